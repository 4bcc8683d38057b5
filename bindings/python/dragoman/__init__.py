"""Dragoman in Python: documents in, event mentions out, over the C library.

    import dragoman

    with dragoman.Coder() as coder:
        for mention in coder.code("Iran and Iraq signed an agreement on Friday.", published="2031-05-14"):
            print(mention["event"]["plover"], [a["name"] for a in mention["actors"]])

The library is found by the system's loader (libdragoman.so), or where $DRAGOMAN_LIBRARY says; model and lexicon
in $DRAGOMAN_DATA or the installed share/dragoman.
"""
from .coder import Coder, DragomanError

__all__ = ["Coder", "DragomanError"]
