from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, KeepTogether
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
B=ParagraphStyle('b',fontName='Helvetica',fontSize=9.6,leading=13,spaceAfter=6)
L=ParagraphStyle('l',parent=B,fontName='Helvetica-Bold',spaceAfter=0)
V=ParagraphStyle('v',parent=B,spaceAfter=0)
cases=[
("14 June 2017","Police Constable","Honesty and Integrity; Duties and Responsibilities","Made an entry in a witness log for a visit that he had not made.","Gross misconduct","Dismissed without notice"),
("19 July 2017","Police Constable","Orders and Instructions; Honesty and Integrity","Ran a lettings business without leave to do so and attended viewings while reported sick.","Gross misconduct","Final written warning"),
("3 August 2017","Police Constable (probationer)","Discreditable Conduct","Tested positive for cocaine in a random test.","Gross misconduct","Dismissed without notice"),
("26 September 2017","Sergeant","Use of Force; Authority, Respect and Courtesy","Pushed a detained youth against a cell wall and swore at him.","Misconduct","Written warning, 12 months"),
("12 October 2017","Police Constable","Confidentiality","Photographed a page of a murder briefing and sent it to his father by text message.","Gross misconduct","Dismissed without notice"),
("7 December 2017","Chief Inspector","Honesty and Integrity","Claimed mileage for journeys that were not made.","Gross misconduct","Final written warning"),
("17 January 2018","Police Constable","Duties and Responsibilities","Made no enquiries into four reports of domestic abuse, and closed them.","Misconduct","Management advice"),
("24 January 2018","Former Police Constable","Confidentiality; Discreditable Conduct","Searched the crime recording system for an ex-partner and his new girlfriend on 31 occasions.","Gross misconduct","Would have been dismissed if he had not resigned on 20 December 2017"),
("30 January 2018","Detective Inspector","Equality and Diversity","Comments about the ethnic origin of a candidate made in an interview panel.","Misconduct","Final written warning"),
("6 February 2018","Sergeant","Discreditable Conduct; Orders and Instructions","Drove a marked vehicle at 97 mph on a 40 mph road with no operational need.","Misconduct","Written warning, 12 months"),
("22 February 2018","Special Constable","Discreditable Conduct","Arrested for drink driving; convicted and disqualified by magistrates.","Gross misconduct","Dismissed without notice"),
("13 March 2018","Police Constable","Authority, Respect and Courtesy; Discreditable Conduct","Sent messages by WhatsApp and Facebook to a woman who had reported a burglary, asking to meet her.","Not proven","Not applicable"),
("28 March 2018","Two Police Constables","Challenging and Reporting Improper Conduct; Honesty and Integrity","Gave accounts of an arrest that were shown by CCTV to be untrue.","Gross misconduct","Dismissed without notice (both)"),
]
def build(path):
    s=[Paragraph('<font size="16" color="#1a3c8b"><b>Hertfordshire Constabulary</b></font>',B),Spacer(1,3*mm),
    Paragraph('Freedom of Information Unit, Police Headquarters, Stanborough Road, Welwyn Garden City, AL8 6XF',B),
    Paragraph('<b>FOI Ref:</b> 445/2018&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;<b>Reply date:</b> 12 November 2018',B),
    Paragraph('<b>Request</b>: for the financial year 2017/18, the rank of every officer who appeared at a misconduct hearing, the date, the standards in question, a summary of the facts, and the result.',B),
    Paragraph('<b>Reply</b>: Hertfordshire Constabulary held thirteen misconduct hearings in the year, at which fourteen officers and former officers appeared. The hearings are described one by one.',B)]
    for n,(d,r,st,f,fi,o) in enumerate(cases,1):
        rows=[[Paragraph(a,L),Paragraph(b,V)] for a,b in (("Hearing date",d),("Rank",r),("Standard(s)",st),("Circumstances",f),("Finding",fi),("Sanction",o))]
        t=Table(rows,colWidths=[34*mm,126*mm]); t.setStyle([('BOX',(0,0),(-1,-1),.8,colors.HexColor('#1a3c8b')),('VALIGN',(0,0),(-1,-1),'TOP'),('TOPPADDING',(0,0),(-1,-1),1.5),('BOTTOMPADDING',(0,0),(-1,-1),1.5)])
        s.append(KeepTogether([Paragraph(f'<b>Hearing {n}</b>',ParagraphStyle('c',parent=B,spaceBefore=5,spaceAfter=2)),t]))
    s+=[Spacer(1,5*mm),
    Paragraph('Hearings for police staff take place under a separate policy and have not been included, nor have Police Appeals Tribunals. Names are published on the Constabulary\'s website at the time of a hearing and are removed after 28 days; you did not ask for them.',B),
    Paragraph('<b>Review and complaint.</b> A person who is not satisfied with the outcome may apply in writing for a review within 40 working days. The Information Commissioner\'s address is Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF.',B)]
    def foot(c,d):
        c.setFont('Helvetica',7.5); c.drawCentredString(A4[0]/2,10*mm,f'FOI 445/2018   {d.page}')
    SimpleDocTemplate(path,pagesize=A4,leftMargin=22*mm,rightMargin=22*mm,topMargin=18*mm,bottomMargin=20*mm).build(s,onFirstPage=foot,onLaterPages=foot)
