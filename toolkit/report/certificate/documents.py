"""The two tiers of a certificate as JSON: one for anyone, one for a court or an auditor."""

from typing import Literal

from toolkit.report.document import AboutCase, Document

Firm = Literal["stable", "edition-fragile"]
Row = tuple[float, ...]


class SidePart(Document):
    """A half-space `lead . weights >= 0`, its nearest weights and what shows that none are nearer.

    `taken`, `given`, `sides` (in the order of the other sides), `rival_times` and `whole` are
    multipliers of a linear programme; the script that checks them says how they add up.
    """

    rival: str
    lead: Row
    nearest: Row
    moved: float
    taken: Row
    given: Row
    sides: Row
    rival_times: float
    whole: float


class BehindPart(Document):
    """A rival that is nowhere first in the region, and how often to add up each side to show it."""

    rival: str
    times: Row


class ScoresPart(Document):
    """Scores, weights and the region of weights; the total of an option is weights times scores."""

    options: tuple[str, ...]
    criteria: tuple[str, ...]
    weights: Row
    scores: tuple[Row, ...]
    totals: Row
    first: str
    sides: tuple[SidePart, ...]
    behind: tuple[BehindPart, ...]


class EditionPart(Document):
    """One edition: net present value of each option in each stored future, in whole pence."""

    edition: str
    title: str
    scenario: bool
    drawn_pence: tuple[tuple[int, ...], ...]
    mean_gbp: Row
    first: str
    firm: Firm


class RivalryPart(Document):
    """The first option against one other; shares and distances as the script works them out."""

    rival: str
    lead_gbp: float
    ahead: int
    linear: bool
    error_gbp: float
    overstated_gbp: float
    part_line: float
    part_sure: float


class SwitchPart(Document):
    """An input that alone brings a rival level inside the range drawn."""

    input: str
    rival: str
    value: float


class InputsPart(Document):
    """Straight-line responses of net present value to named inputs, and the box of inputs.

    `steps` holds, for each input, four hexadecimal digits a future: the value is
    least + steps / 65535 * (most - least).
    """

    names: tuple[str, ...]
    least: Row
    most: Row
    steps: tuple[str, ...]
    centre: Row
    at_centre_gbp: Row
    slopes_gbp: tuple[Row, ...]
    explained: Row
    rivalries: tuple[RivalryPart, ...]
    part: float
    box_least: Row
    box_most: Row
    inside: int
    switches: tuple[SwitchPart, ...]


class WorthPart(Document):
    """Net present value against business as usual; `stored` futures of those that were drawn."""

    options: tuple[str, ...]
    business_as_usual: str
    price_base: str
    base_year: str
    stored: int
    editions: tuple[EditionPart, ...]
    firm: Firm
    inputs: InputsPart | None


class ProofPart(Document):
    """How the award was proved; its sums and prices stand in the sealed tier."""

    status: str
    award_rule: str
    proved: bool
    objective_is_bound: bool | None
    awards: int
    runner_up: Literal["costs more", "costs the same", "ranks lower", "none", "not known"]
    rules_obeyed: tuple[str, ...]
    rules_not_applied: tuple[str, ...]
    open_limits: int
    solver: str


class VerdictPart(Document):
    """One verdict of the law; one that is unknown is not settled."""

    rulebook: str
    rule: str
    kind: str
    verdict: str
    settled: bool
    subjects: tuple[str, ...]
    cites: tuple[str, ...]
    unverified: int


class LawPart(Document):
    """What the law says of the option and its lots; verdicts on single bidders are only counted."""

    editions: dict[str, str]
    notices: tuple[str, ...]
    verdicts: tuple[VerdictPart, ...]
    on_bidders: int
    open: int
    on_unverified: int
    unverified_rules: int
    questions: dict[str, str]


class InputFilePart(Document):
    """A file that was read; one that may hold what bidders ask is committed to, or kept back."""

    file: str
    sha256: str | None
    kept_back: bool


class CommitmentPart(Document):
    """A salted SHA-256 of something that the sealed tier holds."""

    name: str
    sha256: str


class CertificateBody(Document):
    """The public tier: everything but prices, single bidders and who scored what."""

    kind: Literal["calculation certificate, public tier"]
    certifies: str
    about: AboutCase
    as_of: str
    seed: int
    draws: int
    preferred: str
    how_wrong: str
    words: tuple[str, ...]
    warnings: tuple[str, ...]
    agree: bool | None
    scores: ScoresPart | None
    worth: WorthPart | None
    proof: ProofPart
    law: LawPart
    record_entries: int
    files: tuple[InputFilePart, ...]
    commitments: tuple[CommitmentPart, ...]


class CertificateDocument(Document):
    """A certificate, with the SHA-256 of its body written without spaces and with sorted keys."""

    body: CertificateBody
    sha256: str


class OpeningPart(Document):
    """What a commitment was made to."""

    name: str
    salt: str
    value: object


class SealedBody(Document):
    """The sealed tier, for a court or an auditor: it opens every commitment of the public one."""

    kind: Literal["calculation certificate, sealed tier"]
    public_sha256: str
    openings: tuple[OpeningPart, ...]
