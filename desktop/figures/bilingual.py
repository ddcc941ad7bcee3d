"""A figure whose words stand in both languages while its numbers stand once, in the first one's units.

Chinese counts in 亿 and 万 where English counts in millions and billions: the second language names the unit of
the numbers that are drawn, never its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from math import inf
from typing import TYPE_CHECKING, Final

from desktop.figures.sheet import Listing

if TYPE_CHECKING:
    from desktop.figures.figure import Axis, Figure, Series, Table
    from desktop.figures.sheet import Band, Block, Sheet

BETWEEN: Final = "  |  "
"""Between the words of the two languages."""
NOTES_APART: Final = "  "
"""Between both languages of a footnote."""
_ENGLISH: Final = {
    1e3: "thousand",
    1e4: "10 thousand",
    1e6: "million",
    1e8: "100 million",
    1e9: "billion",
    1e12: "trillion",
}
_CHINESE: Final = {1e3: "千", 1e4: "万", 1e6: "百万", 1e8: "亿", 1e9: "十亿", 1e12: "万亿"}
_SCALE: Final = {
    "en": re.compile(r"\b(?:thousand|million|billion|trillion)\b ?"),
    "zh": re.compile(r"万亿|十亿|百万|千万|亿|万"),
}
_FEW: Final = 4
"""Lines whose ends have room for two names."""
_LONGEST: Final = 32
"""Letters of both names together, of which a Chinese character is two."""
_WIDE_FROM: Final = "\u2e80"
_WORD: Final = re.compile(r"\w{2,}", re.ASCII)
_PREFIX: Final = re.compile(r"^(?P<word>[^:：]{2,12})(?P<sign>: |：)")


def in_both(figure: Figure, other: Figure, *, ends: bool = True) -> Figure:
    """``figure`` with the words of ``other``, the same one in the other language, beside its own.

    ``ends`` says whether there is room for both names at the ends of lines.
    """
    few = ends and sum(1 for one in figure.series if one.end_label) <= _FEW
    notes = _footnotes(figure.footnotes, other.footnotes)
    return replace(
        figure,
        section=_beside(figure.section, other.section),
        subtitle=_beside(figure.subtitle, _subtitle(figure, other)),
        footnotes=tuple(notes.values()),
        mark_notes=tuple((notes[note], mark) for note, mark in figure.mark_notes if note in notes),
        source_line=_source(figure.source_line, other.source_line),
        series=tuple(_series(one, other) for one in figure.series) if few else figure.series,
        x=_categories(figure.x, other) if ends else figure.x,
        table=_table(figure.table, other),
        sheet=_sheet(figure.sheet, other),
    )


def _beside(own: str, other: str) -> str:
    return own if own == other else BETWEEN.join(text for text in (own, other) if text)


def _subtitle(figure: Figure, other: Figure) -> str:
    """The other's subtitle with the unit of the numbers that are drawn; empty where it would name another one."""
    if figure.y is None or other.y is None:
        return "" if _SCALE[other.language].search(other.subtitle) else other.subtitle
    if figure.y.factor == other.y.factor or not other.y.unit or other.y.unit not in other.subtitle:
        return other.subtitle
    return other.subtitle.replace(other.y.unit, _unit(other.y, figure.y.factor, other.language))


def _unit(axis: Axis, factor: float, language: str) -> str:
    """The unit of an axis in a language, for numbers that count in ``factor`` single units."""
    words = (_ENGLISH if language == "en" else _CHINESE).get(factor, "" if factor == 1 else f"{factor:,.0f}")
    found = _SCALE[language].search(axis.unit)
    if found is not None:
        space = " " if found[0].endswith(" ") and words else ""
        return (axis.unit[: found.start()] + words + space + axis.unit[found.end() :]).strip()
    return f"{words} {axis.unit}".strip() if language == "en" else words + axis.unit


def _footnotes(own: tuple[str, ...], other: tuple[str, ...]) -> dict[str, str]:
    """Each with its translation behind it; notes that have none stand alone."""
    pairs = zip_longest(own, other, fillvalue="")
    return {pair[0] or pair[1]: NOTES_APART.join(dict.fromkeys(text for text in pair if text)) for pair in pairs}


def _source(own: str, other: str) -> str:
    """One line of sources under the word for it in both languages: publishers are named once."""
    first, second = _PREFIX.match(own), _PREFIX.match(other)
    if first is None or second is None or first["word"] == second["word"]:
        return own
    return f"{first['word']} {second['word']}{own[first.end('word') :]}"


def _series(series: Series, other: Figure) -> Series:
    """The name at the end of a line in both languages, where the other one says it in words of its own."""
    name = next((one.name for one in other.series if one.key == series.key), "")
    is_own = name and not set(_WORD.findall(name)) & set(_WORD.findall(series.name))
    if not is_own or series.name not in series.end_label or len(series.name) + 2 * len(name) > _LONGEST:
        return series
    return replace(series, end_label=series.end_label.replace(series.name, f"{series.name} {name}", 1))


def _second(own: str, name: str, other: Figure) -> str:
    """A name in the other language; empty where it is the same, or says in which unit its numbers count."""
    return "" if name == own or _SCALE[other.language].search(name) else name


def _named(own: str, name: str, other: Figure, longest: float = inf) -> str:
    """Both names, the second one behind the first, where they have no more letters than that; else the first."""
    both = " ".join(filter(None, (own, _second(own, name, other))))
    letters = sum(2 if letter >= _WIDE_FROM else 1 for letter in both)
    return both if own and letters <= longest else own


def _categories(axis: Axis | None, other: Figure) -> Axis | None:
    """The names along an axis; the years of another one are the same in both languages."""
    if axis is None or other.x is None or axis.kind != "category":
        return axis
    names = {tick.at: tick.label for tick in other.x.ticks}
    told = (_named(one.label, names.get(one.at, ""), other, _LONGEST) for one in axis.ticks)
    return replace(axis, ticks=tuple(replace(one, label=label) for one, label in zip(axis.ticks, told, strict=True)))


def _table(table: Table, other: Figure) -> Table:
    """Heads of columns and of groups of rows."""
    titles = {column.key: column.title for column in other.table.columns}
    groups = {heading.at: heading.title for heading in other.table.headings}
    return replace(
        table,
        columns=tuple(replace(one, second=_second(one.title, titles.get(one.key, ""), other)) for one in table.columns),
        headings=tuple(replace(one, title=_named(one.title, groups.get(one.at, ""), other)) for one in table.headings),
    )


def _sheet(sheet: Sheet | None, other: Figure) -> Sheet | None:
    """The titles of lists."""
    if sheet is None or other.sheet is None or len(sheet.bands) != len(other.sheet.bands):
        return sheet
    pairs = zip(sheet.bands, other.sheet.bands, strict=True)
    return replace(sheet, bands=tuple(_band(band, beside, other) for band, beside in pairs))


def _band(band: Band, beside: Band, other: Figure) -> Band:
    if len(band.blocks) != len(beside.blocks):
        return band
    pairs = zip(band.blocks, beside.blocks, strict=True)
    return replace(band, blocks=tuple(_block(one, second, other) for one, second in pairs))


def _block(block: Block, beside: Block, other: Figure) -> Block:
    if isinstance(block, Listing) and isinstance(beside, Listing):
        return replace(block, second=_second(block.title, beside.title, other))
    return block
