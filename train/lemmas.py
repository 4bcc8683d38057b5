"""Lemma rules learned from the treebank: what to cut from a word's end and what to put there.

A rule answers a key: a label or a bare UPOS, with the whole form or with a suffix of it. The reader
asks for the most specific key first. All forms are lower-cased; a rule says whether the lemma is
made from the form as written or from the lower-cased form.
"""
import os

from features import fnv64, lower, plain_punctuation

LONGEST = 5   # suffix, in characters
WHOLE, SUFFIX = "=", "~"


def script(form, lemma):
    """The edit from a form to its lemma: ("k" keep case or "l" lower, characters to cut, text to add)."""
    low = lower(form)
    best = None
    for mode, text in (("l", low), ("k", form)):
        n = 0
        while n < len(text) and n < len(lemma) and text[n] == lemma[n]:
            n += 1
        edit = (mode, len(text) - n, lemma[n:])
        if best is None or edit[1] + len(edit[2]) < best[1] + len(best[2]):
            best = edit
    return best


def keys(form, label):
    """The keys of a word, most specific first."""
    low = lower(form)
    upos = label.split("|")[0]
    yield label + "\t" + WHOLE + low
    yield upos + "\t" + WHOLE + low
    for n in range(min(LONGEST, len(low)), -1, -1):
        yield label + "\t" + SUFFIX + low[len(low) - n:]
    for n in range(min(LONGEST, len(low)), -1, -1):
        yield upos + "\t" + SUFFIX + low[len(low) - n:]


def apply(edit, form):
    """The lemma that an edit makes of a form."""
    mode, cut, add = edit
    text = form if mode == "k" else lower(form)
    return text[:max(0, len(text) - cut)] + add


def best_edit(votes):
    return max(votes, key=lambda e: (votes[e], -e[1], e))


def learn_lemmas(sentences, labels):
    """Rules as {key: edit}: suffix rules by majority of types, whole forms where those err."""
    types = {}
    for sentence in sentences:
        for word in sentence:
            form = plain_punctuation(word.form)
            types.setdefault((form, word.upos + "|" + word.feats), {})
            votes = types[(form, word.upos + "|" + word.feats)]
            edit = script(form, plain_punctuation(word.lemma))
            votes[edit] = votes.get(edit, 0) + 1
    suffixes, wholes = {}, {}
    for (form, label), votes in types.items():
        edit = best_edit(votes)
        for key in keys(form, label):
            whole = "\t" + WHOLE in key
            target = wholes if whole else suffixes
            weight = votes[edit] if whole else 1
            target.setdefault(key, {})
            target[key][edit] = target[key].get(edit, 0) + weight
    rules = {}
    # Shortest suffixes first: a longer one is kept only where it says something else.
    for key in sorted(suffixes, key=lambda k: (len(k.split("\t")[1]), k)):
        votes = suffixes[key]
        edit = best_edit(votes)
        label, suffix = key.split("\t")
        shorter = suffix[1:]
        inherited = None
        while shorter and inherited is None:
            shorter = shorter[1:]
            inherited = rules.get(label + "\t" + SUFFIX + shorter)
        if inherited != edit or (inherited is None):
            rules[key] = edit
    for key in sorted(wholes):
        votes = wholes[key]
        edit = best_edit(votes)
        label, form = key.split("\t")
        found = None
        if "|" in label:
            for other in keys(form[1:], label):
                if "\t" + SUFFIX in other and other in rules:
                    found = rules[other]
                    break
            if found is not None and (found == edit or apply(found, form[1:]) == apply(edit, form[1:])
                                      and found[0] == edit[0]):
                continue
            rules[key] = edit
        elif sum(votes.values()) >= 2 and votes[edit] == sum(votes.values()):
            rules[key] = edit
    return rules


VOWELS = set("aeiouy")
FREQUENT = 100000  # words of the vocabulary that rules are learned for
RARER = 6      # a base form may be this many times further down the vocabulary than the inflected one


def bases(form):
    """The base forms that an English verb form in -ed or -ing can have, by spelling alone."""
    for ending in ("ed", "ing"):
        stem = form[:-len(ending)]
        if form.endswith(ending) and len(stem) >= 3 and VOWELS & set(stem):
            yield stem
            yield stem + "e"
            if len(stem) >= 4 and stem[-1] == stem[-2] and stem[-1] not in "aeiousl":
                yield stem[:-1]
            if stem[-2:] in ("ll", "ss"):
                yield stem[:-1]
            if ending == "ed" and stem.endswith("i"):
                yield stem[:-1] + "y"


def third_person(base):
    """The form in -s of a verb, by spelling."""
    if base.endswith("y") and len(base) > 1 and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def read_irregular():
    """(form, base) of the irregular verbs, from the table beside this file."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "irregular_verbs.tsv"), encoding="utf-8") as rows:
        return [tuple(row.rstrip("\n").split("\t")) for row in rows if row.strip() and not row.startswith("#")]


def learn_from_vocabulary(rules, words):
    """Whole-form rules for verb forms that the treebank lacks.

    The suffix rules know "-ed" but not whether an "e" went with it ("invaded") or a consonant was doubled
    ("expelled"): of the possible base forms the one whose form in -s ("invades", not "invads") stands first in the
    vocabulary, which is by frequency; the -s keeps adjectives out ("severed" is not of "severe").
    """
    rank = {word: i + 1 for i, word in reversed(list(enumerate(words)))}
    known = {key.split("\t" + WHOLE)[1] for key in rules if "\t" + WHOLE in key and key.startswith("VERB")}
    added = 0
    for word, own in rank.items():
        if own > FREQUENT or not word.isalpha() or word in known:
            continue
        found = [(rank[base], base) for base in bases(word) if rank.get(base, own * RARER + 1) <= own * RARER]
        if found:
            third = min((rank.get(third_person(base), len(rank) + at), base) for at, base in found)
            rules["VERB\t" + WHOLE + word] = script(word, third[1])
            added += 1
    for form, base in read_irregular():
        if form not in known:
            rules["VERB\t" + WHOLE + form] = script(form, base)
            added += 1
    return added


def lemma(rules, form, label):
    """The lemma of a form with its label, by the most specific rule; the form itself without one."""
    form = plain_punctuation(form)
    for key in keys(form, label):
        edit = rules.get(key)
        if edit is not None:
            return apply(edit, form)
    return form


def packed(rules):
    """Rules for the model file: sorted 64-bit keys, the number of each one's edit, the edits."""
    edits = sorted(set(rules.values()))
    number = {edit: i for i, edit in enumerate(edits)}
    table = sorted((fnv64(key), number[edit]) for key, edit in rules.items())
    assert len({k for k, _ in table}) == len(table), "two lemma keys with one hash"
    return table, edits
