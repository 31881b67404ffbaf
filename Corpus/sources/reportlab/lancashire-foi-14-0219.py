from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, Spacer
B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8)
C = ParagraphStyle("c", fontName="Times-Roman", fontSize=9.5, leading=11.5)
H = ParagraphStyle("h", parent=B, fontName="Times-Bold", fontSize=14, leading=18)
ROWS = [
("2009 - 3 entries",),
("1","PC","Comment on Facebook insulting a supervisor","MA"),
("2","PC","Photograph of a colleague asleep in a police vehicle put on Facebook","WoA"),
("3","Control Room Operator","Internet auction and networking sites used in duty time","RES"),
("2010 - 5 entries",),
("4","PCSO","Pictured leaning on a force vehicle, image shown on Bebo","MA"),
("5","Sgt","Messages to a witness in a live case via Facebook","FWW"),
("6","PC","Messages of a sexual nature to a witness","WW"),
("7","PC x 2","Comments on an internet forum making fun of a prisoner","2 x WoA"),
("8","Special Constable","Gave his occupation as police officer and published his duty times on Facebook","WoA"),
("2011 - 6 entries",),
("9","PC","Offensive remarks on Twitter about persons attending a demonstration","MA"),
("10","Police Staff (Scale 5)","Contents of a 999 call disclosed on Facebook","FWW"),
("11","DC","Friend request to a victim of crime","NFA"),
("12","PC","Alleged racist joke on Facebook","NCTA"),
("13","Insp","Blog critical of force policy","MA"),
("14","PC and PCSO","Abusive language used by both in an argument conducted on Facebook","PC: WW\nPCSO: WoA"),
("2012 - 4 entries",),
("15","PC","Abusive messages to former partner","WW"),
("16","Police Staff (Scale 3)","False profile set up in order to look at neighbours' pages","DIS"),
("17","Special Constable x 2","Picture of the two in a compromising position posted to Facebook","2 x RES"),
("18","PC","Homophobic remark on Facebook","MA"),
("2013 - 3 entries",),
("19","PS","Opinion on candidates for election given on Twitter","WoA"),
("20","Detention Officer","Identity of a detained person disclosed on Facebook","RES"),
("21","PC","Indecent image sent to colleague via Snapchat","Live"),
("2014 (to 17 February) - 1 entry",),
("22","PC","Offensive comment beneath an article on a newspaper's Facebook page","Live"),
]
def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, topMargin=60, bottomMargin=60, leftMargin=60, rightMargin=60, title="FOI/14/0219", invariant=1)
    s = [Paragraph("Lancashire Constabulary", H), Paragraph("Corporate Development - Data Protection Office<br/>PO Box 77, Hutton, Preston PR4 5SB", B),
     Paragraph("Our ref: FOI/14/0219<br/>Date: 19th March 2014", B),
     Paragraph("Dear Sir", B),
     Paragraph("You contacted us on 17th February 2014 asking for particulars of employees looked into for breach of the social media guidelines from 1st January 2009 up to the day of your request, to include rank or pay grade, the nature of each matter and whether it ended in dismissal, resignation or no action.", B),
     Paragraph("I can confirm that the Constabulary holds this and that it is given to you in full. Altogether 25 individuals were investigated, being 16 police officers, 3 special constables, 2 PCSOs and 4 police staff. They appear in 22 entries, since three of the entries have two people in them.", B)]
    data = [["No", "Post held", "Circumstances", "Disposal"]]; st = [("GRID",(0,0),(-1,-1),.5,colors.grey),("BACKGROUND",(0,0),(-1,0),colors.Color(.8,.85,.8)),("FONT",(0,0),(-1,0),"Times-Bold",10),("VALIGN",(0,0),(-1,-1),"TOP")]
    for r in ROWS:
        if len(r) == 1:
            i = len(data); data.append([r[0],"","",""]); st += [("SPAN",(0,i),(-1,i)),("BACKGROUND",(0,i),(-1,i),colors.Color(.93,.93,.93)),("FONT",(0,i),(-1,i),"Times-Italic",10)]
        else: data.append([Paragraph(x.replace("\n","<br/>"), C) for x in r])
    s += [Table(data, colWidths=[28,105,265,72], repeatRows=1, style=st), Spacer(1,8),
     Paragraph("<b>Key.</b> DIS - dismissed; FWW - final written warning; Live - enquiry not yet finalised; MA - management action; NCTA - no case to answer; NFA - no further action; RES - resigned; WoA - words of advice; WW - written warning.", C), Spacer(1,8),
     Paragraph("The year is the one in which the matter was recorded. Every police force keeps its records in its own way and the above ought not to be set beside the replies of others.", B),
     Paragraph("You have the right to complain about this reply. In the first place please write to the Data Protection Manager at the above address. If still dissatisfied, apply to the Information Commissioner under section 50 of the Act.", B),
     Paragraph("Yours faithfully<br/><br/>D. Haslam<br/>FOI Decision Maker", B)]
    d.build(s)
