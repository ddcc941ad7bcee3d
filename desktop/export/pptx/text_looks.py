"""How the words of a slide look: remembered when they are written, to tell later what their owner formatted."""

from __future__ import annotations

import zlib
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.checksum import checksum
from desktop.export.pptx.facts import is_table, mark_of, named, shapes_of, texts_of
from desktop.export.pptx.xml import A, P

if TYPE_CHECKING:
    from desktop.export.pptx.facts import Facts

SIDES: Final = ("lIns", "rIns")
_RULE: Final = "Rule "
"""What the names of lines over columns begin with."""


def looks_of(slide: Any) -> Facts:
    """Name -> frame, format, sizes and margins of every text; of a line over a column only its frame."""
    looks: Facts = {name: text_look(shape) for name, shape in texts_of(slide).items()}
    tables = {mark: [table_look(s)] for _, s in shapes_of(slide) if is_table(s) and (mark := mark_of(s))}
    return {**looks, **tables, **{named(shape).get("name", ""): [frame_look(shape)] for shape in rules_of(slide)}}


def text_look(shape: Any, *, is_whole: bool = True) -> list[Any]:
    """Frame, format, sizes and margins of one text; the format, which takes longest, only of a whole look."""
    return [frame_look(shape), words_look(shape) if is_whole else "", sizes(shape), margins_look(shape)]


def rules_of(slide: Any) -> list[Any]:
    """The lines over columns of words."""
    lines = (shape for kind, shape in shapes_of(slide) if kind == "cxnSp")
    return [line for line in lines if named(line).get("name", "").startswith(_RULE)]


def table_look(frame: Any) -> str:
    """The widths of the columns and the formats of the cells as a checksum."""
    return checksum(next(frame.iter(f"{{{A}}}tbl")))


def frame_look(shape: Any) -> str:
    """Place, fill and outline as a checksum."""
    properties = shape.find(f"{{{P}}}spPr")
    return "" if properties is None else checksum(properties)


def margins_look(shape: Any) -> str:
    """The margins left and right of the words that are not the layout's, in EMU."""
    body = shape.find(f"{{{P}}}txBody/{{{A}}}bodyPr")
    return " ".join(f"{side}={body.get(side)}" for side in SIDES if body is not None and body.get(side))


def words_look(shape: Any) -> str:
    """The formats of the paragraphs and their runs as a checksum, however a program cuts the runs."""
    return f"{zlib.crc32('|'.join(map(paragraph_look, shape.iter(f'{{{A}}}p'))).encode()):08x}"


def paragraph_look(paragraph: Any) -> str:
    """The format of a paragraph and of its runs; runs of one format that follow each other are one."""
    own = paragraph.find(f"{{{A}}}pPr")
    formats = (run.find(f"{{{A}}}rPr") for run in paragraph.iter(f"{{{A}}}r"))
    runs = (key for key, _ in groupby("" if one is None else checksum(one) for one in formats))
    return " ".join(["" if own is None else checksum(own), *runs])


def sizes(shape: Any) -> list[str]:
    """The sizes of the words, in hundredths of points, each once in the order in which they come."""
    return list(dict.fromkeys(size for one in shape.iter(f"{{{A}}}rPr") if (size := one.get("sz"))))
