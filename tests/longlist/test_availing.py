from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.longlist.stated import candidate, with_candidates
from toolkit.law import Findings, Library
from toolkit.law.check import check
from toolkit.law.rules import Route
from toolkit.longlist.availing import WAYS, avail, availability_lints
from toolkit.statements.case import Case

LEAST = candidate("least", "do minimum", "alliance")


@pytest.fixture(scope="module")
def found(tiny: Case, law: Library) -> Findings:
    return check(tiny, tiny.option("alliance"), law)


def _with(found: Findings, **verdicts: str) -> Mapping[str, Findings]:
    """Give every route of a lot one verdict; the rest of the findings stay."""
    return {
        "alliance": replace(
            found,
            findings=tuple(
                replace(one, verdict=verdicts[one.subject])
                if one.kind == "route" and one.subject in verdicts
                else one
                for one in found.findings
            ),
        )
    }


def test_every_way_is_a_route_of_the_law(law: Library) -> None:
    routes = {
        rule.gives.name
        for book in law.rulebooks.values()
        for rule in book.rules
        if isinstance(rule.gives, Route)
    }
    assert routes >= WAYS


def test_one_settled_way_is_enough_for_each_lot(tiny: Case, found: Findings) -> None:
    lots = {"N": "open", "S": "mandatory", "R": "open"}
    (told,) = avail(with_candidates(tiny, LEAST), _with(found, **lots))
    assert told.standing == "available"
    assert list(availability_lints([told])) == []


def test_a_lot_without_a_way_closes_it_and_is_named(tiny: Case, found: Findings) -> None:
    lots = {"N": "open", "S": "closed", "R": "unknown"}
    (told,) = avail(with_candidates(tiny, LEAST), _with(found, **lots))
    assert (told.standing, told.closed, told.open_questions) == ("closed", ("S",), ("R",))
    (lint,) = availability_lints([told])
    assert (lint.id, lint.level) == ("not_legally_available", "refused")


def test_unknown_never_passes(tiny: Case, found: Findings) -> None:
    lots = {"N": "open", "S": "unknown, likely open", "R": "open"}
    (told,) = avail(with_candidates(tiny, LEAST), _with(found, **lots))
    assert told.standing == "unknown"
    assert "likely open for 1 of them" in told.words
    (nowhere,) = avail(with_candidates(tiny, candidate("x", "do minimum")), {})
    assert nowhere.standing == "unknown"


def test_a_permission_that_leads_to_no_contract_opens_nothing(tiny: Case, found: Findings) -> None:
    shaping = replace(
        found,
        findings=tuple(
            replace(one, verdict="closed" if one.gives.name in WAYS else "open")
            if isinstance(one.gives, Route)
            else one
            for one in found.findings
        ),
    )
    (told,) = avail(with_candidates(tiny, LEAST), {"alliance": shaping})
    assert told.standing == "closed"


def test_a_contract_that_has_ended_cannot_go_on(tiny: Case, found: Findings) -> None:
    ended = candidate("least", "do minimum", "alliance", contract_ends=date(2026, 9, 29))
    lots = dict.fromkeys(("N", "S", "R"), "open")
    (told,) = avail(with_candidates(tiny, ended), _with(found, **lots))
    assert told.standing == "closed"
    assert "ends on 2026-09-29, before service starts on 2026-10-01" in told.words
