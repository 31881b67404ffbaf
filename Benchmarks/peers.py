"""What other programs need for the same files, each in one process.

usage: peers.py NAME FILE...
"""
import json
import pathlib
import sys
import time


def pypdfium2(files):
    import pypdfium2

    for file in files:
        document = pypdfium2.PdfDocument(file)
        for page in document:
            page.get_textpage().get_text_bounded()


def pymupdf(files):
    import pymupdf

    for file in files:
        with pymupdf.open(file) as document:
            for page in document:
                page.get_text("text")


def pdfplumber(files):
    import pdfplumber

    for file in files:
        with pdfplumber.open(file) as document:
            for page in document.pages:
                page.extract_text()


def kreuzberg(files):
    import kreuzberg

    for file in files:
        kreuzberg.extract_file_sync(file)


def spacy(files):
    """FILE is a vocabulary and a text: prints the seconds that its EntityRuler takes for the text."""
    import spacy

    vocabulary, text = files
    words = [
        pattern
        for path in sorted(pathlib.Path(vocabulary).glob("*.json"))
        for entry in json.loads(path.read_text()).get("entries", [])
        if isinstance(entry, dict)
        for pattern in entry.get("patterns") or []
        # What its patterns can say as well: plain words.
        if not set(pattern) & set("()[]|*~")
    ]
    model = spacy.blank("en")
    ruler = model.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "word", "pattern": word} for word in words])
    text = pathlib.Path(text).read_text()
    pieces = [text[at : at + 5000] for at in range(0, len(text), 5000)]
    start = time.process_time()
    found = sum(len(document.ents) for document in model.pipe(pieces))
    print(json.dumps({"seconds": time.process_time() - start, "bytes": len(text.encode()), "matches": found}))


if __name__ == "__main__":
    {each.__name__: each for each in (pypdfium2, pymupdf, pdfplumber, kreuzberg, spacy)}[sys.argv[1]](sys.argv[2:])
