"""Web pages, feeds and WARC: the article without what stands around it, and what a page says of itself, with its place."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from rashomon.read.strip import text_of
from rashomon.records import Page
from tests.test_read import put, read, told

LONG = "The bridge at Orvane will stay shut until the autumn, the council said, because two of its bearings have cracked."
BODY = f"""<p>{LONG}</p>
<p>“It moved under my feet,” said engineer Petra Lund, who had walked <a href="/x">across it</a> at noon.</p>
<ul><li>Buses run through Halm until further notice, every ten minutes at peak times.</li></ul>"""
AROUND = """<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News and weather from all over</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies to remember your choices and to measure who reads which of our pages.</p></div>"""
AFTER = """<aside><p>Sign up for our morning letter, which brings the news of the day to your door, free of charge.</p></aside>
<footer><p>All rights reserved. Nothing on this page may be printed again without the leave of the publisher.</p></footer>"""
LD = """<script type="application/ld+json">{"@graph": [{"@id": "#ada", "@type": "Person", "name": "Ada Renn"},
{"@type": "NewsArticle", "headline": "Bridge shut", "datePublished": "2024-05-07T10:00:00+02:00", "author": {"@id": "#ada"},
"publisher": {"@type": "Organization", "name": "The Orvane Post"}}]}</script>"""


def html(head: str = "", body: str = BODY) -> str:
    return f"<!doctype html><html lang='en-GB'><head>{head}</head><body>{AROUND}<main>{body}</main>{AFTER}</body></html>"


def page_of(tmp_path: Path, text: str | bytes, name: str = "a.html") -> Page:
    pages, doubts = read(put(tmp_path, name, text))
    assert doubts == []
    return pages[0]


def test_the_article_stands_alone(tmp_path: Path) -> None:
    page = page_of(tmp_path, html())
    assert page.kind == "html"
    assert page.text.split("\n") == [
        LONG,
        "“It moved under my feet,” said engineer Petra Lund, who had walked across it at noon.",
        "Buses run through Halm until further notice, every ten minutes at peak times.",
    ]
    assert page.raw_sha256


def test_a_page_wrapped_in_furniture_is_not_lost(tmp_path: Path) -> None:
    assert LONG in page_of(tmp_path, f"<form class='sidebar'><div id='comments'>{BODY}</div></form>").text


def test_comments_longer_than_the_article_are_left_out(tmp_path: Path) -> None:
    said = "<p>I walked over that bridge every day for twenty years and never once felt it move, so who is to say.</p>"
    page = page_of(tmp_path, html(body=f"<article>{BODY * 3}</article><div class='comment-list'>{said * 40}</div>"))
    assert LONG in page.text and "twenty years" not in page.text


@pytest.mark.parametrize(
    "body",
    [
        "{0}<br><br>{1}<br><br>{2}",
        "<div>{0}</div><div>{1}</div><div>{2}</div>",
        "<table><tr><td>{0}</td></tr><tr><td>{1}</td></tr><tr><td>{2}</td></tr></table>",
        "<section><p>{0}</p></section><section><div><p>{1}</p></div></section><section><p>{2}</p></section>",
        "<p>{0}<p>{1}<p>{2}",
    ],
)
def test_paragraphs_however_they_are_marked(tmp_path: Path, body: str) -> None:
    paragraphs = [f"{LONG} It is the {n} time." for n in ("first", "second", "third")]
    assert page_of(tmp_path, html(body=body.format(*paragraphs))).text.split("\n") == paragraphs


def test_a_short_page_is_not_lost(tmp_path: Path) -> None:
    assert page_of(tmp_path, "<p>Bridge shut.</p>").text == "Bridge shut."


def test_what_comes_after_the_article_is_left_out(tmp_path: Path) -> None:
    more = "<h3>Related articles</h3><p>Another piece about another bridge, which was shut for a week in the winter.</p>"
    assert "Another piece" not in page_of(tmp_path, html(body=BODY * 3 + more)).text


def test_a_text_only_in_json_ld_is_found(tmp_path: Path) -> None:
    ld = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{LONG} {LONG}"}}</script>'
    assert page_of(tmp_path, f"<html><head>{ld}</head><body><p>Loading</p></body></html>").text == f"{LONG} {LONG}"


def test_what_a_page_says_of_itself(tmp_path: Path) -> None:
    canonical = '<link rel="canonical" href="https://orvane.example/bridge"><meta property="og:site_name" content="Other">'
    page = page_of(tmp_path, html(LD + canonical, f"<h1>Bridge shut until autumn</h1>{BODY}"))
    assert (page.title, page.outlet, page.authors) == ("Bridge shut until autumn", "The Orvane Post", ("Ada Renn",))
    assert (page.published, page.published_how) == ("2024-05-07T10:00:00+02:00", "page")
    assert "datePublished" in page.published_why
    assert (page.url, page.language) == ("https://orvane.example/bridge", "en")


@pytest.mark.parametrize(
    ("head", "body", "published", "where"),
    [
        (
            '<meta property="article:published_time" content="2024-05-07T10:00Z">',
            "",
            "2024-05-07T10:00Z",
            "article:published_time",
        ),
        ('<meta name="x-publish-date" content="2024-05-07">', "", "2024-05-07", "x-publish-date"),
        ("", '<time datetime="2024-05-07">last week</time>', "2024-05-07", "time element"),
        ("", "<time>Published 7 May 2024</time>", "7 May 2024", "time element"),
        (
            "<title>Bridge shut</title>",
            "<h1>Bridge shut</h1><p>By Ada Renn | May 7, 2024</p>",
            "May 7, 2024",
            "at its headline",
        ),
        ("", "<h1>Bridge shut until autumn</h1><p>PUBLISHED: 21:40, 7 May 2024</p>", "21:40, 7 May 2024", "at its headline"),
        ("", "<h1>Bridge shut until autumn</h1><p>Edition 4.20, 7 May 2024</p>", "7 May 2024", "at its headline"),
        ("", "<time>9.15pm BST on Tuesday 7 May 2024</time>", "9.15pm BST on Tuesday 7 May 2024", "time element"),
        ('<script>var x = {"publishedAt": "2024-05-07T10:00Z"};</script>', "", "2024-05-07T10:00Z", "publishedAt"),
        ('<link rel="canonical" href="https://o.example/2024/05/07/bridge">', "", "2024-05-07", "2024/05/07"),
    ],
)
def test_the_date_comes_with_its_place(tmp_path: Path, head: str, body: str, published: str, where: str) -> None:
    page = page_of(tmp_path, html(head, body + BODY))
    assert page.published == published
    assert where in page.published_why


def test_a_page_that_says_nothing_of_itself(tmp_path: Path) -> None:
    page = page_of(tmp_path, f"<p>{LONG}</p>")
    assert (page.title, page.outlet, page.authors, page.published, page.url, page.language) == (
        None,
        None,
        (),
        None,
        None,
        None,
    )


def test_an_updated_date_gives_way_to_a_published_one(tmp_path: Path) -> None:
    head = "<h1>Bridge shut</h1><p>Updated May 9, 2024</p><p>Published May 7, 2024</p>"
    assert page_of(tmp_path, html("<title>Bridge shut</title>", head + BODY)).published == "May 7, 2024"


def test_a_byline_beside_the_headline(tmp_path: Path) -> None:
    head = "<h1>Bridge shut</h1><div>By</div><div>Ada Renn</div>"
    assert page_of(tmp_path, html("<title>Bridge shut</title>", head + BODY)).authors == ("Ada Renn",)


def test_what_the_page_calls_a_byline(tmp_path: Path) -> None:
    head = '<h1>Bridge shut</h1><p class="byline">Fell Press <time datetime="2024-05-07">7 May 2024</time></p>'
    assert page_of(tmp_path, html("<title>Bridge shut</title>", head + BODY)).authors == ("Fell Press",)
    head = '<h1>Bridge shut</h1><p class="byline">Published at noon, in Tarnford | 3 comments</p>'
    assert page_of(tmp_path, html("<title>Bridge shut</title>", head + BODY)).authors == ()


@pytest.mark.parametrize("line", ["Run by the big cloud providers", "By the way, it moved", "Shaped by Orvane Stone"])
def test_no_author_is_made_up(tmp_path: Path, line: str) -> None:
    assert page_of(tmp_path, html("<title>Bridge shut</title>", f"<h1>Bridge shut</h1><p>{line}</p>{BODY}")).authors == ()


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "windows-1250", "shift_jis"])
def test_a_declared_encoding_is_used(tmp_path: Path, charset: str) -> None:
    word = {"windows-1250": "Žluťoučký", "shift_jis": "東京"}.get(charset, "Zürich")
    text = f"<html><head><meta charset='{charset}'></head><body><p>{word} {LONG}</p></body></html>"
    assert page_of(tmp_path, text.encode(charset)).text == f"{word} {LONG}"


def test_a_page_without_words_is_one_line(tmp_path: Path) -> None:
    assert told(read(put(tmp_path, "a.html", "<html><body><script>x()</script></body></html>"))[1]) == [
        ("a.html", None, "not_an_article")
    ]


def test_a_report_in_the_folder_is_not_an_article(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "story.html", html('<meta name="generator" content="Rashomon 0.1.0">')))
    assert (pages, told(doubts)) == ([], [("story.html", None, "not_an_article")])


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        ("<p>One<br>two</p><p>three</p>", "One\ntwo\nthree"),
        ('<a title="a > b" href="/">word</a>s', "words"),
        ("<script>if (a < b) x()</script>5 &lt; 6 &amp; so on", "5 < 6 & so on"),
        ("<!-- hidden <p>not this</p> -->shown", "shown"),
        ("left <b>open", "left open"),
        ("<STYLE>p{}</style>İstanbul <p", "İstanbul"),
    ],
)
def test_a_piece_of_html_as_words(piece: str, words: str) -> None:
    assert text_of(piece) == words


def test_a_page_in_place_of_a_feed_names_the_feed(tmp_path: Path) -> None:
    link = '<link rel="alternate" type="application/atom+xml" href="/all.atom">'
    page = f"<html><head>{link}</head><body>Please log in</body></html>"
    pages, doubts = read(put(tmp_path, "news.xml", page))
    assert (pages, told(doubts)) == ([], [("news.xml", None, "not_a_feed")])
    assert "1 feed linked" in doubts[0].says and "/all.atom" in doubts[0].says


def test_many_pages_keep_their_order(tmp_path: Path) -> None:
    for n in range(30):
        put(tmp_path, f"{n:02}.html", html(body=f"<p>Page {n}. {LONG}</p>"))
        put(tmp_path, f"{n:02}.txt", f"Text {n}.")
    pages, _ = read(tmp_path)
    assert [p.text[:8].split()[1].rstrip(".") for p in pages] == [str(n) for n in range(30) for _ in range(2)]


# ---------------------------------------------------------------- feeds

RSS = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd">
<rss version="2.0"><channel><title>The Orvane Post</title><link>https://o.example/</link><language>en-gb</language>
<item><title>Bridge &amp;amp; road shut</title><link>https://o.example/1</link><guid>same</guid>
<author>Ada Renn</author><pubDate>Tue, 07 May 2024 10:00:00 +0200</pubDate>
<description>&lt;p&gt;The bridge is shut.&lt;/p&gt;
&lt;script&gt;alert(1)&lt;/script&gt;
&lt;p&gt;“It moved.”&lt;/p&gt;</description></item>
<item><title>Second</title><link>javascript:alert(1)</link><guid>same</guid><description>Other words.</description></item>
<item><title>Only a headline</title><link>https://o.example/3</link></item>
<item><link>https://o.example/4</link></item>
</channel></rss>"""


