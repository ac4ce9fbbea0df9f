from datetime import date

from toolkit.report.advice_writing import EMPTY, HEADED, KIND, advice_page
from toolkit.report.records.page_writing import page
from toolkit.statements.case import Case
from toolkit.statements.legal_advice import LegalAdvice

GIVEN = LegalAdvice(
    advice_id="A1",
    about="lot cap",
    advice="<script>alert(1)</script> The cap holds.",
    role="monitoring officer",
    given_on=date(2026, 3, 1),
)


def test_the_page_is_headed_as_privileged_and_holds_the_advice_oldest_first(tiny: Case) -> None:
    later = GIVEN.model_copy(update={"advice_id": "A0", "given_on": date(2026, 3, 2)})
    case = tiny.model_copy(update={"legal_advice": {"A0": later, "A1": GIVEN}})
    found = advice_page(case)
    assert found.stamp == KIND
    ((_, table, _),) = found.tables
    assert [row[-1] for row in table.rows] == ["A1", "A0"]
    text = page(found, KIND).decode("utf-8")
    assert HEADED in text
    assert "<script>" not in text
    assert "The cap holds." in text


def test_a_case_without_advice_says_so(tiny: Case) -> None:
    ((_, table, _),) = advice_page(tiny).tables
    assert (table.rows, table.empty) == ((), EMPTY)
