#!/usr/bin/env python3
"""The service: every call, who may make it, limits, corrections. usage: serve_test.py BUILD SOURCE"""
import contextlib, csv, http.client, io, json, os, re, signal, socket, subprocess, sys, tempfile, threading, time
import unittest, urllib.parse

BUILD, SOURCE = sys.argv[1], sys.argv[2]
PROGRAM = os.path.join(BUILD, "dragoman")
PAGES = os.path.join(SOURCE, "examples", "sardines")
OPENAPI = json.load(open(os.path.join(SOURCE, "src", "serve", "openapi.json"), encoding="utf-8"))
ENVIRONMENT = {**os.environ, "DRAGOMAN_DATA": SOURCE}
# A page that would run if any of it were taken as markup.
HOSTILE = """<html><head><title>&lt;script&gt;alert('t')&lt;/script&gt;</title></head><body><article>
<h1>&lt;img src=x onerror=alert(1)&gt;</h1><p>Iceland accused Portugal of &lt;script&gt;alert(2)&lt;/script&gt; piracy on
Monday, and &lt;a onclick="alert(3)"&gt;Denmark&lt;/a&gt; condemned the accusation.</p></article></body></html>"""


class Answer:
    def __init__(self, response):
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def error(self):
        return self.json["error"]["code"]


