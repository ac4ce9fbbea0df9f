from decimal import Decimal

from tests.law.specimen import LAW, sheet
from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import holds, recorded
from toolkit.law.kleene import Verdict
from toolkit.law.ways import way_to

BOTH = {"urgent": (True, False), "only_one_able": (True, False), "value": (Decimal(240),)}


def _urgent() -> Answer:
    return holds(sheet(), "urgent")


def _only_one() -> Answer:
    return recorded(sheet(), "only_one_able")


def test_every_part_needs_its_change() -> None:
    found = way_to(all_of(_urgent(), is_not(_only_one())), Verdict.MET, BOTH)
    assert found == {"urgent": True, "only_one_able": False}


def test_one_part_is_enough_to_open_some_and_to_close_every() -> None:
    assert way_to(any_of(_urgent(), _only_one()), Verdict.MET, BOTH) == {"urgent": True}
    assert way_to(all_of(_urgent(), _only_one()), Verdict.NOT_MET, BOTH) == {"urgent": False}


def test_parts_that_pull_one_fact_both_ways_have_no_way() -> None:
    assert way_to(all_of(_urgent(), is_not(_urgent())), Verdict.MET, BOTH) is None


def test_a_clash_is_avoided_by_the_longer_way_round() -> None:
    tree = all_of(is_not(_urgent()), any_of(_urgent(), _only_one()))
    assert way_to(tree, Verdict.MET, BOTH) == {"urgent": False, "only_one_able": True}


def test_what_no_fact_can_change_has_no_way() -> None:
    assert way_to(all_of(_urgent(), given(Verdict.UNKNOWN, "unread")), Verdict.MET, BOTH) is None


def test_three_facts_at_once() -> None:
    found = way_to(LAW.rules["tender"](sheet(), LAW), Verdict.MET, BOTH)
    assert found == {"value": Decimal(240), "urgent": False, "only_one_able": False}


def test_a_likely_end_is_a_way_where_no_rule_was_read() -> None:
    found = way_to(LAW.rules["hunch"](sheet(), LAW), Verdict.MET, BOTH)
    assert found == {"urgent": False}


def test_a_way_that_cannot_stand_gives_place_to_the_next() -> None:
    tree = any_of(_urgent(), _only_one())
    assert way_to(tree, Verdict.MET, BOTH, lambda way: "urgent" not in way) == {
        "only_one_able": True
    }
    assert way_to(tree, Verdict.MET, BOTH, lambda _: False) is None
