from tests.report.diff.runs import changed, with_digests, with_option
from toolkit.report.diff.comparing import compare
from toolkit.report.diff.reading import RunSeen
from toolkit.report.diff.say_diff import MOST, differences


def test_it_says_what_was_put_in_and_what_came_out(seen: RunSeen) -> None:
    other = with_option(changed(with_digests(seen, bids_csv="x"), seed=9), 0, total=10.0)
    lines = differences(compare(seen, other)).splitlines()
    assert lines[0].startswith("2 inputs changed together.")
    assert "  File bids.csv: earlier content -> other content" in lines
    assert any(line.endswith("weighted score: 46.5 -> 10.0") for line in lines)


def test_a_long_list_is_cut_and_says_so(seen: RunSeen) -> None:
    parties = tuple(
        one.model_copy(
            update={
                "parties": tuple(
                    each.model_copy(update={"worst_gbp": each.worst_gbp - 5000})
                    for each in one.parties
                )
            }
        )
        for one in seen.simulations
    )
    said = differences(compare(seen, changed(seen, simulations=parties)))
    assert said.count("worst tenth of futures") == MOST
    assert "more are in the report (--out) and under --json." in said


def test_what_a_terminal_would_obey_is_left_out(seen: RunSeen) -> None:
    bad = with_option(seen, 0, title="\x1b[31m\u202eturned", total=10.0)
    said = differences(compare(bad, with_option(bad, 0, total=20.0)))
    assert "turned" in said
    assert "\x1b" not in said
    assert "\u202e" not in said
