from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
from reportlab.lib import colors


def foot(c, d):
    c.setFont("Helvetica", 8)
    c.drawString(2 * cm, 1.2 * cm, "Sussex Police Information Access Team  |  FOI 0927/18  |  Page %d" % d.page)


def build(path):
    s = getSampleStyleSheet()
    p = lambda t, k="BodyText": Paragraph(t, s[k])
    small = lambda t: Paragraph(t, s["BodyText"])
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("FONTSIZE", (0, 0), (-1, -1), 9.5),
                       ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#dfe6f0")), ("ALIGN", (1, 0), (-1, -1), "CENTER"),
                       ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")])
    f = [
        p("Sussex Police", "Title"),
        p("Information Access Team, Police Headquarters, Malling House, Church Lane, Lewes BN7 2DZ"),
        p("Reference: 0927/18<br/>Date: 15 August 2018"), Spacer(1, 8),
        p("Dear Madam"),
        p("Thank you for your request for information under the Freedom of Information Act 2000, received on 19 July 2018. You asked:"),
        p("<i>a) how many serving members of the force were subject to a misconduct investigation for inappropriate use of social media, by rank or role, in each of the last three financial years; b) the results; c) the kind of conduct alleged.</i>"),
        p("Answer to a)", "Heading3"),
        p("Sussex Police recorded 31 subjects in the three years, as follows."), Spacer(1, 6),
        Table([["Rank / role", "2015/16", "2016/17", "2017/18", "Total"],
               ["Constable", "5", "4", "7", "16"],
               ["Sergeant", "1", "-", "2", "3"],
               ["Inspector", "-", "1", "-", "1"],
               ["Special Constable", "1", "2", "-", "3"],
               ["PCSO", "2", "-", "1", "3"],
               ["Police staff", "-", "2", "3", "5"],
               ["Total", "9", "9", "13", "31"]], colWidths=[5 * cm] + [2.6 * cm] * 4, repeatRows=1, style=grid),
        p("A dash means that there were none."),
        p("Answer to b)", "Heading3"),
        p("The result for each subject was:"), Spacer(1, 6),
        Table([["Result", "Subjects"],
               ["Dismissed without notice", "2"],
               ["Resigned", "3"],
               ["Final written warning", "2"],
               ["Written warning", "6"],
               ["Management advice", "8"],
               ["Management action", "5"],
               ["No case to answer", "4"],
               ["Ongoing", "1"],
               ["Total", "31"]], colWidths=[7 * cm, 3 * cm], style=grid),
        p("Answer to c)", "Heading3"),
        p("The kind of conduct is recorded once for each subject, by its main feature:"), Spacer(1, 6),
        Table([["Kind of conduct", "Subjects"],
               ["Offensive comment", "13"],
               ["Inappropriate photograph or video", "7"],
               ["Disclosure of confidential information", "5"],
               ["Racist comment", "3"],
               ["Harassment of another person", "2"],
               ["Political comment", "1"],
               ["Total", "31"]], colWidths=[7 * cm, 3 * cm], style=grid),
        Spacer(1, 8),
        p("Police forces record these matters in different ways, and the figures should not be used to compare one force with another."),
        p("You have the right to ask for an internal review of this reply, and then to complain to the Information Commissioner."),
        p("Yours sincerely<br/><br/>Information Access Officer"),
    ]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=2 * cm, rightMargin=2 * cm, topMargin=1.8 * cm, bottomMargin=2 * cm,
                      title="FOI 0927/18", invariant=1).build(f, onFirstPage=foot, onLaterPages=foot)
