"""Reads frozen records back from JSON, by their annotations: a story may come from anywhere."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from enum import Enum
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")
LARGEST = 1e18
"""No number of a record is larger: arithmetic with it stays finite."""
MOST_VALUES, MOST_CHARACTERS, DEEPEST = 2_000_000, 100_000, 24


def record(kind: type[T], data: Any) -> T:
    """A record of dataclass ``kind`` from parsed JSON; unknown keys are ignored.

    Raises ValueError in one sentence when something is missing or of another type than annotated.
    """
    return Reading().record(kind, data)


@dataclass(slots=True)
class Reading:
    """One reading; it ends where what is read holds more than anything of ours does."""

    names: Mapping[str, Any] = field(default_factory=dict)
    """Types that annotations name and their modules import for type checkers only."""
    values: int = 0
    depth: int = 0

    def record(self, kind: type[T], data: Any) -> T:
        """A record of dataclass ``kind``; ValueError as above."""
        if not isinstance(data, dict):
            raise ValueError(f"{_short(data)} is no object")
        described: Any = kind
        hints = _hints(described, tuple(self.names.items()))
        known = fields(described)
        for one in known:
            if one.name not in data and one.default is MISSING and one.default_factory is MISSING:
                raise ValueError(f"{one.name} is missing")
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError(f"it is nested more than {DEEPEST} times")
        found = {one.name: self.value(hints[one.name], data[one.name], one.name) for one in known if one.name in data}
        self.depth -= 1
        return kind(**found)

    def value(self, hint: Any, data: Any, key: str) -> Any:
        """A value as annotated; ``key`` names it in errors."""
        self.values += 1
        if self.values > MOST_VALUES:
            raise _too_many()
        if isinstance(hint, UnionType):
            return self._one_of(get_args(hint), data, key)
        if get_origin(hint) is tuple:
            return self._tuple(get_args(hint), data, key)
        if is_dataclass(hint):
            return self.record(hint, {} if data is None else data)  # type: ignore[arg-type]
        if isinstance(hint, type) and issubclass(hint, tuple):
            return self._named(hint, data, key)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return _member(hint, data, key)
        return _single(hint, data, key)

    def _one_of(self, options: tuple[Any, ...], data: Any, key: str) -> Any:
        """The option that fits: None, the record that ``is`` names, the type of the value."""
        if data is None and NoneType in options:
            return None
        rest = [one for one in options if one is not NoneType]
        if len(rest) > 1:
            told = data.get("is") if isinstance(data, dict) else type(data).__name__
            rest = [one for one in rest if one.__name__ == told]
            if not rest:
                raise ValueError(f"{key} is {_short(data)}, which is nothing that can stand there")
        return self.value(rest[0], data, key)

    def _tuple(self, hints: tuple[Any, ...], data: Any, key: str) -> tuple[Any, ...]:
        if not isinstance(data, list):
            raise ValueError(f"{key} is no list")
        if hints[-1] is ...:
            if self.values + len(data) > MOST_VALUES:  # said before anything of a long list is read
                raise _too_many()
            return tuple(self.value(hints[0], one, key) for one in data)
        if len(data) != len(hints):
            raise ValueError(f"{key} has {len(data)} values instead of {len(hints)}")
        return tuple(self.value(hint, one, key) for hint, one in zip(hints, data, strict=True))

    def _named(self, kind: Any, data: Any, key: str) -> Any:
        """A named tuple, which is written as a list."""
        hints = _hints(kind, tuple(self.names.items()))
        return kind(*self._tuple(tuple(hints[name] for name in kind._fields), data, key))


@cache
def _hints(kind: Any, names: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    return get_type_hints(kind, localns=dict(names))


def _member(kind: type[Enum], data: Any, key: str) -> Enum:
    try:
        return kind(data)
    except ValueError as error:
        raise ValueError(f"{key} is {_short(data)}, which is no {kind.__name__}") from error


def _single(hint: Any, data: Any, key: str) -> Any:
    if hint is float and type(data) is int and abs(data) <= LARGEST:
        return float(data)
    if type(data) is not hint:
        raise ValueError(f"{key} is {_short(data)}, which is no {hint.__name__}")
    if hint is str and len(data) > MOST_CHARACTERS:
        raise ValueError(f"{key} is longer than {MOST_CHARACTERS:,} characters")
    if hint in {int, float} and not (isfinite(data) and abs(data) <= LARGEST):
        raise ValueError(f"{key} is {_short(data)}, which is no number to draw")
    return data


def _too_many() -> ValueError:
    return ValueError(f"it holds more than {MOST_VALUES:,} values")


def _short(data: Any) -> str:
    """A value in a sentence, however long it is."""
    said = repr(data) if not isinstance(data, (list, dict)) else f"a {type(data).__name__} of {len(data)}"
    return said if len(said) <= 60 else f"{said[:57]}..."
