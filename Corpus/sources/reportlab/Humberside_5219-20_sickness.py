from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib import colors
def build(path):
    n = getSampleStyleSheet()["Normal"]; n.fontSize = 10.5; n.leading = 14; n.spaceAfter = 8
    P = lambda t: Paragraph(t, n)
    t = Table([["Financial year", "Officers\nabsent", "Days lost,\nofficers", "Staff\nabsent", "Days lost,\nstaff"],
               ["2017/18", "214", "8,306", "131", "4,912"], ["2018/19", "226", "8,877", "140", "5,340"], ["2019/20", "203", "7,951", "126", "4,688"]], colWidths=[100, 75, 75, 75, 75])
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .5, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]))
    SimpleDocTemplate(path, pagesize=A4, invariant=1).build([
        P("<b>Humberside Police</b><br/>Information Compliance Unit<br/>Priory Road, Hull HU5 5SF"), P("FOI reference: 5219/20<br/>Date of reply: 2 September 2020"),
        P("Dear Mr Lund"), P("Thank you for your request under the Freedom of Information Act 2000 about sickness absence. You asked how many officers and staff were off work with stress, anxiety or depression in each of the last three financial years, and how many working days were lost."),
        P("Humberside Police holds this information and provides it in full. It comes from the Human Resources system."), t, P(" "),
        P("A person who was absent in two years is counted in both. Absence of officers who were suspended or on restricted duties is not included, as it is not sickness."),
        P("If you wish to complain about our handling of your request please reply to this letter within 40 working days. You may also contact the Information Commissioner."), P("Yours sincerely"), P("Information Compliance Officer")])
