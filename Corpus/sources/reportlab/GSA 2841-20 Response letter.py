from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle


def foot(c, d):
    c.setFont("Helvetica", 8)
    c.drawString(20 * mm, 10 * mm, "GSA 2841/20")
    c.drawRightString(190 * mm, 10 * mm, "Page %d" % d.page)


def build(path):
    s = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=s["Normal"], fontSize=10, leading=13.5, spaceAfter=6)
    i = ParagraphStyle("i", parent=n, leftIndent=18, fontName="Helvetica-Oblique")
    b = ParagraphStyle("b", parent=n, fontName="Helvetica-Bold", spaceBefore=6, keepWithNext=1)
    grid = [("GRID", (0, 0), (-1, -1), .5, colors.black), ("FONTSIZE", (0, 0), (-1, -1), 9),
            ("ALIGN", (1, 0), (-1, -1), "CENTER")]
    t1 = Table([["Year", "Police officers", "", "", "Police staff", "", "Total"],
                ["", "Constable", "Sergeant", "Inspector", "PCSO", "Other", ""],
                ["2017/18", "9", "2", "-", "3", "4", "18"],
                ["2018/19", "12", "1", "1", "2", "5", "21"],
                ["2019/20", "11", "3", "-", "1", "6", "21"],
                ["Total", "32", "6", "1", "6", "15", "60"]], hAlign="LEFT",
               style=TableStyle(grid + [("SPAN", (1, 0), (3, 0)), ("SPAN", (4, 0), (5, 0)), ("SPAN", (0, 0), (0, 1)),
                                        ("SPAN", (6, 0), (6, 1)), ("BACKGROUND", (0, 0), (-1, 1), colors.lightgrey)]))
    t2 = Table([["Nature of the concern", "Number"], ["Offensive comments", "19"],
                ["Disclosure of confidential information", "11"], ["Sexual messages or images", "9"],
                ["Inappropriate contact with a member of the public", "8"], ["Racist content", "6"],
                ["Photographs taken on duty", "4"], ["Other", "3"], ["Total", "60"]],
               hAlign="LEFT", style=TableStyle(grid))
    t3 = Table([["Outcome", "Police officers", "Police staff\n(incl. PCSOs)"], ["No case to answer", "13", "6"],
                ["Management action", "12", "-"], ["Words of advice", "-", "5"], ["Reflective practice", "2", "-"],
                ["Written warning", "5", "4"], ["Final written warning", "3", "3"], ["Dismissed without notice", "1", "-"],
                ["Dismissed", "-", "1"], ["Resigned during investigation", "1", "1"], ["Investigation ongoing", "2", "1"],
                ["Total", "39", "21"]], hAlign="LEFT", style=TableStyle(grid), repeatRows=1)
    P = Paragraph
    story = [P("<font size=15>Greater Manchester Police</font>", n), Spacer(1, 4),
             P("Information Management Branch, Openshaw Complex, Lawton Street, Manchester M11 2NS", n),
             P("Our Ref: GSA 2841/20<br/>Date: 23rd October 2020", n), P("Dear Sir/Madam,", n),
             P("I write in connection with your request for information dated 28th September 2020, in which you ask:", n),
             P("1. In each of the last three financial years, how many officers and staff have been investigated over their "
               "use of social media? Please give the rank or role.", i),
             P("2. What was each investigation about?", i),
             P("3. What was the outcome? How many were sacked, how many resigned and how many kept their jobs?", i),
             P("4. Please supply any guidance given to officers on social media.", i),
             P("Under the Freedom of Information Act 2000 I can confirm that the information is held by Greater Manchester "
               "Police. A search of the Professional Standards Branch database found 60 officers and staff. "
               "Each person is counted once.", n),
             P("Question 1", b), t1, Spacer(1, 8), P("Question 2", b), t2, Spacer(1, 8),
             P("Question 3", b), t3, Spacer(1, 8),
             P("Question 4", b),
             P("The guidance is published in the Policies and Procedures section of our website. No other guidance is held.", n),
             P("A dash shows that there were none. The year is that in which the matter was recorded. Please note that "
               "police staff are subject to the staff disciplinary procedure and not to the Police (Conduct) Regulations, "
               "so that the outcomes open to officers and to staff are not the same.", n),
             P("If you are not satisfied with this reply you may ask for a review within two months, and may then complain "
               "to the Information Commissioner.", n),
             P("Yours faithfully,", n), P("Compliance Officer<br/>Information Management Branch", n)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm,
                      title="GSA 2841/20", invariant=1).build(story, onFirstPage=foot, onLaterPages=foot)
