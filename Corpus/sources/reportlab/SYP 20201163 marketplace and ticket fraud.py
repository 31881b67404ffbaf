from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", textColor=colors.HexColor("#003366"), spaceBefore=8)
C = ParagraphStyle("c", parent=B, fontSize=9.5, leading=12, spaceAfter=0)
Q = ParagraphStyle("q", parent=B, leftIndent=12, textColor=colors.HexColor("#444444"))


def foot(c, d):
    c.saveState()
    c.setFont("Helvetica", 8)
    c.drawString(20 * mm, 12 * mm, "South Yorkshire Police - Information Management - Carbrook House, 5 Carbrook Hall Road, Sheffield S9 2EH")
    c.drawRightString(A4[0] - 20 * mm, 12 * mm, "Page %d" % d.page)
    c.restoreState()


def grid(rows, widths):
    t = Table([[Paragraph(str(x), C) for x in r] for r in rows], colWidths=[w * mm for w in widths], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#dde6f0")),
                           ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
    return t


def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm,
                          title="20201163", invariant=1)
    s = [
        Paragraph("<font size=15><b>South Yorkshire Police</b></font>", B),
        Paragraph("Freedom of Information Request - Reference No: 20201163", H),
        Paragraph("Date: 11 August 2020", B),
        Paragraph("REQUEST", H),
        Paragraph("1) How many crimes recorded in 2017, 2018 and 2019 make mention of Facebook Marketplace, Gumtree or Instagram in the summary or modus operandi field?", Q),
        Paragraph("2) For the same crimes, how many ended in a charge, a caution, no further action and so on?", Q),
        Paragraph("3) How much did the force spend on paid posts on Facebook and Twitter to warn the public?", Q),
        Paragraph("RESPONSE", H),
        Paragraph("I approached the Force Crime Registrar and Corporate Communications for assistance with your request. We disclose the information below in full.", B),
        Paragraph("1) Recorded crimes in which the suspect or the injured party is not filtered in any way; a crime that mentions two sites is shown against both.", B),
        grid([["Site named in the crime", "2017", "2018", "2019"], ["Facebook Marketplace", "318", "477", "691"],
              ["Gumtree", "204", "188", "141"], ["Instagram", "11", "36", "82"]], [70, 30, 30, 30]),
        Spacer(1, 8),
        Paragraph("The offences are for the most part theft, making off without payment, robbery at a meeting place and fraud by false representation (the last only where South Yorkshire Police was the investigating force; other reports go to Action Fraud).", B),
        Paragraph("2) Crime outcome as at 27 July 2020:", B),
        grid([["Outcome", "Crimes"], ["Charged / summonsed", "143"], ["Police caution", "29"], ["Community resolution", "61"],
              ["No further action - suspect not identified", "1,297"], ["No further action - evidential difficulties", "402"],
              ["Complaint withdrawn", "118"], ["Under investigation / pending", "54"]], [110, 40]),
        Spacer(1, 8),
        Paragraph("Please be careful when reading the second table beside the first. Crimes are counted once in the second and may be counted more than once in the first, so that the two do not add up to one another.", B),
        Paragraph("A Police Constable in each of the four districts acts as single point of contact for online sales crime, with a Detective Sergeant in the Fraud Coordination Team. Two members of police staff keep the warnings page up to date.", B),
        Paragraph("3) Paid promotion: 2017 - £0; 2018 - £1,150; 2019 - £2,480. All of it was on Facebook. Nothing was paid to Twitter.", B),
        Paragraph("RIGHT OF REVIEW", H),
        Paragraph("You may ask for the decision to be looked at again by writing to the Information Disclosure Manager within two months of the date of this letter. If you are still not content you may complain to the Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow SK9 5AF (www.ico.org.uk).", B),
        Paragraph("Yours sincerely,", B),
        Spacer(1, 10),
        Paragraph("Delphine Aske<br/>Disclosure Officer", B),
    ]
    d.build(s, onFirstPage=foot, onLaterPages=foot)
