from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.psr_years import (
    Contract,
    Happening,
    Summary,
    Year,
    read_year,
    summarise,
    year_of,
    years_in,
)
from toolkit.law.rulebooks.psr_england.facts_of_process import PROCESSES

YEAR = Year(2025)


def contract(
    provider: str,
    process: str,
    day: date,
    *,
    last: date = date(2028, 3, 31),
    framework: bool = False,
) -> Contract:
    return Contract("case", "Board", "L", provider, process, day, day, last, framework)


def numbers(summary: Summary) -> dict[str, int]:
    return {count.item.id: count.number for count in summary.counts}


def summed(*contracts: Contract, year: Year = YEAR) -> dict[str, int]:
    return numbers(summarise(contracts, (), "Board", year))


@pytest.mark.parametrize(
    ("process", "counted"),
    [
        ("direct_award_a", ["direct_awards"]),
        ("direct_award_b", ["direct_awards"]),
        ("direct_award_c", ["direct_awards"]),
        ("most_suitable_provider", ["msp_awards"]),
        ("competitive", ["competitive_awards"]),
        ("call_off_without_competition", ["call_offs"]),
        ("call_off_with_competition", ["competitive_awards", "call_offs"]),
        ("urgent_award", ["urgent"]),
    ],
)
def test_each_process_is_counted_where_regulation_25_wants_it(
    process: str, counted: list[str]
) -> None:
    found = summed(contract("P", process, date(2025, 6, 1)))
    assert [id for id, number in found.items() if number and id != "new_providers"] == counted


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2025, 3, 31), 0),
        (date(2025, 4, 1), 1),
        (date(2026, 3, 31), 1),
        (date(2026, 4, 1), 0),
    ],
)
def test_only_the_days_of_the_year_count(day: date, number: int) -> None:
    assert summed(contract("P", "direct_award_a", day))["direct_awards"] == number


def test_a_framework_is_no_contract_and_counts_once_for_all_its_providers() -> None:
    both = [
        contract(name, "competitive", date(2025, 6, 1), framework=True) for name in ("P1", "P2")
    ]
    found = summed(*both)
    assert (found["frameworks"], found["competitive_awards"], found["new_providers"]) == (1, 0, 0)


def test_frameworks_of_two_cases_are_two_though_their_lots_share_a_name() -> None:
    one = contract("P", "competitive", date(2025, 6, 1), framework=True)
    assert summed(one, replace(one, case="other"))["frameworks"] == 2


def test_a_provider_with_an_earlier_contract_is_not_new() -> None:
    before, again = (contract("P", "direct_award_a", day) for day in (date(2024, 5, 1),
                                                                    date(2025, 5, 1)))  # fmt: skip
    assert summed(before, again)["new_providers"] == 0
    assert summed(again)["new_providers"] == 1


def test_a_provider_whose_contract_ended_last_year_is_gone() -> None:
    ended = contract("P", "direct_award_a", date(2024, 5, 1), last=date(2025, 3, 31))
    still = contract("P", "direct_award_a", date(2024, 5, 1), last=date(2025, 4, 1))
    assert summed(ended)["providers_gone"] == 1
    assert summed(still)["providers_gone"] == 0
    assert summed(ended, contract("P", "competitive", date(2025, 9, 1)))["providers_gone"] == 0


def test_urgent_modifications_and_representations_are_counted() -> None:
    events = (
        Happening("case", "Board", "L", "urgent_modification", date(2025, 7, 1)),
        Happening("case", "Board", "M", "urgent_modification", date(2025, 7, 2)),
        Happening("case", "Board", "L", "representations", date(2025, 8, 1)),
        Happening("case", "Other", "L", "representations", date(2025, 8, 1)),
    )
    found = numbers(summarise((), events, "Board", YEAR))
    assert (found["urgent"], found["representations"]) == (2, 1)


def test_what_cannot_be_known_from_cases_asks_a_person() -> None:
    asked = [count.item.id for count in summarise((), (), "Board", YEAR).counts if count.question]
    assert asked == ["new_providers", "providers_gone", "representations"]


def test_another_authority_does_not_count() -> None:
    other = contract("P", "direct_award_a", date(2025, 6, 1))
    assert not any(numbers(summarise((other,), (), "Council", YEAR)).values())


def test_years_come_from_what_was_counted() -> None:
    late = contract("P", "competitive", date(2026, 4, 1))
    event = Happening("case", "Board", "L", "representations", date(2024, 1, 5))
    assert [year.name for year in years_in((late,), (event,))] == ["2023/24", "2026/27"]


@pytest.mark.parametrize("text", ["2025/26", "2025-26", " 2025/26 "])
def test_a_year_is_read_as_people_write_it(text: str) -> None:
    assert read_year(text) == YEAR


@pytest.mark.parametrize("text", ["2025", "2025/27", "25/26", "2025/2026", ""])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write it as 2025/26"):
        read_year(text)


@given(st.dates(date(2001, 1, 1), date(2098, 1, 1)))
def test_every_day_lies_in_its_year_and_in_no_other(day: date) -> None:
    year = year_of(day)
    assert year.holds(day)
    assert not Year(year.begins - 1).holds(day)
    assert not Year(year.begins + 1).holds(day)
    assert read_year(year.name) == year


@given(st.lists(st.tuples(st.sampled_from(PROCESSES), st.sampled_from("PQR")), max_size=8))
def test_every_contract_is_counted_somewhere(awards: list[tuple[str, str]]) -> None:
    made = [contract(provider, process, date(2025, 6, 1)) for process, provider in awards]
    found = summed(*made)
    competed = sum(process == "call_off_with_competition" for process, _ in awards)
    kinds = ("direct_awards", "msp_awards", "competitive_awards", "call_offs", "urgent")
    assert sum(found[kind] for kind in kinds) == len(made) + competed
