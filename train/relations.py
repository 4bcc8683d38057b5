#!/usr/bin/env python3
"""Trains lexicon/relations.tsv: weights of words from which `dragoman relate` guesses what one party does to another where
no rule of the lexicon connects the two.

The teacher is the lexicon itself: its patterns, word by word, and its work. Every mention that `dragoman code` finds in a collection of news items and that names
both sides becomes a question to `dragoman relate`, whose confident answer by rule is the label. The words of the
question are hidden at random while training, so that the weights carry what stands around an act, and word vectors carry
what is known of a verb or noun over to those like it that no rule has.

usage: train/relations.py DRAGOMAN NEWS.jsonl VECTORS LEXICON OUT.tsv [--coded CODED.jsonl] [--epochs N] [--seed N]

NEWS.jsonl  documents as `dragoman code` reads them; CODED.jsonl its output, if it is there already.
LEXICON     its folder.
VECTORS     folder with glove6b100.words, .i8 and .scale.f32 (GloVe, 100 dimensions, PDDL).
Needs python3-torch and python3-numpy.
"""
import argparse
import collections
import csv
import glob
import json
import random
import re
import subprocess
import sys

import numpy
import torch

torch.backends.mkldnn.enabled = False  # its gradients are wrong on recent processors

CATEGORIES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
              "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
PLACES = ["p", "o", "w", "r", "a"]      # as src/code/guess.h names them
CONFIDENT = 0.6                         # of the teacher's answers
MOST_OF_ONE_KIND = 6000                 # questions of one category: ASSAULT must not crowd out the others
HIDE_WORD, HIDE_WAY = 0.3, 0.3          # chances that a word, or all words on the way, are hidden
LEAST_SEEN = {"p": 3, "o": 4, "w": 25, "r": 10, "a": 10}
MODELS = 3                              # trained with other words hidden, and averaged
PATTERN_SAMPLES = 6                     # of a pattern of the lexicon
SMALL_WORDS = set("to with on against in into at by for from of over between among about upon toward towards as".split())
LEAST_WEIGHT = 12                       # hundredths: rows without any such weight are left out


def questions(mentions):
    """One question a mention with two sides: what its first actor does to its first recipient or fellow party."""
    for line in mentions:
        mention = json.loads(line)
        if mention["status"] == "negated":
            continue
        source = mention["actors"][:1]
        target = mention["recipients"][:1] or mention["actors"][1:2]
        if not source or not target or source[0]["start"] == target[0]["start"]:
            continue
        sentence = mention["sentence"]
        spans = [[[side[0]["start"] - sentence["start"], side[0]["end"] - sentence["start"]]]
                 for side in (source, target)]
        if all(0 <= s[0][0] < s[0][1] <= len(sentence["text"].encode()) for s in spans):
            yield {"id": mention["id"], "text": sentence["text"], "source": spans[0], "target": spans[1], "words": True}


def ask(dragoman, asked):
    feed = "".join(json.dumps(q, ensure_ascii=False) + "\n" for q in asked)
    run = subprocess.run([dragoman, "relate"], input=feed, capture_output=True, text=True, encoding="utf-8", check=True)
    for line in run.stdout.splitlines():
        answer = json.loads(line)
        if answer["rules"] and answer["confidence"] >= CONFIDENT and answer["plover"] in CATEGORIES and answer["words"]:
            yield answer["words"], CATEGORIES.index(answer["plover"])


def patterns(lexicon, chance):
    """The words of the acts' patterns, a few of the alternatives of each, with the category of their block."""
    crosswalk = {}
    for row in csv.DictReader(open(f"{lexicon}/codes.tsv", encoding="utf-8"), delimiter="\t"):
        crosswalk[row["code"]] = row["crosswalk"] or row["category"]
    for path in sorted(glob.glob(f"{lexicon}/acts/*.lex")):
        label = None
        for line in open(path, encoding="utf-8"):
            heading = re.match(r"\[([A-Z]+)(?:/\S+)? (\d+)", line)
            if line.startswith("["):
                name = crosswalk.get(heading[2], "") or heading[1] if heading else None
                label = CATEGORIES.index(name) if name in CATEGORIES else None
            elif label is not None and line[0] not in "+-#\n":
                parts = [p for p in line.split() if not re.match(r"(X|Y)(['!?]|$)|ACT$|be$|_$", p)]
                parts = [re.sub(r"^[XY]:", "", p).split("|") for p in parts]
                for _ in range(PATTERN_SAMPLES if parts else 0):
                    words = []
                    for k, part in enumerate(parts):
                        word = chance.choice(part)
                        verb, _, particle = word.partition("_")
                        small = verb in SMALL_WORDS
                        words.append(("r:" if small else "p:" if k == 0 else chance.choice(["o:", "p:"])) + verb)
                        if particle:
                            words.append("r:" + particle)
                    yield words, label


def read_vectors(folder):
    names = [w.rstrip("\n") for w in open(f"{folder}/glove6b100.words", encoding="utf-8")]
    scale = numpy.fromfile(f"{folder}/glove6b100.scale.f32", dtype=numpy.float32)
    rows = numpy.fromfile(f"{folder}/glove6b100.i8", dtype=numpy.int8).reshape(len(names), -1)
    vectors = rows.astype(numpy.float32) * scale[:, None]
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6
    return {name: i for i, name in enumerate(names)}, vectors


