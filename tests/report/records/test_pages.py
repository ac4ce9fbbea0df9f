from collections.abc import Callable
from dataclasses import replace

from toolkit.law.notice_forms import Form
from toolkit.report.content import Paragraph, Report, Section, Table
from toolkit.report.document import NOT_ADVICE
from toolkit.report.records.drafting import draft
from toolkit.report.records.pages import notice_page, record_page
from toolkit.report.records.recording import Dossier, decision_record
from toolkit.report.showing import plain

Forms = dict[str, Form]


def words(section: Section) -> str:
    return " ".join(plain(one.text) for one in section.blocks if isinstance(one, Paragraph))


def table(page: Report, id: str) -> Table:
    return next(table for _, table, _ in page.tables if table.id == id)


def test_a_record_opens_with_what_is_missing_and_says_that_it_is_no_advice(
    planned: Dossier,
) -> None:
    page = record_page(decision_record(planned))
    assert page.sections[0].id == "missing"
    assert "items are complete" in words(page.sections[0])
    assert NOT_ADVICE in page.banners
    assert planned.case.caveats[0] in page.banners


def test_each_law_has_a_part_of_its_own(planned: Dossier) -> None:
    titles = [section.title for section in record_page(decision_record(planned)).sections]
    assert titles[1:3] == ["Provider Selection Regime (England)", "Procurement Act 2023"]


def test_a_draft_names_its_number_and_how_that_was_read(planned: Dossier, forms: Forms) -> None:
    page = notice_page(draft(planned, forms["contract_payment_notice"]))
    assert "UK8, number unverified" in page.title
    assert "was not read" not in words(page.sections[0])


def test_a_draft_whose_contents_nobody_read_says_so(planned: Dossier, forms: Forms) -> None:
    unread = replace(forms["contract_payment_notice"], contents="unverified", items=())
    assert "was not read" in words(notice_page(draft(planned, unread)).sections[0])


def test_a_draft_warns_where_nothing_asks_for_it(decided: Dossier, forms: Forms) -> None:
    page = notice_page(draft(decided, forms["award_notice_a"]))
    assert "No rule here asks for this notice" in words(page.sections[0])


def test_a_draft_without_prescribed_contents_says_so(planned: Dossier, forms: Forms) -> None:
    page = notice_page(draft(planned, forms["abandonment_notice"]))
    assert "prescribes no contents" in words(page.sections[0])


def test_ids_are_unique(planned: Dossier, forms: Forms) -> None:
    for page in (
        record_page(decision_record(planned)),
        notice_page(draft(planned, forms["award_notice_c"])),
    ):
        ids = [section.id for section in page.sections] + [one.id for _, one, _ in page.tables]
        assert len(ids) == len(set(ids))


def test_the_record_of_the_small_case_reads_as_it_did(
    planned: Dossier, golden: Callable[[str, str], None]
) -> None:
    page = record_page(decision_record(planned))
    rows = [
        " | ".join(str(cell).replace("\n", " // ") for cell in row)
        for row in table(page, "psr-england-table").rows
    ]
    golden("tiny_alliance_record.txt", "\n".join([words(page.sections[0]), *rows, ""]))