def test_a_feed_gives_a_page_an_entry(tmp_path: Path) -> None:
    pages, doubts = read(put(tmp_path, "feed.xml", RSS))
    assert [(p.kind, p.source.line, p.text, p.url) for p in pages] == [
        ("feed", 1, "The bridge is shut.\n“It moved.”", "https://o.example/1"),
        ("feed", 2, "Other words.", None),
        ("feed", 3, "Only a headline", "https://o.example/3"),
    ]
    first = pages[0]
    assert (first.title, first.outlet, first.language) == ("Bridge & road shut", "The Orvane Post", "en-gb")
    assert first.published == "Tue, 07 May 2024 10:00:00 +0200"
    assert told(doubts) == [("feed.xml", 2, "wrong_field"), ("feed.xml", 4, "no_text")]


def test_a_list_of_what_several_sites_wrote_is_no_outlet(tmp_path: Path) -> None:
    entry = "<item><title>Bridge {0}</title><link>https://www.{1}/n</link>{2}</item>"
    source = '<source url="https://c.example/rss">The Crier</source>'
    several = "".join(entry.format(*x) for x in ((1, "a.example", ""), (2, "b.co.uk", ""), (3, "c.example", source)))
    one = "".join(entry.format(n, host, "") for n, host in enumerate(("watch.example", "news.watch.com")))
    for items, outlets in ((several, [None, None, "The Crier"]), (one, ["Watch", "Watch"])):
        rss = f'<rss version="2.0"><channel><title>Watch</title><link>http://watch.example/</link>{items}</channel></rss>'
        pages, _ = read(put(tmp_path, "feed.xml", rss))
        assert [page.outlet for page in pages] == outlets


