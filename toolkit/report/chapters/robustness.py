"""How wrong one would have to be before the answer changes."""

from toolkit.appraisal import Appraisal
from toolkit.appraisal.robustness import OfFutures, Robustness
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.numbered import numbered
from toolkit.report.chapters.robustness_tables import (
    ROBUSTNESS,
    budgets_table,
    information_table,
    inputs_table,
    lead_at_ends,
    lead_order,
    ranks_table,
    regret_table,
    stability_table,
    terms_table,
)
from toolkit.report.chapters.words import quoted
from toolkit.report.charts import Caption
from toolkit.report.charts.acceptability import Accepted, acceptability_chart
from toolkit.report.charts.tornado import Bar, tornado_chart
from toolkit.report.content import Block, Bullets, Column, Figure, Paragraph, Section, Table
from toolkit.report.say_changes import changes, names_of, number
from toolkit.report.say_robustness import gbp_said
from toolkit.report.say_robustness import robustness as said_of
from toolkit.report.showing import say

MOST = 10  # bars of the picture; the tables hold all
HELD = (
    "Awards are held while terms and inputs move. Inputs are read off straight lines through the "
    "futures; terms and scenarios are played again on likely values."
)

FROM = "robustness"  # where the figures of its sentences come from


def robustness(appraisal: Appraisal, stamp: str) -> Section:
    """Tell what would change the answer.

    Args:
        appraisal: A finished appraisal.
        stamp: The stamp that every picture carries.
    """
    found, title = appraisal.robustness, "What would change the answer"
    if found is None:
        nothing = Paragraph(say("No option has an award, so there is no answer to change."))
        return Section("robustness", title, (nothing,))
    blocks: list[Block] = [
        Bullets(tuple(numbered(one, FROM, FROM) for one in changes(appraisal))),
        acceptability_figure(appraisal, found, stamp),
    ]
    if found.futures:
        blocks += _of_futures(appraisal, found, found.futures, stamp)
    if found.weights:
        blocks += [
            stability_table(appraisal, found, found.weights),
            ranks_table(appraisal, found, found.weights),
        ]
    if found.affordable:
        blocks.append(budgets_table(appraisal, found, found.affordable))
    told = said_of(found, names_of(appraisal.case, _ids(found)))
    blocks += [Bullets(tuple(numbered(one, FROM, FROM) for one in told)), Paragraph(say(HELD))]
    return Section("robustness", title, tuple(blocks))


def acceptability_figure(appraisal: Appraisal, found: Robustness, stamp: str) -> Figure:
    """Draw where each option comes first."""
    shares = found.weights.acceptability.shares[:, 0] if found.weights else None
    accepted = [
        Accepted(
            appraisal.case.option(option).title,
            None if shares is None else float(shares[n]),
            None if found.futures is None else float(found.futures.best_share[n]),
        )
        for n, option in enumerate(found.options)
    ]
    told = []
    if shares is not None:
        top = accepted[int(shares.argmax())]
        told.append(
            f"By score {quoted(top.option)} comes first under {top.of_weights:.1%} of all weights, "
            "which is no probability of being right."
        )
    if found.futures:
        top = accepted[found.futures.best]
        told.append(
            f"By net benefit {quoted(top.option)} is best in {top.of_futures:.0%} of the futures."
        )
    key = "Bar: share in which an option comes first; equal ones share."
    caption = Caption("fig-acceptability", "Where each option is first", " ".join(told), stamp, key)
    table = Table(
        id="acceptability-data",
        sheet="First places",
        caption="The bars of the picture",
        columns=(
            Column("Option"),
            Column("Of weights", "share", ROBUSTNESS, decimals=1),
            Column("Of futures", "share", ROBUSTNESS, decimals=1),
        ),
        rows=tuple((one.option, one.of_weights, one.of_futures) for one in accepted),
        folded=True,
    )
    return drawn(acceptability_chart(accepted), caption, table)


def _of_futures(
    appraisal: Appraisal, found: Robustness, futures: OfFutures, stamp: str
) -> list[Block]:
    asked = futures.sensitivity
    return [
        *filter(None, [tornado_figure(appraisal, found, futures, stamp)]),
        terms_table(appraisal),
        *([inputs_table(appraisal, found, futures, asked)] if asked else []),
        information_table(appraisal, futures),
        *([regret_table(appraisal, found, futures.regret)] if futures.regret else []),
    ]


def tornado_bars(appraisal: Appraisal, found: Robustness, futures: OfFutures) -> tuple[Bar, ...]:
    """Give what moves the lead over the runner-up, terms and inputs together, the widest first."""
    rival = None if futures.runner_up is None else found.options[futures.runner_up]
    bars = [
        Bar(
            one.label,
            one.lead_at_low_gbp,
            one.lead_at_high_gbp,
            number(one.low),
            number(one.high),
        )
        for one in appraisal.own_terms
        if one.rival == rival
    ]
    asked = futures.sensitivity
    if asked is not None:
        names = names_of(appraisal.case, asked.inputs)
        bars += [
            Bar(
                names.get(asked.inputs[n], asked.inputs[n]),
                *lead_at_ends(futures, asked, n),
                number(float(asked.low[n])),
                number(float(asked.high[n])),
            )
            for n in lead_order(futures, asked)[:MOST]
        ]
    moving = [one for one in bars if abs(one.at_high - one.at_low) >= 1]
    return tuple(sorted(moving, key=lambda one: -abs(one.at_high - one.at_low))[:MOST])


def tornado_figure(
    appraisal: Appraisal, found: Robustness, futures: OfFutures, stamp: str
) -> Figure | None:
    """Draw what moves the lead of the best option; nothing where nothing moves it."""
    bars = tornado_bars(appraisal, found, futures)
    if not bars:
        return None
    mean, best = futures.mean_gbp, quoted(appraisal.case.option(found.options[futures.best]).title)
    middle = float(mean[futures.best])
    over = "business as usual"
    if futures.runner_up is not None:
        middle -= float(mean[futures.runner_up])
        over = quoted(appraisal.case.option(found.options[futures.runner_up]).title)
    turning = [one.label for one in bars if min(one.at_low, one.at_high) < 0]
    told = (
        f"{best} leads {over} by {gbp_said(middle)} on average. “{bars[0].label}” moves that most. "
        + (f"{len(turning)} of {len(bars)} can turn it." if turning else "None of them turns it.")
    )
    key = "Triangle down: at the low end. Triangle up: at the high end. Dashed: mean lead."
    caption = Caption("fig-tornado", f"What moves the lead over {over}", told, stamp, key)
    table = Table(
        id="tornado-data",
        sheet="Tornado",
        caption="The bars of the picture",
        columns=(
            Column("Input or term"),
            Column("Low"),
            Column("High"),
            Column("Lead at low", "million", ROBUSTNESS, decimals=2),
            Column("Lead at high", "million", ROBUSTNESS, decimals=2),
        ),
        rows=tuple((one.label, one.low, one.high, one.at_low, one.at_high) for one in bars),
        folded=True,
    )
    return drawn(tornado_chart(bars, middle), caption, table)


def _ids(found: Robustness) -> tuple[str, ...]:
    """Give the names of inputs and of groups of them."""
    if found.futures is None:
        return ()
    asked = found.futures.sensitivity
    return (*(asked.inputs if asked else ()), *found.futures.evppi)
