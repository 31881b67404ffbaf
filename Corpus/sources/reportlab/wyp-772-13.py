def build(path):
    from reportlab.pdfgen import canvas
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import simpleSplit
    c = canvas.Canvas(path, pagesize=A4, invariant=1)
    y = [785]
    def para(t, font="Times-Roman", size=11, x=72, gap=9):
        for l in simpleSplit(t, font, size, 451 - (x - 72)):
            c.setFont(font, size); c.drawString(x, y[0], l); y[0] -= size * 1.3
        y[0] -= gap
    c.setFont("Times-Bold", 16); c.drawString(72, y[0], "West Yorkshire Police"); y[0] -= 15
    para("Information Management, PO Box 9, Laburnum Road, Wakefield WF1 3QP", size=9, gap=14)
    para("Our reference: 772/13", gap=0); para("Thursday 18 July 2013", gap=14)
    para("Dear Mr Dunkerley,")
    para("Thank you for your FOI request of 20 June, in which you wanted to know the results of all investigations, from January 2010 to May 2013, into officers and staff accused of misusing social media.")
    para("Please see below. Each person is shown once.")
    rows = [("Result", "Officers", "Police staff"), ("Dismissed", "1", "0"), ("Resigned", "1", "1"), ("Final written warning", "1", "0"), ("Written warning", "6", "1"),
            ("Management advice", "4", "1"), ("No further action", "3", "0"), ("Total", "16", "3")]
    for i, r in enumerate(rows):
        c.setFont("Times-Bold" if i in (0, len(rows) - 1) else "Times-Roman", 11)
        c.drawString(90, y[0], r[0]); c.drawRightString(290, y[0], r[1]); c.drawRightString(380, y[0], r[2])
        if i == 0: c.line(86, y[0] - 4, 384, y[0] - 4)
        y[0] -= 17
    y[0] -= 8
    para("After the table had been drawn up the Professional Standards Department told me that one officer with a written warning had been counted twice. The number of officers given a written warning should be read as 5 and not 6. The correct total, officers and staff together, is therefore 18.")
    para("You also enquired about the force's policy. It is enclosed in full.")
    para("You have the right to appeal against this reply within two months; the form is on our website. If you remain dissatisfied you may contact the Information Commissioner at Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.")
    para("Yours sincerely,", gap=26)
    para("Philippa Oddy", gap=0); para("Disclosure Officer")
    c.save()
