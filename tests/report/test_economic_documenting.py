import json

import pytest

from toolkit.appraisal import Appraisal
from toolkit.report.documenting import appraisal_document
from toolkit.report.economic_documenting import economic_part, financial_row


def test_the_document_says_what_the_case_says(rich: Appraisal) -> None:
    found, part = rich.economic, economic_part(rich.economic)
    assert found is not None
    assert part is not None
    assert [row.edition for row in part.editions] == [one.edition for one in found.editions]
    for row, worth in zip(part.editions[0].worths, found.leading.worths, strict=True):
        assert row.npsv_gbp.central == pytest.approx(worth.npsv_gbp.central, abs=0.005)
        assert row.bridge[-1].gbp == pytest.approx(row.npsv_gbp.central, abs=0.011)
    assert [row.id for row in part.lints] == [one.id for one in found.lints]
    assert len(part.pairs) == len(found.pairs)


def test_money_by_party_and_stream_is_written_with_the_check(rich: Appraisal) -> None:
    for one in rich.financial:
        row = financial_row(one)
        assert row.holds
        assert len(row.parties) == len(one.parties)
        assert len(row.streams) == len(one.streams)
        assert len(row.short) == rich.case.years


def test_no_economic_case_is_written_as_nothing(appraisal: Appraisal) -> None:
    assert economic_part(appraisal.economic) is None
    assert appraisal_document(appraisal).economic is None


def test_the_whole_document_is_plain_json(rich: Appraisal) -> None:
    text = json.dumps(appraisal_document(rich).model_dump(mode="json"), allow_nan=False)
    assert json.loads(text)["economic"]["business_as_usual"]