class Server:
    """A running `dragoman serve`."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, "serve", "-p", "0", *arguments], stderr=subprocess.PIPE,
                                        env=ENVIRONMENT, encoding="utf-8")
        self.line = self.process.stderr.readline()
        found = re.search(r"http://(.+):(\d+)/#token=([0-9a-f]{32})", self.line)
        if not found:
            self.process.wait(10)
            raise AssertionError("no address: " + self.line + self.process.stderr.read())
        self.host, self.port, self.token = found.group(1), int(found.group(2)), found.group(3)

    def ask(self, method, path, body=None, token=False, headers=None, raw=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        head = dict(headers or {})
        if token:
            head["Authorization"] = "Bearer " + (self.token if token is True else token)
        if body is not None:
            head.setdefault("Content-Type", "application/json")
            raw = json.dumps(body)
        connection.request(method, path, raw, head)
        answer = Answer(connection.getresponse())
        connection.close()
        return answer

    def get(self, path, **parameters):
        query = urllib.parse.urlencode(parameters, doseq=True)
        return self.ask("GET", path + ("?" + query if query else ""))

    def post(self, path, body, token=True):
        return self.ask("POST", path, body, token)

    def stop(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        rest = self.process.stderr.read()
        self.process.stderr.close()
        return self.process.wait(30), rest


def resolve(schema):
    while "$ref" in schema:
        part = OPENAPI
        for step in schema["$ref"][2:].split("/"):
            part = part[step]
        schema = {**part, **{k: v for k, v in schema.items() if k != "$ref"}}
    return schema


TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool,
         "null": type(None)}


def check(value, schema, where="answer"):
    """The part of JSON Schema that the OpenAPI document uses."""
    schema = resolve(schema)
    for part in schema.get("allOf", []):
        check(value, part, where)
    if "anyOf" in schema:
        wrong = []
        for part in schema["anyOf"]:
            try:
                return check(value, part, where)
            except AssertionError as error:
                wrong.append(str(error))
        raise AssertionError("; ".join(wrong))
    kinds = schema.get("type")
    if kinds:
        kinds = [kinds] if isinstance(kinds, str) else kinds
        right = any(isinstance(value, TYPES[k]) and (k == "boolean" or not isinstance(value, bool)) for k in kinds)
        assert right, f"{where}: {value!r:.80} is not {kinds}"
    if "enum" in schema:
        assert value in schema["enum"], f"{where}: {value!r}"
    if isinstance(value, dict):
        for key in schema.get("required", []):
            assert key in value, f"{where}: lacks {key}"
        for key, item in value.items():
            if key in schema.get("properties", {}):
                check(item, schema["properties"][key], f"{where}.{key}")
    if isinstance(value, list) and "items" in schema:
        for i, item in enumerate(value):
            check(item, schema["items"], f"{where}[{i}]")


def schema_of(method, path):
    content = OPENAPI["paths"][path][method.lower()]["responses"]["200"]["content"]
    return content["application/json"]["schema"]


def make_store(folder):
    path = os.path.join(folder, "sardines.db")
    extra = os.path.join(folder, "hostile.html")
    with open(extra, "w", encoding="utf-8") as file:
        file.write(HOSTILE)
    done = subprocess.run([PROGRAM, "code", "--to", path, PAGES, extra], capture_output=True, env=ENVIRONMENT,
                          encoding="utf-8", timeout=300)
    assert done.returncode == 0, done.stderr
    return path


class Served(unittest.TestCase):
    """A server on a fresh copy of one store for each class."""
    arguments = []

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.store = make_store(cls.folder.name)
        cls.lexicon = os.path.join(cls.folder.name, "mine.lex")
        cls.server = Server(*[a.replace("LEXICON", cls.lexicon) for a in cls.arguments], cls.store)

    @classmethod
    def tearDownClass(cls):
        status, rest = cls.server.stop()
        cls.folder.cleanup()
        assert status == 0, rest

    def get(self, path, **parameters):
        answer = self.server.get(path, **parameters)
        self.assertEqual(answer.status, 200, answer.body[:300])
        return answer.json

    def events(self, **parameters):
        return self.get("/api/events", limit=1000, **parameters)["events"]


class Reading(Served):
    def test_every_call_answers_as_the_openapi_document_says(self):
        event = self.events()[0]
        mention = self.get("/api/events/" + event["id"])["mentions"][0]
        fill = {"/api/events/{id}": event["id"], "/api/stories/{id}": event["story"],
                "/api/documents/{number}": 1, "/api/documents/{number}/analysis": 1,
                "/api/mentions/{id}": mention["id"], "/api/mentions/{id}/why": mention["id"]}
        needs = {"/api/queue": {"coder": "ada"}, "/api/agreement": {"a": "ada", "b": "bob"},
                 "/api/lexicon/rule": {"at": mention["rules"][0]}}
        seen = 0
        for path, methods in OPENAPI["paths"].items():
            if "get" not in methods or path.startswith("/api/jobs"):
                continue
            with self.subTest(path):
                answer = self.get(re.sub(r"\{\w+\}", lambda _: str(fill[path]), path), **needs.get(path, {}))
                check(answer, schema_of("get", path))
                seen += 1
        self.assertGreater(seen, 23)

    def test_nothing_is_described_that_is_not_there(self):
        for path, methods in OPENAPI["paths"].items():
            for method in methods:
                answer = self.server.ask(method.upper(), re.sub(r"\{\w+\}", "1", path), body={} if method == "post" else
                                         None, token=True)
                self.assertNotEqual(answer.status, 405, path)
                if answer.status == 404:
                    self.assertNotIn("at this address", answer.json["error"]["message"], path)

    def test_the_service_describes_itself(self):
        self.assertEqual(self.get("/api/openapi.json"), OPENAPI)
        status = self.get("/api/status")
        self.assertEqual(status["store"]["events"], len(self.events()))
        self.assertEqual(len(status["categories"]), 16)
        self.assertFalse(status["writable"])
        self.assertTrue(self.server.ask("GET", "/api/status", token=True).json["writable"])

    def test_filters_take_what_they_say(self):
        every = self.events()
        self.assertGreater(len(every), 15)

        def same(expected, **parameters):
            got = [e["id"] for e in self.events(**parameters)]
            self.assertEqual(got, [e["id"] for e in every if expected(e)], parameters)
            self.assertTrue(0 < len(got) < len(every), parameters)

        def codes(event, *sides):
            return [p["code"] for side in sides or ("actors", "recipients") for p in event[side]]

        def done_to(event):
            return codes(event, "recipients") or codes(event, "actors")

        same(lambda e: any(c.startswith("DNK") for c in codes(e)), actor="DNK")
        same(lambda e: any(c.startswith("DNK") for c in codes(e)) and any(c.startswith("ISL") for c in codes(e)),
             actor="DNK,ISL")
        same(lambda e: any(c.startswith("PRT") for c in done_to(e)), recipient="PRT")
        same(lambda e: e["event"]["plover"] in ("CONSULT", "ACCUSE"), category="CONSULT,ACCUSE")
        same(lambda e: e["event"]["cameo"].startswith("17"), category="17")
        same(lambda e: e["event"]["quad"] == "material conflict", quad="material conflict")
        same(lambda e: e["status"] == "future", status="future")
        same(lambda e: e["place"] and e["place"]["name"].startswith("Reykjav"), place="reykjav")
        same(lambda e: e["place"] and e["place"]["country"] == "DNK", country="DNK")
        same(lambda e: e["place"] and -30 < e["place"]["lon"] < -10, box="-30,50,-10,70")
        same(lambda e: (e["date"]["end"] or "") >= "2031-05-10", since="2031-05-10")
        same(lambda e: (e["date"]["start"] or "9") <= "2031-05-10", until="2031-05-10")
        same(lambda e: e["confidence"] >= 0.8, confidence="0.8")
        story = every[0]["story"]
        if len({e["story"] for e in every}) > 1:
            same(lambda e: e["story"] == story, story=story)
        trawlers = self.events(text="trawlers")
        self.assertTrue(0 < len(trawlers) < len(every))
        begun = self.events(text="TRAWL*")
        self.assertTrue(all(e in begun for e in trawlers))
        for e in begun:
            told = self.get("/api/events/" + e["id"])["mentions"]
            self.assertTrue(any("trawl" in m["sentence"]["text"].lower() for m in told))
        self.assertEqual(self.events(text='"trawlers the"'), [])
        wire = self.events(source="North Wire")
        self.assertTrue(0 < len(wire) < len(every))
        both = self.events(dyad="ISL,PRT")
        self.assertTrue(both)
        self.assertEqual(both, self.events(dyad="PRT,ISL"))
        one_way = self.events(dyad="ISL>PRT")
        other_way = self.events(dyad="PRT>ISL")
        mutual = [e for e in both if not e["recipients"]]
        self.assertEqual(sorted({e["id"] for e in one_way} | {e["id"] for e in other_way}),
                         sorted(e["id"] for e in both))
        self.assertTrue(all(e in one_way and e in other_way for e in mutual))
        self.assertEqual(self.events(actor="DNK", category="CONSULT"),
                         [e for e in self.events(actor="DNK") if e["event"]["plover"] == "CONSULT"])

    def test_wrong_parameters_are_named(self):
        for key, value in {"category": "TALK", "status": "maybe", "quad": "cold", "since": "yesterday", "dyad": "ISL",
                           "box": "1,2,3", "confidence": "high", "disputed": "2", "limit": "-1", "offset": "x",
                           "sort": "size", "format": "xml", "by": "hour", "review": "seen",
                           "text": "x" * 600}.items():
            answer = self.server.get("/api/events", **{key: value})
            self.assertEqual((answer.status, answer.error), (400, "bad_request"), key)
            self.assertIn(key, answer.json["error"]["message"])
        self.assertEqual(self.server.get("/api/events", limit=1001).status, 400)
        for nothing in ('"', "*", '""', "AND", "NEAR(", "a AND", "'; DROP TABLE events; --", "\0", "(", "-", "^x"):
            self.assertEqual(self.server.get("/api/events", text=nothing).status, 200, nothing)

    def test_pages_follow_each_other(self):
        every = self.events()
        for sort in ("date", "-date", "confidence", "-mentions"):
            pieces, cursor, offset = [], None, 0
            while True:
                page = self.get("/api/events", limit=7, sort=sort, **({"cursor": cursor} if cursor else {}))
                self.assertEqual(page["offset"], offset)
                self.assertEqual(page["events"], self.get("/api/events", limit=7, sort=sort, offset=offset)["events"])
                pieces += page["events"]
                offset, cursor = offset + len(page["events"]), page["next"]
                if not cursor:
                    break
            self.assertEqual(sorted(e["id"] for e in pieces), sorted(e["id"] for e in every))
        days = [e["date"]["start"] or "9999" for e in every]  # those without a date come last
        self.assertEqual(days, sorted(days))
        self.assertEqual(self.server.get("/api/events", cursor="gone").status, 400)

    def test_counts_facets_and_series_agree_with_the_events(self):
        every = self.events()
        for by, cut in (("day", 10), ("month", 7), ("year", 4)):
            counts = self.get("/api/counts", by=by)
            expected = {}
            for e in filter(lambda e: e["date"]["start"], every):
                day = (e["date"]["start"] + "-01-01")[:10]
                expected[day[:cut]] = expected.get(day[:cut], 0) + 1
            self.assertEqual({p["from"][:cut]: p["n"] for p in counts["periods"]}, expected)
            self.assertTrue(all(sum(p["quads"]) == p["n"] for p in counts["periods"]))
        for week in self.get("/api/counts", by="week")["periods"]:
            self.assertEqual(time.strptime(week["from"], "%Y-%m-%d").tm_wday, 0)
        facets = self.get("/api/facets", category="CONSULT")
        self.assertEqual(facets["total"], len(self.events(category="CONSULT")))
        # Of its own facet all values stay to be chosen from.
        self.assertEqual(sum(f["n"] for f in facets["category"]), len(every))
        self.assertEqual(sum(f["n"] for f in facets["status"]), facets["total"])
        series = self.get("/api/series", dyad="ISL,PRT", by="month")
        # Only what happened, and on days that lie in one month; the months between are there too.
        dyad = [e for e in self.events(dyad="ISL,PRT", status="actual,historical") if e["date"]["start"] and
                e["date"]["start"][:7] == e["date"]["end"][:7] and len(e["date"]["start"]) > 4]
        self.assertLess(len(dyad), len(self.events(dyad="ISL,PRT")))
        months = [p["from"] for p in series["periods"]]
        self.assertEqual(months, [f"2031-{m:02}-01" for m in range(int(months[0][5:7]), int(months[-1][5:7]) + 1)])
        self.assertTrue(all((p["mean"] is None) == (p["n"] == 0) for p in series["periods"]))
        self.assertAlmostEqual(sum(p["goldstein"] for p in series["periods"]),
                               sum(e["event"]["goldstein"] for e in dyad), 2)
        self.assertEqual(sum(p["cooperation"] + p["conflict"] for p in series["periods"]), len(dyad))
        rows = list(csv.DictReader(io.StringIO(self.server.get("/api/series", dyad="ISL,PRT", format="csv").body
                                               .decode())))
        self.assertEqual([r["from"] for r in rows], [p["from"] for p in series["periods"]])
        network = self.get("/api/network")
        edge = next(e for e in network["edges"] if {e["a"], e["b"]} == {"ISL", "PRT"})
        self.assertGreaterEqual(edge["n"], len(self.events(dyad="ISL,PRT")))
        self.assertIn("Iceland", [n["name"] for n in network["nodes"]])
        places = self.get("/api/places")
        self.assertEqual(sum(p["n"] for p in places["places"]) + places["unplaced"], len(every))

    def test_tables_are_those_of_the_command_line(self):
        rows = self.server.get("/api/events", format="jsonl", category="CONSULT")
        told = subprocess.run([PROGRAM, "events", "--category", "CONSULT", "-f", "jsonl", self.store],
                              capture_output=True, env=ENVIRONMENT, timeout=60).stdout

        def keep(line):
            members = ("id", "event", "status", "date", "actors", "recipients", "mentions")
            return {k: v for k, v in json.loads(line).items() if k in members}
        self.assertEqual(sorted(map(keep, rows.body.splitlines()), key=lambda e: e["id"]),
                         sorted(map(keep, told.splitlines()), key=lambda e: e["id"]))
        table = list(csv.reader(io.StringIO(self.server.get("/api/events", format="csv").body.decode())))
        self.assertEqual(len(table) - 1, len(self.events()))

    def test_an_event_shows_its_mentions_side_by_side(self):
        several = next(e for e in self.events() if e["counts"]["mentions"] > 1)
        event = self.get("/api/events/" + several["id"])
        self.assertEqual(len(event["mentions"]), several["counts"]["mentions"])
        self.assertTrue(event["grounds"])
        for mention in event["mentions"]:
            document = self.get("/api/documents/%d" % mention["document"]["number"])
            text = document["text"].encode()
            for part in [mention["sentence"], mention["trigger"], *mention["actors"], *mention["recipients"]]:
                self.assertEqual(text[part["start"]:part["end"]].decode(), part["text"])
            self.assertIn(mention["id"], [m["id"] for m in document["mention_list"]])
        linked = [e for e in map(lambda e: self.get("/api/events/" + e["id"]), self.events()) if e["links"]]
        for event in linked:
            for link in event["links"]:
                back = self.get("/api/events/" + link["event"]["id"])["links"]
                self.assertIn(event["id"], [b["event"]["id"] for b in back])

    def test_why_leads_from_the_sentence_to_the_rules(self):
        for event in self.events()[:8]:
            for mention in self.get("/api/events/" + event["id"])["mentions"]:
                why = self.get("/api/mentions/%s/why" % mention["id"])
                self.assertTrue(why["found"], mention["sentence"]["text"])
                self.assertEqual(why["mention"]["rules"], mention["rules"])
                self.assertTrue(why["mention"]["steps"])
                self.assertEqual(why["sentence"]["start"], mention["sentence"]["start"])
                self.assertEqual(sum(t["head"] == 0 for t in why["sentence"]["tokens"]), 1)
                rule = self.get("/api/lexicon/rule", at=mention["rules"][0])
                line = int(mention["rules"][0].rsplit(":", 1)[1])
                name = mention["rules"][0].rsplit(":", 1)[0]
                with open(os.path.join(SOURCE, "lexicon", name), encoding="utf-8") as file:
                    self.assertEqual(rule["lines"][line - rule["first"]], file.read().split("\n")[line - 1])

    def test_only_the_lexicon_can_be_read(self):
        for at in ("../Makefile:1", "/etc/passwd:1", "acts/../../Makefile:1", "acts/consult.lex", "acts/consult.lex:0",
                   "acts/consult.lex:x", "codes.tsv/:1", ":1", ""):
            self.assertIn(self.server.get("/api/lexicon/rule", at=at).status, (400, 404), at)

    def test_documents_are_found(self):
        found = self.get("/api/documents", text="pumps blankets")
        self.assertEqual([d["id"] for d in found["documents"]], ["north-wire-1190"])
        self.assertIn("pumps", found["documents"][0]["snippet"])
        self.assertEqual(self.get("/api/documents", id="north-wire-1190")["total"], 1)
        self.assertEqual(self.get("/api/documents", id="nobody")["total"], 0)
        self.assertEqual(self.get("/api/documents", source="North Wire", limit=1)["total"],
                         len(self.get("/api/documents", source="North Wire")["documents"]))
        for wrong in ("/api/documents/999999", "/api/documents/x", "/api/documents/-1", "/api/documents/1/other",
                      "/api/events/none", "/api/stories/none", "/api/mentions/none", "/api/mentions/none/why",
                      "/api/jobs/1", "/api/jobs/x", "/api/nothing", "/api/"):
            self.assertEqual(self.server.get(wrong).status, 404, wrong)

    with open(os.path.join(PAGES, "02-talks-held.html"), encoding="utf-8") as file:
        page = file.read()

    def test_a_text_is_coded_without_being_stored(self):
        before = self.get("/api/status")["store"]
        body = {"text": "Norway and Finland held talks in Oslo on Tuesday.", "published": "2031-06-05", "title": "Talks"}
        answer = self.server.post("/api/code", body, token=False)
        self.assertEqual(answer.status, 200, answer.body)
        check(answer.json, schema_of("post", "/api/code"))
        mention = answer.json["mentions"][0]
        self.assertEqual(mention["event"]["plover"], "CONSULT")
        self.assertEqual(mention["date"]["start"], "2031-06-03")
        self.assertEqual(sorted(a["country"] for a in mention["actors"]), ["FIN", "NOR"])
        page = self.server.post("/api/code", {"html": self.page}, False)
        self.assertEqual(page.json["document"]["source"], "The Skerry Courier")
        self.assertNotIn("tracker", page.json["document"]["text"])
        self.assertEqual(self.get("/api/status")["store"], before)
        for wrong in ({}, {"text": "a", "html": "b"}, {"text": 3}, {"text": "a", "published": "soon"}, [], "text"):
            self.assertEqual(self.server.post("/api/code", wrong, token=False).status, 400, wrong)
        self.assertEqual(self.server.post("/api/code", {"text": ""}, token=False).status, 200)

    def test_markup_in_a_text_comes_out_as_text(self):
        document = next(d for d in self.get("/api/documents")["documents"] if "hostile" in d["id"])
        for path in ("/api/documents/%d" % document["number"], "/api/documents/%d/analysis" % document["number"],
                     "/api/documents", "/api/events", "/api/queue?coder=x"):
            answer = self.server.ask("GET", path)
            self.assertTrue(answer.headers["Content-Type"].startswith("application/json"), path)
            self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
            answer.json  # the quotes within are escaped
        text = self.get("/api/documents/%d" % document["number"])
        self.assertIn("<script>alert(2)</script>", text["text"])
        self.assertIn("<img src=x onerror=alert(1)>", text["title"])
        held = next(d for d in self.get("/api/documents")["documents"] if "02-talks-held" in d["id"])
        dropped = self.get("/api/documents/%d/analysis" % held["number"])["document"]["dropped"]
        self.assertTrue(any("cookies" in d["text"] for d in dropped), dropped)
        coded = self.server.post("/api/code", {"html": HOSTILE}, token=False).json
        self.assertIn("<script>alert(2)</script>", coded["document"]["text"])
        self.assertTrue(coded["mentions"])


class Guarded(Served):
    def test_every_answer_carries_the_headers(self):
        for path in ("/", "/api/status", "/api/nothing", "/api/events?limit=x"):
            headers = self.server.ask("GET", path).headers
            self.assertIn("default-src 'self'", headers["Content-Security-Policy"])
            self.assertNotIn("unsafe", headers["Content-Security-Policy"])
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["X-Frame-Options"], "DENY")
            self.assertEqual(headers["Cross-Origin-Resource-Policy"], "same-origin")
            self.assertNotIn("Access-Control-Allow-Origin", headers)

    def test_writing_needs_the_token(self):
        event = self.events()[0]["id"]
        calls = [("POST", "/api/corrections", {"action": "accept", "coder": "ada", "events": [event]}),
                 ("POST", "/api/corrections/1/undo", {"coder": "ada"}), ("POST", "/api/lexicon/try", {"rules": ""}),
                 ("POST", "/api/lexicon/save", {"rules": ""}), ("DELETE", "/api/jobs/1", None)]
        for method, path, body in calls:
            for token in (False, "0" * 32, self.server.token[:-1], self.server.token + "0"):
                answer = self.server.ask(method, path, body, token=token)
                self.assertEqual((answer.status, answer.error), (401, "token"), (path, token))
                self.assertEqual(answer.headers["WWW-Authenticate"], "Bearer")
        self.assertEqual(self.get("/api/corrections")["total"], 0)
        other = Server(self.store)
        self.assertNotEqual(other.token, self.server.token)
        self.assertEqual(other.stop()[0], 0)

    def test_other_names_and_other_pages_are_refused(self):
        port = self.server.port
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1:1", "127.0.0.1", f"127.0.0.1.evil.example:{port}",
                     f"[::1:{port}", f"192.168.1.1:{port}", "x" * 400):
            answer = self.server.ask("GET", "/api/status", headers={"Host": host})
            self.assertEqual((answer.status, answer.error), (421, "host"), host)
        for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"):
            self.assertEqual(self.server.ask("GET", "/api/status", headers={"Host": host}).status, 200)
        for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": f"https://127.0.0.1:{port}"},
                        {"Origin": f"http://localhost:{port}"}, {"Sec-Fetch-Site": "cross-site"}):
            answer = self.server.ask("GET", "/api/status", headers=headers)
            self.assertEqual((answer.status, answer.error), (403, "origin"), headers)
        self.assertEqual(self.server.ask("GET", "/api/status", headers={"Origin": f"http://127.0.0.1:{port}"}).status,
                         200)

    def test_bodies_have_a_limit_and_a_type(self):
        large = json.dumps({"text": "x" * (5 << 20)})
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)) as connection:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.request("POST", "/api/code", large, {"Content-Type": "application/json"})
                answer = Answer(connection.getresponse())
                self.assertEqual((answer.status, answer.error), (413, "too_large"))
        long = {"text": "Iceland thanked Norway. " * 60000}
        self.assertEqual(self.server.post("/api/code", long, token=False).status, 413)
        for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
            answer = self.server.ask("POST", "/api/code", raw='{"text": "a"}', headers={"Content-Type": kind})
            self.assertEqual(answer.status, 415, kind)
        for raw in ("", "{", "nothing", '{"text": "a", "text": "b"}', '{"text": "\\ud800"}', "[" * 100000):
            answer = self.server.ask("POST", "/api/code", raw=raw, headers={"Content-Type": "application/json"})
            self.assertEqual(answer.status, 400, raw[:40])
        for method in ("PUT", "PATCH", "OPTIONS", "TRACE", "NONSENSE"):
            self.assertEqual(self.server.ask(method, "/api/status").status, 405, method)
        self.assertEqual(self.server.ask("POST", "/api/status", {}).status, 405)
        self.assertEqual(self.server.ask("POST", "/", {}).status, 405)
        query = "&".join(f"a{i}=1" for i in range(100))
        self.assertEqual(self.server.ask("GET", "/api/events?" + query).status, 400)

    def test_broken_requests_do_no_harm(self):
        for raw in (b"\0\0\0\0\r\n\r\n", b"GET", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 20000, b"\xff" * 5000 + b"\r\n\r\n",
                    b"POST /api/code HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
                    b"POST /api/code HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
                    % self.server.port):
            with socket.create_connection(("127.0.0.1", self.server.port), 10) as connection:
                connection.settimeout(5)
                with contextlib.suppress(OSError):
                    connection.sendall(raw)
                    connection.shutdown(socket.SHUT_WR)
                    connection.recv(4096)
        self.assertEqual(self.server.ask("GET", "/api/events?text=%ff%fe&actor=%00%01").status, 200)
        self.assertEqual(self.server.ask("GET", "/api/events/%2e%2e%2f%ff").status, 404)

    def test_many_clients_at_once(self):
        wrong = []

        def ask():
            for path in ("/api/events", "/api/facets", "/api/network", "/api/events?text=trawlers"):
                answer = self.server.ask("GET", path)
                if answer.status != 200:
                    wrong.append(answer.body)
        threads = [threading.Thread(target=ask) for _ in range(40)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])

    def test_the_page_is_served_with_its_files(self):
        answer = self.server.ask("GET", "/")
        if answer.status == 404:
            self.assertFalse(os.path.exists(os.path.join(SOURCE, "web", "dist", "index.html")))
            return
        self.assertTrue(answer.headers["Content-Type"].startswith("text/html"))
        with open(os.path.join(SOURCE, "web", "dist", "index.html"), "rb") as file:
            self.assertEqual(answer.body, file.read())
        tag = answer.headers["ETag"]
        self.assertEqual(self.server.ask("GET", "/", headers={"If-None-Match": tag}).status, 304)
        head = self.server.ask("HEAD", "/")
        self.assertEqual((head.status, head.body), (200, b""))
        self.assertEqual(self.server.ask("GET", "/../Makefile").status, 404)
        self.assertEqual(self.server.ask("GET", "/openapi.json").status, 404)
        self.assertEqual(self.server.ask("GET", "/nothing.js").status, 404)


class Correcting(Served):
    def setUp(self):
        log = self.server.get("/api/corrections", limit=1000).json["corrections"]
        for line in log:
            if not line["undone"]:
                self.server.post("/api/corrections/%d/undo" % line["number"], {"coder": "test"})

    def correct(self, status=200, **body):
        answer = self.server.post("/api/corrections", {"coder": "ada", **body})
        self.assertEqual(answer.status, status, answer.body)
        if status == 200:
            check(answer.json, schema_of("post", "/api/corrections"))
        return answer.json

    def undo(self, number, status=200):
        answer = self.server.post("/api/corrections/%d/undo" % number, {"coder": "ada"})
        self.assertEqual(answer.status, status, answer.body)
        return answer.json

    def test_accept_reject_and_undo(self):
        every = self.events()
        one, other = every[0]["id"], every[1]["id"]
        done = self.correct(action="accept", events=[one], note="plain")
        self.assertEqual([e["review"] for e in done["events"]], ["accepted"])
        self.assertEqual(done["correction"]["note"], "plain")
        self.assertRegex(done["correction"]["time"], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        rejected = self.correct(action="reject", events=[other])["correction"]["number"]
        self.assertNotIn(other, [e["id"] for e in self.events()])
        self.assertEqual([e["id"] for e in self.events(review="rejected")], [other])
        self.assertEqual([e["id"] for e in self.events(review="accepted")], [one])
        log = self.get("/api/corrections")
        self.assertEqual(log["corrections"][0]["action"], "reject")
        self.assertEqual(self.get("/api/events/" + other)["corrections"][0]["number"], rejected)
        self.undo(rejected)
        self.assertIn(other, [e["id"] for e in self.events()])
        self.undo(rejected, 404)
        self.undo(99999, 404)
        self.assertTrue(self.get("/api/corrections")["corrections"][0]["undone"])
        self.assertIn("ada", self.get("/api/status")["coders"])

    def test_recode_changes_every_list(self):
        event = self.events()[3]
        to = {"plover": "AID", "mode": None, "cameo": "073", "status": "future",
              "actors": [{"code": "NOR", "name": "Norway", "country": "NOR"}],
              "recipients": [{"code": "FIN", "name": "Finland", "country": "FIN"}],
              "date": {"start": "2031-09-01", "end": "2031-09-02"},
              "place": {"name": "Bergen", "country": "NOR", "lat": 60.39, "lon": 5.32}}
        done = self.correct(action="recode", events=[event["id"]], to=to)
        now = done["events"][0]
        self.assertEqual((now["event"]["plover"], now["event"]["cameo"], now["event"]["quad"], now["status"]),
                         ("AID", "073", "material cooperation", "future"))
        self.assertNotEqual(now["event"]["goldstein"], event["event"]["goldstein"])
        self.assertEqual([p["code"] for p in now["actors"] + now["recipients"]], ["NOR", "FIN"])
        self.assertEqual((now["date"]["start"], now["date"]["end"], now["place"]["name"]),
                         ("2031-09-01", "2031-09-02", "Bergen"))
        self.assertEqual(now["review"], "recoded")
        for filters in ({"actor": "NOR"}, {"dyad": "NOR>FIN"}, {"place": "bergen"}, {"since": "2031-08"},
                        {"category": "073", "review": "recoded"}):
            self.assertEqual([e["id"] for e in self.events(**filters)], [event["id"]], filters)
        mention = self.get("/api/events/" + event["id"])["mentions"][0]
        self.assertEqual(mention["corrected"]["cameo"], "073")
        self.assertNotEqual(mention["event"]["cameo"], "073")  # what the machine coded stays beside it
        self.assertIn("NOR", [n["code"] for n in self.get("/api/network")["nodes"]])
        self.undo(done["correction"]["number"])
        back = next(e for e in self.events() if e["id"] == event["id"])
        self.assertEqual(back, event)
        self.correct(action="recode", events=[event["id"]], to={"place": None})
        self.assertIsNone(self.get("/api/events/" + event["id"])["place"])

    def test_merge_and_split(self):
        every = self.events()
        a, b = [e for e in every if e["counts"]["mentions"] == 1][:2]
        done = self.correct(action="merge", events=[a["id"], b["id"]])
        self.assertEqual([e["id"] for e in done["events"]], [a["id"]])
        self.assertEqual(done["events"][0]["counts"]["mentions"], 2)
        self.assertEqual(len(self.events()), len(every) - 1)
        self.assertEqual(self.get("/api/events/" + b["id"])["id"], a["id"])  # old addresses lead on
        merged = self.get("/api/events/" + a["id"])
        split = self.correct(action="split", mentions=[merged["mentions"][1]["id"]])
        self.assertEqual(len(split["events"]), 2)
        apart = next(e for e in split["events"] if e["id"] != a["id"])
        self.assertEqual((apart["event"], apart["date"], [p["code"] for p in apart["actors"]]),
                         (b["event"], b["date"], [p["code"] for p in b["actors"]]))
        self.assertEqual(len(self.events()), len(every))
        self.assertEqual(self.get("/api/events/" + apart["id"])["mentions"][0]["id"], merged["mentions"][1]["id"])
        self.undo(split["correction"]["number"])
        self.assertEqual(len(self.events()), len(every) - 1)
        self.undo(done["correction"]["number"])
        self.assertEqual(self.events(), every)

    def test_wrong_corrections_are_refused(self):
        event = self.events()[0]["id"]
        several = next(e for e in self.events() if e["counts"]["mentions"] > 1)
        whole = [m["id"] for m in self.get("/api/events/" + several["id"])["mentions"]]
        for body in ({}, {"action": "delete", "events": [event]}, {"action": "accept"},
                     {"action": "accept", "events": [event], "coder": ""},
                     {"action": "accept", "events": [event], "coder": "x" * 65},
                     {"action": "accept", "events": [event], "coder": "a\nb"},
                     {"action": "accept", "events": [event], "to": {"plover": "AID"}},
                     {"action": "recode", "events": [event]}, {"action": "recode", "events": [event], "to": {}},
                     {"action": "recode", "events": [event], "to": {"plover": "NONE"}},
                     {"action": "recode", "events": [event], "to": {"cameo": "999"}},
                     {"action": "recode", "events": [event], "to": {"status": "sure"}},
                     {"action": "recode", "events": [event], "to": {"actors": "USA"}},
                     {"action": "recode", "events": [event], "to": {"actors": [{"name": "USA"}]}},
                     {"action": "recode", "events": [event], "to": {"date": {"start": "2031-02-30"}}},
                     {"action": "recode", "events": [event], "to": {"colour": "red"}},
                     {"action": "merge", "events": [event]}, {"action": "split", "mentions": whole}):
            self.correct(400, **body)
        self.correct(404, action="accept", events=["none"])
        self.correct(404, action="accept", mentions=["none"])
        self.assertTrue(all(line["undone"] for line in self.get("/api/corrections", limit=1000)["corrections"]))

    def test_the_queue_begins_with_the_least_sure(self):
        queue = self.get("/api/queue", coder="ada", limit=1000)
        sure = [m["confidence"] for m in queue["mentions"]]
        self.assertEqual(sure, sorted(sure))
        self.assertEqual(queue["total"], len(queue["mentions"]))
        first = queue["mentions"][0]["id"]
        self.correct(action="accept", mentions=[first])
        after = self.get("/api/queue", coder="ada", limit=1000)
        self.assertEqual((after["total"], after["reviewed"]), (queue["total"] - 1, 1))
        self.assertNotIn(first, [m["id"] for m in after["mentions"]])
        self.assertEqual(self.get("/api/queue", coder="bob", limit=1)["total"], queue["total"])
        few = self.get("/api/queue", coder="bob", category="CONSULT", limit=1000)
        self.assertTrue(all(m["event"]["plover"] == "CONSULT" for m in few["mentions"]))
        self.assertEqual(self.get("/api/queue", limit=1)["total"], queue["total"])  # nobody's: all
        self.assertEqual(self.server.get("/api/queue", coder="x" * 65).status, 400)

    def test_gold_records_and_the_score_against_them(self):
        queue = self.get("/api/queue", coder="ada", limit=6)["mentions"]
        ids = [m["id"] for m in queue]
        self.correct(action="accept", mentions=ids[:4])
        self.correct(action="reject", mentions=[ids[4]], note="nobody did this")
        self.correct(action="recode", mentions=[ids[5]], to={"plover": "AID", "cameo": "070"})
        gold = self.get("/api/gold", coder="ada")
        self.assertEqual(sorted(g["id"] for g in gold), sorted(ids))
        by_id = {g["id"]: g for g in gold}
        self.assertIsNone(by_id[ids[4]]["event"])
        self.assertEqual(by_id[ids[4]]["comment"], "nobody did this")
        self.assertEqual(by_id[ids[5]]["event"], "AID")
        for key in ("date", "source", "target", "text", "coder", "dateCoded", "version", "language", "context"):
            self.assertIn(key, gold[0])
        lines = [json.loads(l) for l in self.server.get("/api/gold", format="jsonl").body.splitlines()]
        self.assertEqual(sorted(l["id"] for l in lines), sorted(ids))
        self.assertEqual({l["gold"]["action"] for l in lines}, {"accept", "reject", "recode"})
        for name, text in (("gold.json", json.dumps(gold)), ("gold.jsonl", "\n".join(map(json.dumps, lines)))):
            path = os.path.join(self.folder.name, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            done = subprocess.run([PROGRAM, "eval", "-f", "json", path], capture_output=True, env=ENVIRONMENT,
                                  encoding="utf-8", timeout=120)
            self.assertEqual(done.returncode, 0, done.stderr)
            result = json.loads(done.stdout)
            self.assertEqual((result["records"], result["rejected"]), (5, 1))
            fields = {f["field"]: f for f in result["fields"]}
            # What was accepted is what the coder says, but for what only the whole document tells; the recoded one is not.
            self.assertLessEqual(fields["category"]["right"], 4)
            self.assertGreaterEqual(fields["category"]["right"], 2)
            self.assertEqual(fields["category"]["gold"], 5)
            self.assertIn("all together", fields)
            table = subprocess.run([PROGRAM, "eval", path], capture_output=True, env=ENVIRONMENT, encoding="utf-8",
                                   timeout=120).stdout
            self.assertIn("precision", table)

    def test_gold_files_of_other_people(self):
        records = [{"id": "a", "date": "2031-05-14", "text": "Iceland demanded that Portugal release the trawlers.",
                    "event": "DEMAND", "mode": "", "source": [{"actorText": "Iceland", "code": "ISL"}],
                    "target": [{"actorText": "Portugal", "code": "PRT"}], "context": ""},
                   {"id": "b", "date": "2031-05-14", "text": "The weather was fine.", "event": "FIGHT", "source": [],
                    "target": "diplomatic"}]
        path = os.path.join(self.folder.name, "theirs.json")
        for text, status in ((json.dumps(records), 0), ("\n".join(map(json.dumps, records)), 0), ("[]", 1), ("", 1),
                             ("{", 1), ('[{"a": 1}]', 1), ("[1]", 1), ('{"text": "x", "event": "AID"} nonsense', 1)):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            done = subprocess.run([PROGRAM, "eval", "-f", "json", path], capture_output=True, env=ENVIRONMENT,
                                  encoding="utf-8", timeout=120)
            self.assertEqual(done.returncode, status, text + done.stderr)
            if status == 0:
                fields = {f["field"]: f for f in json.loads(done.stdout)["fields"]}
                self.assertEqual((fields["category"]["gold"], fields["category"]["right"]), (2, 1))
                self.assertEqual((fields["actors"]["gold"], fields["recipients"]["gold"]), (1, 1))
                self.assertNotIn("place", fields)  # no record tells one
        missing = subprocess.run([PROGRAM, "eval", path + ".none"], capture_output=True, env=ENVIRONMENT, timeout=60)
        self.assertEqual(missing.returncode, 1)

    def test_agreement_of_two_coders(self):
        ids = [m["id"] for m in self.get("/api/queue", coder="ada", limit=8)["mentions"]]
        self.correct(action="accept", mentions=ids[:6])
        self.correct(action="reject", mentions=ids[6:])
        self.correct(action="accept", mentions=ids[:4] + [ids[6]], coder="bob")
        self.correct(action="recode", mentions=[ids[4]], to={"plover": "AID", "cameo": "070"}, coder="bob")
        self.correct(action="reject", mentions=[ids[5], ids[7]], coder="bob")
        agreement = self.get("/api/agreement", a="ada", b="bob")
        fields = {f["field"]: f for f in agreement["fields"]}
        self.assertEqual(agreement["mentions"], 8)
        # Ada: 6 valid, 2 rejected; Bob: 6 valid, 2 rejected; both valid 5, both rejected 1: (6/8 - 40/64) / (1 - 40/64).
        self.assertEqual((fields["valid"]["n"], fields["valid"]["agree"]), (8, 6))
        self.assertAlmostEqual(fields["valid"]["kappa"], (6 / 8 - 40 / 64) / (1 - 40 / 64), 3)
        self.assertEqual((fields["category"]["n"], fields["category"]["agree"]), (5, 4))
        self.assertAlmostEqual(fields["category"]["f1"], 0.8, 3)
        self.assertEqual(fields["date"]["agree"], 5)

    def test_corrections_outlive_the_server_and_new_documents(self):
        event = self.events()[0]
        self.correct(action="recode", events=[event["id"]], to={"status": "negated"})
        more = os.path.join(self.folder.name, "more.jsonl")
        with open(more, "w", encoding="utf-8") as file:
            file.write(json.dumps({"id": "more", "published": "2031-07-01",
                                   "text": "Finland accused Estonia of piracy on Monday."}) + "\n")
        before = self.get("/api/status")
        subprocess.run([PROGRAM, "code", "--to", self.store, more], check=True, capture_output=True, env=ENVIRONMENT,
                       timeout=120)
        for _ in range(50):  # the running server sees it by itself
            status = self.get("/api/status")
            if status["store"]["documents"] > before["store"]["documents"] and status["store"]["merged"]:
                break
            time.sleep(0.2)
        self.assertEqual(status["store"]["documents"], before["store"]["documents"] + 1)
        self.assertNotEqual(status["revision"], before["revision"])
        self.assertEqual(len(self.events(dyad="FIN>EST")), 1)
        second = Server("--read-only", self.store)
        try:
            again = second.get("/api/events/" + event["id"]).json
            self.assertEqual((again["status"], again["review"]), ("negated", "recoded"))
        finally:
            self.assertEqual(second.stop()[0], 0)


class Lexicon(Served):
    arguments = ["--lexicon", "LEXICON"]

    def follow(self, job):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=120)
        connection.request("GET", f"/api/jobs/{job}/progress")
        response = connection.getresponse()
        self.assertTrue(response.headers["Content-Type"].startswith("text/event-stream"))
        events = []
        for block in response.read().decode().split("\n\n"):
            lines = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line and line[0] != ":")
            if lines:
                events.append((lines["event"], json.loads(lines["data"])))
        connection.close()
        return events

    def test_rules_are_tried_and_saved(self):
        text = "Iceland applauded Portugal on Monday. Iceland dillydallied Portugal on Tuesday."
        rules = "[COERCE 173] an act of this test\nX dillydally Y!\n+ Iceland dillydallied Portugal. => ISL > PRT COERCE 173\n"
        start = self.get("/api/lexicon")
        self.assertEqual((start["rules"], start["rules_file"], start["actors_file"]), ("", "mine.lex", "mine.tsv"))
        tried = self.server.post("/api/lexicon/try", {"rules": rules, "text": text, "published": "2031-06-05",
                                                      "store": "all"})
        self.assertEqual(tried.status, 200, tried.body)
        check(tried.json, schema_of("post", "/api/lexicon/try"))
        self.assertEqual([m["event"]["cameo"] for m in tried.json["added"]], ["173"])
        self.assertEqual(tried.json["removed"], [])
        self.assertFalse(os.path.exists(self.lexicon))
        events = self.follow(tried.json["job"])
        self.assertEqual(events[-1][0], "done")
        self.assertTrue(all(kind == "progress" for kind, _ in events[:-1]))
        last = events[-1][1]
        check(last, schema_of("get", "/api/jobs/{job}"))
        self.assertEqual((last["state"], last["done"]), ("done", last["total"]))
        self.assertEqual((last["result"]["added"], last["result"]["removed"]), (0, 0))
        self.assertEqual(self.get("/api/jobs/%d" % tried.json["job"]), last)
        saved = self.server.post("/api/lexicon/save", {"rules": rules})
        self.assertEqual(saved.status, 200, saved.body)
        with open(self.lexicon, encoding="utf-8") as file:
            self.assertEqual(file.read(), rules)
        self.assertEqual(self.get("/api/lexicon")["rules"], rules)
        coded = self.server.post("/api/code", {"text": text, "published": "2031-06-05"}, token=False).json
        mention = next(m for m in coded["mentions"] if m["event"]["cameo"] == "173")
        own = next(r for r in mention["rules"] if "mine.lex" in r)
        self.assertIn("X dillydally Y!", self.get("/api/lexicon/rule", at=own)["lines"])

    def test_what_the_store_would_lose_and_gain(self):
        # Another reading of an act that the stored documents have.
        event = next(e for e in self.events(category="CONSULT"))
        document = self.get("/api/events/" + event["id"])["mentions"][0]["document"]["number"]
        tried = self.server.post("/api/lexicon/try", {"rules": "[ASSAULT 190] talks are battles here\nX hold talk with Y\n"
                                                      "X and Y meet\n", "document": document, "store": "none"})
        self.assertEqual(tried.status, 200, tried.body)
        self.assertIsNone(tried.json["job"])
        self.assertEqual(tried.json["analysis"]["document"]["id"],
                         self.get("/api/documents/%d" % document)["id"])

    def test_errors_of_the_lexicon_name_the_line(self):
        for body, part in (({"rules": "[COERCE 173] fine\nX nudge Y!\n\n[NOTHING 999] wrong\nX poke Y!\n"}, "rules"),
                           ({"actors": "no\theader\nthat\tfits\n"}, "actors")):
            for call in ("try", "save"):
                answer = self.server.post("/api/lexicon/" + call, {**body, **({"store": "none"} if call == "try" else {})})
                self.assertEqual((answer.status, answer.error), (400, "lexicon"), answer.body)
                self.assertEqual(answer.json["error"]["part"], part)
                if part == "rules":
                    self.assertEqual(answer.json["error"]["line"], 4, answer.body)
        for body in ({}, {"rules": 3}, {"rules": "x" * (2 << 20)}):
            self.assertEqual(self.server.post("/api/lexicon/try", body).status, 400)


class ReadOnly(Served):
    arguments = ["--read-only", "--lexicon", "LEXICON"]

    def test_nothing_can_be_changed(self):
        event = self.events()[0]["id"]
        for path, body in (("/api/corrections", {"action": "accept", "coder": "ada", "events": [event]}),
                           ("/api/corrections/1/undo", {"coder": "ada"}), ("/api/lexicon/save", {"rules": ""})):
            answer = self.server.post(path, body)
            self.assertEqual((answer.status, answer.error), (403, "read_only"), path)
        self.assertTrue(self.get("/api/status")["read_only"])
        self.assertFalse(self.server.ask("GET", "/api/status", token=True).json["writable"])
        self.assertEqual(self.server.post("/api/code", {"text": "Iceland thanked Norway."}, token=False).status, 200)
        tried = self.server.post("/api/lexicon/try", {"rules": "", "text": "Iceland thanked Norway.", "store": "none"})
        self.assertEqual(tried.status, 200, tried.body)
        self.assertFalse(os.path.exists(self.lexicon))


class Starting(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.store = make_store(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def refused(self, *arguments):
        return subprocess.run([PROGRAM, "serve", *arguments], capture_output=True, env=ENVIRONMENT, encoding="utf-8",
                              timeout=60, stdin=subprocess.DEVNULL)

    def test_a_taken_port_is_said(self):
        server = Server(self.store)
        done = self.refused("-p", str(server.port), self.store)
        self.assertEqual(done.returncode, 1)
        self.assertIn("taken", done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1)
        self.assertEqual(server.stop()[0], 0)

    def test_wrong_usage_and_wrong_stores(self):
        self.assertEqual(self.refused().returncode, 2)
        self.assertEqual(self.refused("-p", "70000", self.store).returncode, 2)
        self.assertEqual(self.refused("a.db", "b.db").returncode, 2)
        missing = self.refused(os.path.join(self.folder.name, "none.db"))
        self.assertEqual(missing.returncode, 1)
        self.assertIn("no such store", missing.stderr)
        self.assertFalse(os.path.exists(os.path.join(self.folder.name, "none.db")))
        self.assertEqual(self.refused("--listen", "no.such.host.invalid", self.store).returncode, 1)
        self.assertEqual(self.refused("--lexicon", "rules.txt", self.store).returncode, 1)

    def test_both_signals_end_it_in_good_order(self):
        for how in (signal.SIGINT, signal.SIGTERM):
            server = Server(self.store)
            connection = http.client.HTTPConnection("127.0.0.1", server.port)  # one that stays open
            connection.request("GET", "/api/status")
            connection.getresponse().read()
            started = time.time()
            status, rest = server.stop(how)
            self.assertEqual(status, 0, rest)
            self.assertIn("stopped", rest)
            self.assertLess(time.time() - started, 10)
            connection.close()

    def test_other_machines_need_the_token_for_everything(self):
        server = Server("--listen", "0.0.0.0", self.store)
        try:
            answer = server.ask("GET", "/api/status")
            self.assertEqual((answer.status, answer.error), (401, "token"))
            self.assertEqual(server.ask("GET", "/api/status", token=True).status, 200)
            # An address is fine, a name that anybody could have resolved to it is not.
            named = server.ask("GET", "/api/status", token=True, headers={"Host": f"10.1.2.3:{server.port}"})
            self.assertEqual(named.status, 200)
            evil = server.ask("GET", "/api/status", token=True, headers={"Host": f"evil.example:{server.port}"})
            self.assertEqual(evil.status, 421)
        finally:
            self.assertEqual(server.stop()[0], 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
