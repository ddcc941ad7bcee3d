"""How estimators and publishers are called in a figure: short, and in the figure's language.

Observations and sources keep the words they were entered with, which say who passed a number on
and where it was read. A figure has room for a name only: the workspace's aliases come first (of the
entities ``estimator`` and ``publisher``, whose id is the text itself), then a rule that cuts the
remarks off. Evidence lines and the notes of slides keep the whole text.
"""

from __future__ import annotations

import re
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures.palette import unnamed
from desktop.figures.wording import ZH, say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.snapshot import Stated

ESTIMATOR: Final = "estimator"
PUBLISHER: Final = "publisher"

_HAN = "\u3400-\u9fff"
_REMARK = re.compile(r",? (?:citing|linking|copy of|news flash)\b.*$|, re-hosted$")
_HOST = re.compile(r",? (?:(?:re-)?hosted by|via) (?P<host>.+)$")
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)")
_TWO_WRITINGS = re.compile(rf"^(?P<latin>[^{_HAN}]+?) (?P<han>[{_HAN}]+)$")
_NOBODY = re.compile(r"^\((?:publisher )?not (?:printed|named)\)$")


@frozen(eq=False)
class Names:
    """The names of a workspace that figures use, by kind, text and language."""

    aliases: Mapping[tuple[str, str, str], str] = field(default_factory=dict)

    def estimator(self, text: str, language: str) -> str:
        """An estimator's name, or that nobody is named."""
        known = self.aliases.get((ESTIMATOR, text, language))
        if known:
            return known
        if unnamed(text):
            bracket = text.find("(")
            return say(language, "unnamed") + (f" {text[bracket:]}" if bracket > 0 else "")
        return _one_writing(text, language)

    def publisher(self, text: str, language: str) -> str:
        """A publisher's short name; a place that only shows another's text is named after it."""
        for kind in (PUBLISHER, ESTIMATOR):
            known = self.aliases.get((kind, text, language))
            if known:
                return known
        if nobody(text):
            return say(language, "source.unnamed")
        host = _parts(text)[1]
        host, name = self.aliases.get((PUBLISHER, host, language), host), self._author(text, language)
        return say(language, "source.copy", who=name, host=host) if host and host != "re-host" else name

    def author(self, text: str, language: str) -> str:
        """A publisher's short name, whoever shows a copy of the text."""
        if nobody(text):
            return say(language, "source.unnamed")
        known = (self.aliases.get((kind, text, language)) for kind in (PUBLISHER, ESTIMATOR))
        return next(filter(None, known), "") or self._author(text, language)

    def _author(self, text: str, language: str) -> str:
        head = _parts(text)[0]
        return self.aliases.get((PUBLISHER, head, language)) or _bare(_one_writing(head, language))

    def whose(self, stated: Stated, language: str) -> str:
        """The estimator where one is named, else the publisher."""
        if stated.estimator:
            return self.estimator(stated.estimator, language)
        return self.publisher(stated.source.publisher, language)


def nobody(publisher: str) -> bool:
    """Whether a source says in place of its publisher that none is named."""
    return _NOBODY.match(publisher) is not None


def aliased(publisher: str) -> tuple[str, ...]:
    """The texts whose aliases a publisher's short name may need: the whole, its name, and the place of the copy."""
    return (publisher, *_parts(publisher))


@lru_cache(maxsize=1024)  # a figure names the same few publishers many times
def _parts(text: str) -> tuple[str, str]:
    """Name and the place of the copy."""
    whole = _REMARK.sub("", text)
    found = _HOST.search(whole)
    return (whole[: found.start()], _bare(found["host"])) if found else (whole, "")


def _one_writing(text: str, language: str) -> str:
    """Of a name written in both scripts the one of the language: ``人民日报 (People's Daily)``."""
    bracket = _BRACKET.search(text)
    if bracket and re.match(rf"[{_HAN}]", text):
        inside = bracket["inside"].split(",")[0]
        latin = not re.search(rf"[{_HAN}]", inside) and bool(re.match(r"[A-Z]", inside))
        return text[: bracket.start()] if language == ZH or not latin else inside
    both = _TWO_WRITINGS.match(text)
    if both:
        return both["han"] if language == ZH else both["latin"]
    return text


def _bare(text: str) -> str:
    """Without remarks in brackets."""
    return _BRACKET.sub("", text).strip() or text
