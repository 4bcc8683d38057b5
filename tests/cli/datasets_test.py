#!/usr/bin/env python3
"""Mentions written as the tables of other data sets: columns as published, values right, and merge reads them back.

usage: datasets_test.py BUILD SOURCE
"""
import json
import os
import subprocess
import sys
import tempfile

BUILD, SOURCE = sys.argv[1:3]
PROGRAM = os.path.join(BUILD, "dragoman")
ITEMS = [
    {"id": "a", "published": "2031-05-14", "source": "Example Wire", "url": "https://example.org/a",
     "text": "Nigerian troops killed 12 rebels in Maiduguri on Tuesday.\n\nFrance and Germany held talks in Paris on Monday."},
    {"id": "b", "published": "2031-05-14", "source": "Example\tWire",
     "text": "Turkey will not attack Syria. Iran threatened to attack Saudi Arabia."},
]
ICEWS = ["Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
         "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District",
         "Province", "Country", "Latitude", "Longitude"]


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, env={**os.environ, "DRAGOMAN_DATA": SOURCE})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def rows(text):
    return [line.split("\t") for line in text.splitlines()]


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "items.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            for item in ITEMS:
                out.write(json.dumps(item) + "\n")
        mentions = [json.loads(line) for line in run("code", path, "--format", "jsonl").splitlines()]
        done = [m for m in mentions if m["status"] in ("actual", "historical")]
        assert len(mentions) > len(done) >= 3, mentions

        table = rows(run("code", path, "--format", "icews"))
        assert table[0] == ICEWS and all(len(row) == 20 for row in table), table
        kill = next(dict(zip(ICEWS, row)) for row in table if row[6].startswith("19"))
        assert kill["Source Country"] == "Nigeria" and kill["Source Sectors"] == "Military", kill
        assert (kill["City"], kill["Country"], kill["Event Date"]) == ("Maiduguri", "Nigeria", "2031-05-13"), kill
        assert kill["Event Text"] and kill["Publisher"] == "Example Wire" and kill["Sentence Number"] == "1", kill
        talks = [row for row in table if row[6].startswith("04")]
        assert {(row[2], row[8]) for row in talks} == {("France", "Germany"), ("Germany", "France")}, talks
        assert len({row[0] for row in table[1:]}) == len(table) - 1, "ids are not unique"

        table = rows(run("code", path, "--format", "gdelt"))
        assert all(len(row) == 61 for row in table), table
        kill = next(row for row in table if row[28] == "19")
        assert kill[1] == "20310513" and kill[2] == "203105" and kill[3] == "2031" and kill[4] == "2031.4466", kill[:5]
        assert kill[5].startswith("NGAMIL") and kill[7] == "NGA" and kill[12] == "MIL", kill
        assert kill[29] == "4" and kill[51] == "4" and kill[53] == "NI" and kill[59] == "20310514000000", kill
        assert kill[60] == "https://example.org/a", kill

        table = rows(run("code", path, "--format", "phoenix"))
        assert all(len(row) == 26 for row in table), table
        kill = next(row for row in table if row[14] == "19")
        assert kill[1:5] == ["20310513", "2031", "5", "13"] and kill[6:8] == ["NGA", "MIL"] and kill[22] == "NGA", kill

        table = rows(run("code", path, "--format", "polecat"))
        assert len(table[0]) == 40 and all(len(row) == 40 for row in table), table
        kill = next(dict(zip(table[0], row)) for row in table if row[2] == "ASSAULT")
        assert kill["Actor COW"] == "475" and kill["Primary Actor Sector"] == "MIL" and kill["City"] == "Maiduguri", kill
        assert kill["Wikipedia Actor ID"] == "None" and kill["Publication Date"] == "2031-05-14", kill

        table = rows(run("code", path, "--format", "quadruples"))
        assert ["France", "Germany"] in [[row[0], row[2]] for row in table], table
        assert all(len(row) == 4 and all(row) for row in table), table

        records = [json.loads(line) for line in run("code", path, "--format", "plover").splitlines()]
        assert len(records) == len(mentions)
        kill = next(r for r in records if r["event"] == ["ASSAULT"] and r["status"] == "actual")
        assert kill["actor"][0]["code"] == "NGA" and kill["size"] == {"dead": 12} and kill["quad_code"] == 4, kill
        assert kill["event_loc"]["country_code"] == "NGA" and kill["date"] == "2031-05-13", kill

        for name in ("icews", "gdelt", "phoenix", "polecat"):  # what is written reads back, each row in one event
            written = run("code", path, "--format", name)
            back = os.path.join(folder, name + ".txt")
            with open(back, "w", encoding="utf-8") as out:
                out.write(written)
            count = len(written.splitlines()) - (name in ("icews", "polecat"))
            events = [json.loads(line) for line in run("merge", back, "--format", "jsonl").splitlines()]
            assert sum(len(event["mentions"]) for event in events) == count, (name, events)


main()
