"""An appraisal with texts of its authors, for tests."""

from dataclasses import replace
from types import MappingProxyType

from toolkit.appraisal import Appraisal
from toolkit.statements.text_blocks import TextBlock


def text(spot: str, words: str, against: str | None = None, id: str = "T1") -> TextBlock:
    return TextBlock(text_id=id, spot=spot, text=words, written_against=against)


def opened(one: TextBlock, audience: str = "public") -> TextBlock:
    return TextBlock.model_validate({**one.model_dump(), "audience": audience})


def with_blocks(appraisal: Appraisal, *blocks: TextBlock) -> Appraisal:
    texts = MappingProxyType({one.text_id: one for one in blocks})
    return replace(appraisal, case=appraisal.case.model_copy(update={"texts": texts}))
