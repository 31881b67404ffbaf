from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit

def build(path):
    c = canvas.Canvas(path, pagesize=A4, invariant=1)
    c.setTitle("FOI 2019-0644")
    W, H = A4
    y = [H - 60]
    def line(s, font="Times-Roman", size=11, x=60, dy=None):
        for l in simpleSplit(s, font, size, W - 60 - x) or [""]:
            if y[0] < 70:
                c.showPage(); y[0] = H - 60
            c.setFont(font, size); c.drawString(x, y[0], l); y[0] -= dy or size * 1.3
    def gap(n=8): y[0] -= n
    c.setFont("Times-Bold", 18); c.drawRightString(W - 60, y[0], "Wiltshire Police"); y[0] -= 16
    c.setFont("Times-Roman", 9); c.drawRightString(W - 60, y[0], "Force Disclosure Unit, London Road, Devizes SN10 2DN"); y[0] -= 30
    line("Our reference FOI 2019-0644"); line("19 September 2019"); gap()
    line("On-line hate and harassment, and our own use of social media", "Times-Bold"); gap()
    line("Dear Sir or Madam,"); gap()
    line("I reply to your request of 22 August under the Freedom of Information Act, which had three parts.")
    gap()
    line("(1) Offences of malicious communications and harassment recorded with the marker 'on-line' where Facebook, Twitter, Instagram or WhatsApp is given as the means, by financial year, and the outcome.", "Times-Italic"); gap(4)
    def table(rows, xs, head=1):
        for i, r in enumerate(rows):
            if y[0] < 80: c.showPage(); y[0] = H - 60
            f = "Times-Bold" if i < head else "Times-Roman"
            c.setFont(f, 10)
            for j, (x, s) in enumerate(zip(xs, r)):
                (c.drawString if j == 0 else c.drawRightString)(x, y[0], s)
            c.setLineWidth(.3); c.line(60, y[0] - 4, W - 60, y[0] - 4)
            y[0] -= 16
    table([["Outcome", "2016/17", "2017/18", "2018/19"],
           ["Charged / summonsed", "41", "38", "29"], ["Caution", "22", "17", "11"],
           ["Words of advice or local resolution", "63", "70", "58"],
           ["Victim declines / complaint withdrawn", "184", "211", "260"],
           ["No further action - evidential", "97", "140", "173"],
           ["Not yet finalised", "0", "2", "36"], ["All", "407", "478", "567"]], [62, 340, 430, 520])
    gap()
    line("In 52 of these offences the victim was a police officer, PCSO or member of police staff abused on duty. No split by rank is kept.")
    gap()
    line("(2) How many people run the Force's accounts and at what cost.", "Times-Italic"); gap(4)
    line("Corporate Communications has 14 police staff posts (one vacant, following a resignation in June; one post-holder retired in 2018 and was not replaced). Some 130 officers and PCSOs hold a local Twitter account for their neighbourhood team. The budget for paid posts was:")
    gap(4)
    table([["Year", "Facebook", "Twitter", "Instagram"], ["2017/18", "£4,150", "£900", "nil"], ["2018/19", "£6,320", "£1,210", "£480"]], [62, 340, 430, 520])
    gap()
    line("(3) What training on social media is given to constables and special constables.", "Times-Italic"); gap(4)
    line("A one-hour package on the Code of Ethics and social media is part of initial training. 1,034 persons have completed it since January 2018. The package says that misuse of social media may be gross misconduct and lead to dismissal. You have not asked about discipline, and I have made no search of Professional Standards records.")
    gap()
    line("Recorded crime is subject to audit and the figures may alter. All of the information that you asked for has been provided.")
    gap()
    line("If you are not content with this reply please write to the Force Disclosure Manager, and if still not content to the Information Commissioner.")
    gap(14)
    line("Force Disclosure Officer")
    c.save()
