from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle


def build(path):
    s = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=s["Normal"], fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
    b = ParagraphStyle("b", parent=n, fontName="Helvetica-Bold")
    c = ParagraphStyle("c", parent=n, fontName="Helvetica-Oblique", spaceAfter=3)
    P = lambda t, st=n: Paragraph(t, st)
    def tab(rows):
        t = Table(rows, colWidths=[80 * mm, 25 * mm, 25 * mm], hAlign="LEFT")
        t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .5, colors.black), ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 9.5),
                               ("FONT", (0, 1), (-1, -1), "Helvetica", 9.5), ("ALIGN", (1, 0), (-1, -1), "CENTER")]))
        return t
    f = [
        P("STRATHCLYDE POLICE", b),
        P("Data Protection and Freedom of Information, 173 Pitt Street, Glasgow G2 4JS"),
        P("Our Ref: IM-FOI-2012-0412<br/>Date: 28 June 2012"),
        P("Dear Ms Colquhoun"),
        P("FREEDOM OF INFORMATION (SCOTLAND) ACT 2002", b),
        P("Subject: Discipline - social networking", b),
        P("Your request of 31 May 2012 has been considered under the above Act. You sought, for 2009 to 2011, (1) the number of "
          "police officers and support staff reported for inappropriate use of social networking sites, (2) that number by year, "
          "(3) the disposals, and (4) the division or department in which each person worked."),
        P("<b>1.</b> 26 persons, being 20 police officers and 6 support staff."),
        P("<b>2.</b> 2009 - 5; 2010 - 9; 2011 - 12."),
        P("<b>3.</b> The disposals are as follows."),
        P("Police officers", c),
        tab([["Disposal", "Number", "%"], ["Corrective advice", "9", "45.0"], ["Reprimand", "2", "10.0"], ["Fine", "1", "5.0"],
             ["Resigned prior to hearing", "1", "5.0"], ["No further action", "7", "35.0"], ["Total", "20", "100"]]),
        Spacer(1, 10),
        P("Support staff", c),
        tab([["Disposal", "Number", "%"], ["Verbal warning", "2", "33.3"], ["Written warning", "3", "50.0"], ["Dismissed", "1", "16.7"],
             ["Total", "6", "100"]]),
        Spacer(1, 10),
        P("<b>4.</b> I am unable to give this. In terms of section 16 of the Act this letter is a refusal notice for that part. "
          "The exemption is that at section 38(1)(b), personal data of a third party: some departments have 15 members or fewer and "
          "their colleagues would know who was meant. This is an absolute exemption where, as here, disclosure would "
          "contravene the data protection principles."),
        P("Should you be dissatisfied you are entitled to request a review within 40 working days, by writing to the Chief "
          "Constable at the above address and giving your reasons. Thereafter you may apply, within six months, to the Scottish Information "
          "Commissioner, Kinburn Castle, Doubledykes Road, St Andrews KY16 9DS."),
        P("Yours sincerely"), Spacer(1, 14), P("Isobel Drummie<br/>Disclosure Officer"),
    ]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=24 * mm, rightMargin=24 * mm, topMargin=20 * mm, bottomMargin=20 * mm,
                      title="IM-FOI-2012-0412").build(f)
