from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas
from reportlab.lib.utils import simpleSplit

L, R, TOP, BOT = 62, 535, 790, 60


class W:
    def __init__(self, path):
        self.c = canvas.Canvas(path, pagesize=A4, invariant=1)
        self.c.setTitle("Staffordshire Police FOI 5527")
        self.y = TOP
        self.n = 1
        self.foot()

    def foot(self):
        self.c.setFont("Helvetica", 8)
        self.c.drawCentredString((L + R) / 2, 34, "Staffordshire Police - keeping our communities safe and reassured            %d" % self.n)

    def room(self, h):
        if self.y - h < BOT:
            self.c.showPage()
            self.n += 1
            self.y = TOP
            self.foot()

    def p(self, text, font="Helvetica", size=10.5, indent=0, gap=7):
        lines = simpleSplit(text, font, size, R - L - indent)
        for ln in lines:
            self.room(size + 3)
            self.c.setFont(font, size)
            self.c.drawString(L + indent, self.y, ln)
            self.y -= size + 3
        self.y -= gap

    def t(self, rows, xs, bold=(0,)):
        self.room(15 * len(rows) + 6)
        for i, r in enumerate(rows):
            self.c.setFont("Helvetica-Bold" if i in bold else "Helvetica", 9.5)
            for j, v in enumerate(r):
                if j == 0:
                    self.c.drawString(L + xs[0], self.y, v)
                else:
                    self.c.drawRightString(L + xs[j], self.y, v)
            if i == 0:
                self.c.line(L, self.y - 4, R, self.y - 4)
            self.y -= 15
        self.y -= 8


def build(path):
    w = W(path)
    w.c.setFont("Helvetica-Bold", 17)
    w.c.drawString(L, w.y, "Staffordshire Police")
    w.c.setFont("Helvetica", 9)
    for k, ln in enumerate(["Central Disclosure Unit", "PO Box 3167, Stafford ST16 9JZ", "foi@staffordshire.pnn.police.uk"]):
        w.c.drawRightString(R, w.y - 11 * k, ln)
    w.y -= 46
    w.p("Our Reference: 5527", gap=0)
    w.p("Date: 3rd December 2014")
    w.p("Dear Mr Castleden,")
    w.p("Re: Police promotion boards and examinations", "Helvetica-Bold")
    w.p("I acknowledge receipt of your request dated 5th November 2014 and can now respond as follows.")
    w.p("1) How many officers applied for promotion in each of the last three financial years, and how many were successful, by rank?", "Helvetica-Oblique")
    w.t([["Rank applied for", "2011/12", "", "2012/13", "", "2013/14", ""],
         ["", "Applied", "Passed", "Applied", "Passed", "Applied", "Passed"],
         ["Sergeant", "96", "22", "71", "15", "88", "19"],
         ["Inspector", "34", "9", "no board", "-", "29", "7"],
         ["Chief Inspector", "18", "4", "11", "3", "14", "4"],
         ["Superintendent", "7", "2", "5", "1", "6", "2"]], [0, 170, 222, 290, 340, 410, 462], (0, 1))
    w.p("2) How many of the 2013/14 sergeant candidates were men and how many women?", "Helvetica-Oblique")
    w.p("Of the 88 who applied, 64 were men and 24 women. Of the 19 who passed, 13 were men and 6 women.")
    w.p("3) What happened to those who did not pass?", "Helvetica-Oblique")
    w.p("For the 2013/14 sergeant board the position is:")
    w.t([["Stage", "Constables"], ["Application not supported by line manager", "17"], ["Not put forward after paper sift", "23"],
         ["Withdrew before the board", "6"], ["Seen by the board and not successful", "23"], ["Seen by the board and successful", "19"]], [0, 330])
    w.p("All who were seen by the board were offered a meeting at which they had written feedback and, where they wished it, an action plan and a mentor. Nine asked for the decision to be looked at again; in seven the decision stood and in two the candidate was put back before the board.")
    w.p("4) How many sat the national (OSPRE) Part I examination and how many passed?", "Helvetica-Oblique")
    w.t([["Examination", "Sat", "Passed", "Failed", "Absent on the day"], ["Sergeants', March 2012", "141", "58", "76", "7"], ["Sergeants', March 2013", "118", "52", "61", "5"],
         ["Sergeants', March 2014", "127", "60", "59", "8"], ["Inspectors', September 2013", "43", "19", "22", "2"]], [0, 200, 270, 340, 450])
    w.p("The column headed 'Sat' is the number entered, including those absent.", size=9.5)
    w.p("5) Who is not allowed to apply?", "Helvetica-Oblique")
    w.p("The Promotion and Selection Policy, paragraphs 4.1 to 4.6, says that an officer may not apply for promotion who:")
    for x in ["is still in the probationary period, or has not passed the examination for the rank;",
              "has a written warning or a final written warning that is live on the closing date;",
              "is subject of an action plan or written improvement notice under the Unsatisfactory Performance Procedures;",
              "is suspended from duty, or is awaiting a misconduct meeting or hearing, unless the Deputy Chief Constable agrees otherwise;",
              "has attendance below the force standard without good reason (e.g. injury on duty, pregnancy)."]:
        w.p("-  " + x, indent=14, gap=2)
    w.y -= 6
    w.p("The force does not keep a count of those who might have liked to apply and were prevented by paragraphs 4.1 to 4.6, since they do not send in a form. You did not ask for one and it is mentioned for completeness.")
    w.p("6) Are candidates' social media accounts looked at?", "Helvetica-Oblique")
    w.p("No. Facebook and Twitter pages are not viewed at any stage of an internal promotion process. Candidates joining from another force are vetted in the usual way.")
    w.p("7) Please give the number of officers in each rank.", "Helvetica-Oblique")
    w.p("On 31st March 2014 (headcount): Constable 1,394; Sergeant 288; Inspector 93; Chief Inspector 28; Superintendent 14; Chief Superintendent 4; ACPO ranks 4. Total 1,825.")
    w.p("Every question has been answered and no exemption has been relied upon.")
    w.p("Should you wish to appeal against this response please write to the Central Disclosure Unit within two months, stating your reasons. The right also exists to complain to the Information Commissioner at Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF.")
    w.p("Yours sincerely,", gap=26)
    w.p("Bernadette Hulse", gap=0)
    w.p("Disclosure Officer")
    w.c.save()
