#!/usr/bin/env python3
"""Whole-program tests: exit statuses, streams, bad input, determinism, formats.

usage: cli_test.py BUILD SOURCE
"""
import csv, gzip, io, json, os, re, signal, subprocess, sys, tempfile, time, unittest

BUILD, SOURCE = (os.path.abspath(x) for x in sys.argv[1:3])
DRAGOMAN = os.path.join(BUILD, "dragoman")
PAGES = os.path.join(SOURCE, "examples", "sardines")
COMMANDS = ["code", "merge", "events", "stories", "series", "serve", "eval", "text", "parse", "annotate", "explain", "relate",
            "lexicon", "bench"]
# Sanitizers slow a program down: waiting longer must not fail a test.
PATIENCE = 120
SANITIZED = b"__asan_init" in open(DRAGOMAN, "rb").read()
SENTENCE = "Portugal accused Iceland on Tuesday of jamming radios."


def run(*arguments, stdin="", env=None, text=True):
    environment = {k: v for k, v in os.environ.items() if k not in ("DRAGOMAN_DATA", "COLUMNS", "NO_COLOR")}
    environment.update(env or {})
    return subprocess.run([DRAGOMAN, *arguments], input=stdin, capture_output=True, text=text,
                          encoding="utf-8" if text else None, env=environment, timeout=PATIENCE)


class Help(unittest.TestCase):
    def test_no_arguments_give_short_help(self):
        r = run()
        self.assertEqual((r.returncode, r.stderr), (0, ""))
        self.assertIn("usage: dragoman COMMAND", r.stdout)
        self.assertIn("dragoman explain", r.stdout)
        self.assertLessEqual(len(r.stdout.splitlines()), 24)
        self.assertEqual(run("--help").stdout, r.stdout)
        self.assertEqual(run("help").stdout, r.stdout)

    def test_help_fits_79_columns(self):
        for arguments in [["help"]] + [[c, "--help"] for c in COMMANDS]:
            r = run(*arguments)
            self.assertEqual((r.returncode, r.stderr), (0, ""), arguments)
            for line in r.stdout.splitlines():
                self.assertLessEqual(len(line), 79, line)

    def test_help_of_each_command(self):
        for c in COMMANDS:
            self.assertEqual(run("help", c).stdout, run(c, "--help").stdout)
            self.assertIn("Examples", run("help", c).stdout)

    def test_version(self):
        r = run("--version")
        self.assertEqual(r.returncode, 0)
        self.assertRegex(r.stdout, r"^dragoman \d+\.\d+\.\d+\n$")
        self.assertRegex(run("--version", "-v").stdout, r"model +[0-9a-f]{16,}\nlexicon +[0-9a-f]{32} \(.+\)\n")


    def test_manual_and_completions_know_every_command_and_option(self):
        for kind in ("man", "bash", "zsh", "fish"):
            made = run("help", kind)
            self.assertEqual((made.returncode, made.stderr), (0, ""))
            for c in COMMANDS:
                self.assertIn(c, made.stdout)
                for option in re.findall(r"^  .{4}--([a-z-]+)", run("help", c).stdout, re.M):
                    self.assertIn(option, made.stdout.replace("\\-", "-"))
        self.assertEqual(subprocess.run(["bash", "-n"], input=run("help", "bash").stdout, text=True).returncode, 0)

    def test_bench_names_every_stage(self):
        r = run("bench", PAGES)
        self.assertEqual(r.returncode, 0, r.stderr)
        for stage in ("intake", "text", "parse", "mention", "time", "place", "code", "write"):
            self.assertRegex(r.stdout, r"(?m)^%s +[0-9.]+%%" % stage)


