"""What may stand in each column of a table, or under each key of a statement, and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from inspect import cleandoc
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from toolkit.units import Kind


@dataclass(frozen=True)
class Column:
    """One column of a table, or one key of a statement.

    Args:
        kind: What may stand there.
        choices: The only words allowed; empty where any will do.
        required: Whether it must be there.
        default: What holds when it is left out; nothing where that means "not stated".
        means: What it says, from the statement's own documentation.
    """

    name: str
    kind: Kind
    choices: tuple[str, ...]
    required: bool
    default: Any
    means: str


def columns_of(statement: type[BaseModel]) -> dict[str, Column]:
    """Describe every column of a row, its own first and those that every row may carry last."""
    hints = get_type_hints(statement, include_extras=True)
    inherited = [name for base in statement.__bases__ for name in getattr(base, "model_fields", ())]
    fields = statement.model_fields
    order = [name for name in fields if name not in inherited] + inherited
    meanings = {
        name: text for cls in reversed(statement.__mro__) for name, text in _meanings(cls).items()
    }
    return {
        name: Column(
            name=name,
            kind=_kind(hints[name]),
            choices=_choices(hints[name]),
            required=fields[name].is_required(),
            default=None if fields[name].is_required() else _default(fields[name]),
            means=meanings.get(name, ""),
        )
        for name in order
    }


def _default(field: FieldInfo) -> Any:
    return field.get_default(call_default_factory=True, validated_data={})


def _parts(hint: Any) -> tuple[Any, ...]:
    """Look behind `| None`, and take an annotated type apart."""
    if get_origin(hint) in (Union, UnionType):
        rest = [one for one in get_args(hint) if one is not type(None)]
        return _parts(rest[0]) if len(rest) == 1 else (hint,)
    return get_args(hint) if get_origin(hint) is Annotated else (hint,)


def _kind(hint: Any) -> Kind:
    kinds = [part for part in _parts(hint) if isinstance(part, Kind)]
    if kinds:
        return kinds[-1]
    if _choices(hint):
        return Kind("text", "one of the words listed")
    inner = _parts(hint)[0]
    if get_origin(inner) is tuple:
        items = get_args(inner)[0]
        says = _kind(items).says
        if _choices(items):
            return Kind("list", f"list of {', '.join(f'`{word}`' for word in _choices(items))}")
        return Kind("list", f"list of {says}s" if says in ("text", "id") else "list, see below")
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return Kind("keys", "keys, see below")
    return Kind("keys", "keys, each with a value")


def _choices(hint: Any) -> tuple[str, ...]:
    inner = _parts(hint)[0]
    return get_args(inner) if get_origin(inner) is Literal else ()


def _meanings(cls: type) -> Mapping[str, str]:
    """Read the section `Args` of a docstring: what each field means, in one line."""
    lines = cleandoc(cls.__dict__.get("__doc__") or "").splitlines()
    if "Args:" not in lines:
        return {}
    found: dict[str, str] = {}
    name = ""
    for line in lines[lines.index("Args:") + 1 :]:
        if line and not line.startswith(" "):
            break
        if line.startswith("    ") and not line.startswith("     "):
            name, _, text = line.strip().partition(": ")
            found[name] = text
        elif line.strip():
            found[name] += f" {line.strip()}"
    return found
