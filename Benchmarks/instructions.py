"""Counts what each stage takes, in instructions of the floor over the same files, and fails where it is more than it may be.

usage: instructions.py FLOOR STAGES [--write]

Instructions are counted by callgrind, so the count is the same again whatever else the machine does. The ceilings are in
ceilings.json: `--write` sets them to a twentieth more than what is measured.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
from multiprocessing.pool import ThreadPool

HERE = pathlib.Path(__file__).resolve().parent
CEILINGS = HERE / "ceilings.json"
STAGES = ("loading", "conversion", "extraction", "validation")
# One in so many letters of Corpus, in order of name.
SPARSENESS = 30


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("floor", type=os.path.abspath)
    parser.add_argument("stages", type=os.path.abspath)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    replies = sorted((HERE.parent / "Corpus/replies").iterdir())
    files = [str(path) for path in replies if path.suffix in (".html", ".pdf")][::SPARSENESS]
    commands = [[options.floor, *files]] + [[options.stages, "1", "--until", stage, *files] for stage in STAGES]
    with ThreadPool(os.cpu_count()) as pool:
        floor, *counts = pool.map(instructions, commands)
    counts = [0, *counts]
    taken = {stage: (after - before) / floor for stage, before, after in zip(STAGES, counts, counts[1:])}
    if options.write:
        CEILINGS.write_text(json.dumps({stage: round(1.05 * taken[stage], 3) for stage in STAGES}, indent=2) + "\n")
    ceilings = json.loads(CEILINGS.read_text())
    print(f"instructions over {len(files)} files of Corpus, of the floor's {floor / 1e6:.0f} million")
    for stage in STAGES:
        print(f"  {stage:12}{taken[stage]:8.3f}   may be {ceilings[stage]:.3f}")
    over = [stage for stage in STAGES if taken[stage] > ceilings[stage]]
    if over:
        sys.exit(f"more than it may be: {', '.join(over)}. What is meant to take more is set anew: make instructions WRITE=--write")


def instructions(command):
    # Dictionaries in another order are other instructions.
    environment = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"}
    count = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    run = subprocess.run(count + command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"{command[0]} ended with {run.returncode}: {run.stderr[-2000:]}")
    return int(found[1])


if __name__ == "__main__":
    main()
