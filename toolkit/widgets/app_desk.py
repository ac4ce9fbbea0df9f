"""One open case with all that was found out about it, so that going back is instant."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from toolkit import pipeline
from toolkit.allocation import Allocation, allocate
from toolkit.appraisal import Appraisal
from toolkit.appraisal.reweighing import reweighed
from toolkit.files import load_case, load_law
from toolkit.law import Findings, check
from toolkit.pipeline import Progress
from toolkit.statements.case import Case
from toolkit.widgets.app_choices import Choices, chosen_case

MOST_KEPT = 8  # appraisals; one of a large case takes tens of megabytes

type LawAsked = tuple[str, date, str]  # scenario, day, option


class Desk:
    """What is known about one case.

    Args:
        source: A shipped id, a case folder or a workbook.
        draws: How many futures every option meets; fewer answer faster.

    Raises:
        InputError: The case is not sound.
    """

    def __init__(self, source: str, *, draws: int = 1_000) -> None:
        self.source, self.draws, self.law = source, draws, load_law()
        self._stated: dict[str, Case] = {"": load_case(source)}
        self._findings: dict[LawAsked, Findings] = {}
        self._awards: dict[tuple[Choices, str], Allocation] = {}
        self._appraisals: dict[Choices, Appraisal] = {}

    @property
    def stated(self) -> Case:
        """The case as it is written."""
        return self._stated[""]

    @property
    def frozen(self) -> bool:
        """Whether structure, terms and weights stay as published."""
        return self.stated.stage != "plan"

    def case(self, choices: Choices) -> Case:
        """Give the case as chosen."""
        name = choices.scenario
        if name not in self._stated:
            self._stated[name] = load_case(self.source, scenario=name)
        return chosen_case(self._stated[name], choices)

    def findings(self, choices: Choices, option: str) -> Findings:
        """Ask the law about one option; its terms do not change what the law is asked."""
        case = self.case(choices)
        asked = choices.scenario, case.as_of, option
        if asked not in self._findings:
            self._findings[asked] = check(case, case.option(option), self.law)
        return self._findings[asked]

    def award(self, choices: Choices, option: str, tell: Progress) -> Allocation:
        """Solve one option, ahead of all else."""
        asked = choices, option
        if asked not in self._awards:
            case, limits = self.case(choices), self.findings(choices, option).limits
            self._awards[asked] = allocate(case, case.option(option), limits, progress=tell)
        return self._awards[asked]

    def appraisal(self, choices: Choices, tell: Progress) -> Appraisal:
        """Take every option to its rank."""
        if choices not in self._appraisals:
            self._keep(choices, self._run(choices, {}, tell))
        return self._appraisals[choices]

    def with_scenarios(self, choices: Choices, tell: Progress) -> Appraisal:
        """Take every option to its rank, and solve it again under every scenario."""
        found = self._appraisals.get(choices)
        if found is None or (self.stated.scenarios and not found.what_ifs):
            tried = {
                name: self.case(replace(choices, scenario=name)) for name in self.stated.scenarios
            }
            self._keep(choices, self._run(choices, tried, tell))
        return self._appraisals[choices]

    def known(self, choices: Choices) -> Appraisal | None:
        """Give the appraisal where it is there already."""
        return self._appraisals.get(choices)

    def _run(self, choices: Choices, tried: Mapping[str, Case], tell: Progress) -> Appraisal:
        case = self.case(choices)
        return pipeline.run(
            case,
            self.law,
            as_of=case.as_of,
            seed=case.seed,
            draws=self.draws,
            what_ifs=tried,
            progress=tell,
        )

    def _keep(self, choices: Choices, found: Appraisal) -> None:
        """Keep the latest ones, and the case as stated, which all others are compared with."""
        self._appraisals[choices] = found
        others = [one for one in self._appraisals if one not in (Choices(), choices)]
        for old in others[: max(0, len(others) - MOST_KEPT)]:
            del self._appraisals[old]


def weighed(found: Appraisal, weights: Mapping[str, Decimal], moved: bool) -> Appraisal:
    """Rank an appraisal under weights, and tell among the changes where they were moved.

    Args:
        found: As it came from the case.
        weights: Of every measured criterion.
        moved: Whether they differ from the case's.
    """
    if not moved:
        return found
    other, whole = reweighed(found, weights), sum(weights.values())
    told = tuple(
        f"weight of {name} set to {value / whole:.1%} by hand" for name, value in weights.items()
    )
    case = other.case.model_copy(update={"applied": (*other.case.applied, *told)})
    return replace(other, case=case)
