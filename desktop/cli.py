"""The command line: every command answers with an exit code a script can rely on.

0 done, 1 the work found problems or failed (one plain line on stderr), 2 wrong usage. Whatever the
input, bad data never ends in a traceback. Qt is imported only by commands that draw.
"""

from __future__ import annotations

import functools
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, ParamSpec, TypeVar

import click

from desktop import paths
from desktop.export.program import VERSION
from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions.exporting import ExportOrder
    from desktop.export.report import ExportReport
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

P = ParamSpec("P")
R = TypeVar("R")
LANGUAGES = ("en", "zh")
FILE = click.Path(path_type=Path)
_GIVEN = click.core.ParameterSource.COMMANDLINE


class Commands(click.Group):
    """A first word that is no command is the file to open."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``open`` before a file name, or before nothing at all."""
        if args and args[0] == "--self-check":
            args = ["self-check", *args[1:]]
        elif not args or (args[0] not in self.commands and not args[0].startswith("-")):
            args = ["open", *args]
        return super().parse_args(ctx, args)


def plainly(command: Callable[P, R]) -> Callable[P, R]:
    """Turn what can go wrong with files and data into one line on stderr and exit code 1."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except Exception as error:
            if isinstance(error, _foreseen()):
                fail(str(error))
            if isinstance(error, OSError):
                fail(f"{error.filename or 'The file'}: {error.strerror or error}. Nothing was changed.")
            raise

    return run


def _foreseen() -> tuple[type[Exception], ...]:
    """The errors whose text is a sentence for people; asked for when something went wrong, not at each start."""
    from desktop.actions.exporting import ExportProblem
    from desktop.export.errors import ExportError
    from desktop.figures.reading import UnknownFigureError
    from desktop.intake.raw import IntakeError

    return WorkspaceError, IntakeError, ExportError, ExportProblem, UnknownFigureError, FileNotFoundError


def fail(sentence: str) -> NoReturn:
    """One line on stderr, exit code 1."""
    click.echo(sentence, err=True)
    sys.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="marketscope")
def main() -> None:
    r"""Marketscope, an offline desktop explorer for a market: every number with its evidence.

    \b
    marketscope [FILE] opens the window on FILE, else on the last workspace.
    """


@main.command("open", hidden=True)
@click.argument("file", type=FILE, required=False)
@plainly
def open_window(file: Path | None) -> None:
    """Open the window."""
    if file is not None and not file.exists():
        fail(f"There is no file {file}. Nothing was opened. Write one with: marketscope new {file}")
    if not has_display():
        fail(
            "There is no display here, so no window can open. To see the pages as pictures: "
            "marketscope new market.marketscope, then marketscope tour market.marketscope pages"
        )
    import gc

    gc.disable()  # importing makes many objects and hardly any rubbish; the program turns it on again
    from desktop.app import run

    sys.exit(run(file))


def has_display() -> bool:
    """Whether a window has somewhere to appear; an explicitly chosen Qt platform counts."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@main.command()
@click.argument("file", type=FILE)
@click.option("--empty", is_flag=True, help="Without the default data.")
@plainly
def new(file: Path, empty: bool) -> None:
    """Write a new workspace FILE; an existing file is never overwritten."""
    from desktop.workspace.workspace import Workspace

    if file.exists():
        fail(f"{file} exists already and was left as it is. Choose another name.")
    with Workspace.create(file, seeds=None if empty else paths.seeds()) as workspace:
        click.echo(f"Written: {file} with {workspace.observations.count()} observations.")


@main.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--all", "settled", is_flag=True, help="Also what is explained or resolved.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the sentences.")
@plainly
def check(file: Path, as_json: bool, settled: bool, lang: str) -> None:
    """Check FILE: integrity, contradictions, growth, sums, evidence. Exit code 1 when more than notes are open."""
    from desktop.analysis.findings import as_json as for_programs
    from desktop.analysis.findings import as_text, findings, needs_attention

    with open_workspace(file, read_only=True) as workspace:
        found = findings(workspace)
    if as_json:
        click.echo(json.dumps(for_programs(found), ensure_ascii=False, indent=1))
    else:
        click.echo(as_text(found, lang, settled=settled))
    if needs_attention(found):
        sys.exit(1)


