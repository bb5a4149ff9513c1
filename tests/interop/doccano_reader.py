"""Imports Gloss's lines into doccano (its own code on SQLite, no server), exports them again, and compares: doccano_reader.py FOLDER"""
import json, os, sys

from report import compare, expected, run

W = sys.argv[1]
HOME = os.path.abspath(f"{W}/doccano-home")
os.makedirs(HOME, exist_ok=True)
os.environ.update(DOCCANO_HOME=HOME, STANDALONE="True", DJANGO_SETTINGS_MODULE="config.settings.production",
                  DATABASE_URL=f"sqlite:///{HOME}/db.sqlite3", MEDIA_ROOT=f"{HOME}/media", SECRET_KEY="x")
import backend
sys.path.insert(0, os.path.dirname(backend.__file__))
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("create_roles")
from django.contrib.auth import get_user_model
from projects.models import SequenceLabelingProject, ProjectType
from data_import.datasets import load_dataset
from data_import.pipeline.catalog import create_file_format
from data_import.pipeline.readers import FileName
from data_export.celery_tasks import create_collaborative_dataset
from data_export.pipeline.factories import create_formatter, create_writer

ARTICLES = json.load(open(f"{W}/all.json", encoding="utf8"))["articles"]
WANTED = expected(f"{W}/all.json")


def there_and_back(path, label, form="JSONL", **more):
    user, _ = get_user_model().objects.get_or_create(username="u")
    project = SequenceLabelingProject.objects.create(
        name="t", description="d", created_by=user, project_type=ProjectType.SEQUENCE_LABELING,
        allow_overlapping=True, use_relation=False, collaborative_annotation=True)
    given = {"column_data": "text", "column_label": label, "encoding": "utf_8"} | more
    files = [FileName(path, "f", "f")]
    dataset = load_dataset("SequenceLabeling", create_file_format(form), files, project, **given)
    dataset.save(user)
    assert not dataset.errors, dataset.errors
    create_collaborative_dataset(project, HOME, False, create_formatter(project, "JSONL"), create_writer("JSONL"))
    return [json.loads(one) for one in open(f"{HOME}/all.jsonl", encoding="utf8").read().split("\n") if one.strip()]


def spans(lines, units):
    found = []
    for one in lines:
        n = next(n for n, article in enumerate(ARTICLES) if article["text"] == one["text"])
        text = one["text"] if units == "codepoint" else one["text"].encode("utf-16-le", "surrogatepass")
        for start, end, label in one["label"]:
            if units == "codepoint":
                found.append((n, start, end, label, text[start:end]))
            else:
                before, words = text[:2 * start].decode("utf-16-le"), text[2 * start:2 * end].decode("utf-16-le")
                found.append((n, len(before), len(before) + len(words), label, words))
    return found


def jsonl(units):
    for name, has_claims in [("doccano", False), ("doccano-claims", True)]:
        lines = there_and_back(f"{W}/out.{name}-{units}", "label")
        # What doccano writes goes back into Gloss, which is compared too.
        with open(f"{W}/back.{name}-{units}", "w", encoding="utf8") as back:
            back.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
        compare(f"doccano 1.8 ({name}, {units})", [s for s in WANTED if (s[3] == "claim") == has_claims], spans(lines, units))


def columns():
    """doccano wants two columns with a tab between."""
    rows = [row.split(" ") for row in open(f"{W}/out.iob2", encoding="utf8").read().split("\n") if "-DOCSTART-" not in row]
    with open(f"{W}/out.two-columns", "w", encoding="utf8") as two:
        # Of several empty lines it would make empty records.
        rows = [row for n, row in enumerate(rows) if row[0] or n and rows[n - 1][0]]
        two.writelines(f"{row[0]}\t{row[-1]}\n" if row[0] else "\n" for row in rows)
    lines = there_and_back(f"{W}/out.two-columns", "label", "CoNLL", scheme="IOB2", delimiter=" ")
    found = [(0, 0, 0, label, "".join(one["text"][start:end].split())) for one in lines for start, end, label in one["label"]]
    wanted, end = [], {}
    for span in sorted((s for s in WANTED if s[3] != "claim"), key=lambda s: (s[0], s[1], -s[2])):
        if span[1] >= end.get(span[0], 0):
            end[span[0]] = span[2]
            wanted.append((0, 0, 0, span[3].replace(" ", "_"), "".join(span[4].split())))
    compare("doccano 1.8 (CoNLL, two columns of ours)", wanted, found)


run("doccano 1.8 (utf16)", lambda: jsonl("utf16"))
run("doccano 1.8 (codepoint)", lambda: jsonl("codepoint"))
run("doccano 1.8 (CoNLL)", columns)
