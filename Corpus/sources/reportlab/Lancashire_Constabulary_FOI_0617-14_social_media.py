from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Helvetica", fontSize=10, leading=13.5, spaceAfter=7)
C = ParagraphStyle("c", fontName="Helvetica", fontSize=8.3, leading=10)
CB = ParagraphStyle("cb", parent=C, fontName="Helvetica-Bold")
H = ParagraphStyle("h", fontName="Helvetica-Bold", fontSize=11.5, leading=15, spaceBefore=8, spaceAfter=5)
R = ParagraphStyle("r", parent=B, alignment=2, fontSize=9, leading=11)

A = """2009|PC|Wrote on Facebook that all of a named Burnley family should have been put down at birth.|Words of advice
2009|PC|Showed his friends on Bebo a clip, made with his phone, of a suspect snoring in an interview room.|Management action
2009|Sgt|Took issue on Facebook with the choice of a new Chief Inspector, "a bag carrier all his days".|Management action
2010|PC|Sent a friend request to a shoplifter he had dealt with. They afterwards met for a drink.|Written warning
2010|PC|Facebook picture, uniformed, holding up a seized cannabis plant as if it was a prize marrow.|Management advice
2010|DC|Told members of an angling forum that a baths attendant whom some of them knew was being looked at for indecent images.|Final written warning
2010|PC x 2|The two swapped jokes on Facebook about a man with no legs who begs in Preston.|Words of advice (both)
2010|Student PC|Said on Facebook that training was a doss and that (named) trainer lets you have the answers.|Management action
2011|PC|On Twitter in the August disorder: "rubber bullets wd be too kind".|Management advice
2011|PC|Called a motorist from Poland another one for the boat home. Facebook.|Final written warning
2011|Insp|Tweet meant for one colleague went to everyone, with the start time of a policing operation in it.|Management action
2011|PC|Sixty Facebook messages in one weekend to a girlfriend who had finished with him, the later ones nasty.|Resigned prior to hearing
2011|PC|Facebook entries from Tenerife while off with stress. The holiday had been agreed with the force doctor.|No case to answer
2011|Special Constable|Made himself out to be a firearms sergeant on the dating site Match, in a uniform he had borrowed.|Written warning
2011|PC|Blog about life on a response team. Told of one job so closely that a victim's sister knew her from it.|Written warning
2011|PS|"Liked" a Facebook remark that asylum seekers ought to be let drown.|Management advice
2012|PC|In the Facebook group kept by her shift, picked for weeks on a probationer, calling her fat, slow and a liability.|Written warning
2012|PC|Tweeted a photograph of his Taser on the dashboard with "Olympics, bring it on".|Words of advice
2012|DC|Found a juror in his own case on Facebook and asked, during the trial, to be her friend.|Final written warning
2012|PC|Put on Facebook that the drivers of a Blackburn minicab firm were "all Al Qaida".|Written warning
2012|PC|Wife complained that he had a second Facebook account, under another name, for talking to other women.|No further action
2012|PC|Bought and sold on eBay in duty time: 300 items in six weeks.|Final written warning
2012|Sgt|Replied on Twitter to the office of an MP that it should wind its neck in.|Words of advice
2012|PC|Uploaded to You Tube film from a helmet camera of a chase through back gardens.|Management action
2012|PC|Canvassed on Facebook for his brother, a candidate for the county council, pictured in tunic.|Management action
2013|PC|Sent a woman whose daughter had been missing a heart on Facebook every night for a month and then an explicit picture.|Dismissed without notice
2013|PC|Used a slur for gay men in a Facebook quarrel over a pub quiz.|Written warning
2013|PC|Snapchat of a prisoner's black eye. Words: "He fell, m'lud".|Final written warning
2013|Insp|LinkedIn entry set out the size and the shifts of a surveillance team he had led.|Words of advice
2013|PC|Facebook: a complaint against him from a resident "will go in the bin like the last one".|Management advice
2014|PC|Gave a running account on Twitter of a neighbour's domestic, until colleagues came to it.|Still under investigation"""

