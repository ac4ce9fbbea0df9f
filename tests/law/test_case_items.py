from collections.abc import Mapping
from datetime import date
from functools import cache

from toolkit.files import load_case, load_law
from toolkit.law import check
from toolkit.law.case_items import notes_on, said_by_case
from toolkit.law.items import Said
from toolkit.law.steps import Step
from toolkit.law.timetable import Row
from toolkit.law.timetabling import timetable_of
from toolkit.statements.case import Case
from toolkit.statements.facts import Fact

TINY = load_case("tiny")


def stating(case: Case, *rows: tuple[str, str, str, str]) -> Case:
    more = tuple(Fact(subject=s, fact=f, value=v, note=n or None) for s, f, v, n in rows)
    return case.model_copy(update={"facts": (*case.facts, *more)})


def said(case: Case) -> Mapping[str, Said]:
    law, option = load_law(), case.options[0]
    rows = timetable_of(case, option, law).rows
    return said_by_case(case, option, law, check(case, option, law), rows)


@cache
def plain() -> Mapping[str, Said]:
    return said(TINY)


@cache
def decided() -> Mapping[str, Said]:
    rows = (
        ("R", "process_followed", "most_suitable_provider", "board paper 7"),
        ("R", "intention_notice_published_on", "2026-05-01", ""),
        ("N", "contract_entered_into_on", "2026-06-01", ""),
        ("N", "contract_type", "services", ""),
    )
    return said(stating(TINY, *rows))


def test_tables_tell_title_services_dates_and_buyer() -> None:
    lot = plain()["R"]
    assert lot["service_dates"][0].text == "1 October 2026 to 30 September 2028"
    assert lot["services"][0].text == "Reablement: reablement for Tinyshire; CPV 85140000-2"
    assert lot["services"][0].origin == "row R of lots"
    assert lot["buyer"][0].text.startswith("NHS Tinyshire Integrated Care Board leads")
    assert not lot["title_and_reference"][0].whole
    assert lot["award_criteria"][-1].text == "Price and quality: price 30%, quality 70%"


def test_light_touch_is_told_from_the_regime() -> None:
    assert plain()["N"]["special_regime"][0].text == "Special regime: light touch"
    assert "special_regime" not in plain()["R"]


def test_a_note_beside_the_process_tells_how_it_was_decided() -> None:
    process, route = decided()["R"]["decision_process"]
    assert process.text == "Process followed: Most Suitable Provider Process (board paper 7)"
    assert process.whole
    assert "Most Suitable Provider Process is unknown" in route.text
    assert route.origin == "finding most_suitable_provider of rulebook psr_england"


def test_the_timetable_gives_the_window_for_representations() -> None:
    # Published Friday 1 May 2026: it begins on Saturday; Monday 4 May is a bank holiday.
    window = decided()["R"]["representation_dates"]
    told = " ".join(one.text for one in window)
    assert "First day: 2 May 2026" in told
    assert "ast day: 14 May 2026" in told
    assert all(one.whole for one in window)


def test_a_day_that_only_the_timetable_tells_answers_its_item() -> None:
    law, option = load_law(), TINY.options[0]
    kept = Step("keep_records", "keep records", "authorities", ("a clause",), "statute")
    rows = [Row("N", kept, None, date(2029, 5, 31), "36 months")]
    found = said_by_case(TINY, option, law, check(TINY, option, law), rows)
    (one,) = found["N"]["kept_until"]
    assert (one.text, one.origin) == ("Kept until 31 May 2029 at least", "timetable, 36 months")


def test_the_nearest_row_gives_the_note() -> None:
    case = stating(
        TINY, ("every-lot", "market_engaged", "yes", "all"), ("N", "market_engaged", "yes", "north")
    )
    option = case.options[0]
    assert notes_on(case, option, "N")["market_engaged"] == "north"
    assert notes_on(case, option, "S")["market_engaged"] == "all"
