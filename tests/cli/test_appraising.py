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


def test_papers_are_written_under_their_own_names(call: Call, tmp_path: Path) -> None:
    names = "summary", "decision", "legal-annex", "heads-of-terms"
    said = call(
        "report", "tiny", *QUICK, "--papers", ",".join(names), "--formats", "html", "--out", "made"
    )
    assert said.status == 0
    assert {path.name for path in (tmp_path / "made").iterdir()} == {
        f"tiny-{name}.html" for name in names
    }


def test_a_paper_puts_the_option_forward_that_is_named(call: Call, tmp_path: Path) -> None:
    asked = "--papers", "heads-of-terms", "--formats", "html", "--out", "made"
    assert call("report", "tiny", *QUICK, *asked, "--option", "prime_contractor").status == 0
    assert "One prime contractor" in (tmp_path / "made" / "tiny-heads-of-terms.html").read_text()


def test_papers_and_options_that_cannot_be_are_refused(call: Call, tmp_path: Path) -> None:
    misspelt = call("report", "tiny", "--papers", "sumary")
    assert misspelt.status == 2
    assert "did you mean 'summary'" in misspelt.err
    assert call("report", "tiny", "--papers", "summary", "--option", "aliance").status == 2
    whole = call("report", "tiny", *QUICK, "--papers", "summary", "--formats", "json")
    assert "holds the whole appraisal" in whole.err
    assert not list(tmp_path.iterdir())


def test_every_scenario_of_a_file_is_tried_without_naming_one(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        "scenarios:\n  - id: dear\n    title: A dear market\n    changes:\n"
        "      - {table: bids, column: price_gbp_per_unit, multiply: 1.01}\n"
    )
    asked = "--scenarios", str(file), "--formats", "html", "--out", "made"
    assert call("report", "tiny", *QUICK, *asked).status == 0
    assert "A dear market" in (tmp_path / "made" / "tiny-appraisal.html").read_text()
