from datetime import date

from tests.appraisal.assurance.carded import card, signed
from toolkit.appraisal.assurance.assuring import assure
from toolkit.appraisal.results import OptionResult
from toolkit.statements.case import Case


def test_without_a_card_nothing_is_assured(tiny: Case, result: OptionResult) -> None:
    found = assure(tiny, [result])
    assert found.state == "not stated"
    assert found.watermark == "Draft: 3 of 3 assumptions not signed off"
    assert "no_model_card" in {one.id for one in found.lints}


def test_assurance_rests_on_everything_at_once(tiny: Case, result: OptionResult) -> None:
    whole = signed(tiny).model_copy(update={"assurance": card()})
    found = assure(whole, [result])
    assert (found.state, found.watermark, found.unsigned) == ("assured", "", ())
    assert [one for one in found.lints if one.level == "refused"] == []
    assert "Assured by the independent analyst on 2026-03-01." in found.statement


def test_nobody_assures_their_own_work(tiny: Case, result: OptionResult) -> None:
    own = signed(tiny).model_copy(update={"assurance": card(assurer="Lead  Analyst")})
    found = assure(own, [result])
    assert found.state == "not assured"
    assert "assures_own_work" in {one.id for one in found.lints}


def test_nothing_is_approved_by_itself(tiny: Case, result: OptionResult) -> None:
    whole = signed(tiny).model_copy(update={"assurance": card()})
    assert "Its use is not approved." in assure(whole, [result]).statement
    day = date(2026, 3, 2)
    approved = signed(tiny).model_copy(update={"assurance": card(approved_on=day)})
    assert assure(approved, [result]).state == "approved"
    early = tiny.model_copy(update={"assurance": card(approved_on=day)})
    found = assure(early, [result])
    assert found.state == "not assured"
    assert any("counts only once it is assured" in one for one in found.statement)


def test_one_missing_signature_marks_every_page(tiny: Case, result: OptionResult) -> None:
    first = next(iter(tiny.assumptions))
    found = assure(signed(tiny, first), [result])
    assert found.unsigned == (first,)
    assert found.watermark == "Draft: 1 of 3 assumptions not signed off"


def test_the_statement_says_what_it_is_not(tiny: Case, result: OptionResult) -> None:
    said = assure(tiny, [result]).statement[0]
    assert said.endswith("it is no assurance and no approval.")
