from reportlab.platypus import BaseDocTemplate, PageTemplate, Frame, Paragraph, Spacer, ListFlowable, ListItem
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
B=ParagraphStyle("b",fontName="Helvetica",fontSize=10.5,leading=14.5,spaceAfter=7)
H=ParagraphStyle("h",parent=B,fontName="Helvetica-Bold",textColor=colors.HexColor("#0a2a5e"),spaceBefore=6)
def head(c,d):
    c.saveState(); c.setFillColor(colors.HexColor("#0a2a5e")); c.rect(0,A4[1]-48,A4[0],48,fill=1,stroke=0); c.setFillColor(colors.white)
    c.setFont("Helvetica-Bold",15); c.drawString(40,A4[1]-31,"BTP  British Transport Police"); c.setFont("Helvetica",8); c.setFillColor(colors.grey); c.drawString(40,24,"Information Governance Unit, 25 Camden Road, London NW1 9LN"); c.drawRightString(A4[0]-40,24,"%d"%d.page); c.restoreState()
def bl(xs): return ListFlowable([ListItem(Paragraph(x,B)) for x in xs],bulletType="bullet",leftIndent=16)
def build(path):
    d=BaseDocTemplate(path,pagesize=A4,title="883-22"); d.addPageTemplates(PageTemplate(frames=[Frame(40,44,A4[0]-80,A4[1]-110,id="f")],onPage=head))
    d.build([Paragraph("28 November 2022",B),Paragraph("Our ref: 883-22",B),Paragraph("Dear Mr Haslam-Reid",B),
    Paragraph("Thank you for your Freedom of Information request of 30 October 2022. You said that you would like to see “a summary of every case of racism, sexism or sexual impropriety on the part of BTP officers and employees that your Professional Standards Department took on in the two years to the end of September, together with the decision reached”.",B),
    Paragraph("British Transport Police holds this information. The ten individuals concerned – eight police officers, one PCSO and one member of police staff – are accounted for below.",B),
    Paragraph("Racist and other discriminatory conduct, 1 October 2020 to 30 September 2022",H),
    bl(["A constable complained, in front of colleagues, about the number of black presenters on television. Reflective practice.",
    "A constable used a derogatory word for gay men in the WhatsApp group of a shift. Final written warning.",
    "A sergeant mimicked the accent of an Asian passenger. Written warning.",
    "A PCSO shared on Facebook a picture that made fun of a disabled person. No case to answer."]),
    Paragraph("Sexist and sexual conduct, 1 October 2020 to 30 September 2022",H),
    bl(["A sergeant told a female colleague that a sexual favour would bring her promotion sooner. Dismissed without notice.",
    "A constable had sexual intercourse while on duty at a station. The officer resigned, and at a hearing it was decided that he would have been dismissed.",
    "Two constables exchanged Snapchat messages in which they rated the looks of women on trains. Each was given a final written warning.",
    "A member of police staff sent a colleague unwanted sexual messages on Instagram. Dismissed.",
    "An inspector is alleged to have touched a colleague sexually at a conference. A misconduct hearing is pending."]),
    Paragraph("Information that is not being provided",H),
    Paragraph("For the first nine of the ten no more is held in summary than you see. More is held about the inspector. It is exempt under section 30(1)(a) of the Act as having been held for the purpose of an investigation that may lead to a charge, and under section 40(2) as the personal data of those involved.",B),
    Paragraph("Section 30 calls for a public interest test. Openness about allegations against those of supervisory rank supports confidence in the police; but a hearing is to follow, to which the public will be admitted, and particulars given out beforehand might colour the evidence of witnesses or put at risk any criminal trial. I have concluded that the balance lies in keeping them back for now.",B),
    Paragraph("Some background may be of use. BTP has some three thousand officers in England, Wales and Scotland. All joiners are now taken through a day on inclusion, and a confidential line allows conduct of this kind to be reported without giving a name.",B),
    Paragraph("If you would like the decision to be looked at again, please let us know within two months. You can complain to the Information Commissioner’s Office if you are dissatisfied with the result.",B),
    Paragraph("Yours sincerely,",B),Spacer(1,10),Paragraph("Information Access Officer",B)])
