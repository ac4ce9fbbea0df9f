"""Writing a certificate down in its two tiers: what anyone may read, and what is kept back."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.appraisal.certificate import Certificate
from toolkit.appraisal.certificate.certifying import CERTIFIES
from toolkit.appraisal.certificate.law_claims import Verdict
from toolkit.appraisal.certificate.proof_claims import ProofClaim
from toolkit.appraisal.judging.results import Judged
from toolkit.report.audience.releasing import is_safe, paid_by
from toolkit.report.certificate.canonical import Json, commitment, digest_of, salt_of
from toolkit.report.certificate.claim_documenting import scores_part, worth_part
from toolkit.report.certificate.documents import (
    CertificateBody,
    CertificateDocument,
    CommitmentPart,
    InputFilePart,
    LawPart,
    OpeningPart,
    ProofPart,
    SealedBody,
    VerdictPart,
)
from toolkit.report.certificate.say_certificate import (
    certificate_words,
    how_wrong_line,
    names_of,
)
from toolkit.report.document import about
from toolkit.statements.case import Case

OPEN_FILES = {  # what no bidder writes; a workbook holds everything, so it is kept back
    "assumptions.csv", "award_criteria.csv", "baselines.csv", "benefits.csv", "case.yaml",
    "commissioners.csv", "criteria.csv", "effects.csv", "eligibility.csv", "lots.csv", "risks.csv",
    "optimism_bias.csv", "rules.csv", "scenarios.yaml", "sources.csv", "streams.csv",
    "unit_costs.csv",
}  # fmt: skip
OPEN_FOLDERS = ("models/", "editions/", "deflators/")


@dataclass(frozen=True)
class Tiers:
    """A certificate as two documents.

    Args:
        public: For anyone: no price, no single bidder and no single score.
        sealed: For a court or an auditor; nothing where nothing was committed to.
    """

    public: CertificateDocument
    sealed: SealedBody | None


def tiers(found: Certificate, secret: bytes = b"") -> Tiers:
    """Write a certificate in its tiers.

    Args:
        found: The certificate.
        secret: 32 random bytes or more, from which salts are made; empty for no sealed tier, and
            then nothing is committed to.
    """
    kept = dict(_kept_back(found)) if secret else {}
    salts = {name: salt_of(secret, name) for name in kept}
    commitments = tuple(
        CommitmentPart(name=name, sha256=commitment(salts[name], name, value))
        for name, value in kept.items()
    )
    body = _body(found, commitments)
    public = CertificateDocument(body=body, sha256=digest_of(body.model_dump(mode="json")))
    if not secret:
        return Tiers(public, None)
    openings = tuple(
        OpeningPart(name=name, salt=salts[name], value=value) for name, value in kept.items()
    )
    sealed = SealedBody(
        kind="calculation certificate, sealed tier",
        public_sha256=public.sha256,
        openings=openings,
    )
    return Tiers(public, sealed)


def _body(found: Certificate, commitments: tuple[CommitmentPart, ...]) -> CertificateBody:
    appraisal, firmness = found.appraisal, found.firmness
    case = appraisal.case
    return CertificateBody(
        kind="calculation certificate, public tier",
        certifies=CERTIFIES,
        about=about(case).model_copy(update={"digests": {}}),  # `files` has those that may be shown
        as_of=appraisal.as_of.isoformat(),
        seed=appraisal.seed,
        draws=appraisal.draws,
        preferred=found.preferred,
        how_wrong=how_wrong_line(firmness, names_of(case)),
        words=tuple(certificate_words(found)),
        warnings=tuple(warnings(found)),
        agree=firmness.agree,
        scores=scores_part(firmness.scores),
        worth=worth_part(firmness.worth),
        proof=_proof(found.proof),
        law=_law(found),
        record_entries=len(appraisal.judged.record) if appraisal.judged else 0,
        files=tuple(_files(case)),
        commitments=commitments,
    )


def _record(judged: Judged | None) -> Iterator[Json]:
    """Give every score with its digest, in the form in which the record was hashed.

    Who scored what, when and why is kept back: roles and reasons tell of people.
    """
    if judged is None:
        return
    for one, digest in zip(judged.record, judged.digests, strict=True):
        yield {
            "entry": one.entry,
            "option_id": one.option_id,
            "criterion_id": one.criterion_id,
            "group_id": one.group_id,
            "scorer": one.scorer,
            "round": one.round,
            "score": f"{one.score.normalize():f}",
            "reason": one.reason,
            "at": one.at.isoformat(),
            "digest": digest,
        }


def warnings(found: Certificate) -> Iterator[str]:
    """Say what the public tier tells, and for which options that is as good as a price.

    Args:
        found: The certificate.
    """
    yield (
        "Scores and net present values of whole options are public in every tier; what one bidder "
        "asks is not."
    )
    for one in found.appraisal.results:
        if one.allocation.awards and not is_safe(paid_by(found.appraisal.case, one)):
            yield (
                f"Few share the award of option {one.option.id}, or one has nearly all of it, so "
                "its sums tell what a bidder asks; publish this certificate no earlier than that."
            )


def _files(case: Case) -> Iterator[InputFilePart]:
    for name, digest in sorted(case.digests.items()):
        shown = name in OPEN_FILES or name.startswith(OPEN_FOLDERS)
        yield InputFilePart(file=name, sha256=digest if shown else None, kept_back=not shown)


def _proof(found: ProofClaim) -> ProofPart:
    award = found.allocation
    if award.objective_gbp is None or award.bound_gbp is None:
        is_bound = None
    else:
        is_bound = (award.objective_gbp - award.bound_gbp) * 100 <= found.gap_pence
    return ProofPart(
        status=award.status,
        award_rule=award.award_rule,
        proved=award.proved,
        objective_is_bound=is_bound,
        awards=len(award.awards),
        runner_up=_next_best(found),
        rules_obeyed=award.obeyed,
        rules_not_applied=award.not_obeyed,
        open_limits=len(award.open_questions),
        solver=award.solver,
    )


def _next_best(
    found: ProofClaim,
) -> Literal["costs more", "costs the same", "ranks lower", "none", "not known"]:
    second = found.runner_up
    if second is None or second.status == "limit":
        return "not known"
    if second.gap_gbp is None:
        return "none"
    if second.gap_gbp > 0:
        return "costs more"
    return "ranks lower" if second.by else "costs the same"


def _law(found: Certificate) -> LawPart:
    law, case = found.law, found.appraisal.case
    shown = [one for one in law.verdicts if not _of_bidders(one, case)]
    unverified = [one for one in shown if one.unverified]
    return LawPart(
        editions=dict(law.editions),
        notices=law.notices,
        verdicts=tuple(map(_verdict, shown)),
        on_bidders=len(law.verdicts) - len(shown),
        open=sum(not one.settled for one in shown),
        on_unverified=len(unverified),
        unverified_rules=len({(one.rulebook, one.rule) for one in unverified}),
        questions=dict(law.questions),
    )


def _verdict(one: Verdict) -> VerdictPart:
    return VerdictPart(
        rulebook=one.rulebook,
        rule=one.rule,
        kind=one.kind,
        verdict=one.verdict,
        settled=one.settled,
        subjects=one.subjects,
        cites=one.cites,
        unverified=one.unverified,
    )


def _of_bidders(one: Verdict, case: Case) -> bool:
    """Say whether a verdict names a bid or a provider, whose affairs are not for everyone."""
    options = {option.id for option in case.options}
    return any(subject not in case.lots and subject not in options for subject in one.subjects)


def _kept_back(found: Certificate) -> Iterator[tuple[str, Json]]:
    """Give everything that the public tier commits to, by name."""
    case, award = found.appraisal.case, found.proof.allocation
    for number, one in enumerate(award.awards, start=1):
        yield (
            f"award {number}",
            {
                "lot": one.lot,
                "provider": one.provider,
                "bid": one.bid,
                "units": str(one.units),
                "price_gbp_per_unit": str(one.price_gbp_per_unit),
                "cost_gbp": str(one.cost_gbp),
            },
        )
    yield (
        "proof",
        {
            "objective_gbp": _exact(award.objective_gbp),
            "bound_gbp": _exact(award.bound_gbp),
            "runner_up_gap_gbp": _exact(found.proof.gap_gbp),
            "charges": [
                {"rule": one.rule, "lot": one.lot, "cost_gbp": str(one.gbp)}
                for one in award.charges
            ],
            "open_limits": list(award.open_questions),
        },
    )
    yield "record of scores", list(_record(found.appraisal.judged))
    of_bidders = [_verdict(one) for one in found.law.verdicts if _of_bidders(one, case)]
    yield "law of bidders", [one.model_dump(mode="json") for one in of_bidders]
    for file in _files(case):
        if file.kept_back:
            yield f"file {file.file}", case.digests[file.file]


def _exact(gbp: Decimal | None) -> str | None:
    return None if gbp is None else str(gbp)
