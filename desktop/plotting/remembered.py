"""What was made of the things seen last, by identity: large frozen things compare more slowly than they are made."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Thing = TypeVar("Thing")
Made = TypeVar("Made")


class Remembered(Generic[Thing, Made]):
    """Makes something of a thing once, as long as not many others come between."""

    def __init__(self, make: Callable[[Thing], Made], most: int) -> None:
        self._make = make
        self._most = most
        self._kept: OrderedDict[int, tuple[Thing, Made]] = OrderedDict()

    def of(self, thing: Thing) -> Made:
        """What is made of it."""
        known = self._kept.get(id(thing))
        if known is None:  # as long as the thing is kept no other one has its identity
            known = self._kept[id(thing)] = thing, self._make(thing)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(id(thing))
        return known[1]

    def forget(self) -> None:
        """Make everything anew."""
        self._kept.clear()
