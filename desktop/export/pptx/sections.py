"""Sections of the slide sorter: one per topic, Chinese slides in their own."""

from __future__ import annotations

import uuid
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from desktop.export.pptx.xml import P, Xml, tag
from desktop.export.text import line

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


class SlideSection(NamedTuple):
    """What a slide is about."""

    name: str
    """Empty for slides of words: they stand with those before them, the first ones with those behind."""
    language: str
    slide: int
    """Its id."""


def section_list(slides: Sequence[SlideSection]) -> Xml:
    """The extension with the sections of slides in order; empty when there is only one."""
    runs = [list(run) for _, run in groupby(_named(slides), key=lambda one: (one.language, one.name))]
    if len(runs) < 2:
        return Xml("")
    made = []
    for place, run in enumerate(runs):
        name = run[0].name
        guid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"marketscope/section/{place}/{name!a}")).upper()
        ids = tag("p14:sldIdLst", None, *(tag("p14:sldId", {"id": one.slide}) for one in run))
        made.append(tag("p14:section", {"name": line(name, 120) or "Marketscope", "id": f"{{{guid}}}"}, ids))
    listed = tag("p14:sectionLst", {"xmlns:p14": _P14}, *made)
    return tag("p:ext", {"xmlns:p": P, "uri": _EXTENSION}, listed)


def _named(slides: Sequence[SlideSection]) -> list[SlideSection]:
    """Slides of words under the topic beside them, in their own language."""
    made: list[SlideSection] = []
    for _, run in groupby(slides, key=lambda one: one.language):
        rows = list(run)
        name = next((one.name for one in rows if one.name), "")
        for one in rows:
            name = one.name or name
            made.append(one._replace(name=name))
    return made
