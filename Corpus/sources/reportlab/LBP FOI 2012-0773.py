def build(path):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
    from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, ListFlowable, ListItem
    s = getSampleStyleSheet()
    n = ParagraphStyle("n", parent=s["Normal"], fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=7)
    b = ParagraphStyle("b", parent=n, fontName="Times-Bold", spaceBefore=4, spaceAfter=3)
    c = ParagraphStyle("c", parent=b, fontSize=14, leading=18, alignment=1)
    def bullets(items):
        return ListFlowable([ListItem(Paragraph(i, n), leftIndent=18) for i in items], bulletType="bullet", start="\u2022", leftIndent=18)
    f = [Paragraph("LOTHIAN AND BORDERS POLICE", c), Paragraph("Force Headquarters, Fettes Avenue, Edinburgh EH4 1RB", ParagraphStyle("d", parent=n, alignment=1)),
         Paragraph("Our Ref: 2012-0773<br/>Date: 18 January 2013", n), Paragraph("Dear Mr Baillie", n),
         Paragraph("FREEDOM OF INFORMATION (SCOTLAND) ACT 2002", b),
         Paragraph("I refer to your request dated 20 December 2012, in which you asked for details of all police officers, special constables and support staff who had been investigated since April 2009 in connection with their use of the internet, including the rank, the division, the nature of the allegation and the disposal.", n),
         Paragraph("Ten people have been investigated. They are listed below by the financial year in which the matter was recorded.", n),
         Paragraph("2009/10", b),
         bullets(["Constable: offensive comment on Bebo about a member of the public. Corrective advice.",
                  "Support staff: excessive personal use of the internet when on duty. Written warning."]),
         Paragraph("2010/11", b),
         bullets(["Constable: photograph of a colleague on duty placed on Facebook. No further action.",
                  "Constable: sectarian remark on Facebook. Fined two days' pay.",
                  "Special Constable: friend request to a witness on Facebook. Resigned."]),
         Paragraph("2011/12", b),
         bullets(["Sergeant: criticism of senior officers on an internet forum. Reprimanded.",
                  "Two Constables: bullying text messages to a colleague. Corrective advice in both cases.",
                  "Support staff: disclosure of confidential information on Facebook. Dismissed."]),
         Paragraph("2012/13 (to date)", b),
         bullets(["Constable: racist comment on Twitter. Investigation ongoing."]),
         Paragraph("The divisions in which these people serve are withheld. They are exempt under section 38(1)(b) of the Act as personal information of third parties, the release of which would contravene the first data protection principle. This is an absolute exemption and does not call for the public interest test. In terms of section 16 of the Act this letter is a refusal notice in respect of that part of your request.", n),
         Paragraph("Should you be dissatisfied, you may within 40 working days ask the Force to review its decision. If you remain dissatisfied after that you may apply to the Scottish Information Commissioner, Kinburn Castle, Doubledykes Road, St Andrews KY16 9DS. You may then appeal to the Court of Session on a point of law only.", n),
         Paragraph("Yours sincerely", n), Spacer(1, 20), Paragraph("Information Manager", n)]
    def foot(cv, d):
        cv.setFont("Times-Italic", 8); cv.drawString(60, 30, "Lothian and Borders Police - Freedom of Information"); cv.drawRightString(535, 30, "%d" % d.page)
    SimpleDocTemplate(path, pagesize=A4, leftMargin=62, rightMargin=62, topMargin=50, bottomMargin=55, title="2012-0773", invariant=1).build(f, onFirstPage=foot, onLaterPages=foot)
