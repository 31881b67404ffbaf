from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer
from reportlab.lib.styles import ParagraphStyle
N=ParagraphStyle('n',fontName='Helvetica',fontSize=10.5,leading=14.5,spaceAfter=9)
I=ParagraphStyle('i',parent=N,leftIndent=12*mm,fontName='Helvetica-Oblique')
R=ParagraphStyle('r',parent=N,alignment=2)
def build(path):
    d=SimpleDocTemplate(path,pagesize=A4,leftMargin=28*mm,rightMargin=24*mm,topMargin=22*mm,bottomMargin=22*mm,title='COL/22/671')
    P=lambda t,s=N:Paragraph(t,s)
    d.build([P('<b>CITY OF LONDON POLICE</b><br/>Information Access Team<br/>Guildhall Yard East, London EC2V 5AE',R),
    P('Our ref: COL/22/671'),P('Thursday 21 July 2022'),P('Dear Mr'),
    P('<b>RE: Freedom of information - internal messaging, WhatsApp and Teams</b>'),
    P('I refer to your FOI of 24 June, in which you said:'),
    P('"Between January 2016 and now, please tell me each occasion on which an officer, special or member of staff was found to have sent an inappropriate message by WhatsApp, Teams or text, e.g. racist, sexist or homophobic messages, what rank they were, and if they were dismissed (without notice or with), resigned, were given a final written warning or no further action was taken. If 2 officers were in the same group please count as one case."',I),
    P('The City of London Police holds data which is relevant to you. It can\'t, however, be found without looking in every case that Professional Standards opened. The reason is that the case system classifies by standard of professional behaviour (so, Discreditable Conduct; Equality and Diversity; Authority, Respect and Courtesy) and doesn\'t have a marker for the device or application that was used. A search for "WhatsApp" brings back cases where a witness had merely been contacted by it, and leaves out others where the word was spelt "Whats App", "WApp" or not at all.'),
    P('In six and a half years the department opened 1,412 cases. An officer there took a sample of 10, needing 14 minutes for each on average. To do the whole would be a matter of about 329 hours.'),
    P('<b>Section 12(1)</b> of the Freedom of Information Act 2000 says that an authority need not comply where the cost would go beyond the appropriate limit. For police forces this is 450 pounds, being 18 hours at 25 pounds an hour. It is a sum that covers finding out whether the information is there, locating it, retrieving it and extracting it; redaction isn\'t in it.'),
    P('Where one part of a request is over the limit there is no duty to answer the rest. In line with section 17(5) please accept this as a refusal of all of it.'),
    P('Section 16: were you to narrow things down to misconduct hearings (of which there were few) held since 1 January 2021, I would expect to be able to deal with it. Notices and outcomes of public hearings are, while current, on our website. I can\'t promise that exemptions would not apply.'),
    P('You have 40 working days in which to complain to us about this letter, and thereafter may go to the ICO.'),
    P('Yours sincerely,'),Spacer(1,16),P('Information Access Officer')])
