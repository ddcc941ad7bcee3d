"""The self-check after every export: the deck is opened again and compared with what was meant.

It looks for what schema validators do not see and what makes PowerPoint repair a file or change a
chart when somebody edits its data: numbers that differ between chart, workbook and figure,
duplicate names and ids, parts without content type, label positions a chart type does not have.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import field, replace
from io import BytesIO
from struct import Struct
from struct import error as StructError
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.export.pptx.check_chart import chart_findings
from desktop.export.pptx.check_words import word_findings
from desktop.export.report import Finding
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.export.pptx.model import Chart

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_USED = re.compile(rb' r:(?:id|embed|link|pict|href|dm|lo|qs|cs)="([^"]*)"')
LARGE = 25_000_000
"""Bytes above which a deck is hard to send."""
_HEADER = Struct("<26x2H")
"""Before the name of a member: how long the name is, and what follows it."""
_FIGURE_ID = re.compile(r"\[mc:([0-9a-z-]+)\]$")


@frozen
class Expected:
    """What a slide must hold: its charts in order."""

    charts: tuple[Chart, ...] = ()


@frozen
class _Package:
    members: tuple[str, ...]
    contents: dict[str, bytes]
    types: dict[str, str]
    defaults: dict[str, str]
    size: tuple[int, int] = (0, 0)
    """Of a slide in EMU."""
    _known: dict[str, dict[str, tuple[str, str, bool]]] = field(default_factory=dict)

    def tree(self, name: str) -> Any:
        return etree.fromstring(self.contents[name], _PARSER)

    def type_of(self, name: str) -> str:
        return self.types.get(name) or self.defaults.get(name.rpartition(".")[2].lower(), "")

    def relations(self, name: str) -> dict[str, tuple[str, str, bool]]:
        """Id -> (type, target part or address outside, external) of one part."""
        known = self._known.get(name)
        if known is not None:
            return known
        folder, base = posixpath.split(name)
        holder = posixpath.join(folder, "_rels", f"{base}.rels")
        found = self._known[name] = {
            e.get("Id"): (
                e.get("Type"),
                e.get("Target") if e.get("TargetMode") == "External" else _target(folder, e.get("Target")),
                e.get("TargetMode") == "External",
            )
            for e in (self.tree(holder) if holder in self.contents else ())
        }
        return found


def check_deck(path: Path, expected: Sequence[Expected]) -> list[Finding]:
    """Everything wrong with a written deck; critical findings mean that it must not be kept."""
    try:
        package = _open(path.read_bytes())
        package = replace(package, size=_size(package))
        findings = [*_package_findings(package), *_dangling(package)]
        if path.stat().st_size > LARGE:
            size = path.stat().st_size // 1_000_000
            findings.append(Finding("note", "", f"The deck has {size} MB; many mail programs refuse that."))
        slides = _slides(package)
        if len(slides) != len(expected):
            findings.append(_critical("", f"it has {len(slides)} slides instead of {len(expected)}"))
        for number, (name, meant) in enumerate(zip(slides, expected, strict=False), 1):
            findings.extend(_slide_findings(package, name, number, meant))
        return findings
    except (zipfile.BadZipFile, zlib.error, StructError, etree.XMLSyntaxError, KeyError) as error:
        return [_critical("", f"it cannot be opened again: {type(error).__name__}")]


def _open(content: bytes) -> _Package:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        listed = archive.infolist()
    contents = {info.filename: _member(content, info) for info in listed}
    root = etree.fromstring(contents["[Content_Types].xml"], _PARSER)
    types = {
        e.get("PartName", "").lstrip("/"): e.get("ContentType", "") for e in root if str(e.tag).endswith("Override")
    }
    defaults = {
        e.get("Extension", "").lower(): e.get("ContentType", "") for e in root if str(e.tag).endswith("Default")
    }
    return _Package(tuple(info.filename for info in listed), contents, types, defaults)


def _member(content: bytes, info: zipfile.ZipInfo) -> bytes:
    """A member of the archive; opening each as a file of its own takes three times as long."""
    start = info.header_offset + _HEADER.size
    start += sum(_HEADER.unpack_from(content, info.header_offset))
    packed = content[start : start + info.compress_size]
    found = zlib.decompress(packed, -zlib.MAX_WBITS) if info.compress_type == zipfile.ZIP_DEFLATED else packed
    if zlib.crc32(found) != info.CRC:
        raise zipfile.BadZipFile(info.filename)
    return found


def _package_findings(package: _Package) -> Iterator[Finding]:
    names = package.members
    if len({n.casefold() for n in names}) != len(names):
        yield _critical("", "two parts of the package have the same name")
    for name in names:
        if name != "[Content_Types].xml" and not package.type_of(name):
            yield _critical("", f"{name} has no content type")
        if name.endswith(".rels"):
            holder, base = posixpath.split(name)
            owner = posixpath.join(posixpath.dirname(holder), base.removesuffix(".rels"))
            for _, target, is_external in package.relations(owner).values():
                if is_external:
                    yield Finding("warning", "", f"{name} points outside the file: {target[:120]}")
                elif target not in package.contents:
                    yield _critical("", f"{name} points to a part that is missing")


def _dangling(package: _Package) -> Iterator[Finding]:
    """Parts that use a relation they do not have; schema validators pass some of them."""
    for name in package.members:
        if not name.endswith(".xml") or name == "[Content_Types].xml":
            continue
        used = set(_USED.findall(package.contents[name]))
        if used and not used <= {key.encode() for key in package.relations(name)}:
            yield _critical("", f"{name} uses a relation that it does not have")


def _size(package: _Package) -> tuple[int, int]:
    found = next(package.tree("ppt/presentation.xml").iter(f"{_P}sldSz"))
    return int(found.get("cx")), int(found.get("cy"))


def _outside(root: Any, package: _Package, place: str) -> Iterator[Finding]:
    """Figures that stick out of the page."""
    wide, high = package.size
    for kind in ("graphicFrame", "grpSp", "pic"):
        for shape in root.iterfind(f"{_P}cSld/{_P}spTree/{_P}{kind}"):
            offset, extent = next(shape.iter(f"{_A}off"), None), next(shape.iter(f"{_A}ext"), None)
            if offset is None or extent is None:
                continue
            x, y = int(offset.get("x")), int(offset.get("y"))
            if min(x, y) < 0 or x + int(extent.get("cx")) > wide + 1 or y + int(extent.get("cy")) > high + 1:
                yield Finding("warning", place, "A figure sticks out of the slide.")
                return


def _slides(package: _Package) -> list[str]:
    """Slide parts in the order of the show."""
    relations = package.relations("ppt/presentation.xml")
    found = package.tree("ppt/presentation.xml").iter(f"{_P}sldId")
    return [relations[e.get(f"{_RELATION}id")][1] for e in found]


def _slide_findings(package: _Package, name: str, number: int, meant: Expected) -> Iterator[Finding]:
    place = f"slide {number}"
    root = package.tree(name)
    shapes = list(root.iter(f"{_P}cNvPr"))
    ids = [e.get("id") for e in shapes]
    if len(ids) != len(set(ids)):
        yield _critical(place, "two shapes have the same id")
    marks = [m[1] for e in shapes if (m := _FIGURE_ID.search(e.get("name", "")))]
    if len(marks) != len(set(marks)):
        yield Finding("warning", place, "The same figure stands twice on this slide; a refresh changes both.")
    yield from _without_words(root, place)
    relations = package.relations(name)
    yield from _outside(root, package, place)
    charts = [
        r.get(f"{_RELATION}id") for r in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}chart")
    ]
    if len(charts) != len(meant.charts):
        yield _critical(place, f"it has {len(charts)} charts instead of {len(meant.charts)}")
    texts: list[str] = []
    for relation, chart in zip(charts, meant.charts, strict=False):
        part = relations[relation][1] if relation in relations else ""
        if part not in package.contents:
            yield _critical(place, "a chart of it is not in the file")
            continue
        texts += [*map(str, chart.categories), *(series.name for series in chart.series)]
        if "drawingml.chart+xml" not in package.type_of(part):
            yield _critical(place, f"{part} has no content type of a chart")
        yield from chart_findings(package.tree(part), _workbook(package, part), chart, place)
    yield from word_findings(root, texts, place)


def _without_words(root: Any, place: str) -> Iterator[Finding]:
    """Figures need an alternative text; words need a language."""
    for kind in ("graphicFrame", "grpSp", "pic"):
        for shape in root.iter(f"{_P}{kind}"):
            own = next(shape.iter(f"{_P}cNvPr"))
            if not own.get("descr"):
                yield Finding("warning", place, f"The figure {own.get('name', '')!r} has no alternative text.")


def _workbook(package: _Package, part: str) -> bytes:
    for kind, target, _ in package.relations(part).values():
        if kind.endswith("/package") and target in package.contents:
            return package.contents[target]
    return b""


def _target(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def _critical(place: str, sentence: str) -> Finding:
    return Finding("critical", place, sentence)
