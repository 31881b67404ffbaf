"""How much processor time and memory a command takes, with all that it starts."""
import os
import pathlib
import statistics
import subprocess
import sys
import threading
import time


class Run:
    """A command that was run: its seconds, and the peak memory in MB of its own process and of those it started."""

    def __init__(self, command, accept=(0,), cwd=None):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=cwd)
        watch = Watch(process.pid)
        self.output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - start
        watch.end()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accept:
            sys.exit(f"{command[0]} {command[1] if len(command) > 1 else ''} ended with {process.returncode}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.own, self.started = watch.own / 1024, watch.started / 1024
        # A process that is soon over may not have been seen.
        self.peak = max(usage.ru_maxrss / 1024, self.own, self.started)


class Watch:
    """Looks at a process and its children every few milliseconds: the kernel keeps their peaks for it."""

    def __init__(self, pid):
        self.pid, self.own, self.started, self.isOver = pid, 0, 0, False
        self.thread = threading.Thread(target=self.look)
        self.thread.start()

    def look(self):
        while not self.isOver:
            self.own = max(self.own, peak(self.pid))
            for task in pathlib.Path(f"/proc/{self.pid}/task").glob("*/children"):
                try:
                    children = task.read_text().split()
                except OSError:
                    continue
                for child in children:
                    self.started = max(self.started, peak(int(child)))
            time.sleep(0.02)

    def end(self):
        self.isOver = True
        self.thread.join()


def peak(pid):
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def median(values):
    return statistics.median(values)


def between_markers(path, name, text):
    """Puts a text between the marks of its name in a page."""
    page = path.read_text()
    head, _, rest = page.partition(f"<!-- {name} -->\n")
    _, mark, tail = rest.partition(f"<!-- end of {name} -->")
    if not mark:
        sys.exit(f"{path} has no place for {name}")
    path.write_text(f"{head}<!-- {name} -->\n{text}\n{mark}{tail}")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join("---" for _ in head) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])
