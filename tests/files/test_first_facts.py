import csv
from io import StringIO
from pathlib import Path

from toolkit.files import load_case, load_law
from toolkit.files.first_facts import TABLE, with_first_facts
from toolkit.files.starting import start_folder
from toolkit.law.check import check
from toolkit.law.first_questions import MOST, start_of


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_a_new_case_asks_what_the_law_says_to_answer_first(tmp_path: Path) -> None:
    folder = start_folder(tmp_path / "mine")
    case = load_case(folder)
    start = start_of(check(case, case.options[0], load_law()).findings)
    told = [row for row in rows((folder / TABLE).read_text("utf-8")) if row["value"] == "not known"]
    names = list(dict.fromkeys(row["fact"] for row in told))
    assert names == [one.reading.name for one in start.first]
    assert len(names) == MOST
    assert {row["subject"] for row in told} == {"every-lot", "every-option"}
    questions = {one.reading.name: one.reading.definition.question for one in start.first}
    assert all(row["question"].startswith(questions[row["fact"]]) for row in told)


def test_an_answer_in_such_a_row_is_heard(tmp_path: Path) -> None:
    folder = start_folder(tmp_path / "mine")
    table = folder / TABLE
    written = rows(table.read_text("utf-8"))
    about = next(row for row in written if row["subject"] == "every-option")
    about["value"] = "yes"
    out = StringIO()
    writer = csv.DictWriter(out, list(written[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(written)
    table.write_text(out.getvalue(), encoding="utf-8")
    case = load_case(folder)
    for option in case.options:
        found = check(case, option, load_law())
        assert about["fact"] not in {
            reading.name
            for one in found.about(option.id)
            if not one.settled
            for reading in one.needs
        }


def test_a_case_that_cannot_be_read_yet_stays_as_it_is() -> None:
    files = {"case.yaml": "title: nothing else\n", TABLE: "subject,fact,value\n"}
    assert with_first_facts(files) == files
