from reportlab.platypus import *
from reportlab.lib.styles import ParagraphStyle as PS
from reportlab.lib import colors
from reportlab.lib.units import mm
def build(path):
    b=PS("b",fontName="Times-Roman",fontSize=11,leading=14,spaceAfter=8); h=PS("h",parent=b,fontName="Times-Bold"); s=PS("s",parent=b,fontSize=9,leading=11); c=PS("c",parent=b,spaceAfter=0,fontSize=10,leading=12)
    def T(rows,w,extra=[]):
        return Table([[Paragraph(rows[i][0],c)]+list(rows[i][1:]) for i in range(len(rows))],colWidths=w,repeatRows=1,hAlign="LEFT",style=TableStyle([("GRID",(0,0),(-1,-1),.5,colors.grey),("FONT",(0,0),(-1,-1),"Times-Roman",10),("FONT",(0,0),(-1,0),"Times-Bold",10),("ALIGN",(1,0),(-1,-1),"CENTER"),("VALIGN",(0,0),(-1,-1),"MIDDLE"),("FONT",(1,-1),(-1,-1),"Times-Bold",10)]+extra))
    t1=T([["<b>Result of allegation</b>","2013","2014","2015"],["Local Resolution - by division","22","31","27"],["Not upheld - by division or PSD","61","58","49"],["Withdrawn","8","6","11"],["Discontinued","3","-","2"],["De-recorded","4","7","5"],["Upheld by PSD - officer received management advice","2","1","3"],["Upheld by PSD - officer received written warning","1","-","1"],["Ongoing / sub judice","-","2","14"],["<b>Total</b>","101","105","112"]],[80*mm,22*mm,22*mm,22*mm])
    t2=T([["<b>Rank or post</b>","Individuals"],["Constable (incl. Detective Constable)","214"],["Sergeant (incl. Detective Sergeant)","19"],["Inspector","3"],["Special Constable","6"],["PCSO","4"],["Detention Officer (police staff)","17"],["<b>Total</b>","263"]],[80*mm,30*mm])
    S=[Paragraph("<b>SOUTH YORKSHIRE POLICE</b>",PS("x",parent=b,fontSize=16,leading=20)),Paragraph("Information Compliance Unit, Unit 20 Sheffield 35A Business Park, Churchill Way, Sheffield S35 2PY",s),
     Paragraph("Date: 8 August 2016",b),Paragraph("FREEDOM OF INFORMATION REQUEST - REFERENCE NO: 20160772",h),
     Paragraph("Thank you for your request for information which was received on 11 July 2016. I have reproduced it here:",b),
     Paragraph("<i>1) For 2013, 2014 and 2015, how many allegations of assault were made against your officers (IPCC categories A and C) and with what result? 2) How many individuals were complained about, by rank? 3) How many of them were suspended, sacked or made to resign?</i>",b),
     Paragraph("I approached our Professional Standards Department (PSD) for assistance. The data below was extracted from Centurion on 26 July 2016.",b),
     Paragraph("Question 1",h),Paragraph("There were 318 allegations. Year is the year in which the complaint was recorded. Category A (serious non-sexual assault) was used so rarely that I have put it together with category C (other assault).",b),t1,Spacer(1,8),
     Paragraph("Question 2",h),Paragraph("Across the three years as a whole:",b),t2,Spacer(1,5),
     Paragraph("Please be aware that an individual may have been complained about by several people, and that in 2014 one demonstration in Rotherham led to 17 allegations about the same two officers. The figures in questions 1 and 2 will therefore not agree. Officers who could not be identified are not included in question 2.",s),
     Paragraph("Question 3",h),Paragraph("None.",b),
     Paragraph("Explanation of terms",h),
     Paragraph("<b>Local Resolution</b> - the complaint is dealt with at division, often by an apology or an explanation, and there is no misconduct outcome. <b>Not upheld</b> - the evidence does not support the allegation on the balance of probability. <b>De-recorded</b> - entered in error, or not a complaint about conduct. <b>Discontinued</b> - the investigation ended early, as a rule because the complainant would not assist.",s),
     Paragraph("South Yorkshire Police provides you with the right to complain about the way we have dealt with your request. Please write to the Force Disclosure Manager.",b),Paragraph("Yours sincerely,",b),Spacer(1,14),Paragraph("Disclosure Officer",b)]
    SimpleDocTemplate(path,pagesize=(210*mm,297*mm),leftMargin=22*mm,rightMargin=22*mm,topMargin=18*mm,bottomMargin=18*mm,invariant=1).build(S)
