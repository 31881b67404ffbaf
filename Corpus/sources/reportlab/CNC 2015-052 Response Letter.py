from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=7)
Q = ParagraphStyle("q", parent=B, leftIndent=10 * mm)
R = ParagraphStyle("r", parent=B, alignment=2)
H = ParagraphStyle("h", parent=B, fontName="Times-Bold", spaceBefore=5)
C = ParagraphStyle("c", parent=B, fontSize=10, leading=12, spaceAfter=0)


def foot(canvas, doc):
    canvas.setFont("Times-Roman", 8)
    canvas.drawString(22 * mm, 12 * mm, "NOT PROTECTIVELY MARKED")
    canvas.drawRightString(188 * mm, 12 * mm, f"{doc.page}")


def build(path):
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=22 * mm, rightMargin=22 * mm, topMargin=18 * mm, bottomMargin=20 * mm,
                            title="CNC 2015-052", invariant=1)
    s = [Paragraph("<b>Civil Nuclear Constabulary</b><br/>Executive Office, Building F6, Culham Science Centre<br/>Abingdon, Oxon OX14 3DB<br/>FOI@cnc.pnn.police.uk", R),
         Paragraph("Mr T Garrick<br/>by e-mail", B),
         Paragraph("Your ref: none<br/>Our ref: 2015-052<br/>2nd July 2015", B),
         Paragraph("Dear Mr Garrick", B),
         Paragraph("Freedom of Information Act 2000: officers, police staff and images of nuclear sites on social media", H),
         Paragraph("We received your request on 5th June 2015. In it you asked the following:", B),
         Paragraph("(i) In each of the years 2012, 2013 and 2014, how many police officers (by rank) and police staff of the CNC were the subject of a "
                   "misconduct investigation for posting, on Facebook, Twitter, Instagram, YouTube or any other social networking site, a photograph "
                   "or video taken within a licensed nuclear site, of a firearm, or of a colleague in uniform?", Q),
         Paragraph("(ii) How many of these were dismissed, resigned, were given a final written warning, written warning or management advice, and "
                   "in how many was there no further action?", Q),
         Paragraph("(iii) Please give a brief description of each.", Q),
         Paragraph("(iv) How many officers and staff do you employ and how many have signed your social media policy?", Q),
         Paragraph("Background", H),
         Paragraph("The CNC is a specialist armed force of about 1,500 officers and staff, who are stationed at ten civil nuclear sites in England and Scotland and "
                   "who escort nuclear material. A photograph of a site, of our weapons or of a deployment is protectively marked and its publication "
                   "would be a matter of security as well as of discipline. For that reason any instance has to be reported both to the "
                   "Professional Standards Department (PSD) and to the Force Security Manager, and each keeps a register of its own.", B),
         Paragraph("Searches", H),
         Paragraph("The Centurion database of the PSD was searched for all conduct records opened between 1st January 2012 and 31st December 2014, using the "
                   "terms <i>Facebook, Twitter, tweet, Instagram, YouTube, Snapchat, blog, internet, photo, picture, video, upload</i> and "
                   "<i>selfie</i>. The 22 records in which one of these terms came up were then read by the Complaints Administrator. In each "
                   "the term stood in another sense (for example, a picture taken as evidence, or a video interview). The register of "
                   "the Force Security Manager, which holds 134 entries for the same time, was read from end to end.", B),
         Paragraph("Answers to (i), (ii) and (iii)", H),
         Paragraph("<b>No investigation of this kind was found in either register.</b> As you asked for a table, it is given here.", B)]
    hd = ["", "2012", "2013", "2014"]
    rows = [hd, ["Constable", "Nil", "Nil", "Nil"], ["Sergeant", "Nil", "Nil", "Nil"], ["Inspector and above", "Nil", "Nil", "Nil"],
            ["Police staff", "Nil", "Nil", "Nil"], ["Dismissed / resigned", "Nil", "Nil", "Nil"],
            ["Written or final written warning", "Nil", "Nil", "Nil"], ["Management advice", "Nil", "Nil", "Nil"],
            ["No further action", "Nil", "Nil", "Nil"]]
    t = Table(rows, colWidths=[70 * mm, 24 * mm, 24 * mm, 24 * mm])
    t.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "Times-Roman", 10), ("FONT", (0, 0), (-1, 0), "Times-Bold", 10),
                           ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black), ("LINEBELOW", (0, 4), (-1, 4), .4, colors.grey),
                           ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black), ("ALIGN", (1, 0), (-1, -1), "CENTER")]))
    s += [t, Spacer(1, 8), Paragraph("It follows that there is nothing to describe under (iii).", B),
          Paragraph("You mention in your covering e-mail that a county force had told you of 14 officers over a like period. We cannot say how that force "
                    "searched or what it counted, and the two should not be compared.", B),
          Paragraph("Answer to (iv)", H)]
    rows = [["31st March", "Officers", "Police staff", "Policy signed"], ["2013", "1,102", "278", "1,380 (all)"],
            ["2014", "1,187", "291", "1,478 (all)"], ["2015", "1,246", "283", "1,529 (all)"]]
    t = Table(rows, colWidths=[35 * mm] * 4)
    t.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "Times-Roman", 10), ("FONT", (0, 0), (-1, 0), "Times-Bold", 10), ("GRID", (0, 0), (-1, -1), .4, colors.grey)]))
    s += [t, Spacer(1, 8),
          Paragraph("The policy is signed on joining, before the officer or member of staff is first let on to a site, and again every two years.", B),
          Paragraph("If you are not satisfied with the way we have dealt with your request, please write to the Disclosure Manager at the above address, who will "
                    "arrange for a review by someone not involved in this answer. You may afterwards turn to the Information Commissioner.", B),
          Paragraph("Yours sincerely", B), Spacer(1, 14), Paragraph("R Whitcombe<br/>Disclosures Officer", B)]
    doc.build(s, onFirstPage=foot, onLaterPages=foot)
