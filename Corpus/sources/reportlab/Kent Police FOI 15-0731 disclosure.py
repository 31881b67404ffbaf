from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=6)
C = ParagraphStyle("c", fontName="Helvetica", fontSize=9, leading=11)
H = ParagraphStyle("h", parent=C, fontName="Helvetica-Bold")
T = ParagraphStyle("t", parent=B, fontName="Helvetica-Bold")

ROWS = """CM/118/12|06/03/12|11/09/12|PC|Offensive comment about a detained person posted on Facebook|WW
CM/118/12|06/03/12|11/09/12|PC|Identified self as a police officer on Facebook profile|NFA
CM/207/12|19/07/12|02/10/12|PCSO|Inappropriate association with an offender on Facebook|MA
CM/251/12|30/11/12|15/05/13|T/DS|Disclosed confidential details of an investigation on Twitter|FWW
CM/034/13|12/02/13|18/04/13|Police Staff|Excessive use of eBay during working hours|WW
CM/089/13|22/05/13|22/05/14|PC|Sexual messages sent to a victim on Snapchat|DWN
CM/089/13|22/05/13|22/05/14|PC|Misuse of police systems to find the telephone number of the victim|DWN
CM/143/13|30/08/13|09/12/13|SC|Photograph in uniform with a Taser posted on Instagram|Resigned
CM/012/14|17/01/14|01/03/14|PS|Comments critical of the force on a police internet forum|NCTA
CM/077/14|28/04/14|-|PC|Racist joke sent to colleagues on WhatsApp|Ongoing
CM/102/14|09/07/14|30/10/14|Police Staff|Harassing messages sent to former partner|NFA
CM/166/14|14/10/14|05/03/15|Insp|Political comment on Twitter before an election|MA"""


def foot(c, d):
    c.setFont("Helvetica", 8)
    c.drawString(20 * mm, 12 * mm, "Kent Police - FOI/15/0731 - NOT PROTECTIVELY MARKED")
    c.drawRightString(190 * mm, 12 * mm, "Page %d" % d.page)


def build(path):
    head = ["Case", "Recorded", "Finalised", "Position", "Allegation", "Result"]
    data = [[Paragraph(x, H) for x in head]]
    data += [[Paragraph(x, C) for x in r.split("|")] for r in ROWS.splitlines()]
    table = Table(data, colWidths=[22*mm, 20*mm, 20*mm, 21*mm, 64*mm, 23*mm], repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                               ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]))
    flow = [
        Paragraph("Kent Police", ParagraphStyle("k", parent=T, fontSize=16, leading=20)),
        Paragraph("Freedom of Information, Force Headquarters, Sutton Road, Maidstone, Kent ME15 9BZ", B),
        Paragraph("Reference: FOI/15/0731<br/>Date: 11 June 2015", B),
        Paragraph("Dear Mrs Quennell,", B),
        Paragraph("Freedom of Information Act 2000 - request of 15 May 2015", T),
        Paragraph("You asked for the number of misconduct cases recorded by Kent Police from 2012 to 2014 concerning the "
                  "use of the internet, social networks and messaging by officers and staff. For each case you asked for "
                  "the rank or role, a summary of every allegation, and the result, such as dismissed, resigned or no further action.", B),
        Paragraph("Kent Police holds the information and is able to provide it in full. The number of cases is 10. Each "
                  "concerns one person. Where a case has more than one allegation there is a row for each allegation, "
                  "under the same case number.", B),
        Paragraph("Key: MA - Management Advice; WW - Written Warning; FWW - Final Written Warning; DWN - Dismissed "
                  "Without Notice; NCTA - No Case To Answer; NFA - No Further Action; PS - Police Sergeant; SC - Special Constable; "
                  "T/DS - Temporary Detective Sergeant.", B),
        Paragraph("The information has been taken from the case management system of the Professional Standards "
                  "Department. It is held for the purposes of managing individual cases, and not for the production of "
                  "statistics. Cases recorded at first as complaints from members of the public are included only where "
                  "they were later treated as conduct matters. Some allegations were made by colleagues, and some by the "
                  "people to whom a message had been sent.", B),
        Paragraph("Kent Police takes the conduct of its officers and staff on line seriously. Guidance is given to all new "
                  "joiners, and reminders have been put on the intranet at intervals since 2010.", B),
        Spacer(1, 4 * mm), table, Spacer(1, 6 * mm),
        Paragraph("If you are unhappy with this reply, you may ask for an internal review within 40 working days, and after "
                  "that may complain to the Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow SK9 5AF.", B),
        Paragraph("Yours sincerely,<br/><br/>Information Access Officer", B)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=20*mm, rightMargin=20*mm, topMargin=20*mm, bottomMargin=20*mm,
                      title="FOI/15/0731", invariant=1).build(flow, onFirstPage=foot, onLaterPages=foot)
