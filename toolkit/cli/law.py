"""`toolkit ask` and `toolkit law`: rulebooks by themselves."""

from datetime import datetime
from typing import Annotated

import typer

from toolkit.cli.asking import (
    Asked,
    CaseName,
    Json,
    OptionName,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Settings,
    option_asked,
    print_document,
)
from toolkit.cli.law_changes import changes
from toolkit.cli.noting import note
from toolkit.cli.reference import barriers, indicators, reference
from toolkit.errors import InputError, Place
from toolkit.files import load_law, load_rulebook
from toolkit.files.fact_files import read_facts
from toolkit.files.rulebooks import facts_asked_for
from toolkit.law.check import REGIME
from toolkit.law.check import check as check_option
from toolkit.law.explain import diff as diff_findings
from toolkit.law.facts import FactSheet
from toolkit.law.findings import Finding
from toolkit.law.reply import Reply, definitions_for
from toolkit.law.reply import reply as reply_to
from toolkit.law.rulebook import Rulebook
from toolkit.law.rules import Rule
from toolkit.report import say_law
from toolkit.report.law_differing import DiffDocument, diff_document, say_diff
from toolkit.report.law_documenting import (
    ask_document,
    facts_document,
    law_document,
    rule_document,
)
from toolkit.statements.reading import did_you_mean

REFUSED = 2

law = typer.Typer(add_completion=False, help="List rulebooks, their facts, or one rule.")
law.command()(reference)
law.command()(barriers)
law.command()(indicators)
law.command()(changes)

RulebookName = Annotated[str, typer.Argument(metavar="RULEBOOK", help="Id of a rulebook.")]
RuleName = Annotated[str, typer.Argument(metavar="RULE", help="Id of a rule.")]
Facts = Annotated[
    str, typer.Option("--facts", help="YAML of fact and value; - reads standard input.")
]
Day = Annotated[
    datetime,
    typer.Option("--as-of", formats=["%Y-%m-%d"], help="Day whose knowledge of the law is used."),
]

Compare = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Say what is different on this day, and nothing else."),
]
Why = Annotated[
    str, typer.Option(metavar="FINDING", help="Print the reasoning behind one finding instead.")
]
From = Annotated[
    datetime, typer.Option("--from", formats=["%Y-%m-%d"], help="Day of the findings before.")
]
To = Annotated[
    datetime, typer.Option("--to", formats=["%Y-%m-%d"], help="Day of the findings after.")
]


def ask(
    rulebook: RulebookName,
    facts: Facts,
    as_of: Day,
    compare: Compare = None,
    why: Why = "",
    json: Json = False,
) -> None:
    """Ask one rulebook about bare facts: routes, duties, limits, open questions and flips."""
    if why and (json or compare is not None):
        what = "prints a tree in words and nothing else; leave --json and --compare out"
        raise InputError.single(Place("--why"), "", what)
    asked = load_rulebook(rulebook)
    regime = asked if rulebook == REGIME else load_rulebook(REGIME)
    known = _asked_for(read_facts(facts, facts_asked_for()), asked, regime)
    found = reply_to(asked, regime, known, as_of.date())
    if compare is not None:
        _refuse_contradictions(found)
        other = reply_to(asked, regime, known, compare.date())
        _refuse_contradictions(other)
        changes = diff_findings(found.findings, other.findings)
        _print_diff(diff_document(rulebook, found.as_of, other.as_of, changes), json=json)
        return
    if why:
        _refuse_contradictions(found)
        typer.echo(say_law.why(_finding(found, why)))
        return
    if json:
        print_document(ask_document(found))
    else:
        typer.echo(say_law.reply(found))
    _refuse_contradictions(found)


def _asked_for(stated: FactSheet, asked: Rulebook, regime: Rulebook) -> FactSheet:
    """Leave out what only other rulebooks ask for, and say so: one file may serve several."""
    definitions = definitions_for(asked, regime)
    known = {name: one for name, one in stated.known.items() if name in definitions}
    if idle := [name for name in stated.known if name not in known]:
        note(f"Left out, as only other rulebooks than {asked.id} ask for it: {', '.join(idle)}.")
    return FactSheet(definitions, known)


def _finding(found: Reply, id: str) -> Finding:
    known = {finding.id: finding for finding in found.findings}
    if id not in known:
        what = f"{id!r} is not a finding of {found.rulebook.id}; {did_you_mean(id, known)}"
        raise InputError.single(Place("--why"), "", what)
    return known[id]


def _refuse_contradictions(found: Reply) -> None:
    if found.contradictions:
        note(f"Refused: contradictory facts: {'; '.join(found.contradictions)}; correct one")
        raise typer.Exit(REFUSED)


def _print_diff(document: DiffDocument, *, json: bool) -> None:
    if json:
        print_document(document)
    else:
        typer.echo(say_diff(document))


@law.callback(invoke_without_command=True)
def listing(context: typer.Context, json: Json = False) -> None:
    """List rulebooks with their rules and figures, and how much of them was read."""
    if context.invoked_subcommand is not None:
        if json:
            what = "stands before the command; write it behind the id"
            raise InputError.single(Place("--json"), "", what)
        return
    rulebooks = tuple(load_law().rulebooks.values())
    if json:
        print_document(law_document(rulebooks))
    else:
        typer.echo(say_law.law(rulebooks))


@law.command()
def facts(rulebook: RulebookName, json: Json = False) -> None:
    """Print the facts that a rulebook asks: name, type, question, and what could change them."""
    asked = load_rulebook(rulebook)
    if json:
        print_document(facts_document(asked))
    else:
        typer.echo(say_law.facts(asked))


@law.command()
def show(rulebook: RulebookName, rule: RuleName, json: Json = False) -> None:
    """Print one rule: the clause in our words, its source, layer, status, dates and tests."""
    asked = load_rulebook(rulebook)
    chosen = _rule(asked, rule)
    if json:
        print_document(rule_document(asked, chosen))
    else:
        typer.echo(say_law.rule(asked, chosen))


@law.command()
def diff(
    case: CaseName,
    option: OptionName,
    earlier: From,
    later: To,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
) -> None:
    """Say which findings on an option change between two days of knowing the law, and why."""
    asked = Asked(case, scope, scenario, scenarios, settings).case()
    chosen = option_asked(asked, option)
    library = load_law()
    before, after = (
        check_option(asked.model_copy(update={"as_of": day.date()}), chosen, library)
        for day in (earlier, later)
    )
    changes = diff_findings(before.findings, after.findings)
    _print_diff(diff_document(chosen.id, before.as_of, after.as_of, changes), json=json)


def _rule(rulebook: Rulebook, id: str) -> Rule:
    known = {rule.id: rule for rule in rulebook.rules}
    if id not in known:
        what = f"{id!r} is not a rule of {rulebook.id}; {did_you_mean(id, known)}"
        raise InputError.single(Place("RULE"), "", what)
    return known[id]
