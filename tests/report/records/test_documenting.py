import json

from toolkit.law.notice_forms import Form
from toolkit.report.document import NOT_ADVICE
from toolkit.report.records.documenting import (
    notice_document,
    notices_document,
    record_document,
)
from toolkit.report.records.drafting import draft, notices_due
from toolkit.report.records.recording import Dossier, decision_record

Forms = dict[str, Form]


def test_a_record_as_data_holds_every_item_with_origin_and_clause(decided: Dossier) -> None:
    document = record_document(decision_record(decided))
    items = [item for part in document.parts for item in part.items]
    assert document.items == len(items)
    assert document.complete == sum(item.state == "complete" for item in items)
    assert all(item.cites for item in items)
    assert all(stated.origin for item in items for stated in item.stated)
    assert document.not_legal_advice == NOT_ADVICE


def test_what_is_missing_stands_first_and_asks(decided: Dossier) -> None:
    document = record_document(decision_record(decided))
    names = list(document.model_dump())
    assert names.index("missing") < names.index("parts")
    assert document.missing[0].needed == "yes"
    assert document.missing[0].state == "missing"
    assert all(one.question for one in document.missing)


def test_the_list_of_notices_as_data(decided: Dossier, forms: Forms) -> None:
    document = notices_document(decided, notices_due(decided, forms.values()))
    days = {one.kind: one.latest for one in document.notices if one.needed == "yes"}
    assert days["award_notice_msp"] == "2026-06-19"


def test_a_draft_as_data(decided: Dossier, forms: Forms) -> None:
    document = notice_document(draft(decided, forms["award_notice_msp"]))
    assert document.lots == ("R",)
    states = {item.id: item.state for item in document.items}
    assert (states["service_dates"], states["value"]) == ("complete", "in part")
    assert document.complete + len(document.missing) == len(document.items)


def test_hostile_text_is_kept_as_it_is_in_data(hostile: Dossier, forms: Forms) -> None:
    text = notice_document(draft(hostile, forms["award_notice_c"])).model_dump_json()
    assert json.loads(text)["about"]["title"] == hostile.case.title
