"""The tables of the chapter on robustness."""

from math import isnan

from toolkit.appraisal import Appraisal
from toolkit.appraisal.robustness import OfFutures, OfWeights, Robustness
from toolkit.appraisal.robustness.affordability import Affordable
from toolkit.appraisal.robustness.of_futures import Sensitivity
from toolkit.appraisal.robustness.regret import Regret
from toolkit.report.content import Column, Number, Table, Value
from toolkit.report.say_changes import names_of

ROBUSTNESS = "robustness"
NEVER = "nowhere in its range"


def terms_table(appraisal: Appraisal) -> Table:
    """Show every term of a contract model that moves a lead, with its switching value."""
    case = appraisal.case
    rows = tuple(
        (
            one.label,
            case.option(one.option).title,
            one.unit,
            _number(one.low),
            _number(one.now),
            _number(one.high),
            case.option(one.rival).title,
            one.lead_at_low_gbp,
            one.lead_at_high_gbp,
            NEVER if one.switch.value is None else _number(one.switch.value),
        )
        for one in appraisal.own_terms
    )
    return Table(
        id="switching-terms",
        sheet="Switching terms",
        caption="Terms of the contract models: where each would turn the order",
        columns=(
            Column("Term"),
            Column("Of"),
            Column("Unit"),
            Column("Low"),
            Column("Used"),
            Column("High"),
            Column("Lead over"),
            Column("At low", "million", ROBUSTNESS, "Lead of the option worth most, central", 2),
            Column("At high", "million", ROBUSTNESS, decimals=2),
            Column("Turns at"),
        ),
        rows=rows,
        empty="No term that has a range moves the lead of any option.",
    )


def inputs_table(
    appraisal: Appraisal, found: Robustness, futures: OfFutures, asked: Sensitivity
) -> Table:
    """Show how each input moves the lead over the runner-up, with its switching values."""
    names = names_of(appraisal.case, asked.inputs)
    rows = tuple(
        (
            names.get(asked.inputs[n], asked.inputs[n]),
            _number(float(asked.low[n])),
            _number(float(asked.high[n])),
            *lead_at_ends(futures, asked, n),
            _switch(asked.to_zero[n].value),
            _switch(asked.to_rival[n].value if asked.to_rival else None),
        )
        for n in lead_order(futures, asked)
    )
    return Table(
        id="switching-inputs",
        sheet="Switching inputs",
        caption=f"Inputs: what moves the lead of {_title(appraisal, found, futures.best)}",
        columns=(
            Column("Input"),
            Column("Low", note="Tenth percentile of the futures"),
            Column("High", note="Ninetieth percentile"),
            Column("At low", "million", ROBUSTNESS, "Lead over the runner-up", 2),
            Column("At high", "million", ROBUSTNESS, decimals=2),
            Column("No gain at", note="Net benefit of the best option is gone"),
            Column("Level at", note="The runner-up draws level"),
        ),
        rows=rows,
        folded=True,
    )


def lead_at_ends(futures: OfFutures, asked: Sensitivity, place: int) -> tuple[float, float]:
    """Give the lead of the best option with one input at either end; its worth if it is alone."""
    best, rival = futures.best, futures.runner_up
    low, high = (
        float(one[best] - (0.0 if rival is None else one[rival]))
        for one in (asked.tornado.low_gbp[place], asked.tornado.high_gbp[place])
    )
    return low, high


def lead_order(futures: OfFutures, asked: Sensitivity) -> tuple[int, ...]:
    """Give the places of the inputs, those that move the lead most first."""
    ends = [lead_at_ends(futures, asked, n) for n in range(len(asked.inputs))]
    return tuple(sorted(range(len(ends)), key=lambda n: -abs(ends[n][1] - ends[n][0])))


def stability_table(appraisal: Appraisal, found: Robustness, weights: OfWeights) -> Table:
    """Show between which weights of each criterion the first option stays first."""
    case = appraisal.case
    stated = [float(case.criteria[one].weight) for one in found.criteria]
    rows = []
    for name, weight, one in zip(found.criteria, stated, weights.intervals, strict=True):
        below, above = (one.rival_below, one.rival_above) if one else (None, None)
        rows.append(
            (
                case.criteria[name].label,
                weight / sum(stated),
                one.low if one else None,
                one.high if one else None,
                "nobody" if below is None else _title(appraisal, found, below),
                "nobody" if above is None else _title(appraisal, found, above),
            )
        )
    return Table(
        id="stability",
        sheet="Weight stability",
        caption="Between which weights the first place by score stays, the others in proportion",
        columns=(
            Column("Criterion"),
            Column("Used", "share", ROBUSTNESS),
            Column("From", "share", ROBUSTNESS, decimals=1),
            Column("To", "share", ROBUSTNESS, decimals=1),
            Column("First below it"),
            Column("First above it"),
        ),
        rows=tuple(rows),
    )


