import json

import pytest

from tests.report.diff.runs import changed
from toolkit.appraisal import Appraisal
from toolkit.errors import InputError
from toolkit.report.diff.reading import RunSeen, read_run, refuse_strangers
from toolkit.report.documenting import appraisal_document


def test_an_appraisal_is_read_and_its_options_named(seen: RunSeen, appraisal: Appraisal) -> None:
    assert seen.ranking == appraisal.ranking
    assert seen.title("alliance") == appraisal.case.option("alliance").title
    assert seen.title("gone") == "gone"


def test_a_run_of_another_version_with_more_or_fewer_parts_is_read(appraisal: Appraisal) -> None:
    document = json.loads(appraisal_document(appraisal).model_dump_json())
    for part in ("robustness", "economic", "simulations", "allocations", "assurance"):
        del document[part]
    document["a_part_of_tomorrow"] = {"x": 1}
    assert read_run(json.dumps(document).encode(), "old.json").simulations == ()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"case": "tiny"}', b"\xff\xfe", b"case: x"])
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="is not an appraisal written as JSON"):
        read_run(data, "x.json")


@pytest.mark.parametrize(
    "case", ["../x", "/tmp/x", "..", "", "a\\b", "a\nb", "a\x00b", "a\u202eb", "x" * 300]
)
def test_a_case_whose_name_would_lead_out_of_a_folder_is_refused(
    appraisal: Appraisal, case: str
) -> None:
    document = json.loads(appraisal_document(appraisal).model_dump_json())
    with pytest.raises(InputError, match="is not an appraisal written as JSON"):
        read_run(json.dumps(document | {"case": case}).encode(), "x.json")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999", "1e308", "-1e16"])
def test_a_number_that_is_none_is_refused(appraisal: Appraisal, number: str) -> None:
    document = json.loads(appraisal_document(appraisal).model_dump_json())
    document["options"][0]["objective_gbp"] = 123454321
    text = json.dumps(document).replace("123454321", number)
    with pytest.raises(InputError, match="is not an appraisal written as JSON"):
        read_run(text.encode(), "x.json")


def test_an_option_that_is_there_twice_is_refused(appraisal: Appraisal) -> None:
    document = json.loads(appraisal_document(appraisal).model_dump_json())
    document["options"].append(document["options"][0])
    with pytest.raises(InputError, match="is not an appraisal written as JSON"):
        read_run(json.dumps(document).encode(), "x.json")


def test_another_case_is_refused(seen: RunSeen) -> None:
    with pytest.raises(InputError, match="is of case 'other', and the first of 'tiny'"):
        refuse_strangers(seen, changed(seen, case="other"), "b.json")
    refuse_strangers(seen, seen, "b.json")
