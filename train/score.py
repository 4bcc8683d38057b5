#!/usr/bin/env python3
"""Scores `dragoman parse` against a treebank.

    python3 train/score.py build/dragoman treebank/test.conllu          the treebank's words are given
    python3 train/score.py build/dragoman treebank/test.conllu --raw    its `# text` lines are given

Of raw text a word counts where it covers the same characters, white space aside, as a word of the
treebank; the figures are then F1, as in the CoNLL 2018 shared task. UAS: head right; LAS: head and
relation right, subtypes aside; LAS+: subtypes too. Punctuation counts.
"""
import argparse
import subprocess
import sys
import time


def read(lines):
    """(text, rows) of each sentence."""
    text, rows = "", []
    for line in list(lines) + [""]:
        line = line.rstrip("\n")
        if line.startswith("# text = "):
            text = line[len("# text = "):]
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield text, rows
            text, rows = "", []


def words(rows):
    return [row for row in rows if row[0].isdigit()]


def length(form):
    return len("".join(form.split()))


def spans(rows):
    """Characters [start, end) of each word; the words of a multi-word token share those of the token."""
    out, at, shared, until = [], 0, None, 0
    for row in rows:
        if "-" in row[0]:
            shared, until = (at, at + length(row[1])), int(row[0].split("-")[1])
            at = shared[1]
        elif row[0].isdigit():
            if int(row[0]) <= until:
                out.append(shared)
            else:
                out.append((at, at + length(row[1])))
                at = out[-1][1]
    return out, at


def flat(sentences):
    """{(start, end, occurrence): (upos, head's span, relation)} over a whole file."""
    out, seen, base = {}, {}, 0
    for _, rows in sentences:
        where, end = spans(rows)
        where = [(base + a, base + b) for a, b in where]
        for row, span in zip(words(rows), where):
            seen[span] = seen.get(span, -1) + 1
            head = int(row[6])
            out[span + (seen[span],)] = (row[3], where[head - 1] if head else None, row[7])
        base += end
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dragoman")
    parser.add_argument("gold", help="a CoNLL-U file")
    parser.add_argument("--raw", action="store_true", help="give the text, not the words")
    options = parser.parse_args()
    with open(options.gold, encoding="utf-8") as lines:
        gold = list(read(lines))
    if options.raw:
        feed = "\n\n".join(text for text, _ in gold) + "\n"
    else:
        gold = [(text, words(rows)) for text, rows in gold]
        feed = "".join("".join("%s\t%s%s\n" % (row[0], row[1], "\t_" * 8) for row in rows) + "\n" for _, rows in gold)
    started = time.time()
    run = subprocess.run([options.dragoman, "parse", "--input", "text" if options.raw else "conllu"], input=feed,
                         stdout=subprocess.PIPE, encoding="utf-8", check=False)
    seconds = time.time() - started
    if run.returncode:
        sys.exit("dragoman parse ended with %d" % run.returncode)
    right, got = flat(gold), flat(read(run.stdout.split("\n")))
    hits = [0] * 5
    for key, (upos, head, relation) in got.items():
        if key in right:
            upos_, head_, relation_ = right[key]
            same = head == head_
            for i, hit in enumerate((True, upos == upos_, same, same and relation.split(":")[0] == relation_.split(":")[0],
                                     same and relation == relation_)):
                hits[i] += hit
    print("  ".join("%s %.2f" % (name, 200.0 * hit / (len(right) + len(got)))
                    for name, hit in zip(("words", "UPOS", "UAS", "LAS", "LAS+"), hits)),
          " %d words, %.0f words/s" % (len(got), len(got) / seconds))


if __name__ == "__main__":
    main()
