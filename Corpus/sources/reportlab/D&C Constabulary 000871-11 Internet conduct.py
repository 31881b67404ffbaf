from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas


def build(path):
    c = canvas.Canvas(path, pagesize=A4, invariant=1)
    w, h = A4
    state = {"y": h - 60, "p": 1}

    def foot():
        c.setFont("Times-Roman", 8)
        c.drawString(60, 32, "FOIA reply 000871/11")
        c.drawRightString(w - 60, 32, "%d" % state["p"])

    def line(text, x=60, font="Times-Roman", size=11, gap=15):
        if state["y"] < 70:
            foot()
            c.showPage()
            state["y"] = h - 60
            state["p"] += 1
        c.setFont(font, size)
        c.drawString(x, state["y"], text)
        state["y"] -= gap

    def bullet(*lines):
        c.setFont("Times-Roman", 11)
        c.drawString(72, state["y"], "\u2022")
        for t in lines:
            line(t, 86)
        state["y"] -= 3

    c.setTitle("000871/11")
    line("Devon and Cornwall Constabulary", font="Times-Bold", size=15, gap=18)
    line("Freedom of Information Unit, Middlemoor, Exeter EX2 7HQ", gap=26)
    line("Request reference: 000871/11")
    line("8 April 2011", gap=24)
    line("Dear Mr Hockaday", gap=22)
    line("FREEDOM OF INFORMATION ACT 2000", font="Times-Bold", gap=20)
    line("I refer to your request of 11 March 2011 for details of disciplinary cases between 1 January 2008 and")
    line("31 December 2010 that concerned the use of the internet or of social networking sites by officers,")
    line("special constables and staff of this Constabulary.", gap=22)
    line("There were eight cases in the period. In the list they are arranged by the year in which each was")
    line("recorded; the abbreviations are explained at the end.", gap=22)
    line("2008", font="Times-Bold")
    bullet("PC \u2013 remarks on Facebook critical of a supervisor \u2013 fined five days' pay")
    bullet("Police staff, Scale 4 \u2013 excessive use of an internet auction site in working hours \u2013 VW")
    state["y"] -= 6
    line("2009", font="Times-Bold")
    bullet("PC \u2013 photograph of self holding a police firearm placed on Bebo \u2013 WW")
    bullet("Special Constable \u2013 racist remark on MySpace \u2013 required to resign")
    bullet("DC \u2013 disclosed, on Facebook, confidential details of a planned search warrant, the entry having", "been seen by a colleague the same evening \u2013 FWW")
    state["y"] -= 6
    line("2010", font="Times-Bold")
    bullet("PCSO \u2013 Facebook friend request sent to a victim of crime \u2013 MA")
    bullet("Sgt \u2013 threatening message to a former partner on Facebook \u2013 NFA")
    bullet("PC \u2013 offensive comment on Facebook about a celebrity \u2013 MA")
    state["y"] -= 8
    line("Abbreviations", font="Times-Bold")
    line("FWW  Final written warning          MA  Management advice          NFA  No further action", 72)
    line("VW  Formal verbal warning           WW  Written warning", 72, gap=22)
    line("The regulations which govern the conduct of police officers were replaced in December 2008, and for this")
    line("reason some of the sanctions shown are no longer available. A copy of the Constabulary's policy on the")
    line("use of the internet, D271, is enclosed with this letter.", gap=22)
    line("If you are not satisfied you may ask for a review of how your request was handled by writing to the Head of")
    line("Information Management at the above address, and you may complain to the Information Commissioner.", gap=26)
    line("Yours sincerely", gap=40)
    line("Freedom of Information Officer")
    foot()
    c.save()
