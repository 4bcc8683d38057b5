"""Builds groups.tsv: armed groups, parties, ethnic and religious groups.

The hand-written list has the groups that the news names, with the names that it gives them; the
data of the UCDP and of Party Facts add the others under their English names.
"""

import os
import re

from common import fold, hand_lines, join_exact, read_table, slug, split_list
from people import GW, is_latin

COLUMNS = ["id", "code", "name", "aliases", "adjectives", "sector", "country", "from", "to", "note"]
MIN_ACRONYM = 4     # letters: shorter ones of little-known groups are other bodies' more often
MIN_SHARE = 5.0     # per cent of the vote, at a party's best election, to be worth a row
PARTY_COUNTRY = {"KOS": "XKX", "NIR": "GBR", "GDR": "DDR", "CSHH": "CSK"}


# Names of groups that are words or other things' names: no reader could tell them apart.
WORDS = set("""alianza base cobras coalicion elements independente maidan model name ninjas neutralists
outlaws reformist republicans royalists sakartvelo spirit spanish the base the rest tibet todos
georgia united people change order action renewal unity progress together forward freedom hope
future movement alliance front""".split()) | {"the base", "free men", "the seven", "the group"}


def read_hand(path, country_codes, rows, names):
    """Adds the hand-written groups to rows (by id) and their folded names to names.

    A line that starts with `each` tells several groups, each with its other names after slashes.
    """
    for number, line in hand_lines(path):
        cells = [c.strip() for c in line.split(" ;")]
        if len(cells) < 3 or len(cells) > 7:
            raise SystemExit("%s:%d: cannot read: %s" % (path, number, line))
        cells += [""] * (7 - len(cells))
        sector, place, listed, adjectives, start, end, note = cells
        each = sector.startswith("each ")
        sector = sector.removeprefix("each ")
        country = place if place in country_codes else ""
        notes = []
        code = place + sector if country else place
        for item in split_list(note):
            word, _, value = item.partition("=")
            if word == "country":
                country = value
            elif word == "code":
                code = value
            elif value and value != "?":
                notes.append(item)
        for called in ([n.split("/") for n in split_list(listed)] if each
                       else [split_list(listed)]):
            key = slug(called[0])
            if key in rows:
                raise SystemExit("%s:%d: %s stands twice" % (path, number, key))
            rows[key] = {"id": key, "code": code, "name": called[0],
                         "aliases": join_exact(called[1:], [called[0]]),
                         "adjectives": join_exact(split_list(adjectives)), "sector": sector,
                         "country": country, "from": start, "to": end, "note": "|".join(notes)}
            names.update((fold(n), country) for n in called)


def is_acronym(name):
    """Says whether a name is a short form in capitals, like FARC or SPLM/A."""
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and " " not in name and \
        sum(c.isupper() for c in letters) * 2 > len(letters) and len(name) <= 10


def read_ucdp(path, rows, names):
    """Adds the organized non-state groups of the UCDP actor list (CC BY 4.0)."""
    known = {name for name, _ in names}
    for row in read_table(path, ","):
        if row["Org"] not in ("1",):
            continue
        short = row["NameData"].strip()
        full = row["NameOrigFullEng"].strip()
        if not full or full == "n/a":
            full = short
        full = re.sub(r"\s*\(.*?\)", "", full).strip()
        number = int(row["GWNOLoc"].split(",")[0] or 0)
        country = {345: "SRB", 678: "YEM"}.get(number, GW.get(number, ""))
        if not country or "[" in full or re.search(r"faction|forces of|military|supporters|"
                                                    r"government of|clan\b|"
                                                    r"civilians|opposition coalition", full + " " + short, re.I):
            continue
        if not is_latin(full) or len(fold(full)) < 4 or full[0].isdigit():
            continue
        aliases = [n for n in (short, row["NameOrig"].strip(), row["NameOrigFull"].strip())
                   if n and n != "n/a" and is_latin(n) and len(n) < 70
                   and len(n) >= MIN_ACRONYM
                   and not re.search(r"[\[\]()]", n)]
        if any((fold(n), country) in names for n in [full] + aliases) or \
                any(fold(n) in known and not is_acronym(n) for n in [full] + aliases):
            continue
        aliases = [n for n in aliases if fold(n) not in known]
        key = slug(full)
        if key in rows:
            key += "-" + country.lower()
        if key in rows:
            continue
        names.add((fold(full), country))
        rows[key] = {"id": key, "code": country + "REB", "name": full,
                     "aliases": join_exact(aliases, [full]), "adjectives": "", "sector": "REB",
                     "country": country, "from": "", "to": "", "note": "ucdp=" + row["ActorId"]}


