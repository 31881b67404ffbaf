from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, ListFlowable, ListItem

B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=7, alignment=TA_JUSTIFY)
Q = ParagraphStyle("q", parent=B, fontName="Times-Italic", leftIndent=9 * mm, rightIndent=6 * mm)
H = ParagraphStyle("h", parent=B, fontName="Times-Bold", spaceBefore=6, spaceAfter=4, alignment=0)
R = ParagraphStyle("r", parent=B, alignment=2, spaceAfter=1)
S = ParagraphStyle("s", parent=B, fontSize=9, leading=11)

ITEMS = [
    "Recorded February 2010. A Police Constable wrote remarks about the way his shift supervisor carried out her job. The remarks were on Facebook and could be read by colleagues. The officer attended a misconduct meeting and left it with a <b>written warning</b>.",
    "Recorded May 2010. Two Constables of the same section traded messages on their Facebook pages in which they laughed at the restraint of a prisoner. <b>Each was given management advice.</b>",
    "Recorded November 2010. A Detention Officer (police staff) spent a good part of several night duties bidding on an auction site and on Bebo. The employee <b>resigned before the disciplinary interview</b> took place.",
    "Recorded January 2011. A Sergeant accepted a friend request from a witness in an enquiry which he was supervising. <b>Words of advice.</b>",
    "Recorded April 2011. A Constable put a picture of himself, in uniform and holding a baton gun, on the profile that he kept with a dating website. <b>Management action.</b>",
    "Recorded August 2011. A Constable gave away on Twitter where officers were being held in reserve during the disorder in other parts of the country. <b>Final written warning.</b>",
    "Recorded September 2011. A Control Room Operator (police staff) named, on Facebook, a person who had dialled 999 the night before. <b>Final written warning.</b>",
    "Recorded March 2012. An Inspector was said to have written an anti-gay remark beneath an article in the comments section of a newspaper's website. The appropriate authority decided that there was <b>no case to answer</b>.",
    "Recorded June 2012. A Constable and a Detective Sergeant were reported for a photograph of a burglary victim's home which could be seen on Facebook. The Constable, who took it, received a <b>written warning</b>; <b>no further action</b> was taken in respect of the Detective Sergeant.",
    "Recorded October 2012. An Administrator (police staff) sent a string of abusive messages to a former partner by way of Facebook. She accepted a police caution and was afterwards <b>dismissed</b>.",
    "Recorded February 2013. A Constable passed on, through Twitter, a joke at the expense of a religious group. The member of the public who complained has since <b>withdrawn</b> the complaint.",
    "Recorded July 2013. A Constable is alleged to have commented on the families living at a traveller site in terms that were derogatory of their ethnic origin (Facebook). This investigation <b>has not been concluded</b>.",
]


def head(c, d):
    w, h = A4
    c.saveState()
    if d.page == 1:
        c.setFont("Times-Bold", 20)
        c.drawString(22 * mm, h - 24 * mm, "BEDFORDSHIRE POLICE")
        c.setFont("Times-Roman", 9)
        c.drawString(22 * mm, h - 29 * mm, "Information Compliance, Police Headquarters, Woburn Road, Kempston, Bedford")
        c.setLineWidth(1.6)
        c.line(22 * mm, h - 31.5 * mm, w - 22 * mm, h - 31.5 * mm)
    c.setFont("Times-Roman", 8)
    c.drawCentredString(w / 2, 12 * mm, "NOT PROTECTIVELY MARKED")
    c.drawRightString(w - 22 * mm, 12 * mm, "%d" % d.page)
    c.restoreState()


def build(path):
    d = BaseDocTemplate(path, pagesize=A4, title="FOI2013-00746", invariant=1)
    first = Frame(22 * mm, 20 * mm, A4[0] - 44 * mm, A4[1] - 56 * mm)
    rest = Frame(22 * mm, 20 * mm, A4[0] - 44 * mm, A4[1] - 40 * mm)
    d.addPageTemplates([PageTemplate("first", [first], onPage=head, autoNextPageTemplate="rest"),
                        PageTemplate("rest", [rest], onPage=head)])
    s = [
        Paragraph("Our ref: FOI2013-00746", R), Paragraph("14th November 2013", R), Spacer(1, 8),
        Paragraph("Dear Mr Ollerton", B),
        Paragraph("Thank you for your letter, which we received on 17th October 2013. It has been dealt with under the Freedom of Information Act 2000 and I am now able to reply.", B),
        Paragraph("You wrote:", B),
        Paragraph("From the 1st of January 2010 to the 30th of September 2013, please tell me (A) the number of officers and civilian employees looked into by your professional standards branch over what they had put on social networking sites; (B) for every one of them the rank or post, what was alleged and how it ended, i.e. sacked, resigned, warned or no action; (C) the station where each of them worked; (D) whatever guidance you have issued on the subject.", Q),
        Paragraph("Question A", H),
        Paragraph("Our Professional Standards Department has gone through its case management system and finds <b>14</b> people. They are eleven police officers and three police staff.", B),
        Paragraph("Question B", H),
        Paragraph("What follows is taken from the case papers and set out in the order in which the matters came in. An entry may be about more than one person, in which case that is made plain.", B),
        ListFlowable([ListItem(Paragraph(i, B), leftIndent=9 * mm) for i in ITEMS], bulletType="1", bulletFormat="%s.",
                     bulletFontName="Times-Roman", bulletFontSize=11, leftIndent=9 * mm),
        Spacer(1, 4),
        Paragraph("Question C", H),
        Paragraph("This part of your request is refused. Bedfordshire is a small force; at several of its stations only one or two of the persons above could be meant, and anyone who worked with them would know at once who was spoken of. The stations are their personal data, and to publish them would not be fair. The exemption is that at Section 40(2) of the Act, which is absolute where, as here, one of the data protection principles would be broken, so that no test of the public interest is called for. For this part, please treat my letter as the notice which Section 17(1) obliges me to give.", B),
        Paragraph("Question D", H),
        Paragraph("The guidance is enclosed. You will see from paragraph 6 of it that a breach may lead to action from words of advice up to dismissal, and that Sergeants and Inspectors are asked to bring it to the notice of their teams twice a year.", B),
        Paragraph("Should you be unhappy with this reply you can ask for it to be reviewed; write to me within 40 working days at the address above. After that you may go to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, telephone 0303 123 1113.", B),
        Paragraph("Yours sincerely", B), Spacer(1, 16),
        Paragraph("H. Pettifer (Mrs)<br/>Information Compliance Officer", B),
        Paragraph("Bedfordshire Police in complying with its statutory duty under Sections 1 and 11 of the Act does not give up its copyright in what it discloses. Figures drawn from an operational system change from day to day and are right only as at the day on which they were taken (6th November 2013).", S),
    ]
    d.build(s)
