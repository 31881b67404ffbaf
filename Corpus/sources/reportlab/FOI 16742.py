from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, HRFlowable
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
B=ParagraphStyle("b",fontName="Helvetica",fontSize=10,leading=13.5,spaceAfter=6)
Q=ParagraphStyle("q",parent=B,leftIndent=14,textColor=colors.HexColor("#333333"))
H=ParagraphStyle("h",parent=B,fontName="Helvetica-Bold")
def build(path):
    d=SimpleDocTemplate(path,pagesize=A4,leftMargin=20*mm,rightMargin=20*mm,topMargin=16*mm,bottomMargin=16*mm,title="16742")
    st=TableStyle([("LINEBELOW",(0,0),(-1,0),1,colors.black),("LINEBELOW",(0,1),(-1,-1),.3,colors.lightgrey),("FONT",(0,0),(-1,0),"Helvetica-Bold",9.5),("FONTSIZE",(0,1),(-1,-1),9.5),("ALIGN",(1,0),(-1,-1),"RIGHT")])
    t1=Table([["Financial year","Police officers","Police staff"],["2020/21","9","<5"],["2021/22","12","<5"],["2022/23","7","6"]],colWidths=[45*mm,35*mm,35*mm],hAlign="LEFT",style=st)
    t2=Table([["Result","Number"],["Dismissed","<5"],["Final written warning","6"],["Written warning","5"],["Reflective practice","9"],["No further action","8"]],colWidths=[60*mm,30*mm],hAlign="LEFT",style=st)
    d.build([Paragraph("<font size=16><b>Staffordshire Police</b></font>",B),Paragraph("Central Disclosure Unit, PO Box 3167, Stafford ST16 9JZ",B),HRFlowable(width="100%",color=colors.HexColor("#00539b"),thickness=2),Spacer(1,6),
    Paragraph("17 August 2023",B),Paragraph("Reference Number: 16742",H),
    Paragraph("I write in connection with your request for information dated 19 July 2023. You requested:",B),
    Paragraph("Q1. For each of the last three financial years, the number of officers and of staff in respect of whom an allegation of discriminatory or otherwise inappropriate messaging (WhatsApp, text, social media) was recorded.",Q),
    Paragraph("Q2. The results in those that have been brought to an end.",Q),
    Paragraph("Q3. The rank, sex, age and ethnicity of each person, with the wording of the message.",Q),
    Paragraph("Staffordshire Police holds information relevant to your request. Some of it is disclosed and the rest is exempt under section 40(2) of the Freedom of Information Act 2000.",B),
    Paragraph("Response to Q1 – individuals, by the year in which the allegation was recorded",H),t1,Spacer(1,8),
    Paragraph("Response to Q2 – individuals in finalised matters only, all years",H),t2,Spacer(1,8),
    Paragraph("Where a figure is between 1 and 4 it is shown as &lt;5. For that reason no totals are given.",B),
    Paragraph("Response to Q3",H),
    Paragraph("The rank, sex, age and ethnicity of the individuals, and the wording of messages, are their personal data. So are the exact values of the low figures, since a colleague who already knew a little could put the rest together. Disclosure of any of this would not be lawful, fair or transparent within Article 5(1)(a) of the UK GDPR. The individuals have had, or will have, their conduct determined by the process laid down by Parliament. When that process takes the form of a hearing in public, details appear on our website at the time; staff who have been given a warning or asked to reflect are entitled to expect that it remains between them and the Force.",B),
    Paragraph("Section 40(2) is in this instance an absolute exemption and there is no requirement to consider the public interest.",B),
    Paragraph("Please note that messaging came to be recorded under a category of its own only in 2021, and that earlier figures are the fruit of a search by keyword; some matters may have slipped through.",B),
    Paragraph("Should you wish to appeal you may do so by e-mail to foi@staffordshire.police.uk within 40 working days. Once our own appeal process has been used up you can turn to the Information Commissioner.",B),
    Spacer(1,8),Paragraph("FOI Decision Maker",B)])
