from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer

S = getSampleStyleSheet()
N = ParagraphStyle('n', parent=S['Normal'], fontName='Helvetica', fontSize=10, leading=13, spaceAfter=7)
B = ParagraphStyle('b', parent=N, fontName='Helvetica-Bold')
C = ParagraphStyle('c', parent=N, fontSize=8.5, leading=10.5, spaceAfter=0)
H = ParagraphStyle('h', parent=C, fontName='Helvetica-Bold', textColor=colors.white)
I = ParagraphStyle('i', parent=N, fontName='Helvetica-Oblique', leftIndent=14)

ROWS = """2016|PC|Facebook|Racist post about a public event|Written warning
2016|PC|Facebook|Offensive comment on a news story|Management action
2016|DC|Twitter|Criticised the Met's leadership|Words of advice
2016|PS|WhatsApp|Sexual image sent to a colleague|Final written warning
2016|PC|Not stated|Inappropriate contact with a witness|No case to answer
2017|PC|Facebook and Twitter|Disclosed confidential information about an arrest|Dismissed without notice
2017|T/DS|WhatsApp|Homophobic joke shared in a group|Management advice
2017|PC|Instagram|Photograph of self with police firearm|Management action
2017|A/Insp|LinkedIn|Political comments|Words of advice
2017|PC|Facebook|Harassment of a former partner|Resigned before misconduct hearing
2017|PC|Snapchat|Video of a detained person|Written warning
2018|PC|Tinder|Sexual messages sent while on duty|Retired
2018|PC|Facebook|Fake profile used to contact a victim of crime|Final written warning
2018|CI|Twitter|Sexist remark|Management action
2018|PS|WhatsApp|Racist messages in a group|Case to answer
2018|DI|Facebook|Offensive comment about a footballer|No further action
2018|PC|YouTube|Comments approving violence against protesters|Under investigation
2018|PC|Not stated|Threatening messages|Under investigation""".split('\n')


def foot(c, d):
    c.setFont('Helvetica', 8)
    c.drawString(56, 30, 'Metropolitan Police Service    01.FOI.19.006127')
    c.drawRightString(540, 30, 'Page %d' % d.page)


def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=56, rightMargin=56, topMargin=50, bottomMargin=55, title='01.FOI.19.006127', invariant=1)
    P = lambda t, s=N: Paragraph(t, s)
    t = [[P(x, H) for x in ('Year<br/>recorded', 'Rank', 'Platform', 'Summary of<br/>allegation', 'Outcome')]]
    t += [[P(x, C) for x in r.split('|')] for r in ROWS]
    tab = Table(t, colWidths=[52, 45, 82, 180, 124], repeatRows=1)
    tab.setStyle(TableStyle([('GRID', (0, 0), (-1, -1), .4, colors.grey), ('BACKGROUND', (0, 0), (-1, 0), colors.HexColor('#1d2f5e')), ('VALIGN', (0, 0), (-1, -1), 'TOP'), ('TOPPADDING', (0, 0), (-1, -1), 5), ('BOTTOMPADDING', (0, 0), (-1, -1), 5)]))
    d.build([
        P('<font size=15><b>METROPOLITAN POLICE SERVICE</b></font>'),
        P('Information Rights Unit, PO Box 313, Sidcup DA15 0HH<br/>Your ref: none<br/>Our ref: 01.FOI.19.006127<br/>Date: 02/12/2019'),
        P('Dear Requester'),
        P('Freedom of Information Request Reference No: 01.FOI.19.006127', B),
        P('I write in connection with your request for information which was received by the Metropolitan Police Service (MPS) on 04/11/2019. I note you seek access to the following information:'),
        P('For 2016, 2017 and 2018 I would like a list of all police officers who were investigated over their use of social media (including WhatsApp), giving rank, platform, a summary of the allegation, the outcome (e.g. sacked, resigned, no action) and the borough or unit they worked in.', I),
        P('DECISION', B),
        P('I have today decided to disclose some of the requested information. Some data has been withheld as it is exempt from disclosure, and this response serves as a Refusal Notice under Section 17 of the Freedom of Information Act 2000 by virtue of the following exemptions:'),
        P('Section 31(1)(g) - Law Enforcement<br/>Section 40(2) - Personal Information'),
        P('REASON FOR DECISION', B),
        P('The boroughs and units are withheld. With a rank and a year, a small unit would be enough for colleagues to know who an officer is, which would be unfair to that officer. To publish the unit while an investigation is going on could also prejudice that investigation. I have weighed the public interest in openness about how the MPS deals with misconduct, and find that the list given here meets it.'),
        P('DISCLOSURE', B),
        P('The list below has 18 officers. Each row is one officer.'),
        tab, Spacer(1, 10),
        P('Key: PC Police Constable, DC Detective Constable, PS Police Sergeant, T/DS Temporary Detective Sergeant, A/Insp Acting Inspector, DI Detective Inspector, CI Chief Inspector.', C), Spacer(1, 8),
        P('Should you have any further enquiries about this matter, please quote the reference number above. You may ask for a review of this decision within 40 working days.'),
        P('Yours sincerely'), P('Information Manager'),
    ], onFirstPage=foot, onLaterPages=foot)
