"""The verb of the room: an appraisal's calculation written down so that others can check it."""

from dataclasses import dataclass

from toolkit.appraisal.assurance.obstacles import past_sunset
from toolkit.appraisal.certificate.how_wrong import HowWrong, how_wrong
from toolkit.appraisal.certificate.law_claims import LawClaim, law_claim
from toolkit.appraisal.certificate.proof_claims import ProofClaim, proof_claim
from toolkit.appraisal.results import Appraisal
from toolkit.errors import InputError, Place

CERTIFIES = (
    "This certifies the calculation, not the inputs: these results follow from these scores, "
    "weights, bids and futures. It does not say that the inputs are right or the option lawful, "
    "and it is not legal advice."
)


@dataclass(frozen=True)
class Certificate:
    """What follows from the inputs of an appraisal.

    Args:
        appraisal: Where everything comes from: case, day, seed, futures.
        preferred: Id of the option that is ranked first.
        firmness: How wrong one would have to be before the answer changes.
        proof: Of its award.
        law: What the law says of it.
    """

    appraisal: Appraisal
    preferred: str
    firmness: HowWrong
    proof: ProofClaim
    law: LawClaim


def certify(appraisal: Appraisal) -> Certificate:
    """Write down what follows from an appraisal's inputs, for the option that is ranked first.

    Args:
        appraisal: A finished appraisal.

    Raises:
        InputError: No option has an award, so there is nothing to certify; or the sunset date of
            the analysis lies before the day whose law was used.
        SolverError: The next best award or the region of weights could not be found.
    """
    if not appraisal.ranking:
        what = "has no option with an award, so there is nothing to certify; see `toolkit allocate`"
        raise InputError.single(Place(appraisal.case.id), "", what)
    if expired := past_sunset(appraisal.case.assurance, appraisal.as_of):
        raise InputError.single(Place("case.yaml"), "assurance.sunset", expired)
    preferred = appraisal.ranking[0]
    result = appraisal.result(preferred)
    return Certificate(
        appraisal=appraisal,
        preferred=preferred,
        firmness=how_wrong(appraisal),
        proof=proof_claim(result.allocation),
        law=law_claim(result.findings),
    )
