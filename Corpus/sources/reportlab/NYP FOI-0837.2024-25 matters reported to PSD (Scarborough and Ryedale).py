from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
def build(path):
    ss=getSampleStyleSheet(); b=ParagraphStyle("b",parent=ss["Normal"],fontSize=9.5,leading=12,spaceAfter=6); c=ParagraphStyle("c",parent=b,fontSize=8.5,leading=10,spaceAfter=0)
    P=lambda t,s=b: Paragraph(t,s)
    rows=[["Item","Reported in year ended","Person","Matter","Disposal"],
    ["1","31 March 2022","Traffic constable","Stopped off duty by a neighbouring force and found to be over the prescribed limit","Dismissed without notice; banned from driving by the court"],
    ["2","31 March 2022","Control room operator","Shouted at and belittled a trainee over several weeks","Warning in writing (12 months)"],
    ["3","31 March 2022","Student officer","Gave untrue reasons for missing days of training","Services dispensed with, Regulation 13"],
    ["4","31 March 2023","Detective Inspector","Did not see that CCTV was secured in a rape investigation","Reflective practice"],
    ["5","31 March 2023","Two special constables","Photographed themselves with seized cannabis plants and put the pictures on Snapchat","Both resigned prior to the meeting"],
    ["6","31 March 2023","Constable","Pushed a handcuffed man into a wall","Final written warning"],
    ["7","31 March 2024","PCSO","Took food from the canteen honesty shop without paying","Dismissed with one month's notice"],
    ["8","31 March 2024","Temporary Inspector","Unwanted text messages of a sexual kind to a junior colleague","Hearing held; allegation found not proven"],
    ["9","31 March 2024","Crime data clerk","Took home a list of addresses printed from Niche for use in a side business","Hearing to be fixed"],
    ["10","31 March 2024","Constable","Same mileage claimed twice","No case to answer"]]
    t=Table([[P(("<b>%s</b>"%x) if i==0 else x,c) for x in r] for i,r in enumerate(rows)],colWidths=[30,76,92,190,122],repeatRows=1)
    t.setStyle(TableStyle([("GRID",(0,0),(-1,-1),0.3,colors.HexColor("#99a")),("BACKGROUND",(0,0),(-1,0),colors.HexColor("#e6e6f0")),("VALIGN",(0,0),(-1,-1),"TOP"),("TOPPADDING",(0,0),(-1,-1),2),("BOTTOMPADDING",(0,0),(-1,-1),3)]))
    SimpleDocTemplate(str(path),pagesize=A4,leftMargin=42,rightMargin=42,topMargin=40,bottomMargin=40,title="FOI response").build([
    P("<b>North Yorkshire Police</b><br/>Civil Disclosure Unit, Alverton Court, Crosby Road, Northallerton DL6 1BF"),
    P("Reference number: FOI-0837.2024-25<br/>2 August 2024"),
    P("<b>Freedom of Information Act 2000 - Request for information</b>"),
    P("I write in response to your request dated 8 July 2024, for an outline of every conduct matter reported to our Professional Standards Department by the Scarborough and Ryedale command in the three business years to the end of March 2024, with station, post, and what was decided."),
    P("<b>Extent and result of searches.</b> A search of Centurion was made by the PSD analyst and a search of personnel files by the HR business partner. I have decided to disclose what was found, save for the station. Eleven people came to notice."),
    t,Spacer(1,8),
    P("<b>Section 40(2) - Personal information.</b> To name the station where a person worked, taken with the detail above, would let colleagues and local people work out who is meant. This would not be fair to them and would breach the first data protection principle. This is an absolute class-based exemption; there is no need to carry out a harm test."),
    P("Pursuant to section 17(1) of the Act this letter acts as a refusal notice in relation to that part of your request. If you are not content with this decision you may ask for an internal review within 40 working days; details are on our website."),
    P("Yours sincerely<br/>Legal Officer (Civil Disclosure)")])
