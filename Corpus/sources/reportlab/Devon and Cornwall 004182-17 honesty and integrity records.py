from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, KeepTogether
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
from reportlab.lib.units import mm
CARDS=[('11/02/2015', '14/09/2015', 'Police Constable', 'Overtime claimed for a court date which had been cancelled', 'Final Written Warning'), ('30/04/2015', '02/07/2015', 'Police Staff (Enquiry Office)', 'Cash handed in by the public was kept and not booked in', 'Summarily dismissed'), ('19/08/2015', '11/01/2016', 'Sergeant', 'Entered in a custody record that a review had been done when it had not', 'Resigned while under investigation'), ('07/01/2016', '26/02/2016', 'Special Constable', 'Showed warrant card so that a friend could travel by train for nothing', 'Management Advice'), ('23/05/2016', '20/03/2017', 'Police Constable x 2', 'Pocket book entries about a search written later and passed off as made at the time', 'Not proven at hearing'), ('02/11/2016', '18/01/2017', 'Detective Inspector', 'Mileage claimed for journeys said not to have been made', 'No case to answer')]
def build(path):
    s=getSampleStyleSheet(); n=ParagraphStyle("n",parent=s["Normal"],fontName="Times-Roman",fontSize=10.5,leading=13,spaceAfter=6); b=ParagraphStyle("b",parent=n,fontName="Times-Bold"); c=ParagraphStyle("c",parent=n,fontSize=9.5,leading=11,spaceAfter=0)
    d=SimpleDocTemplate(str(path),pagesize=A4,leftMargin=22*mm,rightMargin=22*mm,topMargin=18*mm,bottomMargin=18*mm,title="004182/17")
    e=[Paragraph("Devon &amp; Cornwall Police",b),Paragraph("Freedom of Information Officer, Middlemoor, Exeter EX2 7HQ",n),Paragraph("FOI request number 004182/17",n),Paragraph("1 August 2017",n),
    Paragraph("<b>You wrote on 4 July:</b> Please send me the record of each investigation, recorded in 2015 or 2016, in which it was alleged that someone in your employ had been dishonest. I would like rank or post, station, dates, a short description and the outcome.",n),
    Paragraph("I am able to tell you that seven people were the subject of an investigation of this kind. An extract from each of the six records follows. In record 5 two officers were investigated together and the outcome was the same for both.",n)]
    for k,(r,f,w,x,o) in enumerate(CARDS,1):
        P=lambda t: Paragraph(t,c)
        t=Table([[P("<b>Record %d</b>"%k),"",P("Recorded: "+r),P("Closed: "+f)],[P("Post held"),P(w),P("Station"),P("Section 40(2)")],[P("Allegation"),P(x),P("Outcome"),P(o)]],colWidths=[24*mm,62*mm,34*mm,42*mm])
        t.setStyle(TableStyle([("BOX",(0,0),(-1,-1),.8,colors.black),("LINEBELOW",(0,0),(-1,0),.4,colors.grey),("SPAN",(0,0),(1,0)),("BACKGROUND",(0,0),(-1,0),colors.whitesmoke),("VALIGN",(0,0),(-1,-1),"TOP")]))
        e+=[KeepTogether([t,Spacer(1,6)])]
    e+=[Paragraph("The stations are exempt by virtue of Section 40(2) Personal Information. With the post and the dates they would allow persons to be recognised by those who work there, and as the individuals would not expect that, disclosure would not be fair. This letter is a refusal notice under Section 17 in respect of the stations only.",n),
    Paragraph("You have the right to complain about this decision. Details are on the sheet enclosed.",n)]
    d.build(e)
