from tests.statements.raw_cases import TINY, with_identity, with_table
from toolkit.errors import InputError
from toolkit.statements.building import build_case
from toolkit.statements.raw import RawCase

CHOICE = {
    "choice_id": "C1",
    "dimension": "scope",
    "label": "All care",
    "mark": "preferred way forward",
    "reason": "It is one day in a life",
    "tested_against": "F1",
    "options": "alliance",
}


def _faults(raw: RawCase) -> list[str]:
    try:
        build_case(raw)
    except InputError as error:
        return [str(one) for one in error.faults]
    return []


def test_a_sound_longlist_is_believed() -> None:
    case = build_case(with_table(TINY, "longlist", [CHOICE]))
    assert case.longlist["C1"].tested_against == "F1"


def test_choices_name_options_and_factors_that_exist() -> None:
    wrong = {**CHOICE, "options": "aliance", "tested_against": "F9"}
    told = "\n".join(_faults(with_table(TINY, "longlist", [wrong])))
    assert "'aliance' is not an option; did you mean 'alliance'?" in told
    assert "'F9' is not a success factor" in told


def test_a_table_of_factors_replaces_the_numbers() -> None:
    raw = with_table(TINY, "success_factors", [{"factor_id": "FIT", "label": "Fits"}])
    assert any("'F1'" in one for one in _faults(with_table(raw, "longlist", [CHOICE])))
    assert not _faults(with_table(raw, "longlist", [{**CHOICE, "tested_against": "FIT"}]))


def test_a_dimension_has_one_preferred_way_forward() -> None:
    other = {**CHOICE, "choice_id": "C2"}
    (told,) = _faults(with_table(TINY, "longlist", [CHOICE, other]))
    assert "is a second preferred way forward of scope, beside 'C1'" in told
    elsewhere = {**other, "dimension": "funding"}
    assert not _faults(with_table(TINY, "longlist", [CHOICE, elsewhere]))


def test_a_candidate_becomes_an_option_that_exists() -> None:
    row = {"candidate_id": "K", "label": "Keep", "option_id": "nowhere"}
    (told,) = _faults(with_table(TINY, "candidates", [row]))
    assert "'nowhere' is not an option" in told


def test_no_group_gives_more_than_the_most() -> None:
    raw = with_table(TINY, "candidates", [{"candidate_id": "K", "label": "Keep"}])
    row = {"candidate_id": "K", "group_id": "lay", "points": "11", "most_points": "10"}
    (told,) = _faults(with_table(raw, "group_points", [row]))
    assert "11 is more than the most, 10" in told


def test_a_card_has_the_place_of_its_fault() -> None:
    raw = with_identity(TINY, assurance={"purpose": "p", "sunset": "soon"})
    (told,) = _faults(raw)
    assert "assurance.sunset" in told
