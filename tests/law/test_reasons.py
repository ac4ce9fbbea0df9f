from tests.law.specimen import LAW, sheet, specimen
from toolkit.law import reasons
from toolkit.law.answers import Answer, all_of, any_of, given, is_not, named, presumed, which_of
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.kleene import Verdict

NOBODY_KNOWS = given(Verdict.UNKNOWN, "not encoded")


def _names(answer: Answer) -> list[str]:
    return [reading.name for reading in reasons.needs(answer)]


def _tender(**facts: str) -> Answer:
    return LAW.rules["tender"](sheet(**facts), LAW)


def test_only_facts_that_could_still_change_it_are_needed() -> None:
    assert _names(_tender()) == ["value", "urgent", "only_one_able"]
    assert _names(_tender(value="1000")) == ["urgent", "only_one_able"]
    assert _names(_tender(value="1")) == []
    assert _names(_tender(urgent="yes")) == []


def test_a_view_opens_only_where_recording_it_helps() -> None:
    direct = LAW.rules["direct"](sheet(urgent="no"), LAW)
    assert [view.name for view in reasons.open_if(direct)] == ["only_one_able"]
    assert reasons.open_if(_tender(value="1000")) == ()


def test_a_choice_that_no_fact_can_settle_needs_none() -> None:
    urgent = named(holds(sheet(), "urgent"), "a")
    choice = which_of(urgent, named(NOBODY_KNOWS, "b"), asked="?", otherwise="none")
    assert _names(choice) == []
    assert _names(which_of(urgent, asked="?", otherwise="none")) == ["urgent"]


def test_verdicts_in_words() -> None:
    law = specimen().on(LAW.day)
    regime = law.rules["regime"]
    new = regime(sheet(trigger_date="2031-01-01", kind="care"), law)
    assert reasons.verdict_in_words(new, {}) == "new care"
    assert reasons.verdict_in_words(new, {"kind": "repair"}) == "new"
    assert reasons.verdict_in_words(regime(sheet(), law), {}) == "unknown"
    hunch = LAW.rules["hunch"]
    assert reasons.verdict_in_words(hunch(sheet(urgent="no"), LAW), {}) == "unknown, likely met"
    assert reasons.verdict_in_words(hunch(sheet(), LAW), {}) == "unknown"


def test_a_choice_that_finds_nothing_says_so() -> None:
    never = named(given(Verdict.NOT_MET, "never"), "a")
    assert reasons.outcome(which_of(never, asked="?", otherwise="outside"), {}) == "outside"


def test_because_names_what_decides_and_nothing_else() -> None:
    care = is_one_of(sheet(kind="care"), "kind", ("care",))
    not_urgent = holds(sheet(urgent="no"), "urgent")
    assert reasons.because(all_of(care, not_urgent)) == "urgent is no (note)"
    assert reasons.because(any_of(care, not_urgent)) == "kind is care (note)"
    assert reasons.because(is_not(care)) == "kind is care (note)"


def test_unverified_steps_are_named_only_where_the_answer_needs_them() -> None:
    rumour = given(Verdict.MET, "a rumour", status="unverified")
    care = is_one_of(sheet(kind="care"), "kind", ("care",))
    assert reasons.unverified(all_of(care, rumour)) == ("a rumour (unverified)",)
    assert reasons.unverified(any_of(care, rumour)) == ()
    guess = presumed(holds(sheet(), "urgent"), "taken as urgent")
    assert reasons.unverified(all_of(care, guess)) == ("taken as urgent (presumed)",)
    assert "Rests on: taken as urgent (presumed)" in reasons.because(all_of(care, guess))
    assert _names(all_of(care, guess)) == ["urgent"]


def test_citations_and_layers_of_the_deciding_path() -> None:
    hunch = LAW.rules["hunch"](sheet(urgent="no"), LAW)
    assert reasons.cites(hunch) == ("a newsletter",)
    assert reasons.weakest_layer(all_of(hunch, recorded(sheet(), "only_one_able")), "statute") == (
        "statute"
    )
    assert reasons.weakest_layer(hunch, "statute") == "guidance"


def test_every_condition_of_a_tree_is_found() -> None:
    assert len(list(reasons.conditions_of(_tender()))) == 3


def test_what_a_verdict_points_to() -> None:
    assert reasons.direction("unknown, likely met") == reasons.direction("met") == "met"
    assert reasons.direction("unknown") == "unknown"
