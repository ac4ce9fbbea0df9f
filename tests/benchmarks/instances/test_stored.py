import gzip
from decimal import Decimal
from pathlib import Path

import pytest

from tests.benchmarks.instances.stored import Optimum, optima, text_of
from toolkit.errors import InputError

OPTIMA = "family,instance,sense,value,status,check\ngap,a,min,12.5,optimum,x\nwdp,b,max,,open,\n"


@pytest.mark.parametrize("name", ["a.txt", "a.gz"])
def test_a_file_is_read_compressed_or_not(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(b"1 2\n") if name.endswith("gz") else b"1 2\n")
    assert text_of(path) == "1 2\n"


def test_known_values_stand_by_family_and_instance() -> None:
    assert optima(OPTIMA, "optima.csv") == {
        ("gap", "a"): Optimum(Decimal("12.5"), "optimum"),
        ("wdp", "b"): Optimum(None, "open"),
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OPTIMA.replace("status", "state"), "f:1: the column status is missing"),
        (OPTIMA.replace("12.5", "twelve"), "f:2: 'twelve' is no number"),
        ("", "f:1: the column family is missing"),
    ],
)
def test_a_list_that_does_not_fit_is_refused_with_its_place(text: str, told: str) -> None:
    with pytest.raises(InputError) as refused:
        optima(text, "f")
    assert str(refused.value) == told
