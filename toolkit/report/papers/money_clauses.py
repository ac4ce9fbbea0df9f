"""Clauses of heads of terms that say who pays whom, on which terms, and who bears which risk."""

from decimal import Decimal

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.party_words import payment_words
from toolkit.report.chapters.words import AWARD, CASE, SIMULATION, gbp
from toolkit.report.content import Block, Bullets, Column, Number, Paragraph, Table, Text, Value
from toolkit.report.law_words import capital
from toolkit.report.model_words import borne
from toolkit.report.papers.clauses import ROLE_WORDS, Clause, model_of
from toolkit.report.payment_words import (
    StatedTerm,
    charged,
    meaning,
    named,
    settings_of,
    terms_of,
    ways,
)
from toolkit.report.showing import listed, say, sentence
from toolkit.statements.contracts import ContractModel, Parameter, Payment
from toolkit.statements.options import Parameters
from toolkit.statements.risk_shares import RISK_WORDS
from toolkit.statements.settlements import GainShare
from toolkit.statements.terms import parameters_of

ROLES = ("commissioners", "leads", "providers", "people")


def payments(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say who pays whom by which rule, with every figure and what it comes to."""
    case, model = appraisal.case, model_of(appraisal, result)
    values = parameters_of(case, result.option)
    told = tuple(_in_words(one) for one in model.payments)
    blocks: list[Block] = [Bullets(told), _terms(model, values), *_sums(appraisal, result)]
    assumed = [
        one.label
        for one in model.parameters
        if one.basis.startswith("assumed") and _used(one, model)
    ]
    return Clause(
        "Payment",
        tuple(blocks),
        f"Contract model “{model.title}”; case table model_parameters",
        (
            "prices, which follow from bids",
            *(f"{label[:1].lower()}{label[1:]} (assumed here)" for label in assumed),
        ),
    )


def _used(parameter: Parameter, model: ContractModel) -> bool:
    """Whether a payment rests on a parameter."""
    return any(
        term.parameter is not None and term.parameter.name == parameter.name
        for payment in model.payments
        for term in terms_of(model, payment)
    )


def _in_words(payment: Payment) -> Text:
    flows = [
        f"{ROLE_WORDS[way.payer]} to {ROLE_WORDS[way.payee]}"
        + (f" ({way.what})" if way.what else "")
        + (", or back" if way.returns else "")
        for way in ways(payment)
    ]
    told = charged(payment)
    more = "; ".join(
        f"{key.replace('_', ' ')}: {words}"
        for key, words in settings_of(payment).items()
        if not told and words not in ("True", "False")
    )
    return say(
        sentence(
            f"{capital(named(payment))}: {'; '.join(flows)}. {meaning(payment)}"
            + (f" {told or capital(more)}" if told or more else "")
        )
    )


def _terms(model: ContractModel, values: Parameters) -> Table:
    rows: list[tuple[Value, ...]] = []
    for payment in model.payments:
        for stated in terms_of(model, payment):
            parameter = stated.parameter
            value = values.get(parameter.name) if parameter else stated.value
            rows.append(
                (
                    capital(named(payment)),
                    parameter.label if parameter else capital(stated.key.replace("_", " ")),
                    _figure(value, stated, model.id),
                    stated.unit,
                    _figure(parameter.low if parameter else None, stated, model.id, ""),
                    _figure(parameter.high if parameter else None, stated, model.id, ""),
                    parameter.basis if parameter else "a term of the model",
                    parameter.cites if parameter else f"contract model {model.id}",
                )
            )
    return Table(
        id="terms-figures",
        sheet="Payment terms",
        caption="Terms of payment and their figures",
        columns=(
            Column("Payment"),
            Column("Term"),
            Column("Proposed"),
            Column("Unit"),
            Column("Low"),
            Column("High"),
            Column("Basis", note="An assumed figure is a starting point for negotiation"),
            Column("Source"),
        ),
        rows=tuple(rows),
        empty="The payments hold no figure beside the prices of bids.",
    )


def _figure(
    value: Decimal | None, stated: StatedTerm, model: str, none: str = "no limit"
) -> Number | str:
    """Give a figure in the way its unit asks for."""
    if value is None:
        return none
    origin = f"parameter of the contract model {model}"
    if stated.unit.startswith("share"):
        whole = (value * 100) % 1 == 0
        return Number(value, "share", origin, 0 if whole else 1)
    return Number(value, "gbp" if stated.unit.startswith("GBP") else "number", origin)


def _sums(appraisal: Appraisal, result: OptionResult) -> tuple[Block, ...]:
    """Say what the terms come to in the first year, on central values."""
    if result.simulation is None:
        return (
            Paragraph(say("Without an award, what the terms come to cannot be said."), "notice"),
        )
    words = payment_words(appraisal.case, result)
    own = {one.id for one in model_of(appraisal, result).payments}
    sums: dict[str, float] = {}
    for due in result.simulation.dues:
        if due.payer in appraisal.case.commissioners and due.kind in own:
            sums[due.kind] = sums.get(due.kind, 0.0) + due.gbp
    table = Table(
        id="terms-sums",
        sheet="What terms come to",
        caption="What commissioners would pay in the first contract year, by payment",
        columns=(
            Column("Payment"),
            Column(
                "First year",
                "gbp",
                SIMULATION,
                "Central values, nominal; settlements move with what happens and are nothing then",
            ),
        ),
        rows=tuple((words[kind], gbp) for kind, gbp in sums.items()),
        empty="Nothing is paid.",
    )
    return (table,)


def gain_share(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say how savings and overspends are shared, with the cap in pounds."""
    model = model_of(appraisal, result)
    values = parameters_of(appraisal.case, result.option)
    shares = [one for one in model.payments if isinstance(one, GainShare)]
    told: list[Text] = []
    for one in shares:
        sides = f"shared between the commissioners and {ROLE_WORDS[one.group]}"
        told.append(say(sentence(f"{capital(named(one))}: {sides}")))
        for stated in terms_of(model, one):
            value = values.get(stated.parameter.name) if stated.parameter else stated.value
            if not isinstance(figure := _figure(value, stated, model.id), Number):
                continue
            label = stated.parameter.label if stated.parameter else capital(stated.key)
            label = label.replace("_", " ")
            told.append(say(f"{label}: ", figure, "."))
            price = result.allocation.objective_gbp
            if stated.key == "cap_share" and price is not None and value is not None:
                told.append(
                    say(
                        "On an award of ",
                        gbp(price, AWARD),
                        " a year, the share moves at most ",
                        gbp(price * value, f"{AWARD}; cap of the contract model"),
                        " a year either way.",
                    )
                )
    if not shares:
        told.append(
            say("This contract model shares no gain and no pain. [Confirm, or agree terms.]")
        )
    return Clause(
        "Gain share",
        (Bullets(tuple(told)),),
        f"Contract model “{model.title}”",
        ("the target, who measures it, and what quality gates a gain",) if shares else (),
    )


def risk_shares(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say who bears each type of risk."""
    model = model_of(appraisal, result)
    origin = f"risks of the contract model {model.id}"
    roles = [role for role in ROLES if any(one.shares.get(role) for one in model.risks)]
    rows: list[tuple[Value, ...]] = [
        (
            capital(RISK_WORDS[one.risk]),
            *(one.shares.get(role, Decimal(0)) if one.shares else None for role in roles),
            f"{one.says}" if one.says != "not stated" else "[not stated; to be agreed]",
            one.basis,
            one.cites,
        )
        for one in model.risks
    ]
    table = Table(
        id="terms-risks",
        sheet="Risk shares",
        caption="Who bears which risk",
        columns=(
            Column("Risk"),
            *(Column(capital(role), "share", origin, decimals=0) for role in roles),
            Column("In words"),
            Column("Basis"),
            Column("Source"),
        ),
        rows=tuple(rows),
        empty="[The contract model states no risk shares; to be agreed.]",
    )
    unstated = [RISK_WORDS[one.risk] for one in model.risks if borne(one) == "not stated"]
    return Clause(
        "Risk shares",
        (table,),
        f"Contract model “{model.title}”",
        (f"who bears the risk of {listed(unstated)}",) if unstated else (),
    )


def budget(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say whose money pays, and what happens when it is not enough."""
    case, model = appraisal.case, model_of(appraisal, result)
    pooled = model.structure.funding == "eligible_pooled"
    told: list[Text] = [
        say(
            "Commissioners fund the lots together from the streams of the case."
            if pooled
            else "Each commissioner funds its own lots from the streams of the case."
        )
    ]
    values = parameters_of(case, result.option)
    if (cap := model.structure.cross_area_cap) and values.get(cap) is not None:
        told.append(
            say(
                "A stream spends at most ",
                Number(
                    values[cap] or Decimal(0),
                    "share",
                    f"parameter of the contract model {model.id}",
                ),
                " of its money on lots that it could not fund alone.",
            )
        )
    told.append(say("Who stands in where the streams fall short: [to be agreed]."))
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (one.stream_name, case.commissioners[one.commissioner_id].name, one.available_gbp)
        for one in case.streams.values()
    )
    table = Table(
        id="terms-streams",
        sheet="Streams",
        caption="Money set aside a year",
        columns=(
            Column("Stream"),
            Column("Body"),
            Column("Available", "gbp", f"{CASE} table streams", total=True),
        ),
        rows=rows,
    )
    return Clause(
        "Funding",
        (Bullets(tuple(told)), table),
        f"Case table streams; contract model “{model.title}”",
        ("who stands in where the money falls short",),
    )
