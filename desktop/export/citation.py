"""Sources as references: close to APA 7 in English, GB/T 7714-2015 in Chinese.

Nothing is invented: a source without a date says so, a title that only describes a page stands in
square brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.text import line

if TYPE_CHECKING:
    from desktop.market.records import Source

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_TYPES = {
    "academic": "J",
    "market-report": "R",
    "company": "EB",
    "company-filing-rehosted": "R",
    "code-repository": "CP",
    "official": "EB",
}
"""Document letters of GB/T 7714; what is not listed is an electronic notice."""


def citation(source: Source, language: str = "en", accessed: str = "") -> str:
    """The reference in the style of a language; ``accessed``: ISO date of the visit, for web pages."""
    return gb_t_7714(source, accessed) if language == "zh" else apa(source, accessed)


def apa(source: Source, accessed: str = "") -> str:
    """``Publisher. (2026, February 3). Title. https://…``."""
    published = source.updated or source.published
    date = _english(published) if published else "n.d."
    parts = [_sentence(line(source.publisher) or "Publisher not named"), f"({date}).", _sentence(_title(source))]
    if source.url:
        seen = f"Retrieved {_english(accessed, natural=True)}, from " if accessed else ""
        parts.append(seen + line(source.url))
    return " ".join(parts)


def gb_t_7714(source: Source, accessed: str = "") -> str:
    """``责任者. 题名[EB/OL]. (2026-02-03)[2026-11-21]. https://….``."""
    letters = _TYPES.get(source.kind, "EB")
    carrier = "/OL" if source.url else ""
    title = f"{_title(source)}[{letters}{carrier}]."
    published = source.updated or source.published
    dates = (f"({published})" if published else "") + (f"[{accessed}]" if accessed and source.url else "")
    parts = [_sentence(line(source.publisher) or "出版者不详"), title]
    if dates:
        parts.append(f"{dates}.")
    if source.url:
        parts.append(f"{line(source.url)}.")
    return " ".join(parts)


def _title(source: Source) -> str:
    title = line(source.title) or "no title"
    return f"[{title}]" if source.title_status == "described" else title


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "。")) else f"{text}."


def _english(iso: str, *, natural: bool = False) -> str:
    """``2026, February 3`` as references write it, or ``February 3, 2026``; as precise as the date is."""
    parts = iso.split("-")
    if len(parts) == 1 or not all(p.isdigit() for p in parts[1:]) or not 1 <= int(parts[1]) <= 12:
        return line(iso)
    day = f" {int(parts[2])}" if len(parts) > 2 else ""
    month = f"{_MONTHS[int(parts[1]) - 1]}{day}"
    return f"{month}, {parts[0]}" if natural else f"{parts[0]}, {month}"
