from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle

ROWS = """12/01/2010|04/03/2010|Constable|Comments on Facebook about a prisoner he had dealt with in the custody suite|Yes|Written Warning
25/02/2010|30/03/2010|Constable|Sent friend request on Facebook to a female witness in a case he was investigating|Yes|Management Advice
19/04/2010|20/05/2010|Police Staff - Call Handler|Excessive use of Facebook and eBay during working hours|Yes|First Written Warning
03/06/2010|11/06/2010|PCSO|Photograph in uniform uploaded to Bebo|No|No further action
14/09/2010|18/01/2011|Sergeant|Derogatory remarks on Facebook about senior officers|Yes|Written Warning
02/11/2010|14/12/2010|Constable|Alleged racist comment posted on Facebook|No|No case to answer
17/01/2011|09/05/2011|Special Constable|Disclosed details of a pending drugs warrant on Facebook|Yes|Resigned prior to hearing
08/03/2011|22/03/2011|Constable|Offensive tweet regarding a football club's supporters|Yes|Words of Advice
31/03/2011|13/07/2011|Police Staff - Enquiry Officer|Bullying messages sent to a colleague via Facebook|Yes|Final Written Warning
16/05/2011|17/06/2011|Detective Constable|Identified himself as a police officer on an online dating site and sent sexual messages|Yes|Management Advice
05/07/2011|02/08/2011|Constable|Facebook status criticising a colleague's sickness record|Yes|Management Action
11/08/2011|16/02/2012|Constable|Comments on Facebook condoning violence towards persons arrested in the disturbances|Yes|FWW
12/08/2011|01/09/2011|Constable|As above - separate officer 'liked' the comment|No|NFA
10/10/2011|08/11/2011|PCSO|Added a vulnerable victim as a friend on Facebook|Yes|Words of Advice
23/01/2012|20/04/2012|Inspector|Inappropriate comments on Twitter about Force re-structure|Yes|Management Advice
09/02/2012|30/10/2012|Constable|Harassment of ex-partner by Facebook message. Officer received police caution.|Yes|Dismissed without notice
27/04/2012|24/05/2012|Police Staff - Detention Officer|Posted on social networking site that he was at a wedding whilst reported sick|Yes|Resigned
18/06/2012|19/07/2012|Constable|Homophobic comment on a friend's Facebook wall|Yes|Written Warning
06/09/2012|11/10/2012|Special Constable|Image of colleague asleep in patrol car put on Facebook|Yes|Management Advice
15/11/2012|-|Constable|Naming a suspect in a reply on Twitter|-|Ongoing
21/01/2013|06/03/2013|Police Staff - Administrator|Set up a false Facebook account in the name of a supervisor|Yes|Final Written Warning
12/03/2013|02/05/2013|Constable|Offensive language in a YouTube comment|Yes|Words of Advice
20/05/2013|17/06/2013|Constable|Comment on a local newspaper forum regarding an ongoing trial|No|Not proven - no further action
08/07/2013|-|Sergeant|Facebook contact with a witness|-|Live""".split("\n")

def build(path):
    ss = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=ss["Normal"], fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=7)
    b = ParagraphStyle("b", parent=n, fontName="Times-Bold")
    c = ParagraphStyle("c", parent=n, fontSize=8.5, leading=10, spaceAfter=0)
    h = ParagraphStyle("h", parent=c, fontName="Times-Bold", textColor=colors.white)
    q = ParagraphStyle("q", parent=n, leftIndent=12*mm, rightIndent=12*mm, fontName="Times-Italic")
    s = []
    P = lambda t, st=n: s.append(Paragraph(t, st))
    P("<font size=15>Cheshire Constabulary</font>", b)
    P("Information Compliance Unit, Constabulary HQ, Clemonds Hey, Winsford")
    P("Request 5127 - PSD", b)
    P("Date: 14th August 2013")
    P("Dear Sir/Madam")
    P("I write in response to your Freedom of Information request received on 18th July 2013, which I have set out below:")
    P("Please can you tell me, from 1 January 2010 to the date of this request, how many officers and staff have been the subject of a complaint or an internal investigation over their use of Facebook, Twitter or any other social networking site. For each please give the date, rank, what was alleged, whether it was proven and the result e.g. sacked, resigned, no action.", q)
    P("<b>Response</b>")
    P("Professional Standards and Human Resources have searched their records on the words Facebook, Twitter, Bebo, YouTube and social network. They have identified 24 matters in the period, one individual in each. Of these 16 concern police officers, 2 special constables, 2 PCSOs and 4 members of police staff.")
    P("The table overleaf has been produced from a live system. Where a row says Ongoing or Live it means that the matter had not been finalised on the day the data was extracted (1st August 2013).")
    data = [[Paragraph(x, h) for x in ("", "Recorded", "Finalised", "Rank / Post", "Nature of allegation", "Proven?", "Result")]]
    for i, r in enumerate(ROWS, 1):
        data.append([Paragraph(str(i), c)] + [Paragraph(x, c) for x in r.split("|")])
    t = Table(data, colWidths=[8*mm, 20*mm, 20*mm, 28*mm, 56*mm, 16*mm, 28*mm], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0,0), (-1,-1), .4, colors.grey), ("BACKGROUND", (0,0), (-1,0), colors.HexColor("#22335a")), ("VALIGN", (0,0), (-1,-1), "TOP")]))
    s.append(t); s.append(Spacer(1, 10))
    P("In the matter at number 16 the officer had also been dealt with by the criminal court system and the result shown is the misconduct result.")
    P("The Constabulary's Social Media guidance is published on our website and can be found under Policies and Procedures.")
    P("If you are unhappy with this response you may ask for an internal review within two months, and thereafter complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.")
    P("Yours faithfully")
    P("Disclosure Officer")
    def foot(cv, d):
        cv.setFont("Times-Roman", 8); cv.drawString(18*mm, 10*mm, "Request 5127 - PSD"); cv.drawRightString(192*mm, 10*mm, "Page %d" % d.page)
    SimpleDocTemplate(path, pagesize=A4, leftMargin=17*mm, rightMargin=17*mm, topMargin=18*mm, bottomMargin=18*mm, title="Request 5127").build(s, onFirstPage=foot, onLaterPages=foot)
