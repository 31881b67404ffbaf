#!/usr/bin/env python3
"""Makes scans of some replies of Corpus: each page drawn, laid askew, dirtied, and kept as a picture alone.

Needs pdftoppm (poppler-utils), Pillow and numpy. Run from anywhere; what is made is committed.
"""
import json
import pathlib
import subprocess
import tempfile

import numpy
from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent
# The reply, the scan's name, dots to the inch, degrees askew, how it is kept.
SCANS = [
    ("Lothian and Borders IM-FOI-2012-0588", "scan0588.pdf", 200, 0.7, "fax"),
    ("CoLP FOI 23-1190 TikTok reply", "CoLP reply scanned.pdf", 150, -0.8, "grey"),
    ("01.FOI.19.006127_Response", "006127 scan.tif", 200, -0.4, "tiff"),
]


def pages(source, dots):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dots), "-gray", str(source), folder + "/page"], check=True)
        for page in sorted(pathlib.Path(folder).iterdir()):
            yield Image.open(page).convert("L")


def dirtied(picture, degrees, seed, noise=6, specks=0.0001):
    chance = numpy.random.default_rng(seed)
    grey = numpy.asarray(picture.rotate(degrees, resample=Image.BICUBIC, fillcolor=255)).astype(float)
    grey = grey * 0.9 + 18 + chance.normal(0, noise, grey.shape)
    grey[chance.random(grey.shape) < specks] = 40
    return Image.fromarray(numpy.clip(grey, 0, 255).astype("uint8"))


def main():
    for number, (reply, name, dots, degrees, kind) in enumerate(SCANS):
        scans = [dirtied(page, degrees, number) for page in pages(HERE.parent / "replies" / f"{reply}.pdf", dots)]
        if kind != "grey":
            scans = [scan.point(lambda value: 255 if value > 150 else 0).convert("1") for scan in scans]
        target = HERE / "replies" / name
        if kind == "tiff":
            scans[0].save(target, compression="group4", dpi=(dots, dots), save_all=True, append_images=scans[1:])
        else:
            how = {"quality": 30} if kind == "grey" else {}
            scans[0].save(target, "PDF", resolution=dots, save_all=True, append_images=scans[1:], **how)
        gold = json.loads((HERE.parent / "gold" / f"{reply}.json").read_text(encoding="utf-8"))
        gold["document"], gold["form"] = name, "scan"
        text = json.dumps(gold, ensure_ascii=False, indent=1)
        (HERE / "gold" / f"{pathlib.Path(name).stem}.json").write_text(text + "\n", encoding="utf-8")
        print(name, target.stat().st_size)


if __name__ == "__main__":
    main()
