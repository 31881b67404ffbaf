from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, PageBreak, KeepTogether

N = ParagraphStyle("n", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
S = ParagraphStyle("s", parent=N, fontSize=8.5, leading=11)
H = ParagraphStyle("h", parent=N, fontName="Helvetica-Bold")
L = ParagraphStyle("l", parent=N, leftIndent=14, bulletIndent=2, spaceAfter=3)
Q = ParagraphStyle("q", parent=N, leftIndent=18, rightIndent=18, fontName="Helvetica-Oblique", spaceAfter=4)


def table(rows, widths):
    t = Table(rows, colWidths=[w * mm for w in widths], repeatRows=1)
    t.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "Helvetica", 9.5), ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 9.5),
        ("FONT", (0, -1), (-1, -1), "Helvetica-Bold", 9.5), ("GRID", (0, 0), (-1, -1), 0.4, colors.black),
        ("ALIGN", (1, 0), (-1, -1), "CENTER"), ("BACKGROUND", (0, 0), (-1, 0), colors.Color(.85, .9, .85))]))
    return t


def foot(canvas, doc):
    canvas.setFont("Helvetica", 8)
    canvas.drawString(25 * mm, 12 * mm, "North Yorkshire Police - Civil Disclosure Unit - FOI-731-13-14")
    canvas.drawRightString(185 * mm, 12 * mm, "Page %d" % doc.page)


def build(path):
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=25 * mm, rightMargin=25 * mm, topMargin=22 * mm, bottomMargin=22 * mm, title="FOI-731-13-14", invariant=1)
    f = [Paragraph("<font size=15>North Yorkshire Police</font>", H), Spacer(1, 4),
    Paragraph("Civil Disclosure Unit, Police Headquarters, Newby Wiske, Northallerton DL7 9HA", S),
    Paragraph("Response Date: 24 March 2014<br/>Reference: FOI-731-13-14", N),
    Paragraph("Freedom of Information Act 2000 (FOIA) - Request for information - Outcome", H),
    Paragraph("I write further to your request for information dated 17 February 2014. For ease I have set your questions out with our answer under each.", N),
    Paragraph("How many officers and staff have been investigated since Jan 1 2009 for breaking guidelines on the use of social media? Please split by role.", Q),
    Paragraph("North Yorkshire Police has investigated 46 people. The table shows them by the calendar year in which the matter was reported.", N),
    table([["", "2009", "2010", "2011", "2012", "2013", "2014 to date", "All"],
      ["Police officer", "4", "6", "7", "8", "6", "1", "32"],
      ["Police staff", "1", "2", "3", "4", "3", "0", "13"],
      ["PCSO", "0", "0", "0", "1", "0", "0", "1"],
      ["All", "5", "8", "10", "13", "9", "1", "46"]], [32, 16, 16, 16, 16, 16, 28, 16]),
    Spacer(1, 10),
    Paragraph("Special Constables, had there been any, would have been put with police officers. Nobody is in the table twice.", S),
    Paragraph("What was the nature of each allegation?", Q),
    Paragraph("We cannot give an account of each (please see the refusal below) but the 46 may be put under the following headings. Where someone had done more than one thing the worst has been taken.", N),
    Paragraph("Running down the Force, a supervisor or a workmate: 15", L, bulletText="-"),
    Paragraph("Putting up pictures taken at work, or in uniform, that ought not to have been shared: 9", L, bulletText="-"),
    Paragraph("Letting out police information, such as names, addresses or what an operation was about: 8", L, bulletText="-"),
    Paragraph("Unwelcome approaches to someone met through the job (friend requests, messages): 5", L, bulletText="-"),
    Paragraph("Crude or insulting remarks that fit nowhere else in this list: 5", L, bulletText="-"),
    Paragraph("Remarks taken by a reader to be racist: 4", L, bulletText="-"),
    Spacer(1, 8),
    Paragraph("What was the result - were they sacked, did they resign, or was there no further action?", Q),
    KeepTogether([table([["Result", "Officers", "Staff", "PCSO", "Total"],
      ["Required to resign", "2", "-", "-", "2"],
      ["Written warning", "3", "1", "-", "4"],
      ["Management advice", "6", "-", "-", "6"],
      ["Management action (informal)", "5", "2", "-", "7"],
      ["Words of advice", "9", "6", "1", "16"],
      ["Local resolution", "1", "1", "-", "2"],
      ["No further action", "4", "2", "-", "6"],
      ["Still open at 17/02/14", "2", "1", "-", "3"],
      ["Total", "32", "13", "1", "46"]], [62, 22, 22, 22, 22]),
    Spacer(1, 4), Paragraph("A dash means that there were none.", S)]),
    Spacer(1, 6),
    Paragraph("Please supply a copy of your social media policy.", Q),
    Paragraph("A copy is enclosed.", N),
    Paragraph("Refusal of part of the request", H),
    Paragraph("Section 17 of the FOIA requires me, when refusing information, to say so, to name the exemption and to explain why it applies. The exemption applicable to the account of each allegation is <b>Section 40(2) Personal Information</b>. North Yorkshire is a rural force where stations are small and people know one another. A line that tells what one constable in one year put on his page is a line about somebody. Release under the FOIA is release to the world, and none of the 46 would expect it. There is no condition in Schedule 2 to the Data Protection Act 1998 which would make it fair.", N),
    Paragraph("Pursuant to your rights, I would like to draw to your attention that police forces in the United Kingdom are routinely required to provide crime statistics to government bodies and that the recording of the above is done by each force after its own fashion. The figures should not be set beside those of another force.", N),
    Paragraph("Factors considered", H),
    Paragraph("As the exemption is absolute there is no public interest test. I have all the same set down, so that you may see what was weighed, the points on either side.", N),
    Paragraph("For: the public pays for its police, and is entitled to know that a constable who makes a racist remark, or a clerk who gives away what she has read at work, is brought to book. It would help the debate about what those in public service may say in their own time.", N),
    Paragraph("Against: disciplinary matters are between employer and employee, save where a hearing has been held in public. The persons concerned have been dealt with. Many of these matters were minor and ended with a word from a supervisor. The figures above meet the greater part of the public's interest.", N),
    Paragraph("Complaints about this response should be sent to the address at the head of this letter within 2 months. You are then entitled to go to the Information Commissioner.", N),
    Spacer(1, 10), Paragraph("Legal Officer (Civil Disclosure)", N)]
    doc.build(f, onFirstPage=foot, onLaterPages=foot)
