"""Builds people.tsv: who held which office, from the data sets and the hand-written lists.

The hand-written lists (hand/offices.txt, hand/ministers.txt, hand/people.txt) win over the data sets:
a list of an office's holders is complete from its first date on, so that rows of the data sets for the
same office and days are left out, and a term that reaches into the list ends where the list starts.
"""

import os
import re
import unicodedata

from common import (day_of, fold, hand_lines, join_list, nfc, plain, read_table, slug, split_list)

COLUMNS = ["id", "name", "aliases", "country", "office", "sector", "from", "to", "sure", "note"]

# Offices with one holder at a time: an open term ends where the next one starts.
SINGLE = {"head_of_state", "head_of_government", "foreign_minister", "defence_minister",
          "interior_minister", "finance_minister", "monarch", "central_banker", "supreme_leader",
          "justice_minister"}
# Years: where a list starts that long after somebody took the office, they had left it long before.
LONGEST_TERM = 8

NAMESAKES = {"reza pahlavi"}    # the Shah and his son
# Years: two people of one name in one country whose terms lie further apart are two.
WORKING_LIFE = 45

# Offices whose holders the news calls by the bare surname.
BARE = {"head_of_state", "head_of_government", "foreign_minister", "monarch", "supreme_leader",
        "president_elect"}

# Catalogues of the officeholder data whose name is not a country's.
CATALOGUES = {
    "us": "USA", "united-kingdom": "GBR", "congo-kinshasa": "COD", "congo-brazzaville": "COG",
    "saudi": "SAU", "uae": "ARE", "swiss-federal-council": "CHE", "czech": "CZE",
    "ivory-coast": "CIV", "bosnia-herzegovina": "BIH", "north-macedonia": "MKD", "donetsk": "UKR"}

# Monarchs of fifteen realms, whom the news calls by the first.
REALM_MONARCHS = ("elizabeth ii", "charles iii")

# First match decides. Sector "" is GOV.
OFFICES = [
    (r"spokesperson|spokeperson|spokesman|press secretary", "spokesperson", ""),
    (r"^(deputy prime minister of \w+)$", "deputy_head", ""),
    (r"^marshal of the sejm", "speaker_of_parliament", "LEG"),
    (r"^head of the general staff", "military_chief", "MIL"),
    (r"street chief of staff|kremlin chief of staff|police commander|^(deputy )?chief of staff"
     r"( \(.*\)| to .*| of the (president|presidential|prime).*)?$|^white house",
     "official", ""),
    (r"^(deputy|vice|assistant|under-?secretary|associate|junior|shadow|parliamentary|state secretary"
     r"|secretary of state (for|in|at|to)|minister delegate|first deputy) .*"
     r"(foreign|defen[cs]e|interior|finance|ministry|minister of|minister for|secretary of)", None, ""),
    (r"first lady|first gentleman", "first_lady", "ELI"),
    (r"^supreme leader$", "supreme_leader", ""),
    (r"supreme court|constitutional court|chief justice|^justice\b|judge|justice of|court of|"
     r"prosecutor|solicitor.general|attorney.general|deputy attorney", "judge", "JUD"),
    (r"(speaker|(president|chair\w*|speaker) of (the )?(senate|house|national assembly|chamber|"
     r"parliament|seimas|riigikogu|storting|sejm|knesset|state duma|federation council|congress|"
     r"diet|legislative (council|assembly|yuan)|national council|council of (states|the republic)|"
     r"federal council$|bundes|assembly|dewan|saeima|verkhovna|majlis|moldovan parliament|"
     r"states.general|sami|eduskunta|people.s (assembly|representatives)))",
     "speaker_of_parliament", "LEG"),
    (r"leader of the opposition", "opposition_leader", "OPP"),
    (r"majority leader|minority leader|\bwhip\b|senator|member of (the )?(parliament|house|senate|"
     r"congress)", "legislator", "LEG"),
    (r"^(vice|deputy|first vice|second vice|third vice|first deputy|second deputy|third deputy)"
     r"[ -](president|prime minister|premier|chancellor|taoiseach|head of government)"
     r"( of the (state council|republic|government))?( \(.*\))?$|^t[aá]naiste$|^deputy leader$",
     "deputy_head", ""),
    (r"^(president|head of state|chairman of the presidency|president of the (republic|swiss "
     r"confederation|confederation|union)|federal president|acting president|interim president|"
     r"president of (montenegro|kosovo|serbia))$", "head_of_state", ""),
    (r"^(king|queen|emperor|sultan|emir|monarch|grand duke|prince|yang di-pertuan agong)$",
     "monarch", ""),
    (r"^(prime minister|premier|chancellor|federal chancellor|taoiseach|head of government|"
     r"acting prime minister|interim prime minister|premier of the state council|"
     r"president of the council of ministers|chairman of the council of ministers|"
     r"chairman of the cabinet of ministers \(prime minister\)|prime minister of "
     r"(montenegro|serbia|kosovo))$", "head_of_government", ""),
    (r"^president of the palestinian national authority$", "head_of_state", ""),
    (r"^prime minister of the palestinian national authority$", "head_of_government", ""),
    (r"^general secretary of the (chinese )?communist party|^general secretary of the (lao|"
     r"communist)", "party_leader", "PTY"),
    (r"^national security advis[eo]r", "official", ""),
    (r"ambassador|high commissioner (to|in)|permanent representative", "ambassador", ""),
    (r"special (envoy|representative)|envoy", "envoy", ""),
    (r"governor of the (central|national|reserve|people|bank)|(president|chair\w*|governor) of the "
     r"(central|national|reserve|federal reserve) bank|governor of (the )?\w* ?(central )?bank|"
     r"chair of the federal reserve|president of the (swiss )?national bank", "central_banker", ""),
    (r"^(secretary of state for the home department|home secretary)|minister (of|for) (the )?"
     r"(interior|internal affairs|home affairs|public security)\b|"
     r"minister of the interior|federal minister of the interior|interior minister",
     "interior_minister", ""),
    (r"(^|federal )(minister|secretary|ministry) (of|for) (the )?(state )?(foreign|external) "
     r"(affairs|relations)|^secretary of state for foreign|^foreign secretary|"
     r"^minister of (europe and )?foreign affairs|^secretary of foreign",
     "foreign_minister", ""),
    (r"^(federal )?(minister|secretary|secretary of state) (of|for) (the )?(national |people.s )?"
     r"(armed forces|defen[cs]e)|^minister of national defen[cs]e|^minister of defen[cs]e",
     "defence_minister", ""),
    (r"^(federal )?minister (of|for) (the )?financ|^chancellor of the exchequer|"
     r"^secretary of the treasury|^minister of (the )?economy and finance|^treasurer$|"
     r"^secretary of finance|^minister of economic affairs and finance", "finance_minister", ""),
    (r"^(federal )?(minister|secretary of state|secretary) (of|for) justice", "justice_minister", ""),
    (r"chief of (the )?(general |defen[cs]e |joint |armed |supreme )?(staff|defen[cs]e|army|navy|naval"
     r"|air|forces|land|main)|commander|chairman of the joint chiefs|chiefs of staff|chief of .*staff$"
     r"|inspector.general of the (army|air|navy)|vice chief of", "military_chief", "MIL"),
    (r"chief of (the )?(national )?police|police (chief|commissioner)|inspector.general of police|"
     r"commissioner of police|director.*police", "police_chief", "COP"),
    (r"director of the fbi", "police_chief", "COP"),
    (r"director of (the )?(central intelligence|cia|national intelligence|mossad|intelligence)|"
     r"(foreign|state|security|secret) intelligence|intelligence service|intelligence agency|"
     r"secret service|security service", "intelligence_chief", "SPY"),
    (r"lord mayor|^mayor|\bmayor of", "mayor", ""),
    (r"governor|chief minister|^premier of|prefect|^head of the .*(republic|region|oblast|krai)|"
     r"^(president|prime minister|minister-president|head) of (?!.*(administration|office|board|"
     r"staff|cabinet|bank|council|union|institute|committee|commission|agency|fund|assembly|academy|"
     r"corporation|authority|service|caixa|economica|federa[lç]|national|state|minister|delegation|"
     r"mission|department|party|court|institut))", "governor", ""),
    (r"chief executive$", "head_of_government", ""),
    (r"^secretary of state$", "deputy_minister", ""),
    (r"minister|secretary of |secretary for |secretary$|vice premier|state councilor|"
     r"minister-president|commissioner|treasurer|chancellor of", "minister", ""),
    (r"president of the (assembly|council)|chair|director|administrator|head of|president of|"
     r"adviser|advisor|counsel|commissioner|auditor|comptroller|inspector", "official", ""),
    (r"general secretary|party", "party_leader", "PTY"),
]
OFFICES = [(re.compile(p, re.I), office, sector) for p, office, sector in OFFICES]


