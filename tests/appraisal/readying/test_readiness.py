from toolkit.appraisal.readying import readiness
from toolkit.statements.facts import EVERY_OPTION
from toolkit.statements.readiness import INGREDIENTS, Level, Readied


def rows(subject: str, **levels: Level) -> list[Readied]:
    return [
        Readied.model_validate({"subject": subject, "ingredient": one, "level": level})
        for one, level in levels.items()
    ]


ALL_IN_PLACE: dict[str, Level] = dict.fromkeys(INGREDIENTS, "in_place")


def test_an_option_is_as_ready_as_its_weakest_ingredient() -> None:
    found = readiness("alliance", rows(EVERY_OPTION, **ALL_IN_PLACE | {"it": "planned"}))
    assert (found.level, found.weakest, found.missing) == ("planned", ("it",), ())


def test_what_is_stated_of_the_option_itself_wins() -> None:
    stated = rows("alliance", it="absent") + rows(EVERY_OPTION, **ALL_IN_PLACE)
    assert readiness("alliance", stated).level == "absent"
    assert readiness("prime", stated).level == "in_place"


def test_what_is_not_stated_is_never_taken_for_ready() -> None:
    found = readiness("alliance", rows("alliance", leadership="in_place"))
    assert (found.level, found.at_most) == (None, "in_place")
    assert len(found.missing) == 5
    nothing = readiness("alliance", [])
    assert (nothing.level, nothing.at_most, nothing.weakest) == (None, None, ())


def test_nothing_unknown_makes_an_absent_ingredient_worse() -> None:
    found = readiness("alliance", rows("alliance", leadership="absent", it="planned"))
    assert (found.level, found.weakest) == ("absent", ("leadership",))
    assert found.missing
