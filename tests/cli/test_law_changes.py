from pathlib import Path

from tests.cli.calling import Call


def test_the_law_of_this_version_does_not_differ_from_itself(call: Call, tmp_path: Path) -> None:
    earlier = tmp_path / "law.json"
    earlier.write_text(call("law", "--json").out, encoding="utf-8")
    same = call("law", "changes", str(earlier), "--json")
    assert (same.status, same.document()["changes"]) == (0, [])
    text = earlier.read_text(encoding="utf-8").replace("2026.1", "2025.9", 1)
    earlier.write_text(text, encoding="utf-8")
    other = call("law", "changes", str(earlier))
    assert "edition: 2025.9 -> 2026.1" in other.out
    assert call("law", "changes", str(tmp_path)).status == 2
