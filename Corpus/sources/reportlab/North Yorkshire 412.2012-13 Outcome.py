from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer


def build(path):
    N = ParagraphStyle("n", fontName="Times-Roman", fontSize=11.5, leading=15, spaceAfter=8)
    B = ParagraphStyle("b", parent=N, fontName="Times-Bold")
    H = ParagraphStyle("h", parent=B, fontSize=15, leading=18, alignment=1)
    C = ParagraphStyle("c", parent=N, fontSize=9, leading=11, alignment=1)
    Q = ParagraphStyle("q", parent=N, leftIndent=24, rightIndent=24)

    def foot(canvas, doc):
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(62, 30, "NOT PROTECTIVELY MARKED")

    P = lambda s, st=N: Paragraph(s, st)
    story = [
        P("NORTH YORKSHIRE POLICE", H), P("Civil Disclosure Unit, Newby Wiske Hall, Northallerton DL7 9HA", C), Spacer(1, 10),
        P("Ref: 412.2012-13<br/>14 September 2012"), P("Dear Sir"),
        P("Thank you for your letter of 17th August, received on the 20th, asking under the Freedom of Information Act 2000:"),
        P("&ldquo;How many police officers, PCSOs, specials and police staff in your Force have since 1 April 2010 been the subject of discipline, or a "
          "complaint that was investigated, owing to what they put on the internet or in text messages or for prying into police records. Please say "
          "briefly what occurred and what penalty each got.&rdquo;", Q),
        P("I am able to say that since 1 April 2010 it has been six police officers, two PCSOs, one member of the Special Constabulary and three police "
          "staff. As briefly as I can, these are what occurred."),
        P("Police officers", B),
        P("A probationary constable at Scarborough wrote on her Facebook wall that she'd &ldquo;enjoyed rolling about&rdquo; with a man arrested the night before. "
          "She was seen by the Chief Inspector in June 2010 and given formal management advice. In November 2010 a sergeant was found to have traded on "
          "eBay from a Force computer through most of a set of nights and had a written warning."),
        P("Two constables were reported in February 2011 for viewing the custody record of a well known jockey. Neither could give a policing reason. The "
          "one received a final written warning; the other, who had passed on what he read to a member of his family, was dismissed without notice."),
        P("A member of the public complained in August 2011 that remarks on a cricket forum hostile to people of Pakistani descent were the work of a "
          "Detective Inspector hiding behind a nickname. We were not able to show that he was the author and the complaint was unsubstantiated. The sixth "
          "officer, a constable, resigned in January 2012 before he could be interviewed over indecent pictures sent by text to a woman who had reported "
          "a theft to him."),
        P("Police Community Support Officers", B),
        P("Both are from the one evening in 2011. The pair took pictures of each other lying, as if asleep, in a police cell and these were put on "
          "Facebook. Words of advice to both."),
        P("Special Constabulary", B),
        P("A Special Sergeant gave away on Twitter the hour at which a drugs warrant was to be executed in Selby (October 2011). He was dismissed."),
        P("Police staff", B),
        P("A scenes of crime officer commented on Facebook in March 2011 that a victim's house stank. She was demoted by one grade. An administrator in "
          "Criminal Justice copied out a witness list for her boyfriend in May 2012, was dismissed, and has since accepted a police caution. Lastly a call handler's remarks on Facebook "
          "about her supervisors were reported to us in July 2012. That is not yet concluded."),
        P("I should stress that the great majority of those who work for North Yorkshire Police conduct themselves on the internet, as elsewhere, very well."),
        P("Should you wish the handling of your request to be reviewed please write to the Force Solicitor at the above address. The Information Commissioner can be "
          "reached on 01625 545700."),
        P("Yours faithfully"), Spacer(1, 20), P("Legal Officer - Civil Disclosure")]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=62, rightMargin=62, topMargin=56, bottomMargin=56, invariant=1, title="Outcome").build(
        story, onFirstPage=foot, onLaterPages=foot)
