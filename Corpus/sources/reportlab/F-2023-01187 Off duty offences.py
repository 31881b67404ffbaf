from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, ListFlowable, ListItem

def build(path):
    ss = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=ss["Normal"], fontName="Helvetica", fontSize=10, leading=13, spaceAfter=6)
    c = ParagraphStyle("c", parent=n, fontSize=8.5, leading=10.5, spaceAfter=0)
    h = ParagraphStyle("h", parent=n, fontName="Helvetica-Bold", fontSize=11, spaceBefore=6)
    rows = [
     ("2018/19", "Constable", "Drink driving (off duty)", "Fine, 14 months disqualification", "Dismissed without notice"),
     ("", "Police Staff (Fleet)", "Drive without due care", "Fine, 5 points", "Written warning"),
     ("", "Constable", "Common assault (domestic)", "Caution", "Final written warning"),
     ("2019/20", "Constable", "Theft from shop", "Community order", "Resigned, would have been dismissed"),
     ("", "Sergeant", "Excess alcohol", "Fine, 17 months disqualification", "Dismissed without notice"),
     ("", "Detention Officer", "Possession of cannabis", "Caution", "Resigned before hearing"),
     ("", "PCSO", "Excess speed (x2)", "Fine, 6 points", "Management advice"),
     ("2020/21", "Constable", "Breach of coronavirus regulations - house party", "Fixed penalty", "Written warning"),
     ("", "Constable", "Breach of coronavirus regulations - same house party", "Fixed penalty", "Reflective practice"),
     ("", "Special Constable", "Harassment of former partner", "Conditional caution", "Left the Special Constabulary prior to proceedings"),
     ("2021/22", "Detective Constable", "Possession of cocaine", "Fine", "Dismissed without notice"),
     ("", "Inspector", "Fail to stop after accident", "Fine, 8 points", "Final written warning"),
     ("", "Police Staff (Crime Management)", "Benefit fraud", "Suspended sentence", "Dismissed"),
     ("", "Constable", "Affray, outside nightclub", "Not guilty verdict", "No further action"),
     ("2022/23", "Constable", "Drink drive", "Fine, 20 months disqualification", "Accelerated hearing - dismissed w/o notice"),
     ("", "Constable", "Voyeurism", "12 months imprisonment", "WHBD"),
     ("", "Police Staff (Admin)", "Criminal damage", "Charged - trial awaited", "Suspended"),
     ("", "PCSO", "Using mobile phone while driving", "Fixed penalty", "Guidance by line manager"),
    ]
    data = [["", "", "", "RESULT", ""], ["Year", "Post", "Offence", "At court / police disposal", "In force"]]
    data += [[r[0]] + [Paragraph(x, c) for x in r[1:]] for r in rows]
    st = [("GRID", (0, 0), (-1, -1), .4, colors.grey), ("BACKGROUND", (0, 0), (-1, 1), colors.HexColor("#e8e8e8")),
          ("SPAN", (3, 0), (4, 0)), ("ALIGN", (3, 0), (4, 0), "CENTER"), ("FONT", (0, 0), (-1, 1), "Helvetica-Bold", 8.5),
          ("FONT", (0, 2), (0, -1), "Helvetica-Bold", 8.5), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    start = 2
    for i in range(3, len(data) + 1):
        if i == len(data) or data[i][0]:
            st.append(("SPAN", (0, start), (0, i - 1))); start = i
    t = Table(data, colWidths=[18*mm, 33*mm, 47*mm, 42*mm, 38*mm], repeatRows=2)
    t.setStyle(TableStyle(st))
    S = [Paragraph("<b>Humberside Police</b>", ParagraphStyle("t", parent=n, fontSize=15, leading=18, textColor=colors.HexColor("#22337a"))),
     Paragraph("Information Compliance Unit, Melton Police Station, Gibson Lane, Melton HU14 3HH", n), Spacer(1, 4),
     Paragraph("Ref: F-2023-01187<br/>8th June 2023", n),
     Paragraph("Dear applicant", n),
     Paragraph("You wrote on 10th May: <i>Under the FOIA please list all police officers and other employees who were convicted, cautioned or otherwise dealt with by the criminal justice system for something they did when off duty, in the last five financial years; the offence; their rank; and what Humberside Police then did about it. I would also like to know the station where each was based.</i>", n),
     Paragraph("Information held", h),
     Paragraph("The following is disclosed. The year is that in which Professional Standards were notified.", n), t, Spacer(1, 6),
     Paragraph("WHBD: the officer had resigned and the hearing found they would have been dismissed. A fixed penalty or a speeding offence is included only where it was reported to Professional Standards; it is likely that there were others.", n),
     Paragraph("Information not disclosed", h),
     Paragraph("Station. Some posts have only one or two holders at any station, and with the offence and year a person could be picked out by colleagues or local people. Section 40(2) of the Freedom of Information Act therefore applies and this is refused.", n),
     Paragraph("If you do not agree", h),
     ListFlowable([ListItem(Paragraph("write to us within 40 working days and another person will look at it", n)), ListItem(Paragraph("or, after that, complain to the ICO, Wycliffe House, Wilmslow, Cheshire SK9 5AF.", n))], bulletType="bullet"),
     Paragraph("FOI Decision Maker", n)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=16*mm, rightMargin=16*mm, topMargin=16*mm, bottomMargin=18*mm, title="F-2023-01187", invariant=1).build(S)
