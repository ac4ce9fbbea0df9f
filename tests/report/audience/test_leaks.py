"""Nothing that is withheld stands anywhere in any file for a bidder or the public."""

import re
from pathlib import Path

import pytest

from tests.report.audience.opened import everything_in, secrets_of
from toolkit.appraisal import Appraisal
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.writing import ALL_PAPERS, WRITERS, Brief, write_report

OWN = "ZQXHERON"
OTHERS = (Reader("public"), Reader("bidder", OWN))
BRIEF = ("pptx",)  # slides name no bid even for commissioners
MADE_BY = re.compile(r"<(?:dc:creator|cp:lastModifiedBy|Company|Manager)>([^<]+)<")

type Opened = dict[tuple[Reader, str], str]


@pytest.fixture(scope="module")
def opened(secret: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """Write every format for every reader once, and open it to its last byte."""
    found: Opened = {}
    for reader in (COMMISSIONER, *OTHERS):
        out = tmp_path_factory.mktemp("copies")
        brief = Brief(reader=reader, papers=ALL_PAPERS)
        paths = write_report(secret, tuple(WRITERS), out=out, brief=brief)
        assert all(path.stem.endswith(reader.suffix) for path in paths)
        assert all(str(out) not in everything_in(path) for path in paths)
        for path in paths:
            key = reader, path.suffix[1:]
            found[key] = found.get(key, "") + everything_in(path)
    return found


@pytest.mark.parametrize("name", [one for one in WRITERS if one not in BRIEF])
def test_the_search_finds_secrets_in_the_copy_of_the_commissioners(
    name: str, opened: Opened, secret: Appraisal
) -> None:
    text = opened[COMMISSIONER, name]
    assert [one for one in secrets_of(secret) if one in text]  # so that the next test can fail
    assert "quuxish" not in text  # privileged advice is in no report at all


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("reader", OTHERS, ids=lambda one: one.suffix)
def test_no_file_for_others_holds_a_secret(
    name: str, reader: Reader, opened: Opened, secret: Appraisal
) -> None:
    text = opened[reader, name]
    assert [one for one in sorted(secrets_of(secret, reader.bidder)) if one in text] == []


@pytest.mark.parametrize("name", WRITERS)
def test_no_copy_tells_who_made_it_or_on_which_machine(name: str, opened: Opened) -> None:
    text = opened[OTHERS[0], name]
    assert MADE_BY.findall(text) == []
    assert str(Path(__file__).parent) not in text


def test_a_bidder_finds_its_own_price(opened: Opened) -> None:
    assert "25.39" in opened[OTHERS[1], "html"]
