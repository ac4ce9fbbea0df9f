"""Check a calculation certificate without the toolkit that made it; needs NumPy alone.

    python3.12 verify_certificate.py CERTIFICATE.json [--sealed SEALED.json] [--digest SHA256]

Says one sentence for each check and ends with status 0 where all hold, 1 where one does not.
It works everything out again from what the certificate stores: totals and ranks from scores and
weights; means and first places from net present values by future; the region of weights by adding
up multipliers, so that no optimiser is needed; the box of inputs from the straight lines. It cannot
say whether the inputs are right.
"""

import argparse
import hashlib
import json
import sys

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

PUBLIC = "calculation certificate, public tier"
SEALED = "calculation certificate, sealed tier"
CERTIFIES = "This certifies the calculation, not the inputs: "
NEAR = 1e-9  # of totals and weights
LEVEL = 1e-5  # points of score within which two options are level
STEPS = 65_535
PENNY = 0.01
LINEAR_GBP = 1.0


class Refused(Exception):  # noqa: N818 - it is an answer, not an error
    """A check that does not hold, in one sentence."""


def _canonical(value: object) -> bytes:
    told = json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return told.encode("ascii")


def _digest_of(value: object) -> str:
    return hashlib.sha256(_canonical(value)).hexdigest()


def _hold(fine: object, sentence: str) -> None:
    if not fine:
        raise Refused(sentence)


def _of(part: object, key: str) -> object:
    if not isinstance(part, dict) or key not in part:
        raise Refused(f"The certificate lacks {key!r} where it belongs.")
    return part[key]


def _read[T](part: object, key: str, kind: type[T]) -> T:
    found = _of(part, key)
    if not isinstance(found, kind) or isinstance(found, bool):
        raise Refused(f"{key!r} does not hold what belongs there.")
    return found


def _rows(part: object, key: str) -> list[object]:
    return _read(part, key, list)


def _text(part: object, key: str) -> str:
    return _read(part, key, str)


def _texts(part: object, key: str) -> list[str]:
    found = [one for one in _rows(part, key) if isinstance(one, str)]
    _hold(len(set(found)) == len(_rows(part, key)), f"{key!r} is not a list of different texts.")
    return found


def _floats(part: object, key: str, *shape: int) -> Array:
    found: Array = np.array(_rows(part, key)).reshape(-1, *shape[1:])
    _hold(found.dtype == np.float64 and found.shape == shape, f"{key!r} has the wrong shape.")
    return found


def _same(found: object, worked_out: object) -> bool:  # two machines add in another order
    return bool(np.allclose(np.asarray(found), np.asarray(worked_out), rtol=1e-6, atol=1e-9))


def opened(content: bytes, what: str) -> tuple[object, str]:
    """Read a file, every byte of which must be as it was written; gives body and digest."""
    try:
        found = json.loads(content)
        again = _canonical(found) + b"\n"
    except (ValueError, RecursionError):
        raise Refused(f"{what} is not readable as JSON.") from None
    _hold(again == content, f"{what} is not written in the one way in which it can be.")
    body, stated = _of(found, "body"), _text(found, "sha256")
    _hold(len(found) == 2, f"{what} holds more than a body and its digest.")
    _hold(_digest_of(body) == stated, f"{what} was changed: its digest does not fit.")
    return body, stated


def check_scores(scores: object, preferred: str) -> str:
    """Work totals, order and region of weights out again."""
    options, criteria = _texts(scores, "options"), _texts(scores, "criteria")
    weights = _floats(scores, "weights", len(criteria))
    table = _floats(scores, "scores", len(options), len(criteria))
    _hold((weights >= 0).all() and abs(weights.sum() - 1) <= NEAR, "Weights do not sum to 1.")
    _hold((table >= 0).all() and (table <= 100).all(), "A score lies outside 0 to 100.")
    totals = table @ weights
    _hold(_same(_floats(scores, "totals", len(options)), totals), "A total is off.")
    first = _text(scores, "first")
    _hold(first in options and first == preferred, "Another is preferred.")
    top = options.index(first)
    _hold((totals[top] - totals >= -NEAR).all(), f"{first} does not have the highest total.")
    leads = table[top] - table
    check_region(scores, options, leads, weights)
    return f"{first} has the highest total, and keeps it in the region of weights stated."


