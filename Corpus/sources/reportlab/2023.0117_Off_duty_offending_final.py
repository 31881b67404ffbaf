from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
W, H = A4
CARDS = [
 ("Case 1", [("Recorded", "2019"), ("Rank / role", "PC"), ("Off-duty offence", "Driving with excess alcohol"), ("Criminal result", "Convicted at magistrates' court, disqualified 17 months"), ("Misconduct result", "Dismissed without notice")]),
 ("Case 2", [("Recorded", "2020"), ("Rank / role", "Police staff (CSI)"), ("Off-duty offence", "Common assault (domestic)"), ("Criminal result", "Adult caution"), ("Misconduct result", "Final written warning")]),
 ("Case 3", [("Recorded", "2020"), ("Rank / role", "Special Constable"), ("Off-duty offence", "Theft from a shop"), ("Criminal result", "Conditional caution"), ("Misconduct result", "Resigned. Hearing held in absence: would have been dismissed")]),
 ("Case 4", [("Recorded", "2021"), ("Rank / role", "Sergeant"), ("Off-duty offence", "Speeding, own vehicle (46 in a 30)"), ("Criminal result", "Fixed penalty"), ("Misconduct result", "No further action")]),
 ("Case 5", [("Recorded", "2021"), ("Rank / role", "PC"), ("Off-duty offence", "Harassment of former partner"), ("Criminal result", "CPS advised no charge"), ("Misconduct result", "Awaiting hearing")]),
 ("Case 6", [("Recorded", "2022"), ("Rank / role", "Student officer (PC)"), ("Off-duty offence", "Possession of Class B drug"), ("Criminal result", "Community resolution"), ("Misconduct result", "Resigned during investigation")]),
 ("Case 7", [("Recorded", "2022"), ("Rank / role", "Detective Constable"), ("Off-duty offence", "Drunk and disorderly"), ("Criminal result", "PND"), ("Misconduct result", "Written warning")]),
]
def para(c, x, y, t, w=480, font="Times-Roman", size=11, lead=14):
    c.setFont(font, size)
    for l in simpleSplit(t, font, size, w):
        c.drawString(x, y, l); y -= lead
    return y - 5
def card(c, x, y, title, kv):
    c.setFont("Times-Bold", 11); c.drawString(x, y, title); c.line(x, y-3, x+225, y-3); y -= 16
    for k, v in kv:
        c.setFont("Times-Italic", 9.5); c.drawString(x, y, k + ":")
        c.setFont("Times-Roman", 9.5)
        for l in simpleSplit(v, "Times-Roman", 9.5, 140):
            c.drawString(x+85, y, l); y -= 12
    return y
def build(path):
    c = canvas.Canvas(path, pagesize=A4); c.setTitle("FOI 2023.0117")
    c.setFont("Times-Bold", 16); c.drawRightString(W-57, H-60, "Gloucestershire Constabulary")
    c.setFont("Times-Roman", 9); c.drawRightString(W-57, H-73, "Information Disclosure, No 1 Waterwells, Quedgeley, Gloucester GL2 2AN")
    y = H-105
    for t in ("Request reference 2023.0117", "Received 6th February 2023", "Answered 3rd March 2023"):
        y = para(c, 57, y, t, lead=12)+2
    y -= 8
    y = para(c, 57, y, "Offences committed off duty by officers, specials and staff", font="Times-Bold", size=12)
    y = para(c, 57, y, "You asked us, under the Freedom of Information Act 2000, for details of every officer, special constable and member of staff who was recorded in the years 2019, 2020, 2021 and 2022 as having been arrested for, or reported for, an offence alleged to have been committed off duty, together with what became of the criminal and of the misconduct matter, the person's station and length of service.")
    y = para(c, 57, y, "There are seven. Each is set out below. Station and length of service would allow somebody who knows the people concerned to work out who they are; they are exempt under Section 40(2) by virtue of 40(3A)(a), which is an absolute exemption, and no public interest test is needed.")
    y -= 6
    for i in range(0, 7, 2):
        y1 = card(c, 57, y, *CARDS[i]); y2 = card(c, 310, y, *CARDS[i+1]) if i+1 < 7 else y1
        y = min(y1, y2) - 14
        if y < 140 and i < 5:
            c.setFont("Times-Roman", 8); c.drawCentredString(W/2, 40, "1"); c.showPage(); y = H-70
    y -= 4
    if y < 130:
        c.drawCentredString(W/2, 40, "1"); c.showPage(); y = H-70
    y = para(c, 57, y, "A case is shown in the year in which PSD recorded it. Results are as they stood on 20th February 2023.")
    y = para(c, 57, y, "You may ask us to look at this decision again by writing to the address above within 20 working days. If that does not settle the matter you may apply to the Information Commissioner's Office.")
    para(c, 57, y, "Disclosure Officer", font="Times-Italic")
    c.save()
if __name__ == "__main__":
    import sys; build(sys.argv[1])
