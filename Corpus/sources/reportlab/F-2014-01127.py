from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10.5, leading=13, spaceAfter=8)
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", spaceAfter=3)
T = ParagraphStyle("t", parent=B, fontName="Helvetica-Bold", fontSize=14, leading=18, alignment=1, spaceAfter=12)
C = ParagraphStyle("c", fontName="Helvetica", fontSize=9, leading=10.8)
CB = ParagraphStyle("cb", parent=C, fontName="Helvetica-Bold")

ONE = [
    ("", "Case 1", "Case 2", "Case 3", "Case 4", "Case 5"),
    ("Year", "2009/10", "2010/11", "2010/11", "2011/12", "2011/12"),
    ("Rank / Grade", "Constable", "Constable", "Sergeant", "Constable", "Police Staff"),
    ("Allegation", "Sectarian comment on Bebo", "Photo on Facebook holding a police issue firearm",
     "Posted on Facebook where he would be on duty", "Tweet about a political party", "Gave PSNI as employer on Facebook profile"),
    ("Outcome", "Fine (2 days pay)", "Superintendent's Written Warning", "Disciplinary caution", "No further action", "Words of advice"),
]
TWO = [
    ("", "Case 6", "Case 7", "Case 8", "Case 9"),
    ("Year", "2012/13", "2012/13", "2013/14", "2013/14"),
    ("Rank / Grade", "Constable x 2", "Detective Inspector", "Police Staff", "Constable"),
    ("Allegation", "Abusive remarks to a member of the public on Facebook", "Facebook friend of a person with criminal convictions",
     "Exempt s.40(2)", "Excessive time on dating website while on duty"),
    ("Outcome", "Management advice (both)", "Reprimand", "Dismissed", "Resigned"),
]


def grid(rows, first, rest):
    data = [[Paragraph(x, CB if i == 0 or j == 0 else C) for j, x in enumerate(r)] for i, r in enumerate(rows)]
    return Table(data, colWidths=[first] + [rest] * (len(rows[0]) - 1), hAlign="LEFT", style=TableStyle([
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.HexColor("#888888")), ("LINEABOVE", (0, 0), (-1, 0), 0.8, colors.black),
        ("BACKGROUND", (0, 0), (0, -1), colors.HexColor("#e6e6e6")), ("VALIGN", (0, 0), (-1, -1), "TOP")]))


def build(path):
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=20 * mm,
                            bottomMargin=20 * mm, invariant=1, title="F-2014-01127", author="PSNI")
    P = Paragraph
    s = [
        P("FREEDOM OF INFORMATION REQUEST", T),
        Table([[P("Request Number:", CB), P("F-2014-01127", C)], [P("Keyword:", CB), P("Complaints/Discipline", C)],
               [P("Subject:", CB), P("Social media - officers and staff", C)], [P("Date of response:", CB), P("1 April 2014", C)]],
              colWidths=[40 * mm, 110 * mm], hAlign="LEFT"),
        Spacer(1, 10),
        P("Request and Answer:", H),
        P("This is to inform you that the Police Service of Northern Ireland has now completed its search for the information you requested. The decision has been taken to disclose some of the located information to you; however part of it is exempt as set out below.", B),
        P("Question 1", H),
        P("How many police officers and how many support staff have been the subject of disciplinary action or investigation over use of social networking sites in each financial year from 2009/10? If any were dismissed or resigned please state.", B),
        P("Answer", H),
        P("A total of ten people, that is 8 police officers and 2 police staff, in nine cases. Please see also Question 2.", B),
        P("Question 2", H),
        P("In each case please give rank, what was alleged and what action was taken, for example dismissed, reprimand, fine, superintendent's written warning or no further action.", B),
        P("Answer", H),
        grid(ONE, 22 * mm, 29.5 * mm), Spacer(1, 10),
        grid(TWO, 22 * mm, 36.5 * mm), Spacer(1, 10),
        P("Years are financial years and are those in which the case was opened.", B),
        P("Question 3", H),
        P("How many officers are trained in the use of social media, and how many official Twitter accounts does the Service have?", B),
        P("Answer", H),
        P("214", B),
        P("37", B),
        P("Question 4", H),
        P("Has the Service a policy on personal use of social media?", B),
        P("Answer", H),
        P("Yes. Service Procedure 9/2012, which may be read at www.psni.police.uk under Policies.", B),
        P("The allegation in Case 8 is exempt under the following section of the Freedom of Information Act 2000:", B),
        P("Section 40(2) - Personal Information. This is an absolute exemption. The nature of the matter is such that the person concerned would be recognised by colleagues, and it would be unfair to disclose it. In accordance with the Act this letter is a refusal notice for that part of your request.", B),
        P("If you have any queries regarding your request or the decision please do not hesitate to contact me on 028 9070 0164, quoting the reference number listed at the beginning of this letter.", B),
        P("If you are dissatisfied in any way with the handling of your request, you have the right to request a review. You should do this as soon as possible, or in any case within two months of the date of issue of this letter, by writing to the Head of Freedom of Information, PSNI Headquarters, 65 Knock Road, Belfast, BT5 6LE. If following an internal review you remain dissatisfied you may make a complaint under Section 50 of the Act to the Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF.", B),
        P("Please be advised that PSNI replies under Freedom of Information may be released into the public domain via our website. Personal details in respect of your request have, where applicable, been removed to protect confidentiality.", B),
    ]
    doc.build(s)