# The same words mean another office in these countries.
OFFICES_OF = {
    "USA": {"Secretary of State": "foreign_minister"},
    "VAT": {"Secretary of State": "foreign_minister"},
    "GBR": {"Secretary of State for Defence": "defence_minister",
            "Secretary of State for Foreign and Commonwealth Affairs": "foreign_minister",
            "Secretary of State for the Home Department": "interior_minister"}}


def office_of(position, country):
    """Gives (office, sector) of a position's English name in a country."""
    if position in OFFICES_OF.get(country, ()):
        return OFFICES_OF[country][position], "GOV"
    if country == "GBR" and position.startswith("Secretary of State for "):
        return "minister", "GOV"
    for pattern, office, sector in OFFICES:
        if pattern.search(position):
            return (office or "deputy_minister"), (sector or "GOV")
    return "official", "GOV"


# --- surnames ------------------------------------------------------------------------------------

FAMILY_FIRST = {"CHN", "TWN", "PRK", "KOR", "HKG", "SGP", "KHM", "MAC"}
GIVEN_NAME = {"ISL", "ETH", "ERI", "THA", "MMR", "MYS", "VNM", "MNG", "BTN", "LAO", "TLS"}
SPANISH = {"ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "SLV", "GTM", "HND", "MEX",
           "NIC", "PAN", "PRY", "PER", "ESP", "URY", "VEN", "GNQ"}
PARTICLES = {"de", "da", "do", "dos", "das", "del", "della", "di", "van", "von", "der", "den", "ter",
             "bin", "ibn", "ben", "el", "al", "le", "la", "du", "des", "st.", "ould", "ag", "ap",
             "mac", "abu", "abou", "ter-", "'t", "zu", "af", "san", "abd", "abdel", "abdul"}
SURNAMES = set("""Ai An Bae Bai Ban Bo Bong Cai Cao Chan Chang Chao Chae Chen Cheng Cheong Chiang Chien
Cho Choe Choi Chon Chong Chow Chu Chun Chung Cui Dai Deng Ding Dong Du Fan Fang Feng Fu Gao Geng Goh
Gong Gu Guan Guo Ha Ham Han Hang Hau Heo Heng Ho Hong Hou Hsieh Hsu Hu Hua Huang Hui Hun Huang Hwang
Im Jang Jeon Jeong Ji Jia Jiang Jin Jo Joo Ju Jung Kang Kim Ko Koh Koo Kwak Kwon Lai Lam Lau Law Lee
Lei Leung Li Liang Liao Lien Lim Lin Ling Liu Lo Long Lu Luo Ma Mao Meng Min Moon Na Nam No Noh O Oh
Ok Pae Pak Pan Pang Park Peng Qi Qian Qiao Qin Qu Ra Ren Ri Rim Ro Roh Ryang Ryu Seo Seok Shao Shen
Shi Shim Shin Sin So Soh Son Song Su Suh Sun Tae Tam Tan Tang Tao Tian To Tong Tsai Tsang Tsao Tseng
Tung U Wan Wang Wei Wen Wong Woo Wu Xi Xia Xiang Xiao Xie Xu Xue Yan Yang Yao Ye Yen Yeh Yi Yim Yin
Yoo Yoon You Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zong Zuo""".split())


