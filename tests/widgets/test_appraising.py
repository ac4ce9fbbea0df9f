import pytest

from toolkit.files import load_law
from toolkit.pipeline import run
from toolkit.statements.case import Case
from toolkit.widgets.appraising import AppraisalPage


@pytest.fixture(scope="module")
def shown() -> AppraisalPage:
    found = AppraisalPage("tiny", draws=50)
    found.work.wait()
    return found


def test_it_opens_as_the_case_states_it(shown: AppraisalPage, tiny: Case) -> None:
    found = run(tiny, load_law(), as_of=tiny.as_of, seed=tiny.seed, draws=50)
    assert shown.appraisal().ranking == found.ranking
    assert "Up to date." in shown.work.status.value
    assert "What would change the answer" in shown.result.value
    assert len(shown.ranking()) == len(tiny.options)


def test_a_slider_changes_the_scores_at_once_and_plays_nothing_again(
    shown: AppraisalPage, tiny: Case
) -> None:
    before, played = shown.result.value, dict(shown._known)
    first = next(iter(shown.weights.sliders.values()))
    first.value = 0.05
    assert shown.result.value != before
    assert shown._known == played
    shown.choose(weights={id: float(one.weight) for id, one in tiny.criteria.items()})
    assert shown.result.value == before


def test_another_edition_leads_without_solving_again(shown: AppraisalPage, tiny: Case) -> None:
    first, *_, last = tiny.guidance
    awards = [one.allocation for one in shown.appraisal().results]
    shown.choose(edition=last)
    again = shown.appraisal()
    assert all(a is b.allocation for a, b in zip(awards, again.results, strict=True))
    assert next(iter(again.case.guidance)) == last
    shown.choose(edition=first)


def test_a_held_assumption_is_no_longer_asked_about(shown: AppraisalPage, tiny: Case) -> None:
    name = next(iter(tiny.assumptions))
    everything = len(shown.information())
    shown.choose(held=(name,))
    if everything:
        assert len(shown.information()) < everything
        assert tiny.assumptions[name].label not in set(shown.information()["What"])
    assert "stays at its likely value" in shown.result.value
    shown.choose(held=())


def test_tables_and_words_are_those_of_the_report(shown: AppraisalPage) -> None:
    assert len(shown.stability()) == len(shown.case.criteria)
    assert len(shown.acceptability()) == len(shown.case.options)
    assert next(iter(shown.switching().columns)) == "Term"
    assert shown.told()
