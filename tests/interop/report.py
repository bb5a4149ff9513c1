"""What a reader found, as one line of the table: name, spans expected, lost, shifted."""
import json


def expected(path):
    """The spans of the file that all exports were made from: (article, start, end, label, words), in code points."""
    spans = []
    for n, article in enumerate(json.load(open(path, encoding="utf8"))["articles"]):
        for one in article["spans"] + article["claims"]:
            start, end = one["start"], one["end"]
            spans.append((n, start, end, one.get("label", "claim"), article["text"][start:end]))
    return spans


def trimmed(spans):
    """spaCy knows no edge within white space: spans lie without the blanks around them."""
    kept = []
    for n, start, end, label, words in spans:
        left = len(words) - len(words.lstrip())
        kept.append((n, start + left, start + left + len(words.strip()), label, words.strip()))
    return kept


def compare(reader, wanted, found):
    """A span is lost when its words and label are not there, and shifted when they are there at another place."""
    left, lost, shifted = list(found), [], []
    for span in wanted:
        if span in left:
            left.remove(span)
        else:
            lost.append(span)
    for span in list(lost):
        moved = next((one for one in left if (one[0], one[3], one[4]) == (span[0], span[3], span[4])), None)
        if moved or any(one[1:4] == span[1:4] for one in left):
            lost.remove(span)
            shifted.append(span)
    # What was never there is a fault as well: it is counted with the shifted ones.
    n_extra = max(0, len(left) - len(shifted))
    for span in (lost + shifted)[:5]:
        print(f"  {reader}: not as it was: {span!r}")
    line(reader, len(wanted), len(lost), len(shifted) + n_extra)


def line(reader, spans, lost=0, shifted=0):
    print(f"READER\t{reader}\t{spans}\t{lost}\t{shifted}", flush=True)


def not_available(reader, why):
    print(f"READER\t{reader}\tnot available: {why}", flush=True)


def run(reader, check):
    """A reader that fails as a whole has lost everything."""
    try:
        check()
    except Exception as error:
        import traceback
        traceback.print_exc()
        print(f"READER\t{reader}\tfailed: {type(error).__name__}: {str(error)[:300]}", flush=True)
