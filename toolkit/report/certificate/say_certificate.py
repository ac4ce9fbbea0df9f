"""A certificate in plain words: how wrong we would have to be before the answer changes."""

from collections.abc import Iterator, Mapping

import numpy as np

from toolkit.appraisal.certificate import Certificate, HowWrong
from toolkit.appraisal.certificate.certifying import CERTIFIES
from toolkit.appraisal.certificate.weight_claims import ScoreClaim
from toolkit.appraisal.certificate.worth_claims import WorthClaim
from toolkit.report.showing import clean, listed
from toolkit.report.stamping import stamp
from toolkit.statements.case import Case

MOST_TOLD = 3  # inputs and verdicts that the words name; the certificate holds them all

type Names = Mapping[str, str]


def names_of(case: Case) -> Names:
    """Give the titles of options and labels of criteria, by id."""
    options = {one.id: f"“{clean(one.title)}”" for one in case.options}
    return options | {name: f"“{clean(one.label)}”" for name, one in case.criteria.items()}


def how_wrong_line(found: HowWrong, names: Names) -> str:
    """Say in one line how wrong we would have to be before the answer changes.

    Args:
        found: How firm the first place is.
        names: Titles by id.
    """
    parts = []
    if found.agree is False and found.worth:
        first = names[found.worth.first]
        parts.append(f"score and net present value disagree already, by value {first} is first")
    parts += [_by_weights(found.scores, names)] if found.scores else []
    parts += [_by_inputs(found.worth, names)] if found.worth else []
    return f"Before the answer changes: {'; '.join(parts) or 'nothing was compared'}."


def _by_weights(found: ScoreClaim, names: Names) -> str:
    if not found.sides:
        return f"no weights of the criteria bring another option above {names[found.first]}"
    flip = found.sides[0]
    change = flip.nearest.weights - found.weights
    taken = listed([names[found.criteria[n]] for n in np.flatnonzero(change < -1e-9)])
    given = listed([names[found.criteria[n]] for n in np.flatnonzero(change > 1e-9)])
    if not taken:
        return f"{names[flip.rival]} is level with {names[found.first]} by score already"
    moved = f"{flip.nearest.moved:.1%} of all weight would have to move from {taken} to {given}"
    return f"{moved}, and then {names[flip.rival]} draws level by score"


def _by_inputs(found: WorthClaim, names: Names) -> str:
    first, inputs = names[found.first], found.inputs
    firm = "all editions agree" if found.firm == "stable" else "editions disagree (edition-fragile)"
    if inputs is None:
        return f"{first} is worth most on average, and {firm}"
    near = inputs.rivalries[0]
    draws = found.editions[0].drawn_pence.shape[1]
    led = f"{first} is worth more than {names[near.rival]} in {near.ahead / draws:.0%} of futures"
    if inputs.switches:
        one = inputs.switches[0]
        way = f"{clean(one.input)} alone at {one.value:.3g} brings {names[one.rival]} level"
    elif near.part_sure > 0:
        way = f"all inputs together may go {near.part_sure:.0%} of the way to their ends"
    else:
        way = "no single input inside its range brings another level, on straight lines"
    return f"{led}, {way}, and {firm}"


def certificate_words(found: Certificate) -> Iterator[str]:
    """Tell what a certificate says.

    Args:
        found: The certificate.
    """
    names, preferred = names_of(found.appraisal.case), found.preferred
    appraisal = found.appraisal
    yield f"{stamp(appraisal.case)}."
    yield CERTIFIES
    yield f"Preferred option: {names[preferred]}, first by weighted score."
    pairs = [one for one in appraisal.not_separated if preferred in one]
    if pairs:
        apart = listed([names[one[0] if one[1] == preferred else one[1]] for one in pairs])
        yield f"The evidence does not separate it from {apart}: only assumed parameters do."
    yield how_wrong_line(found.firmness, names)
    worth = found.firmness.worth
    if worth is None:
        yield "There is no economic case, so nothing is said of net present value."
    else:
        yield from _worth(worth, names)
    yield from _award(found)
    law = found.law
    yield (
        f"Law: {len(law.verdicts)} verdicts, {law.open} open, {law.on_unverified} resting on "
        f"{law.unverified_rules} rules that are unverified; {len(law.questions)} questions wait "
        "for an answer."
    )


def _worth(found: WorthClaim, names: Names) -> Iterator[str]:
    for one in found.editions:
        adopted = " (a scenario that nobody has adopted)" if one.scenario else ""
        yield f"{clean(one.title)}{adopted}: {names[one.first]} is worth most; {one.firm}."
    if found.inputs is None:
        yield "There are too few futures for straight lines through the inputs."
        return
    near = found.inputs.rivalries[0]
    if near.linear:
        yield "Net present value answers to the inputs in a straight line."
    else:
        yield (
            "Net present value is not linear in the inputs: the straight lines stand with their "
            "greatest error, and what is sure is read off the stored futures."
        )
    if near.part_sure > 0:
        yield (
            f"Whatever all inputs do at once within {near.part_sure:.1%} of the way from their "
            f"means to their ends, {names[found.first]} stays worth most, {names[near.rival]} next."
        )
    else:
        yield (
            f"No box of inputs is sure: the line may overstate the lead over {names[near.rival]} "
            "by more than that lead."
        )


def _award(found: Certificate) -> Iterator[str]:
    award = found.proof.allocation
    if not award.proved:
        yield "The award is not proved to be the best."
    elif award.bound_gbp is None:
        yield "The award is proved to have the highest score; another goal than price decides."
    else:
        yield "The award is proved: no award that keeps the rules applied costs less."
    if award.open_questions:
        yield f"{len(award.open_questions)} limits of law are open, and the award obeys none."
