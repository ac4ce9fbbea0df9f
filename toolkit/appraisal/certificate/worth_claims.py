"""What a certificate says of net present value: each edition's order, from the futures."""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.certificate.input_claims import InputClaim, input_claim
from toolkit.appraisal.certificate.stored_inputs import stored_inputs
from toolkit.appraisal.economic.results import EconomicCase, EditionCase
from toolkit.appraisal.robustness.inputs_of import Inputs

MOST_STORED = 10_000

Firm = Literal["stable", "edition-fragile"]


@dataclass(frozen=True)
class EditionClaim:
    """The order under one edition of the guidance.

    Args:
        edition: Its id.
        title: Of the edition.
        scenario: Whether nobody has adopted it.
        drawn_pence: Net present value in each stored future, whole pence, shape (options, draws).
        first: Id of the option whose mean is highest, the earlier in the case of two alike.
        firm: Whether it puts the same option first as the leading edition.
    """

    edition: str
    title: str
    scenario: bool
    drawn_pence: NDArray[np.int64] = field(repr=False, compare=False)
    first: str
    firm: Firm

    @property
    def mean_gbp(self) -> tuple[float, ...]:
        """Mean net present value of each option, exact before its one rounding."""
        draws = self.drawn_pence.shape[1]
        return tuple(sum(row) / (100 * draws) for row in self.drawn_pence.tolist())


@dataclass(frozen=True)
class WorthClaim:
    """What options are worth, and how firm the first place is.

    Args:
        options: Ids, in the order of every array.
        business_as_usual: Id of the option that all are compared with.
        price_base: Financial year of the prices.
        base_year: Financial year discounted to.
        editions: The leading one first.
        inputs: How far inputs may be wrong; nothing where no line can be drawn.
    """

    options: tuple[str, ...]
    business_as_usual: str
    price_base: str
    base_year: str
    editions: tuple[EditionClaim, ...]
    inputs: InputClaim | None

    @property
    def first(self) -> str:
        """Id of the option that is worth most on average under the leading edition."""
        return self.editions[0].first

    @property
    def firm(self) -> Firm:
        """Whether every edition puts the same option first."""
        return "stable" if all(one.firm == "stable" for one in self.editions) else "edition-fragile"


def worth_claim(economic: EconomicCase | None, inputs: Inputs) -> WorthClaim | None:
    """Say which option is worth most, and how firm that is.

    Args:
        economic: The economic case, where there is one.
        inputs: Of the same futures.
    """
    if economic is None:
        return None
    editions = [_edition(one, economic) for one in economic.editions]
    leading = editions[0]
    worth = leading.drawn_pence / 100
    best = economic.options.index(leading.first)
    stored = stored_inputs(inputs, worth.shape[1])
    return WorthClaim(
        options=economic.options,
        business_as_usual=economic.business_as_usual,
        price_base=economic.price_base,
        base_year=economic.base_year,
        editions=tuple(editions),
        inputs=input_claim(stored, worth, economic.options, best),
    )


def _edition(found: EditionCase, economic: EconomicCase) -> EditionClaim:
    pence, leading = _pence(found), _pence(economic.editions[0])
    first, lead = _highest(pence), _highest(leading)
    return EditionClaim(
        edition=found.edition,
        title=found.title,
        scenario=found.scenario,
        drawn_pence=pence,
        first=economic.options[first],
        firm="stable" if first == lead else "edition-fragile",
    )


def _pence(found: EditionCase) -> NDArray[np.int64]:
    return np.rint(found.drawn_gbp[:, :MOST_STORED] * 100).astype(np.int64)


def _highest(pence: NDArray[np.int64]) -> int:
    sums = [sum(row) for row in pence.tolist()]
    return sums.index(max(sums))
