from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

LINES = """Civil Nuclear Constabulary
Disclosures Department
Building F6, Culham Science Centre, Abingdon, Oxfordshire OX14 3DB
foi@cnc.pnn.police.uk

12th April 2018

Our reference: 2018-027

Dear Requester

I am writing in response to your request for information about the above subject, which
was received on 19th March 2018. It has been dealt with under the Freedom of
Information Act 2000. You asked:

   "1. How many complaints of racism were made against officers or staff of the
   Constabulary in 2015, 2016 and 2017?
   2. What did each allege, and was the person concerned dismissed, warned or
   exonerated?
   3. How many officers were disciplined for racist remarks on the internet?"

I can confirm that the Constabulary has searched the records of its Professional
Standards Department for the whole of the period.

1. None. No complaint of racism was recorded in any of the three years.

2. Not applicable.

3. None.

The Civil Nuclear Constabulary is a specialist armed police service dedicated to the
civil nuclear industry, with Operational Policing Units based at 11 civil nuclear sites
in England and Scotland and over 1500 police officers and staff.

We take our responsibilities under the Freedom of Information Act seriously but, if you
feel your request has not been properly handled or you are otherwise dissatisfied with
the outcome of your request, you have the right to complain within two months.

Yours sincerely

Disclosures Officer""".split("\n")


def build(path):
    c = canvas.Canvas(path, pagesize=A4, invariant=1)
    y = 790
    for i, l in enumerate(LINES):
        c.setFont("Times-Bold" if i == 0 else "Times-Roman", 15 if i == 0 else 11.5)
        c.drawString(64 + 12 * l.startswith("   "), y, l.strip())
        y -= 16
    c.setFont("Times-Italic", 8)
    c.drawString(64, 34, "NOT PROTECTIVELY MARKED")
    c.save()
