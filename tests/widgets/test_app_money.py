from dataclasses import replace

from tests.widgets.answered import tiny_answer
from toolkit.allocation import Allocation
from toolkit.widgets.app_money import WAITS, MoneyStep, award_line, paid_table


def award() -> Allocation:
    return tiny_answer().result("separate_frameworks").allocation


def test_the_award_comes_before_the_money() -> None:
    found = tiny_answer()
    step = MoneyStep("tiny")
    step.show_award(found.case, award())
    assert "The award costs £650,000 a year, proved" in step.award.value
    assert WAITS in step.money.value
    step.show_money(found, "separate_frameworks")
    assert WAITS not in step.money.value
    assert "Who pays whom" in step.money.value


def test_what_streams_pay_adds_up_to_what_is_funded() -> None:
    paid = paid_table(tiny_answer().case, award())
    spent = paid["This award takes (£ a year)"].str.replace(",", "").astype(int)
    assert spent.sum() == round(sum(flow.gbp for flow in award().flows))


def test_no_award_says_how_many_lots_fall_short() -> None:
    none = replace(award(), awards=(), flows=(), objective_gbp=None, unmet=())
    assert award_line(none) == "No award keeps every rule: 0 lots fall short."
