from dataclasses import replace

import pytest

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from tests.report.conftest import appraise
from tests.statements.judged_cases import judged_case
from tests.statements.raw_cases import built
from toolkit.appraisal import Appraisal
from toolkit.files import load_case
from toolkit.report.chapters import compose
from toolkit.report.chapters.judgement import beside_judgement, judgement, known
from toolkit.report.content import Report, Table
from toolkit.statements.case import Case
from toolkit.statements.equality import EqualityImpact, GroupEffect


@pytest.fixture(scope="module")
def heard() -> Appraisal:
    return appraise(built(judged_case()))


@pytest.fixture(scope="module")
def written(heard: Appraisal) -> Report:
    return compose(heard, "abc123")


def test_nothing_is_told_where_no_group_is_heard(appraisal: Appraisal) -> None:
    assert appraisal.judged is None
    assert judgement(appraisal) == ()
    assert beside_judgement(appraisal.case) == ()


def test_the_ranking_rests_on_measured_criteria_alone(
    heard: Appraisal, appraisal: Appraisal
) -> None:
    assert [one.total for one in heard.results] == [one.total for one in appraisal.results]
    assert heard.ranking == appraisal.ranking


def test_weights_totals_and_every_score_are_shown(heard: Appraisal, written: Report) -> None:
    judged = heard.judged
    assert judged is not None
    weights = table_of(written, "weights-by-group")
    assert column_of(weights, "People") == judged.groups[0].weights.tolist()
    assert sum(column_of(weights, "Equal groups")) == pytest.approx(1)  # type: ignore[arg-type]
    totals = table_of(written, "totals-by-group")
    assert column_of(totals, "Headcount") == judged.totals["headcount"].tolist()
    assert column_of(table_of(written, "score-record"), "Digest") == list(judged.digests)
    assert judged.head in table_of(written, "score-record").caption
    stands = column_of(table_of(written, "sub-scores"), "Stands")
    assert stands == judged.scores.ravel().tolist()


def test_lints_are_told_in_words(heard: Appraisal, written: Report) -> None:
    words = words_of(section_of(written, "criteria"))
    assert heard.judged is not None
    assert heard.judged.lints
    assert all(one.words in words for one in heard.judged.lints)


def test_what_refuses_a_figure_is_set_apart(heard: Appraisal) -> None:
    assert heard.judged is not None
    (first, *_) = heard.judged.lints
    worse = replace(heard, judged=replace(heard.judged, lints=(replace(first, level="refused"),)))
    styles = [getattr(block, "style", "") for block in judgement(worse)]
    assert styles.count("notice") == 1


def test_councils_and_nhs_stand_as_an_illustration() -> None:
    (table,) = beside_judgement(load_case("llr-home-care"))
    assert "never a weight" in getattr(table, "caption", "")


def test_who_feels_an_option_how_is_told(tiny: Case) -> None:
    impact = EqualityImpact(
        impact_id="1", characteristic="age", direction="better", effect="Seen sooner", evidence="-"
    )
    effect = GroupEffect.model_validate(
        {
            "effect_id": "1",
            "option_id": "alliance",
            "by": "rurality",
            "group": "villages",
            "people": "10",
            "effect": "Less travel",
        }
    )
    case = tiny.model_copy(
        update={"equality_impacts": {"1": impact}, "group_effects": {"1": effect}}
    )
    equality, by_group = beside_judgement(case)
    assert isinstance(equality, Table)
    assert isinstance(by_group, Table)
    assert equality.rows[0][0] == "all options"
    assert by_group.rows[0][3] == 10


def test_a_gap_is_an_empty_cell() -> None:
    assert (known(float("nan")), known(1.5)) == (None, 1.5)
