"""The command line: every command answers with an exit code a script can rely on.

0 done, 1 the work found problems or failed (one plain line on stderr), 2 wrong usage. Whatever the
input, bad data never ends in a traceback. Qt is imported only by commands that draw.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

from desktop import paths
from desktop.cli_export import export, wanted
from desktop.cli_running import FILE, LANGUAGES, drawing, fail, open_workspace, plainly
from desktop.export.program import VERSION


class Commands(click.Group):
    """A first word that is no command is the file to open."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``open`` before a file name, or before nothing at all."""
        if args and args[0] == "--self-check":
            args = ["self-check", *args[1:]]
        elif not args or (args[0] not in self.commands and not args[0].startswith("-")):
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="marketscope")
def main() -> None:
    r"""Marketscope, an offline desktop explorer for a market: every number with its evidence.

    \b
    marketscope [FILE] opens the window on FILE, else on the last workspace.
    """


main.add_command(export)


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
            first = wanted(workspace, ())[:1]
            for target in ("figure.png", "figure.pptx"):
                order = ExportOrder(first, folder / target)
                for path in export_figures(order, workspace):
                    click.echo(f"{path.name}: {path.stat().st_size} bytes")
    click.echo("Self check passed.")
