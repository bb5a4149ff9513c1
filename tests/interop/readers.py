"""Reads Gloss's exports with readers that others wrote, and compares every span: readers.py FOLDER"""
import csv, json, os, sys, zipfile

from report import compare, expected, line, not_available, run, trimmed

W = sys.argv[1]
ROOT = os.path.join(os.path.dirname(__file__), "..", "..")
ARTICLES = json.load(open(f"{W}/all.json", encoding="utf8"))["articles"]
TEXTS = [article["text"] for article in ARTICLES]
WANTED = expected(f"{W}/all.json")
PLAIN = [span for span in WANTED if span[3] != "claim"]
LABELS = {span[3] for span in WANTED}


def lines(name):
    return [json.loads(one) for one in open(f"{W}/{name}", encoding="utf8").read().split("\n") if one.strip()]


def gloss_schema():
    import jsonschema
    schema = json.load(open(f"{ROOT}/docs/gloss.schema.json", encoding="utf8"))
    file = json.load(open(f"{W}/out.gloss", encoding="utf8"))
    jsonschema.Draft202012Validator(schema).validate(file)
    compare("jsonschema 4 (Gloss JSON)", WANTED, expected(f"{W}/out.gloss"))


def cas_json():
    import cassis
    found = []
    with zipfile.ZipFile(f"{W}/out.cas-json") as archive:
        for n, name in enumerate(archive.namelist()):
            found += cas_spans(cassis.load_cas_from_json(archive.read(name).decode()), n)
    compare("dkpro-cassis (CAS JSON)", WANTED, found)


def cas_spans(cas, n):
    assert cas.sofa_string.replace("\ufffd", "") == TEXTS[n].replace("\ufffd", ""), "the text differs"
    return [(n, one.begin, one.end, one.label, one.get_covered_text())
            for kind in ("gloss.Span", "gloss.Claim") for one in cas.select(kind)]


def cas_xmi():
    import cassis
    found = []
    with zipfile.ZipFile(f"{W}/out.cas-xmi") as archive:
        types = cassis.load_typesystem(archive.read("TypeSystem.xml").decode())
        for n, name in enumerate(one for one in archive.namelist() if one.endswith(".xmi")):
            found += cas_spans(cassis.load_cas_from_xmi(archive.read(name).decode(), typesystem=types), n)
    compare("dkpro-cassis (CAS XMI)", WANTED, found)


def spacy_docs():
    import spacy
    from spacy.tokens import Doc, DocBin
    vocabulary, box = spacy.blank("xx").vocab, DocBin()
    for one in lines("out.spacy"):
        doc = Doc(vocabulary).from_json(one, validate=True)
        assert doc.text == one["text"]
        box.add(doc)
    found = []
    for n, doc in enumerate(DocBin().from_bytes(box.to_bytes()).get_docs(vocabulary)):
        groups = [doc.ents, *doc.spans.values()]
        found += [(n, one.start_char, one.end_char, one.label_, one.text) for group in groups for one in group]
    compare("spaCy 3.8 (Doc.from_json, DocBin)", trimmed(WANTED), trimmed(found))


def spacy_bin():
    """The file as it is, and what spaCy makes of it: read again by Gloss, which has to find all of it."""
    import spacy
    from spacy.tokens import DocBin
    vocabulary = spacy.blank("xx").vocab
    docs = list(DocBin().from_disk(f"{W}/out.docbin").get_docs(vocabulary))
    assert [doc.text for doc in docs] == TEXTS, "the texts differ"
    found = []
    for n, doc in enumerate(docs):
        groups = [doc.ents, *doc.spans.values()]
        spans = [one for group in groups for one in group]
        assert all(doc.text[one.start_char:one.end_char] == one.text for one in spans), "tokens and characters differ"
        found += [(n, one.start_char, one.end_char, one.label_, one.text) for one in spans]
    DocBin(store_user_data=True, docs=docs).to_disk(f"{W}/back.docbin")
    DocBin(docs=docs).to_disk(f"{W}/back.docbin-bare")
    compare("spaCy 3.8 (DocBin.from_disk)", trimmed(WANTED), trimmed(found))


def prodigy():
    found = []
    for n, one in enumerate(lines("out.prodigy")):
        tokens = one["tokens"]
        for token in tokens:
            assert one["text"][token["start"]:token["end"]] == token["text"]
        assert "".join(token["text"] + " " * token["ws"] for token in tokens) == one["text"]
        for span in one["spans"]:
            start, end = tokens[span["token_start"]]["start"], tokens[span["token_end"]]["end"]
            found.append((n, start, end, span["label"], one["text"][start:end]))
    compare("Prodigy's token offsets (as its documentation says)", WANTED, found)


def tagged():
    """What columns hold: no claims, and of spans that overlap the first."""
    kept, end = [], {}
    for span in sorted(PLAIN, key=lambda one: (one[0], one[1], -one[2])):
        if span[1] >= end.get(span[0], 0):
            end[span[0]] = span[2]
            kept.append((span[0], 0, 0, span[3], "".join(span[4].split())))
    return kept


