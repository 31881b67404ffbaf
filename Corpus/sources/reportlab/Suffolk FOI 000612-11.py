from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

N = ParagraphStyle("n", fontName="Helvetica", fontSize=11, leading=14.5, spaceAfter=8)
B = ParagraphStyle("b", parent=N, fontName="Helvetica-Bold")
I = ParagraphStyle("i", parent=N, leftIndent=12 * mm, firstLineIndent=-7 * mm, spaceAfter=5)
R = ParagraphStyle("r", parent=N, alignment=2, spaceAfter=14)

TEXT = [
    (R, "<b>Suffolk Constabulary</b><br/>Data Protection and FOI<br/>Martlesham Heath<br/>Ipswich IP5 3QS"),
    (N, "22 June 2011"),
    (N, "Our ref: FOI 000612/11"),
    (N, "Dear Mr Lavenhoe"),
    (B, "Social networking and internet sites"),
    (N, "Thank you for your request of 1 June, which we have dealt with under the Freedom of Information Act 2000. "
        "You asked Norfolk Constabulary the same and they'll be replying to you themselves; this letter is about Suffolk only."),
    (B, "Q1. How many officers and staff have you investigated for things posted on the internet since 1 April 2008?"),
    (N, "Five."),
    (B, "Q2. What did each do, when, and what was the result?"),
    (I, "1)&nbsp;&nbsp;&nbsp;2008/09. Police officer. Remarks on Facebook about a colleague. Words of advice."),
    (I, "2)&nbsp;&nbsp;&nbsp;2009/10. Police staff. Unsuitable photograph on Bebo. No further action."),
    (I, "3)&nbsp;&nbsp;&nbsp;2009/10. Police officer. Comments critical of the Constabulary on an internet forum. Written warning."),
    (I, "4)&nbsp;&nbsp;&nbsp;2010/11. Special constable. Contacted the victim of a burglary through Facebook. Required to resign."),
    (I, "5)&nbsp;&nbsp;&nbsp;2010/11. Police officer. Offensive comments on Facebook. Not yet finalised."),
    (B, "Q3. Have you got a policy?"),
    (N, "Yes, and a copy is enclosed."),
    (B, "Q4. How many complaints did the public make about you in 2010/11?"),
    (N, "412."),
    (N, "There's no charge for this information. If you want to complain about our reply, "
        "please do so to the Head of Information Management here, and after that to the Information Commissioner."),
    (N, "Yours sincerely"),
    (Spacer, 22),
    (N, "Maurice Thrandeston<br/>Decision Maker"),
]


def build(path):
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=25 * mm, rightMargin=25 * mm, topMargin=18 * mm,
                            bottomMargin=15 * mm, title="FOI reply", invariant=1)
    doc.build([Spacer(1, t) if s is Spacer else Paragraph(t, s) for s, t in TEXT])
