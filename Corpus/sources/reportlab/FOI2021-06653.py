from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph
from reportlab.lib.styles import ParagraphStyle
def build(path):
    c=canvas.Canvas(path,pagesize=A4); W,H=A4
    n=ParagraphStyle('n',fontName='Helvetica',fontSize=11,leading=14.5)
    c.setFont('Helvetica-Bold',14); c.drawString(60,H-60,'Ministry of Defence Police')
    c.setFont('Helvetica',9)
    for i,t in enumerate(('MDP Secretariat','Building 1070, RAF Wyton','Huntingdon PE28 2EA','MDP-FOI-DP@mod.gov.uk')): c.drawRightString(W-60,H-52-12*i,t)
    c.setFont('Helvetica',11); c.drawString(60,H-120,'Our Reference: FOI2021/06653'); c.drawString(60,H-136,'14 June 2021')
    y=H-165
    for t in ('Dear Sir or Madam,','<b>FREEDOM OF INFORMATION ACT 2000 – MINISTRY OF DEFENCE POLICE: CONDUCT OF AN OFFICER</b>',
     'We received your request by e-mail on 17 May 2021. You asked us: “Is PC [name], who served at Faslane, under investigation over posts on Twitter and a Telegram channel? Has the officer been suspended, warned or dismissed? How many complaints have been made about the account?”',
     'The Ministry of Defence Police neither confirms nor denies that it holds the information you have asked for. Under section 40(5B)(a)(i) of the Act the duty to confirm or deny does not arise where to do so would in itself disclose personal data in breach of the data protection principles. To state that somebody is, or is not, the subject of a complaint or of misconduct proceedings tells the world something about that person which is private unless and until a public hearing is held.',
     'Nothing in this letter should be taken as a sign that the information does or does not exist.',
     'By way of general help: the Ministry of Defence Police (Conduct etc.) Regulations 2020 apply to our officers. Notice of any public hearing is put on GOV.UK at least five working days beforehand.',
     'If you wish to complain about the handling of your request, you may ask for an internal review by the Information Rights Compliance team, Ground Floor, MOD Main Building, Whitehall SW1A 2HB (CIO-FOI-IR@mod.gov.uk). This should be done within 40 working days of today.','Yours faithfully,'):
        p=Paragraph(t,n); w,h=p.wrap(W-120,600); p.drawOn(c,60,y-h); y-=h+10
    c.setFont('Helvetica',11); c.drawString(60,y-34,'MDP Secretariat'); c.save()
