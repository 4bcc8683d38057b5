"""From trained weights to the model file, laid out as the C side reads it."""
import numpy as np

from container import write_container
from features import HASHED, fnv64
from lemmas import packed
from network import LAYERS, WIDTH

LICENCES = [
    ("corpus.ewt", "UD_English-EWT 2.15, train part; annotations CC BY-SA 4.0"),
    ("corpus.gum-open", "UD_English-GUM, train part of the genres under open licences; annotations "
                        "CC BY 4.0, texts CC BY, CC BY-SA and public domain"),
    ("corpus.vectors", "GloVe 6B, 100 dimensions; PDDL"),
    ("licence.weights", "CC BY-SA 4.0"),
]


def rows_int8(weight):
    """int8 rows and one scale a row."""
    scale = np.maximum(np.abs(weight).max(-1), 1e-8) / 127.0
    rows = np.clip(np.rint(weight / scale[..., None]), -127, 127)
    return rows.astype(np.int8), scale.astype(np.float32)


def strings(values):
    return np.frombuffer(("\n".join(values) + "\n").encode("utf-8"), np.uint8)


PANEL, GROUP = 32, 4  # of the C side's weights: src/parse/kernel.h


def matrix(name, weight, bias=None):
    """Sections of a matrix from inputs to outputs (in, out): bytes in the order in which the kernels read them, a scale an
    output, and the biases (or zeros, whose number says how many outputs mean something).
    """
    inner, outputs = weight.shape
    wide = np.zeros((-(-inner // PANEL) * PANEL, -(-outputs // PANEL) * PANEL), np.float32)
    wide[:inner, :outputs] = weight
    rows, scale = rows_int8(wide.T)
    columns, inner = rows.shape
    panels = rows.T.reshape(inner // GROUP, GROUP, columns // PANEL, PANEL).transpose(2, 0, 3, 1)
    bias = np.zeros(outputs, np.float32) if bias is None else bias.astype(np.float32)
    return [(name, np.ascontiguousarray(panels)), (name + ".scale", scale), (name + ".bias", bias)]


def relation_matrix(weight):
    """(relations, size, size) as one matrix from a dependent's space to all pairs of a head's dimension and a relation.

    The last dependent dimension is the constant 1: the bias. Relations stand in panels, so that a dependent's row is
    itself a matrix from a head's space to relations.
    """
    relations, size, _ = weight.shape
    wide = np.zeros((size, size, -(-relations // PANEL) * PANEL), np.float32)  # dependent, head, relation
    wide[:, :, :relations] = weight.transpose(1, 2, 0)
    flat = wide.reshape(size, size, -1, PANEL).transpose(0, 2, 1, 3).reshape(size, -1)
    return matrix("relation", flat[:-1], flat[-1])


def write_model(path, state, labels, words, rows, scale, lemmas, run, scores):
    """Write the model file of the averaged weights."""
    w = {k: v.detach().numpy().astype(np.float32) for k, v in state.items()}
    meta = [("name", "english"), ("language", "en"), ("task", "tagger, lemmatiser, parser"),
            ("network.width", str(WIDTH)), ("network.layers", str(LAYERS))]
    meta += LICENCES + [("run." + k, str(v)) for k, v in run.items()]
    meta += [("score.%s.%s" % (corpus, k), "%.2f" % v)
             for corpus, values in scores.items() for k, v in values.items()]
    meta += [("score.note", "best head of each word before tree decoding, full precision weights; "
                            "las without relation subtypes")]
    sections = [("meta", np.frombuffer("".join("%s\t%s\n" % m for m in meta).encode(), np.uint8)),
                ("labels.upos", strings(labels.upos)), ("labels.label", strings(labels.label)),
                ("labels.relation", strings(labels.relation))]
    keys = [fnv64(word) for word in words]
    order = sorted(range(len(words)), key=lambda i: keys[i])
    assert len(set(keys)) == len(keys), "two words with one hash"
    sections += [("vocabulary.keys", np.array([keys[i] for i in order], np.uint64)),
                 ("vocabulary.rows", rows[order]),
                 ("vocabulary.scale", scale[order].astype(np.float32)),
                 ("vocabulary.unknown", w["unknown"])]
    for i, (name, _, _) in enumerate(HASHED):
        table, table_scale = rows_int8(w["hashed.%d.weight" % i])
        sections += [("hashed.%s" % name, table), ("hashed.%s.scale" % name, table_scale)]
    project = np.concatenate([w["project_vectors.weight"], w["project_hashed.weight"]], 1)
    sections += matrix("input", project.T, w["project_vectors.bias"])
    for layer in range(LAYERS):
        for which in ("forward", "backward"):
            stem = "lstm_%s.%d." % (which, layer)
            name = "lstm.%d.%s." % (layer, which)
            sections += matrix(name + "input", w[stem + "weight_ih_l0"].T,
                               w[stem + "bias_ih_l0"] + w[stem + "bias_hh_l0"])
            sections += matrix(name + "state", w[stem + "weight_hh_l0"].T)
    for name in ("tag", "upos", "label", "arc_dependent", "arc_head", "relation_dependent",
                 "relation_head"):
        sections += matrix(name.replace("_", "."), w[name + ".weight"].T, w[name + ".bias"])
    sections += [("arc.root", w["arc_root"])] + matrix("arc", w["arc_weight"][:-1], w["arc_weight"][-1])
    sections += relation_matrix(w["relation_weight"])
    table, edits = packed(lemmas)
    sections += [("lemma.keys", np.array([k for k, _ in table], np.uint64)),
                 ("lemma.edits", np.array([e for _, e in table], np.uint16)),
                 ("lemma.texts", strings("%s\t%d\t%s" % e for e in edits))]
    return write_container(path, "PARS", sections)
