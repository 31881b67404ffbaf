from reportlab.platypus import *
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
ROWS = """Feb 2012|PC|Posted derogatory comments about a supervisor on Facebook|Written Warning
May 2012|PCSO|Accepted Facebook friend request from a witness in a live case|Words of Advice
Jul 2012|PC|Tweeted details of a fatality at a station before next of kin were informed|Final Written Warning
Nov 2012|Sgt|Profile picture showed officer in uniform with a firearm|Mgt Advice
Jan 2013|Police Staff (Control Room Operator)|Excessive use of Facebook whilst on duty|First Written Warning
Apr 2013|PC x 2|Shared a racist joke on Facebook|Both - Final Written Warning
Jun 2013|DC|Sent personal messages to a victim of crime via WhatsApp|Resigned prior to hearing
Sep 2013|SC|Stated on Twitter that he was an armed officer. He was not|NFA
Dec 2013|PC|Offensive comment about passengers on a rail enthusiasts' forum|MA
Mar 2014|Police Staff (Admin Support)|Disclosed on Facebook the name of a person in custody|Dismissed
May 2014|Insp|Political comments on Twitter during election campaign|Management Action
Aug 2014|PC|Used fake profile to send abuse to ex-partner|Not Proven
Oct 2014|T/Sgt|Homophobic comment on Facebook|WW
Jan 2015|PC|Video of a detained male in custody sent via Snapchat|Dismissed without notice
Feb 2015|PCSO|Comments critical of Force shift changes on closed Facebook group|Words of Advice
Jun 2015|DS|Sexual messages to a junior colleague by WhatsApp and text|FWW
Sep 2015|Police Staff (Intelligence Analyst)|Reported sick, then posted holiday photographs on Instagram|Resigned
Jan 2016|PC|Said he was a police officer on a dating site and sent an intimate image|No case to answer
Apr 2016|SC|Commented on Facebook that a suspect "needs a kicking"|Resigned
Jul 2016|PC|Photograph of colleague asleep in WhatsApp group|Learning
Oct 2016|PC|Post about Muslims following terrorist incident, Facebook|Dismissed with notice
Dec 2016|Ch Insp|Re-tweeted party political content from operational account|Guidance given
Feb 2017|PC|Friend request to person met while dealing with lost property|Ongoing""".split("\n")
def build(path):
    ss = getSampleStyleSheet(); b = ParagraphStyle("b", parent=ss["BodyText"], fontSize=10, leading=13)
    c = ParagraphStyle("c", parent=b, fontSize=8.5, leading=10.5); h = ParagraphStyle("h", parent=c, textColor=colors.white, fontName="Helvetica-Bold")
    hd = ParagraphStyle("hd", parent=b, fontName="Helvetica-Bold", spaceBefore=8)
    P = lambda t, s=b: Paragraph(t, s)
    S = [P("BRITISH TRANSPORT POLICE", ss["Title"]), P("Information Management, Force Headquarters, Camden Road, London"), Spacer(1, 8),
     P("Our ref: 288-17<br/>Date: 14th June 2017"), Spacer(1, 8), P("Dear Requester,"),
     P("I write in response to your Freedom of Information request dated 18th May 2017, in which you asked:"),
     P("<i>Since 1 January 2012, how many officers, specials, PCSOs and staff have been investigated over what they did on social media? For each please state the rank, what was alleged, and whether they were sacked, resigned, warned or faced no action.</i>"),
     P("Response", hd), P("British Transport Police hold the information that you have requested and it is disclosed in full. The Professional Standards Department ran a search of Centurion using the terms Facebook, Twitter, Tweet, WhatsApp, Snapchat, Instagram, Bebo and 'social'. It is possible that a matter where none of these words was entered has not been found."),
     P("Between 1 January 2012 and 31 March 2017 a total of <b>24</b> individuals were the subject of an investigation. The dates shown are those on which the matter was recorded."), Spacer(1, 6)]
    data = [[P(x, h) for x in ("No", "Recorded", "Rank / Grade", "Nature of allegation", "Result")]]
    for i, r in enumerate(ROWS, 1): data.append([P(str(i), c)] + [P(x, c) for x in r.split("|")])
    t = Table(data, colWidths=[24, 54, 92, 210, 90], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0,0), (-1,-1), .5, colors.grey), ("BACKGROUND", (0,0), (-1,0), colors.HexColor("#1d2f5c")), ("VALIGN", (0,0), (-1,-1), "TOP")]))
    S += [t, Spacer(1, 8), P("Key: SC = Special Constable. MA = Management Advice. FWW = Final Written Warning. WW = Written Warning. NFA = No Further Action.", c),
     P("Your right of review", hd), P("If you are dissatisfied you may ask for an internal review within two months of this letter, and thereafter complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF."),
     P("Yours sincerely<br/><br/>FOI Analyst<br/>British Transport Police")]
    def foot(cv, d): cv.setFont("Helvetica", 7); cv.drawString(56, 30, "BTP 288-17   OFFICIAL"); cv.drawRightString(540, 30, "Page %d" % d.page)
    SimpleDocTemplate(path, pagesize=A4, leftMargin=56, rightMargin=56, topMargin=50, bottomMargin=50, title="288-17").build(S, onFirstPage=foot, onLaterPages=foot)