# Surnames that are words, places or given names as well: as aliases they would be read everywhere.
NO_ALIAS = set("""Abbot Abdallah Abdul Abdulla Abdullah Abraham Adams Ahmad Ahmed Alexander Ali Allen Anwar
April August Aziz Banks Best Bird Bishop Black Bond Charles Chase Christian Church Cole Cross Daniel
Daoud David Day Edward England Faith Farah Fields Fox Francis George Glass Gold Good Grant Gray Green
Guest Hamad Hamid Hassan Henry Hill Hope House Hussain Hussein Ibrahim Idris Isa Islam Ismail Israel
Jaber Jackson Jacob James Jamal Jerusalem Jesus John Joseph Juan Juma Justice Karim Khaled Khalid
Khalifa King Kumar Lane Law Lee Lewis Lin Little London Long Love Luna Luz Mahdi Mahmoud Malik Man
March Maria Mark Marshal Martin Matthew Meta Michael Michel Mills Moore Moses Muhammad Mohamad Mohamed
Mohammad Mohammed Mohamud Moussa Musa Mustafa Nasser Nova Omar Osman Park Paris Patrick Paul Peter
Philip Pillay Pope Price Prince Queen Quick Rashid Reed Regent Rich Richard Robert Rock Rose Said Salah
Saleh Salem Salih Salim Sand Santiago Sayed Sharp Short Simon Small Stone Store Strong Suleiman Sultan
Sunday Swift Thomas Town Valencia Victoria Virginia Walker Ward Wells West White William Wise Wood
Young Younis Yousef Yusuf""".split())

# Second given names, which tell "Juan Manuel Santos" from "Enrique Peña Nieto".
GIVEN_SPANISH = set("""Abel Alberto Alejandro Alfonso Alfredo Alvaro Ana Andres Angel Angela Antonio
Armando Arturo Augusto Beatriz Bernardo Carlos Carmen Cecilia Cesar Claudia Cristina Daniel David
Diego Eduardo Elena Emilio Enrique Ernesto Felipe Fernanda Fernando Francisco Gabriel Gabriela Gonzalo
Guillermo Gustavo Hector Henrique Hernan Hipolito Hugo Humberto Ignacio Isabel Jaime Javier Jesus
Joaquin Jorge Jose Juan Julio Laura Leonardo Leonel Lucia Luis Manuel Marcelo Maria Mario Marta Martin
Mauricio Miguel Nicolas Orlando Oscar Pablo Patricia Pedro Rafael Ramiro Ramon Raul Ricardo Roberto
Rodrigo Rosa Ruben Salvador Santiago Saul Sergio Teresa Tomas Vicente Victor Ximena""".split())

# Letters that English newspapers write as two, beside dropping the mark: a name has both spellings.
TWO_LETTERS = {
    "": {"Đ": "Dj", "đ": "dj"},
    "DEU AUT CHE DDR LIE FIN SWE EST": {"Ä": "Ae", "ä": "ae", "Ö": "Oe", "ö": "oe", "Ü": "Ue",
                                        "ü": "ue"},
    "DNK NOR": {"Ø": "Oe", "ø": "oe", "Å": "Aa", "å": "aa", "Æ": "Ae", "æ": "ae"}}


def two_letter_spelling(name, country):
    """Gives a name with the letters of TWO_LETTERS written out; the same name when it has none."""
    for countries, letters in TWO_LETTERS.items():
        if not countries or country in countries.split():
            name = "".join(letters.get(c, c) for c in name)
    return name


def surname(name, country):
    """Gives the part of a name by which the news calls its bearer, or "" where there is no saying."""
    words = [w for w in name.split() if not re.fullmatch(r"(Jr|Sr)\.?,?|I{1,3}|IV|VI{0,3}", w)]
    words = [w.rstrip(",") for w in words]
    if len(words) < 2:
        return ""
    if country in FAMILY_FIRST and plain(words[0]) in SURNAMES:
        return words[0]
    if country in GIVEN_NAME:
        return ""
    if country in SPANISH and len(words) >= 3 and words[-2].lower() not in PARTICLES and \
            plain(words[-2]) not in GIVEN_SPANISH:
        return words[-2] + " " + words[-1]
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    return " ".join(words[at:])


def is_latin(name):
    """Says whether a name is written in the Latin script, as English newspapers write it."""
    return all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha())


# --- gathering -----------------------------------------------------------------------------------

