def build(path):
    from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer, PageBreak
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.pagesizes import A4
    from reportlab.lib import colors
    n=ParagraphStyle('n',fontName='Helvetica',fontSize=10,leading=13.5,spaceAfter=6)
    b=ParagraphStyle('b',parent=n,fontName='Helvetica-Bold'); h=ParagraphStyle('h',parent=b,fontSize=13,alignment=1)
    q=ParagraphStyle('q',parent=n,leftIndent=24,fontName='Helvetica-Oblique'); s=ParagraphStyle('s',parent=n,fontSize=8,leading=10)
    def foot(c,d):
        c.setFont('Helvetica',8); c.drawString(56,30,'Keeping People Safe'); c.drawRightString(540,30,'Page %d'%d.page)
    g=lambda rows,w=None,hd=1: Table(rows,colWidths=w,repeatRows=hd,hAlign='LEFT',style=TableStyle([('GRID',(0,0),(-1,-1),.5,colors.grey),('FONTSIZE',(0,0),(-1,-1),9),('BACKGROUND',(0,0),(-1,hd-1),colors.HexColor('#d9e6dc')),('FONTNAME',(0,0),(-1,hd-1),'Helvetica-Bold'),('ALIGN',(1,0),(-1,-1),'CENTER')]))
    e=[Paragraph('POLICE SERVICE OF NORTHERN IRELAND',h),Paragraph('FREEDOM OF INFORMATION REQUEST',h),
    g([['Request Number:','F-2020-01593'],['Keyword:','Crime / Assaults and attacks on police'],['Date of response:','21 August 2020']],[120,300],0),Spacer(1,8),
    Paragraph('In relation to your recent request for information on assaults on police, an answer is given below. Your request and our answer are as follows:',n),
    Paragraph('Request 1',b),Paragraph('How many officers were assaulted on duty in each of the last three financial years, by rank, and how many of those assaults were by spitting or coughing?',q),
    Paragraph('Answer',b),Paragraph('The decision has been taken to disclose the located information to you in full. Table 1 shows victims who were police officers. An officer assaulted twice is counted twice.',n),
    g([['Rank of victim','2017/18','2018/19','2019/20'],['Constable','2,114','2,207','2,391'],['Sergeant','163','171','188'],['Inspector','21','17','24'],['Chief Inspector and above','4','2','5'],['Part-time officer','38','29','33'],['Total','2,340','2,426','2,641'],['of which spitting or coughing','402','447','611']],[170,80,80,80]),
    Paragraph('Table 1: Assaults on police officers recorded by PSNI',s),
    Paragraph('Request 2',b),Paragraph('What happened to the people who did it? Please give the number who were charged, cautioned, given a Community Resolution Notice or against whom no further action was taken.',q),
    Paragraph('Answer',b),Paragraph('Table 2 gives the outcome of the assaults in Table 1 as at 3 August 2020. All relate to members of the public.',n),
    g([['Outcome','2017/18','2018/19','2019/20'],['Charge / summons','1,871','1,929','1,904'],['Adult caution','133','118','97'],['Juvenile (youth engagement)','164','172','161'],['Community Resolution Notice','41','46','38'],['No further action - no evidential test met','96','112','129'],['Not proceeded with - victim withdrew','12','9','8'],['Investigation ongoing','23','40','304'],['Total','2,340','2,426','2,641']],[210,70,70,70]),
    Paragraph('Table 2: Outcomes',s),
    Paragraph('Request 3',b),Paragraph('Were any posted on Facebook, Snapchat or TikTok by the offender or by onlookers? Has anyone been prosecuted for that?',q),
    Paragraph('Answer',b),Paragraph('Footage posted online is noted on NICHE where it is an exhibit. In 2019/20 there were 57 occurrences with such an exhibit: 31 with the word Facebook, 19 Snapchat, 3 TikTok and 4 without a named site. Posting is not an offence in itself. Four persons were reported to the Public Prosecution Service for sending a menacing message under section 127 of the Communications Act 2003 in the course of the same occurrence.',n),
    Paragraph('Request 4',b),Paragraph('How many officers were injured, and how many days were lost?',q),
    Paragraph('Answer',b),Paragraph('The number of officers with an injury on duty form in which assault is given as the cause was 731 in 2017/18, 764 in 2018/19 and 802 in 2019/20. Working days lost were 4,419, 4,870 and 5,212. Two officers, a Constable and a Sergeant, retired on ill-health grounds in 2019/20 after such an injury. Occupational Health made restricted duty recommendations for 118 officers in 2019/20.',n),
    Paragraph('By District in 2019/20 the injuries were:',n),
    ]
    for t in ['Belfast City: 311','Lisburn and Castlereagh: 48','Ards and North Down: 39','Newry, Mourne and Down: 52','Armagh, Banbridge and Craigavon: 77','Mid Ulster: 31','Fermanagh and Omagh: 28','Derry City and Strabane: 94','Causeway Coast and Glens: 43','Mid and East Antrim: 36','Antrim and Newtownabbey: 43']:
        e.append(Paragraph('&bull; '+t,ParagraphStyle('l',parent=n,leftIndent=20,spaceAfter=1)))
    e+=[Spacer(1,8),Paragraph('If you have any queries regarding your request or the decision please do not hesitate to contact the Corporate Information Branch on 028 9070 0164, quoting the request number above. If you are dissatisfied you have the right to ask for an internal review within 40 working days, and to contact the Information Commissioner thereafter.',n),
    Paragraph('Please be advised that PSNI replies under Freedom of Information will be released into the public domain via our website @ www.psni.police.uk. Personal details in respect of your request have, where applicable, been removed.',s)]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=56,rightMargin=56,topMargin=50,bottomMargin=55,title='F-2020-01593',invariant=1).build(e,onFirstPage=foot,onLaterPages=foot)
