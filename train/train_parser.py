#!/usr/bin/env python3
"""From treebanks and word vectors to the parser's model file, in one command.

    python3 train/train_parser.py --data DATA --out model/english.dgm --work build/train

DATA holds treebank/ewt, treebank/gum-open (train, dev, test.conllu each) and vectors/. The run
writes a checkpoint after every epoch and goes on from it when started again. It learns from the
train parts alone; the dev parts are only scored, the test parts only with --final.

Time is counted in epochs: the learning rate warms up, stays, and falls to nothing between
--decay-from and --epochs. Both may be changed when a run is resumed: what was in force is written
into the model.
"""
import argparse
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from batches import Encoder, Labels, batches
from conllu import read_treebank
from export import write_model
from lemmas import learn_from_vocabulary, learn_lemmas
from network import Network
from variants import varied
from vectors import read_vectors, read_words

# Gradients of Debian's PyTorch 1.13 are wrong on recent processors with oneDNN.
torch.backends.mkldnn.enabled = False

TREEBANKS = ("ewt", "gum-open")
WARM_UP = 200      # steps
SCORED = 2         # epochs between scores on the dev parts
AVERAGE = 0.998    # of the running average of the weights, a step


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", required=True, help="folder with treebank/ and vectors/")
    parser.add_argument("--out", required=True, help="the model file to write")
    parser.add_argument("--work", required=True, help="folder for the checkpoint and the log")
    parser.add_argument("--epochs", type=float, default=55)
    parser.add_argument("--decay-from", type=float, default=25)
    parser.add_argument("--rate", type=float, default=2e-3, help="highest learning rate")
    parser.add_argument("--dropout", type=float, default=0.4)
    parser.add_argument("--words", type=int, default=1500, help="words a batch")
    parser.add_argument("--vocabulary", type=int, default=65000, help="rows of vectors to keep")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--final", action="store_true", help="score the test parts at the end")
    parser.add_argument("--note", default="", help="what the model's metadata should tell besides the settings")
    parser.add_argument("--export", action="store_true", help="only write the checkpoint's model")
    return parser.parse_args()


def losses(network, batch):
    """The four losses of a batch: UPOS, label, head, relation."""
    features, lengths, rewind, answers = batch
    upos, label, arc, dependent, head = network(features, lengths, rewind)
    inside = answers[2] >= 0
    heads = answers[2].clamp(min=0)
    chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
    relation = network.relations(dependent[inside], chosen[inside])
    return (F.cross_entropy(upos[inside], answers[0][inside], ignore_index=-1),
            F.cross_entropy(label[inside], answers[1][inside], ignore_index=-1),
            F.cross_entropy(arc[inside], answers[2][inside]),
            F.cross_entropy(relation, answers[3][inside], ignore_index=-1))