class Terms:
    """The terms gathered so far, and which key stands for which person."""

    def __init__(self):
        self.rows = []       # dictionaries with "key" beside the columns
        self.key_of = {}     # (folded name, country) -> key
        self.names = {}      # key -> name shown
        self.aliases = {}    # key -> aliases in the order met
        self.complete = {}   # (country, office, organization) -> first day of a complete hand list

    def person(self, name, country, key=None, hand=False):
        """Gives the key of a person, making it when the name is new in the country.

        In the hand-written lists one name is one person everywhere: Ban Ki-moon of Korea and of the
        United Nations.
        """
        at = (fold(name), country)
        if at in self.key_of:
            return self.key_of[at]
        plainer = (" ".join(w for w in at[0].split() if len(w) > 1), country)
        if not hand and plainer in self.key_of:     # "Raila A. Odinga" is Raila Odinga
            self.key_of[at] = self.key_of[plainer]
            return self.key_of[at]
        anywhere = (at[0], "hand")
        if hand or (country == "IGO" and anywhere in self.key_of):
            key = self.key_of.setdefault(anywhere, "hand:" + at[0])
        key = key or "name:%s:%s" % at
        self.key_of[at] = key
        self.names.setdefault(key, nfc(name))
        self.aliases.setdefault(key, [])
        if fold(self.names[key]) != at[0]:
            self.aliases[key].append(nfc(name))
        return key

    def know_aliases(self):
        """Makes every full-name alias told so far stand for its person in that person's countries."""
        countries = {}
        for (_, country), key in self.key_of.items():
            countries.setdefault(key, set()).add(country)
        for key, aliases in self.aliases.items():
            for alias in aliases:
                if len(alias.split()) > 1:
                    for country in countries[key] - {"hand"}:
                        self.key_of.setdefault((fold(alias), country), key)

    def add(self, key, country, office, sector, start, end, sure, note, hand=False):
        """Adds a term, unless a hand-written list already tells who held the office then."""
        if not hand:
            since = self.complete.get((country, office, note if country == "IGO" else ""))
            if since is not None and day_of(end, True) > since:
                if not start or day_of(start) >= since or int(since[:4]) - int(start[:4]) > LONGEST_TERM:
                    return
                end, sure = since, "medium"
        self.rows.append({"key": key, "country": country, "office": office, "sector": sector,
                          "from": start, "to": end, "sure": sure, "note": note, "hand": hand})


def read_offices(terms, path):
    """Reads the complete lists of office holders: `@ COUNTRY office [sector [note]]`, then
    `FROM[..TO] Name | alias`."""
    block = None
    blocks = []
    for number, line in hand_lines(path):
        if line.startswith("@"):
            parts = line[1:].split()
            block = {"country": parts[0], "office": parts[1],
                     "sector": parts[2] if len(parts) > 2 else "GOV",
                     "note": " ".join(parts[3:]), "rows": []}
            blocks.append(block)
            continue
        match = re.match(r"^(\d{4}(?:-\d\d){0,2})(\.\.(\d{4}(?:-\d\d){0,2})?)?(\?)? (.+)$", line)
        if not match or block is None:
            raise SystemExit("%s:%d: cannot read: %s" % (path, number, line))
        start, closed, end, unsure, rest = match.groups()
        names = split_list(rest)
        block["rows"].append([start, end or "", bool(closed), "medium" if unsure else "high", names])
    for block in blocks:
        rows = block["rows"]
        for i, row in enumerate(rows):
            if not row[2] and i + 1 < len(rows):
                row[1] = rows[i + 1][0]
        where = (block["country"], block["office"], block["note"])
        first = min(day_of(row[0]) for row in rows)
        terms.complete[where] = min(first, terms.complete.get(where, first))
        for start, end, _, sure, names in rows:
            key = terms.person(names[0], block["country"], hand=True)
            terms.aliases[key] += names[1:]
            terms.add(key, block["country"], block["office"], block["sector"], start, end, sure,
                      block["note"], hand=True)


def read_hand_people(terms, path):
    """Reads `name|alias ; country ; office ; sector ; from ; to ; sure ; note`, one term a line."""
    for number, line in hand_lines(path):
        cells = [c.strip() for c in line.split(";")]
        if len(cells) < 4 or len(cells) > 8:
            raise SystemExit("%s:%d: cannot read: %s" % (path, number, line))
        cells += [""] * (8 - len(cells))
        names, country, office, sector, start, end, sure, note = cells
        names = split_list(names)
        key = terms.person(names[0], country, hand=True)
        terms.aliases[key] += names[1:]
        terms.add(key, country, office, sector or "GOV", start, end, sure or "high", note, hand=True)


def read_same(terms, path):
    """Reads `COUNTRY name = other name`: what the data sets call a person of the hand-written lists."""
    for number, line in hand_lines(path):
        match = re.match(r"^([A-Z]{3}) (.+?) = (.+)$", line)
        if not match:
            raise SystemExit("%s:%d: cannot read: %s" % (path, number, line))
        key = terms.key_of.get((fold(match.group(2)), match.group(1)))
        if key:
            terms.aliases[key].append(match.group(3))


def catalogue_country(catalogue, code_by_name):
    """Gives the country code of a catalogue of the officeholder data."""
    base = re.sub(r"-(cabinet|ministers)$", "", catalogue)
    if base in CATALOGUES:
        return CATALOGUES[base]
    return code_by_name.get(fold(base.replace("-", " ")), "")


BODIES = {"united nations": "IGOUNO", "european union": "IGOEUREEC", "nato": "IGOWSTNAT",
          "african union": "IGOAFRAFU", "organization of american states": "IGOAMROAS",
          "unesco": "IGOUNOESC", "osce": "IGOEUROSC", "council of europe": "IGOEURCOE",
          "oecd": "IGOWSTDEV", "world trade organization": "IGOBUSWTO"}


def destination(position, code_by_name):
    """Gives `to=CODE` for an ambassador's position, or ""."""
    match = re.search(r"\b(?:to|in) (?:the )?(.+)$", position)
    if not match:
        return ""
    place = fold(re.sub(r"\b(Kingdom|Republic|State) of (?=(Spain|Belgium|Denmark|India|Poland))", "",
                        match.group(1)))
    for part in [place] + re.split(r" and ", place):
        code = code_by_name.get(part) or code_by_name.get("the " + part) or BODIES.get(part)
        if code:
            return "to=" + code
    return ""


