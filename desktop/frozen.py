"""Frozen records that cost little until somebody makes one.

``@frozen`` means ``@dataclass(frozen=True, slots=True)``: the same fields, ``replace``, ``asdict``, equality, hash and
words. The standard decorator compiles six methods of each class while its module is imported, about a millisecond; a
window on its first page has imported two hundred such classes and made objects of eighty. Here a method is compiled
when it is first looked up. What is compiled are the names of the class's own fields, never a value.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, eq: bool = True, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T] | None = None, /, *, eq: bool = True, kw_only: bool = False) -> Any:
    """Make a class a frozen record with slots; for one without slots there is ``dataclass``.

    Args:
        cls: The class, where the decorator stands without brackets.
        eq: Whether records with equal fields are equal and hash alike; otherwise each is equal to itself alone.
        kw_only: Whether all fields are given by name.
    """
    if cls is None:
        return lambda given: _record(given, eq=eq, kw_only=kw_only)
    return _record(cls, eq=eq, kw_only=kw_only)


def _record(cls: type[T], *, eq: bool, kw_only: bool) -> type[T]:
    own = vars(cls)
    record = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    later = METHODS | EQUALITY if eq else METHODS
    for name, method in {**SHARED, **{name: _Later(record, name, write) for name, write in later.items()}}.items():
        if own.get(name) is None:  # a class with an __eq__ of its own has a __hash__ of None
            setattr(record, name, method)
    return record


class _Later:
    """A method that is compiled when it is first looked up, and from then on stands in its class like any other."""

    def __init__(self, record: type, name: str, write: Callable[[type, dict[str, Any]], str]) -> None:
        self._record, self._name, self._write = record, name, write

    def __get__(self, instance: object, owner: type) -> Any:
        names: dict[str, Any] = {"__name__": self._record.__module__}
        exec(self._write(self._record, names), names)
        method = names[self._name]
        method.__qualname__ = f"{self._record.__qualname__}.{self._name}"
        setattr(self._record, self._name, method)
        return method.__get__(instance, owner)


def _init(record: type, names: dict[str, Any]) -> str:
    """The source of ``__init__``; what it needs besides its arguments is put into ``names``."""
    names["__missing"] = MISSING
    by_place: list[str] = []
    by_name: list[str] = []
    body: list[str] = []
    for one in fields(record):
        value = _value(one, names)
        if one.init:
            default = f"=__default_{one.name}" if _has_default(one) else ""
            (by_name if one.kw_only else by_place).append(one.name + default)
        if value:
            names[f"__set_{one.name}"] = getattr(record, one.name).__set__
            body.append(f"__set_{one.name}(self, {value})")
    if hasattr(record, "__post_init__"):
        body.append("self.__post_init__()")
    arguments = ", ".join(["self", *by_place, *(["*", *by_name] if by_name else [])])
    return f"def __init__({arguments}): " + ("; ".join(body) or "pass")


def _value(one: Field[Any], names: dict[str, Any]) -> str:
    """What a field is set to, as source; empty for nothing."""
    if one.default_factory is not MISSING:
        names[f"__default_{one.name}"], names[f"__make_{one.name}"] = MISSING, one.default_factory
        made = f"__make_{one.name}()"
        return f"{made} if {one.name} is __missing else {one.name}" if one.init else made
    if one.default is not MISSING:
        names[f"__default_{one.name}"] = one.default
    if one.init:
        return one.name
    return f"__default_{one.name}" if _has_default(one) else ""


def _has_default(one: Field[Any]) -> bool:
    return one.default is not MISSING or one.default_factory is not MISSING


def _repr(record: type, _names: dict[str, Any]) -> str:
    said = ", ".join(f"{one.name}={{self.{one.name}!r}}" for one in fields(record) if one.repr)
    return f"def __repr__(self): return f'{{self.__class__.__qualname__}}({said})'"


def _eq(record: type, _names: dict[str, Any]) -> str:
    ours, theirs = (_values(who, [one for one in fields(record) if one.compare]) for who in ("self", "other"))
    same = "other.__class__ is self.__class__"
    return f"def __eq__(self, other): return {ours} == {theirs} if {same} else NotImplemented"


def _hash(record: type, _names: dict[str, Any]) -> str:
    hashed = [one for one in fields(record) if (one.compare if one.hash is None else one.hash)]
    return f"def __hash__(self): return hash({_values('self', hashed)})"


def _values(who: str, chosen: list[Field[Any]]) -> str:
    return f"({''.join(f'{who}.{one.name}, ' for one in chosen)})"


def _no_change(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_loss(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, one.name) for one in fields(self)]


def _restore(self: Any, state: list[object]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


METHODS: Final = {"__init__": _init, "__repr__": _repr}
EQUALITY: Final = {"__eq__": _eq, "__hash__": _hash}
SHARED: Final = {"__setattr__": _no_change, "__delattr__": _no_loss, "__getstate__": _state, "__setstate__": _restore}
"""Copies and children take a record apart and put it together again: the standard way of it would assign to fields."""
