"""Reading files by their kind: what becomes a page, what becomes one line of doubt, and that the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.read import Limits, read_pages
from rashomon.read.stream import Input
from rashomon.read.walk import pages_in
from rashomon.records import Doubt, Page

STORY = "The bridge at Orvane closed on Monday.\n\n“It moved,” said engineer Petra Lund.\n"


def read(*paths: Path | str, stdin: bytes | None = None, limits: Limits | None = None) -> tuple[list[Page], list[Doubt]]:
    found = list(read_pages([str(p) for p in paths], stdin=io.BytesIO(stdin or b""), limits=limits or Limits()))
    return [p for p in found if isinstance(p, Page)], [d for d in found if isinstance(d, Doubt)]


def told(doubts: list[Doubt]) -> list[tuple[str, int | None, str]]:
    return [(Path(d.source.file).name, d.source.line, d.kind) for d in doubts if d.source]


def put(folder: Path, name: str, data: str | bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


# ---------------------------------------------------------------- paths


def test_a_folder_is_searched_in_order_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.txt", "a.txt", ".hidden.txt", ".git/x.txt"):
        put(tmp_path, name, STORY + name)
    pages, doubts = read(tmp_path)
    assert [p.source.file.removeprefix(f"{tmp_path}/") for p in pages] == ["a.txt", "b/a.txt", "b/z.txt"]
    assert doubts == []


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    assert read(put(tmp_path, ".note.txt", STORY))[0]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", STORY)
    (tmp_path / "in/round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "in/gone.txt").symlink_to(tmp_path / "nowhere")
    pages, doubts = read(tmp_path)
    assert len(pages) == 1
    assert told(doubts) == [("gone.txt", None, "unreadable")]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    file = put(tmp_path, "a.txt", STORY)
    assert len(read(file, tmp_path, file)[0]) == 1


def test_a_glob_and_what_matches_nothing(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", STORY)
    put(tmp_path, "deep/b.txt", STORY)
    put(tmp_path, "odd[1].txt", STORY)
    assert len(read(tmp_path / "*.txt")[0]) == 2
    assert len(read(tmp_path / "**" / "*.txt")[0]) == 3
    assert len(read(tmp_path / "odd[1].txt")[0]) == 1
    assert told(read(tmp_path / "*.md")[1]) == [("*.md", None, "missing")]
    assert told(read(tmp_path / "none.txt")[1]) == [("none.txt", None, "missing")]


def test_an_empty_folder_and_an_unreadable_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert told(read(tmp_path / "empty")[1]) == [("empty", None, "empty")]
    file = put(tmp_path, "locked.txt", STORY)
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may read everything")
    assert told(read(file)[1]) == [("locked.txt", None, "unreadable")]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert told(read(tmp_path)[1]) == [("pipe", None, "foreign")]


def test_standard_input_is_told_by_its_content() -> None:
    pages, _ = read("-", stdin=STORY.encode())
    assert [(p.source.file, p.kind, p.text) for p in pages] == [("-", "text", STORY)]
    pages, _ = read("-", stdin=b'{"text": "one"}\n{"text": "two"}\n')
    assert [(p.source.file, p.source.line, p.text) for p in pages] == [("-", 1, "one"), ("-", 2, "two")]
    assert told(read("-", stdin=b"")[1]) == [("-", None, "empty")]


def test_a_name_that_is_no_utf8_is_shown_as_text(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(STORY, encoding="utf-8")
    pages, _ = read(tmp_path)
    assert pages[0].source.file.endswith("caf\ufffd.txt")


# ---------------------------------------------------------------- plain text and its encodings


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8-sig", b""),
        ("utf-16", b""),
        ("utf-32", b""),
        ("utf-16-le", b""),
        ("utf-32-be", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
    ],
)
def test_text_is_kept_as_given(tmp_path: Path, encoding: str, mark: bytes) -> None:
    text = "Zwölf Züge fielen aus.\r\n\r\n„Wir warten“, sagte er.\r\n"
    pages, doubts = read(put(tmp_path, "a.txt", mark + text.encode(encoding)))
    assert [p.text for p in pages] == [text]
    assert doubts == []


def test_windows_1252_is_assumed_and_said(tmp_path: Path) -> None:
    text = "Le café “Rénée” a fermé à midi, dit le propriétaire."
    pages, doubts = read(put(tmp_path, "a.txt", text.encode("cp1252")))
    assert [p.text for p in pages] == [text]
    assert "windows-1252" in doubts[0].says
    assert told(doubts) == [("a.txt", None, "encoding")]


def test_a_few_bad_bytes_are_marked_and_counted(tmp_path: Path) -> None:
    data = "Žluťoučký kůň přeskočil plot. ".encode() * 5 + b"\xff\xfe end"
    pages, doubts = read(put(tmp_path, "a.txt", data))
    assert pages[0].text.count("\ufffd") == 2
    assert "2 bytes" in doubts[0].says


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (bytes(range(256)) * 40, "binary"),
        ("Крыши домов горели всю ночь".encode("cp1251") * 5, "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "foreign"),
        (b"%PDF-1.7\n...", "foreign"),
        (b"\x00" * 5000, "binary"),
    ],
)
def test_what_holds_no_text_is_one_line(tmp_path: Path, data: bytes, kind: str) -> None:
    pages, doubts = read(put(tmp_path, "a.txt", data))
    assert pages == []
    assert told(doubts) == [("a.txt", None, kind)]
    assert "; " in doubts[0].says


def test_a_text_larger_than_an_article_is_one_line(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "a.txt", b"word " * 300), limits=Limits(page_bytes=1000))
    assert (pages, told(doubts)) == ([], [("a.txt", None, "unreadable")])


STARTS = [
    b"",
    b"{",
    b'{"text": ',
    b"[",
    b"<",
    b"<rss>",
    b"WARC/1.0\r\n",
    b"---\na: b\n",
    b"id,text\n",
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
]
ENDINGS = ["", ".txt", ".md", ".jsonl", ".json", ".csv", ".warc", ".zip", ".gz", ".tar", ".html", ".xml"]


@given(
    st.sampled_from(STARTS),
    st.binary(max_size=400) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")),
)
def test_every_input_is_told(start: bytes, rest: bytes) -> None:
    for ending in ENDINGS:
        found = list(pages_in(Input(f"any{ending}", io.BytesIO(start + rest)), Limits()))
        assert found
        for one in found:
            if isinstance(one, Page):
                assert one.text.strip()
                one.text.encode()


@pytest.mark.parametrize(("name", "data"), [("a.jsonl", b"\n\n"), ("a.csv", b"id,text\n"), ("a.warc", b"WARC/1.0\r\n")])
def test_a_file_without_an_article_is_one_line(tmp_path: Path, name: str, data: bytes) -> None:
    pages, doubts = read(put(tmp_path, name, data))
    assert (pages, len(doubts)) == ([], 1)


# ---------------------------------------------------------------- Markdown


def test_front_matter_gives_fields_and_markup_stays(tmp_path: Path) -> None:
    body = "# Bridge shut\n\n> “It moved.”\n\nIt is **closed**.\n"
    front = (
        '---\ntitle: "Bridge shut: what is known"\ndate: 2024-05-07\nauthors:\n  - Ada Renn\n  - Bo Lim\ntags: [a, b]\n---\n'
    )
    pages, doubts = read(put(tmp_path, "a.md", front + body))
    assert doubts == []
    assert [(p.kind, p.text, p.title, p.published, p.authors) for p in pages] == [
        ("markdown", body, "Bridge shut: what is known", "2024-05-07", ("Ada Renn", "Bo Lim"))
    ]


def test_front_matter_may_call_the_outlet_its_site(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "a.md", "---\ntitle: Salt\nsite: Radio Sumarca\n---\n\nThe road is open.\n"))
    assert not doubts
    assert [p.outlet for p in pages] == ["Radio Sumarca"]


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    text = "---\n\nThe bridge is shut.\n\n---\n\nMore later.\n"
    assert [p.text for p in read(put(tmp_path, "a.md", text))[0]] == [text]


# ---------------------------------------------------------------- rows: JSONL, JSON, CSV


@pytest.mark.parametrize("name", ["posted", "posted_at", "time", "pubdate"])
def test_a_date_comes_under_many_names(tmp_path: Path, name: str) -> None:
    pages, _ = read(put(tmp_path, "a.jsonl", json.dumps({"text": "One.", name: "2024-05-07"})))
    assert [page.published for page in pages] == ["2024-05-07"]


def test_a_jsonl_row_has_the_fields_of_the_contract(tmp_path: Path) -> None:
    row = {
        "text": "One.",
        "id": "7",
        "outlet": "The Orvane Post",
        "url": "https://o.example/7",
        "title": "Bridge",
        "language": "en",
    }
    row |= {"published": "2024-05-07T10:00+02:00", "authors": ["Ada Renn"], "story": "bridge"}  # type: ignore[dict-item]
    pages, doubts = read(put(tmp_path, "a.jsonl", json.dumps(row)))
    assert doubts == []
    page = pages[0]
    assert (page.kind, page.text, page.id, page.outlet, page.url, page.title) == (
        "row", "One.", "7", "The Orvane Post", "https://o.example/7", "Bridge"
    )  # fmt: skip
    assert (page.published, page.published_how, page.language, page.authors) == (
        "2024-05-07T10:00+02:00",
        "given",
        "en",
        ("Ada Renn",),
    )
    assert (page.source.line, page.source.id, page.source.story) == (1, "7", "bridge")


BAD_LINES = [
    ('{"text": "cut', "not_json"),
    ('["a", "list"]', "not_an_article"),
    ('"words"', "not_an_article"),
    ('{"title": "no text"}', "no_text"),
    ('{"text": 5}', "wrong_type"),
    ('{"text": null}', "no_text"),
    ('{"text": "  "}', "empty"),
    ('{"text": "a", "n": NaN}', "not_json"),
    ("[" * 50_000, "not_json"),
    ("{text: bare}", "not_json"),
    ('{"text": "a"} trailing', "not_json"),
]


@pytest.mark.parametrize(("line", "kind"), BAD_LINES)
def test_a_bad_line_costs_itself(tmp_path: Path, line: str, kind: str) -> None:
    pages, doubts = read(put(tmp_path, "a.jsonl", f'{{"text": "before"}}\n{line}\n\n{{"text": "after"}}\n'))
    assert [(p.text, p.source.line) for p in pages] == [("before", 1), ("after", 4)]
    assert told(doubts) == [("a.jsonl", 2, kind)]
    assert "; " in doubts[0].says


ODD_LINES = [
    ('{"text": "a", "title": 5}', "wrong_field"),
    ('{"text": "a", "authors": ["Ada", 3]}', "wrong_field"),
    ('{"text": "a", "url": "file:///etc/hosts"}', "wrong_field"),
    ('{"text": "a", "url": "java\\tscript:alert(1)"}', "wrong_field"),
    ('{"text": "b", "text": "a"}', "repeated_field"),
]


@pytest.mark.parametrize(("line", "kind"), ODD_LINES)
def test_an_odd_field_is_told_and_the_article_kept(tmp_path: Path, line: str, kind: str) -> None:
    pages, doubts = read(put(tmp_path, "a.jsonl", line))
    assert [(p.text, p.title, p.url) for p in pages] == [("a", None, None)]
    assert told(doubts) == [("a.jsonl", 1, kind)]


def test_numbers_and_names_where_others_write_them(tmp_path: Path) -> None:
    row = '{"id": 17, "body": "a", "author": "Ada Renn", "publishedAt": "2024-05-07", "source": {"id": null, "name": "Post"}}'
    page = read(put(tmp_path, "a.jsonl", row))[0][0]
    assert (page.id, page.text, page.authors, page.published, page.outlet) == ("17", "a", ("Ada Renn",), "2024-05-07", "Post")


def test_a_huge_number_is_no_burden(tmp_path: Path) -> None:
    assert [p.text for p in read(put(tmp_path, "a.jsonl", '{"text": "a", "n": ' + "9" * 200_000 + "}"))[0]] == ["a"]


def test_half_a_character_is_marked_and_no_offset_moves(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "a.jsonl", '{"text": "x\\ud800y \\ud83d\\ude00"}'))
    assert pages[0].text == "x\ufffdy \U0001f600"
    assert told(doubts) == [("a.jsonl", 1, "wrong_field")]


def test_only_a_newline_ends_a_line(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "a.jsonl", '{"text": "one\u2028two\x85three"}\r\n{"text": "four"}'))
    assert [p.text for p in pages] == ["one\u2028two\x85three", "four"]
    assert doubts == []


def test_a_line_longer_than_the_cap_costs_itself(tmp_path: Path) -> None:
    file = put(tmp_path, "a.jsonl", '{"text": "a"}\n{"text": "' + "b" * 5000 + '"}\n{"text": "c"}\n')
    pages, doubts = read(file, limits=Limits(line_bytes=1000))
    assert [p.text for p in pages] == ["a", "c"]
    assert told(doubts) == [("a.jsonl", 2, "too_long_line")]


@pytest.mark.parametrize(
    "value",
    [
        '{"text": "a"}',
        '[{"text": "a"}]',
        '{"articles": [{"text": "a"}]}',
        '{\n  "articles": [\n    {\n      "text": "a"\n    }\n  ]\n}',
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": [{"id": "1", "content_html": "<p>a</p>"}]}',
    ],
)
def test_the_forms_of_json(tmp_path: Path, value: str) -> None:
    for name in ("a.json", "a.txt"):
        pages, doubts = read(put(tmp_path, name, value))
        assert ([p.text for p in pages], doubts) == (["a"], [])


def test_a_bad_item_of_a_list_costs_itself(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "a.json", '[{"text": "a"}, 5, {"title": "none"}, {"text": "b"}]'))
    assert [(p.text, p.source.line) for p in pages] == [("a", 1), ("b", 4)]
    assert told(doubts) == [("a.json", 2, "not_an_article"), ("a.json", 3, "no_text")]


def test_json_that_is_something_else_is_one_line(tmp_path: Path) -> None:
    assert told(read(put(tmp_path, "a.json", '{"articles": [{"article": "x.txt"}, {"article": "y.txt"}]}'))[1]) == [
        ("a.json", None, "not_an_article")
    ]


def test_a_report_is_not_read_as_its_articles(tmp_path: Path) -> None:
    report = '{"schema": "1.0", "rashomon": "0.1.0", "articles": [{"text": "a"}], "stories": [], "doubts": []}'
    assert told(read(put(tmp_path, "a.json", report))[1]) == [("a.json", None, "not_an_article")]


def test_what_articles_prints_can_be_read_again(tmp_path: Path) -> None:
    row = {"id": "a1", "source": {"file": "x.txt"}, "text": "a", "published": {"value": "2024-05-07", "how": "given"}}
    page = read(put(tmp_path, "a.jsonl", json.dumps(row)))[0][0]
    assert (page.text, page.published, page.outlet) == ("a", "2024-05-07", None)


CSV = 'id,outlet,date,text\n1,Post,2024-05-07,"One, and\ntwo."\n\n2,Mail,2024-05-08,"Say ""no""."\n'


@pytest.mark.parametrize("name", ["a.csv", "a.txt"])
def test_a_table_with_a_header(tmp_path: Path, name: str) -> None:
    pages, doubts = read(put(tmp_path, name, CSV))
    assert doubts == []
    assert [(p.source.line, p.source.id, p.outlet, p.published, p.text) for p in pages] == [
        (2, "1", "Post", "2024-05-07", "One, and\ntwo."),
        (5, "2", "Mail", "2024-05-08", 'Say "no".'),
    ]


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_other_delimiters(tmp_path: Path, mark: str) -> None:
    pages, _ = read(put(tmp_path, "a.csv", f"\ufeffHeadline{mark}Body\r\nBridge{mark}It is shut, they say.\r\n"))
    assert [(p.title, p.text) for p in pages] == [("Bridge", "It is shut, they say.")]


def test_old_line_ends(tmp_path: Path) -> None:
    assert [p.text for p in read(put(tmp_path, "a.csv", "id,text\r1,a\r2,b\r"))[0]] == ["a", "b"]
    assert [p.text for p in read(put(tmp_path, "a.txt", "One line.\rAnother.\r"))[0]] == ["One line.\rAnother.\r"]


def test_a_mark_that_is_not_closed_glues_no_articles(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "a.csv", 'id,text\n1,a\n2,"b\n3,c\n'))
    assert [p.text for p in pages] == ["a"]
    assert told(doubts) == [("a.csv", 3, "not_csv")]


def test_bad_rows_of_a_table_cost_themselves(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "a.csv", "id,text\n1,a\n2,b,c\n3,\n4,d\n"))
    assert [(p.id, p.text) for p in pages] == [("1", "a"), ("4", "d")]
    assert told(doubts) == [("a.csv", 3, "not_csv"), ("a.csv", 4, "empty")]


def test_a_table_without_a_text_is_one_line(tmp_path: Path) -> None:
    assert told(read(put(tmp_path, "a.csv", "name,age\nAda,5\n"))[1]) == [("a.csv", None, "no_text")]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl", "a.json", "a.csv"])
def test_gzip_of_any(tmp_path: Path, name: str) -> None:
    content = {"a.jsonl": '{"text": "a"}\n', "a.json": '[{"text": "a"}]', "a.csv": "id,text\n1,a\n"}.get(name, "a")
    pages, doubts = read(put(tmp_path, f"{name}.gz", gzip.compress(content.encode())))
    assert ([p.text for p in pages], doubts) == (["a"], [])
    assert pages[0].source.file.endswith(f"{name}.gz")


# ---------------------------------------------------------------- the start


def test_plain_text_loads_nothing_heavy(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", STORY)
    code = "import sys; from rashomon.read import read_pages; list(read_pages([sys.argv[1]])); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert not {"lxml", "feedparser", "numpy", "rich"} & set(ran.stdout.split())
