"""The command line: exit codes, one line for every problem, never a traceback."""

from __future__ import annotations

import json
import sqlite3
import struct
import tomllib
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desktop import paths
from desktop.cli import has_display, main
from desktop.market.records import Market
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export.templates import with_macros

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "default.marketscope"
    shipped_file(path)
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def assert_plain(result: Result, code: int, *words: str) -> None:
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.output


def test_new_writes_a_checked_workspace_and_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "w.marketscope"
    assert_plain(run("new", path), 0, "observations")
    before = path.read_bytes()
    assert_plain(run("new", path), 1, "exists already")
    assert path.read_bytes() == before
    assert_plain(run("check", path), 1, "The file itself: no problems.", "Which application is the largest")


def test_importing_the_default_data_again_keeps_what_a_person_chose(tmp_path: Path) -> None:
    path = tmp_path / "w.marketscope"
    run("new", path)
    headline, rounded = (f"china-teleradiology.market-size.2024.mrfr{end}" for end in ("", "-faq"))
    with Workspace.open(path) as workspace:
        with workspace.edit("Prefer a number") as edit:
            edit.patch("observation", (headline,), status="alternate")
            edit.patch("observation", (rounded,), status="preferred")
        with workspace.edit("An older edition", origin="import") as edit:
            edit.patch("observation", (headline,), note="Older.")
    assert_plain(run("import", path, paths.seeds()), 0, "1 changed")
    with Workspace.open(path, read_only=True) as workspace:
        found = {row.id: row for row in workspace.observations.all(id=[headline, rounded])}
    assert (found[headline].status, found[rounded].status) == ("alternate", "preferred")
    assert found[headline].note != "Older."


def test_empty_means_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.marketscope"
    assert_plain(run("new", path, "--empty"), 0, "0 observations")
    assert_plain(run("check", path), 0, "The file itself: no problems.", "0 critical, 0 warnings")


def test_check_speaks_to_programs(default: Path) -> None:
    result = run("check", default, "--json")
    assert_plain(result, 1)
    findings = json.loads(result.output)
    assert {"severity", "code", "status", "entity", "id", "sentence", "members"} <= set(findings[0])


def test_figures_are_listed_by_name(default: Path, tmp_path: Path) -> None:
    assert "size.china-teleradiology\t" in run("figures", default).output
    small = tmp_path / "small.marketscope"
    run("new", small, "--empty")
    with Workspace.open(small) as workspace, workspace.edit("One market") as edit:
        edit.put(Market(id="somewhere", name_en="Somewhere"))
    listed = json.loads(run("figures", small, "--json").output)
    assert {"name", "id", "title"} <= set(listed[0])
    assert [figure["name"] for figure in listed] == ["glance.somewhere"]


