#!/usr/bin/env python3
"""Tables of other coders through dragoman merge. usage: rows_test.py BUILD SOURCE"""
import datetime, json, os, random, subprocess, sys, tempfile, unittest

from make_rows import COLUMNS, b_cubed, make_rows

BUILD, SOURCE = sys.argv[1], sys.argv[2]


def merge(*tables, code=0):
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for i, table in enumerate(tables):
            names.append(os.path.join(folder, "table%d" % i))
            with open(names[-1], "w", encoding="utf-8") as out:
                out.write("".join("\t".join(row) + "\n" for row in table))
        r = subprocess.run([os.path.join(BUILD, "dragoman"), "merge", "-f", "jsonl", *names], capture_output=True,
                           timeout=300, encoding="utf-8", env={**os.environ, "DRAGOMAN_DATA": SOURCE})
    assert r.returncode == code, r.stderr
    return [json.loads(line) for line in r.stdout.splitlines()]


def event_of(events):
    return {mention: event["id"] for event in events for mention in event["mentions"]}


def gdelt(number, day, actors, code, place, url):
    row = [""] * 61
    row[0], row[1], row[26], row[30], row[59], row[60] = number, day, code, "1.0", day + "120000", url
    (row[5], row[6]), (row[15], row[16]) = actors
    row[52], row[56], row[57] = place
    return row


def phoenix(number, day, actor, target, code, url):
    row = [""] * 26
    row[0], row[1], row[13], row[16], row[24] = number, day, code, "1.0", url
    row[6], row[7] = actor
    row[10], row[11] = target
    return row


def polecat(number, day, kind, actor, recipient, city):
    row = ["None"] * 40
    row[0], row[1], row[2], row[34], row[33] = number, day, kind, day, "Wire"
    row[7], row[8], row[10] = actor
    row[15], row[16], row[18] = recipient
    row[24], row[27] = city
    return row