def check_region(scores: object, options: list[str], leads: Array, weights: Array) -> None:
    """Check every side, that nothing nearer flips the order, and that no other side is needed."""
    sides, behind = _rows(scores, "sides"), _rows(scores, "behind")
    named = [_text(one, "rival") for one in (*sides, *behind)]
    others = [one for one in options if one != _text(scores, "first")]
    _hold(sorted(named) == sorted(others), "A rival has no place.")
    count = len(sides)
    held = np.array([leads[options.index(name)] for name in named[:count]])
    held = held.reshape(count, weights.size)
    moved = [check_side(one, n, held, weights) for n, one in enumerate(sides)]
    _hold(moved == sorted(moved), "Sides of the region of weights are not in order.")
    for one in behind:
        times = _floats(one, "times", count)
        lead = leads[options.index(_text(one, "rival"))]
        enough = (times >= 0).all() and (lead - times @ held >= -10 * LEVEL).all()
        _hold(enough, f"Nothing shows that {_text(one, 'rival')} needs no side.")


def check_side(side: object, place: int, held: Array, weights: Array) -> float:
    """Check one half-space, its nearest weights and the multipliers; gives the weight moved.

    For any weights v at which the rival is level and the other sides are kept, the weight moved is
    at least whole + (given - taken) . weights, because `slack` and `room` are not below 0.
    """
    count, rival, lead = weights.size, _text(side, "rival"), held[place]
    _hold((_floats(side, "lead", count) == lead).all(), f"The side of {rival} is not its lead.")
    rest = np.delete(held, place, axis=0)
    near, moved = _floats(side, "nearest", count), _read(side, "moved", float)
    on_it = (near >= -NEAR).all() and abs(near.sum() - 1) <= NEAR and abs(lead @ near) <= LEVEL
    _hold(on_it and (rest @ near >= -LEVEL).all(), f"{rival} is not level at its nearest weights.")
    _hold(abs(np.abs(near - weights).sum() / 2 - moved) <= NEAR, f"Weight moved to {rival} is off.")
    taken, given = _floats(side, "taken", count), _floats(side, "given", count)
    times, rival_times = _floats(side, "sides", len(rest)), _read(side, "rival_times", float)
    total = _read(side, "whole", float)
    slack = taken - given - times @ rest / 100 + rival_times * lead / 100 - total
    room = 0.5 - taken - given
    least = min(taken.min(), given.min(), times.min(initial=0.0), rival_times)
    proof = least >= 0 and slack.min() >= -1e-7 and room.min() >= -1e-7
    bound = total + (given - taken) @ weights
    _hold(proof and bound >= moved - 1e-6, f"Nothing shows that no weights nearer reach {rival}.")
    return moved


def check_worth(worth: object) -> str:
    """Work means, first places and firmness out again from the futures stored."""
    options, editions = _texts(worth, "options"), _rows(worth, "editions")
    _hold(editions, "No edition is named.")
    for one in editions:
        drawn = _rows(one, "drawn_pence")
        sums = [_sum_of(row, _read(worth, "stored", int)) for row in drawn]
        _hold(len(sums) == len(options), "An option lacks its futures.")
        means = [total / (100 * _read(worth, "stored", int)) for total in sums]
        _hold(_rows(one, "mean_gbp") == means, "A mean is not that of its futures.")
        best = options[sums.index(max(sums))]
        _hold(_text(one, "first") == best, f"{best} is worth most, and another is named.")
        firm = "stable" if best == _text(editions[0], "first") else "edition-fragile"
        _hold(_text(one, "firm") == firm, "An edition is not as firm as it is called.")
    fragile = any(_text(one, "firm") != "stable" for one in editions)
    firm = "edition-fragile" if fragile else "stable"
    _hold(_text(worth, "firm") == firm, "The first place is not as firm as it is called.")
    inputs = _of(worth, "inputs")
    told = "" if inputs is None else check_inputs(inputs, worth, options)
    first = _text(editions[0], "first")
    return f"{first} is worth most on average; over {len(editions)} editions it is {firm}.{told}"


def _sum_of(row: object, draws: int) -> int:
    found = row if isinstance(row, list) else []
    _hold(len(found) == draws > 0, "A future is missing.")
    _hold(all(type(one) is int for one in found), "A net present value is not in whole pence.")
    return sum(found)


