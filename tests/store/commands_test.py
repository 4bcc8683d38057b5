#!/usr/bin/env python3
"""The commands around events: merge, code --to, events, stories. usage: commands_test.py BUILD SOURCE"""
import csv, io, json, os, signal, subprocess, sys, tempfile, time, unittest

BUILD, SOURCE = sys.argv[1], sys.argv[2]
PROGRAM = os.path.join(BUILD, "dragoman")
PAGES = os.path.join(SOURCE, "examples", "sardines")


def run(*arguments, text=None):
    return subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, timeout=300, encoding="utf-8",
                          env={**os.environ, "DRAGOMAN_DATA": SOURCE})


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


class Commands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.coded = run("code", "--format", "jsonl", PAGES).stdout

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def test_merge_puts_every_mention_into_one_event(self):
        r = run("merge", "-", text=self.coded)
        self.assertEqual(r.returncode, 0, r.stderr)
        mentions = sorted(m["id"] for m in lines(self.coded))
        events = lines(r.stdout)
        self.assertEqual(sorted(m for e in events for m in e["mentions"]), mentions)
        self.assertLess(len(events), len(mentions) + 1)
        ids = {e["id"] for e in events}
        self.assertEqual(len(ids), len(events))
        for event in events:
            self.assertEqual(set(event), {"id", "event", "status", "date", "place", "actors", "recipients", "magnitude",
                                          "mentions", "documents", "sources", "story", "grounds", "linked", "disputed",
                                          "confidence"})
            self.assertTrue(all(link["event"] in ids for link in event["linked"]))

    def test_merge_ignores_the_order_and_repeated_runs(self):
        straight = run("merge", text=self.coded).stdout
        turned = "".join(reversed(self.coded.splitlines(keepends=True)))
        self.assertEqual(run("merge", text=turned).stdout, straight)
        self.assertEqual(run("merge", text=self.coded + turned).stdout, straight)

    def test_two_pages_on_one_affair(self):
        pages = [{"id": "before", "source": "Fjord Times", "published": "2031-05-12", "text":
                  "Norway and Chile will hold a second round of talks in Oslo on Wednesday. "
                  "Norwegian and Chilean envoys met on March 20 in Oslo. "
                  "Norway and Chile had a first round of talks in March. "
                  "Norway and Chile broke off diplomatic relations in 1980. "
                  "Chilean students seized the Norwegian embassy in Santiago in 1980."},
                 {"id": "after", "source": "Santiago Herald", "published": "2031-05-15", "text":
                  "Norway and Chile held a second round of talks in Oslo on Wednesday. "
                  "Norway and Chile held a first round of talks in March. "
                  "Norway broke diplomatic relations with Chile in April 1980. "
                  "Chilean students seized the Norwegian embassy in 1980."}]
        coded = run("code", "-f", "jsonl", "-", text="".join(json.dumps(page) + "\n" for page in pages)).stdout
        told = {m["id"]: m["sentence"]["text"] for m in lines(coded)}
        events = lines(run("merge", text=coded).stdout)
        self.assertEqual(len({e["story"] for e in events}), 1)

        def event_of(words):
            found = {e["id"]: e for e in events for m in e["mentions"] if words in told[m]}
            self.assertEqual(len(found), 1, words)
            return next(iter(found.values()))

        first = event_of("met on March 20")
        self.assertEqual(len(first["mentions"]), 3)
        self.assertEqual((first["date"]["start"], first["date"]["end"]), ("2031-03-20", "2031-03-20"))
        self.assertEqual((first["place"]["name"], first["documents"], first["sources"]), ("Oslo", 2, 2))
        self.assertEqual(event_of("first round")["id"], first["id"])
        broken = event_of("broke off")
        self.assertEqual((broken["id"], broken["documents"]), (event_of("broke diplomatic relations with")["id"], 2))
        embassy = event_of("embassy in Santiago")
        self.assertEqual((embassy["id"], embassy["documents"]), (event_of("Norwegian embassy in 1980")["id"], 2))
        plan, held = event_of("will hold"), event_of("held a second round")
        self.assertEqual(plan["linked"], [{"relation": "plan of", "event": held["id"]}])

    def test_disputed(self):
        pages = [{"id": "one", "source": "Baku Day", "published": "2031-06-10",
                  "text": "Azerbaijan shelled Armenian villages on Tuesday, Armenia said."},
                 {"id": "two", "source": "Caspian Post", "published": "2031-06-11",
                  "text": "Azerbaijan denied on Wednesday that it shelled Armenian villages on Tuesday."}]
        coded = run("code", "-f", "jsonl", "-", text="".join(json.dumps(page) + "\n" for page in pages)).stdout
        events = lines(run("merge", text=coded).stdout)
        disputed = [e for e in events if e["disputed"]]
        self.assertEqual(len(disputed), 1, events)
        who = {claim["stance"]: claim["who"] for claim in disputed[0]["disputed"]}
        self.assertEqual(set(who), {"asserts", "denies"})
        self.assertIn("Armenia", who["asserts"])
        self.assertIn("Azerbaijan", who["denies"])

    def test_copies_are_one_source(self):
        text = "Kenyan police killed three robbers in the harbour of Mombasa after a long chase through the old town."
        pages = [{"id": source, "source": source, "published": "2031-06-10", "text": text} for source in ("A", "B", "C")]
        pages.append({"id": "D", "source": "D", "published": "2031-06-10", "text": "Police in Mombasa killed three robbers."})
        coded = run("code", "-f", "jsonl", "-", text="".join(json.dumps(page) + "\n" for page in pages)).stdout
        event = max(lines(run("merge", text=coded).stdout), key=lambda e: len(e["mentions"]))
        self.assertEqual((event["documents"], event["sources"]), (4, 2))

    def test_series(self):
        store = self.path("series.db")
        run("code", "--to", store, PAGES)
        rows = list(csv.DictReader(io.StringIO(run("series", store, "--dyad", "ISL", "PRT", "--by", "month", "-f", "csv").stdout)))
        self.assertEqual([row["from"] for row in rows], sorted(row["from"] for row in rows))
        self.assertEqual(rows[0]["from"][8:], "01")
        done = [e for e in lines(run("events", store, "--actor", "ISL", "-f", "jsonl").stdout)
                if e["status"] in ("actual", "historical") and e["date"]["precision"] in ("day", "week", "month")
                and any(p["code"].startswith("PRT") for p in e["actors"] + e["recipients"])]
        self.assertEqual(sum(int(row["count"]) for row in rows), len(done))
        one = lines(run("series", "--dyad", "ISL", "PRT", "--measure", "conflict", store, "-f", "jsonl").stdout)
        self.assertEqual([int(row["conflict"]) for row in rows], [row["conflict"] for row in one])
        self.assertEqual(run("series", store, "--dyad", "ISL").returncode, 2)

    def test_merge_formats(self):
        rows = list(csv.DictReader(io.StringIO(run("merge", "-f", "csv", text=self.coded).stdout)))
        events = lines(run("merge", text=self.coded).stdout)
        self.assertEqual([row["id"] for row in rows], [e["id"] for e in events])
        self.assertEqual([int(row["mentions"]) for row in rows], [len(e["mentions"]) for e in events])
        table = run("merge", "-f", "table", text=self.coded).stdout
        self.assertEqual(len(table.splitlines()), len(events))

    def test_merge_names_what_it_cannot_read(self):
        r = run("merge", text="Year\tRainfall\n2031\t40\n")
        self.assertEqual(r.returncode, 1)
        self.assertIn("ICEWS", r.stderr)
        r = run("merge", "-", text=self.coded + "{broken\n")
        self.assertEqual(r.returncode, 1)
        self.assertIn("-:%d:" % (len(self.coded.splitlines()) + 1), r.stderr)
        self.assertEqual(r.stdout, run("merge", text=self.coded).stdout)  # the rest is merged
        r = run("merge", self.path("missing.jsonl"))
        self.assertEqual((r.returncode, r.stdout), (1, ""))

    def test_store(self):
        store = self.path("events.db")
        first = run("code", "--to", store, PAGES)
        self.assertEqual((first.returncode, first.stdout), (0, ""), first.stderr)
        events = run("events", store, "-f", "jsonl")
        self.assertEqual(events.returncode, 0, events.stderr)
        again = run("code", "--to", store, PAGES)
        self.assertIn(": 0 documents added", again.stderr)
        self.assertEqual(run("events", store, "-f", "jsonl").stdout, events.stdout)
        merged = lines(run("merge", text=self.coded).stdout)
        for event in merged:
            event["mentions"].sort()
        self.assertEqual(lines(events.stdout), merged)
        some = lines(run("events", store, "--actor", "ISL", "--since", "2031-05-10", "-f", "jsonl").stdout)
        self.assertTrue(some)
        self.assertLess(len(some), len(merged))
        for event in some:
            self.assertTrue(any(p["code"].startswith("ISL") for p in event["actors"] + event["recipients"]))
            self.assertGreaterEqual(event["date"]["end"], "2031-05-10")
        stories = lines(run("stories", store, "-f", "jsonl").stdout)
        self.assertEqual({s["id"] for s in stories}, {e["story"] for e in merged})
        self.assertEqual(sum(s["events"] for s in stories), len(merged))
        self.assertEqual(len(run("stories", store, "-f", "table").stdout.splitlines()), len(stories))
        self.assertTrue(run("stories", store, "-f", "csv").stdout.startswith("id,title,"))

    def test_store_grows(self):
        store = self.path("grows.db")
        names = sorted(os.listdir(PAGES))
        for name in names:
            self.assertEqual(run("code", "--to", store, os.path.join(PAGES, name)).returncode, 0)
        whole = self.path("whole.db")
        run("code", "--to", whole, *(os.path.join(PAGES, name) for name in names))
        self.assertEqual(run("events", store, "-f", "jsonl").stdout, run("events", whole, "-f", "jsonl").stdout)

    def test_killed_run_is_completed_by_the_next(self):
        items = self.path("items.jsonl")
        with open(items, "w", encoding="utf-8") as f:
            for i in range(1500):
                f.write(json.dumps({"id": "item-%d" % i, "published": "2031-05-%02d" % (i % 28 + 1),
                                    "text": "Norway and Chile held talks in Oslo. Item %d." % i}) + "\n")
        store, whole = self.path("killed.db"), self.path("unharmed.db")
        for wait in (0.3, 0.8, 1.3):
            child = subprocess.Popen([PROGRAM, "code", "-j", "1", "--to", store, items], stderr=subprocess.DEVNULL,
                                     env={**os.environ, "DRAGOMAN_DATA": SOURCE})
            time.sleep(wait)
            child.send_signal(signal.SIGKILL)
            child.wait()
        self.assertEqual(run("code", "--to", store, items).returncode, 0)
        self.assertEqual(run("code", "--to", whole, items).returncode, 0)
        killed, unharmed = run("events", store, "-f", "jsonl").stdout, run("events", whole, "-f", "jsonl").stdout
        self.assertEqual(killed, unharmed)
        self.assertEqual(sum(len(e["mentions"]) for e in lines(killed)), 1500)

    def test_usage(self):
        self.assertEqual(run("events").returncode, 2)
        self.assertEqual(run("stories", "a", "b").returncode, 2)
        self.assertEqual(run("events", self.path("none.db")).returncode, 1)
        self.assertEqual(run("events", self.path("none.db"), "--since", "May").returncode, 2)
        self.assertEqual(run("events", os.path.join(SOURCE, "README.md")).returncode, 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
