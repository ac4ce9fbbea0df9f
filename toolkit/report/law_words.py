"""The law in words that a commissioner uses: regimes, rulebooks, kinds of finding, lots."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from toolkit.law.findings import Finding, Findings, Kind
from toolkit.report.fact_words import listed_facts, plainly
from toolkit.report.showing import day, listed
from toolkit.statements.limits import Limit, plain_number

KINDS: Mapping[Kind, str] = {
    "regime": "Which law governs",
    "route": "Route",
    "duty": "Duty",
    "limit": "Limit on the award",
    "condition": "Condition",
}
REGIMES: Mapping[str, str] = {
    "psr_england": "Provider Selection Regime (England)",
    "psr_wales": "Provider Selection Regime (Wales)",
    "pa2023": "Procurement Act 2023",
    "pcr2015": "Public Contracts Regulations 2015",
    "pcr2006": "Public Contracts Regulations 2006",
    "ppcc2013": "NHS procurement, choice and competition regulations 2013",
    "not_encoded": "law that is not encoded",
    "outside": "outside the encoded regimes",
}
BOOKS: Mapping[str, str] = {
    **REGIMES,
    "regime": "Which law governs",
    "partnership_england": "Partnership law (England)",
    "data_sharing": "Data sharing",
    "competition": "Competition, subsidy and staff",
    "personal_budgets": "Personal budgets",
    "scotland2014": "Integration in Scotland",
}
LAYERS: Mapping[str, str] = {
    "panel_view": "view of a panel",
    "inference": "inference from the text",
    "local_rule": "local rule",
}
WHOLE = "the option as a whole"
SOURCE = re.compile(r" \((?:stated|nation|type|candidate|value)[^()]*\)")
MANY = re.compile(r"\b\w+\d(?:, \w+\d){6,}")
CHOICE = re.compile(r"^(?:[a-z0-9_]+(?: [a-z ]+)?|Still open is [^:]+): ")
NUMBERED = re.compile(r"(.*?)(\d+)")
BEYOND = re.compile(r"law after (\S+) is not in rulebook (\w+)")
RULEBOOK = re.compile(r"\brulebook ([a-z0-9_]+)")
ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
CLAUSE = re.compile(r"(?<=\s)(ss?\.|regs?\b|Sch\b|Arts?\b)")
RUN = 3  # ids in a row that are worth a range


def in_words(verdict: str, names: Mapping[str, str] = REGIMES) -> str:
    """Name the regimes in a verdict as people do.

    >>> in_words("unknown, likely pa2023 light touch")
    'unknown, likely Procurement Act 2023 light touch'
    """
    known = re.compile(r"\b(" + "|".join(map(re.escape, names)) + r")\b")
    return known.sub(lambda found: names[found.group()], verdict) if names else verdict


def named_in(findings: Findings, verdict: str) -> str:
    """Name the regimes in a verdict, in the words of the rulebook where it has them."""
    return in_words(verdict, {**REGIMES, **findings.regime_names})


def book_name(rulebook: str) -> str:
    """Name a rulebook; one that has no name here goes by its id."""
    return BOOKS.get(rulebook, rulebook)


def layer_name(layer: str) -> str:
    """Name a kind of source."""
    return LAYERS.get(layer, layer)


def title_of(finding: Finding) -> str:
    """Give the question of a finding in a few words; for joined rules, that of the one it is of."""
    waiting = [finding.tree]
    while waiting:
        step = waiting.pop(0)
        if step.rule == finding.id:
            return step.asked
        waiting += step.children
    return finding.tree.asked or finding.id


def in_short(subjects: Sequence[str], option: str = "") -> str:
    """List lots, those that follow each other as a range; the option by what it is.

    >>> in_short(["Z01", "Z02", "Z03", "H01"])
    'Z01 to Z03 and H01'
    """
    parts = [WHOLE if part == option else part for part in _runs(subjects)]
    return listed(parts) if parts else "none"


def notes_of(findings: Findings) -> tuple[str, ...]:
    """Tell the notices of findings, each thing once."""
    return notes(findings.notices, tuple(findings.trigger_dates), findings.option)


def notes(notices: Iterable[str], lots: Sequence[str] = (), option: str = "") -> tuple[str, ...]:
    """Put notices together that say the same of several lots, or several things of the same."""
    subjects = {*lots, option}
    about: dict[str, list[str]] = {}
    reasons: dict[str, list[str]] = {}
    for notice in notices:
        before, mark, after = _every(notice, lots).partition(": ")
        if mark and before in subjects:
            about.setdefault(after, []).append(before)
        elif after not in (said := reasons.setdefault(before, [])):
            said.append(after)
    alike = (f"{in_short(who, option)}: {what}" for what, who in about.items())
    told: dict[str, list[str]] = {}
    for what, said in reasons.items():
        told.setdefault("; ".join(filter(None, said)), []).append(what)
    joined = (listed(_beyond(what)) + (f": {why}" if why else "") for why, what in told.items())
    return tuple(map(_plainly, (*joined, *alike)))


def _beyond(told: Sequence[str]) -> list[str]:
    """Name rulebooks that end on the same day together."""
    books: dict[str, list[str]] = {}
    rest = []
    for one in told:
        if found := BEYOND.fullmatch(one):
            books.setdefault(found[1], []).append(f"“{book_name(found[2])}”")
        else:
            rest.append(one)
    ends = (
        f"law after {last} is not in the rulebook{'s' if len(names) > 1 else ''} {listed(names)}"
        for last, names in books.items()
    )
    return [*ends, *rest]


def _plainly(notice: str) -> str:
    """Write days, rulebooks and the trigger date as people do."""
    named = RULEBOOK.sub(lambda found: f"rulebook “{book_name(found[1])}”", notice)
    written = ISO_DAY.sub(lambda found: day(date.fromisoformat(found[0])), named)
    return written.replace("trigger_date", "trigger date")


def reason_of(finding: Finding, besides: Collection[str] = ()) -> str:
    """Say in few words what settles a finding, or how many facts it waits for and which first.

    Args:
        finding: What to tell.
        besides: Missing facts that are told elsewhere, such as those that decide the regime.
    """
    if finding.settled or not finding.needs:
        return plainly(finding.because)
    names = [reading.name for reading in finding.needs if reading.name not in besides]
    if not names:
        return "waits for the regime alone"
    missing = "1 fact missing" if len(names) == 1 else f"{len(names)} facts missing"
    return f"{missing}: {listed_facts(names)}"


def own_reason(finding: Finding, regime: Finding | None) -> str:
    """Say what settles a finding beside what settles its regime, sources left out."""
    governs = set(_steps(regime.because)) if regime else set()
    steps = [step for step in _steps(finding.because) if step not in governs]
    return plainly(SOURCE.sub("", "; ".join(steps))) or "waits for the regime alone"


def _steps(because: str) -> Iterator[str]:
    """Take a reason apart, without the names of choices and what it rests on."""
    for step in because.partition(". Rests on: ")[0].split("; "):
        yield CHOICE.sub("", step)


def limit_in_words(limit: Limit) -> str:
    """Say what a limit on the award does, and whom it reaches."""
    number = "" if limit.value is None else f", {plain_number(limit.value)}"
    reached = [
        f"{what} {in_short(ids)}"
        for what, ids in (("lots", limit.lots), ("of", limit.providers), ("tenders", limit.bids))
        if ids
    ]
    return f"{limit.id.replace('_', ' ')}{number} ({'; '.join(reached) or 'every lot'})"


def doubts_of(finding: Finding) -> str:
    """Say how many unverified steps a finding rests on; nothing where it rests on none."""
    return f"{finding.unverified_on_path} unverified" if finding.unverified_on_path else ""


def enactment_of(clauses: Sequence[str]) -> str:
    """Give the enactment that all clauses belong to; nothing where they differ.

    >>> enactment_of(["SI 2023/1348 reg 6(3)", "SI 2023/1348 reg 14"])
    'SI 2023/1348'
    """
    found = {clause.rpartition(" ")[0] for clause in map(_without_number, clauses)}
    return found.pop() if len(found) == 1 else ""


def _without_number(clause: str) -> str:
    """Cut a clause behind the word for its kind, such as `reg` or `s.`."""
    found = CLAUSE.search(clause)
    return clause[: found.end(1)] if found else clause


def letter_of(number: int) -> str:
    """Name the groups of lots A to Z, then by number.

    >>> letter_of(0), letter_of(26)
    ('A', 'G27')
    """
    return chr(ord("A") + number) if number < 26 else f"G{number + 1}"


def capital(text: str) -> str:
    """Begin with a capital and leave the rest as it is."""
    return f"{text[:1].upper()}{text[1:]}"


def _every(notice: str, lots: Sequence[str]) -> str:
    """Shorten a list of lots inside a notice."""
    if len(lots) > 1:
        notice = notice.replace(", ".join(lots), "every lot")
    return MANY.sub(lambda found: f"{found.group().count(',') + 1} others", notice)


def _runs(subjects: Sequence[str]) -> Iterator[str]:
    """Walk ids, those that count upwards put together."""
    run: list[str] = []
    for subject in subjects:
        if run and not _follows(run[-1], subject):
            yield from _run(run)
            run = []
        run.append(subject)
    yield from _run(run)


def _run(run: Sequence[str]) -> Sequence[str]:
    return [f"{run[0]} to {run[-1]}"] if len(run) >= RUN else run


def _follows(one: str, other: str) -> bool:
    before, after = NUMBERED.fullmatch(one), NUMBERED.fullmatch(other)
    if not before or not after or before[1] != after[1]:
        return False
    return len(before[2]) == len(after[2]) and int(after[2]) == int(before[2]) + 1
