"""Writer of the model container that src/base/container.c reads; see docs/parser.md."""
import ctypes
import os
import struct

import numpy as np

MAGIC = b"DRAGOMAN"
MAJOR, MINOR = 1, 0
HEADER, ALIGN = 128, 64
ENTRY = struct.Struct("<32sII4QQQfIQ")
KINDS = {np.dtype(np.uint8): 1, np.dtype(np.int8): 2, np.dtype(np.uint16): 3, np.dtype(np.int16): 4,
         np.dtype(np.uint32): 5, np.dtype(np.int32): 6, np.dtype(np.uint64): 7,
         np.dtype(np.float32): 8, np.dtype(np.float16): 9}

_xxhash = ctypes.CDLL("libxxhash.so.0")
_xxhash.XXH3_64bits.restype = ctypes.c_uint64
_xxhash.XXH3_64bits.argtypes = [ctypes.c_char_p, ctypes.c_size_t]


class _Hash128(ctypes.Structure):
    _fields_ = [("low", ctypes.c_uint64), ("high", ctypes.c_uint64)]


_xxhash.XXH3_128bits.restype = _Hash128
_xxhash.XXH3_128bits.argtypes = [ctypes.c_char_p, ctypes.c_size_t]


def hash64(data):
    return _xxhash.XXH3_64bits(data, len(data))


def hash128(data):
    """Low half first, both little-endian."""
    h = _xxhash.XXH3_128bits(data, len(data))
    return struct.pack("<QQ", h.low, h.high)


def write_container(path, kind, sections):
    """Write sections [(name, array)] as one file, whole or not at all. kind: four letters."""
    table_offset = HEADER
    offset = table_offset + ENTRY.size * len(sections)
    entries, payload = [], bytearray()
    start = -(-offset // ALIGN) * ALIGN
    for name, array in sections:
        array = np.ascontiguousarray(array)
        data = array.tobytes()
        assert 1 <= array.ndim <= 4 and len(name.encode()) < 32 and array.size > 0, name
        payload.extend(b"\0" * (-len(payload) % ALIGN))
        dims = list(array.shape) + [1] * (4 - array.ndim)
        entries.append(ENTRY.pack(name.encode(), KINDS[array.dtype], array.ndim, *dims,
                                  start + len(payload), len(data), 0.0, 0, hash64(data)))
        payload.extend(data)
    table = b"".join(entries)
    gap = b"\0" * (start - offset)
    total = start + len(payload)
    payload = bytes(payload)
    header = MAGIC + struct.pack("<HHIQIIQ", MAJOR, MINOR, HEADER, total, len(sections), 0,
                                 table_offset)
    header += hash128(table) + hash128(payload) + hash128(table + payload)
    header += kind.encode("ascii") + struct.pack("<I", MAJOR)
    header += b"\0" * (HEADER - len(header))
    with open(path + ".new", "wb") as out:
        out.write(header + table + gap + payload)
        out.flush()
        os.fsync(out.fileno())
    os.replace(path + ".new", path)
    return total
