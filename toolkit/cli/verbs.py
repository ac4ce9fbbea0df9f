"""The verbs of the command line, each imported when it is called.

What `--help` lists stands here, so that it waits for no room; a test keeps it equal to what the
verbs say of themselves.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperGroup

from toolkit.version import VERSION


@dataclass(frozen=True)
class Verb:
    """A word that follows `toolkit`.

    Args:
        name: The word.
        home: Module of this room and name in it: a function, or a `Typer` with verbs of its own.
        says: What it does, in one sentence.
    """

    name: str
    home: str
    says: str


VERBS = (  # in the order in which they are listed
    Verb("run", "appraising.run", "Appraise every option of a case and write the reports."),
    Verb(
        "report",
        "appraising.report",
        "Write the reports of a case and print only where they are.",
    ),
    Verb(
        "appraise",
        "appraising.appraise",
        "Score and rank options, weigh their worth, and say what would change the answer.",
    ),
    Verb(
        "check",
        "checking.check",
        "Say what the law finds about each option, with its reasons and open questions.",
    ),
    Verb(
        "allocate",
        "allocating.allocate",
        "Find the award that is best as published and keeps every rule, and who funds it.",
    ),
    Verb(
        "advice",
        "advising.advice",
        "Write the privileged legal advice of a case to a page of its own, for commissioners only.",
    ),
    Verb(
        "longlist",
        "longlisting.longlist",
        "Say what was considered, what the shortlist carries and why, and what is odd about it.",
    ),
    Verb(
        "ask",
        "law.ask",
        "Ask one rulebook about bare facts: routes, duties, limits, open questions and flips.",
    ),
    Verb(
        "timetable",
        "timetabling.timetable",
        "Say by which day each notice, deadline, standstill and step around a decision falls.",
    ),
    Verb(
        "record",
        "records.record",
        "Write the decision record that the law asks for, what is missing first.",
    ),
    Verb(
        "notice",
        "records.notice",
        "List the notices that an option needs with their days, or draft one of them.",
    ),
    Verb(
        "psr-summary",
        "records.psr_summary",
        "Count the year's contracts for the summary that the Provider Selection Regime asks for.",
    ),
    Verb(
        "simulate",
        "money.simulate",
        "Say what each party pays, gets and bears, who would sign, and whether "
        "the money is enough.",
    ),
    Verb(
        "agree",
        "money.agree",
        "Find terms that every party would sign, or the smallest concession and who would make it.",
    ),
    Verb(
        "market",
        "plan_stage.market",
        "Say what an option would cost over many markets, where nobody has bid yet.",
    ),
    Verb(
        "call-off",
        "plan_stage.call_off",
        "Say what each place on a framework would bring; a place is never awarded hours.",
    ),
    Verb(
        "compare",
        "comparing.compare",
        "Show the structures of a case side by side, on one set of bids; awards nothing.",
    ),
    Verb(
        "certify",
        "certifying.certify",
        "Certify the calculation, not the inputs, with a script that checks it beside.",
    ),
    Verb(
        "scores",
        "scoring.scores",
        "Show who scored what and why it changed, with the digest of every entry.",
    ),
    Verb(
        "fund",
        "pools.fund",
        "Say who funds whom, on whose approval, and whether any partner of a pool would leave.",
    ),
    Verb(
        "years",
        "pools.years",
        "Plan the award over several years, with what changing providers costs.",
    ),
    Verb(
        "replay",
        "replays.replay",
        "Compute published decisions again; status 1 where a figure or a check disagrees.",
    ),
    Verb(
        "places",
        "placing.places",
        "List the councils, boards and authorities that a case can be started for.",
    ),
    Verb(
        "place",
        "placing.place",
        "Show what open figures say of a place, and write it as a part-filled case.",
    ),
    Verb(
        "lock",
        "locking.lock",
        "Freeze rules, goal, tie rule, weights and one option before bids are opened.",
    ),
    Verb(
        "open-names",
        "locking.open_names",
        "Let bidders be named, by another role than the one that locked.",
    ),
    Verb(
        "coverage",
        "covering.coverage",
        "Say where each idea of the articles behind the toolkit lives, and how to reach it.",
    ),
    Verb(
        "notebook",
        "notebooks.notebook",
        "Run a notebook from its first step to its last, and write it as files to hand over.",
    ),
    Verb(
        "explorer",
        "exploring.explorer",
        "Write one page with every option under several scenarios; it needs no network.",
    ),
    Verb(
        "import",
        "open_contracting.import_",
        "Begin a case from a published release, and list what it still lacks.",
    ),
    Verb(
        "export",
        "open_contracting.export",
        "Write the planned tender or the award as an OCDS 1.1 release package.",
    ),
    Verb(
        "app",
        "page.app",
        "Open the web page: a case, its law, award, money and ranking, without any code.",
    ),
    Verb(
        "texts",
        "texting.texts",
        "Say which texts of a case are out of date, and which figures texts may show.",
    ),
    Verb(
        "new",
        "starting.new",
        "Start a case: a small example that runs at once, to be replaced sheet by sheet.",
    ),
    Verb(
        "diff",
        "differing.diff",
        "Say what changed between two appraisals of one case, and what was put in otherwise.",
    ),
    Verb(
        "convert",
        "converting.convert",
        "Write a case as a workbook or folder; comments and notes beside its tables stay behind.",
    ),
    Verb("schema", "schemas.schema", "Print the JSON schema of what a verb prints with --json."),
    Verb("version", "verbs.version", "Print the version."),
    Verb("models", "models.models", "List contract models, or show one."),
    Verb("law", "law.law", "List rulebooks, their facts, or one rule."),
)


def command_of(name: str) -> Any:
    """Import a verb and give its command, as Typer makes it."""
    (verb,) = (one for one in VERBS if one.name == name)
    module, _, attribute = verb.home.partition(".")
    found = getattr(import_module(f"toolkit.cli.{module}"), attribute)
    if not isinstance(found, typer.Typer):
        alone = typer.Typer(add_completion=False)
        alone.command(name)(found)
        found = alone
    command = typer.main.get_command(found)
    command.name = name
    return command


class Verbs(TyperGroup):
    """Verbs that stand in for themselves until one is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Give the verb that is called, imported now."""
        name, stand_in, others = super().resolve_command(ctx, args)
        return name, stand_in and command_of(stand_in.name or ""), others


app = typer.Typer(
    cls=Verbs,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Choose how to contract for integrated health and care, and defend the choice.",
)


def _stand_in() -> None:
    """Take the place of a verb where verbs are listed; it is never called."""


for _verb in VERBS:
    app.command(_verb.name, help=_verb.says)(_stand_in)


def _tell(asked: bool) -> None:
    """Print the version and end, before any verb is looked for."""
    if asked:
        typer.echo(VERSION)
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Begin with what stands before any verb."""


def version() -> None:
    """Print the version."""
    typer.echo(VERSION)
