from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
from reportlab.lib.units import mm
def build(path):
    st=getSampleStyleSheet(); n=ParagraphStyle("n",parent=st["Normal"],fontSize=10,leading=13,spaceAfter=6); b=ParagraphStyle("b",parent=n,fontName="Helvetica-Bold"); i=ParagraphStyle("i",parent=n,fontName="Helvetica-Oblique",leftIndent=12); c=ParagraphStyle("c",parent=n,fontSize=9,leading=11,spaceAfter=0)
    d=SimpleDocTemplate(str(path),pagesize=A4,leftMargin=20*mm,rightMargin=20*mm,topMargin=18*mm,bottomMargin=18*mm,title="FOI 25316")
    e=[Paragraph("CLEVELAND POLICE",b),Paragraph("Legal Services and Information Rights",n),Paragraph("FOI Ref: 25316<br/>Date: 6 February 2025",n),
     Paragraph("Thank you for your request for information, received on 9 January 2025, in which you asked:",n),
     Paragraph("(1) How many allegations of each type did your counter corruption unit take on in 2022, 2023 and 2024, officers and staff separately? (2) What were the results?",i),
     Paragraph("Question 1",b),
     Paragraph("The unit took on 56 allegations in the three years. One person may be the subject of more than one. A dash stands for none.",n)]
    rows=[["Type of allegation","2022","","2023","","2024",""],["","Officers","Staff","Officers","Staff","Officers","Staff"],
     ["Use of force systems without a policing purpose",6,4,9,3,5,2],["Information passed to persons outside the force",2,1,"-",2,3,"-"],["Notifiable association not declared",1,"-",4,1,2,1],["Undeclared business interest",3,"-",1,"-","-",2],["Use of controlled drugs","-","-",2,1,1,"-"],["All",12,5,16,7,11,5]]
    rows=[[Paragraph(r[0],c)]+[str(x) for x in r[1:]] for r in rows]
    t=Table(rows,colWidths=[62*mm]+[18*mm]*6)
    t.setStyle(TableStyle([("GRID",(0,0),(-1,-1),0.5,colors.black),("SPAN",(0,0),(0,1)),("SPAN",(1,0),(2,0)),("SPAN",(3,0),(4,0)),("SPAN",(5,0),(6,0)),("ALIGN",(1,0),(-1,-1),"CENTER"),("VALIGN",(0,0),(-1,-1),"MIDDLE"),("FONTSIZE",(0,0),(-1,-1),9),("BACKGROUND",(0,0),(-1,1),colors.lightgrey)]))
    e+=[t,Spacer(1,8),Paragraph("Question 2",b),Paragraph("Results of these allegations as they stood on 31 January 2025:",n)]
    r=[("No case to answer",25),("Still being investigated",8),("Written warning",6),("Reflective practice",5),("Dismissed without notice",5),("Final written warning",4),("Resigned prior to hearing",3)]
    e+=[Paragraph("%s: %d"%x,n,bulletText="\u2022") for x in r]
    e+=[Paragraph("Cleveland Police provides this information under the Freedom of Information Act 2000 in full. Counter corruption units differ in what they take on (in some forces drugs and business interests are left to local managers) and a high figure may be a sign of a force that looks harder.",n),
     Paragraph("If you are not satisfied with this reply please write to the Freedom of Information Unit, PO Box 70, Middlesbrough TS8 9EH.",n)]
    d.build(e)
