from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
CARDS = [
 ("1", "PC", "2018", "Pursued a sexual relationship with a victim of domestic abuse whom he had met while on duty.", "Gross Misconduct", "Dismissed Without Notice"),
 ("2", "PC", "2018", "Inappropriate sexual comments made to a female probationer.", "Misconduct", "Written Warning"),
 ("3", "Sgt", "2018", "Unwanted touching of a colleague at a leaving function.", "Gross Misconduct", "Final Written Warning"),
 ("4", "Police Staff", "2019", "Sexualised messages sent by WhatsApp to a colleague.", "Misconduct", "Resigned during investigation"),
 ("5", "DC", "2019", "Exchanged intimate images with a witness; accessed her record on Niche without a policing purpose.", "Gross Misconduct", "Would have been dismissed (officer had resigned)"),
 ("6", "PCSO", "2019", "Sent Facebook messages of a flirtatious nature to a member of the public met on patrol.", "Misconduct", "Management Advice"),
 ("7", "PC", "2020", "Sexual activity whilst on duty in a police vehicle.", "Gross Misconduct", "Dismissed Without Notice"),
 ("8", "Insp", "2020", "Sexist remarks made in a briefing.", "Misconduct", "RPRP"),
 ("9", "SC", "2020", "Used a dating app to contact a woman whose burglary he had attended.", "Gross Misconduct", "Resigned prior to hearing"),
 ("10", "PC", "2021", "Alleged sexual assault off duty. Criminal trial, acquitted.", "Gross Misconduct", "No case to answer"),
 ("11", "T/Sgt", "2021", "Pattern of sexual harassment of junior female staff.", "Gross Misconduct", "Reduction in rank"),
 ("12", "Police Staff", "2021", "Indecent image shown to colleagues on a mobile phone in the control room.", "Misconduct", "FWW"),
 ("13", "PC", "2022", "Relationship with a vulnerable missing person.", "Gross Misconduct", "Awaiting hearing"),
]
def build(path):
    c = canvas.Canvas(path, pagesize=A4); c.setTitle("FOI 729/22")
    W, H = A4; y = [H - 60]
    def para(t, size=10, font="Helvetica", x=55, w=480, gap=6):
        for l in simpleSplit(t, font, size, w):
            if y[0] < 60: c.showPage(); y[0] = H - 60
            c.setFont(font, size); c.drawString(x, y[0], l); y[0] -= size + 3
        y[0] -= gap
    c.setFillColorRGB(.1, .2, .5); para("HEDDLU DE CYMRU  |  SOUTH WALES POLICE", 14, "Helvetica-Bold"); c.setFillColorRGB(0, 0, 0)
    para("Freedom of Information Request 729/22        Response Date: 1st July 2022", 10, "Helvetica-Bold")
    para("You asked: Please supply details of every allegation of sexual misconduct (including abuse of position for a sexual purpose) recorded against a serving officer, special, PCSO or staff member between 1 January 2018 and 31 May 2022. I would like rank, year, a short summary and the outcome.", 10, "Helvetica-Oblique")
    para("Our response: South Wales Police can confirm that the information requested is held. It is provided below by our Professional Standards Department and is disclosed in full. Each box relates to one individual. The year is the year in which the matter was recorded.")
    for n, r, yr, s, lv, o in CARDS:
        lines = simpleSplit(s, "Helvetica", 9, 350); h = 14 * 5 + 12 * len(lines) + 6
        if y[0] - h < 55: c.showPage(); y[0] = H - 60
        c.setStrokeGray(.6); c.rect(55, y[0] - h + 10, 485, h)
        yy = y[0] - 4
        for k, v in (("Case", [n]), ("Rank/Role", [r]), ("Year", [yr]), ("Summary", lines), ("Assessed as", [lv]), ("Outcome", [o])):
            c.setFont("Helvetica-Bold", 9); c.drawString(62, yy, k)
            c.setFont("Helvetica", 9)
            for l in v: c.drawString(165, yy, l); yy -= 12
        y[0] -= h + 8
    y[0] -= 6
    para("Glossary: RPRP - Reflective Practice Review Process. FWW - Final Written Warning. SC - Special Constable.", 9)
    para("Please note that outcomes marked as awaiting will change. Every effort is made to ensure the accuracy of the figures but they are drawn from a system which was not designed for this purpose.", 9)
    para("Your right to a review: please write to the FOI Unit, Police Headquarters, Bridgend within 40 working days. You may then apply to the Information Commissioner.", 9)
    c.save()
