from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

S = getSampleStyleSheet()
B = ParagraphStyle("b", parent=S["BodyText"], fontName="Helvetica", fontSize=10, leading=13.5)
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", fontSize=11.5, spaceBefore=8, spaceAfter=3)
C = ParagraphStyle("c", parent=B, fontSize=8.5, leading=10.5)


def foot(c, d):
    c.saveState()
    c.setFont("Helvetica", 8)
    c.drawString(20 * mm, 12 * mm, "Kent Police - FOI 23/05/1127")
    c.drawRightString(190 * mm, 12 * mm, "Page %d" % d.page)
    c.restoreState()


def table(rows, widths):
    t = Table([[Paragraph(x, C) for x in r] for r in rows], colWidths=[w * mm for w in widths], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .5, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.Color(.87, .9, .95)), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return t


def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm, title="FOI 23/05/1127", invariant=1)
    P = lambda x: Paragraph(x, B)
    f = [Paragraph("Kent Police", ParagraphStyle("k", parent=H, fontSize=16, leading=20)),
         P("Information Access, Coldharbour Complex, London Road, Aylesford ME20 7SL<br/>foi@kent.police.uk"), Spacer(1, 6),
         P("Reference: 23/05/1127<br/>Date: 21 June 2023"), Spacer(1, 4),
         P("Dear applicant,"),
         P("Thank you for your request of 24 May 2023 under the Freedom of Information Act 2000 for figures about assaults by members of the public on police officers, PCSOs and special constables in the three years to 31 March 2023. All that you asked for is held and is given here."),
         Paragraph("1. Assaults by role and rank of the victim", H),
         table([["Victim", "2020/21", "2021/22", "2022/23"],
                ["Police constable (incl. detective)", "1,014", "1,122", "1,189"], ["Sergeant", "97", "104", "121"], ["Inspector", "9", "14", "11"],
                ["Chief Inspector or above", "1", "0", "2"], ["Special constable", "26", "31", "34"], ["PCSO", "44", "52", "39"], ["Detention officer", "38", "47", "55"],
                ["<b>Total</b>", "<b>1,229</b>", "<b>1,370</b>", "<b>1,451</b>"]], [70, 30, 30, 30]),
         Paragraph("2. What became of those who committed them", H),
         P("The table counts offenders in the crimes recorded in 2022/23. A single offender may have assaulted more than one officer."),
         table([["Offender outcome", "Without injury", "With injury"], ["Charged", "512", "288"], ["Police caution (adult or youth)", "61", "14"], ["Community resolution", "72", "9"],
                ["No further action: evidential difficulties", "104", "38"], ["No further action: not in the public interest", "47", "6"], ["Still under investigation", "58", "41"]], [80, 40, 40]),
         Paragraph("3. Injury and absence, 2022/23", H),
         P("Of the 1,451 victims 402 were hurt: 371 had a minor injury, 27 needed hospital treatment as an out-patient and 4 were kept in overnight. 88 lost time from work, 1,203 days in all. At 31 March 2023, 9 constables and 1 sergeant were on restricted or recuperative duties because of an assault. 2 constables were retired on grounds of ill health."),
         Paragraph("4. Examples", H),
         P("You asked for ten examples from January and February 2023. They were taken as every twentieth crime in order of time."),
         table([["No.", "Month", "Victim", "What happened", "Result for the offender"],
                ["1", "Jan 2023", "PC", "Spat at while making an arrest in Maidstone", "Charged"],
                ["2", "Jan 2023", "PC", "Kicked in the shin at a domestic disturbance", "Charged; fined by the court"],
                ["3", "Jan 2023", "PS", "Pushed against a wall in a custody suite", "No further action"],
                ["4", "Jan 2023", "PCSO", "Bottle thrown by a group of youths in Margate", "No suspect identified"],
                ["5", "Jan 2023", "DC", "Bitten on the hand during a search of a house", "Charged; prison sentence, suspended"],
                ["6", "Feb 2023", "PC", "Struck by the door of a car driven off at a stop", "Charged"],
                ["7", "Feb 2023", "Special constable", "Punched outside a night club in Canterbury while a friend of the offender filmed it for Snapchat", "Caution"],
                ["8", "Feb 2023", "PC", "Head-butted in a hospital", "Not in the public interest"],
                ["9", "Feb 2023", "Detention officer", "Cup of hot tea thrown", "Charged"],
                ["10", "Feb 2023", "PC", "Threatened and shoved after asking for a telephone to be handed over", "Pending"]], [10, 20, 28, 72, 40]),
         Paragraph("5. Support for those assaulted", H),
         P("A supervisor sees everyone who has been assaulted before the end of the tour of duty. A chief officer wrote to 1,166 of them in 2022/23. 214 were seen by Occupational Health."),
         Spacer(1, 6),
         P("If you are not satisfied with this reply you may ask for an internal review within 40 working days, and may then go to the Information Commissioner's Office (ico.org.uk)."),
         P("Yours faithfully,"), P("Information Access Officer")]
    d.build(f, onFirstPage=foot, onLaterPages=foot)
