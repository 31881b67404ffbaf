from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle as S
from reportlab.platypus import SimpleDocTemplate, Paragraph as P, Spacer, Table, TableStyle
N=S('n',fontName='Helvetica',fontSize=10,leading=13,spaceAfter=7); B=S('b',parent=N,fontName='Helvetica-Bold'); C=S('c',fontName='Helvetica',fontSize=9,leading=11); H=S('h',parent=C,fontName='Helvetica-Bold')
R="""12/01/2016|04/08/2016|PC|Offensive remarks about Travellers in a WhatsApp group|Final written warning
03/02/2016|19/05/2016|Call handler (police staff)|Opened incident logs about a member of her family without a business reason|Dismissed without notice
21/04/2016|02/09/2016|PS|Came on duty smelling strongly of drink|Written warning
09/06/2016|11/10/2016|PC|Spent duty time on a dating site, where his profile named the Constabulary as employer|Management advice
30/06/2016|17/01/2017|PCSO|Messaged the victim of a domestic incident on Facebook to ask her out|Resigned prior to hearing
15/08/2016|20/12/2016|DI|Claimed overtime knowing that it had not been worked|No case to answer
27/10/2016|06/03/2017|PC x 2|Photograph taken of a prisoner asleep in a cell|One officer: written warning. Other officer: no further action
11/01/2017|28/02/2017|Special Constable|Showed warrant card to get into a nightclub free|Resigned
08/02/2017|13/11/2017|PC|Struck a man who was already in handcuffs|Dismissed without notice
02/03/2017|24/04/2017|Enquiry desk assistant (police staff)|Tweets on Twitter attacking the decision to close her own station|Words of advice
19/05/2017|30/01/2018|PC|Positive random test for cocaine|Would have been dismissed had he not already left
14/07/2017|09/10/2017|T/PS|Did not book in cash taken in a search; cash mislaid|Management action
25/09/2017|18/12/2017|Ch Insp|Shouted and swore at a junior colleague|Management advice
06/11/2017|-|PC|Told a friend in advance that a search warrant was to be executed|Ongoing
17/01/2018|15/06/2018|PCSO|Video filmed in a patrol car shared on Snapchat|Written warning
23/04/2018|14/01/2019|DC|Sexual comments to a student officer at a leaving party|Final written warning
05/09/2018|07/02/2019|PC|Drove a force vehicle at 96 mph with no authority to exceed the limit|Written warning"""
def build(path):
    d=SimpleDocTemplate(path,pagesize=A4,leftMargin=18*mm,rightMargin=18*mm,topMargin=20*mm,bottomMargin=20*mm)
    s=[P('Lancashire Constabulary',S('t',parent=B,fontSize=16,leading=20)),P('Information Access Team, Saunders Lane, Hutton, Preston PR4 5SB',N),P('Application no. FOI-000127-19',N),P('14 March 2019',N),P('Dear applicant',N),
    P('I refer to your application under the Freedom of Information Act 2000 received on 14 February 2019, which was worded thus:',N),
    P('<i>Please list all allegations against officers, specials, PCSOs and staff from 2016 to 2018 which reached the Anti-Corruption Unit and say in each what rank was involved, what happened and the sanction - warning, sacked, retired, resigned etc. Also say how many people altogether.</i>',N),
    P('I am able to answer all of it. The Unit dealt with <b>17</b> investigations in the three years and there were <b>18</b> people under investigation. They are in the schedule, which runs on to the next page and is arranged by the date on which the matter was recorded. An officer who left during an inquiry is shown with the post held at the time.',N),Spacer(1,6)]
    rows=[[P(x,H) for x in ('No.','Recorded','Finalised','Post','Nature','Outcome')]]
    for i,r in enumerate(R.split('\n'),1): rows.append([P(x,C) for x in [str(i)]+r.split('|')])
    t=Table(rows,colWidths=[10*mm,22*mm,22*mm,28*mm,50*mm,42*mm],repeatRows=1)
    t.setStyle(TableStyle([('LINEBELOW',(0,0),(-1,0),1,colors.black),('ROWBACKGROUNDS',(0,1),(-1,-1),[colors.white,colors.HexColor('#eeeeee')]),('VALIGN',(0,0),(-1,-1),'TOP'),('BOTTOMPADDING',(0,0),(-1,-1),9)]))
    s+=[t,Spacer(1,10),P('Notes',B),P('"No case to answer" means that the investigator found insufficient evidence for a panel. A dash in the third column means that there is as yet no date. The schedule was drawn off the system on 1 March 2019 and later changes are not in it.',N),
    P('Complaints about how this application was dealt with should go to the Information Access Manager within 20 working days; the Information Commissioner (Wycliffe House, Water Lane, Wilmslow SK9 5AF, 0303 123 1113) can be asked to decide after that.',N),P('R. Eastham-Voss',N),P('Information Access Team',N)]
    f=lambda c,dd:(c.setFont('Helvetica',8),c.drawString(18*mm,10*mm,'FOI-000127-19     OFFICIAL     page %d'%c.getPageNumber()))
    d.build(s,onFirstPage=f,onLaterPages=f)
