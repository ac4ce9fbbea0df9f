"""What every section, sheet and chart says about the case, and the day that every file bears."""

from datetime import datetime

from toolkit.statements.case import Case, Stage

MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - files carry no zone, and all formats one fixed day
WORDS: dict[Stage, str] = {
    "plan": "bids are an assumption about the market",
    "tender": "rules are locked and bids are sealed",
    "award": "bids are open and the rules are frozen",
}


def stamp(case: Case) -> str:
    """Say in one line what a result may be taken for."""
    kind = "Hypothetical case" if case.hypothetical else "Case"
    scenario = f"; scenario {case.scenario_id} applied" if case.scenario_id else ""
    is_none = case.stage == "award" and case.no_award
    none = f"; not an award: {'; '.join(case.no_award)}" if is_none else ""
    return f"{kind}, {case.stage} stage: {WORDS[case.stage]}{scenario}{none}"
