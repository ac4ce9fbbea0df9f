import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.simulation.holding_up import chance_to_agree

CHANCES = st.floats(0, 1)
MEMBERS = st.integers(1, 30)


@pytest.mark.parametrize(
    ("rule", "members", "agrees", "chance"),
    [
        ("unanimity", 3, 0.5, 0.125),
        ("majority", 3, 0.5, 0.5),  # two or three of three: 3/8 + 1/8
        ("majority", 2, 0.5, 0.25),  # one of two is no majority
        ("weighted_vote", 3, 0.5, 0.5),
        ("one_party", 9, 0.5, 0.5),
        ("each_its_own", 9, 0.5, 0.5),
        ("person", 9, 0.5, 0.5),
    ],
)
def test_rules_of_a_few_members_by_hand(
    rule: str, members: int, agrees: float, chance: float
) -> None:
    assert chance_to_agree(rule, members, agrees) == pytest.approx(chance)  # type: ignore[arg-type]


def test_escalation_turns_some_refusals_round() -> None:
    found = chance_to_agree("unanimity_with_escalation", 2, 0.5, escalated=0.5)
    assert found == pytest.approx(0.75**2)


def test_a_rule_that_is_not_stated_has_no_chance() -> None:
    assert chance_to_agree("not_stated", 3, 0.9) is None


@given(MEMBERS, CHANCES, CHANCES)
def test_escalation_lies_between_nothing_and_everything(
    members: int, agrees: float, escalated: float
) -> None:
    plain = chance_to_agree("unanimity", members, agrees)
    helped = chance_to_agree("unanimity_with_escalation", members, agrees, escalated)
    assert plain is not None
    assert helped is not None
    assert plain - 1e-12 <= helped <= 1 + 1e-12


@given(MEMBERS, st.floats(0.01, 0.99))
def test_another_member_makes_unanimity_harder(members: int, agrees: float) -> None:
    more = chance_to_agree("unanimity", members + 1, agrees)
    fewer = chance_to_agree("unanimity", members, agrees)
    assert more is not None
    assert fewer is not None
    assert more < fewer
