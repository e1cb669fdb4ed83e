"""Mail: each message of a mailbox is an article, without its headers, and no text that looks a little like mail is one."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from rashomon.read import Limits
from tests.test_read import put, read, told

WEIR = "The weir at Lenham gave way on Friday.\n\n“Nobody is missing,” said warden Tove Ask.\n"
FIRST = f"""Subject: Weir gives way
From: Desk <desk@lenham.example>
To: list@lenham.example
Date: Fri, 7 Mar 2025 22:15:00 +0100
Message-ID: <1@lenham.example>

{WEIR}"""
SECOND = """From: desk@lenham.example
Subject: =?utf-8?q?M=C3=BChle_shut?=
Date: Sat, 8 Mar 2025 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="cut"

--cut
Content-Type: multipart/alternative; boundary="in"

--in
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The M=FChle is shut until June.
>From noon there are no buses.

--in
Content-Type: text/html

<p>Other words</p>
--in--
--cut
Content-Type: text/plain
Content-Disposition: attachment; filename=notes.txt

not this
--cut--
"""
POST = "From desk@lenham.example Fri Mar  7 22:15:00 2025\n"
BOX = f"{POST}{FIRST}\n{POST}{SECOND}\n"


@pytest.mark.parametrize("name", ["box.mbox", "box", "box.txt", "box.mbox.gz"])
def test_each_message_of_a_mailbox_is_an_article(tmp_path: Path, name: str) -> None:
    data = BOX.encode()
    pages, doubts = read(put(tmp_path, name, gzip.compress(data) if name.endswith(".gz") else data))
    assert doubts == []
    assert [(p.source.line, p.title, p.published, p.outlet, p.authors) for p in pages] == [
        (1, "Weir gives way", "Fri, 7 Mar 2025 22:15:00 +0100", None, ()),
        (2, "Mühle shut", "Sat, 8 Mar 2025 09:00:00 +0000", None, ()),
    ]
    assert [p.text for p in pages] == [WEIR.strip(), "The Mühle is shut until June.\nFrom noon there are no buses."]
    assert pages[0].id == "1@lenham.example"


@pytest.mark.parametrize("breaks", ["\n", "\r\n"])
def test_a_message_alone_is_one_article(tmp_path: Path, breaks: str) -> None:
    pages, doubts = read(put(tmp_path, "a.eml", FIRST.replace("\n", breaks)))
    assert (doubts, pages[0].text, pages[0].title, pages[0].source.line) == ([], WEIR.strip(), "Weir gives way", None)


def test_a_message_of_a_web_page_only_is_its_words(tmp_path: Path) -> None:
    mail = FIRST.replace("\n\n", "\nContent-Type: text/html; charset=utf-8\n\n<style>p {}</style><p>", 1)
    assert read(put(tmp_path, "a.eml", mail))[0][0].text.startswith("The weir at Lenham gave way on Friday.")


def test_a_message_without_text_costs_one_line_and_the_rest_is_read(tmp_path: Path) -> None:
    picture = FIRST.replace("\n\n", "\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n", 1)
    pages, doubts = read(put(tmp_path, "b.mbox", f"{POST}{picture}\n{POST}{FIRST}"))
    assert [p.source.line for p in pages] == [2]
    assert told(doubts) == [("b.mbox", 1, "no_text")]


def test_a_message_too_large_and_a_box_of_too_many_are_told(tmp_path: Path) -> None:
    box = put(tmp_path, "b.mbox", f"{POST}{FIRST}{'Rain fell. ' * 400}\n\n{POST}{FIRST}\n{POST}{FIRST}")
    pages, doubts = read(box, limits=Limits(page_bytes=3000, members=2))
    assert [p.source.line for p in pages] == [2]
    assert told(doubts) == [("b.mbox", 1, "too_large"), ("b.mbox", None, "too_large")]


def test_parts_in_parts_without_end_are_given_up_in_one_line(tmp_path: Path) -> None:
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(5000))
    pages, doubts = read(put(tmp_path, "a.eml", f"From: a@b.example\nMIME-Version: 1.0\n{deep}\nwords\n"))
    assert (pages, told(doubts)) == ([], [("a.eml", None, "extraction_failed")])


@pytest.mark.parametrize(
    "text",
    [
        "From the press office, Friday 7 March at 10:00 in 2025\n\nThe weir is shut.\n",
        "From: Harbour office\nDate: 7 March 2025\nSubject: Weir\n\nThe weir is shut.\n",
        f"{WEIR}\n{POST}The weir is shut.\n",
    ],
)
def test_a_text_that_looks_a_little_like_mail_is_a_text(tmp_path: Path, text: str) -> None:
    pages, _ = read(put(tmp_path, "a.txt", text))
    assert [(p.kind, p.text) for p in pages] == [("text", text)]
