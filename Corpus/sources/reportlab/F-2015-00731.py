from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.platypus import Table, TableStyle
from reportlab.lib import colors
W,Hh=A4
def build(path):
    c=canvas.Canvas(path,pagesize=A4); c.setTitle("F-2015-00731")
    y=[Hh-55]
    def para(t,f="Times-Roman",z=11.5,gap=7,x=60):
        for l in simpleSplit(t,f,z,W-x-60):
            if y[0]<70: c.showPage(); y[0]=Hh-60
            c.setFont(f,z); c.drawString(x,y[0],l); y[0]-=z*1.28
        y[0]-=gap
    def table(rows,cw,extra=[]):
        t=Table(rows,colWidths=cw); t.setStyle(TableStyle([("GRID",(0,0),(-1,-1),.7,colors.black),("FONT",(0,0),(-1,-1),"Times-Roman",10),("FONT",(0,0),(-1,0),"Times-Bold",9.5),("ALIGN",(1,0),(-1,-1),"CENTER"),("VALIGN",(0,0),(-1,-1),"MIDDLE")]+extra))
        w,h=t.wrap(W,Hh)
        if y[0]-h<60: c.showPage(); y[0]=Hh-60
        t.drawOn(c,60,y[0]-h+8); y[0]-=h+10
    c.setFont("Helvetica-Bold",18); c.drawRightString(W-60,y[0],"HUMBERSIDE POLICE"); y[0]-=16
    c.setFont("Helvetica",8.5); c.drawRightString(W-60,y[0],"Information Compliance Unit, Priory Road Police Station, Hull HU5 5SF"); y[0]-=34
    para("3 June 2015"); para("Freedom of Information Request, Reference No: F-2015-00731","Times-Bold")
    para("Dear Mr Lofthouse")
    para("I refer to your request dated 6 May 2015. You wanted a breakdown, for the five calendar years 2010 to 2014, of those officers, specials, PCSOs and staff who were investigated over their use of social networking sites: by rank and outcome, and by year.")
    para("Humberside Police investigated 32 people in that time. The outcome for each rank or role is in Table A, the year in which the matter was recorded in Table B.")
    para("Table A","Times-Bold",11.5,2)
    h=["Rank or role","No further\naction","Management\naction","Management\nadvice","Written\nwarning","Final written\nwarning","Resigned","Dismissed","Total"]
    rows=[["Constable",5,4,3,2,1,1,0],["Sergeant",1,1,0,1,0,0,0],["Inspector",1,0,0,0,0,0,0],["Special Constable",0,1,0,0,0,1,0],["PCSO",0,2,0,1,0,0,1],["Police staff",2,1,0,2,0,1,0]]
    body=[[r[0]]+[str(v) for v in r[1:]]+[str(sum(r[1:]))] for r in rows]
    tot=["Total"]+[str(sum(r[i] for r in rows)) for i in range(1,8)]+[str(sum(sum(r[1:]) for r in rows))]
    table([h]+body+[tot],[84,47,56,56,44,56,46,50,36],[("FONT",(0,-1),(-1,-1),"Times-Bold",10),("FONT",(1,0),(-1,0),"Times-Bold",8)])
    para("Table B","Times-Bold",11.5,2)
    table([["Year","2010","2011","2012","2013","2014"],["People","3","5","8","9","7"]],[70]+[50]*5)
    para("A person who was the subject of more than one allegation is shown under the most serious outcome. Management action is informal and lies outside the Conduct Regulations; management advice is given at a misconduct meeting. For police staff the nearest equivalent under the staff discipline policy is shown.")
    para("You had also asked whether the figures have been affected by the guidance issued in 2012. No analysis of that kind has been carried out and the Act does not oblige a public authority to create one.")
    para("You may request a review of the way in which your request was handled within 40 working days, by writing to the Information Compliance Manager. If after that you remain unhappy the Information Commissioner may be able to help: Wycliffe House, Water Lane, Wilmslow, SK9 5AF.")
    para("Yours sincerely",gap=22); para("Information Compliance Officer")
    c.showPage(); c.save()
