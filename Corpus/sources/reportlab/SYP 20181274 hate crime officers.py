from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10, leading=13.2, spaceAfter=6)
I = ParagraphStyle("i", parent=B, leftIndent=14, fontName="Helvetica-Oblique")
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", spaceBefore=6)
C = ParagraphStyle("c", parent=B, fontSize=8.8, leading=10.6, spaceAfter=0)


def tab(rows, widths, last=False):
    t = Table([[Paragraph(str(x), C) for x in r] for r in rows], colWidths=[w * mm for w in widths], repeatRows=1)
    st = [("GRID", (0, 0), (-1, -1), .5, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#d9e2ec")), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    if last:
        st.append(("BACKGROUND", (0, -1), (-1, -1), colors.HexColor("#eeeeee")))
    t.setStyle(TableStyle(st))
    return t


def foot(c, d):
    c.setFont("Helvetica", 7.5)
    c.drawString(20 * mm, 11 * mm, "South Yorkshire Police, Carbrook House, 5 Carbrook Hall Road, Sheffield S9 2EH")
    c.drawRightString(190 * mm, 11 * mm, "Page %d" % d.page)


def build(path):
    s = [Paragraph("<b>SOUTH YORKSHIRE POLICE</b>", ParagraphStyle("t", parent=B, fontSize=15, alignment=1, leading=20)),
         Paragraph("Information Compliance Unit", ParagraphStyle("t2", parent=B, alignment=1)),
         Paragraph("Reference Number: 20181274<br/>Date: 22 October 2018", B),
         Paragraph("Dear Applicant", B),
         Paragraph("Re: Freedom of Information request, hate crime of which police employees were the victims", B),
         Paragraph("You asked us on 24 September 2018:", B),
         Paragraph("Q1 How many hate crimes were recorded in 2015, 2016 and 2017 in which the victim was a police officer, special constable, PCSO or member of police staff acting in that capacity? By strand.", I),
         Paragraph("Q2 For 2017, the rank or role of the victim.", I),
         Paragraph("Q3 For 2017, the outcome.", I),
         Paragraph("Q4 For 2017, please describe those committed online, naming the site.", I),
         Paragraph("Q5 What support is there?", I),
         Paragraph("Response", H),
         Paragraph("The crime system was searched by our Performance and Governance department for crimes with a hate marker and a victim classed as an emergency worker of this force. In each instance the suspect, where there is one, is a member of the public. The information is released in full.", B),
         Paragraph("Q1", H),
         tab([["Strand", "2015", "2016", "2017", "Total"], ["Race", 61, 74, 88, 223], ["Religion or belief", 4, 6, 9, 19], ["Sexual orientation (homophobic)", 17, 21, 26, 64], ["Disability", 1, 0, 2, 3], ["Transgender", 0, 1, 1, 2], ["All strands", 83, 102, 126, 311]], [62, 24, 24, 24, 24], True),
         Spacer(1, 6), Paragraph("Q2", H),
         tab([["Victim was a", "Crimes in 2017"], ["Constable", 84], ["Sergeant", 13], ["Inspector", 4], ["Special constable", 5], ["PCSO", 11], ["Detention officer", 7], ["Other police staff (enquiry desk, call handling)", 2]], [90, 40]),
         Spacer(1, 6), Paragraph("Q3", H),
         Paragraph("The Home Office outcomes for the 126 crimes of 2017 at 1 October 2018 were: charged or summonsed 71; adult caution 8; community resolution 6; suspect identified but evidential difficulties, no further action 22; no suspect identified 11; still under investigation 8.", B),
         Paragraph("Q4", H),
         Paragraph("Nine of the 126 took place online. The column headed Victim shows the police employee at whom the words were aimed.", B),
         tab([["No", "Month", "Site", "Victim", "What the suspect did", "Outcome for the suspect"],
              [1, "Jan", "Facebook", "PC", "Racist comment under a photograph of the officer at a school visit", "Charged; fined by magistrates"],
              [2, "Feb", "Twitter", "Chief Inspector's PA (staff)", "Homophobic message sent to the district account", "No suspect identified"],
              [3, "Apr", "Facebook", "PCSO", "Islamophobic post naming the PCSO and her street", "Convicted; 12 week suspended sentence"],
              [4, "May", "YouTube", "PC", "Video of an arrest, edited to add monkey noises", "Adult caution"],
              [5, "May", "Instagram", "Special Constable", "Threatening and racist private messages", "Community resolution, letter of apology"],
              [6, "Jul", "Snapchat", "DC", "Offensive picture about the officer's sexual orientation sent round by a prisoner's friend", "No further action, victim did not support"],
              [7, "Sep", "Facebook", "Sgt", "Racist abuse in a live video outside the custody suite", "Charged; pleaded guilty"],
              [8, "Oct", "WhatsApp", "PC", "Voice messages to a number the officer had left with a witness, religious abuse", "Harassment warning notice"],
              [9, "Dec", "Blog", "Inspector", "Article in which the officer's disability was mocked", "Under investigation"]],
             [9, 13, 21, 27, 62, 38]),
         Spacer(1, 6), Paragraph("Q5", H),
         Paragraph("Each victim is offered the Seven Point Plan, brought in during May 2017: a visit from a supervisor, a victim's statement taken by a colleague, a referral to Occupational Health, and a letter from the Chief Constable. 118 of the 126 took up some of it. Staff associations (Black and Muslim Police Associations, LGBT Network) had 164 members between them trained as supporters, of whom 97 were constables, 31 sergeants and 36 police staff.", B),
         Paragraph("Interpretation: a crime is counted in the year in which it was recorded; one with several victims is counted by its first. Abuse by colleagues isn't hate crime against an emergency worker on this definition and would be handled quite separately by the Professional Standards Department, whose records were outside this request and weren't consulted.", B),
         Paragraph("South Yorkshire Police provides a right of appeal. Write to the Force Information Manager within 40 working days, or in the end to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.", B),
         Paragraph("Yours faithfully<br/><br/>T. Wrigglesworth-Amin<br/>Disclosure Clerk", B)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm, title="20181274", invariant=1).build(s, onFirstPage=foot, onLaterPages=foot)
