from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

T = ParagraphStyle("t", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=7)
I = ParagraphStyle("i", parent=T, leftIndent=14, rightIndent=14)
H = ParagraphStyle("h", parent=T, fontName="Times-Bold", spaceBefore=5, spaceAfter=3)
R = ParagraphStyle("r", parent=T, alignment=2, leading=12, fontSize=10)
C = ParagraphStyle("c", fontName="Times-Roman", fontSize=9.5, leading=11.5)
CH = ParagraphStyle("ch", parent=C, fontName="Times-Bold")
S = ParagraphStyle("s", parent=T, fontSize=9.5, leading=12)

HEAD = ["Post and grade", "Offence", "Court or police disposal", "Misconduct result", "Yr"]
ROWS = [
    ["Constable", "Driving with excess alcohol", "Convicted. Disqualified 17 months, fined \u00a3540", "Dismissed without notice", "2014"],
    ["Constable x 2", "Disorder outside licensed premises", "(i) Convicted of common assault, fined \u00a3300<br/>(ii) Caution", "(i) Final written warning<br/>(ii) Management advice", "2014"],
    ["Crime Management Clerk, Scale 3", "Theft from shop", "Caution", "Resigned before disciplinary hearing", "2014"],
    ["Sergeant", "Harassment of former partner", "Found not guilty", "No case to answer", "2015"],
    ["Detention Officer, Scale 5, and Constable (same incident)", "Possession of cocaine", "D.O. - caution<br/>Con - convicted, conditional discharge 12 months", "D.O. - resigned during investigation<br/>Con - dismissed without notice", "2015"],
    ["Special Constable", "Criminal damage to neighbour's car", "Conditional caution", "Resigned", "2015"],
    ["Patrol PCSO, Scale 4", "Benefit fraud", "Convicted. 12 weeks' imprisonment, suspended", "Dismissed", "2016"],
    ["Det Con", "Voyeurism", "Charged, trial in 2017", "Awaiting result of trial", "2016"],
    ["Fleet Technician, Grade E", "Using mobile phone while driving", "Fixed penalty", "Words of advice", "2016"],
    ["Inspector", "Drunk and disorderly", "Penalty notice", "Written warning", "2016"],
]


def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, invariant=1, title="DM/0612/17", author="",
                          leftMargin=20 * mm, rightMargin=20 * mm, topMargin=16 * mm, bottomMargin=16 * mm)
    e = []
    p = lambda t, s=T: e.append(Paragraph(t, s))
    p("<b>Merseyside Police</b><br/>Information Bureau<br/>PO Box 59, Liverpool L69 1JD<br/>Telephone 0151 777 1347", R)
    p("Our ref: DM/0612/17<br/>Date: 2<super>nd</super> June 2017")
    p("Dear Requester")
    p("<b>Freedom of Information Act 2000</b>")
    p("Your request for information has been considered. You asked:")
    p("1. How many serving officers and members of staff were arrested, charged, cautioned or convicted for offences committed off duty in 2014, 2015 and 2016?<br/>"
      "2. What was the offence, what did the court decide and was the person dismissed, given a warning or allowed to resign?<br/>"
      "3. Their names, and the court.", I)
    p("Question 1", H)
    p("Twelve.")
    p("Question 2", H)
    p("Please see the table. Where two people were dealt with for the same incident they appear on the same line.")
    data = [[Paragraph(x, CH) for x in HEAD]] + [[Paragraph(x, C) for x in r] for r in ROWS]
    t = Table(data, colWidths=[36 * mm, 36 * mm, 44 * mm, 40 * mm, 13 * mm], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                           ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#e4e4e4")),
                           ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]))
    e.append(t)
    e.append(Spacer(1, 7))
    p("The year is that in which the matter was recorded by the Professional Standards Department. Minor traffic matters dealt with by way of a speed awareness course are not referred to the department and are not included; the number of such courses attended by employees (147 in 2016) is held only by the Fleet Manager.")
    p("At the end of 2016 Merseyside Police had 3,497 officers, 236 PCSOs, 345 specials and 1,798 members of police staff.")
    p("Question 3", H)
    p("The names, and the courts from which the names might be found, are personal data relating to criminal matters and are exempt under Section 40(2). The exemption is absolute. Information of this kind may have been given in open court, but it doesn't follow that it stays in the public domain.")
    p("If you are unhappy with this reply you may ask for a review by writing within 20 working days to the address at the top of this letter, quoting the reference. Following the review, a complaint may be made to the Information Commissioner: Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF. Tel 0303 123 1113.", S)
    p("Yours faithfully")
    e.append(Spacer(1, 14))
    p("Disclosure Analyst")
    d.build(e)
