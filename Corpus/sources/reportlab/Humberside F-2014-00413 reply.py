from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8)
T = ParagraphStyle("t", fontName="Times-Roman", fontSize=10, leading=12)


def grid(rows, widths, last=True):
    t = Table([[Paragraph(str(x), T) for x in r] for r in rows], colWidths=[w * mm for w in widths], hAlign="LEFT")
    st = [("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]
    if last:
        st.append(("BACKGROUND", (0, -1), (-1, -1), colors.whitesmoke))
    t.setStyle(TableStyle(st))
    return t


def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=25 * mm, rightMargin=25 * mm, topMargin=20 * mm, bottomMargin=18 * mm, invariant=1, title="F-2014-00413")
    P = lambda t: Paragraph(t, B)
    d.build([
        P("<b>HUMBERSIDE POLICE</b><br/>Information Compliance Unit, Police HQ, Priory Road, Kingston upon Hull HU5 5SF"),
        P("File ref: F-2014-00413<br/>Date: 21 March 2014"),
        P("Dear Requester"),
        P("Thank you for your request, received 18/02/2014, about employees investigated by reason of something they had done on social media. "
          "Our answers come after your questions, which I have shortened."),
        P("<b>1a. How many police officers and staff employees, 1 January 2009 to 17 February 2014?</b>"),
        P("23. The table shows when, and what they were."),
        grid([["", "Police officers", "Police staff", "PCSOs", "All"],
              ["2009", "&lt;5", "0", "0", "&lt;5"], ["2010", "&lt;5", "&lt;5", "0", "&lt;5"], ["2011", "&lt;5", "&lt;5", "&lt;5", "5"],
              ["2012", "5", "&lt;5", "0", "8"], ["2013", "&lt;5", "&lt;5", "0", "5"], ["2014", "0", "0", "0", "0"],
              ["All", "13", "9", "&lt;5", "23"]], [25, 32, 32, 30, 25]),
        Spacer(1, 9),
        P("<b>1b. The nature of each allegation</b>"),
        grid([["What it was about", "No."],
              ["Said something insulting, rude or in bad taste about the public or people in the news", "9"],
              ["Said too much about an incident, an investigation or a person known to us", "6"],
              ["Photographs or film not fit to be shown", "&lt;5"],
              ["Approached a victim or a witness as a friend", "&lt;5"],
              ["Too much time on such sites when on duty", "&lt;5"],
              ["Racist language", "&lt;5"]], [118, 18], False),
        Spacer(1, 9),
        P("<b>1c. Rank or pay grade, and the result</b>"),
        P("Role is in the first table. Rank is not given, for the reason at the end of this letter. Results were:"),
        grid([["Dealt with by way of...", "Number of persons"],
              ["Management action", "7"], ["Words of advice", "5"], ["Written warning", "&lt;5"], ["Final written warning", "&lt;5"],
              ["No further action", "&lt;5"], ["Dismissal", "&lt;5"], ["Resignation (investigation under way)", "&lt;5"], ["Case not yet concluded", "&lt;5"],
              ["Total", "23"]], [80, 40]),
        Spacer(1, 9),
        P("<b>2. Policy</b>"),
        P("A copy of the Internet and Social Media guidance is enclosed."),
        P("<b>Why some of the figures are hidden.</b> A number lower than five, or a rank, could be put together with what local people "
          "or colleagues know and an individual be made out. It is thus personal data of third parties, the release of which would be "
          "unfair, and s.40(2) of the Freedom of Information Act applies to it. No public interest test is needed. Zeros have not been hidden."),
        P("Yours sincerely"), Spacer(1, 14), P("Information Compliance Officer"),
        P("<font size='8'>Our complaints procedure can be found on www.humberside.police.uk. If we can't settle the matter between us the "
          "Information Commissioner's Office, Wilmslow SK9 5AF, may be able to.</font>"),
    ])