WORLD = [(r"Secretary-General of the United Nations$", "head_of_organization", "IGOUNO"),
         (r"President of the United Nations General Assembly", "head_of_organization", "IGOUNOGAS"),
         (r"International Court of Justice", "judge", "IGOUNOICJ"),
         (r"World Trade Organization", "head_of_organization", "IGOBUSWTO"),
         (r"Parliamentary Assembly of the Council of Europe", "head_of_organization", "IGOEURCOE"),
         (r"OSCE", "head_of_organization", "IGOEUROSC"),
         (r"Under-Secretary-General|Deputy Secretary-General", "official", "IGOUNO"),
         (r"Arab Parliament", "head_of_organization", "IGOMEAARL"),
         (r"Permanent Representative to the United Nations", "ambassador", "IGOUNO")]


def read_officeholders(terms, path, code_by_name):
    """Adds the terms of the EveryPolitician officeholder data (CC0, from Wikidata, to 2022)."""
    for row in read_table(path):
        name = row["person"]
        position = row["position"]
        if len(name.split()) < 2 or re.search(r"\d", name) or len(name) > 60 or \
                "ambassador of" in position or not is_latin(name):
            continue
        note = ""
        for column in ("start", "end"):
            match = re.match(r"\d{4}(-\d\d){0,2}", row[column])
            row[column] = match.group(0) if match else ""
        if row["catalog"] == "world":
            hit = [(o, org) for p, o, org in WORLD if re.search(p, position)]
            if not hit or "Permanent Representative" in position:
                continue
            office, org = hit[0]
            key = terms.person(name, "IGO", row["wikidata"] or None)
            terms.add(key, "IGO", office, "IGO", row["start"], row["end"],
                      "high" if row["end"] else "low", "org=" + org)
            continue
        country = catalogue_country(row["catalog"], code_by_name)
        if not country:
            continue
        office, sector = office_of(position, country)
        abroad = re.match(r"(premier|prime minister|governor|president|chief minister) of (?:the )?(.+)$",
                          position, re.I)
        own = code_by_name.get(fold(abroad.group(2))) if abroad and office == "governor" else None
        if own and own != country:      # "Premier of Niue" among the offices of New Zealand
            country = own
            office = "governor" if abroad.group(1).lower() == "governor" else "head_of_government"
        if row["catalog"] == "donetsk":
            sector = "SEP"
            office = {"Head of the Republic": "governor"}.get(position, "minister")
        if office == "ambassador":
            note = destination(position, code_by_name)
            if not note:
                continue
        elif office in ("minister", "official", "governor", "mayor", "deputy_minister", "judge",
                        "military_chief", "police_chief", "intelligence_chief", "deputy_head"):
            note = "title=" + nfc(position.replace(";", ",").replace("|", ","))
        if row["end"] and row["end"] < "1990":
            continue
        if office == "monarch" and fold(name) in REALM_MONARCHS and country != "GBR":
            continue
        key = terms.person(name, country, row["wikidata"] or None)
        terms.add(key, country, office, sector, row["start"], row["end"],
                  "high" if row["end"] and len(row["start"]) == 10 else
                  "medium" if row["end"] else "low", note)


# Countries whose effective leader, in the data of leaders, is the head of government.
PARLIAMENTARY = set("""AUS AUT BEL BGR BHS BLZ BRB BTN CAN CZE DEU DNK ESP EST FJI GBR GRC HUN IND IRL
ISL ISR ITA JAM JPN KHM LSO LUX LVA MKD MLT MUS MYS NLD NOR NPL NZL PNG PRT SGP SLB SVK SVN SWE THA
TTO TUR VUT WSM""".split())

# Codes of Gleditsch and Ward (archigos.csv) for the states that the data of leaders knows.
GW = {
    2: "USA", 20: "CAN", 31: "BHS", 40: "CUB", 41: "HTI", 42: "DOM", 51: "JAM", 52: "TTO", 53: "BRB",
    70: "MEX", 80: "BLZ", 90: "GTM", 91: "HND", 92: "SLV", 93: "NIC", 94: "CRI", 95: "PAN",
    100: "COL", 101: "VEN", 110: "GUY", 115: "SUR", 130: "ECU", 135: "PER", 140: "BRA", 145: "BOL",
    150: "PRY", 155: "CHL", 160: "ARG", 165: "URY", 200: "GBR", 205: "IRL", 210: "NLD", 211: "BEL",
    212: "LUX", 220: "FRA", 225: "CHE", 230: "ESP", 235: "PRT", 255: "DEU", 260: "DEU", 265: "DDR",
    290: "POL", 305: "AUT", 310: "HUN", 315: "CSK", 316: "CZE", 317: "SVK", 325: "ITA", 338: "MLT",
    339: "ALB", 340: "SRB", 341: "MNE", 343: "MKD", 344: "HRV", 345: "YUG", 346: "BIH", 347: "XKX",
    349: "SVN", 350: "GRC", 352: "CYP", 355: "BGR", 359: "MDA", 360: "ROU", 365: "RUS", 366: "EST",
    367: "LVA", 368: "LTU", 369: "UKR", 370: "BLR", 371: "ARM", 372: "GEO", 373: "AZE", 375: "FIN",
    380: "SWE", 385: "NOR", 390: "DNK", 395: "ISL", 402: "CPV", 404: "GNB", 411: "GNQ", 420: "GMB",
    432: "MLI", 433: "SEN", 434: "BEN", 435: "MRT", 436: "NER", 437: "CIV", 438: "GIN", 439: "BFA",
    450: "LBR", 451: "SLE", 452: "GHA", 461: "TGO", 471: "CMR", 475: "NGA", 481: "GAB", 482: "CAF",
    483: "TCD", 484: "COG", 490: "COD", 500: "UGA", 501: "KEN", 510: "TZA", 516: "BDI", 517: "RWA",
    520: "SOM", 522: "DJI", 530: "ETH", 531: "ERI", 540: "AGO", 541: "MOZ", 551: "ZMB", 552: "ZWE",
    553: "MWI", 560: "ZAF", 565: "NAM", 570: "LSO", 571: "BWA", 572: "SWZ", 580: "MDG", 581: "COM",
    590: "MUS", 600: "MAR", 615: "DZA", 616: "TUN", 620: "LBY", 625: "SDN", 626: "SSD", 630: "IRN",
    640: "TUR", 645: "IRQ", 651: "EGY", 652: "SYR", 660: "LBN", 663: "JOR", 666: "ISR", 670: "SAU",
    678: "YEM", 680: "YMD", 690: "KWT", 692: "BHR", 694: "QAT", 696: "ARE", 698: "OMN", 700: "AFG",
    701: "TKM", 702: "TJK", 703: "KGZ", 704: "UZB", 705: "KAZ", 710: "CHN", 712: "MNG",
    713: "TWN", 731: "PRK", 732: "KOR", 740: "JPN", 750: "IND", 760: "BTN", 770: "PAK", 771: "BGD",
    775: "MMR", 780: "LKA", 781: "MDV", 790: "NPL", 800: "THA", 811: "KHM", 812: "LAO", 816: "VNM",
    817: "VDR", 820: "MYS", 830: "SGP", 835: "BRN", 840: "PHL", 850: "IDN", 860: "TLS", 900: "AUS",
    910: "PNG", 920: "NZL", 940: "SLB", 950: "FJI"}


