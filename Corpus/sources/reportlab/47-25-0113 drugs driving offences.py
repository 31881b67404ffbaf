from reportlab.platypus import *
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
CARDS = [
 ("14/03/2021","02/09/2021","Police Constable","Drink driving, off duty. Convicted at Guildford Magistrates' Court and disqualified for 14 months.","Gross misconduct proven","Dismissed without notice"),
 ("07/06/2021","11/08/2021","Detention Officer (police staff)","Cannabis found at home address. Community resolution.","Proven","Final written warning"),
 ("22/11/2021","20/01/2022","Sergeant","Speeding in a marked vehicle with no policing purpose.","Practice requiring improvement","Reflective practice"),
 ("05/02/2022","30/06/2022","Police Constable (student officer)","Positive drugs test - cocaine.","Gross misconduct proven","Resigned; would have been dismissed if still serving"),
 ("19/04/2022","09/03/2023","Detective Constable","Common assault on partner. Acquitted at court.","-","No case to answer"),
 ("30/08/2022","16/12/2022","PCSO","Theft from shop. Police caution.","Proven","Dismissed"),
 ("12/01/2023","24/01/2023","Special Constable","Use of mobile phone while driving own car. Fixed penalty.","-","Words of advice"),
 ("03/10/2023","15/02/2024","Police Constables (two officers)","Drunk and disorderly in Epsom while off duty.","Misconduct proven","Written warning (both)"),
 ("17/05/2024","","Inspector","Failed to stop after collision, own vehicle.","","Under investigation")]
def build(path):
    s = getSampleStyleSheet(); n, h = s["Normal"], s["Heading3"]; n.leading = 13
    f = [Paragraph("<b>SURREY POLICE</b>", s["Title"]), Paragraph("Information Access Team, PO Box 101, Guildford GU1 9PE", n), Spacer(1,8),
     Paragraph("FOI request ref 47/25/0113", n), Paragraph("Monday, 3 February 2025", n), Spacer(1,10),
     Paragraph("<i>You asked: For the years 2021-2024, please supply details of all officers and staff investigated for drink, drugs or driving matters or any other offence committed off duty, with dates and results.</i>", n), Spacer(1,8),
     Paragraph("In answer, the Professional Standards Department has located ten people. Each record is set out separately below. \"Recorded\" is when PSD logged the matter; \"Finalised\" is when the case was closed.", n), Spacer(1,10)]
    for i, c in enumerate(CARDS, 1):
        rows = [[k, Paragraph(v, n)] for k, v in zip(("Recorded","Finalised","Subject","Summary","Finding","Outcome"), c)]
        t = Table(rows, colWidths=(80, 360)); t.setStyle([("BOX",(0,0),(-1,-1),.8,colors.black),("BACKGROUND",(0,0),(0,-1),colors.whitesmoke),("VALIGN",(0,0),(-1,-1),"TOP")])
        f.append(KeepTogether([Paragraph(f"Record {i}", h), t, Spacer(1,6)]))
    f += [Spacer(1,8), Paragraph("This is a full disclosure. Should you wish us to look again, please e-mail quoting the reference within 40 working days of today.", n)]
    SimpleDocTemplate(path, pagesize=A4, title="FOI 47/25/0113").build(f)
