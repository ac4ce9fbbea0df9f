"""What groups of people made of the options: their weights, every score, and what to read first."""

from math import isnan

from toolkit.appraisal import Appraisal
from toolkit.appraisal.judging import Judged
from toolkit.report.chapters.words import quoted
from toolkit.report.content import Block, Bullets, Column, Heading, Paragraph, Table, Value
from toolkit.report.showing import listed, say
from toolkit.statements.case import Case

GROUPS, SWINGS, SCORES = "case table weighing_groups", "case table swings", "case table scores"
TOGETHER = "swings and weighing groups"


def judgement(appraisal: Appraisal) -> tuple[Block, ...]:
    """Tell what groups weighed and scored; nothing where no group is heard."""
    judged, case = appraisal.judged, appraisal.case
    if judged is None:
        return ()
    out = [quoted(case.option(one).title) for one in judged.left_out]
    blocks: list[Block] = [
        Heading("judgement", "What groups of people made of the options"),
        Paragraph(
            say(
                "The ranking above rests on measured criteria alone. Here groups weigh all "
                "criteria and people score what cannot be measured; relationships and trust are "
                f"scored and never turned into pounds. The view that leads is: {judged.view}."
                + (f" Left out, because without an award: {listed(out)}." if out else "")
            )
        ),
        *_lints(judged),
        _groups(judged, case),
        _anchors(case),
        _weights(judged, case),
        _totals(judged, case),
        _standing(judged, case),
        _record(judged, case),
    ]
    return tuple(blocks)


def beside_judgement(case: Case) -> tuple[Table, ...]:
    """Tell who feels the options how, and how councils and the NHS differ on structures."""
    tables = _equality(case), _by_group(case), _structures(case)
    return tuple(table for table in tables if table.rows)


def _lints(judged: Judged) -> tuple[Block, ...]:
    """Say what a reader must know first; what refuses a figure is set apart."""
    refused = [one.words for one in judged.lints if one.level == "refused"]
    others = tuple(say(one.words) for one in judged.lints if one.level == "flagged")
    told: list[Block] = [Paragraph(say(words), "notice") for words in refused]
    return (*told, Bullets(others)) if others else tuple(told)


def _groups(judged: Judged, case: Case) -> Table:
    rows = tuple(
        (
            one.label,
            one.role,
            one.people,
            "yes" if one.user_voice else "no",
            listed([case.criteria[name].label for name in one.not_theirs]) or "none",
            case.weighing_groups[one.id].basis or "not stated",
        )
        for one in judged.groups
    )
    return Table(
        id="weighing-groups",
        sheet="Groups",
        caption="Who weighed the criteria",
        columns=(
            Column("Group"),
            Column("Speaks as"),
            Column("People", "units", GROUPS),
            Column("User voice"),
            Column("Does not score, by design"),
            Column("Basis"),
        ),
        rows=rows,
    )


def _anchors(case: Case) -> Table:
    rows = tuple(
        (
            one.label,
            one.worst_words,
            one.best_words,
            one.scale,
            one.about or "not stated",
            (one.i_statement or "not stated").replace("_", " "),
            one.i_reason or "",
            one.basis or "not stated",
        )
        for one in case.criteria.values()
        if one.kind == "elicited"
    )
    return Table(
        id="anchors",
        sheet="Elicited criteria",
        caption="Criteria that people score, with the ends of their scales",
        columns=(
            Column("Criterion"),
            Column("Scores 0"),
            Column("Scores 100"),
            Column("Scale"),
            Column("About"),
            Column("I statement"),
            Column("Why none"),
            Column("Basis"),
        ),
        rows=rows,
    )


def _weights(judged: Judged, case: Case) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            case.criteria[name].label,
            *(float(one.weights[k]) for one in judged.groups),
            *(float(weights[k]) for weights in judged.weights.values()),
        )
        for k, name in enumerate(judged.criteria)
    ]
    return Table(
        id="weights-by-group",
        sheet="Weights by group",
        caption="Weights of each group, and together in each view",
        columns=(
            Column("Criterion"),
            *(Column(one.label, "share", SWINGS) for one in judged.groups),
            *(Column(view.capitalize(), "share", TOGETHER) for view in judged.weights),
        ),
        rows=tuple(rows),
    )


