from tests.appraisal.assurance.carded import signed
from toolkit.appraisal.assurance.booking import assumptions_book, data_log
from toolkit.statements.case import Case
from toolkit.statements.evidence import Source


def test_the_book_holds_every_assumption_with_its_effect(tiny: Case) -> None:
    book = assumptions_book(signed(tiny), {"demand_level": 12_000.0})
    assert [one.assumption for one in book] == list(tiny.assumptions)
    effects = {one.assumption: one.effect_gbp for one in book}
    assert effects["demand_level"] == 12_000.0
    assert effects["price_level"] is None
    assert all(one.signed and one.made_by == "lead analyst" for one in book)


def test_what_nobody_signed_is_not_signed(tiny: Case) -> None:
    (first, *_) = assumptions_book(tiny, {})
    assert not first.signed
    assert first.made_by == "not stated"


def test_the_data_log_counts_citations_and_names_gaps(flagship: Case) -> None:
    log = {one.source: one for one in data_log(flagship)}
    assert list(log) == list(flagship.sources)
    cited = [row for row in flagship.criteria.values() if "S15" in (row.source_id or "")]
    assert log["S15"].rows >= len(cited) > 0
    assert "vintage" in log["S15"].lacks
    assert log["A"].lacks == ()


def test_a_proxy_says_what_it_stands_for(tiny: Case) -> None:
    source = Source(source_id="P", title="County", url="https://a.b", proxy_for="the town")
    case = tiny.model_copy(update={"sources": {"P": source}})
    (entry,) = data_log(case)
    assert entry.proxy_for == "the town"
    assert entry.lacks == ("licence", "vintage")
