from tests.statements.rows_read import problems
from toolkit.statements.equality import PROTECTED, EqualityImpact, GroupEffect

IMPACT = {
    "impact_id": "1",
    "characteristic": "disability",
    "direction": "worse",
    "effect": "Longer ways",
    "evidence": "Survey",
    "mitigation": "Transport",
}


def test_harm_needs_an_answer() -> None:
    assert problems(EqualityImpact, **IMPACT) == []
    bare = {name: text for name, text in IMPACT.items() if name != "mitigation"}
    (told,) = problems(EqualityImpact, **bare)
    assert told.startswith("mitigation: is empty; say what is done")
    assert problems(EqualityImpact, **{**bare, "direction": "better"}) == []


def test_the_act_protects_nine_characteristics() -> None:
    assert len(set(PROTECTED)) == 9


def test_an_effect_needs_people_and_no_value() -> None:
    cells = {"effect_id": "1", "option_id": "o", "by": "rurality", "group": "villages"}
    assert problems(GroupEffect, **cells, people="10", effect="Less travel") == []
    assert problems(GroupEffect, **cells, people="0", effect="None") != []
    assert problems(GroupEffect, **{**cells, "by": "income"}, people="1", effect="None") != []
