import importlib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from toolkit.errors import RulebookError
from toolkit.law.barriers import NO_RULE, build_barriers

RULEBOOKS = Path(__file__).parents[2] / "toolkit" / "law" / "rulebooks"
PAGES = sorted(RULEBOOKS.glob("*/barriers.yaml"))
PAGE = {
    "fear": "We may not share.",
    "finding": "forbids in part",
    "cited": ["an Act"],
    "forbids": ["sharing without a reason"],
    "leaves_open": ["sharing with one"],
    "rules": ["share"],
    "cites": ["Act s.1"],
}


def test_a_page_is_read_whole() -> None:
    (barrier,) = build_barriers({"sharing": PAGE}, ["share"])
    assert (barrier.id, barrier.finding, barrier.doubts) == ("sharing", "forbids in part", ())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"finding": NO_RULE}, "exclude each other"),
        ({"forbids": []}, "exclude each other"),
        ({"leaves_open": []}, "left open"),
        ({"cites": []}, "cites nothing"),
        ({"rules": ["other"]}, "unknown rule other"),
        ({"finding": "maybe"}, "none of"),
        ({"colour": "red"}, "unknown key colour"),
    ],
)
def test_an_unsound_page_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(RulebookError, match=said):
        build_barriers({"sharing": {**PAGE, **changes}}, ["share"])


def test_a_page_without_its_fear_is_refused_by_name() -> None:
    page = {key: value for key, value in PAGE.items() if key != "fear"}
    with pytest.raises(RulebookError, match="barrier sharing: lacks fear"):
        build_barriers({"sharing": page}, ["share"])


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(RulebookError, match=r"left open.*unknown rule other"):
        build_barriers({"a": {**PAGE, "leaves_open": []}, "b": {**PAGE, "rules": ["other"]}}, [])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_every_page_beside_a_rulebook_is_sound(path: Path) -> None:
    module = importlib.import_module(f"toolkit.law.rulebooks.{path.parent.name}")
    data = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    assert build_barriers(data, [rule.id for rule in module.RULES])


def test_the_fears_of_the_brief_have_a_page() -> None:
    ids = {
        id
        for path in PAGES
        for id in YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    }
    assert ids >= {
        "tender_always",
        "talk_before_tender",
        "talk_before_notice",
        "competition_law",
        "data_protection",
        "pooled_budgets_are_ultra_vires",
        "staff_always_transfer",
        "vat_kills_integration",
        "every_extension_needs_a_tender",
        "old_contracts_are_frozen",
        "small_providers_cannot_bid_together",
        "direct_payments_must_be_tendered",
    }


def test_a_page_without_a_ban_says_that_no_rule_was_found() -> None:
    found = {
        id: page["finding"]
        for path in PAGES
        for id, page in YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8")).items()
    }
    assert found["small_providers_cannot_bid_together"] == NO_RULE
    assert found["direct_payments_must_be_tendered"] == NO_RULE
    assert found["every_extension_needs_a_tender"] == "forbids in part"