S = """2010|Grade C|Told a Facebook friend who had been suspended from the station, and why.|Final written warning
2010|Grade D|Wished on Facebook that her office manager would get the cancer she deserves.|Written warning
2011|PCSO|On Facebook with a can of lager, sitting on the bonnet of a patrol car.|Written warning
2011|Grade B|Four hours a day on bingo and networking sites in working time, over three months.|Resigned in the course of the disciplinary process
2011|Grade E|Detention officer: "full house of scrotes tonight". Facebook.|Words of advice
2012|Grade F|Analyst. Tweeted a map of burglaries which had been prepared for a briefing.|Guidance given
2012|Grade C|Made a false Facebook profile of a PC in her building, his face on the body of a pig.|First written warning
2012|Grade C|Said to have messaged a witness in a burglary on Facebook. She was a cousin and they had talked about a wedding.|Not upheld
2013|Grade D|Call handler who shared a caller's Facebook picture on her own wall with a comment about his weight.|Written warning
2013|Grade E|Words of a sectarian song put on Facebook on 12 July.|Management action
2013|Grade B|Comment on a newspaper's website that the force has money for statues but none for cars.|Words of advice"""


def table(text, head):
    rows = [[Paragraph(x, CB) for x in head]]
    for line in text.splitlines():
        rows.append([Paragraph(x.replace("&", "&amp;"), C) for x in line.split("|")])
    t = Table(rows, colWidths=[13 * mm, 24 * mm, 93 * mm, 40 * mm], repeatRows=1)
    t.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.grey),
                           ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.85, 0.88, 0.93)), ("TOPPADDING", (0, 0), (-1, -1), 2.5),
                           ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5), ("LEFTPADDING", (0, 0), (-1, -1), 3)]))
    return t


def foot(c, d):
    c.setFont("Helvetica", 7.5)
    c.drawString(20 * mm, 11 * mm, "Lancashire Constabulary FOI 0617/14")
    c.drawRightString(190 * mm, 11 * mm, f"{d.page}")


def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm,
                          invariant=1, title="FOI 0617/14")
    P = lambda t, s=B: Paragraph(t, s)
    story = [P("<b>Lancashire Constabulary</b>", ParagraphStyle("x", fontName="Helvetica", fontSize=17, leading=22)),
             P("Data Protection and FOI Office<br/>PO Box 77, Hutton, Preston PR4 5SB", R),
             P("FOI reference: 0617/14<br/>Date of our reply: 30 April 2014"),
             P("Dear Sir/Madam,"),
             P("<b>Freedom of Information Act 2000</b>"),
             P("I refer to your request, which we received on 18 February 2014, and to my letter of 17 March in which I asked for more time. "
               "In it you asked for the number of officers and staff who had been investigated for breaches of guidelines on social media "
               "between 1 January 2009 and 17 February 2014, together with the nature, the rank or grade, and the result of each."),
             P("Lancashire Constabulary holds this and discloses it. There were 43 people. They are set out in the two parts of the Annex that follows: "
               "Part A is for police officers, regular and special, and Part B for those employed under police staff conditions."),
             P("The year is the year in which the matter was reported. Where a result is given as advice or action by management, "
               "that is how the matter was concluded and there was no hearing. A warning lasts for 12 months and a final one for 18."),
             P("The <i>Social Media Policy and Procedure</i> is enclosed. It was last revised in 2012 after two reviews of the Annex cases up to that time."),
             P("Forces count such matters in more than one way. Please be careful in laying these figures alongside those of others."),
             P("You may, within 40 working days, ask for the handling of your request to be reviewed by somebody who had no part in it. "
               "The Information Commissioner (Wycliffe House, Water Lane, Wilmslow, SK9 5AF) can be approached if the outcome does not satisfy you."),
             P("Yours faithfully"), Spacer(1, 12 * mm), P("Disclosure Officer"), PageBreak(),
             P("Annex, Part A - Police officers", H),
             table(A, ["Year", "Rank", "Circumstances", "How concluded"]), Spacer(1, 5 * mm),
             P("Annex, Part B - Police staff and PCSOs", H),
             table(S, ["Year", "Grade", "Circumstances", "How concluded"])]
    d.build(story, onFirstPage=foot, onLaterPages=foot)
