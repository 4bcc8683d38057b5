#!/usr/bin/env python3
"""Remakes lexicon/codes.tsv: every CAMEO code with its Goldstein score and its PLOVER category, mode and contexts.

usage: tools/make_codes.py CAMEO_CODES.tsv CROSSWALK.txt > lexicon/codes.tsv
CAMEO_CODES.tsv is a table of the codebook (columns code, name, goldstein); CROSSWALK.txt PLOVER's conversion table.
The PLOVER manual 2.0 is newer than the crosswalk: where it moved a code, OVERRIDES follows the manual, and the column
`crosswalk` keeps the category that the crosswalk, and tables of relations coded by it, have.
"""
import csv
import re
import sys

# code -> (category, mode, contexts), from the manual's "potential ambiguities" of each category.
OVERRIDES = {
    "01": ("", "", ""), "02": ("REQUEST", "", ""),
    "055": ("CONCEDE", "", "diplomatic"), "056": ("CONCEDE", "", "diplomatic"),
    "082": ("CONCEDE", "", ""), "0813": ("CONCEDE", "", "legal"), "0814": ("CONCEDE", "", "legal"),
    "116": ("SANCTION", "convict", "legal"), "128": ("REJECT", "", "legal"), "129": ("REJECT", "", "diplomatic"),
    "163": ("SANCTION", "discontinue", "economic"), "161": ("SANCTION", "discontinue", "diplomatic"),
    "162": ("SANCTION", "discontinue", ""), "164": ("SANCTION", "discontinue", "diplomatic"),
    "166": ("SANCTION", "expel", "diplomatic"),
    "1712": ("ASSAULT", "destroy", ""), "1722": ("COERCE", "restrict", "pro_autocracy"),
    "175": ("ASSAULT", "crowd-control", "repression"), "185": ("ASSAULT", "targeted", ""),
    "186": ("ASSAULT", "targeted", ""), "195": ("ASSAULT", "aerial", "military"),
    "200": ("ASSAULT", "targeted", "military"), "202": ("ASSAULT", "targeted", ""),
    "201": ("SANCTION", "expel", "religion_ethnicity"), "203": ("ASSAULT", "targeted", "religion_ethnicity"),
    "0872": ("RETREAT", "withdraw", "military"), "0874": ("RETREAT", "withdraw", "military"),
    "184": ("ASSAULT", "abduct", ""), "1823": ("ASSAULT", "", ""), "112": ("ACCUSE", "allege", ""),
    "085": ("CONCEDE", "", "economic"), "0871": ("RETREAT", "ceasefire", "military"),
    "132": ("THREATEN", "restrict", ""), "1321": ("THREATEN", "restrict", "rights_freedoms"),
    "1322": ("THREATEN", "restrict", "pro_autocracy"), "191": ("COERCE", "restrict", "military"),
    "192": ("ASSAULT", "", "military|territory"), "083": ("CONCEDE", "", ""),
}
# CAMEO 02 is PLOVER's REQUEST too; its modes by the kind of thing asked for.
APPEAL_MODES = {"021": "assist", "022": "assist", "023": "assist", "024": "change", "025": "yield", "026": "meet",
                "027": "meet", "028": "meet"}


# Codes that the crosswalk's own list lacks: 176 is of CAMEO 1.1b3, "attack cybernetically".
LATER_CODES = [{"code": "176", "name": "Attack cybernetically", "goldstein": "-7"}]
# Coded tables keep CAMEO 19 (FIGHT) together, blockades and occupation too, and take cyber attacks as attacks.
CROSSWALK_ONLY = {"176": "ASSAULT", "191": "ASSAULT", "192": "ASSAULT"}


def main():
    crosswalk = {}
    for line in open(sys.argv[2], encoding="utf-8", errors="replace"):
        m = re.match(r"(\d+):\s*([A-Z]+)\s*(?:,([^,#]*))?(?:,([^#]*))?", line)
        if m:
            contexts = "|".join(c.strip() for c in (m[4] or "").split(";") if c.strip())
            crosswalk.setdefault(m[1], (m[2], (m[3] or "").strip(), contexts))
    crosswalk.setdefault("176", ("COERCE", "cyber", ""))
    print("code\tname\tgoldstein\tcategory\tmode\tcontexts\tcrosswalk")
    rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", errors="replace"), delimiter="\t"))
    for row in sorted(rows + LATER_CODES, key=lambda r: r["code"]):
        code = row["code"]
        category, mode, contexts = crosswalk.get(code, ("", "", ""))
        if code.startswith("02"):
            category, mode, contexts = "REQUEST", APPEAL_MODES.get(code[:3], ""), ""
        if code in OVERRIDES:
            category, mode, contexts = OVERRIDES[code]
        contexts = contexts.replace("democracy", "pro_democracy") if contexts == "democracy" else contexts
        older = CROSSWALK_ONLY.get(code) or crosswalk.get(code, ("",))[0]
        older = older if older != category else ""
        print(code, row["name"], row["goldstein"], category, mode, contexts, older, sep="\t")


main()
