"""What a paper asks a board to decide, in the words of a resolution."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.words import LOTS, several, title_of, unranked
from toolkit.report.content import Text
from toolkit.report.papers.standing import rivals
from toolkit.report.showing import day, listed, say


def decision_sought(appraisal: Appraisal, chosen: OptionResult | None) -> tuple[Text, ...]:
    """Say what the board is asked to decide; no option is asked for that nobody can award.

    Args:
        appraisal: A finished appraisal.
        chosen: The option proposed; nothing where no option can be awarded.
    """
    if chosen is None or chosen.rank is None:
        return _nothing(appraisal, chosen)
    case = appraisal.case
    lots = several(len(case.lots_in(chosen.option)), "lot", LOTS)
    what = say(
        f" as the way to contract for {case.title[:1].lower()}{case.title[1:]}, ",
        *lots,
        f", from {day(case.start)} to {day(case.end)}.",
    )
    near = [title_of(appraisal, one) for one in rivals(appraisal, chosen.option.id)]
    if near:
        both = listed([title_of(appraisal, chosen.option.id), *near])
        return (
            say(f"To choose between {both}", *what),
            say("The figures do not choose among them."),
            _before_award(appraisal),
        )
    return (
        say(f"To approve {title_of(appraisal, chosen.option.id)}", *what),
        _before_award(appraisal),
    )


def _nothing(appraisal: Appraisal, chosen: OptionResult | None) -> tuple[Text, ...]:
    """Ask for what would let an option be awarded."""
    if chosen is not None:
        told = f"{title_of(appraisal, chosen.option.id)} cannot be awarded as the case stands."
    else:
        told = "No option can be awarded as the case stands, so none is put forward."
    return (
        say(told),
        say(
            "To keep present arrangements for as long as the law allows, and to have the need, the "
            "money or the award rules that stand in the way looked at again."
            if len(unranked(appraisal)) == len(appraisal.results)
            else "To choose an option that can be awarded, or to have what stands in the way of "
            "this one looked at again."
        ),
    )


def _before_award(appraisal: Appraisal) -> Text:
    """Say what the decision does not yet do."""
    stage = appraisal.case.stage
    if stage == "award" and not appraisal.case.no_award:
        return say("Contracts may be signed only once notices and any standstill have run.")
    return say(
        "This awards nothing: bids are not made or opened yet."
        if stage in ("plan", "tender")
        else f"This awards nothing: {listed(appraisal.case.no_award)}."
    )
