"""What `ask`, `law` and `timetable` print with `--json`: each a document with a schema."""

from toolkit.report.document import AboutCase, Document


class RouteRow(Document):
    """One route."""

    id: str
    verdict: str
    because: str
    needs: tuple[str, ...]
    open_if: tuple[str, ...]
    cites: tuple[str, ...]
    unverified: tuple[str, ...]


class FindingRow(Document):
    """One duty, limit or condition, whatever its verdict."""

    id: str
    kind: str
    verdict: str
    cites: tuple[str, ...]
    layer: str
    because: str
    needs: tuple[str, ...]
    open_if: tuple[str, ...]
    unverified: tuple[str, ...]


class DutyRow(Document):
    """A duty that is found, or may be."""

    id: str
    verdict: str
    what: str
    counted_from: str
    within: str
    bound: str
    day: str | None = None
    cites: tuple[str, ...]


class LimitRow(Document):
    """A limit on awards that is found, or may be."""

    id: str
    verdict: str
    award_rule: str
    figure: str
    cites: tuple[str, ...]


class AboutRulebook(Document):
    """Which rulebook was asked, and what a reader must know about it."""

    title: str
    edition: str
    checked_to: str
    law_of: str
    notices: tuple[str, ...]
    against_avoidance: tuple[str, ...]
    not_legal_advice: str
    version: str


class AskDocument(Document):
    """What `toolkit ask RULEBOOK --json` prints; questions and flips are open parts."""

    rulebook: str
    as_of: str
    regime: str
    routes: tuple[RouteRow, ...]
    duties: tuple[DutyRow, ...]
    limits: tuple[LimitRow, ...]
    findings: tuple[FindingRow, ...]
    open_questions: tuple[dict[str, object], ...]
    flips: tuple[dict[str, object], ...]
    contradictions: tuple[str, ...]
    about: AboutRulebook


class RuleRow(Document):
    """One rule: the clause in our words, where it stands, and whether it was read."""

    id: str
    title: str
    meaning: str
    gives: str
    about: str
    cites: tuple[str, ...]
    layer: str
    status: str
    since: str
    until: str | None
    made: str | None
    binds: str
    read_in: str


class EntryRow(Document):
    """A figure over one span of days."""

    since: str
    until: str | None
    value: str
    unit: str
    cites: tuple[str, ...]
    status: str


class FigureRow(Document):
    """A figure over time."""

    name: str
    entries: tuple[EntryRow, ...]


class FactRow(Document):
    """One fact that a rulebook asks for."""

    name: str
    type: str
    kind: str
    changes: str
    question: str
    words: tuple[str, ...]
    cites: tuple[str, ...]


class RulebookRow(Document):
    """One rulebook: how much is in it, and how much of that was read."""

    id: str
    title: str
    edition: str
    since: str
    checked_to: str
    regimes: tuple[str, ...]
    facts: int
    rules_by_status: dict[str, int]
    figures_by_status: dict[str, int]
    rules: tuple[RuleRow, ...]
    figures: tuple[FigureRow, ...]


class LawDocument(Document):
    """What `toolkit law --json` prints."""

    rulebooks: tuple[RulebookRow, ...]
    not_legal_advice: str
    version: str


class FactsDocument(Document):
    """What `toolkit law facts RULEBOOK --json` prints."""

    rulebook: str
    facts: tuple[FactRow, ...]


class RuleDocument(Document):
    """What `toolkit law show RULEBOOK RULE --json` prints."""

    rulebook: str
    rule: RuleRow
    tests: str


class StepRow(Document):
    """One row of a timetable; days last until midnight at their end."""

    subject: str
    id: str
    what: str
    who: str
    earliest: str | None
    latest: str | None
    because: str
    missing: tuple[str, ...]
    applies: str
    cites: tuple[str, ...]
    layer: str
    status: str


class TimetableDocument(Document):
    """What `toolkit timetable --json` prints."""

    case: str
    option: str
    scenario: str | None
    as_of: str
    bank_holidays_of: str
    rows: tuple[StepRow, ...]
    notices: tuple[str, ...]
    not_legal_advice: str
    about: AboutCase