def in_one_word(spans):
    """Where a blank would end a label it is a line."""
    return [(*span[:3], span[3].replace(" ", "_"), span[4]) for span in spans]


def spacy_columns():
    import spacy
    from spacy.training.converters import conll_ner_to_docs
    docs = list(conll_ner_to_docs(open(f"{W}/out.iob2", encoding="utf8").read(), n_sents=0, no_print=True))
    found = [(n, 0, 0, one.label_, "".join(one.text.split())) for n, doc in enumerate(docs) for one in doc.ents]
    compare("spaCy 3.8 (CoNLL converter)", in_one_word(tagged()), found)


def seqeval_columns():
    from seqeval.scheme import IOB2, Entities
    found = []
    for n, document in enumerate(open(f"{W}/out.iob2", encoding="utf8").read().split("-DOCSTART- -X- O O\n")[1:]):
        rows = [row.split(" ") for row in document.split("\n") if row]
        for entity in Entities([[row[-1] for row in rows]], IOB2).entities[0]:
            found.append((n, 0, 0, entity.tag, "".join(row[0] for row in rows[entity.start:entity.end])))
    compare("seqeval 1.2 (IOB2)", in_one_word(tagged()), found)


def label_studio():
    from label_studio_sdk.label_interface import LabelInterface
    interface = LabelInterface(open(f"{W}/out.label_config.xml", encoding="utf8").read())
    found = []
    for n, task in enumerate(json.load(open(f"{W}/out.labelstudio", encoding="utf8"))):
        for one in task.get("annotations", []):
            assert interface.validate_annotation(one), interface.validate_annotation(one, return_errors=True)
        for one in task.get("predictions", []):
            errors = interface.validate_prediction(one, return_errors=True)
            assert not errors, errors
        results = [r for one in task.get("annotations", []) + task.get("predictions", []) for r in one["result"]]
        for one in results:
            value = one.get("value", {})
            if one["type"] == "labels" and value["labels"][0] in LABELS:
                assert task["data"]["text"][value["start"]:value["end"]] == value["text"]
                found.append((n, value["start"], value["end"], value["labels"][0], value["text"]))
    compare("label-studio-sdk 2.1 (annotations, predictions)", WANTED, found)


def table(name, separator):
    import pandas
    frame = pandas.read_csv(f"{W}/out.{name}", sep=separator, keep_default_na=False, dtype=str)
    ids = [article["id"] for article in ARTICLES]
    found = [(ids.index(row.doc_id), int(row.start), int(row.end), row.label, row.text) for row in frame.itertuples()]
    compare(f"pandas ({name.upper()})", newlines(WANTED), newlines(found))
    rows = list(csv.DictReader(open(f"{W}/out.{name}", encoding="utf8", newline=""), delimiter=separator))
    found = [(ids.index(row["doc_id"]), int(row["start"]), int(row["end"]), row["label"], row["text"]) for row in rows]
    compare(f"Python csv ({name.upper()})", WANTED, found)


def newlines(spans):
    """pandas turns line ends within cells into one kind."""
    return [(*span[:4], span[4].replace("\r\n", "\n").replace("\r", "\n")) for span in spans]


def html():
    import html5lib
    tree = html5lib.parse(open(f"{W}/out.html", encoding="utf8", newline="").read(), namespaceHTMLElements=False)
    found = []
    for n, article in enumerate(tree.iter("article")):
        assert "".join(article.itertext()) == TEXTS[n], f"the text of article {n} differs"
    for n, script in enumerate(tree.iter("script")):
        for article in json.loads(script.text)["articles"]:
            for one in article["spans"] + article["claims"]:
                words = article["text"][one["start"]:one["end"]]
                found.append((n, one["start"], one["end"], one.get("label", "claim"), words))
    compare("html5lib (text, embedded data)", WANTED, found)


def marks():
    import html5lib
    tree = html5lib.parse(open(f"{W}/out.html", encoding="utf8", newline="").read(), namespaceHTMLElements=False)
    ids = {(n, one["id"]): one for n, a in enumerate(ARTICLES) for one in a["spans"] + a["claims"]}
    found = []
    for n, article in enumerate(tree.iter("article")):
        at, places = len(article.text or ""), {}
        for mark in article:
            words = "".join(mark.itertext())
            for own in mark.attrib["data-ids"].split(" "):
                places.setdefault(own, [at, 0])[1] = at + len(words)
            at += len(words) + len(mark.tail or "")
        for own, (start, end) in places.items():
            found.append((n, start, end, ids[n, own].get("label", "claim"), TEXTS[n][start:end]))
    compare("html5lib (marks)", WANTED, found)