def _totals(judged: Judged, case: Case) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            case.option(option).title,
            *(known(one.totals[n]) for one in judged.groups),
            *(known(totals[n]) for totals in judged.totals.values()),
        )
        for n, option in enumerate(judged.options)
    ]
    return Table(
        id="totals-by-group",
        sheet="Totals by group",
        caption="Total of each option with the weights of each group, and together in each view",
        columns=(
            Column("Option"),
            *(Column(one.label, "number", TOGETHER, "0 to 100") for one in judged.groups),
            *(
                Column(view.capitalize(), "number", TOGETHER, "0 to 100; empty with a gap")
                for view in judged.totals
            ),
        ),
        rows=tuple(rows),
    )


def _standing(judged: Judged, case: Case) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            case.option(option).title,
            case.criteria[name].label,
            known(judged.scores[n, k]),
            *(known(one.scores[n, k]) for one in judged.groups),
        )
        for n, option in enumerate(judged.options)
        for k, name in enumerate(judged.criteria)
    ]
    return Table(
        id="sub-scores",
        sheet="Sub-scores",
        caption="The score that stands on each criterion, and each group's own",
        columns=(
            Column("Option"),
            Column("Criterion"),
            Column("Stands", "number", SCORES, "Consensus, else mean of the groups"),
            *(Column(f"Own: {one.label}", "number", SCORES) for one in judged.groups),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _record(judged: Judged, case: Case) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            str(one.entry),
            case.option(one.option_id).title,
            case.criteria[one.criterion_id].label,
            case.weighing_groups[one.group_id].label if one.group_id else "all groups",
            one.scorer,
            one.round,
            one.score,
            one.reason or "",
            one.at,
            digest,
        )
        for one, digest in zip(judged.record, judged.digests, strict=True)
    ]
    return Table(
        id="score-record",
        sheet="Score record",
        caption=f"Every score as it was given. Head of the chain: {judged.head or 'no score yet'}",
        columns=(
            Column("Entry"),
            Column("Option"),
            Column("Criterion"),
            Column("Group"),
            Column("Scorer"),
            Column("Round"),
            Column("Score", "number", SCORES),
            Column("Reason"),
            Column("On", "day"),
            Column("Digest", note="SHA-256 of the entry and of the digest before"),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _equality(case: Case) -> Table:
    rows = tuple(
        (
            _option(case, one.option_id),
            one.characteristic.replace("_", " "),
            one.direction,
            one.effect,
            one.evidence,
            one.mitigation or "",
            one.basis or "not stated",
        )
        for one in case.equality_impacts.values()
    )
    titles = "Option", "Characteristic", "Better or worse", "Effect", "Evidence", "Mitigation"
    return Table(
        id="equality",
        sheet="Equality",
        caption="Equality impact",
        columns=tuple(Column(title) for title in (*titles, "Basis")),
        rows=rows,
    )


def _by_group(case: Case) -> Table:
    where = "case table group_effects"
    rows: list[tuple[Value, ...]] = [
        (
            _option(case, one.option_id),
            one.by,
            one.group,
            one.people,
            one.effect,
            one.gbp_per_person_per_year,
            one.basis or "not stated",
        )
        for one in case.group_effects.values()
    ]
    return Table(
        id="group-effects",
        sheet="Who feels it",
        caption="Effects by deprivation and rurality, without a weight put on them",
        columns=(
            Column("Option"),
            Column("By"),
            Column("Group"),
            Column("People", "units", where),
            Column("Effect"),
            Column("A person a year", "pence", where, "Real; empty where nobody valued it"),
            Column("Basis"),
        ),
        rows=tuple(rows),
    )


def _structures(case: Case) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            one.model.replace("_", " "),
            one.respondents,
            None if one.percent_best_structure is None else one.percent_best_structure / 100,
            one.basis or "not stated",
        )
        for one in case.preferences
    ]
    return Table(
        id="structures-preferred",
        sheet="Survey",
        caption="How respondents of a survey differ on structures: an illustration, never a weight",
        columns=(
            Column("Structure"),
            Column("Respondents"),
            Column("Call it best", "share", "case table preferences"),
            Column("Basis"),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _option(case: Case, option_id: str | None) -> str:
    return case.option(option_id).title if option_id else "all options"


def known(value: float) -> float | None:
    """Leave a cell empty where there is no number."""
    return None if isnan(value) else float(value)
