from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.law.specimen import DEFINITIONS, specimen
from toolkit.errors import InputError
from toolkit.files import load_law
from toolkit.report.reference_writing import entered, reference, write_reference

BOOK = specimen(id="routes")
SENTENCES: dict[str, tuple[str, ...]] = {"direct": ("urgency opens it",)}


def page_of(sentences: dict[str, tuple[str, ...]] | None) -> BeautifulSoup:
    return BeautifulSoup(reference(BOOK, DEFINITIONS, sentences), "html.parser")


def test_every_rule_has_an_anchor_its_clause_its_code_and_room_for_remarks() -> None:
    page = page_of(SENTENCES)
    for rule in BOOK.rules:
        section = page.find(id=f"rule-{rule.id}")
        assert section is not None
        text = " ".join(section.get_text().split())
        assert " ".join(rule.meaning.split()) in text
        assert all(cite in text for cite in rule.cites)
        assert f"def {rule.question.__name__}(" in text
        assert "agree" in text
        assert "Role, name, date" in text


def test_wide_tables_scroll_by_themselves_and_are_named_by_their_heading() -> None:
    page = page_of(SENTENCES)
    tables = page.find_all("table")
    assert tables
    for table in tables:
        around = table.find_parent(class_="scroll")
        assert around is not None and around["tabindex"] == "0"
        heading = page.find(id=around["aria-labelledby"])
        assert heading is not None and heading.name == "h2"


def test_a_rule_says_what_it_asks_and_who_asks_it() -> None:
    rules = {one.rule.id: one for one in entered(BOOK, DEFINITIONS, None)}
    assert rules["direct"].facts == ("urgent", "only_one_able")
    assert rules["tender"].asks == ("direct",)
    assert "tender" in rules["direct"].asked_by


def test_tests_are_named_or_their_absence_is() -> None:
    assert "urgency opens it" in page_of(SENTENCES).get_text()
    assert "Tests are not at hand" in page_of(None).get_text()


def test_what_was_not_read_is_marked() -> None:
    section = page_of(None).find(id="rule-hunch")
    assert section is not None
    assert "known from a summary of guidance" in section.get_text()


def test_links_inside_the_page_lead_somewhere() -> None:
    law = load_law()
    book = law.rulebook("psr_england")
    page = BeautifulSoup(reference(book, law.definitions, None), "html.parser")
    ids = {tag["id"] for tag in page.find_all(id=True)}
    own = {f"#fact-{fact.name}" for fact in book.facts}
    for link in page.find_all("a"):
        target = str(link["href"])
        assert target[1:] in ids or (target.startswith("#fact-") and target not in own)


@pytest.mark.parametrize("id", load_law().rulebooks)
def test_every_shipped_rulebook_can_be_written_up(id: str) -> None:
    law = load_law()
    rules = entered(law.rulebook(id), law.definitions, None)
    silent = [one.rule.id for one in rules if not (one.facts or one.asks)]
    assert len(silent) < len(rules) / 2
    assert all(one.code for one in rules)


def test_the_page_is_written_whole_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "book.html"
    write_reference(BOOK, DEFINITIONS, None, path)
    assert path.read_bytes() == reference(BOOK, DEFINITIONS, None)
    with pytest.raises(InputError, match="the name of a page"):
        write_reference(BOOK, DEFINITIONS, None, tmp_path / "book.pdf")
