#!/usr/bin/env python3
"""Draws many PDFs of Corpus as scans, for the confidence of what is read off pictures to be fitted on.

Needs what render.py needs. What is made isn't committed, for it is large and comes out the same each time. Usage:

    python3 Corpus/scans/draw.py OUT
    casebook ingest OUT/replies --store STORE
    casebook calibrate --store STORE --gold OUT/gold \
      --save-examples Sources/Validation/Data/scans/drawn.jsonl --at-most 3
"""
import json
import pathlib
import sys

import numpy

from render import dirtied, pages

CORPUS = pathlib.Path(__file__).resolve().parent.parent
# By their place in the list of PDFs, whatever is in them: four of each eleven.
ROUND, TAKEN = 11, {1, 4, 7, 10}
DOTS = [150, 200, 200, 240, 300]


def draw(place, source, out):
    chance = numpy.random.default_rng(place)
    dots, degrees = int(chance.choice(DOTS)), chance.uniform(-1, 1)
    noise, specks, quality = chance.uniform(2, 9), chance.uniform(0, 0.0002), int(chance.integers(25, 80))
    # Every fourth is a fax or a copier's black and white, which takes more dots to be read at all.
    isGrey = chance.random() > 0.25
    if not isGrey:
        dots = max(dots, 200)
    scans = [dirtied(page, degrees, place, noise, specks) for page in pages(source, dots)]
    how = {"quality": quality}
    if not isGrey:
        scans, how = [scan.point(lambda value: 255 if value > 150 else 0).convert("1") for scan in scans], {}
    name = f"{place:03} {source.name}"
    scans[0].save(out / "replies" / name, "PDF", resolution=dots, save_all=True, append_images=scans[1:], **how)
    gold = json.loads((CORPUS / "gold" / f"{source.stem}.json").read_text(encoding="utf-8"))
    gold["document"], gold["form"] = name, "scan"
    text = json.dumps(gold, ensure_ascii=False, indent=1)
    (out / "gold" / f"{pathlib.Path(name).stem}.json").write_text(text + "\n", encoding="utf-8")


def main():
    out = pathlib.Path(sys.argv[1])
    for folder in ["replies", "gold"]:
        (out / folder).mkdir(parents=True, exist_ok=True)
    sources = sorted((CORPUS / "replies").glob("*.pdf"))
    for place, source in enumerate(sources):
        if place % ROUND in TAKEN and (CORPUS / "gold" / f"{source.stem}.json").exists():
            draw(place, source, out)


if __name__ == "__main__":
    main()
