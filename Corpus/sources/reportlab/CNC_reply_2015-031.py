from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer
from reportlab.lib.styles import ParagraphStyle


def build(path):
    b = ParagraphStyle("b", fontName="Times-Roman", fontSize=11.5, leading=15, spaceAfter=8)
    r = ParagraphStyle("r", parent=b, alignment=2)
    q = ParagraphStyle("q", parent=b, fontName="Times-Bold")
    u = ParagraphStyle("u", parent=b, leftIndent=24, bulletIndent=10, spaceAfter=3)
    P = Paragraph
    s = [
        P("<b>CIVIL NUCLEAR CONSTABULARY</b><br/>Culham Science Centre<br/>Abingdon OX14 3DB", r),
        P("12 March 2015", r), P("Your ref: e-mail of 16 February 2015<br/>Our ref: 2015-031", b), Spacer(1, 6),
        P("Dear Miss Dunstable", b),
        P("Your questions about the use of social media by our officers and staff have been passed to me as a request under the Freedom of Information Act 2000. I reply to them in order.", b),
        P("1. How many officers or staff were investigated in 2012, 2013 and 2014?", q),
        P("In 2012, nil. In 2013 there was one. In 2014 there were three. That makes four in all.", b),
        P("2. What was the outcome?", q),
        P("Management action: 2", u, bulletText="\u2022"),
        P("Written warning: 1", u, bulletText="\u2022"),
        P("Investigation still in progress: 1", u, bulletText="\u2022"), Spacer(1, 5),
        P("3. Was anyone sacked?", q), P("No.", b),
        P("4. Do you have a policy?", q),
        P("Yes. Officers are told about it in the first week of training, together with the rules on vetting. A copy of the two pages is enclosed.", b),
        P("The Constabulary has about 1,450 officers and staff. If you would like this reply to be reviewed, please write to the Head of Legal Services at this address within forty working days. You may also complain to the Information Commissioner.", b),
        P("Yours sincerely", b), Spacer(1, 22), P("H. Cattermole (Mrs)<br/>Disclosures Officer", b)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=70, rightMargin=70, title="Reply", invariant=1).build(s)
