from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, HRFlowable
from reportlab.lib.styles import ParagraphStyle
B=ParagraphStyle('b',fontName='Times-Roman',fontSize=11.5,leading=15,spaceAfter=8)
I=ParagraphStyle('i',parent=B,leftIndent=10*mm,rightIndent=10*mm,fontName='Times-Italic')
R=ParagraphStyle('r',parent=B,alignment=2,fontSize=9,leading=11)
H=ParagraphStyle('h',parent=B,fontName='Times-Bold',fontSize=17,leading=20,textColor='#9b1c1c')
def build(path):
    s=[Paragraph('CITY OF LONDON POLICE',H),HRFlowable(width='100%',color='#9b1c1c'),
    Paragraph('Information Access Office<br/>PO Box 36451<br/>182 Bishopsgate<br/>London EC2M 4WN',R),
    Paragraph('19th April 2013',B),
    Paragraph('Dear Mr Abernethy,',B),
    Paragraph('<b>FREEDOM OF INFORMATION REQUEST REFERENCE NO: COL/13/262</b>',B),
    Paragraph('I write in response to your request for information dated 22nd March 2013, which asked:',B),
    Paragraph('I should like a brief account of each occasion from 2010 to 2012 on which a member of your force, of whatever rank or grade, was reported to Professional Standards for what they wrote or showed on a social networking site, with the result.',I),
    Paragraph('Five persons were so reported. An account of each is below, from which names, stations and dates have been left out.',B),
    Paragraph('The earliest matter was in 2010, when a police constable attached to a response team used Facebook to complain about the conduct of a prosecution, mentioning the defendant by name. He attended a misconduct meeting and was given a written warning. In the same year it came to notice that a member of police staff had put photographs of a colleague at a leaving function on Facebook, with captions which that colleague found distressing; she resigned while the investigation was under way.',B),
    Paragraph('No reports were made in 2011.',B),
    Paragraph('During 2012 two detective constables took part in an exchange on Twitter regarding the protest camp at St Paul\'s, in terms that were considered to fall below the standard of authority, respect and courtesy. Both received management advice. Later that year an anonymous letter alleged that an inspector had accepted a friend request from the director of a company under inquiry. It was established that the account belonged to another person of the same name and the inspector was found to have no case to answer.',B),
    Paragraph('Any enquiry about this letter may be made to the Information Access Office on 020 7601 2287, with the reference number given above.',B),
    Paragraph('The paper enclosed with this letter sets out how a complaint may be made, first to the City of London Police and then to the Information Commissioner.',B),
    Paragraph('Yours sincerely,',B),Spacer(1,12*mm),Paragraph('Information Access Manager',B)]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=26*mm,rightMargin=26*mm,topMargin=18*mm,bottomMargin=18*mm,title='COL/13/262').build(s)
