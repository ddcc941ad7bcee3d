"""Text that a person typed into a form: what is no text of a source is refused in one plain sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from desktop.analysis.words import Words
from desktop.market.period import PeriodError, parse_period
from desktop.workspace.files import clean_text

if TYPE_CHECKING:
    from desktop.market.period import Period

SHORT: Final = 200
LONG: Final = 1_000

EMPTY: Final = Words("This is needed.", "此项必填。")
FORMULA: Final = Words(
    "A formula is not kept: write the words or the number themselves.", "不保存公式：请直接填写文字或数字。"
)
MARKUP: Final = Words("Markup is not kept: write plain words.", "不保存标记：请填写纯文本。")
INVISIBLE: Final = Words(
    "The text holds an invisible character: type it instead of pasting it.", "文本含有不可见字符：请直接键入。"
)
ADDRESS: Final = Words(
    "Only web addresses are kept: they begin with http:// or https://.",
    "仅保存以 http:// 或 https:// 开头的网址。",
)
DATED: Final = frozenset({"day", "month", "year"})

_MARKUP = re.compile(r"<\s*[/!?]?\s*[A-Za-z][^<>]{0,200}>?")
_FORMULA = re.compile(r"\s*(?:[=@]|[+\-](?=\s*[A-Za-z(]))")


def problem_of(text: str, *, longest: int = SHORT, needed: bool = False) -> Words | None:
    """What is wrong with a text; None when nothing is."""
    if len(text) > longest:
        return too_long(len(text), longest)
    if clean_text(text) != text or any(not letter.isprintable() and letter not in "\n\t" for letter in text):
        return INVISIBLE
    if _FORMULA.match(text):
        return FORMULA
    if _MARKUP.search(text):
        return MARKUP
    return EMPTY if needed and not text.strip() else None


def too_long(count: int, longest: int) -> Words:
    """The text has more characters than a field holds."""
    return Words(
        f"At most {longest:,} characters are kept here; this text has {count:,}.",
        f"此处最多保存{longest:,}个字符；该文本有{count:,}个。",
    )


def period_of(text: str) -> Period | Words:
    """The period a text names, or why it names none."""
    wrong = problem_of(text, needed=True)
    if wrong is not None:
        return wrong
    try:
        return parse_period(text)
    except PeriodError as error:
        return Words(
            str(error), f"无法读作时间：“{text.strip()[:40]}”。请写作 2025、2025-06、2025年上半年或 2025/2031。"
        )


def date_of(text: str) -> str | Words:
    """The date of a source as ISO text, as precise as it was typed, or why there is none."""
    if not text.strip():
        return ""
    found = period_of(text)
    if isinstance(found, Words):
        return found
    if found.precision not in DATED:
        return Words(
            "Write a day, a month or a year: 2025-06-30, 2025-06 or 2025.",
            "请填写日、月或年：2025-06-30、2025-06 或 2025。",
        )
    return found.text


def address_of(text: str) -> str | Words:
    """A web address, or why it is none."""
    typed = text.strip()
    if not typed:
        return ""
    wrong = problem_of(typed, longest=LONG)
    if wrong is not None:
        return wrong
    try:
        parts = urlsplit(typed)
    except ValueError:
        return ADDRESS
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(map(str.isspace, typed))
    return typed if is_web else ADDRESS
