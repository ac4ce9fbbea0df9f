import pytest

from toolkit.errors import RulebookError
from toolkit.files.rulebooks import load_forms, load_law, load_rulebook
from toolkit.law.rulebooks import SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_every_rulebook_that_ships_loads(name: str) -> None:
    assert load_rulebook(name).id == name


def test_a_rulebook_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(RulebookError) as refused:
        load_rulebook("regimes")
    assert str(refused.value).startswith("'regimes' is not a rulebook; the toolkit holds ")
    assert all(name in str(refused.value) for name in SHIPPED)


def test_the_law_holds_every_rulebook() -> None:
    assert "trigger_date" in load_law().definitions


def test_notices_of_the_regulations_and_of_the_act_load() -> None:
    forms = {form.id: form for form in load_forms()}
    assert forms["award_notice_a"].rulebook == "psr_england"
    assert forms["contract_award_notice"].number == "UK6"
    assert forms["tender_notice_flexible"].items[0].words == "who buys"
