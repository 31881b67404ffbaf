"""Measures how cost grows with the number of documents, and writes it into docs/performance.md.

usage: growth.py CASEBOOK [--documents N,N,...] [--records N]

The documents are the HTML letters of Corpus with their facts shuffled: other forces, ranks and years, always the same
for the same number.
"""
import argparse
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time

from measure import Run, between_markers, table

ROOT = pathlib.Path(__file__).resolve().parent.parent
RANKS = ["Constable", "Sergeant", "Inspector", "Chief Inspector", "Superintendent", "PCSO", "Special Constable"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("casebook", type=os.path.abspath)
    parser.add_argument("--documents", default="1000,10000")
    parser.add_argument("--records", type=int, default=100_000)
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        for count in map(int, options.documents.split(",")):
            rows.append(measure(options.casebook, pathlib.Path(scratch) / str(count), count))
            print(rows[-1], file=sys.stderr)
        smallest = min(pathlib.Path(scratch).iterdir(), key=lambda folder: int(folder.name))
        report = at_many_records(options.casebook, smallest, options.records)
    head = [
        "documents", "records", "ingest, ms of processor time a document", "the run's own peak, MB", "a worker's, MB",
        "unchanged, s", "store, kB a document", "export, kB a document", "export, ms a document", "report, s by the clock",
    ]
    text = table(head, rows) + "\n\n" + report
    print(text)
    between_markers(ROOT / "docs/performance.md", "growth", text)


def measure(casebook, folder, count):
    replies, store, export = folder / "replies", folder / "store", folder / "export"
    generate(replies, count)
    ingest = [casebook, "ingest", str(replies), "--store", str(store), "--jobs", "2"]
    first = Run(ingest, (0, 2))
    time.sleep(3)
    Run(ingest, (0, 2))
    again = Run(ingest, (0, 2))
    written = Run([casebook, "export", "--store", str(store), "--out", str(export)])
    report = Run([casebook, "report", "--store", str(store), "--format", "json", "--out", str(folder / "report.json")])
    records = sum(1 for _ in open(export / "records.jsonl"))
    return [
        f"{count:,}", f"{records:,}", f"{first.cpu / count * 1000:.1f}", f"{first.own:.0f}", f"{first.started:.0f}",
        f"{again.cpu:.2f}", f"{size(store) / count / 1000:.1f}", f"{size(export) / count / 1000:.1f}",
        f"{written.cpu / count * 1000:.2f}", f"{report.wall:.2f}",
    ]


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def at_many_records(casebook, folder, wanted):
    """The report of a store whose content is multiplied until it holds so many records."""
    loader = importlib.machinery.SourceFileLoader("bench_review", str(ROOT / "Scripts/bench-review"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("bench_review", loader))
    loader.exec_module(module)
    copy = folder / "many"
    shutil.copytree(folder / "store", copy)
    records = module.multiply(copy / "casebook.sqlite", wanted)
    run = Run([casebook, "report", "--store", str(copy), "--format", "json", "--out", str(folder / "many.json")])
    return f"Report over {records:,} records: {run.cpu:.1f} s of processor time, {run.wall:.1f} s by the clock, {run.peak:.0f} MB."


def generate(folder, count):
    folder.mkdir(parents=True)
    sources = [path.read_text(errors="replace") for path in sorted((ROOT / "Corpus/replies").glob("*.html"))]
    entries = json.loads((ROOT / "Sources/Vocabulary/Data/forces.json").read_text())["entries"]
    forces = sorted({entry["label"] for entry in entries if "Police" in entry["label"]})
    names = re.compile("|".join(map(re.escape, sorted(forces, key=len, reverse=True))))
    ranks = re.compile(r"\b(" + "|".join(sorted(RANKS, key=len, reverse=True)) + r")\b")
    years = re.compile(r"\b20(0[5-9]|1\d|2[0-4])\b")
    for number in range(count):
        chance = random.Random(number)
        force = chance.choice(forces)
        others = dict(zip(RANKS, chance.sample(RANKS, len(RANKS))))
        later = chance.randint(-3, 3)
        text = sources[number % len(sources)]
        text = names.sub(force, text)
        text = ranks.sub(lambda match: others[match[0]], text)
        text = years.sub(lambda match: str(int(match[0]) + later), text)
        # No two letters are the same bytes.
        text += f"<!-- {number} -->\n"
        (folder / f"{number:06}.html").write_text(text)


if __name__ == "__main__":
    main()
