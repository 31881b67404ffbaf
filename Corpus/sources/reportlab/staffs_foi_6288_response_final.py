from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle as PS
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, Spacer, TableStyle, PageBreak

B = PS("b", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
H = PS("h", parent=B, fontName="Helvetica-Bold", spaceBefore=8)
C = PS("c", fontName="Helvetica", fontSize=8.5, leading=10.5)
CH = PS("ch", parent=C, fontName="Helvetica-Bold", textColor=colors.white)

OFF = [
("SM/09/02", "12/02/2009", "PC", "Facebook status, written during a late turn, moaning that the Burton van was \"full of the great unwashed again\".", "Words of advice"),
("SM/09/11", "30/06/2009", "Sgt", "Joined a Facebook discussion among people from his old school and told them where the ANPR cars would be sited on the bank holiday.", "Written Warning"),
("SM/09/17", "19/11/2009", "PC", "Uploaded to Bebo a snap of a crewmate sleeping in the passenger seat of the patrol car.", "Management Advice"),
("SM/10/03", "08/03/2010", "DC", "Found a female witness on Facebook once the trial was over and messaged her suggesting a drink.", "Managment Advice"),
("SM/10/14", "21/09/2010", "Special Constable", "Described himself on a dating site as a full time officer; wore his uniform in the accompanying photograph.", "Resigned"),
("SM/11/01", "14/01/2011", "PC", "Joke on Twitter about which Premier League footballers were secretly gay, with several crude replies.", "Written warning"),
("SM/11/06", "02/05/2011", "PC", "(1) Facebook posts running down an inspector's \"hopeless\" leadership of the shift. PROVEN", "Written Warning"),
("SM/11/06", "02/05/2011", "PC", "(2) Deleted the Facebook account after being told to keep it for the investigation. NOT PROVEN", "None"),
("SM/11/12", "17/08/2011", "PC", "At the time of the August disorder wrote on Facebook that looters should be shot and with live rounds.", "Final Written Warning"),
("SM/11/19", "05/12/2011", "T/Sgt", "Facebook friends with a man on a drug rehabilitation order, and seen exchanging holiday pictures with him.", "Management Action"),
("SM/12/05", "23/04/2012", "PC", "Said to have complained on Twitter about the numbers of Staffordshire officers who would be sent to London for the Games.", "No case to answer"),
("SM/12/13", "11/10/2012", "Insp", "Touted for work as a wedding photographer by means of LinkedIn, without having told the Force that he had a business.", "Management Advice"),
("SM/13/04", "06/02/2013", "PC", "Thirty abusive Facebook messages to his ex-wife over one weekend.", "Written Warning"),
("SM/13/10", "27/07/2013", "PC", "Put on YouTube footage from a Force vehicle of a motorcyclist coming off on a bend, to which he had added a laughter track.", "Final Written Warning"),
("SM/14/01", "15/01/2014", "PC", "Passed on a Facebook picture insulting Muslims in general.", "Investigation on-going"),
]
STAFF = [
("16/04/2009", "Detention officer", "Named on Facebook a well known local footballer who was in the cells that night.", "Written warning"),
("09/02/2010", "Communications operator", "An hour and a half of each shift spent on Facebook and holiday booking sites.", "Oral warning (formal)"),
("28/07/2010", "HR assistant", "Wrote on Facebook that redundancy letters were in the post, a day before those affected were to be told.", "1st written warning"),
("03/03/2011", "Station enquiry assistant", "Asylum seekers \"jump the queue for houses\" and \"want sending back\" - entries on an internet message board under own name.", "Words of advice"),
("22/06/2011", "Crime scene investigator", "Portrait of herself in a scene suit in front of a house that was under cordon used on her Facebook page.", "Management action"),
("26/10/2011", "Fleet technician", "A workmate reported being called fat and idle by the technician on Facebook, and that others had been egged on to join in.", "Complaint withdrawn"),
("18/05/2012", "PNC bureau clerk", "Looked up a man's record for no policing reason and then befriended him on Facebook.", "Final written warning"),
("29/11/2012", "Civilian investigating officer", "Swore at a parish councillor on Twitter, the subject being dog mess.", "Guidance from line manager"),
("12/06/2013", "Administrator", "Thought to be responsible for a spoof Twitter account in the Chief Constable's name. Author never traced.", "NFA"),
("04/02/2014", "Control room", "Self portrait taken at work and sent by Snapchat; a live incident log can be read over the shoulder.", "Disciplinary meeting awaited"),
]
PCSO = [
("30/09/2010", "Started a Facebook page for her beat bearing the Force badge without seeking permission of Corporate Communications.", "Management action"),
("07/03/2013", "Private Facebook messages of a smutty nature to a shop assistant on his patch.", "Written warning"),
]

def tab(head, rows, widths, foot):
    data = [[Paragraph(h, CH) for h in head]] + [[Paragraph(x, C) for x in r] for r in rows]
    data.append([Paragraph("<b>%s</b>" % foot, C)] + [""] * (len(head) - 1))
    t = Table(data, colWidths=[w * mm for w in widths], repeatRows=1)
    t.setStyle(TableStyle([("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#36454f")), ("GRID", (0, 0), (-1, -1), .4, colors.grey),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("SPAN", (0, -1), (-1, -1)), ("BACKGROUND", (0, -1), (-1, -1), colors.HexColor("#e8e8e8"))]))
    return t

