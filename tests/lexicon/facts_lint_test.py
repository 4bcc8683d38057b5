#!/usr/bin/env python3
"""The tables of lexicon/actors have no fault, and the lint finds the faults put into a copy.

Usage: facts_lint_test.py BUILD_FOLDER SOURCE_FOLDER
"""

import os
import shutil
import subprocess
import sys
import tempfile

# What to put in place of what, in which table, and what the lint then has to say.
FAULTS = [
    ("people.tsv", "\thead_of_state\t", "\temperor_of_mars\t", "unknown office emperor_of_mars"),
    ("people.tsv", "\tUSA\t", "\tUSX\t", "unknown country USX"),
    ("people.tsv", "\t2001-01-20\t2009-01-20\t", "\t2009-01-20\t2001-01-20\t", "is after to"),
    ("people.tsv", "\t2001-01-20\t", "\t2001-13-20\t", "bad date 2001-13-20"),
    ("people.tsv", "George W. Bush\t", "George V. Bush\t", "is also the id of"),
    ("countries.tsv", "\nFRA\t", "\nAAA\t", "out of order"),
    ("roles.tsv", "\tofficial\t", "\tno such noun\t", "is no noun of the table"),
    ("organizations.tsv", "\tUnited Nations\t", "\t\t", "no name"),
    ("groups.tsv", "\tREB\t", "\tXYZ\t", "unknown sector XYZ"),
    ("regions.tsv", "Scottish|", "Scottish||", "empty item in adjectives"),
]


def lint(source, folder):
    """Gives (exit status, text) of the lint over a folder."""
    command = [sys.executable, os.path.join(source, "tools", "facts", "lint.py"), folder]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    return done.returncode, done.stdout


def main():
    source = sys.argv[2]
    actors = os.path.join(source, "lexicon", "actors")
    status, text = lint(source, actors)
    failures = [] if status == 0 else ["the tables have faults:\n" + text]
    with tempfile.TemporaryDirectory() as copy:
        for table, old, new, message in FAULTS:
            shutil.rmtree(copy)
            shutil.copytree(actors, copy)
            path = os.path.join(copy, table)
            with open(path, encoding="utf-8") as f:
                content = f.read()
            if old not in content:
                failures.append("%s has no '%s' to spoil" % (table, old))
                continue
            with open(path, "w", encoding="utf-8") as f:
                f.write(content.replace(old, new, 1))
            status, text = lint(source, copy)
            if status != 1 or message not in text:
                failures.append("%s with '%s': the lint does not say '%s'" % (table, new, message))
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
