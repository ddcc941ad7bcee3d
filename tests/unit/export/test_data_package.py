"""A data package of figures, read as a program would read it: by its descriptor alone."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from desktop.export.data_package import write_data_package
from desktop.export.errors import ExportError
from desktop.export.xlsx import BookFacts
from desktop.figures.figure import Table
from tests.unit.export import samples

if TYPE_CHECKING:
    from pathlib import Path

    from tests.shipped import Shipped

FACTS = BookFacts("Two figures", date(2026, 3, 4))


def rows_of(package: zipfile.ZipFile, resource: dict[str, Any]) -> list[dict[str, str]]:
    text = package.read(resource["path"]).decode(resource["encoding"])
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_descriptor_tells_programs_what_every_column_holds(shipped: Shipped, tmp_path: Path) -> None:
    figures = [figure for figure in shipped.figures("en") if figure.table.rows][:60:5]
    write_data_package(figures, tmp_path / "p.zip", FACTS)
    wrong: list[str] = []
    with zipfile.ZipFile(tmp_path / "p.zip") as package:
        descriptor = json.loads(package.read("datapackage.json"))
        assert (descriptor["profile"], descriptor["title"]) == ("tabular-data-package", "Two figures")
        assert len({resource["name"] for resource in descriptor["resources"]}) == len(figures)
        for resource, figure in zip(descriptor["resources"], figures, strict=True):
            fields, missing = resource["schema"]["fields"], set(resource["schema"]["missingValues"])
            rows = rows_of(package, resource)
            if len(rows) != len(figure.table.rows) or list(rows[0]) != [field["name"] for field in fields]:
                wrong.append(f"{figure.name}: rows or heads")
            for field in (field for field in fields if field["type"] == "number"):
                told = [row[field["name"]] for row in rows]
                wrong += [f"{figure.name}: {text}" for text in told if text not in missing and not is_number(text)]
        names = set(package.namelist())
        evidence = list(csv.reader(io.StringIO(package.read("sources.csv").decode())))
        readme = package.read("README.md").decode()
    assert not wrong
    assert {"README.md", "figures.xlsx"} <= names
    assert len(evidence) == 1 + sum(len(figure.evidence) for figure in figures)
    assert "## Cite" in readme
    assert not re.search(r"^=|^@", "\n".join(cell for row in evidence for cell in row), re.MULTILINE)


def is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def test_a_package_is_repeatable_bilingual_and_safe(tmp_path: Path) -> None:
    evil = replace(samples.columns(), title="# [x](javascript:1) <script>", footnotes=("=1+1 `rm`",), name="../../etc")
    figures = [evil, samples.columns_zh()]
    for name in ("a.zip", "b.zip"):
        write_data_package(figures, tmp_path / name, FACTS)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as package:
        names = [name for name in package.namelist() if name.startswith("data/")]
        readme = package.read("README.md").decode()
        assert package.testzip() is None
    assert [name.rsplit(".", 2)[1] for name in names] == ["en", "zh"]
    assert not [name for name in names if ".." in name.split("/")]
    assert "<script>" not in readme.replace("\\<", "")
    assert "[x](" not in readme


def test_figures_without_a_table_and_stopped_packages_write_nothing(tmp_path: Path) -> None:
    target = tmp_path / "p.zip"
    target.write_bytes(b"old")

    def stop(_done: int, _total: int) -> None:
        raise KeyError("stopped")

    with pytest.raises(ExportError, match="No figure here has a table"):
        write_data_package([replace(samples.columns(), table=Table())], target, FACTS)
    with pytest.raises(KeyError, match="stopped"):
        write_data_package([samples.columns()], target, FACTS, stop)
    assert target.read_bytes() == b"old"
