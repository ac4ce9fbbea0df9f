"""`toolkit check` from the command line."""

from tests.cli.calling import Call


def test_every_option_is_checked_or_the_one_that_is_named(call: Call) -> None:
    every, one = call("check", "tiny"), call("check", "tiny", "--option", "alliance")
    assert every.status == one.status == 0
    assert "One alliance" in one.out
    assert "Separate budgets" in every.out
    assert "Separate budgets" not in one.out


def test_strict_does_not_accept_what_is_not_settled(call: Call) -> None:
    assert "unknown" in call("check", "tiny").out
    assert call("check", "tiny", "--strict").status == 1
