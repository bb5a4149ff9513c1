"""The articles that every reader is tried on: one of torture, and the marked ones of $GLOSS_DATA where they are there."""
import glob, json, os

TORTURE = (
    "\U0001F680 据《海岚日报》透露，前Quillmere CTO Mira Odal 融资20亿美元。\r\n"
    "Odal는 “맞다”라고 밝혔다 \U0001F469\u200D\U0001F469\u200D\U0001F467.\n\n"
    "Cafe\u0301 Re\u0301sume\u0301 \U0001F1F0\U0001F1F7 \U0001F44D\U0001F3FD & <b>Tom</b> \"said\" it's -3% \u2028 "
    "\u05E9\u05DC\u05D5\u05DD Dana \u0645\u0631\u062D\u0628\u0627 \U00020BB7\U00020BB7公司\t=SUM(A1) \\n end\u3000全角。\n"
)


def torture():
    spans, claims = [], []

    def add(words, label, nth=0, **more):
        at = -1
        for _ in range(nth + 1):
            at = TORTURE.index(words, at + 1)
        one = {"id": f"t{len(spans) + len(claims)}", "start": at, "end": at + len(words), "text": words,
               "status": "accepted", "origin": "hand", "note": "a note\nof two lines, \"quoted\" <&>"} | more
        if label == "claim":
            claims.append(one)
        else:
            spans.append(one | {"label": label})

    add("海岚日报", "organization")
    add("Quillmere", "organization")
    add("Mira Odal", "person")
    add("Odal", "person")
    add("20亿美元", "amount", kind="money", value=2000000000, currency="USD")
    add("Odal", "person", 1)
    add("Tom", "person")
    add("-3%", "amount", kind="percent", value=-3)
    add("Dana", "person")
    add("\U00020BB7\U00020BB7公司", "organization")
    add("\U0001F469\u200D\U0001F469\u200D\U0001F467", "person", note="one character on screen")
    add("Cafe\u0301 Re\u0301sume\u0301", "organization")
    add("=SUM(A1)", "amount", kind="count")
    add("据", "organization", note="one character")
    add("CTO", "Role", tags=["a tag", "another"], by="Ann")
    add("全角", "Legal entity")
    first = TORTURE[: TORTURE.index("\r\n")]
    add(first, "claim", kind="reported", source=[TORTURE.index("海岚日报"), TORTURE.index("海岚日报") + 4],
        cue=[TORTURE.index("透露"), TORTURE.index("透露") + 2])
    add("Odal는 “맞다”라고 밝혔다", "claim", kind="quote")
    add("밝혔다 \U0001F469\u200D\U0001F469\u200D\U0001F467.\n\nCafe\u0301", "claim", kind="statement")
    add(TORTURE, "claim", kind="statement", note="the whole text")
    return {"id": "torture", "lang": "zh-Hans", "title": "Torture", "text": TORTURE, "spans": spans, "claims": claims,
            "links": [{"id": "l1", "from": "t2", "to": "t1", "kind": "works for", "note": "a note"},
                      {"id": "l2", "from": "t5", "to": "t3", "kind": "same"}]}


def marked(folder):
    for path in sorted(glob.glob(os.path.join(folder, "articles", "*.json"))):
        article = json.load(open(path, encoding="utf8"))
        for n, one in enumerate(article["spans"] + article["claims"]):
            one |= {"id": f"g{n}", "status": "accepted", "origin": "hand",
                    "text": article["text"][one["start"]:one["end"]]}
            one.pop("optional", None)
        yield article


def all_articles():
    articles = [torture()]
    if os.environ.get("GLOSS_DATA"):
        articles += marked(os.environ["GLOSS_DATA"])
    return articles


if __name__ == "__main__":
    import sys
    json.dump({"format": "gloss", "version": 1, "articles": all_articles()}, open(sys.argv[1], "w", encoding="utf8"), ensure_ascii=False)
