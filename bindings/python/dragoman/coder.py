"""The library's calls behind one class. Records cross as JSON: docs/formats.md has their members."""
import ctypes
import ctypes.util
import json
import os
import threading

TOKENS, PARSE, ANNOTATION, MENTIONS = range(4)  # dgm_layer
NOT_FOUND = "the Dragoman library was not found: install it, or set DRAGOMAN_LIBRARY to libdragoman.so"


class DragomanError(Exception):
    """What the library says went wrong."""


class _Error(ctypes.Structure):  # dgm_err
    _fields_ = [("code", ctypes.c_int), ("sys_errno", ctypes.c_int32), ("line", ctypes.c_uint32),
                ("offset", ctypes.c_uint64), ("where", ctypes.c_char * 128), ("message", ctypes.c_char * 192)]


class _Options(ctypes.Structure):  # dgm_engine_options
    _fields_ = [("size", ctypes.c_uint32), ("data", ctypes.c_char_p), ("overlays", ctypes.POINTER(ctypes.c_char_p)),
                ("overlay_n", ctypes.c_uint32), ("layer", ctypes.c_int), ("compiled", ctypes.c_char_p)]


def _load():
    named = os.environ.get("DRAGOMAN_LIBRARY") or ctypes.util.find_library("dragoman")
    if not named:
        raise DragomanError(NOT_FOUND)
    try:
        library = ctypes.CDLL(named)
    except OSError as error:
        raise DragomanError("%s (%s)" % (NOT_FOUND, error)) from error
    pointer, code, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
    out, error = ctypes.POINTER(pointer), ctypes.POINTER(_Error)
    for name, result, arguments in (
            ("dgm_engine_open", code, [out, ctypes.POINTER(_Options), error]),
            ("dgm_engine_close", None, [pointer]),
            ("dgm_worker_open", code, [out, pointer, error]),
            ("dgm_worker_close", None, [pointer]),
            ("dgm_worker_read", code, [pointer, text, text, ctypes.c_size_t, out, error]),
            ("dgm_worker_analyse", code, [pointer, pointer, code, out, error]),
            ("dgm_write_mentions_json", None, [pointer, pointer]),
            ("dgm_write_annotation", None, [pointer, pointer]),
            ("dgm_write_document", None, [pointer, pointer]),
            ("dgm_buffer_open", code, [out, error]),
            ("dgm_buffer_close", None, [pointer]),
            ("dgm_buffer_clear", None, [pointer]),
            ("dgm_buffer_failed", ctypes.c_bool, [pointer]),
            ("dgm_buffer_data", pointer, [pointer, ctypes.POINTER(ctypes.c_size_t)])):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def _data(library):
    """Folder of model and lexicon: as told, else beside the library's prefix, else as installed."""
    told = os.environ.get("DRAGOMAN_DATA")
    if told:
        return told
    here = os.path.dirname(os.path.realpath(library._name)) if os.sep in library._name else ""
    for folder in (os.path.join(here, "..", "share", "dragoman"), os.path.join(here, "..", "..", "share", "dragoman"),
                   os.path.join(here, ".."), "/usr/local/share/dragoman", "/usr/share/dragoman"):
        if os.path.isdir(os.path.join(folder, "lexicon")):
            return folder
    raise DragomanError("model and lexicon were not found: set DRAGOMAN_DATA to the folder that holds them")


class _Seat:
    """One thread's worker and buffer."""

    def __init__(self, coder):
        self.library = coder._library
        self.worker, self.buffer = ctypes.c_void_p(), ctypes.c_void_p()
        error = _Error()
        coder._check(self.library.dgm_worker_open(self.worker, coder._engine, error), error)
        coder._check(self.library.dgm_buffer_open(self.buffer, error), error)

    def close(self):
        self.library.dgm_buffer_close(self.buffer)
        self.library.dgm_worker_close(self.worker)


class Coder:
    """Model and lexicon, opened once. May be used from several threads at a time; close it after their last call.

    data: folder that holds model/ and lexicon/ (default: $DRAGOMAN_DATA, else as installed).
    lexicon: a user's own files or folders of rules and actors, read after the lexicon.
    """

    def __init__(self, data=None, lexicon=()):
        self._library = _load()
        overlays = [os.fsencode(path) for path in ([lexicon] if isinstance(lexicon, (str, os.PathLike)) else lexicon)]
        options = _Options(ctypes.sizeof(_Options), os.fsencode(data or _data(self._library)),
                           (ctypes.c_char_p * len(overlays))(*overlays) if overlays else None, len(overlays), MENTIONS, None)
        self._engine = ctypes.c_void_p()
        self._seats, self._lock, self._local = [], threading.Lock(), threading.local()
        error = _Error()
        self._check(self._library.dgm_engine_open(self._engine, options, error), error)

    @staticmethod
    def _check(code, error):
        if code != 0:
            where, message = (part.decode("utf-8", "replace") for part in (error.where, error.message))
            line = ":%d" % error.line if error.line else ""
            raise DragomanError("%s%s: %s" % (where, line, message) if where else message)

    def _seat(self):
        if not self._engine:
            raise DragomanError("the coder is closed")
        seat = getattr(self._local, "seat", None)
        if seat is None:
            seat = self._local.seat = _Seat(self)
            with self._lock:
                self._seats.append(seat)
        return seat

    def _run(self, document, published, source, write, layer):
        if isinstance(document, str):
            document = {"text": document}
        if isinstance(document, dict):
            given = {"published": published and str(published), "source": source}
            document = {**{k: v for k, v in given.items() if v}, **document}
            document = json.dumps(document, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")
        seat, error = self._seat(), _Error()
        read, analysis = ctypes.c_void_p(), ctypes.c_void_p()
        self._check(self._library.dgm_worker_read(seat.worker, None, document, len(document), read, error), error)
        self._check(self._library.dgm_worker_analyse(seat.worker, read, layer, analysis, error), error)
        self._library.dgm_buffer_clear(seat.buffer)
        write(seat.buffer, analysis)
        size = ctypes.c_size_t()
        data = self._library.dgm_buffer_data(seat.buffer, size)
        if self._library.dgm_buffer_failed(seat.buffer):
            raise DragomanError("out of memory")
        return [json.loads(line) for line in ctypes.string_at(data, size.value).splitlines()]

    def code(self, document, published=None, source=None):
        """The event mentions of a document, as a list of dicts.

        document: a text; a dict with "text" and, each optional, "id", "title", "published", "source", "url"; or the bytes
        of a page or of a text file. published: its day, "YYYY-MM-DD" or a date, that "Tuesday" is counted from.
        """
        return self._run(document, published, source, self._library.dgm_write_mentions_json, MENTIONS)

    def annotate(self, document, published=None, source=None):
        """Every layer of a document: sentences with trees, entities, times, places; one dict."""
        return self._run(document, published, source, self._library.dgm_write_annotation, ANNOTATION)[0]

    def frame(self, documents):
        """The event mentions of many documents as a pandas DataFrame: a row a mention, flat columns."""
        import pandas  # only this call needs it

        records = [mention for document in documents for mention in self.code(document)]
        frame = pandas.json_normalize(records)
        for side in ("actors", "recipients"):
            for member in ("code", "name", "country"):
                frame["%s.%s" % (side, member)] = ["|".join(p[member] or "" for p in r[side]) for r in records]
        return frame

    def close(self):
        with self._lock:
            for seat in self._seats:
                seat.close()
            self._seats = []
        if self._engine:
            self._library.dgm_engine_close(self._engine)
            self._engine = ctypes.c_void_p()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
