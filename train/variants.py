"""Variants of a treebank sentence as press reports show them and treebanks hardly do.

Headlines without articles and auxiliaries, capitals throughout, no full stop, and datelines
("NAIROBI, May 3 (Reuters) --"). The trees are changed along with the words, in the treebanks' own
conventions: a dateline's city is `dep` of the sentence's root, the rest hangs on the city as EWT has it.
"""
import random
from dataclasses import replace

from conllu import Word
from features import lower

CITIES = """London Paris Berlin Moscow Washington Baghdad Tehran Cairo Beirut Damascus Amman Riyadh Ankara Kabul
Islamabad Delhi Dhaka Colombo Beijing Tokyo Seoul Pyongyang Manila Jakarta Bangkok Hanoi Canberra Nairobi Kampala
Khartoum Mogadishu Abuja Lagos Accra Dakar Bamako Kinshasa Harare Pretoria Johannesburg Tunis Algiers Rabat Tripoli
Madrid Rome Athens Belgrade Warsaw Kiev Kyiv Minsk Tbilisi Baku Yerevan Geneva Vienna Brussels Havana Caracas Bogota
Lima Quito Santiago Brasilia Kathmandu Rangoon Gaza Ramallah Jerusalem Basra Mosul Karbala Kirkuk Kandahar Peshawar
Karachi Srinagar Donetsk Kharkiv Grozny Sarajevo Pristina Juba Goma Maiduguri Sanaa Aden Doha Muscat""".split()
LONG_CITIES = (("New", "York"), ("United", "Nations"), ("Mexico", "City"), ("Addis", "Ababa"), ("New", "Delhi"),
               ("Hong", "Kong"), ("Phnom", "Penh"), ("Abu", "Dhabi"), ("Tel", "Aviv"), ("San", "Salvador"))
COUNTRIES = """Iraq Iran Egypt Turkey Russia Ukraine Kenya Sudan Somalia Nigeria Mali Syria Lebanon Israel Jordan
Pakistan India Nepal China Japan Indonesia Thailand Peru Colombia Venezuela Greece Serbia Georgia Libya""".split()
AGENCIES = "AP AFP Reuters Xinhua UPI CNN IRNA BBC Interfax ANSA DPA EFE TASS Kyodo Yonhap".split()
MONTHS = """January February March April May June July August September October November December Jan. Feb. Aug.
Sept. Oct. Nov. Dec.""".split()

PROPER = ("PROPN", "Number=Sing")
NUMBER = ("NUM", "NumForm=Digit|NumType=Card")
STOP = ("PUNCT", "_")


def without(sentence, drop):
    """The sentence without the words of the given numbers, none of which has dependents."""
    number, kept = {0: 0}, []
    for i, word in enumerate(sentence, 1):
        if i not in drop:
            kept.append(word)
            number[i] = len(kept)
    return [replace(word, head=number[word.head]) for word in kept]


def leaves(sentence):
    heads = {word.head for word in sentence}
    return {i for i in range(1, len(sentence) + 1) if i not in heads}


def as_headline(sentence):
    """Without articles and with fewer auxiliaries and no full stop: "Two held after blast in market"."""
    drop = {i for i in leaves(sentence)
            if lower(sentence[i - 1].form) in ("the", "a", "an") and sentence[i - 1].upos == "DET"}
    if random.random() < 0.5:
        drop |= {i for i in leaves(sentence) if sentence[i - 1].deprel == "aux:pass"
                 and lower(sentence[i - 1].form) in ("is", "are", "was", "were")}
    if sentence[-1].form == "." and len(sentence) in leaves(sentence):
        drop.add(len(sentence))
    return without(sentence, drop) if len(drop) < len(sentence) else sentence


def dateline():
    """The words of a made-up dateline and the number of its head (a city, or a day), whose own head is 0."""
    upper = random.random() < 0.7
    words = []

    def put(form, kind, head, deprel):
        words.append(Word(form, form, kind[0], kind[1], head, deprel))
        return len(words)

    def put_date(head, deprel):
        """Month, day and now and then the year: the day is the head."""
        month = put(random.choice(MONTHS), PROPER, 0, "nmod:unmarked")
        day = put(str(random.randint(1, 31)), NUMBER, head, deprel)
        words[month - 1] = replace(words[month - 1], head=day)
        if random.random() < 0.3:
            put(",", STOP, day, "punct")
            put(str(random.randint(1975, 2026)), NUMBER, day, "nmod:unmarked")
        return day

    if random.random() < 0.15:
        day = put_date(0, "dep")
        put(random.choice(("--", "-", "\u2014", "\u2013", ":")), STOP, day, "punct")
        return words, day
    if random.random() < 0.15:
        first, second = random.choice(LONG_CITIES)
        if first in ("Addis", "Phnom", "Abu", "Tel", "Hong"):
            city, other, relation = 1, 2, "flat"
        else:
            city, other, relation = 2, 1, "amod" if first in ("New", "United") else "compound"
        forms = (first.upper(), second.upper()) if upper else (first, second)
        for i, form in enumerate(forms, 1):
            put(form, PROPER, 0 if i == city else city, "dep" if i == city else relation)
        if relation == "amod":
            words[other - 1] = replace(words[other - 1], upos="ADJ", feats="Degree=Pos")
    else:
        form = random.choice(CITIES)
        city = put(form.upper() if upper else form, PROPER, 0, "dep")
    if random.random() < 0.4:
        comma = put(",", STOP, 0, "punct")
        country = put(random.choice(COUNTRIES), PROPER, city, "appos")
        words[comma - 1] = replace(words[comma - 1], head=country)
    bracket = random.random() < 0.7
    if random.random() < 0.4 or not bracket:
        comma = put(",", STOP, 0, "punct")
        day = put_date(city, "nmod:unmarked")
        words[comma - 1] = replace(words[comma - 1], head=day)
    if bracket:
        opening = put("(", STOP, 0, "punct")
        agency = put(random.choice(AGENCIES), PROPER, city, "list")
        put(")", STOP, agency, "punct")
        words[opening - 1] = replace(words[opening - 1], head=agency)
    put(random.choice(("--", "-", "\u2014", "\u2013", ":")), STOP, city, "punct")
    return words, city


def with_dateline(sentence):
    """The sentence after a made-up dateline."""
    words, city = dateline()
    n = len(words)
    root = n + next(i for i, word in enumerate(sentence, 1) if word.head == 0)
    words[city - 1] = replace(words[city - 1], head=root)
    return words + [replace(word, head=word.head + n if word.head else 0) for word in sentence]


def varied(sentence):
    """The sentence, or now and then a variant of it."""
    last = len(sentence)
    draw = random.random()
    if draw < 0.05 and last > 3:
        sentence = as_headline(sentence)
    elif draw < 0.09 and last > 4 and sentence[-1].form in (".", "?", "!"):
        sentence = with_dateline(sentence)
    elif draw < 0.19 and last > 2 and sentence[-1].form == "." and last in leaves(sentence):
        sentence = sentence[:-1]
    draw = random.random()
    if draw < 0.06:
        sentence = [replace(word, form=word.form.upper()) for word in sentence]
    elif draw < 0.08:
        sentence = [replace(word, form=lower(word.form)) for word in sentence]
    elif draw < 0.12:
        sentence = [replace(word, form=word.form[:1].upper() + word.form[1:]) for word in sentence]
    return sentence
