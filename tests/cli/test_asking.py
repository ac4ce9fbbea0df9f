from datetime import date, datetime
from pathlib import Path

import pytest
import typer

from toolkit.cli.asking import Asked, accept, option_asked, options_asked
from toolkit.errors import InputError
from toolkit.files import load_case


def test_flags_replace_what_the_case_states() -> None:
    plain = Asked("tiny", "core", "", None, None).case()
    asked = Asked("tiny", "all", "", None, None, datetime(2026, 3, 4), 7).case()  # noqa: DTZ001
    assert (asked.as_of, asked.seed, asked.scope) == (date(2026, 3, 4), 7, "all")
    assert (plain.as_of, plain.seed) == (load_case("tiny").as_of, load_case("tiny").seed)


def test_a_setting_reaches_the_option() -> None:
    case = Asked("tiny", "core", "", None, ["alliance.gain_pain_cap=0.03"]).case()
    assert str(case.option("alliance").parameters["gain_pain_cap"]) == "0.03"


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        (Asked("tiny", "some", "", None, None), "neither core nor all"),
        (Asked("tiny", "core", "nope", None, None), "is not a scenario"),
        (Asked("nowhere", "core", "", None, None), "is not a case"),
    ],
    ids=["scope", "scenario", "case"],
)
def test_what_cannot_be_asked_is_refused(asked: Asked, part: str) -> None:
    with pytest.raises(InputError, match=part):
        asked.case()


def test_scenarios_that_nobody_names_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        "scenarios:\n  - id: dear\n    title: Dear\n    changes:\n"
        "      - {table: bids, column: price_gbp_per_unit, multiply: 1.01}\n"
    )
    with pytest.raises(InputError, match="name one with --scenario"):
        Asked("tiny", "core", "", file, None).case()
    assert Asked("tiny", "core", "", file, None, tries_all=True).case().scenario_id is None


def test_all_options_are_meant_where_none_is_named() -> None:
    case = load_case("tiny")
    assert options_asked(case, "") == case.options
    assert [one.id for one in options_asked(case, "alliance")] == ["alliance"]
    with pytest.raises(InputError, match="did you mean 'alliance'"):
        options_asked(case, "aliance")


def test_one_option_is_asked_for_by_its_name() -> None:
    case = load_case("tiny")
    assert option_asked(case, "alliance").id == "alliance"
    with pytest.raises(InputError, match="names no option; write one of"):
        option_asked(case, "")


def test_only_strict_makes_a_result_a_failure() -> None:
    accept(False, fine=False)
    accept(True, fine=True)
    with pytest.raises(typer.Exit):
        accept(True, fine=False)
