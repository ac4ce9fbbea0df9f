"""By what the options are compared, how each one does, and which criterion tells them apart."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.cell_names import rank_name, score_name, weight_name
from toolkit.report.chapters.judgement import beside_judgement, judgement
from toolkit.report.chapters.words import CRITERIA, percent, ranked
from toolkit.report.content import (
    Block,
    Column,
    Number,
    Paragraph,
    Section,
    Table,
    Value,
)
from toolkit.report.reckoned import Made
from toolkit.report.showing import listed, say
from toolkit.statements.criteria import Criterion

TABLE = "case table criteria"
MEASURES: dict[str | None, str] = {
    "cost_to_reference_value": "yearly cost with fees over the lots' reference value",
    "award_quality": "quality score of the award, weighted by spend",
}
SAME = 1e-9


def criteria(appraisal: Appraisal) -> Section:
    """Tell the comparison: scales first, then values, then scores."""
    order = ranked(appraisal)
    blocks: list[Block] = [_scales(appraisal)]
    if order:
        blocks += [
            *_telling(appraisal, order),
            _values(appraisal, order),
            _scores(appraisal, order),
        ]
    blocks += [*judgement(appraisal), *beside_judgement(appraisal.case)]
    return Section("criteria", "Criteria and ranking", tuple(blocks))


def _measured(appraisal: Appraisal) -> list[Criterion]:
    """Give the criteria that the ranking rests on."""
    return [one for one in appraisal.case.criteria.values() if one.kind == "measured"]


def _scales(appraisal: Appraisal) -> Table:
    rows = tuple(
        (
            one.label,
            MEASURES[one.measure],
            Number(one.weight, "share", TABLE, 0),
            one.worst,
            one.best,
            one.basis or "not stated",
            one.note or "",
        )
        for one in _measured(appraisal)
    )
    return Table(
        id="criteria-table",
        sheet="Criteria",
        caption="Criteria, with scales fixed before the options were known",
        columns=(
            Column("Criterion"),
            Column("Measure"),
            Column("Weight", "share", TABLE),
            Column("Worst", "number", TABLE, "Value that scores 0", 2),
            Column("Best", "number", TABLE, "Value that scores 100", 2),
            Column("Basis"),
            Column("Note"),
        ),
        rows=rows,
    )


def _telling(appraisal: Appraisal, order: tuple[OptionResult, ...]) -> list[Block]:
    """Warn where a weight is spent on a criterion that all options meet alike."""
    if len(order) < 2:
        return []
    level = [one for one in _measured(appraisal) if _spread(order, one) < SAME]
    if not level:
        return []
    weight = sum(one.weight for one in level)
    telling = [one for one in _measured(appraisal) if one not in level]
    decides = listed([one.label for one in telling]) or "no criterion"
    return [
        Paragraph(
            say(
                f"All ranked options score the same on: {listed([one.label for one in level])} (",
                percent(weight, TABLE, "criteria-table"),
                f" of the weight). What tells them apart is: {decides}.",
            ),
            "notice",
        )
    ]


def _spread(order: tuple[OptionResult, ...], criterion: Criterion) -> float:
    scores = [
        one.score
        for result in order
        for one in result.scores
        if one.criterion == criterion.criterion_id
    ]
    return max(scores) - min(scores) if scores else 0.0


def _values(appraisal: Appraisal, order: tuple[OptionResult, ...]) -> Table:
    rows: list[tuple[Value, ...]] = []
    for result in order:
        for one in result.scores:
            criterion = appraisal.case.criteria[one.criterion]
            beyond = "yes, held at its end" if one.beyond_scale else "no"
            rows.append((result.option.title, criterion.label, one.value, one.score, beyond))
    return Table(
        id="values",
        sheet="Values",
        caption="What each option brings on each criterion, central case",
        columns=(
            Column("Option"),
            Column("Criterion"),
            Column("Value", "number", CRITERIA, "In the unit of the criterion's measure", 3),
            Column("Score", "number", CRITERIA, "0 worst to 100 best"),
            Column("Beyond the scale"),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _scores(appraisal: Appraisal, order: tuple[OptionResult, ...]) -> Table:
    stated = _measured(appraisal)
    options = [one.id for one in appraisal.case.options]
    rows: list[tuple[Value, ...]] = []
    for result in order:
        scored = {one.criterion: one.score for one in result.scores}
        low, high = result.total_range or (None, None)
        name = result.option.id
        rows.append(
            (
                result.option.title,
                *(scored[one.criterion_id] for one in stated),
                Number(result.total or 0, "number", CRITERIA, name=score_name(name, options)),
                low,
                high,
                result.best_share,
                Number(result.rank or 0, "units", CRITERIA, name=rank_name(name, options)),
            )
        )
    return Table(
        id="scores",
        sheet="Scores",
        caption="Scores, weighted total and its range",
        columns=(
            Column("Option"),
            *(
                Column(
                    one.label,
                    "number",
                    CRITERIA,
                    "0 worst to 100 best",
                    weight=Number(
                        one.weight,
                        "share",
                        TABLE,
                        0,
                        follows=weight_name(one.criterion_id, [*appraisal.case.criteria]),
                    ),
                )
                for one in stated
            ),
            Column("Total", "number", CRITERIA, "Sum of scores times weights", weighted=True),
            Column("Low", "number", CRITERIA, "Assumed parameters at their worst ends"),
            Column("High", "number", CRITERIA, "Assumed parameters at their best ends"),
            Column(
                "Best in",
                "share",
                "simulation",
                "Share of futures in which no other option scores higher; ties are split",
            ),
            Column("Rank", "units", CRITERIA, "By total", made=Made("rank", ("Total",))),
        ),
        rows=tuple(rows),
    )
