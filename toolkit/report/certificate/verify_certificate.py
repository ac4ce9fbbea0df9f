"""Check a calculation certificate without the toolkit that made it; needs Python and NumPy alone.

    python verify_certificate.py CERTIFICATE.json [--sealed SEALED.json] [--digest SHA256]

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
CERTIFIES = (
    "This certifies the calculation, not the inputs: these results follow from these scores, "
    "weights, bids and futures. It does not say that the inputs are right or the option lawful, "
    "and it is not legal advice."
)
NEAR = 1e-9  # of totals and weights
LEVEL = 1e-5  # points of score within which two options are level
STEPS = 65_535
PENNY = 0.01
LINEAR_GBP = 1.0


class Refused(Exception):  # noqa: N818 - it is an answer, not an error
    """A check that does not hold, in one sentence."""


def canonical(value: object) -> bytes:
    """Write JSON in the one way in which a certificate is written."""
    text = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    )
    return text.encode("ascii")


def digest_of(value: object) -> str:
    """Give the SHA-256 of a value."""
    return hashlib.sha256(canonical(value)).hexdigest()


def hold(fine: object, sentence: str) -> None:
    """Refuse with a sentence unless something holds."""
    if not fine:
        raise Refused(sentence)


def of(part: object, key: str) -> object:
    """Read a value of a part."""
    if not isinstance(part, dict) or key not in part:
        raise Refused(f"The certificate lacks {key!r} where it belongs.")
    return part[key]


def rows(part: object, key: str) -> list[object]:
    """Read a list."""
    found = of(part, key)
    if not isinstance(found, list):
        raise Refused(f"{key!r} is not a list.")
    return found


def text(part: object, key: str) -> str:
    """Read a text."""
    found = of(part, key)
    if not isinstance(found, str):
        raise Refused(f"{key!r} is not a text.")
    return found


def texts(part: object, key: str) -> list[str]:
    """Read a list of different texts."""
    found = [one for one in rows(part, key) if isinstance(one, str)]
    hold(len(set(found)) == len(rows(part, key)), f"{key!r} is not a list of different texts.")
    return found


def number(part: object, key: str) -> float:
    """Read a finite number."""
    found = of(part, key)
    if isinstance(found, bool) or not isinstance(found, (int, float)) or not np.isfinite(found):
        raise Refused(f"{key!r} is not a number.")
    return found


def whole(part: object, key: str) -> int:
    """Read a whole number, 0 or more."""
    found = of(part, key)
    if isinstance(found, bool) or not isinstance(found, int) or found < 0:
        raise Refused(f"{key!r} is not a whole number.")
    return found


def floats(part: object, key: str, *shape: int) -> Array:
    """Read numbers in a certain shape."""
    found = np.array(rows(part, key), dtype=np.float64).reshape(-1, *shape[1:])
    hold(found.shape == shape and np.isfinite(found).all(), f"{key!r} has the wrong shape.")
    return found


def same(found: object, worked_out: object) -> bool:
    """Compare numbers that two machines may have added up in another order."""
    return bool(np.allclose(np.asarray(found), np.asarray(worked_out), rtol=1e-6, atol=1e-9))


def opened(content: bytes, what: str) -> tuple[object, str]:
    """Read a file, every byte of which must be as it was written; gives body and digest."""
    try:
        found = json.loads(content)
        again = canonical(found) + b"\n"
    except (ValueError, RecursionError):
        raise Refused(f"{what} is not readable as JSON.") from None
    hold(again == content, f"{what} is not written in the one way in which it can be.")
    body, stated = of(found, "body"), text(found, "sha256")
    hold(len(found) == 2, f"{what} holds more than a body and its digest.")
    hold(digest_of(body) == stated, f"{what} was changed: its digest does not fit.")
    return body, stated


def check_scores(scores: object, preferred: str) -> str:
    """Work totals, order and region of weights out again."""
    options, criteria = texts(scores, "options"), texts(scores, "criteria")
    weights = floats(scores, "weights", len(criteria))
    table = floats(scores, "scores", len(options), len(criteria))
    hold((weights >= 0).all() and abs(weights.sum() - 1) <= NEAR, "Weights do not sum to 1.")
    hold((table >= 0).all() and (table <= 100).all(), "A score lies outside 0 to 100.")
    totals = table @ weights
    hold(same(floats(scores, "totals", len(options)), totals), "A total is not weights x scores.")
    first = text(scores, "first")
    hold(first in options and first == preferred, "The option preferred is not the first by score.")
    top = options.index(first)
    hold((totals[top] - totals >= -NEAR).all(), f"{first} does not have the highest total.")
    leads = table[top] - table
    check_region(scores, options, leads, weights)
    return f"{first} has the highest total, and keeps it in the region of weights stated."


def check_region(scores: object, options: list[str], leads: Array, weights: Array) -> None:
    """Check every side, that nothing nearer flips the order, and that no other side is needed."""
    sides, behind = rows(scores, "sides"), rows(scores, "behind")
    named = [text(one, "rival") for one in (*sides, *behind)]
    others = [one for one in options if one != text(scores, "first")]
    hold(sorted(named) == sorted(others), "Not every rival has its place in the region of weights.")
    count = len(sides)
    held = np.array([leads[options.index(name)] for name in named[:count]])
    held = held.reshape(count, weights.size)
    moved = [check_side(one, n, held, weights) for n, one in enumerate(sides)]
    hold(moved == sorted(moved), "Sides of the region of weights are not in order.")
    for one in behind:
        times = floats(one, "times", count)
        lead = leads[options.index(text(one, "rival"))]
        enough = (times >= 0).all() and (lead - times @ held >= -10 * LEVEL).all()
        hold(enough, f"Nothing shows that {text(one, 'rival')} needs no side.")


def check_side(side: object, place: int, held: Array, weights: Array) -> float:
    """Check one half-space, its nearest weights and the multipliers; gives the weight moved.

    For any weights v at which the rival is level and the other sides are kept, the weight moved is
    at least whole + (given - taken) . weights, because `slack` and `room` are not below 0.
    """
    count, rival, lead = weights.size, text(side, "rival"), held[place]
    hold((floats(side, "lead", count) == lead).all(), f"The side of {rival} is not its lead.")
    rest = np.delete(held, place, axis=0)
    near, moved = floats(side, "nearest", count), number(side, "moved")
    on_it = (near >= -NEAR).all() and abs(near.sum() - 1) <= NEAR and abs(lead @ near) <= LEVEL
    hold(on_it and (rest @ near >= -LEVEL).all(), f"{rival} is not level at its nearest weights.")
    hold(abs(np.abs(near - weights).sum() / 2 - moved) <= NEAR, f"Weight moved to {rival} is off.")
    taken, given = floats(side, "taken", count), floats(side, "given", count)
    times, rival_times = floats(side, "sides", len(rest)), number(side, "rival_times")
    total = number(side, "whole")
    slack = taken - given - times @ rest / 100 + rival_times * lead / 100 - total
    room = 0.5 - taken - given
    least = min(taken.min(), given.min(), times.min(initial=0.0), rival_times)
    proof = least >= 0 and slack.min() >= -1e-7 and room.min() >= -1e-7
    bound = total + (given - taken) @ weights
    hold(proof and bound >= moved - 1e-6, f"Nothing shows that no weights nearer reach {rival}.")
    return moved


def check_worth(worth: object) -> str:
    """Work means, first places and firmness out again from the futures stored."""
    options, editions = texts(worth, "options"), rows(worth, "editions")
    hold(editions, "No edition is named.")
    for one in editions:
        drawn = rows(one, "drawn_pence")
        sums = [sum_of(row, whole(worth, "stored")) for row in drawn]
        hold(len(sums) == len(options), "An option lacks its futures.")
        means = [total / (100 * whole(worth, "stored")) for total in sums]
        hold(rows(one, "mean_gbp") == means, "A mean is not that of its futures.")
        best = options[sums.index(max(sums))]
        hold(text(one, "first") == best, f"{best} is worth most, and another is named.")
        firm = "stable" if best == text(editions[0], "first") else "edition-fragile"
        hold(text(one, "firm") == firm, "An edition is not as firm as it is called.")
    fragile = any(text(one, "firm") != "stable" for one in editions)
    firm = "edition-fragile" if fragile else "stable"
    hold(text(worth, "firm") == firm, "The first place is not as firm as it is called.")
    inputs = of(worth, "inputs")
    told = "" if inputs is None else check_inputs(inputs, worth, options)
    first = text(editions[0], "first")
    return f"{first} is worth most on average; over {len(editions)} editions it is {firm}.{told}"


def sum_of(row: object, draws: int) -> int:
    """Add whole pence up, exactly."""
    hold(isinstance(row, list) and len(row) == draws > 0, "A future is missing.")
    found = row if isinstance(row, list) else []
    hold(all(type(one) is int for one in found), "A net present value is not in whole pence.")
    return sum(found)


def check_inputs(inputs: object, worth: object, options: list[str]) -> str:
    """Work centre, lines, box and switching values out again."""
    names = texts(inputs, "names")
    count, draws = len(names), whole(worth, "stored")
    least, most = floats(inputs, "least", count), floats(inputs, "most", count)
    steps = [
        np.frombuffer(bytes.fromhex(one), dtype=">u2") for one in map(str, rows(inputs, "steps"))
    ]
    hold(len(steps) == count and {one.size for one in steps} == {draws}, "Inputs are missing.")
    values = least + np.stack(steps, axis=1) / STEPS * (most - least)
    drawn = np.array(rows(rows(worth, "editions")[0], "drawn_pence"), dtype=np.float64) / 100
    centre, at_centre = (
        floats(inputs, "centre", count),
        floats(inputs, "at_centre_gbp", len(options)),
    )
    hold(same(centre, values.mean(axis=0)), "The middle of an input is not that of its futures.")
    hold(np.abs(at_centre - drawn.mean(axis=1)).max() <= PENNY, "A line does not meet its mean.")
    slopes = floats(inputs, "slopes_gbp", len(options), count)
    left = (drawn - at_centre[:, None] - slopes @ (values - centre).T).var(axis=1)
    spread = drawn.var(axis=1)
    told = 1 - np.divide(left, spread, out=np.zeros_like(left), where=spread > 0)
    hold(same(floats(inputs, "explained", len(options)), told), "A line explains less than stated.")
    best = options.index(text(rows(worth, "editions")[0], "first"))
    reach = np.array([centre - least, most - centre])
    rivalries = rows(inputs, "rivalries")
    named = sorted(text(one, "rival") for one in rivalries)
    hold(named == sorted(set(options) - {options[best]}), "A rival of the first option is missing.")
    for one in rivalries:
        other = options.index(text(one, "rival"))
        lead, slope = drawn[best] - drawn[other], slopes[best] - slopes[other]
        middle = at_centre[best] - at_centre[other]
        check_rivalry(one, lead, middle + (values - centre) @ slope - lead, (middle, slope, reach))
    part = number(inputs, "part")
    parts = [number(one, "part_sure") for one in rivalries]
    hold(parts == sorted(parts) and part == parts[0], "The box is not that of the nearest rival.")
    low, high = floats(inputs, "box_least", count), floats(inputs, "box_most", count)
    box = same(low, centre - part * reach[0]) and same(high, centre + part * reach[1])
    hold(box, "The box of inputs does not fit its part.")
    inside = ((values >= low) & (values <= high)).all(axis=1) & (part > 0)
    hold(whole(inputs, "inside") == inside.sum(), "The futures inside the box are miscounted.")
    ahead = (drawn[best] - drawn)[:, inside] >= -PENNY
    hold(ahead.all(), f"{options[best]} is not worth most in the whole box.")
    check_switches(inputs, (names, options), (centre, at_centre, slopes), (least, most, best))
    return f" Inputs may go {part:.1%} of the way to their ends at once, {count} of them named."


def check_rivalry(one: object, lead: Array, above: Array, line: tuple[float, Array, Array]) -> None:
    """Check how far one rival is behind, in the futures and on the line."""
    rival, (middle, slope, reach) = text(one, "rival"), line
    hold(abs(number(one, "lead_gbp") - middle) <= PENNY, f"The lead over {rival} is off.")
    hold(whole(one, "ahead") == (lead > 0).sum(), f"Futures ahead of {rival} are miscounted.")
    error, over = float(np.abs(above).max()), max(0.0, float(above.max()))
    errors = np.abs(np.array([number(one, "error_gbp"), number(one, "overstated_gbp")]))
    fits = np.allclose(errors, [error, over], rtol=1e-6, atol=PENNY)
    hold(fits, f"The line is further from the lead over {rival} than stated.")
    linear = number(one, "error_gbp") <= LINEAR_GBP
    hold(of(one, "linear") is linear, f"The lead over {rival} is wrongly called linear or not.")
    worst = float(np.maximum(slope * reach[0], -slope * reach[1]).sum())
    for key, room in (("part_line", middle), ("part_sure", middle - over)):
        part = 0.0 if room <= 0 else min(1.0, room / worst) if worst > 0 else 1.0
        hold(
            abs(number(one, key) - part) <= 1e-6, f"Inputs may not go so far before {rival} leads."
        )


def check_switches(
    inputs: object,
    names: tuple[list[str], list[str]],
    line: tuple[Array, Array, Array],
    ends: tuple[Array, Array, int],
) -> None:
    """Check where one input alone brings a rival level, and that none is left out."""
    (inputs_named, options), (centre, at_centre, slopes), (least, most, best) = names, line, ends
    stated = {text(one, "input"): one for one in rows(inputs, "switches")}
    hold(len(stated) == len(rows(inputs, "switches")), "A switching value is stated twice.")
    hold(stated.keys() <= set(inputs_named), "A switching value has no input.")
    for n, name in enumerate(inputs_named):
        ways = {}
        for other, rival in enumerate(options):
            slope = slopes[best, n] - slopes[other, n]
            if other != best and slope != 0:
                value = centre[n] - (at_centre[best] - at_centre[other]) / slope
                if least[n] <= value <= most[n]:
                    side = most[n] if value > centre[n] else least[n]
                    ways[rival] = (abs((value - centre[n]) / (side - centre[n])), value)
        one = stated.get(name)
        hold((one is None) == (not ways), f"The switching value of {name} is missing or made up.")
        if one is not None:
            far, value = ways.get(text(one, "rival"), (np.inf, np.nan))
            nearest = far <= min(way for way, _ in ways.values()) + NEAR
            hold(nearest and same(number(one, "value"), value), f"{name} switches elsewhere.")


def check_law(law: object) -> str:
    """Count open and unverified verdicts again."""
    verdicts = rows(law, "verdicts")
    for one in verdicts:
        settled = not text(one, "verdict").startswith("unknown")
        hold(of(one, "settled") is settled, "An unknown verdict is called settled.")
    still_open = sum(of(one, "settled") is False for one in verdicts)
    unverified = [one for one in verdicts if whole(one, "unverified")]
    rules = {(text(one, "rulebook"), text(one, "rule")) for one in unverified}
    hold(whole(law, "open") == still_open, "Open verdicts of law are miscounted.")
    counted = whole(law, "on_unverified"), whole(law, "unverified_rules")
    hold(counted == (len(unverified), len(rules)), "Unverified rules of law are miscounted.")
    return f"{len(verdicts)} verdicts of law: {still_open} open, {len(unverified)} on unverified rules."


def check_record(body: object) -> str:
    """Follow the record of scores from its first entry to its last."""
    before = ""
    for one in rows(body, "record"):
        hold(isinstance(one, dict), "An entry of the record is not one.")
        told = {**one, "previous": before} if isinstance(one, dict) else {}
        stated = told.pop("digest", None)
        before = digest_of(told)
        hold(stated == before, f"The record of scores was changed at entry {told.get('entry')}.")
    return f"The record of scores holds together: {len(rows(body, 'record'))} entries."


def check_commitments(body: object) -> dict[str, str]:
    """Read the commitments; each name stands once."""
    found = {text(one, "name"): text(one, "sha256") for one in rows(body, "commitments")}
    hold(len(found) == len(rows(body, "commitments")), "A commitment is made twice.")
    for one in rows(body, "files"):
        held, name = of(one, "sha256"), f"file {text(one, 'file')}"
        hold((held is None) is of(one, "kept_back"), f"{name} is neither shown nor kept back.")
        hold(held is not None or not found or name in found, f"Nobody committed to {name}.")
    return found


def check_proof(proof: object) -> str:
    """Check that what is called proved is."""
    proved = of(proof, "proved") is True
    if of(proof, "objective_is_bound") is not None:
        hold(of(proof, "objective_is_bound") is proved, "An award is proved without its bound.")
    hold(proved is (text(proof, "status") == "optimal") or not proved, "An award is not the best.")
    return f"The award of {whole(proof, 'awards')} bids is {'proved' if proved else 'not proved'}."


def check_sealed(sealed: object, body: object, digest: str, commitments: dict[str, str]) -> str:
    """Open every commitment and add the award up."""
    hold(text(sealed, "kind") == SEALED, "The sealed tier is not one.")
    hold(text(sealed, "public_sha256") == digest, "The sealed tier belongs to another certificate.")
    values: dict[str, object] = {}
    for one in rows(sealed, "openings"):
        name = text(one, "name")
        told = {"name": name, "salt": text(one, "salt"), "value": of(one, "value")}
        hold(digest_of(told) == commitments.get(name), f"{name} is not what was committed to.")
        values[name] = of(one, "value")
    hold(len(rows(sealed, "openings")) == len(commitments) == len(values), "Not all is opened.")
    money = values.get("proof")
    awards = [value for name, value in values.items() if name.startswith("award ")]
    hold(len(awards) == whole(of(body, "proof"), "awards"), "An award is missing.")
    for one in awards:
        cost = float(text(one, "units")) * float(text(one, "price_gbp_per_unit"))
        fits = abs(cost - float(text(one, "cost_gbp"))) <= PENNY
        hold(fits, f"Units and price of {text(one, 'bid')} do not make its cost.")
    check_sums(money, awards, of(body, "proof"))
    verdicts = values.get("law of bidders")
    counted = whole(of(body, "law"), "on_bidders")
    hold(
        isinstance(verdicts, list) and len(verdicts) == counted, "Verdicts on bidders are missing."
    )
    return f"The sealed tier opens all {len(values)} commitments and its award adds up."


def check_sums(money: object, awards: list[object], proof: object) -> None:
    """Check that awards and charges make the objective, and the objective the bound."""
    objective, bound = of(money, "objective_gbp"), of(money, "bound_gbp")
    lines = [*awards, *rows(money, "charges")]
    pence = sum(round(100 * float(text(one, "cost_gbp"))) for one in lines)
    hold(pence == round(100 * float(str(objective))), "Awards do not add up to the objective.")
    if bound is not None:
        gap = pence - round(100 * float(str(bound)))
        is_bound = gap <= whole(proof, "awards")
        hold(of(proof, "objective_is_bound") is is_bound, "The objective is not the bound.")
    next_best = of(money, "runner_up_gap_gbp")
    dearer = next_best is not None and float(str(next_best)) > 0
    hold(dearer is (text(proof, "runner_up") == "costs more"), "The next best award is misstated.")


def check(content: bytes, sealed: bytes | None = None, digest: str = "") -> list[str]:
    """Check a certificate.

    Args:
        content: The public tier as it was read.
        sealed: The sealed tier, where there is one.
        digest: As it was published elsewhere; empty where it was not.

    Returns:
        One sentence for each check.

    Raises:
        Refused: A check does not hold.
    """
    body, found = opened(content, "The certificate")
    hold(digest in ("", found), "This is another certificate than the one published.")
    hold(text(body, "kind") == PUBLIC, "This is not a calculation certificate.")
    hold(text(body, "certifies") == CERTIFIES, "It claims to certify more than the calculation.")
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
    told, firsts = [], []
    scores, worth = of(body, "scores"), of(body, "worth")
    if scores is not None:
        told.append(check_scores(scores, text(body, "preferred")))
        firsts.append(text(scores, "first"))
    if worth is not None:
        told.append(check_worth(worth))
        firsts.append(text(rows(worth, "editions")[0], "first"))
    agree = firsts[0] == firsts[1] if len(firsts) == 2 else None
    hold(of(body, "agree") is agree, "Whether score and worth agree is misstated.")
    told += [check_proof(of(body, "proof")), check_law(of(body, "law")), check_record(body)]
    return told


def main(words: list[str] | None = None) -> int:
    """Check the files named on the command line; gives the exit status."""
    parser = argparse.ArgumentParser(description="Check a calculation certificate.")
    parser.add_argument("certificate", help="the public tier, a JSON file")
    parser.add_argument("--sealed", help="the sealed tier, a JSON file")
    parser.add_argument("--digest", default="", help="SHA-256 that was published beside a decision")
    asked = parser.parse_args(words)
    try:
        with open(asked.certificate, "rb") as file:
            content = file.read()
        sealed = None
        if asked.sealed:
            with open(asked.sealed, "rb") as file:
                sealed = file.read()
        for sentence in check(content, sealed, asked.digest):
            print(sentence)
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
