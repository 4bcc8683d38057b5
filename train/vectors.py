"""Pretrained word vectors: int8 rows by frequency, one float32 scale a row."""
import os

import numpy as np


def read_vectors(folder, count):
    """The first count words that occur in lower case, their int8 rows (n, 100), their scales (n)."""
    with open(os.path.join(folder, "glove6b100.words"), encoding="utf-8") as lines:
        words = lines.read().split("\n")[:count]
    scale = np.fromfile(os.path.join(folder, "glove6b100.scale.f32"), np.float32, len(words))
    rows = np.fromfile(os.path.join(folder, "glove6b100.i8"), np.int8, len(words) * 100)
    return words, rows.reshape(-1, 100), scale


def read_words(folder):
    """All words that there are vectors for, by frequency."""
    with open(os.path.join(folder, "glove6b100.words"), encoding="utf-8") as lines:
        return lines.read().split("\n")
