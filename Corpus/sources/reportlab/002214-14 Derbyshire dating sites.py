from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate,Paragraph,Spacer,Table,TableStyle
from reportlab.lib.styles import getSampleStyleSheet,ParagraphStyle
from reportlab.lib import colors
def build(path):
    st=getSampleStyleSheet();n=ParagraphStyle('n',parent=st['Normal'],fontName='Times-Roman',fontSize=11,leading=14,spaceAfter=7);b=ParagraphStyle('b',parent=n,fontName='Times-Bold');s=ParagraphStyle('s',parent=n,fontSize=9,leading=11)
    P=lambda t,x=n:Paragraph(t,x)
    e=[P('DERBYSHIRE CONSTABULARY',ParagraphStyle('h',parent=b,fontSize=15,alignment=1,spaceAfter=10)),P('Information Rights, Butterley Hall, Ripley, Derbyshire DE5 3RS',ParagraphStyle('c',parent=s,alignment=1)),Spacer(1,10),
    P('Mr G Okonedo-Firth<br/>By e-mail only'),P('12th November 2014'),P('Freedom of Information Act 2000 - request 002214/14',b),
    P('Dear Mr Okonedo-Firth,'),
    P('Your request was logged on 16th October. You wanted to know, year by year since 2010 and by rank, the number of officers and employees who had been subject to misconduct proceedings because of their use of internet dating sites on duty, or to meet somebody they had come across through their work; the sanction in every instance; and the number of times such sites had been opened on Constabulary equipment.'),
    P('The schedule you supplied has been completed by the Head of Professional Standards. It is a nil schedule.'),
    P('Schedule A - persons subject to proceedings, use of dating sites',b)]
    yrs=['2010','2011','2012','2013','2014 to 30.9']
    rows=[['Rank / grade']+yrs+['All']]+[[r]+['0']*6 for r in ['Constable','Sergeant','Inspector','Chief Inspector','Superintendent +','Special Constabulary','PCSO','Police staff Sc 1-6','Police staff SO1 +']]+[['Total']+['0']*6]
    g=TableStyle([('GRID',(0,0),(-1,-1),.5,colors.black),('FONT',(0,0),(-1,-1),'Times-Roman',9.5),('FONT',(0,0),(-1,0),'Times-Bold',9.5),('ALIGN',(1,0),(-1,-1),'CENTER'),('BACKGROUND',(0,0),(-1,0),colors.lightgrey)])
    e+=[Table(rows,style=g),Spacer(1,8),
    P('Schedule B (sanction) is accordingly left empty:'),
    Table([['Dismissal','Final written warning','Written warning','Management advice','No action'],['-','-','-','-','-']],style=g),Spacer(1,8),
    P('Schedule C - pages blocked by category, Constabulary network, October 2013 to September 2014',b),
    Table([['Filter category','Pages blocked','Devices'],['Dating and personals','1,406','213'],['Gambling','3,877','340'],['Adult','628','97'],['Webmail','22,951','1,104'],['Auctions','8,092','655']],style=TableStyle([('LINEBELOW',(0,0),(-1,0),1,colors.black),('FONT',(0,0),(-1,-1),'Times-Roman',9.5),('ALIGN',(1,0),(-1,-1),'RIGHT')])),Spacer(1,8),
    P('Nothing should be read into Schedule C about any person. The great majority of the 1,406 pages were advertisements carried by news and weather sites, and none of the 213 devices was reported to Professional Standards.'),
    P('You asked what searches were made. The complaints and conduct system was interrogated for the words dating, match, plenty, POF, Tinder, Grindr, singles and chatroom. This produced 58 hits. All were read by a Detective Sergeant: 31 were crime reports by members of the public attached in error, 17 were letters in which "match" had its ordinary meaning, and 10 were reports by officers of scam messages that they had themselves received. In no instance had one of our people done what you describe.'),
    P('You also mentioned a newspaper report about a sergeant dismissed in 2013 for meeting a victim through a website. That officer was never a member of Derbyshire Constabulary. We hold nothing on the matter beyond the article.'),
    P('As at 30th September the strength of the force was 1,792 officers (1,383 constables, 277 sergeants, 92 inspectors, 23 chief inspectors, 17 of superintending or chief officer rank), 171 PCSOs and 1,264 employees.'),
    P('Misconduct proceedings means a misconduct meeting or a misconduct hearing under the Police (Conduct) Regulations 2012 or, for employees, a disciplinary interview at stage 1, 2 or 3 of procedure 06/106.',s),
    P('A review of this response may be asked for within 20 working days. If the outcome of that is not acceptable to you, an application can be made under section 50 of the Act to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.',s),
    P('Yours sincerely,'),Spacer(1,14),P('Lorna Pilsworth<br/>Information Rights Adviser')]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=60,rightMargin=60,topMargin=50,bottomMargin=50,title='002214/14').build(e)
