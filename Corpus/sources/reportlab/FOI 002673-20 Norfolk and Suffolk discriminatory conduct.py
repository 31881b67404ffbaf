from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib import colors
def build(path):
    s=getSampleStyleSheet(); N=s["Normal"]; H=s["Heading4"]
    P=lambda t,st=N:[Paragraph(t,st),Spacer(1,6)]
    f=[]
    f+=P("<b>Norfolk Constabulary &nbsp;&nbsp;&nbsp; Suffolk Constabulary</b>")
    f+=P("Freedom of Information Request Reference No: FOI 002673/20")
    f+=P("19 August 2020")
    f+=P("Norfolk and Suffolk Constabularies have considered your request for information and our response is below. You asked how many officers and how many staff of each Constabulary had been subject to a misconduct investigation for discriminatory words or behaviour in the five years to 31 December 2019, with the results, and which protected characteristic was involved.")
    f+=P("In that time there were 14 such people in Norfolk and 9 in Suffolk. No PCSO or special constable is among them.")
    f+=P("Result",H)
    d=[["","Norfolk","","Suffolk",""],["","Officers","Staff","Officers","Staff"],
       ["Dismissed without notice","1","0","0","1"],["Final written warning","2","1","1","0"],["Written warning","3","0","2","1"],
       ["Management action","2","1","1","0"],["No case to answer","3","1","2","1"],["Total","11","3","6","3"]]
    st=[("GRID",(0,0),(-1,-1),.5,colors.grey),("SPAN",(1,0),(2,0)),("SPAN",(3,0),(4,0)),("ALIGN",(1,0),(-1,-1),"CENTER"),("FONTNAME",(0,0),(-1,1),"Helvetica-Bold"),("FONTNAME",(0,-1),(-1,-1),"Helvetica-Bold")]
    f+=[Table(d,style=TableStyle(st),hAlign="LEFT",colWidths=[170,60,60,60,60]),Spacer(1,10)]
    f+=P("Protected characteristic",H)
    d=[["","Norfolk","Suffolk"],["Race","6","5"],["Sexual orientation","4","1"],["Sex","3","3"],["Religion or belief","1","0"]]
    f+=[Table(d,style=TableStyle([("GRID",(0,0),(-1,-1),.5,colors.grey),("ALIGN",(1,0),(-1,-1),"CENTER"),("FONTNAME",(0,0),(-1,0),"Helvetica-Bold")]),hAlign="LEFT",colWidths=[170,70,70]),Spacer(1,10)]
    f+=P("Each person is counted once, under the characteristic which the Professional Standards Department regarded as the main one. This response will be published on the Norfolk and Suffolk Constabularies' websites.")
    f+=P("Should you have any further queries concerning this request, please contact the Freedom of Information Decision Maker, quoting the reference number shown above.")
    SimpleDocTemplate(path if isinstance(path,str) else str(path),pagesize=A4,title="FOI 002673/20").build(f)
