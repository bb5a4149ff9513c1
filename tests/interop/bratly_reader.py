"""Reads the lines of Gloss's brat files with bratly: bratly_reader.py FOLDER"""
import sys, zipfile

from report import compare, expected, run

W = sys.argv[1]
# brat has no labels of several words.
WANTED = [(n, start, end, label.replace(" ", "_"), words) for n, start, end, label, words in expected(f"{W}/all.json")]
LABELS = {span[3] for span in WANTED}


def entities():
    from bratly import EntityAnnotation
    found = []
    with zipfile.ZipFile(f"{W}/out.brat") as archive:
        for n, name in enumerate(one for one in archive.namelist() if one.endswith(".ann")):
            text = archive.read(name[:-4] + ".txt").decode()
            for line in archive.read(name).decode().split("\n"):
                if not line.startswith("T"):
                    continue
                one = EntityAnnotation.from_line(line)
                pieces = [text[f.start:f.end] for f in one.fragments]
                assert " ".join(pieces) == one.content, line
                start, end = one.fragments[0].start, one.fragments[-1].end
                if one.label in LABELS:
                    found.append((n, start, end, one.label, text[start:end]))
    ends = "\t\r\n\u2028"
    compare("bratly 0.1 (entities)", trimmed(WANTED, ends), found)


def trimmed(spans, ends):
    """brat cannot mark a line end: spans lie without those at their edges."""
    return [(n, start + len(words) - len(words.lstrip(ends)), end - (len(words) - len(words.rstrip(ends))), label, words.strip(ends))
            for n, start, end, label, words in spans]


run("bratly 0.1 (entities)", entities)
