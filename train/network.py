"""The network: hashed and pretrained embeddings, bidirectional LSTM layers, biaffine heads."""
import torch
from torch import nn
import torch.nn.functional as F

from features import HASHED
from recurrence import both_directions

WIDTH = 192       # of the input projection and of each direction of each LSTM layer
LAYERS = 2
ARC = 160         # of the spaces in which dependents look for heads
RELATION = 64     # of the spaces in which a pair's relation is told
TAG = 128         # hidden layer of the taggers
SLOPE = 0.1       # of the leaky rectifier, everywhere


class Network(nn.Module):
    """Tagger and parser over sentences laid out (time, sentence); see forward()."""

    def __init__(self, vectors, n_upos, n_label, n_relation, dropout):
        super().__init__()
        self.register_buffer("vectors", vectors, persistent=False)
        dim = vectors.shape[1]
        self.unknown = nn.Parameter(torch.zeros(dim))
        self.hashed = nn.ModuleList([nn.Embedding(size, width) for _, size, width in HASHED])
        for table in self.hashed:
            nn.init.normal_(table.weight, std=0.1)
        self.project_vectors = nn.Linear(dim, WIDTH)
        self.project_hashed = nn.Linear(sum(width for _, _, width in HASHED), WIDTH, bias=False)
        self.lstm_forward = nn.ModuleList()
        self.lstm_backward = nn.ModuleList()
        for layer in range(LAYERS):
            for direction in (self.lstm_forward, self.lstm_backward):
                lstm = nn.LSTM(WIDTH if layer == 0 else 2 * WIDTH, WIDTH)
                nn.init.zeros_(lstm.bias_ih_l0)
                nn.init.zeros_(lstm.bias_hh_l0)
                lstm.bias_hh_l0.requires_grad_(False)
                for gate in range(4):
                    rows = slice(gate * WIDTH, (gate + 1) * WIDTH)
                    nn.init.orthogonal_(lstm.weight_hh_l0.data[rows])
                    nn.init.xavier_uniform_(lstm.weight_ih_l0.data[rows])
                lstm.bias_ih_l0.data[WIDTH:2 * WIDTH] = 1.0
                direction.append(lstm)
        out = 2 * WIDTH
        self.tag = nn.Linear(out, TAG)
        self.upos = nn.Linear(TAG, n_upos)
        self.label = nn.Linear(TAG, n_label)
        self.arc_dependent = nn.Linear(out, ARC)
        self.arc_head = nn.Linear(out, ARC)
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.arc_weight = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.relation_dependent = nn.Linear(out, RELATION)
        self.relation_head = nn.Linear(out, RELATION)
        self.relation_root = nn.Parameter(torch.randn(RELATION) * 0.1)
        self.relation_weight = nn.Parameter(
            torch.randn(n_relation, RELATION + 1, RELATION + 1) * 0.02)
        self.dropout = nn.Dropout(dropout)
        self.word_dropout = 0.1

    def encode(self, features, lengths, rewind):
        """(T, S, 2*WIDTH) states. rewind (T, S) turns each sentence round within its length."""
        row = features[..., 0]
        known = (row > 0).float()
        keep = None
        if self.training:
            keep = (torch.rand(row.shape) > self.word_dropout).float()
            known = known * keep
        known = known.unsqueeze(-1)
        vectors = self.vectors[row] * known + self.unknown * (1 - known)
        hashed = [table(features[..., i + 1]) for i, table in enumerate(self.hashed)]
        if keep is not None:
            hashed[0] = hashed[0] * keep.unsqueeze(-1)
        state = self.project_vectors(self.dropout(vectors))
        state = F.leaky_relu(state + self.project_hashed(self.dropout(torch.cat(hashed, -1))), SLOPE)
        for forward, backward in zip(self.lstm_forward, self.lstm_backward):
            state = self.dropout(state)
            turned = torch.gather(state, 0, rewind.unsqueeze(-1).expand_as(state))
            ahead, behind = both_directions(forward, backward, state, turned)
            behind = torch.gather(behind, 0, rewind.unsqueeze(-1).expand_as(behind))
            state = torch.cat([ahead, behind], -1)
        return self.dropout(state)

    def rectify(self, layer, state):
        return self.dropout(F.leaky_relu(layer(state), SLOPE))

    def forward(self, features, lengths, rewind):
        """UPOS and label scores (S, T, n), arc scores (S, T, T+1), and the relation spaces.

        Column 0 of the arc scores is the root, column i+1 word i.
        """
        state = self.encode(features, lengths, rewind).transpose(0, 1)
        tag = self.rectify(self.tag, state)
        dependent = self.rectify(self.arc_dependent, state)
        head = self.rectify(self.arc_head, state)
        root = self.arc_root.expand(head.shape[0], 1, -1)
        head = torch.cat([root, head], 1)
        ones = torch.ones_like(dependent[..., :1])
        arc = torch.cat([dependent, ones], -1) @ self.arc_weight @ head.transpose(1, 2)
        time = torch.arange(state.shape[1])
        outside = time.unsqueeze(0) >= lengths.unsqueeze(1)
        arc[:, :, 1:].masked_fill_(outside.unsqueeze(1), -1e9)
        relation_dependent = self.rectify(self.relation_dependent, state)
        relation_head = self.rectify(self.relation_head, state)
        root = self.relation_root.expand(head.shape[0], 1, -1)
        return (self.upos(tag), self.label(tag), arc, relation_dependent,
                torch.cat([root, relation_head], 1))

    def relations(self, dependent, head):
        """Relation scores (n, n_relation) of n pairs of states."""
        one = torch.ones_like(head[:, :1])
        left = torch.cat([dependent, one], 1)
        right = torch.cat([head, one], 1)
        n_relation, size, _ = self.relation_weight.shape
        mixed = (left @ self.relation_weight.permute(1, 0, 2).reshape(size, n_relation * size))
        return (mixed.view(-1, n_relation, size) * right.unsqueeze(1)).sum(-1)
