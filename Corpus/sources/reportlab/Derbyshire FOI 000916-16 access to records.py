from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", spaceBefore=6)
S = ParagraphStyle("s", parent=B, fontSize=8.5, leading=11)
K = ParagraphStyle("k", parent=B, fontName="Helvetica-Bold", fontSize=9, leading=11.5, spaceAfter=0)
V = ParagraphStyle("v", parent=B, fontSize=9, leading=11.5, spaceAfter=0)
Q = ParagraphStyle("q", parent=B, leftIndent=12 * mm, fontName="Helvetica-Oblique")

CARDS = [
    ("14/01/2014", "30/06/2014", "Constable", "Searched the crime recording system for entries about the people next door, having no policing reason to do so.", "Proven", "Written warning"),
    ("22/05/2014", "03/11/2014", "Police staff (administrator)", "Looked up the intelligence entry for her daughter's new boyfriend and told her daughter what it said.", "Proven", "Final written warning"),
    ("09/09/2014", "17/12/2014", "PCSO", "Said to have opened incident logs for the road he lived in out of curiosity.", "Not proven", "No further action"),
    ("03/02/2015", "26/01/2016", "Detective Constable", "Made checks on the Police National Computer of a car and its keeper for a friend who was thinking of buying it.", "Proven (gross misconduct)", "Dismissed without notice. The officer had earlier been fined £600 by magistrates under section 55 of the Data Protection Act."),
    ("11/06/2015", "20/11/2015", "Sergeant", "Gave a local reporter a print of a custody record.", "No finding reached", "Resigned prior to the hearing"),
    ("19/10/2015", "14/03/2016", "Two Constables, same team", "Each read the record of the arrest of a well known sportsman with which neither had any dealings.", "Proven against both", "Both: management advice"),
    ("08/01/2016", "-", "Special Sergeant", "Took the number of a witness from a force system and sent her text messages of a personal kind.", "-", "Under investigation"),
    ("15/03/2016", "11/05/2016", "Police staff (call handler)", "Carried a list of callers' addresses home on an unprotected memory stick, which was then lost.", "Proven", "Words of advice"),
]


def card(n, c):
    rows = [[Paragraph(f"Matter {n}", K), ""]]
    for k, v in zip(("Recorded", "Finalised", "Rank or role", "What happened", "Finding", "Result"), c):
        rows.append([Paragraph(k, K), Paragraph(v, V)])
    t = Table(rows, colWidths=[32 * mm, 128 * mm])
    t.setStyle(TableStyle([("SPAN", (0, 0), (1, 0)), ("BACKGROUND", (0, 0), (1, 0), colors.HexColor("#d9d9e8")), ("BOX", (0, 0), (-1, -1), .7, colors.black),
                           ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]))
    return KeepTogether([t, Spacer(1, 4 * mm)])


def page(canvas, doc):
    canvas.setFont("Helvetica", 8)
    canvas.drawString(22 * mm, 12 * mm, "Derbyshire Constabulary - Information Management Unit")
    canvas.drawRightString(188 * mm, 12 * mm, f"000916/16 - {doc.page}")


def build(path):
    f = [Paragraph("<b>DERBYSHIRE CONSTABULARY</b>", ParagraphStyle("t", parent=B, fontSize=15, leading=19)),
         Paragraph("Butterley Hall, Ripley, Derbyshire DE5 3RS", S), Spacer(1, 5 * mm),
         Paragraph("Reference: 000916/16<br/>7 July 2016", B), Paragraph("Dear Sir", B),
         Paragraph("FREEDOM OF INFORMATION ACT 2000", H),
         Paragraph("I am now in a position to answer your letter, which we had on 9 June 2016. In it you asked:", B),
         Paragraph("Between 1 January 2014 and 31 March 2016, how many people working for you were found or suspected to have misused police records? In each case please say when it was recorded, the person's rank or job, the station at which he or she worked, what was done, and whether the person was disciplined, dismissed, prosecuted or allowed to resign.", Q),
         Paragraph("Answer", H),
         Paragraph("The Professional Standards Department recorded nine people in that time. There is one box below for each matter. Matter 6 concerns two people; the rest concern one.", B)]
    f += [card(i, c) for i, c in enumerate(CARDS, 1)]
    f += [Paragraph("What is not given", H),
          Paragraph("I have not told you where these people worked. Some of our stations have only a handful of people in a given post, and colleagues or neighbours who read this would at once know who was meant. A person subject to discipline expects that his employer will not make it known to the world. To do so would not be fair and so would breach the first data protection principle. That information is exempt by virtue of section 40(2) of the Act, which in this instance is absolute, and there is no need for a public interest test. This letter is, to that extent only, a notice under section 17.", B),
          Paragraph("You will understand that a matter which is still open may end in any one of several ways, and that the words used above are those of the system. A check by the Constabulary in 2015 of 5,200 users found that more than 99 in every 100 enquiries had been properly made.", B),
          Paragraph("Yours faithfully", B), Spacer(1, 8 * mm), Paragraph("Desmond Arkle<br/>Freedom of Information Officer", B),
          Paragraph("Appeal: ask for a review by writing to the Head of Information Management at the above address no later than 20 working days from the date of this letter. The Information Commissioner (Wycliffe House, Water Lane, Wilmslow SK9 5AF) will not normally look at a case until that has been done.", S)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=22 * mm, rightMargin=22 * mm, topMargin=18 * mm, bottomMargin=20 * mm, title="000916/16", invariant=1).build(f, onFirstPage=page, onLaterPages=page)
