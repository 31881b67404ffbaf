from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
B = ParagraphStyle("b", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
C = ParagraphStyle("c", fontName="Helvetica", fontSize=9, leading=11)
CH = ParagraphStyle("ch", parent=C, fontName="Helvetica-Bold")
ROWS = [
("02/2014","PC","Arrested for drink driving by another force, three times over the limit","Dismissed without notice"),
("04/2014","PC (1)<br/>PC (2)","Affray outside a public house, in which both were said to have joined","(1) Final written warning<br/>(2) No case to answer"),
("05/2014","Control room operator","Off sick, but seen on Facebook at a holiday resort","Written warning"),
("09/2014","PCSO","Cannabis found at home address","Police caution. Resigned whilst under investigation"),
("11/2014","DS","Did not declare a business letting houses","Management advice"),
("01/2015","Sgt","Harassed a former partner by text message","Harassment notice issued. Final written warning"),
("03/2015","Special Sgt","Showed warrant card to get into a nightclub free of charge","Resigned"),
("06/2015","3 x PC","Abusive chanting at a football match","Words of advice (all three)"),
("08/2015","PC (student)","Convicted of speeding and did not tell the force","Discharged under Reg 13"),
("10/2015","Insp","Alleged to have assaulted a neighbour, a retired superintendent","CPS decided not to charge. No case to answer"),
("12/2015","Detention officer; Administrator","Theft of a charity box from the social club","Detention officer - dismissed. Administrator - NFA"),
("02/2016","T/DI","Drunk and incapable at a railway station","Written warning"),
("05/2016","PC","Positive test for cocaine","Resigned before hearing"),
("07/2016","PC","Derogatory remark about travellers on own Facebook page","Management action"),
("07/2016","Enquiry officer","Making a false insurance claim","Ongoing"),
("11/2016","Chief Insp","Business interest not declared","Retired before meeting"),
]
def foot(c, d):
    c.setFont("Helvetica", 8); c.drawString(20*mm, 11*mm, "North Yorkshire Police  |  FOI-1043.17"); c.drawRightString(190*mm, 11*mm, "Sheet %d" % d.page)
def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=20*mm, rightMargin=20*mm, topMargin=20*mm, bottomMargin=22*mm, title="FOI-1043.17", invariant=1)
    s = [Paragraph("<b>NORTH YORKSHIRE POLICE</b><br/>Civil Disclosure Unit, Alverton Court, Crosby Road, Northallerton DL6 1BF", B), Spacer(1, 4*mm)]
    for t in ["Reference: FOI-1043.17<br/>Date of this letter: 9 October 2017",
     "Dear Mr Askrigg",
     "<b>Conduct while off duty</b>",
     "In your request of 12 September you put three questions to the Chief Constable:",
     "1. In 2014, 2015 and 2016, how many officers, specials, PCSOs and staff were investigated for things done off duty?<br/>2. For each, what were they said to have done, and were they dismissed, made to resign, warned, or was no action taken?<br/>3. At which station did each of them work?",
     "<b>Answer to 1</b>",
     "20, in 16 separate matters. For comparison the force had 1,402 officers and 1,080 staff on 31 March 2016.",
     "<b>Answer to 2</b>",
     "The matters are set out in the order in which they were recorded. Where more than one person was involved in a matter they are taken together."]:
        s.append(Paragraph(t, B))
    data = [[Paragraph(x, CH) for x in ("Recorded", "Rank or post", "Alleged to have", "What happened")]] + [[Paragraph(x, C) for x in r] for r in ROWS]
    t = Table(data, colWidths=[20*mm, 34*mm, 66*mm, 50*mm], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0,0), (-1,-1), .4, colors.grey), ("BACKGROUND", (0,0), (-1,0), colors.HexColor("#dfe6ee")), ("VALIGN", (0,0), (-1,-1), "TOP"), ("TOPPADDING", (0,0), (-1,-1), 5), ("BOTTOMPADDING", (0,0), (-1,-1), 6)]))
    s += [t, Spacer(1, 5*mm)]
    for t in ["NFA: no further action. Reg 13: regulation 13 of the Police Regulations 2003, which has to do with officers in their first two years.",
     "<b>Answer to 3</b>",
     "This is not being released. A station, put beside a rank and a date, would be enough for anyone in a rural community to know who the person is. Section 40(2) of the Freedom of Information Act 2000 applies to it.",
     "Yours sincerely",
     "Felicity Muker<br/>Legal Officer (Civil Disclosure)",
     "<font size=8>Requests for review go to the Head of Legal Services. The Information Commissioner's address is Wycliffe House, Water Lane, Wilmslow SK9 5AF. North Yorkshire Police in complying with its duties has released what its records say and does not vouch for what others may make of them.</font>"]:
        s.append(Paragraph(t, B))
    d.build(s, onFirstPage=foot, onLaterPages=foot)
