from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10, leading=13.5, spaceAfter=6)
I = ParagraphStyle("i", parent=B, leftIndent=8 * mm, rightIndent=8 * mm, textColor=colors.HexColor("#333333"))
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", fontSize=10.5, spaceBefore=7, spaceAfter=3, textColor=colors.HexColor("#00573f"))
S = ParagraphStyle("s", parent=B, fontSize=8.2, leading=10.5)


def tab(rows, w):
    t = Table(rows, colWidths=[x * mm for x in w], hAlign="LEFT")
    t.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "Helvetica", 9), ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 9),
                           ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#d8ebe4")), ("ALIGN", (1, 0), (-1, -1), "CENTER"),
                           ("BOX", (0, 0), (-1, -1), 0.8, colors.HexColor("#00573f")), ("INNERGRID", (0, 0), (-1, -1), 0.25, colors.grey),
                           ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]))
    return [t, Spacer(1, 7)]


def build(path):
    P = lambda t, s=B: Paragraph(t, s)
    f = [P("<font size=15 color='#00573f'><b>Cumbria Constabulary</b></font>"),
         P("Information Management, Police Headquarters, Carleton Hall, Penrith, Cumbria CA10 2AU"),
         P("Date of reply: 28 September 2023<br/>FOI reference number: 742/23"),
         P("Freedom of Information Act 2000", H),
         P("Your request, which was validated on 1 September 2023, is set out first and our decision after it.")]
    f += [P("Request", H),
          P("\"Q1 - How many serving officers, specials, PCSOs and staff have been arrested, charged or convicted for drink or drug driving in each financial year from 2018/19 to 2022/23, on or off duty? Q2 - What rank were they and what was the misconduct outcome (e.g. dismissed without notice, resigned, final written warning)? Q3 - How many random, with-cause and pre-employment drug tests did you carry out on the workforce? Q4 - For comparison, how many members of the public did you arrest for drink and drug driving?\"", I)]
    f += [P("Decision", H),
          P("The information is held and is released to you in full."),
          P("<b>Q1.</b> In the five years under review we have not had a single one. That is true of arrests, of charges and of convictions, and of each of the groups that you list."),
          ]
    f += tab([["", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"],
              ["Police officers", "Nil", "Nil", "Nil", "Nil", "Nil"],
              ["Special Constables", "Nil", "Nil", "Nil", "Nil", "Nil"],
              ["PCSOs", "Nil", "Nil", "Nil", "Nil", "Nil"],
              ["Police staff", "Nil", "Nil", "Nil", "Nil", "Nil"]], [40, 24, 24, 24, 24, 24])
    f += [P("<b>Q2.</b> Not applicable. There being no person to report at Q1, no rank and no outcome can be given."),
          P("<b>Q3.</b> Tests under the Substance Misuse Policy. Those tested at random are picked by a computer from posts that drive, carry firearms or hold controlled drugs. No test in any column gave a positive result and no sample was refused.")]
    f += tab([["Kind of test", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"],
              ["Random - constable", "41", "38", "12", "44", "52"],
              ["Random - sergeant", "9", "11", "2", "8", "12"],
              ["Random - inspector and above", "3", "2", "0", "4", "3"],
              ["Random - police staff", "6", "5", "1", "7", "9"],
              ["With cause", "0", "0", "0", "0", "0"],
              ["Pre-employment", "74", "118", "131", "126", "109"]], [48, 22, 22, 22, 22, 22])
    f += [P("<b>Q4.</b> Arrests of members of the public in the county (by custody record; a person arrested twice is counted twice):")]
    f += tab([["Arrested for", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"],
              ["Driving with excess alcohol", "611", "598", "472", "566", "603"],
              ["Driving with specified drug above limit", "288", "402", "455", "519", "548"],
              ["Failing to provide specimen", "71", "69", "58", "80", "77"]], [62, 20, 20, 20, 20, 20])
    f += [P("Of those dealt with at court in 2022/23 some 61 were convicted on a first hearing at Barrow, 118 at Workington and 203 at Carlisle. Fifteen were holders of a large goods vehicle licence, and one was the captain of a lake steamer."),
          P("How the Constabulary would learn of an arrest", H),
          P("An officer or special who is arrested anywhere has to report it forthwith (Standard 9, Discreditable Conduct). Police staff have the same duty by contract. The custody system asks the arrested person's occupation and sends a notice to the Professional Standards Department when any of 22 words such as \"police\", \"PCSO\" or \"constable\" is typed. Between April 2018 and March 2023 there were 19 notices. They came from a policy underwriter, security guards who gave 'private police', retired officers of other forces and a door-to-door salesman of alarms; none was one of our people."),
          P("What the outcome guidance says", H),
          P("The College of Policing's Guidance on Outcomes treats a conviction for drink driving as likely to amount to gross misconduct. A final written warning, lasting two years and capable of extension to five, is the least that a panel will ordinarily consider, while dismissal without notice is common where there was a collision or a child in the car. A person who retires or resigns first can be found such that he or she would have been dismissed and goes on the barred list. None of this has been needed here within the dates of your request."),
          P("Complaints", H),
          P("Please tell us within 40 working days if you want this decision looked at again. The Information Commissioner can be reached at Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, telephone 0303 123 1113.", S),
          P("Figures are provisional, having been taken from a system in daily use on 18 September 2023.", S),
          P("Yours sincerely<br/><br/>Gareth Ullock<br/>Information Disclosure Officer")]

    def foot(c, d):
        c.setFont("Helvetica", 7.5)
        c.drawCentredString(105 * mm, 10 * mm, "742/23 - page %d" % d.page)
    SimpleDocTemplate(path, pagesize=A4, leftMargin=22 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=18 * mm, title="Response", invariant=1).build(f, onFirstPage=foot, onLaterPages=foot)
