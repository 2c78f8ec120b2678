#!/usr/bin/python3
"""Fits gradient-boosted trees with Debian's xgboost: train.py DIR, where DIR/job.json says what to fit.

job.json: {"columns": n, "rows": n, "features": [...], "params": {...}, "rounds": n,
           "monotone": [-1 | 0 | 1 a feature: it may only lower, do as it likes, only raise the score],
           "fits": [{"name": "x", "without": [folds], "matrix": "X.f32"}]}
DIR/y.f32, w.f32, fold.i8 hold label, weight (0: not fitted on) and fold of each row.
Writes DIR/<name>.json (an ensemble as src/passes/ensemble.ts reads it) and DIR/<name>.pred (all rows).
"""
import json
import math
import sys

import numpy as np
import xgboost as xgb

directory = sys.argv[1]
job = json.load(open(f"{directory}/job.json"))
columns = job["columns"]
label = np.fromfile(f"{directory}/y.f32", dtype=np.float32)
weight = np.fromfile(f"{directory}/w.f32", dtype=np.float32)
fold = np.fromfile(f"{directory}/fold.i8", dtype=np.int8)


def flatten(node):
    """Breadth-first arrays; a split's right child directly follows its left one."""
    feature, value, left = [], [], []
    queue = [node]
    position = 0
    while position < len(queue):
        item = queue[position]
        position += 1
        if "leaf" in item:
            feature.append(-1)
            value.append(round(item["leaf"], 4))
            left.append(0)
            continue
        children = {child["nodeid"]: child for child in item["children"]}
        left.append(len(queue))
        queue += [children[item["yes"]], children[item["no"]]]
        feature.append(int(item["split"][1:]))
        value.append(float(f"{item['split_condition']:.6g}"))
    return {"feature": feature, "value": value, "left": left}


def ensemble(model, base):
    trees = [flatten(json.loads(tree)) for tree in model.get_dump(dump_format="json")]
    used = sorted({f for tree in trees for f in tree["feature"] if f >= 0})
    place = {f: i for i, f in enumerate(used)}
    for tree in trees:
        tree["feature"] = [place.get(f, -1) for f in tree["feature"]]
    return {
        "features": [job["features"][f] for f in used],
        "bias": round(math.log(base / (1 - base)), 5),
        "trees": trees,
    }


matrices = {}
for fit in job["fits"]:
    name = fit["matrix"]
    if name not in matrices:
        matrices = {name: np.fromfile(f"{directory}/{name}", dtype=np.float32).reshape(-1, columns)}
    matrix = matrices[name]
    rows = (weight > 0) & ~np.isin(fold, fit["without"])
    base = float(np.average(label[rows], weights=weight[rows]))
    params = {"objective": "binary:logistic", "tree_method": "hist", "base_score": base, "nthread": 1, "seed": 1}
    params.update(job["params"])
    params["monotone_constraints"] = tuple(job["monotone"])
    model = xgb.train(params, xgb.DMatrix(matrix[rows], label[rows], weight=weight[rows]), job["rounds"])
    json.dump(ensemble(model, base), open(f"{directory}/{fit['name']}.json", "w"), separators=(",", ":"))
    model.predict(xgb.DMatrix(matrix)).astype(np.float32).tofile(f"{directory}/{fit['name']}.pred")
    print(f"fitted {fit['name']} on {int(rows.sum())} rows", file=sys.stderr)
