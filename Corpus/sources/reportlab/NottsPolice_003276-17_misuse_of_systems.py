from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib import colors

ROWS = [
    ("1", "14/01/16", "PC", "Unlawfully searched force intelligence system for details of a neighbour", "WW"),
    ("2", "22/02/16", "Scale 4", "Accessed crime records of a relative without a policing purpose", "FWW"),
    ("3", "03/03/16", "DC", "Accessed force systems without a policing purpose to look up an ex-partner", "FWW"),
    ("4", "19/05/16", "PCSO", "Carried out PNC check on a private vehicle without a policing purpose", "MA"),
    ("5", "27/06/16", "PS", "Disclosed confidential papers naming a suspect to a newspaper", "MA"),
    ("6", "08/08/16", "Detention Officer", "Unauthorised access to custody records", "Dismissed"),
    ("7", "30/09/16", "PC", "Disclosed confidential information about an arrest by text message to a friend", "Resigned"),
    ("8", "11/11/16", "PC", "Used computer to view command and control logs without a policing purpose", "NFA"),
    ("9", "05/12/16", "Special Constable", "Unauthorised searches of force intelligence system for own family", "Resigned"),
    ("10", "17/01/17", "Enquiry Officer", "Unlawful access to crime records, out of curiosity", "WW"),
    ("11", "09/02/17", "Insp", "Accessed custody records without a policing purpose", "NFA"),
    ("12", "21/03/17", "PC", "Disclosed confidential information from a crime report on Facebook", "FWW"),
    ("13", "26/04/17", "T/PS", "Accessed force systems without a policing purpose to look up a colleague", "Ongoing"),
    ("14", "02/06/17", "Scale 6", "Unauthorised access to crime records", "Ongoing"),
]


def foot(c, d):
    c.setFont("Helvetica", 8)
    c.drawString(56, 30, "Nottinghamshire Police - FOI 003276/17")
    c.drawRightString(540, 30, "Page %d" % d.page)


def build(path):
    s = getSampleStyleSheet()
    n = s["Normal"]
    n.fontSize, n.leading = 10, 13.5
    P = lambda t: Paragraph(t, n)
    f = [Paragraph("Nottinghamshire Police", s["Heading1"]),
         P("Information Management, Sherwood Lodge, Arnold, Nottingham NG5 8PP"), Spacer(1, 10),
         P("Reference: 003276/17"), P("Date: 29th August 2017"), Spacer(1, 10),
         P("<b>Freedom of Information Act 2000 (FOI)</b>"), Spacer(1, 6),
         P("I write in connection with your request for information, which was received by Nottinghamshire Police on 1st August 2017."),
         Spacer(1, 8), P("<b>Request</b>"),
         P("<i>For the period January 2016 to June 2017, please give me details of every officer or staff member investigated for misuse of police "
           "computer systems or police information, with rank or grade, a short description and the result (for example dismissed, warned, no action).</i>"),
         Spacer(1, 8), P("<b>Response</b>"),
         P("I have today decided to disclose the located information to you in full. Fourteen cases have been identified by the Professional Standards "
           "Directorate and they are listed in the following table, in the order in which they were recorded."), Spacer(1, 10)]
    head = [Paragraph("<b>%s</b>" % h, n) for h in ("No.", "Date<br/>recorded", "Rank or<br/>grade", "Brief circumstances", "Result")]
    t = Table([head] + [[P(c) for c in r] for r in ROWS], colWidths=[30, 58, 72, 252, 68], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .5, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#dfe6f0")),
                           ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    f += [t, Spacer(1, 10), P("Key: FWW = Final Written Warning; WW = Written Warning; MA = Management Action; NFA = No Further Action."), Spacer(1, 10),
          P("Please note that police forces in the United Kingdom are routinely required to provide crime statistics to government bodies and the "
            "recording criteria is set nationally. However, the systems used for recording these figures are not generic, nor are the procedures used "
            "locally. It should be noted therefore that this force's response should not be used for comparison purposes with any other response."),
          Spacer(1, 8), P("Complaint rights: you may ask for this decision to be reviewed by writing to the Information Management team within 40 working days."),
          Spacer(1, 10), P("Yours sincerely,"), Spacer(1, 10), P("Information Disclosure Officer")]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=56, rightMargin=56, topMargin=50, bottomMargin=60, invariant=1).build(f, onFirstPage=foot, onLaterPages=foot)
