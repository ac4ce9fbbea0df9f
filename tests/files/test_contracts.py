from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.contracts import load_contract
from toolkit.files.shipped import shipped

MODELS = sorted(path.stem for path in shipped("contracts", "models").glob("*.yaml"))


@pytest.mark.parametrize("name", MODELS)
def test_a_shipped_model_is_loaded_by_id_or_by_file(name: str) -> None:
    assert load_contract(name).id == name
    assert load_contract(shipped("contracts", "models", f"{name}.yaml")) == load_contract(name)


@pytest.mark.parametrize(
    ("name", "told"),
    [("allianc", "did you mean 'alliance'?"), ("\0", "it knows"), ("x" * 5000, "it knows")],
    ids=["near", "NUL", "endless"],
)
def test_a_model_that_does_not_exist_is_refused(name: str, told: str) -> None:
    with pytest.raises(InputError, match="is not a contract model") as refused:
        load_contract(name)
    assert told in str(refused.value)


def test_every_fault_of_a_model_is_told_with_its_line(tmp_path: Path) -> None:
    text = shipped("contracts", "models", "alliance.yaml").read_text(encoding="utf-8")
    file = tmp_path / "mine.yaml"
    file.write_text(
        text.replace("mechanism: gain_share", "mechanism: gain")
        .replace("role: providers", "role: provider")
        .replace("funding: eligible_pooled", "funding: pooled")
    )
    with pytest.raises(InputError) as refused:
        load_contract(file)
    assert [fault.place.line for fault in refused.value.faults] == [10, 19, 31]


def test_a_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder where a file is meant"):
        load_contract(tmp_path)
