from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

def build(path):
    b = ParagraphStyle("b", fontName="Helvetica", fontSize=11, leading=15, spaceAfter=9)
    h = ParagraphStyle("h", parent=b, fontName="Helvetica-Bold")
    r = ParagraphStyle("r", parent=b, alignment=2, fontSize=9, leading=12)
    P = Paragraph
    rows = [["Year", "Number"], ["2010", "4"], ["2011", "5"]]
    t = Table(rows, colWidths=[40*mm, 30*mm], hAlign="LEFT")
    t.setStyle(TableStyle([("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 11), ("FONT", (0, 1), (-1, -1), "Helvetica", 11), ("ALIGN", (1, 0), (1, -1), "RIGHT")]))
    s = [P("<b>CLEVELAND POLICE</b><br/>Freedom of Information Unit<br/>Ladgate Lane, Middlesbrough TS8 9EH<br/>freedom.info@cleveland.pnn.police.uk", r),
         P("Our Ref: FOI 5571/2012<br/>17th October 2012", b),
         P("Dear Ms Corrigan-Shaw,", b),
         P("Thank you for your request for information, which reached this office on 24th September 2012. You wished to know how many people employed by Cleveland Police had been subject to disciplinary investigation over their use of social networking sites in the calendar years 2010 and 2011, and what had become of them.", b),
         P("The information is held and I am pleased to provide it.", b),
         P("In the two years a total of nine people were investigated, as follows:", b), t, Spacer(1, 10),
         P("Seven of them were police officers and two were members of police staff.", b),
         P("As to the results, two received a written warning, four were given management advice and in three instances no further action was taken.", b),
         P("No one was dismissed and no one resigned.", b),
         P("I trust this answers your enquiry. Should you be unhappy with it, please let me know in writing, and the matter will be passed to the Head of Legal Services for review. You also have the right to complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.", b),
         P("Yours sincerely,", b), Spacer(1, 22), P("G. Thorold<br/>Disclosure Clerk", b)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=27*mm, rightMargin=27*mm, topMargin=20*mm, invariant=1, title="Letter").build(s)
