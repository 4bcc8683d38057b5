#!/usr/bin/env python3
"""Makes the tables of lexicon/actors from the data sets of facts and the hand-written lists.

Usage: make_actors.py FACTS_FOLDER [OUT_FOLDER]

FACTS_FOLDER holds the data sets named in docs/lexicon-actors.md. OUT_FOLDER is lexicon/actors of
this checkout when left out. The same input gives the same bytes.
"""

import os
import sys

import countries
import groups
import organizations
import people
import regions
import roles
from common import fold, split_list, write_table

HERE = os.path.dirname(os.path.abspath(__file__))
HAND = os.path.join(HERE, "hand")


def taken_names(actors, persons):
    """Gives folded names that a division of a country must not take: of states, bodies, groups and people."""
    taken = set()
    for row in actors:
        for column in ("name", "aliases", "adjectives", "capital", "capital_aliases"):
            taken.update(fold(name) for name in split_list(row.get(column, "")))
    for row in persons:
        for name in [row["name"]] + split_list(row["aliases"]):
            words = fold(name).split()
            taken.update((" ".join(words), words[0], words[-1]))
    return taken


def main(argv):
    if len(argv) not in (2, 3) or argv[1].startswith("-"):
        sys.stderr.write(__doc__)
        return 2
    facts = argv[1]
    out = argv[2] if len(argv) == 3 else os.path.join(HERE, "..", "..", "lexicon", "actors")
    made = ["Made by tools/facts/make_actors.py; edit its input, not this file."]

    nations = countries.build(facts, HAND)
    code_by_name = countries.codes_by_name(nations)
    codes = {row["code"] for row in nations}
    bodies = organizations.build(facts, HAND, codes)
    areas = regions.build(HAND, codes)
    called = {row["code"]: row["name"] for row in nations}
    parties = groups.build(facts, HAND, called, nations + bodies + areas)
    persons = people.build(facts, HAND, code_by_name)
    places = os.path.join(HERE, "..", "..", "lexicon", "places")
    areas = regions.with_divisions(areas, codes, places, taken_names(nations + bodies + parties, persons))
    tables = [("countries", countries.COLUMNS, nations),
              ("roles", roles.COLUMNS, roles.build(HAND)),
              ("organizations", organizations.COLUMNS, bodies),
              ("groups", groups.COLUMNS, parties),
              ("regions", regions.COLUMNS, areas),
              ("people", people.COLUMNS, persons)]
    for name, columns, rows in tables:
        write_table(os.path.join(out, name + ".tsv"), columns, rows, made)
        sys.stderr.write("%s.tsv: %d rows\n" % (name, len(rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
