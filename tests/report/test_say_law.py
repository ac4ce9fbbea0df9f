from tests.law.specimen import specimen
from tests.report.law_found import clocked, replied, timetabled
from toolkit.report import say_law


def test_a_reply_in_words() -> None:
    told = say_law.reply(replied(urgent="no", kind="care", trigger_date="2031-05-01"))
    assert "Specimen, edition 1, law of 2031-05-01 as known on 2031-06-01." in told
    assert "Regime: new care" in told
    assert "direct: unknown\n    missing: only_one_able [Specimen Act s.1]" in told
    assert "open if recorded, with evidence: only_one_able" in told
    assert "hunch: unknown, likely open (1 unverified on the path)" in told
    assert "direct open: only_one_able yes instead of not stated (view)" in told
    assert "No arranging to escape: A tender is required" in told


def test_a_duty_whose_clock_has_started_is_told_with_its_day() -> None:
    facts = {"kind": "care", "trigger_date": "2031-05-01", "nation": "England"}
    assert "publish: met\n" in say_law.reply(clocked(**facts))
    told = say_law.reply(clocked(**facts, awarded_on="2031-06-02"))
    assert "publish: met, by 2031-07-02\n" in told


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
    assert "  by 2031-10-02  A: make the notice of a key decision" in told
    assert "L1, L2: Publish the award: publish it;" in told
    assert told.index("2031-10-02") < told.index("2031-12-04")
