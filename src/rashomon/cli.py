"""The command line: the only place that prints, exits, or reads the environment."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, cast

import click

from rashomon import __version__
from rashomon.edge import (
    INTERRUPTED,
    NOTHING_READ,
    WRONG_USE,
    check_outputs,
    discard,
    encoding,
    gather,
    make_options,
    make_report,
    one_page,
    out,
    runner,
    say,
    say_doubts,
    screen,
    spare,
    write,
)
from rashomon.run import SELDOM

if TYPE_CHECKING:
    from rashomon.pipeline import Part
    from rashomon.records import Record, Report

PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def shared(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that finds stories."""
    for option in (
        click.option("--one-story", is_flag=True, help="Everything that was read is one story."),
        click.option("--window", type=click.IntRange(0), metavar="DAYS", help="Articles further apart are not compared."),
    ):
        command = option(command)
    return common(command)


def common(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that reads many articles."""
    for option in (
        click.option("--workers", type=click.IntRange(1, 64), metavar="N", help="Processes to use; by default as many as pay."),
        click.option("--corrections", "corrections_file", metavar="FILE", help="A TOML file of corrections by a person."),
        click.option("--strict", is_flag=True, help="A bad input is fatal (exit 3)."),
    ):
        command = option(command)
    return command


class Group(click.Group):
    """Ends every command in the same way: an error in one line, an interrupt with 130."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; tell what a person can act on in one line."""
        from rashomon.errors import BrokenSpanError, CorrectionError, RashomonError

        gc.set_threshold(*SELDOM)
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            say("interrupted; files that were to be written are as they were")
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            discard()
            ctx.exit(0)
        except CorrectionError as error:
            say(str(error))
            ctx.exit(WRONG_USE)
        except BrokenSpanError:
            raise
        except RashomonError as error:
            say(str(error))
            ctx.exit(NOTHING_READ)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="rashomon")
def main() -> None:
    """One event, many accounts: what happened, who says so, who only repeats it.

    PATH is a file, a folder (searched), a glob, or - for standard input: plain text, Markdown, HTML, JSON, JSONL, CSV,
    feeds, WARC; gzip, zip and tar of any. Nothing is fetched and nothing leaves the machine.

    Exit codes: 0 done; 1 nothing could be read; 2 wrong use; 3 --strict met a bad input; 130 interrupted.
    """


@main.command()
@PATHS
@click.option("--json", "json_file", metavar="FILE|-", help="Write everything as one JSON object.")
@click.option("--html", "html_file", metavar="FILE", help="Write one HTML file that opens from disk.")
@click.option("--markdown", "markdown_file", metavar="FILE|-", help="Write Markdown.")
@click.option("--full-text", is_flag=True, help="Put whole articles into the HTML file, not only passages with findings.")
@click.option("--length", type=click.IntRange(1, 40), metavar="N", help="Lines of a brief (default: by the story, at most 12).")
@click.option("--quiet", is_flag=True, help="Tell nothing in the terminal.")
@shared
def read(
    paths: tuple[str, ...],
    json_file: str | None,
    html_file: str | None,
    markdown_file: str | None,
    full_text: bool,
    length: int | None,
    quiet: bool,
    **chosen: Any,
) -> None:
    """Tell every story in these articles."""
    files = (json_file, html_file, markdown_file)
    check_outputs(files, (*paths, chosen["corrections_file"] or ""))
    report = make_report(paths, lines=length, **chosen)
    spare(report.articles, files)
    if json_file:
        from rashomon.show import data

        write(json_file, data.report_json(report))
    if html_file:
        from rashomon.show import page

        write(html_file, page.render(report, full_text=full_text).encode("utf-8", "replace"))
    if markdown_file:
        from rashomon.show import markdown

        write(markdown_file, markdown.render(report).encode("utf-8", "replace"))
    if not quiet and "-" not in (json_file, markdown_file):
        from rashomon.show import terminal

        out(terminal.render(report, **screen()).encode(encoding(), "replace"))


def one_stage(name: str, doc: str, *parts: Part) -> None:
    """Add the command that prints one stage's records, one JSON line each; only the parts it needs are made."""

    @main.command(name, help=f"{doc}: one record a line (JSONL).")
    @PATHS
    @shared
    def command(paths: tuple[str, ...], **chosen: Any) -> None:
        from rashomon.show import data

        report = make_report(paths, parts=parts, **chosen)
        for line in data.lines(records_of(report, name), report.articles):
            out(line)


