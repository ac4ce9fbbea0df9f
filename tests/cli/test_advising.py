from pathlib import Path

from tests.cli.calling import Call
from tests.report.audience.opened import ADVICE, secret_case


def test_advice_leaves_in_a_page_of_its_own(call: Call, tmp_path: Path) -> None:
    folder = secret_case(tmp_path)
    said = call("advice", str(folder), "--out", "advice.html")
    assert said.status == 0
    assert "Privileged and confidential" in said.err
    assert ADVICE in (tmp_path / "advice.html").read_text(encoding="utf-8")


def test_a_case_without_advice_is_refused_and_nothing_is_written(
    call: Call, tmp_path: Path
) -> None:
    said = call("advice", "tiny", "--out", "advice.html")
    assert said.status == 2
    assert "legal_advice" in said.err
    assert not (tmp_path / "advice.html").exists()


def test_no_other_verb_shows_it(call: Call, tmp_path: Path) -> None:
    """What a verb prints of a case with advice holds not one word of it."""
    folder = str(secret_case(tmp_path))
    option = ("--option", "alliance")
    for words in (
        ("check", folder, "--all"),
        ("check", folder, "--json", "--trees"),
        ("allocate", folder, *option, "--json"),
        ("record", folder, *option, "--json"),
        ("longlist", folder, "--json"),
        ("certify", folder, "--draws", "100", "--json"),
        ("appraise", folder, "--draws", "100", "--json"),
    ):
        said = call(*words)
        assert said.status == 0, said.err
        assert said.out
        assert "quuxish" not in said.out, words


def test_the_audience_decides_what_verbs_print(call: Call, tmp_path: Path) -> None:
    folder = str(secret_case(tmp_path))
    for words in (
        ("check", folder),
        ("allocate", folder, "--option", "alliance"),
        ("simulate", folder, "--option", "alliance", "--draws", "50"),
        ("simulate", folder, "--draws", "50"),
    ):
        refused = call(*words, "--audience", "public")
        assert refused.status == 2
        said = call(*words, "--audience", "public", "--json")
        assert said.status == 0, said.err
        document = said.document()
        about = document["about"]
        assert isinstance(about, dict)
        assert about["audience"] == "public"
        assert "ZQXHERON" not in said.out
        assert "25.39" not in said.out
