#!/usr/bin/env python3
"""Writes src/write/countries.c: what other coders' tables call the countries.

    python3 tools/facts/make_country_codes.py FACTS > src/write/countries.c

FACTS holds country-codes.csv (datahub.io, ODC PDDL: ISO 3166 and FIPS 10-4) and EPR-2019.csv (ETH Zurich: states
by their Gleditsch-Ward numbers). Correlates of War numbers are the same but for Germany and Yemen; the states that EPR
leaves out, and names that differ, are below. Names of countries are those of lexicon/actors/countries.tsv.
"""
import csv
import os
import sys

# Correlates of War, State System Membership list 2016: states without ethnic groups in EPR, and other spellings.
COW = {"DMA": 54, "GRD": 55, "LCA": 56, "VCT": 57, "ATG": 58, "KNA": 60, "GUY": 110, "MCO": 221, "LIE": 223, "AND": 232,
       "DEU": 255, "DDR": 265, "CSK": 315, "SMR": 331, "MKD": 343, "SRB": 345, "SCG": 345, "YUG": 345, "SUN": 365,
       "STP": 403, "GMB": 420, "CIV": 437, "COD": 490, "SWZ": 572, "SYC": 591, "LBY": 620, "TUR": 640, "YEM": 679,
       "YMD": 680, "YAR": 678, "VDR": 817, "RHO": 552, "TLS": 860, "VUT": 935, "SLB": 940, "KIR": 946, "TUV": 947, "TON": 955,
       "NRU": 970, "MHL": 983, "PLW": 986, "FSM": 987, "WSM": 990, "XKX": 347, "SSD": 626, "MNE": 341}
# FIPS 10-4 with its last change notices: codes that country-codes.csv has none or several of.
FIPS = {"XKX": "KV", "PSE": "WE", "HKG": "HK", "MAC": "MC", "SCG": "YI", "YUG": "YI", "CSK": "CZ", "SUN": "UR", "DDR": "GC",
        "YMD": "YM", "YAR": "YM", "SSD": "OD", "SRB": "RI", "MNE": "MJ", "TLS": "TT", "GUM": "GQ", "PRI": "RQ",
        "TWN": "TW", "ESH": "WI", "IMN": "IM", "JEY": "JE", "GGY": "GK", "BES": "NL", "CUW": "UC", "SXM": "NN", "VDR": "VS", "RHO": "RH", "SJM": "SV"}


def main():
    facts = sys.argv[1]
    lexicon = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "lexicon", "actors", "countries.tsv")
    names, alike = {}, {}
    for line in open(lexicon, encoding="utf-8"):
        cell = line.rstrip("\n").split("\t")
        if len(cell) > 2 and len(cell[0]) == 3 and cell[0].isupper():
            names[cell[0]] = cell[1]
            for name in [cell[1]] + cell[2].split("|"):
                alike[name.lower()] = cell[0]
    fips = {row["ISO3166-1-Alpha-3"]: row["FIPS"] for row in
            csv.DictReader(open(os.path.join(facts, "country-codes.csv"), encoding="utf-8"))}
    fips = {code: value for code, value in fips.items() if len(value) == 2}
    fips.update(FIPS)
    cow = {}
    for row in csv.DictReader(open(os.path.join(facts, "EPR-2019.csv"), encoding="latin-1")):
        code = alike.get(row["statename"].lower())
        if code and code not in COW:
            cow[code] = int(float(row["gwid"]))
    cow.update(COW)
    print('''// Made by tools/facts/make_country_codes.py; edit its input, not this file.
#include "write/countries.h"

#include <stdlib.h>
#include <string.h>

static const dgm_country_codes table[] = {''')
    for code in sorted(names):
        print('    {"%s", "%s", %d, "%s"},' % (code, fips.get(code, ""), cow.get(code, 0), names[code].replace('"', '\\"')))
    print('''};

static int compare(const void *key, const void *row) {
    return strcmp(key, ((const dgm_country_codes *)row)->country);
}

const dgm_country_codes *dgm_country_codes_find(const char *country) {
    return country ? bsearch(country, table, sizeof table / sizeof *table, sizeof *table, compare) : NULL;
}''')


if __name__ == "__main__":
    main()
