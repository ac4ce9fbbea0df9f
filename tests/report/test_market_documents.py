import pytest
from jsonschema import Draft202012Validator

from tests.futures.tiny_market import tiny_market
from toolkit.files import load_case
from toolkit.report.market_documents import MarketsDocument, market_document
from toolkit.simulation.markets import MarketPlan, Markets, over_markets

TINY = load_case("tiny")


@pytest.fixture(scope="module")
def found() -> Markets:
    plan = MarketPlan(tiny_market(), 1, (1, 2, 3, 4))
    return over_markets(TINY, TINY.option("pooled_commissioning"), (), plan)


def test_the_document_holds_every_market_and_lot(found: Markets) -> None:
    document = market_document(TINY, found)
    assert [one.number for one in document.outcomes] == [1, 2, 3, 4]
    assert document.central.number == 0
    assert [one.lot for one in document.lots] == [one.lot for one in found.lots]
    for lot in document.lots:
        assert lot.none.share + lot.one.share + lot.more.share == pytest.approx(1)


def test_the_document_fits_its_schema(found: Markets) -> None:
    document = market_document(TINY, found)
    schema = MarketsDocument.model_json_schema()
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))
