"""Sentences as tensors."""
import random

import numpy as np
import torch

from features import word_features


class Labels:
    """The label sets of a training treebank, most frequent first, and their numbers."""

    def __init__(self, sentences):
        counts = {"upos": {}, "label": {}, "relation": {}}
        for sentence in sentences:
            for word in sentence:
                for kind, value in (("upos", word.upos), ("label", word.upos + "|" + word.feats),
                                    ("relation", word.deprel)):
                    counts[kind][value] = counts[kind].get(value, 0) + 1
        ranked = {kind: sorted(values, key=lambda v: (-values[v], v))
                  for kind, values in counts.items()}
        self.upos, self.label, self.relation = ranked["upos"], ranked["label"], ranked["relation"]
        self.upos_number = {v: i for i, v in enumerate(self.upos)}
        self.label_number = {v: i for i, v in enumerate(self.label)}
        self.relation_number = {v: i for i, v in enumerate(self.relation)}


class Encoder:
    """Turns words into rows of numbers; a form's features are computed once."""

    def __init__(self, vocabulary, labels):
        self.vocabulary = vocabulary
        self.labels = labels
        self.known = {}

    def features(self, form):
        row = self.known.get(form)
        if row is None:
            row = self.known[form] = word_features(form, self.vocabulary)
        return row

    def batch(self, sentences):
        """Tensors of a batch: features (T, S, F), lengths (S), rewind (T, S), and the answers (S, T).

        Answers unknown to the training labels are -1.
        """
        count, time = len(sentences), max(len(s) for s in sentences)
        n_features = len(self.features("a"))
        features = np.zeros((time, count, n_features), np.int64)
        rewind = np.tile(np.arange(time)[:, None], (1, count))
        answers = np.full((4, count, time), -1, np.int64)
        labels = self.labels
        for s, sentence in enumerate(sentences):
            n = len(sentence)
            features[:n, s] = [self.features(word.form) for word in sentence]
            rewind[:n, s] = np.arange(n)[::-1]
            answers[0, s, :n] = [labels.upos_number.get(word.upos, -1) for word in sentence]
            answers[1, s, :n] = [labels.label_number.get(word.upos + "|" + word.feats, -1)
                                 for word in sentence]
            answers[2, s, :n] = [word.head for word in sentence]
            answers[3, s, :n] = [labels.relation_number.get(word.deprel, -1) for word in sentence]
        lengths = torch.tensor([len(s) for s in sentences])
        return (torch.from_numpy(features), lengths, torch.from_numpy(rewind),
                torch.from_numpy(answers))


def batches(sentences, words, shuffle):
    """Groups of sentences of similar length, about so many words (padding included) a group."""
    noise = (lambda: random.random() * 3) if shuffle else (lambda: 0)
    order = sorted(sentences, key=lambda s: len(s) + noise())
    groups, group = [], []
    for sentence in order:
        if group and (len(group) + 1) * len(sentence) > words:
            groups.append(group)
            group = []
        group.append(sentence)
    if group:
        groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups
