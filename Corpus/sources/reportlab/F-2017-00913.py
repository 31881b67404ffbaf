from reportlab.platypus import BaseDocTemplate, PageTemplate, Frame, Paragraph, Table, TableStyle
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib.pagesizes import A4
from reportlab.lib import colors

CASES = """2014/15|Constable|Comments of a sectarian nature on Facebook|Reprimand
2014/15|Constable|Picture of a colleague at a memorial parade put on Facebook without permission|Superintendent's Written Warning
2014/15|Sergeant|Tweets criticising a parading decision|Words of Advice
2014/15|Constable|Operational information given out in a WhatsApp group|Fined (2 days' pay)
2015/16|Constable|Sexual messages to a member of the public over Facebook|Dismissed
2015/16|Constable|Abusive comment to a local councillor on Facebook|Caution (disciplinary)
2015/16|Police Staff (AO)|Derogatory comments about own manager|First Written Warning
2015/16|Constable|'Liking' posts of a political party|No Case to Answer
2016/17|Constable|Racist image shared in a WhatsApp group|Final Written Warning
2016/17|Inspector|Personal views on legacy inquests, LinkedIn|Management Action
2016/17|Constable|Video of a road collision sent on by WhatsApp|Pending
2016/17|Police Staff (EO2)|Use of social networking site when on sick leave|No Further Action"""

COUNTS = """Rank|2014/15|2015/16|2016/17|Total
Constable|3|3|2|8
Sergeant|1|0|0|1
Inspector|0|0|1|1
Police Staff|0|1|1|2
Total|4|4|4|12"""

def build(path):
    st = getSampleStyleSheet(); b = ParagraphStyle("b", parent=st["Normal"], fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=9)
    s = ParagraphStyle("s", parent=b, fontSize=10, leading=12, spaceAfter=0)
    P = lambda x: Paragraph(x, b)
    g = TableStyle([("BOX", (0,0), (-1,-1), 1, colors.black), ("INNERGRID", (0,0), (-1,-1), .25, colors.black), ("VALIGN", (0,0), (-1,-1), "MIDDLE")])
    def T(txt, w):
        rows = [r.split("|") for r in txt.split("\n")]
        return Table([[Paragraph(x, s) for x in r] for r in rows], colWidths=w, style=g, hAlign="LEFT", spaceAfter=10, repeatRows=1)
    d = BaseDocTemplate(path, pagesize=A4, invariant=1)
    def deco(c, doc):
        c.setFont("Times-Bold", 14); c.drawString(60, 800, "Police Service of Northern Ireland")
        c.setFont("Times-Italic", 9); c.drawString(60, 786, "Keeping People Safe"); c.drawRightString(535, 30, "Page %d" % doc.page)
    d.addPageTemplates(PageTemplate(frames=[Frame(54, 50, 490, 725)], onPage=deco))
    d.build([
     P("<b>FREEDOM OF INFORMATION REQUEST</b>"),
     P("Request Number: F-2017-00913<br/>Keyword: Complaints/Discipline<br/>Subject: Social media discipline<br/>Date of reply: 11 May 2017"),
     P("<b>Request 1</b><br/>How many PSNI officers and staff were subject to disciplinary investigation in relation to social media in each of the last three financial years, by rank?"),
     P("<b>Answer</b>"), T(COUNTS, [110, 70, 70, 70, 60]),
     P("<b>Request 2</b><br/>Nature of the allegation and outcome in each case."),
     P("<b>Answer</b>"), T("Year|Rank/Grade|Nature|Outcome\n" + CASES, [55, 90, 205, 130]),
     P("From 1 June 2016 new Conduct Regulations apply in Northern Ireland and outcomes such as reprimand, caution and fine are no longer used for matters after that date."),
     P("<b>Request 3</b><br/>The district in which each officer or staff member served."),
     P("<b>Answer</b><br/>This has been withheld under Section 40(2)(a)(b) of the Freedom of Information Act 2000 - Personal Information. With twelve cases the district would point to the individual, and the Service owes its officers and staff a duty of care in view of the security situation."),
     P("<b>Request 4</b><br/>The number of complaints made to the Police Ombudsman about social media."),
     P("<b>Answer</b><br/>PSNI does not hold this. You may wish to contact the Office of the Police Ombudsman for Northern Ireland."),
     P("If you have queries about your request or the decision please contact Corporate Information Branch, 65 Knock Road, Belfast BT5 6LE, within two months. Following an internal review, contact the Information Commissioner's Office in writing."),
     P("Please be advised that PSNI replies under Freedom of Information may be released into the public domain via www.psni.police.uk.")])
