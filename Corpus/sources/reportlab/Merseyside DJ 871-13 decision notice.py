from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import *
from reportlab.lib import colors
def build(path):
    b=ParagraphStyle('b',fontName='Times-Roman',fontSize=11,leading=14,spaceAfter=7)
    i=ParagraphStyle('i',parent=b,fontName='Times-Italic',leftIndent=22,rightIndent=22)
    h=ParagraphStyle('h',parent=b,fontName='Times-Bold',spaceBefore=6)
    s=ParagraphStyle('s',parent=b,fontSize=10,leading=12,spaceAfter=0)
    P=lambda t,x=b:Paragraph(t,x)
    def foot(c,d):
        c.saveState();c.setFont('Times-Roman',8);c.drawCentredString(A4[0]/2,12*mm,'Merseyside Police - Freedom of Information - Page %d'%d.page);c.restoreState()
    el=[Table([[P('<b>MERSEYSIDE POLICE</b><br/>Force Intelligence Bureau and Disclosure<br/>PO Box 59, Liverpool L69 1JD',s),P('Our ref: DJ 871/13<br/>Tel: 0151 777 0000<br/>19th September 2013',s)]],colWidths=[110*mm,55*mm],style=[('VALIGN',(0,0),(-1,-1),'TOP'),('LINEBELOW',(0,0),(-1,-1),1,colors.black),('BOTTOMPADDING',(0,0),(-1,-1),6)]),
    Spacer(1,12),P('Dear Madam'),P('RE: APPLICATION UNDER THE FREEDOM OF INFORMATION ACT 2000',h),
    P('I refer to your application of the 22nd August 2013, in which you stated:'),
    P('"It is common knowledge on Merseyside that three constables and a detective sergeant at one station were put under investigation in the spring because of what they said on Facebook and in BlackBerry messages about a man with a well-known surname, and because one of them was seen at his wedding. 1. Were they suspended? 2. Was the allegation corruption, improper association, or disclosure of confidential information? 3. Has the detective sergeant now resigned? 4. Have the two younger PCs been given final written warnings, as I was told, and has the third been charged? 5. Which of them had been in trouble before and what did they get?"',i),
    P('DECISION',h),
    P('Merseyside Police can <b>neither confirm nor deny</b> that it holds the information you have requested, by virtue of the following exemptions:'),
    Table([['Section 30(3)','Investigations and proceedings conducted by public authorities','Qualified, class based'],['Section 31(3)','Law enforcement','Qualified, prejudice based'],['Section 40(5)','Personal information','Absolute']],colWidths=[30*mm,95*mm,40*mm],style=[('FONT',(0,0),(-1,-1),'Times-Roman',10),('GRID',(0,0),(-1,-1),.5,colors.grey)]),
    Spacer(1,8),
    P('Section 1 of the Act places two duties on a public authority. The first, at Section 1(1)(a), is to say whether the information is held; the second, at Section 1(1)(b), is to communicate it. Where the exemptions above are engaged the first duty does not arise. This letter is a Refusal Notice under Section 17(1).'),
    P('Section 40(5)',h),
    P('The application is about four people. They are not named, but a station, their ranks, a time of year and a wedding are enough for colleagues, neighbours and the press to decide who is meant. To say "yes, two constables received final written warnings" would disclose to the world that an identifiable officer has been disciplined; to say "no, there was no such investigation" in one application would mean that silence in the next would be taken for a yes. Discipline in the police service, short of a criminal court, is conducted in private. An officer accused of misconduct is entitled to expect that the allegation, and whether it ended in dismissal, a written warning, management advice or no action at all, is not published by his or her employer. To do so would be unfair and would breach the first Data Protection principle.'),
    P('Section 30(3) and Section 31(3): harm',h),
    P('Merseyside Police has for many years pursued a number of serious and organised criminal groups. If such a group were told that officers had, or had not, been looked at by the Anti Corruption Unit, it would learn whether a source inside the Force was still safe to use. A person under covert investigation could destroy messages, close a profile, or lean upon a witness. These are not remote possibilities: nationally 8,542 allegations of corruption were recorded in the three years to 2011 according to the Independent Police Complaints Commission, of which 837 were referred to it. Those figures are the Commission\'s own and are for all forces of England and Wales.'),
    P('Public interest test',h),
    Table([[P('<b>Favouring confirmation or denial</b>',s),P('<b>Against</b>',s)],
      [P('The public is entitled to know that the 3,980 officers, 420 special constables and 2,100 police staff of the Force act with integrity and that the dishonest ones are dismissed.',s),P('Investigations, if any, would be compromised, and with them prosecutions.',s)],
      [P('Rumour about officers, if false, could be laid to rest.',s),P('The Force would be drawn into answering each rumour in turn. By the second or third answer the pattern gives away what is true.',s)],
      [P('Public money is spent on officers who are suspended on full pay.',s),P('The Force publishes the number of officers suspended on its website each quarter, without detail; the public interest is served by that.',s)]],
      colWidths=[82*mm,83*mm],style=[('GRID',(0,0),(-1,-1),.5,colors.grey),('VALIGN',(0,0),(-1,-1),'TOP'),('BOTTOMPADDING',(0,0),(-1,-1),5)]),
    Spacer(1,8),
    P('On balance the maintenance of the exemptions outweighs the interest in confirming or denying. <b>No inference can be drawn from this decision as to whether the information is or is not held.</b> The same reply would be given whether the people described had been dismissed, promoted or had never existed.'),
    P('The other parts of your letter',h),
    P('You enclosed a cutting from a Sunday newspaper on a hearing in Greater Manchester at which a Police Constable was required to resign and an Inspector was reduced in rank. I am unable to comment on another Force. The cutting is returned.'),
    P('Merseyside Police will consider a complaint about this decision if it is received within two months. You may thereafter apply to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.'),
    Spacer(1,6),P('Yours faithfully'),Spacer(1,26),P('Disclosure Analyst<br/>for and on behalf of the Chief Constable')]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=22*mm,rightMargin=22*mm,topMargin=18*mm,bottomMargin=22*mm,title='DJ 871/13',invariant=1).build(el,onFirstPage=foot,onLaterPages=foot)
