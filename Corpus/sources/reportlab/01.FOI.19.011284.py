from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table
def build(path):
    st=getSampleStyleSheet(); n=st["Normal"]; h=st["Heading4"]
    P=lambda t:Paragraph(t,n)
    def foot(c,d):
        c.setFont("Helvetica",8); c.drawString(2*cm,1*cm,"Metropolitan Police Service - Information Rights Unit"); c.drawRightString(19*cm,1*cm,"Page %d"%d.page)
    doc=SimpleDocTemplate(path,pagesize=A4,leftMargin=2*cm,rightMargin=2*cm,invariant=1,title="Response")
    g=[("GRID",(0,0),(-1,-1),.5,colors.grey),("FONTNAME",(0,0),(-1,0),"Helvetica-Bold"),("ALIGN",(1,0),(-1,-1),"RIGHT")]
    t1=[["Platform","2016","2017","2018","Total"],["Facebook","9","7","6","22"],["Twitter","3","4","5","12"],["WhatsApp","1","5","11","17"],["Instagram","0","2","4","6"],["Total","13","18","26","57"]]
    t2=[["Decision","Allegations"],["No Case to Answer","21"],["Management Action","14"],["Written Warning","7"],["Final Written Warning","4"],["Dismissed Without Notice","3"],["Retired","2"],["Ongoing","6"],["Total","57"]]
    s=[Paragraph("Metropolitan Police Service",st["Heading2"]),P("Information Rights Unit<br/>PO Box 57192<br/>London SW6 1SF"),Spacer(1,10),
    P("Our ref: 01.FOI.19.011284"),P("Date: 2 July 2019"),Spacer(1,10),P("Dear Ms Aldous"),Spacer(1,6),
    P("<b>Freedom of Information Request</b>"),Spacer(1,6),
    P("I write in connection with your request for information which was received by the Metropolitan Police Service (MPS) on 4 June 2019. I note you seek access to the following information:"),Spacer(1,4),
    P("<i>The number of misconduct allegations against police officers between 2016 and 2018 which concern posts or messages on Facebook, Twitter, WhatsApp or Instagram; what was decided; and a description of each.</i>"),
    Paragraph("DECISION",h),P("I have today decided to disclose some of the requested information. The descriptions are exempt, and are therefore withheld, under Section 40(2) (Personal Information) and Section 31(1)(g) (Law Enforcement) of the Freedom of Information Act 2000. This serves as a refusal notice under Section 17 for that part."),
    Paragraph("DISCLOSURE",h),P("The Directorate of Professional Standards recorded 57 such allegations."),Spacer(1,6),
    P("<b>Table 1 - Allegations recorded against police officers, by platform and calendar year</b>"),Spacer(1,4),Table(t1,colWidths=[5*cm]+[2.4*cm]*4,style=g,hAlign="LEFT"),Spacer(1,10),
    P("<b>Table 2 - Decisions</b>"),Spacer(1,4),Table(t2,colWidths=[6*cm,3*cm],style=g,hAlign="LEFT"),Spacer(1,6),
    P("Notes: an officer may be the subject of more than one allegation. The data were extracted on 18 June 2019 and may change."),
    Paragraph("REASONS FOR DECISION",h),P("A description of each allegation, read with what is already public, would allow colleagues and others to identify the officers, and the witnesses. An officer could reasonably expect that details of a disciplinary process short of a public hearing, be they a constable or a superintendent, would stay private. Section 31 is a qualified exemption: disclosure would discourage staff from reporting wrongdoing, which would harm the ability of the MPS to find out whether any person is responsible for improper conduct. The public interest favours withholding."),
    Spacer(1,6),P("Should you have any further enquiries please write to the address above, quoting the reference number."),Spacer(1,10),P("Yours sincerely"),Spacer(1,16),P("Information Manager"),
    Paragraph("COMPLAINT RIGHTS",h),P("If you believe the decision to be incorrect you may ask the MPS to review it within forty working days. You may then apply to the Information Commissioner at Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.")]
    doc.build(s,onFirstPage=foot,onLaterPages=foot)
