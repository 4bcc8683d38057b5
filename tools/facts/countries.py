"""Builds countries.tsv from the hand-written list, checked against the ISO 3166 codes."""

import os

from common import fold, join_exact, read_table, split_list

COLUMNS = ["code", "name", "aliases", "adjectives", "capital", "capital_aliases", "government",
           "from", "to", "note"]

# Codes in use beside those that ISO 3166 assigns today: states that are gone, and Kosovo.
BESIDE_ISO = {"ANT", "CSK", "DDR", "RHO", "SCG", "SUN", "VDR", "XKX", "YAR", "YMD", "YUG"}


def build(folder, hand):
    """Gives the rows of countries.tsv, sorted by code; stops when an ISO code is missing."""
    rows = read_table(os.path.join(hand, "countries.tsv"))
    iso = {r["ISO3166-1-Alpha-3"] for r in read_table(os.path.join(folder, "country-codes.csv"), ",")}
    iso.discard("")
    codes = {r["code"] for r in rows}
    if len(codes) != len(rows):
        raise SystemExit("countries.tsv: a code stands twice")
    missing, unknown = sorted(iso - codes), sorted(codes - iso - BESIDE_ISO)
    if missing or unknown:
        raise SystemExit("countries.tsv: missing %s, not in ISO 3166 %s" % (missing, unknown))
    for row in rows:
        row["aliases"] = join_exact(split_list(row["aliases"]), [row["name"]])
        for column in ("adjectives", "capital_aliases", "government"):
            row[column] = join_exact(split_list(row[column]))
    return sorted(rows, key=lambda r: r["code"])


def codes_by_name(rows):
    """Gives the code by folded name, alias and English short forms that the data sets use."""
    codes = {}
    for row in rows:
        for name in [row["name"]] + split_list(row["aliases"]):
            codes.setdefault(fold(name), row["code"])
    codes.update({
        "palestinian authority": "PSE", "russian federation": "RUS", "macedonia": "MKD",
        "congo": "COD", "korea": "KOR", "burma": "MMR", "czechia": "CZE", "soviet union": "SUN",
        "united states of america": "USA", "republic of china": "TWN", "yugoslavia": "YUG",
        "micronesia federated states of": "FSM", "serbia and montenegro": "SCG", "vatican city": "VAT",
        "holy see": "VAT", "peoples republic of china": "CHN", "south korea": "KOR",
        "north korea": "PRK", "myanmar": "MMR"})
    return codes
