from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import *
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
R=[("2011","PC","Facebook","Disclosed details of an arrest","Proven","Management advice"),
("","PC","Facebook","Offensive comment about a local politician","Proven","Words of advice"),
("","Support staff","Facebook","Posted confidential staffing details","Proven","Written warning"),
("","Sgt","Twitter","Criticised Chief Constable","Not proven","No further action"),
("","PC","Bebo","Racist comment","Proven","Final written warning"),
("2012","PC","Facebook","Image of seized drugs posted","Proven","Written warning"),
("","PC","Facebook","Image of seized drugs posted","Proven","Management advice"),
("","PCSO","Facebook","Friend request to a victim","Proven","Management action"),
("","Special","YouTube","Video of himself on duty","Proven","Words of advice"),
("","DC","Not recorded","Sexist remarks","Not proven","No case to answer"),
("","Support staff","Facebook","Bullying of a colleague","Proven","Resigned"),
("2013","PC","Facebook","Threats to ex-partner","Proven","Dismissed without notice"),
("","PC","Twitter","Homophobic tweet","Proven","Final written warning"),
("","Insp","Twitter","Operational information tweeted from force account","Proven","Management advice"),
("","Support staff","Facebook","Excessive use at work","Proven","Written warning"),
("","Support staff","Facebook","Excessive use at work","Proven","Verbal warning"),
("","PC","Plenty of Fish","Described himself as police officer on dating profile","Proven","Words of advice"),
("2014","PC","WhatsApp","Sexual images sent to colleague","Proven","Resigned before hearing"),
("","DS","WhatsApp","Sexual remarks about colleague","Proven","Written warning"),
("","PC","Facebook","Racist post shared","Proven","Dismissed without notice"),
("","PCSO","Facebook","Derogatory comments on residents of her beat","Proven","Management action"),
("","PC","Facebook","False account used to follow a suspect","Not proven","No case to answer"),
("","Special","Snapchat","Photograph of a prisoner","Proven","Dismissed"),
("2015","Chief Insp","Twitter","Political comment before election","Not proven","No further action"),
("","PC","Instagram","Selfie with firearm","Proven","Written warning"),
("","Support staff","Facebook","Religious hatred","","Awaiting hearing"),
("","PC","Facebook","Contact with a witness","","Under investigation")]
def build(path):
    s=getSampleStyleSheet(); n=ParagraphStyle('n',parent=s['Normal'],fontName='Times-Roman',fontSize=11,leading=14,spaceAfter=7); c=ParagraphStyle('c',parent=n,fontSize=9.5,leading=11,spaceAfter=0)
    P=lambda t,x=n: Paragraph(t,x)
    d=[[P('<b>%s</b>'%x,c) for x in('Year','Rank','Site','Allegation','Proven?','Result')]]+[[P(x,c) for x in r] for r in R]
    ts=[('BOX',(0,0),(-1,-1),.7,colors.black),('LINEAFTER',(0,0),(-2,-1),.4,colors.black),('LINEBELOW',(1,0),(-1,-1),.4,colors.black),('LINEBELOW',(0,0),(0,0),.4,colors.black),('VALIGN',(0,0),(-1,-1),'TOP'),('TOPPADDING',(0,0),(-1,-1),4),('BOTTOMPADDING',(0,0),(-1,-1),5)]
    ts+=[('LINEABOVE',(0,i),(0,i),.4,colors.black) for i,r in enumerate(R,1) if r[0]]
    t=Table(d,colWidths=[14*mm,24*mm,25*mm,56*mm,19*mm,34*mm],repeatRows=1,style=TableStyle(ts))
    D=[P('<b>MERSEYSIDE POLICE</b><br/>Force Disclosure, PO Box 59, Liverpool L69 1JD'),P('Our ref: CB/342/15'),P('1 December 2015'),P('Dear Mr Kavanagh'),
    P('I write in response to your request dated 4 November 2015. For ease of reference you asked: <i>how many officers, PCSOs, specials and support staff have been investigated over social media since the start of 2011; for each, the rank, site, allegation, whether it was proved, and the result.</i>'),
    P('Following receipt of your request, enquiries were made with the Professional Standards Department. I can confirm that Merseyside Police holds the information, and that 27 people were investigated, shown in the table by the year in which the matter came to notice.'),
    t,Spacer(1,8),
    P('<b>Notes to the table</b>'),P('1. Officers are dealt with under the Police (Conduct) Regulations 2008 or, from 22 November 2012, those of 2012. PCSOs and support staff are subject to the disciplinary policy for police staff, whose sanctions run from a verbal warning to dismissal.'),P('2. Management action is not a disciplinary outcome. It is taken by a supervisor, who may for example have an officer read the policy again or go on a course.'),P('3. Rank is that held when the matter was recorded. Detectives are shown as such.'),P('4. Cases open on 30 November 2015 have no finding.'),P('5. A matter being shown as not proven does not mean that the complainant’s account was untrue.'),
    P('Merseyside Police publishes replies which may be of wider interest. If you think our decision is wrong, please write within two months to the Force Disclosure Manager, who took no part in it, for a fresh look. Complaint to the Information Commissioner is open to you after that.'),P('Yours sincerely,'),Spacer(1,20),P('C. Brannigan<br/>Disclosure Officer')]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=19*mm,rightMargin=19*mm,topMargin=20*mm,bottomMargin=22*mm).build(D)
