from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import *
def build(path):
    b=ParagraphStyle("b",fontName="Times-Roman",fontSize=11,leading=14,spaceAfter=7)
    c=ParagraphStyle("c",parent=b,fontSize=9.5,leading=11.5,spaceAfter=0); cb=ParagraphStyle("cb",parent=c,fontName="Times-Bold")
    n=ParagraphStyle("n",parent=b,leftIndent=9*mm,firstLineIndent=-6*mm,spaceAfter=4); P=lambda t,s=b:Paragraph(t,s)
    g=[("GRID",(0,0),(-1,-1),.5,colors.black),("VALIGN",(0,0),(-1,-1),"TOP"),("BACKGROUND",(0,0),(-1,0),colors.HexColor("#f0ead6"))]
    T=lambda rows,w:Table([[P(x,cb if i==0 else c) for x in r] for i,r in enumerate(rows)],colWidths=[x*mm for x in w],style=g)
    f=[P("<b><font size=16>Bedfordshire Police</font></b>"),P("Information Management Unit, Woburn Road, Kempston, Bedford MK43 9AX"),
    P("Tel 01234 842000 &nbsp; information@bedfordshire.pnn.police.uk"),HRFlowable(width="100%"),Spacer(1,6),
    P("Ref: FOI2015-01204<br/>Friday, November 20, 2015"),P("Dear Applicant"),
    P("Thank you for your e-mail of 12 November, which reads: <i>“Send me everything on officers who've been done for corruption, leaking, drugs, incivility and so on in the last few years, with what happened – sacked, resigned, final warning, advice – and the 8 bent coppers in the Chronicle.”</i>"),
    P("Before we are able to go further we need you to tell us more. Under section 1(3) of the Freedom of Information Act 2000 a public authority need not comply until it has what it reasonably requires to identify and locate the information. Would you please reply to the points below."),
    P("<b>1.</b> &nbsp;<b>What period?</b> “The last few years” could be calendar years 2013, 2014 and 2015, or financial years 2012/13 to 2014/15. Records are arranged by the date a matter was recorded; it may have been finalised a year or two after.",n),
    P("<b>2.</b> &nbsp;<b>Which people?</b> Police officers alone (Constable up to Chief Constable), or also special constables, PCSOs and police staff? The last are dealt with by Human Resources under another procedure.",n),
    P("<b>3.</b> &nbsp;<b>Which allegations?</b> There is no heading of ‘corruption, leaking, drugs and so on’. The headings used nationally which seem nearest are:",n),
    T([["Code","Heading","Would cover, for instance"],["H","Corrupt practice","payment for information; interference with evidence"],["X","Improper disclosure of information","a check on the PNC for a friend; telling a reporter of an arrest"],["U","Incivility, impoliteness and intolerance","swearing at a driver; a rude post on Facebook or Twitter"],["C","Other assault","pushing, handcuffs too tight, use of force in custody"],["D","Oppressive conduct or harassment","repeated visits or messages to a former partner"],["S","Other neglect or failure in duty","not calling a victim back; sleeping on duty"],["W","Other","positive drugs test; off-duty drink drive; undeclared business interest"]],[14,62,94]),Spacer(1,8),
    P("<b>4.</b> &nbsp;<b>What is to be counted?</b> One complaint case may hold 6 allegations against 4 officers: that is one case, six allegations, four people and, it may be, up to twenty-four results. Which would you like?",n),
    P("<b>5.</b> &nbsp;<b>What detail?</b> A list with rank, allegation and result might, if numbers are small, have to be summarised so that nobody can be identified. To show the difference, the two layouts are set out here. The entries are invented to show the layout and are not taken from any record:",n),
    T([["Layout A – list","",""],["Rank","Allegation","Result"],["PC","Improper disclosure","Written warning"],["Sgt","Other – drink drive off duty","Dismissed without notice"],["PC x 2","Incivility","Management advice"]],[40,75,55]),Spacer(1,5),
    T([["Layout B – summary","2013","2014"],["Dismissed or resigned","5","3"],["Warning, all kinds","12","9"],["Advice or no further action","40","38"]],[80,45,45]),Spacer(1,8),
    P("<b>6.</b> &nbsp;<b>The newspaper.</b> Please give the date and headline of the piece in the Chronicle. We have not traced one that speaks of eight officers; you may be thinking of a report about another force.",n),
    P("You should be aware that if all complaints for three years must be opened the cost may exceed the limit (£450, or 18 hours). A request confined to one or two headings and to finalised gross misconduct matters would be much likelier to be met."),
    P("The time for compliance stops with this letter and will start afresh, with 20 working days, on the day we hear from you. If nothing is heard by 20 February 2016 the request will be taken as withdrawn and the file closed with no further action."),
    P("Yours sincerely"),Spacer(1,12),P("R. Quenby-Stroud<br/>Information Officer (FOI and Disclosure)")]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=20*mm,rightMargin=20*mm,topMargin=18*mm,bottomMargin=18*mm,title="FOI2015-01204",invariant=1).build(f)
