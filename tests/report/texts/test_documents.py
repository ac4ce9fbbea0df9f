from tests.report.texts.blocks_of_text import text, with_blocks
from toolkit.appraisal import Appraisal
from toolkit.report.texts.documenting import texts_document
from toolkit.report.texts.documents import TextsDocument


def test_the_document_can_be_read_again(appraisal: Appraisal) -> None:
    old = text("after law", "{figure: ranking.alliance.total}", "ranking.alliance.total=1.0")
    found = texts_document(with_blocks(appraisal, old))
    assert TextsDocument.model_validate_json(found.model_dump_json()) == found
