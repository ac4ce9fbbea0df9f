from dataclasses import replace

from tests.law.specimen import DAY, sheet, specimen
from tests.report.law_found import clocked, replied, timetabled
from toolkit.files import load_law
from toolkit.law.reply import reply
from toolkit.report import say_law
from toolkit.report.plain_lines import WIDE


def test_a_reply_in_words() -> None:
    told = say_law.reply(replied(urgent="no", kind="care", trigger_date="2031-05-01"))
    assert "Specimen, edition 1, law of 1 May 2031 as known on 1 June 2031." in told
    assert "Which law governs: new care" in told
    assert (
        "A direct award is open (direct): unknown\n    missing: only one able [Specimen Act s.1]"
        in told
    )
    assert "open if recorded, with evidence: only one able" in told
    assert (
        "Small awards are free (hunch): unknown, likely open (guidance; 1 unverified on the path)"
        in told
    )
    assert (
        "  A direct award is open, unknown now:\n    open if only one able is recorded as yes"
        in told
    )
    assert "Publish the award (publish): binding\n    publish it\n" in told
    assert "No arranging to escape: A tender is required" in told


def test_which_law_governs_is_left_out_where_it_is_unknown_and_nothing_rests_on_it() -> None:
    found = replace(replied(), regime="unknown")
    assert "Which law governs" not in say_law.reply(found)
    governed = replace(found, rulebook=replace(found.rulebook, regimes=("new",)))
    assert "Which law governs: unknown" in say_law.reply(governed)


def test_a_duty_whose_clock_has_started_is_told_with_its_day() -> None:
    facts = {"kind": "care", "trigger_date": "2031-05-01", "nation": "England"}
    assert "(publish): binding\n" in say_law.reply(clocked(**facts))
    told = say_law.reply(clocked(**facts, awarded_on="2031-06-02"))
    assert "(publish): binding, by 2 July 2031\n" in told


def test_every_end_is_told_once_before_a_second_way_to_any() -> None:
    told = say_law.reply(replied(kind="care", trigger_date="2031-05-01"))
    ways = (
        told.split("  A direct award is open, unknown now:\n")[1]
        .split("\n  A tender")[0]
        .splitlines()
    )
    assert [way.split(" if ")[0].strip() for way in ways] == ["open", "closed", "open"]
    assert "were yes (fixed)" in told


def test_a_likely_condition_is_told_and_the_rest_are_counted() -> None:
    hunches = tuple(
        replace(rule, id="free_if_small", gives=None) if rule.id == "hunch" else rule
        for rule in specimen(id="routes").rules
    )
    book = replace(specimen(id="routes"), rules=hunches)
    told = say_law.reply(reply(book, specimen(), sheet(urgent="no"), DAY))
    assert "Found:\n  Small awards are free (free_if_small): unknown, likely met (guid" in told
    assert "  1 more are unknown; --json lists them" in told  # the cap


def test_no_line_is_wider_than_a_terminal() -> None:
    found = replied(urgent="no", kind="care", trigger_date="2032-05-01")
    told = say_law.reply(replace(found, notices=("word " * 60,)))
    told += "\n" + say_law.why(replace(found.findings[0], because="word " * 60))
    assert max(len(line) for line in told.splitlines()) <= WIDE


def test_what_is_listed_of_the_law_that_ships_keeps_to_the_width_of_a_terminal() -> None:
    books = tuple(load_law().rulebooks.values())
    told = [say_law.law(books), *map(say_law.facts, books)]
    told += [say_law.rule(book, rule) for book in books for rule in book.rules]
    assert max(len(line) for text in told for line in text.splitlines()) <= WIDE


def test_contradictions_in_words() -> None:
    clash = {"urgent": "yes", "awarded_on": "2036-05-01", "trigger_date": "2031-05-01"}
    told = say_law.reply(replied(**clash))
    assert "Contradictory facts:\n  urgent and awarded_on: urgent yet years away" in told
    assert "Routes" not in told


def test_rulebooks_in_words() -> None:
    told = say_law.law([specimen(id="routes")])
    assert "guidance_summary: 1 rules" in told
    assert "hunch  Small awards are free  [a newsletter] (guidance_summary)" in told


def test_a_dictionary_in_words() -> None:
    told = say_law.facts(specimen())
    assert "kind  (word: care, repair, other; fixed)\n  What is it?" in told


def test_a_rule_in_words() -> None:
    book = specimen(id="routes")
    told = say_law.rule(book, book.rules[1])
    assert told.startswith("routes/direct: A direct award is open\n")
    assert "Cites: Specimen Act s.1" in told
    assert "Status: verified" in told
    assert "In force: 2030-01-01" in told


def test_a_timetable_in_words_puts_lots_together() -> None:
    told = say_law.timetable(*timetabled())
    assert "  by 2 October 2031     make the notice of a key decision" in told
    waiting, undated = told.index("Waiting for a day"), told.index("No day is set for these:")
    assert waiting < told.index("mobilise; state mobilisation days") < undated
    assert undated < told.index("L1 and L2: Publish the award: publish it; no single day is set")
    assert "about a lot, every-lot or A:" in told
    assert told.index("2 October 2031") < told.index("4 December 2031")
