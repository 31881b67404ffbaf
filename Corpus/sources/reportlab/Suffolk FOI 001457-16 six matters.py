from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, KeepTogether
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib import colors
S=getSampleStyleSheet(); N=S['Normal']; N.fontSize=10; N.leading=13
M=[("03/02/2014","19/08/2014","Police Constable","Messages of a sexual nature sent by WhatsApp to the victim of a burglary","Gross misconduct","Proven. Dismissed without notice"),
("11/09/2014","02/10/2014","Temporary Inspector","Post on LinkedIn in support of an election candidate","Misconduct","Management action"),
("20/01/2015","14/05/2015","Police staff, Scale 4","Looked up neighbours on the crime system out of curiosity","Gross misconduct","Final written warning"),
("07/05/2015","30/11/2015","Special Sergeant","Picture of himself in uniform as his profile on Tinder","Misconduct","Case to answer. Resigned during the investigation"),
("28/10/2015","-","Police Constable","Image of a dead person at a scene shared in a private group chat","Gross misconduct","Not yet finalised"),
("02/03/2016","27/04/2016","Chief Inspector","Claimed mileage for journeys that were not made","Gross misconduct","No case to answer")]
def build(p):
    d=SimpleDocTemplate(p,pagesize=A4,invariant=1,title="reply"); f=[]
    P=lambda t,s=N:f.extend([Paragraph(t,s),Spacer(1,7)])
    P("<b>Suffolk Constabulary</b><br/>Information Compliance, Force Headquarters, Martlesham Heath, Ipswich IP5 3QS")
    P("Freedom of Information request: 001457/16<br/>14 June 2016")
    P("Dear Miss Oakenfull")
    P("You asked about gross misconduct and misconduct matters that reached the Professional Standards Department between 1 January 2014 and 31 March 2016 under the headings of misuse of social media, misuse of information and dishonesty, and for each the date, the rank, the nature and whether the person was dismissed, resigned or had no further action. This answer is for Suffolk alone; Norfolk has its own.")
    P("Suffolk Constabulary recorded six matters. One person was concerned in each.")
    for i,m in enumerate(M[:],1):
        rows=[["Matter %d"%i,""]]
        for k,v in zip(("Received","Finalised","Subject","Alleged","Assessed as","Result"),m): rows.append([k,Paragraph(v,N)])
        f.append(KeepTogether([Table(rows,colWidths=[90,350],style=[('FONT',(0,0),(0,0),'Helvetica-Bold'),('LINEABOVE',(0,0),(-1,0),.8,colors.black),('VALIGN',(0,0),(-1,-1),'TOP'),('TOPPADDING',(0,0),(-1,-1),1),('BOTTOMPADDING',(0,0),(-1,-1),1)]),Spacer(1,9)]))
    P("The assessment is made when a matter comes in and says what the most serious result could be if it were proved. It is not a finding.")
    P("The Constabulary's figures are drawn from a system meant for running investigations and not for statistics, and may be changed as matters go forward.")
    P("This completes our response; nothing that you asked for has been withheld. A review can be asked for in writing within two months. The Information Commissioner's address is Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.")
    P("Dennis Hallowtree<br/>Information Compliance Adviser")
    d.build(f)
