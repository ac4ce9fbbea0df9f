import json

from tests.widgets.answered import tiny_answer
from toolkit.report.writing import WRITERS
from toolkit.widgets.app_download import DownloadStep


def test_every_format_that_there_is_has_a_button() -> None:
    step = DownloadStep("tiny", tiny_answer, lambda _: None)
    assert set(step.savers) == set(WRITERS)


def test_a_report_is_made_of_what_is_shown_and_taken_back_when_that_changes() -> None:
    step = DownloadStep("tiny", tiny_answer, lambda _: None)
    saver = step.savers["json"]
    saver.answer()
    assert saver.name == "tiny-appraisal.json"
    assert json.loads(saver.content)["case"] == "tiny"
    step.forget()
    assert saver.content == b""


def test_without_an_answer_there_is_no_report() -> None:
    step = DownloadStep("tiny", lambda: None, lambda _: None)
    step.savers["html"].answer()
    assert "still being worked out" in step.savers["html"].refusal


def test_the_case_leaves_as_a_workbook() -> None:
    step = DownloadStep("tiny", tiny_answer, lambda _: None)
    step.case.answer()
    assert step.case.name == "tiny.xlsx"
    assert step.case.content.startswith(b"PK")
