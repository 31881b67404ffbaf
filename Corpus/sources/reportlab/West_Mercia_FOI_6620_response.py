from reportlab.lib.pagesizes import A4
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import SimpleDocTemplate, Paragraph, Table, Spacer, KeepTogether
from reportlab.lib.styles import ParagraphStyle
N=ParagraphStyle('n',fontName='Times-Roman',fontSize=11,leading=14.5,spaceAfter=8)
B=ParagraphStyle('b',parent=N,fontName='Times-Bold'); L=ParagraphStyle('l',parent=N,leftIndent=14*mm,bulletIndent=6*mm,spaceAfter=5)
C=ParagraphStyle('c',parent=N,fontSize=9,leading=11,spaceAfter=0,alignment=1)
def build(path):
    d=SimpleDocTemplate(path,pagesize=A4,leftMargin=25*mm,rightMargin=25*mm,topMargin=20*mm,bottomMargin=20*mm,title='Request 6620')
    P=lambda t,s=N:Paragraph(t,s)
    st=[P('<font size="16"><b>West Mercia Police</b></font>'),P('Hindlip Hall, PO Box 55, Worcester WR3 8SP'),Spacer(1,4),
    P('Request No: 6620<br/>Date: 5 May 2016'),P('Dear requester,'),
    P('You asked for the following on 7 April 2016.'),
    P('<i>Q1. In 2014 and 2015, what did your officers and staff do on social media that led to an investigation? One line for each please with the rank and how it ended, e.g. dismissed, resigned, NFA.<br/>Q2. In 2010, 2011, 2012 and 2013, how many ended in each way? (You told another requester that the descriptions from then had been weeded so I don\'t want those.)<br/>Q3. Overall number.</i>'),
    P('This reply is for West Mercia Police alone. Warwickshire Police, with whom we are in alliance, hold their own records and will answer for themselves.'),
    P('Answer to Q1',B)]
    for y,items in (('2014',[
     'Constable. On Facebook, "outed" the man who had been given bail for the Kidderminster arson by putting up his street. Final written warning.',
     'Enquiry assistant. Joined in a conversation on the Facebook page of a pub about a drink driver she had booked in, with details that had come from the custody record. She resigned in the course of the investigation.',
     'Constable. Was reported for a photo of himself asleep at a desk that a colleague had tweeted. No case for him to answer.',
     'Constable. The colleague who had tweeted it. Management advice.',
     'Special Inspector. Likened a Muslim shopkeeper to Bin Laden in a Facebook comment. Dismissed from the Special Constabulary.']),
     ('2015',['PCSO. Wrote to a widow she had met at a sudden death, by Facebook, to offer the services of her husband\'s house clearance business. Written warning.',
     'Detective Inspector. It was alleged by an ex-wife that he\'d set up a false Facebook profile to watch what she did. Could not be shown that it was his, therefore not proven.',
     'Constable. Snapchat of a firearms operation in Telford while it was going on. Dismissed without notice at a misconduct hearing.',
     'Sergeant. In an exchange of WhatsApp messages with another sergeant said of a female recruit that she was "only good for making tea". Management action.'])):
        st.append(P(y,B))
        for n,i in enumerate(items): st.append(Paragraph(i,L,bulletText=f'{n+1}.'))
        rows=[['Year','Dismissed','Resigned','Final written warning','Written warning','Management advice','No case to answer','All'],
    ['2010','0','1','0','1','3','2','7'],['2011','0','0','1','2','2','1','6'],['2012','1','0','1','0','1','2','5'],['2013','0','1','0','0','4','1','6'],['Sum','1','2','2','3','10','6','24']]
    t=Table([[P(c,C) for c in r] for r in rows],colWidths=[13*mm]+[21*mm]*7,style=[('BOX',(0,0),(-1,-1),1,colors.black),('LINEBELOW',(0,0),(-1,0),1,colors.black),('LINEABOVE',(0,-1),(-1,-1),.6,colors.black),('VALIGN',(0,0),(-1,-1),'MIDDLE')])
    st+=[KeepTogether([P('Answer to Q2',B),t]),Spacer(1,8),P('Answer to Q3',B),P('33 cases over the six years.'),
    P('A caution: our recording practices changed when the alliance began, and the figures before and after 2012 should not be set side by side.'),
    P('I enclose the complaints and appeals procedure. Yours faithfully,'),P('Information Rights Officer')]
    d.build(st)
