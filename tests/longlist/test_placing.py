from decimal import Decimal

from tests.longlist.stated import candidate, whole, with_candidates
from toolkit.longlist.placing import place, shortlist_lints
from toolkit.statements.case import Case
from toolkit.statements.longlist import GroupPoints, Hurdle, HurdleAnswer, Reply, Shortlisting


def _lints(case: Case) -> list[str]:
    return [one.id for one in shortlist_lints(case, place(case))]


def _carried(case: Case) -> list[str]:
    return [one.candidate.candidate_id for one in place(case) if one.carried]


def test_a_whole_shortlist_is_silent(tiny: Case) -> None:
    assert _lints(whole(tiny)) == []
    assert _carried(whole(tiny)) == ["usual", "least", "less", "way", "more"]


def test_what_a_shortlist_lacks_is_told(tiny: Case) -> None:
    found = _lints(with_candidates(tiny, candidate("way", "preferred way forward", "alliance")))
    wanted = {"no_business_as_usual", "no_do_minimum", "no_more_ambitious", "no_less_ambitious"}
    assert set(found) == wanted


def _answered(case: Case, answers: dict[str, Reply]) -> Case:
    rows = {
        (name, "H1"): HurdleAnswer(candidate_id=name, hurdle_id="H1", answer=said, reason="r")
        for name, said in answers.items()
    }
    hurdles = {"H1": Hurdle(hurdle_id="H1", question="Is a partner willing?")}
    return case.model_copy(update={"hurdles": hurdles, "hurdle_answers": rows})


def test_hurdles_cut_the_longlist_and_business_as_usual_stays(tiny: Case) -> None:
    case = _answered(whole(tiny), {"usual": "no", "less": "yes", "way": "yes", "more": "unknown"})
    assert _carried(case) == ["usual", "less", "way"]
    found = _lints(case)
    assert "business_as_usual_filtered" in found
    assert found.count("appraised_not_carried") == 2  # do minimum was not asked, more is unknown


def test_doing_nothing_left_out_is_told_as_in_the_published_case(tiny: Case) -> None:
    """Six models cut to three without doing nothing among them (Barnet 2015-16)."""
    three = ("in_house", "shared_with_nhs", "mutual")
    case = with_candidates(tiny, *(candidate(one, "other") for one in three))
    case = _answered(case, dict.fromkeys(three, "yes"))
    assert _carried(case) == list(three)
    assert "no_business_as_usual" in _lints(case)
    assert _lints(case).count("carried_not_appraised") == 3


def test_a_quorum_of_groups_carries(tiny: Case) -> None:
    case = with_candidates(tiny, candidate("a", "other", "alliance"), candidate("b", "other"))
    given = {("a", "lay"): 50, ("a", "staff"): 60, ("b", "lay"): 90, ("b", "staff"): 49}
    points = {
        key: GroupPoints(
            candidate_id=key[0], group_id=key[1], points=Decimal(n), most_points=Decimal(100)
        )
        for key, n in given.items()
    }
    rule = Shortlisting(least_share=Decimal("0.5"), least_groups=2)
    found = place(case.model_copy(update={"group_points": points, "shortlisting": rule}))
    assert [one.carried for one in found] == [True, False]
    assert found[1].why == "Not carried: 1 of 2 groups needed support it."


def test_two_readings_of_business_as_usual_are_told(tiny: Case) -> None:
    case = whole(tiny).model_copy(update={"business_as_usual": "alliance"})
    assert "two_business_as_usual" in _lints(case)
