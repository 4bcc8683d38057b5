#!/usr/bin/env python3
"""Runs that are interrupted, killed, gone on with and divided: in the end the same bytes.

usage: resume_test.py BUILD SOURCE
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

BUILD, SOURCE = (os.path.abspath(x) for x in sys.argv[1:3])
PROGRAM = os.path.join(BUILD, "dragoman")
ENVIRONMENT = {**os.environ, "DRAGOMAN_DATA": SOURCE}
COUNTRIES = ["Portugal", "Iceland", "Norway", "Chile", "Peru", "Kenya", "Nepal", "Oman"]
DOCUMENTS = 1600


def start(*arguments):
    return subprocess.Popen([PROGRAM, "code", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT)


def run(*arguments):
    process = start(*arguments)
    out, talk = process.communicate()
    return process.returncode, out, talk.decode()


def main():
    with tempfile.TemporaryDirectory() as folder:
        items, out = os.path.join(folder, "items.jsonl"), os.path.join(folder, "out.jsonl")
        with open(items, "w", encoding="utf-8") as file:
            for i in range(DOCUMENTS):
                a, b = COUNTRIES[i % 8], COUNTRIES[(i // 8 + i + 1) % 8]
                file.write(json.dumps({"id": str(i), "published": "2031-05-%02d" % (i % 28 + 1),
                                       "text": "%s accused %s on Tuesday of jamming radios in area %d." % (a, b, i)}) + "\n")
        status, whole, talk = run(items, "--format", "jsonl")
        assert status == 0 and whole.count(b"\n") > DOCUMENTS / 2, talk

        assert run(items, "-o", out)[0] == 0
        with open(out, "rb") as file:
            assert file.read() == whole
        assert os.listdir(folder) and not [name for name in os.listdir(folder) if ".part" in name]
        os.unlink(out)

        for number, status in ((signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)):
            process = start(items, "-o", out, "--resume")
            state = out + ".part.state"
            before = os.stat(state).st_mtime_ns if os.path.exists(state) else 0
            while process.poll() is None and (not os.path.exists(state) or os.stat(state).st_mtime_ns == before):
                time.sleep(0.001)
            process.send_signal(number)
            process.communicate()
            if process.returncode == 0:  # it was done before the signal came
                break
            assert process.returncode == status, process.returncode
            assert not os.path.exists(out), "an unfinished file has its name"
        if not os.path.exists(out):
            other = run(os.path.join(SOURCE, "examples"), "-o", out, "--resume")
            assert other[0] == 1 and "made of other inputs" in other[2], other
            status, _, talk = run(items, "-o", out, "--resume")
            assert status == 0 and "going on after" in talk, talk
        with open(out, "rb") as file:
            assert file.read() == whole

        shards = [run(items, "--format", "jsonl", "--shard", "%d/3" % (i + 1))[1] for i in range(3)]
        assert all(shards) and sorted(b"".join(shards).splitlines()) == sorted(whole.splitlines())
        for bad in ("0/3", "4/3", "x", "1/3x"):
            status, _, talk = run(items, "--shard", bad)
            assert status == 2 and "--shard" in talk, (bad, status, talk)
        assert run(items, "--resume")[0] == 2


main()
