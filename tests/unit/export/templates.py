"""Templates of other people, made from the library's own: what a company's file may look like."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WIDE = (12_192_000, 6_858_000)
CHINESE = {
    "Title Slide": "标题幻灯片",
    "Title and Content": "标题和内容",
    "Section Header": "节标题",
    "Two Content": "两栏内容",
    "Comparison": "比较",
    "Title Only": "仅标题",
    "Blank": "空白",
}
_LINK = '<Relationship Id="rId{}" Type="{}" Target="{}" TargetMode="External"/></Relationships>'


def rewritten(
    source: Path, target: Path, change: Callable[[str, bytes], bytes], extra: Mapping[str, bytes] | None = None
) -> Path:
    """A package with parts changed and added."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in (extra or {}).items():
            new.writestr(name, content)
    return target


def default_template(folder: Path) -> Path:
    """The 4:3 template that the library ships."""
    from pptx import Presentation

    Presentation().save(str(folder / "default.pptx"))
    return folder / "default.pptx"


def as_potx(folder: Path) -> Path:
    """The same as a template file."""

    def change(name: str, content: bytes) -> bytes:
        return content.replace(b"presentation.main+xml", b"template.main+xml") if name.startswith("[") else content

    return rewritten(default_template(folder), folder / "default.potx", change)


def one_layout(folder: Path) -> Path:
    """A template with a single layout."""
    deck = _library()
    _keep(deck, {"Title and Content"})
    return _saved(deck, folder / "one.pptx")


def title_below(folder: Path) -> Path:
    """3:2, titles at the lower edge, figures above them."""
    deck = _library()
    _keep(deck, {"Title Slide", "Title and Content", "Title Only"})
    deck.slide_width, deck.slide_height = 10_287_000, 6_858_000
    for layout in deck.slide_layouts:
        for shape in layout.placeholders:
            if shape.placeholder_format.type == 1 and layout.name != "Title Slide":
                shape.left, shape.top, shape.width, shape.height = 500_000, 5_200_000, 9_287_000, 900_000
            elif shape.placeholder_format.type == 7:
                shape.left, shape.top, shape.width, shape.height = 500_000, 300_000, 9_287_000, 4_800_000
    return _saved(deck, folder / "below.pptx")


def chinese_names(folder: Path) -> Path:
    """16:9, Chinese names of layouts, no font for Chinese words."""
    plain = _saved(_wide(), folder / "wide.pptx")
    return rewritten(plain, folder / "chinese.pptx", _without_chinese_font)


def branded(folder: Path) -> Path:
    """16:9 with a bar and logos, other colours, a serif, titles whose place is the master's."""
    from pptx.oxml import parse_xml

    deck = _wide()
    master = deck.slide_master
    _, identifier = master.part.get_or_add_image_part(io.BytesIO(_picture()))
    tree = master.element.cSld.spTree
    for number, top in ((90, 200_000), (91, 6_350_000)):
        tree.append(parse_xml(_logo(number, top, identifier)))
    for shape in master.placeholders:
        if shape.placeholder_format.type == 1:
            shape.left, shape.top, shape.width, shape.height = 600_000, 300_000, 10_000_000, 900_000
    for layout in deck.slide_layouts:
        for shape in layout.placeholders:
            own = shape._element.spPr.find(f"{{{A}}}xfrm")
            if shape.placeholder_format.type == 1 and own is not None:
                shape._element.spPr.remove(own)

    def change(name: str, content: bytes) -> bytes:
        if not name.startswith("ppt/theme/"):
            return content
        content = re.sub(rb'<a:latin typeface="[^"]*"', b'<a:latin typeface="Georgia"', content)
        return re.sub(rb"<a:accent1>.*?</a:accent1>", b'<a:accent1><a:srgbClr val="C8102E"/></a:accent1>', content)

    return rewritten(_saved(deck, folder / "plain.pptx"), folder / "branded.pptx", change)


def dark(folder: Path) -> Path:
    """White words on black."""

    def change(name: str, content: bytes) -> bytes:
        light, other = b'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', b'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'
        return content.replace(light, other) if "slideMaster" in name else content

    return rewritten(default_template(folder), folder / "dark.pptx", change)


def with_links(folder: Path) -> Path:
    """A linked picture and a web address on the master, both outside the file."""
    picture = (
        f'<p:pic xmlns:r="{R}"><p:nvPicPr><p:cNvPr id="93" name="Web"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>'
        '<p:blipFill><a:blip r:link="rId77"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        "</p:pic></p:spTree>"
    ).encode()
    link = f'name="Title Placeholder 1"><a:hlinkClick xmlns:r="{R}" r:id="rId78"/></p:cNvPr>'.encode()

    def change(name: str, content: bytes) -> bytes:
        if name == "ppt/slideMasters/slideMaster1.xml":
            content = re.sub(rb'name="Title Placeholder 1"\s*/>', link, content, count=1)
            return content.replace(b"</p:spTree>", picture, 1)
        if name == "ppt/slideMasters/_rels/slideMaster1.xml.rels":
            for number, kind, target in ((77, "image", "http://spy.invalid/x.png"), (78, "hyperlink", "http://a.b/")):
                relation = _LINK.format(number, f"{R}/{kind}", target).encode()
                content = content.replace(b"</Relationships>", relation)
        return content

    return rewritten(default_template(folder), folder / "links.pptx", change)


