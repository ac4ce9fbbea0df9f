"""What notices named and what is found, when the first event is known and when it is not."""

from datetime import date

import pytest

from toolkit.files import load_law
from toolkit.law.comparing import Compared, compare_regimes, outcome_of, regimes_in
from toolkit.statements.published_notices import PublishedNotice

LAW = load_law()
AS_OF = date(2026, 3, 24)
COUNCIL = {
    "nation": "England",
    "authority_type": "upper-tier local authority",
    "trigger_event": "contract notice",
}
CARE = {"cpv": "85312000", "is_health_care_service": "no", "rhcs_part": "no"}


def compared(
    first: str, last: str, named: str, *, assumed: dict[str, str] | None = None
) -> Compared:
    notice = PublishedNotice.model_validate(
        {
            "id": "N1",
            "buyer": "a council",
            "service": "home care",
            "procedure": "open",
            "published": last,
            "stated": named,
            "stated_regimes": named.split(" + "),
            "first_event_from": first,
            "first_event_to": last,
            "first_event_note": "as told",
            "evidence": "read in full",
            "url": "https://example.org/1",
            "real": COUNCIL,
            "assumed": CARE if assumed is None else assumed,
        }
    )
    (one,) = compare_regimes([notice], LAW, AS_OF)
    return one


@pytest.mark.parametrize(
    ("day", "named", "outcome"),
    [
        ("2025-02-23", "pcr2015", "agree"),
        ("2025-02-24", "pcr2015", "differ"),
        ("2025-02-24", "pa2023", "agree"),
        ("2025-02-23", "pa2023", "differ"),
    ],
)
def test_the_day_of_the_first_event_decides(day: str, named: str, outcome: str) -> None:
    assert compared(day, day, named).outcome == outcome


def test_a_first_event_on_either_side_of_a_change_leaves_it_open() -> None:
    one = compared("2025-01-01", "2025-03-01", "pcr2015")
    assert one.outcome == "cannot tell"
    assert [(str(span.first), str(span.last)) for span in one.spans] == [
        ("2025-01-01", "2025-02-23"),
        ("2025-02-24", "2025-03-01"),
    ]
    assert [regimes_in(span.finding.verdict) for span in one.spans] == [{"pcr2015"}, {"pa2023"}]


def test_days_that_make_no_difference_stand_in_one_span() -> None:
    one = compared("2022-01-01", "2025-01-01", "pcr2015")
    assert len(one.spans) == 1
    assert str(one.spans[0].last) == "2025-01-01"


def test_a_missing_fact_leaves_it_open_and_is_named() -> None:
    one = compared("2026-01-05", "2026-01-05", "pa2023", assumed={"cpv": "85312500"})
    assert one.outcome == "cannot tell"
    assert "rhcs_part" in [reading.name for reading in one.spans[0].finding.needs]


def test_what_leads_back_leaves_published_facts_alone() -> None:
    one = compared("2025-02-24", "2025-02-24", "pcr2015")
    changed = {change.definition.name for flip in one.back for change in flip.change}
    assert changed == {"trigger_date"}


def test_two_facts_that_lead_back_by_the_same_value_are_both_told() -> None:
    part = {**CARE, "rhcs_part": "yes"}
    one = compared("2026-01-05", "2026-01-05", "psr_england + pa2023", assumed=part)
    assert {change.definition.name for flip in one.back for change in flip.change} >= {
        "authority_view_inseparable",
        "separation_material_adverse_impact_on_reg4",
    }


def test_a_notice_after_the_day_asked_is_asked_on_its_own_day() -> None:
    one = compared("2026-06-01", "2026-06-01", "pa2023")
    assert one.as_of == date(2026, 6, 1)
    assert one.notices


@pytest.mark.parametrize(
    ("verdicts", "outcome"),
    [
        (["pa2023 light touch"], "agree"),
        (["unknown, likely pa2023"], "cannot tell, likely agree"),
        (["psr_england"], "differ"),
        (
            ["unknown, likely psr_england for the health part + pa2023"],
            "cannot tell, likely differ",
        ),
        (["pa2023", "psr_england"], "cannot tell"),
        (["unknown"], "cannot tell"),
    ],
)
def test_likely_never_passes_for_sure(verdicts: list[str], outcome: str) -> None:
    assert outcome_of(frozenset({"pa2023"}), verdicts) == outcome
