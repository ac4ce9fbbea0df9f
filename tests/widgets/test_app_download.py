import json

from tests.widgets.answered import tiny_answer, tiny_desk
from toolkit.report.audience.readers import Reader
from toolkit.report.writing import WRITERS
from toolkit.widgets.app_download import Current, DownloadStep


def step_of(current: Current) -> DownloadStep:
    return DownloadStep("tiny", tiny_desk().stated, current, lambda _: None)


def test_every_format_that_there_is_has_a_button() -> None:
    step = step_of(tiny_answer)
    assert set(step.savers) == set(WRITERS)


def test_a_report_is_made_of_what_is_shown_and_taken_back_when_that_changes() -> None:
    step = step_of(tiny_answer)
    saver = step.savers["json"]
    saver.answer()
    assert saver.name == "tiny-appraisal.json"
    assert json.loads(saver.content)["case"] == "tiny"
    step.forget()
    assert saver.content == b""


def test_without_an_answer_there_is_no_report() -> None:
    step = step_of(lambda: None)
    step.savers["html"].answer()
    assert "still being worked out" in step.savers["html"].refusal


def test_the_case_leaves_as_a_workbook() -> None:
    step = step_of(tiny_answer)
    step.case.answer()
    assert step.case.name == "tiny.xlsx"
    assert step.case.content.startswith(b"PK")


def test_a_copy_for_others_is_made_for_the_reader_chosen() -> None:
    step = step_of(tiny_answer)
    step.savers["json"].answer()
    step.reader.value = Reader("public")
    assert step.savers["json"].content == b""  # what was made for commissioners is taken back
    step.savers["json"].answer()
    assert step.savers["json"].name == "tiny-appraisal-public.json"
    assert json.loads(step.savers["json"].content)["about"]["audience"] == "public"
    assert [one for _, one in step.reader.options if one.bidder] == [
        Reader("bidder", name) for name in tiny_desk().stated.providers
    ]


def test_the_whole_case_is_for_commissioners_alone() -> None:
    step = step_of(tiny_answer)
    step.reader.value = Reader("public")
    step.case.answer()
    assert step.case.content == b""
    assert "choose commissioners" in step.case.refusal
