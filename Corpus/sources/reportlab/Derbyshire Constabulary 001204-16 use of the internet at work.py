from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
from reportlab.lib.units import mm
TAB=[['Financial year', 'Grade', 'NFA', 'MAct', 'MAdv', 'WW', 'FWW', 'DWN', 'RES', 'All'], ['2012/13', 'PC', '4', '3', '2', '1', '-', '-', '-', '10'], ['', 'PS', '1', '-', '1', '-', '-', '-', '-', '2'], ['', 'PCSO', '-', '2', '-', '-', '-', '-', '1', '3'], ['', 'Staff', '2', '1', '-', '2', '1', '-', '-', '6'], ['2013/14', 'PC', '2', '5', '-', '1', '1', '-', '-', '9'], ['', 'PS', '-', '1', '-', '-', '-', '-', '-', '1'], ['', 'Insp', '1', '-', '-', '-', '-', '-', '-', '1'], ['', 'Staff', '3', '2', '-', '-', '-', '1', '2', '8'], ['2014/15', 'PC', '6', '2', '1', '-', '-', '1', '-', '10'], ['', 'PCSO', '-', '-', '-', '1', '-', '-', '-', '1'], ['', 'Spl Con', '-', '-', '1', '-', '-', '-', '1', '2'], ['', 'Staff', '1', '3', '-', '1', '-', '-', '-', '5'], ['2015/16', 'PC', '3', '4', '-', '2', '-', '-', '-', '9'], ['', 'PS', '-', '-', '2', '-', '-', '-', '-', '2'], ['', 'Staff', '-', '2', '-', '-', '2', '-', '1', '5'], ['Four years', '', '23', '25', '7', '8', '4', '2', '5', '74']]
SPANS=[(1, 4), (5, 8), (9, 12), (13, 15)]
N=74
def build(path):
    s=getSampleStyleSheet(); n=ParagraphStyle("n",parent=s["Normal"],fontName="Helvetica",fontSize=10,leading=12.5,spaceAfter=5); b=ParagraphStyle("b",parent=n,fontName="Helvetica-Bold"); i=ParagraphStyle("i",parent=n,fontName="Helvetica-Oblique",leftIndent=12)
    d=SimpleDocTemplate(str(path),pagesize=A4,leftMargin=22*mm,rightMargin=22*mm,topMargin=16*mm,bottomMargin=16*mm,title="001204/16")
    e=[Paragraph("DERBYSHIRE CONSTABULARY",b),Paragraph("Freedom of Information, Butterley Hall, Ripley, Derbyshire DE5 3RS",n),Paragraph("FOI reference 001204/16",n),Paragraph("Date: 17th June 2016",n),
    Paragraph("You requested:",n),Paragraph("How many employees have been investigated for the amount of time they spent on the internet at work, or for what they looked at there, in the last four financial years? Break this down by grade and by result.",i),
    Paragraph("A search of the Centurion database found <b>%d</b> employees. They are set out below by the financial year in which the matter was recorded, and by grade. Grades with nobody in that year have no line."%N,n)]
    st=[("FONTSIZE",(0,0),(-1,-1),9),("FONTNAME",(0,0),(-1,0),"Helvetica-Bold"),("FONTNAME",(0,-1),(-1,-1),"Helvetica-Bold"),("GRID",(0,0),(-1,-1),.4,colors.grey),("ALIGN",(2,0),(-1,-1),"CENTER"),("VALIGN",(0,0),(-1,-1),"TOP"),("BACKGROUND",(0,0),(-1,0),colors.lightgrey),("TOPPADDING",(0,0),(-1,-1),1.5),("BOTTOMPADDING",(0,0),(-1,-1),2.5)]
    for a,z in SPANS: st.append(("SPAN",(0,a),(0,z)))
    t=Table(TAB,colWidths=[26*mm,22*mm]+[14.5*mm]*8); t.setStyle(TableStyle(st)); e+=[t,Spacer(1,5),
    Paragraph("NFA no further action; MAct management action; MAdv management advice; WW written warning; FWW final written warning; DWN dismissed without notice; RES resigned. A dash means none.",ParagraphStyle("k",parent=n,fontSize=8.5)),
    Paragraph("The web filter blocks some 90,000 pages each working day and most blocks are of advertisements, so a block does not lead to an investigation of itself. There were 1,790 officers, 1,120 staff and 178 PCSOs on 31 March 2016.",n),
    Paragraph("These figures are drawn from a live database and may change. Other forces may record such matters in another manner, and the figures should not be used for comparison.",n),
    Paragraph("Under the Freedom of Information Act you may ask for an internal review of this response within 20 working days.",n)]
    d.build(e)
