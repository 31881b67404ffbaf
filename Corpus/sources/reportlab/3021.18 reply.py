from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, PageBreak
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
B=ParagraphStyle('b',fontName='Helvetica',fontSize=10,leading=13.5,spaceAfter=6)
Q=ParagraphStyle('q',parent=B,fontName='Helvetica-Oblique',leftIndent=8*mm)
C=ParagraphStyle('c',parent=B,leftIndent=8*mm,bulletIndent=0,spaceAfter=5)
def build(path):
    s=[Paragraph('<b>West Yorkshire Police</b>',ParagraphStyle('h',parent=B,fontSize=15,alignment=2,leading=18)),
    Paragraph('Disclosure Unit, PO Box 9, Laburnum Road, Wakefield WF1 3QP',ParagraphStyle('a',parent=B,alignment=2,fontSize=8.5)),
    Paragraph('Our ref: 3021/18<br/>Date: 21/08/18',B),
    Paragraph('Dear Ms Ibbotson',B),
    Paragraph('I write further to your application for information under the Freedom of Information Act 2000, received on 24/07/18, in the terms set out.',B),
    Paragraph('1. Please state the number of cases of alleged police corruption that the force recorded in 2015, 2016 and 2017, by category.',Q),
    Paragraph('2. Of those, how many were against i) police officers ii) police staff including PCSOs?',Q),
    Paragraph('3. For each case which ended with the person leaving the force, please set out in a sentence what they had done, their rank, the year, and whether they were dismissed, resigned or retired.',Q),
    Paragraph('Your request has been put to the Counter Corruption Unit. The categories used are those of the Unit itself. Each case concerns one person.',B),
    Paragraph('<b>Question 1</b>',B),
    Paragraph('63 cases, as follows:',B)]
    data=[["Category","2015","2016","2017"],["Disclosure of information","6","4","7"],["Misuse of force systems","5","8","6"],["Abuse of position","2","1","4"],["Controlled drug use or supply","1","3","2"],["Fraud and other dishonesty","3","2","1"],["Inappropriate association","1","2","3"],["Other","0","1","1"],["All categories","18","21","24"]]
    t=Table(data,colWidths=[80*mm,22*mm,22*mm,22*mm],hAlign='LEFT'); t.setStyle([('FONT',(0,0),(-1,-1),'Helvetica',9.5),('FONT',(0,0),(-1,0),'Helvetica-Bold',9.5),('FONT',(0,-1),(-1,-1),'Helvetica-Bold',9.5),('ALIGN',(1,0),(-1,-1),'RIGHT'),('LINEBELOW',(0,0),(-1,0),.7,colors.black),('LINEABOVE',(0,-1),(-1,-1),.7,colors.black),('TOPPADDING',(0,0),(-1,-1),2),('BOTTOMPADDING',(0,0),(-1,-1),2)])
    s+=[t,Spacer(1,4*mm),Paragraph('<b>Question 2</b>',B),Paragraph('i) 39<br/>ii) 24',B),
    Paragraph('<b>Question 3</b>',B),Paragraph('Nine of the cases in the answer to Question 1 ended in this way.',B)]
    for i,x in enumerate(["2015. A police constable passed details from a stop check to a vehicle recovery firm in return for money. Dismissed without notice; later sentenced to eight months' imprisonment.",
    "2015. An administrator in a district intelligence unit looked at custody records of her son and told him what they contained. She resigned during the investigation.",
    "2015. A detective sergeant took cash from a property store. Convicted of theft and dismissed without notice.",
    "2016. A police constable bought cocaine off duty from a person known to be a dealer. Resigned prior to a misconduct hearing.",
    "2016. A PCSO viewed 112 records on the Niche system about neighbours and acquaintances. Dismissed.",
    "2016. A police constable kept up a friendship with a man convicted of importing firearms, and did not report it. Dismissed with notice.",
    "2017. A police constable began a sexual relationship with a vulnerable woman whose complaint of assault he was dealing with, having found her on Facebook. Dismissed without notice.",
    "2017. An inspector disclosed the name of an undercover officer at a family party. Retired before the case was heard.",
    "2017. A detective constable asked a witness to alter her statement. Dismissed without notice."],1):
        s.append(Paragraph(x,C,bulletText=f'{i}.'))
    s+=[Paragraph('In the other cases the person remained with the force, or the investigation is not complete.',B),
    Paragraph('The data were taken from a live system on 13/08/18 and may alter as investigations are completed and categories reviewed.',B),
    Spacer(1,3*mm),
    Paragraph('<b>COMPLAINT RIGHTS</b>',B),Paragraph('If you think that the request has been handled wrongly you may require West Yorkshire Police to look at its decision again, and it often helps to speak first with the case officer. A request for review is to be made within 20 working days, to the address at the head of this letter. After that, if you are still dissatisfied, you may make application to the Information Commissioner for a decision on whether the request has been dealt with in accordance with the Act.',B),
    Paragraph('Yours sincerely',B),Spacer(1,8*mm),Paragraph('Disclosure Officer',B)]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=22*mm,rightMargin=22*mm,topMargin=16*mm,bottomMargin=16*mm).build(s)