class Usage(unittest.TestCase):
    def check(self, arguments, *said):
        r = run(*arguments)
        self.assertEqual((r.returncode, r.stdout), (2, ""), arguments)
        for words in said:
            self.assertIn(words, r.stderr)

    def test_unknown_command(self):
        self.check(["expalin"], "no command 'expalin'", "did you mean 'explain'?", "dragoman help")
        self.check(["zzzzzzzz"], "no command 'zzzzzzzz'")
        self.assertNotIn("did you mean", run("zzzzzzzz").stderr)

    def test_unknown_option(self):
        self.check(["code", "--fromat", "csv", PAGES], "did you mean --format?", "dragoman code --help")
        self.check(["code", "-x", PAGES], "no option '-x'")

    def test_bad_values(self):
        self.check(["code", "--format", "xml", PAGES], "jsonl|csv|table", "xml")
        self.check(["code", "-j", "0", PAGES], "1 to 256")
        self.check(["code", "-j", "many", PAGES], "many")
        self.check(["code", "--threads"], "needs a value")
        self.check(["explain", "--published", "2031-02-30", "x"], "2031-02-30")
        self.check(["explain", "--published", "yesterday", "x"], "YYYY-MM-DD")
        self.check(["parse", "--stats=yes"], "takes no value")
        self.check(["lexicon", "chekc"], "did you mean 'check'")

    def test_two_dashes_end_the_options(self):
        r = run("text", "--", "--no-such-file")
        self.assertEqual(r.returncode, 1)
        self.assertIn("--no-such-file", r.stderr)

    def test_missing_data(self):
        r = run("explain", "--data", "/nonexistent", "x")
        self.assertEqual((r.returncode, r.stdout), (1, ""))
        self.assertIn("/nonexistent", r.stderr)


