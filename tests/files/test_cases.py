from collections.abc import Callable
from pathlib import Path

import pytest

from tests.files.case_folder import CaseFolder
from toolkit.errors import InputError
from toolkit.files.cases import load_case, load_scenarios, read_case
from toolkit.files.folder_writing import write_folder
from toolkit.files.shipped import shipped_cases
from toolkit.statements.case import Case

type Spoil = Callable[[CaseFolder], object]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        pytest.param(
            lambda f: f.swap("case.yaml", "seed: 1", "sede: 1"),
            [
                "case.yaml:3:1: seed: is missing; add it",
                "case.yaml:12:1: sede: is not a name that belongs here; did you mean 'seed'?",
            ],
            id="misspelt key",
        ),
        pytest.param(
            lambda f: f.swap("case.yaml", "seed: 1\n", "seed: 1\nseed: 2\nplace: Elsewhere\n"),
            [
                "case.yaml:13:1: seed: stands already at line 12; keep one",
                "case.yaml:14:1: place: stands already at line 9; keep one",
            ],
            id="duplicate YAML keys",
        ),
        pytest.param(
            lambda f: f.swap("bids.csv", "B1,P1,N,24,80,10000", "B1,P1,N,24,80,-10000"),
            ["bids.csv:2:6: capacity_units_per_year: '-10000' is below 0; give 0 or more"],
            id="negative capacity",
        ),
        pytest.param(
            lambda f: f.swap("bids.csv", "B1,P1,N", "B1,P1,Q"),
            ["bids.csv:2:3: lot_id: 'Q' is not in lots; it knows N, R, S"],
            id="bid on an unknown lot",
        ),
        pytest.param(
            lambda f: f.swap("bids.csv", "B1,P1,N,24", "B1,P1,N,cheap"),
            [
                "bids.csv:2:4: price_gbp_per_unit: 'cheap' is not a number; "
                "write digits and a point only, such as 1250.50"
            ],
            id="text in a number column",
        ),
        pytest.param(
            lambda f: f.put("packages.csv", "package_id,provider_id,lot_ids,all_or_nothing,"
                            "discount_percent\n"),
            [
                "packages.csv:1: holds a header and no rows; add a row, "
                "or delete the table if the case needs none"
            ],
            id="header only",
        ),
        pytest.param(
            lambda f: f.put("bids.csv", ""),
            ["bids.csv:1: is empty; write a header and rows"],
            id="empty file",
        ),
        pytest.param(
            lambda f: f.put("streams.csv", (f.path / "streams.csv").read_bytes()
                            .replace(b"budget", b"budg\xe9t")),
            [
                "streams.csv:2:25: holds the byte 0xe9, which is not UTF-8; "
                "save the file as UTF-8"
            ],
            id="non-UTF-8 file",
        ),
        pytest.param(
            lambda f: f.swap("eligibility.csv", "0.2", "1.2"),
            ["eligibility.csv:8:5: max_share_of_lot_from_stream: '1.2' is above 1; give 1 or less"],
            id="a share above 1",
        ),
        pytest.param(
            lambda f: [f.swap("eligibility.csv", f"CHC,{lot},yes,yes", f"CHC,{lot},no,no")
                       for lot in "NS"],
            [
                "streams.csv:4:1: stream_id: no row of eligibility lets stream 'CHC' pay for a "
                "lot; add one or drop the stream"
            ],
            id="a stream that nothing is eligible for",
        ),
        pytest.param(
            lambda f: f.swap("facts.csv", "trigger_event", "triger_event"),
            [
                "facts.csv:3:2: fact: no rulebook asks for a fact named triger_event; did you mean"
            ],
            id="fact of an unknown name",
        ),
        pytest.param(
            lambda f: f.swap("facts.csv", "2026-03-02", "soon"),
            ["facts.csv:2:3: trigger_date: 'soon' is not a date; write it as 2026-10-01"],
            id="fact of the wrong type",
        ),
        pytest.param(
            lambda f: f.swap("streams.csv", "own residents", "\u202eown residents"),
            ["streams.csv:2:7: restriction: holds the unprintable character U+202E; delete it"],
            id="direction mark",
        ),
        pytest.param(
            lambda f: f.swap("bids.csv", "B1,P1", "../B1,P1"),
            ["bids.csv:2:1: bid_id: '../B1' is not an id; use letters, digits, '.', '_' and '-'"],
            id="path as an id",
        ),
        pytest.param(
            lambda f: f.swap("streams.csv", "own residents", "x" * 5000),
            ["streams.csv:2:7: restriction: is longer than 4000 characters; shorten it"],
            id="very long text",
        ),
    ],
)  # fmt: skip
def test_each_slip_is_told_with_file_line_column_and_remedy(
    folder: CaseFolder, spoil: Spoil, told: list[str]
) -> None:
    spoil(folder)
    found = folder.faults()
    assert [fault[: len(told[n])] for n, fault in enumerate(found)] == told


