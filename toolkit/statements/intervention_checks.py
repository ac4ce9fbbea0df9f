"""What must hold between interventions, the tiers that they target and the streams that pay."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from toolkit.errors import Fault
from toolkit.statements.interventions import Intervention, words_in
from toolkit.statements.linked_activities import RiskTier
from toolkit.statements.raw import RawRow
from toolkit.statements.reading import did_you_mean
from toolkit.statements.streams import Stream

NEARLY = Decimal("0.000001")


def tiers_exist(
    interventions: Iterable[tuple[RawRow, Intervention]], tiers: Iterable[RiskTier]
) -> Iterator[Fault]:
    """Every tier that an intervention targets is a tier of the activity that it reduces."""
    known: dict[str, set[str]] = defaultdict(set)
    for tier in tiers:
        known[tier.activity_id].add(tier.tier)
    for raw, row in interventions:
        names = known[row.activity_id]
        for word in words_in(row.tiers):
            if word not in names:
                what = f"{word!r} is not a tier of {row.activity_id}; {did_you_mean(word, names)}"
                yield Fault(raw["tiers"].place, "tiers", what)


def streams_belong_to_funders(
    interventions: Iterable[tuple[RawRow, Intervention]], streams: Mapping[str, Stream]
) -> Iterator[Fault]:
    """A stream that pays for an intervention is its funder's."""
    for raw, row in interventions:
        stream = streams.get(row.stream_id or "")
        if stream is not None and stream.commissioner_id != row.funder:
            what = f"{row.stream_id!r} is money of {stream.commissioner_id}, not of {row.funder}"
            yield Fault(raw["stream_id"].place, "stream_id", f"{what}; correct one of them")


def tiers_make_a_whole(tiers: Iterable[tuple[RawRow, RiskTier]]) -> Iterator[Fault]:
    """The tiers of one activity hold all its people and all its units, to a millionth."""
    rows = list(tiers)
    for column in ("people_share", "activity_share"):
        sums: dict[str, Decimal] = defaultdict(Decimal)
        first: dict[str, RawRow] = {}
        for raw, row in rows:
            sums[row.activity_id] += getattr(row, column)
            first.setdefault(row.activity_id, raw)
        for activity, total in sums.items():
            if abs(total - 1) > NEARLY:
                what = f"the tiers of {activity} sum to {total}; make them sum to 1"
                yield Fault(first[activity][column].place, column, what)
