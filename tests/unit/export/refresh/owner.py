"""What the owner of a deck does to it in PowerPoint, done to its XML."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.export.pptx.xml import CDR, A, C, P

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

N = {"a": A, "c": C, "cdr": CDR, "p": P}


def edit(deck: Path, part: str, change: Callable[[Any], object]) -> None:
    """Change the tree of one part of a deck."""
    parts = parts_of(deck)
    root = etree.fromstring(parts[part])
    change(root)
    parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    write(deck, parts)


def parts_of(deck: Path) -> dict[str, bytes]:
    """Every member of a package."""
    with zipfile.ZipFile(deck) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(deck: Path, parts: dict[str, bytes]) -> None:
    """A package of these members."""
    with zipfile.ZipFile(deck, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def tree(deck: Path, part: str) -> Any:
    """The root of one part."""
    with zipfile.ZipFile(deck) as archive:
        return etree.fromstring(archive.read(part))


def xml(text: str) -> Any:
    """An element in the usual namespaces."""
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in N.items())
    return etree.fromstring(f"<x {names}>{text}</x>")[0]


def series(chart: Any) -> dict[str, Any]:
    """Name -> series."""
    return {s.findtext("c:tx//c:v", namespaces=N): s for s in chart.iter(f"{{{C}}}ser")}


def values(one: Any) -> list[float]:
    """Cached values of a series."""
    return [float(v.text) for v in one.findall("c:val//c:v", N)]


def categories(one: Any) -> list[str]:
    """Cached categories of a series."""
    return [v.text for v in one.findall("c:cat//c:v", N)]
