from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, TableStyle, Spacer
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib import colors
def build(path):
    s=getSampleStyleSheet(); P=lambda t,k='BodyText':Paragraph(t,s[k])
    def tb(rows,w):
        t=Table([[Paragraph(str(c),s['BodyText']) for c in r] for r in rows],colWidths=w)
        t.setStyle(TableStyle([('LINEBELOW',(0,0),(-1,-1),.3,colors.grey),('LINEABOVE',(0,0),(-1,0),.8,colors.black),('VALIGN',(0,0),(-1,-1),'TOP')])); return t
    el=[P('Bedfordshire Police','Heading2'),P('Public Access / Information Management, Kempston MK43 9AX'),
    P('Reference: FOI2021/02207<br/>Date: 17 November 2021'),
    P('<b>Freedom of Information Act 2000: training in reporting wrongdoing by colleagues</b>'),
    P('<i>1. How many officers and staff have had training in whistleblowing and in challenging and reporting improper conduct, by rank? 2. What does it cover? 3. How did they do in the test? 4. Who gave the training and at what cost?</i>'),
    P('1. The course is called Speak Up, Step In. It ran from September 2020. Completed / booked / not booked on 31 October 2021:'),
    tb([['Rank or role','Completed 2020','Completed 2021','Booked','Not booked'],
     ['Constable (probationer)','118','164','22','0'],['Constable','207','388','91','130'],['Sergeant','61','84','12','19'],['Inspector','22','31','4','3'],['Chief Inspector','5','9','0','1'],['Superintendent / Chief Supt','4','6','0','0'],['PCSO','9','37','3','4'],['Special Constable','11','58','40','71'],['Police staff','140','415','130','282']],[150,85,85,70,70]),Spacer(1,6),
    P('2. Five sessions of fifty minutes each. The number is of those who have attended that session up to 31 October 2021:'),
    tb([['Session','Attendances'],['Racist, sexist and homophobic remarks; banter','1,712'],['WhatsApp groups and what to do if you are in one','1,655'],['Sexual misconduct and abuse of position','1,640'],['Inappropriate access to Athena and PNC','1,598'],['The Bad Apple line: how an anonymous report is handled','1,577']],[330,90]),Spacer(1,6),
    P('3. The test has ten questions. 1,309 people passed the first time, 288 the second, 31 the third. Seven scored under 40% three times (3 Constables, 4 members of police staff) and did the day again; that is a matter of learning and development only.'),
    P('One of the questions runs: &quot;A Sergeant sees that a PC has forwarded a custody photograph to friends by Snapchat. Should the Sergeant (a) delete it, (b) speak to the PC quietly, (c) report it to PSD, (d) wait?&quot; 96% chose (c). The story is invented.'),
    P('4. Two Sergeants and an outside charity. Charity: 24,600 pounds for 41 days.'),
    P('You may ask for an internal review within 40 working days of the date above.')]
    SimpleDocTemplate(str(path),pagesize=A4,title='FOI2021/02207',topMargin=45,bottomMargin=45).build(el)