def read_parties(path, country_names, rows, names):
    """Adds the parties of Party Facts (CC BY 4.0) that once had a good share of the vote.

    A name that parties of several countries have, or that a better-known body has, tells nobody
    whose it is: the country's name is added to it.
    """
    table = read_table(path, ",")
    shared = {}
    for row in table:
        shared.setdefault(fold(row["name_english"].split("/")[0]), set()).add(row["country"])
    known = {name for name, _ in names}
    for row in table:
        country = PARTY_COUNTRY.get(row["country"], row["country"])
        try:
            share = float(row["share"] or 0)
        except ValueError:
            continue
        if country not in country_names or share < MIN_SHARE or row["technical"]:
            continue
        first, last = row["year_first"], row["year_last"]
        if last and last < "1990":
            continue
        full = (row["name_english"].split("/")[0] or row["name"]).strip()
        full = re.sub(r"\s*\(.*?\)", "", full).strip()
        if " " not in full and row["name"]:     # "Dignity" would be read into half of the news
            native = re.sub(r"\s*[(/].*$", "", row["name"]).strip()
            if native == full:
                continue
            full = native
        if not is_latin(full) or len(full) < 5 or len(fold(full)) < 4 or full.lower() in (
                "independents", "independent", "unknown", "others", "other", "no party"):
            continue
        aliases = [n.strip() for n in row["name"].split("/")] + [row["name_short"].strip()]
        aliases = [re.sub(r"\s*\(.*?\)", "", n).strip() for n in aliases]
        aliases = [n for n in aliases if is_latin(n) and MIN_ACRONYM <= len(n) < 80
                   and (is_acronym(n) or len(n.split()) > 1 or len(n) > 6)]
        if (fold(full), country) in names or "[" in full:
            continue
        if len(shared.get(fold(full), ())) > 1 or fold(full) in known:
            if any((fold(n), country) in names for n in aliases):
                continue
            aliases = [n for n in aliases if fold(n) != fold(full)]
            if country_names[country] not in full:
                full += " of " + country_names[country]
            if (fold(full), country) in names:
                continue
        aliases = [n for n in aliases if fold(n) not in known and len(shared.get(fold(n), ())) < 2]
        key = slug(full) + "-" + country.lower()
        if key in rows:
            continue
        names.add((fold(full), country))
        rows[key] = {"id": key, "code": country + "PTY", "name": full,
                     "aliases": join_exact(aliases, [full]), "adjectives": "", "sector": "PTY",
                     "country": country, "from": "" if first == "1800" else first, "to": last,
                     "note": "partyfacts=" + row["partyfacts_id"]}


def build(folder, hand, country_names, others):
    """Gives the rows of groups.tsv, sorted by id.

    country_names: by code. others: rows of the other tables, whose names are taken.
    """
    rows, names = {}, set()
    read_hand(os.path.join(hand, "groups.txt"), country_names, rows, names)
    for row in others:
        names.update((fold(n), "") for n in [row["name"]] + split_list(row["aliases"]))
    read_ucdp(os.path.join(folder, "ucdp-actor-221.csv"), rows, names)
    read_parties(os.path.join(folder, "partyfacts-core-parties.csv"), country_names, rows, names)
    for key in [k for k, row in rows.items() if row["name"].lower() in WORDS]:
        del rows[key]
    for row in rows.values():
        if "partyfacts=" in row["note"] or "ucdp=" in row["note"]:
            row["aliases"] = "|".join(n for n in split_list(row["aliases"])
                                      if fold(n) not in WORDS)
    return [rows[key] for key in sorted(rows)]
