from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import *
def build(path):
    b=ParagraphStyle("b",fontName="Helvetica",fontSize=10,leading=13.5,spaceAfter=6)
    s=ParagraphStyle("s",parent=b,fontSize=8.2,leading=10.5); c=ParagraphStyle("c",parent=b,fontSize=8.8,leading=10.5,spaceAfter=0)
    h=ParagraphStyle("h",parent=b,fontName="Helvetica-Bold",fontSize=10.5)
    q=ParagraphStyle("q",parent=b,leftIndent=10*mm,fontName="Helvetica-Oblique")
    P=lambda t,st=b:Paragraph(t,st)
    def foot(cv,d):
        cv.saveState(); cv.setFont("Helvetica",7.5); cv.drawString(20*mm,11*mm,"003318/17"); cv.drawRightString(190*mm,11*mm,"Derbyshire Constabulary   page %d"%d.page); cv.restoreState()
    rows=[["Year","Rank","Officers with one\nor more absence","Spells","Calendar\ndays lost","of which\npsychological"]]
    data=[("2014/15",[("Constable",702,1131,12408,3310),("Sergeant",121,170,2290,744),("Inspector",38,44,611,190),("Chief Inspector",9,9,74,0),("Superintendent","less than 5","less than 5",31,0),("Chief Superintendent","less than 5","less than 5",12,0),("ACC / DCC / CC",0,0,0,0)]),
    ("2015/16",[("Constable",688,1098,13177,4021),("Sergeant",117,158,2544,902),("Inspector",41,49,702,233),("Chief Inspector",7,8,102,60),("Superintendent","less than 5","less than 5",9,0),("Chief Superintendent",0,0,0,0),("ACC / DCC / CC","less than 5","less than 5",3,0)]),
    ("2016/17",[("Constable",715,1204,14020,4876),("Sergeant",129,181,2711,1015),("Inspector",36,40,588,171),("Chief Inspector",11,12,133,28),("Superintendent",5,6,88,41),("Chief Superintendent","less than 5","less than 5",7,0),("ACC / DCC / CC",0,0,0,0)]),
    ("2017/18\n(to 31 Aug)",[("Constable",391,502,5630,1987),("Sergeant",66,79,1121,436),("Inspector",19,20,240,77),("Chief Inspector",5,5,39,0),("Superintendent",0,0,0,0),("Chief Superintendent",0,0,0,0),("ACC / DCC / CC",0,0,0,0)])]
    st=[("GRID",(0,0),(-1,-1),.5,colors.grey),("BACKGROUND",(0,0),(-1,0),colors.HexColor("#e3e3e3")),("FONTNAME",(0,0),(-1,0),"Helvetica-Bold"),("FONTSIZE",(0,0),(-1,-1),8.8),("ALIGN",(2,0),(-1,-1),"RIGHT"),("VALIGN",(0,0),(-1,-1),"TOP")]
    for y,rs in data:
        a=len(rows)
        for i,r in enumerate(rs):
            rows.append([y if i==0 else "",r[0]]+["{:,}".format(v) if isinstance(v,int) else v for v in r[1:]])
        st.append(("LINEABOVE",(0,a),(-1,a),1.2,colors.black))
    t=Table(rows,colWidths=[24*mm,40*mm,34*mm,22*mm,25*mm,25*mm],repeatRows=1,style=st)
    reasons=[["Reason (staff, PCSOs and officers together)","2015/16","2016/17"],["Psychological / stress","188","214"],["Musculo-skeletal","402","391"],[P("Respiratory, cough, cold and influenza, including absence of one day self-certified",c),"1,310","1,288"],["Assault on duty","27","33"],["Road traffic collision on duty","12","9"],["Alcohol or drug dependency, self-referred","*","*"],["Not recorded","61","48"]]
    t2=Table(reasons,colWidths=[100*mm,25*mm,25*mm],style=[("LINEBELOW",(0,0),(-1,-1),.4,colors.grey),("FONTNAME",(0,0),(-1,0),"Helvetica-Bold"),("FONTSIZE",(0,0),(-1,-1),8.8),("ALIGN",(1,0),(-1,-1),"RIGHT"),("VALIGN",(0,0),(-1,-1),"TOP")])
    f=[Table([[P("<b><font size=15>DERBYSHIRE CONSTABULARY</font></b>"),P("Freedom of Information<br/>Butterley Hall, Ripley<br/>Derbyshire DE5 3RS",s)]],colWidths=[120*mm,50*mm]),Spacer(1,8),
    P("FREEDOM OF INFORMATION REQUEST - Reference No: 003318/17"),P("11th October 2017"),
    P("I write in connection with your request for information which was received by Derbyshire Constabulary on 13th September 2017. I note you seek access to the following information:"),
    P("How many officers went off sick, by rank, in each year since April 2014, how many days were lost and how many of those for stress. I understand that officers go sick when they are served with misconduct papers; if you know how many did, or retired on ill health so as not to be dismissed, tell me.",q),
    P("Result of Searches",h),
    P("Human Resources record sickness on the duty system. The first four columns below count officers, spells (one person may have several) and days; an officer promoted in the year is counted under the rank held on the first day of the absence. Detectives are included with their uniformed rank and acting and temporary ranks under the rank acted in."),
    t,Spacer(1,5),P("“less than 5” – low figure rounded in line with force practice. Days are calendar days and include rest days. Special constables are volunteers and have no sickness record.",s),
    P("By reason, spells:"),t2,Spacer(1,4),P("* fewer than 5",s),
    P("The sickness record does not say whether the absent officer was at that time the subject of a complaint, a regulation 15 notice, a misconduct meeting or a gross misconduct hearing. Suspension from duty is not sickness and is not in the table. An officer is not allowed to retire or resign whilst under investigation for gross misconduct without the consent of the appropriate authority, and ill-health retirement is decided by the Police Pension Authority on medical grounds. The remainder of your question is an opinion on which the force has no recorded information."),
    P("Under the Attendance Policy a manager may, where attendance is unsatisfactory, begin the Unsatisfactory Performance Procedures, which can lead to a written improvement notice, a final written improvement notice and in the end to dismissal with notice. For police staff the stages are informal discussion, first written warning, final written warning and dismissal. You have not asked how often those were used."),
    P("I trust this satisfies your enquiry. Should you have any further questions regarding your request please contact me via e-mail, letter or telephone, quoting the reference number."),
    P("Yours sincerely"),P("M. Ashlow-Pyne<br/>Freedom of Information Officer"),
    P("COMPLAINT RIGHTS: you may ask for a decision to be reviewed within 20 working days of this letter by writing to the Head of Information Management, Butterley Hall. After review you may apply to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.",s)]
    annex=[["Post","Department","Spells 2016/17","Days"]]+[[P(a,c),d,e,k] for a,d,e,k in [
     ("PCSO","Neighbourhoods","166","2,204"),("PCSO supervisor","Neighbourhoods","5","41"),("Call handler / dispatcher","Contact Management","391","4,480"),("Enquiry officer","Contact Management","58","611"),("Detention officer","Criminal Justice","97","1,302"),("Investigation officer (civilian), including sexual offences team","Crime Support","74","1,018"),("Intelligence analyst or researcher","Crime Support","33","370"),("Vetting officer","Professional Standards","9","66"),("Complaints administrator","Professional Standards","11","140"),("Caseworker, misconduct","Professional Standards","7","203"),("Crime scene investigator","EMSOU Forensics","40","377"),("Fleet technician","Assets","21","310"),("Cleaner, caterer, estates assistant","Assets","102","1,655"),("Others","All","644","7,902")]]
    f+=[PageBreak(),P("Annex - police staff, 2016/17",h),P("You did not ask for police staff by post, but as the question has come up in earlier requests the list is given here. Posts in Professional Standards are shown because an applicant wished to know whether delay in concluding complaints was owed to sickness there."),
     Table(annex,colWidths=[75*mm,45*mm,28*mm,22*mm],repeatRows=1,style=[("GRID",(0,0),(-1,-1),.5,colors.grey),("FONTNAME",(0,0),(-1,0),"Helvetica-Bold"),("FONTSIZE",(0,0),(-1,-1),8.8),("ALIGN",(2,0),(-1,-1),"RIGHT"),("VALIGN",(0,0),(-1,-1),"TOP")]),
     Spacer(1,5),P("The detective sergeant and two detective constables posted to Counter Corruption are police officers and are in the main table.",s)]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=20*mm,rightMargin=20*mm,topMargin=17*mm,bottomMargin=19*mm,title="003318/17",invariant=1).build(f,onFirstPage=foot,onLaterPages=foot)
