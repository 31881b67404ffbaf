from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14.5, spaceAfter=7)
S = ParagraphStyle("s", parent=B, fontSize=9, leading=11.5)
Q = ParagraphStyle("q", parent=B, leftIndent=8 * mm, rightIndent=8 * mm, textColor=colors.HexColor("#333366"))


def build(path):
    grid = [["", "2019/20", "2020/21", "2021/22"], ["Police officers", "0", "0", "0"], ["Special constables", "0", "0", "0"], ["Police staff incl. PCSOs", "0", "0", "0"]]
    t = Table(grid, colWidths=[55 * mm, 26 * mm, 26 * mm, 26 * mm], hAlign="LEFT")
    t.setStyle(TableStyle([("FONT", (0, 0), (-1, -1), "Times-Roman", 10.5), ("FONT", (0, 0), (-1, 0), "Times-Bold", 10.5), ("LINEBELOW", (0, 0), (-1, 0), .8, colors.black), ("LINEBELOW", (0, -1), (-1, -1), .8, colors.black), ("ALIGN", (1, 0), (-1, -1), "CENTER")]))
    f = [Paragraph("<b>Surrey Police</b>", ParagraphStyle("t", parent=B, fontSize=18, leading=22, textColor=colors.HexColor("#1f3864"))),
         Paragraph("Information Access Team, PO Box 101, Guildford GU1 9PE", S), Spacer(1, 4 * mm),
         Paragraph("Our Ref: 163-22-0894<br/>Date: 1 June 2022", B),
         Paragraph("Dear Requester,", B),
         Paragraph("You asked Surrey Police on 5 May 2022 for the following.", B),
         Paragraph("I see that four officers of Essex Police and a PCSO elsewhere were disciplined over videos made for TikTok, and that one was sacked. Please tell me, for each of the last three financial years: (1) how many of your officers, specials and staff have been under investigation because of a TikTok video in which they appeared or which they made; (2) what rank they held; (3) what became of them - dismissed, resigned, written warning, no further action.", Q),
         Paragraph("<b>(1)</b> There have been none. Every complaint and conduct matter that our Professional Standards Department recorded from 1 April 2019 to 31 March 2022 was searched for \"TikTok\", \"Tik Tok\" and \"Tic Toc\". The search brought up 3 records. They were read one by one, and in all 3 it is a member of the public who had made the video. By role and year our answer is therefore:", B),
         t, Spacer(1, 3 * mm),
         Paragraph("<b>(2) and (3)</b> As nobody has been under investigation these do not arise.", B),
         Paragraph("Other allegations to do with other platforms may have been recorded in those years. They have not been looked at, being outside what you asked.", B),
         Paragraph("A request for review can be made by replying to this letter within 40 working days. The Information Commissioner's Office is at Wycliffe House, Water Lane, Wilmslow SK9 5AF, or ico.org.uk/foicomplaints.", B),
         Paragraph("Yours faithfully,", B), Spacer(1, 6 * mm), Paragraph("Giles Penhaligan-Moss<br/>Information Access Officer", B),
         Paragraph("Surrey Police is committed to openness. Information that is often asked for is put on our website under the publication scheme.", S)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=25 * mm, rightMargin=25 * mm, topMargin=20 * mm, bottomMargin=20 * mm, title="FOI", invariant=1).build(f)
