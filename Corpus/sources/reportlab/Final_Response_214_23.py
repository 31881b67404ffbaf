from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
def build(path):
    c = canvas.Canvas(path, pagesize=A4); w, h = A4; y = h - 60
    c.setFont("Helvetica-Bold", 16); c.drawString(60, y, "Durham Constabulary"); y -= 14
    c.setFont("Helvetica", 8); c.drawString(60, y, "Information Rights and Disclosure Unit, Aykley Heads, Durham DH1 5TT"); y -= 30
    def p(t, f="Helvetica", s=10.5, gap=9, x=60):
        nonlocal y
        for l in simpleSplit(t, f, s, w - 60 - x):
            c.setFont(f, s); c.drawString(x, y, l); y -= s * 1.3
        y -= gap
    p("FOI Ref: 214/23", "Helvetica-Bold", gap=2); p("Date: 27th April 2023")
    p("Dear Requester,")
    p("I refer to your request of 30th March 2023, in which you asked for the following.")
    for t in ("1. How many police officers and staff have been arrested, charged, cautioned or convicted of any offence while off duty in the last ten years?",
              "2. In each case, the rank, the offence, and if they were dismissed, resigned or kept their job.",
              "3. How many had been refused vetting or had a previous final written warning?"): p(t, "Helvetica-Oblique", 10, 4, 80)
    y -= 8
    p("Durham Constabulary does not have a marker for matters occurring off duty. There are 1,148 conduct and complaint files in the period which would have to be opened, of which we sampled 20. Those took an average of eleven minutes each; 1,148 x 11 minutes is some 210 hours.")
    p("This is beyond the 18 hours allowed. I am therefore obliged to refuse your request under Section 12(1) of the Freedom of Information Act 2000, the cost of compliance exceeding the appropriate limit. Where one part of a request is over cost, the whole of it is.")
    p("In accordance with the Act this letter represents a Refusal Notice (Section 17(5)).")
    p("By way of advice: a request for one year, limited to gross misconduct hearings, may be possible. Outcomes of hearings held in public are placed on our website for 28 days, and the force had to dismiss very few officers in any one year.")
    p("You may ask for this decision to be reviewed, and can complain to the Information Commissioner if still not content.")
    p("Yours sincerely,", gap=26); p("Disclosure Officer")
    c.setFont("Helvetica", 7); c.drawCentredString(w/2, 30, "Tel 101   |   www.durham.police.uk   |   Proud to serve: 1,190 officers, 2 counties' worth of ground"); c.save()
