def build(path):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.units import mm
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
    n = ParagraphStyle("n", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=7)
    b = ParagraphStyle("b", parent=n, fontName="Helvetica-Bold")
    c = ParagraphStyle("c", fontName="Helvetica", fontSize=7.5, leading=9)
    h = ParagraphStyle("h", parent=c, fontName="Helvetica-Bold", alignment=1)
    P = lambda t, s=c: Paragraph(t, s)
    f = []
    f += [P("<font size=15>Hampshire Constabulary</font>", b), P("Public Access, Information Compliance, Mottisfont Court, Winchester SO23 8ZD", c), Spacer(1, 8),
          P("HC/1083/15<br/>27 April 2015", n), P("Dear Sir", n),
          P("INTERNET CONDUCT OF EMPLOYEES, 2012 TO 2014", b),
          P("Your request asked for a breakdown of every internal investigation into the use of the internet or social media by a member of the Constabulary that was recorded from 1 January 2012 to 31 December 2014. You asked for: the number investigated, the post held, what was alleged, dates, and the result.", n),
          P("Number investigated: 11. They were the subject of ten cases. A case with more than one allegation takes up more than one line below, and bears the same number on each.", n)]
    head1 = ["Case", "Subject", "", "Dates", "", "Matter", "", "Result", ""]
    head2 = ["", "Group", "Post", "Rec.", "Final.", "Site", "Allegation", "Finding", "Sanction"]
    rows = [
     "CM/114/12|Officer|PC|03/02/12|19/07/12|Facebook|Derogatory comment about a supervisor|Proven|WW",
     "CM/131/12|Officer|PC|21/05/12|30/11/12|Facebook|Photograph of a detained person displayed|Proven|FWW",
     "CM/131/12|Officer|PC|21/05/12|30/11/12|Facebook|Name of the detained person disclosed|Proven|MA",
     "CM/009/13|Staff|Scale 4|14/01/13|02/04/13|Twitter|Offensive remark about a religion|Proven|Resigned",
     "CM/047/13|Officer|PS|08/03/13|11/06/13|Facebook|Friend request to a complainant|Not proven|NFA",
     "CM/052/13|Officer|PC (1) PC (2)|19/03/13|28/10/13|WhatsApp|Racist jokes shared with colleagues|Proven|PC (1): FWW PC (2): WW",
     "CM/088/13|Special|SC|02/08/13|05/09/13|Facebook|Said on profile that he was a regular officer|Proven|Words of advice",
     "CM/012/14|Staff|PCSO|27/01/14|16/05/14|Facebook|Posted holiday pictures while reporting sick|Proven|WW",
     "CM/036/14|Officer|DC|11/04/14|-|POF (dating)|Explicit messages sent in duty time|Case to answer|Awaiting hearing",
     "CM/061/14|Officer|Insp|30/06/14|22/08/14|-|Rude remarks about a councillor|NCTA|-",
     "CM/079/14|Staff|Scale 6|15/09/14|12/01/15|LinkedIn|Published details of the force's computer systems|Proven|MA"]
    data = [[P(x, h) for x in head1], [P(x, h) for x in head2]] + [[P(x) for x in r.split("|")] for r in rows]
    t = Table(data, colWidths=[w*mm for w in (17, 14.5, 14.5, 16, 16, 18, 37, 18, 20)], repeatRows=2)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), .4, colors.black), ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (4, 0)),
       ("SPAN", (5, 0), (6, 0)), ("SPAN", (7, 0), (8, 0)), ("BACKGROUND", (0, 0), (-1, 1), colors.lightgrey), ("VALIGN", (0, 0), (-1, -1), "TOP"),
       ("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2)]))
    f += [t, Spacer(1, 5), P("Rec. = date recorded. Final. = date finalised. Site: - where the file does not say. WW / FWW = written / final written warning. MA = management advice. NFA = no further action. NCTA = no case to answer.", c), Spacer(1, 8),
          P("This is all the information you asked for. It comes from the database of the Professional Standards Department, which is a working tool and was not built for publishing statistics.", n),
          P("A complaint about this reply goes first to the Head of Information Compliance at this address. After that, the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF, may be asked for a decision under section 50.", n),
          P("Yours faithfully", n), P("Maureen Alsop<br/>Public Access Assistant", n)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=19*mm, rightMargin=19*mm, topMargin=17*mm, bottomMargin=17*mm, invariant=1, title="HC/1083/15").build(f)
