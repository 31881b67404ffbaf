from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
def build(path):
    ss=getSampleStyleSheet(); n=ParagraphStyle("n",parent=ss["Normal"],fontSize=9.5,leading=12.5,spaceAfter=6); c=ParagraphStyle("c",parent=n,fontSize=8.5,leading=10.5,spaceAfter=0); b=ParagraphStyle("b",parent=c,fontName="Helvetica-Bold")
    P=lambda t,s=n: Paragraph(t,s)
    rows=[("2019","Constable, Response","Sexual comments to two female colleagues on his shift","Final Written Warning"),
    ("","Constable, Neighbourhoods","Began a sexual relationship with a domestic abuse victim he had met through work","Dismissed (no notice)"),
    ("","Public enquiry assistant","Unwanted touching of a colleague at a leaving party","Resigned ahead of the disciplinary hearing"),
    ("2020","Sergeant","Sent explicit pictures of himself to a junior colleague on Snapchat","Retired. Hearing went ahead: would have been dismissed"),
    ("","Detective Constable","Asked a witness out by text message after taking her statement","Written Warning"),
    ("","PCSO","Watched pornography on a force tablet","Dismissed"),
    ("","2 x Special Constable","Lewd remarks to female members of the public at a music festival","Words of advice, both"),
    ("2021","Inspector","Said to have stroked the arm of a colleague in a meeting","No case to answer"),
    ("","Constable, Roads Policing","Took a woman's name from a crime log and messaged her on Instagram","Hearing date awaited"),
    ("","Constable, Student","Sexual assault while off duty, for which he was convicted at the Crown Court","Dismissed at accelerated hearing")]
    data=[[P(x,b) for x in ("Logged","Post","Substance of the matter","How it ended")]]+[[P(r[0],b)]+[P(x,c) for x in r[1:]] for r in rows]
    t=Table(data,colWidths=[50,112,200,128])
    t.setStyle(TableStyle([("GRID",(0,0),(-1,-1),.5,colors.grey),("BACKGROUND",(0,0),(-1,0),colors.HexColor("#dde6dd")),("SPAN",(0,1),(0,3)),("SPAN",(0,4),(0,7)),("SPAN",(0,8),(0,10)),("VALIGN",(0,0),(-1,-1),"MIDDLE"),("TOPPADDING",(0,0),(-1,-1),2.5),("BOTTOMPADDING",(0,0),(-1,-1),3)]))
    s=[P("<b>Lancashire Constabulary</b><br/>Data Protection Office, Saunders Lane, Hutton, Preston PR4 5SB"),
    P("Your request: DPO/FOI/003946/22<br/>Date of response: 30 November 2022"),
    P("Thank you for your request under the Freedom of Information Act 2000 for details of sexual misconduct by officers, special constables and staff logged by Professional Standards between 2019 and 2021, with the rank or job of the person, what they were alleged to have done and what sanction, if any, they were given."),
    P("Eleven people were the subject of such a matter in those years. The schedule sets them out in the order in which they were logged."),
    t,Spacer(1,8),
    P("You further asked for the ages and stations of those concerned. With so few people this would make it possible to tell who they are. It is personal data and is withheld under Section 40(2); disclosure would not be fair or lawful, so that the first data protection principle would be contravened. In respect of this part the letter is a refusal notice."),
    P("The information was correct on the day it was taken from the system. It should not be set against that of other forces, which may record in another way."),
    P("If you wish to complain about this decision you may do so, within 40 working days, to the Data Protection Officer at the address given above. The Information Commissioner can be asked to decide if you are still dissatisfied.")]
    SimpleDocTemplate(path if isinstance(path,str) else str(path),pagesize=A4,leftMargin=52,rightMargin=52,topMargin=48,bottomMargin=48,title="FOI response",author="Lancashire Constabulary").build(s)
