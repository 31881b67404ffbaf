from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, KeepTogether
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
def build(path):
    s=getSampleStyleSheet(); N=s['Normal']; N.fontName='Times-Roman'; N.fontSize=11; N.leading=14
    B=lambda t: Paragraph('<b>%s</b>'%t,N)
    P=lambda t: Paragraph(t,N)
    e=[]
    def p(t): e.append(P(t)); e.append(Spacer(1,8))
    p('<b>CITY OF LONDON POLICE</b><br/>Information Access Office<br/>PO Box 36451, 182 Bishopsgate, London EC2M 4WN')
    p('Our reference: COL/13/412'); p('21 October 2013'); p('Dear Sir,')
    p('Thank you for your request, received on 24 September 2013, made under the Freedom of Information Act 2000, for details of all City of London Police employees who have been the subject of disciplinary proceedings since 2010 as a result of comments or material placed on social networking websites.')
    p('I can confirm that we hold the information you require. There have been four such matters, as set out below.')
    cards=[('Case A',[('Date recorded','14/03/2010'),('Date finalised','02/09/2010'),('Rank / grade','Police Constable'),('Nature of matter','Offensive remarks about a member of the public on Facebook'),('Disposal','Written Warning')]),
     ('Case B',[('Date recorded','07/01/2011'),('Date finalised','19/04/2011'),('Rank / grade','Police Staff, Grade D'),('Nature of matter','Criticism of colleagues and supervisors on an internet forum'),('Disposal','Management Advice')]),
     ('Case C',[('Date recorded','22/11/2011'),('Date finalised','30/03/2012'),('Rank / grade','Detective Sergeant'),('Nature of matter','Photograph of police premises uploaded to Facebook'),('Disposal','Words of advice')]),
     ('Case D',[('Date recorded','05/06/2013'),('Date finalised','Not yet finalised'),('Rank / grade','Special Constable'),('Nature of matter','Disclosure of confidential police information on Twitter'),('Disposal','Pending')])]
    for h,rows in cards:
        t=Table([[P(k),P(v)] for k,v in rows],colWidths=[110,320]); t.setStyle(TableStyle([('BOX',(0,0),(-1,-1),.7,colors.black),('VALIGN',(0,0),(-1,-1),'TOP'),('BACKGROUND',(0,0),(0,-1),colors.whitesmoke)]))
        e.append(KeepTogether([B(h),Spacer(1,3),t,Spacer(1,10)]))
    p('Cases are listed by the date on which they were recorded. Should you have any further enquiries regarding this matter, please write to me at the above address.')
    p('Yours faithfully,'); p('Information Access Manager')
    def foot(c,d):
        c.setFont('Times-Roman',8); c.drawString(60,30,'City of London Police - NOT PROTECTIVELY MARKED'); c.drawRightString(535,30,'Page %d'%d.page)
    SimpleDocTemplate(path,pagesize=A4,leftMargin=60,rightMargin=60,invariant=1,title='COL/13/412').build(e,onFirstPage=foot,onLaterPages=foot)