def read_archigos(path):
    """Gives (country, name, first day, last day) of effective leaders, 1945 to 2015 (Archigos 4.1).

    Archigos gives mostly surnames.
    """
    for row in read_table(path, ","):
        end = row["enddate"]
        if not end or end < "1945" or not row["gwcode"]:
            continue
        country = GW.get(int(float(row["gwcode"])))
        if country == "RUS" and end < "1992":
            country = "SUN"
        name = re.sub(r'["?]', "", row["leader"]).strip()
        name = re.sub(r"^([^,]+), *(.+)$", r"\2 \1", name)
        if not country or not name or re.search(r"\d|\(|council|junta", name, re.I):
            continue
        yield country, name, row["startdate"], end


def surname_of_archigos(name):
    """Gives the words of an Archigos name that are not initials."""
    return " ".join(w for w in name.split() if not re.fullmatch(r"([A-Z]\.)+|[A-Z]", w))


def read_full_names(path):
    """Gives (country, short name) -> names of hand/leaders.txt: `COUNTRY short = name | alias`."""
    full = {}
    for number, line in hand_lines(path):
        match = re.match(r"^([A-Z]{3}) (.+?) = (.+)$", line)
        if not match:
            raise SystemExit("%s:%d: cannot read: %s" % (path, number, line))
        full[match.group(1), match.group(2)] = split_list(match.group(3))
    return full


def add_leaders(terms, leaders, full):
    """Adds the leaders of a list of short names where the lists of full names have a gap."""
    heads = {}
    for row in terms.rows:
        if row["office"] in ("head_of_state", "head_of_government", "monarch", "supreme_leader"):
            heads.setdefault(row["country"], []).append(row)
    for country, name, start, end in leaders:
        words = {w for w in fold(surname_of_archigos(name)).split() if w not in PARTICLES}
        known = any(
            words & set(fold(terms.names[row["key"]]).split())
            and day_of(row["from"]) <= end and day_of(row["to"], True) >= start
            for row in heads.get(country, []))
        office = "head_of_government" if country in PARLIAMENTARY else "head_of_state"
        rulers = (office,) if country in PARLIAMENTARY else (office, "monarch", "supreme_leader")
        listed = any(terms.complete.get((country, o, ""), "9999") <= start for o in rulers)
        short = surname_of_archigos(name)
        if known or listed or len(fold(short)) < 3:
            continue
        names = full.get((country, short))
        key = terms.person(names[0], country) if names else terms.person(short, country)
        terms.aliases[key] += (names or [])[1:]
        terms.add(key, country, office, "GOV", start, end, "medium",
                  "" if names else "rank=effective leader")


def read_us(terms, folder):
    """Adds presidents, vice presidents and sitting members of the US Congress (CC0)."""
    person = None
    kind = start = None
    name = {}
    with open(os.path.join(folder, "us-executive.yaml"), encoding="utf-8") as f:
        for line in f:
            match = re.match(r"^(- |\s+(?:- )?)(\w+): ?'?([^'\n]*)'?$", line)
            if not match:
                continue
            word, value = match.group(2), match.group(3).strip('"')
            if word in ("first", "last", "middle", "suffix", "nickname"):
                if word == "first":
                    name = {}
                name[word] = value
            elif word == "type":
                kind = value
            elif word == "start":
                start = value
            elif word == "end" and kind in ("prez", "viceprez") and value > "1945":
                person = name.get("first", "") + " " + name.get("last", "")
                office = "head_of_state" if kind == "prez" else "deputy_head"
                key = terms.person(person, "USA")
                end = value if value < "2027" else ""
                terms.add(key, "USA", office, "GOV", start, end, "high", "")
    for row in read_table(os.path.join(folder, "us-legislators-current.tsv")):
        full = row["official_full"] or row["first"] + " " + row["last"]
        key = terms.person(full, "USA", row["wikidata"] or None)
        short = row["first"] + " " + row["last"]
        nick = (row["nickname"] + " " + row["last"]) if row["nickname"] else ""
        terms.aliases[key] += [n for n in (short, nick) if n]
        terms.add(key, "USA", "legislator", "LEG", row["first_start"], "", "high",
                  "title=%s for %s (%s)" % (
                      "senator" if row["chamber"] == "sen" else "representative", row["state"],
                      row["party"]))


