import re
from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.open_answer import open_answer, opening_words
from toolkit.report.content import Bullets, Number, Paragraph, Table
from toolkit.report.showing import in_cell


def table_of(appraisal: Appraisal) -> Table:
    return next(one for one in open_answer(appraisal).blocks if isinstance(one, Table))


def test_it_opens_with_the_answer_in_rounded_sums(appraisal: Appraisal) -> None:
    told = opening_words(appraisal)
    assert told.startswith("“One alliance of commissioners and providers” ranks first of 4 options")
    assert "with 48 of 100 points" in told
    assert "about £660,000 in the first contract year" in told
    first = open_answer(appraisal).blocks[0]
    assert isinstance(first, Paragraph)
    assert first.style == "lead"


def test_every_option_stands_beside_the_others_in_order(appraisal: Appraisal) -> None:
    rows = table_of(appraisal).rows
    assert [row[1] for row in rows] == [1, 2, 3, 4]
    assert [row[2] for row in rows] == [48.0, 47.0, 47.0, 44.0]
    shown = [row[3] for row in rows]
    assert all(isinstance(one, Number) for one in shown)


def test_millions_stand_in_pounds_under_a_heading_in_pounds(appraisal: Appraisal) -> None:
    results = []
    for one in appraisal.results:
        assert one.simulation
        first, *rest = one.simulation.total
        large = replace(first, central=first.central * 10)
        simulation = replace(one.simulation, total=(large, *rest))
        results.append(replace(one, simulation=simulation))
    table = table_of(replace(appraisal, results=tuple(results)))
    shown = [in_cell(row[3]) for row in table.cells]
    assert all(re.fullmatch(r"\d,\d00,000", one) for one in shown), shown


def test_where_two_share_an_award_rank_alone_is_told(appraisal: Appraisal) -> None:
    providers = dict(appraisal.case.providers)
    providers["P2"] = providers["P2"].model_copy(update={"parent_id": "P1"})
    case = appraisal.case.model_copy(update={"providers": providers})
    few = replace(appraisal, case=case)
    assert "points" not in opening_words(few)
    assert "£" not in opening_words(few)
    assert {row[2:] for row in table_of(few).rows} == {("not shown", "not shown")}


def test_without_an_award_it_says_so_and_not_why(barren: Appraisal) -> None:
    assert opening_words(barren) == (
        "No option can be awarded as the case stands, so none is ranked."
    )
    blocks = open_answer(barren).blocks
    assert not [one for one in blocks if isinstance(one, Bullets | Table)]


def test_an_option_without_an_award_has_no_sum(cut: Appraisal) -> None:
    rows = {row[0]: row[1:] for row in table_of(cut).rows}
    assert rows["Separate budgets"] == ("no award", None, None)
