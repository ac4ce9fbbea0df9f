from decimal import Decimal

from toolkit.longlist.growing import growth_lints, project
from toolkit.statements.case import Case


def test_growth_is_named_with_the_assumption_that_drives_it(flagship: Case) -> None:
    found = project(flagship)
    assert not found.frozen
    assert found.drivers == {"demand_growth": Decimal("0.0195")}
    assert "(demand_growth, central 1.95%)" in found.words
    assert list(growth_lints(found)) == []


def test_a_frozen_business_as_usual_is_told(tiny: Case, flagship: Case) -> None:
    assert [one.id for one in growth_lints(project(tiny))] == ["frozen_business_as_usual"]
    still = flagship.assumptions["demand_growth"].model_copy(update={"central": Decimal(0)})
    rows = {**flagship.assumptions, "demand_growth": still}
    found = project(flagship.model_copy(update={"assumptions": rows}))
    assert found.frozen
    assert "demand_growth is 0" in found.words
