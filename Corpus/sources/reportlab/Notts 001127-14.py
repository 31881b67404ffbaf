from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph as P, Spacer, Table, TableStyle

ROWS = """2009|PC|Disclosed on Facebook that he was at a fatal RTC and gave the name of the village|Proven - Mgt Advice
2009|Staff Sc 4|Excessive use of internet auction sites in work time|Verbal Warning
2010|PC|Comment on Facebook wall re female colleague's looks|WoA
2010|PCSO|Added a 17 yr old witness as a friend on Bebo|WW
2010|DC|Alleged to be author of a blog critical of the Force|Unsubstantiated
2011|PS|Photo of him asleep in a marked vehicle uploaded to Facebook|Mgt Action
2011|PC x 2|Joking on Facebook about a detainee being Tasered|2 x WW
2011|Staff (SEO)|Told friend over Facebook that a named man was in custody|Dismissed
2011|Spl Con|Described self as a police officer on a dating website; picture in uniform|Resigned
2012|PC|Tweets about a march - party political in nature|NFA
2012|PC|Abusive msgs to ex-wife on Facebook|Police caution, then FWW
2012|Insp|Re-tweeted a remark thought to be homophobic|WoA
2013|PCSO|Facebook page using Force crest without authority|WoA
2013|PC|Anti-Muslim remark on Facebook|Proven - FWW
2013|Staff (Control Rm)|Rude remarks re supervisors on Facebook|WW
2013|DS|Messaged a victim on Facebook after case closed, asking to meet|Retired
2014|PC|Snapchat photo of seized property|Ongoing"""

def build(path):
    b = ParagraphStyle("b", fontName="Times-Roman", fontSize=11.5, leading=15, spaceAfter=8)
    c = ParagraphStyle("c", fontName="Times-Roman", fontSize=10.5, leading=13)
    cb = ParagraphStyle("cb", parent=c, fontName="Times-Bold")
    i = ParagraphStyle("i", parent=b, leftIndent=22, fontName="Times-Italic")
    data = [[P(x, cb) for x in ("Year", "Rank / grade", "Nature of allegation", "Result")]] + [[P(x, c) for x in l.split("|")] for l in ROWS.split("\n")]
    t = Table(data, colWidths=[15*mm, 28*mm, 83*mm, 38*mm], repeatRows=1)
    t.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOTTOMPADDING", (0, 0), (-1, -1), 7)]))
    s = [P("<font size=15><b>NOTTINGHAMSHIRE POLICE</b></font>", b), P("Information Management, Sherwood Lodge, Arnold, Nottingham NG5 8PP", b), Spacer(1, 6),
         P("Reference Number: 001127/14", b), P("12 March 2014", b), P("<b>Request for information</b>", b),
         P("I am able to reply to your request, logged here on 18 February 2014, which read:", b),
         P("1. Since 1 January 2009, how many officers, specials and civilian staff have been investigated over breaches of social media or internet guidelines?", i),
         P("2. The nature of each allegation. 3. The rank or pay grade. 4. The result in each instance - sacked, resigned, no action etc.", i),
         P("<b>RESPONSE</b>", b), P("Point 1: up to 17 February 2014, a total of 18 officers and staff.", b), P("Points 2 to 4: these are all answered by the list that follows.", b), t, Spacer(1, 10),
         P("The years are those in which the matter was reported to the Professional Standards Directorate. Police staff matters before 2010 were kept by local managers and the list may not be complete as to these.", b),
         P("<b>Your right to ask for a review.</b> Nottinghamshire Police is a public authority for the purposes of the Act. If you believe we have gone wrong, e-mail freedom.of.information@nottinghamshire.pnn.police.uk within two months. If our review does not satisfy you, you may apply to the Information Commissioner for a decision.", b),
         P("Yours sincerely", b), Spacer(1, 16), P("J. Wetherill, Disclosure Officer", b)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=22*mm, rightMargin=22*mm, invariant=1).build(s)
