import pytest

from tests.cli.calling import Call
from toolkit.report.longlist_documents import LonglistDocument


def test_the_flagship_tells_its_longlist(call: Call) -> None:
    said = call("longlist", "llr-home-care")
    assert said.status == 0
    assert "preferred way forward: An alliance of commissioners and providers" in said.out
    assert "demand_growth" in said.out


def test_the_document_fits_and_holds_what_the_model_built(call: Call) -> None:
    said = call("longlist", "tiny", "--build", "--json")
    found = LonglistDocument.model_validate_json(said.out)
    assert not found.longlist.stated
    assert found.built
    assert found.built.option == "separate_frameworks"
    assert all(0 <= one.more_gbp <= 0.02 * found.built.gbp for one in found.built.others)


@pytest.mark.parametrize(
    ("words", "told"),
    [(("--within", "2%"), "write a percentage as a share"), (("--within", "2"), "share from 0")],
)
def test_a_share_that_is_none_is_refused(call: Call, words: tuple[str, ...], told: str) -> None:
    said = call("longlist", "tiny", "--build", *words)
    assert said.status == 2
    assert told in said.err
