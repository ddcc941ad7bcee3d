"""Figures as a data package (the public standard): a CSV each, their evidence, a workbook, and how to cite them.

``datapackage.json`` says of every column what it is, in which unit, and which words stand for a number that nobody
published. The CSV files are meant for programs; people open the workbook.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, Final

from desktop.export.csv import csv_heads, csv_text
from desktop.export.errors import ExportError
from desktop.export.program import NAME, VERSION
from desktop.export.report import ExportReport
from desktop.export.table_text import guarded
from desktop.export.tidy import tidy
from desktop.export.xlsx import make_workbook
from desktop.export.xlsx_words import heads
from desktop.figures.figure import Certainty
from desktop.workspace.files import package_name, replace_file, safe_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from desktop.export.report import Finding
    from desktop.export.xlsx import BookFacts
    from desktop.figures.figure import Figure

DESCRIPTOR, README, WORKBOOK, SOURCES = "datapackage.json", "README.md", "figures.xlsx", "sources.csv"
LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every member, so that equal content gives equal bytes."""


def write_data_package(
    figures: Sequence[Figure],
    target: Path,
    facts: BookFacts,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> ExportReport:
    """Write the tables of figures with their evidence to a zip; an old one stays until the new one is whole.

    ``progress`` hears (done, all) and may raise to stop. ExportError or WorkspaceError say why nothing was written.
    """
    told = [tidy(figure) for figure in figures if figure.table.rows]
    if not told:
        raise ExportError("No figure here has a table. Nothing was written. Choose another figure.")
    names = _names(told)
    book = make_workbook(told, facts, progress)
    members: dict[str, bytes] = {
        DESCRIPTOR: _text(json.dumps(_descriptor(told, names, facts), ensure_ascii=False, indent=1)),
        README: _text(_readme(told, names, facts)),
        **{f"data/{name}": csv_text(figure).encode() for name, figure in zip(names, told, strict=True)},
        SOURCES: _sources(told, names),
        WORKBOOK: book.content,
    }

    def write(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(zipfile.ZipInfo(name, LONG_AGO), content, zipfile.ZIP_DEFLATED)

    findings: tuple[Finding, ...] = book.findings
    return ExportReport(replace_file(target, write), len(told), findings)


def _text(words: str) -> bytes:
    return (words + "\n").encode()


def _names(figures: Sequence[Figure]) -> list[str]:
    names: list[str] = []
    for figure in figures:
        ending = "" if len({one.language for one in figures}) == 1 else f".{figure.language}"
        names.append(safe_name(f"{figure.name}{ending}", names))
    return [f"{name}.csv" for name in names]


def _descriptor(figures: Sequence[Figure], names: Sequence[str], facts: BookFacts) -> dict[str, Any]:
    title = facts.title or figures[0].title
    return {
        "profile": "tabular-data-package",
        "name": package_name(figures[0].name if len(figures) == 1 else title),
        "title": title,
        "description": f"Written by {NAME} {VERSION} on {facts.day.isoformat()}. Evidence of the numbers: {SOURCES}.",
        "created": facts.day.isoformat(),
        "sources": [{"title": line} for line in dict.fromkeys(f.source_line for f in figures if f.source_line)],
        "resources": [_resource(figure, name) for figure, name in zip(figures, names, strict=True)],
    }


def _resource(figure: Figure, name: str) -> dict[str, Any]:
    fields: list[dict[str, str]] = []
    missing: dict[str, None] = {"": None}
    for at, title in enumerate(csv_heads(figure)):
        column = figure.table.columns[at] if at < len(figure.table.columns) else None
        unit = {"unit": column.unit} if column is not None and column.unit else {}
        words = _words_in(figure, at)
        numeric = column is not None and column.numeric and words <= {Certainty.NOT_PUBLISHED}
        if numeric:
            missing |= dict.fromkeys(guarded(row[at].text) for row in figure.table.rows if row[at].value is None)
        fields.append({"name": title, "type": "number" if numeric else "string", **unit})
    return {
        "profile": "tabular-data-resource",
        "name": package_name(name.removesuffix(".csv")),
        "path": f"data/{name}",
        "title": figure.title,
        "description": "\n".join(filter(None, (figure.subtitle, figure.scenario, *figure.footnotes))),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": list(missing)},
    }


def _words_in(figure: Figure, column: int) -> set[Certainty | None]:
    """The certainties of the words in a column, where they say more than that there is no number."""
    cells = (row[column] for row in figure.table.rows if column < len(row))
    return {cell.certainty for cell in cells if cell.value is None and cell.text}


def _sources(figures: Sequence[Figure], names: Sequence[str]) -> bytes:
    """Who states each number, where, in which words."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads("sources", figures[0].language))
    for figure, name in zip(figures, names, strict=True):
        for e in figure.evidence:
            told = (e.observation, e.subject, e.measure, e.period, e.stated, e.kind, e.source, e.locator, e.paraphrase)
            writer.writerow([name, *(guarded(text) for text in (*told, e.url))])
    return out.getvalue().encode()


def _readme(figures: Sequence[Figure], names: Sequence[str], facts: BookFacts) -> str:
    """What the package holds and how its numbers are cited: by who stated them, not by this program."""
    parts = [f"# {_plain(facts.title or figures[0].title)}", f"{NAME} {VERSION}, {facts.day.isoformat()}."]
    for figure, name in zip(figures, names, strict=True):
        notes = [f"- {_plain(text)}" for text in (*figure.footnotes, *figure.formulas)]
        parts += [f"## data/{name}", _plain(figure.title), _plain(figure.subtitle), _plain(figure.scenario)]
        parts += ["\n".join(notes), _plain(figure.source_line)]
    cited = {
        f"- {_plain(e.source)}{f' <{_plain(e.url)}>' if e.url else ''}": None
        for figure in figures
        for e in figure.evidence
        if e.source
    }
    parts += ["## 引用 / Cite" if figures[0].language == "zh" else "## Cite", "\n".join(cited)]
    return "\n\n".join(filter(None, parts))


def _plain(words: str) -> str:
    """Words of the data as words: what Markdown takes for a sign stays a character."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|!" else sign for sign in words)
