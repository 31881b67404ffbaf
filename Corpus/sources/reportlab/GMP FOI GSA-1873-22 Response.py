from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle


def build(path):
    N = ParagraphStyle("n", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
    B = ParagraphStyle("b", parent=N, fontName="Helvetica-Bold")
    Q = ParagraphStyle("q", parent=N, fontName="Helvetica-Oblique", leftIndent=18)
    S = ParagraphStyle("s", parent=N, fontSize=8.5, leading=11)
    H = ParagraphStyle("h", parent=B, fontSize=16, leading=20, textColor=colors.HexColor("#1b3f7a"))
    R = ParagraphStyle("r", parent=N, alignment=2)

    def grid(rows, widths, head=1):
        t = Table(rows, colWidths=widths, repeatRows=head, hAlign="LEFT")
        t.setStyle(TableStyle([
            ("FONT", (0, 0), (-1, -1), "Helvetica", 9.5), ("FONT", (0, 0), (-1, head - 1), "Helvetica-Bold", 9.5),
            ("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("BACKGROUND", (0, 0), (-1, head - 1), colors.HexColor("#dbe5f5")),
            ("ALIGN", (1, 0), (-1, -1), "CENTER"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
        return t

    story = [
        Paragraph("GREATER MANCHESTER POLICE", H),
        Paragraph("Information Management Branch, Openshaw Complex, Lawton Street, Manchester M11 2NS", S),
        Paragraph("Reference: GSA-1873/22", R), Paragraph("9th September 2022", R),
        Paragraph("Dear requester,", N),
        Paragraph("I write further to your Freedom of Information request, received here 11th August 2022:", N),
        Paragraph("1. For 2018 to 2021, how many GMP employees (any rank or grade) had a misconduct investigation concluded that arose from "
                  "something sent or posted on social media or a messaging service, and what was the result each year?", Q),
        Paragraph("2. How many were police officers, specials, PCSOs and staff?", Q),
        Paragraph("3. How many concerned WhatsApp and how many Facebook?", Q),
        Paragraph("Result of searches", B),
        Paragraph("The Professional Standards Branch report 106 employees over the four years.", N),
        Paragraph("Table A - results, all employees, by year concluded", B),
        grid([["Result", "2018", "2019", "2020", "2021"],
              ["Dismissed", "<5", "6", "<5", "7"],
              ["Resigned while under investigation", "<5", "<5", "5", "<5"],
              ["Final written warning", "5", "<5", "6", "8"],
              ["Written warning", "7", "6", "5", "<5"],
              ["Management advice", "6", "5", "-", "-"],
              ["Referred for reflective practice", "-", "-", "<5", "6"],
              ["No case to answer", "<5", "<5", "<5", "5"]], [210, 55, 55, 55, 55]),
        Spacer(1, 4),
        Paragraph("Key: a dash is a nil return. Management advice went in February 2020 when the regulations were changed. Figures below "
                  "five are shown as &lt;5.", S),
        Paragraph("Table B - who they were", B),
        grid([["Police officers", "Special constables", "PCSOs", "Police staff"], ["78", "<5", "<5", "22"]], [100, 110, 90, 90]),
        Spacer(1, 8),
        Paragraph("Question 3: 61 of them concerned WhatsApp and 23 Facebook. The rest were spread over other services or the file doesn't say.", N),
        Paragraph("Why some figures aren't exact", B),
        Paragraph("Where a figure is very small a colleague or relative could work out who the person is and so learn how their case ended. "
                  "The exact figures under five are therefore exempt by virtue of Section 40(2) of the Act. This is a class based, absolute exemption "
                  "and I do not need to show harm or to weigh the public interest.", N),
        Paragraph("You may complain about this response within 20 working days by writing to the address above, and then to the Information "
                  "Commissioner's Office (0303 123 1113).", N),
        Paragraph("Yours sincerely,", N), Spacer(1, 18), Paragraph("Information Access Officer", N)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=60, rightMargin=60, topMargin=50, bottomMargin=50, invariant=1,
                      title="GSA-1873/22").build(story)
