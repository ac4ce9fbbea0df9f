from datetime import date

from tests.report.diff.runs import changed, with_digests, with_option
from toolkit.report.diff.changes import words
from toolkit.report.diff.inputs import inputs_changed
from toolkit.report.diff.reading import RunSeen


def told(before: RunSeen, after: RunSeen) -> list[tuple[str, str, str]]:
    found, _ = inputs_changed(before, after)
    return [(one.about, words(one.before), words(one.after)) for one in found]


def test_the_same_run_was_put_in_alike(seen: RunSeen) -> None:
    assert inputs_changed(seen, seen) == ((), ())


def test_files_are_told_by_name(seen: RunSeen) -> None:
    assert told(seen, with_digests(seen, bids_csv="other", new_csv="x")) == [
        ("File bids.csv", "earlier content", "other content"),
        ("File new.csv", "absent", "read"),
    ]
    assert told(with_digests(seen, new_csv="x"), seen) == [("File new.csv", "read", "absent")]


def test_day_seed_draws_scenario_and_version_are_told(seen: RunSeen) -> None:
    about = seen.about.model_copy(update={"version": "9.9"})
    other = changed(
        seen, as_of=date(2025, 1, 31), seed=7, draws=5000, scenario="budget_cut", about=about
    )
    rows = {about: (one, two) for about, one, two in told(seen, other)}
    assert rows["Law as known on"] == ("24 March 2026", "31 January 2025")
    assert rows["Seed"][1] == "7"
    assert rows["Futures drawn"][1] == "5,000"
    assert rows["Scenario"] == ("none", "budget_cut")
    assert rows["Version of the toolkit"][1] == "9.9"


def test_a_setting_is_an_input_of_its_own_and_a_parameter_in_a_file_a_detail(
    seen: RunSeen,
) -> None:
    place = [one.option for one in seen.options].index("alliance")
    more = {
        **seen.options[place].parameters,
        "alliance_team_cost": 30_000.0,
        "gain_pain_cap": 0.075,
    }
    other = with_option(seen, place, parameters=more)
    assert [(one, two) for _, one, two in told(seen, other)] == [
        ("10,000", "30,000"),
        ("0.05", "0.075"),
    ]
    found, details = inputs_changed(seen, with_digests(other, model_parameters_csv="other"))
    assert [one.about for one in found] == ["File model_parameters.csv"]
    assert len(details) == 2


def test_weights_are_a_detail_of_the_file_that_holds_them(seen: RunSeen) -> None:
    scores = tuple(one.model_copy(update={"weight": 0.5}) for one in seen.options[0].scores)
    _, details = inputs_changed(seen, with_option(seen, 0, scores=scores))
    assert [(one.about, words(one.before), words(one.after)) for one in details] == [
        ("Weight of price", "30%", "50%"),
        ("Weight of quality", "70%", "50%"),
    ]
