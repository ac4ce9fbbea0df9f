from tests.appraisal.replaying.stated import played

WELLBEING = {
    "formula": "wellbeing",
    "edition": "green_book_2026",
    "points": "1",
    "people": "1",
    "years": "1",
}


def with_value(gbp: str) -> dict[str, object]:
    return {**WELLBEING, "figures": [{"of": "value", "published": {"gbp": gbp}}]}


def test_one_part_that_disagrees_makes_a_replay_disagree() -> None:
    assert played(with_value("13000"), with_value("13000")).agrees
    found = played(with_value("13000"), with_value("12000"))
    assert [part.agrees for part in found.parts] == [True, False]
    assert not found.agrees


def test_a_check_that_is_awaited_in_vain_makes_a_part_disagree() -> None:
    found = played({**with_value("13000"), "raises": ["near-tie"]})
    assert found.parts[0].awaited == ("near-tie",)
    assert not found.agrees


def test_rows_and_lints_are_those_of_all_parts() -> None:
    close = {"formula": "totals", "totals": {"A": "100", "B": "99"}, "raises": ["near-tie"]}
    found = played(close, with_value("13000"), close)
    assert len(found.rows) == 1
    assert [lint.id for lint in found.lints] == ["near-tie", "near-tie"]
