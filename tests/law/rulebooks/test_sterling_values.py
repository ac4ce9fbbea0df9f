"""Thresholds before 2021 are euro sums at one published rate, so a mistyped digit shows.

The Directives state sums in euro. Notices of the European Commission gave their sterling values,
all of a period at one rate (SI 2006/5 reg 8(6)). Euro sums: the Commission's table for 2014,
Delegated Regulation (EU) 2015/2170, a supplier's guide for 2018, the EFTA notice 2020/C 51/08.
"""

from datetime import date
from decimal import Decimal

import pytest

from tests.law.rulebooks import sentences
from toolkit.law.rulebooks import pcr2006, pcr2015

HALF_A_POUND = Decimal("0.5")
CENTRAL, OTHERS = "goods_services_central", "goods_services_sub_central"
EUROS = {
    date(2014, 1, 1): {"part_b_threshold": 207_000},
    date(2015, 2, 26): {CENTRAL: 134_000, OTHERS: 207_000, "works": 5_186_000},
    date(2016, 1, 1): {CENTRAL: 135_000, OTHERS: 209_000, "works": 5_225_000},
    date(2018, 1, 1): {CENTRAL: 144_000, OTHERS: 221_000, "works": 5_548_000},
    date(2020, 1, 1): {CENTRAL: 139_000, OTHERS: 214_000, "works": 5_350_000},
}
LIGHT_TOUCH, STARTS = 750_000, date(2015, 2, 26)
FIGURES = {
    figure.name: figure
    for id, build in (("pcr2006", pcr2006.build), ("pcr2015", pcr2015.build))
    for figure in sentences.built(id, build).figures
}


def _range(pounds: Decimal, euros: int) -> tuple[Decimal, Decimal]:
    """Give the least and the greatest rate that a value in whole pounds allows."""
    return (pounds - HALF_A_POUND) / euros, (pounds + HALF_A_POUND) / euros


def _rates(day: date) -> list[tuple[Decimal, Decimal]]:
    euros = {**EUROS[day], **({"light_touch": LIGHT_TOUCH} if day >= STARTS else {})}
    pounds = {name: FIGURES[name].on(day).value for name in euros}
    return [
        _range(value, euros[name]) for name, value in pounds.items() if isinstance(value, Decimal)
    ]


def _overlap(ranges: list[tuple[Decimal, Decimal]]) -> bool:
    return max(least for least, _ in ranges) <= min(greatest for _, greatest in ranges)


@pytest.mark.parametrize("day", EUROS)
def test_sterling_values_of_a_period_share_one_rate(day: date) -> None:
    rates = _rates(day)
    assert len(rates) == len(EUROS[day]) + (day >= STARTS)
    assert _overlap(rates)


def test_the_rate_of_2014_is_that_of_the_commissions_table() -> None:
    table = _range(Decimal(345_028), 414_000)  # utilities' services in communication 2013/C 366/01
    for day in (date(2014, 1, 1), date(2015, 2, 26)):
        assert _overlap([table, *_rates(day)])


def test_part_b_has_the_sum_of_other_authorities() -> None:
    for day in (date(2015, 12, 31), date(2016, 1, 1)):
        assert FIGURES["part_b_threshold"].on(day).value == FIGURES[OTHERS].on(day).value
