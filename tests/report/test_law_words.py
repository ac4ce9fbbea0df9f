from dataclasses import replace

import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from toolkit.law.check import check
from toolkit.law.findings import Findings
from toolkit.law.library import Library
from toolkit.report import law_words
from toolkit.report.law_words import (
    enactment_of,
    in_short,
    in_words,
    named_in,
    notes_of,
    own_reason,
    reason_of,
    title_of,
)
from toolkit.statements.limits import Limit


@pytest.fixture
def found() -> Findings:
    facts = ("every-lot", "kind", "care"), ("every-lot", "trigger_date", "2031-05-01")
    case = case_of(*facts, as_of=DAY)
    return check(case, OPTION, Library.of([specimen(), specimen(id="routes")]))


def test_regimes_are_named_as_people_name_them() -> None:
    verdict = "unknown, likely psr_england for the health part + pa2023 light touch"
    assert in_words(verdict) == (
        "unknown, likely Provider Selection Regime (England) for the health part "
        "+ Procurement Act 2023 light touch"
    )


def test_a_rulebook_s_own_name_for_a_regime_wins(found: Findings) -> None:
    named = replace(found, regime_names={"pa2023": "the new Act", "made_up": "invented law"})
    assert named_in(named, "pa2023 + made_up") == "the new Act + invented law"


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        ([], "none"),
        (["Z01"], "Z01"),
        (["Z01", "Z02"], "Z01 and Z02"),
        (["Z01", "Z02", "Z04"], "Z01, Z02 and Z04"),
        (["Z09", "Z10", "Z11"], "Z09 to Z11"),
        (["Z9", "Z10", "Z11"], "Z9, Z10 and Z11"),
        (["A", "Z01", "Z02", "Z03"], "A and Z01 to Z03"),
        (["opt"], "the option as a whole"),
    ],
)
def test_lots_that_follow_each_other_are_a_range(ids: list[str], told: str) -> None:
    assert in_short(ids, "opt") == told


def test_notes_that_say_the_same_are_put_together(found: Findings) -> None:
    noted = replace(
        found,
        trigger_dates=dict.fromkeys(("L1", "L2", "L3")),
        notices=(
            "law after D is not in a: the as-of day is later",
            "law after D is not in a: the date of L1, L2, L3 is later",
            "law after D is not in b: the as-of day is later",
            "law after D is not in b: the date of L1, L2, L3 is later",
            "L1: waits for its date",
            "L2: waits for its date",
        ),
    )
    assert notes_of(noted) == (
        "law after D is not in a and law after D is not in b: the as-of day is later; "
        "the date of every lot is later",
        "L1 and L2: waits for its date",
    )


def test_an_enactment_is_named_once_for_clauses_that_share_it() -> None:
    assert enactment_of(["SI 2023/1348 reg 6(3)", "SI 2023/1348 reg 14"]) == "SI 2023/1348"
    assert enactment_of(["Act 2023 s.3", "Act 2023 ss.4-5", "Act 2023 Sch 2"]) == "Act 2023"
    assert enactment_of(["Act 2023 s.3", "Act 2006 s.4"]) == ""


def test_a_reason_counts_what_is_missing_and_says_what_is_settled(found: Findings) -> None:
    direct = next(one for one in found.findings if one.id == "direct")
    assert reason_of(direct) == "2 facts missing: urgent, only one able"
    assert reason_of(direct, ["urgent"]) == "1 fact missing: only one able"
    assert reason_of(direct, ["urgent", "only_one_able"]) == "waits for the regime alone"
    publish = next(one for one in found.findings if one.id == "publish")
    assert reason_of(publish) == publish.because
    assert title_of(publish) == "Publish the award"


def test_what_settles_the_regime_is_not_said_again(found: Findings) -> None:
    one = found.findings[0]
    regime = replace(one, because="psr_england: a_day is late (stated for X, assumed); b is yes")
    route = replace(one, because="open: a_day is late (stated for X, assumed); c is no (stated)")
    assert own_reason(route, regime) == "c is no"
    assert own_reason(regime, regime) == "waits for the regime alone"


def test_a_limit_says_its_number_and_whom_it_reaches() -> None:
    limit = Limit(id="two_winners", kind="min_providers", value=2, lots=("A", "B"), cites="s.1")
    assert law_words.limit_in_words(limit) == "two winners, 2 (lots A and B)"
    everywhere = Limit(id="open_to_all", kind="no_cap_on_winners", cites="s.1")
    assert law_words.limit_in_words(everywhere) == "open to all (every lot)"


def test_every_shipped_rulebook_has_a_name() -> None:
    from toolkit.law.rulebooks import SHIPPED  # noqa: PLC0415 - only this test needs it

    assert set(SHIPPED) <= set(law_words.BOOKS)


def test_notes_name_rulebooks_and_days_as_people_do(found: Findings) -> None:
    beyond = "law after 2026-04-01 is not in rulebook"
    later = "the trigger_date of L1 is later"
    told = replace(found, notices=(f"{beyond} pa2023: {later}", f"{beyond} competition: {later}"))
    assert notes_of(told) == (
        "law after 1 April 2026 is not in the rulebooks “Procurement Act 2023” and “Competition, "
        "subsidy and staff”: the trigger date of L1 is later",
    )
