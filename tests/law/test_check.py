from dataclasses import replace
from datetime import date

import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from toolkit.errors import InputError, RulebookError
from toolkit.law.check import check, check_all
from toolkit.law.findings import Findings
from toolkit.law.library import Library
from toolkit.law.rules import Route
from toolkit.statements.facts import Fact
from toolkit.statements.reviews import Review

STARTED = ("every-lot", "trigger_date", "2031-05-01")
ALWAYS = Library.of([specimen(), specimen(id="routes")])
NEW_ONLY = Library.of([specimen(), specimen(id="routes", regimes=("new",))])


def _verdicts(found: Findings, subject: str) -> dict[str, str]:
    return {finding.id: finding.verdict for finding in found.about(subject)}


def test_every_rule_that_gives_something_is_asked_of_every_lot() -> None:
    found = check(case_of(STARTED, as_of=DAY), OPTION, ALWAYS)
    assert list(_verdicts(found, "L1")) == ["regime", "direct", "tender", "publish", "cap", "hunch"]
    assert _verdicts(found, "L1") == _verdicts(found, "L2")


def test_rules_about_the_option_are_asked_once() -> None:
    timeless = replace(specimen(id="whole"), clock="as_of")
    found = check(case_of(STARTED, as_of=DAY), OPTION, Library.of([specimen(), timeless]))
    assert _verdicts(found, "A") == {"whole": "met"}


def test_a_lot_without_a_trigger_date_is_unknown_and_says_what_waits() -> None:
    found = check(case_of(as_of=DAY), OPTION, ALWAYS)
    assert _verdicts(found, "L1") == {"regime": "unknown"}
    assert found.trigger_dates == {"L1": None, "L2": None}
    assert "L1: rulebook routes waits for its trigger_date" in found.notices


def test_a_rulebook_is_asked_only_where_its_regime_governs() -> None:
    old = ("L2", "trigger_date", "2030-12-31")
    found = check(case_of(STARTED, old, as_of=DAY), OPTION, NEW_ONLY)
    assert "direct" in _verdicts(found, "L1")
    assert _verdicts(found, "L2") == {"regime": "old"}


def test_an_open_regime_keeps_its_routes_open() -> None:
    unread = replace(
        specimen(),
        figures=tuple(
            replace(f, entries=tuple(replace(e, status="unverified") for e in f.entries))
            if f.name == "reform"
            else f
            for f in specimen().figures
        ),
    )
    library = Library.of([unread, specimen(id="routes", regimes=("new",))])
    rows = ("every-lot", "urgent", "yes"), ("L2", "trigger_date", "2030-12-31")
    found = check(case_of(STARTED, *rows, as_of=DAY), OPTION, library)
    assert _verdicts(found, "L1")["regime"] == "unknown, likely new"
    assert _verdicts(found, "L1")["direct"] == "unknown, likely open"
    assert _verdicts(found, "L2")["regime"] == "unknown, likely old"
    assert _verdicts(found, "L2")["direct"] == "unknown, likely closed"


def test_a_law_that_no_rule_finds_to_govern_is_asked_and_stays_open() -> None:
    library = Library.of([specimen(), specimen(id="routes", regimes=("third",))])
    found = check(case_of(STARTED, ("L1", "urgent", "yes"), as_of=DAY), OPTION, library)
    assert _verdicts(found, "L1")["direct"] == "unknown"


def test_a_trigger_date_before_a_rulebook_starts_is_told_and_not_refused() -> None:
    early = ("L1", "trigger_date", "2029-12-31")
    found = check(case_of(STARTED, early, as_of=DAY), OPTION, ALWAYS)
    assert "L1: its trigger_date is before rulebook routes starts" in found.notices
    assert "direct" not in _verdicts(found, "L1")


def test_the_trigger_date_picks_the_figure_and_as_of_what_is_known() -> None:
    value = ("every-lot", "value", "220")
    calm = ("every-lot", "urgent", "no"), ("every-lot", "only_one_able", "no")
    early = ("L1", "trigger_date", "2030-12-31")
    found = check(case_of(STARTED, early, value, *calm, as_of=DAY), OPTION, ALWAYS)
    assert _verdicts(found, "L1")["tender"] == "mandatory"  # against 200
    assert _verdicts(found, "L2")["tender"] == "closed"  # against 240
    then = check(case_of(STARTED, value, *calm, as_of=date(2030, 6, 1)), OPTION, ALWAYS)
    assert _verdicts(then, "L2")["tender"] == "mandatory"  # 240 was not known


def test_law_beyond_the_rulebook_is_announced() -> None:
    late = ("L1", "trigger_date", "2032-02-01")
    found = check(case_of(STARTED, late, as_of=date(2032, 1, 1)), OPTION, Library.of([specimen()]))
    assert found.notices == (
        "the trigger_date of L1 lies after 2032-01-01: law made between the two is not in the "
        "answer; ask again nearer the day",
        "law after 2031-12-31 is not in rulebook regime: the as-of day 2032-01-01 is later",
        "law after 2031-12-31 is not in rulebook regime: the trigger_date of L1 is later",
    )


def test_the_regime_is_asked_first_wherever_it_stands() -> None:
    shelved = Library.of([specimen(id="routes", regimes=("new",)), specimen()])
    found = check(case_of(STARTED, as_of=DAY), OPTION, shelved)
    assert next(iter(_verdicts(found, "L1"))) == "regime"


