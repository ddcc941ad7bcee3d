"""Sections of the slide sorter: one per topic, Chinese slides in their own."""

from __future__ import annotations

import uuid
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.export.pptx.xml import P, Xml, tag
from desktop.export.text import line

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def section_list(slides: Sequence[tuple[str, int]]) -> Xml:
    """The extension with the sections of (name, slide id) in order; empty when there is only one."""
    runs = [(name, [number for _, number in run]) for name, run in groupby(slides, key=lambda s: s[0])]
    if len(runs) < 2:
        return Xml("")
    made = []
    for place, (name, numbers) in enumerate(runs):
        guid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"marketscope/section/{place}/{name!a}")).upper()
        ids = tag("p14:sldIdLst", None, *(tag("p14:sldId", {"id": number}) for number in numbers))
        made.append(tag("p14:section", {"name": line(name, 120) or "Marketscope", "id": f"{{{guid}}}"}, ids))
    listed = tag("p14:sectionLst", {"xmlns:p14": _P14}, *made)
    return tag("p:ext", {"xmlns:p": P, "uri": _EXTENSION}, listed)
