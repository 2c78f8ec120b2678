#!/usr/bin/python3
"""Fits the weights of words with Debian's scikit-learn: wording.py DIR FIT …

A FIT is "all" or the digits of the folds to leave out. DIR/traits.i32 holds the traits of all blocks one after the other,
DIR/ends.i32 where each block's end; y.f32, w.f32, fold.i8 are label, weight and fold of each block (as in train.py).
Writes DIR/wording-<fit>.f64: the bias and each trait's weight.
"""
import sys

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

# .002 to .012 are within 1% of the log loss of a fold never seen
REGULARISATION = 0.008
ITERATIONS = 100

directory = sys.argv[1]
read = lambda name, kind: np.fromfile(f"{directory}/{name}", dtype=kind)
label, weight, fold = read("y.f32", np.float32), read("w.f32", np.float32), read("fold.i8", np.int8)
traits, ends = read("traits.i32", np.int32), read("ends.i32", np.int32)
starts = np.concatenate([[0], ends])
blocks = csr_matrix((np.ones(len(traits), dtype=np.float32), traits, starts), shape=(len(label), int(traits.max()) + 1))
weight = weight / weight[weight > 0].mean()

for fit in sys.argv[2:]:
    rows = weight > 0
    for digit in "" if fit == "all" else fit:
        rows &= fold != int(digit)
    model = LogisticRegression(C=REGULARISATION, max_iter=ITERATIONS, tol=1e-3)
    model.fit(blocks[rows], label[rows], sample_weight=weight[rows])
    np.concatenate([model.intercept_, model.coef_[0]]).astype("<f8").tofile(f"{directory}/wording-{fit}.f64")
    print(f"fitted words for {fit} on {int(rows.sum())} rows", file=sys.stderr)
