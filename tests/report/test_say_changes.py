from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.appraisal.own_terms import TermTested
from toolkit.appraisal.robustness.switching import Switch
from toolkit.report.say_changes import changes, names_of, number, term_sentence

TERM = TermTested(
    "alliance", "team", "Team", "GBP a year", 1e3, 6e3, 9e3, "alliance", -1.0, 2.0, Switch(4e3, 0)
)


def test_a_term_names_its_value_its_range_and_who_leads_then(rich: Appraisal) -> None:
    case = rich.case
    said = term_sentence(case, TERM, "prime_contractor")
    assert "is less than 4,000 GBP a year; 6,000 was used, 1,000 to 9,000 is plausible." in said
    assert said.endswith(f"is then worth more than “{case.option('prime_contractor').title}”.")


def test_a_turn_close_to_what_was_used_is_told_apart_from_it(rich: Appraisal) -> None:
    near = replace(TERM, now=150_000.0, switch=Switch(150_120.5, 0))
    told = term_sentence(rich.case, near, "prime_contractor")
    assert "is more than 150,100 GBP a year; 150,000 was used, 1,000 to" in told
    level = replace(TERM, switch=Switch(6e3 + 1e-7, 0))
    told = term_sentence(rich.case, level, "prime_contractor")
    assert "is more than the 6,000 GBP a year that was used, however little, 1,000 to" in told


def test_every_term_that_turns_the_order_is_told(rich: Appraisal) -> None:
    assert rich.economic is not None
    kept = replace(TERM, switch=Switch(None, 0))
    told = changes(replace(rich, own_terms=(TERM, kept)))
    assert sum("“Team”" in one for one in told) == 1


def test_scores_and_pounds_that_disagree_are_told_first(rich: Appraisal) -> None:
    assert rich.economic is not None
    order = rich.economic.leading.order
    turned = replace(rich, ranking=order[::-1])
    assert changes(turned)[0].startswith("The answer rests on what is asked")
    agreed = replace(rich, ranking=order)
    assert not any("rests on what is asked" in one for one in changes(agreed))


def test_where_nothing_turns_it_that_is_said(appraisal: Appraisal) -> None:
    calm = replace(appraisal, economic=None, own_terms=(), robustness=None)
    assert changes(calm) == ("Nothing that was tried changes the answer.",)


def test_without_an_award_no_answer_is_said_to_stand(barren: Appraisal) -> None:
    assert changes(barren) == ("No option has an award, so there is no answer that could change.",)


def test_ids_become_words(rich: Appraisal) -> None:
    name = next(iter(rich.case.assumptions))
    label = rich.case.assumptions[name].label
    names = names_of(rich.case, (f"{name}@P1", "quality low", "risk V", "unknown@P1"))
    assert names[f"{name}@P1"] == f"{label}, P1"
    assert names["quality low"] == "every input of low quality together"
    assert names["risk V"] == "all assumptions on volume together"
    assert "unknown@P1" not in names


def test_numbers_carry_three_figures() -> None:
    assert [number(one) for one in (1234567.0, 0.01234, 12.0)] == ["1,230,000", "0.0123", "12"]
