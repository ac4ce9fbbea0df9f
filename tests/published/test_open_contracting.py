"""The check of published releases works, on a folder and a schema of our own."""

import json
from pathlib import Path

from tests.files.open_contracting.published import OCID, release
from tests.published.open_contracting import begun, exported, faults, merged, releases_in, schema_in

SCHEMA = {
    "required": ["ocid", "tag"],
    "properties": {"tender": {"$ref": "#/definitions/Tender"}, "gone": {"type": "string"}},
    "definitions": {"Tender": {"required": ["id"], "properties": {"id": {"type": "string"}}}},
}
LOTS = {
    "properties": {"gone": None},
    "definitions": {"Tender": {"properties": {"lots": {"type": "array", "minItems": 1}}}},
}


def test_every_release_of_a_folder_is_imported(tmp_path: Path) -> None:
    folder = tmp_path / "published"
    folder.mkdir()
    package = json.dumps({"releases": [release(), release()]})
    (folder / "a.json").write_text(package, encoding="utf-8")
    found = [*releases_in(folder)]
    assert len(found) == 2
    assert begun(found[0], tmp_path).ocid == OCID


def test_what_we_export_is_held_to_a_schema_with_its_extensions(tmp_path: Path) -> None:
    (tmp_path / "release-schema-1.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    (tmp_path / "lots_release-schema.json").write_text(json.dumps(LOTS), encoding="utf-8")
    schema = schema_in(tmp_path)
    assert "gone" not in schema["properties"]
    planned, awarded = exported("tiny", "alliance")
    assert faults(schema, planned) == []
    assert faults(schema, awarded) == []
    planned["tender"] = {"lots": []}
    assert len(faults(schema, planned)) == 2


def test_a_patch_replaces_adds_and_takes_out() -> None:
    assert merged({"a": {"b": 1, "c": 2}}, {"a": {"b": None, "d": 3}, "e": [1]}) == {
        "a": {"c": 2, "d": 3},
        "e": [1],
    }
