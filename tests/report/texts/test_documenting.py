from tests.report.texts.blocks_of_text import opened, text, with_blocks
from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_documents import document_for
from toolkit.report.audience.readers import Reader
from toolkit.report.texts.documenting import texts_document


def test_the_document_has_texts_figures_and_what_moved(appraisal: Appraisal) -> None:
    old = text("after law", "{figure: ranking.alliance.total}", "ranking.alliance.total=1.0")
    found = texts_document(with_blocks(appraisal, old))
    (row,) = found.texts
    assert row.accepted
    assert (row.moved[0].then, row.moved[0].now) == ("1.0", "47.7")
    figure = next(one for one in found.figures if one.figure == "ranking.alliance.total")
    assert figure.value == appraisal.result("alliance").total
    assert figure.origin == "criteria"


def test_others_get_the_texts_and_figures_that_may_leave(appraisal: Appraisal) -> None:
    own = with_blocks(
        appraisal, text("after law", "Ours."), opened(text("after law", "All.", id="T2"))
    )
    public = Reader("public")
    found = document_for(texts_document(own, public), public)
    assert [one.text for one in found.texts] == ["T2"]
    assert "case.options" in {one.figure for one in found.figures}
    assert not any("money" in one.figure for one in found.figures)
    assert found.about.audience == "public"
    assert found.about.digests == {}
