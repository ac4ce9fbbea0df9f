from toolkit.report.coverage_documents import coverage_document, coverage_in_words
from toolkit.statements.coverage import Coverage

ONE = {"idea": "Trust", "kind": "enabler", "where": ["table:criteria"], "reach": "Weigh it."}
SOME = {**ONE, "idea": "Advice", "status": "context"}
PAGE = Coverage.model_validate(
    {name: [SOME if name == "parties" else ONE] for name in Coverage.model_fields}
)


def test_words_count_first_and_then_say_where_each_lives() -> None:
    said = coverage_in_words(PAGE).splitlines()
    assert said[0].startswith("4 ideas of the articles")
    assert said[0].endswith(": 3 computed or asked, 1 context only.")
    assert "Advice: context only. Weigh it." in said
    assert said[said.index("Advice: context only. Weigh it.") + 1] == "  table:criteria"


def test_the_document_holds_every_idea_with_its_group() -> None:
    rows = coverage_document(PAGE).ideas
    assert [(row.group, row.status) for row in rows][1] == ("Parties", "context only")
    assert len(rows) == 4
