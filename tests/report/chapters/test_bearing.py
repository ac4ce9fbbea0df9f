from dataclasses import replace

import pytest

from tests.report.chapters.blocks import column_of, section_of, table_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.bearing import bearing
from toolkit.report.chapters.words import ranked
from toolkit.report.content import Figure, Paragraph, Report
from toolkit.report.showing import plain
from toolkit.statements.risk_shares import RISK_WORDS


def test_the_parts_of_a_party_add_up_to_its_whole(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "borne")
    types = [column.title for column in table.columns[2:-1]]
    assert len(types) > 1
    sums = zip(*(column_of(table, title) for title in types), strict=True)
    for parts, whole in zip(sums, column_of(table, "Together"), strict=True):
        assert sum(part for part in parts if isinstance(part, float)) == pytest.approx(whole)
    rows = sum(
        len({one.party for one in each.simulation.borne})
        for each in rich.results
        if each.simulation
    )
    assert len(table.rows) == rows


def test_every_part_has_its_error(told: Report, rich: Appraisal) -> None:
    errors = column_of(table_of(told, "borne-errors"), "Error")
    found = [one.error for each in rich.results if each.simulation for one in each.simulation.borne]
    assert sorted(map(float, map(str, errors))) == sorted(found)


def test_the_finding_names_who_bears_most_on_each_side(told: Report) -> None:
    figures = [block for block in section_of(told, "risk").blocks if isinstance(block, Figure)]
    borne = next(figure for figure in figures if figure.id == "fig-borne")
    assert borne.alt.startswith("Of commissioners, ")
    assert "Of providers, " in borne.alt
    assert "Of outside bodies, most is borne by Tinyshire Hospital" in borne.alt


def test_the_words_of_each_model_stand_beside(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "risks")
    case = appraisal.case
    stated = [
        (option.title, RISK_WORDS[risk.risk], risk.says)
        for option in case.options
        for risk in case.models[option.model].risks
    ]
    columns = (column_of(table, title) for title in ("Option", "Risk", "In words"))
    assert list(zip(*columns, strict=True)) == stated
    assert set(column_of(table, "Shares")) != {"not stated"}


def test_a_split_that_was_not_made_is_said(rich: Appraisal) -> None:
    results = tuple(
        replace(one, simulation=one.simulation and replace(one.simulation, borne=()))
        for one in rich.results
    )
    bare = replace(rich, results=results)
    blocks = bearing(bare, ranked(bare), "stamp")
    said = " ".join(plain(block.text) for block in blocks if isinstance(block, Paragraph))
    assert "was not worked out" in said
