from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
def build(path):
    c=canvas.Canvas(path,pagesize=A4); c.setTitle("FOI 2011/0238"); W,H=A4; y=[H-60]
    def ln(t,x=70,font="Times-Roman",size=11.5,gap=15): c.setFont(font,size); c.drawString(x,y[0],t); y[0]-=gap
    def para(t,x=70,w=455,font="Times-Roman",size=11.5,gap=14.5,after=8):
        from reportlab.lib.utils import simpleSplit
        for l in simpleSplit(t,font,size,w): ln(l,x,font,size,gap)
        y[0]-=after
    ln("Fife Constabulary",font="Times-Bold",size=18,gap=18); ln("Headquarters, Detroit Road, Glenrothes, Fife KY6 2RJ",size=9.5,gap=30)
    ln("Our Ref: FOI 2011/0238",x=340); ln("Date: 5 May 2011",x=340,gap=26)
    para("Dear Sir,"); para("FREEDOM OF INFORMATION (SCOTLAND) ACT 2002",font="Times-Bold")
    para("I refer to your letter of 11 April 2011, in which you asked for details of all disciplinary cases in this force during 2009 and 2010 that came about from the use of social networking websites, and the numbers of officers and support staff involved.")
    para("Having made enquiry of the Complaints and Discipline Department and of Human Resources, I can tell you that five employees were concerned: four police officers and one member of support staff. The cases were as given here.")
    cols=(70,125,215,420)
    def row(cells,font="Times-Roman"):
        top=y[0]; low=top; c.setFont(font,10.5)
        for x,cell in zip(cols,cells):
            yy=top
            for l in cell.split("|"): c.drawString(x,yy,l); yy-=12.5
            low=min(low,yy)
        y[0]=low-6
    row(("Date","Employee","Matter","Action"),"Times-Bold")
    row(("Feb 2009","Constable","Photograph of herself in uniform|on her Bebo page","Corrective advice"))
    row(("July 2009","Constable","Comments on Facebook which were|sectarian in nature","Fined"))
    row(("Jan 2010","Support Staff","Use of Facebook and eBay to excess|in working time","Verbal warning"))
    row(("May 2010","Sergeant","Comments critical of the force in a|posting on Facebook","No misconduct"))
    row(("Oct 2010","Constable","Let it be known on Facebook that a|named man had been arrested","Under investigation"))
    y[0]-=8
    para("Officers are dealt with under the Police (Conduct) (Scotland) Regulations 1996. Support staff come under the Council's disciplinary procedure.")
    para("If you are dissatisfied with the way in which your request has been dealt with you are entitled, in the first instance, to ask for a review. You must do so within 40 working days and should write to the Freedom of Information Officer at this address. Should you still be dissatisfied, you may apply to the Scottish Information Commissioner, Kinburn Castle, Doubledykes Road, St Andrews KY16 9DS, for a decision.")
    para("Yours faithfully,",after=30); ln("A. Christie"); ln("Information Governance Manager")
    c.save()
