def build(path):
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.lib import colors
    s = getSampleStyleSheet(); n = s["BodyText"]; h = s["Heading3"]
    P = lambda t, st=n: Paragraph(t, st)
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONTSIZE", (0, 0), (-1, -1), 9),
                       ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])

    def foot(c, d):
        c.setFont("Helvetica", 8); c.drawString(60, 30, "Nottinghamshire Police - Information Management"); c.drawRightString(535, 30, "%d" % d.page)
    t1 = Table([["Year recorded", "Police officers", "Police staff"], ["2015", "8", "*"], ["2016", "6", "-"], ["2017", "9", "*"]], colWidths=[110, 110, 110])
    t1.setStyle(grid)
    t2 = Table([["Result", "No.", "Result", "No."], ["No case to answer", "9", "Dismissed without notice", "*"],
                ["Management advice", "*", "Resigned during investigation", "*"],
                ["Final written warning", "*", "Not yet finalised", "6"]], colWidths=[130, 45, 170, 45])
    t2.setStyle(grid)
    st = [P("<b>Nottinghamshire Police</b><br/>Sherwood Lodge, Arnold, Nottingham NG5 8PP"), Spacer(1, 8),
          P("5 June 2018"), P("Our Ref: 002204/18"), Spacer(1, 6),
          P("Dear Requester,"),
          P("Thank you for your request for information of 8 May 2018, handled under the Freedom of Information Act 2000, in which you asked:"),
          P("<i>Q1. For each of the years 2015, 2016 and 2017, how many allegations of sexual misconduct were made against (a) police officers and (b) police staff?</i>"),
          P("<i>Q2. How was each concluded - were those concerned dismissed, allowed to resign, or was no action taken?</i>"),
          Spacer(1, 6), P("Response to Q1", h),
          P("A total of 27 allegations were recorded in the three years, as follows."), Spacer(1, 4), t1, Spacer(1, 4),
          P("* = fewer than 5. - = nil."),
          P("Response to Q2", h),
          P("The results of the allegations in the table above were:"), Spacer(1, 4), t2, Spacer(1, 8),
          P("Section 40(2) - Personal Information", h),
          P("Figures of fewer than 5 have been withheld, because a person with other knowledge could work out who is meant. Section 40(2) is a class based and absolute exemption where disclosure would breach the data protection principles, and this letter serves as a partial refusal notice under section 17."),
          P("You have the right to ask for a review of this decision within 20 working days. Details of how to do so are enclosed."),
          P("Yours sincerely"), P("Disclosure Officer")]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=60, rightMargin=60, topMargin=50, bottomMargin=55, invariant=1,
                      title="002204/18").build(st, onFirstPage=foot, onLaterPages=foot)
