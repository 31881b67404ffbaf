from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer

B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11.5, leading=14.5, spaceAfter=9)
Q = ParagraphStyle("q", parent=B, fontName="Times-Italic", leftIndent=18, rightIndent=18, spaceAfter=5)
H = ParagraphStyle("h", parent=B, fontName="Times-Bold", spaceBefore=4)
QC = ParagraphStyle("qc", fontName="Times-Italic", fontSize=10, leading=12)


def page(c, d):
    c.setFont("Times-Roman", 8.5)
    c.drawString(25 * mm, 12 * mm, "FOI 11942 - Police staff and officers - social media")
    c.drawRightString(185 * mm, 12 * mm, "%d" % d.page)


def build(path):
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=25 * mm, rightMargin=25 * mm, topMargin=20 * mm,
                            bottomMargin=20 * mm, invariant=1, title="FOI 11942", author="Essex Police")
    P = Paragraph
    ex = Table([[P(x, QC) for x in r] for r in (
        ("Date", "Rank", "Allegation", "Platform", "Outcome"),
        ("12/05/2015", "PC", "Racist comment", "Facebook", "Dismissed without notice"),
        ("03/11/2016", "PCSO", "Messaged witness", "WhatsApp", "Resigned"))],
        colWidths=[24 * mm, 16 * mm, 34 * mm, 26 * mm, 42 * mm],
        style=TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.grey)]))
    s = [
        P("<font size=18><b>Essex Police</b></font>", ParagraphStyle("t", parent=B, leading=20, spaceAfter=2)),
        P("Data Protection and Freedom of Information Team<br/>PO Box 2, Springfield, Chelmsford, Essex CM2 6DA<br/>Email: data@essex.pnn.police.uk", ParagraphStyle("a", parent=B, fontSize=10, leading=12)),
        Spacer(1, 6),
        P("FOI Reference No: 11942<br/>Wednesday 21 March 2018", B),
        P("Dear Mr Quilter,", B),
        P("Thank you for your email of 22 February 2018, in which you made the following request under the Freedom of Information Act 2000:", B),
        P("Please provide, for the period 1 January 2012 to 31 December 2017:", Q),
        P("1) The number of police officers, special constables, PCSOs and police staff who were disciplined in connection with Facebook, Twitter, Instagram, Snapchat, WhatsApp or any other website or app, whether on or off duty.", Q),
        P("2) In each case the rank, a summary of what was posted or sent and to whom, whether the allegation was proven, and the outcome (dismissed, required to resign, resigned before or during proceedings, retired, final written warning, written warning, management action, no further action).", Q),
        P("3) How many of those were racist, sexist, homophobic or religiously offensive, and how many involved contact with a victim or witness.", Q),
        P("A table in this form would be ideal (the rows are made up):", Q),
        ex, Spacer(1, 12),
        P("Section 1 of the Freedom of Information Act 2000 places two duties on public authorities. Unless exemptions apply, the first duty at Section 1(1)(a) is to confirm or deny whether the information specified in a request is held. The second duty at Section 1(1)(b) is to disclose information that has been confirmed as being held.", B),
        P("I can confirm that Essex Police holds information relevant to your request. However, I am unable to provide it, as to do so would exceed the appropriate limit.", B),
        P("Matters of this kind are not recorded under a category of their own. The Professional Standards Department records allegations by reference to the Standards of Professional Behaviour breached, for instance Discreditable Conduct, Authority Respect and Courtesy or Confidentiality. Whether social media played any part, and which site, would only be seen by reading the allegation text and in many instances the investigating officer's report. For the six years in question there are 1,148 conduct cases and 4,873 complaint cases. Allowing no more than 5 minutes for the review of each conduct case alone, the work would take in excess of 95 hours. A search of the allegation text for the word Facebook was tried but brings back each case in which a complainant, an officer or a witness happens to mention the site; of a sample of 50 that it returned, most had nothing to do with an employee's own use of it.", B),
        P("Section 12(1) of the Act states that a public authority is not obliged to comply with a request for information if the authority estimates that the cost of compliance would exceed the appropriate limit. The limit for the police service is set at £450 by the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004, which equates to 18 hours at a rate of £25 per hour. As one part of your request exceeds the limit, there is no requirement to comply with the remainder of it. In accordance with Section 17 of the Act, this letter acts as a Refusal Notice.", B),
        P("Advice and assistance", H),
        P("Under Section 16 there is a duty to offer advice on how a request may be brought within the limit. You might consider asking only for the number of officers dismissed at a misconduct hearing in one calendar year, for which notices have been published on our website since May 2015, or restricting your request to conduct cases recorded in a period of no more than two months. We could not say in advance that a narrower request would not be subject to any exemption, in particular Section 40 where numbers are low.", B),
        P("You may also be interested to see the misconduct statistics published each year by the Home Office.", B),
        P("Review", H),
        P("If you wish to complain about the reply to your request, please follow the complaint procedure enclosed, within 20 working days. If the matter cannot be settled you have the right to complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF; helpline 0303 123 1113.", B),
        P("Yours sincerely,", B),
        Spacer(1, 20),
        P("L Brandreth<br/>Data Protection and FOI Officer", B),
    ]
    doc.build(s, onFirstPage=page, onLaterPages=page)
