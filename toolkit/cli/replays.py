"""`toolkit replay`: published decisions and worked examples, computed again."""

from typing import Annotated

import typer

from toolkit.appraisal.replaying import replay as replay_one
from toolkit.cli.asking import Json, accept, print_document
from toolkit.files.editions import load_edition, shipped_editions
from toolkit.files.replays import load_replay, load_replays
from toolkit.report.replay_documents import replays_document
from toolkit.report.say_replays import replayed, replays

ReplayName = Annotated[
    str, typer.Argument(metavar="[ID]", help="Such as C1 or W3; all where none is named.")
]


def replay(name: ReplayName = "", json: Json = False) -> None:
    """Compute published decisions again; status 1 where a figure or a check disagrees."""
    editions = {one: load_edition(one) for one in shipped_editions()}
    stated = (load_replay(name),) if name else load_replays()
    found = [replay_one(one, editions) for one in stated]
    if json:
        print_document(replays_document(found))
    else:
        typer.echo(replayed(found[0]) if name else replays(found))
    accept(True, all(one.agrees for one in found))
