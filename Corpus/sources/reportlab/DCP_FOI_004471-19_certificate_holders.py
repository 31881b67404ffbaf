from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib import colors
def build(path):
    s=getSampleStyleSheet(); P=lambda t,k='BodyText':Paragraph(t,s[k])
    def tb(rows,w):
        t=Table([[Paragraph(str(c),s['BodyText']) for c in r] for r in rows],colWidths=w)
        t.setStyle(TableStyle([('GRID',(0,0),(-1,-1),.4,colors.grey),('BACKGROUND',(0,0),(-1,0),colors.whitesmoke),('VALIGN',(0,0),(-1,-1),'TOP')])); return t
    el=[P('Devon &amp; Cornwall Police','Heading2'),P('Freedom of Information Act Request No: 004471/19'),P('Dated 30 August 2019'),Spacer(1,6),
    P('<b>Subject: shotgun and firearm certificate holders - action taken 2016 to 2018</b>'),
    P('Please supply: (a) number of certificate holders reviewed after an incident and what came of it; (b) examples; (c) how many were reviewed because of what they put on the internet.'),
    P('<b>Response</b>'),
    P('(a) A review is opened by the Firearms and Explosives Licensing Unit when a holder comes to notice. The holders are farmers, sportsmen, dealers and other members of the public. Year is that in which the review was closed.'),
    tb([['Result of review','2016','2017','2018'],['No further action','214','231','198'],['Words of advice','88','97','120'],['Written warning','41','36','52'],['Final warning letter','12','15','11'],['Voluntary surrender (holder gave up certificate)','29','33','40'],['Revoked','37','44','49'],['Suspended pending court','5','6','4']],[220,70,70,70]),Spacer(1,6),
    P('(b) Six reviews chosen at random from 2018:')]
    for i,t in enumerate(['Drink driving, holder convicted. Shotgun certificate revoked. Appeal to Crown Court withdrawn.',
     'Gun left in unlocked vehicle while at the shops. Final warning letter; cabinet inspected.',
     'Domestic dispute, verbal only. Guns removed for 28 days and returned. Words of advice.',
     'Photograph on Facebook of a child holding a rifle. Holder visited by PC and licensing enquiry officer. Written warning.',
     'Failed to notify change of address within seven days. No further action.',
     'Threat to neighbour over boundary, posted on Twitter. Certificate revoked, police caution for malicious communication.'],1):
        el.append(P('%d. %s'%(i,t)))
    el+= [P('(c) The reason for review is free text. A word search of the 1,362 closed reviews for Facebook, Twitter, Instagram, YouTube and Snapchat found 43: Facebook 31, YouTube 6, Twitter 4, Snapchat 2.'),
    P('Where the applicant for grant or renewal was himself a police officer we cannot say, as occupation is not searchable.'),
    P('Any complaint about this response should go to the Force Data Protection Manager within 20 working days.')]
    SimpleDocTemplate(path if isinstance(path,str) else str(path),pagesize=A4,title='FOI 004471/19').build(el)
