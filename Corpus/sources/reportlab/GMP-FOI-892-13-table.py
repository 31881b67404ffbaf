from reportlab.platypus import *
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
R="""CO/214/10|12/01/10|03/03/10|Constable|Inappropriate comments on Facebook re members of the public|Superintendent's Written Warning
CO/260/10|09/03/10|28/07/10|Constable|Racist comment on Facebook|Dismissed
CO/301/10|21/04/10|14/05/10|Civilian Band C|Posted photo of crime scene on Facebook|Final W/W
MI/017/10|02/06/10|19/07/10|PCSO|Contacted female he had met through work via Facebook|Resigned
CO/377/10|15/09/10|15/12/10|Sergeant|Comments about senior management on internet forum|Management Advice
CO/402/10|30/11/10|08/02/11|Constable|Abusive message sent to ex wife's new partner, Facebook|Not proven
MI/003/11|17/01/11|01/02/11|Constable|Disclosed details of arrest on Bebo|Written Warning
CO/129/11|24/02/11|11/08/11|T/Sgt|Befriended victim on Facebook. Sexual texts|Required to resign
CO/131/11|03/03/11|06/05/11|Det Con|Befriended witness on Facebook|Words of Advice
MI/028/11|10/05/11|10/05/11|Constable|Named force on dating website profile|WOA
CO/198/11|08/08/11|20/01/12|Constable|Comments about the disorder, said rioters should be beaten (Facebook)|FWW
CO/199/11|08/08/11|20/01/12|Constable|"Liked" the Facebook comments in CO/198/11|Management Advice
CO/233/11|19/10/11|05/12/11|Special Constable|Posing with CS spray, pictures on Facebook|Resigned
MI/060/11|01/12/11|01/12/11|Civilian Band D|Facebook used in work time|Informal action by line manager
CO/012/12|11/01/12|29/05/12|Inspector|Derogatory tweet regarding a councillor|No case to answer
CO/044/12|07/02/12|07/09/12|Constable|Homophobic remark about colleague, Facebook|Written Warning
CO/087/12|26/03/12|30/04/12|PCSO|False name account used on Facebook to view neighbour|NFA
MI/022/12|14/05/12|13/06/12|Constable|You Tube video of police vehicle interior|Management Action
CO/151/12|06/07/12|17/12/12|Constable|Facebook pics of holiday while off sick|Resigned before hearing
CO/190/12|13/09/12||Constable|Information from briefing posted on Facebook|Live
CO/212/12|05/11/12|11/01/13|Civilian Band C|Offensive remarks re. a deceased person (Twitter)|Dissmissed
CO/220/12|03/12/12||Chief Inspector|Complaint about content of blog|Sub judice"""
def build(path):
    ss=getSampleStyleSheet(); n=ss["Normal"]; s=ParagraphStyle("s",parent=n,fontSize=9,leading=11.5)
    P=lambda x:Paragraph(x.replace("&","&amp;"),n)
    F=[P("GREATER MANCHESTER POLICE"),P("Information Access Team, Central Park, Northampton Road, Manchester M40 5BP"),Spacer(1,14),
      P("FOI Ref: 892/13"),P("Date: 8th July 2013"),Spacer(1,10),
      P("REQUEST: I request a list of all complaints or internal investigations which concern employees' use of social networking, 2010 to 2012, showing grade, allegation and how disposed of."),Spacer(1,10),
      P("RESPONSE: There are 23 cases in which social networking was a feature. These are shown below. Prefix CO is a Complaint or Conduct matter, MI is a Miscellaneous matter. Dates are when the case was recorded and when it was finalised. Live means that the matter hasn't been finalised at the date of this letter."),Spacer(1,10)]
    h=["Case","Rec'd","Final","Rank/Grade","Allegation","Means of Disposal"]
    d=[[Paragraph("<b>%s</b>"%x,s) for x in h]]+[[Paragraph(x,s) for x in r.split("|")] for r in R.split("\n")]
    t=Table(d,colWidths=[66,52,52,72,146,95],repeatRows=1); t.setStyle([("GRID",(0,0),(-1,-1),.4,colors.grey),("VALIGN",(0,0),(-1,-1),"TOP"),("BACKGROUND",(0,0),(-1,0),colors.lightgrey)])
    F+=[t,Spacer(1,12),P("In February 2011 all staff were e-mailed guidance on the use of Facebook. Persons convicted or cautioned are not marked as such in the above."),Spacer(1,8),
      P("If dissatisfied with this response you may ask for a review by writing to the above address. The Information Commissioner can be contacted at Wycliffe House, Water Lane, Wilmslow, Cheshire.")]
    SimpleDocTemplate(path,pagesize=A4,title="FOI 892/13").build(F)