def with_macros(folder: Path) -> Path:
    """A template with program code in it."""
    kind = b'<Override PartName="/ppt/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'

    def change(name: str, content: bytes) -> bytes:
        if name == "[Content_Types].xml":
            plain = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
            macro = b"application/vnd.ms-powerpoint.template.macroEnabled.main+xml"
            return content.replace(plain, macro).replace(b"</Types>", kind)
        if name == "ppt/_rels/presentation.xml.rels":
            code = b"http://schemas.microsoft.com/office/2006/relationships/vbaProject"
            relation = b'<Relationship Id="rId99" Type="%s" Target="vbaProject.bin"/></Relationships>' % code
            return content.replace(b"</Relationships>", relation)
        return content

    return rewritten(default_template(folder), folder / "macros.potm", change, {"ppt/vbaProject.bin": b"Sub Auto_Open"})


def with_slides(folder: Path) -> Path:
    """A deck used as a template: own slides, a section and a custom show that name them."""
    deck = _library()
    for number in range(3):
        deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = f"Old words {number}"
    plain = _saved(deck, folder / "used.pptx")
    p14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
    section = (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        f'<p14:sectionLst xmlns:p14="{p14}"><p14:section name="Old" id="{{6F9A6C3E-1111-4222-8333-444455556666}}">'
        '<p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>'
        "</p:presentation>"
    ).encode()

    def change(name: str, content: bytes) -> bytes:
        if name != "ppt/presentation.xml":
            return content
        content = re.sub(rb"<p:extLst>.*</p:extLst>", b"", content, flags=re.DOTALL)
        return content.replace(b"</p:presentation>", section)

    return rewritten(plain, folder / "slides.pptx", change)


def many_layouts(folder: Path, copies: int = 60) -> Path:
    """One layout over and over, under other names."""
    source = one_layout(folder)
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    layout = next(name for name in parts if re.fullmatch(r"ppt/slideLayouts/slideLayout\d+\.xml", name))
    relations = layout.replace("slideLayouts/", "slideLayouts/_rels/") + ".rels"
    kind = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
    extra: dict[str, bytes] = {}
    ids, links, types = "", "", ""
    for number in range(100, 100 + copies):
        extra[f"ppt/slideLayouts/slideLayout{number}.xml"] = parts[layout].replace(
            b'name="Title and Content"', b'name="Copy %d"' % number
        )
        extra[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = parts[relations]
        ids += f'<p:sldLayoutId xmlns:r="{R}" id="{2_147_490_000 + number}" r:id="rId{number}"/>'
        links += (
            f'<Relationship Id="rId{number}" Type="{R}/slideLayout" Target="../slideLayouts/slideLayout{number}.xml"/>'
        )
        types += f'<Override PartName="/ppt/slideLayouts/slideLayout{number}.xml" ContentType="{kind}"/>'

    def change(name: str, content: bytes) -> bytes:
        if name == "ppt/slideMasters/slideMaster1.xml":
            return content.replace(b"</p:sldLayoutIdLst>", ids.encode() + b"</p:sldLayoutIdLst>")
        if name == "ppt/slideMasters/_rels/slideMaster1.xml.rels":
            return content.replace(b"</Relationships>", links.encode() + b"</Relationships>")
        return content.replace(b"</Types>", types.encode() + b"</Types>") if name.startswith("[") else content

    return rewritten(source, folder / "many.pptx", change, extra)


def _library() -> Any:
    from pptx import Presentation

    return Presentation()


def _saved(deck: Any, path: Path) -> Path:
    deck.save(str(path))
    return path


def _keep(deck: Any, names: set[str]) -> None:
    layouts = deck.slide_master.slide_layouts
    for layout in [layout for layout in layouts if layout.name not in names]:
        layouts.remove(layout)


def _wide() -> Any:
    """The library's template stretched to 16:9, with Chinese names."""
    deck = _library()
    share = WIDE[0] / int(deck.slide_width)
    deck.slide_width, deck.slide_height = WIDE
    for holder in (deck.slide_master, *deck.slide_layouts):
        for kind, name in (("off", "x"), ("ext", "cx")):
            for element in holder.element.iter(f"{{{A}}}{kind}"):
                if element.get(name):
                    element.set(name, str(round(int(element.get(name)) * share)))
    for layout in deck.slide_layouts:
        layout.element.cSld.set("name", CHINESE.get(layout.name, layout.name))
    return deck


def _without_chinese_font(name: str, content: bytes) -> bytes:
    if not name.startswith("ppt/theme/"):
        return content
    content = re.sub(rb'<a:font script="[^"]*" typeface="[^"]*"/>', b"", content)
    return re.sub(rb'<a:ea typeface="[^"]*"/>', b'<a:ea typeface=""/>', content)


def _logo(number: int, top: int, identifier: str) -> str:
    return (
        f'<p:pic xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{R}"><p:nvPicPr><p:cNvPr id="{number}" name="Logo" descr="Logo"/>'
        f'<p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="{identifier}"/><a:stretch>'
        f'<a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="10900000" y="{top}"/>'
        '<a:ext cx="1000000" cy="340000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _picture() -> bytes:
    """A red rectangle as PNG."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + bytes((200, 30, 60)) * 60 for _ in range(20))
    head = struct.pack(">IIBBBBB", 60, 20, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
