"""Compares what came back into Gloss from the tools with what had gone out: again.py FOLDER"""
import glob, json, os, sys

from report import compare, expected, run, trimmed

W = sys.argv[1]
WANTED = expected(f"{W}/all.json")
IDS = [article["id"] for article in json.load(open(f"{W}/all.json", encoding="utf8"))["articles"]]


def again(path):
    articles = json.load(open(path, encoding="utf8"))["articles"]
    by_id = {one["id"]: one for one in articles}
    found = []
    for n, own in enumerate(IDS):
        # What a tool does not keep of an article may be its id: then the order tells.
        article = by_id.get(own, articles[n])
        for one in article["spans"] + article["claims"]:
            words = article["text"][one["start"]:one["end"]]
            found.append((n, one["start"], one["end"], one.get("label", "claim"), words))
    name = os.path.basename(path)[6:-5]
    # Without what Gloss itself had put beside the articles, marks are as spaCy has them.
    alike = trimmed if name.endswith("-bare") else list
    compare(f"Gloss, of what {name} gave back", alike(WANTED), alike(found))


for path in sorted(glob.glob(f"{W}/again.*.json")):
    run(os.path.basename(path), lambda: again(path))
