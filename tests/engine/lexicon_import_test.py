#!/usr/bin/env python3
"""Imports small dictionaries in the forms of TABARI and PETRARCH, invented for this test, and codes with what came of it.

usage: lexicon_import_test.py BUILD SOURCE
"""
import os
import subprocess
import sys
import tempfile

build, source = (os.path.abspath(path) for path in sys.argv[1:3])
failed = 0

ACTORS = """# names, then codes
ORSOLA_QUENDEL_  ; a comment
+O._QUENDEL
\t[NORGOV 20010120-20090120] # in office
\t[NORELI >090121]
\t[NORELI]
BROTHERHOOD_OF_THE_TIDE_(BOTT)
+TIDE_BROTHERHOOD_
\t[NORREB]
NORDLANDISH_REALM_ [NOR]
BAD_DAY_PERSON_
\t[NORGOV 20011320-20090120]
NOBODY_AT_ALL_
\t[---]
NORWAY_ [NOR]
"""
AGENTS = """<!-- agents -->
!PERSON! = MAN, WOMAN
GOBLINSMITH [~BUS]
TIDE!PERSON! [~REB]
WARLOCK {WARLOCKS_ALL} [~MIL]
PREFIXED_BODY [NGO~]
ZORBIST [~QQQ]
"""
VERBS = """&SNACK
+BISCUIT
+WAFER

--- HOBNOB [040] ---
HOBNOB
+FRATERNISE_WITH
- * WITH + [040]
- $ * OVER &SNACK WITH + [041] # a comment
- + WAS * BY $ [1125]
- % * IN SECRET [040:040]
- WOULD NOT * [120]
- * ^ FOR + [040]
- * WITH ABOUT + [040]
- * &MISSING WITH + [040]
- * WITH + [9999]
- * WITH + [010]
- * WITH + OLD BAD [190:193]
- * GOAT [---]
"""


def check(good, what):
    global failed
    if not good:
        failed += 1
        print("lexicon_import_test: " + what, file=sys.stderr)


def run(*arguments, status=0):
    done = subprocess.run([os.path.join(build, "dragoman"), *arguments], cwd=folder, capture_output=True, text=True,
                          env=dict(os.environ, DRAGOMAN_DATA=source), timeout=300)
    check(done.returncode == status, "exit status %d of %s:\n%s" % (done.returncode, arguments,
                                                                   done.stdout + done.stderr))
    return done.stdout + done.stderr


def text_of(name):
    with open(os.path.join(folder, "mine", name), encoding="utf-8") as file:
        return file.read()


with tempfile.TemporaryDirectory() as folder:
    for name, text in (("a.actors.txt", ACTORS), ("b.agents.txt", AGENTS), ("c.verbs.txt", VERBS),
                       ("d.discards.txt", "gossip\nweather\n")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(text)
    report = run("lexicon", "import", "a.actors.txt", "b.agents.txt", "c.verbs.txt", "d.discards.txt", "--out", "mine")
    people, groups = text_of("actors/people.tsv"), text_of("actors/organizations.tsv")
    check("Orsola Quendel\tO. Quendel\tNOR\tofficial\tGOV\t2001-01-20\t2009-01-20" in people, people)
    check("\tELI\t2009-01-21\t" in people, people)
    check("NORREB\tBrotherhood of the Tide\tBOTT|Tide Brotherhood\tREB\tNOR" in groups.replace("Bott", "BOTT"), groups)
    check("Nordlandish Realm" in text_of("actors/regions.tsv"), text_of("actors/regions.tsv"))
    roles = text_of("actors/roles.tsv")
    for row in ("goblinsmith\tgoblinsmiths\tBUS", "tideman\t\tREB", "tidewoman\t\tREB", "warlock\twarlocks all\tMIL"):
        check(row in roles, "%s in %s" % (row, roles))
    acts = text_of("acts/imported.lex")
    for line in ("X hobnob with Y\n", "X hobnob over biscuit|wafer with Y\n", "X fraternise with Y!\n", "X hobnob Y\n",
                 "X hobnob goat\n", "040 mutual weak]", "[none weak]", "X hobnob in secret\n"):
        check(line in acts, "%s in %s" % (line, acts))
    check("'" not in acts.split("\n", 1)[1], acts)
    for reason in ("a date that cannot be read", "a null code", "a code without a sector of ours",
                   "a code that goes before the actor's", "words before the verb", "an actor to be skipped",
                   "a synonym set that is not defined", "no such CAMEO code", "a public statement",
                   "in our lexicon already", "a line of no dictionary", "an undated code beside dated ones",
                   "words in an order"):
        check(reason in report, "'%s' in %s" % (reason, report))
        check(reason in text_of("left.txt"), "'%s' in left.txt" % reason)
    check("c.verbs.txt:12" in text_of("left.txt"), text_of("left.txt"))
    own = [line for line in run("lexicon", "search", "--lexicon", "mine", "-f", "json", "hobnobbed").splitlines()
           if "mine/acts/imported.lex:" in line or "imported.lex" in line]
    check(len(own) >= 4, "search finds %d imported acts" % len(own))
    coded = run("explain", "--lexicon", "mine", "--published", "2005-05-05",
                "Orsola Quendel hobnobbed with Chile. Goblinsmiths fraternised with the Tide Brotherhood.")
    check("Orsola Quendel [NORGOV]" in coded and "CONSULT 040" in coded, coded)
    check("NORREB" in coded and "imported.lex:" in coded, coded)
    run("lexicon", "import", "nowhere.txt", "--out", "mine", status=1)
sys.exit(1 if failed else 0)