def read_wikidata(terms, folder, code_by_name):
    """Adds heads of 2021-22 and foreign ministers of 2022 (Wikidata, CC0)."""
    for row in read_table(os.path.join(folder, "world-leaders-2021-wikidata.csv"), ","):
        code = code_by_name.get(fold(row["country"]))
        position = row["positionLabel"]
        name = row["officeholderLabel"]
        if not code or code in ("ESH", "VAT") or len(name.split()) < 2 or re.search(r"\d", name):
            continue
        if re.search(r"monarch|king|queen|emir|sultan|emperor|grand duke", position, re.I):
            if fold(name) in REALM_MONARCHS and code != "GBR":
                continue
            office = "monarch"
        elif re.search(r"^(acting |interim )?president|head of state|chief of state|governor-general",
                       position, re.I) and "government" not in position.lower():
            if "overnor" in position:
                continue
            office = "head_of_state"
        elif re.search(r"prime minister|premier|chancellor|head of government|taoiseach|chief minister"
                       r"|chief executive|president of the government", position, re.I):
            office = "head_of_government"
        else:
            continue
        key = terms.person(name, code, row["officeholder"])
        terms.add(key, code, office, "GOV", row["start_year"], row["end_year"],
                  "medium" if row["end_year"] else "low", "")
    for row in read_table(os.path.join(folder, "world-foreign-ministers-2022-wikidata.csv"), ","):
        code = code_by_name.get(fold(row["countryLabel"]))
        if not code or len(row["name"].split()) < 2:
            continue
        key = terms.person(row["name"], code, row["person"])
        start = row["start"][:10]
        terms.add(key, code, "foreign_minister", "GOV", start, "", "low", "")


def ends_of(name):
    """Gives the first and last word of a name, all that two lists may agree on."""
    words = fold(name).split() or [""]
    return words[0], words[-1]


def cia_name(name):
    """Gives "Ajilon Nasiu" for "Ajilon NASIU"."""
    name = re.sub(r",? (Dr|Gen|Lt\. Gen|Maj\. Gen|Col|Brig\. Gen|Adm|Sir|Dame)\.? ", " ", name)
    words = []
    for word in re.sub(r"\(.*?\)", "", name).split():
        word = re.sub(r"[^\W\d_]{2,}", lambda m: m.group(0).capitalize()
                      if m.group(0).isupper() else m.group(0), word)
        words.append(word)
    return " ".join(words)


def read_cia(terms, path, code_by_name):
    """Adds the chiefs of state and cabinet members of October 2019 (CIA, public domain)."""
    ends = {ends_of(name) + (country,) for name, country in terms.key_of}
    held = {(r["country"], r["office"]) for r in terms.rows if r["office"] in SINGLE
            and day_of(r["from"]) <= "2019-10-15" <= day_of(r["to"], True)}
    for row in read_table(path):
        code = code_by_name.get(fold(re.sub(r"^(.*), (.*)$", r"\2 \1", row["country"]))) or \
            code_by_name.get(fold(row["country"].split(",")[0].split("(")[0]))
        title = re.sub(r"^(Min\.|Min) ", "Minister ", row["title"]).replace("&", "and")
        raw = row["name"]
        if not code or not raw or "," in raw or re.search(r"\d|vacant", raw, re.I):
            continue
        name = re.sub(r"^((Gen|Lt|Maj|Col|Brig|Adm|Dr|Sir|Dame|Capt|Cdr|Vice Adm|Mar|Sheikh)\. ?)+"
                      r"(Gen\. )?(\(.*?\) )?", "", cia_name(raw)).strip()
        if len(name.split()) < 2:
            continue
        office, sector = office_of(title, code)
        note = "seen=2019-10"
        if re.match(r"^Ambassador to the US", title):
            office, note = "ambassador", "to=USA|seen=2019-10"
        elif office == "ambassador" or re.match(r"^Permanent Rep", title):
            office, note = "ambassador", "to=IGOUNO|seen=2019-10"
        elif office in ("minister", "official", "deputy_head", "deputy_minister"):
            note = "title=" + nfc(title.replace("|", ",")) + "|seen=2019-10"
        at = (fold(name), code)
        if ends_of(name) + (code,) in ends:
            continue
        if at in terms.key_of and any(r["key"] == terms.key_of[at] for r in terms.rows):
            continue
        if office in ("head_of_state", "head_of_government", "monarch") or (code, office) in held:
            continue  # the other lists have the holder, with the days
        key = terms.person(name, code)
        terms.add(key, code, office, sector, "", "", "low", note)


# --- cleaning ------------------------------------------------------------------------------------

def close_open_terms(rows):
    """Ends an open term of an office with one holder where the next holder's term starts."""
    by_office = {}
    for row in rows:
        if row["office"] in SINGLE and row["from"]:
            by_office.setdefault((row["country"], row["office"]), []).append(row)
    for group in by_office.values():
        group.sort(key=lambda r: (day_of(r["from"]), day_of(r["to"], True), r["key"]))
        for i, row in enumerate(group):
            if row["to"] or row["hand"]:
                continue
            later = [r for r in group[i + 1:] if r["key"] != row["key"]
                     and day_of(r["from"]) > day_of(row["from"])]
            if later:
                row["to"] = later[0]["from"]
                row["sure"] = "medium"


