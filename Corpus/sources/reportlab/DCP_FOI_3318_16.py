from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer

ROWS = [
 ("1","2012","PC","Inappropriate comments on Facebook regarding a fatal RTC","WW"),
 ("2","2012","PC","Facebook friend request to female witness","MAdv"),
 ("3","2012","PCSO","Posted picture of seized cannabis plants on own Twitter account","MA"),
 ("4","2012","Police staff","Derogatory comments re line manager on Facebook","FWW"),
 ("5","2013","Sgt","Comments on an internet forum critical of the Force","MAdv"),
 ("6","2013","PC","Sexually explicit images sent by Snapchat to member of public met on duty","DWN"),
 ("7","2013","S/Cons","Profile picture in uniform holding a pint of beer, Facebook","WOA"),
 ("8","2013","PC x 2","Argument with one another conducted on Facebook, insulting language","WOA"),
 ("9","2013","PC","Remark about immigrants on Facebook","NCTA"),
 ("10","2013","Police staff","Disclosed identity of arrested person in a WhatsApp group","WW"),
 ("11","2014","PC","Offensive tweets aimed at football supporters","MAdv"),
 ("12","2014","DC","Contacted domestic abuse victim through Facebook for non-policing purpose","RBH"),
 ("13","2014","PC","Joke about suicidal person posted on Facebook","FWW"),
 ("14","2014","PCSO","Facebook in use for long periods in duty time","MA"),
 ("15","2014","Insp","Blog entry revealing details of a misconduct hearing","NCTA"),
 ("16","2014","Police staff","Harassing messages to former partner (Facebook and text)","WW"),
 ("17","2015","PC","Islamophobic post shared on Facebook","FWW"),
 ("18","2015","PC","Selfie taken in stationary patrol car, Instagram","WOA"),
 ("19","2015","T/Sgt","Set up a fake account to monitor a subordinate","MAdv"),
 ("20","2015","PC","Complaint by neighbour of rude messages on Facebook","LR"),
 ("21","2016","PC","Use of Tinder while on duty","Ongoing"),
 ("22","2016","Police staff","Facebook posts showing holiday abroad while signed off sick","Ongoing"),
]

def build(path):
    n = ParagraphStyle("n", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=8)
    h = ParagraphStyle("h", parent=n, fontName="Helvetica-Bold", fontSize=12)
    c = ParagraphStyle("c", fontName="Helvetica", fontSize=10, leading=15)
    p = lambda t, s=n: Paragraph(t, s)
    data = [[p("<b>%s</b>" % t, c) for t in ("Ser", "Recorded", "Rank/grade", "Circumstances", "Result")]]
    data += [[p(x, c) for x in r] for r in ROWS]
    t = Table(data, colWidths=[36, 62, 74, 242, 58], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0,0), (-1,-1), .5, colors.grey), ("BACKGROUND", (0,0), (-1,0), colors.lightblue), ("VALIGN", (0,0), (-1,-1), "TOP")]))
    SimpleDocTemplate(path, pagesize=A4, leftMargin=56, rightMargin=56, title="FOI response", invariant=1).build([
      p("Devon &amp; Cornwall Police", h), p("Information Management, Middlemoor, Exeter EX2 7HQ"),
      p("FOI Request No. 3318/16<br/>14/07/2016"),
      p("REQUEST"), p("<i>Please list every investigation since 1 January 2012 into an officer or member of staff over social media, saying for each the year, the rank, what it was about and the result. Names and stations too please.</i>"),
      p("RESPONSE"),
      p("Since 1 January 2012 a total of 23 officers and staff have been investigated (to 30 June 2016). The list is below. Serial 8 is two officers."),
      t, Spacer(1, 10),
      p("<b>Key</b><br/>DWN - dismissed without notice. FWW - final written warning. LR - local resolution. MA - management action. MAdv - management advice. NCTA - no case to answer. RBH - resigned before hearing. WOA - words of advice. WW - written warning."),
      p("Names and stations are exempt under s.40(2) Freedom of Information Act 2000. They are personal data, those concerned would not expect to see them in public, and release would be unfair. This letter is a refusal notice under s.17 for that part."),
      p("The Force received 24 other FOI requests about professional standards in the same quarter, so you may also find our disclosure log of use."),
      p("An appeal against this decision may be made in writing to the Force Information Manager at the address above. Independent appeal lies to the Information Commissioner."),
      p("G. Penhallow<br/>Freedom of Information Officer")])