def check_inputs(inputs: object, worth: object, options: list[str]) -> str:
    """Work centre, lines, box and switching values out again."""
    names = _texts(inputs, "names")
    count, draws = len(names), _read(worth, "stored", int)
    least, most = _floats(inputs, "least", count), _floats(inputs, "most", count)
    steps = [np.frombuffer(bytes.fromhex(str(one)), ">u2") for one in _rows(inputs, "steps")]
    _hold(len(steps) == count and {one.size for one in steps} == {draws}, "Inputs are missing.")
    values = least + np.stack(steps, axis=1) / STEPS * (most - least)
    drawn = np.array(_rows(_rows(worth, "editions")[0], "drawn_pence"), dtype=np.float64) / 100
    centre = _floats(inputs, "centre", count)
    at_centre = _floats(inputs, "at_centre_gbp", len(options))
    _hold(_same(centre, values.mean(axis=0)), "The middle of an input is not that of its futures.")
    _hold(np.abs(at_centre - drawn.mean(axis=1)).max() <= PENNY, "A line does not meet its mean.")
    slopes = _floats(inputs, "slopes_gbp", len(options), count)
    left = (drawn - at_centre[:, None] - slopes @ (values - centre).T).var(axis=1)
    told = 1 - left / np.where(left > 0, drawn.var(axis=1), 1.0)
    _hold(_same(_floats(inputs, "explained", len(options)), told), "A line is off.")
    best = options.index(_text(_rows(worth, "editions")[0], "first"))
    reach = np.array([centre - least, most - centre])
    rivalries = _rows(inputs, "rivalries")
    named = sorted(_text(one, "rival") for one in rivalries)
    _hold(named == sorted(set(options) - {options[best]}), "A rival is missing.")
    for one in rivalries:
        other = options.index(_text(one, "rival"))
        lead, slope = drawn[best] - drawn[other], slopes[best] - slopes[other]
        middle = at_centre[best] - at_centre[other]
        check_rivalry(one, lead, middle + (values - centre) @ slope - lead, (middle, slope, reach))
    part = _read(inputs, "part", float)
    parts = [_read(one, "part_sure", float) for one in rivalries]
    _hold(parts == sorted(parts) and part == parts[0], "The box is not that of the nearest rival.")
    low, high = _floats(inputs, "box_least", count), _floats(inputs, "box_most", count)
    box = _same(low, centre - part * reach[0]) and _same(high, centre + part * reach[1])
    _hold(box, "The box of inputs does not fit its part.")
    inside = ((values >= low) & (values <= high)).all(axis=1) & (part > 0)
    _hold(_read(inputs, "inside", int) == inside.sum(), "Futures inside are miscounted.")
    ahead = (drawn[best] - drawn)[:, inside] >= -PENNY
    _hold(ahead.all(), f"{options[best]} is not worth most in the whole box.")
    lead = at_centre[best] - at_centre
    check_switches(inputs, options, best, (lead, slopes[best] - slopes, centre, reach))
    return f" Inputs may go {part:.1%} of the way to their ends at once, {count} of them named."


def check_rivalry(one: object, lead: Array, above: Array, line: tuple[float, Array, Array]) -> None:
    """Check how far one rival is behind, in the futures and on the line."""
    rival, (middle, slope, reach) = _text(one, "rival"), line
    _hold(abs(_read(one, "lead_gbp", float) - middle) <= PENNY, f"The lead over {rival} is off.")
    _hold(_read(one, "ahead", int) == (lead > 0).sum(), f"Futures ahead of {rival} are miscounted.")
    error, over = float(np.abs(above).max()), max(0.0, float(above.max()))
    errors = np.abs(np.array([_read(one, "error_gbp", float), _read(one, "overstated_gbp", float)]))
    fits = np.allclose(errors, [error, over], rtol=1e-6, atol=PENNY)
    _hold(fits, f"The line is further from the lead over {rival} than stated.")
    linear = _read(one, "error_gbp", float) <= LINEAR_GBP
    _hold(_of(one, "linear") is linear, f"The lead over {rival} is wrongly called linear or not.")
    worst = float(np.maximum(slope * reach[0], -slope * reach[1]).sum())
    for key, room in (("part_line", middle), ("part_sure", middle - over)):
        part = 0.0 if room <= 0 else 1.0 if room >= worst else room / worst
        _hold(abs(_read(one, key, float) - part) <= 1e-6, f"{rival} is level elsewhere.")


