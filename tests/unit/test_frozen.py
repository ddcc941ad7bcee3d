"""A frozen record is a frozen dataclass with slots in all that can be seen of it, and its methods come on use."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from types import FunctionType
from typing import TYPE_CHECKING, Any

import pytest

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable


class Pieces:
    """Every kind of field."""

    name: str
    value: float | None
    note: str = field(default="", compare=False)
    parts: tuple[str, ...] = ()
    seen: list[str] = field(default_factory=list, hash=False, repr=False)
    own: dict[str, int] = field(default_factory=dict, init=False, compare=False)
    lang: str = field(default="en", kw_only=True)


class Cut:  # noqa: PLW1641  (what a record without a hash of its own gets is asked)
    """Made smaller after it was given."""

    low: int
    high: int = 9

    def __post_init__(self) -> None:
        object.__setattr__(self, "high", min(self.high, 5))

    def __repr__(self) -> str:
        return "cut"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.low == other.low


class Empty:
    """Nothing in it."""


@frozen
class Kept:
    """At the top of a module, where a copy in another process finds it."""

    place: str
    count: int = 0


def both(cls: type, **how: bool) -> tuple[type, type]:
    """The class as a frozen dataclass of the standard library, and as ours."""
    standard, ours = (type(cls.__name__, (), {k: v for k, v in vars(cls).items() if k not in LEFT}) for _ in "ab")
    return dataclass(frozen=True, slots=True, **how)(standard), frozen(**how)(ours)


NAN = float("nan")
LEFT = ("__dict__", "__weakref__")

USES: dict[str, Callable[[type], Any]] = {
    "words": lambda kind: repr(kind("a", 1.0, seen=["x"])),
    "order": lambda kind: asdict(kind("a", 2.0, "n", ("p",), ["s"], lang="zh")),
    "fields": lambda kind: [(f.name, f.type, f.init, f.repr, f.compare, f.hash, f.kw_only) for f in fields(kind)],
    "equal": lambda kind: (kind("a", 1.0, "x") == kind("a", 1.0, "y"), kind("a", 1.0) == kind("b", 1.0)),
    "not equal to another kind": lambda kind: kind("a", 1.0) == "a",
    "one NaN is itself": lambda kind: kind("a", NAN) == kind("a", NAN),
    "hash": lambda kind: hash(kind("a", 1.0, "x", seen=[])) == hash(kind("a", 1.0, "y", seen=["z"])),
    "hash of itself alone": lambda kind: len({kind("a", 1.0), kind("a", 1.0)}),
    "hash as the standard has it": lambda kind: hash(kind("a", 1.0)),
    "replaced": lambda kind: asdict(replace(kind("a", 1.0, seen=["s"]), name="b", lang="zh")),
    "each its own list": lambda kind: kind("a", 1.0).seen is kind("a", 1.0).seen,
    "copied": lambda kind: asdict(copy.deepcopy(copy.copy(kind("a", 1.0, seen=["s"])))),
    "assigned": lambda kind: setattr(kind("a", 1.0), "name", "b"),
    "all by name": lambda kind: repr(kind(name="a", value=1.0, note="n", parts=("p",), seen=[], lang="zh")),
    "deleted": lambda kind: delattr(kind("a", 1.0), "name"),
    "too few": lambda kind: kind(),
    "too many": lambda kind: kind(*"abcdefgh"),
    "unknown": lambda kind: kind("a", 1.0, other=1),
    "dict": lambda kind: kind("a", 1.0).__dict__,
    "matched": lambda kind: kind.__match_args__,
    "qualified": lambda kind: (kind.__init__.__qualname__, kind.__eq__.__qualname__, kind.__init__.__module__),
}


def outcome(use: Callable[[type], Any], kind: type) -> object:
    try:
        return use(kind)
    except Exception as error:
        return type(error), str(error)


@pytest.mark.parametrize("how", [{}, {"eq": False}, {"kw_only": True}], ids=str)
def test_a_record_is_what_the_standard_decorator_would_make(how: dict[str, bool]) -> None:
    own_hash = {"hash as the standard has it"} if how.get("eq") is False else set()
    wrong = []
    for said, use in USES.items():
        standard, ours = both(Pieces, **how)  # new ones: a method that was looked up before is there already
        if said not in own_hash and outcome(use, standard) != outcome(use, ours):
            wrong.append((said, outcome(use, standard), outcome(use, ours)))
    assert not wrong


def test_what_a_class_writes_itself_stays() -> None:
    for kind in both(Cut):
        assert (repr(kind(1)), kind(1).high, kind(1, 2).high) == ("cut", 5, 2)
        assert kind(1, 2) == kind(1, 3)
        assert hash(kind(1, 2)) == hash((1, 2))
    for kind in both(Empty):
        assert kind() == kind()
        assert hash(kind()) == hash(())


def test_a_record_of_a_record_has_the_fields_of_both() -> None:
    @frozen
    class Marked(Kept):
        """One more."""

        colour: str = "blue"

    marked = Marked("here", 3, "red")
    assert repr(marked).endswith("Marked(place='here', count=3, colour='red')")
    assert marked != Kept("here", 3)
    assert replace(marked, place="there") == Marked("there", 3, "red")
    with pytest.raises(FrozenInstanceError):
        marked.place = "there"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        marked.other = "there"  # type: ignore[attr-defined]


def test_a_record_reaches_another_process() -> None:
    assert pickle.loads(pickle.dumps(Kept("here", 3))) == Kept("here", 3)


def test_methods_are_compiled_on_use() -> None:
    _standard, ours = both(Pieces)
    methods = ("__init__", "__repr__", "__eq__", "__hash__")
    assert not [name for name in methods if isinstance(vars(ours)[name], FunctionType)]
    ours("a", 1.0)
    assert [name for name in methods if isinstance(vars(ours)[name], FunctionType)] == ["__init__"]
