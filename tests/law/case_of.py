"""A case of two lots, with nothing in it that law does not read."""

from datetime import date
from decimal import Decimal

from toolkit.statements.case import Case
from toolkit.statements.commissioners import Commissioner
from toolkit.statements.facts import Fact
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option

COUNCIL = Commissioner(commissioner_id="C", name="Council", type="upper-tier local authority")
OPTION = Option(id="A", title="Separate awards", model="frameworks")


def _lot(id: str, code: str | None) -> Lot:
    return Lot(
        lot_id=id,
        lot_name=id,
        area="Here",
        sub_icb_footprint="X",
        service_type="home care",
        lead_commissioner="C",
        annual_value_gbp=Decimal(1000),
        unit="hour",
        annual_units=Decimal(50),
        candidate_cpv=code,
    )


def case_of(*facts: tuple[str, str, str], as_of: date, code: str | None = "85312000-9") -> Case:
    """Build the case with rows of subject, fact and value."""
    rows = tuple(Fact(subject=subject, fact=fact, value=value) for subject, fact, value in facts)
    return Case(
        id="specimen",
        title="Specimen",
        summary="Two lots",
        stage="plan",
        hypothetical=True,
        place="Here",
        nation="England",
        as_of=as_of,
        seed=1,
        start=date(2032, 1, 1),
        end=date(2033, 12, 31),
        price_base="2031-32",
        objectives=("care",),
        options=(OPTION,),
        scope="core",
        models={},
        commissioners={"C": COUNCIL},
        lots={id: _lot(id, code) for id in ("L1", "L2")},
        providers={},
        bids={},
        packages={},
        exclusive_bids={},
        conditional_bids={},
        synergies={},
        volume_tiers={},
        standbys={},
        low_bid_determinations={},
        consortium_members={},
        conflicts={},
        incumbents={},
        places_of_choice={},
        streams={},
        eligibility={},
        virements={},
        approvals={},
        handovers={},
        rules={},
        award_criteria={},
        criteria={},
        weighing_groups={},
        swings={},
        swing_checks={},
        scores=(),
        equality_impacts={},
        group_effects={},
        effects={},
        unit_costs={},
        baselines=(),
        model_parameters={},
        preferences=(),
        assumptions={},
        finances={},
        memberships={},
        outside_parties={},
        linked_activities={},
        risk_tiers={},
        interventions={},
        intervention_hours={},
        workforce={},
        means_tests={},
        sustainable_prices={},
        system={},
        market={},
        home_areas={},
        call_off_rules={},
        readiness={},
        evaluation={},
        facts=rows,
        success_factors={},
        longlist={},
        candidates={},
        hurdles={},
        hurdle_answers={},
        group_points={},
        decisions={},
        sign_offs={},
        sources={},
        scenarios={},
        scenario_id=None,
        applied=(),
        warnings=(),
        digests={},
    )
