"""The small faults that a table of sentences must notice: each gives one changed text of a module.

Some are faults any program can have (a comparison, a constant, and for or). Others are what goes
wrong when a clause is encoded: every for some, a test without its not, a condition left out, the
wrong figure, a verdict turned round. Documentation, annotations and messages are left alone.
"""

import ast
import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

COMPARISONS: Mapping[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
CALLS = {
    "all_of": "any_of",
    "any_of": "all_of",
    "all": "any",
    "any": "all",
    "min": "max",
    "max": "min",
    "at_least": "more_than",
    "more_than": "at_least",
    "at_most": "less_than",
    "less_than": "at_most",
    "at_least_share": "more_than_share",
    "more_than_share": "at_least_share",
    "at_most_share": "less_than_share",
    "less_than_share": "at_most_share",
    "before": "on_or_after",
    "on_or_after": "before",
}
TESTS_OF_FACTS = {"holds", "recorded", "is_one_of", "equals"}
JOINS = {"all_of", "any_of"}
VERDICTS = {"MET": "NOT_MET", "NOT_MET": "MET", "UNKNOWN": "NOT_MET"}
WORDS = {
    "status": {"inferred": "verified", "unverified": "verified", "guidance_summary": "verified"},
    "bound": {"earliest": "latest", "on": "latest"},
}
FIGURE_KEYWORDS = {"within", "figure"}
CITING = {"reg", "sch"}  # a clause's number is words, as is the rest of a citation
CITATION = re.compile(r"\b(SI|WSI|Act|Sch|regs?|paras?) \d|\bss?\.\d|https://")


@dataclass(frozen=True)
class Mutant:
    """One fault in one file.

    Args:
        path: File from the root of the checkout.
        line: Line on which it stands.
        operator: Kind of fault.
        inside: Function, class or name that holds it.
        change: What was written, and what stands there now.
        text: The whole file with the fault.
    """

    path: str
    line: int
    operator: str
    inside: str
    change: str
    text: str

    def key(self) -> tuple[str, str, str, str]:
        """Name the fault without its line, so that an argument about it outlives other edits."""
        return self.path, self.operator, self.inside, self.change


@dataclass(frozen=True)
class Fault:
    """A replacement for one node of the syntax tree."""

    operator: str
    old: ast.AST
    new: ast.AST
    left_out: ast.AST | None = None

    def words(self) -> str:
        """Say what was written and what stands there now, or what was left out of it."""
        if self.left_out:
            return f"{_brief(self.old)} without {_brief(self.left_out)}"
        return f"{_brief(self.old)} => {_brief(self.new)}"


def mutants(path: str, text: str, figures: Mapping[str, str]) -> Iterator[Mutant]:
    """Give every fault that the operators can put into a module.

    Args:
        path: File from the root of the checkout.
        text: Its text.
        figures: For each figure that may be named, the one to name in its place.
    """
    tree = ast.parse(text)
    for top in tree.body:
        for node in _nodes(top):
            for fault in _faults(node, figures):
                yield Mutant(
                    path,
                    getattr(fault.old, "lineno", top.lineno),
                    fault.operator,
                    _name(top),
                    fault.words(),
                    _with(tree, fault),
                )


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Walk code, leaving out annotations, documentation, citations and whether data is frozen."""
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in CITING:
            return
        case ast.keyword(arg="frozen"):
            return
    yield node
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "type_params"}:
            continue
        children = value if isinstance(value, list) else [value]
        for child in children:
            text = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if isinstance(child, ast.AST) and not text:
                yield from _nodes(child)


def _faults(node: ast.AST, figures: Mapping[str, str]) -> Iterator[Fault]:
    match node:
        case ast.Compare(ops=[op]):
            for other in COMPARISONS.get(type(op), ()):
                yield Fault("comparison", node, _changed(node, ops=[other()]))
        case ast.BoolOp(op=op):
            turned = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield Fault("and or", node, _changed(node, op=turned))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield Fault("not", node, operand)
        case ast.If(test=test) | ast.IfExp(test=test):
            yield Fault("not", test, ast.UnaryOp(ast.Not(), test))
        case ast.Constant(value=int(value)):
            others = (not value,) if isinstance(value, bool) else (value + 1, value - 1)
            yield from (Fault("constant", node, ast.Constant(other)) for other in others)
        case ast.Attribute(value=ast.Name(id="Verdict"), attr=attr) if attr in VERDICTS:
            yield Fault("verdict", node, _changed(node, attr=VERDICTS[attr]))
        case ast.keyword(arg=str(arg), value=ast.Constant(value=str(word))):
            yield from _words(node, arg, word, figures)
        case ast.Tuple(elts=elts, ctx=ast.Load()) if len(elts) > 1 and all(map(_named, elts)):
            for gone, rest in _without_one(elts):
                yield Fault("removed entry", node, _changed(node, elts=rest), gone)
        case ast.Call():
            yield from _calls(node, figures)


def _words(node: ast.keyword, arg: str, word: str, figures: Mapping[str, str]) -> Iterator[Fault]:
    other = WORDS.get(arg, {}).get(word)
    if other:
        yield Fault(arg, node, _changed(node, value=ast.Constant(other)))
    if arg in FIGURE_KEYWORDS and word in figures:
        yield Fault("figure", node, _changed(node, value=ast.Constant(figures[word])))


def _calls(node: ast.Call, figures: Mapping[str, str]) -> Iterator[Fault]:
    match node:
        case ast.Call(func=ast.Attribute(attr="figure"), args=[ast.Constant(value=str(name))]):
            if name in figures:
                other = ast.Constant(figures[name])
                yield Fault("figure", node, _changed(node, args=[other]))
            return
        case ast.Call(func=ast.Name(id=name)):
            pass
        case _:
            return
    if name in CALLS:
        operator = "every some" if name in JOINS else "comparison"
        yield Fault(operator, node, _changed(node, func=_reached(CALLS[name])))
    if name == "is_not" and len(node.args) == 1:
        yield Fault("is not", node, node.args[0])
    if name in TESTS_OF_FACTS:
        yield Fault("is not", node, ast.Call(_reached("is_not"), [node], []))
    if name in JOINS and len(node.args) > 1:
        for gone, rest in _without_one(node.args):
            yield Fault("removed child", node, _changed(node, args=rest), gone)


def _without_one(items: list[ast.expr]) -> Iterator[tuple[ast.expr, list[ast.expr]]]:
    """Give each item with the list that is left without it."""
    for index, item in enumerate(items):
        yield item, [*items[:index], *items[index + 1 :]]


def _reached(name: str) -> ast.expr:
    """Reach a combinator wherever it lives, as the module may not have imported it."""
    rooms = {"is_not": "answers", "all_of": "answers", "any_of": "answers"}
    room = rooms.get(name, "shares" if name.endswith("_share") else "asking")
    if name in {"all", "any", "min", "max"}:
        return ast.Name(name, ast.Load())
    path = f"toolkit.law.{room}"
    imported = ast.Call(
        ast.Name("__import__", ast.Load()),
        [ast.Constant(path)],
        [ast.keyword("fromlist", ast.Constant("law"))],
    )
    return ast.Attribute(imported, name, ast.Load())


def _named(node: ast.expr) -> bool:
    """Whether an entry of a list is a plain name, or a word that is no citation."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and not CITATION.search(node.value)
    return isinstance(node, ast.Name | ast.Attribute)


def _changed[N: ast.AST](node: N, **fields: object) -> N:
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def _with(tree: ast.Module, fault: Fault) -> str:
    """Write the module with one node replaced."""
    return ast.unparse(ast.fix_missing_locations(_replaced(tree, fault)))


def _replaced[N: ast.AST](node: N, fault: Fault) -> N:
    """Copy the way down to a node and put another in its place; the rest is shared."""
    new = copy.copy(node)
    for name, value in ast.iter_fields(node):
        if isinstance(value, list):
            setattr(new, name, [_swapped(item, fault) for item in value])
        else:
            setattr(new, name, _swapped(value, fault))
    return new


def _swapped(value: object, fault: Fault) -> object:
    if value is fault.old:
        return fault.new
    return _replaced(value, fault) if isinstance(value, ast.AST) else value


def _name(top: ast.stmt) -> str:
    match top:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case _:
            return "module"


def _brief(node: ast.AST, most: int = 160) -> str:
    """Write code on one short line."""
    if isinstance(node, ast.keyword):
        return f"{node.arg}={ast.unparse(node.value)}"
    text = " ".join(ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).split())
    for room in ("answers", "asking", "shares"):
        text = text.replace(f"__import__('toolkit.law.{room}', fromlist='law').", "")
    return text if len(text) <= most else f"{text[:most]}..."
