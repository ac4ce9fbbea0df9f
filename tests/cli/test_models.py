from pathlib import Path
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from tests.cli.calling import Call
from toolkit.files.shipped import shipped
from toolkit.report.model_documents import ModelDocument, ModelsDocument

SHIPPED = sorted(path.stem for path in shipped("contracts", "models").glob("*.yaml"))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A model that an analyst is writing, beside no other."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        (shipped("contracts", "models") / "alliance.yaml").read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    return path


def test_every_shipped_model_is_listed(call: Call) -> None:
    said = call("models")
    assert said.status == 0
    assert all(f"\n{name}  " in said.out for name in SHIPPED)


def test_the_listing_fits_its_schema_and_is_the_same_twice(call: Call) -> None:
    first, second = call("models", "--json"), call("models", "--json")
    Draft202012Validator(ModelsDocument.model_json_schema()).validate(first.document())
    assert first.out == second.out
    models = first.document()["models"]
    assert isinstance(models, list)
    assert [one["id"] for one in models] == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_model_is_shown_and_fits_its_schema(call: Call, name: str) -> None:
    said = call("models", "show", name)
    assert said.status == 0
    assert said.out.splitlines()[0].endswith(f"({name})")
    document = call("models", "show", name, "--json").document()
    Draft202012Validator(ModelDocument.model_json_schema()).validate(document)


def test_a_model_of_one_s_own_is_shown_from_its_file(call: Call, mine: Path) -> None:
    said = call("models", "show", str(mine))
    assert said.status == 0
    assert "(mine)" in said.out


def test_faults_of_a_model_are_told_with_key_line_and_remedy(call: Call, mine: Path) -> None:
    lines = mine.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines) if "cap_share:" in line)
    lines[number] = lines[number].replace("gain_pain_cap", "gain_pain_cop")
    mine.write_text("\n".join([*lines, "colour: blue"]), encoding="utf-8")
    said = call("models", "show", str(mine))
    assert said.status == 2
    assert said.out == ""
    assert f"mine.yaml:{len(lines) + 1}:" in said.err
    assert "colour" in said.err
    mine.write_text("\n".join(lines), encoding="utf-8")
    said = call("models", "show", str(mine))
    assert said.status == 2
    assert f"mine.yaml:{number + 1}:" in said.err
    assert "did you mean 'gain_pain_cap'" in said.err


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["show", "aliance"], "did you mean 'alliance'"),
        (["show", "alliance", "--svg", "alliance.html"], "ends in .svg"),
        (["--json", "show", "alliance"], "behind the id"),
    ],
    ids=["unknown", "not a picture", "flag too early"],
)
def test_a_refusal_is_one_message_and_status_two(call: Call, words: list[str], part: str) -> None:
    said = call("models", *words)
    assert (said.status, said.out) == (2, "")
    assert part in said.err
    assert "Traceback" not in said.err


def test_the_picture_is_written_where_it_is_asked_for(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "new" / "alliance.svg"
    said = call("models", "show", "alliance", "--svg", str(path))
    assert said.out.endswith(f"Picture: {path}\n")
    assert [one.name for one in path.parent.iterdir()] == ["alliance.svg"]
    assert ElementTree.fromstring(path.read_text(encoding="utf-8")).get("role") == "img"


def test_json_stays_one_document_when_a_picture_is_written(call: Call, tmp_path: Path) -> None:
    said = call("models", "show", "alliance", "--json", "--svg", str(tmp_path / "a.svg"))
    assert said.document()["id"] == "alliance"


@pytest.mark.parametrize("words", [["models"], ["models", "show"]], ids=" ".join)
def test_the_schema_is_published(call: Call, words: list[str]) -> None:
    schema = call("schema", *words).document()
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
