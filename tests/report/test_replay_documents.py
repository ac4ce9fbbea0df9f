from jsonschema import Draft202012Validator

from tests.appraisal.replaying.stated import played
from toolkit.report.replay_documents import ReplaysDocument, replays_document

CLOSE = {
    "formula": "totals",
    "totals": {"A": "100", "B": "99"},
    "figures": [{"of": "gap of the first two", "published": {"points": "1.0"}}],
    "raises": ["near-tie"],
}


def test_every_figure_and_check_is_told_and_the_schema_is_closed() -> None:
    document = replays_document([played(CLOSE), played({**CLOSE, "raises": []})])
    schema = ReplaysDocument.model_json_schema()
    assert schema["additionalProperties"] is False
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))
    first, second = document.replays
    assert (first.agrees, second.agrees, document.agree) == (True, False, False)
    assert second.parts[0].unawaited == ("near-tie",)
    (figure,) = first.parts[0].figures
    assert (figure.published, figure.ours, figure.standing) == ("1.0", 1.0, "agrees")
    assert first.parts[0].checks[0].about == ("A", "B")
    assert "says nothing about what people knew then" in document.hindsight
