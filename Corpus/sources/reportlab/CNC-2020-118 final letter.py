def build(path):
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle, ListFlowable, ListItem
    from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
    from reportlab.lib import colors
    ss = getSampleStyleSheet()
    n = ParagraphStyle('n', parent=ss['Normal'], fontName='Times-Roman', fontSize=11, leading=14, spaceAfter=7)
    b = ParagraphStyle('b', parent=n, fontName='Times-Bold')
    r = ParagraphStyle('r', parent=n, alignment=2)
    def foot(c, d):
        c.setFont('Times-Italic', 8); c.drawString(60, 30, 'Civil Nuclear Constabulary - Culham Science Centre, Abingdon, Oxfordshire OX14 3DB'); c.drawRightString(535, 30, str(c.getPageNumber()))
    P = lambda t, s=n: Paragraph(t, s)
    S = [P('Civil Nuclear Constabulary<br/>Executive Office<br/>Culham Science Centre', r), P('Our ref: 2020-118', n), P('4th August 2020'), P('Dear Requester'),
      P('Freedom of Information Act 2000: Encrypted messaging', b),
      P('Thank you for your e-mail of 8th July. You asked for the following, and our answers are given beneath each part.'),
      P('(a) In each of the last three financial years, how many AFOs or other officers have faced misconduct or gross misconduct proceedings for content posted in WhatsApp, Signal or Telegram groups, broken down by rank?', b),
      P('The Constabulary has searched and there is nothing to return for any of the three years. The Professional Standards Department is a small unit and keeps a spreadsheet of every matter assessed; it has 97 lines for the period, and each line was checked by the Head of Department. For completeness:'),
      Table([['', '2017/18', '2018/19', '2019/20'], ['Constable', 'Nil', 'Nil', 'Nil'], ['Sergeant', 'Nil', 'Nil', 'Nil'], ['Inspector and above', 'Nil', 'Nil', 'Nil'], ['Total', 'Nil', 'Nil', 'Nil']],
        colWidths=[150, 80, 80, 80], style=TableStyle([('GRID', (0,0), (-1,-1), .5, colors.black), ('FONT', (0,0), (-1,-1), 'Times-Roman', 10), ('FONT', (0,0), (-1,0), 'Times-Bold', 10)])), Spacer(1, 8),
      P('(b) And how many members of police staff?', b), P('Likewise nil.'),
      P('(c) What happened to them - dismissed, final written warning, reflective practice, learning, no action?', b), P('There being no such proceedings, this part falls away.'),
      P('(d) What must an officer do who is added to a group without being asked?', b),
      P('The Constabulary’s guidance, issued to all 1,540 officers and staff in January 2020, asks them to:'),
      ListFlowable([ListItem(P(t)) for t in ('leave the group and keep a note of the date on which they did so;', 'report any content that appears to break the Code of Ethics to a sergeant or to the confidential line within 72 hours;', 'not delete messages where an enquiry may follow.')], bulletType='i'),
      P('(e) How many work telephones are in issue, and may WhatsApp be put on them?', b),
      P('On 1st July 2020 there were 611 smartphones in issue: 388 to constables, 124 to sergeants, 63 to inspectors and above, and 36 to staff. Applications outside the managed catalogue, WhatsApp among them, cannot be installed.'),
      P('Should you be unhappy with this reply please write to the Disclosures Officer within 40 working days asking for an internal review; thereafter the Information Commissioner may be approached.'),
      P('Yours faithfully'), Spacer(1, 16), P('Disclosures Officer')]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=60, rightMargin=60, topMargin=50, bottomMargin=55, invariant=1).build(S, onFirstPage=foot, onLaterPages=foot)