def test_an_empty_fact_is_told_once(folder: CaseFolder) -> None:
    folder.swap("facts.csv", "every-lot,trigger_event,contract notice", "every-lot,trigger_event,")
    assert folder.faults() == ["facts.csv:3:3: value: is empty; fill it in"]


def test_a_table_of_facts_without_its_columns_is_told_once(folder: CaseFolder) -> None:
    folder.swap("facts.csv", "subject,fact,value", "subject,fakt,value")
    assert [fault.partition(": ")[0] for fault in folder.faults()] == [
        "facts.csv:1",
        "facts.csv:1:2",
    ]


def test_ten_faults_in_four_files_are_told_together(folder: CaseFolder) -> None:
    folder.swap("case.yaml", "seed: 1", "seed: one")
    folder.swap("case.yaml", "end: 2028-09-30", "end: 2026-09-30")
    folder.swap("case.yaml", "model: alliance", "model: aliance")
    folder.swap("bids.csv", "B1,P1,N,24,80,10000", "B1,P1,N,cheap,80,-1")
    folder.swap("bids.csv", "B2,P1,S", "B2,P1,Q")
    folder.swap("bids.csv", "B4,P2,S", "B3,P2,S")
    folder.swap("eligibility.csv", "0.2", "1.2")
    folder.swap("eligibility.csv", "BCF,R", "BCF,X")
    folder.swap("scenarios.yaml", "stream_id: COUNCIL", "stream_id: COUNCLI")
    told = folder.faults()
    assert [fault.split(": ")[0] for fault in told] == [
        "bids.csv:2:4",
        "bids.csv:2:6",
        "bids.csv:3:3",
        "bids.csv:5:1",
        "case.yaml:12:1",
        "case.yaml:14:1",
        "case.yaml:38:5",
        "eligibility.csv:7:2",
        "eligibility.csv:8:5",
        "scenarios.yaml:7:9",
    ]
    assert all("; " in fault or "?" in fault for fault in told)


def test_windows_line_ends_and_byte_order_marks_are_fine(folder: CaseFolder, tiny: Case) -> None:
    for path in folder.path.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert folder.load().bids == tiny.bids


def test_loading_writes_nothing(folder: CaseFolder) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.path.rglob("*")}
    folder.load("budget_cut")
    folder.swap("case.yaml", "seed: 1", "seed: x")
    folder.faults()
    assert set(folder.path.rglob("*")) == set(before)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("tiney", "is not a case that ships; did you mean 'tiny'?"),
        ("llr-homecare", "is not a case that ships; did you mean 'llr-home-care'?"),
        ("/nowhere/at/all", "a case folder or an .xlsx workbook will do too"),
        ("", "is a folder without a case.yaml; add one or name another folder"),
        ("x" * 5000, "is not a case that ships"),
        ("\0", "is not a case that ships"),
    ],
    ids=["near", "near the other", "path", "here", "endless", "NUL"],
)
def test_a_case_that_does_not_exist_is_refused_with_what_does(
    name: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as refused:
        load_case(name)
    assert told in str(refused.value)


def test_neither_a_folder_nor_a_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "case.txt").write_text("x")
    with pytest.raises(InputError, match=r"is neither a case folder nor an \.xlsx workbook"):
        load_case(tmp_path / "case.txt")
    with pytest.raises(InputError, match=r"is a folder without a case\.yaml"):
        load_case(tmp_path)


def test_a_case_may_be_named_by_its_case_yaml(folder: CaseFolder) -> None:
    assert load_case(folder.path / "case.yaml").id == "case"


def test_shipped_cases_are_found_by_id() -> None:
    assert {"tiny", "llr-home-care"} <= set(shipped_cases())
    assert load_case("tiny").id == "tiny"


def test_a_scenario_is_found_in_the_case(folder: CaseFolder) -> None:
    case = folder.load("budget_cut")
    assert case.scenario_id == "budget_cut"
    assert case.streams["COUNCIL"].available_gbp == 380_000
    assert case.applied == (
        "streams.available_gbp where stream_id = COUNCIL: multiply 0.95 (1 row)",
    )


def test_an_unknown_scenario_is_refused_with_the_known(folder: CaseFolder) -> None:
    assert folder.faults("budget_cutt") == [
        "--scenario: 'budget_cutt' is not a scenario of case; did you mean 'budget_cut'? "
        "it knows budget_cut, high_floor"
    ]
    folder.drop("scenarios.yaml")
    assert folder.faults("x") == ["--scenario: 'x' is not a scenario of case; there is none"]


def scenarios_file(tmp_path: Path, change: str, id: str = "mine") -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(f"scenarios:\n  - id: {id}\n    title: Mine\n    changes:\n      - {change}\n")
    return path


def test_scenarios_of_a_file_join_the_cases_own(tmp_path: Path) -> None:
    file = scenarios_file(tmp_path, "{table: bids, column: price_gbp_per_unit, multiply: 2}")
    case = load_case("tiny", scenarios=file)
    assert set(case.scenarios) == {"budget_cut", "high_floor", "mine"}
    assert case.scenario_id is None
    assert load_case("tiny", scenarios=file, scenario="mine").bids["B1"].price_gbp_per_unit == 48
    assert load_case("tiny", scenarios=file, scenario="budget_cut").scenario_id == "budget_cut"
    assert set(load_scenarios(file)) == {"mine"}