def records_of(report: Report, name: str) -> Iterable[Record]:
    """The records a one-stage command prints."""
    if name in ("articles", "stories"):
        return cast("tuple[Record, ...]", getattr(report, name))
    if name == "briefs":
        return (story.brief for story in report.stories)
    return (record for story in report.stories for record in getattr(story, name))


one_stage("articles", "Print what was read")
one_stage("quotes", "Print who was quoted saying what")
one_stage("sayings", "Print the same utterance over articles, with every change", "sayings")
one_stage("times", "Print every time, resolved and checked")
one_stage("copies", "Print the passages that stand in two articles")
one_stage("stories", "Print the stories, whole", "sayings", "timeline", "facts", "brief")
one_stage("facts", "Print what is agreed, compatible, single, in conflict or superseded", "facts")
one_stage("briefs", "Print each story in a few cited lines", "brief")


@main.command()
@click.argument("article")
@click.option(
    "--against",
    "against",
    required=True,
    multiple=True,
    metavar="PATH",
    help="What to hold it against (also PATHs after it).",
)
@click.argument("more", nargs=-1, metavar="[PATH...]")
@click.option("--json", "json_file", metavar="FILE|-", help="Write the remarks as JSON.")
@click.option("--markdown", "markdown_file", metavar="FILE|-", help="Write Markdown.")
@common
def check(
    article: str,
    against: tuple[str, ...],
    more: tuple[str, ...],
    json_file: str | None,
    markdown_file: str | None,
    strict: bool,
    corrections_file: str | None,
    workers: int | None,
) -> None:
    """Hold one ARTICLE against others of its event: dates, quotations, figures, what it repeats, has alone, lacks."""
    from rashomon import pipeline
    from rashomon.show import data, markdown, terminal

    files = (json_file, markdown_file)
    check_outputs(files, (article, *against, *more, corrections_file or ""))
    mine = one_page(article, strict=strict)
    others, _ = gather([*against, *more], strict=strict)
    options = make_options(one_story=True, corrections_file=corrections_file)
    with runner(workers, len(others)) as local:
        found = pipeline.checked(mine, others, options, local)
    spare(found.articles, files)
    say_doubts(pipeline.unnamed(options.corrections, found.articles))
    if not found.against:
        say(f"{article}: is the only article there is; name others with --against")
    if json_file:
        write(json_file, data.check_json(found))
    if markdown_file:
        write(markdown_file, markdown.render_check(found).encode("utf-8", "replace"))
    if "-" not in (json_file, markdown_file):
        out(terminal.render_check(found, **screen()).encode(encoding(), "replace"))


@main.command()
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option("--json", "json_file", metavar="FILE|-", help="Write the passages and their differences as JSON.")
@click.option("--html", "html_file", metavar="FILE", help="Write both articles side by side as one HTML file.")
@click.option("--full-text", is_flag=True, help="Cut nothing in the terminal; JSON and HTML always hold everything.")
@click.option("--quiet", is_flag=True, help="Tell nothing in the terminal.")
@click.option("--corrections", "corrections_file", metavar="FILE", help="A TOML file of corrections by a person.")
@click.option("--strict", is_flag=True, help="A bad input is fatal (exit 3).")
def compare(
    left: str,
    right: str,
    json_file: str | None,
    html_file: str | None,
    full_text: bool,
    quiet: bool,
    corrections_file: str | None,
    strict: bool,
) -> None:
    """Put two articles side by side: the passages both have, who copied, and every word that differs."""
    from rashomon.compare import compared

    check_outputs((json_file, html_file), (left, right, corrections_file or ""))
    options = make_options(one_story=True, corrections_file=corrections_file)
    found = compared(one_page(left, strict=strict), one_page(right, strict=strict), options)
    say_doubts(found.doubts)
    if json_file:
        from rashomon.show import data

        write(json_file, b"".join(data.lines([found], found.articles)))
    if html_file:
        from rashomon.show import compare_page

        write(html_file, compare_page.render(found).encode("utf-8", "replace"))
    if not quiet and json_file != "-":
        from rashomon.show import compare_terminal

        out(compare_terminal.render(found, **screen(), full_text=full_text).encode(encoding(), "replace"))


if __name__ == "__main__":
    main()
