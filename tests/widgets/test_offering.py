"""A reader may choose every contract model at hand, and every term that has a range."""

import shutil
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files import load_case
from toolkit.files.contracts import shipped_models
from toolkit.files.shipped import shipped
from toolkit.statements.case import Case
from toolkit.statements.terms import parameters_of
from toolkit.widgets.offering import (
    models_at_hand,
    open_terms,
    term_range,
    with_every_model,
    with_term,
)


def case_with(tmp_path: Path, name: str, text: str) -> str:
    """Give a case of one's own that brings a contract model."""
    folder = tmp_path / "mine"
    shutil.copytree(shipped("contracts", "cases", "tiny"), folder)
    (folder / "models").mkdir()
    (folder / "models" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return str(folder)


def alliance() -> str:
    return (shipped("contracts", "models") / "alliance.yaml").read_text(encoding="utf-8")


def test_shipped_models_and_those_of_the_case_are_at_hand(tmp_path: Path) -> None:
    mine = alliance().replace("title: Alliance", "title: Our own alliance", 1)
    found = models_at_hand(case_with(tmp_path, "ours", mine))
    assert set(found.models) == {*shipped_models(), "ours"}
    assert found.models["ours"].title == "Our own alliance"
    assert found.faults == ()


def test_a_faulty_model_is_left_out_and_named_with_its_line(tmp_path: Path) -> None:
    found = models_at_hand(case_with(tmp_path, "ours", f"{alliance()}\ncolour: blue\n"))
    assert "ours" not in found.models
    (fault,) = found.faults
    assert fault.place.line == len(alliance().splitlines()) + 2
    assert "colour" in str(fault)


def test_models_that_no_option_uses_become_options_behind_the_others(tiny: Case) -> None:
    found = models_at_hand("tiny").models
    every = with_every_model(tiny, found)
    assert every.options[: len(tiny.options)] == tiny.options
    assert {one.model for one in every.options} == set(found)
    assert len({one.id for one in every.options}) == len(every.options)


def test_an_id_that_an_option_has_taken_is_not_given_twice(tiny: Case) -> None:
    taken = tiny.options[0].model_copy(update={"id": "aligned_budgets"})
    case = tiny.model_copy(update={"options": (taken,)})
    every = with_every_model(case, models_at_hand("tiny").models)
    assert every.option("model-aligned_budgets").model == "aligned_budgets"


def test_shares_and_caps_stand_before_other_terms(tiny: Case) -> None:
    names = list(open_terms(tiny, tiny.option("alliance")))
    assert names[:2] == ["gain_pain_share_to_providers", "gain_pain_cap"]
    assert "alliance_team_cost" in names


def test_a_term_moves_within_its_range_for_one_option_only(tiny: Case) -> None:
    option = tiny.option("alliance")
    low, now, high = term_range(tiny, option, "gain_pain_cap")
    assert low <= now <= high
    changed = with_term(tiny, option, "gain_pain_cap", high)
    values = parameters_of(changed, changed.option("alliance"))
    assert float(values["gain_pain_cap"] or 0) == high
    others = [one for one in changed.options if one.id != "alliance"]
    assert others == [one for one in tiny.options if one.id != "alliance"]
    with pytest.raises(InputError):
        with_term(tiny, option, "gain_pain_cap", 7.0)


def test_there_is_no_case_of_that_name() -> None:
    with pytest.raises(InputError, match="is not a case"):
        models_at_hand("nowhere")
    assert load_case("tiny").id == "tiny"
