import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from toolkit.cli import records
from toolkit.errors import InputError
from toolkit.files.shipped import shipped

Call = Callable[..., str]
ALLIANCE = ("tiny", "--option", "alliance")


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Call:
    """Call the three verbs as an app of their own."""
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(records.record)
    app.command()(records.notice)
    app.command()(records.psr_summary)
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> str:
        app(list(words), standalone_mode=False)
        return capsys.readouterr().out

    return call


def test_a_record_is_filled_from_entries_and_written_as_a_page(command: Call) -> None:
    Path("mine.yaml").write_text("every-lot:\n  decision_process: By the joint committee\n")
    words = (*ALLIANCE, "--entries", "mine.yaml", "--out", "record.html", "--json")
    document = json.loads(command("record", *words))
    items = {item["id"]: item for item in document["parts"][0]["items"]}
    assert items["decision_process"]["stated"][0]["origin"] == "mine.yaml:2"
    assert "By the joint committee" in Path("record.html").read_text(encoding="utf-8")


def test_notices_are_listed_and_one_is_drafted(command: Call) -> None:
    assert "award_notice_c (R)" in command("notice", *ALLIANCE)
    document = json.loads(command("notice", *ALLIANCE, "--kind", "award_notice_c", "--json"))
    assert document["missing"][0]["question"]
    assert json.loads(command("notice", *ALLIANCE, "--json"))["waits_for"]


def test_a_number_names_a_notice_where_only_one_bears_it(command: Call) -> None:
    assert "Contract award notice (UK6)" in command("notice", *ALLIANCE, "--kind", "uk6")
    with pytest.raises(InputError, match="more than one notice"):
        command("notice", *ALLIANCE, "--kind", "UK4")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("--kind", "award_notice_d"), "did you mean 'award_notice"),
        (("--out", "notice.html"), "name one with --kind"),
    ],
)
def test_a_notice_that_cannot_be_is_refused(
    command: Call, words: tuple[str, ...], what: str
) -> None:
    with pytest.raises(InputError, match=what):
        command("notice", *ALLIANCE, *words)


def test_a_summary_counts_a_folder_of_cases(command: Call) -> None:
    folder = Path("cases/reablement")
    shutil.copytree(shipped("contracts", "cases", "tiny"), folder)
    head = (folder / "case.yaml").read_text(encoding="utf-8")
    head = head.replace("stage: plan", "stage: award")
    head = head.replace("hypothetical: yes", "hypothetical: no")
    (folder / "case.yaml").write_text(head, encoding="utf-8")
    with (folder / "facts.csv").open("a", encoding="utf-8") as facts:
        facts.write("R,process_followed,direct_award_c,assumed,A,\n")
        facts.write("alliance,contract_awarded_on,2026-05-20,assumed,A,\n")
    document = json.loads(command("psr-summary", "cases", "--year", "2026/27", "--json"))
    (one,) = document["summaries"]
    assert one["counts"][0]["number"] == 1
    assert one["contracts"][0]["provider"] == "P3"
    assert "2026/27" in command("psr-summary", "cases", "--out", "summary.html")
    assert "2026/27" in Path("summary.html").read_text(encoding="utf-8")


def test_a_year_that_is_none_is_refused(command: Call) -> None:
    with pytest.raises(InputError, match="write it as 2025/26"):
        command("psr-summary", ".", "--year", "2025")
