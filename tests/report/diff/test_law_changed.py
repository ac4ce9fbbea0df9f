from typing import Any

from tests.report.diff.runs import changed
from toolkit.report.diff.law_changed import law_changed
from toolkit.report.diff.reading import FindingSeen, LawSeen, RunSeen

RULES = {"pa2023/competitive": "A competitive procedure"}


def finding(run: RunSeen, verdict: str, **keys: Any) -> FindingSeen:
    told = {
        "options": tuple(one.option for one in run.options),
        "id": "competitive",
        "kind": "route",
        "rulebook": "pa2023",
        "verdict": verdict,
        "subjects": ("N", "S"),
    }
    return FindingSeen.model_validate({**told, **keys})


def law(run: RunSeen, *findings: FindingSeen) -> RunSeen:
    return changed(run, findings=LawSeen(rules=RULES, findings=findings))


def test_the_same_law_is_no_change(seen: RunSeen) -> None:
    assert list(law_changed(seen, seen)) == []


def test_a_verdict_is_told_once_for_all_lots_and_options(seen: RunSeen) -> None:
    before, after = law(seen, finding(seen, "open")), law(seen, finding(seen, "closed"))
    (one,) = law_changed(before, after)
    assert one.about == "Procurement Act 2023: A competitive procedure (N and S; every option)"
    assert (one.topic, one.before, one.after) == ("route", "open", "closed")


def test_a_verdict_on_some_lots_of_one_option_names_them(seen: RunSeen) -> None:
    some = finding(seen, "closed", options=("alliance",), subjects=("S",))
    rest = finding(seen, "open", options=("alliance",), subjects=("N",))
    before = law(seen, finding(seen, "open", options=("alliance",)))
    (one,) = law_changed(before, law(seen, rest, some))
    assert one.about.endswith(f"(S; {seen.title('alliance')})")


def test_questions_that_are_no_longer_put_are_counted(seen: RunSeen) -> None:
    before = law(seen, finding(seen, "open"), finding(seen, "met", id="notice", kind="duty"))
    (one,) = law_changed(before, law(seen))
    assert one.about.startswith(f"Procurement Act 2023: {2 * 2 * len(seen.options)} questions")
    assert (one.topic, one.before, one.after) == ("law", "asked", "not asked")


def test_a_finding_about_the_option_as_a_whole_says_so(seen: RunSeen) -> None:
    whole = {"options": ("alliance",), "subjects": ("alliance",)}
    before, after = (law(seen, finding(seen, one, **whole)) for one in ("unknown", "open"))
    (one,) = law_changed(before, after)
    assert "the option as a whole" in one.about
