from tests.report.diff.runs import changed, with_digests, with_option
from toolkit.report.diff.changes import TOPICS
from toolkit.report.diff.comparing import compare, why
from toolkit.report.diff.reading import RunSeen


def test_the_same_run_changed_in_nothing(seen: RunSeen) -> None:
    found = compare(seen, seen)
    assert found.none
    assert why(found) == "Nothing changed."


def test_one_input_explains_what_came_out(seen: RunSeen) -> None:
    other = with_option(with_digests(seen, bids_csv="other"), 0, total=10.0)
    said = why(compare(seen, other))
    assert said.startswith("Only one input changed: File bids.csv")
    assert "follow from it" in said


def test_several_inputs_are_never_told_apart(seen: RunSeen) -> None:
    other = with_option(changed(with_digests(seen, bids_csv="other"), seed=9), 0, total=10.0)
    said = why(compare(seen, other))
    assert said.startswith("2 inputs changed together.")
    assert "cannot say which input brought which" in said
    assert "follow from" not in said


def test_an_input_without_effect_is_told_as_such(seen: RunSeen) -> None:
    assert why(compare(seen, with_digests(seen, bids_csv="x"))).endswith(
        "No result changed with it."
    )
    both = with_digests(seen, bids_csv="x", lots_csv="x")
    assert why(compare(seen, both)).endswith("No result changed with them.")


def test_results_that_differ_without_an_input_are_not_explained_away(seen: RunSeen) -> None:
    said = why(compare(seen, with_option(seen, 0, total=10.0)))
    assert "changed by hand" in said


def test_what_weighs_most_stands_first_and_trifles_are_counted(seen: RunSeen) -> None:
    other = with_option(seen, 0, yearly_cost_gbp=1.0, total=(seen.options[0].total or 0) + 1e-9)
    found = compare(seen, changed(other, ranking=seen.ranking[::-1]))
    places = [TOPICS.index(one.topic) for one in found.outcomes]
    assert places == sorted(places)
    assert found.outcomes[0].topic == "ranking"
    assert found.within_rounding == 1
