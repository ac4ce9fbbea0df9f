"""An invented rulebook, small enough to read: it stands in for no law."""

from datetime import date

from toolkit.law.answers import Answer, all_of, any_of, is_not, named, which_of
from toolkit.law.asking import (
    amount,
    at_least,
    before,
    day,
    holds,
    is_one_of,
    on_or_after,
    recorded,
)
from toolkit.law.facts import FactDefinition, FactSheet, Known, dictionary, read_value
from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rules import AwardLimit, Duty, Law, Regime, Route, Source, rule

CITES = ("Specimen Act s.1",)
SINCE = date(2030, 1, 1)
DAY = date(2031, 6, 1)
ACT = Source(CITES, "statute", SINCE)

FACTS = (
    FactDefinition("trigger_date", "date", "When did it start?", CITES),
    FactDefinition("value", "gbp", "What is it worth?", CITES, may_fall=True),
    FactDefinition("old_value", "gbp", "What was it worth?", CITES),
    FactDefinition("kind", "word", "What is it?", CITES, words=("care", "repair", "other")),
    FactDefinition("urgent", "yes/no", "Is it urgent?", CITES),
    FactDefinition("awarded_on", "date", "When was it awarded?", CITES),
    FactDefinition(
        "only_one_able", "yes/no", "Has the body recorded that only one can?", CITES, kind="view"
    ),
    FactDefinition("cpv", "cpv", "Which code?", CITES),
    FactDefinition("nation", "word", "Where?", CITES, words=("England", "Wales")),
)
DEFINITIONS = dictionary(FACTS)
FIGURES = build_figures(
    {
        "threshold": [
            {"since": date(2030, 1, 1), "until": date(2030, 12, 31), "value": 200,
             "unit": "GBP ex VAT", "cites": "Specimen Act sch. 1"},
            {"since": date(2031, 1, 1), "value": 240, "unit": "GBP inc VAT",
             "cites": "Specimen Order 2031"},
        ],
        "reform": [{"since": SINCE, "value": date(2031, 1, 1), "unit": "date", "cites": "s.9"}],
        "guessed": [{"since": SINCE, "value": 100, "unit": "GBP", "cites": "a newsletter",
                     "status": "unverified"}],
        "most_lots": [{"since": SINCE, "value": 2, "unit": "lots", "cites": "s.7"}],
        "codes": [{"since": SINCE, "value": ["85100000", "85200000"], "unit": "CPV codes",
                   "cites": "sch. 2"}],
    }
)  # fmt: skip


@rule("new", "The new law governs", ACT)
def is_new(facts: FactSheet, law: Law) -> Answer:
    """What starts on or after the reform is under the new law."""
    return on_or_after(facts, "trigger_date", law.figure("reform"))


@rule("regime", "Which law governs?", ACT, gives=Regime())
def regime(facts: FactSheet, law: Law) -> Answer:
    """New or old, by the day it started."""
    care = ("care", is_one_of(facts, "kind", ("care",)))
    return which_of(
        named(is_new(facts, law), "new", care),
        named(before(facts, "trigger_date", law.figure("reform")), "old"),
        asked="Which law governs?",
        otherwise="outside",
    )


@rule("direct", "A direct award is open", ACT, gives=Route("direct"))
def direct(facts: FactSheet, _law: Law) -> Answer:
    """Urgency opens it, and so does a recorded view that only one can."""
    return any_of(holds(facts, "urgent"), recorded(facts, "only_one_able"))


@rule("tender", "A tender is required", ACT, gives=Route("tender", mandatory=True))
def tender(facts: FactSheet, law: Law) -> Answer:
    """Worth the threshold or more, and no direct award."""
    return all_of(
        at_least(amount(facts, "value"), law.figure("threshold")), is_not(direct(facts, law))
    )


@rule("publish", "Publish the award", ACT, gives=Duty("publish it", "awarded_on", "most_lots"))
def publish(facts: FactSheet, _law: Law) -> Answer:
    """Every award of care is published."""
    return is_one_of(facts, "kind", ("care",))


@rule("cap", "Nobody wins more than two lots", ACT, gives=AwardLimit("max_lots", "most_lots"))
def cap(facts: FactSheet, _law: Law) -> Answer:
    """In care only."""
    return is_one_of(facts, "kind", ("care",))


@rule(
    "hunch",
    "Small awards are free",
    Source(("a newsletter",), "guidance", SINCE, status="guidance_summary"),
    gives=Route("free"),
)
def hunch(facts: FactSheet, _law: Law) -> Answer:
    """A newsletter says that whatever is not urgent is free."""
    return is_not(holds(facts, "urgent"))


@rule("whole", "The option is one award", ACT, gives=Duty("record it"), about="option")
def whole(facts: FactSheet, _law: Law) -> Answer:
    """In England every option is recorded."""
    return is_one_of(facts, "nation", ("England",))


def clash(facts: FactSheet, _law: Law) -> Answer:
    """Nothing is urgent and due only years later."""
    late = on_or_after(facts, "awarded_on", day(facts, "trigger_date", plus_years=5))
    return all_of(holds(facts, "urgent"), late)


def specimen(*, id: str = "regime", regimes: tuple[str, ...] = ()) -> Rulebook:
    """Build the invented rulebook; under another id it asks only where a regime governs."""
    common = (is_new, direct, tender, publish, cap, hunch, whole)
    return Rulebook(
        id=id,
        title="Specimen",
        edition="1",
        checked_to=date(2031, 12, 31),
        since=SINCE,
        facts=FACTS,
        figures=FIGURES,
        rules=(regime, is_new) if id == "regime" else common,
        contradictions=(Contradiction(("urgent", "awarded_on"), "urgent yet years away", clash),),
        regimes=regimes,
        clock="as_of" if id == "regime" else "trigger_date",
    )


def sheet(**facts: str) -> FactSheet:
    """Write facts as a person would."""
    return FactSheet(
        DEFINITIONS,
        {name: Known(read_value(DEFINITIONS[name], text), "note") for name, text in facts.items()},
    )


LAW = specimen(id="routes").on(DAY)
