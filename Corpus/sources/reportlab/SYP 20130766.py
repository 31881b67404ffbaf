from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
def build(path):
    c = canvas.Canvas(path, pagesize=A4, invariant=1); c.setTitle("20130766"); y = [790]
    def line(t, x=65, f="Helvetica", s=10.5, d=15):
        c.setFont(f, s); c.drawString(x, y[0], t); y[0] -= d
    line("SOUTH YORKSHIRE POLICE", f="Helvetica-Bold", s=15, d=20)
    line("Information Compliance Unit, Carbrook House, 5 Carbrook Hall Road, Sheffield S9 2EH", s=9, d=26)
    line("Freedom of Information Request - Reference No: 20130766")
    line("Response date: 22 August 2013", d=26)
    q = "Helvetica-Oblique"
    line("Q1. For 2010, 2011 and 2012 how many officers, PCSOs and support staff were investigated for", f=q, d=13)
    line("misusing social media?", f=q, d=20)
    X = [65, 150, 230, 310, 400]
    def row(cells, f="Helvetica"):
        c.setFont(f, 10.5)
        for x, t in zip(X, cells): c.drawString(x, y[0], t)
        y[0] -= 15
    row(["Year", "Officers", "PCSOs", "Staff", "Total"], "Helvetica-Bold")
    row(["2010", "2", "0", "1", "3"]); row(["2011", "3", "1", "0", "4"]); row(["2012", "4", "0", "2", "6"]); row(["Total", "9", "1", "3", "13"], "Helvetica-Bold")
    y[0] -= 10
    line("Q2. Details of any that went as far as a misconduct hearing, with the rank and the result.", f=q, d=20)
    line("Three of the 13 did:", d=18)
    X[:] = [65, 105, 165, 400]
    row(["Year", "Rank", "Matter", "Result"], "Helvetica-Bold")
    row(["2011", "PC", "Sexually explicit messages to a witness on", "Dismissed without notice"]); row(["", "", "Facebook", ""])
    row(["2012", "Sergeant", "Operational information given to a journalist", "Final written warning"]); row(["", "", "on Twitter", ""])
    row(["2012", "PC", "Racist comments on Facebook", "Resigned before hearing"])
    y[0] -= 10
    line("Q3. How were the rest dealt with?", f=q, d=20)
    line("Of the other ten, six were dealt with by management action and in four there was no further action.", d=24)
    line("Q4. Please send me your policy.", f=q, d=20)
    line("It is on our website under Policies and Procedures.", d=30)
    line("Complaints about this answer go to the Force Information Manager, then to the ICO, www.ico.org.uk.", s=9)
    c.showPage(); c.save()
