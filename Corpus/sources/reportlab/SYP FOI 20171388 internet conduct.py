from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer, PageBreak
from reportlab.lib.styles import ParagraphStyle
N=ParagraphStyle('n',fontName='Helvetica',fontSize=10,leading=13.5,spaceAfter=7)
B=ParagraphStyle('b',parent=N,fontName='Helvetica-Bold')
S=ParagraphStyle('s',fontName='Helvetica',fontSize=8,leading=9.6)
SH=ParagraphStyle('sh',parent=S,fontName='Helvetica-Bold',textColor=colors.white)
ROWS=[
('CM/14/0412', 'Apr-14', 'PC', 'Facebook', 'Calls ambulance staff "bone idle" in open post after a four hour wait at A&E', 'Words of advice from line manager'),
('CM/14/0455', 'May-14', 'SC', 'Twitter', 'Tells followers which pubs the licensing team would be visiting that weekend', 'Resigned before meeting'),
('CM/14/0590', 'Jun-14', 'PC', 'Facebook', 'Friend request to lady reporting theft of her purse; second request sent after first declined', 'Written Warning'),
('CM/14/0701', 'Jul-14', 'Staff', 'eBay', 'Call handler. Bids and messages, 90 minutes a shift, between calls', 'Written warning'),
('CM/14/0823', 'Sep-14', 'PC', 'Facebook', 'Comment that asylum seekers living in a Sheffield hotel "should be shipped out by force"', 'Words of advice'),
('CM/14/0977', 'Oct-14', 'PCSO', 'Twitter', "Replies to MP's tweet on Rotherham with foul language", 'NFA'),
('CM/14/1102', 'Dec-14', 'PS', 'Text message', 'Remarks to a constable on his team on her figure, sent in the early hours', 'Written Warning'),
('CM/15/0033', 'Jan-15', 'DS', 'Email', 'Circulates a "joke" about Romanians to 41 addresses', 'Management Advice'),
('CM/15/0098', 'Feb-15', 'PC', 'Facebook', 'Boasts how hard he had hit a prisoner ("best overtime I have had")', 'FWW'),
('CM/15/0204', 'Mar-15', 'Staff', 'Facebook', 'Puts photo of her desk on line, screen behind her shows custody whiteboard', 'Verbal warning'),
('CM/15/0307', 'May-15', 'PC', 'You Tube', 'Motorist recorded his own traffic stop and put it on line. Officer is heard swearing at him', 'Local resolution'),
('CM/15/0381', 'Jun-15', 'PC', 'Whats App', 'Sends his sister the result of a check he had done on her new boyfriend', 'Dismissed Without Notice'),
('CM/15/0381', 'Jun-15', 'PC', 'Force system', 'As above - the check itself, no policing purpose', 'Dismissed Without Notice'),
('CM/15/0466', 'Jul-15', 'PCSO', 'Facebook', 'Ex-husband says that she sends friends to his page to insult him', 'Complaint withdrawn'),
('CM/15/0588', 'Sep-15', 'Staff', 'Force system', 'Crime recorder. Looked up her own name and four cousins over two years', 'FWW'),
('CM/15/0744', 'Nov-15', 'Insp', 'Facebook', 'Complaint that he "liked" a page calling for the death penalty. He denied it, account had been hacked', 'No Case To Answer'),
('CM/15/0801', 'Dec-15', 'DC', 'Grindr', 'Profile picture in which lanyard and warrant card can be read', 'Words of advice'),
('CM/16/0119', 'Feb-16', 'PC', 'Snap chat', 'Films colleague asleep in patrol car and adds a caption', 'Management Action'),
('CM/16/0120', 'Feb-16', 'PC', '-', 'The colleague, asleep on duty', 'Management Action'),
('CM/16/0201', 'Mar-16', 'PC', 'WhatsApp', 'Wife of a suspect produced 200 intimate messages from him; he had taken her statement', 'Dismissed Without Notice'),
('CM/16/0356', 'May-16', 'SC', 'Facebook', 'Posts selfie with recovered firearm', 'Resigned'),
('CM/16/0433', 'Jun-16', 'Supt', 'Twitter', 'Complaint that a Remain poster was re-tweeted by him on polling day', 'Not upheld'),
('CM/16/0500', 'Jul-16', 'PC', 'Facebook', 'Puts "good riddance" below a photo of the outgoing Chief Constable', 'Management Advice'),
('CM/16/0611', 'Aug-16', 'Staff', 'Tinder', 'Digital forensic examiner. Boasts to a match about images seen in a child abuse job', 'Dismissed'),
('CM/16/0688', 'Sep-16', 'PC', 'Facebook', 'Police issue boots and two fleeces for sale in a buy and sell group', 'FWW'),
('CM/16/0802', 'Oct-16', 'PC', 'Facebook', 'Threatens to "burst" a man who had bought a faulty car from him', 'FWW'),
('CM/16/0901', 'Nov-16', 'SC', 'Snap chat', 'Picture of a sealed off stabbing scene with a crying face', 'Management Action'),
('CM/16/0944', 'Dec-16', 'PC', 'Facebook', 'Runs the page of a football club. Abuse of a referee by supporters was left up for a week', 'No Case To Answer'),
('CM/17/0045', 'Jan-17', 'CI', 'Twitter', 'Uses force account to promote his own book', 'Words of advice'),
('CM/17/0092', 'Feb-17', 'Staff', 'Linked In', 'Vetting clerk describes herself in her profile as "intelligence officer, covert policing"', 'Learning'),
('CM/17/0188', 'Mar-17', 'PC', 'Instagram', 'Holiday pictures while on full pay sick leave with back trouble', 'Retired before meeting'),
('CM/17/0215', 'Apr-17', 'PC', 'Facebook', 'Messages to a 15 year old whom he had met on a missing from home enquiry', 'Ongoing'),
('CM/17/0240', 'Apr-17', 'PC', 'YouTube', 'Plays the guitar to old people in a home while on duty, shown in uniform. Home manager thanked the Force', 'NFA')
]
def build(path):
    d=SimpleDocTemplate(path,pagesize=landscape(A4),leftMargin=20*mm,rightMargin=20*mm,topMargin=16*mm,bottomMargin=16*mm,title='20171388')
    st=[Paragraph('<b>SOUTH YORKSHIRE POLICE</b>',ParagraphStyle('h',parent=N,fontSize=15,textColor=colors.HexColor('#003366'))),
    Paragraph('Information Compliance Unit, Unit 20 Sheffield 35A Business Park, Churchill Way, Sheffield S35 2PY',S),Spacer(1,8),
    Paragraph('Reference 20171388<br/>21 June 2017',N),
    Paragraph('FREEDOM OF INFORMATION REQUEST - INTERNET AND SOCIAL MEDIA CONDUCT',B),
    Paragraph('Dear Sir/Madam,',N),
    Paragraph('I write about your request dated 24 May 2017 which asked:',N),
    Paragraph('<i>"For 1/4/2014 to 30/4/2017 please supply every PSD conduct matter where the internet, social media, texts or e-mail come into it, to include date, rank, the medium, what is alleged and disposal. How many people is that?"</i>',N),
    Paragraph('Thirty two. The table overleaf has one line per allegation; where a person faced more than one allegation their log number is repeated. "Date" is the month in which the matter was recorded by PSD. Abbreviations: FWW = final written warning, NFA = no further action, SC = special constable.',N),
    Paragraph('South Yorkshire Police provides you with the above in full. No exemptions have been applied. Figures come from a live system and may change.',N),
    Paragraph('If you are dissatisfied you may lodge a request for review with the Force; details are on our web site. You may then take the matter to the Information Commissioner.',N),
    Paragraph('Yours faithfully,<br/><br/>Information Compliance Assistant',N),PageBreak()]
    H=['Log no.','Date','Rank','Medium','Allegation','Disposal']
    data=[[Paragraph(x,SH) for x in H]]+[[Paragraph(x.replace('&','&amp;'),S) for x in r] for r in ROWS]
    t=Table(data,colWidths=[26*mm,18*mm,16*mm,26*mm,120*mm,44*mm],repeatRows=1)
    t.setStyle(TableStyle([('GRID',(0,0),(-1,-1),.4,colors.grey),('BACKGROUND',(0,0),(-1,0),colors.HexColor('#003366')),('VALIGN',(0,0),(-1,-1),'TOP'),('ROWBACKGROUNDS',(0,1),(-1,-1),[colors.white,colors.HexColor('#eef2f7')])]))
    st.append(t)
    def foot(c,doc):
        c.setFont('Helvetica',7); c.drawString(20*mm,9*mm,'20171388'); c.drawRightString(277*mm,9*mm,'Page %d'%doc.page)
    d.build(st,onFirstPage=foot,onLaterPages=foot)
