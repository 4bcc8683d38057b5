#!/usr/bin/env python3
"""Invented rows in ICEWS's layout, with the acts that they tell: reports of one act differ in day, names, code, city.

usage: make_rows.py ACTS [SEED [DAYS]] > rows.tab   the last column names the act, other acts of the same two included
"""
import datetime, random, sys

COLUMNS = ["Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
           "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
           "City", "District", "Province", "Country", "Latitude", "Longitude"]
COUNTRIES = ["United States", "Russia", "China", "Israel", "Iran", "Iraq", "Syria", "India", "Pakistan", "Turkey", "France",
             "Germany", "United Kingdom", "Japan", "South Korea", "North Korea", "Egypt", "Ukraine", "Afghanistan",
             "Saudi Arabia", "Lebanon", "Thailand", "Nigeria", "Brazil", "Colombia", "Venezuela", "Sudan", "Somalia",
             "Yemen", "Libya", "Georgia", "Poland", "Spain", "Italy", "Mexico", "Philippines", "Indonesia", "Kenya",
             "Ethiopia", "Cuba"]
GOVERNMENT = "Executive,Government"
CLASSES = [("Citizen", "General Population / Civilian / Social,Social"), ("Police", "Government,Police"),
           ("Military", "Government,Military"), ("Protester", "Protestors / Popular Opposition / Mobs"),
           ("Armed Rebel", "Dissident,Rebel"), ("Lawmaker", "Government,Legislative / Parliamentary")]
# What one act may be coded as: each kind with its likeliest codes first.
TALK = ["040", "010", "042", "043", "036", "050", "046", "020", "051", "030", "057", "041"]
QUARREL = ["111", "112", "010", "120", "130", "100", "128", "020", "161", "114"]
FORCE = ["190", "180", "193", "183", "194", "173", "170", "181", "195", "111"]
AID = ["070", "033", "071", "072", "060", "040", "010"]
PROTEST = ["140", "141", "145", "173", "190", "010"]


def pick(rng, items, skew):
    """One of the items, the first the likeliest."""
    return items[min(int(rng.expovariate(skew)), len(items) - 1)]


def names_of(rng, country, kind):
    """Who can stand for a side, the likeliest first: (name, sectors)."""
    state = [(country, ""), ("Leader of %s" % country, GOVERNMENT), ("Government (%s)" % country, "Government"),
             ("Foreign Affairs (%s)" % country, "Executive,Foreign Ministry,Government"),
             ("Envoy %d of %s" % (rng.randrange(9), country), "Diplomatic,Government")]
    classes = [("%s (%s)" % (name, country), sectors) for name, sectors in CLASSES]
    rng.shuffle(classes)
    if kind in ("force", "protest"):
        return classes[:2] + state[:1] + classes[2:3]
    rng.shuffle(state)
    return state


def make_act(rng, act, days, outside, spread, names, codes_skew, crowd):
    """One act's rows. outside: share of rows with a third party; spread: of the days, a logarithm; names, codes_skew,
    crowd: how far the likeliest names, codes and countries prevail."""
    first = pick(rng, COUNTRIES, crowd)
    kind = rng.choices(["talk", "quarrel", "force", "aid", "protest"], [45, 20, 20, 7, 8])[0]
    domestic = rng.random() < {"force": 0.65, "protest": 0.85}.get(kind, 0.1)
    second = first if domestic else pick(rng, [c for c in COUNTRIES if c != first], crowd)
    codes = {"talk": TALK, "quarrel": QUARREL, "force": FORCE, "aid": AID, "protest": PROTEST}[kind]
    core = codes[:]
    head = core.pop(min(int(rng.expovariate(0.7)), len(core) - 1))
    core = [head] + core
    sides = [names_of(rng, first, kind), names_of(rng, second, kind)]
    if domestic and kind not in ("force", "protest"):
        sides[1] = [s for s in sides[1] if s not in sides[0][:1]]
    city = "%s City %d" % (rng.choice([first, second]), rng.randrange(6))
    start = rng.uniform(0, days)
    size = 1 + int(min(60, rng.lognormvariate(0.95, 0.85)))
    lasting = rng.lognormvariate(spread, 1.0)  # days
    rows = []
    while len(rows) < size:
        delay = rng.expovariate(1 / lasting)
        day = datetime.date(2012, 1, 1) + datetime.timedelta(days=int(start + delay))
        story, sentence = rng.randrange(10 ** 8), rng.randrange(1, 6)
        for _ in range(1 if rng.random() < 0.8 else 2):  # a sentence is often coded from both ends
            a, b = pick(rng, sides[0], names), pick(rng, sides[1], names)
            if rng.random() < outside:  # a third party is read as one of the two
                third = pick(rng, COUNTRIES, 0.12)
                a = (third, "")
            if rng.random() < (0.35 if kind == "talk" else 0.12):
                a, b = b, a
            where = city if rng.random() < 0.55 else "" if rng.random() < 0.6 else "%s City %d" % (first, rng.randrange(6))
            land = lambda name: next((c for c in sorted(COUNTRIES, key=len, reverse=True) if c in name), "")
            rows.append([day.isoformat(), a[0], a[1], land(a[0]), "", pick(rng, core, codes_skew), "0", b[0], b[1], land(b[0]),
                         str(story), str(sentence), "Wire %d" % rng.randrange(12), where, "", "",
                         land(where) or land(b[0]), "", "", act])
    return rows[:size]


def make_rows(acts, seed=1, days=None, outside=0.3, spread=1.3, names=1.5, codes_skew=1.2, crowd=0.5):
    """(rows, act of each id), in order of days; rows as lists of ICEWS's columns.

    As it stands, simple rules score on such rows about as on 1,761 checked mentions of real ones: nothing merged 0.40
    (0.36 there), one of a tuple a day 0.41 (0.41), of two countries a day 0.46 (0.46), the same names in a week 0.53
    (0.52)."""
    rng = random.Random(seed)
    days = days or acts * 0.15
    rows = [row for i in range(acts) for row in make_act(rng, "act%d" % i, days, outside, spread, names, codes_skew, crowd)]
    rows.sort(key=lambda row: (row[0], row[10], row[11]))
    gold = {}
    for i, row in enumerate(rows):
        row.insert(0, str(1000000 + i))
        gold[row[0]] = row.pop()
    return rows, gold


def b_cubed(gold, found):
    """(precision, recall, F1) of groups found for the items of gold: dictionaries of item -> group."""
    true, guess, both = {}, {}, {}
    for item, group in gold.items():
        other = found[item]
        true[group] = true.get(group, 0) + 1
        guess[other] = guess.get(other, 0) + 1
        both[group, other] = both.get((group, other), 0) + 1
    precision = sum(n * n / guess[g] for (_, g), n in both.items()) / len(gold)
    recall = sum(n * n / true[t] for (t, _), n in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main():
    acts = int(sys.argv[1])
    rows, gold = make_rows(acts, int(sys.argv[2]) if len(sys.argv) > 2 else 1, float(sys.argv[3]) if len(sys.argv) > 3 else None)
    print("\t".join(COLUMNS + ["Act"]))
    for row in rows:
        print("\t".join(row + [gold[row[0]]]))


if __name__ == "__main__":
    main()
