"""Every published decision and worked example that ships comes out, and so do its checks."""

from typing import get_args

import pytest
from pydantic import BaseModel

from toolkit.appraisal.replaying import Replayed, replay
from toolkit.files.editions import load_edition, shipped_editions
from toolkit.files.replays import load_replay, load_replays, shipped_replays
from toolkit.statements.replay_parts import AnyPart

EDITIONS = {name: load_edition(name) for name in shipped_editions()}
DECISIONS = [f"C{n}" for n in (1, 2, 4, 6, 7, 8, 9, 11, 12, 13, 14)]
EXAMPLES = [f"W{n}" for n in (1, 2, 3, 4, 6, 7, 8, 9, 11, 13, 16, 17, 19, 20)]
CONTEXT = ["C11", "C12", "C13"]
CHECKS = {
    "C1": {"rounding-tie", "local-scale"},
    "C2": {"group-totals-differ", "shares-trimmed"},
    "C4": {"one-loud-person"},
    "C6": {"counted-twice", "near-tie"},
    "C7": {"near-tie"},
    "C8": {"near-tie", "reweighted"},
    "W16": {"effective-weight"},
}
BLAME = ("fault", "mistake", "failed", "wrong", "ignored", "careless", "should have", "flawed")


@pytest.fixture(params=shipped_replays(), scope="module")
def found(request: pytest.FixtureRequest) -> Replayed:
    """Each shipped replay in turn, played."""
    return replay(load_replay(str(request.param)), EDITIONS)


def test_the_replays_are_those_that_were_found() -> None:
    assert list(shipped_replays()) == DECISIONS + EXAMPLES


def test_every_figure_comes_out(found: Replayed) -> None:
    assert [row for row in found.rows if row.standing == "disagrees"] == []
    assert bool(found.rows) == (found.replay.id not in CONTEXT)


def test_exactly_the_named_checks_speak_up(found: Replayed) -> None:
    assert {lint.id for lint in found.lints} == CHECKS.get(found.replay.id, set())
    assert found.agrees


def test_a_replay_cites_and_blames_nobody(found: Replayed) -> None:
    stated = found.replay
    assert stated.sources
    words = " ".join([stated.title, stated.about, stated.missing or "", *stated.notes]).lower()
    assert not [word for word in BLAME if word in words]


def test_what_is_not_replayed_is_said() -> None:
    for stated in load_replays():
        if stated.id in CONTEXT or stated.missing:
            assert stated.notes


def test_figures_that_a_source_contradicts_are_noted_and_differ() -> None:
    noted = {
        (name, row.name)
        for name in shipped_replays()
        for row in replay(load_replay(name), EDITIONS).rows
        if row.standing == "differs as noted"
    }
    assert noted == {
        ("C2", "Option_2"),
        ("W3", "15"),
        ("W3", "20"),
        ("W11", "25000"),
        ("W11", "100000"),
    }


def test_every_formula_has_a_published_figure() -> None:
    used = {part.formula for one in load_replays() for part in one.parts if part.figures}
    union, *_ = get_args(AnyPart)
    kinds: tuple[type[BaseModel], ...] = get_args(union)
    known = {get_args(kind.model_fields["formula"].annotation)[0] for kind in kinds}
    assert used == known


def test_outsourcing_is_biased_on_operating_spending_and_has_no_works() -> None:
    for edition in EDITIONS.values():
        bounds = edition.bounds("outsourcing")
        assert bounds is not None
        assert bounds.on == "operating spending"
        assert (bounds.duration_upper, bounds.duration_lower) == (None, None)


def test_no_edition_picks_a_price_base_that_sources_contest() -> None:
    assert all(edition.qaly.price_base is None for edition in EDITIONS.values())
    assert all(edition.qaly.basis == "contested" for edition in EDITIONS.values())


def test_nobody_is_charged_for_raising_public_funds_unasked() -> None:
    assert not any(edition.public_funds.applied for edition in EDITIONS.values())
