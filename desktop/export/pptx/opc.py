"""The slide package: the only module that knows python-pptx.

It opens templates, hands out part names by counters (the library walks the whole package for each
name, which makes 500 slides quadratic), takes finished parts as bytes and saves.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from lxml.etree import LxmlError, SubElement
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from desktop.export.errors import ExportError
from desktop.export.pptx.layout_file import Layout, read_layouts
from desktop.export.pptx.package_file import save_package
from desktop.export.pptx.table_style import with_table_style
from desktop.export.pptx.template_file import read_template
from desktop.export.pptx.theme_file import Theme, on_dark, read_theme
from desktop.export.pptx.xml import A, P, R, tag

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.export.pptx.template_use import TemplateUse

_FIRST_SLIDE_ID = 255
"""Slide ids start at 256."""
_KINDS = {
    "slide": ("/ppt/slides/slide%d.xml", CT.PML_SLIDE),
    "chart": ("/ppt/charts/chart%d.xml", CT.DML_CHART),
    "workbook": ("/ppt/embeddings/Microsoft_Excel_Sheet%d.xlsx", CT.SML_SHEET),
    "shapes": ("/ppt/drawings/drawing%d.xml", CT.DML_CHARTSHAPES),
    "notes": ("/ppt/notesSlides/notesSlide%d.xml", CT.PML_NOTES_SLIDE),
    "tags": ("/ppt/tags/tag%d.xml", CT.PML_TAGS),
    "record": ("/customXml/item%d.xml", CT.XML),
    "record properties": ("/customXml/itemProps%d.xml", CT.OFC_CUSTOM_XML_PROPERTIES),
}
_PAINTED = frozenset(("slide", "chart", "shapes"))
"""Kinds of parts that hold colours."""
_NOT_UNDERSTOOD = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, PythonPptxError, LxmlError)
_OF_OLD_SLIDES = frozenset(("viewProps", "thumbnail", "changesInfo", "revisionInfo", "origin"))
"""Ends of the types of relations that make no sense without the template's slides."""
_BESIDE = {
    RT.VIEW_PROPS: ("/ppt/viewProps.xml", CT.PML_VIEW_PROPS, tag("p:viewPr", {"xmlns:p": P})),
    RT.PRES_PROPS: ("/ppt/presProps.xml", CT.PML_PRES_PROPS, tag("p:presentationPr", {"xmlns:p": P})),
    RT.TABLE_STYLES: (
        "/ppt/tableStyles.xml",
        CT.PML_TABLE_STYLES,
        tag("a:tblStyleLst", {"xmlns:a": A, "def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"}),
    ),
}
_RELATIONS = {
    "layout": RT.SLIDE_LAYOUT,
    "slide": RT.SLIDE,
    "chart": RT.CHART,
    "workbook": RT.PACKAGE,
    "shapes": RT.CHART_USER_SHAPES,
    "notes": RT.NOTES_SLIDE,
    "notes master": RT.NOTES_MASTER,
    "tags": RT.TAGS,
    "record": RT.CUSTOM_XML,
    "record properties": RT.CUSTOM_XML_PROPS,
}


class _Made(Part):  # type: ignore[misc]
    """A part of ours, which knows what page it is seen on."""

    is_dark = False