def test_atom_and_json_feeds(tmp_path: Path) -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Bridge</title><id>1</id>
    <updated>2024-05-07T10:00:00Z</updated><content type="html">&lt;p&gt;Shut.&lt;/p&gt;</content></entry></feed>"""
    feed = '{"version": "https://jsonfeed.org/version/1", "title": "Post", "items": [{"id": "1", "title": "Bridge", '
    feed += '"date_published": "2024-05-07T10:00:00Z", "content_html": "<p>Shut.</p>"}]}'
    for name, text in (("a.atom", atom), ("a.json", feed)):
        pages, doubts = read(put(tmp_path, name, text))
        assert doubts == []
        assert [(p.text, p.title, p.outlet, p.published) for p in pages] == [
            ("Shut.", "Bridge", "Post", "2024-05-07T10:00:00Z")
        ]


@pytest.mark.parametrize(
    ("date", "said"), [("Thu, 01 Jan 1970 00:00:00 GMT", "1970"), ("Tue, 01 Sep 2099 10:00:00 GMT", "2099")]
)
def test_a_date_that_cannot_be_is_told_and_kept(tmp_path: Path, date: str, said: str) -> None:
    item = f"<item><title>t</title><description>x</description><pubDate>{date}</pubDate></item>"
    pages, doubts = read(put(tmp_path, "a.xml", f'<rss version="2.0"><channel><title>d</title>{item}</channel></rss>'))
    assert pages[0].published == date
    assert said in doubts[0].says


def test_xml_that_is_no_feed_and_a_list_of_feeds_are_one_line(tmp_path: Path) -> None:
    assert told(read(put(tmp_path, "a.xml", "<?xml version='1.0'?><invoice><sum>5</sum></invoice>"))[1]) == [
        ("a.xml", None, "not_an_article")
    ]
    opml = '<opml version="2.0"><body><outline type="rss" xmlUrl="http://127.0.0.1:9/"/></body></opml>'
    assert told(read(put(tmp_path, "a.opml", opml))[1]) == [("a.opml", None, "not_an_article")]


# ---------------------------------------------------------------- WARC


def record(
    body: bytes, kind: str = "response", content: str = "application/http; msgtype=response", length: int | None = None
) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://o.example/{kind}\r\nContent-Type: {content}\r\n"
    return head.encode() + f"Content-Length: {len(body) if length is None else length}\r\n\r\n".encode() + body + b"\r\n\r\n"


def http(body: bytes, fields: str = "", status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{fields}\r\n".encode() + body


def test_a_warc_gives_its_pages_and_texts(tmp_path: Path) -> None:
    page = f"<p>{LONG} é</p>".encode()
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page)
    records = [
        record(b"software: x", "warcinfo", "application/warc-fields"),
        record(http(page)),
        record(http(gzip.compress(page), "Content-Encoding: gzip\r\n")),
        record(http(chunked, "Transfer-Encoding: chunked\r\n")),
        record(http(b"gone", status="404 Not Found")),
        record(b"Plain words of a page.", "conversion", "text/plain"),
    ]
    for name, data in (("a.warc", b"".join(records)), ("a.warc.gz", b"".join(gzip.compress(r) for r in records))):
        pages, doubts = read(put(tmp_path, name, data))
        assert doubts == []
        assert [(p.source.line, p.kind, p.url) for p in pages] == [
            (2, "html", "https://o.example/response"),
            (3, "html", "https://o.example/response"),
            (4, "html", "https://o.example/response"),
            (6, "text", "https://o.example/conversion"),
        ]
        assert {p.text for p in pages[:3]} == {f"{LONG} é"}


def test_bad_records_cost_themselves(tmp_path: Path) -> None:
    good = record(http(f"<p>{LONG}</p>".encode()))
    negative = record(b"x", length=-5)
    pages, doubts = read(put(tmp_path, "a.warc", negative + good + record(b"cut", length=99_999_999)))
    assert [p.text for p in pages] == [LONG]
    assert sorted(told(doubts)) == [("a.warc", 1, "damaged_record"), ("a.warc", 3, "damaged_record")]
    assert "byte" in doubts[0].says
