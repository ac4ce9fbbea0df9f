from toolkit.appraisal import Appraisal
from toolkit.report.stamping import stamp


def test_a_hypothetical_plan_says_that_its_bids_are_assumed(appraisal: Appraisal) -> None:
    case = appraisal.case.model_copy(update={"stage": "plan", "hypothetical": True})
    expected = "Hypothetical case, plan stage: bids are an assumption about the market"
    assert stamp(case) == expected


def test_the_stamp_names_the_scenario(cut: Appraisal) -> None:
    assert stamp(cut.case).endswith("; scenario budget_cut applied")


def test_a_real_award_says_so(appraisal: Appraisal) -> None:
    award = {"stage": "award", "hypothetical": False, "no_award": ()}
    case = appraisal.case.model_copy(update=award)
    assert stamp(case) == "Case, award stage: bids are open and the rules are frozen"


def test_at_the_award_stage_what_is_no_award_says_why(appraisal: Appraisal) -> None:
    told = {"stage": "award", "no_award": ("scenario x is applied", "options are compared")}
    said = stamp(appraisal.case.model_copy(update=told))
    assert said.endswith("; not an award: scenario x is applied; options are compared")
