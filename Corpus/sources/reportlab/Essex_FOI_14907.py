from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
def build(path):
    c=canvas.Canvas(path,pagesize=A4); y=790
    def t(s,f="Helvetica",z=10,d=14,x=60):
        nonlocal y
        c.setFont(f,z); c.drawString(x,y,s); y-=d
    t("Essex Police","Helvetica-Bold",16,18); t("Freedom of Information, PO Box 2, Springfield, Chelmsford CM2 6DA",z=9,d=26)
    t("Reference: 14907"); t("20 October 2016",d=24)
    t("Thank you for your enquiry which was logged on 26/09/2016 as follows:")
    for s in ["Please tell me for 2013, 2014 and 2015 how many crimes of harassment and malicious",
      "communications mentioned Facebook or Twitter, how many suspects were charged, cautioned",
      "or had no further action taken, and how many of the victims were police officers or PCSOs."]: t(s,"Helvetica-Oblique",x=80)
    y-=8
    for s in ["Essex Police holds the information you have asked for. Recorded crimes where the MO or summary",
      "field has the word Facebook or Twitter are below. A crime may have more than one suspect, or none."]: t(s)
    y-=8
    rows=[("","2013","2014","2015"),("Crimes - Facebook","412","655","871"),("Crimes - Twitter","38","61","57"),("Suspects charged / summonsed","77","102","96"),
     ("Suspects given adult caution","54","49","31"),("Harassment warning, words of advice","120","188","164"),("No further action","143","291","420"),
     ("Victim a police officer","4","9","7"),("Victim a special constable or PCSO","1","2","2")]
    for i,r in enumerate(rows):
        c.setFont("Helvetica-Bold" if i==0 else "Helvetica",9.5)
        c.drawString(66,y,r[0])
        for k in (1,2,3): c.drawRightString(250+k*75,y,r[k])
        c.line(60,y-4,490,y-4); y-=17
    y-=8
    for s in ["Please note one of the victims in 2014, a Sergeant, was sent abusive messages by a man who had been",
      "dismissed by another employer. All figures come from the crime system, none of them from the",
      "Professional Standards Department.",
      "The number of PCs and laptops examined for these investigations isn't counted."]: t(s)
    y-=8
    t("Should you have cause for complaint, write to the Information Officer; then to the ICO, Wilmslow.",z=9)
    c.showPage(); c.save()
