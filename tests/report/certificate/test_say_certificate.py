from dataclasses import replace

from tests.appraisal.certificate.certified import certified, turning
from tests.appraisal.economic.compared import shire
from toolkit.appraisal.certificate import HowWrong
from toolkit.report.certificate.say_certificate import (
    certificate_words,
    how_wrong_line,
    names_of,
)


def test_one_line_says_how_much_weight_has_to_move_and_who_is_level() -> None:
    line = how_wrong_line(HowWrong(turning(), None), {**names_of(shire()), "users": "“Users”"})
    moved = turning().sides[0].nearest.moved
    assert f"{moved:.1%} of all weight would have to move" in line
    assert "\n" not in line
    assert line.startswith("Before the answer changes: ")


def test_where_no_weight_matters_it_says_so() -> None:
    scores = replace(turning(), sides=())
    assert "no weights of the criteria" in how_wrong_line(HowWrong(scores, None), names_of(shire()))
    assert "nothing was compared" in how_wrong_line(HowWrong(None, None), {})


def test_score_and_worth_that_disagree_are_named_first_of_all() -> None:
    found = certified().firmness
    names = {**names_of(shire()), "users": "“Users”"}
    assert found.scores is not None
    assert found.worth is not None
    other = next(one for one in found.scores.options if one != found.worth.first)
    apart = replace(found, scores=replace(found.scores, first=other))
    assert "disagree already" in how_wrong_line(apart, names)
    together = replace(found, scores=replace(found.scores, first=found.worth.first))
    assert "disagree already" not in how_wrong_line(together, names)


def test_words_tell_what_is_certified_and_what_is_open() -> None:
    found = replace(certified(), firmness=HowWrong(None, certified().firmness.worth))
    said = "\n".join(certificate_words(found))
    assert "not the inputs" in said
    assert f"{found.law.open} open" in said
    assert found.firmness.worth is not None
    assert all(one.edition and one.title in said for one in found.firmness.worth.editions)
    assert "no economic case" in "\n".join(
        certificate_words(replace(found, firmness=HowWrong(None, None)))
    )
