"""The list of what may leave in JSON: fields of documents that bidders and the public may read.

As with `open_parts`, whatever is not named here stays with the commissioners: an amount that may
be missing is null, a list is empty, a text is empty. The document stays one of its published
schema, and `about.left_out` names the fields.
"""

from collections.abc import Mapping

OPEN_FIELDS: Mapping[str, frozenset[str]] = {
    name: frozenset(fields.split())
    for name, fields in {
        "AboutCase": "case title stage stage_means hypothetical not_an_award scenario caveats scope"
        " version audience",
        "AppraisalDocument": "case scenario as_of seed draws ranking tied not_separated same_award"
        " options findings allocations longlist assurance about",
        "OptionRow": "option title model status rank",
        "AllocationDocument": "case option scenario status proved award_rule rules_not_applied"
        " about",
        "SimulationDocument": "case option scenario seed draws years simulated why_not about",
        "SimulationsDocument": "case scenario options about",
        "CheckDocument": "not_legal_advice regimes rules options findings case scenario about",
        "LawFound": "not_legal_advice regimes rules options findings",
        "FindingsDocument": "options as_of trigger_dates rulebooks",
        "TallyRow": "rulebook edition applies does_not_apply unknown likely",
        "AlikeRow": "options id kind rulebook verdict subjects cites layer verified"
        " unverified_on_path",
        "LonglistPart": "stated factors choices candidates shortlist availability frozen",
        "ChoiceRow": "choice dimension label mark reason tested_against options",
        "CandidateRow": "candidate label part option carried",
        "AvailabilityRow": "candidate standing",
        "TextsDocument": "case scenario texts figures about",
        "TextRow": "text spot figures audience accepted",
        "FigureRow": "figure means shown value origin",
        "AssurancePart": "state watermark purpose limits sunset roles verification",
        "VerifiedRow": "what result evidence by",
    }.items()
}
"""Fields that may leave, by document or part of one."""
