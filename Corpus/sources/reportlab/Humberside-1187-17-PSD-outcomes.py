from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10, leading=13.5, spaceAfter=7)
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", spaceBefore=5)
C = ParagraphStyle("c", fontName="Helvetica", fontSize=8.3, leading=10)
CH = ParagraphStyle("ch", parent=C, fontName="Helvetica-Bold")
R = ParagraphStyle("r", parent=B, alignment=2, spaceAfter=1)

ROWS = """14/01/2015|PC|Offensive post on Twitter|02/06/2015|Written Warning
03/02/2015|Police Staff|Unauthorised disclosure of information|26/03/2015|Resigned
27/02/2015|PC|Sent friend request to a witness|30/04/2015|Mgmt Advice
09/04/2015|PCSO|Photo of colleague asleep in van put on Facebook|11/05/2015|Mgmt Action
18/06/2015|PC|Began a sexual relationship with a victim of domestic abuse whose case he was dealing with|22/01/2016|Dismissed without notice
18/06/2015|DC|Introduced himself as "a local detective" on rugby league supporters' forum|08/09/2015|NFA
05/08/2015|PS|Drunk in Hull city centre, off duty. Refused to leave taxi, Police called|14/12/2015|Written warning
22/09/2015|PC x 2|Jokes about a sudden death shared in WhatsApp group|11/02/2016|Written warning x 2
30/11/2015|Special Con|Used force crest as own Facebook profile picture|15/12/2015|Words of advice
21/01/2016|Police Staff|Looked up neighbour on PNC following parking dispute|03/08/2016|Final Written Warning
04/03/2016|Insp|Sarcastic remarks re Chief Officers on Linked In|29/03/2016|Mgmt Action
17/05/2016|PC|Flirtatious texts to a woman who had reported a burglary|10/01/2017|Resigned prior to hearing
08/06/2016|PC|Shared a video mocking Muslims|20/12/2016|Final written warning
11/07/2016|PCSO|Rude replies to a resident on the village Facebook page|01/08/2016|Words of Advice
26/09/2016|Police Staff|Sent ex-husband's new partner 40+ abusive messages in one night|13/02/2017|Written warning
02/11/2016|PC|Off sick. Instagram showed him playing football|07/03/2017|No case to answer
15/12/2016|PC|Told family on Snapchat which address was to be searched next morning|-|Ongoing
09/01/2017|PS|Undeclared friendship with a man known to be dealing|-|Ongoing""".split("\n")


def head(canvas, doc):
    canvas.saveState()
    canvas.setFillColor(colors.HexColor("#123a6b"))
    canvas.rect(0, A4[1] - 16 * mm, A4[0], 16 * mm, stroke=0, fill=1)
    canvas.setFillColor(colors.white)
    canvas.setFont("Helvetica-Bold", 15)
    canvas.drawString(20 * mm, A4[1] - 11 * mm, "HUMBERSIDE POLICE")
    canvas.setFillColor(colors.grey)
    canvas.setFont("Helvetica", 7.5)
    canvas.drawString(20 * mm, 10 * mm, "Information Compliance Unit, Police Headquarters, Priory Road, Hull HU5 5SF")
    canvas.drawRightString(A4[0] - 20 * mm, 10 * mm, f"NOT PROTECTIVELY MARKED - page {doc.page}")
    canvas.restoreState()


def build(path):
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=24 * mm,
                            bottomMargin=18 * mm, title="FOI 1187/17", invariant=1)
    rows = [[Paragraph(x, CH) for x in ("Recorded", "Who", "What was alleged", "Finalised", "Result")]]
    rows += [[Paragraph(x, C) for x in r.split("|")] for r in ROWS]
    t = Table(rows, colWidths=[20 * mm, 21 * mm, 76 * mm, 20 * mm, 33 * mm], repeatRows=1)
    t.setStyle(TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.HexColor("#8899aa")),
                           ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#dde5ef")),
                           ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    s = [Paragraph("Our ref: 1187/17", R), Paragraph("Date: 6th April 2017", R), Spacer(1, 8),
         Paragraph("Dear Applicant", B),
         Paragraph("Thank you for the request we had from you on 9th March 2017, in which you asked for:", B),
         Paragraph("<i>How many of your officers, PCSOs, specials and civilian employees have been looked into by Professional "
                   "Standards since 1 January 2015 because of (i) things they put on line, (ii) the way they behaved off duty or "
                   "(iii) improper relationships or information sharing with persons outside the force. I want the date each one was "
                   "opened and closed, the position of the person, a line on what was said to have happened and how it ended e.g. "
                   "sacked, resigned, written warning.</i>", B),
         Paragraph("Our answer", H),
         Paragraph("The data is held. Our Professional Standards Branch have been through their Conduct records for the dates "
                   "1st January 2015 to 28th February 2017 and have found nineteen people who fall into your three descriptions. "
                   "Complaints from the public which were locally resolved were not looked at. The records are set out in date "
                   "order of recording below; where two people were part of the same thing they have been left on the one line.", B),
         t, Spacer(1, 8),
         Paragraph("<b>Notes.</b> Recorded = date the matter was put on Centurion, this may be some time after the event itself. "
                   "Mgmt = management. NFA = no further action. A dash means that there is no finalisation date yet.", B),
         Paragraph("Each force counts these things in its own way and the above should not be set against the reply of a different "
                   "force.", B),
         Paragraph("If you are unhappy with how this has been dealt with you may ask for it to be reviewed within 40 working days, "
                   "by writing to the address at the foot of the page. After that you are able to go to the Information "
                   "Commissioner at Wycliffe House, Water Lane, Wilmslow SK9 5AF.", B),
         Paragraph("Yours sincerely", B), Spacer(1, 12), Paragraph("Information Compliance Officer", B)]
    doc.build(s, onFirstPage=head, onLaterPages=head)
