"""The documentation: what it shows is what happens, and what it links to is there."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.calling import Call
from tools import docs, reference

ROOT = Path(__file__).resolve().parent.parent
PAGES = [page.path for page in docs.pages()]
TOLD = {path: path.read_text(encoding="utf-8") for path in PAGES}
STAYS_OPEN = {"app"}  # a server, which the tests of the web page drive
SHOWN_TWICE = {"run llr-home-care"}  # the README's, run by its own test
BLOCK = re.compile(r"```(console|python|yaml)\n(.*?)```", re.S)


def steps(path: Path) -> list[tuple[str, str]]:
    """Give what a page asks its reader to do: commands, code, and files to write, in order."""
    found = []
    for kind, text in BLOCK.findall(TOLD[path]):
        if kind == "console":
            lines = [line for line in text.splitlines() if line.startswith("$ .venv/bin/toolkit ")]
            found += [(kind, line.removeprefix("$ .venv/bin/toolkit ")) for line in lines]
        else:
            found.append((kind, text))
    return found


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Call:
    monkeypatch.chdir(tmp_path)
    return Call(capsys, monkeypatch)


FIRST_SHOWN: dict[str, Path] = {}
for one in PAGES:
    for shown_kind, shown_text in steps(one):
        if shown_kind == "console":
            FIRST_SHOWN.setdefault(shown_text, one)


def test_there_is_a_tutorial_for_each_reader_and_a_page_for_each_task() -> None:
    assert {path.stem for path in PAGES if path.parent.name == "tutorials"} == {
        "commissioner",
        "lawyer",
        "consultant",
    }
    assert len([path for path in PAGES if path.parent.name == "how-to"]) >= 8


@pytest.mark.parametrize(
    "path", [path for path in PAGES if steps(path)], ids=lambda path: str(path.stem)
)
def test_what_a_page_shows_happens(call: Call, path: Path, tmp_path: Path) -> None:
    (tmp_path / "contracts").symlink_to(ROOT / "contracts")
    for kind, text in steps(path):
        if kind == "yaml":
            name = text.partition("\n")[0].removeprefix("# ")
            Path(name).write_text(text, encoding="utf-8")
        elif kind == "python":
            exec(compile(text, path.name, "exec"), {})
        elif text not in SHOWN_TWICE and text.split()[0] not in STAYS_OPEN and due(path, text):
            said = call(*shlex.split(text))
            assert said.status == 0, f"{text}: {said.err}"
            assert said.out.strip(), text


def due(path: Path, command: str) -> bool:
    """Whether a command runs for this page: once, unless it makes files that the page needs."""
    return FIRST_SHOWN[command] == path or command.split(maxsplit=1)[0] == "convert"


def test_commands_that_are_not_run_exist() -> None:
    known = reference.commands()
    for command in FIRST_SHOWN:
        assert f"## toolkit {command.split()[0]}" in known, command


def test_no_link_leads_nowhere_and_the_reference_is_up_to_date() -> None:
    assert list(docs.faults()) == []


def test_a_link_that_leads_nowhere_is_found() -> None:
    page = docs.Page(ROOT / "README.md", tuple(docs.reader().parse("# T\n\n## One\n")))
    assert docs.broken(page, "no-such-file.md") == "no such file"
    assert docs.broken(page, "ARCHITECTURE.md#no-such-heading") == "no such heading"
    assert docs.broken(page, "https:///nowhere") == "no address of the web"
    assert docs.broken(page, "../outside.md") == "no such file"
    assert docs.broken(page, "CONTRIBUTING.md#add-a-rule-of-law") == ""


def test_the_built_pages_stand_alone_and_lead_to_each_other(tmp_path: Path) -> None:
    assert docs.build(tmp_path) == len(PAGES)
    for built in tmp_path.rglob("*.html"):
        text = built.read_text(encoding="utf-8")
        assert "<script" not in text
        assert '<html lang="en-GB">' in text
        assert not re.search(r'(src|href)="https?:', text)
        for link in re.findall(r'(?:href|src)="([^"#]+)', text):
            assert (built.parent / link).exists(), f"{built.name}: {link}"
        assert 'alt=""' not in text


def test_every_picture_is_small_and_says_what_it_shows() -> None:
    kept = list((docs.DOCS / "pictures").iterdir())
    assert kept
    assert all(path.stat().st_size <= 200_000 for path in kept)
    shown = set(re.findall(r"!\[(.+?)\]\(\S*?([\w-]+\.\w+)\)", "".join(TOLD.values())))
    assert all(len(alt) > 25 for alt, _ in shown)


def test_windows_needs_no_shell() -> None:
    page = TOLD[docs.DOCS / "how-to" / "windows-without-make.md"]
    (commands,) = re.findall(r"```text\n(.*?)```", page, re.S)
    lines = commands.splitlines()
    assert lines == ["python tools\\setup_env.py", ".venv\\Scripts\\toolkit run llr-home-care"]
    assert not re.search(r"[;&|$`]|\bsh\b|\bsource\b|/bin/", commands)
    setup = (ROOT / "tools" / "setup_env.py").read_text(encoding="utf-8")
    assert "shell=True" not in setup
    assert "Scripts/python.exe" in setup
    assert "os.system" not in setup
