"""Templates that mean harm or are no templates: each refused in one sentence, none opened, nothing written."""

from __future__ import annotations

import random
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from desktop.export.errors import ExportError
from desktop.export.pptx import template_file
from desktop.export.pptx.deck import SlideSpec, built_in_template, write_deck
from desktop.export.pptx.template_look import look_at
from tests.unit.export import samples
from tests.unit.export.templates import rewritten

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TYPES, MAIN, RELATIONS = "[Content_Types].xml", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"
LAUGHS = b'<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def part(name: str, change: Callable[[bytes], bytes]) -> Callable[[str, bytes], bytes]:
    return lambda one, content: change(content) if one == name else content


def swapped(name: str, old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    def change(content: bytes) -> bytes:
        assert old in content
        return content.replace(old, new)

    return part(name, change)


def same(_name: str, content: bytes) -> bytes:
    return content


def package(
    folder: Path, name: str, change: Callable[[str, bytes], bytes] = same, extra: dict[str, bytes] | None = None
) -> Path:
    return rewritten(built_in_template(), folder / f"{name}.pptx", change, extra)


def raw(folder: Path, name: str, content: bytes) -> Path:
    path = folder / f"{name}.pptx"
    path.write_bytes(content)
    return path


def encrypted(folder: Path) -> Path:
    """The flag of encryption set on every member, as other programs write it."""
    content = bytearray(built_in_template().read_bytes())
    at = -1
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    return raw(folder, "flagged", bytes(content))


def unusual(folder: Path) -> Path:
    """Compressed as zip files may be, presentations not; its damage shows as another error than elsewhere."""
    target = folder / "unusual.pptx"
    with zipfile.ZipFile(built_in_template()) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_LZMA) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    content = target.read_bytes()
    return raw(folder, "unusual", content[:60] + bytes(60) + content[120:])


