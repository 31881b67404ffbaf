from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib.units import cm
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table
def build(path):
    st=getSampleStyleSheet(); n=ParagraphStyle("n",fontName="Times-Roman",fontSize=11,leading=14); c=ParagraphStyle("c",fontName="Times-Roman",fontSize=11,leading=14,spaceAfter=4)
    P=lambda t:Paragraph(t,n)
    rows=[("14/05/2009","PC","Comments on Facebook criticising a senior officer","Proven","Written warning"),
    ("02/11/2009","Police staff","Excessive use of Facebook and eBay during working hours","Proven","Words of advice"),
    ("23/02/2010","PC","Posted a photograph of a colleague asleep on duty on Facebook","Proven","Management advice"),
    ("19/07/2010","PCSO","Friend request to a witness on Facebook","Not proven","No further action"),
    ("08/12/2010","PS","Comment of a racist nature on Facebook","Proven","Final written warning"),
    ("30/03/2011","PC","Sexually explicit messages on the Plenty of Fish dating site whilst on duty","Proven","Resigned"),
    ("11/08/2011","2 x PC","Remarks on Twitter approving of violence towards rioters","Proven","Management action for both officers"),
    ("05/03/2012","Special Constable","Identified himself as a police officer on his Facebook page, with the force crest","Proven","-"),
    ("17/09/2012","Inspector","Confidential information said to have been mentioned in a blog","Not proven","No case to answer"),
    ("21/01/2013","PC","Threatening messages to a former partner by text message and on Facebook","Awaited","Investigation ongoing")]
    head=["Date\nrecorded","Rank or\nrole","Details of\nallegation","Finding","Result"]
    data=[head]+[[Paragraph(x,c) for x in r] for r in rows]
    t=Table(data,colWidths=[2.3*cm,2.6*cm,6*cm,2.3*cm,3.6*cm],repeatRows=1,style=[("GRID",(0,0),(-1,-1),.5,colors.black),("FONTNAME",(0,0),(-1,0),"Times-Bold"),("BOTTOMPADDING",(0,1),(-1,-1),9),("VALIGN",(0,0),(-1,-1),"TOP"),("BACKGROUND",(0,0),(-1,0),colors.lightgrey)])
    def foot(cv,d):
        cv.setFont("Times-Italic",9); cv.drawCentredString(10.5*cm,1.2*cm,"Warwickshire Police FOI 1163/13 - page %d"%d.page)
    doc=SimpleDocTemplate(path,pagesize=A4,leftMargin=2*cm,rightMargin=2*cm,invariant=1)
    doc.build([Paragraph("WARWICKSHIRE POLICE",st["Title"]),P("Leek Wootton, Warwick, CV35 7QB"),Spacer(1,14),P("Ref: FOI 1163/13"),P("Date: 16th April 2013"),Spacer(1,14),P("Dear Sir"),Spacer(1,8),
    P("Thank you for your request, received on 20th March 2013, in which you asked for the following:"),Spacer(1,6),
    P("<i>1. How many police officers, special constables, PCSOs and police staff have been investigated since January 2009 for their conduct on the internet or social networking sites?</i>"),
    P("<i>2. For each, the date the matter was recorded, the rank or role, a summary of the allegation, whether it was proven, and the result (for example sacked, resigned, warned, no action).</i>"),Spacer(1,8),
    P("In accordance with Section 1(1) of the Freedom of Information Act 2000 I can confirm that Warwickshire Police holds this information, and it is disclosed in full."),Spacer(1,8),
    P("<b>Question 1</b>"),P("11 individuals have been investigated."),Spacer(1,8),P("<b>Question 2</b>"),P("Please see the table. A dash means that the result has not been entered on the record."),Spacer(1,8),t,Spacer(1,10),
    P("The table has been drawn from the records of the Professional Standards Department on 2nd April 2013. Wording has been shortened where needed so that no person can be recognised."),Spacer(1,8),
    P("Should you be unhappy with our answer you may ask for an internal review by writing to the Head of Information Assurance within 40 working days. If you remain unhappy you may take your complaint to the Information Commissioner's Office."),Spacer(1,12),P("Yours faithfully"),Spacer(1,20),P("Freedom of Information Unit")],onFirstPage=foot,onLaterPages=foot)