@main.command("import")
@click.argument("file", type=FILE)
@click.argument("data", type=FILE, nargs=-1, required=True)
@plainly
def import_data(file: Path, data: tuple[Path, ...]) -> None:
    """Import DATA (data package, CSV, Excel) into FILE, each as one undoable step."""
    from desktop.actions.importing import import_file

    left_away = 0
    with open_workspace(file, read_only=False) as workspace:
        for path in data:
            done = import_file(workspace, path)
            click.echo(done.sentence)
            for problem in done.problems:
                click.echo(problem, err=True)
            left_away += len(done.problems)
    if left_away:
        fail(f"Not understood and left out: {left_away:,}, named above. What was understood is in the workspace.")


@main.command()
@click.argument("file", type=FILE)
@click.argument("target", type=FILE)
@click.option("--figure", "names", multiple=True, metavar="NAME", help="Only this figure; may be repeated.")
@click.option("--story", metavar="NAME", help="The slides of a story, as they stand.")
@click.option("--lang", default="en", metavar="en,zh", help="Languages, in order; en+zh is both on one slide.")
@click.option("--template", type=FILE, help="A slide template (.pptx, .potx) of your own.")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", help="Colours of pictures.")
@click.option("--width", default="", metavar="16cm", help="Width of pictures, in px, cm, mm, in or pt.")
@click.option("--height", default="", metavar="9cm", help="Height of pictures; without it 16:9.")
@click.option("--scale", type=click.FloatRange(1, 4), help="Pixels of PNG pictures to one of their size, 1 to 4.")
@click.option("--dpi", type=click.IntRange(96, 384), help="The same as dots per inch, instead of --scale.")
@click.option("--transparent", is_flag=True, help="Pictures without a ground.")
@click.pass_context
@plainly
def export(
    context: click.Context,
    file: Path,
    target: Path,
    names: tuple[str, ...],
    story: str | None,
    lang: str,
    template: Path | None,
    theme: str,
    width: str,
    height: str,
    scale: float | None,
    dpi: int | None,
    transparent: bool,
) -> None:
    """Export figures of FILE to TARGET, by its ending: pptx, png, svg, pdf, xlsx, csv, zip.

    A zip is a data package: of the whole workspace, or with --figure or --story of these figures.
    """
    from desktop.actions.export_options import SETTINGS, asked_size, refuse_idle
    from desktop.actions.exporting import PICTURES, ExportOrder, ExportProblem, export_figures
    from desktop.workspace.package import export_package

    if names and story:
        raise click.UsageError("Choose --figure or --story, not both.")
    languages, bilingual = _languages(lang, target)
    try:
        refuse_idle(target, (name for name in SETTINGS if context.get_parameter_source(name) is _GIVEN))
        size, drawn_at = asked_size(width, height, scale, dpi)
    except ExportProblem as problem:
        raise click.UsageError(str(problem)) from problem
    if target.suffix.lower().removeprefix(".") in PICTURES:
        drawing()
    noticed: list[ExportReport] = []
    with open_workspace(file, read_only=True) as workspace:
        if target.suffix.lower() == ".zip" and not names and not story:
            written = tuple(export_package(workspace, target))
        else:
            wanted = () if story else _wanted(workspace, names)
            order = ExportOrder(
                wanted, target, languages, drawn_at, theme, template, size, transparent, story or "", bilingual
            )
            if template is not None:
                order = _decided(order)
            written = export_figures(order, workspace, tell=noticed.append)
    click.echo(f"Written: {', '.join(str(path) for path in written[:5])}" + (" ..." if len(written) > 5 else ""))
    for finding in (finding for report in noticed for finding in report.findings):
        click.echo(f"{finding.place or target.name}: {finding.sentence}", err=True)


def _decided(order: ExportOrder) -> ExportOrder:
    """The order with what was decided about its template in the window, if anything was."""
    from desktop.actions.templates import with_template
    from desktop.state.settings import Settings

    return with_template(order, Settings(paths.settings_folder() / "settings.json"))


def _languages(text: str, target: Path) -> tuple[tuple[str, ...], bool]:
    """The languages in order, and whether both stand on one slide."""
    bilingual = "+" in text
    if bilingual and target.suffix.lower() != ".pptx":
        raise click.BadParameter("both languages stand together on slides (.pptx) only.", param_hint="--lang")
    parts = (part.strip() for part in text.replace("+", ",").split(","))
    languages = tuple(dict.fromkeys(part for part in parts if part))
    if not languages or any(one not in LANGUAGES for one in languages) or (bilingual and len(languages) < 2):
        raise click.BadParameter(f"{text!r} is not en, zh, en,zh or en+zh.", param_hint="--lang")
    return languages, bilingual


