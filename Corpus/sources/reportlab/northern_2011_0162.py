from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import *
from reportlab.lib.styles import ParagraphStyle
def build(path):
    n=ParagraphStyle('n',fontName='Courier',fontSize=10,leading=13,spaceAfter=9); P=lambda t: Paragraph(t,n)
    D=[P('NORTHERN CONSTABULARY<br/>Old Perth Road, Inverness IV2 3SY'),P('Ref: 2011/0162<br/>Date: 18 April 2011'),P('Dear Ms Sutherland'),
    P('FREEDOM OF INFORMATION (SCOTLAND) ACT 2002'),
    P('Your request, received on 28 March 2011, was for the following:'),
    P('(1) The number of police officers disciplined in 2008, 2009 and 2010 as a result of comments made on Facebook, Bebo, Twitter or the like.<br/>(2) The number of support staff so disciplined.<br/>(3) For each, the punishment, such as warning, fine, demotion or dismissal.'),
    P('The reply to your request is:'),
    P('(1) None.<br/>(2) None.<br/>(3) In view of the answers to (1) and (2) this does not arise.'),
    P('It may be of interest that staff are reminded yearly of the standards that are looked for, and that access to such websites from Force computers is barred to all but some 30 members of the Force.'),
    P('You have a right to ask the Chief Constable to review this response, should it not meet with your approval, if you do so in writing within forty working days. If the review leaves you dissatisfied, you can appeal to the Scottish Information Commissioner and, on a point of law, from the Commissioner to the Court of Session.'),
    P('Yours sincerely'),Spacer(1,26),P('I. MacRae<br/>Information Officer')]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=25*mm,rightMargin=25*mm,topMargin=25*mm,bottomMargin=25*mm).build(D)
