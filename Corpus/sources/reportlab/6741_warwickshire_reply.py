from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.lib.styles import getSampleStyleSheet, ParagraphStyle
from reportlab.platypus import SimpleDocTemplate, Paragraph, Spacer, Table, TableStyle
S = getSampleStyleSheet(); N = ParagraphStyle("n", parent=S["Normal"], fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
B = ParagraphStyle("b", parent=N, fontName="Helvetica-Bold"); C = ParagraphStyle("c", parent=N, fontSize=8.5, leading=10.5, spaceAfter=0); CB = ParagraphStyle("cb", parent=C, fontName="Helvetica-Bold")
ROWS = [
 ("2012", "PC", "Sexual relationship with a woman met through an enquiry, on duty", "Gross misconduct", "Dismissed without notice"),
 ("", "Police staff", "Lewd remarks to a colleague", "Misconduct", "1st written warning"),
 ("", "PC", "Kissed a victim of burglary at her home", "Gross misconduct", "Retired before hearing"),
 ("2013", "PS", "Touching a junior officer at a leaving do", "Misconduct", "FWW"),
 ("", "PC", "Texts of a personal nature to a witness", "Misconduct", "Management advice"),
 ("", "PCSO", "Exposed himself to a colleague", "Gross misconduct", "Resigned"),
 ("2014", "T/Insp", "Undeclared relationship with a subordinate", "No case to answer", "NFA"),
 ("", "PC", "Sexual remarks on a course at another force", "Misconduct", "WW"),
 ("", "Special Sgt", "Sexual assault (off duty) - acquitted at Crown Court", "Gross misconduct", "Dismissed"),
 ("2015 to 30 Sept", "DC", "Looked up a woman on the intelligence system in order to ask her out", "Gross misconduct", "FWW"),
 ("", "PC", "Sexual relationship with a vulnerable person", "IPCC investigating", "Suspended"),
]
def build(path):
    d = SimpleDocTemplate(path, pagesize=A4, leftMargin=20*mm, rightMargin=20*mm, topMargin=18*mm, bottomMargin=18*mm, title="FOI 6741")
    P = lambda t, s=N: Paragraph(t, s)
    f = [P("WARWICKSHIRE POLICE", ParagraphStyle("h", parent=B, fontSize=14)), P("Information Compliance, Hindlip Hall, PO Box 55, Worcester WR3 8SP<br/><i>Serving the alliance of Warwickshire Police and West Mercia Police</i>"),
      P("Request ref: 6741<br/>26 November 2015"),
      P("Dear applicant"),
      P("You wrote to both Warwickshire Police and West Mercia Police about sexual misconduct and improper relationships of officers, special constables and staff. You will get a separate letter, ref 6742, for West Mercia. What follows is for Warwickshire."),
      P("Your questions", B),
      P("(a) How many were reported to PSD or HR for sexual misconduct or an improper relationship in each year from 2012?<br/>(b) Rank, allegation and outcome of each.<br/>(c) The age and sex of the person who complained."),
      P("Our answer", B),
      P("(a) and (b) are answered in the table, which goes by the year when the report was made. The year is shown once for each group."), Spacer(1, 4)]
    t = [[P("Year", CB), P("Person subject to report", CB), "", P("Disposal", CB), ""], ["", P("Rank", CB), P("Allegation", CB), P("Finding", CB), P("Outcome", CB)]] + [[P(x, C) for x in r] for r in ROWS]
    st = [("GRID", (0,0), (-1,-1), .5, colors.grey), ("VALIGN", (0,0), (-1,-1), "TOP"), ("SPAN", (1,0), (2,0)), ("SPAN", (3,0), (4,0)), ("SPAN", (0,0), (0,1)), ("BACKGROUND", (0,0), (-1,1), colors.HexColor("#dfe8dc"))]
    i = 2
    while i < len(t):
        j = i+1
        while j < len(t) and ROWS[j-2][0] == "": j += 1
        st.append(("SPAN", (0,i), (0,j-1))); i = j
    f += [Table(t, colWidths=[20*mm, 24*mm, 62*mm, 27*mm, 37*mm], repeatRows=2, style=TableStyle(st)), Spacer(1, 8),
      P("(c) We hold this but it is refused. Together with the table it would make it possible to recognise the people who complained and is their personal data: s40(2) of the Freedom of Information Act 2000. No test of public interest is called for. It would also be in breach of the anonymity given to complainants of sexual offences, s44(1)(a)."),
      P("Under s17 we must tell you of the exemptions and of your rights. You may ask for a review by writing to this office inside two months, and may then go on to the Information Commissioner."),
      P("Yours faithfully"), P("Compliance Advisor")]
    d.build(f)
if __name__ == "__main__":
    import sys; build(sys.argv[1])
