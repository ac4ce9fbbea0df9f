"""What `toolkit schema` publishes is what verbs print."""

import pytest
from jsonschema import Draft202012Validator

from tests.cli.calling import Call
from toolkit.cli.schemas import DOCUMENTS
from toolkit.report.documents import (
    AllocationDocument,
    AppraisalDocument,
    CheckDocument,
)

QUICK = ["--draws", "300"]


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        (["allocate", "tiny", "--option", "alliance"], AllocationDocument),
        (["check", "tiny"], CheckDocument),
        (["appraise", "tiny", *QUICK], AppraisalDocument),
        (["run", "tiny", *QUICK], AppraisalDocument),
    ],
    ids=["allocate", "check", "appraise", "run"],
)
def test_json_fits_its_schema_and_is_the_same_twice(
    call: Call, words: list[str], schema: type[AllocationDocument]
) -> None:
    first, second = call(*words, "--json"), call(*words, "--json")
    Draft202012Validator(schema.model_json_schema()).validate(first.document())
    assert first.out == second.out
    assert first.err == ""


@pytest.mark.parametrize("verb", DOCUMENTS)
def test_the_schema_of_every_verb_is_published(call: Call, verb: str) -> None:
    schema = call("schema", *verb.split()).document()
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
