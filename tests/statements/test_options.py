from decimal import Decimal
from typing import cast

import pytest
from pydantic import ValidationError

from toolkit.statements.options import Option

ALLIANCE = {"id": "a", "title": "A", "model": "alliance"}


def test_an_option_sets_nothing_unless_stated() -> None:
    option = Option.model_validate(ALLIANCE)
    assert (dict(option.parameters), option.lots, option.route) == ({}, (), None)


def test_the_host_is_left_open_unless_named() -> None:
    assert Option.model_validate(ALLIANCE).host is None
    assert Option.model_validate({**ALLIANCE, "host": "ICB"}).host == "ICB"
    with pytest.raises(ValidationError):
        Option.model_validate({**ALLIANCE, "host": "the council"})


def test_an_empty_parameter_lifts_a_cap() -> None:
    option = Option.model_validate({**ALLIANCE, "parameters": {"cap": None, "fee": "0.5"}})
    assert option.parameters == {"cap": None, "fee": Decimal("0.5")}


def test_the_parameters_of_an_option_cannot_be_changed() -> None:
    for option in (
        Option.model_validate(ALLIANCE),
        Option.model_validate({**ALLIANCE, "parameters": {"fee": 1}}),
    ):
        with pytest.raises(TypeError):
            cast(dict[str, Decimal], option.parameters)["fee"] = Decimal(2)


def test_an_option_can_be_written_down() -> None:
    option = Option.model_validate({**ALLIANCE, "parameters": {"fee": "0.5"}})
    assert Option.model_validate_json(option.model_dump_json()) == option


@pytest.mark.parametrize("parameters", [[1], "x", {"a b": 1}, {"fee": True}, {"fee": "much"}])
def test_parameters_are_names_with_numbers(parameters: object) -> None:
    with pytest.raises(ValidationError):
        Option.model_validate({**ALLIANCE, "parameters": parameters})
