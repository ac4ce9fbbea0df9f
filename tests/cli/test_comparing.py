import typer
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from toolkit.cli.comparing import compare
from toolkit.report.compare_documents import CompareDocument

app = typer.Typer()
app.command()(compare)


def test_structures_are_shown_side_by_side() -> None:
    said = CliRunner().invoke(app, ["tiny"])
    assert said.exit_code == 0
    assert "separate_frameworks, separate lots" in said.output
    assert "A comparison, not an award" in said.output


def test_json_fits_its_schema_and_is_the_same_twice() -> None:
    first, second = (CliRunner().invoke(app, ["tiny", "--json"]) for _ in range(2))
    document = CompareDocument.model_validate_json(first.stdout)
    Draft202012Validator(CompareDocument.model_json_schema()).validate(
        document.model_dump(mode="json")
    )
    assert first.stdout == second.stdout


def test_strict_accepts_only_structures_that_all_have_an_award() -> None:
    strained = ["--set", "prime_contractor.max_own_delivery_share=0.7"]
    assert CliRunner().invoke(app, ["tiny", "--strict"]).exit_code == 0
    found = CliRunner().invoke(app, ["tiny", "--strict", "--no-runner-up", *strained])
    assert found.exit_code == 1
    assert "2,123.08 pounds a year are missing" in found.output
    assert "margin of the lead" in found.output
    assert "not known" in found.output