def tei():
    from lxml import etree
    T, X = "{http://www.tei-c.org/ns/1.0}", "{http://www.w3.org/XML/1998/namespace}id"
    tree, found = etree.parse(f"{W}/out.tei"), []
    for n, article in enumerate(tree.getroot().iter(f"{T}TEI")):
        body, at, anchors = article.find(f".//{T}ab"), 0, {}
        text = body.text or ""
        for anchor in body:
            anchors[anchor.get(X)] = len(text)
            text += anchor.tail or ""
        # The names of a person's own labels stand in notes.
        notes = [one for one in article.iter(f"{T}note") if one.get("type") == "label"]
        names = {one.get("target")[1:]: one.text for one in notes}
        for span in article.iter(f"{T}span"):
            start, end = anchors[span.get("from")[1:]], anchors[span.get("to")[1:]]
            label = names.get(span.get(X), span.get("ana")[1:])
            if label in LABELS:
                found.append((n, start, end, label, text[start:end]))
    compare("lxml (TEI)", WANTED, found)


def pyld():
    # The standard's own context where there is a copy of it, else the terms of it that Gloss writes.
    context = os.environ.get("GLOSS_ANNO_CONTEXT") or os.path.join(os.path.dirname(__file__), "context.json")
    from pyld import jsonld
    own = json.load(open(context, encoding="utf8"))
    jsonld.set_document_loader(lambda url, options: {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": own})
    file = json.load(open(f"{W}/out.w3c", encoding="utf8"))
    expanded = jsonld.expand(file)
    oa, g, found = "http://www.w3.org/ns/oa#", "urn:gloss:", []
    for one in walk(expanded):
        if oa + "Annotation" not in one.get("@type", []) or g + "status" not in one:
            continue
        target = one[oa + "hasTarget"][0]
        place = next(s for s in target[oa + "hasSelector"] if oa + "start" in s)
        quote = next(s for s in target[oa + "hasSelector"] if oa + "exact" in s)
        fields = one[g + "gloss"][0]["@value"]
        assert fields["status"] == one[g + "status"][0]["@value"]
        n = next(n for n, a in enumerate(ARTICLES) if target[oa + "hasSource"][0]["@id"].endswith(":" + a["id"]))
        label = next(v["@value"] for b in one[oa + "hasBody"] for v in b["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"])
        found.append((n, place[oa + "start"][0]["@value"], place[oa + "end"][0]["@value"], label, quote[oa + "exact"][0]["@value"]))
    assert jsonld.to_rdf(file)
    compare("PyLD 3 (W3C Web Annotation, expand and to_rdf)", WANTED, found)


def walk(value):
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from walk(one)
    elif isinstance(value, list):
        for one in value:
            yield from walk(one)


def w3c_suite():
    suite = os.environ.get("GLOSS_W3C_TESTS")
    if not suite:
        return not_available("W3C schema suite", "GLOSS_W3C_TESTS names no checkout of w3c/web-annotation-tests")
    from w3c_suite import failures
    file = json.load(open(f"{W}/out.w3c", encoding="utf8"))
    assert not failures(suite, file, "collections/collectionMusts.test"), "the collection"
    items = [{"@context": file["@context"]} | one for one in file["first"]["items"]]
    bad = [one["id"] for one in items if failures(suite, one, "annotations/annotationMusts.test")]
    line("W3C schema suite", len(items), len(bad))


def brat_own():
    checkout = os.environ.get("GLOSS_BRAT")
    if not checkout:
        return not_available("brat's own reader", "GLOSS_BRAT names no checkout of nlplab/brat")
    sys.path.insert(0, f"{checkout}/server/src")
    from annotation import TextAnnotations
    found = []
    with zipfile.ZipFile(f"{W}/out.brat") as archive:
        stems = [name[:-4] for name in archive.namelist() if name.endswith(".ann")]
        for n, stem in enumerate(stems):
            text, source = (archive.read(stem + end).decode() for end in (".txt", ".ann"))
            own = TextAnnotations(text=text, source=source)
            assert own.failed_lines == [], own.failed_lines
            for one in own.get_textbounds():
                start, end = one.first_start(), one.last_end()
                if one.type in {label.replace(" ", "_") for label in LABELS}:
                    found.append((n, start, end, one.type, text[start:end]))
    compare("brat's own reader", line_trimmed(in_one_word(WANTED)), line_trimmed(found))


def line_trimmed(spans):
    kept = []
    for n, start, end, label, words in spans:
        left = len(words) - len(words.lstrip("\r\n\u2028"))
        kept.append((n, start + left, start + left + len(words.strip("\r\n\u2028")), label, words.strip("\r\n\u2028")))
    return kept


for name, check in [
    ("jsonschema", gloss_schema),
    ("PyLD", pyld), ("W3C schema suite", w3c_suite), ("cassis JSON", cas_json), ("cassis XMI", cas_xmi),
    ("spaCy", spacy_docs), ("spaCy DocBin", spacy_bin), ("spaCy columns", spacy_columns), ("seqeval", seqeval_columns), ("Prodigy", prodigy),
    ("Label Studio", label_studio), ("pandas CSV", lambda: table("csv", ",")), ("pandas TSV", lambda: table("tsv", "\t")),
    ("html5lib", html), ("html5lib marks", marks), ("lxml TEI", tei), ("brat", brat_own),
]:
    run(name, check)
