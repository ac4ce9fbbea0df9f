from dataclasses import replace
from decimal import Decimal

from toolkit.report.open_contracting.documents import Reference
from toolkit.report.open_contracting.stating import Published, money, once


def test_a_yearly_sum_is_published_for_the_whole_term(published: Published) -> None:
    assert published.over_the_term(Decimal("250000.005")).amount == 500000.01
    assert published.term.start_date == "2026-10-01T00:00:00Z"
    assert published.term.end_date == "2028-09-30T23:59:59Z"
    assert published.moment == "2026-03-24T00:00:00Z"


def test_the_buyer_is_the_host_or_who_leads_most(published: Published) -> None:
    assert published.buyer.id == "CON"
    hosted = published.option.model_copy(update={"host": "ICB"})
    assert replace(published, option=hosted).buyer.id == "ICB"


def test_only_a_hypothetical_case_says_that_it_is_one(published: Published) -> None:
    assert published.told("Care").startswith("Hypothetical case: ")
    real = published.case.model_copy(update={"hypothetical": False})
    assert replace(published, case=real).told("Care\u202e") == "Care"


def test_an_item_counts_units_over_the_term(published: Published) -> None:
    lot = published.case.lots["N"]
    item = published.item(lot, "i", Decimal("1000.5"), None)
    assert (item.quantity, item.unit.name, item.related_lot) == (2001.0, "hour", "N")
    assert item.unit.value is None


def test_money_is_to_the_penny_and_everybody_is_named_once() -> None:
    assert money(Decimal("1.005")).amount == 1.0
    one = Reference(id="a", name="A")
    assert once(iter([one, one])) == (one,)
