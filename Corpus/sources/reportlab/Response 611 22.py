from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, PageTemplate, Frame, Paragraph, Spacer, Table, NextPageTemplate, PageBreak
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
B=ParagraphStyle('b',fontName='Helvetica',fontSize=10.5,leading=14,spaceAfter=7)
S=ParagraphStyle('s',parent=B,fontSize=8,leading=9.6,spaceAfter=0)
SB=ParagraphStyle('sb',parent=S,fontName='Helvetica-Bold',textColor=colors.white)
rows=[
("2019","Constable","Conduct","Referred to a suspect by a racial slur while on body worn video","Gross misconduct","Dismissed without notice"),
("2019","Police staff (public service centre)","Conduct","Anti-Muslim post shared on Facebook","Misconduct","Final written warning"),
("2019","Constable","Complaint","Alleged that complainant was stopped on account of his colour","Not upheld","No further action"),
("2019","PCSO","Conduct","Mimicked the accent of a shopkeeper","Misconduct","Written warning"),
("2020","Sergeant","Conduct","Did not challenge a racist remark in a WhatsApp group of which he was administrator","Misconduct","Written warning"),
("2020","Constable","Conduct","Made the racist remark in the above group","Gross misconduct","Dismissed without notice"),
("2020","Constable","Complaint","Mocked the disability of a man in custody","Practice requiring improvement","Reflective Practice Review Process"),
("2020","Special Constable","Conduct","Homophobic comment to a fellow Special","Gross misconduct","Resigned before misconduct hearing"),
("2021","Constable","Complaint","Told a Roma family to go home","Case to answer","Awaiting misconduct meeting"),
("2021","Detective Sergeant","Conduct","Sexist language in e-mails to female staff","Misconduct","Final written warning"),
("2021","Constable","Conduct","TikTok video making fun of Chinese people","Gross misconduct","Would have been dismissed had the officer still been serving"),
("2021","Police staff (custody detention officer)","Complaint","Refused a prayer mat to a detainee, and comment about his religion","No misconduct found","Learning"),
]
def build(path):
    d=BaseDocTemplate(path,pagesize=A4)
    w,h=A4
    d.addPageTemplates([PageTemplate('p',[Frame(24*mm,20*mm,w-48*mm,h-40*mm)],pagesize=A4),PageTemplate('l',[Frame(14*mm,14*mm,h-28*mm,w-28*mm)],pagesize=landscape(A4))])
    s=[Paragraph('<b>Freedom of Information Request 611/22</b>',ParagraphStyle('t',parent=B,fontSize=14,leading=18)),
    Paragraph('Response date: 6th July 2022',B),
    Paragraph('HEDDLU DE CYMRU &bull; SOUTH WALES POLICE',ParagraphStyle('u',parent=B,textColor='#004b8d')),
    Paragraph('1. How many complaints and conduct matters with an element of discrimination (racism, religion, sexuality, disability, sex) were finalised or are outstanding against persons in South Wales Police that were recorded between 1st January 2019 and 31st December 2021?',B),
    Paragraph('2. List them, giving the year, the role of the person, what happened, and the result.',B),
    Paragraph('<b>RESPONSE</b>',B),
    Paragraph('Question 1: 12 individuals.',B),
    Paragraph('Question 2: please refer to Appendix A. Year refers to the year of recording. Where a complaint raised more than one allegation only the allegation of discrimination is shown.',B),
    Paragraph('The term "Conduct" denotes a matter raised within the force; "Complaint" denotes one from a member of the public. Since February 2020 a complaint may be found to be one where the service was or was not acceptable.',B),
    Paragraph('South Wales Police takes discrimination of any description extremely seriously. All new recruits are given training in this area and anyone who falls short of the standards of professional behaviour can expect to be held to account.',B),
    Paragraph('Please note that this is unique to South Wales Police and should not be used for comparison with other forces, whose recording practices differ.',B),
    Paragraph('You have the right to ask for a review of this reply (within two months) and then to complain to the Information Commissioner, 2nd Floor, Churchill House, Churchill Way, Cardiff CF10 2HH.',B),
    NextPageTemplate('l'),PageBreak(),
    Paragraph('<b>APPENDIX A</b> (611/22)',B)]
    data=[[Paragraph(x,SB) for x in("Year","Role","Type","Allegation","Finding","Result")]]+[[Paragraph(x,S) for x in r] for r in rows]
    t=Table(data,colWidths=[16*mm,45*mm,22*mm,90*mm,42*mm,50*mm],repeatRows=1)
    t.setStyle([('BACKGROUND',(0,0),(-1,0),colors.HexColor('#004b8d')),('ROWBACKGROUNDS',(0,1),(-1,-1),[colors.white,colors.HexColor('#eaf1f7')]),('VALIGN',(0,0),(-1,-1),'TOP')])
    s.append(t)
    d.build(s)
