from decimal import Decimal

from jsonschema import Draft202012Validator

from toolkit.allocation.planning_years import YearsAsked, plan_years
from toolkit.files import load_case
from toolkit.report.years_documents import YearsDocument, YearsRow, years_document

TINY = load_case("tiny")


def row(asked: YearsAsked) -> YearsRow:
    plan = plan_years(TINY, TINY.option("separate_frameworks"), (), asked)
    document = years_document(TINY, [plan])
    Draft202012Validator(YearsDocument.model_json_schema()).validate(
        document.model_dump(mode="json")
    )
    return document.options[0]


def test_each_year_adds_up() -> None:
    found = row(YearsAsked(2))
    assert found.total_gbp == sum(one.care_gbp + one.changing_gbp for one in found.years)
    for one in found.years:
        assert sum(paid.gbp for paid in one.paid) == one.care_gbp + one.changing_gbp
    assert [(one.year, len(one.moved)) for one in found.years] == [(2026, 1), (2027, 0)]
    assert [(one.lot, one.leaving, one.joining) for one in found.changes] == [
        ("S", ("P2",), ("P1",)),
        ("R", (), ("P3",)),
    ]


def test_without_an_award_the_reason_stands() -> None:
    found = row(YearsAsked(2, price_growth=Decimal(1)))
    assert (found.total_gbp, found.years) == (None, ())
    assert "cannot be paid" in found.why_not
