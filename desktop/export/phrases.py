"""Sentences that are written in English where something is noticed, and the same in Chinese.

What varies in a sentence (a count, a name, a reason) is ``{}`` in both and stands at the same place of the list. A
reason that is a sentence of its own is put into Chinese, too.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Phrases:
    """Finds the Chinese of a sentence; one that is not listed stays as it was said."""

    def __init__(self, chinese: Mapping[str, str]) -> None:
        self._chinese = chinese

    def said(self, sentence: str, language: str) -> str:
        """The sentence in a language."""
        return self._in_chinese(sentence) if language == "zh" else sentence

    def _in_chinese(self, sentence: str) -> str:
        for pattern, chinese in self._patterns:
            found = pattern.fullmatch(sentence)
            if found:
                return chinese.format(*map(self._in_chinese, found.groups()))
        return sentence

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple(
            (re.compile(re.escape(english).replace(r"\{\}", "(.+?)"), re.DOTALL), chinese)
            for english, chinese in self._chinese.items()
        )
