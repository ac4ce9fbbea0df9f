"""Writing the economic and the financial case as the documents that `--json` prints."""

from toolkit.appraisal.economic.results import EconomicCase, EditionCase, Line, Pair, Worth
from toolkit.appraisal.financial.results import FinancialCase
from toolkit.report.economic_documents import (
    BesideRow,
    BridgeRow,
    CashRow,
    EconomicPart,
    EditionRow,
    FinancialRow,
    LineRow,
    LintRow,
    PairRow,
    StepRow,
    StreamCashRow,
    WorthRow,
)
from toolkit.report.simulation_documenting import chance_part, spread_part


def economic_part(found: EconomicCase | None) -> EconomicPart | None:
    """Write the economic case; nothing where there is none."""
    if found is None:
        return None
    return EconomicPart(
        business_as_usual=found.business_as_usual,
        options=found.options,
        price_base=found.price_base,
        base_year=found.base_year,
        years=found.years,
        editions=tuple(map(_edition, found.editions)),
        pairs=tuple(map(_pair, found.pairs)),
        ranks=dict(found.ranks),
        assumed_share=found.assumed_share,
        stable=found.stable,
        unmonetised=tuple(
            BesideRow(
                id=one.id, label=one.label, options=one.options, note=one.note, basis=one.basis
            )
            for one in found.beside
        ),
        lints=tuple(
            LintRow(id=one.id, level=one.level, about=one.about, words=one.words)
            for one in found.lints
        ),
        notes=found.notes,
    )


def financial_row(found: FinancialCase) -> FinancialRow:
    """Write the financial case of one option."""
    return FinancialRow(
        option=found.option,
        parties=tuple(
            CashRow(
                party=row.party,
                year=row.year,
                net_gbp=spread_part(row.net_gbp),
                outside_gbp=spread_part(row.outside_gbp) if row.outside_gbp else None,
                more_gbp=_gbp(row.more_gbp),
                deficit=chance_part(row.deficit),
            )
            for row in found.parties
        ),
        streams=tuple(
            StreamCashRow(
                stream=row.stream,
                commissioner=row.commissioner,
                year=row.year,
                pays_gbp=spread_part(row.pays_gbp),
                has_gbp=_pounds(float(row.has_gbp)),
                left_gbp=_pounds(row.left_gbp),
            )
            for row in found.streams
        ),
        short=tuple(part for one in found.short if (part := chance_part(one))),
        holds=found.identity.holds,
        futures_checked=found.identity.futures,
        largest_gap_gbp=_pounds(found.identity.largest_gap_gbp),
        transfers_gbp=_pounds(found.identity.transfers_gbp),
    )


def _pounds(gbp: float) -> float:
    return round(gbp, 2) or 0.0


def _gbp(gbp: float | None) -> float | None:
    return None if gbp is None else _pounds(gbp)


def _edition(found: EditionCase) -> EditionRow:
    return EditionRow(
        edition=found.edition,
        title=found.title,
        scenario=found.scenario,
        order=found.order,
        worths=tuple(map(_worth, found.worths)),
        frontier=tuple(
            StepRow(
                option=one.option,
                standing=one.standing,
                by=one.by,
                against=one.against,
                per_unit_gbp=_gbp(one.per_unit_gbp),
                average_gbp=_gbp(one.average_gbp),
            )
            for one in found.frontier
        ),
        notes=found.notes,
    )


def _worth(found: Worth) -> WorthRow:
    return WorthRow(
        option=found.option,
        npsv_gbp=spread_part(found.npsv_gbp),
        weighted_gbp=_gbp(found.weighted_gbp),
        lower_gbp=_gbp(found.lower_gbp),
        public_cost_gbp=_pounds(found.public_cost_gbp),
        ratio=found.ratio,
        annual_cost_gbp=_pounds(found.annual_cost_gbp),
        lines=tuple(map(_line, found.lines)),
        bridge=tuple(BridgeRow(label=one.label, gbp=_pounds(one.gbp)) for one in found.bridge),
    )


def _line(one: Line) -> LineRow:
    return LineRow(
        id=one.id,
        group=one.group,
        label=one.label,
        quality=one.quality,
        real_gbp=_pounds(one.real_gbp),
        present_gbp=_pounds(one.present_gbp),
        weighted_gbp=_pounds(one.weighted_gbp),
        left_out=one.left_out,
    )


def _pair(one: Pair) -> PairRow:
    return PairRow(
        upper=one.upper,
        lower=one.lower,
        gap_gbp=spread_part(one.gap_gbp),
        a_year_gbp=_pounds(one.a_year_gbp),
        of_effects_share=one.of_effects_share,
        assumed_share=one.assumed_share,
        not_separated=one.not_separated,
    )
