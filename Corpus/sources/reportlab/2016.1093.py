from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
B=ParagraphStyle("b",fontName="Helvetica",fontSize=10.5,leading=14,spaceAfter=7)
H=ParagraphStyle("h",parent=B,fontName="Helvetica-Bold",fontSize=11.5)
T=ParagraphStyle("t",parent=B,fontName="Times-Bold",fontSize=20,leading=24,textColor=colors.HexColor("#123c69"))
def tab(rows,w):
    t=Table(rows,colWidths=w,hAlign="LEFT")
    t.setStyle(TableStyle([("GRID",(0,0),(-1,-1),.5,colors.grey),("FONTSIZE",(0,0),(-1,-1),9.5),("FONTNAME",(0,0),(-1,0),"Helvetica-Bold"),("BACKGROUND",(0,0),(-1,0),colors.HexColor("#e7edf3")),("ALIGN",(1,0),(-1,-1),"CENTER")]))
    return t
def build(path):
    d=SimpleDocTemplate(path,pagesize=A4,leftMargin=22*mm,rightMargin=22*mm,topMargin=18*mm,bottomMargin=18*mm,title="2016.1093")
    s=[Paragraph("Gloucestershire Constabulary",T),
    Paragraph("Police Headquarters, No 1 Waterwells, Waterwells Drive, Quedgeley, Gloucester GL2 2AN",B),Spacer(1,8),
    Paragraph("19 October 2016",B),Paragraph("FOI Reference Number: 2016.1093",H),
    Paragraph("Dear applicant,",B),
    Paragraph("On 21 September 2016 you sent the Constabulary the following request: <i>“How many working days were lost to sickness by your police officers, PCSOs and police staff in each of the last three financial years? How many officers were on long-term sick leave, or on restricted duties for medical reasons, at the end of each year, by rank? How many have left the force on ill-health grounds, and is any misuse of sick leave investigated?”</i>",B),
    Paragraph("The Constabulary holds the information and it is supplied in full.",B),
    Paragraph("Working days lost to sickness",H),
    tab([["","2013/14","2014/15","2015/16"],["Police officers","9,214","9,871","10,402"],["PCSOs","1,103","1,287","1,190"],["Police staff","5,566","5,020","5,318"]],[50*mm,30*mm,30*mm,30*mm]),Spacer(1,9),
    Paragraph("Officers on long-term sick leave at 31 March (more than 28 days)",H),
    tab([["Rank","2014","2015","2016"],["Constable","18","22","25"],["Sergeant","4","3","6"],["Inspector","1","2","1"],["Chief Inspector and above","0","1","0"]],[50*mm,30*mm,30*mm,30*mm]),Spacer(1,9),
    Paragraph("Officers on restricted duties for medical reasons at 31 March",H),
    tab([["Rank","2014","2015","2016"],["Constable","31","36","41"],["Sergeant","6","7","5"],["Inspector","2","1","2"]],[50*mm,30*mm,30*mm,30*mm]),Spacer(1,9),
    Paragraph("Ill-health retirement",H),
    Paragraph("Seven officers retired on the ground of ill health in the three years: two in 2013/14, one in 2014/15 and four in 2015/16. Three members of police staff left with ill-health pensions in the same time.",B),
    Paragraph("Sickness is managed by line managers with the aid of Occupational Health under the attendance policy. If a manager has doubts about an absence these are raised at a return to work interview, and a referral can be made to the Professional Standards Department.",B),
    Paragraph("Days lost are those on which the person had been due to work; part days are rounded. The rank is the substantive one.",B),
    Paragraph("If you feel that your request has not been properly handled, please e-mail the Information Disclosure Manager to ask for a review, after which you may contact the Information Commissioner’s Office on 0303 123 1113.",B),
    Paragraph("Information Disclosure Team",B)]
    d.build(s)
