from tests.longlist.stated import choice, whole, with_choices
from tests.report.chapters.blocks import words_of
from toolkit.longlist import filter_options
from toolkit.report.chapters.longlist import longlist
from toolkit.report.content import Section, Table
from toolkit.statements.case import Case


def _section(case: Case) -> Section:
    found = longlist(case, filter_options(case, {}))
    assert found
    return found


def _table(section: Section, name: str) -> Table:
    return next(one for one in section.blocks if isinstance(one, Table) and one.id == name)


def test_a_case_without_a_longlist_has_no_chapter(tiny: Case) -> None:
    assert longlist(tiny, filter_options(tiny, {})) is None


def test_every_choice_stands_with_mark_reason_and_log_entry(tiny: Case) -> None:
    case = whole(tiny)
    rows = _table(_section(case), "longlist-choices").rows
    assert [row[0] for row in rows] == list(case.longlist)
    assert {row[2] for row in rows} == {"preferred way forward", "discount"}
    assert {row[6] for row in rows} == {"board, 2026-01-05"}


def test_candidates_say_whether_they_are_carried(tiny: Case) -> None:
    rows = _table(_section(whole(tiny)), "longlist-candidates").rows
    assert [row[3] for row in rows] == ["yes"] * 5


def test_what_is_odd_is_told_refused_first(tiny: Case) -> None:
    case = with_choices(tiny, choice("A", mark="discount"))
    said = words_of(_section(case))
    assert "yet separate_frameworks" in said
    assert "Nothing is carried." in said