def test_editions_of_all_rulebooks_stand_beside_the_findings() -> None:
    assert check(case_of(as_of=DAY), OPTION, ALWAYS).editions == {"regime": "1", "routes": "1"}


def test_facts_known_only_after_an_award_may_be_added() -> None:
    more = [Fact(subject="L1", fact="urgent", value="yes")]
    found = check(case_of(STARTED, as_of=DAY), OPTION, ALWAYS, more=more)
    assert _verdicts(found, "L1")["direct"] == "open"


def test_contradictory_facts_are_refused() -> None:
    clash = ("L1", "urgent", "yes"), ("L1", "awarded_on", "2036-05-01")
    with pytest.raises(RulebookError, match="urgent and awarded_on"):
        check(case_of(STARTED, *clash, as_of=DAY), OPTION, ALWAYS)


def test_unreadable_facts_are_refused() -> None:
    with pytest.raises(InputError, match="perhaps"):
        check(case_of(("L1", "urgent", "perhaps"), as_of=DAY), OPTION, ALWAYS)


def test_a_trigger_date_on_the_day_asked_is_not_ahead() -> None:
    on_the_day = ("every-lot", "trigger_date", DAY.isoformat())
    found = check(case_of(on_the_day, as_of=DAY), OPTION, Library.of([specimen()]))
    assert found.notices == ()


def test_several_options_are_found_as_each_is_alone() -> None:
    rows = STARTED, ("B", "urgent", "yes"), ("L2", "kind", "care")
    other = OPTION.model_copy(update={"id": "B"})
    case = case_of(*rows, as_of=DAY)
    both = check_all(case, (OPTION, other, OPTION), ALWAYS)
    alone = [check(case, option, ALWAYS) for option in (OPTION, other, OPTION)]
    assert [one.as_json() for one in both] == [one.as_json() for one in alone]
    assert _verdicts(both[1], "L1")["direct"] == "open"
    assert _verdicts(both[0], "L1")["direct"] == "unknown"


def test_options_that_are_alike_keep_their_own_names() -> None:
    other = OPTION.model_copy(update={"id": "B"})
    library = Library.of([specimen(), replace(specimen(id="whole"), clock="as_of")])
    for found in check_all(case_of(STARTED, as_of=DAY), (OPTION, other), library):
        assert _verdicts(found, found.option) == {"whole": "met"}


def test_the_same_question_gives_the_same_findings() -> None:
    case = case_of(STARTED, ("L1", "kind", "care"), as_of=DAY)
    assert check(case, OPTION, ALWAYS).as_json() == check(case, OPTION, ALWAYS).as_json()


def test_a_rulebook_of_another_nation_is_silent() -> None:
    for nations, asked in ((("Wales",), False), (("England", "Wales"), True)):
        library = Library.of([specimen(), replace(specimen(id="routes"), nations=nations)])
        found = check(case_of(STARTED, as_of=DAY), OPTION, library)
        assert ("direct" in _verdicts(found, "L1")) is asked


def test_a_condition_that_finds_something_is_a_finding() -> None:
    (new,) = [rule for rule in specimen().rules if rule.id == "new"]
    book = replace(specimen(id="routes"), rules=(new, replace(new, id="is_new")))
    found = check(case_of(STARTED, as_of=DAY), OPTION, Library.of([specimen(), book]))
    assert _verdicts(found, "L1") == {"regime": "new", "is_new": "met"}


def test_rules_about_one_route_are_one_finding() -> None:
    routes = specimen(id="routes")
    rules = tuple(
        replace(rule, gives=Route("tender")) if rule.id == "direct" else rule
        for rule in routes.rules
    )
    library = Library.of([specimen(), replace(routes, rules=rules)])
    found = check(case_of(STARTED, ("L1", "urgent", "yes"), as_of=DAY), OPTION, library)
    assert [f.id for f in found.about("L1") if f.kind == "route"] == ["tender", "hunch"]
    assert _verdicts(found, "L1")["tender"] == "open"


def test_what_is_no_lot_is_governed_by_what_governs_one_of_them() -> None:
    whole = replace(specimen(id="whole", regimes=("new",)), clock="as_of")
    library = Library.of([specimen(), whole])
    old = ("every-lot", "trigger_date", "2030-12-31")
    assert _verdicts(check(case_of(old, as_of=DAY), OPTION, library), "A") == {}
    mixed = check(case_of(old, ("L2", "trigger_date", "2031-05-01"), as_of=DAY), OPTION, library)
    assert _verdicts(mixed, "A") == {"whole": "met"}


def test_reviews_are_carried_and_stale_ones_told() -> None:
    review = Review(
        subject="L1",
        rulebook="routes",
        finding="direct",
        verdict="closed",
        opinion="agree",
        role="monitoring officer",
        reviewed_on=DAY,
        reason="read again",
    )
    case = case_of(STARTED, as_of=DAY).model_copy(update={"reviews": (review,)})
    found = check(case, OPTION, ALWAYS)
    assert found.reviews == (review,)
    assert any("is out of date" in notice for notice in found.notices)


def test_regimes_have_words() -> None:
    found = check(case_of(STARTED, as_of=DAY), OPTION, NEW_ONLY)
    assert found.regime_names["new"] == "Specimen"
    assert found.regime_names["outside"] == "no procurement regime"
