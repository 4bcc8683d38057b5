"""Builds organizations.tsv from the hand-written list and the data on intergovernmental bodies."""

import os
import re

from common import fold, hand_lines, join_exact, read_table, slug, split_list

COLUMNS = ["id", "code", "name", "aliases", "sector", "country", "from", "to", "note"]

def split_short(name):
    """Gives (name, abbreviation) of "Nordic Investment Bank (NIB)"."""
    match = re.match(r"^(.*?) *\(([A-Za-z\-]+)(\)|$).*$", name)
    if not match:
        return re.sub(r" *\(.*$", "", name).strip(), ""
    return match.group(1).strip(), match.group(2)


def build(folder, hand, country_codes):
    """Gives the rows of organizations.tsv, sorted by id.

    A hand-written line tells one body with its aliases, or, where it starts with `each`, several
    bodies of which nothing but the name is told.
    """
    path = os.path.join(hand, "organizations.txt")
    rows = {}
    names = set()
    for number, line in hand_lines(path):
        cells = [c.strip() for c in line.split(" ;")]
        if len(cells) < 3 or len(cells) > 6:
            raise SystemExit("%s:%d: cannot read: %s" % (path, number, line))
        cells += [""] * (6 - len(cells))
        sector, place, listed, start, end, note = cells
        each = sector.startswith("each ")
        sector = sector.removeprefix("each ")
        if len(place) == 3 and place in country_codes:
            code, country = place + sector, place
        else:
            code, country = place, ""
        match = re.search(r"\bcountry=([A-Z]{3})", note)
        if match:
            country, note = match.group(1), note.replace(match.group(0), "").strip(" |")
        listed = split_list(listed)
        for all_names in ([[n] for n in listed] if each else [listed]):
            key = slug(all_names[0])
            if key in rows:
                raise SystemExit("%s:%d: %s stands twice" % (path, number, key))
            names.update(fold(n) for n in all_names)
            rows[key] = {"id": key, "code": code, "name": all_names[0],
                         "aliases": join_exact(all_names[1:], [all_names[0]]), "sector": sector,
                         "country": country, "from": start, "to": end, "note": note}
    for row in read_table(os.path.join(folder, "cow_igo_v3.tsv")):
        name, short = split_short(row["longorgname"])
        key = slug(name)
        start, end = row["sdate"].partition(".")[0], row["deaddate"].partition(".")[0]
        known = fold(name) in names or (short and fold(short) in names) or key in rows
        if known or len(name.split()) < 2 or not start or (end and end < "1960"):
            continue
        rows[key] = {"id": key, "code": "IGO", "name": name,
                     "aliases": short if len(short) > 3 else "", "sector": "IGO", "country": "",
                     "from": start, "to": end, "note": "cow=" + row["ionum"].partition(".")[0]}
    return [rows[key] for key in sorted(rows)]
