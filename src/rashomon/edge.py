"""The edge of the command line: from paths to a report, and what is printed, written, and ends the program."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from rashomon.pipeline import Options, Part
    from rashomon.records import Article, Doubt, Page, Report
    from rashomon.run.local import Progress

NOTHING_READ, WRONG_USE, STRICT, INTERRUPTED = 1, 2, 3, 130
ALL_PARTS: tuple[Part, ...] = ("sayings", "timeline", "facts", "brief")
MANY = 100
"""From this many articles on, work is spread over processes and its progress is shown."""


def make_report(
    paths: Sequence[str],
    *,
    strict: bool,
    one_story: bool,
    corrections_file: str | None,
    workers: int | None,
    lines: int | None = None,
    window: int | None = None,
    parts: Sequence[Part] = ALL_PARTS,
) -> Report:
    """Read and tell; says on stderr what could not be used. Ends the program when nothing could be read."""
    from rashomon.pipeline import told

    options = make_options(one_story=one_story, corrections_file=corrections_file, lines=lines, window=window, parts=parts)
    pages, doubts = gather(paths, strict=strict)
    with runner(workers, len(pages)) as local:
        report = told(pages, options, local, doubts=doubts)
        if local.interrupted:
            say("interrupted; the stories that were finished are told")
            click.get_current_context().call_on_close(lambda: sys.exit(INTERRUPTED))
    say_doubts(report.doubts)
    return report


def say_doubts(doubts: Iterable[Doubt]) -> None:
    """In one line each, the doubts that are about what was given, and were not told while it was read."""
    for doubt in doubts:
        if doubt.step == "corrections" or doubt.kind == "same_article":
            say(placed(doubt))


def gather(paths: Sequence[str], *, strict: bool) -> tuple[list[Page], list[Doubt]]:
    """The pages of all paths; each bad input is told in one line. Ends the program when there is no page."""
    from rashomon.read import read_pages
    from rashomon.records import Page

    pages: list[Page] = []
    doubts: list[Doubt] = []
    for found in read_pages(paths, stdin=sys.stdin.buffer if sys.stdin else None):
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


def one_page(path: str, *, strict: bool) -> Page:
    """The one article of a path. Ends the program when it holds none or several."""
    pages, _ = gather([path], strict=strict)
    if len(pages) != 1:
        stop(f"{path}: holds {len(pages)} articles, not one; name a file with a single article", WRONG_USE)
    return pages[0]


def make_options(
    *,
    one_story: bool,
    corrections_file: str | None,
    lines: int | None = None,
    window: int | None = None,
    parts: Sequence[Part] = ALL_PARTS,
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
    return Options(one_story=one_story, lines=lines, window=window, parts=frozenset(parts), corrections=corrections)


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


# ---------------------------------------------------------------- what leaves


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
    return (sys.stdout and sys.stdout.encoding) or "utf-8"


def screen() -> dict[str, Any]:
    """How wide standard output is, whether it shows colour, and whether it can draw lines."""
    terminal = bool(sys.stdout) and sys.stdout.isatty()
    named = os.environ.get("COLUMNS", "")
    width = (int(named) if named.isdecimal() else 0) or (os.get_terminal_size().columns if terminal else 80)
    try:
        "─│“”→".encode(encoding())
        can_draw = True
    except (UnicodeEncodeError, LookupError):
        can_draw = False
    colour = terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return {"width": max(40, min(width, 120)), "colour": colour, "unicode": can_draw}


def out(data: bytes) -> None:
    """Bytes on standard output; ends the program where it holds no more."""
    if not sys.stdout:
        stop("standard output is closed; leave it open, or name a FILE", WRONG_USE)
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard()
        stop(f"standard output: {reason(error).lower()}; choose a place that can be written", WRONG_USE)


def discard() -> None:
    """Nothing more goes to standard output, not even what it still holds."""
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123 - open to the end of the program


def check_outputs(files: Sequence[str | None], inputs: Iterable[str]) -> None:
    """End before the work begins when a result could not be written, or would take the place of another or of an input."""
    taken = {os.path.realpath(path): "is one of the files to be read" for path in inputs if path and Path(path).is_file()}
    for file in files:
        if not file:
            continue
        if (place := file if file == "-" else os.path.realpath(file)) in taken:
            stop(f"{file}: {taken[place]}; name another file", WRONG_USE)
        taken[place] = "is named for two results"
        if file != "-":
            _check_writable(Path(file))


def _check_writable(target: Path) -> None:
    if target.is_dir():
        stop(f"{target}: is a folder; name a file in it", WRONG_USE)
    folder = Path(os.path.realpath(target)).parent
    if not folder.is_dir():
        stop(f"{target}: no such folder; make it first or name another place", WRONG_USE)
    if not os.access(target if _special(target) else folder, os.W_OK):
        stop(f"{target}: may not be written; choose a place that can be written", WRONG_USE)


def spare(articles: Iterable[Article], files: Sequence[str | None]) -> None:
    """End before anything is written over an article that was read."""
    read = {os.path.realpath(article.source.file) for article in articles}
    for file in files:
        if file and file != "-" and os.path.realpath(file) in read:
            stop(f"{file}: is one of the articles that were read; name another file", WRONG_USE)


def write(file: str, data: bytes) -> None:
    """Write whole or not at all, through a link and into a pipe or device as it stands; `-` is standard output."""
    if file == "-":
        return out(data)
    try:
        if _special(Path(file)):
            with open(file, "wb") as stream:  # noqa: PTH123 - a pipe has nothing to replace
                stream.write(data)
        else:
            _replace(Path(os.path.realpath(file)), data)
    except BrokenPipeError:
        raise
    except OSError as error:
        stop(f"{file}: {reason(error).lower()}; choose a place that can be written", WRONG_USE)
    return None


def _special(target: Path) -> bool:
    """Whether there is something at a place that is neither a file nor a folder: a pipe, a device."""
    try:
        return not stat.S_ISREG(target.stat().st_mode)
    except OSError:
        return False


def _replace(target: Path, data: bytes) -> None:
    """Put a whole file in the place of another, with the rights that one had; nothing is left of a file that fails."""
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".rashomon.", delete=False) as part:
        try:
            part.write(data)
            part.close()
            Path(part.name).chmod(mode)
            Path(part.name).replace(target)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
