from tests.appraisal.replaying.stated import played
from toolkit.report.say_replays import HINDSIGHT, in_short, replayed, replays

CLOSE = {
    "formula": "totals",
    "totals": {"A": "100", "B": "99.5"},
    "figures": [
        {"of": "order", "names": {"first": "A"}},
        {"of": "gap of the first two", "published": {"points": "0.6"}, "tolerance": "0.01"},
        {
            "of": "gap of the first two",
            "published": {"points": "0.7"},
            "differs": "A slip of the pen.",
            "basis": "derived",
        },
    ],
    "raises": ["reweighted"],
}


def test_one_replay_shows_published_beside_ours_and_what_disagrees() -> None:
    told = replayed(played(CLOSE))
    assert "X1: Made up\nNothing that happened.\nSource: Nowhere\n" in told
    lines = [" ".join(line.split()) for line in told.splitlines()]
    assert "gap of the first two: points published 0.6 0.50 disagrees" in lines
    assert "gap of the first two: points derived 0.7 0.50 differs as noted" in lines
    assert "order: first published A A agrees" in lines
    assert "As noted: A slip of the pen." in lines
    assert "Note: It is made up." in lines
    assert "X1 disagrees: gap of the first two, points: published 0.6, ours 0.50." in lines
    assert "X1 disagrees: check reweighted had to speak up and did not." in lines
    assert "X1 disagrees: check near-tie spoke up and had not to." in lines
    assert told.endswith(HINDSIGHT)


def test_a_replay_without_figures_is_no_pass() -> None:
    told = replays([played(), played(CLOSE)])
    assert "0 of 1 replays with figures agree, and 1 have none" in told
    assert "X1 near-tie:" in told
    assert HINDSIGHT in told
    assert "Of 3 figures, 2 are printed in a source and 1 follow" in " ".join(told.split())


def test_a_part_without_a_check_says_so() -> None:
    wide = {"formula": "totals", "totals": {"A": "100", "B": "50"}}
    assert "No check speaks up." in replayed(played(wide))
    assert "Checks that speak up" not in replays([played(wide)])


def test_a_figure_that_no_formula_gives_prints_none() -> None:
    figures = [{"of": "nothing", "published": {"x": "1.5"}}]
    wide = {"formula": "totals", "totals": {"A": "100", "B": "50"}, "figures": figures}
    assert "published 1.5, ours none" in replayed(played(wide))
    assert in_short([played(wide)]).startswith("0 of 1")
