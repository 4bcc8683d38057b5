#!/usr/bin/env python3
"""Checks the tables of lexicon/actors and says what is wrong, one line a fault.

Usage: lint.py [FOLDER]

FOLDER is lexicon/actors of this checkout when left out. Exit 0: no fault; 1: faults; 2: wrong usage.
"""

import os
import re
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))

COLUMNS = {
    "countries": "code name aliases adjectives capital capital_aliases government from to note",
    "people": "id name aliases country office sector from to sure note",
    "organizations": "id code name aliases sector country from to note",
    "groups": "id code name aliases adjectives sector country from to note",
    "regions": "id code name aliases adjectives kind country note",
    "roles": "noun plural sector office parent note"}

LISTS = {"aliases", "adjectives", "capital_aliases", "government"}

SECTORS = set("""AGR BUS COP CRM CVL DEV EDU ELI ENV GOV HLH HRI IGO JUD LAB LEG MED MIL MNC MOD NGO
OPP PRM PTY RAD REB REF REL SEP SPY UAF UNK""".split())

OFFICES = set("""activist ambassador businessperson central_banker council_president
crime_boss crown_prince defence_minister deputy_head deputy_minister envoy finance_minister
first_lady foreign_minister governor head_of_government head_of_organization head_of_state
intelligence_chief interior_minister journalist judge justice_minister legislator mayor
military_chief military_commander minister monarch official opposition_leader party_leader
person police_chief president_elect rebel_leader religious_leader scientist speaker_of_parliament
spokesperson supreme_leader""".split())

DATE = re.compile(r"^(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")
FIRST_YEAR, LAST_YEAR = 1500, 2030     # no fact is older than the oldest party, none from the future


def last_day(date):
    """Gives the last day that a date of any precision can mean."""
    return date + ("-12-31", "", "", "-31", "", "", "")[len(date) - 4] if len(date) < 10 else date


def first_day(date):
    """Gives the first day that a date of any precision can mean."""
    return date + ("-01-01", "", "", "-01", "", "", "")[len(date) - 4] if len(date) < 10 else date


def read(path, table, fault):
    """Gives the rows of a table as (line number, dictionary), telling faults of form."""
    rows = []
    header = None
    with open(path, "rb") as f:
        data = f.read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        fault(table, 0, "not UTF-8: %s" % problem)
        return rows
    if "\r" in text or not text.endswith("\n"):
        fault(table, 0, "lines must end with a line feed alone, the last one too")
    for number, line in enumerate(text.split("\n")[:-1], 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if cells != COLUMNS[table].split():
                fault(table, number, "header is %s" % " ".join(cells))
                return rows
            continue
        if len(cells) != len(header):
            fault(table, number, "%d cells, not %d" % (len(cells), len(header)))
            continue
        if not unicodedata.is_normalized("NFC", line):
            fault(table, number, "not in NFC")
        for cell in cells:
            if cell != cell.strip() or "  " in cell:
                fault(table, number, "stray blanks in '%s'" % cell)
        rows.append((number, dict(zip(header, cells))))
    return rows


def check_row(table, number, row, codes, fault):
    """Tells the faults of one row."""
    if not (row.get("name") or row.get("noun")):
        fault(table, number, "no name")
    for column in LISTS & set(row):
        items = row[column].split("|") if row[column] else []
        if any(not i or i != i.strip() for i in items):
            fault(table, number, "empty item in %s" % column)
        if len(items) != len(set(items)):
            fault(table, number, "an item stands twice in %s" % column)
    if row.get("country") and row["country"] not in codes:
        fault(table, number, "unknown country %s" % row["country"])
    sector = row.get("sector", "")
    if (sector or table in ("people", "organizations", "groups")) and sector and \
            sector not in SECTORS:
        fault(table, number, "unknown sector %s" % sector)
    if table in ("people", "organizations", "groups") and not sector:
        fault(table, number, "no sector")
    for column in ("from", "to"):
        date = row.get(column, "")
        if not date:
            continue
        match = DATE.match(date)
        if not match or not FIRST_YEAR <= int(match.group(1)) <= LAST_YEAR:
            fault(table, number, "bad date %s" % date)
            return
    if row.get("from") and row.get("to") and first_day(row["from"]) > last_day(row["to"]):
        fault(table, number, "from %s is after to %s" % (row["from"], row["to"]))


def main(argv):
    if len(argv) > 2 or (len(argv) == 2 and argv[1].startswith("-")):
        sys.stderr.write(__doc__)
        return 2
    folder = argv[1] if len(argv) == 2 else os.path.join(HERE, "..", "..", "lexicon", "actors")
    faults = []

    def fault(table, number, message):
        faults.append("%s.tsv:%d: %s" % (table, number, message))

    tables = {t: read(os.path.join(folder, t + ".tsv"), t, fault) for t in COLUMNS}
    codes = {row["code"] for _, row in tables["countries"]}
    nouns = {row["noun"] for _, row in tables["roles"]}

    for table, rows in tables.items():
        key = {"countries": "code", "roles": "noun"}.get(table, "id")
        before = ""
        for number, row in rows:
            check_row(table, number, row, codes, fault)
            if row[key] < before:
                fault(table, number, "out of order: %s after %s" % (row[key], before))
            elif row[key] == before and table != "people":
                fault(table, number, "%s stands twice" % row[key])
            before = row[key]
            if key == "id" and not re.match(r"^[a-z0-9]+(-[a-z0-9]+)*$", row[key]):
                fault(table, number, "bad id %s" % row[key])

    bearer, seen = {}, set()
    for number, row in tables["people"]:
        who = (row["name"], row["aliases"])
        if bearer.setdefault(row["id"], who) != who:
            fault("people", number, "%s is also the id of %s" % (row["id"], bearer[row["id"]][0]))
        if row["office"] not in OFFICES:
            fault("people", number, "unknown office %s" % row["office"])
        if row["sure"] not in ("high", "medium", "low"):
            fault("people", number, "sure is '%s'" % row["sure"])
        term = tuple(row.values())
        if term in seen:
            fault("people", number, "the same term stands twice")
        seen.add(term)
    parent_of = {row["noun"]: row["parent"] for _, row in tables["roles"]}
    for number, row in tables["roles"]:
        if row["parent"] and row["parent"] not in nouns:
            fault("roles", number, "parent %s is no noun of the table" % row["parent"])
        if row["office"] and row["office"] not in OFFICES | {"leader"}:
            fault("roles", number, "unknown office %s" % row["office"])
        if not row["plural"]:
            fault("roles", number, "no plural")
        step, steps = row["parent"], 0
        while step in parent_of and steps <= len(parent_of):
            step, steps = parent_of[step], steps + 1
        if steps > len(parent_of):
            fault("roles", number, "parents run in a circle")

    for line in faults:
        print(line)
    print("%d rows, %d faults" % (sum(len(r) for r in tables.values()), len(faults)))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
