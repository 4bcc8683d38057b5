#!/usr/bin/env python3
"""Fifty runs of code --to killed at random moments; the next ones complete them. usage: killed_test.py BUILD SOURCE"""
import json, os, random, signal, sqlite3, subprocess, sys, tempfile, time, unittest

BUILD, SOURCE = sys.argv[1], sys.argv[2]
PROGRAM = os.path.join(BUILD, "dragoman")
KILLS, ITEMS, ROUNDS = 50, 900, 5
COUNTRIES = ["Chile", "Peru", "Sweden", "Kenya", "Japan", "India", "Brazil", "Canada", "Egypt"]


def arguments(store, items):
    return [PROGRAM, "code", "-j", "1", "--to", store, items]


def content(store):
    """Everything that a run puts into a store, but for the numbers that follow the order of commits."""
    with sqlite3.connect(store) as db:
        ask = lambda text: sorted(db.execute(text).fetchall(), key=str)
        tables = [ask("SELECT id, hash, text FROM documents"), ask("SELECT id, record FROM mentions"),
                  ask("SELECT d.id, s.sentence, s.start FROM sentences s JOIN documents d ON d.number = s.document"),
                  ask("SELECT count(*) FROM sentence_words WHERE sentence_words MATCH 'talks'"),
                  ask("SELECT name, n FROM totals WHERE name IN ('documents', 'sentences', 'mentions')")]
        groups = {}
        for event, mention in db.execute("SELECT event, id FROM mentions ORDER BY id"):
            groups.setdefault(event, []).append(mention)
        return tables, sorted(groups.values())


class Killed(unittest.TestCase):
    def test_nothing_committed_is_lost(self):
        rng = random.Random(11)
        environment = {**os.environ, "DRAGOMAN_DATA": SOURCE}
        with tempfile.TemporaryDirectory() as folder:
            items = os.path.join(folder, "items.jsonl")
            with open(items, "w", encoding="utf-8") as out:
                for i in range(ITEMS):
                    text = "Norway and %s held talks in Oslo. Item %d." % (COUNTRIES[i % len(COUNTRIES)], i)
                    day = "2031-%02d-%02d" % (i // 28 % 12 + 1, i % 28 + 1)
                    out.write(json.dumps({"id": "item-%d" % i, "published": day, "text": text}) + "\n")
            whole = os.path.join(folder, "whole.db")
            begun = time.monotonic()
            subprocess.run(arguments(whole, items), check=True, env=environment, stderr=subprocess.DEVNULL)
            lasted = time.monotonic() - begun
            expected, hits = content(whole), 0
            for round_ in range(ROUNDS):
                store, kept = os.path.join(folder, "killed%d.db" % round_), 0
                for _ in range(KILLS // ROUNDS):
                    child = subprocess.Popen(arguments(store, items), stderr=subprocess.DEVNULL, env=environment)
                    time.sleep(rng.uniform(0, lasted * 0.8))
                    hits += child.poll() is None
                    child.send_signal(signal.SIGKILL)
                    child.wait()
                    if os.path.exists(store):  # what was there stays there
                        with sqlite3.connect(store) as db:
                            if db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'documents'").fetchone()[0]:
                                n = db.execute("SELECT count(*) FROM documents").fetchone()[0]
                                self.assertGreaterEqual(n, kept)
                                kept = n
                subprocess.run(arguments(store, items), check=True, env=environment, stderr=subprocess.DEVNULL)
                self.assertEqual(content(store), expected)
            self.assertGreater(hits, KILLS // 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
