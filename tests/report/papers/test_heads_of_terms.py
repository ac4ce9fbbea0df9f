import re

from tests.report.chapters.blocks import section_of, words_of
from tests.report.papers.every import words
from toolkit.appraisal import Appraisal
from toolkit.report.papers.heads_of_terms import CLAUSES, heads_of_terms


def test_every_clause_has_its_source_and_what_is_open_is_listed(appraisal: Appraisal) -> None:
    paper = heads_of_terms(appraisal)
    clauses = paper.sections[1:-1]
    assert len(clauses) == len(CLAUSES)
    assert all("Source: " in words_of(section) for section in clauses)
    bracketed = [one for one in clauses if re.search(r"\[[^]]+\]", words_of(one))]
    left = words_of(section_of(paper, "terms-open"))
    assert bracketed
    assert all(f"{section.title}: " in left for section in bracketed)


def test_they_bind_nobody(appraisal: Appraisal) -> None:
    assert words(heads_of_terms(appraisal)).splitlines()[0].startswith("Subject to contract.")


def test_bidders_are_not_named_before_an_award(appraisal: Appraisal) -> None:
    said = words_of(section_of(heads_of_terms(appraisal), "clause-1"))
    assert "[to be selected" in said
    assert not any(provider in said.split() for provider in appraisal.case.providers)


def test_the_terms_are_those_of_the_option_named(appraisal: Appraisal) -> None:
    lead = words(heads_of_terms(appraisal, "prime_contractor"))
    assert "contract model “Prime contractor" in lead
    assert "shares no gain and no pain" in lead


def test_an_option_without_an_award_keeps_its_terms_and_says_so(barren: Appraisal) -> None:
    said = words(heads_of_terms(barren))
    assert "This option cannot be awarded as the case stands" in said
    assert "what the terms come to cannot be said" in said
