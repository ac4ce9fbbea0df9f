from dataclasses import replace

import pytest

from tests.report.chapters.blocks import section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.chapters.economic import economic
from toolkit.report.content import Figure, Report


def test_without_business_as_usual_the_chapter_says_why_there_is_none(appraisal: Appraisal) -> None:
    assert appraisal.economic is None
    assert "There is no economic case" in words_of(economic(appraisal, "stamp"))


def test_the_chapter_opens_with_the_answer_and_what_it_can_carry(told: Report) -> None:
    said = words_of(section_of(told, "economic"))
    assert "is worth about" in said
    assert "The evidence does not separate" in said
    assert "rests on assumed inputs" in said
    assert "No optimism bias is stated" in said  # every lint is told


def test_the_picture_has_words_and_its_data(told: Report, rich: Appraisal) -> None:
    (figure,) = (b for b in section_of(told, "economic").blocks if isinstance(b, Figure))
    assert "stands highest" in figure.alt
    assert rich.economic is not None
    assert len(figure.table.rows) == len(rich.economic.options)


def test_prose_rounds_and_the_annex_keeps_pence(told: Report) -> None:
    kinds = {column.kind for column in table_of(told, "economic-lines").columns}
    assert "pence" in kinds
    for id in ("economic-worths", "economic-pairs", "economic-editions"):
        assert "pence" not in {column.kind for column in table_of(told, id).columns}


@pytest.mark.parametrize("stable", [True, False])
def test_the_chapter_says_whether_the_order_hangs_on_the_edition(
    rich: Appraisal, stable: bool
) -> None:
    assert rich.economic is not None
    other = replace(rich, economic=replace(rich.economic, stable=stable))
    said = words_of(section_of(compose(other), "economic"))
    assert ("edition-fragile" in said) != stable
