import os
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.report.records.conftest import FORMULA, SCRIPT
from toolkit.errors import InputError
from toolkit.law.notice_forms import Form
from toolkit.report.records.drafting import draft
from toolkit.report.records.page_writing import page, write_page
from toolkit.report.records.pages import notice_page, record_page
from toolkit.report.records.recording import Dossier, decision_record

Forms = dict[str, Form]


def soup(content: bytes) -> BeautifulSoup:
    return BeautifulSoup(content, "html.parser")


@pytest.fixture(scope="module")
def shown(planned: Dossier) -> BeautifulSoup:
    return soup(page(record_page(decision_record(planned)), "Decision record"))


def test_the_page_has_a_language_a_title_landmarks_and_one_heading(shown: BeautifulSoup) -> None:
    assert shown.select_one('html[lang="en-GB"]')
    assert shown.title
    assert shown.title.get_text().startswith("Decision record: ")
    assert len(shown.select("main")) == len(shown.select("h1")) == 1
    levels = [int(tag.name[1]) for tag in shown.find_all(re.compile(r"^h[1-6]$"))]
    assert set(levels) == {1, 2}


def test_nothing_is_loaded_and_no_script_runs(shown: BeautifulSoup) -> None:
    assert not shown.select("script, link, img, iframe, object, embed, base, form, [src]")
    assert "url(" not in "".join(tag.get_text() for tag in shown.select("style"))


def test_ids_are_unique_and_labels_arrive(shown: BeautifulSoup) -> None:
    ids = [str(tag["id"]) for tag in shown.select("[id]")]
    assert len(ids) == len(set(ids))
    for tag in shown.select("[aria-labelledby]"):
        assert tag["aria-labelledby"] in ids


def test_marks_stand_apart_from_content(shown: BeautifulSoup) -> None:
    marks = [tag for tag in shown.select("td p") if "[to be completed" in tag.get_text()]
    assert marks
    for tag in marks:
        assert tag["class"] == ["todo"]
        assert tag.get_text().startswith("[to be completed: ")
        assert tag.get_text().endswith("]")
    assert len(shown.select(".todo")) == len(marks)


def test_hostile_text_stays_text(hostile: Dossier, forms: Forms) -> None:
    for report in (
        record_page(decision_record(hostile)),
        notice_page(draft(hostile, forms["award_notice_c"])),
    ):
        content = page(report, f"Record {SCRIPT}")
        assert not soup(content).select("script")
        assert SCRIPT in soup(content).get_text()
        assert FORMULA in soup(content).get_text()
        text = content.decode()
        assert "\u202e" not in text
        assert "\u0007" not in text


def test_the_same_content_gives_the_same_bytes(planned: Dossier) -> None:
    report = record_page(decision_record(planned))
    assert page(report, "Decision record") == page(report, "Decision record")


def test_a_page_is_written_to_a_new_folder(planned: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "new" / "record.html"
    write_page(record_page(decision_record(planned)), "Decision record", path)
    assert path.read_bytes().startswith(b"<!DOCTYPE html>")
    assert os.listdir(path.parent) == ["record.html"]


def test_another_ending_is_refused(planned: Dossier, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"ends in \.html"):
        write_page(record_page(decision_record(planned)), "Record", tmp_path / "record.pdf")
