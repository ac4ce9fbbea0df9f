"""What `toolkit check --json` prints: findings that read the same once, and what to find out."""

from toolkit.report.document import AboutCase, Document


class AlikeRow(Document):
    """A finding, once for all options and subjects for which it reads the same word for word.

    A finding about an option as a whole has the options as its subjects.
    """

    options: tuple[str, ...]
    id: str
    kind: str
    rulebook: str
    verdict: str
    subjects: tuple[str, ...]
    cites: tuple[str, ...]
    layer: str
    verified: bool
    unverified_on_path: int
    unverified: tuple[str, ...]
    because: str
    needs: tuple[str, ...]
    open_if: tuple[str, ...]
    tree: str | None


class QuestionRow(Document):
    """A missing fact; those to answer first stand first.

    `answered_for` names the subjects of `facts` whose rows answer it: every lot, every option.
    """

    fact: str
    question: str
    type: str
    words: tuple[str, ...]
    view: bool
    waiting: int
    answered_for: tuple[str, ...]
    settles: tuple[str, ...]
    open_if_recorded: tuple[str, ...]
    cites: tuple[str, ...]


class AnswerFirst(Document):
    """The few questions to answer first, and how many of the others that settles.

    How many depends on the answers: so many at least and at most under all that were tried.
    """

    facts: tuple[str, ...]
    settles_at_least: int
    settles_at_most: int


class AwardLimitRow(Document):
    """A limit on the award as the optimiser obeys it; an open one is never applied.

    An empty list of lots, providers or bids means every one.
    """

    id: str
    kind: str
    value: float | None
    lots: tuple[str, ...]
    providers: tuple[str, ...]
    bids: tuple[str, ...]
    is_open: bool
    cites: str
    because: str


class TallyRow(Document):
    """How far one rulebook settles what it was asked."""

    rulebook: str
    edition: str
    applies: int
    does_not_apply: int
    unknown: int
    likely: int


class StepOfTree(Document):
    """One step of a reasoning tree; a child is the key of another step."""

    asked: str
    verdict: str
    because: str
    cites: tuple[str, ...]
    rule: str
    status: str
    children: tuple[str, ...]


class FindingsDocument(Document):
    """What stands beside the findings on options that the law sees alike: questions, limits."""

    options: tuple[str, ...]
    as_of: str
    trigger_dates: dict[str, str | None]
    notices: tuple[str, ...]
    answer_first: AnswerFirst | None
    open_questions: tuple[QuestionRow, ...]
    limits: tuple[AwardLimitRow, ...]
    rulebooks: tuple[TallyRow, ...]


class LawFound(Document):
    """What the law finds about several options; `trees` holds each step of reasoning once.

    Regimes and rules are named by id; what they are called stands here once.
    """

    not_legal_advice: str
    regimes: dict[str, str]
    rules: dict[str, str]
    options: tuple[FindingsDocument, ...]
    findings: tuple[AlikeRow, ...]
    trees: dict[str, StepOfTree]


class CheckDocument(LawFound):
    """What `toolkit check --json` prints; `trees` is empty unless it is asked for."""

    case: str
    scenario: str | None
    about: AboutCase
