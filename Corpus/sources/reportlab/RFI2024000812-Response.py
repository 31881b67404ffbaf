from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.colors import HexColor
from reportlab.platypus import BaseDocTemplate, PageTemplate, Frame, Paragraph, Spacer, HRFlowable

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10, leading=13.5, spaceAfter=6)
Q = ParagraphStyle("q", parent=B, leftIndent=10, fontName="Helvetica-Oblique")
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", spaceBefore=7, spaceAfter=3)
G = ParagraphStyle("g", parent=H, textColor=HexColor("#1f3f77"), leftIndent=4)
L = ParagraphStyle("l", parent=B, leftIndent=22, bulletIndent=10, spaceAfter=3)
S = ParagraphStyle("s", parent=B, fontSize=8.5, leading=11)


def head(c, d):
    c.saveState()
    c.setFont("Helvetica-Bold", 15)
    c.setFillColor(HexColor("#1f3f77"))
    c.drawString(20 * mm, A4[1] - 18 * mm, "THAMES VALLEY POLICE")
    c.setFont("Helvetica", 8)
    c.setFillColor(HexColor("#333333"))
    c.drawString(20 * mm, 11 * mm, "Joint Information Management Unit, Thames Valley Police HQ South, Oxford Road, Kidlington OX5 2NX")
    c.drawRightString(A4[0] - 20 * mm, 11 * mm, str(d.page))
    c.restoreState()


def build(path):
    d = BaseDocTemplate(path, pagesize=A4, invariant=1, title="RFI2024000812", author="")
    d.addPageTemplates(PageTemplate(frames=[Frame(20 * mm, 17 * mm, A4[0] - 40 * mm, A4[1] - 39 * mm, 0, 0, 0, 0)], onPage=head))
    e = []
    p = lambda t, s=B: e.append(Paragraph(t, s))
    b = lambda t: e.append(Paragraph(t, L, bulletText="\u2022"))
    p("Reference No: RFI2024000812<br/>Date: 12 June 2024")
    p("Dear Applicant")
    p("I am writing to confirm that Thames Valley Police has now completed its search for the information you asked for on 15 May 2024, which was as follows.")
    p("For misconduct proceedings and reviews concluded between 1 January 2021 and 31 December 2023, please list the cases in which a member of your force was accused of sexual misconduct, or of sending or failing to report offensive material in a WhatsApp or similar group. In each case give the rank or job, a short description, the year and the outcome: dismissal, would have been dismissed, final written warning, reflective practice, no case to answer etc.", Q)
    p("Please also provide the date of each hearing and the station at which the person worked.", Q)
    p("Result of searches", H)
    p("Eleven individuals fall within your request. They are listed below under the outcome which each received; the year in brackets is the year in which the case was concluded.")
    p("Dismissed without notice", G)
    b("Police constable, sexual messages sent on WhatsApp to a victim of crime (2021)")
    b("Sergeant, sexual assault on a colleague at a social function while off duty (2022)")
    b("Two police constables, racist and misogynistic messages in a WhatsApp group of former trainees (2023)")
    p("Would have been dismissed if still serving", G)
    b("Police constable, sexual relationship with a vulnerable witness (2022)")
    p("Final written warning", G)
    b("Detective constable, repeated sexual comments to a junior colleague (2022)")
    b("PCSO, pornographic images shared in a team WhatsApp group (2023)")
    p("Written warning", G)
    b("Police constable, knew of the messages in the WhatsApp group of former trainees and did not challenge or report them (2023)")
    p("Reflective practice review process", G)
    b("Inspector, remark about a colleague's appearance during a video conference (2021)")
    p("No case to answer", G)
    b("Contact management operator, image of a detained person said to have been passed round on WhatsApp (2021)")
    b("Police constable, allegation of sexual touching of a member of the public during a search (2023)")
    p("The eleven cases should be seen against a total workforce, at 31 March 2024, of 9,162: 5,074 officers, 305 PCSOs, 3,533 police staff and 250 special constables. Every student officer now attends a half day on standards, delivered 38 times in 2023.")
    p("Exemption applied", H)
    p("The dates of the hearings and the stations are exempt from disclosure under Section 40(2) (third party personal data), as to give them would be unfair to the individuals. Where a hearing is in public, the notice is available on our website for 28 days and then removed; disclosure under the Act is to the world at large and for all time, and would go beyond what those concerned could expect. Section 40(2) is here an absolute exemption and a public interest test is not required.")
    p("This response serves as a refusal notice under Section 17 in respect of that part of the request.")
    p("Yours sincerely")
    e.append(Spacer(1, 16))
    p("Public Access Officer<br/>Joint Information Management Unit")
    e.append(HRFlowable(width="100%", thickness=0.6))
    p("<b>Complaint Rights.</b> If you are dissatisfied with this response you may ask for an internal review within 40 working days by e-mail to publicaccess@thamesvalley.police.uk. If, after the review, you remain dissatisfied you may complain to the Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, telephone 0303 123 1113, www.ico.org.uk.", S)
    d.build(e)
