#!/usr/bin/env python3
"""Writes the Word and Excel replies of this folder. Needs python-docx and openpyxl; what is made is committed."""
import datetime
import pathlib

import docx
import openpyxl
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.styles import Font, PatternFill

HERE = pathlib.Path(__file__).resolve().parent / "replies"


def tracked(paragraph, kind, text):
    """A run that was deleted or inserted while changes were tracked."""
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), "1")
    change.set(qn("w:author"), "FOI")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText" if kind == "del" else "w:t")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def letter():
    letter = docx.Document()
    letter.sections[0].header.paragraphs[0].text = "DORSET POLICE"
    letter.add_paragraph("Our ref: FOI 2016-311")
    letter.add_paragraph("Date: 14 June 2016")
    letter.add_heading("Your request", 2)
    letter.add_paragraph("How many officers were disciplined for misuse of social media in 2014 and 2015, and how did it end?")
    letter.add_heading("Response", 2)
    answer = letter.add_paragraph("Dorset Police disciplined ")
    tracked(answer, "del", "nine")
    tracked(answer, "ins", "five")
    answer.add_run(" officers. Each row of the table is one officer.")
    rows = [
        ("2014", "PC", "Posted an offensive comment on Facebook", "Written warning"),
        ("", "Sergeant", "Racist tweet", "Final written warning"),
        ("2015", "PC", "Sent messages on Facebook to a witness", "Dismissed without notice"),
        ("", "PC", "Photograph of a crime scene shared on WhatsApp", "Resigned"),
        ("", "Inspector", "Criticised the force on Twitter", "No further action"),
    ]
    table = letter.add_table(rows=1, cols=4, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Year", "Rank", "Allegation", "Outcome")):
        cell.text = text
        cell.paragraphs[0].runs[0].bold = True
    for row in rows:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(5, 0))
    letter.add_paragraph("The ranks are those at the time of the report.", style="List Number")
    hidden = letter.add_paragraph().add_run("PC Jonathan Smith, collar number 4417")
    hidden.font.hidden = True
    letter.add_paragraph("Yours sincerely")
    letter.save(HERE / "FOI 2016-311 letter.docx")


def workbook():
    book = openpyxl.Workbook()
    note = book.active
    note.title = "Reply"
    for line, text in enumerate(
        [
            "Kent Police",
            "Reference: 1290/15",
            "Date: 9 October 2015",
            None,
            "There were 7 cases. Each row of the sheet Cases is one person.",
        ],
        1,
    ):
        note.cell(line, 1, text)
    cases = book.create_sheet("Cases")
    cases["A1"] = "Social media cases, 2013 to 2014"
    cases["A1"].font = Font(bold=True)
    head = ("Date recorded", "Rank", "Allegation", "Result", "Collar number")
    rows = [
        (datetime.date(2013, 2, 1), "PC", "Offensive comment on Facebook", "Written warning"),
        (datetime.date(2013, 5, 20), "PCSO", "Photograph in uniform on Instagram", "Management advice"),
        (datetime.date(2013, 9, 3), "Sergeant", "Racist message on WhatsApp", "Final written warning"),
        (datetime.date(2014, 1, 15), "PC", "Disclosed police information on Facebook", "Dismissed"),
        (datetime.date(2014, 3, 9), "PC", "Criticised colleagues on Twitter", "Words of advice"),
        (datetime.date(2014, 7, 30), "Police staff", "Sexual messages to a colleague on Facebook", "Resigned"),
        (datetime.date(2014, 11, 11), "Inspector", "False profile on LinkedIn", "No further action"),
    ]
    for column, text in enumerate(head, 1):
        cell = cases.cell(3, column, text)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1F3864")
    for line, row in enumerate(rows, 4):
        for column, value in enumerate(row + (4000 + line,), 1):
            cell = cases.cell(line, column, value)
            if column == 1:
                cell.number_format = "mmm-yy"
    cases.column_dimensions["E"].hidden = True
    names = book.create_sheet("Names")
    names.append(["Name", "Collar number"])
    names.append(["Jonathan Smith", 4004])
    names.sheet_state = "hidden"
    for sheet in (note, cases):
        sheet.column_dimensions["A"].width = 40
    book.save(HERE / "1290-15 data.xlsx")


letter()
workbook()
