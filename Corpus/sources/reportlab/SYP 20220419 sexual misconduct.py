from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
def build(path):
    s=getSampleStyleSheet(); N=s['Normal']; N.fontName='Helvetica'; N.fontSize=10; N.leading=13
    P=lambda t: Paragraph(t,N)
    e=[]
    def p(t): e.append(P(t)); e.append(Spacer(1,8))
    p('<b>South Yorkshire Police</b><br/>Information Compliance, Unit 20 Sheffield 35A Business Park, Sheffield S35 2PY')
    p('<b>Reference No:</b> 20220419<br/><b>Request date:</b> 3 March 2022<br/><b>Response date:</b> 30 March 2022')
    p('<b>Request</b>')
    p('For the years 2019, 2020 and 2021 please state for every officer or member of police staff investigated for sexual misconduct: their rank, a short description and the outcome. Please also tell me whether any remain suspended.')
    p('<b>Response</b>')
    p('Your request has been considered under the Freedom of Information Act 2000. I approached our Professional Standards Department for assistance. The table shows 15 individuals in the order in which the matters were recorded.')
    p('<b>Key:</b> DWN = dismissed without notice; WHBD = would have been dismissed; FWW = final written warning; WW = written warning; NCTA = no case to answer; RPRP = reflective practice review process')
    p('No one in the table was suspended from duty on the date of this reply. The matter marked as live has yet to be determined.')
    p('The Force expects the highest standards from everyone who works for it. Any report of sexual misconduct is assessed by a senior manager in the Department on the day it is received, and where the conduct if proven could amount to a criminal offence the matter is passed to a dedicated team of detectives. Officers and staff are able to report in confidence by telephone or online.')
    p('Descriptions are abridged from the system and are not the full wording of the matter put to the person concerned. Grades of police staff are not recorded on the system in question. The description is of what was alleged and does not of itself mean that it was found to have happened.')
    data=[['Outcome','Description','Rank','Year\nrecorded'],
     ['DWN','Sexual messages to a victim of crime','PC','2019'],
     ['NCTA','Sexual comments to a colleague','PC',''],
     ['FWW','Sexual comments to a colleague','Sergeant',''],
     ['Resigned','Explicit images sent to a colleague by\nWhatsApp','Police staff',''],
     ['WHBD','Sexual relationship with a witness','PC','2020'],
     ['WW','Sexual jokes in a WhatsApp group','PCSO',''],
     ['NCTA','Sexual assault on a member of the public\n(off duty)','PC',''],
     ['RPRP','Sexual comments on Facebook','PC',''],
     ['DWN','Sexual relationship with a victim of crime','DC',''],
     ['FWW','Sexual comments to a colleague','Inspector','2021'],
     ['Live','Sexual assault on a colleague','PC',''],
     ['Retired','Sexual harassment of a colleague','Sergeant',''],
     ['DWN','Indecent image sent to a member of the\npublic by Snapchat','PC',''],
     ['WW','Sexual comments to a colleague','Police staff',''],
     ['NCTA','Sexual messages to a colleague','Special\nConstable','']]
    t=Table(data,colWidths=[75,245,80,65],repeatRows=1)
    st=[('FONT',(0,0),(-1,-1),'Helvetica',10),('FONT',(0,0),(-1,0),'Helvetica-Bold',10),('BOX',(0,0),(-1,-1),.5,colors.grey),('LINEBELOW',(0,0),(2,-1),.4,colors.grey),('VALIGN',(0,0),(-1,-1),'TOP'),
        ('LINEBELOW',(3,0),(3,0),.4,colors.grey),('LINEBELOW',(3,4),(3,4),.4,colors.grey),('LINEBELOW',(3,9),(3,9),.4,colors.grey),('LINEBEFORE',(1,0),(-1,-1),.4,colors.grey),
        ('SPAN',(3,1),(3,4)),('SPAN',(3,5),(3,9)),('SPAN',(3,10),(3,15))]
    t.setStyle(TableStyle(st)); e.append(t); e.append(Spacer(1,12))
    p('South Yorkshire Police in complying with their statutory duty under sections 1 and 11 of the Act to release the enclosed information will not breach the Copyright, Designs and Patents Act 1988.')
    def foot(c,d):
        c.setFont('Helvetica',8); c.drawCentredString(297,28,'SYP FOI 20220419 - page %d'%d.page)
    SimpleDocTemplate(path,pagesize=A4,leftMargin=60,rightMargin=60,invariant=1).build(e,onFirstPage=foot,onLaterPages=foot)
