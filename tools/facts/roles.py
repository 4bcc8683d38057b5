"""Builds roles.tsv: the nouns by which the news calls actors, with sector, office and parent."""

import os
import re

from common import hand_lines

COLUMNS = ["noun", "plural", "sector", "office", "parent", "note"]


# Nouns that are plural already, or have no plural.
COLLECTIVE = set("""artillery businesspeople cavalry citizenry clergy crime crew diaspora enforcement
faithful infantry intelligence leadership media opposition peasantry personnel police populace
population press public resistance staff townspeople underworld workforce yakuza""".split())


def plural_of(noun):
    """Gives the regular English plural of a noun phrase's last word."""
    if noun.split()[-1] in COLLECTIVE:
        return noun
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun if noun.endswith("s") and not noun.endswith("ss") else noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


def build(hand):
    """Gives the rows of roles.tsv, sorted by noun."""
    path = os.path.join(hand, "roles.txt")
    rows = {}
    for number, line in hand_lines(path):
        cells = [c.strip() for c in line.split(" |")]
        if len(cells) != 4:
            raise SystemExit("%s:%d: four cells wanted: %s" % (path, number, line[:60]))
        sector, parent, office, nouns = cells
        for noun in nouns.split(","):
            noun, _, plural = noun.strip().partition("/")
            if not noun:
                continue
            if noun in rows:
                raise SystemExit("%s:%d: %s stands twice" % (path, number, noun))
            rows[noun] = {"noun": noun, "plural": plural or plural_of(noun),
                          "sector": "" if sector == "-" else sector, "office": office,
                          "parent": parent, "note": ""}
    for noun, row in rows.items():
        if row["parent"] and row["parent"] not in rows:
            raise SystemExit("%s: %s has the parent %s, which is no noun here" % (
                path, noun, row["parent"]))
    return [rows[noun] for noun in sorted(rows)]
