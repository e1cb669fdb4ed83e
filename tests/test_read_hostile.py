"""Files made to harm: each is refused or read within its caps, in one line, and what stands beside it is read."""

from __future__ import annotations

import gzip
import io
import json
import os
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from rashomon.read import Limits
from rashomon.records import Doubt, Page
from tests.test_read import put, read, told

GOOD = b'{"text": "a"}'


def zip_of(members: dict[str, bytes], links: tuple[str, ...] = ()) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        for name in links:
            link = zipfile.ZipInfo(name)
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(link, "/etc/hosts")
    return out.getvalue()


def tar_of(members: dict[str, bytes], links: tuple[str, ...] = ()) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name in links:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, "/etc/hosts"
            archive.addfile(info)
    return out.getvalue()


MEMBERS = {"deep/ok.json": GOOD, "../../out.json": GOOD, "/etc/abs.json": GOOD, "C:\\drive.json": GOOD, "__MACOSX/._x": b"\x00"}


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tgz"])
def test_members_that_point_outside_are_refused(tmp_path: Path, name: str) -> None:
    data = zip_of(MEMBERS, ("link",)) if name == "a.zip" else tar_of(MEMBERS, ("link",))
    before = sorted(tmp_path.parent.rglob("*.json"))
    pages, doubts = read(put(tmp_path, name, gzip.compress(data) if name.endswith("gz") else data))
    assert [(p.text, p.source.file.removeprefix(str(tmp_path))) for p in pages] == [("a", f"/{name}/deep/ok.json")]
    assert [kind for _, _, kind in told(doubts)] == ["refused"] * 4
    assert sorted(tmp_path.parent.rglob("*.json")) == before


def test_an_archive_on_standard_input(tmp_path: Path) -> None:
    assert [p.source.file for p in read("-", stdin=zip_of({"ok.json": GOOD}))[0]] == ["-/ok.json"]
    assert [p.source.file for p in read("-", stdin=gzip.compress(tar_of({"ok.json": GOOD})))[0]] == ["-/ok.json"]


@pytest.mark.parametrize("name", ["bomb.html.gz", "bomb.zip", "bomb.tar.gz"])
def test_a_bomb_is_not_unpacked(tmp_path: Path, name: str) -> None:
    zeros = b" " * 30_000_000
    data = {
        "bomb.html.gz": lambda: gzip.compress(zeros),
        "bomb.zip": lambda: zip_of({"0.json": zeros, "1.json": zeros, "ok.json": GOOD}),
        "bomb.tar.gz": lambda: gzip.compress(tar_of({"0.txt": zeros})),
    }[name]()
    pages, doubts = read(put(tmp_path, name, data))
    assert [p.text for p in pages] == (["a"] if name == "bomb.zip" else [])
    assert "times" in doubts[0].says
    assert len(doubts) <= 2


def test_the_total_of_an_archive_is_capped(tmp_path: Path) -> None:
    members = {f"{n}.txt": os.urandom(30_000).hex().encode() for n in range(10)}
    pages, doubts = read(put(tmp_path, "a.zip", zip_of(members)), limits=Limits(unpacked_bytes=150_000))
    assert (len(pages), len(doubts)) == (2, 1)


def test_one_layer_only(tmp_path: Path) -> None:
    twice = gzip.compress(gzip.compress(b"words"))
    assert told(read(put(tmp_path, "a.gz", twice))[1]) == [("a.gz", None, "nested")]
    assert told(read(put(tmp_path, "a.zip", zip_of({"b.zip": zip_of({"ok.json": GOOD})})))[1]) == [("b.zip", None, "nested")]
    assert [
        p.text for p in read(put(tmp_path, "c.tar.gz", gzip.compress(tar_of({"x.txt.gz": gzip.compress(b"words")}))))[0]
    ] == ["words"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.txt.gz", gzip.compress(os.urandom(5000).hex().encode())[:-500]),
        ("cut.zip", zip_of({"ok.json": GOOD})[:-10]),
        ("cut.tar", tar_of({"ok.txt": b"word " * 2000})[:3000]),
        ("broken.gz", b"\x1f\x8b\x08\x00 no gzip at all"),
        ("book.docx", zip_of({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})),
    ],
)
def test_a_damaged_or_foreign_archive_is_told(tmp_path: Path, name: str, data: bytes) -> None:
    pages, doubts = read(put(tmp_path, name, data))
    assert pages == []
    assert 1 <= len(doubts) <= 2
    assert all("; " in d.says for d in doubts)


