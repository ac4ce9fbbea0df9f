from datetime import date
from decimal import Decimal

import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, DEFINITIONS
from toolkit.errors import InputError, RulebookError
from toolkit.law.facts import FactDefinition
from toolkit.law.subjects import Subject, subjects_of
from toolkit.statements.bids import Bid
from toolkit.statements.facts import Fact


def _subjects(*facts: tuple[str, str, str], code: str | None = "85312000-9") -> dict[str, Subject]:
    case = case_of(*facts, as_of=DAY, code=code)
    return {s.id: s for s in subjects_of(case, OPTION, DEFINITIONS, case.facts)}


def test_lots_come_first_and_the_option_last() -> None:
    assert list(_subjects()) == ["L1", "L2", "A"]


def test_a_row_about_the_lot_beats_the_option_and_that_one_every_lot() -> None:
    found = _subjects(
        ("every-lot", "kind", "other"), ("A", "kind", "repair"), ("L1", "kind", "care")
    )
    assert [found[id].facts.value("kind") for id in ("L1", "L2", "A")] == [
        "care",
        "repair",
        "repair",
    ]


def test_a_row_for_every_lot_is_not_about_the_option() -> None:
    found = _subjects(("every-lot", "kind", "other"))
    assert [found[id].facts.value("kind") for id in ("L1", "A")] == ["other", None]


def test_tables_fill_what_no_row_states_and_say_so() -> None:
    found = _subjects(("L2", "cpv", "85100000"))
    assert found["L1"].facts.value("cpv") == "85312000"
    assert found["L1"].facts.source("cpv") == "candidate code of lot L1"
    assert found["L2"].facts.value("cpv") == "85100000"
    assert found["A"].facts.value("nation") == "England"
    assert found["A"].lot is None


def test_where_a_stated_value_comes_from() -> None:
    row = Fact(subject="L1", fact="urgent", value="yes", basis="real", note="minutes of 3 May")
    case = case_of(as_of=DAY)
    lot = subjects_of(case, OPTION, DEFINITIONS, [row])[0]
    assert lot.facts.source("urgent") == "stated for L1, real, minutes of 3 May"


def test_a_trigger_date_is_none_until_stated() -> None:
    found = _subjects(("L1", "trigger_date", "2031-05-01"))
    assert (found["L1"].trigger, found["L2"].trigger) == (date(2031, 5, 1), None)


def test_every_unreadable_row_is_refused_at_once() -> None:
    with pytest.raises(InputError) as refused:
        _subjects(("L1", "urgnt", "yes"), ("L2", "value", "lots"))
    assert len(refused.value.faults) == 2
    assert "did you mean urgent" in str(refused.value)


def test_a_code_in_the_lots_table_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match=r"lots: L1: candidate_cpv: .*eight digits"):
        _subjects(code="home care")
    assert _subjects(code=None)["L1"].facts.value("cpv") is None


def test_a_commissioner_of_a_type_that_law_does_not_know_is_refused_in_its_place() -> None:
    definition = FactDefinition("authority_type", "word", "Who?", ("s.1",), words=("NHS trust",))
    case = case_of(as_of=date(2031, 6, 1))
    with pytest.raises(InputError) as refused:
        subjects_of(case, OPTION, {"authority_type": definition}, ())
    (fault,) = set(refused.value.faults)
    assert (str(fault.place), fault.name) == ("commissioners", "C: type")
    assert "write one of: NHS trust" in fault.what


def test_two_values_about_one_subject_are_refused() -> None:
    with pytest.raises(RulebookError, match="two values for one fact: kind is care"):
        _subjects(("L1", "kind", "care"), ("L1", "kind", "other"))


def _bid(id: str, provider: str, lot: str) -> Bid:
    return Bid(
        bid_id=id,
        provider_id=provider,
        lot_id=lot,
        price_gbp_per_unit=Decimal(20),
        quality_score_0_100=Decimal(80),
        capacity_units_per_year=Decimal(50),
        unit="hour",
    )


def _with_bids(*facts: tuple[str, str, str]) -> dict[tuple[str, str], Subject]:
    bids = [_bid("B1", "P1", "L1"), _bid("B2", "P1", "L2"), _bid("B3", "P2", "L1")]
    case = case_of(*facts, as_of=DAY).model_copy(update={"bids": {b.bid_id: b for b in bids}})
    return {(s.about, s.id): s for s in subjects_of(case, OPTION, DEFINITIONS, case.facts)}


def test_providers_and_tenders_stand_between_the_lots_and_the_option() -> None:
    assert list(_with_bids()) == [
        ("lot", "L1"),
        ("lot", "L2"),
        ("provider", "P1"),
        ("provider", "P2"),
        ("bid", "L1"),
        ("bid", "L2"),
        ("option", "A"),
    ]


def test_a_tender_has_the_facts_of_its_lot_beneath_those_of_its_provider_and_its_own() -> None:
    found = _with_bids(
        ("L1", "kind", "care"), ("L1", "value", "5"), ("P1", "kind", "repair"), ("B1", "value", "7")
    )
    own = found[("bid", "B1")].facts
    assert (own.value("kind"), own.value("value"), own.value("cpv")) == ("repair", 7, "85312000")
    assert found[("bid", "B2")].facts.value("value") is None
    assert found[("bid", "L1")].facts.value("kind") == "care"  # stands for B3
    assert found[("bid", "B1")].lots == ("L1",)
    assert ("bid", "B3") not in found
    assert ("bid", "L2") not in found


def test_a_provider_has_the_facts_that_all_its_lots_share() -> None:
    found = _with_bids(("every-lot", "kind", "care"), ("L1", "value", "5"), ("P2", "urgent", "no"))
    one, other = found[("provider", "P1")].facts, found[("provider", "P2")].facts
    assert found[("provider", "P1")].lots == ("L1", "L2")
    assert (one.value("kind"), one.value("value")) == ("care", None)
    assert (other.value("value"), other.value("urgent")) == (5, False)
