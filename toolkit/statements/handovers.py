"""Handovers: what it takes to pass a lot from today's provider to another."""

from typing import Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Gbp, Id, MisfitError, Whole


class Handover(Row):
    """Who delivers a lot before the first year, and what passing it on costs.

    Mobilisation stands with each bid; `toolkit years` adds both.

    Args:
        lot_id: Which lot, a row of `lots`.
        provider_id: Who delivers it today, a row of `providers`; empty where care starts anew.
        today_gbp_per_year: What the lot costs a year today; whoever leaves is paid at this rate
            while another takes over.
        tupe_people: People who transfer with their terms (TUPE) when the whole lot passes on;
            empty for none.
        tupe_gbp_per_person: Once, for each of them.
        double_running_weeks: Weeks for which the old provider is paid beside the new one; empty
            for none.
    """

    lot_id: Id
    provider_id: Id | None = None
    today_gbp_per_year: Gbp | None = None
    tupe_people: Amount | None = None
    tupe_gbp_per_person: Gbp | None = None
    double_running_weeks: Whole | None = None

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if (self.tupe_people is None) != (self.tupe_gbp_per_person is None):
            lacking = "tupe_people" if self.tupe_people is None else "tupe_gbp_per_person"
            raise MisfitError(lacking, "is empty; people and cost for each go together, fill it in")
        if (self.provider_id is None) != (self.today_gbp_per_year is None):
            lacking = "provider_id" if self.provider_id is None else "today_gbp_per_year"
            what = "is empty; today's provider and yearly cost go together, fill it in"
            raise MisfitError(lacking, what)
        if self.double_running_weeks is not None and not 0 <= self.double_running_weeks <= 52:
            what = f"{self.double_running_weeks} is not 0 to 52 weeks; correct it"
            raise MisfitError("double_running_weeks", what)
        return self
