from reportlab.platypus import SimpleDocTemplate,Paragraph,Spacer
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.pagesizes import A4
N=ParagraphStyle("n",fontName="Helvetica",fontSize=10.5,leading=14.5,spaceAfter=8,alignment=4)
H=ParagraphStyle("h",parent=N,fontName="Helvetica-Bold",fontSize=11,spaceBefore=4,alignment=0)
T=ParagraphStyle("t",parent=N,fontName="Helvetica-Bold",fontSize=15,leading=20,alignment=1,textColor="#1a3c6e")
Q=ParagraphStyle("q",parent=N,leftIndent=24,spaceAfter=3)
def build(path):
    f=[Paragraph("CUMBRIA CONSTABULARY",T),Paragraph("Disclosure Unit, Carleton Hall, Penrith, Cumbria CA10 2AU",ParagraphStyle("c",parent=N,alignment=1)),
    Paragraph("Our reference: 417/14<br/>2 July 2014",ParagraphStyle("d",parent=N,alignment=0)),
    Paragraph("Dear Ms [name removed]",N),Paragraph("FREEDOM OF INFORMATION REQUEST",H),
    Paragraph("Thank you for your letter of 5 June 2014, in which you asked the Constabulary for the following:",N)]
    for t in("i. The number of police officers and police staff who were investigated for breaking the Constabulary's rules on social media from 1 January 2011 to 31 May 2014.","ii. What each is said to have done.","iii. The rank or grade and the result, that is whether the person was sacked, resigned, was warned or faced no further action.","iv. The Constabulary's rules on social media."): f.append(Paragraph(t,Q))
    f+=[Spacer(1,6),Paragraph("Reply to i, ii and iii",H),
    Paragraph("Our records show that six people were investigated in that time. In 2011 a police constable put up offensive comments on Facebook about a sudden death which she had attended, and was given a written warning. Later in the same year a member of police staff who worked in the control room was found to have used Bebo for long periods during working hours; he received words of advice from his supervisor.",N),
    Paragraph("There were no investigations in 2012. In 2013 a sergeant was the subject of a complaint that he had made offensive remarks to a local councillor on Twitter; it was not upheld and no further action was taken. Then a police constable used Facebook to contact a woman whose burglary he was looking into, and asked her out. He resigned before the misconduct hearing. In the autumn a Police Community Support Officer set up a Facebook page in the name of her local policing team without authority and was given management advice.",N),
    Paragraph("In 2014 an investigation was begun into a special constable who is alleged to have sent threatening messages to a neighbour by way of Facebook. It has not come to an end.",N),
    Paragraph("Reply to iv",H),
    Paragraph("A copy of the Social Media Procedure is sent with this letter. Four paragraphs have been taken out of it. They set out how the Constabulary monitors open sources and which accounts it uses in order to do so, and are exempt under Section 31(1) of the Act because offenders could make use of the knowledge. I have weighed up the public interest in knowing how police time is used against the loss of a tactic against crime, and have come to the view that the balance lies with withholding the four paragraphs.",N),
    Paragraph("You may ask for this decision to be looked at again by writing to the Head of the Legal Services Department within two calendar months. If that leaves you dissatisfied, the Information Commissioner (Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF) will consider a complaint.",N),
    Paragraph("Yours sincerely",N),Spacer(1,18),Paragraph("J. Tyson<br/>Disclosure Officer",N)]
    SimpleDocTemplate(path,pagesize=A4,leftMargin=70,rightMargin=70,topMargin=50,bottomMargin=50,title="417/14").build(f)
