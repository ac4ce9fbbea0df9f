from datetime import date

from tests.longlist.stated import OPTIONS, choice, decision, whole, with_choices
from toolkit.longlist.dimensions import choice_lints, consider
from toolkit.statements.case import Case
from toolkit.statements.longlist import DIMENSIONS


def _ids(case: Case) -> list[str]:
    return [one.id for one in choice_lints(case, consider(case))]


def test_a_clean_longlist_is_silent_and_so_is_none(tiny: Case) -> None:
    assert _ids(whole(tiny)) == []
    assert _ids(tiny) == []


def test_dimensions_stand_in_the_order_in_which_they_are_taken(tiny: Case) -> None:
    found = consider(whole(tiny))
    assert tuple(one.dimension for one in found) == DIMENSIONS
    assert [one.preferred for one in found] == [f"{one}1" for one in DIMENSIONS]


def test_what_is_not_considered_or_not_preferred_is_told(tiny: Case) -> None:
    case = with_choices(tiny, choice("A", mark="carry forward"))
    ids = _ids(case)
    assert ids.count("dimension_not_considered") == 4
    assert ids.count("no_preferred_choice") == 1


def test_a_discounted_choice_in_use_is_named_with_its_option(tiny: Case) -> None:
    rest = ";".join(one for one in OPTIONS if one != "alliance")
    case = with_choices(
        tiny, choice("A", options=rest), choice("B", mark="discount", options="alliance")
    )
    told = [one for one in choice_lints(case, consider(case)) if one.id == "discounted_in_use"]
    assert [one.about for one in told] == [("B", "alliance")]


def test_an_option_makes_one_choice_in_a_dimension(tiny: Case) -> None:
    case = with_choices(
        tiny, choice("A", options="alliance;prime_contractor;separate_frameworks"),
        choice("B", mark="carry forward", options="alliance"),
    )  # fmt: skip
    told = {
        one.about[0]: one.words
        for one in choice_lints(case, consider(case))
        if one.id == "not_one_choice"
    }
    assert set(told) == {"alliance", "pooled_commissioning"}
    assert "makes 2 choices" in told["alliance"]
    assert "makes no choice" in told["pooled_commissioning"]


def test_a_choice_without_test_or_log_entry_is_told(tiny: Case) -> None:
    case = with_choices(
        tiny, choice("A", tested_against=None, decision_id=None), choice("B", mark="discount")
    )
    assert {"not_tested", "no_decision_entry"} <= set(_ids(case))


def test_choices_are_taken_in_order(tiny: Case) -> None:
    case = with_choices(tiny, choice("A"), choice("B", dimension="solution", decision_id="D2"))
    early = {**case.decisions, "D2": decision("D2", date(2026, 1, 4))}
    late = {**case.decisions, "D2": decision("D2", date(2026, 1, 5))}
    assert "out_of_order" in _ids(case.model_copy(update={"decisions": early}))
    assert "out_of_order" not in _ids(case.model_copy(update={"decisions": late}))


def test_the_preferred_way_forward_makes_the_preferred_choices(tiny: Case) -> None:
    case = whole(tiny)
    rows = {
        **case.longlist,
        "funding1": choice("funding1", dimension="funding", options=OPTIONS[0]),
    }
    found = case.model_copy(update={"longlist": rows})
    told = [one for one in choice_lints(found, consider(found)) if "consistent" in one.id]
    assert [one.about for one in told] == [("alliance", "funding")]
