"""`toolkit allocate` from the command line."""

from pathlib import Path

import pytest

from tests.cli.calling import Call


def test_allocate_prints_the_promised_keys(call: Call) -> None:
    said = call("allocate", "tiny", "--option", "separate_frameworks", "--json")
    document = said.document()
    promised = "case option scenario status objective_gbp bound_gbp proved award funding unmet"
    assert set(promised.split()) <= set(document)
    assert said.status == 0
    assert said.err == ""
    award = document["award"]
    assert isinstance(award, list)
    promised = "lot provider bid units price_gbp_per_unit cost_gbp rank"
    assert set(award[0]) == set(promised.split())
    funding = document["funding"]
    assert isinstance(funding, list)
    assert {"stream", "lot", "gbp"} <= set(funding[0])


def test_a_scenario_from_a_file_is_applied(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        "scenarios:\n  - id: dear\n    title: Dear\n    changes:\n"
        "      - {table: bids, where: {}, column: price_gbp_per_unit, multiply: 1.01}\n"
    )
    plain = call("allocate", "tiny", "--option", "alliance", "--json").document()
    words = ["--scenarios", str(file), "--scenario", "dear", "--json"]
    dear = call("allocate", "tiny", "--option", "alliance", *words).document()
    assert dear["scenario"] == "dear"
    assert dear["objective_gbp"] == pytest.approx(float(str(plain["objective_gbp"])) * 1.01)


def test_infeasible_is_a_result_and_strict_makes_it_one(call: Call) -> None:
    words = ["allocate", "llr-home-care", "--option", "separate_frameworks", "--scenario", "SC8"]
    said = call(*words, "--json")
    assert said.status == 0
    assert said.document()["status"] == "infeasible"
    assert said.document()["bound_gbp"] is None
    assert said.document()["unmet"]
    assert call(*words, "--json", "--strict").status == 1


def test_the_cap_can_be_lifted_on_the_command_line(call: Call) -> None:
    words = ["allocate", "llr-home-care", "--option", "pooled_commissioning", "--scenario", "SC4"]
    capped = call(*words, "--json").document()
    lifted = call(
        *words, "--set", "pooled_commissioning.cross_area_subsidy_cap=none", "--json"
    ).document()
    assert (capped["status"], lifted["status"]) == ("infeasible", "optimal")
