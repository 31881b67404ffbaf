from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle


def foot(c, d):
    c.setFont("Helvetica", 8)
    c.drawString(56, 30, "South Wales Police / Heddlu De Cymru - Headquarters, Cowbridge Road, Bridgend CF31 3SU")
    c.drawRightString(540, 30, "Page %d" % d.page)


def build(path):
    s = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=s["Normal"], fontSize=10.5, leading=14, spaceAfter=7)
    k = ParagraphStyle("k", parent=n, leftIndent=18, spaceAfter=1)
    h = ParagraphStyle("h", parent=n, fontName="Helvetica-Bold", spaceBefore=8, spaceAfter=2)
    f = []
    p = lambda t, st=n: f.append(Paragraph(t, st))
    p("<b>HEDDLU DE CYMRU &nbsp; SOUTH WALES POLICE</b>")
    p("Our ref: 0883/16<br/>20 October 2016")
    p("Dear Sir or Madam")
    p("<b>FREEDOM OF INFORMATION ACT 2000</b>")
    p("We refer to your e-mail of 23 September 2016, in which you wished to know how many officers and staff were "
      "investigated between 2013 and 2015 over text messages, e-mails, WhatsApp and similar, what each was about and what "
      "happened to them.")
    p("The Professional Standards Department advises that a total of 7 people were investigated (5 police officers "
      "and 2 members of police staff). The six matters were these. The month is that in which the matter was recorded.")
    cards = [
        ("Matter 1", "June 2013", "Police Constable", "Text messages of a sexual nature sent to a witness", "Dismissed without notice"),
        ("Matter 2", "November 2013", "Police Constable (A) and Police Constable (B)",
         "Took part in a WhatsApp group in which racist remarks were exchanged",
         "(A) Final written warning; (B) Written warning"),
        ("Matter 3", "February 2014", "Police staff, Scenes of Crime Officer", "Placed a photograph of a crime scene on Instagram", "Management advice"),
        ("Matter 4", "August 2014", "Police staff, Public Service Centre",
         "Passed on confidential details of a reported crime over BlackBerry Messenger", "Resigned prior to hearing"),
        ("Matter 5", "March 2015", "Detective Sergeant", "Criticism of senior officers in a WhatsApp group", "Words of advice"),
        ("Matter 6", "September 2015", "Inspector", "Sexist joke forwarded to colleagues by e-mail", "Proven"),
    ]
    for a, b, c, d, e in cards:
        p(a, h)
        p("Recorded: " + b, k)
        p("Who: " + c, k)
        p("About: " + d, k)
        p("Result: " + e, k)
    f.append(Spacer(1, 10))
    p("The information above is correct as at 14 October 2016. Please note that police forces in the United Kingdom are "
      "routinely required to provide crime statistics to government bodies and the recording criteria are set nationally. "
      "The systems used for recording other information are not generic, and for this reason the response of South Wales "
      "Police should not be used for comparison with any other response you may receive.")
    p("If you wish to complain about the handling of this request, write to the Disclosure Unit Manager within two months. "
      "You may then apply to the Information Commissioner for a decision.")
    p("Yours faithfully")
    p("Disclosure Officer<br/>Information Governance")
    SimpleDocTemplate(path, pagesize=A4, leftMargin=56, rightMargin=56, topMargin=50, bottomMargin=56, invariant=1,
                      title="0883/16").build(f, onFirstPage=foot, onLaterPages=foot)
