#!/usr/bin/env python3
"""Invented reports, coded and merged: which tell one act? usage: reports_test.py BUILD SOURCE [--show]"""
import json, os, subprocess, sys, unittest

BUILD, SOURCE = sys.argv[1], sys.argv[2]
FLOOR = 0.90


def read_reports():
    """Groups: (title, seen while the rules were set, [(act, document)])."""
    groups, number = [], 0
    with open(os.path.join(SOURCE, "tests", "story", "reports.txt"), encoding="utf-8") as file:
        for line in file:
            line = line.strip()
            if line.startswith("="):
                groups.append((line.lstrip("=* "), not line.startswith("=*"), []))
            elif line and not line.startswith("#"):
                head, text = line.split(" | ")
                act, day, source = head.split(" ", 2)
                groups[-1][2].append((act, {"id": "r%03d" % number, "published": day, "source": source, "text": text}))
                number += 1
    return groups


def run(*arguments, text):
    r = subprocess.run([os.path.join(BUILD, "dragoman"), *arguments], input=text, capture_output=True, encoding="utf-8",
                       timeout=300, env={**os.environ, "DRAGOMAN_DATA": SOURCE})
    assert r.returncode == 0, r.stderr
    return r.stdout


def score(groups, together, show=False):
    """Precision and recall over pairs of reports; a pair is found where one event has mentions of both."""
    act_of, title_of = {}, {}
    for title, _, reports in groups:
        for act, document in reports:
            act_of[document["id"]], title_of[document["id"]] = (title, act), title
    found = {pair for pair in together if pair[0] in act_of and pair[1] in act_of}
    ids = sorted(act_of)
    true = {(a, b) for i, a in enumerate(ids) for b in ids[i + 1:] if act_of[a] == act_of[b]}
    if show:
        for kind, pairs in (("wrong", found - true), ("missing", true - found)):
            for a, b in sorted(pairs):
                print(kind, a, b, title_of[a], "/", title_of[b])
    return len(found & true) / max(1, len(found)), len(found & true) / len(true)


class Reports(unittest.TestCase):
    def test_pairs(self):
        groups = read_reports()
        self.assertEqual(len(groups), 60)
        documents = "".join(json.dumps(document) + "\n" for _, _, reports in groups for _, document in reports)
        coded = run("code", "-f", "jsonl", "-", text=documents)
        told = {m["id"]: m["document"]["id"] for m in map(json.loads, coded.splitlines())}
        together = set()
        for event in map(json.loads, run("merge", "-f", "jsonl", "-", text=coded).splitlines()):
            ids = sorted({told[m] for m in event["mentions"]})
            together |= {(a, b) for i, a in enumerate(ids) for b in ids[i + 1:]}
        for name, seen in (("seen", True), ("unseen", False)):
            part = [g for g in groups if g[1] == seen]
            precision, recall = score(part, together, "--show" in sys.argv)
            print("%s groups: %d, precision %.3f, recall %.3f" % (name, len(part), precision, recall))
        precision, recall = score(groups, together)
        self.assertGreaterEqual(precision, FLOOR)
        self.assertGreaterEqual(recall, FLOOR)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
