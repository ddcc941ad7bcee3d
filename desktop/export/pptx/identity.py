"""How a deck is known again: which figures it shows, how they were asked for, and what was written.

An identity travels in three carriers, because every program loses another one: the name of the
shape (``Readable [mc:ID]``), a tag of the shape (``MCID``), the very hidden sheet of the chart's
workbook. A slide of words has the tag on its title. The record of the whole deck, with the request of
every figure and the base of every slide, is a custom XML part of the presentation.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from desktop.export.pptx.facts import chart_facts, is_table, mark_of, named, shapes_of, slide_facts
from desktop.export.pptx.notes import own_block, said_before
from desktop.export.pptx.opc import Package, relate
from desktop.export.pptx.text_looks import looks_of, text_look
from desktop.export.pptx.xml import A, C, P, R, document, number, tag
from desktop.figures.figure import Figure
from desktop.figures.slide_page import WORDED, SlidePage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.export.pptx.deck import SlideSpec
    from desktop.export.pptx.facts import Facts
    from desktop.export.pptx.model import Chart

FORMAT: Final = 1
"""Of the record; a deck with a higher one was written by a newer program."""
NAMESPACE: Final = "urn:marketscope:deck:1"
TAG: Final = "MCID"
WORDS: Final = "words-"
"""What the identity of a slide of words begins with."""
SPOKEN, READING = "spoken", "reading"
"""What the notes of a slide say over the evidence: the speaker's own words, or what we wrote where there are none."""
_SCHEMA: Final = "{3F1B7C52-6A0E-4D43-9B7E-5C1D2A8E9F04}"
_DATA_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_FRAME: Final = {"graphicFrame": "nvGraphicFramePr", "grpSp": "nvGrpSpPr", "sp": "nvSpPr", "pic": "nvPicPr"}


class Recorder:
    """Collects the record of a deck while it is written."""

    def __init__(self, package: Package, requests: Mapping[str, str]) -> None:
        self._package = package
        self._requests = requests
        self._slides: list[str] = []

    def slide(self, part: Any, spec: SlideSpec | None, charts: Sequence[Chart], notes: str) -> None:
        """Tag the figures or the title of a finished slide and remember what stands on it.

        Without ``spec`` it is made from the whole deck: the list of its sources.
        """
        root = etree.fromstring(part.blob, _PARSER)
        marked = {mark: (kind, shape) for kind, shape in shapes_of(root) if (mark := mark_of(shape))}
        if spec is not None and not spec.page.figures and (title := _title(root)) is not None:
            marked[words_mark(spec.key, spec.page.language)] = ("sp", title)
        for mark, (kind, shape) in marked.items():
            self._tag(part, kind, shape, mark)
        if marked:
            part.blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        keys = iter([chart.category_keys for chart in charts])
        found = {}
        for mark, (kind, shape) in marked.items():
            if kind == "graphicFrame" and not is_table(shape):
                found[mark] = _chart(part, shape, next(keys, ()))
        facts = slide_facts(root, found, own_block(notes))
        facts |= _words_of(root, spec, notes)
        # As text: thousands of small lists that live on make every later turn of the garbage collector dearer.
        self._slides.append(_json({"recipe": plain(spec, self._requests) if spec is not None else None, "base": facts}))

    def close(self, options: object) -> None:
        """Put the record into the package."""
        content = _record(_json(plain(options, {})), self._slides)
        names = tag("ds:schemaRefs", None, tag("ds:schemaRef", {"ds:uri": NAMESPACE}))
        properties = document(tag("ds:datastoreItem", {"ds:itemID": _SCHEMA, "xmlns:ds": _DATA_STORE}, names))
        self._package.put_record(content, properties, NAMESPACE)

    def _tag(self, part: Any, kind: str, shape: Any, mark: str) -> None:
        own = shape.find(f"{{{P}}}{_FRAME[kind]}/{{{P}}}nvPr")
        if own is None or own.find(f"{{{P}}}custDataLst") is not None:
            return
        written = self._package.new_part("tags", _tags(mark))
        holder = etree.Element(f"{{{P}}}custDataLst")
        etree.SubElement(holder, f"{{{P}}}tags").set(f"{{{R}}}id", relate(part, "tags", written))
        own.insert(1 if own.find(f"{{{P}}}ph") is not None else 0, holder)


