from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import HRFlowable, Paragraph, SimpleDocTemplate, Spacer
B = ParagraphStyle("b", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=6)
Q = ParagraphStyle("q", parent=B, fontName="Times-Bold", leftIndent=6*mm)
T = ParagraphStyle("t", parent=B, fontName="Times-Bold", fontSize=20, leading=24, textColor="#003366", spaceAfter=2)
def build(path):
    s = [Paragraph("Kent Police", T), Paragraph("Freedom of Information Team, Sutton Road, Maidstone, Kent ME15 9BZ", ParagraphStyle("a", parent=B, fontSize=9)), HRFlowable(width="100%", color="#003366"),
    Paragraph("Request reference: 24/11/1468<br/>Date of request: 04.11.2024<br/>Date of response: 29.11.2024", B),
    Paragraph("Thank you for your enquiry, which has been dealt with under the Freedom of Information Act 2000. Your questions appear in bold, with the answer beneath.", B),
    Paragraph("1. How many Kent officers went to a gross misconduct hearing (including accelerated hearings) in 2022, 2023 and 2024 to date, and what was the result?", Q),
    Paragraph("Between 1 January 2022 and 31 October 2024, 27 police officers went to a hearing, among whom are those who had already left.", B),
    Paragraph("In 2022 seven police officers went to a hearing. Of these, four were dismissed without notice, two were given a final written warning and in respect of one the allegation was not proven.", B),
    Paragraph("In 2023 there were eleven police officers. Five were dismissed without notice, three would have been dismissed had they not left, two received final written warnings and one was reduced in rank.", B),
    Paragraph("In 2024, up to 31 October, nine police officers went to a hearing: six were dismissed without notice, two would have been dismissed and one was given a written warning. Of the last hearings one lasted nine days.", B),
    Paragraph("2. And members of police staff at a gross misconduct discipline hearing?", Q),
    Paragraph("There were 12 police staff. Three were heard in 2022 and all three were dismissed. Five were heard in 2023; four of those staff were dismissed and the fifth was given a final written warning. In 2024, up to 31 October, four were heard, of whom three were dismissed and one resigned on the morning of the hearing. PCSOs are counted as police staff.", B),
    Paragraph("3. What were the ranks of the officers in question 1?", Q),
    Paragraph("Twenty-one were constables, four were sergeants, one was an inspector and one a chief superintendent. Detectives are included under the same rank.", B),
    Paragraph("4. How many appealed to the Police Appeals Tribunal?", Q),
    Paragraph("Two. The first appeal was dismissed; the second has yet to be heard.", B),
    Paragraph("5. What did the hearings cost?", Q),
    Paragraph("The fees of legally qualified chairs and independent members were £31,204 in the financial year 2022/23 and £38,870 in 2023/24. Since 7 May 2024 hearings have been led by a chief officer and no fee is paid to a chair. Counsel are paid from a budget shared with Essex Police and a figure for Kent is not held.", B),
    Paragraph("It may assist you to know that notices of hearings, and the outcomes, are on our website for at least 28 days.", B),
    Paragraph("If you wish to ask for a review of this response please reply within 40 working days. The Information Commissioner can be reached through www.ico.org.uk.", B), Spacer(1, 6*mm),
    Paragraph("Freedom of Information Adviser<br/>Kent Police", B)]
    SimpleDocTemplate(path, pagesize=A4, leftMargin=24*mm, rightMargin=24*mm, topMargin=18*mm, bottomMargin=18*mm, title="24/11/1468", invariant=1).build(s)