def page(c, d):
    c.saveState(); c.setFont("Helvetica", 8)
    c.drawString(22 * mm, 12 * mm, "NOT PROTECTIVELY MARKED"); c.drawRightString(188 * mm, 12 * mm, "Page %d" % d.page)
    c.restoreState()

def build(path):
    P = lambda s, st=B: Paragraph(s, st)
    f = []
    f.append(Table([[P("<font size=17><b>Staffordshire Police</b></font>"), P("<para align=right><font size=8.5>Central Disclosure Unit<br/>PO Box 3167, Stafford ST16 9JZ<br/>foi@staffordshire.pnn.police.uk</font></para>")]], colWidths=[90 * mm, 76 * mm]))
    f += [Spacer(1, 8), P("FOI Reference: 6288"), P("Date: 24 March 2014"), P("FREEDOM OF INFORMATION ACT 2000 - REQUEST FOR INFORMATION", H),
    P("Dear Applicant"),
    P("I am writing further to your request received here on 19 February 2014, in which you sought details of investigations into breaches of social media guidelines by our officers and staff between 1 January 2009 and 17 February 2014."),
    P("Staffordshire Police can confirm that it holds the information. A total of <b>26</b> persons were investigated in the time frame and all are disclosed in the three tables which follow: 14 police officers, 10 members of police staff and 2 PCSO's. There are fifteen lines in the first table since one officer answered two separate allegations (SM/11/06)."),
    P("The date is that on which the matter was recorded by Professional Standards."),
    P("Table A - Police officers", H),
    tab(["Ref", "Recorded", "Rank", "Circumstances", "Disposal"], OFF, [20, 21, 22, 72, 31], "Total officers: 14"),
    P("Table B - Police staff", H),
    tab(["Recorded", "Post held", "Circumstances", "Result"], STAFF, [21, 32, 78, 35], "Total staff: 10"),
    P("Table C - Police Community Support Officers", H),
    tab(["Recorded", "Circumstances", "Result"], PCSO, [21, 105, 40], "Total PCSOs: 2"),
    Spacer(1, 8),
    P("<b>A word of caution.</b> Each force keeps its misconduct records after its own fashion and what one calls a social media matter another may file under some other head. We would ask that the numbers above are not laid next to those of other forces without saying so."),
    P("The policy you also asked for accompanies this letter as Appendix 1."),
    P("<b>Complaint rights.</b> Should you be unhappy with this response, a request for internal review can be sent to the Central Disclosure Unit within 2 months. Beyond that you can approach the Information Commissioner's Office (01625 545700)."),
    P("Yours sincerely"), Spacer(1, 16), P("Information Access Officer<br/>Central Disclosure Unit"), PageBreak(),
    P("APPENDIX 1", H), P("<b>Staffordshire Police - Personal use of social media: what you need to know</b> (issued by Professional Standards, October 2011)"),
    P("1. This note is for everybody who works or volunteers for the Force, whether sworn or not. It is about your own accounts. Those who run an official page have separate instructions from Corporate Communications."),
    P("2. Think before you say where you work. Once you do, whatever you write may be taken as the view of the Force, and those who wish you harm will know how to find you and your family."),
    P("3. Do not put up anything that you learned at work: names, addresses, registration numbers, what a job is about or where a unit will be. It makes no odds that your friends list is private. Five minutes is enough for a screen to be copied and passed on."),
    P("4. Do not take up with victims, witnesses, suspects or those under 18 whom you came across on duty. If one of them approaches you online tell your supervisor, who should make a note."),
    P("5. Photographs of yourself or a colleague in uniform should not be used on a personal profile without leave from your head of department, and those of the public, of prisoners and of scenes never."),
    P("6. Jokes are not a defence. A remark that touches upon race, religion, disability or sexuality will be assessed by the Department for what it would mean to the person on the receiving end."),
    P("7. A supervisor who comes to know of a breach has to report it. Depending on how serious it is the result may be words of advice, management action, a written warning or, for gross misconduct, dismissal without notice. In two cases elsewhere in the country officers have gone to prison."),
    P("8. Monitoring of Force systems takes place. Personal use in refreshment breaks is allowed so long as it is brief."),
    P("Any questions should be put to the Professional Standards helpdesk.")]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=22 * mm, rightMargin=22 * mm, topMargin=18 * mm, bottomMargin=20 * mm,
        title="FOI 6288", author="Staffordshire Police", invariant=1).build(f, onFirstPage=page, onLaterPages=page)
