#!/usr/bin/env python3
"""Follows docs/lexicon.md to the letter, as a reader would.

A block without a language after a sentence that names `FILE`: is that file; a block of sh is run; another block without a
language directly behind one of sh holds lines that must be in what it printed.

usage: lexicon_page_test.py BUILD SOURCE
"""
import os
import re
import subprocess
import sys
import tempfile

build, source = (os.path.abspath(path) for path in sys.argv[1:3])
page = open(os.path.join(source, "docs", "lexicon.md"), encoding="utf-8").read()
page = page[:page.index("## The form of acts")]
failed = 0
printed = ""
files = runs = lines = 0


def fail(message):
    global failed
    failed += 1
    print("lexicon_page_test: " + message, file=sys.stderr)


with tempfile.TemporaryDirectory() as folder:
    at = 0
    for block in re.finditer(r"^```(\w*)\n(.*?)^```$", page, re.M | re.S):
        before = page[at:block.start()].strip()
        at = block.end()
        language, text = block.group(1), block.group(2)
        name = re.search(r"`([\w.]+)`:$", before)
        if language == "sh":
            printed = ""
            for command in text.strip().split("\n"):
                command = command.replace("build/dragoman", os.path.join(build, "dragoman"))
                done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True,
                                      env=dict(os.environ, DRAGOMAN_DATA=source), timeout=300)
                printed += done.stdout + done.stderr
                runs += 1
                if done.returncode != 0:
                    fail("exit status %d: %s\n%s" % (done.returncode, command, done.stdout + done.stderr))
        elif name:
            with open(os.path.join(folder, name.group(1)), "w", encoding="utf-8") as out:
                out.write(text)
            files += 1
        else:
            for line in text.strip().split("\n"):
                lines += 1
                if line.strip() not in printed:
                    fail("'%s' is not among what was printed:\n%s" % (line.strip(), printed))
if files < 2 or runs < 5 or lines < 4:
    fail("the page has too few files (%d), commands (%d) or printed lines (%d)" % (files, runs, lines))
sys.exit(1 if failed else 0)
