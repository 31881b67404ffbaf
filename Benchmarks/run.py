"""Measures Casebook against the bare floor and against other programs, in one run, and writes docs/performance.md.

usage: run.py CASEBOOK FLOOR STAGES [--rounds N] [--peers PYTHON]

Each thing is timed right after the floor over the same files, and the ratio is that of the pair; the median of the
rounds is given. Processor time is that of a command and all that it starts.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse

from measure import Run, between_markers, median, table

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("casebook", type=os.path.abspath)
    parser.add_argument("floor", type=os.path.abspath)
    parser.add_argument("stages", type=os.path.abspath)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", type=os.path.abspath)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(options, pathlib.Path(scratch))
        bench.all()
    text = bench.page()
    print(text)
    between_markers(ROOT / "docs/performance.md", "make bench", text)


class Bench:
    def __init__(self, options, scratch):
        self.options, self.scratch = options, scratch
        folders = [ROOT / "Corpus/replies", ROOT.parent / "shared/replies/docs"]
        self.replies = scratch / "replies"
        self.replies.mkdir()
        self.files = []
        for number, folder in enumerate(folders):
            for file in sorted(folder.rglob("*")) if folder.is_dir() else []:
                if file.suffix in (".html", ".htm") or file.suffix == ".pdf" and has_text(file):
                    copy = self.replies / f"{number}-{file.name}"
                    shutil.copy(file, copy)
                    self.files.append(str(copy))
        self.pdfs = [file for file in self.files if file.endswith(".pdf")]
        self.pages = [file for file in self.files if not file.endswith(".pdf")]
        self.rows, self.bars = [], []

    # Of so many rounds the median, each a pair.
    def pair(self, what, files, command, rounds=None, accept=(0,), before=None, shown=None):
        runs = []
        for _ in range(rounds or self.options.rounds):
            floor = Run([self.options.floor, *files])
            if before:
                before()
            run = Run(command, accept) if isinstance(command, list) else command()
            runs.append((run.cpu, run.cpu / floor.cpu, run.peak, run.wall, run.own, run.started))
        cpu, ratio, peak, wall, own, started = (median(column) for column in zip(*runs))
        self.row(what, f"{cpu:.2f}", f"{ratio:.2f}", f"{peak:.0f}")
        return dict(cpu=cpu, ratio=ratio, peak=peak, wall=wall, own=own, started=started)

    def row(self, what, cpu, ratio, peak):
        print(f"{what:60} {cpu:>8} {ratio:>8} {peak:>8}", file=sys.stderr)
        self.rows.append([what, cpu, ratio, peak])

    def bar(self, what, wanted, got, holds):
        self.bars.append([what, wanted, got, "yes" if holds else "**no**"])

    def all(self):
        casebook, files = self.options.casebook, self.files
        floor = Run([self.options.floor, *files])
        self.row("the floor: poppler-glib's text and places, libxml2's tree", f"{floor.cpu:.2f}", "1", f"{floor.peak:.0f}")
        self.peers()
        self.stages()
        self.pair("`casebook convert`: text, layout, tables, in one process", files, [casebook, "convert", *files], accept=(0, 2))
        self.ingest()

    def peers(self):
        pdfs, few = self.pdfs, self.pdfs[::8]
        self.others = {}
        script = str(pathlib.Path(__file__).parent / "peers.py")
        if self.options.peers:
            for name in ("pypdfium2", "pymupdf", "kreuzberg"):
                self.others[name] = self.pair(f"{name}: text of the PDFs", pdfs, [self.options.peers, script, name, *pdfs])
            self.others["pdfplumber"] = self.pair(
                "pdfplumber: text of each eighth PDF", few, [self.options.peers, script, "pdfplumber", *few], rounds=1)
        loop = 'for file; do pdftotext -bbox-layout "$file" /dev/null || exit; done'
        self.pair("pdftotext -bbox-layout, a process a PDF", pdfs, ["bash", "-c", loop, "pdftotext", *pdfs])

    def stages(self):
        run = Run([self.options.stages, str(self.options.rounds), *self.files])
        measured = json.loads(run.output)
        whole = Run([self.options.floor, *self.files]).cpu
        floors = {
            "conversion of PDF": Run([self.options.floor, *self.pdfs]).cpu,
            "conversion of HTML": Run([self.options.floor, *self.pages]).cpu,
        }
        for stage, seconds in sorted(measured["seconds"].items()):
            rate = measured["textBytes"] / seconds / 1e6
            name = stage + (f" ({rate:.0f} MB/s of text)" if stage == "matching" else "")
            self.row(f"in one process: {name}", f"{seconds:.2f}", f"{seconds / floors.get(stage, whole):.2f}", f"{run.peak:.0f}")
        rate = measured["textBytes"] / measured["seconds"]["matching"] / 1e6
        self.bar("matching with the full vocabulary", "≥ 300 MB/s", f"{rate:.0f} MB/s", rate >= 300)
        if self.options.peers:
            self.spacy(rate)

    def spacy(self, rate):
        text = self.scratch / "text"
        words = "\n".join(path.read_text(errors="ignore") for path in map(pathlib.Path, self.pages))[:400_000]
        text.write_text(words)
        script = str(pathlib.Path(__file__).parent / "peers.py")
        run = Run([self.options.peers, script, "spacy", str(ROOT / "Sources/Vocabulary/Data"), str(text)])
        theirs = json.loads(run.output)
        speed = theirs["bytes"] / theirs["seconds"] / 1e6
        self.row(f"spaCy's EntityRuler, plain wordings only ({speed:.2f} MB/s)", f"{theirs['seconds']:.2f}", "", f"{run.peak:.0f}")

    def ingest(self):
        casebook, files, store = self.options.casebook, self.files, str(self.scratch / "store")
        folder = str(self.replies)

        def forget():
            shutil.rmtree(store, ignore_errors=True)

        def ingest(*more):
            return [casebook, "ingest", folder, "--store", store, *more]

        one = self.pair("whole ingest, one worker", files, ingest("--jobs", "1"), accept=(0, 2), before=forget)
        self.bar("whole ingest, of the floor", "≤ 1.5", f"{one['ratio']:.2f}", one["ratio"] <= 1.5)
        if "kreuzberg" in self.others:
            theirs = self.others["kreuzberg"]["cpu"]
            self.bar("whole ingest, of kreuzberg's text alone", "< 1", f"{one['cpu'] / theirs:.2f}", one["cpu"] < theirs)
            share = one["ratio"] / self.others["pdfplumber"]["ratio"]
            self.bar("whole ingest, of pdfplumber's text alone", "≤ 0.05", f"{share:.3f}", share <= 0.05)
        self.bar("peak memory of the run's own process", "≤ 100 MB", f"{one['own']:.0f} MB", one["own"] <= 100)
        self.bar("peak memory of a worker", "≤ 150 MB", f"{one['started']:.0f} MB", one["started"] <= 150)

        walls = []
        for _ in range(self.options.rounds):
            forget()
            single = Run(ingest("--jobs", "1"), (0, 2))
            forget()
            walls.append(Run(ingest("--jobs", "2"), (0, 2)).wall / single.wall)
        self.bar("two workers, by the clock, of one", "≤ 0.65", f"{median(walls):.2f}", median(walls) <= 0.65)

        time.sleep(3)
        Run(ingest(), (0, 2))
        self.pair("again, nothing changed", files, ingest(), accept=(0, 2))
        turn = iter(range(1000))

        def under(pattern):
            """One more wording for a rank, another each time, as a desk adds one."""
            words = self.scratch / f"words {next(turn)}"
            words.mkdir()
            entry = {"code": "constable", "label": "Constable", "source": "bench", "patterns": [pattern, f"{words.name} copper"]}
            pack = {"vocabulary": "ranks", "version": "1", "entries": [entry]}
            (words / "ranks.json").write_text(json.dumps(pack))
            return Run(ingest("--jobs", "1", "--vocabulary", str(words)), (0, 2))

        other = self.pair("with a wording added for a rank, which some letters hold", files, lambda: under("detective constable*"))
        self.pair("with one that stands in every letter: all read again, none converted", files, lambda: under("police"))
        share = other["cpu"] / one["cpu"]
        self.bar("with a wording added, of a whole ingest", "≤ 0.2", f"{share:.2f}", share <= 0.2)
        out = str(self.scratch / "export")
        self.pair("export", files, [casebook, "export", "--store", store, "--out", out])
        self.pair("report", files, [casebook, "report", "--store", store, "--format", "json", "--out", out + "/report.json"])
        self.pair("the review page opened", files, lambda: opened(casebook, store))

    def page(self):
        machine = f"{len(os.sched_getaffinity(0))} cores, {os.uname().machine}"
        head = (
            f"{len(self.pdfs)} PDFs and {len(self.pages)} pages of HTML, {machine}, release build, median of "
            f"{self.options.rounds} pair(s). Ratios are those of processor time to the floor over the same files, in the "
            "same minute; the seconds depend on the machine."
        )
        rows = table(["what", "processor time, s", "of the floor", "peak memory, MB"], self.rows)
        bars = table(["what", "wanted", "measured", "holds"], self.bars)
        return f"{head}\n\n{rows}\n\n{bars}"


def has_text(pdf):
    """Scans are another matter: nothing here reads pictures."""
    return bool(subprocess.run(["pdftotext", pdf, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.strip())


def opened(casebook, store):
    """A review page's process until its first screen was given out."""
    script = (
        "import subprocess, sys, urllib.request, http.cookiejar, os\n"
        "p = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)\n"
        "url = p.stdout.readline().strip()\n"
        "jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())\n"
        "urllib.request.build_opener(jar).open(url).read()\n"
        "p.kill(); p.wait()\n"
    )
    return Run([sys.executable, "-c", script, casebook, "review", "--store", store, "--no-open"])


if __name__ == "__main__":
    main()
