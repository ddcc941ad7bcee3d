"""What can be left out of a template or added to it: macros, links to the outside, a font for Chinese words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.export.pptx.template_parts import (
    CONTENT_TYPES,
    RELATIONSHIPS,
    bytes_of,
    links_of,
    owner_of,
    relations_name,
    tree_of,
)
from desktop.export.pptx.xml import A, P, R

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FONTS: Final = ("Microsoft YaHei", "DengXian", "SimSun", "Noto Sans CJK SC", "PingFang SC")
"""Fonts with simplified Chinese that come with Windows, Office, Linux and macOS."""
_MACROS: Final = ("vbaProject", "wordVbaData", "vbaProjectSignature")
_OF_SLIDES: Final = ("ppt/slides/", "ppt/notesSlides/", "ppt/comments/")
"""Parts that do not outlive the template's own slides."""
_WHOLE: Final = frozenset((f"{{{P}}}graphicFrame", f"{{{P}}}pic", f"{{{P}}}control"))
"""What is taken away as a whole when its inside is gone."""


def outside_links(parts: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """Part and address of everything the template points to outside the file; its own slides do not count."""
    found = []
    for name in parts:
        if not name.endswith(".rels") or name.replace("_rels/", "").startswith(_OF_SLIDES):
            continue
        owner = owner_of(name)
        found += [(owner, target) for _, target, is_outside in links_of(parts, owner).values() if is_outside]
    return found


def has_east_asian(parts: Mapping[str, bytes]) -> bool:
    """Whether the theme of the masters names a font for Chinese words."""
    themes = [tree_of(content) for name, content in parts.items() if _is_theme(name)]
    return bool(themes) and all(_named(theme) for theme in themes)


def without_macros(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same parts without program code and without what points to it."""
    gone = {name for name in parts if any(word in name for word in _MACROS)}
    kept = {name: content for name, content in parts.items() if name not in gone}
    for name in [name for name in kept if name.endswith(".rels")]:
        relations = links_of(parts, owner_of(name))
        kept[name] = _less(kept[name], {key for key, (_, target, _) in relations.items() if target in gone})
    types = tree_of(kept[CONTENT_TYPES])
    for entry in list(types):
        if isinstance(entry.tag, str) and entry.get("PartName", "").lstrip("/") in gone:
            types.remove(entry)
    kept[CONTENT_TYPES] = bytes_of(types)
    return kept


def without_links(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same parts without relations to the outside and without the elements that use them."""
    kept = dict(parts)
    for owner in {owner for owner, _ in outside_links(parts)}:
        gone = {key for key, (_, _, is_outside) in links_of(parts, owner).items() if is_outside}
        kept[relations_name(owner)] = _less(parts[relations_name(owner)], gone)
        if owner in kept and owner.endswith(".xml"):
            kept[owner] = _unlinked(kept[owner], gone)
    return kept


def named_font(parts: Mapping[str, bytes], font: str) -> dict[str, bytes]:
    """The same parts with a font for Chinese words in every theme that names none."""
    kept = dict(parts)
    for name in [name for name in parts if _is_theme(name)]:
        theme = tree_of(parts[name])
        if _named(theme):
            continue
        for place in theme.iter(f"{{{A}}}ea"):
            if not place.get("typeface"):
                place.set("typeface", font)
        kept[name] = bytes_of(theme)
    return kept


def _is_theme(name: str) -> bool:
    return name.startswith("ppt/theme/theme") and name.endswith(".xml")


def _named(theme: Any) -> bool:
    """Whether both fonts of a theme know what to do with Chinese."""
    fonts = [*theme.iter(f"{{{A}}}majorFont"), *theme.iter(f"{{{A}}}minorFont")]
    return all(
        bool(font.find(f"{{{A}}}ea") is not None and font.find(f"{{{A}}}ea").get("typeface"))
        or any(one.get("script") == "Hans" for one in font.iter(f"{{{A}}}font"))
        for font in fonts
    )


def _less(relations: bytes, gone: Iterable[str]) -> bytes:
    """Relations without some of them."""
    root, names = tree_of(relations), set(gone)
    for entry in list(root.iter(f"{{{RELATIONSHIPS}}}Relationship")):
        if entry.get("Id") in names:
            root.remove(entry)
    return bytes_of(root)


def _unlinked(content: bytes, gone: set[str]) -> bytes:
    """A part without the elements that use relations which are gone; a picture kept inside the file stays."""
    root = tree_of(content)
    for element in list(root.iter()):
        used = [name for name, value in element.attrib.items() if name.startswith(f"{{{R}}}") and value in gone]
        if not used:
            continue
        others = [name for name in element.attrib if name.startswith(f"{{{R}}}") and name not in used]
        for name in used:
            del element.attrib[name]
        if not others:
            _remove(element)
    return bytes_of(root)


def _remove(element: Any) -> None:
    """Take an element away, with the shape that would be left empty."""
    whole = next((above for above in element.iterancestors() if above.tag in _WHOLE), None)
    empty = whole is not None and element.tag not in (f"{{{A}}}hlinkClick", f"{{{A}}}hlinkHover")
    gone = whole if empty and whole is not None else element
    parent = gone.getparent()
    if parent is not None:
        parent.remove(gone)
