from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle


def build(path):
    s = getSampleStyleSheet()["Normal"]
    s.fontSize, s.leading, s.spaceAfter = 10, 14, 7
    b = ParagraphStyle("b", parent=s, fontName="Helvetica-Bold")
    q = ParagraphStyle("q", parent=s, leftIndent=20, fontName="Helvetica-Oblique")
    cell = ParagraphStyle("c", parent=s, fontSize=9, leading=11, spaceAfter=0)

    def foot(c, d):
        c.setFont("Helvetica", 8)
        c.drawString(60, 30, "Surrey Police Information Access Team, PO Box 101, Guildford GU1 9PE")
        c.drawRightString(535, 30, str(d.page))

    def table(rows, widths, spans=()):
        t = Table([[Paragraph(x, cell) for x in r] for r in rows], colWidths=widths, hAlign="LEFT")
        t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                               ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke), *spans]))
        return t

    f = "Fewer than 5"
    P = Paragraph
    SimpleDocTemplate(path, pagesize=A4, leftMargin=60, rightMargin=60, topMargin=55, bottomMargin=60,
                      title="FOI response").build([
        P("<font size=15>Surrey Police</font>", b), Spacer(1, 8),
        P("Our reference: 049-21-1472<br/>Date: 30 April 2021", s),
        P("FREEDOM OF INFORMATION ACT 2000: ALLEGATIONS OF SEXUAL MISCONDUCT", b),
        P("I write further to your e-mail of 6 April 2021, in which you ask:", s),
        P("a) How many officers and staff were the subject of an allegation of sexual misconduct in 2018, 2019 and 2020?", q),
        P("b) What were the results where the matter has been finalised?", q),
        P("c) Please give a description of each allegation and the rank of the person.", q),
        P("Our response is as follows. Where a figure is lower than five it is shown as 'Fewer than 5'.", s),
        P("a) Individuals subject to an allegation, by year of recording", b),
        table([["Year", "Police officers", "Police staff"], ["2018", "7", f], ["2019", "9", f], ["2020", "6", "5"]],
              [80, 110, 110]),
        Spacer(1, 10),
        P("b) Finalised matters", b),
        table([["Result", "Individuals"], ["Dismissed without notice", f], ["Would have been dismissed", f],
               ["Written warning", "6"], ["Management advice", "5"], ["No case to answer", "11"]], [190, 110]),
        Spacer(1, 10),
        P("c) We hold this information but it is exempt by virtue of Section 40(2) of the Act (Personal Information).", b),
        P("Given the small number of people concerned, a description of each allegation beside the rank would allow "
          "colleagues and those who made the allegations to identify them. Disclosure would be unfair and would contravene "
          "the first data protection principle. Section 40(2) is an absolute class-based exemption where this is so and "
          "there is no need to consider the public interest. In accordance with Section 17 of the Act this letter is a "
          "refusal notice for that part of your request.", s),
        P("Should you be dissatisfied you have 40 working days from the date of this letter to ask for an internal review, "
          "and may thereafter apply to the Information Commissioner's Office.", s),
        P("Yours sincerely,", s), Spacer(1, 14), P("Information Access Officer", s)], onFirstPage=foot, onLaterPages=foot)
