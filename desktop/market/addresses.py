"""Where something is shown, as one text: ``page``, ``page/part``, and after a ``#`` what of it, as ``kind:id``.

``dynamics/kpis`` is a part of a page; ``segments#dimension:china-telemedicine.types`` a page with one split chosen;
``dynamics/matrix#factors:driver`` the matrix with one kind of factors. Contents lists of sold reports use it to say
which page answers a chapter; a text that names only the page is an address too.
"""

from __future__ import annotations

from typing import NamedTuple


class Address(NamedTuple):
    """A page of the program, a part of it, and what is chosen there; each but the page may be empty."""

    page: str
    part: str = ""
    kind: str = ""
    id: str = ""

    @classmethod
    def of(cls, text: str) -> Address:
        """The address that a text names; what is missing is empty."""
        place, _, what = text.strip().partition("#")
        page, _, part = place.partition("/")
        kind, _, key = what.partition(":")
        return cls(page, part, kind if key else "", key)

    def __str__(self) -> str:
        """The text again."""
        place = f"{self.page}/{self.part}" if self.part else self.page
        return f"{place}#{self.kind}:{self.id}" if self.kind else place
