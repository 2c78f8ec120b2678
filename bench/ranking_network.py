#!/usr/bin/python3
"""Fits small networks that choose one of several things, with Debian's numpy: ranking_network.py DIR FIT ...

DIR/job.json: {"width": features a row, "units": hidden units}; DIR/x.f32 holds the rows, each with its label, weight, fold
and lesson's number after its features, lesson by lesson. A FIT is "all" or a fold's number to leave out. Writes
DIR/<fit>.json: {"rows": by feature its direct weight and those to each unit, "bias": [...], "output": [...]}, see
src/ranking-network.ts. The loss is a softmax over each lesson's rows, by Adam in small batches.

Chosen on the corpus's headline lines, cross-validated by site: 8 to 32 units and a decay of .01 to .03 differ by .002
of the lines found; without dropped features, pages that we wrote lose .01.
"""
import json
import sys

import numpy as np

EPOCHS, BATCH, DROPPED = 30, 64, 0.15
# the direct weights decay less: what one feature tells alone, it tells on every page
DECAY, DIRECT_DECAY = 0.01, 0.003
RATE, WARM_UP, KEEP, KEEP_SQUARE, TINY = 0.003, 100, 0.9, 0.99, 1e-7


def softmax_gradient(scores, label, starts, lesson):
    """How far each row's share of its lesson's probability is from its share among the right rows."""
    share = np.exp(scores - np.maximum.reduceat(scores, starts)[lesson])
    share /= np.add.reduceat(share, starts)[lesson]
    right = share * label
    return share - right / np.maximum(np.add.reduceat(right, starts)[lesson], 1e-12)


def fit(x, label, weight, sizes, units):
    """The weights to the score, to the units, their bias, and from them: `weight` is by lesson, `sizes` are its rows."""
    rng = np.random.default_rng(0)
    width = x.shape[1]
    spread = x.std(0) + 0.001
    x = x / spread
    ends = np.cumsum(sizes)
    params = [
        np.zeros(width),
        rng.normal(0, width**-0.5, (width, units)),
        np.zeros(units),
        0.3 * rng.normal(0, units**-0.5, units),
    ]
    means, squares = ([np.zeros_like(p) for p in params] for _ in range(2))
    batches = len(sizes) // BATCH
    for epoch in range(EPOCHS):
        order = rng.permutation(len(sizes))
        for batch in range(batches):
            lessons = order[batch * BATCH : (batch + 1) * BATCH]
            rows = np.concatenate([np.arange(ends[i] - sizes[i], ends[i]) for i in lessons])
            lesson = np.repeat(np.arange(BATCH), sizes[lessons])
            starts = np.concatenate([[0], np.cumsum(sizes[lessons])[:-1]])
            seen = x[rows] * (rng.random(width) > DROPPED)
            direct, inner, bias, output = params
            hidden = np.tanh(seen @ inner + bias)
            error = softmax_gradient(seen @ direct + hidden @ output, label[rows], starts, lesson)
            error *= weight[lessons][lesson] / BATCH
            back = error[:, None] * output * (1 - hidden**2)
            gradients = [
                seen.T @ error + DIRECT_DECAY * direct,
                seen.T @ back + DECAY * inner,
                back.sum(0),
                hidden.T @ error + DECAY * output,
            ]
            step = epoch * batches + batch + 1
            rate = RATE * min(1, step / WARM_UP) * 0.5 * (1 + np.cos(np.pi * step / (EPOCHS * batches)))
            for i, gradient in enumerate(gradients):
                means[i] = KEEP * means[i] + (1 - KEEP) * gradient
                squares[i] = KEEP_SQUARE * squares[i] + (1 - KEEP_SQUARE) * gradient**2
                scale = np.sqrt(squares[i] / (1 - KEEP_SQUARE**step)) + TINY
                params[i] = params[i] - rate * means[i] / (1 - KEEP**step) / scale
    direct, inner, bias, output = params
    return direct / spread, inner / spread[:, None], bias, output


def main():
    directory, *fits = sys.argv[1:]
    job = json.load(open(f"{directory}/job.json"))
    width = job["width"]
    table = np.fromfile(f"{directory}/x.f32", dtype=np.float32).reshape(-1, width + 4).astype(np.float64)
    label, weight, fold, number = table[:, width:].T
    first = np.unique(number, return_index=True)[1]
    sizes = np.diff(np.append(first, len(table)))
    for name in fits:
        kept = fold[first] != (-1 if name == "all" else int(name))
        rows = np.repeat(kept, sizes)
        direct, inner, bias, output = fit(
            table[rows, :width], label[rows], weight[first][kept], sizes[kept], job["units"]
        )
        fitted = {"rows": np.column_stack([direct, inner]), "bias": bias, "output": output}
        rounded = {key: np.round(value, 3).tolist() for key, value in fitted.items()}
        json.dump(rounded, open(f"{directory}/{name}.json", "w"))


main()
