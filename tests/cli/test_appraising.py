from pathlib import Path

from tests.cli.calling import Call

QUICK = ["--draws", "200"]


def test_report_writes_what_is_asked_for_and_prints_where_it_is(call: Call, tmp_path: Path) -> None:
    said = call("report", "tiny", *QUICK, "--formats", "html, json", "--out", "made")
    assert said.status == 0
    assert [line.split(": ")[1] for line in said.out.splitlines()] == [
        str(Path("made") / f"tiny-appraisal.{name}") for name in ("html", "json")
    ]
    assert sorted(path.suffix for path in (tmp_path / "made").iterdir()) == [".html", ".json"]


def test_run_takes_formats_too_and_answers_as_well(call: Call, tmp_path: Path) -> None:
    said = call("run", "tiny", *QUICK, "--formats", "json")
    *answer, last = said.out.splitlines()
    assert last.startswith("Report: ")
    assert len(answer) > 10
    assert [path.suffix for path in (tmp_path / "reports" / "exports").iterdir()] == [".json"]


def test_a_format_or_template_that_cannot_be_is_refused_before_anything_is_computed(
    call: Call, tmp_path: Path
) -> None:
    misspelt = call("report", "tiny", "--formats", "htm")
    assert misspelt.status == 2
    assert "did you mean 'html'" in misspelt.err
    idle = call("report", "tiny", "--template", "client.docx")
    assert idle.status == 2
    assert "add docx to --formats" in idle.err
    absent = call("report", "tiny", "--formats", "docx", "--template", "client.docx")
    assert absent.status == 2
    assert "cannot be read" in absent.err
    assert not list(tmp_path.iterdir())
