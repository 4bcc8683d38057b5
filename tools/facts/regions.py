"""Builds regions.tsv from the hand-written list: federal units, breakaway entities, world regions."""

import os

from common import hand_lines, join_exact, slug

COLUMNS = ["id", "code", "name", "aliases", "adjectives", "kind", "country", "note"]


def build(hand, country_codes):
    """Gives the rows of regions.tsv, sorted by id."""
    path = os.path.join(hand, "regions.txt")
    rows = {}
    for number, line in hand_lines(path):
        cells = [c.strip() for c in line.split(" ;")]
        if len(cells) < 3 or len(cells) > 5:
            raise SystemExit("%s:%d: cannot read: %s" % (path, number, line))
        cells += [""] * (5 - len(cells))
        kind, country, listed, note, code = cells
        country = "" if country == "-" else country
        if country and country not in country_codes:
            raise SystemExit("%s:%d: no country %s" % (path, number, country))
        for item in listed.split(","):
            names, _, adjectives = item.strip().partition(":")
            names = [n.strip() for n in names.split("/")]
            key = slug(names[0]) + ("-" + country.lower() if country else "")
            if key in rows:
                raise SystemExit("%s:%d: %s stands twice" % (path, number, key))
            rows[key] = {"id": key, "code": code or country, "name": names[0],
                         "aliases": join_exact(names[1:], [names[0]]),
                         "adjectives": join_exact(adjectives.split("/")), "kind": kind,
                         "country": country, "note": note}
    return [rows[key] for key in sorted(rows)]
