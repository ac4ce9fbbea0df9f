"""What came out of two runs otherwise, as it is shown."""

from collections.abc import Iterator, Mapping

from toolkit.report.chapters.party_words import ACCOUNTS
from toolkit.report.chapters.words import CRITERIA, SIMULATION, gbp
from toolkit.report.content import Number
from toolkit.report.diff.changes import Outcome, Shown, Topic, words
from toolkit.report.diff.reading import OptionSeen, RunSeen
from toolkit.report.showing import listed

NO_VALUE = "no value"
NO_AWARD = "no award"
CLOSE, APART = "not separated", "separated"


def outcomes(before: RunSeen, after: RunSeen) -> Iterator[Outcome]:
    """Walk what reads otherwise, apart from findings of law."""
    yield from _order(before, after)
    old, new = _options(before), _options(after)
    for option in {**old, **new}:
        title = (after if option in new else before).title(option)
        if option not in old or option not in new:
            there, gone = ("option", "not an option")
            states = (there, gone) if option in old else (gone, there)
            yield Outcome(title, *states, topic="award possible")
            continue
        one, other = old[option], new[option]
        if one.status != other.status:
            yield Outcome(title, _status(one), _status(other), topic="award possible")
        yield from _award(title, _won(before, option), _won(after, option))
    kept, keeps = _kept(before), _kept(after)
    if kept != keeps:
        yield Outcome("What keeps it from being an award", kept, keeps, topic="assurance")
    if before.assurance != after.assurance:
        yield Outcome("Assurance", _assured(before), _assured(after), topic="assurance")


def figures(before: RunSeen, after: RunSeen) -> Iterator[tuple[Topic, str, Shown, Shown]]:
    """Walk the figures of every option that both runs have, changed or not."""
    old, new = _options(before), _options(after)
    for option in old:
        if option in new:
            title = after.title(option)
            one, other = _figures(before, old[option]), _figures(after, new[option])
            for (topic, what), value in one.items():
                yield topic, f"{title}: {what}", value, other.get((topic, what), NO_VALUE)


def reads_alike(one: Shown, other: Shown) -> bool:
    """Whether two values read the same."""
    return words(one) == words(other)


def _order(before: RunSeen, after: RunSeen) -> Iterator[Outcome]:
    one, other = _ranking(before), _ranking(after)
    if before.ranking != after.ranking or before.tied != after.tied:
        yield Outcome("By score", one, other, topic="ranking")
    old, new = _pairs(before), _pairs(after)
    for pair in (*old, *(one for one in new if one not in old)):
        if (pair in old) != (pair in new):
            told = listed(sorted(after.title(one) for one in pair))
            ways = (CLOSE, APART) if pair in old else (APART, CLOSE)
            yield Outcome(told, *ways, topic="separation")


def _ranking(run: RunSeen) -> str:
    tied = {one for group in run.tied for one in group}
    named = (run.title(one) + (" (tied)" if one in tied else "") for one in run.ranking)
    return ", then ".join(named) or "none can be awarded"


def _pairs(run: RunSeen) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(pair) for pair in run.not_separated)


def _options(run: RunSeen) -> Mapping[str, OptionSeen]:
    return {one.option: one for one in run.options}


def _status(one: OptionSeen) -> str:
    return {"optimal": "can be awarded", "limit": "time ran out"}.get(one.status, NO_AWARD)


def _won(run: RunSeen, option: str) -> dict[str, dict[str, float]]:
    """Give the units of each provider by lot."""
    won: dict[str, dict[str, float]] = {}
    for found in run.allocations:
        if found.option == option:
            for one in found.award:
                lot = won.setdefault(one.lot, {})
                lot[one.provider] = lot.get(one.provider, 0.0) + one.units
    return won


def _award(
    title: str, old: dict[str, dict[str, float]], new: dict[str, dict[str, float]]
) -> Iterator[Outcome]:
    """Say lot by lot who wins otherwise, or another share of it."""
    for lot in {**old, **new}:
        one, other = _winners(old.get(lot, {})), _winners(new.get(lot, {}))
        if one != other:
            yield Outcome(f"{title}: lot {lot}", one, other, topic="award")


def _winners(units: dict[str, float]) -> str:
    everything = sum(units.values())
    if not units or not everything:
        return NO_AWARD
    ranked = sorted(units.items(), key=lambda one: (-one[1], one[0]))
    if len(ranked) == 1:
        return ranked[0][0]
    return listed([f"{name} {part / everything:.0%}" for name, part in ranked])


def _figures(run: RunSeen, one: OptionSeen) -> dict[tuple[Topic, str], Shown]:
    """Give the figures of an option that a board is shown."""
    found: dict[tuple[Topic, str], float | None] = {
        ("money", "first year, central"): one.yearly_cost_gbp,
        ("money", "price of care"): one.objective_gbp,
        ("money", "fees and overheads"): one.fees_gbp,
    }
    for played in run.simulations:
        if played.option == one.option and played.whole_term:
            found["money", "whole term, central"] = played.whole_term.central
            found["money", "first year, one in ten above"] = played.total[0].p90
        if played.option == one.option:
            for party in played.parties:
                if party.year == 1 and party.party not in ACCOUNTS:
                    found["risk", f"{party.party}, worst tenth of futures"] = party.worst_gbp
    for edition in run.economic.editions[:1] if run.economic else ():
        for worth in edition.worths:
            if worth.option == one.option:
                found["worth", "net present social value"] = worth.npsv_gbp.central
    shown: dict[tuple[Topic, str], Shown] = {
        name: NO_VALUE if value is None else gbp(value, SIMULATION) for name, value in found.items()
    }
    shown["affordability", "chance that money is short"] = (
        NO_VALUE if one.chance_short is None else Number(one.chance_short, "share", SIMULATION)
    )
    shown["score", "weighted score"] = (
        NO_VALUE if one.total is None else Number(one.total, "number", CRITERIA, 1)
    )
    return shown


def _kept(run: RunSeen) -> str:
    return "; ".join(run.about.not_an_award) or "nothing"


def _assured(run: RunSeen) -> str:
    return "; ".join(word for word in (run.assurance.state, run.assurance.watermark) if word)
