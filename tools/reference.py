"""Write the reference pages of the documentation from the code and from what analysts state.

Nothing here is written twice: commands come from the command line itself, models from their files,
rules from the rulebooks, mechanisms and JSON documents from their statements, constraint families
from their modules. Run it after changing one of them: `.venv/bin/python tools/reference.py`.
"""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

import toolkit
from toolkit.cli.schemas import DOCUMENTS
from toolkit.cli.verbs import VERBS, command_of
from toolkit.files.contracts import load_contract
from toolkit.files.shipped import shipped
from toolkit.law.rulebook import Rulebook
from toolkit.report.law_words import layer_name
from toolkit.statements.care_payments import CarePayment
from toolkit.statements.charges import Charge
from toolkit.statements.settlements import Settlement

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "reports" / "docs" / "reference"
FAMILIES = ROOT / "toolkit" / "allocation" / "families"
ALL_ALIKE = frozenset({"__init__", "every", "rule"})
MADE = "*Written by `tools/reference.py`; do not edit.*"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a table; a bar inside a cell cannot end it."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(
        "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in line) + " |"
        for line in lines
    )


def first_line(text: str | None) -> str:
    """Give the first paragraph of a docstring as one line."""
    return " ".join(cleandoc(text or "").partition("\n\n")[0].split())


def commands() -> str:
    """Describe every verb of the command line with its arguments and flags."""
    every = {verb.name: command_of(verb.name) for verb in VERBS}
    parts = [
        "# Commands",
        "Exit status 0 is a result, and an award that cannot exist is one; 1 is a result that "
        "`--strict` does not accept, 2 refused input with every fault named, 74 a result that "
        "cannot be printed, 130 a stop by Ctrl-C. Results go to standard output, all else to "
        "standard error.",
    ]
    for name, command in sorted(walk(every, "toolkit")):
        parts.append(f"## {name}\n\n{first_line(command.help)}")
        rows = [described(one) for one in command.params if not one.hidden]
        if rows:
            parts.append(table(("Argument or flag", "What it says", "Usually"), rows))
    return page(parts)


def walk(verbs: Mapping[str, Any], name: str) -> Iterator[tuple[str, Any]]:
    """Give every verb with its full name."""
    for word, command in verbs.items():
        if hasattr(command, "commands"):
            if command.callback and command.invoke_without_command:
                yield f"{name} {word}", command
            yield from walk(command.commands, f"{name} {word}")
        else:
            yield f"{name} {word}", command


def described(one: Any) -> tuple[str, str, str]:
    """Describe an argument or flag: its names, its meaning and what holds without it."""
    flagged = [*one.opts, *one.secondary_opts]
    names = ", ".join(f"`{name}`" for name in flagged) if flagged[0].startswith("-") else ""
    usual = one.default
    if one.required:
        held = "needed"
    elif usual in (None, "", False, ()) or callable(usual):
        held = ""
    else:
        held = f"`{usual}`"
    return names or f"`{one.metavar or one.name.upper()}`", one.help or "", held


def contract_models() -> str:
    """List the contract models that ship, with what each is made of."""
    parts = [
        "# Contract models",
        "Each is one file; [how to add one](../../../CONTRIBUTING.md#add-a-contract-model) takes "
        "no code. `toolkit models show ID` draws it with every parameter, its range and its "
        "source.",
    ]
    for path in sorted(shipped("contracts", "models").glob("*.yaml")):
        one = load_contract(path.stem)
        made_of = [
            ("Parties", ", ".join(party.role for party in one.parties) or "none"),
            ("Agreements", "; ".join(each.kind for each in one.agreements) or "none"),
            ("Mechanisms", ", ".join(f"`{each.mechanism}`" for each in one.payments) or "none"),
            ("Parameters", ", ".join(f"`{each.name}`" for each in one.parameters) or "none"),
            ("Nations", ", ".join(one.nations) or "any"),
            ("File", f"[{path.name}](../../../contracts/models/{path.name})"),
        ]
        parts.append(f"## {one.title}\n\n`{one.id}`. {one.summary}")
        parts.append(table(("What", "Which"), made_of))
    return page(parts)


def rules() -> str:
    """List every rule of every rulebook with its clause and how it was read."""
    parts = [
        "# Rules of law",
        "Not legal advice. A rule whose clause was not read in the enactment says so, and a "
        'verdict that rests on it reads "unknown, likely ...". `toolkit law reference ID --out '
        "FILE` writes a rulebook with code and tests, to annotate.",
    ]
    parts += [rulebook(one) for one in toolkit.load_law().rulebooks.values()]
    return page(parts)


def rulebook(one: Rulebook) -> str:
    """List the rules of one rulebook."""
    rows = [
        (
            f"`{rule.id}`",
            rule.title,
            "; ".join(rule.source.cites),
            layer_name(rule.source.layer),
            rule.source.status.replace("_", " "),
        )
        for rule in one.rules
    ]
    heads = ("Rule", "Asks", "Clauses", "Source", "Read")
    return f"## {one.title}\n\n`{one.id}`, edition {one.edition}.\n\n{table(heads, rows)}"


