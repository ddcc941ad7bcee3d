"""Reads a frozen record back from JSON, by its annotations: a story may come from anywhere."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


def record(kind: type[T], data: Any) -> T:
    """A record of dataclass ``kind`` from parsed JSON; unknown keys are ignored.

    Raises ValueError in one sentence when something is missing or of another type than annotated.
    """
    if not isinstance(data, dict):
        raise ValueError(f"{data!r} is no object")
    hints = get_type_hints(kind)
    known = fields(kind)  # type: ignore[arg-type]
    for one in known:
        if one.name not in data and one.default is MISSING:
            raise ValueError(f"{one.name} is missing")
    return kind(**{one.name: _value(hints[one.name], data[one.name], one.name) for one in known if one.name in data})


def _value(hint: Any, data: Any, key: str) -> Any:
    if isinstance(hint, UnionType):
        options = get_args(hint)
        if data is None and NoneType in options:
            return None
        return _value(next(one for one in options if one is not NoneType), data, key)
    if get_origin(hint) is tuple:
        if not isinstance(data, list):
            raise ValueError(f"{key} is no list")
        return tuple(_value(get_args(hint)[0], one, key) for one in data)
    if is_dataclass(hint):
        return record(hint, {} if data is None else data)  # type: ignore[arg-type]
    if hint is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if type(data) is not hint:
        raise ValueError(f"{key} is {data!r}, which is no {hint.__name__}")
    return data
