"""The command line: the only place that prints, exits, or reads the environment."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

import click

from rashomon import __version__

if TYPE_CHECKING:
    from rashomon.pipeline import Options, Part
    from rashomon.records import Doubt, Page, Record, Report
    from rashomon.run.local import Progress

NOTHING_READ, WRONG_USE, STRICT, INTERRUPTED = 1, 2, 3, 130
ALL_PARTS: tuple[Part, ...] = ("sayings", "timeline", "facts", "brief")
MANY = 100
"""From this many articles on, work is spread over processes and its progress is shown."""

PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def shared(command: Callable[..., None]) -> Callable[..., None]:
    """The options every command takes."""
    for option in (
        click.option("--workers", type=click.IntRange(1, 64), help="Processes to use; by default as many as pay."),
        click.option("--corrections", "corrections_file", metavar="FILE", help="A TOML file of corrections by a person."),
        click.option("--one-story", is_flag=True, help="Everything that was read is one story."),
        click.option("--strict", is_flag=True, help="A bad input is fatal (exit 3)."),
    ):
        command = option(command)
    return command


class Group(click.Group):
    """Ends every command in the same way: an error in one line, an interrupt with 130."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; tell what a person can act on in one line."""
        from rashomon.errors import BrokenSpanError, CorrectionError, RashomonError

        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            say("interrupted; files that were to be written are as they were")
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - the reader left; nothing more may be flushed
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
@click.option("--length", type=click.IntRange(1, 40), metavar="N", help="Lines of a brief (default: 3 to 12, by the story).")
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
    **common: Any,
) -> None:
    """Tell every story in these articles."""
    for file in (json_file, html_file, markdown_file):
        check_writable(file)
    report = make_report(paths, lines=length, **common)
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
    def command(paths: tuple[str, ...], **common: Any) -> None:
        from rashomon.show import data

        report = make_report(paths, parts=parts, **common)
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
@shared
def check(
    article: str,
    against: tuple[str, ...],
    more: tuple[str, ...],
    json_file: str | None,
    markdown_file: str | None,
    **common: Any,
) -> None:
    """Hold one ARTICLE against others of its event: dates, quotations, figures, what it repeats, has alone, lacks."""
    from rashomon import pipeline
    from rashomon.show import data, markdown, terminal

    for file in (json_file, markdown_file):
        check_writable(file)
    mine, _ = gather([article], strict=common["strict"])
    if len(mine) != 1:
        stop(f"{article}: holds {len(mine)} articles, not one; name a file with a single article", WRONG_USE)
    others, _ = gather([*against, *more], strict=common["strict"])
    options = make_options(one_story=True, corrections_file=common["corrections_file"])
    with runner(common["workers"], len(others)) as local:
        found = pipeline.checked(mine[0], others, options, local)
    if json_file:
        write(json_file, data.check_json(found))
    if markdown_file:
        write(markdown_file, markdown.render_check(found).encode("utf-8", "replace"))
    if "-" not in (json_file, markdown_file):
        out(terminal.render_check(found, **screen()).encode(encoding(), "replace"))


# ---------------------------------------------------------------- from paths to a report


def make_report(
    paths: Sequence[str],
    *,
    strict: bool,
    one_story: bool,
    corrections_file: str | None,
    workers: int | None,
    lines: int | None = None,
    parts: Sequence[Part] = ALL_PARTS,
) -> Report:
    """Read and tell; says on stderr what could not be used. Ends the program when nothing could be read."""
    from rashomon.pipeline import told

    options = make_options(one_story=one_story, corrections_file=corrections_file, lines=lines, parts=parts)
    pages, doubts = gather(paths, strict=strict)
    with runner(workers, len(pages)) as local:
        report = told(pages, options, local, doubts=doubts)
        if local.interrupted:
            say("interrupted; the stories that were finished are told")
            click.get_current_context().call_on_close(lambda: sys.exit(INTERRUPTED))
    for doubt in report.doubts:
        if doubt.step == "corrections" or doubt.kind == "same_article":
            say(placed(doubt))
    return report


