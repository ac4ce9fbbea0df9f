"""Import every release of a folder, and hold what we export to the official schema.

`python -m tests.published.open_contracting RELEASES SCHEMAS` reads both folders and copies neither.
"""

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jsonschema import Draft4Validator

from toolkit.allocation import allocate
from toolkit.files import load_case, load_law
from toolkit.files.open_contracting.importing import Imported, import_release
from toolkit.law import check
from toolkit.report.open_contracting.packaging import Publishing, release_package, written

EXTENSIONS = ("lots_release-schema.json", "bids_release-schema.json")
MISSING = ("is empty; fill it in", "is missing; add it", "holds a header and no rows")


def releases_in(folder: Path) -> Iterator[Any]:
    """Give every release of every package in a folder."""
    for path in sorted(folder.glob("*.json")):
        yield from json.loads(path.read_text(encoding="utf-8"))["releases"]


def begun(release: Any, aside: Path) -> Imported:
    """Import one release by itself."""
    path = aside / "release.json"
    path.write_text(json.dumps(release), encoding="utf-8")
    return import_release(path, aside / "case")


def schema_in(folder: Path) -> dict[str, Any]:
    """Merge the release schema of a folder with its extensions."""
    whole = json.loads(next(iter(sorted(folder.glob("release-schema*.json")))).read_text())
    for name in EXTENSIONS:
        if (folder / name).is_file():
            whole = merged(whole, json.loads((folder / name).read_text(encoding="utf-8")))
    return dict(whole)


def merged(target: Any, patch: Any) -> Any:
    """Apply a JSON merge patch.

    Source:
        RFC 7396.
    """
    if not isinstance(patch, Mapping):
        return patch
    found = dict(target) if isinstance(target, Mapping) else {}
    for name, value in patch.items():
        if value is None:
            found.pop(name, None)
        else:
            found[name] = merged(found.get(name), value)
    return found


def exported(case_id: str, option_id: str) -> Iterator[Any]:
    """Give the planned tender and the award, with every bid, of a shipped case."""
    case = load_case(case_id)
    option, how = case.option(option_id), Publishing("ocds-a1b2c3", case.as_of, with_bids=True)
    findings = check(case, option, load_law())
    for found in (None, allocate(case, option, findings.limits)):
        package = release_package(case, option, findings, how, found)
        yield from json.loads(written(package))["releases"]


def faults(schema: Any, release: Any) -> list[str]:
    """Say what a schema finds wrong with a release."""
    return [
        f"{'/'.join(map(str, one.path))}: {one.message}"
        for one in Draft4Validator(schema).iter_errors(release)
    ]


def main() -> None:
    """Print one line a release, and end with 1 where anything is not as it should be."""
    parser = argparse.ArgumentParser()
    parser.add_argument("releases", type=Path)
    parser.add_argument("schemas", type=Path)
    asked = parser.parse_args()
    wrong = 0
    for number, release in enumerate(releases_in(asked.releases), 1):
        with TemporaryDirectory() as aside:
            found = begun(release, Path(aside))
        odd = [one for one in found.missing if not one.what.startswith(MISSING)]
        wrong += len(odd)
        print(number, found.ocid, len(found.parts), "taken,", len(found.missing), "missing", *odd)
    schema = schema_in(asked.schemas)
    for case, option in (("tiny", "prime_contractor"), ("llr-home-care", "alliance")):
        for release in exported(case, option):
            told = faults(schema, release)
            wrong += len(told)
            print(release["id"], "valid" if not told else told)
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