def cases(folder: Path) -> dict[str, tuple[Path, str]]:
    """Name, file, and words of the sentence."""
    whole = built_in_template().read_bytes()
    (folder / "folder.pptx").mkdir()
    word = b"wordprocessingml.document.main+xml"
    relation = b'<Relationship Id="rId9%d" Type="x" Target="%s"/></Relationships>'
    strict = b"http://purl.oclc.org/ooxml/officeDocument/relationships/slideMaster"
    usual = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster"
    outside = swapped(RELATIONS, b"</Relationships>", relation % (1, b"../../../etc/passwd"))
    return {
        "text": (raw(folder, "text", b"hello"), "not a readable PowerPoint file"),
        "nothing": (raw(folder, "nothing", b""), "it is empty"),
        "truncated": (raw(folder, "truncated", whole[: len(whole) // 2]), "not a readable PowerPoint file"),
        "bytes lost inside": (raw(folder, "hole", whole[:2000] + whole[2600:]), "not a readable PowerPoint file"),
        "old or password": (raw(folder, "old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "has a password"),
        "flagged as encrypted": (encrypted(folder), "it is encrypted"),
        "unusual compression": (unusual(folder), "compressed in a way that office programs do not use"),
        "folder": (folder / "folder.pptx", "it is a folder"),
        "gone": (folder / "gone.pptx", "no file of this name is in"),
        "zip bomb": (package(folder, "bomb", extra={"ppt/media/b.png": bytes(30_000_000)}), "far more than its size"),
        "same name": (package(folder, "twice", extra={"ppt/Presentation.xml": b"<x/>"}), "the same name"),
        "no content type": (package(folder, "untyped", extra={"ppt/secret.dat": b"x"}), "no content type"),
        "path upwards": (package(folder, "up", extra={"../evil.xml": b"<x/>"}), "outside the file"),
        "path of a drive": (package(folder, "drive", extra={"C:\\evil.xml": b"<x/>"}), "outside the file"),
        "relation upwards": (package(folder, "relation", outside), "points outside the file"),
        "document type": (
            package(folder, "laughs", swapped(MAIN, b"<p:presentation", LAUGHS + b"<p:presentation")),
            "its own document type",
        ),
        "document type in UTF-16": (
            package(folder, "wide", part(MAIN, lambda c: (LAUGHS.decode() + c.decode()).encode("utf-16"))),
            "its own document type",
        ),
        "another program's": (
            package(folder, "word", swapped(TYPES, b"presentationml.presentation.main+xml", word)),
            "not a PowerPoint presentation or template",
        ),
        "strict": (package(folder, "strict", swapped(RELATIONS, usual, strict)), "Strict Open XML"),
        "no XML": (package(folder, "broken", part(TYPES, lambda _: b"<Types")), "not a readable PowerPoint file"),
        "no theme": (
            package(folder, "themeless", part("ppt/theme/theme1.xml", lambda _: b"<a:theme")),
            "not a readable PowerPoint file",
        ),
        "no list of types": (raw(folder, "bare", _zip(folder, {"a.xml": b"<a/>"})), "not a readable PowerPoint file"),
        "no master": (package(folder, "masterless", part(MAIN, _without_masters)), "no slide master"),
    }


def _zip(folder: Path, members: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(folder / "made.zip", "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return (folder / "made.zip").read_bytes()


def _without_masters(content: bytes) -> bytes:
    start, end = content.index(b"<p:sldMasterIdLst>"), content.index(b"</p:sldMasterIdLst>")
    return content[:start] + content[end + len(b"</p:sldMasterIdLst>") :]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_each_is_refused_in_one_sentence_and_nothing_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    wrong = []
    spec = [SlideSpec.of(samples.bars())]
    for name, (path, words) in cases(folder).items():
        try:
            write_deck(spec, tmp_path / "deck.pptx", template=path)
            wrong.append((name, "was taken"))
        except ExportError as error:
            wrong += [(name, str(error))] if words not in str(error) or "Nothing was written" not in str(error) else []
        if not look_at(path).refusal:
            wrong.append((name, "was looked at without a word"))
    assert wrong == []
    assert [entry.name for entry in tmp_path.iterdir()] == ["templates"]


def test_bounds_hold_before_anything_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the bounds made small: files that would break the real ones are too large for a test."""
    for name, size, words in (
        ("MOST_MEMBERS", 20, "parts, more than 20"),
        ("MOST_BYTES", 100_000, "it unpacks to"),
        ("MOST_FILE", 10_000, "MB, more than"),
        ("MOST_XML", 20_000, "larger than what can be read safely"),
    ):
        with monkeypatch.context() as smaller:
            smaller.setattr(template_file, name, size)
            with pytest.raises(ExportError, match=words):
                write_deck([SlideSpec.of(samples.bars())], tmp_path / "deck.pptx", template=built_in_template())


def test_absurd_numbers_cost_no_time_and_no_figure_its_place(tmp_path: Path) -> None:
    """A type size of a hundred million points, a title a light year wide: the layout is taken for what it can be."""
    master, layout = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout3.xml"
    for number, (name, old, new) in enumerate(
        (
            (master, rb' sz="2200"', b' sz="9999999999"'),
            (layout, rb'<a:ext cx="11112000" cy="792000"', b'<a:ext cx="99999999999999999999" cy="792000"'),
            (master, rb'lIns="0"', b'lIns="99999999999999999999"'),
        )
    ):
        change = part(name, lambda content, old=old, new=new: re.sub(old, new, content))  # type: ignore[misc]
        template = package(tmp_path, str(number), change)
        assert look_at(template).refusal == ""
        report = write_deck([SlideSpec.of(samples.bars())], tmp_path / "deck.pptx", template=template)
        assert report.items == 1


def test_damaged_bytes_end_in_a_sentence_or_a_good_deck(tmp_path: Path) -> None:
    """A few bytes of the package changed at random places: never an error without words."""
    chance, whole = random.Random(6), built_in_template().read_bytes()
    path = tmp_path / "damaged.pptx"
    for _ in range(60):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 3, 20))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(bytes(content))
        look = look_at(path)
        assert look.refusal.endswith(".") or look.layouts
