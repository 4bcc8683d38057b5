"""Reading of CoNLL-U treebanks."""
from dataclasses import dataclass


@dataclass
class Word:
    """One syntactic word: the columns that the parser learns."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str


def read_treebank(path):
    """Sentences of a CoNLL-U file as lists of Word; ranges and empty nodes are passed over."""
    sentences, sentence = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if sentence:
                    sentences.append(sentence)
                sentence = []
            elif line[0] != "#":
                column = line.split("\t")
                if column[0].isdigit():
                    sentence.append(Word(column[1], column[2], column[3], column[5],
                                         int(column[6]), column[7]))
    if sentence:
        sentences.append(sentence)
    return sentences
