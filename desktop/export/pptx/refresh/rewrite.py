"""Words put into paragraphs that are there: the format of every word that stays is kept."""

from __future__ import annotations

import copy
import re
from difflib import SequenceMatcher
from typing import Any, Final

from lxml import etree

from desktop.export.pptx.xml import A

_TOKEN: Final = re.compile(r"[A-Za-z0-9_]+|.", re.DOTALL)
"""Words of Latin letters and digits as a whole, everything else character by character."""


def set_words(holder: Any, words: str) -> None:
    """Put words into a text body, one line for each paragraph; new lines look like the first."""
    lines = words.split("\n")
    own = list(holder.iter(f"{{{A}}}p"))
    for paragraph, line in zip(own, lines, strict=False):
        set_line(paragraph, line)
    for paragraph in own[len(lines) :]:
        paragraph.getparent().remove(paragraph)
    if not own:
        return
    last = own[-1]
    for line in lines[len(own) :]:
        added = alike(own[0], line)
        last.addnext(added)
        last = added


def set_line(paragraph: Any, line: str) -> None:
    """Put words into a paragraph; its runs keep their formats, and what changes takes that of what it replaces."""
    texts = list(paragraph.iter(f"{{{A}}}t"))
    if not texts:
        _first_run(paragraph, line)
        return
    old = "".join(text.text or "" for text in texts)
    if old == line:
        return
    if len(texts) == 1:
        texts[0].text = line
        return
    parts = [_TOKEN.findall(text.text or "") for text in texts]
    homes = [run for run, tokens in enumerate(parts) for _ in tokens]
    before, after = [token for tokens in parts for token in tokens], _TOKEN.findall(line)
    made: list[list[str]] = [[] for _ in texts]
    for kind, start, stop, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            for at in range(start, stop):
                made[homes[at]].append(before[at])
        elif kind != "delete":
            run = homes[start] if kind == "replace" else homes[start - 1] if start else 0
            made[run] += after[first:last]
    for text, tokens in zip(texts, made, strict=True):
        text.text = "".join(tokens)
    _drop_empty(texts)


def alike(paragraph: Any, line: str) -> Any:
    """Another paragraph of the same format, with other words in the format of the first ones."""
    made = copy.deepcopy(paragraph)
    texts = list(made.iter(f"{{{A}}}t"))
    for text in texts[1:]:
        text.text = ""
    _drop_empty(texts)
    if texts:
        texts[0].text = line
    else:
        _first_run(made, line)
    return made


def _first_run(paragraph: Any, line: str) -> None:
    """The run of a paragraph that had no words, in the format that was meant for its first ones."""
    if not line:
        return
    run = etree.Element(f"{{{A}}}r")
    end = paragraph.find(f"{{{A}}}endParaRPr")
    if end is not None:
        own = copy.deepcopy(end)
        own.tag = f"{{{A}}}rPr"
        run.append(own)
    etree.SubElement(run, f"{{{A}}}t").text = line
    paragraph.insert(1 if paragraph.find(f"{{{A}}}pPr") is not None else 0, run)


def _drop_empty(texts: list[Any]) -> None:
    """Take out runs that lost their words, but the last one."""
    full = [text for text in texts if text.text]
    for text in texts if full else texts[1:]:
        run = text.getparent()
        if not text.text and run.getparent() is not None:
            run.getparent().remove(run)
