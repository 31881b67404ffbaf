from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, ListFlowable, ListItem

B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=6)
S = ParagraphStyle("s", parent=B, fontSize=9, leading=11)
C = ParagraphStyle("c", parent=B, fontSize=9.5, leading=11.5, spaceAfter=0)
H = ParagraphStyle("h", parent=B, fontName="Times-Bold", spaceBefore=8, spaceAfter=4)
R = ParagraphStyle("r", parent=B, alignment=2, leading=13)


def foot(c, d):
    c.saveState()
    c.setFont("Times-Italic", 8)
    c.drawString(20 * mm, 12 * mm, "Gloucestershire Constabulary - Working together to keep people safe from harm")
    c.drawRightString(190 * mm, 12 * mm, "%d" % d.page)
    c.restoreState()


def p(t, s=B):
    return Paragraph(t, s)


def build(path):
    f = []
    f.append(p("<b>GLOUCESTERSHIRE CONSTABULARY</b><br/>Disclosure Unit, County Police Headquarters,<br/>1 Waterwells, Quedgeley, Gloucester GL2 2AN", R))
    f.append(p("Date: 22nd May 2014<br/>Reference: 2014.0417"))
    f.append(p("<b>Freedom of Information Act 2000 - misuse of social networking sites by police employees</b>"))
    f.append(p("I write about the request which we logged on 25th April 2014. The Act gives you two rights: to be told whether we hold the information, and, if so, to have it communicated to you. Both have been met below. Nothing has been withheld and no exemption has been relied on."))
    f.append(p("Your questions are on the left, the reply of the Constabulary on the right.", B))
    rows = [[p("<b>You asked</b>", C), p("<b>We reply</b>", C)],
            [p("1. The number of police officers and civilian employees who, between 1st January 2009 and 17th February 2014, were investigated for breaching your guidelines on social networking (Facebook, Twitter, Bebo, MySpace and so on).", C),
             p("None. The Professional Standards Department has been through every one of its registers for the period. It finds no officer and no civilian employee who was so investigated.", C)],
            [p("2. Please give the nature of each allegation, e.g. racist comment, contact with a witness, photograph of a colleague asleep on duty.", C), p("Does not arise.", C)],
            [p("3. The rank or pay grade of each.", C), p("Does not arise.", C)],
            [p("4. The result: proven or not; if proven whether they were sacked, resigned, warned or had no action taken.", C), p("Does not arise.", C)],
            [p("5. A copy of the guidelines.", C), p("Enclosed, 6 pages (Force Instruction 88, version 3, March 2012).", C)],
            [p("6. How many officers use Twitter on behalf of the force?", C), p("46 at today's date: 1 superintendent, 3 inspectors, 9 sergeants, 21 constables, 12 PCSOs.", C)]]
    t = Table(rows, colWidths=[85 * mm, 85 * mm], repeatRows=1)
    t.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey), ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black)]))
    f += [t, Spacer(1, 8)]
    f.append(p("How a breach would be handled", H))
    f.append(p("You said in your telephone call of 30th April that a note of the procedure would help you compare forces. Were a breach to be alleged, it would go through these steps:"))
    f.append(ListFlowable([ListItem(p(x)) for x in (
        "Step 1. The line manager tells PSD within 2 working days.",
        "Step 2. A detective inspector makes the severity assessment: neither, misconduct or gross misconduct.",
        "Step 3. A regulation 15 notice is served. The officer has 10 working days in which to respond.",
        "Step 4. An investigator is named; a report is expected within 60 days and a review is held every 28 days.",
        "Step 5. Misconduct meeting (one manager) or hearing (panel of 3).",
        "Step 6. Appeal within 7 working days of the written decision.")], bulletType="bullet", start="square", bulletFontSize=6))
    f.append(p("The results open to a meeting or hearing under the Police (Conduct) Regulations 2012 are as follows. This is a summary of the law and is not a record of what has been given to anyone.", B))
    o = [["Result", "Meeting", "Hearing", "Stays live for"],
         ["No further action", "Yes", "Yes", "-"],
         ["Management advice", "Yes", "Yes", "-"],
         ["Written warning", "Yes", "Yes", "12 months"],
         ["Final written warning", "Yes", "Yes", "18 months"],
         ["Extension of final written warning", "No", "Yes, once", "18 months"],
         ["Dismissal with notice", "No", "Yes", "28 days' notice at least"],
         ["Dismissal without notice", "No", "Yes (gross misconduct)", "-"]]
    t = Table(o, colWidths=[60 * mm, 25 * mm, 45 * mm, 40 * mm])
    t.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "Times-Roman", 9.5), ("FONT", (0, 0), (-1, 0), "Times-Bold", 9.5), ("GRID", (0, 0), (-1, -1), 0.4, colors.black), ("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]))
    f += [t, Spacer(1, 8)]
    f.append(p("Extract of Force Instruction 88", H))
    f.append(p("\"3.2 Do not accept as a 'friend' anybody whom you have met as a victim, witness or suspect. 3.3 Do not put up a photograph of a colleague in uniform without asking. 3.5 Eleven per cent. of adults in a 2011 national survey said that they had regretted a post; do not be the twelfth. 3.9 An employee who brings the Constabulary into disrepute may be dismissed.\""))
    f.append(p("Your right of complaint", H))
    f.append(p("If you think the request was not dealt with properly, please write to me within 20 working days of this letter and an internal review will be arranged. You may then ask the Information Commissioner for a decision: Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF; 01625 545 745.", S))
    f.append(p("Gloucestershire Constabulary owns the copyright in what it has written here. You may use it for news reporting; any other re-use needs a licence.", S))
    f.append(p("Yours sincerely<br/><br/>Hugh Penderry<br/>Disclosure Officer"))
    f.append(p("Enc: Force Instruction 88 (6 pp.)", S))
    SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm, title="2014.0417", invariant=1).build(f, onFirstPage=foot, onLaterPages=foot)
