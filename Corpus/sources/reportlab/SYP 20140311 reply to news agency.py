from reportlab.lib.pagesizes import A4
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer

N = ParagraphStyle("n", fontName="Times-Roman", fontSize=11.5, leading=14.5, spaceAfter=8)
H = ParagraphStyle("h", parent=N, fontName="Times-Bold", spaceBefore=4, spaceAfter=5)
R = ParagraphStyle("r", parent=N, alignment=TA_RIGHT)
L = ParagraphStyle("l", parent=N, leftIndent=22, bulletIndent=2, spaceAfter=5)

OFFICERS = [
"PC, 2009. Photograph on Bebo of himself behind the door of a cell with his tongue out. Management action by his Inspector.",
"PC, 2010. Hoped on Facebook that a man wanted for burglary would \"spend six months in traction\". Written warning.",
"DS, 2010. Anonymous e-mail said that he bragged, on a Sheffield Wednesday message board, of losing speeding tickets for friends. Looked into and found to be without any foundation.",
"PC, 2011. Wrote on Facebook that a gay colleague \"ought to have his own changing room\". Final written warning after a misconduct meeting.",
"PC, 2012. Sent the victim of a burglary his private telephone number, and kisses, through Facebook. Management advice.",
"Chief Inspector, 2013. Used the District Twitter account to tell people about his wife's cake shop. Words of advice from the District Commander.",
"PC, 2013. Picture, on Facebook, of himself with a Taser drawn and pointed at a birthday cake. A misconduct hearing is to be held in May."]
STAFF = [
"Clerk, scale 3, 2010. Shown by the logs to have been on Facebook for an hour and a half a day. First writen warning.",
"Control room operator, 2011. Said on Facebook that the helicopter was up looking for the son of a family on her street (named). Final written warning.",
"Front counter assistant, 2011. A customer thought that he was the \"smelly one\" in a Facebook post of hers. He was not. No case to answer.",
"Fingerprint officer, scale 5, 2012. Called a journalist a vulture on Twitter. Spoken to by the head of department.",
"Driver, 2012. You Tube film, shot by him on his mobile phone at the wheel of a Force van. Formal verbal warning.",
"IT technician, 2013. Suspected of a made up Facebook account that had been asking supervisors to be friends. Nothing was found on his computers. NFA."]


def page(canvas, doc):
    canvas.setFont("Times-Italic", 9)
    canvas.drawCentredString(297, 30, "South Yorkshire Police, Carbrook House, Carbrook Hall Road, Sheffield S9 2EH")


def build(path):
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=72, rightMargin=72, topMargin=60, bottomMargin=60, title="20140311", invariant=1)
    f = [Paragraph("<b><font size=14>SOUTH YORKSHIRE POLICE</font></b>", R),
    Paragraph("Information Compliance Unit", R), Paragraph("Reference Number: 20140311", R), Paragraph("Friday, 14 March 2014", R),
    Paragraph("FREEDOM OF INFORMATION REQUEST", H),
    Paragraph("Dear Sir/Madam", N),
    Paragraph("You contacted us on Tuesday, 18 February 2014. You wished to know how many of our officers and staff have been investigated or disciplined since January 2009 over what they have put on social media, what each had done, what rank or grade they were, and the outcome.", N),
    Paragraph("I asked our Complaints and Discipline Unit and, for staff, the HR Business Partner. They have found 13 people in all and have given me the following notes on each.", N),
    Paragraph("Police officers (7)", H)]
    for i, x in enumerate(OFFICERS):
        f.append(Paragraph(x, L, bulletText="(%s)" % "abcdefghijklm"[i]))
    f.append(Paragraph("Police staff (6)", H))
    for i, x in enumerate(STAFF):
        f.append(Paragraph(x, L, bulletText="(%s)" % "abcdefghijklm"[i + 7]))
    f += [Spacer(1, 6),
    Paragraph("There were no PCSOs. Text messages and e-mails between colleagues have been left out, except where these were sent on by way of a web site. Where two years are involved it is the earlier that is shown.", N),
    Paragraph("I am not enclosing our social media guidance as it is being re-written and the new version is to be on our website by the end of June. It is exempt for the time being under Section 22 of the Freedom of Information Act 2000 (information intended for future publication). I find that the public is better served by waiting a few weeks for guidance that is in force than by having a draft.", N),
    Paragraph("If you would like this decision to be looked at again please write to the Force Secretary. The Information Commissioner's helpline is 0303 123 1113.", N),
    Paragraph("Yours faithfully", N), Spacer(1, 22), Paragraph("Freedom of Information Officer", N)]
    doc.build(f, onFirstPage=page, onLaterPages=page)
