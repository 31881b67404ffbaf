from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib import colors
def build(path):
    ss=getSampleStyleSheet(); b=ParagraphStyle("b",parent=ss["Normal"],fontSize=9,leading=11,spaceAfter=5); c=ParagraphStyle("c",parent=b,fontSize=8,leading=9.4,spaceAfter=0)
    P=lambda t,s=b: Paragraph(t,s)
    rows=[["Case","Recorded","Subject","Alleged breach","Finding","Sanction"],
    ["CM/41/22","14/02/22","PC","Posted a mocking remark on Facebook about a man who had died in a collision","Proven","Written warning"],
    ["CM/58/22","03/05/22","DC","Claimed payment for overtime that was not worked","Proven","Dismissed without notice"],
    ["CM/58/22","03/05/22","DC","When asked, said a supervisor had checked the claims; the supervisor had not","Proven","Dismissed without notice"],
    ["CM/77/22","19/07/22","Sgt","Hit a parked vehicle in a marked car and did not stop or report it","Proven","Final written warning"],
    ["CM/80/22","01/08/22","PCSO","Ran personal errands during patrol time","Not proven","Not applicable"],
    ["CM/91/22","30/09/22","PC (A)","Homophobic remark made in a team WhatsApp group","Proven","Final written warning"],
    ["CM/91/22","30/09/22","PC (B)","Read the remark in the WhatsApp group and did not challenge or report it","Proven","Reflective practice"],
    ["CM/12/23","08/02/23","Police staff (Forensics)","Sold force-issue boots and torches on eBay","Proven","Dismissed with notice"],
    ["CM/33/23","21/06/23","Special Sgt","Showed warrant card to get into a nightclub without paying","Not determined","Resigned before meeting"],
    ["CM/40/23","04/09/23","Insp","Comments of a sexual nature about a junior colleague's looks","Proven","Written warning"]]
    t=Table([[P(("<b>%s</b>"%x) if i==0 else x,c) for x in r] for i,r in enumerate(rows)],colWidths=[58,54,84,300,74,120],repeatRows=1)
    t.setStyle(TableStyle([("LINEBELOW",(0,0),(-1,-1),0.4,colors.grey),("BACKGROUND",(0,0),(-1,0),colors.HexColor("#dfe6ee")),("VALIGN",(0,0),(-1,-1),"TOP"),("TOPPADDING",(0,0),(-1,-1),2),("BOTTOMPADDING",(0,0),(-1,-1),3)]))
    SimpleDocTemplate(path if isinstance(path,str) else str(path),pagesize=landscape(A4),margin=40,topMargin=36,bottomMargin=36,leftMargin=50,rightMargin=50,title="FOI 19348").build([
    P("<b>STAFFORDSHIRE POLICE</b> - Central Disclosure Unit, PO Box 3167, Stafford ST16 9JZ"),
    P("Our ref: FOI 19348 &nbsp;&nbsp;&nbsp; 22nd January 2024"),
    P("Thank you for your Freedom of Information request received on 27th December 2023, which read: <i>Please send me the register of misconduct meetings and hearings (officers, specials, PCSOs and staff) for matters recorded in 2022 and 2023 in Stoke-on-Trent North, with the rank of each person, the breach and the penalty.</i>"),
    P("Staffordshire Police holds the register and, in line with the Freedom of Information Act 2000, it is set out in full below. A person with more than one breach has a line for each. In all, the register has eight cases concerning nine people."),
    Spacer(1,4),t,Spacer(1,8),
    P("Recorded: the date on which the matter was recorded by Professional Standards. A and B tell apart people in the same case."),
    P("You have the right to complain about our handling of your request; please write to the address above within 40 working days, or to the Information Commissioner."),
    P("Yours sincerely, Disclosure Officer")])
