"""Which of the W3C's own assertions a document does not fulfil; the suite is a checkout that is no part of this repository."""
import functools, glob, json, os

from jsonschema import Draft4Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4


@functools.cache
def registry(suite):
    known = Registry()
    for path in glob.glob(f"{suite}/**/*.json", recursive=True):
        if "/tools/" in path or "package.json" in path:
            continue
        schema = json.load(open(path, encoding="utf8"))
        resource = Resource(contents=schema, specification=DRAFT4)
        known = known.with_resource(os.path.basename(path), resource)
        if "id" in schema:
            known = known.with_resource(schema["id"], resource)
    return known


@functools.cache
def assertions(suite, test):
    paths = json.load(open(f"{suite}/{test}", encoding="utf8"))["assertions"]
    schemas = [json.load(open(f"{suite}/{path}", encoding="utf8")) for path in paths]
    return [(path, Draft4Validator(schema, registry=registry(suite)), schema.get("expectedResult", "valid")) for path, schema in zip(paths, schemas)]


def failures(suite, document, test):
    return [path for path, validator, wanted in assertions(suite, test) if validator.is_valid(document) != (wanted == "valid")]
