from dataclasses import replace

from tests.report.chapters.blocks import column_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.funding import WHAT_IF, funding
from toolkit.report.content import Figure, Report, Table


def test_flows_are_those_of_the_award(report: Report, appraisal: Appraisal) -> None:
    flows = [flow for flow in appraisal.results[0].allocation.flows if flow.own]
    table = table_of(report, "flows-1")
    assert column_of(table, "Stream") == [flow.stream for flow in flows]
    assert column_of(table, "Pays") == [flow.gbp for flow in flows]


def test_money_spent_in_another_area_is_headed_as_a_what_if(appraisal: Appraisal) -> None:
    first = appraisal.results[0]
    flows = tuple(replace(flow, own=False) for flow in first.allocation.flows)
    crossing = replace(first, allocation=replace(first.allocation, flows=flows))
    section = funding(replace(appraisal, results=(crossing, *appraisal.results[1:])), "stamp")
    assert WHAT_IF == "What-if: legal power not shown"
    assert WHAT_IF in words_of(section)
    assert "No legal power for this is shown" in words_of(section)
    tables = {block.id: block for block in section.blocks if isinstance(block, Table)}
    assert tables["crossing-flows-1"].caption.startswith(WHAT_IF)
    figure = next(block for block in section.blocks if isinstance(block, Figure))
    assert "could not fund without pooling" in figure.alt
    assert set(column_of(figure.table, "Whose")) == {WHAT_IF}


def test_without_an_award_nothing_is_funded(barren: Appraisal) -> None:
    assert "nothing is funded" in words_of(funding(barren, "stamp"))
