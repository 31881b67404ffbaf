from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, KeepTogether

CARDS = [
 ("1", "14/05/2013", "02/09/2013", "Constable", "Posted comments on Facebook that were derogatory about his supervisor.", "Proven", "Management advice"),
 ("2", "22/07/2013", "18/12/2013", "Two Constables", "Both officers were members of a WhatsApp group in which they shared homophobic jokes.", "Proven (both)", "Written warning (both)"),
 ("3", "30/11/2013", "06/03/2014", "PCSO", "Alleged to have contacted a witness in a live case by means of Facebook.", "Not proven", "n/a"),
 ("4", "06/02/2014", "21/11/2014", "Detective Sergeant", "Disclosed details of a police operation in a closed Facebook group to which former officers also belonged.", "Gross misconduct", "Final written warning"),
 ("5", "19/06/2014", "01/08/2014", "Police staff (control room operator)", "Tweeted confidential details of a call taken from a member of the public.", "Case to answer", "Resigned prior to disciplinary hearing"),
 ("6", "15/09/2014", "12/01/2015", "Constable", "Discriminatory remark on Twitter about Gypsies and Travellers.", "Proven", "(not shown on the system)"),
 ("7", "11/01/2015", "30/03/2015", "Special Constable", "Used a photograph of himself in uniform on his Tinder profile.", "Proven", "Words of advice"),
 ("8", "27/08/2015", "-", "Inspector", "Alleged to have sent threatening messages to a neighbour through Facebook.", "-", "Investigation ongoing"),
]

def footer(c, d):
    c.saveState(); c.setFont("Helvetica", 8)
    c.drawString(20*mm, 10*mm, "Cheshire Constabulary, Clemonds Hey, Oakmere Road, Winsford CW7 2UA")
    c.drawRightString(190*mm, 10*mm, "Page %d" % d.page); c.restoreState()

def build(path):
    s = getSampleStyleSheet(); n = ParagraphStyle("n", parent=s["Normal"], fontSize=10, leading=13, spaceAfter=6)
    b = ParagraphStyle("b", parent=n, fontName="Helvetica-Bold")
    f = [Paragraph("CHESHIRE CONSTABULARY", s["Title"]),
      Paragraph("Information Compliance Unit", n),
      Paragraph("Our ref: FOI 7714/15<br/>Your ref: e-mail of 4 November 2015<br/>3 December 2015", n),
      Paragraph("Dear Requester", n),
      Paragraph("FREEDOM OF INFORMATION ACT 2000: USE OF SOCIAL MEDIA BY OFFICERS AND STAFF", b),
      Paragraph("Your request was for the number of officers and staff investigated since 1 January 2013 for the way they used social media, with the rank, the allegation and the result of each, and whether anyone was dismissed, resigned or faced no action.", n),
      Paragraph("The Professional Standards Department has now completed its search. Nine members of the force have been investigated, and the matters are set out one by one in the Annex. The finding is given apart from the disposal; a finding that an allegation is proven does not of itself say what then followed.", n),
      Paragraph("Dates are those on which the matter was recorded and finalised. A matter with no finalised date was open on 1 December 2015.", n),
      Paragraph("You have the right to ask for an internal review of this decision, and then to complain to the Information Commissioner at Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.", n),
      Paragraph("Yours sincerely", n), Paragraph("Information Compliance Officer", n), Spacer(1, 8),
      Paragraph("ANNEX", b)]
    for no, rec, fin, subj, det, find, disp in CARDS:
        rows = [[Paragraph("<b>Matter %s</b>" % no, n), "", "", ""],
          ["Recorded", rec, "Finalised", fin],
          ["Subject", Paragraph(subj, n), "", ""],
          ["Allegation", Paragraph(det, n), "", ""],
          ["Finding", Paragraph(find, n), "Disposal", Paragraph(disp, n)]]
        t = Table(rows, colWidths=[25*mm, 55*mm, 25*mm, 60*mm])
        t.setStyle(TableStyle([("SPAN", (0,0),(3,0)), ("SPAN",(1,2),(3,2)), ("SPAN",(1,3),(3,3)), ("BOX",(0,0),(-1,-1),0.8,colors.black),
          ("BACKGROUND",(0,0),(3,0),colors.HexColor("#e4e8ee")), ("VALIGN",(0,0),(-1,-1),"TOP"), ("FONTSIZE",(0,0),(-1,-1),9.5)]))
        f += [KeepTogether([t, Spacer(1, 9)])]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=20*mm, rightMargin=20*mm, topMargin=18*mm, bottomMargin=20*mm, title="FOI 7714/15", invariant=1).build(f, onFirstPage=footer, onLaterPages=footer)
