from typing import Any

import pytest

from tests.files.open_contracting.published import OCID, release
from toolkit.errors import InputError
from toolkit.files.open_contracting.choosing import find_process


def forms() -> list[Any]:
    one = release()
    return [
        one,
        [one],
        {"releases": [one], "license": "terms"},
        {"records": [{"ocid": OCID, "compiledRelease": one, "releases": [{"url": "x"}]}]},
        {"records": [{"ocid": OCID, "releases": [one]}]},
        {"ocid": OCID, "releases": [one]},
        [{"releases": [one]}],
    ]


@pytest.mark.parametrize("data", forms())
def test_a_process_is_found_in_whatever_was_published(data: Any) -> None:
    found = find_process(data, "", "a.json")
    assert found.ocid == OCID
    assert found.release["tender"] == release()["tender"]


def test_the_licence_of_a_package_comes_along() -> None:
    assert find_process({"releases": [release()], "license": "terms"}, "", "a").licence == "terms"
    assert find_process({"releases": [release()], "license": 7}, "", "a").licence == ""


def test_of_several_processes_one_must_be_named() -> None:
    other = {**release(), "ocid": "ocds-other"}
    with pytest.raises(InputError, match="holds 2 processes; name one with --ocid"):
        find_process([release(), other], "", "a.json")
    assert find_process([release(), other], "ocds-other", "a.json").ocid == "ocds-other"
    with pytest.raises(InputError, match="is not in"):
        find_process([release(), other], "ocds-none", "a.json")


@pytest.mark.parametrize("data", [{}, [], None, "text", {"releases": [{"url": "x"}]}, {"ocid": 7}])
def test_a_file_without_a_release_is_refused(data: Any) -> None:
    with pytest.raises(InputError, match="holds no release"):
        find_process(data, "", "a.json")


def test_sections_come_from_the_latest_release_that_has_them() -> None:
    early, late = release(), release()
    early["date"], late["date"] = "2026-01-01T00:00:00Z", "2026-05-01T00:00:00Z"
    late["tender"]["title"] = "Later title"
    del late["bids"]
    late["awards"] = [{"id": "A2"}]
    late["parties"] = late["parties"][:1]
    found = find_process([early, late], "", "a.json")
    assert found.releases == 2
    assert found.release["tender"]["title"] == "Later title"  # type: ignore[index]
    assert found.release["bids"] == early["bids"]
    awards, parties = found.release["awards"], found.release["parties"]
    assert [one["id"] for one in awards] == ["A2", "A1"]  # type: ignore[attr-defined]
    assert [one["id"] for one in parties] == ["GB-1", "GB-2", "S1", "S2", "C"]  # type: ignore[attr-defined]
