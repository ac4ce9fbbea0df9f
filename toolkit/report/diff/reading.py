"""Reading an appraisal that was written as JSON, by this version or an earlier one."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator

from toolkit.errors import InputError, Place
from toolkit.units import unprintable

MOST_COUNTED = 10.0**15  # a thousand times the largest sum of a case
LONGEST = 200  # characters of a case's name, which files of the comparison are called after


def _one_name(text: str) -> str:
    """Refuse what would lead a file of the comparison out of its folder."""
    if text in (".", "..") or any(mark in text for mark in "/\\:\n\t") or unprintable(text):
        raise ValueError("is not the name of a case")
    return text


Amount = Annotated[float, Field(ge=-MOST_COUNTED, le=MOST_COUNTED)]
CaseId = Annotated[str, Field(min_length=1, max_length=LONGEST), AfterValidator(_one_name)]


class Seen(BaseModel):
    """A part of an appraisal; what a comparison does not need is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class AboutSeen(Seen):
    """Which case was used, and of which files it was made."""

    title: str
    stage: str = ""
    scope: str = ""
    applied: tuple[str, ...] = ()
    not_an_award: tuple[str, ...] = ()
    digests: Mapping[str, str] = {}
    version: str


class ScoreSeen(Seen):
    """One option on one criterion."""

    criterion: str
    score: Amount
    weight: Amount


class OptionSeen(Seen):
    """One option; what it lacks was left out, or it has no award."""

    option: str
    title: str
    status: str
    objective_gbp: Amount | None = None
    fees_gbp: Amount | None = None
    yearly_cost_gbp: Amount | None = None
    chance_short: Amount | None = None
    total: Amount | None = None
    rank: int | None = None
    parameters: Mapping[str, Amount | None] = {}
    scores: tuple[ScoreSeen, ...] = ()


class AwardSeen(Seen):
    """One award."""

    lot: str
    provider: str
    units: Amount
    cost_gbp: Amount


class AllocationSeen(Seen):
    """The award of one option."""

    option: str
    proved: bool = False
    award: tuple[AwardSeen, ...] = ()


class FindingSeen(Seen):
    """A finding of law, for options and subjects alike."""

    options: tuple[str, ...]
    id: str
    kind: str
    rulebook: str
    verdict: str
    subjects: tuple[str, ...]


class LawSeen(Seen):
    """What the law finds, with what its rules are called."""

    rules: Mapping[str, str] = {}
    findings: tuple[FindingSeen, ...] = ()


class SpreadSeen(Seen):
    """The spread of an amount."""

    central: Amount
    p10: Amount
    p90: Amount


class PartySeen(Seen):
    """What one party has in one contract year."""

    party: str
    year: int
    worst_gbp: Amount


class SimulationSeen(Seen):
    """What an option costs and who bears its risk."""

    option: str
    whole_term: SpreadSeen | None = None
    total: tuple[SpreadSeen, ...] = ()
    parties: tuple[PartySeen, ...] = ()


class WorthSeen(Seen):
    """What an option is worth to society."""

    option: str
    npsv_gbp: SpreadSeen


class EditionSeen(Seen):
    """The economic case under one edition."""

    edition: str
    worths: tuple[WorthSeen, ...] = ()


class EconomicSeen(Seen):
    """The economic case, the leading edition first."""

    editions: tuple[EditionSeen, ...] = ()


class AssuredSeen(Seen):
    """How far the analysis is assured."""

    state: str = ""
    watermark: str = ""


class RunSeen(Seen):
    """One appraisal, as far as it is compared."""

    case: CaseId
    scenario: str | None = None
    as_of: date
    seed: int
    draws: int
    ranking: tuple[str, ...]
    tied: tuple[tuple[str, ...], ...] = ()
    not_separated: tuple[tuple[str, str], ...] = ()
    options: tuple[OptionSeen, ...]
    findings: LawSeen = LawSeen()
    allocations: tuple[AllocationSeen, ...] = ()
    simulations: tuple[SimulationSeen, ...] = ()
    economic: EconomicSeen | None = None
    assurance: AssuredSeen = AssuredSeen()
    about: AboutSeen

    @field_validator("options")
    @classmethod
    def _each_once(cls, options: tuple[OptionSeen, ...]) -> tuple[OptionSeen, ...]:
        if len({one.option for one in options}) < len(options):
            raise ValueError("states an option twice, so nobody can say which is meant")
        return options

    def title(self, option: str) -> str:
        """Give the title of an option, or its id where the run does not have it."""
        return next((one.title for one in self.options if one.option == option), option)


def read_run(data: bytes, source: str) -> RunSeen:
    """Read an appraisal.

    Args:
        data: A file that `run` or `report --formats json` wrote, or that `--json` printed.
        source: Its name, for messages.

    Raises:
        InputError: It is no appraisal.
    """
    try:
        return RunSeen.model_validate_json(data)
    except ValidationError:
        what = (
            "is not an appraisal written as JSON; give a file that `toolkit run CASE --formats "
            "json` wrote, or that `toolkit run CASE --json` printed"
        )
        raise InputError.single(Place(source), "", what) from None


def refuse_strangers(before: RunSeen, after: RunSeen, source: str) -> None:
    """Refuse to compare appraisals of two cases.

    Args:
        before: The earlier appraisal.
        after: The later one.
        source: Name of the later file.

    Raises:
        InputError: They are of two cases.
    """
    if before.case != after.case:
        what = f"is of case {after.case!r}, and the first of {before.case!r}; give two of one case"
        raise InputError.single(Place(source), "", what)
