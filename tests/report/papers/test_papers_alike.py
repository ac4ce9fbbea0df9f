"""What holds for every paper, whatever becomes of the case."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from tests.report.conftest import SCRIPT
from tests.report.papers.every import ids, numbers, words
from toolkit.appraisal import Appraisal
from toolkit.files import load_case, load_law
from toolkit.pipeline import run
from toolkit.report.html import html
from toolkit.report.papers import PAPERS


@pytest.fixture(scope="module")
def scottish() -> Appraisal:
    """The same case under the law of another nation."""
    case = load_case("tiny").model_copy(update={"nation": "Scotland"})
    return run(case, load_law(), as_of=case.as_of, seed=1, draws=50)


@pytest.fixture(scope="module")
def situations(
    appraisal: Appraisal, cut: Appraisal, barren: Appraisal, rich: Appraisal, scottish: Appraisal
) -> tuple[Appraisal, ...]:
    first, second = appraisal.ranking[:2]
    tie = replace(appraisal, tied=((first, second),), not_separated=())
    results = tuple(
        replace(one, allocation=replace(one.allocation, proved=False)) for one in appraisal.results
    )
    return appraisal, cut, barren, rich, scottish, tie, replace(appraisal, results=results)


@pytest.mark.parametrize("name", PAPERS)
def test_every_number_says_where_it_comes_from_and_every_link_leads_somewhere(
    name: str, situations: tuple[Appraisal, ...]
) -> None:
    law_alone = name == "legal-annex"  # which sees no tie, no proof and no price
    for one in (situations[0], situations[4]) if law_alone else situations:
        paper = PAPERS[name](one, "")
        assert all(number.origin for number in numbers(paper))
        assert len(set(ids(paper))) == len(ids(paper))
        page = BeautifulSoup(html(paper), "html.parser")
        there = {str(tag["id"]) for tag in page.select("[id]")}
        assert {str(tag["href"])[1:] for tag in page.select('a[href^="#"]')} <= there


@pytest.mark.parametrize("name", PAPERS)
def test_text_from_a_case_is_only_text(name: str, hostile: Appraisal) -> None:
    page = BeautifulSoup(html(PAPERS[name](hostile, "")), "html.parser")
    assert not page.select("script")
    assert SCRIPT in page.get_text()
    assert "\u202e" not in page.get_text()


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_carries_the_stamp_and_the_watermark(name: str, appraisal: Appraisal) -> None:
    paper = PAPERS[name](appraisal, "")
    assert "plan stage" in paper.stamp
    assert paper.watermark == appraisal.assurance.watermark
    assert "24 March 2026" in paper.subtitle


def test_papers_can_be_asked_to_put_another_option_forward(appraisal: Appraisal) -> None:
    other = appraisal.ranking[-1]
    for name in ("summary", "decision", "heads-of-terms"):
        said = words(PAPERS[name](appraisal, other))
        assert f"“{appraisal.case.option(other).title}”" in said
        assert said != words(PAPERS[name](appraisal, ""))
