from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
def build(path):
    c=canvas.Canvas(path,pagesize=A4,invariant=1);c.setTitle('004127/11');W,H=A4
    c.setFont('Helvetica-Bold',18);c.drawRightString(W-60,H-60,'Lincolnshire Police')
    c.setFont('Helvetica-Oblique',9);c.drawRightString(W-60,H-74,'policing with PRIDE')
    c.setFont('Helvetica',9)
    for n,t in enumerate(['Information Management','PO Box 999','Lincoln LN5 7PH','DX 11516 Lincoln 3','','Ref:  004127/11','21 April 2011']): c.drawString(60,H-60-12*n,t)
    y=H-165
    def para(t,f='Helvetica',s=10,ind=0,gap=7):
        nonlocal y
        for l in simpleSplit(t,f,s,W-120-2*ind):
            c.setFont(f,s);c.drawString(60+ind,y,l);y-=s*1.3
        y-=gap
    para('Dear Sir')
    para('Freedom of Information request - staff and social networks','Helvetica-Bold')
    para('On 29/3/11 you asked the Force "how many police officers, specials, PCSOs or civilians have been disciplined, cautioned, fined, reprimanded, sacked or asked to resign in the last three years because of anything they put on Bebo, MySpace, Facebook or Twitter, and what ranks they held".')
    para('I have made enquiries of the Professional Standards Department, and of Human Resources as regards police staff.')
    para('As to police officers and special constables: I can find no trace of any. 366 complaint cases and 41 internal conduct cases were recorded in the three years to 31 March 2011, and the Complaints Manager, who has seen all of them, is satisfied that networking sites played no part in a single one.')
    para('As to PCSOs and police staff: likewise none. The 23 disciplinary cases in HR were about attendance (15), misuse of the flexitime scheme (6) and parking at Headquarters (2).')
    para('The answer to your question is therefore zero, and the second part (ranks) does not arise.')
    para('You may like to have the Force\'s instruction on the subject. It was issued on 4 October 2010 and is short:')
    for t in ['1. Officers and staff must not put on the internet any comment, photograph or other matter that would bring the Force into disrepute if it were shown to a Sergeant or Inspector at briefing.','2. Those who use Facebook should not state that they work for the police. Tagging a colleague in uniform without asking is discourteous.','3. Offensive, racist or sexual remarks may amount to gross misconduct and may result in dismissal. Lesser breaches may be met with management advice, a written warning or a final written warning.','4. Line managers who see such remarks must act. Doing nothing is itself a failure of duty.']:
        para(t,ind=22,gap=3)
    y-=5
    para('One case came close and I mention it lest you read of it elsewhere. In 2009 a resident of Boston complained that "a policeman" had insulted him on Facebook. The writer turned out to be a security guard of the same name, and the matter was closed without being recorded against any officer.')
    para('Yours faithfully',gap=34)
    para('Freedom of Information Decision Maker')
    para('You may ask for this decision to be reviewed by writing to the above address within 2 months. You may complain to the Information Commissioner if still dissatisfied.','Helvetica',8)
    c.save()