def score(network, encoder, sentences):
    """UPOS, UAS, LAS (relations without subtype) and full-label accuracy, in per cent.

    Heads are the best-scored ones, not yet forced to be a tree: a shade below what the C side gets.
    """
    network.eval()
    plain = [r.split(":")[0] for r in encoder.labels.relation]
    plain = torch.tensor([encoder.labels.relation.index(p) if p in encoder.labels.relation else i
                          for i, p in enumerate(plain)] + [-1])
    counts = np.zeros(5)
    with torch.no_grad():
        for group in batches(sentences, 4000, False):
            features, lengths, rewind, answers = encoder.batch(group)
            upos, label, arc, dependent, head = network(features, lengths, rewind)
            inside = answers[2] >= 0
            heads = arc.argmax(-1)
            chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
            relation = network.relations(dependent[inside], chosen[inside]).argmax(-1)
            right = heads[inside] == answers[2][inside]
            same = plain[relation] == plain[answers[3][inside]]
            counts += [inside.sum().item(),
                       (upos.argmax(-1)[inside] == answers[0][inside]).sum().item(),
                       right.sum().item(), (right & same).sum().item(),
                       (label.argmax(-1)[inside] == answers[1][inside]).sum().item()]
    network.train()
    return dict(zip(("upos", "uas", "las", "label"), (100 * counts[1:] / counts[0]).round(2)))


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    os.makedirs(options.work, exist_ok=True)

    def part(name, which):
        return read_treebank(os.path.join(options.data, "treebank", name, which + ".conllu"))

    sentences = [s for name in TREEBANKS for s in part(name, "train")]
    development = {name: part(name, "dev") for name in TREEBANKS}
    labels = Labels(sentences)
    words, rows, scale = read_vectors(os.path.join(options.data, "vectors"), options.vocabulary)
    vocabulary = {word: i + 1 for i, word in enumerate(words)}
    encoder = Encoder(vocabulary, labels)
    values = np.concatenate([np.zeros((1, rows.shape[1]), np.float32),
                             rows.astype(np.float32) * scale[:, None]])
    gain = float(0.3 / values.std())
    network = Network(torch.from_numpy((values * gain).astype(np.float32)), len(labels.upos), len(labels.label),
                      len(labels.relation), options.dropout)
    trained = [p for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=options.rate, betas=(0.9, 0.95), weight_decay=1e-5)
    average = {k: v.clone() for k, v in network.state_dict().items()}
    epoch, step, seconds = 0, 0, 0.0
    saved = os.path.join(options.work, "checkpoint.pt")
    history = []
    if os.path.exists(saved):
        state = torch.load(saved)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        average, history = state["average"], state["history"]
        epoch, step, seconds = state["epoch"], state["step"], state["seconds"]
        torch.set_rng_state(state["torch_random"])
        random.setstate(state["random"])
    log = open(os.path.join(options.work, "log.txt"), "a", encoding="utf-8")

    def say(text):
        print(text, flush=True)
        log.write(text + "\n")
        log.flush()

    n_batches = len(batches(sentences, options.words, False))
    say("%d parameters trained, %d words, %d batches, labels %d %d %d, from epoch %d" % (
        sum(p.numel() for p in trained), sum(map(len, sentences)), n_batches, len(labels.upos),
        len(labels.label), len(labels.relation), epoch))
    lemmas = learn_lemmas(sentences, labels)
    learn_from_vocabulary(lemmas, read_words(os.path.join(options.data, "vectors")))

    def export(scores):
        write_model(options.out, average, labels, words, rows, scale * gain, lemmas, {
            "seed": options.seed, "epochs": epoch, "decay-from": options.decay_from,
            "rate": options.rate, "dropout": options.dropout, "batch-words": options.words,
            "training-seconds": int(seconds), "note": options.note or "-"}, scores)

    def averaged_scores(sets):
        mine = {k: v.clone() for k, v in network.state_dict().items()}
        network.load_state_dict(average)
        scores = {name: score(network, encoder, part_) for name, part_ in sets.items()}
        network.load_state_dict(mine)
        return scores

    def named(scores, which):
        return {name + "-" + which: values for name, values in scores.items()}

    while epoch < options.epochs and not options.export:
        started = time.time()
        total = np.zeros(4)
        groups = batches([varied(s) for s in sentences], options.words, True)
        for number, group in enumerate(groups):
            now = epoch + number / len(groups)
            rate = options.rate * min(1.0, (step + 1) / WARM_UP)
            if now > options.decay_from:
                rate *= (options.epochs - now) / (options.epochs - options.decay_from)
            for group_ in optimizer.param_groups:
                group_["lr"] = max(rate, 0.0)
            parts = losses(network, encoder.batch(group))
            loss = 0.5 * parts[0] + 0.5 * parts[1] + parts[2] + parts[3]
            optimizer.zero_grad()
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(trained, 2.0)
            optimizer.step()
            step += 1
            keep = min(AVERAGE, (1 + step) / (10 + step))
            with torch.no_grad():
                for key, value in network.state_dict().items():
                    average[key].mul_(keep).add_(value, alpha=1 - keep)
            total += [p.item() for p in parts]
            if step % 40 == 0:
                say("step %d  %.0f s  norm %.2f  upos %.3f label %.3f head %.3f relation %.3f" % (
                    (step, seconds + time.time() - started, norm) + tuple(p.item() for p in parts)))
        epoch += 1
        seconds += time.time() - started
        scores = {}
        if epoch % SCORED == 0 or epoch >= options.epochs:
            scores = averaged_scores(development)
            history.append((epoch, scores))
        say("epoch %d  %.0f s  rate %.5f  losses %s  dev %s" % (
            epoch, seconds, rate, (total / len(groups)).round(3), scores))
        torch.save({"network": network.state_dict(), "optimizer": optimizer.state_dict(),
                    "average": average, "history": history, "epoch": epoch, "step": step,
                    "seconds": seconds, "torch_random": torch.get_rng_state(),
                    "random": random.getstate()}, saved + ".new")
        os.replace(saved + ".new", saved)
    scores = named(averaged_scores(development), "dev")
    if options.final:
        scores.update(named(averaged_scores({name: part(name, "test") for name in TREEBANKS}), "test"))
    say("scores %s" % scores)
    export(scores)


if __name__ == "__main__":
    main()