def test_a_scenario_of_a_file_wins_over_the_cases_own(tmp_path: Path) -> None:
    change = "{table: streams, where: {stream_id: COUNCIL}, column: available_gbp, set: 500000}"
    file = scenarios_file(tmp_path, change, "budget_cut")
    case = load_case("tiny", scenarios=file, scenario="budget_cut")
    assert case.streams["COUNCIL"].available_gbp == 500_000


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            "{table: streams, column: available_gbp, set: plenty}",
            "mine.yaml:5:9: available_gbp: 'plenty' is not a number",
        ),
        (
            "{table: lots, where: {lot_id: R}, column: unit, set: hour}",
            "mine.yaml:5:9: mine: breaks the case: ",
        ),
        (
            "{table: criteria, where: {criterion_id: price}, drop: true}",
            "mine.yaml:5:9: mine: breaks the case: ",
        ),
        (
            "{table: facts, where: {fact: trigger_date}, column: value, set: soon}",
            "mine.yaml:5:9: trigger_date: 'soon' is not a date",
        ),
        (
            "{table: award_criteria, drop: true}",
            "mine.yaml:5:9: mine: breaks the case: ",
        ),
    ],
)
def test_a_scenario_that_breaks_the_case_is_told_at_its_own_place(
    tmp_path: Path, change: str, told: str
) -> None:
    with pytest.raises(InputError) as refused:
        load_case("tiny", scenarios=scenarios_file(tmp_path, change), scenario="mine")
    for fault in str(refused.value).splitlines():
        assert fault.startswith(f"{tmp_path}/{told}")


def test_a_scenario_file_is_checked_although_none_of_it_is_asked_for(tmp_path: Path) -> None:
    file = scenarios_file(tmp_path, "{table: stream, drop: true}")
    with pytest.raises(InputError, match="'stream' is not a table of the case"):
        load_case("tiny", scenarios=file)
    with pytest.raises(InputError, match="cannot be read"):
        load_case("tiny", scenarios=tmp_path / "absent.yaml")


def test_faults_of_case_and_scenario_file_are_told_together(
    folder: CaseFolder, tmp_path: Path
) -> None:
    folder.swap("bids.csv", "B1,P1,N", "B1,P1,Q")
    file = scenarios_file(tmp_path, "{table: streams, drop: true, add: 1}")
    with pytest.raises(InputError) as refused:
        load_case(folder.path, scenarios=file, scenario="mine")
    assert len(refused.value.faults) == 2


def test_an_odd_result_of_a_scenario_is_a_warning(tmp_path: Path) -> None:
    file = scenarios_file(tmp_path, "{table: bids, where: {lot_id: R}, drop: true}")
    case = load_case("tiny", scenarios=file, scenario="mine")
    assert case.warnings == ("no bid names lot 'R'",)
    assert load_case("tiny").warnings == ()


def test_models_and_digests_of_what_ships_are_read_too() -> None:
    raw = read_case("tiny")
    assert raw.own_models == frozenset()
    assert {f"models/{name}.yaml" for name in raw.models} <= set(raw.digests)


REVIEWS = """\
subject,rulebook,finding,verdict,opinion,to,role,reviewed_on,reason,evidence
N,regime,regime,unknown,disagree,,monitoring officer,2026-03-01,read again,
"""


def test_reviews_are_read_and_kept(folder: CaseFolder, tmp_path: Path) -> None:
    folder.put("reviews.csv", REVIEWS)
    (review,) = folder.load().reviews
    assert (review.finding, review.opinion, review.role) == (
        "regime",
        "disagree",
        "monitoring officer",
    )
    written = write_folder(folder.path, tmp_path / "copy")
    assert load_case(written).reviews == (review,)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("N,regime", "N,regme", "reviews.csv:2:2: rulebook: 'regme' is not a rulebook; did you"),
        ("regime,regime", "regime,regim", "reviews.csv:2:3: finding: 'regim' is not a finding of"),
        ("N,regime", "Q,regime", "reviews.csv:2:1: subject: 'Q' is neither a lot, an option"),
        ("disagree", "override", "an override needs `to` and `evidence`"),
    ],
)
def test_a_review_of_what_is_not_there_is_refused(
    folder: CaseFolder, old: str, new: str, told: str
) -> None:
    folder.put("reviews.csv", REVIEWS.replace(old, new))
    assert any(told in fault for fault in folder.faults())


def test_a_fact_says_who_recorded_it_and_when(folder: CaseFolder) -> None:
    folder.put(
        "facts.csv",
        "subject,fact,value,recorded_by,recorded_on\n"
        "N,trigger_date,2026-03-01,commissioning lead,2026-02-01\n",
    )
    (fact,) = folder.load().facts
    assert (fact.recorded_by, str(fact.recorded_on)) == ("commissioning lead", "2026-02-01")
