#!/usr/bin/python3
"""Fits gradient-boosted trees with Debian's xgboost: train.py DIR FIT …

A FIT is "all" or the number of a fold to leave out; DIR/job.json says how to fit: {"features": [...], "params": {...},
"rounds": n, "monotone": [-1 | 0 | 1 a feature: it may only lower, do as it likes, only raise the score]}.
DIR/x.f32 is the matrix; y.f32, w.f32, fold.i8 hold label, weight (0: not fitted on) and fold of each row. Where there is
a DIR/nested-<fit>.f32, its columns stand in for the matrix's last ones in that fit.
Writes DIR/<fit>.json (a PackedEnsemble as src/passes/ensemble.ts reads it) and DIR/<fit>.pred (all rows).
"""
import base64
import json
import math
import os
import sys

import numpy as np
import xgboost as xgb

directory = sys.argv[1]
job = json.load(open(f"{directory}/job.json"))
label = np.fromfile(f"{directory}/y.f32", dtype=np.float32)
weight = np.fromfile(f"{directory}/w.f32", dtype=np.float32)
fold = np.fromfile(f"{directory}/fold.i8", dtype=np.int8)
matrix = np.memmap(f"{directory}/x.f32", dtype=np.float32, mode="r").reshape(len(label), -1)

UINT8 = 255
UINT16 = 65535
INT16 = 32767


def preorder(tree):
    """A tree's nodes, each before its left and then its right subtree, with how far after it its right child stands."""
    if "leaf" in tree:
        return [(tree, 0)]
    children = {child["nodeid"]: child for child in tree["children"]}
    left = preorder(children[tree["yes"]])
    return [(tree, 1 + len(left)), *left, *preorder(children[tree["no"]])]


def packed(model, bias):
    trees = [preorder(json.loads(text)) for text in model.get_dump(dump_format="json")]
    nodes = [node for tree in trees for node in tree]
    # float32 to the last bit: the dump prints them with enough digits
    split = lambda node: (int(node["split"][1:]), np.float32(node["split_condition"]))
    splits = sorted({split(node) for node, _ in nodes if "leaf" not in node})
    used = sorted({feature for feature, _ in splits})
    unit = max(abs(node["leaf"]) for node, _ in nodes if "leaf" in node) / INT16
    value = lambda node: round(node["leaf"] / unit)
    leaves = sorted({value(node) for node, _ in nodes if "leaf" in node})
    place = {key: i for i, key in enumerate([*splits, *leaves])}
    assert len(place) <= UINT16, "more splits and values than 16 bits can tell"
    assert max(right for _, right in nodes) <= UINT8, "a tree too large for 8 bits"
    encode = lambda values, kind: base64.b64encode(np.asarray(values, dtype=kind).tobytes()).decode()
    return {
        "features": [job["features"][feature] for feature in used],
        "bias": round(bias, 5),
        "counts": [sum(1 for feature, _ in splits if feature == own) for own in used],
        "thresholds": encode([value for _, value in splits], "<f4"),
        "leaves": encode(leaves, "<i2"),
        "unit": unit,
        "sizes": [len(tree) for tree in trees],
        "nodes": encode([place[value(node) if "leaf" in node else split(node)] for node, _ in nodes], "<u2"),
        "rights": encode([right for _, right in nodes], "u1"),
    }


def matrix_for(fit):
    if not os.path.exists(f"{directory}/nested-{fit}.f32"):
        return matrix
    nested = np.fromfile(f"{directory}/nested-{fit}.f32", dtype=np.float32).reshape(len(label), -1)
    whole = np.array(matrix)
    whole[:, -nested.shape[1] :] = nested
    return whole


for fit in sys.argv[2:]:
    matrix_of_fit = matrix_for(fit)
    rows = weight > 0 if fit == "all" else (weight > 0) & (fold != int(fit))
    base = float(np.average(label[rows], weights=weight[rows]))
    params = {"objective": "binary:logistic", "tree_method": "hist", "base_score": base, "nthread": 1, "seed": 1}
    params.update(job["params"])
    params["monotone_constraints"] = tuple(job["monotone"])
    data = xgb.QuantileDMatrix(matrix_of_fit[rows], label[rows], weight=weight[rows], max_bin=params["max_bin"])
    model = xgb.train(params, data, job["rounds"])
    json.dump(packed(model, math.log(base / (1 - base))), open(f"{directory}/{fit}.json", "w"), separators=(",", ":"))
    model.predict(xgb.DMatrix(matrix_of_fit)).astype(np.float32).tofile(f"{directory}/{fit}.pred")
    print(f"fitted {fit} on {int(rows.sum())} rows", file=sys.stderr)
