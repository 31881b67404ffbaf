def build(path):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib import colors
    from reportlab.lib.units import mm
    from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
    from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
    s = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=s["Normal"], fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
    b = ParagraphStyle("b", parent=n, fontName="Helvetica-Bold")
    i = ParagraphStyle("i", parent=n, fontName="Helvetica-Oblique", leftIndent=14)
    c = ParagraphStyle("c", parent=n, fontSize=10, leading=12.5, spaceAfter=0)
    h = ParagraphStyle("h", parent=c, fontName="Helvetica-Bold")

    def foot(canvas, doc):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(20 * mm, 10 * mm, "Derbyshire Constabulary - FOI 000927/20")
        canvas.drawRightString(190 * mm, 10 * mm, "Page %d" % doc.page)

    rows = [
        ("1", "17/02/2017", "PC", "Abused his position to form a sexual relationship with a victim of crime", "Gross misconduct", "Dismissed without notice"),
        ("2", "03/04/2017", "DC", "Comments of a sexual nature to a colleague", "Misconduct", "Written warning"),
        ("3", "22/06/2017", "Detention Officer", "Sexually explicit messages sent to colleagues by WhatsApp", "Gross misconduct", "Final written warning"),
        ("4", "14/09/2017", "PC", "Sexual touching of a colleague at a social event", "Gross misconduct", "No case to answer"),
        ("5", "30/11/2017", "Sgt", "Unlawful access to force systems to find the address of a woman", "Gross misconduct", "Resigned before hearing"),
        ("6", "12/01/2018", "PCSO", "Sent a Facebook friend request to a witness", "Misconduct", "Management advice"),
        ("7", "05/03/2018", "PC", "Harassment of a former partner by repeated telephone calls", "Misconduct", "Written warning"),
        ("8", "19/07/2018", "Special Constable", "Sent an indecent photograph of himself on Snapchat", "Gross misconduct", "Dismissed without notice"),
        ("9", "08/10/2018", "Insp", "Sexist remark during a team briefing", "Misconduct", "Words of advice"),
        ("10", "27/11/2018", "Enquiry Officer", "Sexual comments to a visitor at the front counter", "Misconduct", "Resigned"),
        ("11", "15/02/2019", "T/DS", "Abused his position to pursue a sexual relationship with a witness", "Gross misconduct", "Would have been dismissed had he not retired"),
        ("12", "02/05/2019", "PC", "Sexual comments about a colleague in a WhatsApp group", "Misconduct", "Management action"),
        ("13", "21/08/2019", "PC", "Sexual activity with a colleague while on duty", "Gross misconduct", "Ongoing"),
        ("14", "13/12/2019", "PC", "Spent excessive time on a dating site when on duty", "Misconduct", "No further action"),
    ]
    head = ["No.", "Date\nrecorded", "Rank or\nrole", "Summary", "Severity", "Result"]
    data = [[Paragraph(x.replace("\n", "<br/>"), h) for x in head]] + [[Paragraph(x, c) for x in r] for r in rows]
    t = Table(data, colWidths=[10 * mm, 22 * mm, 24 * mm, 56 * mm, 25 * mm, 33 * mm], repeatRows=1)
    t.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#dfe6ee"))]))
    P = Paragraph
    doc = SimpleDocTemplate(path, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=20 * mm, invariant=1, title="FOI 000927/20")
    doc.build([
        P("DERBYSHIRE CONSTABULARY", ParagraphStyle("t", parent=b, fontSize=15, leading=19)),
        P("Freedom of Information, Butterley Hall, Ripley, Derbyshire DE5 3RS", n), Spacer(1, 8),
        P("Ref: 000927/20<br/>12 May 2020", n), P("Dear Applicant", n),
        P("FREEDOM OF INFORMATION REQUEST - REFERENCE NO: 000927/20", b),
        P("I write in connection with your request for information dated 14 April 2020, in which you asked:", n),
        P("Please list all matters investigated by your Professional Standards Department between 2017 and 2019 that involve sexual misconduct, harassment, or the pursuit of a relationship with anyone met on duty. For each: the date recorded, rank or role, police station, a summary, and the result (dismissed, resigned, warning etc).", i),
        P("Following receipt of your request, searches were conducted within the Professional Standards Department. I can confirm that Derbyshire Constabulary holds information relevant to it. 14 matters were found and each is about a single member of the force.", n),
        t, Spacer(1, 10),
        P("I have decided to withhold the police station. Given the size of some of our stations, this detail joined to the above could identify the person concerned or the person who made the report. It is therefore exempt by virtue of Section 40(2) of the Act (personal information). This is a class based absolute exemption where, as here, disclosure would breach the first data protection principle, and there is no requirement to consider the public interest. In accordance with Section 17 this letter is a refusal notice for that part of your request.", n),
        P("Key: DC = detective constable; T/DS = temporary detective sergeant; Insp = inspector. Detention officers and enquiry officers are police staff.", n),
        P("Your right to complain is set out on the enclosed sheet. Should you have any further enquiries please write to me at the above address quoting the reference.", n),
        P("Yours sincerely", n), P("Freedom of Information Officer", n)], onFirstPage=foot, onLaterPages=foot)
