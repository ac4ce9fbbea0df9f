"""The answer for readers who are not commissioners: an order and rounded totals, no price bid."""

from dataclasses import replace

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.audience.releasing import RELEASED, released_cost
from toolkit.report.chapters.answer import separation
from toolkit.report.chapters.words import CASE, count, ranked, title_of, unranked
from toolkit.report.content import Block, Column, Number, Paragraph, Section, Table, Text, Value
from toolkit.report.showing import listed, plain, say, together

TABLE = "open-options"
COPY = (
    "This is a copy: what could show the price of a bid, a negotiating position or a person is "
    "left out, not hidden. The last chapter says what, and why."
)
WHOLE_POINTS = "score of the option, in whole points"


def open_answer(appraisal: Appraisal) -> Section:
    """Open the copy with which option ranks first, and about what it would cost."""
    blocks: list[Block] = [Paragraph(_opening(appraisal), "lead")]
    if ranked(appraisal):
        blocks += [*separation(appraisal), _side_by_side(appraisal)]
    blocks.append(Paragraph(say(COPY)))
    return Section("answer", "The answer", tuple(blocks))


def opening_words(appraisal: Appraisal) -> str:
    """Give the opening as a string, for a terminal."""
    return plain(_opening(appraisal))


def _opening(appraisal: Appraisal) -> Text:
    order = ranked(appraisal)
    if not order:
        return say("No option can be awarded as the case stands, so none is ranked.")
    first = order[0]
    among: Text = (" is the only option that can be awarded",)
    if len(order) > 1:
        among = (" ranks first of ", count(len(order), CASE, TABLE), " options")
    rank = say(title_of(appraisal, first.option.id), *among, *_points(appraisal, first), ".")
    return together([rank, *_contested(appraisal, first), _cost(appraisal, first)])


def _points(appraisal: Appraisal, result: OptionResult) -> Text:
    """Tell the points, which on a published scale are as good as the total that they rest on."""
    if released_cost(appraisal.case, result) is None:
        return ()
    return say(
        ", with ", Number(_whole(result), "number", WHOLE_POINTS, 0, TABLE), " of 100 points"
    )


def _whole(result: OptionResult) -> float:
    return float(round(result.total or 0.0))


def _contested(appraisal: Appraisal, first: OptionResult) -> tuple[Text, ...]:
    own = first.option.id
    near = [
        title_of(appraisal, lower if upper == own else upper)
        for upper, lower in appraisal.not_separated
        if own in (upper, lower)
    ]
    return (say(f"The evidence does not separate it from {listed(near)}."),) if near else ()


def _cost(appraisal: Appraisal, first: OptionResult) -> Text:
    gbp = released_cost(appraisal.case, first)
    if gbp is None:
        return say(
            "What it would cost is not told here: few providers share the award, so the total "
            "would show what one of them asks."
        )
    return say("It would cost commissioners about ", gbp, " in the first contract year.")


def _side_by_side(appraisal: Appraisal) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            one.option.title,
            one.rank,
            _whole(one) if (gbp := released_cost(appraisal.case, one)) else "not shown",
            replace(gbp, kind="gbp", decimals=0) if gbp else "not shown",
        )
        for one in ranked(appraisal)
    ]
    rows += [(one.option.title, "no award", None, None) for one in unranked(appraisal)]
    return Table(
        id=TABLE,
        sheet="Options",
        caption="The options side by side, best score first",
        columns=(
            Column("Option"),
            Column("Rank", "units", "order of the options"),
            Column("Points", "number", WHOLE_POINTS, "0 worst to 100 best, in whole points", 0),
            Column(
                "First year, about",
                "gbp",
                RELEASED,
                "Care and fees together, nominal, rounded to two figures; not shown where fewer "
                "than three undertakings share the award or one has nearly all of it",
            ),
        ),
        rows=tuple(rows),
    )
