from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

def build(path):
    s = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=s["Normal"], fontSize=10.5, leading=14, spaceAfter=7)
    c = ParagraphStyle("c", parent=s["Normal"], fontSize=9, leading=11)
    h = ParagraphStyle("h", parent=c, fontName="Helvetica-Bold")
    def foot(cv, d):
        cv.setFont("Helvetica", 8)
        cv.drawString(20*mm, 12*mm, "Wiltshire Police - FOI 2018-0447")
        cv.drawRightString(190*mm, 12*mm, str(d.page))
    rows = [
      ("1","PC","Posted a political comment on Twitter during the general election campaign","Apr-15","No case to answer"),
      ("2","Police staff","Control room. Sent a friend request on Facebook to a caller to the 101 line","Jun-15","Written warning"),
      ("3","PC","Photograph of a person in custody shared in a WhatsApp group","Sep-15","Final written warning"),
      ("4","PCSO","Excessive use of a dating website while on duty","Jan-16","Words of advice"),
      ("5","Special Constable","Identified self as a police officer on Facebook and used the Force crest without permission","May-16","Resigned"),
      ("6","DC","Racist remark posted on a motoring forum","Nov-16","Dismissed without notice"),
      ("7","Police staff","Threatening messages sent to an ex-partner over Facebook","Feb-17","Final written warning"),
      ("8","Insp","Comment critical of senior officers in a closed Facebook group","Jul-17","Management action"),
      ("9","PS","Offensive comments on Facebook about a neighbour","Jul-17","Management advice"),
      ("10","PC","Details of a fatal collision disclosed on Twitter before the family had been told","Oct-17","Ongoing"),
    ]
    t = Table([[Paragraph(x, h) for x in ("No.","Role","Brief circumstances","Date recorded","Result")]] +
              [[Paragraph(x, c) for x in r] for r in rows],
              colWidths=[11*mm, 28*mm, 74*mm, 23*mm, 34*mm], repeatRows=1)
    t.setStyle(TableStyle([("GRID",(0,0),(-1,-1),.5,colors.grey),("VALIGN",(0,0),(-1,-1),"TOP"),("BACKGROUND",(0,0),(-1,0),colors.whitesmoke)]))
    P = lambda x: Paragraph(x, n)
    el = [Paragraph("<b>Wiltshire Police</b>", s["Title"]),
      P("Force Disclosure Unit<br/>London Road, Devizes SN10 2DN"), P("13 June 2018"),
      P("Our reference: FOI 2018-0447"), P("Dear Sir or Madam"),
      P("I write in reply to your request under the Freedom of Information Act 2000, received by this office on 16 May 2018, for:"),
      P("<i>Details of all disciplinary cases from 1 January 2015 to 31 December 2017 which concerned use of social media by officers, specials, PCSOs or staff. For each please state the role of the person, what they did, the platform, and the punishment if any (sacked, resigned, warning, fined, none).</i>"),
      P("I can confirm that Wiltshire Police does hold the information you have requested. There were 10 cases, each involving one person."),
      P("To be of help, the following may assist in reading the table. A member of the public may make a complaint, or a concern may be raised within the Force, in which case it is recorded as a conduct matter; both are included. Cases are listed in the order they were recorded, and the incident itself may have been earlier. Where a case has not been concluded this is shown as ongoing."),
      P("The Force has a policy on the use of social media. All those who join are given an input on it by the Professional Standards Department, and reminders are placed on the intranet from time to time. A breach does not always amount to misconduct, and the severity of each is assessed on its own facts. The Force treats misuse seriously and those affected can report it by calling 101."),
      P("Platforms are named in the description where they were recorded. No additional detail is available without returning to the files."),
      P("The table is based on records as they stood on 4 June 2018."),
      Spacer(1, 25*mm), t, Spacer(1, 6*mm),
      P("This is the full extent of the information held. If you are not content with this answer, please write to us within 20 working days and we will look at it again. You may also contact the Information Commissioner's Office at www.ico.org.uk."),
      P("Yours sincerely"), P("Disclosure Decision Maker")]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=20*mm, rightMargin=20*mm, topMargin=18*mm, bottomMargin=20*mm, title="FOI 2018-0447").build(el, onFirstPage=foot, onLaterPages=foot)
