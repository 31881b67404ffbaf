from reportlab.pdfgen import canvas
from reportlab.lib.utils import simpleSplit
ROWS = [("2015","PC","Sexual relationship with victim of domestic abuse","Dismissed without notice"),
("2015","PC","Sent personal texts to a female witness","Final Written Warning"),
("2016","DC","Contacted victim through Facebook after case closed","Resigned during investigation"),
("2016","PCSO","Relationship with vulnerable member of public","Dismissed"),
("2016","Sgt","Inappropriate relationship with junior colleague","Management Advice"),
("2017","PC","Undeclared association with person with convictions","Written Warning"),
("2017","Police Staff","Told partner that an address was subject to a warrant","Would have been dismissed"),
("2017","PC","Sexual remarks to female detainee","No case to answer"),
("2018","PC","Relationship with witness in on-going case","Live")]
def build(path):
    c = canvas.Canvas(path, pagesize=(595, 842)); y = [790]
    def line(t, font="Times-Roman", size=11, gap=5, x=60, w=475):
        for l in simpleSplit(t, font, size, w):
            if y[0] < 60: c.showPage(); y[0] = 790
            c.setFont(font, size); c.drawString(x, y[0], l); y[0] -= size + 3
        y[0] -= gap
    c.setFont("Times-Bold", 15); c.drawString(60, 800, "WARWICKSHIRE POLICE"); c.drawRightString(535, 800, "WEST MERCIA POLICE")
    c.line(60, 794, 535, 794); y[0] = 770
    line("Information Compliance Unit, Hindlip Hall, PO Box 55, Worcester, WR3 8SP", size=9)
    line("Ref 10271/18"); line("12 October 2018", gap=14)
    line("Thank you for your request for information, received on 17 September 2018, which is repeated below.")
    line("Number of allegations since 1 January 2015 that an officer or employee had an improper relationship with, or made improper contact with, someone they met through their work, or an association they should have declared. Please say what happened to each of them: dismissed, resigned, warned, nothing.", "Times-Italic", gap=10)
    line("This reply is made on behalf of both Warwickshire Police and West Mercia Police, which are separate data controllers. Figures are as at 1 October 2018.", gap=10)
    line("1. WEST MERCIA POLICE", "Times-Bold"); line("West Mercia Police holds nine matters:")
    c.setFont("Times-Bold", 9.5)
    for x, t in zip((60, 100, 170, 410), ("Year", "Rank", "Matter", "Result")): c.drawString(x, y[0], t)
    c.line(60, y[0]-3, 535, y[0]-3); y[0] -= 16; c.setFont("Times-Roman", 9.5)
    for r in ROWS:
        for x, t in zip((60, 100, 170, 410), r): c.drawString(x, y[0], t)
        y[0] -= 14
    y[0] -= 10
    line("2. WARWICKSHIRE POLICE", "Times-Bold")
    line("Warwickshire Police recorded seven matters in the same period: five concerned police officers and two concerned police staff. One of the officers was dismissed, two officers received written warnings and two officers faced no further action. Both members of police staff resigned.")
    line("We have not given a year or a summary for each of the Warwickshire matters. With so few, doing so could lead to the persons involved, including victims, being identified. That detail is exempt under Section 40(2) (Personal Information). The names and stations of all persons in part 1 are withheld under the same section.", gap=10)
    line("This letter serves as a refusal notice for the information withheld, under section 17(1) of the Act.")
    line("Should you wish to complain about this response please write to the Information Compliance Unit at the address above within 40 working days. You may then apply to the Information Commissioner.", gap=14)
    line("Disclosure Officer"); line("Warwickshire Police and West Mercia Police", size=10)
    c.save()
