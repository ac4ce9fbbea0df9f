from dataclasses import replace

from tests.widgets.answered import tiny_answer
from toolkit.widgets.app_summary import answer_html, case_html, first_line, waiting_html


def test_the_first_line_names_who_leads_and_by_how_much() -> None:
    found = tiny_answer()
    first, second = (found.result(one) for one in found.ranking[:2])
    line = first_line(found)
    assert first.option.title in line
    assert second.option.title in line
    assert f"{(first.total or 0) - (second.total or 0):.1f} ahead" in line
    assert "does not separate" in line


def test_ties_and_lonely_winners_are_called_so() -> None:
    found = tiny_answer()
    pair = found.ranking[:2]
    tied = first_line(replace(found, tied=(pair,)))
    assert tied.endswith(f"tied with {found.result(pair[1]).option.title}.")
    alone = first_line(replace(found, ranking=pair[:1]))
    assert alone.endswith("no other option has an award.")
    assert first_line(replace(found, ranking=())) == "No option has an award."


def test_text_of_a_case_cannot_do_harm() -> None:
    case = tiny_answer().case.model_copy(update={"title": "<script>alert(1)</script>"})
    assert "<script>" not in case_html(case)
    assert "<b>" not in answer_html(tiny_answer(), "alliance")
    assert "worked out" in waiting_html()
