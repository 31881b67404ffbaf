from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
BB = ParagraphStyle("bb", parent=B, fontName="Helvetica-Bold")
Q = ParagraphStyle("q", parent=B, leftIndent=10 * mm, fontName="Helvetica-Oblique")
R = ParagraphStyle("r", parent=B, alignment=2, fontSize=9, leading=11, spaceAfter=0)
S = ParagraphStyle("s", parent=B, fontSize=9, leading=11, spaceAfter=0)


def foot(c, d):
    c.saveState()
    c.setFont("Helvetica", 8)
    c.drawString(20 * mm, 12 * mm, "OFFICIAL")
    c.drawRightString(190 * mm, 12 * mm, "Civil Nuclear Constabulary - FOI 2016-094 - Page %d" % d.page)
    c.restoreState()


def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm,
                          bottomMargin=22 * mm, title="FOI 2016-094", invariant=1)
    f = []
    for t in ("<b>The Executive Office</b>", "Civil Nuclear Constabulary", "Building F6 Culham Science Centre",
              "Abingdon, Oxon OX14 3DB", "Website: www.gov.uk/cnc"):
        f.append(Paragraph(t, R))
    f += [Spacer(1, 10 * mm), Paragraph("14th September 2016", B), Paragraph("Our reference: 2016-094", B),
          Paragraph("Dear Sir/Madam", B),
          Paragraph("I am writing in response to your request for information regarding the below. Your request has been handled under Section 1(1) of the Freedom of Information Act 2000. In accordance with Section 1(1)(a) of the Act I hereby confirm that the CNC/CNPA has searched for information of the type specified.", B),
          Paragraph("For each of the calendar years 2013, 2014, 2015 and 2016 to date, and for each Operational Policing Unit, please tell me how many Constables, Sergeants, Inspectors and members of police staff were investigated for posting, sharing or liking material on Facebook, Twitter, Instagram or WhatsApp that was racist, sexually explicit, or that disclosed the place or nature of their duty. Please say whether each was dismissed, resigned, given a final written warning, written warning or management advice.", Q),
          Paragraph("The Professional Standards Department keeps all complaint and conduct matters for the Constabulary on a single register. Between the creation of the present register on 1 January 2013 and the date of your request there were 318 entries on it, covering matters of every kind including direction and control complaints from the public living near licensed sites. A member of the department opened each entry whose free text held one of the words listed here:", B),
          Paragraph("social, network, Facebook, FB, Twitter, tweet, Instagram, Insta, WhatsApp, post, posted, online, page, profile", S),
          Spacer(1, 7),
          Paragraph("The word \"post\" returned 41 entries. In all 41 the word was used of a sentry post, a change of post, or postal delivery. No other word returned an entry in which an account on a social media site was the subject of the matter.", B),
          Paragraph("The answer to your question is therefore none for every year and every unit. It is set out below in the layout you asked for.", B)]
    units = ["Dounreay", "Dungeness", "Hartlepool", "Harwell", "Heysham", "Hinkley Point", "Hunterston", "Sellafield",
             "Sizewell", "Springfields", "Torness", "HQ and Training"]
    rows = [["Operational\nPolicing Unit", "2013", "", "2014", "", "2015", "", "2016 to 19 Aug", ""],
            ["", "Officers", "Staff", "Officers", "Staff", "Officers", "Staff", "Officers", "Staff"]]
    for u in units:
        rows.append([u] + ["-"] * 8)
    rows.append(["All units"] + ["Nil"] * 8)
    t = Table(rows, colWidths=[34 * mm] + [17 * mm] * 8, repeatRows=2)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONT", (0, 0), (-1, -1), "Helvetica", 9),
                           ("FONT", (0, 0), (-1, 1), "Helvetica-Bold", 9), ("SPAN", (0, 0), (0, 1)),
                           ("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (4, 0)), ("SPAN", (5, 0), (6, 0)),
                           ("SPAN", (7, 0), (8, 0)), ("ALIGN", (1, 0), (-1, -1), "CENTER"),
                           ("BACKGROUND", (0, 0), (-1, 1), colors.HexColor("#dfe4ee"))]))
    f += [t, Spacer(1, 4 * mm), Paragraph("A dash means that nobody was investigated.", S), Spacer(1, 4 * mm),
          Paragraph("As nobody was investigated there are no results to give in the second part of your request.", B),
          Paragraph("It may help you to know the size of the organisation. On 31 March 2016 the CNC employed 1,508 people: 1,262 police officers (1 Chief Constable, 1 Deputy Chief Constable, 1 Assistant Chief Constable, 5 Chief Superintendents and Superintendents, 14 Chief Inspectors, 52 Inspectors, 187 Sergeants and 1,001 Constables) and 246 members of police staff. All 1,508 hold a security clearance and receive a yearly briefing on what may be put online. 1,466 had completed the 2015/16 briefing by the end of that year.", B),
          Paragraph("The Civil Nuclear Constabulary is a specialist armed police service dedicated to the civil nuclear industry, with Operational Policing Units at civil nuclear sites in England and Scotland. It is overseen by the Civil Nuclear Police Authority.", B),
          Paragraph("We take our responsibilities under the Freedom of Information Act seriously but, if you feel your request has not been properly handled or you are otherwise dissatisfied with the outcome of your request, you have the right to complain. We will investigate the matter and endeavour to reply within 3 to 6 weeks. You should write in the first instance to the Disclosures Officer at the address above. If you are still dissatisfied you may ask the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF to investigate.", B),
          Paragraph("Yours sincerely", B), Spacer(1, 8 * mm), Paragraph("Disclosures Officer", BB)]
    d.build(f, onFirstPage=foot, onLaterPages=foot)
