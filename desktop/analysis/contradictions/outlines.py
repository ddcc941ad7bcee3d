"""What the outline of a report promises, against itself, its date and its own splits."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.contradiction import Contradiction
from desktop.analysis.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.analysis.contradictions.contradiction import Member
    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Chapter, Claim, Fact

_FORECAST_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)F\b")
_YEAR: Final = re.compile(r"(?<![\d-])((?:19|20)\d\d)(?![\dF-])")
_RANKS: Final = frozenset({"largest", "dominant", "fastest_growing"})


def horizons(material: Material) -> Iterator[Contradiction]:
    """Chapters of one report whose titles promise forecasts to different years."""
    groups: dict[str, dict[int, Chapter]] = defaultdict(dict)
    for row in material.chapters:
        for year in _FORECAST_YEAR.findall(row.title_en):
            groups[row.market_id].setdefault(int(year), row)
    for market_id, by_year in groups.items():
        if len(by_year) > 1:
            market, years = material.named("market", market_id), sorted(by_year)
            yield Contradiction(
                "horizon",
                "scope",
                "note",
                Words(f"{market.en}: chapters forecast to different years", f"{market.zh}：各章预测年份不同"),
                Words(
                    f"The contents list promises forecasts to {', '.join(map(str, years))}: editions are mixed.",
                    f"目录中的预测分别到{'、'.join(map(str, years))}年，应为不同版本混排。",
                ),
                tuple(_chapter(material, row) for _, row in sorted(by_year.items())),
                suggested="period",
            )


def editions(material: Material) -> Iterator[Contradiction]:
    """Chapters on a year that lies after the first publication of their report: an older edition shows through."""
    first: dict[str, Fact] = {
        row.entity_id: row for row in material.facts if row.attribute == "first_published" and row.value[:4].isdigit()
    }
    late: dict[str, list[Chapter]] = defaultdict(list)
    for row in material.chapters:
        source = material.source_of.get(row.evidence_id or "")
        if source and source.id in first:
            published = int(first[source.id].value[:4])
            if any(int(year) > published for year in _YEAR.findall(row.title_en)):
                late[source.id].append(row)
    for source_id, rows in late.items():
        report, fact = material.named("source", source_id), first[source_id]
        yield Contradiction(
            "edition",
            "date",
            "note",
            Words(f"{report.en}: chapters younger than the report", f"{report.zh}：章节晚于报告发布"),
            Words(
                f"First published {fact.value}, yet its chapters speak of later years: editions are mixed.",
                f"首次发布于{fact.value}，而章节涉及更晚的年份，应为不同版本混排。",
            ),
            (material.fact(fact), *(_chapter(material, row) for row in rows)),
            suggested="period",
        )


def summaries(material: Material) -> Iterator[Contradiction]:
    """Parts ranked in the running text of a source that none of its own formal splits contains."""
    dimensions = {row.id: row for row in material.dimensions}
    ranked: dict[tuple[str, str, bool], list[Claim]] = defaultdict(list)
    for row in material.claims:
        dimension = dimensions.get(row.dimension_id or "")
        source = material.source_of.get(row.evidence_id)
        if dimension and source and row.predicate in _RANKS and row.status != "refuted":
            ranked[dimension.market_id, source.id, bool(dimension.informal)].append(row)
    for (market_id, source_id, informal), rows in ranked.items():
        formal = ranked.get((market_id, source_id, False))
        if not informal or not formal:
            continue
        market, splits = material.named("market", market_id), len({row.dimension_id for row in formal})
        yield Contradiction(
            "summary",
            "scope",
            "note",
            Words(
                f"{market.en}: the text ranks parts that no split contains",
                f"{market.zh}：正文排名的部分不在任何划分中",
            ),
            Words(
                f"{len(rows)} rankings of one source are about parts outside its own {splits} splits.",
                f"同一来源有{len(rows)}项排名所涉部分不在其自身的{splits}个划分之内。",
            ),
            tuple(material.claim(row) for row in rows),
            suggested="scope",
        )


def _chapter(material: Material, row: Chapter) -> Member:
    return material.row(
        row, "chapter", Words(f"{row.number} {row.title_en}", f"{row.number} {row.title_zh or row.title_en}")
    )
