from toolkit.appraisal import Appraisal
from toolkit.report.papers.asking import decision_sought
from toolkit.report.showing import plain, together


def asked(appraisal: Appraisal, option: str) -> str:
    chosen = appraisal.result(option) if option else None
    return plain(together(decision_sought(appraisal, chosen)))


def test_before_bids_the_decision_awards_nothing(appraisal: Appraisal) -> None:
    said = asked(appraisal, appraisal.ranking[0])
    assert "from 1 October 2026 to 30 September 2028" in said
    assert "This awards nothing" in said


def test_an_option_that_cannot_be_awarded_is_never_asked_for(
    cut: Appraisal, barren: Appraisal
) -> None:
    lost = next(one.option.id for one in cut.results if one.rank is None)
    assert "cannot be awarded" in asked(cut, lost)
    assert "To choose an option that can be awarded" in asked(cut, lost)
    assert "To keep present arrangements" in asked(barren, "")