class Guesser(torch.nn.Module):
    """Logits are a sum over words: each word's own weights and those that its vector gives it in its place."""

    def __init__(self, words, vector_of, places):
        super().__init__()
        self.register_buffer("vectors", torch.tensor(vector_of))  # (word_n, 100), zeros where there is none
        self.register_buffer("place", torch.tensor(places))       # (word_n)
        self.own = torch.nn.Embedding(len(words), len(CATEGORIES))
        torch.nn.init.zeros_(self.own.weight)
        self.shared = torch.nn.Parameter(torch.zeros(len(PLACES), vector_of.shape[1], len(CATEGORIES)))
        self.bias = torch.nn.Parameter(torch.zeros(len(CATEGORIES)))

    def table(self):
        rows = torch.zeros_like(self.own.weight)
        for i in range(len(PLACES)):
            chosen = (self.place == i).float()[:, None]
            rows = rows + chosen * (self.vectors @ self.shared[i])
        return rows + self.own.weight


def train(model, data, epochs, seed):
    chance = random.Random(seed)
    counts = collections.Counter(label for _, label in data)
    weight = torch.tensor([(len(data) / (len(CATEGORIES) * max(counts[c], 20))) ** 0.5 for c in range(len(CATEGORIES))])
    optimizer = torch.optim.Adam([{"params": [model.own.weight], "weight_decay": 0},
                                  {"params": [model.shared, model.bias], "weight_decay": 1e-5}], lr=0.02)
    for epoch in range(epochs):
        chance.shuffle(data)
        total = right = 0
        for start in range(0, len(data), 512):
            batch = data[start:start + 512]
            indices, owner = [], []
            for k, (words, _) in enumerate(batch):
                way = chance.random() < HIDE_WAY
                for word in words:
                    if chance.random() >= HIDE_WORD and not (way and model.place[word] == 0):
                        indices.append(word), owner.append(k)
            labels = torch.tensor([label for _, label in batch])
            logits = torch.zeros(len(batch), len(CATEGORIES)).index_add(
                0, torch.tensor(owner, dtype=torch.long), model.table()[torch.tensor(indices, dtype=torch.long)])
            loss = torch.nn.functional.cross_entropy(logits + model.bias, labels, weight=weight)
            loss = loss + 2e-3 * (model.own.weight[torch.tensor(indices, dtype=torch.long)] ** 2).mean() * 16
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += float(loss.detach()) * len(batch)
            right += int((logits.argmax(1) == labels).sum())
        for group in optimizer.param_groups:
            group["lr"] *= 0.8
        print(f"epoch {epoch + 1}: loss {total / len(data):.3f}, right {right / len(data):.3f} with words hidden",
              file=sys.stderr)


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("dragoman"), p.add_argument("news"), p.add_argument("vectors")
    p.add_argument("lexicon"), p.add_argument("out")
    p.add_argument("--coded"), p.add_argument("--epochs", type=int, default=8), p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    if a.coded:
        mentions = open(a.coded, encoding="utf-8").read().splitlines()
    else:
        mentions = subprocess.run([a.dragoman, "code", a.news], capture_output=True, text=True,
                                  encoding="utf-8").stdout.splitlines()
    answers = list(ask(a.dragoman, questions(mentions)))
    random.Random(a.seed).shuffle(answers)
    kept, of_kind = [], collections.Counter()
    for words, label in answers:
        of_kind[label] += 1
        if of_kind[label] <= MOST_OF_ONE_KIND:
            kept.append((words, label))
    told = list(patterns(a.lexicon, random.Random(a.seed)))
    print(f"{len(mentions)} mentions, {len(answers)} questions, {len(kept)} kept, {len(told)} samples of patterns",
          file=sys.stderr)
    kept += told
    seen = collections.Counter(w for words, _ in kept for w in words)
    lemma_seen = collections.Counter()
    for word, n in seen.items():
        lemma_seen[word[2:]] += n
    index, vectors = read_vectors(a.vectors)
    words = sorted(w for w, n in seen.items() if n >= LEAST_SEEN[w[0]])
    # Words not seen in a place that others are seen in: their vectors alone speak for them.
    words += sorted({f"{place}:{lemma}" for lemma, n in lemma_seen.items() if n >= 6 and lemma in index
                     for place in "po"} - set(words))
    number = {w: i for i, w in enumerate(words)}
    vector_of = numpy.zeros((len(words), vectors.shape[1]), dtype=numpy.float32)
    for word, i in number.items():
        if word[0] in "pow" and word[2:].lower() in index:
            vector_of[i] = vectors[index[word[2:].lower()]]
    data = [([number[w] for w in ws if w in number], label) for ws, label in kept]
    total, bias = 0, 0
    for k in range(MODELS): # their logits are sums, so that their mean is one table again
        model = Guesser(words, vector_of, [PLACES.index(w[0]) for w in words])
        train(model, data, a.epochs, a.seed + k)
        total, bias = total + model.table().detach() / MODELS, bias + model.bias.detach() / MODELS
    table = (total * 100).round().int().tolist()
    with open(a.out, "w", encoding="utf-8") as out:
        out.write("# Weights of words, in hundredths, from which relate guesses where no rule connects two parties. Made by\n"
                  "# train/relations.py from what the lexicon codes in Wikipedia's Current Events (CC BY-SA 4.0) and from\n"
                  "# GloVe vectors (PDDL). Places: docs/codebook.md.\n")
        out.write("\t".join(["word"] + CATEGORIES) + "\n")
        out.write("\t".join(["bias"] + [str(int(round(float(b) * 100))) for b in bias]) + "\n")
        for word, row in sorted(zip(words, table)):
            if max(map(abs, row)) >= LEAST_WEIGHT:
                out.write("\t".join([word] + [str(w) for w in row]) + "\n")


main()