def ranks_table(appraisal: Appraisal, found: Robustness, weights: OfWeights) -> Table:
    """Show how much of all weights gives each option each rank, and which weights favour it."""
    shares, criteria = weights.acceptability, appraisal.case.criteria
    rows = tuple(
        (
            _title(appraisal, found, n),
            *(Number(float(one), "share", ROBUSTNESS, 1) for one in shares.shares[n]),
            Number(float(shares.errors[n].max()), "share", ROBUSTNESS, 2),
            *(
                None if isnan(one) else Number(float(one), "share", ROBUSTNESS, 0)
                for one in shares.central_weights[n]
            ),
        )
        for n in range(len(found.options))
    )
    ranked = (Column(f"Rank {n + 1}", "share", ROBUSTNESS) for n in range(len(found.options)))
    favours = (
        Column(f"Mean weight: {criteria[one].label}", "share", ROBUSTNESS, "When it is first")
        for one in found.criteria
    )
    return Table(
        id="acceptability",
        sheet="Acceptability",
        caption="Share of weight space for each rank; not a probability of being right",
        columns=(
            Column("Option"),
            *ranked,
            Column("Error", "share", ROBUSTNESS, "Largest standard error; 0 where exact"),
            *favours,
        ),
        rows=rows,
        folded=True,
    )


def information_table(appraisal: Appraisal, futures: OfFutures) -> Table:
    """Show what knowing would be worth before the choice is made."""
    names = names_of(appraisal.case, tuple(futures.evppi))
    ordered = sorted(futures.evppi.items(), key=lambda one: -one[1].gbp)
    rows = (("Everything", futures.evpi), *((names.get(id, id), one) for id, one in ordered))
    return Table(
        id="information",
        sheet="Worth of knowing",
        caption="What it would be worth to know something before choosing",
        columns=(
            Column("What"),
            Column("Worth", "gbp", ROBUSTNESS, "Expected, present value, never clipped"),
            Column("Error", "gbp", ROBUSTNESS, "Standard error by chance of the draws"),
            Column("Held out", "gbp", ROBUSTNESS, "Learned on half of the futures only"),
        ),
        rows=tuple((name, one.gbp, one.error_gbp, one.held_out_gbp) for name, one in rows),
    )


def regret_table(appraisal: Appraisal, found: Robustness, lost: Regret) -> Table:
    """Show what each option loses in its worst scenario against the best choice there."""
    case = appraisal.case
    rows = tuple(
        (
            _title(appraisal, found, n),
            float(lost.largest[n]),
            case.scenarios[found.scenarios[lost.worst[n]]].title,
            "yes" if n in lost.choice else "",
        )
        for n in range(len(found.options))
    )
    return Table(
        id="regret",
        sheet="Regret",
        caption=f"Largest loss over {len(found.scenarios)} scenarios against the best choice",
        columns=(
            Column("Option"),
            Column("Largest loss", "million", ROBUSTNESS, "Net present social value, central", 2),
            Column("In scenario"),
            Column("Least of all"),
        ),
        rows=rows,
    )


def budgets_table(appraisal: Appraisal, found: Robustness, afforded: Affordable) -> Table:
    """Show first places by score among what can be afforded, at each level of the budget."""
    rows = tuple(
        (
            _title(appraisal, found, n),
            Number(float(budget), "million", ROBUSTNESS, 1),
            float(afforded.affordable[n, level]),
            float(afforded.first[n, level]),
        )
        for n in range(len(found.options))
        for level, budget in enumerate(afforded.budgets_gbp)
    )
    return Table(
        id="affordable-first",
        sheet="First if affordable",
        caption="How often an option can be afforded in the first year, and is first by score then",
        columns=(
            Column("Option"),
            Column("Budget", "million", ROBUSTNESS, "All streams together, ring-fences aside"),
            Column("Affordable", "share", ROBUSTNESS, "Of the futures"),
            Column("And first", "share", ROBUSTNESS, "Of futures and weights together"),
        ),
        rows=rows,
        folded=True,
    )


def _title(appraisal: Appraisal, found: Robustness, place: int) -> str:
    return appraisal.case.option(found.options[place]).title


def _number(value: float) -> Number:
    """Quote a number in a unit of its own, to about four figures."""
    decimals = 0 if abs(value) >= 100 or value == int(value) else 4
    return Number(value, "number", ROBUSTNESS, decimals)


def _switch(value: float | None) -> Value:
    return NEVER if value is None else _number(value)
