#!/usr/bin/python3
"""Fits logistic regressions with Debian's scikit-learn: logistic.py DIR.

DIR/job.json: {"width": features a row, "fits": ["all" or a fold's number to leave out, ...]}; DIR/x.f32 holds the
rows, each with its label, weight and fold after its features. Writes DIR/<fit>.json, a list of weights.
"""
import json
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

directory = sys.argv[1]
job = json.load(open(f"{directory}/job.json"))
width = job["width"]
rows = np.fromfile(f"{directory}/x.f32", dtype=np.float32).reshape(-1, width + 3)
x, label, weight, fold = rows[:, :width], rows[:, width], rows[:, width + 1], rows[:, width + 2]
for fit in job["fits"]:
    kept = np.full(len(rows), True) if fit == "all" else fold != int(fit)
    model = LogisticRegression(C=1, max_iter=1000, fit_intercept=False)
    model.fit(x[kept], label[kept], sample_weight=weight[kept])
    json.dump([round(float(value), 3) for value in model.coef_[0]], open(f"{directory}/{fit}.json", "w"))
