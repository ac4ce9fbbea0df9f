from jsonschema import Draft202012Validator

from toolkit.law.rulebooks.scotland2014.indicators import INDICATORS, SOURCES
from toolkit.report.indicator_documents import (
    IndicatorsDocument,
    indicators_document,
    indicators_in_words,
)


def test_every_indicator_is_a_row_and_the_schema_is_closed() -> None:
    document = indicators_document()
    assert [row.number for row in document.indicators] == [one.number for one in INDICATORS]
    assert document.sources == SOURCES
    schema = IndicatorsDocument.model_json_schema()
    assert schema["additionalProperties"] is False
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))


def test_what_is_not_reported_or_not_seen_is_said() -> None:
    said = " ".join(indicators_in_words().split())
    assert all(one.what in said for one in INDICATORS)
    assert said.count("not reported") == sum(not one.reported for one in INDICATORS)
    assert said.count("wording not seen") == sum(not one.wording_seen for one in INDICATORS)
    assert all(source in said for source in SOURCES)