def check_switches(inputs: object, options: list[str], best: int, lines: tuple[Array, ...]) -> None:
    """Check where one input alone brings a rival level, and that none is left out."""
    lead, slope, centre, reach = lines
    never = (slope == 0) | (np.abs(slope) * reach.max(axis=0) < np.abs(lead)[:, None])
    away = -np.where(never, np.inf, lead[:, None]) / np.where(never, 1.0, slope)
    far = np.abs(away) / np.where(away > 0, reach[1], reach[0])
    far[(far > 1) | (np.arange(len(options)) == best)[:, None]] = np.inf
    names = _texts(inputs, "names")
    stated, nearest = {_text(one, "input"): one for one in _rows(inputs, "switches")}, far.min(0)
    wanted = {name for name, way in zip(names, nearest, strict=True) if way < np.inf}
    _hold(stated.keys() == wanted, "A switching value is missing or made up.")
    for name, one in stated.items():
        n, rival = names.index(name), options.index(_text(one, "rival"))
        value = _same(_read(one, "value", float), centre[n] + away[rival, n])
        _hold(value and far[rival, n] <= nearest[n] + NEAR, f"{name} switches elsewhere.")


def check_law(law: object) -> str:
    """Count open and unverified verdicts again."""
    verdicts = _rows(law, "verdicts")
    settled = [not _text(one, "verdict").startswith("unknown") for one in verdicts]
    stated = [_of(one, "settled") for one in verdicts]
    _hold(stated == settled, "An unknown verdict is called settled.")
    still_open = settled.count(False)
    unverified = [one for one in verdicts if _read(one, "unverified", int)]
    rules = {(_text(one, "rulebook"), _text(one, "rule")) for one in unverified}
    _hold(_read(law, "open", int) == still_open, "Open verdicts of law are miscounted.")
    counted = _read(law, "on_unverified", int), _read(law, "unverified_rules", int)
    _hold(counted == (len(unverified), len(rules)), "Unverified rules of law are miscounted.")
    resting = f"{len(unverified)} on unverified rules"
    return f"{len(verdicts)} verdicts of law: {still_open} open, {resting}."


def check_record(record: object, entries: int) -> str:
    """Follow the record of scores from its first entry to its last."""
    before, rows = "", _rows({"record": record}, "record")
    _hold(len(rows) == entries, "The record of scores is not whole.")
    for one in rows:
        told = {**one, "previous": before} if isinstance(one, dict) else {}
        stated = told.pop("digest", None)
        before = _digest_of(told)
        _hold(stated == before, f"The record of scores was changed at entry {told.get('entry')}.")
    return f"The record of scores holds together: {entries} entries."


def check_commitments(body: object) -> dict[str, str]:
    """Read the commitments; each name stands once."""
    found = {_text(one, "name"): _text(one, "sha256") for one in _rows(body, "commitments")}
    _hold(len(found) == len(_rows(body, "commitments")), "A commitment is made twice.")
    for one in _rows(body, "files"):
        held, name = _of(one, "sha256"), f"file {_text(one, 'file')}"
        _hold((held is None) is _of(one, "kept_back"), f"{name} is neither shown nor kept back.")
        _hold(held is not None or not found or name in found, f"Nobody committed to {name}.")
    return found