def mechanisms() -> str:
    """List payment mechanisms with their terms."""
    parts = [
        "# Payment mechanisms",
        "A contract model names one or more of these under `payments`. A term is a number, or the "
        "name of one of the model's parameters. Every key with its kind stands in the "
        "[field guide](../../../contracts/README.md#contract-models).",
    ]
    for title, kinds in (
        ("What pays for care", get_args(CarePayment)),
        ("What is charged beside it", get_args(Charge)),
        ("What is settled at the end", get_args(Settlement)),
    ):
        rows = [mechanism(kind) for kind in kinds]
        parts.append(f"## {title}\n\n{table(('Mechanism', 'Meaning', 'Terms'), rows)}")
    return page(parts)


def mechanism(kind: type[BaseModel]) -> tuple[str, str, str]:
    """Describe one mechanism."""
    (name,) = get_args(kind.model_fields["mechanism"].annotation)
    terms = [field for field in kind.model_fields if field != "mechanism"]
    return f"`{name}`", first_line(kind.__doc__), ", ".join(f"`{term}`" for term in terms)


def constraint_families() -> str:
    """List constraint families with the equation that each adds."""
    rows = []
    for path in sorted(FAMILIES.glob("*.py")):
        if path.stem in ALL_ALIKE:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        equation = next(
            first_line(ast.get_docstring(node))
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and node.name == "rows"
        )
        rows.append((f"`{path.stem}`", first_line(ast.get_docstring(tree)), equation))
    return page(
        [
            "# Constraint families",
            "One file each in `toolkit/allocation/families/`: exact numbers, rows for the solver, "
            "and the same rule without a solver, by which every award is checked again. The kinds "
            "that a case states are in the [field guide](../../../contracts/README.md#rules).",
            table(("Family", "What it keeps", "Its rows"), rows),
        ]
    )


def json_documents() -> str:
    """List what each verb prints with --json."""
    parts = [
        "# JSON documents",
        "`toolkit schema VERB` prints the whole schema of what a verb prints with `--json`. These "
        "are the keys at the top of each.",
    ]
    for verb, document in DOCUMENTS.items():
        means = meanings(document)
        schema = document.model_json_schema()
        kinds, parts_of = schema["properties"], schema.get("$defs", {})
        rows = [
            (f"`{name}`", kind_of(kinds[name]), means.get(name) or meaning(kinds[name], parts_of))
            for name in document.model_fields
            if name in kinds
        ]
        parts.append(f"## {verb}\n\n{first_line(document.__doc__)}")
        parts.append(table(("Key", "Holds", "Meaning"), rows))
    return page(parts)


def meanings(kind: type[BaseModel]) -> dict[str, str]:
    """Read what the keys of a document mean from its docstring and those of what it extends."""
    found: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        _, _, told = cleandoc(one.__dict__.get("__doc__") or "").partition("Args:\n")
        for entry in re.split(r"\n(?=    \w+: )", told.partition("\n\n")[0]):
            name, _, means = entry.strip().partition(": ")
            found[name] = " ".join(means.split())
    return found


def meaning(schema: dict[str, Any], parts: dict[str, Any]) -> str:
    """Say what a key means: in its own words, else in those of the part that it holds."""
    if "description" in schema:
        return str(schema["description"])
    inside = [schema, schema.get("items") or {}, *schema.get("anyOf", [])]
    held = (str(one["$ref"]).rpartition("/")[2] for one in inside if "$ref" in one)
    return next((first_line(parts[one].get("description", "")).rstrip(".") for one in held), "")


def kind_of(schema: dict[str, Any]) -> str:
    """Say what a key holds, in a word or two."""
    if "$ref" in schema:
        return "`" + str(schema["$ref"]).rpartition("/")[2] + "`"
    if "anyOf" in schema:
        return " or ".join(kind_of(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        inside = schema.get("items") or {}
        return f"list of {kind_of(inside)}" if inside else "list"
    if schema.get("type") == "object":
        inside = schema.get("additionalProperties")
        return f"{kind_of(inside)} by name" if isinstance(inside, dict) else "object"
    return str(schema.get("type", "any")).replace("null", "nothing")


def page(parts: Sequence[str]) -> str:
    """Put a page together, its first part the title."""
    title, *others = parts
    return "\n\n".join([title, *others, MADE]) + "\n"


def written() -> dict[str, str]:
    """Give the text of every reference page by its name."""
    return {
        "commands.md": commands(),
        "constraint-families.md": constraint_families(),
        "contract-models.md": contract_models(),
        "json-documents.md": json_documents(),
        "mechanisms.md": mechanisms(),
        "rules.md": rules(),
    }


def main() -> None:
    """Write every reference page anew."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in written().items():
        (PAGES / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"{(PAGES / name).relative_to(ROOT)}: {len(text):,} characters")


if __name__ == "__main__":
    main()
