"""JSON as the workspace writes it, and a strict reader for JSON from outside."""

from __future__ import annotations

import json
from typing import Any

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64
MAX_DIGITS = 40


def write(value: Any) -> str:
    """Compact JSON; ValueError for infinity and not-a-number."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def write_indented(value: Any) -> str:
    """JSON for people and for git."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)


def read_own(text: str) -> Any:
    """JSON this program wrote itself."""
    return json.loads(text)


def read_strict(data: bytes | str, *, what: str = "The file") -> Any:
    """JSON from outside; ValueError with one plain sentence for anything doubtful.

    Refused: more than 64 MB, nesting beyond 64, numbers beyond 40 digits, NaN and infinity,
    a key twice in one object, lone surrogates, bytes that are not UTF-8.
    """
    size = len(data)
    if size > MAX_BYTES:
        raise ValueError(f"{what} holds {size:,} bytes of JSON; at most {MAX_BYTES:,} are read.")
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
    except UnicodeDecodeError as error:
        raise ValueError(f"{what} is not UTF-8 text at byte {error.start}.") from None
    _check_depth(text, what)
    try:
        return json.loads(
            text,
            object_pairs_hook=lambda pairs: _unique(pairs, what),
            parse_constant=lambda word: _refuse(f"{what} holds {word}, which is no number."),
            parse_int=lambda digits: int(_short(digits, what)),
            parse_float=lambda digits: _finite(_short(digits, what), what),
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"{what} is not valid JSON: line {error.lineno}, column {error.colno}.") from None
    except RecursionError:
        raise ValueError(f"{what} is nested too deeply.") from None


def _check_depth(text: str, what: str) -> None:
    depth = 0
    inside = escaped = False
    for character in text:
        if inside:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                inside = False
        elif character == '"':
            inside = True
        elif character in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise ValueError(f"{what} is nested deeper than {MAX_DEPTH} levels.")
        elif character in "]}":
            depth -= 1


def _unique(pairs: list[tuple[str, Any]], what: str) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{what} names {twice!r} twice in one object.")
    for name, value in pairs:
        for text in (name, value):
            if isinstance(text, str) and any("\ud800" <= c <= "\udfff" for c in text):
                raise ValueError(f"{what} holds half a character (a lone surrogate) in {name!r}.")
    return result


def _short(digits: str, what: str) -> str:
    if len(digits) > MAX_DIGITS:
        raise ValueError(f"{what} holds a number of {len(digits)} digits; at most {MAX_DIGITS} are read.")
    return digits


def _finite(digits: str, what: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{what} holds {digits}, which is too large a number.")
    return value


def _refuse(sentence: str) -> Any:
    raise ValueError(sentence)