def gather(paths: Sequence[str], *, strict: bool) -> tuple[list[Page], list[Doubt]]:
    """The pages of all paths; each bad input is told in one line. Ends the program when there is no page."""
    from rashomon.read import read_pages
    from rashomon.records import Page

    pages: list[Page] = []
    doubts: list[Doubt] = []
    for found in read_pages(paths, stdin=sys.stdin.buffer):
        if isinstance(found, Page):
            pages.append(found)
            continue
        doubts.append(found)
        say(placed(found))
        if strict:
            sys.exit(STRICT)
    if not pages:
        stop("nothing could be read; see `rashomon --help` for what a PATH may be", NOTHING_READ)
    return pages, doubts


def make_options(
    *, one_story: bool, corrections_file: str | None, lines: int | None = None, parts: Sequence[Part] = ALL_PARTS
) -> Options:
    """What the command line chose, with the corrections read."""
    from rashomon.corrections import Corrections, parse
    from rashomon.errors import CorrectionError
    from rashomon.pipeline import Options

    corrections = Corrections()
    if corrections_file:
        try:
            text = Path(corrections_file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CorrectionError(corrections_file, reason(error), "give a readable TOML file in UTF-8") from error
        corrections = parse(text, where=corrections_file)
    return Options(one_story=one_story, lines=lines, parts=frozenset(parts), corrections=corrections)


def runner(workers: int | None, pages: int) -> Any:
    """A local runner with as many processes as pay, and a progress bar where a person waits."""
    from rashomon.run.local import LocalRunner, Silent

    if workers is None:
        workers = min(8, os.cpu_count() or 1) if pages >= MANY else 1
    progress: Progress = Bar() if pages >= MANY and sys.stderr.isatty() else Silent()
    return LocalRunner(workers, progress=progress)


class Bar:
    """A progress bar on stderr, one line, gone when the work is done."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self.progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self.task: Any = None

    def start(self, label: str, total: int) -> None:
        """Begin a step of `total` parts."""
        self.stop()
        self.task = self.progress.add_task(label, total=total)
        self.progress.start()

    def advance(self, n: int) -> None:
        """`n` more parts are done."""
        self.progress.advance(self.task, n)

    def stop(self) -> None:
        """Take the bar away."""
        if self.task is not None:
            self.progress.stop()
            self.progress.remove_task(self.task)
            self.task = None


# ---------------------------------------------------------------- the edge


def placed(doubt: Doubt) -> str:
    """`file:line: what; what to do`, with as much of a place as is known."""
    source = doubt.source
    where = f"{source.file}:{source.line}" if source and source.line else source.file if source else doubt.step
    return f"{where}: {doubt.says}"


def say(line: str) -> None:
    """One escaped line on stderr."""
    from rashomon.show.escape import for_terminal

    click.echo(for_terminal(line).replace("\n", " "), err=True)


def stop(line: str, code: int) -> NoReturn:
    """Say why, and end."""
    say(line)
    sys.exit(code)


def reason(error: Exception) -> str:
    """What went wrong with a file, in the system's own words where it has some."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def encoding() -> str:
    """What standard output can hold."""
    return sys.stdout.encoding or "utf-8"


def screen() -> dict[str, Any]:
    """How wide standard output is, whether it shows colour, and whether it can draw lines."""
    terminal = sys.stdout.isatty()
    width = int(os.environ.get("COLUMNS") or 0) or (os.get_terminal_size().columns if terminal else 80)
    try:
        "─│“”→".encode(encoding())
        can_draw = True
    except (UnicodeEncodeError, LookupError):
        can_draw = False
    colour = terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return {"width": max(40, min(width, 120)), "colour": colour, "unicode": can_draw}


def out(data: bytes) -> None:
    """Bytes on standard output."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def check_writable(file: str | None) -> None:
    """End before the work begins when its result could not be written."""
    if file and file != "-":
        folder = Path(file).parent
        if not folder.is_dir():
            stop(f"{file}: no such folder; make it first or name another place", WRONG_USE)
        if Path(file).is_dir():
            stop(f"{file}: is a folder; name a file in it", WRONG_USE)


def write(file: str, data: bytes) -> None:
    """Write whole or not at all; `-` is standard output."""
    if file == "-":
        return out(data)
    target = Path(file)
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as part:
            part.write(data)
        mode = 0o666 & ~_umask()
        Path(part.name).chmod(mode)
        Path(part.name).replace(target)
    except OSError as error:
        stop(f"{file}: {reason(error)}; choose a place that can be written", WRONG_USE)
    return None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


if __name__ == "__main__":
    main()