class BadInput(unittest.TestCase):
    """Each bad input gets its own clear line, the good one beside it is done, and the status says 1."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.good = self.write("good.txt", "Talks held\n\n5 May 2031\n\n" + SENTENCE + "\n")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, data):
        path = os.path.join(self.folder.name, name)
        with open(path, "wb") as f:
            f.write(data.encode() if isinstance(data, str) else data)
        return path

    def check(self, path, *said):
        r = run("code", path, self.good)
        self.assertEqual(r.returncode, 1, r.stderr)
        self.assertIn(os.path.basename(path), r.stderr)
        for words in said:
            self.assertIn(words, r.stderr)
        got = [json.loads(x) for x in r.stdout.splitlines()]
        self.assertTrue(got)
        self.assertEqual({g["document"]["id"] for g in got}, {self.good})

    def test_empty(self):
        self.check(self.write("empty.txt", b""), "empty")

    def test_missing(self):
        self.check(os.path.join(self.folder.name, "missing.txt"), "No such file")

    def test_picture(self):
        self.check(self.write("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0" + bytes(range(256)) * 8))

    def test_broken_gzip(self):
        self.check(self.write("page.txt.gz", gzip.compress(SENTENCE.encode() * 100)[:60]))

    def test_broken_json_line(self):
        good = json.dumps({"id": "kept", "text": SENTENCE, "published": "2031-05-06"})
        r = run("code", self.write("items.jsonl", good + "\n{\"id\": \"x\", \n" + good.replace("kept", "later") + "\n"))
        self.assertEqual(r.returncode, 1)
        self.assertIn("items.jsonl", r.stderr)
        self.assertEqual([json.loads(x)["document"]["id"] for x in r.stdout.splitlines()], ["kept", "later"])

    def test_unreadable_folder(self):
        path = os.path.join(self.folder.name, "closed")
        os.mkdir(path, 0)
        as_user = {}
        if os.geteuid() == 0:  # root may read everything: be nobody
            as_user = {"user": 65534, "group": 65534, "extra_groups": []}
            os.chmod(self.folder.name, 0o755)
        try:
            r = subprocess.run([DRAGOMAN, "text", path, self.good], capture_output=True, text=True, timeout=PATIENCE, **as_user)
        except PermissionError:
            self.skipTest("nobody may not run the program where it lies")
        self.assertEqual(r.returncode, 1, r.stderr)
        self.assertRegex(r.stderr, "closed: .*ermission")
        self.assertEqual([json.loads(x)["id"] for x in r.stdout.splitlines()], [self.good])

    def test_invalid_utf8(self):
        r = run("text", self.write("bad.txt", b"Talks held\n\nThe envoys \xff\xfe\xc3 met in \xed\xa0\x80 Oslo.\n"), text=False)
        self.assertEqual(r.returncode, 0, r.stderr)
        self.assertIn("met in", json.loads(r.stdout.decode("utf-8"))["text"])

    def test_50_megabytes_without_a_full_stop(self):
        size = (5 if SANITIZED else 50) << 20
        for data in (b"talks between envoys and " * (size // 25), b"a" * size):
            path = self.write("endless.txt", data)
            start = time.time()
            r = run("code", path, self.good)
            self.assertIn(r.returncode, (0, 1), r.stderr)
            self.assertLess(time.time() - start, 300)
            if r.returncode == 1:
                self.assertIn("endless.txt", r.stderr)
            self.assertIn(self.good, r.stdout)
            os.remove(path)

    def test_all_bytes(self):
        r = run("parse", stdin=bytes(range(256)) * 64, text=False)
        self.assertEqual(r.returncode, 0, r.stderr)
        r.stdout.decode("utf-8")


class Output(unittest.TestCase):
    def test_closed_reader_is_quiet(self):
        p = subprocess.Popen([DRAGOMAN, "annotate", PAGES], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        p.stdout.close()
        err = p.stderr.read().decode()
        self.assertEqual(p.wait(PATIENCE), 0, err)
        self.assertNotIn("roken pipe", err)
        p.stderr.close()

    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            r = subprocess.run([DRAGOMAN, "text", PAGES], stdout=full, stderr=subprocess.PIPE, timeout=PATIENCE)
        self.assertEqual(r.returncode, 1)
        self.assertIn(b"cannot write to standard output", r.stderr)

    def test_interrupt(self):
        p = subprocess.Popen([DRAGOMAN, "code", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        item = json.dumps({"text": SENTENCE}).encode() + b"\n"
        p.stdin.write(item * 20)
        p.stdin.flush()
        time.sleep(2)
        p.send_signal(signal.SIGINT)
        out, err = p.communicate(item * 20, timeout=PATIENCE)
        self.assertEqual(p.returncode, 130, err)
        for line in out.splitlines():
            json.loads(line)

    def test_nothing_but_results_on_standard_output(self):
        r = run("code", PAGES)
        self.assertEqual(r.returncode, 0, r.stderr)
        for line in r.stdout.splitlines():
            json.loads(line)
        self.assertNotIn("\x1b", r.stdout + r.stderr)


class Code(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.r = run("code", PAGES)
        cls.mentions = [json.loads(x) for x in cls.r.stdout.splitlines()]

    def test_counts(self):
        last = self.r.stderr.splitlines()[-1]
        found = re.match(r"dragoman: coded (\d+) of (\d+) sentences in (\d+) documents: (\d+) event mentions(; not coded: .*)?$", last)
        self.assertTrue(found, last)
        coded, sentences, documents, mentions = map(int, found.groups()[:4])
        self.assertEqual((documents, mentions), (6, len(self.mentions)))
        self.assertEqual(coded, len({(m["document"]["id"], m["sentence"]["index"]) for m in self.mentions}))
        rest = sum(int(n) for n in re.findall(r"(\d+) [a-z]", found.group(5) or ""))
        self.assertEqual(coded + rest, sentences)

    def test_record(self):
        self.assertTrue(self.mentions)
        for m in self.mentions:
            self.assertEqual(list(m), ["id", "document", "sentence", "event", "status", "attribution", "actors", "recipients",
                                       "date", "place", "magnitude", "trigger", "rules", "confidence"])
            self.assertEqual(list(m["event"]), ["plover", "mode", "contexts", "cameo", "goldstein", "quad"])
            self.assertRegex(m["event"]["cameo"], r"^\d{2,4}$")
            self.assertIn(m["status"], ["actual", "historical", "future", "hypothetical", "negated"])
            self.assertTrue(m["rules"])
            self.assertTrue(m["actors"] or m["recipients"])
            self.assertTrue(0 <= m["confidence"] <= 1)
        self.assertEqual(len({m["id"] for m in self.mentions}), len(self.mentions))

    def test_offsets_point_at_the_text(self):
        texts = {}
        for line in run("text", PAGES).stdout.splitlines():
            d = json.loads(line)
            texts[d["id"]] = d["text"].encode()
        for m in self.mentions:
            text = texts[m["document"]["id"]]
            for part in [m["sentence"], m["trigger"], *m["actors"], *m["recipients"]]:
                self.assertEqual(text[part["start"]:part["end"]].decode(), part["text"])

    def has(self, document, plover, status, actor, recipient=None):
        for m in self.mentions:
            if (document in m["document"]["id"] and m["event"]["plover"] == plover and m["status"] in status and
                    actor in {a["country"] for a in m["actors"]} and
                    (recipient is None or recipient in {a["country"] for a in m["recipients"] + m["actors"]})):
                return True
        return False

    def test_the_affair(self):
        for want in [("01-", "AGREE", ["future"], "PRT", "ISL"), ("01-", "CONSULT", ["actual", "historical"], "ISL", "PRT"),
                     ("01-", "ACCUSE", ["actual"], "PRT", "ISL"), ("02-", "AGREE", ["actual"], "ISL", "PRT"),
                     ("02-", "REQUEST", ["actual"], "DNK", "ISL"), ("1187", "PROTEST", ["actual"], "PRT", "ISL"),
                     ("04-", "ACCUSE", ["actual"], "PRT", "ISL"), ("02-", "RETREAT", ["actual"], "ISL")]:
            self.assertTrue(self.has(*want), want)

    def test_metadata(self):
        published = {os.path.basename(m["document"]["id"])[:3]: m["document"]["published"] for m in self.mentions}
        self.assertEqual((published["01-"], published["02-"], published["04-"]), ("2031-05-12", "2031-05-15", "2031-05-06"))

    def test_nothing_from_furniture(self):
        text = " ".join(m["sentence"]["text"] for m in self.mentions)
        for words in ["tracker", "regatta", "tram strike", "Hire a boat", "Rubber boots", "morning letter"]:
            self.assertNotIn(words, text)

    def test_threads_do_not_change_a_byte(self):
        one = run("code", "-j", "1", PAGES)
        for threads in ("2", "4", "7"):
            self.assertEqual(run("code", "-j", threads, PAGES).stdout, one.stdout)
        self.assertEqual(self.r.stdout, one.stdout)
        self.assertEqual(run("annotate", "-j", "1", PAGES).stdout, run("annotate", "-j", "4", PAGES).stdout)

    def test_standard_input_is_the_same(self):
        with open(os.path.join(PAGES, "03-wire.jsonl"), encoding="utf-8") as f:
            items = f.read()
        wanted = run("code", os.path.join(PAGES, "03-wire.jsonl")).stdout
        self.assertEqual(run("code", "-", stdin=items).stdout, wanted)
        self.assertEqual(run("code", stdin=items).stdout, wanted)
        packed = run("code", "-", stdin=gzip.compress(items.encode()), text=False).stdout
        self.assertEqual(packed.decode(), wanted)

    def test_csv(self):
        r = run("code", "--format", "csv", PAGES)
        rows = list(csv.DictReader(io.StringIO(r.stdout, newline="")))
        self.assertEqual([x["id"] for x in rows], [m["id"] for m in self.mentions])
        for row, m in zip(rows, self.mentions):
            self.assertNotIn(None, row)
            self.assertEqual(row["plover"], m["event"]["plover"])
            self.assertEqual(row["text"], m["sentence"]["text"])
            self.assertEqual(row["actor_codes"], "|".join(a["code"] for a in m["actors"]))
            self.assertEqual(float(row["goldstein"]), m["event"]["goldstein"])

    def test_table(self):
        for columns in ("72", "100", "150"):
            r = run("code", "--format", "table", PAGES, env={"COLUMNS": columns})
            self.assertEqual(r.returncode, 0)
            self.assertIn("Iceland", r.stdout)
            for line in r.stdout.splitlines():
                self.assertLessEqual(len(line), int(columns), line)
                self.assertEqual(line, line.rstrip())
        self.assertIn("\x1b[", run("code", "--format", "table", "--color", "always", PAGES).stdout)

    def test_terminal_codes_of_a_page_stay_out(self):
        item = json.dumps({"id": "x", "title": "\x1b[31mred\x07", "text": SENTENCE})
        self.assertNotIn("\x1b", run("code", "--format", "table", stdin=item + "\n").stdout)


class Explain(unittest.TestCase):
    def test_coded(self):
        r = run("explain", "--published", "2031-05-08", SENTENCE)
        self.assertEqual(r.returncode, 0, r.stderr)
        for words in ["ACCUSE", "[PRT]", "[ISL]", "2031-05-06", "accuse.lex:", "nsubj", "root"]:
            self.assertIn(words, r.stdout)

    def test_not_coded_says_why(self):
        r = run("explain", "The weather was pleasant.")
        self.assertEqual(r.returncode, 0)
        self.assertIn("No event", r.stdout)

    def test_standard_input(self):
        self.assertEqual(run("explain", "--published", "2031-05-08", stdin=SENTENCE).stdout,
                         run("explain", "--published", "2031-05-08", SENTENCE).stdout)

    def test_nothing_to_explain(self):
        self.assertIn("no sentence", run("explain", stdin="").stdout)


class Parse(unittest.TestCase):
    GIVEN = ("# sent_id = a\n1\tTalks\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdid\t_\t_\t_\t_\t_\t_\t_\tX=1\n"
             "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tend\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n")

    def rows(self, text):
        return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]

    def test_given_words_are_kept(self):
        r = run("parse", "-i", "conllu", stdin=self.GIVEN)
        self.assertEqual(r.returncode, 0, r.stderr)
        self.assertTrue(r.stdout.startswith("# sent_id = a\n"))
        self.assertEqual([(x[0], x[1], x[9]) for x in self.rows(r.stdout)], [(x[0], x[1], x[9]) for x in self.rows(self.GIVEN)])
        self.assertEqual(sum(x[6] == "0" for x in self.rows(r.stdout)), 1)

    def test_batches_do_not_change_anything(self):
        n = 4000
        r = run("parse", "-i", "conllu", stdin=self.GIVEN * n)
        self.assertEqual(r.stdout, run("parse", "-i", "conllu", stdin=self.GIVEN).stdout * n)

    def test_broken_conllu(self):
        r = run("parse", "-i", "conllu", stdin=self.GIVEN + "1\tx\n3\ty\n\n")
        self.assertEqual(r.returncode, 1)
        self.assertRegex(r.stderr, r":10: .*1, 2, 3")

    def test_text(self):
        r = run("parse", "--stats", stdin="The envoys met.\n\nThey didn't agree. Talks\ngo on.\n")
        self.assertEqual(r.returncode, 0)
        self.assertEqual(re.findall(r"# text = (.*)", r.stdout), ["The envoys met.", "They didn't agree.", "Talks go on."])
        self.assertEqual(re.findall(r"# sent_id = (.*)", r.stdout), ["stdin-1", "stdin-2", "stdin-3"])
        self.assertTrue(any(x[0] == "2-3" and x[1] == "didn't" for x in self.rows(r.stdout)))
        self.assertRegex(r.stderr, r"parsed 3 sentences, 1\d words in .* words/s")
        for row in self.rows(r.stdout):
            self.assertEqual(len(row), 10)


class Annotate(unittest.TestCase):
    def test_layers(self):
        r = run("annotate", PAGES)
        self.assertEqual(r.returncode, 0, r.stderr)
        documents = [json.loads(x) for x in r.stdout.splitlines()]
        self.assertEqual(len(documents), 6)
        for d in documents:
            self.assertEqual(list(d), ["document", "sentences", "entities", "times", "places"])
            text = d["document"]["text"].encode()
            for s in d["sentences"]:
                heads = [t["head"] for t in s["tokens"]]
                self.assertEqual(heads.count(0), 1 if heads else 0)
                for t in s["tokens"]:
                    self.assertTrue(s["start"] <= t["start"] <= t["end"] <= s["end"])
            for x in d["entities"] + d["times"] + d["places"]:
                self.assertTrue(0 <= x["start"] < x["end"] <= len(text))
        self.assertTrue(any(e["code"] == "ISL" for d in documents for e in d["entities"]))
        self.assertTrue(any(t["from"] for d in documents for t in d["times"]))
        self.assertTrue(any(p["name"] == "Copenhagen" and p["country"] == "DNK" for d in documents for p in d["places"]))


unittest.main(argv=sys.argv[:1], verbosity=1)
