from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=22*mm, rightMargin=22*mm, topMargin=18*mm, bottomMargin=18*mm, title="FOI response", invariant=1)
    s = getSampleStyleSheet(); b = ParagraphStyle("b", parent=s["Normal"], fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=7)
    h = ParagraphStyle("h", parent=b, fontName="Times-Bold", spaceBefore=6); q = ParagraphStyle("q", parent=b, leftIndent=20, fontName="Times-Italic")
    sm = ParagraphStyle("sm", parent=b, fontSize=9, leading=11)
    P = lambda t, st=b: Paragraph(t, st)
    f = []
    f += [P("<b>LANCASHIRE CONSTABULARY</b><br/>Data Protection and Information Access<br/>Saunders Lane, Hutton, Preston PR4 5SB"),
      P("Tuesday, 10 October 2023"), P("Ref: DAT-002291/23"), P("Dear Sir or Madam"),
      P("I refer to your request of 12 September, which asked for:"),
      P("How many allegations that someone misbehaved when off duty did your force finalise in the financial year 2022-23? Please split by whether the person was a regular, a special, a PCSO or a civilian, and give the result. By rank would be ideal. I am also after the text of each allegation.", q),
      P("Our response", h),
      P("58 allegations of off-duty conduct were finalised between 1 April 2022 and 31 March 2023. They concern 51 people; someone who faced two allegations is in the tables twice."),
      P("Table A: means of disposal", h)]
    R = [["Disposal","Regular\nofficer","Special","PCSO","Police\nstaff","Total"],
     ["Left the organisation","","","","",""],
     ["   Dismissed","6","1","1","2","10"],["   Resigned whilst under investigation","3","2","0","1","6"],["   Retired","1","0","0","0","1"],
     ["Sub-total","10","3","1","3","17"],
     ["Formal warning","","","","",""],["   Final written warning","5","0","1","1","7"],["   Written warning","8","0","1","2","11"],["Sub-total","13","0","2","3","18"],
     ["Dealt with informally","","","","",""],["   Reflective practice","7","1","1","0","9"],["   Words of advice","2","0","1","1","4"],["Sub-total","9","1","2","1","13"],
     ["Nothing further","","","","",""],["   No case to answer","6","1","0","1","8"],["   Discontinued","2","0","0","0","2"],["Sub-total","8","1","0","1","10"],
     ["Grand total","40","5","5","8","58"]]
    t = Table(R, colWidths=[66*mm]+[19*mm]*5)
    st = [("FONT",(0,0),(-1,-1),"Times-Roman",10),("FONT",(0,0),(-1,0),"Times-Bold",10),("GRID",(0,0),(-1,-1),.4,colors.grey),("ALIGN",(1,0),(-1,-1),"CENTER"),("VALIGN",(0,0),(-1,-1),"MIDDLE"),("TOPPADDING",(0,0),(-1,-1),1.5),("BOTTOMPADDING",(0,0),(-1,-1),2)]
    for i,r in enumerate(R):
        if i and r[1]=="": st += [("SPAN",(0,i),(-1,i)),("BACKGROUND",(0,i),(-1,i),colors.Color(.88,.88,.88)),("FONT",(0,i),(-1,i),"Times-Bold",10)]
        if "otal" in r[0]: st += [("FONT",(0,i),(-1,i),"Times-Italic",10)]
    t.setStyle(TableStyle(st)); f += [t, Spacer(1,8),
      P("Table B: rank or grade of the person at the time", h)]
    R2=[["Regular officers","Constable","29"],["","Sergeant","8"],["","Inspector","2"],["","Chief Inspector","1"],["","Sub-total","40"],["Special Constabulary","Special Constable","4"],["","Special Sergeant","1"],["","Sub-total","5"],["Others","PCSO","5"],["","Police staff (all grades)","8"],["","Sub-total","13"]]
    t2=Table(R2,colWidths=[50*mm,50*mm,22*mm],hAlign="LEFT")
    t2.setStyle(TableStyle([("FONT",(0,0),(-1,-1),"Times-Roman",10),("BOX",(0,0),(-1,-1),.6,colors.black),("INNERGRID",(1,0),(-1,-1),.3,colors.grey),("SPAN",(0,0),(0,4)),("SPAN",(0,5),(0,7)),("SPAN",(0,8),(0,10)),("VALIGN",(0,0),(0,-1),"TOP"),("ALIGN",(2,0),(2,-1),"RIGHT"),("TOPPADDING",(0,0),(-1,-1),1.5),("BOTTOMPADDING",(0,0),(-1,-1),2)]+[("FONT",(1,i),(-1,i),"Times-Italic",10) for i in (4,7,10)]+[("LINEBELOW",(0,i),(-1,i),.6,colors.black) for i in (4,7)]))
    f += [t2, Spacer(1,8),
      P("Please note that a student officer is shown as a Constable, and that &quot;retired&quot; includes ill-health retirement. The Constabulary does not treat a speeding ticket paid without dispute as an allegation.", sm),
      P("The text of the allegations", h),
      P("This part of your request is refused. Off-duty matters are by their nature matters of private life. The text names partners, neighbours and licensed premises and would let an officer of whatever rank be recognised by friends and colleagues, even one who was cleared or whose case was dismissed. It is personal data and is exempt under Section 40(2) of the Act. In accordance with Section 17 this letter is a refusal notice for that part."),
      P("Should you wish to complain, reply to this letter within two months. The Information Commissioner's Office can be reached at www.ico.org.uk."),
      P("Yours faithfully<br/><br/>D. Whittlesea<br/>Information Access Officer")]
    d.build(f)
