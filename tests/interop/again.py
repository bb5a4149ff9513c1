"""Compares what came back into Gloss from the tools with what had gone out: again.py FOLDER"""
import glob, json, os, sys

from report import compare, expected, run

W = sys.argv[1]
WANTED = expected(f"{W}/all.json")
IDS = [article["id"] for article in json.load(open(f"{W}/all.json", encoding="utf8"))["articles"]]


def again(path):
    articles = {a["id"]: a for a in json.load(open(path, encoding="utf8"))["articles"]}
    found = []
    for n, own in enumerate(IDS):
        for one in articles[own]["spans"] + articles[own]["claims"]:
            words = articles[own]["text"][one["start"]:one["end"]]
            found.append((n, one["start"], one["end"], one.get("label", "claim"), words))
    compare(f"Gloss, of what {os.path.basename(path)[6:-5]} gave back", WANTED, found)


for path in sorted(glob.glob(f"{W}/again.*.json")):
    run(os.path.basename(path), lambda: again(path))
