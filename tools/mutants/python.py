"""Mutants of Python code, by the operators of cosmic-ray; what they change and no test could notice is left out."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators import (
    binary_operator_replacement,
    boolean_replacer,
    break_continue,
    comparison_operator_replacement,
    number_replacer,
    unary_operator_replacement,
)
from tools.mutants.mutant import Possible

# Of the many pairs that cosmic-ray knows, those that a person could mix up; most others end at once in a TypeError.
ARITHMETIC = "Add_Sub Sub_Add Mul_Div Div_Mul FloorDiv_Mul Mod_FloorDiv Pow_Mul BitOr_BitAnd BitAnd_BitOr BitXor_BitOr LShift_RShift"
COMPARISONS = "Eq_NotEq NotEq_Eq Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt GtE_Lt Is_IsNot IsNot_Is"
UNARY = "Delete_Not Delete_USub"
OPENERS = {"(", "[", "{", ",", "=", ":", "lambda"}
NOT_RUN = {"TYPE_CHECKING", '__name__ == "__main__"'}


class NotInComprehension(boolean_replacer.AddNot):  # type: ignore[misc] # cosmic-ray has no types
    """Turns the condition of a comprehension round, as AddNot does with that of a statement."""

    def mutation_positions(self, node: Any) -> Iterator[Any]:
        """Say where the condition stands."""
        if node.type == "comp_if":
            yield node.children[1].start_pos, node.children[1].end_pos

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ARG002 - a comprehension's if has one condition
        """Put a not before the condition."""
        node.children[1] = get_ast(f" not{node.children[1].get_code()}")
        return node


class OneMore(number_replacer.NumberReplacer):  # type: ignore[misc] # cosmic-ray has no types
    """Adds one to a number. One less would only try the same place twice, and numbers are half of all mutants."""

    def mutation_positions(self, node: Any) -> Iterator[Any]:
        """Say where the number stands, once."""
        yield from list(super().mutation_positions(node))[:1]


def _chosen(module: Any, pairs: str) -> list[Any]:
    return [operator() for operator in module.operators() if operator.__name__.partition("_")[2] in pairs.split()]


OPERATORS = {
    "arithmetic replaced": _chosen(binary_operator_replacement, ARITHMETIC) + _chosen(unary_operator_replacement, "Delete_USub"),
    "comparison replaced": _chosen(comparison_operator_replacement, COMPARISONS),
    "condition turned": [
        *_chosen(unary_operator_replacement, "Delete_Not"),
        *(boolean_replacer.AddNot(), boolean_replacer.ReplaceAndWithOr(), boolean_replacer.ReplaceOrWithAnd()),
        *(boolean_replacer.ReplaceTrueWithFalse(), boolean_replacer.ReplaceFalseWithTrue(), NotInComprehension()),
        *(break_continue.ReplaceBreakWithContinue(), break_continue.ReplaceContinueWithBreak()),
    ],
    "number moved": [OneMore()],
}


def possible(path: str, source: str) -> Iterator[Possible]:
    """Find the mutants of a module."""
    nodes = list(ast_nodes(get_ast(source)))
    for kind, operators in OPERATORS.items():
        for operator in operators:
            found = chain.from_iterable(((node, place) for place in operator.mutation_positions(node)) for node in nodes)
            for occurrence, (node, ((line, _), _)) in enumerate(found):
                if not _noise(node):
                    yield Possible(path, line, kind, _maker(source, operator, occurrence))


def _maker(source: str, operator: Any, occurrence: int) -> Any:
    def made() -> str | None:
        after: str | None = mutate_code(source, operator, occurrence)
        return after if after and _reads(after) else None

    return made


def _reads(source: str) -> bool:
    try:
        compile(source, "", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def _noise(node: Any) -> bool:
    """Tell what is no code that does anything: type hints, decorators, the stars of calls, what only says that something never is."""
    before = node.get_previous_leaf() if node.type == "operator" else None
    if before is not None and before.value in OPENERS:
        return True
    while node:
        above, before = node.parent, node.get_previous_sibling()
        hint = above and (above.type == "tfpdef" or (above.type == "annassign" and before == ":") or before == "->")
        checked = node.type == "if_stmt" and node.children[1].get_code().strip() in NOT_RUN
        if hint or checked or node.type == "decorator" or node.get_code(include_prefix=False) == "strict=True":
            return True
        node = above
    return False