def _wanted(workspace: Workspace, names: tuple[str, ...]) -> tuple[FigureRequest, ...]:
    from desktop.actions.choosing import figures_named, figures_that_show

    return figures_named(workspace, names) if names else figures_that_show(workspace)


@main.command()
@click.argument("file", type=FILE)
@click.argument("deck", type=FILE)
@click.option("--dry-run", is_flag=True, help="Only list what is out of date; exit code 1 when anything is.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the sentences.")
@click.option("--by-content", is_flag=True, help="Also charts that lost their identity and show a figure's numbers.")
@plainly
def refresh(file: Path, deck: Path, dry_run: bool, as_json: bool, lang: str, by_content: bool) -> None:
    """Bring DECK (.pptx, exported earlier) up to date from FILE; what its owner changed stays, a copy is kept beside.

    Exit code 1 when something is out of date that could not be refreshed; with --dry-run when anything is.
    """
    from desktop.actions.refreshing import as_text, plan_deck, stays_stale
    from desktop.export.pptx.refresh.plan import as_json as for_programs

    with open_workspace(file, read_only=True) as workspace:
        plan = plan_deck(workspace, deck, lang, by_content=by_content)
    click.echo(for_programs(plan) if as_json else as_text(plan, lang))
    if plan.writes and not dry_run:
        click.echo(f"Written: {deck}; as it was before: {plan.write()}", err=as_json)
    if plan.is_stale if dry_run else stays_stale(plan):
        sys.exit(1)


@main.command()
@click.argument("file", type=FILE)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@plainly
def figures(file: Path, as_json: bool) -> None:
    """List the figures of FILE that can be exported by name."""
    from desktop.figures.build import build
    from desktop.figures.catalogue import catalogue

    with open_workspace(file, read_only=True) as workspace:
        rows = [(request, build(request, workspace)) for request in catalogue(workspace)]
    if as_json:
        listed = [{"name": f.name, "id": f.id, "family": f.family, "title": f.title, "empty": f.empty} for _, f in rows]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=1))
        return
    for request, figure in rows:
        click.echo(f"{request.name}\t{figure.empty or figure.title}")


@main.command()
@click.argument("file", type=FILE)
@click.argument("folder", type=FILE)
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en")
@click.option("--size", default="1366x768", metavar="1366x768", help="Size of the window.")
@plainly
def tour(file: Path, folder: Path, theme: str, lang: str, size: str) -> None:
    """Render every page of FILE to PNG pictures in FOLDER; needs no display."""
    width, _, height = size.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 640 <= int(width) <= 8000 and 480 <= int(height) <= 8000):
        raise click.BadParameter(f"{size!r} is not a size like 1366x768.", param_hint="--size")
    with open_workspace(file, read_only=True):
        drawing()
    from desktop.app import render_pages
    from desktop.views.touring import NotReady

    folder.mkdir(parents=True, exist_ok=True)
    try:
        for picture in render_pages(file, folder, theme, lang, (int(width), int(height))):
            click.echo(str(picture))
    except NotReady as error:
        fail(str(error))


@main.command("self-check", hidden=True)
@plainly
def self_check() -> None:
    """Write the default workspace to a temporary folder, draw a figure, write a slide: the bundle's own test."""
    import tempfile

    from desktop.actions.exporting import ExportOrder, export_figures
    from desktop.workspace.workspace import Workspace

    drawing()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Workspace.create(folder / "check.marketscope", seeds=paths.seeds()) as workspace:
            first = _wanted(workspace, ())[:1]
            for target in ("figure.png", "figure.pptx"):
                order = ExportOrder(first, folder / target)
                for path in export_figures(order, workspace):
                    click.echo(f"{path.name}: {path.stat().st_size} bytes")
    click.echo("Self check passed.")


def drawing() -> None:
    """Make a Qt application that needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.app import application

    application()


def open_workspace(file: Path, *, read_only: bool) -> Workspace:
    """Open FILE; WorkspaceError says why not, a line on stderr when it was opened otherwise than asked."""
    from desktop.workspace.workspace import Workspace

    workspace = Workspace.open(file, read_only=read_only)
    if workspace.notice:
        click.echo(workspace.notice, err=True)
    return workspace
