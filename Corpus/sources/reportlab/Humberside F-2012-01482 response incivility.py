from reportlab.platypus import *
from reportlab.lib.styles import ParagraphStyle as PS
from reportlab.lib.units import mm
def build(path):
    b=PS("b",fontName="Helvetica",fontSize=10.5,leading=14,spaceAfter=7)
    h=PS("h",parent=b,fontName="Helvetica-Bold"); r=PS("r",parent=b,alignment=2)
    l1=PS("l1",parent=b,leftIndent=16,bulletIndent=4,spaceAfter=3); l2=PS("l2",parent=b,leftIndent=36,bulletIndent=24,spaceAfter=1); q=PS("q",parent=b,leftIndent=20,fontName="Helvetica-Oblique")
    S=[Paragraph("<b>HUMBERSIDE POLICE</b><br/>Information Compliance Unit<br/>Priory Road Police Station, Hull HU5 5SF",r),
       Paragraph("Ref. No: F-2012-01482",b),Paragraph("3 September 2012",b),Paragraph("Dear Sir",b),Paragraph("Freedom of Information Act 2000",h),
       Paragraph("With reference to your e-mail received on 7 August in which you made a request for access to certain information which may be held by Humberside Police. Your request was:",b),
       Paragraph("How many complaints of rudeness by police have you had in the past two years and this year so far? How many were upheld, how many were locally resolved and how many were dropped? What rank of officer is the rudest?",q),
       Paragraph("Rudeness is not a term that we record. Complaints are broken down into allegations, and the nearest category in the list issued by the Independent Police Complaints Commission is U - Incivility, impoliteness and intolerance. From 1 April 2010 to 31 July 2012 there were 215 allegations in this category.",b)]
    for t,x in [("Financial year 2010/11 - 96 allegations",["Local resolution: 52","Not upheld: 21","Withdrawn: 9","Dispensation granted: 6","Upheld, management action: 5","Upheld, written warning: 1","Upheld, no further action: 2"]),
                ("Financial year 2011/12 - 88 allegations",["Local resolution: 49","Not upheld: 17","Withdrawn: 11","Dispensation granted: 4","Upheld, management action: 6","Still live: 1"]),
                ("1 April to 31 July 2012 - 31 allegations",["Local resolution: 9","Not upheld: 4","Withdrawn: 3","Still live: 15"])]:
        S.append(KeepTogether([Paragraph(t,l1,bulletText="\u2022")]+[Paragraph(i,l2,bulletText="-") for i in x]+[Spacer(1,5)]))
    S+=[Paragraph("By dispensation is meant that the force was not required to take any action about the complaint, for instance because it was made more than twelve months after the incident or was repetitious.",b),
        Paragraph("We are not able to say which rank is the rudest. Of the 14 allegations that were upheld, 11 were made against constables, 2 against sergeants and 1 against a member of police staff who works at a front counter. As there are about 1,500 constables and 300 sergeants in the force no conclusion can be drawn from it.",b),
        Paragraph("A complaint may contain more than one allegation and an allegation may concern more than one officer. An allegation that has been upheld does not mean that there was misconduct, and one that was resolved locally does not mean that any officer admitted what was said. The changes made by the Police Reform and Social Responsibility Act 2011 are not yet in force, and all of the above were dealt with under the present arrangements.",b),
        Paragraph("I hope this answers your questions. If you are dissatisfied you should write to the Data Protection Officer at the address at the head of this letter within 60 days.",b),Paragraph("Yours faithfully",b),Spacer(1,18),Paragraph("Information Compliance Clerk",b)]
    SimpleDocTemplate(path,pagesize=(210*mm,297*mm),leftMargin=24*mm,rightMargin=24*mm,topMargin=18*mm,bottomMargin=18*mm,invariant=1).build(S)
