"""Every text of the interface has a Chinese translation, and what is shipped is what is written."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
TS = FOLDER / "marketscope_zh.ts"
Message = tuple[str, str, str]


def messages(path: Path) -> list[Message]:
    """Context, source and translation of every message; an unfinished one has no translation."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            element = message.find("translation")
            done = element is not None and element.get("type") is None
            text = (element.text or "") if done and element is not None else ""
            found.append((context.findtext("name") or "", message.findtext("source") or "", text))
    return found


def test_no_text_of_the_sources_lacks_a_translation(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    packages = [ROOT / "desktop" / name for name in ("actions", "views", "widgets", "state")]
    sources = [str(path) for package in packages for path in sorted(package.rglob("*.py"))]
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    command = [str(tool), *sources, str(ROOT / "desktop" / "app.py"), "-ts", str(fresh)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    translated = {(context, source) for context, source, text in messages(TS) if text}
    wanted = {(context, source) for context, source, _ in messages(fresh)}
    assert wanted - translated == set()
    assert translated - wanted == set(), "texts that no source uses any more"


def test_a_translation_keeps_the_places_of_its_values() -> None:
    places = re.compile(r"{\w+}")
    known = messages(TS)
    assert len(known) > 500
    wrong = [
        (source, text) for _, source, text in known if sorted(places.findall(source)) != sorted(places.findall(text))
    ]
    assert wrong == []


def test_the_shipped_file_holds_the_written_translations() -> None:
    translator = QTranslator()
    assert translator.load("marketscope_zh", str(FOLDER))
    wrong = [source for context, source, text in messages(TS) if translator.translate(context, source) != text]
    assert not wrong


def test_chinese_uses_its_own_punctuation() -> None:
    han = re.compile("[\u4e00-\u9fff][,;:?!]")
    assert not [text for _, _, text in messages(TS) if han.search(text)]
