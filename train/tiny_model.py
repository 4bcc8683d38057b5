#!/usr/bin/env python3
"""Writes a model of the smallest sizes, with random weights, for the fuzz target of the model reader.

    python3 train/tiny_model.py fuzz/corpus/model/tiny.dgm
"""
import sys

import numpy as np
import torch

import features

features.HASHED = tuple((name, 4, 2) for name, _, _ in features.HASHED)

import network  # noqa: E402  (the sizes above and below must stand before the network is made)

network.WIDTH, network.LAYERS, network.ARC, network.RELATION, network.TAG = 32, 1, 4, 2, 4

from batches import Labels  # noqa: E402
from conllu import Word  # noqa: E402
from export import write_model  # noqa: E402
from lemmas import learn_lemmas  # noqa: E402

SENTENCES = [[Word("Envoys", "envoy", "NOUN", "Number=Plur", 2, "nsubj"),
              Word("met", "meet", "VERB", "Tense=Past|VerbForm=Fin", 0, "root"),
              Word(".", ".", "PUNCT", "_", 2, "punct")]]


def main():
    torch.manual_seed(1)
    labels = Labels(SENTENCES)
    words = ["envoys", "met", "."]
    rows = np.arange(9, dtype=np.int8).reshape(3, 3)
    net = network.Network(torch.zeros(4, 3), len(labels.upos), len(labels.label), len(labels.relation), 0.0)
    write_model(sys.argv[1], net.state_dict(), labels, words, rows, np.ones(3, np.float32), learn_lemmas(SENTENCES, labels),
                {"seed": 1}, {"none": {"las": 0.0}})


if __name__ == "__main__":
    main()