class Rows(unittest.TestCase):
    def score(self, rows, gold, key):
        return b_cubed(gold, {row[0]: key(row) for row in rows})[2]

    def test_acts_are_found_again(self):
        for seed in (1, 2):
            rows, gold = make_rows(300, seed)
            found = event_of(merge([COLUMNS] + rows))
            self.assertEqual(set(found), set(gold))
            f1 = b_cubed(gold, found)[2]
            by_tuple = self.score(rows, gold, lambda r: (r[1], r[2], r[8], r[6]))
            by_countries = self.score(rows, gold, lambda r: (r[1], *sorted((r[4], r[10]))))
            week = lambda r: datetime.date.fromisoformat(r[1]).toordinal() // 7
            by_names = self.score(rows, gold, lambda r: (week(r), *sorted((r[2], r[8]))))
            self.assertGreater(f1, 0.6)
            self.assertGreater(f1, max(by_tuple, by_countries, by_names) + 0.1)

    def test_the_order_does_not_matter(self):
        rows, _ = make_rows(60, 3)
        turned = rows[:]
        random.Random(5).shuffle(turned)
        self.assertEqual(merge([COLUMNS] + rows), merge([COLUMNS] + turned))
        self.assertEqual(merge([COLUMNS] + rows), merge(rows))  # known by its columns alone
        self.assertEqual(merge([COLUMNS] + rows), merge([COLUMNS] + rows[:99], [COLUMNS] + rows[99:]))

    def test_icews_names(self):
        row = ["7", "2014-06-12", "Leader of Norway", "Executive,Government", "Norway", "Consult", "040", "1",
               "Police (Chile)", "Government,Police", "Chile", "5", "2", "Wire", "Oslo", "", "", "Norway", "59.9", "10.7"]
        event, = merge([COLUMNS, row])
        self.assertEqual((event["actors"][0]["code"], event["recipients"][0]["code"]), ("NORGOV", "CHLCOP"))
        self.assertEqual((event["event"]["plover"], event["event"]["cameo"]), ("CONSULT", "040"))
        self.assertEqual((event["place"]["name"], event["place"]["country"]), ("Oslo", "NOR"))
        self.assertEqual(event["mentions"], ["7"])

    def test_gdelt(self):
        oslo = ("Oslo, Oslo, Norway", "59.9", "10.7")
        rows = [gdelt("11", "20140612", (("NORGOV", "NORWAY"), ("CHL", "CHILE")), "040", oslo, "http://a.example/1"),
                gdelt("12", "20140613", (("CHLGOV", "CHILE"), ("NOR", "NORWAY")), "042", oslo, "http://b.example/2"),
                gdelt("13", "20140612", (("NGAREB", "NIGERIA"), ("NGACVL", "NIGERIA")), "190",
                      ("Kano, Kano, Nigeria", "12.0", "8.5"), "http://a.example/1")]
        tellings = [[n, "20140612120000", "20140612130000", "1", source, url] + [""] * 10
                    for n, source, url in (("11", "a.example", "http://a.example/1"), ("11", "c.example", "http://c.example/3"),
                                           ("99", "c.example", "http://c.example/4"))]
        events = merge(rows, tellings)
        self.assertEqual(sorted(sorted(e["mentions"]) for e in events), [["11", "12"], ["13"]])
        talks = next(e for e in events if len(e["mentions"]) == 2)
        self.assertEqual(talks["documents"], 3)
        self.assertEqual(talks["place"]["country"], "NOR")

    def test_phoenix(self):
        events = merge([phoenix("1_2", "20140612", ("NOR", "GOV"), ("CHL", "GOV"), "046", "http://a.example/1"),
                        phoenix("2_2", "20140612", ("NOR", ""), ("CHL", "GOV"), "046", "http://b.example/1"),
                        phoenix("3_2", "20140612", ("NGA", "REB"), ("NGA", "MIL"), "190", "http://b.example/1")])
        self.assertEqual(sorted(sorted(e["mentions"]) for e in events), [["1_2", "2_2"], ["3_2"]])

    def test_polecat(self):
        events = merge([polecat("p1", "2020-06-12", "CONSULT", ("Norway", "NOR", "GOV"), ("Chile", "CHL", "GOV"), ("Oslo", "NOR")),
                        polecat("p2", "2020-06-12", "CONSULT", ("Norway", "NOR", "GOV"), ("Chile", "CHL", ""), ("Oslo", "NOR")),
                        polecat("p3", "2020-06-12", "ASSAULT", ("Rebels", "NGA", "REB"), ("Soldiers", "NGA", "MIL"), ("Kano", "NGA"))])
        self.assertEqual(sorted(sorted(e["mentions"]) for e in events), [["p1", "p2"], ["p3"]])

    def test_json_without_words(self):
        rows, gold = make_rows(200, 6)
        side = lambda name, country: {"name": name, "country": country, "code": None}
        text = "".join(json.dumps({
            "id": r[0], "document": {"id": r[11], "source": r[13], "published": r[1]}, "sentence": {"index": int(r[12])},
            "event": {"plover": "CONSULT", "cameo": r[6]}, "status": "actual", "actors": [side(r[2], r[4])],
            "recipients": [side(r[8], r[10])], "date": {"start": r[1], "end": r[1], "basis": "published"},
            "place": None}) + "\n" for r in rows)
        r = subprocess.run([os.path.join(BUILD, "dragoman"), "merge", "-f", "jsonl"], input=text, capture_output=True,
                           encoding="utf-8", timeout=300, env={**os.environ, "DRAGOMAN_DATA": SOURCE})
        found = event_of([json.loads(line) for line in r.stdout.splitlines()])
        self.assertEqual(set(found), set(gold))
        self.assertGreater(b_cubed(gold, found)[2], 0.5)

    def test_broken_rows_are_named_and_left_out(self):
        rows, _ = make_rows(8, 4)
        bad = rows[3][:]
        bad[6] = "no code"
        events = merge([COLUMNS] + rows[:3] + [bad] + rows[4:], code=1)
        self.assertEqual(len(event_of(events)), len(rows) - 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
