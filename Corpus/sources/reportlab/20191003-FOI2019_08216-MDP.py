from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, KeepTogether
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors


def build(path):
    s = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=s["Normal"], fontSize=10.5, leading=14, spaceAfter=7)
    b = ParagraphStyle("b", parent=n, fontName="Helvetica-Bold")

    def foot(c, d):
        c.setFont("Helvetica", 8)
        c.drawCentredString(A4[0] / 2, 30, "OFFICIAL   %d" % d.page)

    doc = SimpleDocTemplate(path, pagesize=A4, topMargin=50, bottomMargin=60, leftMargin=65, rightMargin=65, invariant=1,
                            title="FOI2019/08216")
    e = [Paragraph("Ministry of Defence Police", s["Title"]),
         Paragraph("MDP Headquarters, Wethersfield, Braintree, Essex CM7 4AZ", n),
         Paragraph("Our Reference: FOI2019/08216<br/>Date: 3 October 2019", n),
         Paragraph("Dear Requester,", n),
         Paragraph("<b>MINISTRY OF DEFENCE POLICE: MISCONDUCT CASES</b>", n),
         Paragraph("We refer to your e-mail of 5 September 2019, in which you asked for a short description of every "
                   "misconduct case of the years 2016 to 2018, with rank and result. We are treating it as a request under the "
                   "Freedom of Information Act 2000.", n),
         Paragraph("A search for the information has now been completed by the Ministry of Defence Police. "
                   "Seven cases were recorded, each about one person.", n)]
    cards = [
        ("March 2016", "PC", "Drove his own car while over the prescribed limit for alcohol.", "Final written warning"),
        ("July 2016", "PS", "Posted a photograph taken inside a defence establishment on Facebook.", "Management action"),
        ("January 2017", "PC", "Sent abusive text messages to a former partner.", "Written warning"),
        ("May 2017", "Insp", "Dishonest claims for travel expenses over a period of several months.",
         "Retired before the misconduct hearing"),
        ("November 2017", "PC", "Drove a marked police vehicle above the speed limit without good reason.", "No case to answer"),
        ("February 2018", "Police staff", "Looked at records on a force system without a policing purpose.", "Written warning"),
        ("September 2018", "PC", "Positive result in a random drugs test.", "Dismissed without notice"),
    ]
    for i, (d, r, a, o) in enumerate(cards, 1):
        t = Table([["Case %d" % i, ""], ["Recorded", d], ["Rank", r], ["What was alleged", Paragraph(a, s["Normal"])],
                   ["Result", o]], colWidths=[110, 300])
        t.setStyle(TableStyle([("SPAN", (0, 0), (1, 0)), ("BACKGROUND", (0, 0), (1, 0), colors.lightgrey),
                               ("BOX", (0, 0), (-1, -1), 0.7, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
        e += [KeepTogether(t), Spacer(1, 9)]
    e += [Paragraph("If you are not satisfied with this response you may complain to the Information Rights Compliance team, "
                    "1st Floor, MOD Main Building, Whitehall, SW1A 2HB (e-mail CIO-FOI-IR@mod.gov.uk) within 40 working days.", n),
          Paragraph("Yours sincerely,", n), Paragraph("MDP Secretariat and Freedom of Information Office", n)]
    doc.build(e, onFirstPage=foot, onLaterPages=foot)
