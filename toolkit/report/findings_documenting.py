"""Writing findings as the document that `toolkit check --json` prints."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.law.findings import Finding, Findings
from toolkit.law.first_questions import Start
from toolkit.report.document import NOT_ADVICE, about
from toolkit.report.findings_documents import (
    AlikeRow,
    AnswerFirst,
    AwardLimitRow,
    CheckDocument,
    FindingsDocument,
    LawFound,
    QuestionRow,
    TallyRow,
)
from toolkit.report.law_grouping import options_alike, questions_of, tallies
from toolkit.report.law_trees import write_trees
from toolkit.report.law_words import REGIMES, notes_of, title_of
from toolkit.statements.case import Case


def check_document(
    case: Case, findings: Sequence[Findings], *, trees: bool = False
) -> CheckDocument:
    """Write the findings on several options of a case.

    Args:
        case: The case that was checked.
        findings: What was found, option by option.
        trees: Whether to write the reasoning too.
    """
    found = law_found(findings, trees=trees)
    return CheckDocument(
        not_legal_advice=found.not_legal_advice,
        regimes=found.regimes,
        rules=found.rules,
        options=found.options,
        findings=found.findings,
        trees=found.trees,
        case=case.id,
        scenario=case.scenario_id,
        about=about(case),
    )


def law_found(findings: Sequence[Findings], *, trees: bool = False) -> LawFound:
    """Write findings, those that read the same once, with what stands beside them."""
    rows = _alike(findings)
    roots, steps = write_trees(row.finding.tree for row in rows) if trees else ((), {})
    keys = roots or (None,) * len(rows)
    return LawFound(
        not_legal_advice=NOT_ADVICE,
        regimes={
            **REGIMES,
            **{id: name for one in findings for id, name in one.regime_names.items()},
        },
        rules={f"{row.finding.rulebook}/{row.finding.id}": title_of(row.finding) for row in rows},
        options=tuple(_option(same) for same in options_alike(findings)),
        findings=tuple(_row(row, key) for row, key in zip(rows, keys, strict=True)),
        trees=dict(steps),
    )


@dataclass(frozen=True)
class _Alike:
    finding: Finding
    subjects: tuple[str, ...]
    options: tuple[str, ...]


def _alike(findings: Sequence[Findings]) -> tuple[_Alike, ...]:
    """Put together what reads the same about the same lots in several options."""
    rows: dict[tuple[object, ...], tuple[Finding, tuple[str, ...], list[str]]] = {}
    for found in findings:
        for one, subjects in found.alike:
            whole = subjects == (found.option,)
            about_ = () if whole else subjects
            key = (one.rulebook, one.id, one.verdict, one.because, about_)
            rows.setdefault(key, (one, about_, []))[2].append(found.option)
    return tuple(
        _Alike(one, subjects or tuple(options), tuple(options))
        for one, subjects, options in rows.values()
    )


def _option(same: Sequence[Findings]) -> FindingsDocument:
    found = same[0]
    asked = questions_of(found)
    return FindingsDocument(
        options=tuple(one.option for one in same),
        as_of=found.as_of.isoformat(),
        trigger_dates={
            lot: day.isoformat() if day else None for lot, day in found.trigger_dates.items()
        },
        notices=notes_of(found),
        answer_first=AnswerFirst(
            facts=tuple(one.reading.name for one in asked.first),
            settles_at_least=asked.fewest,
            settles_at_most=asked.most,
        ),
        open_questions=_questions(asked, found),
        limits=tuple(
            AwardLimitRow(
                id=one.id,
                kind=one.kind,
                value=None if one.value is None else float(one.value),
                lots=one.lots,
                providers=one.providers,
                bids=one.bids,
                is_open=one.is_open,
                cites=one.cites,
                because=one.because,
            )
            for one in found.limits
        ),
        rulebooks=tuple(
            TallyRow(
                rulebook=one.rulebook,
                edition=found.editions[one.rulebook],
                applies=one.found,
                does_not_apply=one.absent,
                unknown=one.waiting,
                likely=one.likely,
            )
            for one in tallies(found)
        ),
    )


def _row(row: _Alike, tree: str | None) -> AlikeRow:
    one = row.finding
    return AlikeRow(
        options=row.options,
        id=one.id,
        kind=one.kind,
        rulebook=one.rulebook,
        verdict=one.verdict,
        subjects=row.subjects,
        cites=one.cites,
        layer=one.layer,
        verified=not one.unverified,
        unverified_on_path=one.unverified_on_path,
        unverified=one.unverified,
        because=one.because,
        needs=tuple(reading.name for reading in one.needs),
        open_if=tuple(reading.name for reading in one.open_if),
        tree=tree,
    )


def _questions(asked: Start, found: Findings) -> tuple[QuestionRow, ...]:
    waiting, where = found.waiting, found.answered_for
    return tuple(
        QuestionRow(
            fact=one.reading.name,
            question=one.reading.definition.question,
            type=one.reading.definition.type,
            words=one.reading.definition.words,
            view=one.reading.definition.kind == "view",
            waiting=waiting.get(one.reading.name, 0),
            answered_for=where.get(one.reading.name, ()),
            settles=tuple(dict.fromkeys(one.settles)),
            open_if_recorded=tuple(dict.fromkeys(one.opens)),
            cites=one.reading.definition.cites,
        )
        for one in asked.all
    )
