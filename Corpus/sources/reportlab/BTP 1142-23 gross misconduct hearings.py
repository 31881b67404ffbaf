from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle as S
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import *
B=S("b",fontName="Helvetica",fontSize=10,leading=14,spaceAfter=7); H=S("h",parent=B,fontName="Helvetica-Bold",textColor=colors.HexColor("#00205b"),spaceBefore=6)
T=S("t",parent=B,fontSize=8.5,leading=10.5,spaceAfter=0); TH=S("th",parent=T,fontName="Helvetica-Bold",textColor=colors.white); Q=S("q",parent=B,leftIndent=14,fontName="Helvetica-Oblique"); N=S("n",parent=B,fontSize=8,leading=10)
ROWS=[("1","12/05/2021","PC","Sent a series of WhatsApp messages to a vulnerable victim of crime whom he had met on duty, suggesting that they meet","Gross misconduct.<br/>Dismissed without notice"),
("2","08/06/2021","Former PC","Claimed overtime for duties at a London terminus which were not performed. Resigned from the Force in March 2021","Gross misconduct.<br/>Would have been dismissed had they still been serving"),
("3","21/07/2021","PS","Sexist remarks about female colleagues in a team WhatsApp group; failing to challenge the remarks of others","Gross misconduct.<br/>Final written warning (2 years)"),
("4","14/09/2021","PC","Use of force: three baton strikes on a football supporter on a platform who was said not to be resisting","Not proven"),
("5","02/12/2021","Police staff<br/>(control room)","Repeatedly viewed crime and intelligence records about a former partner and her new address","Gross misconduct.<br/>Dismissed without notice"),
("6","19/01/2022","DC","Positive result for cocaine following a with-cause test","Gross misconduct.<br/>Dismissed without notice"),
("7","16/03/2022","Police staff<br/>(administration)","Stated on an application form that a professional qualification was held when it was not","Gross misconduct.<br/>Summary dismissal"),
("8","27/04/2022","PC","Convicted of driving with excess alcohol when off duty (accelerated hearing)","Gross misconduct.<br/>Dismissed without notice"),
("9","23/05/2022","PC (A) and PC (B), heard together","Gave an untrue account of how a detained person came to be injured on a staircase. A wrote the account and B put his name to it","A: Gross misconduct.<br/>Dismissed without notice<br/>B: Misconduct.<br/>Final written warning"),
("10","05/07/2022","Inspector","Bullying of three members of his team over a period of a year","Gross misconduct.<br/>Reduction in rank to Sergeant"),
("11","20/10/2022","Special Constable","Filmed the scene of a fatality on the line and shared the film with friends on Snapchat","Gross misconduct.<br/>Would have been dismissed (resigned before the hearing)"),
("12","11/01/2023","PC","Homophobic language to a passenger at a gate line, heard by rail staff","Misconduct.<br/>Final written warning"),
("13","22/02/2023","PCSO","Took headphones and a tablet from the lost property store","Gross misconduct.<br/>Dismissed without notice")]
def st(extra=()): return TableStyle([("GRID",(0,0),(-1,-1),.5,colors.grey),("BACKGROUND",(0,0),(-1,0),colors.HexColor("#00205b")),("VALIGN",(0,0),(-1,-1),"TOP"),*extra])
def P(r,s=T): return [Paragraph(x,s) for x in r]
def foot(c,d):
    c.setFont("Helvetica",7.5); c.drawString(20*mm,10*mm,"OFFICIAL - British Transport Police - 1142-23"); c.drawRightString(190*mm,10*mm,"Page %d"%d.page)
def build(path):
    d=SimpleDocTemplate(path,pagesize=A4,leftMargin=20*mm,rightMargin=20*mm,topMargin=18*mm,bottomMargin=18*mm,title="1142-23",invariant=1); s=[]
    s+=[Paragraph("BRITISH TRANSPORT POLICE",S("x",parent=H,fontSize=17,leading=20)),Paragraph("Information Access, Force Headquarters, 25 Camden Road, London NW1 9LN",N),Spacer(1,8),
    Paragraph("<b>Our reference:</b> 1142-23<br/><b>Date of response:</b> 30 October 2023",B),
    Paragraph("Dear Requester,",B),Paragraph("Thank you for your request of 2 October 2023 for the following:",B),
    Paragraph("(1) For 2021/22 and 2022/23, the number of people who faced a gross misconduct hearing, split by officers, specials, PCSOs and staff. (2) For each, the rank, the name, the allegation and whether they were dismissed, given a warning or cleared. (3) What the hearings cost.",Q),
    Paragraph("Question 1",H),Paragraph("In the two years 14 people were the subject of a gross misconduct hearing, two of them at a joint hearing.",B),
    Paragraph("Table 1. People subject to a gross misconduct hearing",H)]
    t=Table([P(["Financial year","Police officers","Special constables","PCSOs","Police staff","All"],TH),P(["1 April 2021 to 31 March 2022","5","0","0","2","7"]),P(["1 April 2022 to 31 March 2023","5","1","1","0","7"]),P(["<b>Total</b>","<b>10</b>","<b>1</b>","<b>1</b>","<b>2</b>","<b>14</b>"])],colWidths=[55*mm,23*mm,25*mm,20*mm,25*mm,22*mm],style=st())
    s+=[t,Paragraph("A former officer is counted in the category in which he or she served.",N),Paragraph("Question 2",H),
    Paragraph("Details are in Table 2. Names are withheld under section 40(2) of the Freedom of Information Act 2000 save that, for hearings held in public, an outcome notice was on our website for 28 days.",B),
    Paragraph("Table 2. Hearings in date order",H)]
    s+=[Table([P(["No.","Date of hearing","Rank or role","Allegation","Panel decision"],TH)]+[P(r) for r in ROWS],colWidths=[10*mm,22*mm,28*mm,64*mm,46*mm],repeatRows=1,style=st()),Spacer(1,6),
    Paragraph("PC = Police Constable; DC = Detective Constable; PS = Police Sergeant; PCSO = Police Community Support Officer.",N),
    Paragraph("Question 3",H),Paragraph("Costs are for fees and expenses of legally qualified chairs and independent panel members, and for counsel. They do not include the time of our own Professional Standards Department or of the superintendent who sits as a panel member.",B),
    Table([P(["","2021/22","2022/23"],TH),P(["Chairs and panel members","£14,210","£16,935"]),P(["Counsel","£31,400","£28,750"]),P(["Venue hire (hearings)","£2,100 (3)","£1,450 (2)"])],colWidths=[70*mm,35*mm,35*mm],style=st()),Spacer(1,10),
    Paragraph("In accordance with the Act, this letter acts as a partial refusal notice. The exemption at section 40(2) is engaged because the names are the personal data of the people concerned, and those who were not dismissed are entitled to expect that their employment record will not be put before the public a second time. The Home Office publishes national figures on misconduct, which do not include this Force.",B),
    Paragraph("If you are not content with this reply, please ask us for an internal review within 40 working days. Thereafter the Information Commissioner may be asked for a decision.",B),Paragraph("Yours faithfully,<br/><br/>Information Access Officer",B)]
    d.build(s,onFirstPage=foot,onLaterPages=foot)
