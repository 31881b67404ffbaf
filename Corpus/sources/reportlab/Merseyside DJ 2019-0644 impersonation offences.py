from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.pagesizes import A4
def build(path):
    s=getSampleStyleSheet(); n=s["BodyText"]; P=lambda t:Paragraph(t,n)
    g=TableStyle([("GRID",(0,0),(-1,-1),.4,"grey"),("FONTSIZE",(0,0),(-1,-1),8.5)])
    yr=["Outcome","2014","2015","2016","2017","2018"]
    t1=Table([yr,["Charged / summonsed","4","6","3","7","5"],["Adult caution","2","1","2","0","1"],["Community resolution","1","3","2","2","4"],["Evidential difficulties - suspect identified","6","5","8","9","11"],["No suspect identified","19","24","22","31","37"],["No further action - not in public interest","1","0","2","1","0"],["Still under investigation","0","0","0","0","6"]],style=g)
    t2=Table([["Claimed to be","Number"],["PC / 'police officer', no rank given","131"],["Detective Constable or CID","38"],["Sergeant","9"],["Inspector or above","4"],["Special Constable","6"],["PCSO","13"],["Fraud squad, by telephone","24"]],style=g)
    SimpleDocTemplate(path,pagesize=A4,title="DJ 2019-0644",topMargin=50,bottomMargin=40).build([
     Paragraph("MERSEYSIDE POLICE",s["Heading2"]),P("Information Access, PO Box 59, Liverpool L69 1JD"),P("Our Ref: DJ 2019-0644"),P("1st August 2019"),Spacer(1,8),
     P("Dear Miss Aspinall"),
     P("<b>Freedom of Information Act 2000 - persons pretending to be police officers</b>"),
     P("You requested the number of offences recorded under section 90 of the Police Act 1996 (impersonating a police officer, or possessing uniform with intent to deceive) for 2014 to 2018, how they ended, what rank the person claimed to have, and how contact was made."),
     P("The figures come from Niche and count crimes by the year in which they were recorded. The suspects, where there is one, are members of the public. The outcome is that of the crime."),Spacer(1,4),t1,Spacer(1,6),
     P("The total is 225. In the same 225 reports the person claimed to be:"),Spacer(1,4),t2,Spacer(1,6),
     P("Contact was made: at the door 88; by telephone or text message 61; in the street or from a vehicle 47; on Facebook, a dating site or WhatsApp 22; other 7."),
     P("Two suspects were said to have flashed a blue light on the M62, and one to have worn a sergeant's stripes at a fancy dress party (no further action)."),
     P("Please remember that forces record crime data in different ways and the figures should not be used for comparison."),Spacer(1,8),P("Yours sincerely"),P("Disclosure Analyst")])
