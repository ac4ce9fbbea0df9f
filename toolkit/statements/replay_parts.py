"""Parts of a replay: what was published, and the formula of the toolkit that it is put to."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from toolkit.units import (
    Amount,
    FrozenMap,
    Gbp,
    Id,
    Kind,
    MisfitError,
    Number,
    Share,
    Some,
    Statement,
    Text,
    Whole,
    nothing,
)

Basis = Literal["published", "derived"]
Count = Annotated[Whole, Field(ge=1), Kind("number", "whole number, 1 or more")]


class Figures(Statement):
    """Figures of one kind that a source gives, and how near ours must come.

    Args:
        of: Which figures of the formula.
        published: Numbers by name.
        names: Words by name, such as who comes first.
        tolerance: Greatest distance that still agrees: half of the last place printed.
        basis: `published` stands in the source; `derived` follows from what stands there.
        differs: Why the source says something else than what it rests on; then ours must differ.
    """

    of: Text
    published: FrozenMap[Text, Number] = Field(default_factory=nothing)
    names: FrozenMap[Text, Text] = Field(default_factory=nothing)
    tolerance: Amount = Field(default="0.00005", validate_default=True)
    basis: Basis = "published"
    differs: Text | None = None

    @model_validator(mode="after")
    def _states_something(self) -> Self:
        if not self.published and not self.names:
            raise MisfitError("published", "holds nothing; give numbers here or words in names")
        return self


class Part(Statement):
    """What one part of a replay is compared by.

    Args:
        figures: What comes of it.
        raises: Ids of the checks that must speak up, and no others may.
    """

    figures: tuple[Figures, ...] = ()
    raises: tuple[Id, ...] = ()


class Discounting(Part):
    """Discount factors and annuities of a schedule.

    Args:
        edition: Id of an edition.
        schedule: Which of its rates.
    """

    formula: Literal["discounting"]
    edition: Id
    schedule: Literal["standard", "health", "lower"]


class Project(Part):
    """Present value of yearly sums at the standard rates.

    Args:
        edition: Id of an edition.
        flows: GBP, the base year first.
    """

    formula: Literal["project"]
    edition: Id
    flows: Annotated[tuple[Number, ...], Some]


class Bias(Part):
    """Optimism bias that is partly dealt with.

    Args:
        edition: Id of an edition, whose bounds are used.
        project_type: A row of its bounds.
        on: Which bound.
        contributions: Share of the recorded bias that each reason makes up.
        mitigations: Part of each reason that is dealt with.
        base: What is uplifted, in any unit.
        beside: What comes on top, in the same unit.
    """

    formula: Literal["optimism_bias"]
    edition: Id
    project_type: Id
    on: Literal["duration", "spending"]
    contributions: Annotated[tuple[Share, ...], Some]
    mitigations: Annotated[tuple[Share, ...], Some]
    base: Amount
    beside: Amount = Field(default="0", validate_default=True)


class MixedBias(Part):
    """Optimism bias of a project of several types.

    Args:
        edition: Id of an edition, whose bounds are used.
        parts: Share of each type.
    """

    formula: Literal["mixed_bias"]
    edition: Id
    parts: FrozenMap[Id, Share]


class Distribution(Part):
    """Distributional weights.

    Args:
        edition: Id of an edition, whose exponent is used.
        median_gbp: Income of the middle household.
        incomes_gbp: Of the groups.
    """

    formula: Literal["distribution"]
    edition: Id
    median_gbp: Gbp
    incomes_gbp: Annotated[tuple[Gbp, ...], Some]


class Wellbeing(Part):
    """Wellbeing in pounds.

    Args:
        edition: Id of an edition, whose value is used.
        points: Of life satisfaction, gained by each person.
        people: Who gain.
        years: For which they do.
    """

    formula: Literal["wellbeing"]
    edition: Id
    points: Number
    people: Number
    years: Number


class Priced(Statement):
    """An option with its cost and its score.

    Args:
        option: Names it.
        cost_gbp: Present value; empty where only cost per point is known.
        per_point_gbp: Cost per point as published.
        score: Points.
    """

    option: Id
    cost_gbp: Gbp | None = None
    per_point_gbp: Gbp | None = None
    score: Amount

    @model_validator(mode="after")
    def _has_one_price(self) -> Self:
        if (self.cost_gbp is None) == (self.per_point_gbp is None):
            raise MisfitError("cost_gbp", "give either a cost or a cost per point, and not both")
        return self


class Steps(Part):
    """Cost of a point, on average and step by step.

    Args:
        options: With costs and scores.
        cost_criteria: Criteria about cost that are among the points.
    """

    formula: Literal["cost_of_points"]
    options: Annotated[tuple[Priced, ...], Some]
    cost_criteria: tuple[Text, ...] = ()


class Scored(Statement):
    """A criterion with its weight and the scores on it.

    Args:
        criterion: Names it.
        weight: In the unit of all weights of the part.
        scores: By option, in their order.
    """

    criterion: Id
    weight: Amount
    scores: Annotated[tuple[Amount, ...], Some]


class Weighing(Part):
    """Scores and weights.

    Args:
        options: Names of the options.
        criteria: Weights and scores.
        scale: `local`: the ends of each scale are the worst and best of these options.
        whole: What the weights sum to.
        printed_decimals: Places to which the source prints totals.
    """

    formula: Literal["weighing"]
    options: Annotated[tuple[Id, ...], Some]
    criteria: Annotated[tuple[Scored, ...], Some]
    scale: Literal["local", "global"]
    whole: Amount
    printed_decimals: Whole = 1

    @model_validator(mode="after")
    def _every_option_is_scored(self) -> Self:
        for one in self.criteria:
            if len(one.scores) != len(self.options):
                what = f"{one.criterion} has {len(one.scores)} scores for {len(self.options)}"
                raise MisfitError("criteria", f"{what} options; give one for each")
        return self


class GroupPoints(Part):
    """Points that groups of scorers gave.

    Args:
        groups: Their names.
        points: By option, one for each group.
        printed_pct: Shares as printed, in whole per cent by option.
    """

    formula: Literal["group_points"]
    groups: Annotated[tuple[Id, ...], Some]
    points: FrozenMap[Id, tuple[Amount, ...]]
    printed_pct: FrozenMap[Id, Whole] = Field(default_factory=nothing)

    @model_validator(mode="after")
    def _every_group_gives_points(self) -> Self:
        for option, given in self.points.items():
            if len(given) != len(self.groups):
                what = f"{option} has {len(given)} for {len(self.groups)} groups; give one for each"
                raise MisfitError("points", what)
        return self


class Voices(Part):
    """Weights that groups of different size gave.

    Args:
        groups: How many people are in each.
        weights: By criterion, one for each group in their order; each group has 100 points.
    """

    formula: Literal["voices"]
    groups: FrozenMap[Id, Count]
    weights: FrozenMap[Id, tuple[Amount, ...]]

    @model_validator(mode="after")
    def _every_group_weighs(self) -> Self:
        for criterion, given in self.weights.items():
            if len(given) != len(self.groups):
                what = f"{criterion} has {len(given)} for {len(self.groups)} groups; "
                raise MisfitError("weights", what + "give one for each")
        return self


class Totals(Part):
    """Totals of options, where no score by criterion is published.

    Args:
        totals: By option.
        weighed_late: Groups whose weights were set after options had been scored.
    """

    formula: Literal["totals"]
    totals: FrozenMap[Id, Amount]
    weighed_late: tuple[Text, ...] = ()


class Weights(Part):
    """Weights as they were published.

    Args:
        weights: By criterion.
        whole: What they are said to sum to; empty where they are only in proportion.
    """

    formula: Literal["weights"]
    weights: FrozenMap[Id, Amount]
    whole: Amount | None = None


class Information(Part):
    """Value of information where every combination of two-valued inputs is as likely.

    Args:
        options: Of each, what it is worth with every input at 0 (`always`) and by how much an
            input at 1 changes it.
        inputs: Names of the inputs.
    """

    formula: Literal["information"]
    options: FrozenMap[Id, FrozenMap[Id, Number]]
    inputs: Annotated[tuple[Id, ...], Some]


class Regrets(Part):
    """Regret over scenarios.

    Args:
        payoffs: By option, one for each scenario.
    """

    formula: Literal["regret"]
    payoffs: FrozenMap[Id, tuple[Number, ...]]


AnyPart = Annotated[
    Discounting
    | Project
    | Bias
    | MixedBias
    | Distribution
    | Wellbeing
    | Steps
    | Weighing
    | GroupPoints
    | Voices
    | Totals
    | Weights
    | Information
    | Regrets,
    Field(discriminator="formula"),
]