def test_what_a_cut_gzip_held_before_the_cut_is_read(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"text": os.urandom(40).hex()}).encode() + b"\n" for _ in range(2000))
    pages, doubts = read(put(tmp_path, "a.jsonl.gz", gzip.compress(lines)[:-20_000]))
    assert len(pages) > 500
    assert "cut off" in doubts[-1].says


# ---------------------------------------------------------------- XML

LAYERS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(9))
BOMBS = {
    "layers": f"<!DOCTYPE rss [{LAYERS}]><rss><channel><title>&e8;</title></channel></rss>",
    "blow up": f'<!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}">]><rss><channel><title>{"&a;" * 5000}</title></channel></rss>',
    "file": '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hosts">]><rss><channel><title>&x;</title></channel></rss>',
    "behind a comment": f"<!DOCTYPE rss [<!-- <rss> ]> --><!ENTITY {'n' * 300} '{'x' * 99}'>]><rss><channel/></rss>",
    "behind a value": """<!DOCTYPE rss [<!ENTITY a "]>"><!ENTITY b SYSTEM "file:///etc/hosts">]><rss><channel/></rss>""",
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_parsing(tmp_path: Path, bomb: str, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{BOMBS[bomb]}'
    assert told(read(put(tmp_path, "a.xml", text.encode(encoding)))[1]) == [("a.xml", None, "refused")]


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE rss [<!ENTITY % h SYSTEM "http://127.0.0.1:9/h"> %h; <!ENTITY eur "&#8364;">]>',
    ],
)
def test_a_doctype_that_does_no_harm_is_read(tmp_path: Path, doctype: str) -> None:
    text = (
        f"{doctype}<rss version='2.0'><channel><title>t</title><item><description>Words.</description></item></channel></rss>"
    )
    assert [p.text for p in read(put(tmp_path, "a.xml", text))[0]] == ["Words."]


# ---------------------------------------------------------------- pages that take too long

