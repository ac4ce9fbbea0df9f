"""Published decisions and worked examples, stated so that they can be replayed."""

from typing import Annotated, Literal, Self

from pydantic import model_validator

from toolkit.statements.replay_parts import AnyPart
from toolkit.units import Id, MisfitError, Some, Statement, Text


class Replay(Statement):
    """One published decision or worked example.

    Args:
        id: The file's name; leave it out of the file.
        title: What people call it.
        kind: Whether somebody decided by it, or it shows how to reckon.
        status: `complete`: all that the published result rests on is published; `partial`: some
            is not.
        about: What it is, in our words.
        sources: Where its figures stand.
        missing: What is not published or was not read.
        notes: What else it tells, and what cannot be replayed and why.
        parts: What is computed again.
    """

    id: Id
    title: Text
    kind: Literal["decision", "worked example"]
    status: Literal["complete", "partial"]
    about: Text
    sources: Annotated[tuple[Text, ...], Some]
    missing: Text | None = None
    notes: tuple[Text, ...] = ()
    parts: tuple[AnyPart, ...] = ()

    @model_validator(mode="after")
    def _says_what_is_missing(self) -> Self:
        if self.status == "partial" and self.missing is None:
            raise MisfitError("missing", "is empty; say what is not published, or write complete")
        if not self.parts and not self.notes:
            raise MisfitError(
                "parts", "holds nothing; give a part, or say in notes why none is replayed"
            )
        return self
