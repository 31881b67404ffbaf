from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, PageTemplate, Frame, Paragraph, Table, TableStyle, Spacer, ListFlowable, ListItem

B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=7)
Q = ParagraphStyle("q", parent=B, leftIndent=18, rightIndent=18, fontName="Times-Italic")
H = ParagraphStyle("h", parent=B, fontName="Times-Bold")
C = ParagraphStyle("c", parent=B, fontSize=9.5, leading=11.5, spaceAfter=0)


def page(c, d):
    c.setFont("Times-Bold", 9)
    c.drawString(22 * mm, 283 * mm, "OFFICIAL")
    c.setFont("Times-Roman", 8)
    c.drawString(22 * mm, 12 * mm, "scotland.police.uk     @PoliceScotland     Police Scotland")
    c.drawRightString(188 * mm, 12 * mm, str(d.page))


def t(rows, w):
    x = Table([[Paragraph(str(y), C) for y in r] for r in rows], colWidths=[k * mm for k in w], hAlign="LEFT")
    x.setStyle(TableStyle([("LINEBELOW", (0, 0), (-1, 0), 1, colors.black), ("LINEBELOW", (0, 1), (-1, -1), .25, colors.lightgrey), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return x


def build(path):
    P = lambda s, st=B: Paragraph(s, st)
    s = [P("<b>Freedom of Information Response</b>", ParagraphStyle("x", parent=B, fontSize=16, leading=21)),
         P("Our reference: FOI 22-1409<br/>Responded to: 24 May 2022<br/>Asked: 26 April 2022"),
         P("You have asked Police Scotland, with thanks for your patience, for the following, which I repeat word for word:"),
         P("Since 1 April 2013, in how many cases has a police officer or member of staff been the subject of an allegation concerning WhatsApp, Telegram or Signal messages, or posts on Facebook, Twitter, Instagram or TikTok? Set out for each case the division, the rank, what was said (racist, sexist, sectarian, disclosure of information or other), whether the allegation was proven, and the disposal - dismissal, demotion in rank, final written warning, written warning, verbal warning, improvement action, resignation or no action.", Q),
         P("My decision", H),
         P("I am sorry to say that we are unable to provide this to you within the cost limit of £600, and I must refuse the request. Section 12(1) of the Freedom of Information (Scotland) Act 2002 applies. In terms of Section 16(4) of the Act this letter is the formal notice of that."),
         P("How the records are kept", H),
         P("Professional Standards use a system named Centurion. What comes into it is sorted by the kind of behaviour, not by the medium. The headings that an allegation may be given are: assault; excessive force; corrupt practice; criminality; discriminatory behaviour; incivility; irregularity in procedure; neglect of duty; oppressive conduct; traffic; unlawful arrest; other; and, for quality of service, policy, service delivery and service outcome. There is no heading or tick box for social media or messaging. The name of an app may stand anywhere in the free text, in statements attached, or on paper, and often stands there only because a member of the public had sent a screenshot of something else entirely."),
         P("Police staff are dealt with by People Direct on another system, and before 2013 by the eight legacy forces, whose practice varied."),
         P("What it would take", H),
         P("To see what the work involves, an analyst ran a search on the words in your request over the years in question. It can't show how many allegations there are of the sort you describe, as the table makes plain; the hits are words on a page, in papers of every kind including letters of thanks, appeals to the public and enquiries into crimes reported by the public."),
         t([["Word", "Pages with the word", "Minutes to read one (test of 20)"], ["WhatsApp", "1,864", "11"], ["Telegram", "96", "7"], ["Signal", "3,310", "3"], ["Facebook", "5,127", "9"], ["Twitter", "1,408", "8"], ["Instagram", "733", "9"], ["TikTok", "211", "6"]], [40, 45, 65]),
         Spacer(1, 6),
         P("“Signal” finds traffic signals and radio too. At nine minutes, the Facebook pages alone would need 769 hours. At the maximum of £15 an hour which the Fees Regulations let us reckon with, that comes to £11,535 for one word out of seven, against a limit that buys 40 hours."),
         P("Could it be cut down?", H),
         P("Section 15 obliges me to help where I can. I looked at the following ways, and none brings the work below the limit:"),
         ListFlowable([ListItem(P(x)) for x in ["one year instead of nine: still upward of 85 hours;", "officers only: the system of staff is the quicker of the two, so little is saved;", "one division: the division stands against the person and not against the page, so that all pages would need reading first;", "discriminatory behaviour only: sectarian, racist and sexist words are in one group with others, and the medium would still have to be read out of the text."]], bulletType="a"),
         P("A request for the number of officers by disposal, whatever the subject, could be answered from published reports of the Scottish Police Authority's Complaints and Conduct Committee."),
         P("For context: ranks and disposals", H),
         P("Readers sometimes take the steps of the procedure for outcomes. The Police Service of Scotland (Conduct) Regulations 2014 know these:"),
         t([["Step", "What happens", "Disposals open at it"], ["Preliminary assessment", "Deputy Chief Constable's delegate decides whether, if proved, it would be misconduct, gross misconduct or neither", "Improvement action; no action"], ["Investigation", "Investigator, at least of the rank of the subject, reports", "None"], ["Misconduct meeting", "Chaired by inspector or higher", "Improvement action; verbal warning (3 months); written warning (12); final written warning (18)"], ["Misconduct hearing", "Chaired by assistant chief constable or superintendent", "As above; demotion in rank; dismissal with or without notice"]], [34, 70, 62]),
         Spacer(1, 6),
         P("Officers in post on 31 March 2022, for your information: constable 12,927; sergeant 2,471; inspector 871; chief inspector 222; superintendent 124; chief superintendent 37; chief officers 12. Police staff: 5,652 full-time equivalent. Special constables: 411."),
         P("If you are unhappy with this you may ask within 40 working days for a review, by e-mail to foi@scotland.police.uk or to Information Management, Dalmarnock, 2 French Street, Glasgow G40 4EH. If you then remain unhappy you may within six months apply to the Scottish Information Commissioner, Kinburn Castle, Doubledykes Road, St Andrews KY16 9DS. Beyond that there is an appeal to the Court of Session on a point of law."),
         P("A copy of this answer goes on our Disclosure Log after seven days.")]
    d = BaseDocTemplate(path, pagesize=A4, title="22-1409", invariant=1)
    d.addPageTemplates(PageTemplate(frames=[Frame(20 * mm, 20 * mm, 170 * mm, 258 * mm)], onPage=page))
    d.build(s)
