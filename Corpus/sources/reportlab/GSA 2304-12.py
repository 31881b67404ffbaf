from reportlab.platypus import SimpleDocTemplate,Paragraph,Spacer,Table,TableStyle
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.pagesizes import A4,landscape
N=ParagraphStyle("n",fontName="Helvetica",fontSize=10,leading=13,spaceAfter=6); C=ParagraphStyle("c",parent=N,fontSize=9,leading=11,spaceAfter=0); HB=ParagraphStyle("hb",parent=C,fontName="Helvetica-Bold")
rows=[("CM/104/09","04/2009","PC","Discreditable conduct","Offensive comments on Facebook about a deceased person","Proven","Fine"),
("CM/131/09","06/2009","Special Constable","Discreditable conduct","Photograph with seized drugs on MySpace","Proven","Resigned"),
("CM/022/10","02/2010","PC","Confidentiality","Named an arrested person on Facebook","Proven","Written warning"),
("CM/022/10","02/2010","PC","Orders and instructions","Breach of internet policy","Not proven","No action"),
("CM/088/10","05/2010","DC","Discreditable conduct","Racist remark on an ex-colleague's Facebook page","Proven","Final written warning"),
("CM/088/10","05/2010","DC","Honesty and integrity","Lied about the remark at interview","Proven","Dismissed without notice"),
("CM/140/10","09/2010","PCSO","Orders and instructions","Misuse of Facebook","Proven","Words of advice"),
("CM/017/11","01/2011","PS","Authority, respect and courtesy","Rude tweets to a journalist","Proven","Management advice"),
("CM/095/11","07/2011","Police Staff","Confidentiality","Photograph of a briefing document placed on Twitter","Proven","First written warning"),
("CM/131/11","10/2011","PC","Discreditable conduct","Contacted a witness by Facebook and sent sexual messages","Proven","Required to resign"),
("CM/131/11","10/2011","PC","Orders and instructions","Use of Facebook in duty time","Proven","No action"),
("CM/046/12","03/2012","PC","Equality and diversity","Religiously offensive video shared on YouTube","Live","Live")]
def build(path):
    f=[Paragraph("<b>GREATER MANCHESTER POLICE</b>",ParagraphStyle("h",parent=N,fontSize=14,leading=18)),
    Paragraph("Information Management - Public Access Office, Openshaw Complex, Lawton Street, Manchester M11 2NS",C),Spacer(1,8),
    Paragraph("Request Reference No: <b>GSA 2304/12</b> &nbsp;&nbsp;&nbsp; Date: <b>19 November 2012</b>",N),
    Paragraph("REQUEST: <i>Please provide a breakdown of every case since 1st January 2009 in which a GMP employee has faced misconduct procedures in connection with social networking, stating the allegation(s), whether proven and what the employee was given.</i>",N),
    Paragraph("RESPONSE: Greater Manchester Police holds the requested information and discloses it below. There were nine cases, each about one employee. Some employees faced more than one allegation; these are on separate lines under the same case number, and the more serious outcome is the one that counted.",N)]
    head=("Case no.","Recorded","Rank/role","Standard","Particulars","Finding","Outcome")
    t=Table([[Paragraph(x,HB) for x in head]]+[[Paragraph(x,C) for x in r] for r in rows],colWidths=(66,60,72,120,224,62,116),repeatRows=1)
    t.setStyle(TableStyle([("VALIGN",(0,0),(-1,-1),"TOP"),("TOPPADDING",(0,0),(-1,-1),5),("BOTTOMPADDING",(0,0),(-1,-1),7)])); f.append(t); f.append(Spacer(1,8))
    f+=[Paragraph("CM/104/09 was dealt with under the Police (Conduct) Regulations 2004, since the comments had come to a supervisor's notice before December 2008.",N),
    Paragraph("Greater Manchester Police is one of the largest forces in the country, with 7,360 officers and 3,410 staff at 30 September 2012. A comparison with smaller forces should take account of that.",N),
    Paragraph("Should you be unhappy with this response, an Internal Review can be requested in writing within two months from the Public Access Manager. The Information Commissioner may be contacted at www.ico.gov.uk or on 01625 545745.",N)]
    SimpleDocTemplate(path,pagesize=landscape(A4),leftMargin=50,rightMargin=50,topMargin=40,bottomMargin=40,title="GSA 2304/12").build(f)
