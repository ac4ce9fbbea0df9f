"""Whether the parties would agree: reasons to do the wrong thing, red lines, and exits that pay."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.incentives import incentives
from toolkit.report.chapters.party_words import (
    TRIFLE,
    in_order,
    party_name,
    short_name,
)
from toolkit.report.chapters.words import (
    SIMULATION,
    chained,
    count,
    finances_said,
    million,
    quoted,
    ranked,
)
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Heading,
    Paragraph,
    Section,
    Table,
    Text,
    Value,
)
from toolkit.report.showing import say
from toolkit.simulation import Simulation
from toolkit.statements.case import Case

NAMED = 4  # parties named in a sentence; the table holds all


def agreement(appraisal: Appraisal) -> Section:
    """Tell who gains by what ought not to grow, who would sign, and whom it pays to leave."""
    order = ranked(appraisal)
    title = "Incentives, and who would agree"
    if not order:
        nothing = Paragraph(say("No option has an award, so there is nothing to agree to."))
        return Section("agreement", title, (nothing,))
    case = appraisal.case
    blocks: list[Block] = [
        Heading("incentives", "Who gains by doing more of the wrong thing"),
        *incentives(case, order),
        Heading("signing", "Would each party sign, and would it stay"),
        *_signing(appraisal, order),
    ]
    return Section("agreement", title, tuple(blocks))


def signatures(order: tuple[OptionResult, ...], usual: str | None) -> tuple[Block, ...]:
    """Say in a sentence how many parties would sign each option; nothing where none was asked.

    Args:
        order: Options with an award, best first.
        usual: Id of business as usual, which nobody need sign.
    """
    counted: list[Text] = []
    for result in order:
        slack = _slack(result)
        if slack and result.option.id != usual:
            signed = count(sum(room >= 0 for room in slack.values()), SIMULATION, "who-signs")
            asked = count(len(slack), SIMULATION, "who-signs")
            counted.append((f"{quoted(result.option.title)} by ", signed, " of ", asked))
    if not counted:
        return ()
    start = "Judged by red lines that the case states, options would be signed as follows: "
    end = " parties asked. The chapter on agreement says who lacks what, and what is assumed."
    return (Paragraph((start, *chained(counted, ", "), end)),)


def _simulation(result: OptionResult) -> Simulation:
    assert result.simulation is not None
    return result.simulation


def _signing(appraisal: Appraisal, order: tuple[OptionResult, ...]) -> list[Block]:
    case = appraisal.case
    named = case.business_as_usual
    others = tuple(one for one in order if one.option.id != named)
    if not any(_simulation(one).red_lines for one in order):
        why = (
            "no option of the case is named as business as usual, or it has no award"
            if case.finances
            else "the case states no red lines of any party"
        )
        return [Paragraph(say(f"Whether each party would sign is not stated: {why}."))]
    usual = quoted(case.option(named or "").title)
    intro = say(
        f"Each party that states red lines is asked whether an option keeps them all, against "
        f"{usual}. The smallest gain is an expectation; the largest loss and the reserves are "
        "averages over the worst tenth of its futures; a margin floor is kept when nine futures in "
        "ten end above it in every year. To leave is to go back to business as usual; what leaving "
        "itself costs is not counted."
    )
    return [
        Paragraph(intro),
        Paragraph(say(finances_said(case)), "notice"),
        Bullets(tuple(_verdict(case, one) for one in others)),
        _who_signs(case, others),
        _who_leaves(case, others),
        *(_lines(case, one, number) for number, one in enumerate(order, start=1)),
    ]


def _slack(result: OptionResult) -> dict[str, float]:
    """Give each party's room to the line that is tightest."""
    found: dict[str, float] = {}
    for one in _simulation(result).red_lines:
        found[one.party] = min(one.slack_gbp, found.get(one.party, float("inf")))
    return found


def _verdict(case: Case, result: OptionResult) -> Text:
    """Say how many would sign, who would not, and whom it would pay to leave."""
    slack = _slack(result)
    against = sorted((party for party, room in slack.items() if room < 0), key=slack.__getitem__)
    leaving = [
        one
        for one in sorted(_simulation(result).exits, key=lambda one: -one.gain_gbp)
        if one.gain_gbp > TRIFLE and one.after_year > 0
    ]
    told: list[Text] = [
        say(
            f"{quoted(result.option.title)}: ",
            count(len(slack) - len(against), SIMULATION, "who-signs"),
            " of ",
            count(len(slack), SIMULATION, "who-signs"),
            " parties with red lines would sign",
        )
    ]
    if against:
        lacks = chained(
            [
                (
                    f"{short_name(case, party)} ",
                    million(-slack[party], SIMULATION, "who-signs", 2),
                )
                for party in against[:NAMED]
            ],
            ", ",
        )
        rest = (" and others less",) if len(against) > NAMED else ()
        told.append(("what is lacking: ", *lacks, *rest))
    if leaving:
        one = leaving[0]
        told.append(
            (
                f"once begun, it would pay {short_name(case, one.party)} most to leave (",
                million(one.gain_gbp, SIMULATION, "who-leaves", 2),
                ")",
            )
        )
    return (*chained(told), ".")


def _who_signs(case: Case, order: tuple[OptionResult, ...]) -> Table:
    rooms = {one.option.id: _slack(one) for one in order}
    parties = in_order(case, {party for room in rooms.values() for party in room})

    def cell(result: OptionResult, party: str) -> Value:
        return rooms[result.option.id].get(party)

    rows = [(party_name(case, party), *(cell(one, party) for one in order)) for party in parties]
    return Table(
        id="who-signs",
        sheet="Who would sign",
        caption="Room to each party's tightest red line, over the term; below zero it would not "
        "sign, and lacks so much",
        columns=(
            Column("Party"),
            *(Column(one.option.title, "million", SIMULATION, decimals=2) for one in order),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _who_leaves(case: Case, order: tuple[OptionResult, ...]) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            party_name(case, one.party),
            result.option.title,
            "before it starts" if not one.after_year else f"after year {one.after_year}",
            one.gain_gbp,
        )
        for result in order
        for one in _simulation(result).exits
        if one.gain_gbp > TRIFLE
    ]
    return Table(
        id="who-leaves",
        sheet="Exits that pay",
        caption="Parties that would gain by going back to business as usual, and when they would "
        "gain most",
        columns=(
            Column("Party"),
            Column("Option"),
            Column("Best moment"),
            Column(
                "Gain",
                "million",
                SIMULATION,
                "Expected over the rest of the term against staying",
                2,
            ),
        ),
        rows=tuple(rows),
        folded=True,
        empty="No party gains by leaving.",
    )


def _lines(case: Case, result: OptionResult, number: int) -> Table:
    return Table(
        id=f"red-lines-{number}",
        sheet=f"Red lines {number}",
        caption=f"Every red line under “{result.option.title}”",
        columns=(
            Column("Party"),
            Column("Red line"),
            Column("At", "gbp", SIMULATION, "Where the line is"),
            Column("Ends up at", "gbp", SIMULATION),
            Column("Room", "gbp", SIMULATION, "Over the term; below zero the line is crossed"),
        ),
        rows=tuple(
            (party_name(case, one.party), one.test, one.line_gbp, one.found_gbp, one.slack_gbp)
            for one in _simulation(result).red_lines
        ),
        folded=True,
    )