def check_sealed(sealed: object, body: object, digest: str, commitments: dict[str, str]) -> str:
    """Open every commitment and add the award up."""
    _hold(_text(sealed, "kind") == SEALED, "The sealed tier is not one.")
    _hold(_text(sealed, "public_sha256") == digest, "The sealed tier is of another certificate.")
    values: dict[str, object] = {}
    for one in _rows(sealed, "openings"):
        name = _text(one, "name")
        told = {"name": name, "salt": _text(one, "salt"), "value": _of(one, "value")}
        _hold(_digest_of(told) == commitments.get(name), f"{name} is not what was committed to.")
        values[name] = _of(one, "value")
    _hold(len(_rows(sealed, "openings")) == len(commitments) == len(values), "Not all is opened.")
    awards = [value for name, value in values.items() if name.startswith("award ")]
    _hold(len(awards) == _read(_of(body, "proof"), "awards", int), "An award is missing.")
    for one in awards:
        cost = float(_text(one, "units")) * float(_text(one, "price_gbp_per_unit"))
        fits = abs(cost - float(_text(one, "cost_gbp"))) <= PENNY
        _hold(fits, f"Units and price of {_text(one, 'bid')} do not make its cost.")
    money = values.get("proof")
    objective, bound = _of(money, "objective_gbp"), _of(money, "bound_gbp")
    lines = [*awards, *_rows(money, "charges")]
    total = sum(round(100 * float(_text(one, "cost_gbp"))) for one in lines)
    _hold(total == round(100 * float(str(objective))), "Awards do not add up to the objective.")
    if bound is not None:
        gap = total - round(100 * float(str(bound)))
        stated = _of(_of(body, "proof"), "objective_is_bound")
        _hold(stated is (gap <= len(awards)), "The objective is not the bound.")
    verdicts, counted = values.get("law of bidders"), _read(_of(body, "law"), "on_bidders", int)
    _hold(isinstance(verdicts, list) and len(verdicts) == counted, "Verdicts are missing.")
    record = check_record(values.get("record of scores"), _read(body, "record_entries", int))
    return f"The sealed tier opens all {len(values)} commitments, its award adds up. {record}"


def check(content: bytes, sealed: bytes | None = None, digest: str = "") -> list[str]:
    """Check the public tier, the sealed one if any, and a digest published elsewhere if any.

    Raises:
        Refused: A check does not hold.
    """
    body, found = opened(content, "The certificate")
    _hold(digest in ("", found), "This is another certificate than the one published.")
    _hold(_text(body, "kind") == PUBLIC, "This is not a calculation certificate.")
    _hold(_text(body, "certifies").startswith(CERTIFIES), "It claims to certify more.")
    told = [f"Every byte is as it was written; digest {found}."]
    try:
        told += check_body(body)
        commitments = check_commitments(body)
        told.append(f"{len(commitments)} commitments stand to what is kept back.")
        if sealed is not None:
            inner, _ = opened(sealed, "The sealed tier")
            told.append(check_sealed(inner, body, found, commitments))
    except (ValueError, TypeError, IndexError, OverflowError):
        raise Refused("The certificate does not have the form of one.") from None
    return told


def check_body(body: object) -> list[str]:
    """Check every part of the public tier."""
    scores, worth, proof = _of(body, "scores"), _of(body, "worth"), _of(body, "proof")
    told = [] if scores is None else [check_scores(scores, _text(body, "preferred"))]
    told += [] if worth is None else [check_worth(worth)]
    agree = None
    if scores is not None and worth is not None:
        agree = _text(scores, "first") == _text(_rows(worth, "editions")[0], "first")
    _hold(_of(body, "agree") is agree, "Whether score and worth agree is misstated.")
    proved, is_bound = _of(proof, "proved") is True, _of(proof, "objective_is_bound")
    _hold(not proved or is_bound is not False, "An award is proved without its bound.")
    _hold(not proved or _text(proof, "status") == "optimal", "An award is not the best.")
    told.append(f"The award is {'' if proved else 'not '}proved to be the best.")
    return [*told, check_law(_of(body, "law"))]


def main(words: list[str] | None = None) -> int:
    """Check the files named on the command line; gives the exit status."""
    parser = argparse.ArgumentParser(description="Check a calculation certificate.")
    parser.add_argument("certificate", help="the public tier, a JSON file")
    parser.add_argument("--sealed", help="the sealed tier, a JSON file")
    parser.add_argument("--digest", default="", help="SHA-256 that was published beside a decision")
    asked = parser.parse_args(words)
    try:
        sealed = np.fromfile(asked.sealed, np.uint8).tobytes() if asked.sealed else None
        content = np.fromfile(asked.certificate, np.uint8).tobytes()
        print("\n".join(check(content, sealed, asked.digest)))
    except Refused as refused:
        print(f"Refused: {refused}")
        return 1
    except OSError as error:
        print(f"Refused: {error.filename} cannot be read.")
        return 1
    print("All checks hold. They certify the calculation, not the inputs.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
