"""Drives `casebook worker` (docs/workers.md, protocol 2): bytes go in, lines for `casebook ingest --answers` come out."""
import hashlib
import json
import os
import select
import subprocess
import time


class Late(Exception):
    """The worker took longer than it may, or is no more."""


class Worker:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.buffer = b""
        self.ready = json.loads(self.line(time.monotonic() + 60))
        if self.ready.get("casebook") != 2:
            raise RuntimeError("the worker speaks another version of the protocol than 2")

    def ask(self, name, data, seconds):
        """The answer, with the JSON that followed it."""
        request = {"id": 1, "task": "convert_and_read", "name": name, "bytes": len(data), "seconds": seconds}
        try:
            self.process.stdin.write(json.dumps(request).encode() + b"\n" + data)
            self.process.stdin.flush()
        except BrokenPipeError as broken:
            raise Late from broken
        answer = {"more": seconds}
        # A page that is read off its picture has a document's time anew.
        for _ in range(200):
            if "more" not in answer:
                break
            deadline = time.monotonic() + 4 * seconds
            answer = json.loads(self.line(deadline))
        body = {key: self.take(answer[key] + 1, deadline)[:-1] for key in ("document", "findings", "parts", "contents") if key in answer}
        return answer, body

    def line(self, deadline):
        while b"\n" not in self.buffer:
            self.more(deadline)
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line

    def take(self, count, deadline):
        while len(self.buffer) < count:
            self.more(deadline)
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def more(self, deadline):
        ready, _, _ = select.select([self.process.stdout], [], [], max(0, deadline - time.monotonic()))
        some = os.read(self.process.stdout.fileno(), 1 << 20) if ready else b""
        if not some:
            raise Late
        self.buffer += some

    def end(self):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()


def answers(documents, command, seconds=30):
    """A line for each document of which a worker has something to say; `documents` gives names and bytes.

    Of one that takes too long, breaks its worker, or carries other files there is no line: the run that takes the
    answers reads it itself, and says how that ended.
    """
    worker = None
    try:
        for path, data in documents:
            worker = worker or Worker(command)
            name = path.rsplit("/", 1)[-1]
            try:
                answer, body = worker.ask(name, bytes(data), seconds)
            except Late:
                worker.end()
                worker = None
                continue
            if "parts" not in answer:
                yield line(name, bytes(data), worker.ready, answer, body)
    finally:
        if worker:
            worker.end()


def line(name, data, ready, answer, body):
    key = hashlib.sha256(f"{hashlib.sha256(data).hexdigest()}/{name}".encode()).hexdigest()
    said = {"key": key, "stages": ready["stages"], "isolation": ready["isolation"]}
    if "failure" in answer:
        said["failure"] = answer["failure"]
    said |= {part: body[part].decode() for part in ("document", "findings") if part in body}
    return json.dumps(said, ensure_ascii=False)