@pytest.mark.parametrize("name", ["out.pptx", "out.xlsx", "out.csv", "out.png", "out.svg", "out.pdf"])
def test_a_figure_is_exported_by_the_ending(default: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    result = run("export", default, target, "--figure", "size.china-teleradiology")
    assert_plain(result, 0, "Written")
    assert target.stat().st_size > 100


def test_a_picture_has_the_size_that_was_asked_for(default: Path, tmp_path: Path) -> None:
    figure = ("--figure", "size.china-teleradiology")
    png, svg, pdf = (tmp_path / f"out.{kind}" for kind in ("png", "svg", "pdf"))
    asked = ("--width", "16cm", "--height", "9cm", "--theme", "dark", "--transparent", *figure)
    assert_plain(run("export", default, png, "--dpi", "300", *asked), 0)
    data = png.read_bytes()
    assert struct.unpack(">IIBB", data[16:26]) == (1890, 1063, 8, 6), "width, height, depth, colours with alpha"
    assert_plain(run("export", default, svg, *asked), 0)
    assert 'width="16cm" height="9cm"' in svg.read_text(encoding="utf-8")[:200]
    assert_plain(run("export", default, pdf, *asked), 0)
    assert b"/MediaBox [0 0 454.000000 255.000000]" in pdf.read_bytes(), "16 x 9 cm in whole points"


def test_settings_that_change_nothing_are_refused(default: Path, tmp_path: Path) -> None:
    for name, setting, words in (
        ("x.csv", ("--scale", "2"), "it is for .png."),
        ("x.svg", ("--dpi", "300"), "it is for .png."),
        ("x.pptx", ("--width", "16cm"), "it is for .png, .svg, .pdf."),
        ("x.xlsx", ("--transparent",), "changes nothing in a .xlsx file"),
        ("x.png", ("--template", "t.pptx"), "it is for .pptx."),
        ("x.png", ("--without-macros",), "--without-macros changes nothing in a .png file"),
        ("x.png", ("--continue",), "--continue changes nothing in a .png file"),
        ("x.png", ("--scale", "2", "--dpi", "300"), "not both"),
        ("x.png", ("--width", "wide"), "'wide' is not a length"),
        ("x.png", ("--height", "9km"), "'9km' is not a length"),
        ("x.png", ("--width", "3px"), "must be 96 to 7560 pixels"),
    ):
        result = run("export", default, tmp_path / name, *setting, "--figure", "size.china-teleradiology")
        assert_plain(result, 2, *words.split("  "))
        assert "Nothing was written." in result.output
        assert not (tmp_path / name).exists()


def test_a_long_table_goes_on_over_further_slides_where_that_is_asked_for(default: Path, tmp_path: Path) -> None:
    from pptx import Presentation

    counts = []
    for words in ([], ["--continue"]):
        target = tmp_path / f"advice{len(words)}.pptx"
        ended = run("export", str(default), str(target), "--figure", "advice.china-telemedicine", *words)
        assert ended.exit_code == 0, ended.output
        counts.append(len(Presentation(str(target)).slides))
    assert counts[0] == 1
    assert counts[1] > 1


def test_two_languages_give_two_pictures(default: Path, tmp_path: Path) -> None:
    result = run("export", default, tmp_path / "f.svg", "--figure", "size.china-teleradiology", "--lang", "en,zh")
    assert_plain(result, 0)
    assert (tmp_path / "f.en.svg").exists()
    assert (tmp_path / "f.zh.svg").exists()


def test_a_package_goes_out_and_comes_in_again(default: Path, tmp_path: Path) -> None:
    package = tmp_path / "data.zip"
    assert_plain(run("export", default, package), 0)
    assert "datapackage.json" in zipfile.ZipFile(package).namelist()
    other = tmp_path / "other.marketscope"
    assert_plain(run("new", other, "--empty"), 0)
    assert_plain(run("import", other, package), 0)
    with Workspace.open(other) as workspace, Workspace.open(default) as original:
        assert workspace.observations.all() == original.observations.all()


def test_an_unknown_figure_is_named_with_its_nearest(default: Path, tmp_path: Path) -> None:
    result = run("export", default, tmp_path / "x.svg", "--figure", "size.china-teleradiolgy")
    assert_plain(result, 1, "nearest is size.china-teleradiology")


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "zero"), (b"Dear colleague", "text"), (b"SQLite format 3\0" + b"\1" * 200, "truncated")],
)
def test_a_file_that_is_no_workspace_gets_one_line(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / f"{name}.marketscope"
    path.write_bytes(content)
    for command in (["check"], ["figures"]):
        result = run(*command, path)
        assert_plain(result, 1)
        assert len(result.output.strip().splitlines()) == 1
    assert path.read_bytes() == content


def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "foreign.marketscope"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE letters (text)")
    connection.commit()
    connection.close()
    assert_plain(run("check", path), 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["export"],
        ["check"],
        ["tour", "w", "d", "--size", "huge"],
        ["export", "w", "t.png", "--lang", "fr"],
        ["export", "w", "t.pptx", "--lang", "en+"],
        ["export", "w", "t.svg", "--lang", "en+zh"],
        ["import", "w"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_is_two(arguments: list[str]) -> None:
    assert_plain(run(*arguments), 2)


def test_bad_endings_and_missing_files_are_one(default: Path, tmp_path: Path) -> None:
    result = run("export", default, tmp_path / "x.docx", "--figure", "size.china-teleradiology")
    assert_plain(result, 1, ".pptx")
    assert_plain(run("check", tmp_path / "missing.marketscope"), 1)
    assert_plain(run("import", default, tmp_path / "missing.csv"), 1)
    assert_plain(run("export", default, tmp_path / "no" / "x.csv", "--figure", "size.china-teleradiology"), 1)
    assert_plain(run("export", default, tmp_path / "x.pptx", "--story", "nobody"), 1, "no story")


def test_a_window_without_a_display_is_said_plainly(default: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert not has_display()
    assert_plain(run(default), 1, "no display", "marketscope tour")
    assert_plain(run(), 1, "no display")
    assert_plain(run("nothing-here.marketscope"), 1, "There is no file")


def test_help_and_version_work() -> None:
    assert_plain(run("--help"), 0, "tour", "figures")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert_plain(run("--version"), 0, f"marketscope, version {project['version']}")


def test_the_sample_story_of_the_default_workspace_is_a_deck(sample_deck: Path) -> None:
    from pptx import Presentation

    slides = len(Presentation(str(sample_deck)).slides)
    assert slides >= 25, f"twenty-three slides and the register of sources, but {slides} slides"


def test_languages_stand_behind_each_other_or_together(default: Path, tmp_path: Path) -> None:
    from pptx import Presentation

    figure = ("--figure", "size.china-teleradiology")
    told = {}
    for lang in ("en,zh", "zh+en"):
        target = tmp_path / f"{lang}.pptx"
        assert_plain(run("export", default, target, *figure, "--lang", lang), 0, "Written")
        told[lang] = [slide.shapes.title.text_frame.text for slide in Presentation(str(target)).slides]
    english, chinese = told["en,zh"]
    assert told["zh+en"] == [f"{chinese}\n{english}"]


def test_a_newer_file_is_read_with_a_word_about_it_and_never_written(default: Path, tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "newer.marketscope"
    path.write_bytes(default.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    assert_plain(run("check", path), 1, "newer")
    assert path.read_bytes() == before


def test_a_template_with_macros_is_refused_or_taken_without_them(default: Path, tmp_path: Path) -> None:
    target, template = tmp_path / "x.pptx", with_macros(tmp_path)
    asked = ("export", default, target, "--figure", "size.china-ai-healthcare", "--template")
    assert_plain(run(*asked, template), 1, "or leave them out")
    assert_plain(run(*asked, tmp_path / "gone.pptx"), 1, "no file of this name is in")
    assert not target.exists()
    assert_plain(run(*asked, template, "--without-macros"), 0, "Written")
    with zipfile.ZipFile(target) as made:
        assert not [name for name in made.namelist() if "vba" in name.lower()]
