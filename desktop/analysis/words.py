"""A text in both languages of the program, made where the facts are and chosen where it is shown."""

from __future__ import annotations

from desktop.frozen import frozen


@frozen
class Words:
    """The same sentence in English and Chinese."""

    en: str
    zh: str

    def get(self, language: str) -> str:
        """The text in ``language``."""
        return self.zh if language.startswith("zh") else self.en
