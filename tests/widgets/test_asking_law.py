"""Each answer changes what is found; what cannot be answered is one sentence."""

from datetime import date

import pytest

from toolkit.widgets import LawPage
from toolkit.widgets.asking_law import DOZEN


@pytest.fixture(scope="module")
def shared() -> LawPage:
    return LawPage("llr-home-care")


@pytest.fixture
def page(shared: LawPage) -> LawPage:
    shared.choose(rulebook="psr_england", start="", as_of=date(2026, 3, 24))
    return shared


def verdict(page: LawPage, asked: str) -> str:
    table = page.verdicts()
    (row,) = (row for row in table.to_dict("records") if asked in row["Asked"])
    return str(row["Verdict"])


def test_an_empty_sheet_asks_a_dozen_questions_and_folds_the_rest(page: LawPage) -> None:
    assert len(page.questions.children) == DOZEN
    assert page.rest.titles == (f"{len(page.open_questions()) - DOZEN} more questions",)
    assert all(entry.description for entry in page.questions.children)


def test_an_answer_settles_verdicts_at_once(page: LawPage) -> None:
    assert verdict(page, "The Competitive Process") == "? unknown"
    page.answer("to_conclude_framework", "Yes")
    assert verdict(page, "The Competitive Process") == "\u25a0 mandatory"
    assert "role='status'" in page.status.value


def test_an_answer_that_is_taken_back_leaves_no_trace(page: LawPage) -> None:
    before = page.verdicts()
    page.answer("to_conclude_framework", "Yes")
    page.answer("to_conclude_framework", "Not known")
    assert page.verdicts().equals(before)


def test_what_stands_above_an_answer_stays_so_that_the_focus_does(page: LawPage) -> None:
    before = page.questions.children
    third = before[2]
    fact = next(name for name, one in page._controls.items() if one.entry is third)
    page.answer(fact, "Yes" if "Yes" in third.options else third.options[1])
    assert page.questions.children[:3] == before[:3]


def test_folded_questions_get_controls_only_once_opened(page: LawPage) -> None:
    assert page.rest.children[0].children == ()
    page.rest.selected_index = 0
    assert len(page.rest.children[0].children) == len(page.open_questions()) - DOZEN
    page.rest.selected_index = None


def test_a_lot_brings_its_facts_and_the_regime(page: LawPage) -> None:
    page.choose(start="C01", option="alliance")
    assert "Provider Selection Regime" in page.status.value
    page.stated.selected_index = 0
    assert len(page.stated.children[0].children) == len(page.facts)


def test_other_law_that_governs_is_told(page: LawPage) -> None:
    page.choose(start="C02")
    assert "other law governs: Procurement Act 2023" in page.result.value


def test_a_word_in_place_of_a_number_is_one_sentence(page: LawPage) -> None:
    page.answer("lv_new", "plenty")
    assert "role='alert'" in page.status.value
    assert "write digits" in page.status.value
    assert "lv_new" not in page.facts


def test_a_day_before_the_rulebook_is_refused_in_one_sentence(page: LawPage) -> None:
    page.choose(as_of=date(2010, 1, 1))
    assert "Refused: rulebook psr_england starts on 2024-01-01" in page.status.value
    assert page.verdicts().empty


def test_contradictions_are_named(page: LawPage) -> None:
    page.choose(rulebook="regime")
    page.answer("rhcs_part", "No")
    page.answer("other_goods_or_services_part", "No")
    assert "cannot all be true" in page.status.value
    page.answer("rhcs_part", "Yes")
    assert "role='status'" in page.status.value


def test_the_reasons_follow_the_finding_that_is_chosen(page: LawPage) -> None:
    page.why.value = "direct_award_c"
    assert "<details" in page.reasons.value
    assert "What would change it" in page.reasons.value
    page.answer("to_conclude_framework", "Yes")
    assert page.why.value == "direct_award_c"
    assert "closed" in dict((id, told) for told, id in page.why.options)["direct_award_c"]


def test_conditions_fold_out_behind_the_routes(page: LawPage) -> None:
    page.choose(start="C01", option="alliance")
    assert set(page.verdicts()["Kind"]) <= {"Which law governs", "Route"}
    assert "The lot is a mixed procurement" in set(page.conditions()["Asked"])
    assert f"limits on awards ({len(page.conditions())})</summary>" in page.result.value


def test_flips_speak_of_the_finding_asked_for(page: LawPage) -> None:
    page.choose(start="C01", option="alliance")
    told = page.flips("most_suitable_provider")
    assert any("identify the most suitable provider" in one for one in told)
    assert all(one.startswith("It would be ") for one in told)


def test_a_published_notice_gives_days(page: LawPage) -> None:
    page.choose(start="C01", option="alliance")
    page.answer("process_followed", "most_suitable_provider")
    page.answer("intention_notice_published_on", "2026-06-01")
    days = page.timetable()["Day"]
    assert any(day.endswith("12 June 2026") for day in days)
