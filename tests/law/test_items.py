from dataclasses import replace

import pytest

from toolkit.files import load_case, load_law
from toolkit.law import check
from toolkit.law.items import Filled, Item, Needed, Saying, fill, needs

ITEM = Item("a", "words", ("clause",), "Who?")
OTHER = Item("b", "more", ("clause",), "What?")
TINY = load_case("tiny")
WHOLE, PART = Saying("it is so", "case"), Saying("a bit", "case", whole=False)


@pytest.mark.parametrize(
    ("said", "state"),
    [((), "missing"), ((PART,), "in part"), ((WHOLE,), "complete"), ((PART, WHOLE), "complete")],
)
def test_how_far_an_item_is_answered(said: tuple[Saying, ...], state: str) -> None:
    assert Filled(ITEM, ("L",), "yes", said).state == state


def test_lots_about_which_the_same_is_said_share_a_row() -> None:
    needed: dict[str, dict[str, Needed]] = {lot: {"a": "yes"} for lot in ("N", "S", "R")}
    said = {"N": {"a": (WHOLE,)}, "S": {"a": (PART,)}, "R": {"a": (WHOLE,)}}
    rows = fill((ITEM,), needed, said)
    assert [(row.lots, row.state) for row in rows] == [
        (("N", "R"), "complete"),
        (("S",), "in part"),
    ]


def test_what_no_lot_needs_is_left_out_and_items_keep_their_order() -> None:
    rows = fill((OTHER, ITEM), {"N": {"a": "unknown", "b": "yes"}, "S": {"a": "unknown"}}, {})
    assert [(row.item.id, row.lots, row.needed) for row in rows] == [
        ("b", ("N",), "yes"),
        ("a", ("N", "S"), "unknown"),
    ]


def test_a_duty_found_is_needed_and_one_not_settled_may_be() -> None:
    findings = check(TINY, TINY.options[0], load_law())
    assert needs(findings, "R", "psr_england", ("keep_records",)) == "yes"
    assert needs(findings, "R", "psr_england", ("record_abandonment",)) == "unknown"
    assert needs(findings, "N", "psr_england", ("keep_records",)) is None


def test_likely_is_not_settled() -> None:
    findings = check(TINY, TINY.options[0], load_law())
    likely = tuple(
        replace(one, verdict="unknown, likely met") if one.id == "keep_records" else one
        for one in findings.findings
    )
    doubtful = replace(findings, findings=likely)
    assert needs(doubtful, "R", "psr_england", ("keep_records",)) == "unknown"
