#!/usr/bin/env python3
"""The Python binding over the shared library: records, threads, errors, memory.

usage: python_test.py BUILD SOURCE
"""
import os
import re
import sys
import threading

BUILD, SOURCE = (os.path.abspath(x) for x in sys.argv[1:3])
os.environ["DRAGOMAN_LIBRARY"] = os.path.join(BUILD, "libdragoman.so")
os.environ["DRAGOMAN_DATA"] = SOURCE
sys.path.insert(0, os.path.join(SOURCE, "bindings", "python"))

import dragoman  # noqa: E402  (after the variables that it reads)

TEXT = "Portugal accused Iceland on Tuesday of jamming radios."
SANITIZED = b"__asan_init" in open(os.environ["DRAGOMAN_LIBRARY"], "rb").read()


def resident():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main():
    if SANITIZED:
        print("a sanitized library does not load into an interpreter without its run time; the plain build tests this")
        return
    with dragoman.Coder() as coder:
        mention, = coder.code(TEXT, published="2031-05-14", source="Example Wire")
        assert mention["event"]["plover"] == "ACCUSE" and mention["date"]["start"] == "2031-05-13", mention
        assert [a["country"] for a in mention["actors"]] == ["PRT"], mention
        assert mention["document"]["source"] == "Example Wire", mention
        assert coder.code({"id": "x", "text": TEXT, "published": "2031-05-14"})[0]["document"]["id"] == "x"
        page = "<html><body><article><p>%s It gave no reason, and asked for a meeting soon.</p></article></body></html>"
        assert coder.code((page % TEXT).encode())[0]["event"]["plover"] == "ACCUSE"
        assert coder.code("Nothing happened here that anybody would call an event.") == []
        layers = coder.annotate(TEXT, published="2031-05-14")
        assert layers["sentences"][0]["tokens"][0]["form"] == "Portugal", layers
        for bad in (b"", b"\x89PNG\r\n\x1a\n\0\0\0\0", {"title": "no text"}):
            try:
                coder.code(bad)
            except dragoman.DragomanError:
                pass
            else:
                raise AssertionError("%r was taken" % (bad,))

        found, texts = {}, ["%s %s" % (TEXT, "Norway praised Chile." * n) for n in range(12)]
        alone = [coder.code(text, published="2031-05-14") for text in texts]

        def work(k):
            found[k] = [coder.code(text, published="2031-05-14") for text in texts]

        threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 4 and all(answer == alone for answer in found.values())

        for _ in range(50):
            coder.code(TEXT)
        before = resident()
        for _ in range(500):
            coder.code(TEXT)
        assert resident() - before < 4 << 20, "memory grows with every call"
    try:
        coder.code(TEXT)
    except dragoman.DragomanError as error:
        assert "closed" in str(error)
    else:
        raise AssertionError("a closed coder works")
    with open(os.path.join(SOURCE, "bindings", "python", "README.md"), encoding="utf-8") as file:
        blocks = re.findall(r"```python\n(.*?)```", file.read(), re.S)
    assert len(blocks) >= 4
    exec(compile("\n".join(blocks), "README.md", "exec"), {})
    for _ in range(3):  # opening again and again leaks nothing that matters
        dragoman.Coder().close()


main()
