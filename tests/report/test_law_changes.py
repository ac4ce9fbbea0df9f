from dataclasses import replace

import pytest

from tests.law.specimen import specimen
from toolkit.errors import InputError
from toolkit.law.rulebook import Rulebook
from toolkit.report.law_changes import ChangesDocument, changes_document, read_law, say_changes
from toolkit.report.law_documenting import law_document

BOOK = specimen(id="routes")


def _changes(before: Rulebook, after: Rulebook) -> ChangesDocument:
    return changes_document(law_document((before,)), law_document((after,)))


def test_the_same_law_has_no_changes() -> None:
    assert _changes(BOOK, BOOK).changes == ()
    assert "No rule or figure differs." in say_changes(_changes(BOOK, BOOK))


def test_an_edition_a_rule_and_a_figure_that_differ_are_told_part_by_part() -> None:
    rules = tuple(
        replace(rule, title="Award straight away") if rule.id == "direct" else rule
        for rule in BOOK.rules
        if rule.id != "tender"
    )
    figures = tuple(
        replace(one, entries=one.entries[:1]) if one.name == "threshold" else one
        for one in BOOK.figures
    )
    after = replace(BOOK, edition="2", rules=rules, figures=figures)
    found = _changes(BOOK, after)
    told = {(one.kind, one.id): one.what for one in found.changes}
    assert told == {
        ("rulebook", "routes"): "changed",
        ("rule", "direct"): "changed",
        ("rule", "tender"): "gone",
        ("figure", "threshold"): "changed",
    }
    said = say_changes(found)
    assert "\nroutes\n  rulebook routes, changed:\n    edition: 1 -> 2\n" in said
    assert "  rule tender, gone: A tender is required [Specimen Act s.1]\n" in said
    assert "    title: A direct award is open -> Award straight away" in said
    assert "    from 2031-01-01: 240, GBP inc VAT, Specimen Order 2031, verified -> nothing" in said
    back = {(one.kind, one.id): one.what for one in _changes(after, BOOK).changes}
    assert back["rule", "tender"] == "new"


def test_a_rulebook_that_came_is_told_with_all_its_rules() -> None:
    found = changes_document(law_document(()), law_document((BOOK,)))
    assert {one.what for one in found.changes} == {"new"}
    assert len(found.changes) == 1 + len(BOOK.rules) + len(BOOK.figures)


def test_what_was_printed_is_read_back_and_anything_else_refused() -> None:
    document = law_document((BOOK,))
    assert read_law(document.model_dump_json().encode(), "law.json") == document
    for stray in (b"{}", b"[1", b"\xff"):
        with pytest.raises(InputError, match=r"law\.json: is not what `toolkit law --json` prints"):
            read_law(stray, "law.json")
