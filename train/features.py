"""What the network sees of a word, computed exactly as src/parse/features.c computes it.

Everything here works on code points with small explicit tables and on FNV-1a hashes of UTF-8
bytes: no call into a Unicode library, whose tables change with its version.
"""

# Buckets of each hashed feature, in the order of the rows that word_features() returns after the
# vocabulary row. Powers of two, so that the C side may mask. Dimensions of their embeddings beside.
HASHED = (
    ("norm", 32768, 64),
    ("prefix3", 8192, 32),
    ("suffix1", 1024, 32),
    ("suffix2", 4096, 32),
    ("suffix3", 8192, 32),
    ("suffix4", 16384, 32),
    ("shape", 4096, 32),
)

BRACKETS = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
    "``": '"', "''": '"', "--": "-", "---": "-",
}
PUNCTUATION = {
    0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x02BC: "'", 0x0060: "'", 0x00B4: "'",
    0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"', 0x00AB: '"', 0x00BB: '"',
    0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2015: "-", 0x2212: "-",
    0x2026: "...", 0x00A0: " ",
}


def lower_code_point(c):
    """Simple lower-casing of Latin, Greek and Cyrillic capitals; anything else unchanged."""
    if 0x41 <= c <= 0x5A:
        return c + 32
    if c < 0xC0:
        return c
    if c <= 0xDE:
        return c if c == 0xD7 else c + 32
    if 0x100 <= c <= 0x137 or 0x14A <= c <= 0x177 or 0x1E00 <= c <= 0x1EFF:
        return c | 1
    if 0x139 <= c <= 0x148 or 0x179 <= c <= 0x17E:
        return c + (c & 1)
    if c == 0x178:
        return 0xFF
    if 0x391 <= c <= 0x3A9:
        return c if c == 0x3A2 else c + 32
    if 0x400 <= c <= 0x40F:
        return c + 80
    if 0x410 <= c <= 0x42F:
        return c + 32
    return c


def lower(text):
    """The text with every code point lower-cased by lower_code_point()."""
    return "".join(chr(lower_code_point(ord(c))) for c in text)


def plain_punctuation(form):
    """The form with typographic quotes, dashes and bracket escapes brought to ASCII."""
    form = BRACKETS.get(form, form)
    return "".join(PUNCTUATION.get(ord(c), c) for c in form)


def is_digit(c):
    return "0" <= c <= "9"


def shape(form):
    """Shape of a form: X capital, x other letter, d digit, else itself; runs cut at three."""
    out = []
    for c in form:
        p = ord(c)
        if lower_code_point(p) != p:
            kind = "X"
        elif "a" <= c <= "z" or (p >= 0xC0 and not 0x2000 <= p <= 0x206F):
            kind = "x"
        elif is_digit(c):
            kind = "d"
        else:
            kind = c
        if len(out) < 3 or not out[-1] == out[-2] == out[-3] == kind:
            out.append(kind)
    return "".join(out[:32])


def fnv32(tag, text):
    """32-bit FNV-1a over one tag byte and the UTF-8 bytes of the text."""
    h = ((0x811C9DC5 ^ ord(tag)) * 0x01000193) & 0xFFFFFFFF
    for b in text.encode("utf-8", "surrogatepass"):
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def fnv64(text):
    """64-bit FNV-1a over the UTF-8 bytes of the text."""
    h = 0xCBF29CE484222325
    for b in text.encode("utf-8", "surrogatepass"):
        h = ((h ^ b) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def bucket(tag, text, size):
    """Bucket of a hashed feature: the two halves of the hash are folded, then masked."""
    h = fnv32(tag, text)
    return (h ^ (h >> 15)) & (size - 1)


def vocabulary_row(vocabulary, normal):
    """Row of the vocabulary for a lower-cased form, or that of what follows its last hyphen; else 0."""
    row = vocabulary.get(normal, 0)
    if row == 0:
        cut = normal.rfind("-")
        if cut > 0 and cut + 1 < len(normal):
            row = vocabulary.get(normal[cut + 1:], 0)
    return row


def word_features(form, vocabulary):
    """Vocabulary row, then one bucket a hashed feature, for a form as it stands in the text."""
    plain = plain_punctuation(form)
    low = lower(plain)
    normal = "".join("0" if is_digit(c) else c for c in low)
    texts = (normal, normal[:3], normal[-1:], normal[-2:], normal[-3:], normal[-4:], shape(plain))
    row = [vocabulary_row(vocabulary, low)]
    for tag, text, (_, size, _) in zip("np1234s", texts, HASHED):
        row.append(bucket(tag, text, size))
    return row
