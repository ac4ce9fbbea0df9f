"""Checks of what an economic case rests on, each told in one plain sentence."""

from collections.abc import Iterator

from toolkit.appraisal.economic.benefit_streams import base_of, into_prices
from toolkit.appraisal.lints import Lint
from toolkit.statements.case import Case
from toolkit.statements.optimism_bias import BiasFactor
from toolkit.statements.tables import ids_in


def economic_lints(case: Case) -> tuple[Lint, ...]:
    """Say what is wrong or must be read in how a case is reckoned."""
    return (
        *_horizon(case),
        *_price_bases(case),
        *_after_the_last_year(case),
        *_priced_twice(case),
        *_bias(case),
        *_idle_bias(case),
        *_funds(case),
    )


def _horizon(case: Case) -> Iterator[Lint]:
    wanted = case.horizon_years
    if wanted is not None and wanted < case.years:
        words = (
            f"The economic case counts {wanted} of the contract's {case.years} years, so costs and "
            "benefits of its last years are in no sum; count the whole contract."
        )
        yield Lint("horizon-shorter-than-contract", "flagged", ("horizon_years",), words)
    if wanted is not None and wanted > case.years:
        words = (
            f"The contract ends after {case.years} years and the economic case counts {wanted}; "
            "after the contract only the rows of benefits go on, and no cost of care."
        )
        yield Lint("horizon-longer-than-contract", "flagged", ("horizon_years",), words)


def _price_bases(case: Case) -> Iterator[Lint]:
    bases = {row.benefit_id: base_of(case, row) for row in case.benefits.values()}
    bases = {name: base for name, base in bases.items() if base}
    bases |= {row.risk_id: row.price_base for row in case.risks.values()}
    other = {name: base for name, base in bases.items() if base != case.price_base}
    unknown = tuple(name for name, base in other.items() if into_prices(case, base) is None)
    moved = tuple(name for name in other if name not in unknown)
    if unknown:
        words = (
            f"Rows {', '.join(unknown)} are in prices that cannot be brought to those of "
            f"{case.price_base}, so they are left out of every sum; state them in a financial year "
            "that the price index knows."
        )
        yield Lint("mixed-price-bases", "refused", unknown, words)
    if moved:
        told = ", ".join(sorted({other[name] for name in moved}))
        words = (
            f"Rows {', '.join(moved)} are in prices of {told}, not of {case.price_base}; they were "
            "brought there with the price index, which partly rests on an assumption."
        )
        yield Lint("mixed-price-bases", "flagged", moved, words)


def _after_the_last_year(case: Case) -> Iterator[Lint]:
    years = {row.benefit_id: row.from_year for row in case.benefits.values()}
    years |= {row.risk_id: row.year for row in case.risks.values()}
    horizon = case.horizon_years or case.years
    late = tuple(name for name, year in years.items() if year > horizon)
    if late:
        words = (
            f"Rows {', '.join(late)} begin after year {horizon}, the last one that the economic "
            "case counts, so they are left out of every sum; correct the year or horizon_years."
        )
        yield Lint("after-the-last-year", "refused", late, words)


def _priced_twice(case: Case) -> Iterator[Lint]:
    stood_for = {row.factor_id for row in case.optimism_bias.values()}
    biased = tuple(row.risk_id for row in case.risks.values() if row.factor in stood_for)
    drawn = tuple(row.risk_id for row in case.risks.values() if row.assumption_id)
    for about, what in ((biased, "optimism bias"), (drawn, "an assumption of the futures")):
        if about:
            words = (
                f"Risks {', '.join(about)} are counted already by {what}; they are shown and left "
                "out of the sums."
            )
            yield Lint("risk-priced-twice", "refused", about, words)


def _bias(case: Case) -> Iterator[Lint]:
    if not case.optimism_bias:
        words = (
            "No optimism bias is stated, so nothing corrects costs for having been hoped too low; "
            "state it, from the outcomes of your own past contracts where you have them."
        )
        yield Lint("no-optimism-bias", "flagged", ("optimism_bias",), words)
    unshown = tuple(
        row.factor_id
        for row in case.optimism_bias.values()
        if row.mitigation_share and not row.evidence
    )
    if unshown:
        words = (
            f"Rows {', '.join(unshown)} of optimism bias claim that something was done about it "
            "and do not say what; record the evidence."
        )
        yield Lint("unrecorded-mitigation", "flagged", unshown, words)


def _idle_bias(case: Case) -> Iterator[Lint]:
    rows = tuple(case.optimism_bias.values())
    for edition in case.guidance.values():
        unbound = tuple(r.factor_id for r in rows if edition.bounds(r.project_type) is None)
        if unbound:
            known = ", ".join(one.project_type for one in edition.optimism_bias.bounds)
            words = (
                f"Rows {', '.join(unbound)} of optimism bias name a type of project that "
                f"{edition.title} does not bound, so they uplift nothing there; it knows {known}."
            )
            yield Lint("unknown-project-type", "refused", unbound, words)
    unpaid = tuple(row.factor_id for row in rows if not _is_paid(case, row))
    if unpaid:
        words = (
            f"Rows {', '.join(unpaid)} of optimism bias name costs that none of their options "
            "pays, so those uplift nothing; write ids of payments of the contract model."
        )
        yield Lint("unknown-costs", "refused", unpaid, words)


def _is_paid(case: Case, row: BiasFactor) -> bool:
    models = [case.models[case.option(one).model] for one in ids_in(row.options)]
    paid = {payment.id for model in models for payment in model.payments}
    return paid.issuperset(ids_in(row.costs))


def _funds(case: Case) -> Iterator[Lint]:
    for edition in case.guidance.values():
        if edition.public_funds.applied:
            words = (
                f"Under {edition.title} every public pound is charged the cost of raising it; the "
                "guidance generally leaves that out, so say why."
            )
            yield Lint("public-funds-charged", "flagged", (edition.id,), words)
