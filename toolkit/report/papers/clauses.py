"""Clauses of heads of terms that say who, what, how long, who decides and how it ends."""

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.audience.releasing import award_made
from toolkit.report.chapters.words import LAW, LOTS, several
from toolkit.report.content import Block, Bullets, Column, Paragraph, Table, Text, Value
from toolkit.report.law_grouping import duties_in_order, is_found, likely
from toolkit.report.law_words import book_name, capital, limit_in_words
from toolkit.report.law_words import title_of as asked_by
from toolkit.report.model_words import NOT_STATED, RULES
from toolkit.report.papers.standing import ways_to_contract
from toolkit.report.showing import day, listed, say, sentence
from toolkit.statements.agreements import Role
from toolkit.statements.contracts import ContractModel
from toolkit.statements.responsibilities import Responsibility

ROLE_WORDS: dict[Role, str] = {
    "commissioners": "the commissioners",
    "pool": "the pooled fund",
    "leads": "the lead",
    "providers": "the providers",
    "people": "people who receive care",
    "owners": "the owners",
    "linked": "linked bodies",
    "tax": "the revenue authority",
    "resources": "staff and systems",
}
SUBJECT = "model {}"
WHAT_IF = "What-if: "  # how a contract model marks a power that no source shows


@dataclass(frozen=True)
class Clause:
    """One clause.

    Args:
        title: What it settles.
        blocks: What is proposed.
        source: What it rests on.
        open: What the parties have still to settle, each in a few words.
    """

    title: str
    blocks: tuple[Block, ...]
    source: str
    open: tuple[str, ...] = ()


type Drafted = Callable[[Appraisal, OptionResult], Clause]


def model_of(appraisal: Appraisal, result: OptionResult) -> ContractModel:
    """Give the contract model that an option uses."""
    return appraisal.case.models[result.option.model]


def parties(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say who would sign; bidders are named only where an award names them."""
    case, model = appraisal.case, model_of(appraisal, result)
    told: list[Text] = [
        say(f"Commissioners: {listed([one.name for one in case.commissioners.values()])}.")
    ]
    real = award_made(appraisal) is result
    if real:
        names = sorted({one.provider for one in result.allocation.awards})
        told.append(say(f"Providers: {listed(names)}."))
    else:
        told.append(say("Providers: [to be selected by the route that the law leaves open]."))
    if result.option.host:
        told.append(say(f"Host: {case.commissioners[result.option.host].name}."))
    told += [say(sentence(f"{ROLE_WORDS[one.role]}: {one.does}")) for one in model.parties]
    needs_host = any(one.role == "pool" for one in model.parties) and not result.option.host
    return Clause(
        "Parties",
        (Bullets(tuple(told)),),
        f"Case table commissioners; contract model “{model.title}”",
        (
            *(() if real else ("the providers",)),
            *(("which body hosts the pooled fund",) if needs_host else ()),
        ),
    )


def scope(appraisal: Appraisal, result: OptionResult) -> Clause:
    """List the lots with what is bought."""
    case = appraisal.case
    lots = case.lots_in(result.option)
    table = Table(
        id="terms-lots",
        sheet="Lots",
        caption="Lots and what is bought",
        columns=(
            Column("Lot"),
            Column("Name"),
            Column("Area"),
            Column("Led by"),
            Column("Units a year", "units", LOTS),
            Column("Unit"),
            Column("Value a year", "gbp", LOTS, f"At prices of {case.price_base}", total=True),
        ),
        rows=tuple(
            (
                one.lot_id,
                one.lot_name,
                one.area,
                one.lead_commissioner,
                one.annual_units,
                one.unit,
                one.annual_value_gbp,
            )
            for one in lots
        ),
    )
    told = say("The services of ", *several(len(lots), "lot", LOTS), f": {case.summary}")
    sure = not any(one.award_kind == "guaranteed_block" for one in lots)
    unsure = "No volume is promised unless a lot says so." if sure else ""
    blocks = (Paragraph(told), table, *((Paragraph(say(unsure)),) if unsure else ()))
    return Clause("Services and lots", blocks, "Case table lots", ("volumes after bids",))


def term_clause(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say from when to when the contract runs."""
    case, model = appraisal.case, model_of(appraisal, result)
    told = say(
        f"From {day(case.start)} to {day(case.end)}, ",
        *several(case.years, "contract year", "case"),
        ". [Extension: to be agreed; the law may count it into the value and may limit it.]",
    )
    stated = tuple(
        say(sentence(f"{capital(one.kind)}: {one.term}")) for one in model.agreements if one.term
    )
    blocks = (Paragraph(told), *((Bullets(stated),) if stated else ()))
    return Clause("Term", blocks, f"Case; contract model “{model.title}”", ("extension periods",))


def governance(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say which agreements are signed and how decisions under each are taken."""
    model = model_of(appraisal, result)
    told: list[Text] = []
    left: list[str] = []
    for one in model.agreements:
        between = listed([ROLE_WORDS[role] for role in one.between])
        told.append(
            say(
                sentence(
                    f"{capital(one.kind)} between {between}. Decisions: {one.decides} "
                    f"({RULES[one.rule]})"
                )
            )
        )
        if one.rule == "not_stated":
            left.append(f"how decisions are taken under the {one.kind}")
    told += [say(sentence(duty)) for duty in model.duties]
    left.append("who sits on the board, quorum, and what happens when it cannot agree")
    cites = "; ".join(dict.fromkeys(one.cites for one in model.agreements))
    return Clause("Governance and decisions", (Bullets(tuple(told)),), cites, tuple(left))


def duties_matrix(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say who answers for each function and who does the work."""
    model = model_of(appraisal, result)
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            one.function.replace("_", " "),
            ROLE_WORDS[one.accountable],
            listed([ROLE_WORDS[role] for role in one.does]) or NOT_STATED,
            one.note or "",
        )
        for one in model.responsibilities
    )
    table = Table(
        id="terms-responsibilities",
        sheet="Responsibilities",
        caption="Who answers for each function",
        columns=(Column("Function"), Column("Answers for it"), Column("Does it"), Column("Note")),
        rows=rows,
        empty="[The contract model states no responsibilities; to be agreed.]",
    )
    return Clause(
        "Responsibilities",
        (table,),
        f"Contract model “{model.title}”; a body that delegates work keeps its statutory duty",
        () if rows else ("who answers for each function",),
    )


