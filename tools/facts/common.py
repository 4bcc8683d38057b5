"""What the builders of the actor files share: folding of names, reading and writing of tables.

Every table of lexicon/actors is UTF-8 in NFC, tab-separated, with a header row, and sorted, so that
the same facts give the same bytes.
"""

import csv
import re
import unicodedata

ARTICLES = ("al-", "el-", "ad-", "ar-", "as-", "at-", "an-", "az-", "ash-")


def nfc(text):
    """Gives text in NFC with every run of white space as one space."""
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip()


# Letters that do not decompose, and what English newspapers write for them.
PLAIN = str.maketrans({
    "ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae",
    "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ə": "e", "Ə": "E",
    "ʻ": "'", "ʼ": "'", "’": "'", "‘": "'", "`": "'", "ʹ": "'", "–": "-", "‐": "-", "‑": "-",
    "ħ": "h", "Ħ": "H", "ŋ": "n", "Ŋ": "N"})


def plain(text):
    """Gives text without diacritics: what remains of "Erdoğan" is "Erdogan"."""
    parts = unicodedata.normalize("NFD", text.translate(PLAIN))
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c)))


def fold(text):
    """Gives the key under which two spellings of one name are the same name.

    The reader folds case, diacritics, hyphens, apostrophes and the article al-, so a variant that
    differs in nothing else is not worth an alias.
    """
    words = re.split(r"[\s\-]+", re.sub(r"['.,]", "", plain(text).lower()))
    return " ".join(w for w in words if w and w not in ("al", "el"))


def slug(text):
    """Gives a readable id of lower-case ASCII letters, digits and hyphens."""
    ascii_text = plain(text).lower().replace("'", "").replace(".", "")
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")


def split_list(cell):
    """Gives the items of a cell whose items are separated by bars."""
    return [item.strip() for item in cell.split("|") if item.strip()]


def join_list(items, without=()):
    """Gives a cell of the distinct items in the order met, leaving out what folds to `without`."""
    seen = {fold(w) for w in without}
    kept = []
    for item in items:
        item = nfc(item)
        key = fold(item)
        if item and key not in seen:
            seen.add(key)
            kept.append(item)
    return "|".join(kept)


def join_exact(items, without=()):
    """As join_list, but only equal strings are the same: "U.S." beside "US" stays."""
    kept = []
    for item in items:
        item = nfc(item)
        if item and item not in kept and item not in without:
            kept.append(item)
    return "|".join(kept)


def read_table(path, delimiter="\t"):
    """Gives the rows of a table with a header row as dictionaries, missing cells as ""."""
    with open(path, encoding="utf-8-sig", newline="") as f:
        lines = (line for line in f if not line.startswith("#"))
        if delimiter == "\t":
            rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            rows = csv.reader(lines, delimiter=delimiter)
        header = next(rows)
        return [dict(zip(header, row + [""] * (len(header) - len(row)))) for row in rows if row]


def hand_lines(path):
    """Gives (line number, line) of a hand-written file without comments and empty lines."""
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = nfc(line)
            if line and not line.startswith("#"):
                yield number, line


def write_table(path, columns, rows, about):
    """Writes rows (dictionaries) in the order given, under a comment that says what they are."""
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        for line in about:
            f.write("# " + line + "\n")
        f.write("\t".join(columns) + "\n")
        for row in rows:
            cells = [nfc(row.get(column, "")) for column in columns]
            f.write("\t".join(cells) + "\n")


def day_of(date, last=False):
    """Gives a date of any precision as a full ISO day, the first (or last) that it can mean."""
    if not date:
        return "9999-12-31" if last else "0000-01-01"
    if len(date) == 4:
        return date + ("-12-31" if last else "-01-01")
    if len(date) == 7:
        return date + ("-31" if last else "-01")
    return date
