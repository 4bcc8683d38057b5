"""Builds regions.tsv from the hand-written list (federal units, breakaway entities, world regions) and from the
first-level divisions of lexicon/places/regions.tsv (GeoNames, CC BY 4.0)."""

import os
import re

from common import fold, hand_lines, join_exact, nfc, read_table, slug, split_list

COLUMNS = ["id", "code", "name", "aliases", "adjectives", "kind", "country", "note"]


# A division of fewer people is a town or a parish, of which nobody says that it acts.
PEOPLE_LEAST = 50000
# Words that are part of many divisions' names and the name of none.
GENERIC = set("""afar atlantic autonomous bay capital central centre city coast coastal district east eastern federal
greater highlands island islands lake lakes littoral lower metropolitan mid middle midlands national new north northeast
northeastern northern northwest northwestern of plateau plateaux province region river rivers sahel savanes south
southeast southeastern southern southwest southwestern state territory the upper urban west western est nord ouest
sud hauts bas haut centro norte sur oriental occidental maritime littoral equatorial interior mountain valley""".split())


def cities(path):
    """Gives folded name -> [(people, country)] of the world's towns."""
    found = {}
    for row in read_table(path):
        found.setdefault(fold(row["name"]), []).append((int(row["population"] or 0), row["country"]))
    return found


def divisions(places, country_codes, taken):
    """Gives (country, names) of first-level divisions, largest first, without names that mean something else: somebody's,
    or a larger town's abroad ("Manchester" is a parish of Jamaica, too)."""
    found = []
    towns = cities(os.path.join(places, "cities.tsv"))
    for row in read_table(os.path.join(places, "regions.tsv")):
        country, _, rest = row["code"].partition(".")
        if "." in rest or country not in country_codes or int(row["population"] or 0) < PEOPLE_LEAST:
            continue
        people = int(row["population"])
        names = [n for n in [row["name"]] + split_list(row["aliases"])
                 if fold(n) not in taken and not any(
                     size > people and where != country for size, where in towns.get(fold(n), ()))
                 and not set(fold(n).split()) <= GENERIC
                 and not re.search(r"\d", n) and len(n) > 3]
        if names:
            found.append((-int(row["population"]), country, names))
    return [(country, names) for _, country, names in sorted(found)]


def with_divisions(areas, country_codes, places, taken):
    """Gives the rows of regions.tsv, sorted by id: the hand-written ones and the divisions of countries.

    `places` is the folder of the tables of places, `taken` are folded names that already stand for somebody.
    """
    rows = {row["id"]: row for row in areas}
    known = set(taken)
    for row in areas:
        known.update(fold(n) for n in [row["name"]] + split_list(row["aliases"]) + split_list(row["adjectives"]))
    for country, names in divisions(places, country_codes, known):
        key = slug(nfc(names[0])) + "-" + country.lower()
        if key not in rows:
            rows[key] = {"id": key, "code": country, "name": nfc(names[0]),
                         "aliases": join_exact(names[1:], [nfc(names[0])]), "adjectives": "", "kind": "division",
                         "country": country, "note": ""}
    return [rows[key] for key in sorted(rows)]


def build(hand, country_codes):
    """Gives the hand-written rows, sorted by id."""
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
