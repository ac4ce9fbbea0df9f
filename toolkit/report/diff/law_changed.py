"""Findings of law that two runs answer otherwise."""

from collections.abc import Iterator

from toolkit.report.diff.changes import Outcome, Topic
from toolkit.report.diff.reading import RunSeen
from toolkit.report.law_words import book_name, in_short, in_words

type Key = tuple[str, str, str, str]  # option, rulebook, rule, subject
ABSENT, ASKED = "not asked", "asked"
FIRST = ("regime", "route")


def law_changed(before: RunSeen, after: RunSeen) -> Iterator[Outcome]:
    """Walk verdicts that differ, once for all options and lots for which they do alike."""
    old, new = dict(_verdicts(before)), dict(_verdicts(after))
    alike: dict[tuple[str, ...], dict[str, list[str]]] = {}
    silent: dict[tuple[str, ...], dict[str, list[str]]] = {}
    for key in {**old, **new}:
        option, rulebook, rule, subject = key
        (was, kind), (now, kind_now) = old.get(key, (ABSENT, "")), new.get(key, (ABSENT, ""))
        if was == now:
            continue
        if ABSENT in (was, now):
            whole = rulebook, *((ABSENT, ASKED) if was == ABSENT else (ASKED, ABSENT))
            silent.setdefault(whole, {}).setdefault(option, []).append(subject)
        else:
            same = (rulebook, rule, kind or kind_now, was, now)
            alike.setdefault(same, {}).setdefault(option, []).append(subject)
    for (rulebook, rule, kind, was, now), options in alike.items():
        named = f"{rulebook}/{rule}"
        asked = after.findings.rules.get(named) or before.findings.rules.get(named) or named
        about = f"{book_name(rulebook)}: {asked} ({_reach(options, after)})"
        topic: Topic = "route" if kind in FIRST else "law"
        yield Outcome(about, in_words(was), in_words(now), topic=topic)
    for (rulebook, was, now), options in silent.items():
        questions = sum(map(len, options.values()))
        about = f"{book_name(rulebook)}: {questions} questions ({_reach(options, after)})"
        yield Outcome(about, was, now, topic="law")


def _reach(options: dict[str, list[str]], after: RunSeen) -> str:
    """Say for which lots and options a verdict differs."""
    who = [after.title(one) for one in options]
    if len(who) == len(after.options) > 1:
        who = ["every option"]
    lots = dict.fromkeys(one for many in options.values() for one in many)
    where = in_short([one for one in lots if one not in options] or ["the option as a whole"])
    return f"{where}; {', '.join(who)}"


def _verdicts(run: RunSeen) -> Iterator[tuple[Key, tuple[str, str]]]:
    """Walk every verdict; a finding about an option as a whole has that option as its subject."""
    for one in run.findings.findings:
        for option in one.options:
            for subject in one.subjects:
                if subject not in one.options or subject == option:
                    yield (option, one.rulebook, one.id, subject), (one.verdict, one.kind)
