from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer
B = ParagraphStyle("b", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
N = ParagraphStyle("n", parent=B, leftIndent=9*mm, firstLineIndent=-9*mm, alignment=4)
H = ParagraphStyle("h", parent=B, fontName="Helvetica-Bold", spaceBefore=5)
T = ParagraphStyle("t", parent=H, fontSize=16, leading=20, alignment=1)
I = ParagraphStyle("i", parent=B, fontName="Helvetica-Oblique", leftIndent=10*mm, rightIndent=10*mm)
def foot(c, d):
    c.setFont("Helvetica", 8); c.drawString(20*mm, 10*mm, "DJ 0733/12"); c.drawRightString(190*mm, 10*mm, str(d.page))
def build(path):
    s = [Paragraph("MERSEYSIDE POLICE", T), Paragraph("Information Bureau, PO Box 59, Liverpool L69 1JD", ParagraphStyle("c", parent=B, alignment=1, fontSize=9)),
    Paragraph("9th October 2012", B), Paragraph("Our Reference: DJ 0733/12", B), Paragraph("Dear Mr Tarbock,", B),
    Paragraph("Re: Freedom of Information request", H),
    Paragraph("Thank you for your request, received on 13th September 2012, in which you asked:", B),
    Paragraph("Please let me have details of all police officers, specials and civilians arrested or charged for something done off duty, where the case was recorded by Professional Standards between 1st April 2010 and 31st March 2012. I would like the offence, rank, station, outcome at court and outcome in work (sacked, resigned, fined, warned etc).", I),
    Paragraph("Nine individuals fall within the terms of your request. An account of each matter is given here in the order in which it was recorded.", B)]
    for i, t in enumerate([
    "Recorded June 2010. A Constable was stopped when driving home from a wedding and was found to be over the limit. He pleaded guilty to driving with excess alcohol and was disqualified for 20 months. At a misconduct hearing in January 2011 he was dismissed without notice.",
    "Recorded August 2010. A Special Constable was arrested for common assault upon her partner. The Crown Prosecution Service decided against a charge. She resigned before the misconduct meeting could be held.",
    "Recorded November 2010. Two Constables were arrested for being drunk and disorderly in Liverpool city centre. Both accepted a fixed penalty notice of £80 and each was given a written warning.",
    "Recorded January 2011. A Detective Constable took goods to the value of £23 from a supermarket without paying and accepted a caution for theft. The officer, who had served for 27 years, retired on medical grounds ahead of the hearing.",
    "Recorded March 2011. A Sergeant was arrested on suspicion of harassment of his former wife, herself a Sergeant in Cheshire Constabulary who has since been promoted to Inspector. A harassment warning notice was issued and there were no further criminal proceedings. He was given management advice.",
    "Recorded July 2011. A custody detention officer (police staff) was convicted of possessing cannabis and was given a conditional discharge by the court. He was summarily dismissed under the police staff procedure. His appeal was heard by an Assistant Chief Constable and was itself dismissed.",
    "Recorded September 2011. A Constable was summonsed for using a motor cycle without insurance. The case was discontinued at court when the insurer confirmed that cover had been in place. No further action was taken.",
    "Recorded February 2012. An Inspector has been charged with a sexual assault. The trial is listed for December 2012, and no decision on misconduct will be made before that."], 1):
        s.append(Paragraph(f"{i}.&nbsp;&nbsp;&nbsp;&nbsp;{t}", N))
    s += [Paragraph("Station", H), Paragraph("The stations and departments are withheld by virtue of Section 40(2) of the Freedom of Information Act 2000. When joined to the rank and the offence they would identify the persons concerned, several of whom were not convicted of anything. It would be unfair to do so, and would breach the first data protection principle. This is an absolute exemption.", B),
    Paragraph("It may be helpful to know that as at 31st March 2012 the force had 4,217 officers, 408 Special Constables and 2,051 staff and PCSOs.", B),
    Paragraph("If you are not content with this reply, a review may be asked for within 20 working days. Details of the Information Commissioner are at the foot of our website.", B),
    Paragraph("Yours sincerely,", B), Spacer(1, 12*mm), Paragraph("Disclosure Analyst, Information Bureau", B)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=20*mm, rightMargin=20*mm, topMargin=18*mm, bottomMargin=20*mm, title="DJ 0733/12", invariant=1).build(s, onFirstPage=foot, onLaterPages=foot)
