from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
def build(path):
    s = getSampleStyleSheet(); b = ParagraphStyle("b", parent=s["Normal"], fontName="Times-Roman", fontSize=11.5, leading=15, spaceAfter=8)
    i = ParagraphStyle("i", parent=b, leftIndent=28, firstLineIndent=-18)
    P = lambda t, st=b: Paragraph(t, st)
    def foot(c, d):
        c.setFont("Times-Italic", 8); c.drawCentredString(297, 30, "Cumbria Constabulary - Carleton Hall, Penrith, Cumbria CA10 2AU"); c.drawRightString(540, 30, "%d" % d.page)
    SimpleDocTemplate(path, pagesize=A4, leftMargin=70, rightMargin=70, invariant=1).build([
        P("<b>CUMBRIA CONSTABULARY</b>"), P("Disclosure Unit, Professional Standards Department"), Spacer(1, 8),
        P("Our Ref: 587/13"), P("30 July 2013"), P("Dear Madam,"),
        P("<b>Request for Information - Freedom of Information Act 2000</b>"),
        P("Your request of 3 July 2013 asked how many employees had been investigated over comments or pictures on social networking sites in the last three financial years, with a short account of each matter and whether they were sacked, resigned or kept their posts."),
        P("I confirm that Cumbria Constabulary holds this information. Seven people were investigated between 1 April 2010 and 31 March 2013. The matters were as follows:"),
        P("(a) A police constable wrote on Facebook about an arrest and disclosed the identity of the person detained. Written warning.", i),
        P("(b) A PCSO put an inappropriate photograph of herself in uniform on Facebook. Words of advice.", i),
        P("(c) Two constables criticised a sergeant in comments on Facebook. Each was given management advice.", i),
        P("(d) A detention officer (police staff) made excessive use of Bebo during night shifts. Management action.", i),
        P("(e) A sergeant contacted a victim of burglary through Facebook for personal reasons. Final written warning.", i),
        P("(f) A special constable made a racist remark on Twitter. Resigned while under investigation.", i),
        P("No employee was dismissed. The Constabulary's guidance to staff on social networking is on its website."),
        P("If you are unhappy with the way in which your request has been dealt with you may ask for a review by writing to the Disclosure Manager at the address below within 20 working days of this letter."),
        P("Yours faithfully,"), Spacer(1, 20), P("Disclosure Officer")], onFirstPage=foot, onLaterPages=foot)
