from toolkit.appraisal import Appraisal
from toolkit.report.stamping import stamp


def test_a_hypothetical_plan_says_that_its_bids_are_assumed(appraisal: Appraisal) -> None:
    case = appraisal.case.model_copy(update={"stage": "plan", "hypothetical": True})
    expected = "Hypothetical case, plan stage: bids are an assumption about the market"
    assert stamp(case) == expected


def test_the_stamp_names_the_scenario(cut: Appraisal) -> None:
    assert stamp(cut.case).endswith("; scenario budget_cut applied")


def test_a_real_award_says_so(appraisal: Appraisal) -> None:
    case = appraisal.case.model_copy(update={"stage": "award", "hypothetical": False})
    assert stamp(case) == "Case, award stage: bids are open and the rules are frozen"
