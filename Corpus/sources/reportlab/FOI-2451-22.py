from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import *
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
def build(path):
    s=getSampleStyleSheet(); n=ParagraphStyle('n',parent=s['Normal'],fontSize=10.5,leading=14,spaceAfter=6); h=ParagraphStyle('h',parent=n,fontName='Helvetica-Bold')
    st=TableStyle([('GRID',(0,0),(-1,-1),.5,colors.grey),('BACKGROUND',(0,0),(-1,0),colors.HexColor('#d7e3f4')),('FONTNAME',(0,0),(-1,0),'Helvetica-Bold'),('ALIGN',(1,0),(-1,-1),'CENTER'),('FONTSIZE',(0,0),(-1,-1),9.5)])
    P=lambda t,x=n: Paragraph(t,x)
    D=[P('<font size=15 color="#0b2d6b"><b>Sussex Police</b></font>'),P('Sussex Police HQ, Malling House, Church Lane, Lewes, East Sussex BN7 2DZ'),P('9 November 2022'),P('Freedom of Information Act 2000 (FOIA): our reference FOI 2451/22',h),
    P('On 11 October you asked about people who had been brought before a misconduct or disciplinary hearing since January 2020. Your questions are given in bold.'),
    P('Q1. How many people, in all?',h),P('58.'),
    P('Q2. What was decided, by role?',h),
    Table([['Decision','Police officer','Special constable','PCSO','Police staff'],['Dismissed without notice','11','1-4','0','6'],['Would have been dismissed','5','0','0','0'],['Final written warning','7','<5','0','<5'],['Written warning','<5','0','<5','9'],['Not proven','6','0','0','<5']],style=st,hAlign='LEFT'),Spacer(1,8),
    P('Q3. What was the main allegation, by year of hearing?',h),
    Table([['Main allegation','2020','2021','2022 (to date)'],['Dishonesty','<5','5','6'],['Inappropriate sexual behaviour','6','7','<5'],['Unlawful access to police systems','5','<5','8'],['Drugs or alcohol','0','<5','<5'],['Racist comments','<5','0','5']],style=st,hAlign='LEFT'),Spacer(1,8),
    P('Q4. Did any of the cases turn on WhatsApp messages? If so please supply the messages.',h),P('Some did. The messages are not supplied.'),
    P('Reasons',h),P('Where a cell stands for one to four people the exact number is withheld, as are the messages asked for at Q4, under section 40(2) FOIA (personal information). Those who were the subject of a hearing, and more so those who sent or received messages with them, would be known to others from the details. This exemption needs no prejudice test.'),
    P('In coming to this view we had regard to the guidance of the Information Commissioner on small numbers. We asked what a person bent on finding out might do: hearings are listed on our website before they are held; local newspapers report them; and a reader could set those reports beside the tables. If, say, one PCSO had been warned in a given year, the table would tell a reader what the sanction was. For the larger numbers that risk is remote, and we have given them.'),P('We accept that there is a legitimate interest in how a police force treats those who fall short. It is served by the tables, by the yearly statistics of the Home Office, and by the barred list of the College of Policing, which since December 2017 has held the names of all who are dismissed.'),P('This notice also meets our duty under section 17 FOIA.'),
    P('Should you be unhappy with how we have dealt with this, please ask for an internal review within 40 working days by replying to this letter. You may then take the matter to the ICO: ico.org.uk/foicomplaints.'),P('Yours sincerely'),Spacer(1,18),P('Lisa Hendry<br/>FOI Disclosure Officer, Surrey and Sussex Information Management')]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=22*mm,rightMargin=22*mm,topMargin=18*mm,bottomMargin=18*mm).build(D)
