import json
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
import typer

from tests.cli.calling import Call as Terminal
from toolkit.cli import law
from toolkit.errors import InputError, ToolkitError

Called = tuple[int, str]
Call = Callable[..., Called]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
            tmp_path: Path) -> Call:  # fmt: skip
    """Call the verbs as an app of their own."""
    app = typer.Typer(pretty_exceptions_enable=False)
    app.add_typer(law.law, name="law")
    app.command()(law.ask)
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Called:
        status = app(list(words), standalone_mode=False)
        return int(status or 0), capsys.readouterr().out

    return call


def _facts(text: str) -> str:
    Path("facts.yaml").write_text(text, encoding="utf-8")
    return "facts.yaml"


def _ask(command: Call, text: str, *more: str) -> Called:
    return command("ask", "regime", "--facts", _facts(text), "--as-of", "2026-02-01", *more)


ENGLISH = "nation: England\nauthority_type: integrated care board\n"


def test_ask_prints_one_document(command: Call) -> None:
    status, out = _ask(command, ENGLISH + "trigger_date: 2026-01-10\n", "--json")
    document = json.loads(out)
    assert (status, document["rulebook"], document["as_of"]) == (0, "regime", "2026-02-01")
    assert document["regime"].startswith("unknown")
    assert document["open_questions"]


def test_ask_in_words(command: Call) -> None:
    status, out = _ask(command, ENGLISH)
    assert status == 0
    assert "Which procurement regime governs, edition" in out


def test_standard_input(command: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(ENGLISH.encode())))
    status, out = command("ask", "regime", "--facts", "-", "--as-of", "2026-02-01", "--json")
    assert (status, json.loads(out)["rulebook"]) == (0, "regime")


def test_an_unknown_fact_is_refused_with_the_nearest_names(command: Call) -> None:
    with pytest.raises(InputError, match="did you mean nation"):
        _ask(command, "natoin: England\n")


def test_facts_for_another_rulebook_are_left_out_and_named(call: Terminal) -> None:
    facts = _facts(ENGLISH + "estimated_value_inc_vat_gbp: 4200000\n")
    both = call("ask", "regime", "--facts", facts, "--as-of", "2026-02-01", "--json")
    assert "regime ask for it: estimated_value_inc_vat_gbp." in both.err
    alone = call("ask", "regime", "--facts", _facts(ENGLISH), "--as-of", "2026-02-01", "--json")
    assert (both.status, both.document()) == (0, alone.document())
    assert not alone.err


def test_contradictory_facts_are_told_by_name_and_refused(command: Call) -> None:
    clash = "procurer_is_relevant_authority: yes\nprocurer_is_contracting_authority: no\n"
    status, out = _ask(command, clash, "--json")
    document = json.loads(out)
    assert status == 2
    assert "procurer_is_relevant_authority" in document["contradictions"][0]
    assert (document["routes"], document["findings"]) == ([], [])


def test_what_another_day_would_change(command: Call) -> None:
    status, out = _ask(command, ENGLISH, "--compare", "2020-06-01", "--json")
    document = json.loads(out)
    assert (status, document["earlier"], document["later"]) == (0, "2026-02-01", "2020-06-01")
    regime = next(row for row in document["differences"] if row["id"] == "regime")
    assert (regime["subjects"], regime["rulebook"]) == ([], "regime")
    assert regime["before"] != regime["after"]
    assert "No finding differs." in _ask(command, ENGLISH, "--compare", "2026-02-01")[1]
    clash = "procurer_is_relevant_authority: yes\nprocurer_is_contracting_authority: no\n"
    assert _ask(command, clash, "--compare", "2020-06-01")[0] == 2


def test_what_two_days_change_about_an_option(command: Call) -> None:
    days = ("--from", "2023-12-01", "--to", "2026-02-01")
    words = ("law", "diff", "tiny", "--option", "alliance", *days)
    assert command(*words)[1].startswith("alliance: law as known on 2023-12-01, and on")
    assert json.loads(command(*words, "--json")[1])["asked"] == "alliance"


def test_an_unknown_rulebook_is_refused(command: Call) -> None:
    with pytest.raises(ToolkitError, match="'regme' is not a rulebook"):
        command("ask", "regme", "--facts", _facts(ENGLISH), "--as-of", "2026-02-01")


def test_law_lists_facts_and_shows_a_rule(command: Call) -> None:
    assert "regime" in command("law")[1]
    assert json.loads(command("law", "--json")[1])["rulebooks"][0]["id"] == "regime"
    assert "trigger_date  (date" in command("law", "facts", "regime")[1]
    names = {
        one["name"] for one in json.loads(command("law", "facts", "regime", "--json")[1])["facts"]
    }
    assert "trigger_event" in names
    assert "Layer: regulation" in command("law", "show", "regime", "psr-took-over")[1]
    shown = json.loads(command("law", "show", "regime", "psr-took-over", "--json")[1])
    assert shown["rule"]["cites"] == ["SI 2023/1348 reg 29"]


def test_a_misspelt_rule_is_refused_with_the_nearest(command: Call) -> None:
    with pytest.raises(InputError, match="psr-took-over"):
        command("law", "show", "regime", "psr-took-ovr")


def test_json_before_a_subcommand_is_refused(command: Call) -> None:
    with pytest.raises(InputError, match="write it behind the id"):
        command("law", "--json", "facts", "regime")


def test_the_reasoning_behind_one_finding_is_a_tree_with_its_facts(command: Call) -> None:
    status, out = _ask(command, ENGLISH, "--why", "regime")
    assert status == 0
    assert out.startswith("regime: unknown, because ")
    assert "  unknown: " in out
    with pytest.raises(InputError, match="'regme' is not a finding of regime; did you mean"):
        _ask(command, ENGLISH, "--why", "regme")