def data_sharing(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say who answers for sharing data, and what the law asks for first."""
    model = model_of(appraisal, result)
    stated = [one for one in model.responsibilities if one.function == "share_data"]
    told = [_shared(one) for one in stated]
    owed = [
        one for one in duties_in_order(result.findings) if one.finding.rulebook == "data_sharing"
    ]
    told += [
        say(sentence(f"{one.duty.what or asked_by(one.finding)} ({one.finding.cites[0]})"))
        for one in owed
    ]
    waits = sum(
        not one.settled for one in result.findings.findings if one.rulebook == "data_sharing"
    )
    if waits:
        told.append(
            say(
                *several(waits, "question", LAW),
                " on the law of data sharing stay open.",
            )
        )
    return Clause(
        "Data sharing",
        (Bullets(tuple(told) or (say("[Nothing is stated; to be agreed.]"),)),),
        f"Contract model “{model.title}”; rulebook “{book_name('data_sharing')}”",
        ("purposes, legal basis and controllers of each flow of data",),
    )


def _shared(one: Responsibility) -> Text:
    note = f". {one.note}" if one.note else ""
    return say(sentence(f"{ROLE_WORDS[one.accountable]} answer for it{note}"))


def entry_and_exit(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say how parties join and leave, and how the contract ends."""
    model = model_of(appraisal, result)
    told: list[Text] = []
    left: list[str] = []
    if model.entry:
        told.append(say(sentence(f"Entry: {model.entry}")))
    for one in model.agreements:
        if one.joins:
            told.append(say(sentence(f"Joining the {one.kind}: {one.joins}")))
        if one.leaves:
            told.append(say(sentence(f"Leaving the {one.kind}: {one.leaves}")))
        if one.notice_months is None:
            told.append(say(f"Notice to leave the {one.kind}: [to be agreed, in months]."))
            left.append(f"notice to leave the {one.kind}")
        else:
            months = several(one.notice_months, "month", SUBJECT.format(model.id))
            told.append(say(f"Notice to leave the {one.kind}: ", *months, "."))
    told.append(say(sentence(f"End: {model.exit}" if model.exit else "End: [to be agreed]")))
    return Clause(
        "Joining, leaving and ending",
        (Bullets(tuple(told)),),
        f"Contract model “{model.title}”",
        (*left, "step-in, handover and staff when a part ends"),
    )


def conditions(appraisal: Appraisal, result: OptionResult) -> Clause:
    """Say what has to be settled before anybody signs: law first, then powers nobody has shown."""
    found, model = result.findings, model_of(appraisal, result)
    told: list[Text] = [
        say(sentence(f"The power is shown, or the term is dropped: {one.removeprefix(WHAT_IF)}"))
        for one in model.what_ifs
    ]
    ways = list(
        dict.fromkeys(
            asked_by(one) for one in ways_to_contract(found) if is_found(one) or likely(one)
        )
    )
    told.append(
        say(f"One route to the contract is chosen and followed: {'; '.join(ways)}.")
        if ways
        else say("A lawful route to the contract is found; none is open or likely yet.")
    )
    for limit in found.limits:
        if not limit.is_open:
            told.append(
                say(
                    sentence(
                        f"The award keeps a limit of law: {limit_in_words(limit)}, {limit.cites}"
                    )
                )
            )
    waiting = sum(limit.is_open for limit in found.limits)
    if waiting:
        told.append(
            say(
                *several(waiting, "further limit", LAW),
                " of law may bind and wait for facts; the legal annex lists them.",
            )
        )
    return Clause(
        "Conditions before signing",
        (Bullets(tuple(told)),),
        "Findings of law; the legal annex has every clause",
        ("approvals that each body needs under its own constitution",),
    )