SLOW = {
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">words</p>",
    "depth": "<div>" * 50_000 + "words",
    "links": "<p>words <a href=x>link</a> and more words here</p>" * 30_000,
    "open comment": "<p>words</p><!--" + " --" * 300_000,
    "quotation marks": "<p>words</p>" + '<a href="' * 100_000,
    "open tags": "<p>words</p>" + "<" * 500_000,
    "digits": "<p>words " + "12/12/2020 2021-13-45 31.12.1999 " * 40_000,
    "scripts": "<p>words</p>" + "<script>" * 100_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_page_is_stopped_and_the_next_is_read(tmp_path: Path, name: str) -> None:
    put(tmp_path, "a.html", f"<html><body>{SLOW[name]}")
    put(tmp_path, "b.html", "<p>The next page.</p>")
    pages, doubts = read(tmp_path, limits=Limits(page_seconds=1.0))
    assert pages[-1].text == "The next page."
    assert len(pages) == 2 or told(doubts) == [("a.html", None, "extraction_failed")]
    assert all(kind == "extraction_failed" for _, _, kind in told(doubts))


def test_a_page_that_wants_all_memory_is_stopped(tmp_path: Path) -> None:
    put(tmp_path, "a.html", "<html><body>" + "<p>a<b>b</b>" * 600_000)
    put(tmp_path, "b.html", "<p>The next page.</p>")
    pages, doubts = read(tmp_path, limits=Limits(page_memory=100 * 2**20, page_seconds=20))
    assert pages[-1].text == "The next page."
    assert told(doubts) == [("a.html", None, "extraction_failed")]


# ---------------------------------------------------------------- the shared folder, where it is at hand

OUTSIDE = os.environ.get("RASHOMON_DATA")
EXPECTED: dict[str, tuple[int, set[str]]] = {
    "billion_laughs_l6.xml": (0, {"refused"}),
    "billion_laughs_l9.xml": (0, {"refused"}),
    "quadratic_blowup.xml": (0, {"refused"}),
    "xxe_file.xml": (0, {"refused"}),
    "xxe_param.xml": (0, {"not_an_article"}),
    "benign_doctype.xml": (0, {"not_an_article"}),
    "gzip_bomb_1000x.html.gz": (0, {"unreadable"}),
    "gzip_in_gzip.gz": (0, {"nested"}),
    "traversal.zip": (0, {"refused", "not_an_article"}),
    "zip_bomb_400MB.zip": (0, {"bomb"}),
    "xss_jsonl.jsonl": (18, set()),
    "html_breakout.html": (1, set()),
    "unclosed_comment.html": (1, set()),
    "regex_dates.html": (1, set()),
    "redos_quotes.txt": (1, set()),
    "redos_spaces.txt": (1, set()),
    "one_line_20MB.jsonl": (1, set()),
    "truncated.jsonl": (1, {"not_json"}),
    "deep_json.jsonl": (1, {"not_json"}),
    "huge_int.jsonl": (1, set()),
    "dup_keys.jsonl": (1, {"repeated_field"}),
    "invalid_utf8.txt": (1, {"encoding"}),
    "utf16_bom.html": (1, set()),
    "bidi.jsonl": (1, set()),
    "ansi.jsonl": (1, set()),
    "zalgo.txt": (1, set()),
    "nfc_nfd.jsonl": (2, set()),
    "csv_formula.jsonl": (10, set()),
    "filename.jsonl": (5, {"wrong_field"}),
    "ssrf_feeds.opml": (0, {"not_an_article"}),
    "dates_weird.xml": (10, {"odd_date"}),
    "same_guid.xml": (5, set()),
    "title_changes.xml": (1, set()),
    "empty.xml": (0, {"empty"}),
    "html_as_feed.xml": (0, {"not_a_feed"}),
    "truncated.warc": (0, {"damaged_record"}),
    "neg_length.warc": (0, {"damaged_record"}),
}
"""What each file gives: articles, and the kinds of doubt. The slow pages may be read in time or stopped."""


@pytest.mark.skipif(not OUTSIDE, reason="RASHOMON_DATA is not set")
def test_the_hostile_files_do_as_their_manifest_says() -> None:
    folder = Path(OUTSIDE or "") / "data/ingest/hostile"
    names = [row["file"] for row in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))]
    found: dict[str, list[Page | Doubt]] = {name: [] for name in names}
    pages, doubts = read(*(folder / name for name in names))
    for one in (*pages, *doubts):
        assert one.source
        found[one.source.file.removeprefix(f"{folder}/").split("/")[0]].append(one)
    for name, (articles, kinds) in EXPECTED.items():
        assert sum(isinstance(one, Page) for one in found[name]) == articles, name
        assert {one.kind for one in found[name] if isinstance(one, Doubt)} == kinds, name
    for name in set(names) - set(EXPECTED):
        assert found[name], name


@pytest.mark.parametrize(
    ("count", "bombs", "halves", "unread"),
    [
        (1, "1 member unpacks to more than 200 times its size and was", "1 half of a character", "1 byte that is not UTF-8"),
        (
            2,
            "2 members unpack to more than 200 times their size and were",
            "2 halves of characters",
            "2 bytes that are not UTF-8",
        ),
    ],
)
def test_one_is_told_as_one(tmp_path: Path, count: int, bombs: str, halves: str, unread: str) -> None:
    packed = zip_of({f"{n}.json": bytes(2**22) for n in range(count)} | {"ok.json": GOOD})
    row = json.dumps({"text": "the tide" + "\ud800" * count})
    broken = "Кольцо закрыто до утра".encode() + b"\xff" * count
    said = [
        read(put(tmp_path, name, data))[1][0].says for name, data in (("a.zip", packed), ("a.jsonl", row), ("a.txt", broken))
    ]
    assert [
        text.startswith(start) for text, start in zip(said, (bombs, f"holds {halves}", f"holds {unread}"), strict=True)
    ] == [True] * 3, said
