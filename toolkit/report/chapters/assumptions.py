"""What was assumed: caveats, uncertain inputs, and the parameters of the contract models."""

from decimal import Decimal

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.distributions import applies_to, follows, risk_type, shape_of
from toolkit.report.chapters.every_assumption import every_assumption
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Heading,
    Number,
    Paragraph,
    Section,
    Table,
    Value,
)
from toolkit.report.showing import say
from toolkit.statements.terms import parameter_ranges, parameters_of

TABLE = "assumption"
PARAMETER = "parameter of the contract model"


def caveats(appraisal: Appraisal) -> Section:
    """Tell what the case says must be told, and what each contract model leaves out."""
    case = appraisal.case
    used = {option.model: case.models[option.model] for option in case.options}
    blocks: list[Block] = []
    if case.caveats:
        blocks.append(Bullets(tuple(say(caveat) for caveat in case.caveats)))
    if case.warnings:
        blocks.append(Bullets(tuple(say(f"Warning: {warning}") for warning in case.warnings)))
    blocks += [
        Heading("depth", "What each contract model leaves out in this version"),
        Bullets(tuple(say(f"{model.title}: {model.depth}") for model in used.values())),
    ]
    powers = [say(f"{model.title}: {text}") for model in used.values() for text in model.what_ifs]
    if powers:
        blocks += [
            Heading("powers", "Powers that a model assumes and that no source shows"),
            Bullets(tuple(powers)),
        ]
    return Section("caveats", "Caveats", tuple(blocks))


def assumptions(appraisal: Appraisal) -> Section:
    """Give the log of assumptions, every column of it."""
    blocks: list[Block] = [
        Paragraph(say("Every value that is not a published fact is an assumption.")),
        _log(appraisal),
        _parameters(appraisal),
        every_assumption(appraisal),
    ]
    return Section("assumptions", "Assumptions", tuple(blocks))


def _log(appraisal: Appraisal) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            one.label,
            one.low,
            one.central,
            one.high,
            one.unit,
            shape_of(one),
            "each year" if one.varies == "each_year" else "once",
            one.affects.replace("_", " "),
            applies_to(one),
            risk_type(one),
            follows(one),
            one.owner,
            one.quality,
            one.impact,
            one.basis or "not stated",
            one.source_id or "",
            one.note or "",
            one.assumption_id,
        )
        for one in appraisal.case.assumptions.values()
    ]
    return Table(
        id="assumptions-log",
        sheet="Assumptions log",
        caption="Assumptions log",
        columns=(
            Column("Assumption"),
            Column("Low", "number", TABLE, "Low end of the range, as the shape says", 4),
            Column("Central", "number", TABLE, "Likely value; the central case uses it", 4),
            Column("High", "number", TABLE, "High end of the range", 4),
            Column("Unit"),
            Column("Shape", note="Distribution drawn from"),
            Column("Drawn"),
            Column("Moves"),
            Column("Applies to"),
            Column("Type of risk"),
            Column(
                "Common factor",
                note="Hidden cause that several assumptions follow; the correlation of two is the "
                "product of their loadings",
            ),
            Column("Owner"),
            Column("Quality", note="How good the evidence is"),
            Column("Impact", note="How much the answer hangs on it"),
            Column("Basis"),
            Column("Sources"),
            Column("Note"),
            Column("Id"),
        ),
        rows=tuple(rows),
    )


def _parameters(appraisal: Appraisal) -> Table:
    case = appraisal.case
    rows: list[tuple[Value, ...]] = []
    for option in case.options:
        values, ranges = parameters_of(case, option), parameter_ranges(case, option)
        for one in case.models[option.model].parameters:
            stated = case.model_parameters.get((option.model, one.name))
            low, high = ranges.get(one.name, (None, None))
            set_here = one.name in option.parameters
            source = "the option itself" if set_here else (stated and stated.basis) or one.basis
            value = values[one.name]
            rows.append(
                (
                    option.title,
                    one.label,
                    "no limit" if value is None else _number(value),
                    _number(low),
                    _number(high),
                    one.unit,
                    source,
                    (stated.source_id if stated and not set_here else one.cites) or one.cites,
                )
            )
    return Table(
        id="parameters",
        sheet="Model parameters",
        caption="Parameters of the contract models; fees and overheads among them decide the order "
        "of options that award alike",
        columns=(
            Column("Option"),
            Column("Parameter"),
            Column("Value", "number", PARAMETER),
            Column("Low", "number", PARAMETER, "Empty where decided"),
            Column("High", "number", PARAMETER, "Empty where decided"),
            Column("Unit"),
            Column("Basis"),
            Column("Source"),
        ),
        rows=tuple(rows),
    )


def _number(value: Decimal | None) -> Number | None:
    """Show a share to three places and a sum without any."""
    if value is None:
        return None
    return Number(value, "number", PARAMETER, 0 if value == value.to_integral_value() else 3)
