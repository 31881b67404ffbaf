from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, KeepTogether
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
from reportlab.lib.units import mm
C=[('Detention officer', '12/03/2018', '02/07/2018', "Took a £20 note out of a detainee's property bag.", 'Summary dismissal'), ('PCSO', '30/05/2018', '11/09/2018', "Claimed mileage for journeys made in a colleague's car.", 'First written warning'), ('Call handler', '07/11/2018', '19/12/2018', 'Was at a race meeting on a day when she had reported sick.', 'Final written warning'), ('Crime scene investigator', '22/01/2019', '05/06/2019', 'Overstated his qualifications on an application form.', 'Resigned before the hearing took place'), ('Front counter assistant (two people)', '16/04/2019', '28/05/2019', 'Signed in for each other on mornings when one of them was late.', 'Formal verbal warning (both)'), ('Property officer', '03/10/2019', '14/02/2020', 'A seized telephone went missing from the store and was found for sale on eBay under his name.', 'Dismissed. He was later convicted of theft'), ('Intelligence analyst', '25/08/2020', 'Open', 'Overtime claims did not agree with the door records of the building.', 'Investigation continues')]
def build(path):
    st=getSampleStyleSheet(); n=ParagraphStyle("n",parent=st["Normal"],fontSize=10,leading=13,spaceAfter=6); b=ParagraphStyle("b",parent=n,fontName="Helvetica-Bold"); c=ParagraphStyle("c",parent=n,fontSize=9,leading=11,spaceAfter=0); cb=ParagraphStyle("cb",parent=c,fontName="Helvetica-Bold")
    d=SimpleDocTemplate(str(path),pagesize=A4,leftMargin=22*mm,rightMargin=22*mm,topMargin=18*mm,bottomMargin=18*mm,title="2317/21")
    e=[Paragraph("Surrey Police",b),Paragraph("Information Access Team, PO Box 101, Guildford GU1 9PE",n),Paragraph("FOI Reference: 2317/21<br/>Date: 30 July 2021",n),
     Paragraph("I refer to your request for short particulars of disciplinary cases against police staff (not officers) in which honesty was in question, where the case was opened in 2018, 2019 or 2020.",n),
     Paragraph("Eight people were the subject of such a case. Particulars are given below and follow the records of the People Services Department. Dates are day/month/year.",n)]
    for i,(job,op,cl,what,end) in enumerate(C,1):
        t=Table([[Paragraph("Record %d"%i,cb),""],[Paragraph("Job",cb),Paragraph(job,c)],[Paragraph("Opened",cb),Paragraph(op,c)],[Paragraph("Closed",cb),Paragraph(cl,c)],[Paragraph("In brief",cb),Paragraph(what,c)],[Paragraph("How it ended",cb),Paragraph(end,c)]],colWidths=[32*mm,130*mm])
        t.setStyle(TableStyle([("BOX",(0,0),(-1,-1),0.8,colors.black),("SPAN",(0,0),(1,0)),("BACKGROUND",(0,0),(-1,0),colors.lightgrey),("VALIGN",(0,0),(-1,-1),"TOP"),("TOPPADDING",(0,0),(-1,-1),1.5),("BOTTOMPADDING",(0,0),(-1,-1),1.5)]))
        e+=[KeepTogether([t,Spacer(1,6)])]
    e+=[Paragraph("Surrey Police provides this information in full under the Freedom of Information Act 2000. Police officers and special constables come under different regulations and are not included.",n),Paragraph("You may ask for an internal review of this response by writing to the address above within 40 working days.",n)]
    d.build(e)
