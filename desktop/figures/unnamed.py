"""Lines that a figure draws in grey because there is no room for their names: a note tells which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.bilingual import NOTES_APART
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.figure import Figure, Series

_MOST: Final = 20
"""Names that one note tells."""


def in_grey(figure: Figure, keys: Iterable[str]) -> tuple[Series, ...]:
    """The series of a figure, grey where they are one of these or marks of the same colour as one.

    A colour that another series with a name wears stays.
    """
    lost = set(keys)
    kept = {one.colour for one in figure.series if one.end_label and one.key not in lost}
    gone = {one.colour for one in figure.series if one.key in lost} - kept
    return tuple(replace(one, colour=0) if one.colour in gone or one.key in lost else one for one in figure.series)


def with_unnamed(figure: Figure, names: Sequence[str]) -> Figure:
    """A figure whose note about grey lines tells these names, too: before those that it has anyway."""
    if not names:
        return figure
    grey = [one.name for one in figure.series if one.mark == "line" and not one.colour and not one.end_label]
    # A figure with many lines may tell of some of its grey ones only: then both notes stand.
    old, new = (grey_note(figure.language, told) for told in (grey, [*names, *grey]))
    others = [note for note in figure.footnotes if note.partition(NOTES_APART)[0] != old]
    if len(others) == len(figure.footnotes):
        new = grey_note(figure.language, names)
    return replace(figure, footnotes=(new, *others))


def grey_note(language: str, names: Sequence[str]) -> str:
    """Which lines have no name; of very many the first ones, and how many there are besides."""
    told = join(language, list(names[:_MOST]))
    if len(names) > _MOST:
        told = say(language, "and_more", names=told, count=len(names) - _MOST)
    return say(language, "note.grey", names=told)
