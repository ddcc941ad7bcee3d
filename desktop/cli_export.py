"""The command ``export``: figures, a story or the whole workspace as files of other programs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from desktop import paths
from desktop.cli_running import FILE, LANGUAGES, drawing, open_workspace, plainly

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.actions.exporting import ExportOrder
    from desktop.export.report import ExportReport
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

_GIVEN = click.core.ParameterSource.COMMANDLINE


@click.command()
@click.argument("file", type=FILE)
@click.argument("target", type=FILE)
@click.option("--figure", "names", multiple=True, metavar="NAME", help="Only this figure; may be repeated.")
@click.option("--story", metavar="NAME", help="The slides of a story, as they stand.")
@click.option("--lang", default="en", metavar="en,zh", help="Languages, in order; en+zh is both on one slide.")
@click.option("--template", type=FILE, help="A slide template (.pptx, .potx) of your own.")
@click.option("--without-macros", is_flag=True, help="Leave out the macros of the template; slides hold none.")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", help="Colours of pictures.")
@click.option("--width", default="", metavar="16cm", help="Width of pictures, in px, cm, mm, in or pt.")
@click.option("--height", default="", metavar="9cm", help="Height of pictures; without it 16:9.")
@click.option("--scale", type=click.FloatRange(1, 4), help="Pixels of PNG pictures to one of their size, 1 to 4.")
@click.option("--dpi", type=click.IntRange(96, 384), help="The same as dots per inch, instead of --scale.")
@click.option("--transparent", is_flag=True, help="Pictures without a ground.")
@click.option("--continue", "continued", is_flag=True, help="Long tables go on over further slides.")
@click.option("--without-hidden", is_flag=True, help="Leave out the hidden slides of a story.")
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
    without_macros: bool,
    theme: str,
    width: str,
    height: str,
    scale: float | None,
    dpi: int | None,
    transparent: bool,
    continued: bool,
    without_hidden: bool,
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
            shown = () if story else wanted(workspace, names)
            order = ExportOrder(
                shown,
                target,
                languages,
                drawn_at,
                theme,
                template,
                size,
                transparent,
                story or "",
                bilingual,
                continued=continued,
                without_hidden=without_hidden,
            )
            if template is not None:
                order = _decided(order, without_macros=without_macros)
            written = export_figures(order, workspace, tell=noticed.append)
    click.echo(f"Written: {', '.join(str(path) for path in written[:5])}" + (" ..." if len(written) > 5 else ""))
    for finding in (finding for report in noticed for finding in report.findings):
        click.echo(f"{finding.place or target.name}: {finding.sentence}", err=True)


def _decided(order: ExportOrder, *, without_macros: bool) -> ExportOrder:
    """The order with what was decided about its template here and in the window, if anything was."""
    from desktop.actions.templates import with_template
    from desktop.state.settings import Settings

    decided = with_template(order, Settings(paths.settings_folder() / "settings.json"))
    if not without_macros or decided.use is None:
        return decided
    return replace(decided, use=replace(decided.use, without_macros=True))


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


def wanted(workspace: Workspace, names: tuple[str, ...]) -> tuple[FigureRequest, ...]:
    """The figures of these names, without any all that show something."""
    from desktop.actions.choosing import figures_named, figures_that_show

    return figures_named(workspace, names) if names else figures_that_show(workspace)
