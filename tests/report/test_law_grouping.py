from dataclasses import replace

import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from toolkit.law.check import check
from toolkit.law.findings import Findings
from toolkit.law.library import Library
from toolkit.report.law_grouping import (
    duties_in_order,
    groups_of,
    is_found,
    likely,
    options_alike,
    questions_of,
    tallies,
    told_once,
    views_of,
    ways_of,
)


def find(*facts: tuple[str, str, str]) -> Findings:
    case = case_of(*facts, as_of=DAY)
    return check(case, OPTION, Library.of([specimen(), specimen(id="routes")]))


@pytest.fixture
def alike() -> Findings:
    return find(("every-lot", "trigger_date", "2031-05-01"), ("every-lot", "kind", "care"))


@pytest.fixture
def apart() -> Findings:
    return find(
        ("every-lot", "trigger_date", "2031-05-01"),
        ("L1", "urgent", "yes"),
        ("L2", "urgent", "no"),
    )


def test_lots_are_together_where_regime_and_routes_agree(alike: Findings, apart: Findings) -> None:
    assert [group.subjects for group in groups_of(alike)] == [("L1", "L2")]
    assert [group.subjects for group in groups_of(apart)] == [("L1",), ("L2",)]


def test_every_route_stands_once_with_a_finding_for_each_group(apart: Findings) -> None:
    ways = ways_of(groups_of(apart))["routes"]
    ids = [way.id for way in ways]
    assert len(ids) == len(set(ids))
    direct = next(way for way in ways if way.id == "direct")
    assert [one.verdict for _, one in direct.found] == ["open", "unknown"]
    assert direct.telling.verdict == "open"


def test_open_routes_stand_before_the_others(apart: Findings) -> None:
    ways = ways_of(groups_of(apart))["routes"]
    found = [is_found(way.telling) for way in ways]
    assert found == sorted(found, reverse=True)


def test_every_finding_is_told_once_and_none_is_lost(apart: Findings) -> None:
    told = told_once(apart)
    assert sum(len(subjects) for _, subjects in told) == len(apart.findings)
    for one, subjects in told:
        for subject in subjects:
            twins = [
                f for f in apart.about(subject) if (f.rulebook, f.id) == (one.rulebook, one.id)
            ]
            assert [twin.verdict for twin in twins] == [one.verdict]


def test_options_alike_are_told_once(alike: Findings) -> None:
    own = tuple(
        replace(one, subject="B") if one.subject == alike.option else one for one in alike.findings
    )
    twin = replace(alike, option="B", findings=own)
    other = replace(twin, option="C", notices=("something else",))
    groups = options_alike([alike, twin, other])
    assert [[one.option for one in same] for same in groups] == [["A", "B"], ["C"]]


def test_a_duty_is_owed_once_with_those_it_binds(alike: Findings) -> None:
    owed = {(one.finding.rulebook, one.finding.id): one for one in duties_in_order(alike)}
    assert owed[("routes", "publish")].sure == ("L1", "L2")
    assert owed[("routes", "publish")].likely == ()


def test_a_question_counts_every_finding_that_waits(apart: Findings) -> None:
    asked = [one.reading.name for one in questions_of(apart).all]
    for name in asked:
        needing = [f for f in apart.unknown if name in {reading.name for reading in f.needs}]
        assert apart.waiting[name] == len(needing)
    assert sorted(asked) == sorted(apart.questions)


def test_views_say_what_they_open(apart: Findings) -> None:
    views = dict(views_of(apart))
    assert "direct" in {one.id for one in views["only_one_able"]}


def test_what_a_rulebook_settles_adds_up(apart: Findings) -> None:
    counted = tallies(apart)
    assert sum(one.asked for one in counted) == len(apart.findings)
    assert sum(one.waiting for one in counted) == len(apart.unknown)
    assert all(one.likely <= one.waiting for one in counted)


def test_what_is_likely_not_met_is_not_likely(apart: Findings) -> None:
    one = apart.findings[0]
    assert likely(replace(one, verdict="unknown, likely open"))
    assert not likely(replace(one, verdict="unknown, likely closed"))
    assert not likely(replace(one, verdict="unknown, likely not met"))
    assert not likely(replace(one, verdict="unknown"))
    assert not is_found(replace(one, verdict="closed"))
