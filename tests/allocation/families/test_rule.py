from toolkit.allocation.families.rule import Rule


def test_a_rule_of_the_case_cites_nothing() -> None:
    assert Rule("L1", "two lots each").cites == ""
