from toolkit.law.barriers import build_barriers
from toolkit.report.say_barriers import barriers

PAGE = {
    "fear": "We may not talk.",
    "finding": "no rule found",
    "cited": ["competition law"],
    "leaves_open": ["talking"],
    "doubts": ["nobody has read it all"],
}


def test_a_fear_without_a_rule_says_so() -> None:
    told = barriers({"competition": build_barriers({"talk": PAGE}, [])})
    assert "“We may not talk.” no rule found (Competition, subsidy and staff)" in told
    assert "Forbids" not in told
    assert "Leaves open:\n    - talking" in told
    assert "Not settled or not read:\n    - nobody has read it all" in told
    assert max(map(len, told.splitlines())) <= 100
