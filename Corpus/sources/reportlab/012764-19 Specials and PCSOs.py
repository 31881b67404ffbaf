from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, KeepTogether

B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=6)
H = ParagraphStyle("h", parent=B, fontName="Times-Bold", spaceBefore=8, keepWithNext=1)
S = ParagraphStyle("s", parent=B, fontSize=9, leading=11)
C = ParagraphStyle("c", parent=B, fontSize=9.5, leading=11, spaceAfter=0)


def grid(rows, widths, head=1):
    t = Table([[Paragraph(str(x), C) for x in r] for r in rows], colWidths=[w * mm for w in widths], repeatRows=head)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .5, colors.black), ("BACKGROUND", (0, 0), (-1, head - 1), colors.Color(.9, .9, .9)),
                           ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]))
    return t


def foot(c, d):
    c.saveState()
    c.setFont("Times-Roman", 8)
    c.drawString(20 * mm, 12 * mm, "West Mercia Police, Hindlip Hall, PO Box 55, Worcester WR3 8SP")
    c.drawRightString(190 * mm, 12 * mm, "012764/19 - page %d" % d.page)
    c.restoreState()


def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm, title="012764/19", invariant=1)
    p = lambda t, s=B: Paragraph(t, s)
    years = ["2016/17", "2017/18", "2018/19"]
    e = [
        p("<b>WEST MERCIA POLICE</b>", ParagraphStyle("t", parent=B, fontSize=16, leading=20)),
        p("Information Compliance"), p("Reference: 012764/19"), p("Date: 19 November 2019"), Spacer(1, 6),
        p("Dear Ms Farrington"),
        p("SPECIAL CONSTABLES, PCSOs AND SOCIAL MEDIA", H),
        p("Your request of 23 October 2019 was in these words:"),
        p("<i>For the financial years 2016/17 to 2018/19, how many (i) special constables of any grade and (ii) PCSOs were the subject of a conduct investigation to do with social media, including WhatsApp and Messenger? I would like them by year, by grade and by how they ended, i.e. dismissed, resigned, final written warning, written warning, management advice or action, no action. How many specials and PCSOs do you have? Please do not include regular officers, whom I have asked about before.</i>"),
        p("West Mercia holds the information and it is given to you in full. Until recently our Professional Standards Department was shared with Warwickshire Police under the alliance; the tables are for West Mercia alone."),
        p("Table 1 - Special constables and PCSOs under investigation over social media", H),
        grid([["Year recorded", "Special Constable", "Special Sergeant", "Special Inspector and above", "PCSO", "All"]] + [[y] + ["Nil"] * 5 for y in years], [30, 30, 30, 35, 22, 22]),
        Spacer(1, 4),
        p("Table 2 - How they ended", H),
        grid([["Year", "Dismissed", "Resigned", "Final written warning", "Written warning", "Management advice / action", "No action", "Not yet ended"]] + [[y] + ["Nil"] * 7 for y in years], [20, 21, 20, 24, 20, 26, 18, 22]),
        Spacer(1, 4),
        p("To save doubt, a nil in Table 1 is a true nil: the department searched and had nobody in either group to report for that year. It does not stand for a small number that has been held back. Table 2 is included only because you asked for that layout."),
        KeepTogether([p("Table 3 - Strength (headcount) on 31 March", H),
        grid([["Group", "2017", "2018", "2019"], ["Special Constable", 327, 305, 284], ["Special Sergeant", 41, 38, 35], ["Special Inspector and above", 23, 21, 19], ["All Special Constabulary", 391, 364, 338], ["PCSO", 223, 219, 214]], [60, 25, 25, 25])]),
        Spacer(1, 4),
        p("Fifty-one specials left in 2018/19. Thirty of them joined as regular officers, here or elsewhere, and the remainder cited a change of job, home or family circumstances."),
        p("How the search was made", H),
        p("The Centurion database was asked for every conduct matter and public complaint with a subject in grade 'SC', 'SSgt', 'SInsp', 'SCI' or 'PCSO' and a date recorded from 1 April 2016 to 31 March 2019. Each summary was read by an analyst for any mention of Facebook, Twitter, Instagram, Snapchat, WhatsApp, Messenger, a dating application, a blog or 'online'. A special constable is held to the same Standards of Professional Behaviour as a regular officer; a PCSO is a member of police staff and comes under the Police Staff Discipline Policy, in which the sanctions are first written warning, final written warning and dismissal. 'Management advice' can be given to a special constable but not to a PCSO."),
        p("Training", H),
        p("All new specials have a two-hour input on professional standards from a detective sergeant in week 3, and PCSOs in week 2. Slides 9 to 14 are on social media. 112 specials and 37 PCSOs attended in 2018/19."),
        p("If you have a complaint", H),
        p("Please write to the Information Compliance Manager within 40 working days. You may afterwards take your complaint to the Information Commissioner, whose office is at Wycliffe House, Water Lane, Wilmslow SK9 5AF; telephone 0303 123 1113."),
        p("Yours sincerely"), Spacer(1, 16), p("Lawrence Tibbits<br/>Information Compliance Officer"),
        p("Every effort has been made to see that the figures are accurate, but they were taken from a live system on 14 November 2019 and may change. Different forces count differently.", S),
    ]
    d.build(e, onFirstPage=foot, onLaterPages=foot)
