from tests.report.searched import CASE, CLOSER, HOPELESS, REFUSED, SIGNED, agreement, offer, sought
from toolkit.report.say_agreement import agreement as said
from toolkit.report.say_agreement import answer, compared


def test_present_terms_that_all_sign_are_said_to_stand() -> None:
    told = answer(agreement(SIGNED, SIGNED))
    assert told.startswith("All 2 parties with a red line would sign as it stands")


def test_other_terms_that_all_sign_are_named() -> None:
    found = agreement(REFUSED, SIGNED)
    assert "would sign other terms than the present ones" in answer(found)
    text = said(CASE, sought(found))
    assert "Most that the share may move  0.05        0.03" in text


def test_a_concession_says_how_much_and_who_pays_it() -> None:
    text = said(CASE, sought(agreement(REFUSED, CLOSER, LEI=5e5, P01=-5e5)))
    assert "leaves 1 of them £0.50m short in all. Those with room could pay it" in text
    assert "LEI, Leicester City Council" in text
    assert "-£0.50m" in text


def test_what_nobody_can_pay_is_how_far_red_lines_would_have_to_move() -> None:
    told = answer(agreement(REFUSED, HOPELESS, LEI=2e6, P01=-2e6))
    assert "could pay £2.00m of it; red lines would have to move by the other £3.00m" in told


def test_business_as_usual_is_not_compared_with_itself() -> None:
    one = sought(agreement(SIGNED, SIGNED))
    assert "business as usual, separate_frameworks" in compared(one)
    same = type(one)(one.usual, one.usual, one.agreement)
    assert "itself" in compared(same)


def test_a_host_is_named_in_full() -> None:
    hosted = agreement(
        type(SIGNED)({"host": "LEI", "rule": "cost_owner"}, SIGNED.slack_gbp, ()),
        type(SIGNED)({"host": "LCC", "rule": "waterfall"}, SIGNED.slack_gbp, ()),
    )
    text = said(CASE, sought(hosted))
    assert "LCC, Leicestershire County Council" in text
    assert "cost owner" in text


def test_without_an_open_term_or_an_award_it_says_so() -> None:
    bare = offer("0", LEI=1.0)
    closed = agreement(type(bare)({}, bare.slack_gbp, ()), type(bare)({}, bare.slack_gbp, ()))
    assert "No settlement term is open" in said(CASE, sought(closed))
    assert "Nothing to agree on" in said(CASE, sought(None, made=False))