def merge_terms(rows):
    """Makes one term of a person's terms in one office that touch or overlap."""
    groups = {}
    for row in rows:
        place = row["note"] if row["office"] in ("ambassador", "minister", "official", "governor",
                                                 "mayor", "judge", "military_chief", "envoy",
                                                 "head_of_organization", "deputy_minister",
                                                 "legislator", "deputy_head", "party_leader",
                                                 "police_chief", "intelligence_chief") else ""
        groups.setdefault((row["key"], row["country"], row["office"], place.lower()), []).append(row)
    merged = []
    for group in groups.values():
        hand = [r for r in group if r["hand"]]
        if hand:
            group = hand + [r for r in group if not r["hand"] and not any(
                day_of(r["from"]) <= day_of(h["to"], True) and
                day_of(h["from"]) <= day_of(r["to"], True) for h in hand)]
        group.sort(key=lambda r: (day_of(r["from"]), day_of(r["to"], True)))
        kept = []
        for row in group:
            last = kept[-1] if kept else None
            if last and day_of(row["from"])[:7] <= next_month(day_of(last["to"], True)):
                if day_of(row["to"], True) > day_of(last["to"], True):
                    last["to"] = row["to"]
                    last["sure"] = row["sure"]
                if len(row["from"]) > len(last["from"]) and \
                        row["from"].startswith(last["from"]):
                    last["from"] = row["from"]
            else:
                kept.append(dict(row))
        merged += kept
    return merged


def unite(terms, rows):
    """Makes one person of two in a country where a full name of the one is a name of the other.

    Two men of one name who held the same office at different times stay two: father and son.
    """
    bearer = {}
    for row in rows:
        for name in [terms.names[row["key"]]] + terms.aliases[row["key"]]:
            if len(fold(name).split()) > 1:
                keys = bearer.setdefault((row["country"], fold(name)), [])
                if row["key"] not in keys:
                    keys.append(row["key"])
    days = {}
    for row in rows:
        if row["from"]:
            days.setdefault(row["key"], []).append(int(row["from"][:4]))
    into = {}
    for (_, name), keys in bearer.items():
        first = keys[0]
        for key in keys[1:]:
            if name in NAMESAKES or name not in (fold(terms.names[first]), fold(terms.names[key])):
                continue                # a short form that both have: "George Bush"
            hand = [k for k in (first, key) if k.startswith("hand:")]
            near = not days.get(first) or not days.get(key) or \
                max(days[key]) - min(days[first]) < WORKING_LIFE and max(days[first]) - min(days[key]) < WORKING_LIFE
            if key != first and near and len(hand) > 0:
                keep, drop = (hand[0], key if hand[0] == first else first)
                into.setdefault(drop, keep)
    for row in rows:
        seen = set()
        while row["key"] in into and row["key"] not in seen:
            seen.add(row["key"])
            kept = into[row["key"]]
            terms.aliases[kept] += [terms.names[row["key"]]] + terms.aliases[row["key"]]
            row["key"] = kept


def next_month(day):
    """Gives YYYY-MM of the month after a day, 9999-12 being the last."""
    if day >= "9999-12":
        return "9999-12"
    year, month = int(day[:4]), int(day[5:7])
    return "%04d-%02d" % ((year, month + 1) if month < 12 else (year + 1, 1))


def build(folder, hand, code_by_name):
    """Gives the rows of people.tsv, sorted by id and day."""
    terms = Terms()
    read_offices(terms, os.path.join(hand, "offices.txt"))
    read_offices(terms, os.path.join(hand, "ministers.txt"))
    read_hand_people(terms, os.path.join(hand, "people.txt"))
    read_same(terms, os.path.join(hand, "same.txt"))
    terms.know_aliases()
    read_officeholders(terms, os.path.join(folder, "officeholders21.tsv"), code_by_name)
    read_us(terms, folder)
    read_wikidata(terms, folder, code_by_name)
    add_leaders(terms, list(read_archigos(os.path.join(folder, "archigos.csv"))),
                read_full_names(os.path.join(hand, "leaders.txt")))
    read_cia(terms, os.path.join(folder, "cia_world_leaders_2019-10.tsv"), code_by_name)
    rows = [r for r in terms.rows if not r["from"] or day_of(r["from"]) <= day_of(r["to"], True)]
    unite(terms, rows)
    close_open_terms(rows)
    rows = merge_terms(rows)

    ids = {}
    first = {}
    for row in rows:
        day = day_of(row["from"])
        hand_first = 0 if row["hand"] else 1
        at = (hand_first, day, row["country"], row["key"])
        first[row["key"]] = min(first.get(row["key"], at), at)
    taken = set()
    for key in sorted(first, key=lambda k: first[k]):
        base = slug(terms.names[key]) or "unnamed"
        candidates = [base, base + "-" + first[key][2].lower()]
        candidates += ["%s-%d" % (candidates[1], n) for n in range(2, 50)]
        ids[key] = next(c for c in candidates if c not in taken)
        taken.add(ids[key])
    bare = {}
    for row in rows:
        head = row["office"] in ("head_of_state", "head_of_government")
        if head or (row["office"] in BARE and row["sure"] != "low"):
            short = surname(terms.names[row["key"]], row["country"])
            if plain(short) not in NO_ALIAS and \
                    (len(short) > 2 or row["country"] in FAMILY_FIRST):
                bare.setdefault(row["key"], set()).add(short)
    home = {}
    for row in sorted(rows, key=lambda r: (not r["hand"], r["country"])):
        if row["country"] != "IGO":
            home.setdefault(row["key"], row["country"])
    out, seen = [], set()
    for row in rows:
        name = terms.names[row["key"]]
        aliases = terms.aliases[row["key"]] + sorted(bare.get(row["key"], ()))
        aliases += [two_letter_spelling(n, home.get(row["key"], "")) for n in [name] + aliases]
        cells = {
            "id": ids[row["key"]], "name": name, "aliases": join_list(aliases, [name]),
            "country": "" if row["country"] == "IGO" else row["country"], "office": row["office"],
            "sector": row["sector"], "from": row["from"], "to": row["to"], "sure": row["sure"],
            "note": row["note"]}
        if tuple(cells.values()) not in seen:
            seen.add(tuple(cells.values()))
            out.append(cells)
    out.sort(key=lambda r: (r["id"], day_of(r["from"]), r["office"], r["country"], r["note"], r["to"]))
    return out
