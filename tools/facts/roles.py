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


# What is made of a minister's field, and of which office: "{}" is the field.
OF_FIELD = ["minister of {}/ministers of {}", "minister of the {}/ministers of the {}",
            "minister for {}/ministers for {}", "minister for the {}/ministers for the {}",
            "{} minister", "secretary of {}/secretaries of {}", "secretary for {}/secretaries for {}",
            "secretary of state for {}/secretaries of state for {}", "{} secretary/{} secretaries"]


def nouns_of(cell):
    """Gives the nouns of a cell; "of: health, trade" stands for all titles of ministers of these."""
    if not cell.startswith("of:"):
        return [noun.strip() for noun in cell.split(",") if noun.strip()]
    fields = [field.strip() for field in cell[3:].split(",")]
    return [title.replace("{}", field) for field in fields for title in OF_FIELD]


def build(hand):
    """Gives the rows of roles.tsv, sorted by noun."""
    path = os.path.join(hand, "roles.txt")
    rows = {}
    # Titles made of fields come last: what is told by itself, wherever it stands, keeps what is told.
    for number, line in sorted(hand_lines(path), key=lambda told: " | of:" in told[1]):
        cells = [c.strip() for c in line.split(" |")]
        if len(cells) != 4:
            raise SystemExit("%s:%d: four cells wanted: %s" % (path, number, line[:60]))
        sector, parent, office, nouns = cells
        for noun in nouns_of(nouns):
            noun, _, plural = noun.partition("/")
            if noun in rows and nouns.startswith("of:"):
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
