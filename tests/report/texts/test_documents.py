from tests.report.texts.blocks_of_text import text, with_blocks
from toolkit.appraisal import Appraisal
from toolkit.report.texts.documents import TextsDocument, texts_document


def test_the_document_has_texts_figures_and_what_moved(appraisal: Appraisal) -> None:
    old = text("after law", "{figure: ranking.alliance.total}", "ranking.alliance.total=1.0")
    found = texts_document(with_blocks(appraisal, old))
    assert TextsDocument.model_validate_json(found.model_dump_json()) == found
    (row,) = found.texts
    assert row.accepted
    assert (row.moved[0].then, row.moved[0].now) == ("1.0", "47.7")
    figure = next(one for one in found.figures if one.figure == "ranking.alliance.total")
    assert figure.value == appraisal.result("alliance").total
    assert figure.origin == "criteria"
