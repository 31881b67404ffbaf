from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

COLS = (50, 118, 184, 250, 352, 470)
HEAD = (('Case', 'number'), ('Date', 'recorded'), ('Date', 'finalised'), ('Role', ''), ('Allegation', ''), ('Result', ''))
ROWS = [
    ('CM/41/16', '03/02/2016', '19/05/2016', ['Police', 'Constable'], ['Disclosed confidential', 'information'], ['Written', 'warning']),
    ('CM/41/16', '03/02/2016', '19/05/2016', ['Police', 'Constable'], ['Offensive comment', 'on Facebook'], ['Management', 'advice']),
    ('CM/77/16', '21/03/2016', '02/11/2016', ['Police staff'], ['Unlawful access to', 'force systems'], ['Dismissed']),
    ('CM/130/16', '08/06/2016', '30/06/2016', ['PCSO'], ['Inappropriate photo', 'on Instagram'], ['Words of', 'advice']),
    ('CM/168/16', '15/08/2016', '11/01/2017', ['Detective', 'Sergeant'], ['Sexual messages to', 'a victim by WhatsApp'], ['Resigned']),
    ('CM/168/16', '15/08/2016', '11/01/2017', ['Detective', 'Sergeant'], ['Unlawful access to', 'force systems'], ['No further', 'action']),
    ('CM/22/17', '27/01/2017', '14/04/2017', ['Police', 'Constable'], ['Racist comment', 'on Twitter'], ['Final written', 'warning']),
    ('CM/59/17', '06/03/2017', '28/03/2017', ['Police staff'], ['Excessive use of', 'Facebook on duty'], ['Management', 'action']),
    ('CM/91/17', '19/05/2017', '07/07/2017', ['Inspector'], ['Criticised the force', 'on Twitter'], ['No case to', 'answer']),
    ('CM/143/17', '02/10/2017', '12/02/2018', ['Police', 'Constable'], ['Threatening message', 'by Facebook'], ['Written', 'warning']),
]


def para(c, y, lines, font='Helvetica', size=10):
    c.setFont(font, size)
    for l in lines:
        c.drawString(50, y, l)
        y -= 13
    return y - 6


def head(c, y):
    c.setFont('Helvetica-Bold', 9)
    for x, (a, b) in zip(COLS, HEAD):
        c.drawString(x, y, a)
        c.drawString(x, y - 11, b)
    c.line(50, y - 15, 550, y - 15)
    return y - 28


def foot(c, n):
    c.setFont('Helvetica', 8)
    c.drawString(50, 30, 'Kent Police, Sutton Road, Maidstone ME15 9BZ')
    c.drawRightString(550, 30, '%d of 2' % n)


def build(path):
    c = canvas.Canvas(path, pagesize=A4, invariant=1)
    c.setTitle('18/11/0874')
    c.setFont('Helvetica-Bold', 18)
    c.drawString(50, 785, 'Kent Police')
    y = para(c, 765, ['Freedom of Information Team, Maidstone', 'freedomofinformation@kent.pnn.police.uk'], size=9)
    y = para(c, y, ['Reference: 18/11/0874', 'Date: 7 December 2018'])
    y = para(c, y, ['Dear Applicant'])
    y = para(c, y, ['Request under the Freedom of Information Act 2000'], 'Helvetica-Bold')
    y = para(c, y, ['You wrote on 12 November 2018:'])
    y = para(c, y, ['Please send a list of officers and staff investigated for misuse of social media or of your computer',
                    'systems, where the case was recorded in 2016 or 2017. State the role of each person, the allegation',
                    'and the result, including whether they were sacked or resigned.'], 'Helvetica-Oblique')
    y = para(c, y, ['Kent Police holds this information and can disclose all of it.'])
    y = para(c, y, ['Eight people were investigated. Five were police officers, two were police staff and one was a PCSO.'])
    y = para(c, y, ['The table has one row for each allegation, so that a case number with two allegations appears twice.',
                    'No case number relates to more than one person.'])
    y = head(c, y - 6)
    for i, r in enumerate(ROWS):
        if i == 6:
            c.setFont('Helvetica-Oblique', 8)
            c.drawString(50, y, 'Table continues on the next page')
            foot(c, 1)
            c.showPage()
            y = head(c, 785)
        c.setFont('Helvetica', 9)
        for x, v in zip(COLS, r):
            for k, l in enumerate([v] if isinstance(v, str) else v):
                c.drawString(x, y - 11 * k, l)
        c.setLineWidth(.3)
        c.line(50, y - 17, 550, y - 17)
        y -= 30
    y = para(c, y - 12, ['If you are not satisfied with this reply you may ask for an internal review. If you are still not satisfied',
                    "you may complain to the Information Commissioner's Office, Wycliffe House, Wilmslow, SK9 5AF."])
    y = para(c, y, ['Yours sincerely'])
    para(c, y, ['FOI Decision Maker'])
    foot(c, 2)
    c.save()