class Package:
    """A deck being written: from a template, without its slides."""

    def __init__(self, template: Path, use: TemplateUse | None = None) -> None:
        content = read_template(template, use)
        try:
            self._read(content)
        except _NOT_UNDERSTOOD as error:
            raise _strange(template) from error

    def _read(self, content: bytes) -> None:
        self._presentation: Any = Presentation(BytesIO(content))
        if not (self._presentation.slide_width and self._presentation.slide_height):
            raise ValueError("a presentation without a size")
        self._part: Any = self._presentation.part
        self._root: Any = self._presentation.element
        self._names: Counter[str] = Counter()
        for part in self._part.package.iter_parts():
            for kind, (pattern, _) in _KINDS.items():
                found = re.fullmatch(re.escape(pattern).replace("%d", r"(\d+)"), part.partname, re.IGNORECASE)
                if found:
                    self._names[kind] = max(self._names[kind], int(found[1]))
        self.theme = _theme(self._presentation.slide_masters[0])
        self._drop_slides()
        self._drop_strange_properties()
        self._drop_what_named_them()
        self.layouts: tuple[Layout, ...] = tuple(
            layout for master in self._presentation.slide_masters for layout in read_layouts(master, self.size)
        )
        self._next_slide_id = _FIRST_SLIDE_ID

    @property
    def size(self) -> tuple[int, int]:
        """Slide width and height in EMU."""
        return int(self._presentation.slide_width), int(self._presentation.slide_height)

    def new_part(self, kind: str, content: bytes = b"") -> Any:
        """A part of one of our kinds; its content may come later through :func:`fill`."""
        pattern, content_type = _KINDS[kind]
        self._names[kind] += 1
        part = _Made(PackURI(pattern % self._names[kind]), content_type, self._part.package)
        part.is_dark = self.theme.is_dark and kind in _PAINTED
        fill(part, content)
        return part

    @cached_property
    def notes_master(self) -> Any:
        """The notes master; made when the template has none. The library looks through all slides for it."""
        return self._part.notes_master_part

    def add_slide(self, part: Any) -> int:
        """Append a finished slide part; returns its slide id.

        The library looks through all relationships and all ids for each new slide; both are known here.
        """
        relation = self._part.rels._add_relationship(RT.SLIDE, part)  # noqa: SLF001
        self._next_slide_id += 1
        entry = SubElement(self._root.get_or_add_sldIdLst(), f"{{{P}}}sldId", {"id": str(self._next_slide_id)})
        entry.set(f"{{{R}}}id", relation)
        return self._next_slide_id

    def add_extension(self, xml: str) -> None:
        """Append an extension (sections) to the presentation's list, which must stay last."""
        root = self._root
        found = root.xpath("./p:extLst")
        if found:
            found[0].append(parse_xml(xml))
        else:
            holder = parse_xml('<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>')
            holder.append(parse_xml(xml))
            root.append(holder)

    def put_record(self, content: bytes, properties: bytes, namespace: str) -> None:
        """Add a custom XML part to the presentation; one of the same namespace that the template brought goes."""
        for relations in (self._part.rels, self._part.package._rels):  # noqa: SLF001
            for identifier, relation in list(relations.items()):
                if relation.is_external or not relation.target_part.partname.startswith("/customXml/"):
                    continue
                if namespace.encode() in relation.target_part.blob[:400]:
                    relations.pop(identifier)
        part = self.new_part("record", content)
        relate(part, "record properties", self.new_part("record properties", properties))
        relate(self._part, "record", part)

    def describe(self, title: str, language: str) -> None:
        """Document properties."""
        properties = self._presentation.core_properties
        properties.title = title[:255]
        properties.author = "Marketscope"
        properties.last_modified_by = "Marketscope"
        properties.language = "zh-CN" if language == "zh" else "en-US"

    def save(self, stream: BinaryIO) -> None:
        """Write the package."""
        save_package(self._part.package, stream)

    def _drop_strange_properties(self) -> None:
        """LibreOffice names the properties in its own way; the library would add a second part of the same name."""
        relations = self._part.package._rels  # noqa: SLF001
        for identifier, relation in list(relations.items()):
            if relation.is_external or relation.reltype == RT.CORE_PROPERTIES:
                continue
            if relation.target_part.partname == "/docProps/core.xml":
                relations.pop(identifier)

    def _drop_slides(self) -> None:
        ids = self._root.sldIdLst
        for element in list(ids) if ids is not None else []:
            self._part.drop_rel(element.rId)
            ids.remove(element)

    def _drop_what_named_them(self) -> None:
        """What of the template speaks of slides that are gone: sections, shows, views, records of changes, signatures.

        Left in, it makes PowerPoint repair the deck, or keeps the old slides in the file unseen.
        """
        for element in self._root.xpath("./p:custShowLst | ./p:extLst/p:ext[.//*[local-name()='sectionLst']]"):
            element.getparent().remove(element)
        for holder in self._root.xpath("./p:extLst[not(*)]"):
            self._root.remove(holder)
        for relations in (self._part.rels, self._part.package._rels):  # noqa: SLF001
            for identifier, relation in list(relations.items()):
                if relation.reltype.rpartition("/")[2] in _OF_OLD_SLIDES:
                    relations.pop(identifier)
        self._complete()

    def _complete(self) -> None:
        """The small parts that PowerPoint expects beside every presentation, where the template has none."""
        known = {relation.reltype for relation in self._part.rels.values()}
        for relation, (name, content_type, content) in _BESIDE.items():
            if relation not in known:
                part = Part(PackURI(name), content_type, self._part.package, content.encode())
                self._part.relate_to(part, relation)
        styles = self._part.part_related_by(RT.TABLE_STYLES)
        styles.blob = with_table_style(styles.blob, is_dark=self.theme.is_dark)
        if not isinstance(self._presentation.core_properties.title, str):
            raise TypeError("document properties that are none")


def _theme(master: Any) -> Theme:
    """The theme of a master; the usual one where it has none that can be read."""
    try:
        return read_theme(master.element, master.part.part_related_by(RT.THEME).blob)
    except _NOT_UNDERSTOOD:
        return Theme()


def _strange(template: Path) -> ExportError:
    return ExportError(
        f"The template {template.name} cannot be used: it has no slide master or size that can be read. "
        "Nothing was written. Open it in PowerPoint, save it anew, or choose another template."
    )


def relate(part: Any, kind: str, target: Any) -> str:
    """Relationship id from one part to another, which it is not related to yet."""
    return str(part.rels._add_relationship(_RELATIONS[kind], target))  # noqa: SLF001


def fill(part: Any, content: bytes) -> None:
    """Give a part its content."""
    part.blob = on_dark(content) if part.is_dark else content
