from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer

B = ParagraphStyle("b", fontName="Helvetica", fontSize=11, leading=14, spaceAfter=8)
R = ParagraphStyle("r", parent=B, alignment=TA_RIGHT, fontSize=10, leading=12)
I = ParagraphStyle("i", parent=B, fontName="Helvetica-Oblique", leftIndent=14, spaceAfter=4)
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold")
C = ParagraphStyle("c", fontName="Helvetica", fontSize=9.5, leading=11.5)
S = ParagraphStyle("s", parent=B, fontSize=9, leading=11)

ROWS = [
    ("Mar-09", "PC", "Inappropriate remarks about a colleague on Facebook", "WOA"),
    ("Jul-09", "PC", "Excessive internet use during working hours - auction, banking and social networking sites", "Resigned"),
    ("Nov-09", "Police Staff", "Comments about work on Bebo", "MA"),
    ("Feb-10", "PC", "Comment posted on Facebook found to be religiously aggressive", "FWW"),
    ("Apr-10", "PS", "Contact with a witness thro' Facebook", "NCTA"),
    ("Jun-10", "PCSO", "Photographs in uniform in licensed premises, put on Facebook", "WW"),
    ("Sep-10", "PC", "Homophobic remark on social networking site", "WW"),
    ("Jan-11", "PC", "Racist comment on Facebook page", "Dismissed without notice"),
    ("Feb-11", "PC", "Revealed whereabouts of officers at a demonstration on Twitter", "FWW"),
    ("May-11", "Special Con", "Abusive comments about a PC on Facebook", "Resigned prior to meeting"),
    ("Aug-11", "Police Staff", "Inappropriate comment on Facebook re disorder", "MA"),
    ("Oct-11", "PC", "Identified self as an officer on line and commented on a court case", "WOA"),
    ("Dec-11", "DC", "Messages of a sexual nature to a victim", "Dismissed"),
    ("Mar-12", "PC", "Derogatory comment re supervisor on Facebook", "WOA"),
    ("Apr-12", "Insp", "Incivility in Twitter exchange with a member of the public", "NFA"),
    ("Jul-12", "PCSO", "Friend request to a person met on duty", "MA"),
    ("Nov-12", "Detention Officer", "Image of a detained person sent on WhatsApp", "Dismissed"),
    ("Jan-13", "PC", "Threatening comments to ex-wife", "WW"),
    ("Mar-13", "PC", "Facebook comment approving of a prisoner being hurt", "FWW"),
    ("Jun-13", "T/Sgt", "Comments about the Constabulary on a web forum", "WOA"),
    ("Sep-13", "PC", "Inappropriate comment whilst off duty", "Discontinued"),
    ("Jan-14", "Police Staff", "On Facebook when should have been working", "Ongoing"),
]


def page(c, d):
    c.setFont("Helvetica", 8)
    c.drawCentredString(A4[0] / 2, 12 * mm, "Lancashire Constabulary  -  MP/000412/14  -  Page %d" % d.page)


def build(path):
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=22 * mm, rightMargin=20 * mm, topMargin=18 * mm,
                            bottomMargin=22 * mm, invariant=1, title="FOI response", author="Lancashire Constabulary")
    P = Paragraph
    s = [
        P("<b>LANCASHIRE CONSTABULARY</b><br/>Data Protection / FOI Office<br/>PO Box 77, Hutton, Preston PR4 5SB<br/>Tel 01772 413327", R),
        P("Our Ref: MP/000412/14<br/>Date: 14 March 2014", B),
        P("Dear Ms Ellershaw", B),
        P("<b>FREEDOM OF INFORMATION APPLICATION</b>", B),
        P("Thank you for your request for information received by Lancashire Constabulary on the 18th February 2014 which was as follows:", B),
        P("How many officers and civilian staff have been investigated for breach of social media guidelines from 1 January 2009 to 17 February 2014?", I),
        P("What was the nature of each allegation?", I),
        P("What is the rank of each officer, or pay grade of each member of staff?", I),
        P("What was the result in each case? Proven or not proven? Did the officer resign, was he sacked or was no action taken?", I),
        P("Please also send a copy of your policy on social networking.", I),
        Spacer(1, 6),
        P("Your request for information has now been considered and I am able to confirm that Lancashire Constabulary does hold information relevant to your request. I have decided to disclose the located information to you in full.", B),
        P("The list below has been taken from the records of the Professional Standards Department and of Human Resources, the latter in respect of Police Staff and PCSOs. It includes misuse of the internet generally as this was recorded under the same heading until 2011. Pay grades are not recorded. Where the site is known it is stated. Abbreviations are explained at the foot of the list.", B),
    ]
    data = [["No.", "Recorded", "Rank", "Nature of allegation", "Result"]]
    for n, (d, r, a, o) in enumerate(ROWS, 1):
        data.append([str(n), d, P(r, C), P(a, C), P(o, C)])
    t = Table(data, colWidths=[11 * mm, 20 * mm, 27 * mm, 74 * mm, 34 * mm])
    t.setStyle(TableStyle([
        ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 9.5), ("FONT", (0, 1), (-1, -1), "Helvetica", 9.5),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]))
    s += [t, Spacer(1, 8)]
    for line in ("FWW - Final Written Warning", "WW - Written Warning", "MA - Management Action", "WOA - Words of Advice",
                 "NCTA - No Case to Answer", "NFA - No Further Action"):
        s.append(P(line, ParagraphStyle("k", parent=C, leftIndent=10)))
    s += [
        Spacer(1, 10),
        P("The Constabulary's Social Networking Policy accompanies this letter.", B),
        P("Please note that systems used for recording these figures are not generic, nor are the procedures used locally in capturing the data. It should be noted that for these reasons this Force's response to your questions should not be used for comparison purposes with any other response you may receive.", B),
        P("If you are unhappy with the service you have received in relation to your request and wish to make a complaint or request a review of our decision, you should write to the Data Protection Manager at the address above within 40 working days. If you are not content with the outcome of your complaint, you may apply directly to the Information Commissioner: Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF. Generally the ICO cannot make a decision unless you have exhausted the complaints procedure provided by Lancashire Constabulary.", S),
        P("Yours sincerely", B),
        Spacer(1, 22),
        P("Information Assurance Officer", B),
    ]
    doc.build(s, onFirstPage=page, onLaterPages=page)
