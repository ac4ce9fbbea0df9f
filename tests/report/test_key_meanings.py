import pytest
from pydantic import BaseModel

from toolkit.cli.schemas import DOCUMENTS
from toolkit.report.document import Document
from toolkit.report.key_meanings import OF_EVERY, OF_KIND, meanings_of

USED_MOST = ("run", "allocate", "simulate", "agree", "check", "ask", "timetable")


def kinds(one: type[BaseModel] = Document) -> dict[str, type[BaseModel]]:
    found = {one.__name__: one}
    for below in one.__subclasses__():
        found |= kinds(below)
    return found


def test_every_key_that_has_a_meaning_is_a_key_of_its_document() -> None:
    known = kinds()
    for name, keys in OF_KIND.items():
        assert set(keys) <= set(known[name].model_fields), name
    about = [one.model_fields for one in known.values() if "about" in one.model_fields]
    assert all(any(key in fields for fields in about) for key in OF_EVERY)


@pytest.mark.parametrize("verb", USED_MOST)
def test_a_schema_says_what_each_plain_key_means(verb: str) -> None:
    for key, one in DOCUMENTS[verb].model_json_schema()["properties"].items():
        holds = [one, one.get("items") or {}, *one.get("anyOf", [])]
        assert "description" in one or any("$ref" in each for each in holds), key


def test_what_a_document_extends_lends_its_meanings() -> None:
    found = meanings_of("CheckDocument", ("LawFound",), frozenset({"case", "rules", "about"}))
    assert set(found) == {"case", "rules"}
    assert meanings_of("Other", (), frozenset({"case"})) == {}