def words_mark(key: str, language: str) -> str:
    """The identity of a slide of words: that of its story's slide in one language."""
    return f"{WORDS}{zlib.crc32(f'{key} {language}'.encode()):08x}"


def _title(slide: Any) -> Any:
    """The title of a slide as we write it: one of its first shapes."""
    texts = (shape for kind, shape in shapes_of(slide) if kind == "sp")
    return next((shape for shape in texts if named(shape).get("name") == "Title"), None)


def _words_of(slide: Any, spec: SlideSpec | None, notes: str) -> Facts:
    """What is said with a slide, by its speaker or by us, and how its words look where they can grow and shrink."""
    is_own = spec is not None and bool(spec.notes)
    facts: Facts = {SPOKEN if is_own else READING: said} if (said := said_before(notes)) else {}
    if spec is None or spec.page.layout in WORDED:
        return {**facts, "looks": looks_of(slide)}
    title = _title(slide)
    return facts if title is None else {**facts, "looks": {"Title": text_look(title, is_whole=False)}}


def record_part(options: Facts, slides: Sequence[Facts]) -> bytes:
    """The record as a custom XML part; characters that XML cannot hold are written as JSON escapes them."""
    return _record(_json(options), [_json(slide) for slide in slides])


def _record(options: str, slides: Sequence[str]) -> bytes:
    text = f'{{"options":{options},"slides":[{",".join(slides)}]}}'
    return document(tag("mc:deck", {"xmlns:mc": NAMESPACE, "format": FORMAT}, text))


def _json(item: object) -> str:
    return json.dumps(item, ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def _tags(mark: str) -> bytes:
    names = {"xmlns:a": A, "xmlns:r": R, "xmlns:p": P}
    return document(tag("p:tagLst", names, tag("p:tag", {"name": TAG, "val": mark})))


def _chart(part: Any, frame: Any, keys: Sequence[str]) -> Facts:
    link = next(frame.iter(f"{{{C}}}chart"))
    chart = part.related_part(link.get(f"{{{R}}}id"))
    root = etree.fromstring(chart.blob, _PARSER)
    shapes = root.find(f"{{{C}}}userShapes")
    drawing = None
    if shapes is not None:
        drawing = etree.fromstring(chart.related_part(shapes.get(f"{{{R}}}id")).blob, _PARSER)
    return chart_facts(root, drawing, keys)


def workbook_rows(figure: Figure, chart: Chart) -> list[tuple[str, str]]:
    """What the very hidden sheet says: enough to know the chart again when it was copied into another deck."""
    rows = [
        ("id", chart.id),
        ("name", figure.name),
        ("language", figure.language),
        ("title", figure.title),
        ("source", figure.source_line),
        ("scenario", figure.scenario),
        ("writer", f"Marketscope {FORMAT}"),
        ("categories", "\t".join(chart.category_keys or map(str, chart.categories))),
    ]
    for series in chart.columns:
        values = "\t".join("" if value is None else number(value) for value in series.values)
        rows.append((f"series {series.key}", values))
    return rows


def plain(item: Any, requests: Mapping[str, str]) -> Any:
    """What a slide is made from as plain data: figures by their requests, everything else as it is.

    A figure without a request (a frozen one) is named by its id only and stays as it was written.
    """
    if isinstance(item, Figure):
        request = requests.get(item.id)
        return {"figure": item.id, "language": item.language, "request": json.loads(request) if request else None}
    if isinstance(item, (tuple, list)):
        return [plain(one, requests) for one in item]
    if isinstance(item, SlidePage) and item.frozen_on:
        requests = {}  # what is kept to a day is not made again
    if is_dataclass(item):
        return {one.name: plain(getattr(item, one.name), requests) for one in fields(item)}
    return item
