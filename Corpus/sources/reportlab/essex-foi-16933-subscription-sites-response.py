from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.pagesizes import A4
def build(path):
    s=getSampleStyleSheet(); n=s["BodyText"]; P=lambda t:Paragraph(t,n)
    g=TableStyle([("LINEBELOW",(0,0),(-1,-1),.3,"black"),("FONTSIZE",(0,0),(-1,-1),9)])
    z=["nil"]*5
    t=Table([["","2017","2018","2019","2020","2021"],["Police Constable"]+z,["Sergeant"]+z,["Inspector and above"]+z,["Special Constable"]+z,["PCSO"]+z,["Police Staff"]+z],style=g)
    SimpleDocTemplate(path,pagesize=A4,title="FOI response",topMargin=50,bottomMargin=40).build([
     Paragraph("Essex Police",s["Heading2"]),P("Information Rights, PO Box 2, Chelmsford CM2 6DA"),P("Reference: 16933"),P("Date: 8 February 2022"),Spacer(1,8),
     P("Dear Sir"),P("You put the following to us under the Freedom of Information Act 2000:"),
     P("<i>Please state for 2017-2021 how many officers, specials, PCSOs and staff were investigated for selling pictures or video of themselves on OnlyFans, Fansly, AdmireMe or the like, giving rank, year, whether uniform was seen, and result (dismissed without notice, resigned, FWW, WW, reflective practice, NFA).</i>"),
     P("The Professional Standards Department ran the names of these and nine further sites through Centurion, in the allegation text, the summary and the notes. The words 'subscription', 'explicit content' and 'uniform' were tried as well. There were 37 hits. A Detective Sergeant opened each one: 22 spoke of uniform in some other sense (torn trousers, a lost hat), 14 were about newspaper subscriptions or mobile telephone contracts mentioned by a witness, and 1 was a typing error for 'admire me'. Not a single one had to do with the subject of your request."),
     P("The search drew a blank, then, and the return for each year and role is as follows."),Spacer(1,4),t,Spacer(1,8),
     P("With nobody investigated, there are no ranks and no results to list. For completeness, our policy on business interests (procedure C 1104, version 6) says that paid work of this sort would not be authorised. An officer who took it up could expect the matter to be assessed under the Police (Conduct) Regulations 2020, with gross misconduct and dismissal possible."),
     P("Essex Police had 3,591 officers, 397 specials, 101 PCSOs and 2,242 staff on 31 December 2021."),Spacer(1,8),
     P("Information Rights Officer")])
