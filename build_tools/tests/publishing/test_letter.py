"""One issue as an e-mail, as text and on paper."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
import yaml
from markdown import Markdown

from accessibility_tests.gate.pixels import contrast
from build_tools.errors import CannotGoOn
from build_tools.offer.area import Status
from build_tools.offer.listing import Contact
from build_tools.offer.model import Offer
from build_tools.offer.newsletter import Issue, Newsletters
from build_tools.publishing.issue_html import EXTENSIONS, Letter, letter_of
from build_tools.publishing.letter_email import MOST_BYTES, UNSUBSCRIBE, email_html, message
from build_tools.publishing.letter_files import issue_named, letter_files, write_letter
from build_tools.publishing.letter_print import MOST_CODES, print_page
from build_tools.publishing.letter_text import WIDTH, letter_text
from build_tools.site.building import PROJECT
from build_tools.tests.made_model import AREA, listing, offer

SITE = "https://offer.example/lo/"
ISSUE = Issue(date(2026, 11, 28), "docs/newsletters/2026-11-28.md", "What is new", "Two new groups.")
HEAD = "---\ntitle: What is new\ndescription: Two new groups.\nleft_out:\n  - A secret for editors.\n---\n\n"
BODY = """\
Some words about <script>alert(1)</script> nothing & all.

## New help

- [[services/rivelin-talking-team: all]]
- The phone number is [[services/rivelin-talking-team: phone]].

## More

1. [Guides](/guides/)
2. [Elsewhere](https://www.elsewhere.example/page)
"""
OFFER = offer(listing(contact=Contact(phone="01632 960 001", website="https://talking.example/")))


def test_an_issue_and_a_guide_are_read_as_the_site_reads_them() -> None:
    chosen = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    assert [one for one in chosen if isinstance(one, str)] == list(EXTENSIONS)


def test_steps_right_after_points_stay_steps() -> None:
    html = Markdown(extensions=list(EXTENSIONS)).convert("- a point\n\n1. a step\n")
    assert html == "<ul>\n<li>a point</li>\n</ul>\n<ol>\n<li>a step</li>\n</ol>"


def made(folder: Path, body: str = BODY, of: Offer = OFFER, site: str | None = SITE) -> Letter:
    path = folder / ISSUE.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + body, encoding="utf-8")
    return letter_of(of, ISSUE, folder, site)


def pixel(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


@pytest.fixture
def letter(tmp_path: Path) -> Letter:
    return made(tmp_path)


def test_without_an_address_of_the_site_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn) as stopped:
        made(tmp_path, site=None)
    assert str(stopped.value) == (
        "An e-mail and a printed page need the web address of this site, and offer_data/area.yml has none yet. "
        "To try it out, write one: --site-address https://example.org/local-offer/"
    )


def test_a_short_code_that_names_nothing_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn) as stopped:
        made(tmp_path, "Words.\n\n[[services/nothing]]\n")
    assert str(stopped.value).startswith(
        "docs/newsletters/2026-11-28.md:10: we cannot fill in [[services/nothing]]: there is no page services/nothing."
    )


def test_every_link_is_whole_and_nothing_is_loaded_from_outside(letter: Letter) -> None:
    html = email_html(letter)
    links = re.findall(r'href="([^"]*)"', html)
    assert f"{SITE}services/rivelin-talking-team/" in links
    assert f"{SITE}guides/" in links
    assert "tel:01632960001" in links
    assert all(re.match(r"https://|tel:|mailto:", link) for link in links)
    assert not re.search(r"<script|<link|<iframe|@import|url\(|<img|src=|alert\(1\)<", html)


def test_pictures_come_from_the_site_with_their_words(tmp_path: Path) -> None:
    html = email_html(made(tmp_path, '![A map](map.png){ width="300" height="200" }\n'))
    picture = re.search(r"<img[^>]*>", html)
    assert picture
    assert f'src="{SITE}newsletters/2026-11-28/map.png"' in picture[0]
    assert all(part in picture[0] for part in ('alt="A map"', 'width="300"', 'height="200"'))


def test_the_email_says_its_language_on_the_page_and_on_the_first_element(letter: Letter) -> None:
    html = email_html(letter)
    assert re.search(r'<html lang="en-GB" dir="ltr">', html)
    first = re.search(r"<body[^>]*>\s*(<[^>]*>)", html)
    assert first
    assert 'lang="en-GB"' in first[1]
    assert 'dir="ltr"' in first[1]
    assert html.count("<h1") == 1
    assert re.findall(r"<h([1-6])", html) == ["1", "2", "2"]


def test_styles_stand_in_the_elements_and_those_for_dark_mode_stay(letter: Letter) -> None:
    html = email_html(letter)
    assert re.search(r'<h2 style="[^"]*font-size: ?1\.22em', html)
    assert "prefers-color-scheme: dark" in html


@pytest.mark.parametrize(
    ("words", "paper"),
    [
        ("#1d2b2a", "#fffdf8"), ("#0b5563", "#fffdf8"), ("#4a5a58", "#fffdf8"), ("#1d2b2a", "#f4ecdd"),
        ("#0b5563", "#f4ecdd"), ("#eef3ef", "#12201f"), ("#8fd6dc", "#12201f"), ("#b7c6c2", "#12201f"),
        ("#eef3ef", "#1d302e"), ("#8fd6dc", "#1d302e"),
    ],
)  # fmt: skip
def test_every_pair_of_colours_can_be_read(letter: Letter, words: str, paper: str) -> None:
    html = email_html(letter)
    assert words in html
    assert paper in html
    assert contrast(pixel(words), pixel(paper)) >= 4.5  # WCAG 1.4.3


def test_no_colour_is_left_out_of_that_table(letter: Letter) -> None:
    found = set(re.findall(r"#[0-9a-f]{6}", email_html(letter)))
    borders = {"#7a4300", "#6b7d7b", "#f2c078", "#8fa5a1"}
    assert found - borders == {
        "#1d2b2a", "#0b5563", "#4a5a58", "#fffdf8", "#f4ecdd", "#eef3ef", "#8fd6dc", "#b7c6c2", "#12201f", "#1d302e"
    }  # fmt: skip


def test_an_email_that_mail_programs_would_cut_off_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match=r"Make docs/newsletters/2026-11-28.md shorter"):
        email_html(made(tmp_path, "Many words. " * 10_000))
    assert MOST_BYTES == 102_400


def test_who_runs_it_is_said_in_every_form_until_it_is_official(tmp_path: Path) -> None:
    for content in letter_files(made(tmp_path)).values():
        text = email.message_from_bytes(content, policy=email.policy.default).as_string() if b"MIME" in content else ""
        assert "Not run by Rivelin Council." in (text or content.decode())
    official = offer(*OFFER.listings, area=replace(AREA, status=Status.OFFICIAL))
    for content in letter_files(made(tmp_path, of=official)).values():
        assert b"Not run by" not in content
    made_up = offer(*OFFER.listings, area=replace(AREA, made_up=True))
    assert all(b"Made up." in content for content in letter_files(made(tmp_path, of=made_up)).values())


def test_what_is_for_editors_goes_out_in_no_form(letter: Letter) -> None:
    assert all(b"secret for editors" not in content for content in letter_files(letter).values())


def test_the_text_keeps_to_its_width_and_loses_no_address(letter: Letter) -> None:
    text = letter_text(letter)
    long = [line for line in text.splitlines() if len(line) > WIDTH]
    assert all(re.fullmatch(r"\s*https://\S+", line) for line in long)
    assert f"{SITE}services/rivelin-talking-team/" in text
    assert "New help\n--------\n" in text
    assert "\n1. Guides\n   https://offer.example/lo/guides/\n" in text
    assert "- Rivelin Talking Team. Helps young children" in text
    assert "<" not in text


def test_the_message_is_valid_and_holds_both_forms(letter: Letter) -> None:
    content = message(letter).as_bytes()
    got = email.message_from_bytes(content, policy=email.policy.strict)
    assert isinstance(got, EmailMessage)
    assert got.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in got.iter_parts()] == ["text/plain", "text/html"]
    assert all(not part.defects for part in got.walk())
    assert got["Subject"] == "What is new"
    text, html = (part.get_content().replace("\r\n", "\n") for part in got.iter_parts())
    assert text == letter_text(letter)
    assert html.strip() == email_html(letter).strip()
    assert all(len(line) <= 998 for line in content.split(b"\r\n"))  # RFC 5322, 2.1.1


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    assert letter_files(made(tmp_path)) == letter_files(made(tmp_path))


def test_a_message_to_nobody_opens_as_a_draft_with_a_place_for_the_sender(letter: Letter) -> None:
    mail = message(letter)
    assert (mail["X-Unsent"], mail["To"]) == ("1", None)
    assert mail["Content-Language"] == "en-GB"
    assert "Write your address here" in mail["From"]
    known = replace(letter, offer=offer(area=replace(AREA, email="news@offer.example")))
    assert "news@offer.example" in message(known)["From"]


def test_the_field_of_a_bulk_sender_is_left_as_it_is(letter: Letter) -> None:
    assert f'href="{UNSUBSCRIBE}"' in email_html(letter, UNSUBSCRIBE)
    assert letter_text(letter, "[[unsubscribe]]").rstrip().endswith("To stop these e-mails:\n[[unsubscribe]]")
    assert "unsubscribe" not in email_html(letter)


def test_paper_shows_a_square_and_a_written_address_for_each_page(tmp_path: Path) -> None:
    many = "".join(f"- [Page {number}](/guides/{number}/)\n" for number in range(20))
    page = print_page(made(tmp_path, many))
    assert page.count("<svg") == MOST_CODES + 1
    plain = page.replace("<wbr>", "")
    assert "offer.example/lo/newsletters/2026-11-28/<" in plain
    assert "<br>offer.example/lo/guides/0/<" in plain
    assert "<a " not in page
    assert page.count('aria-hidden="true"') == MOST_CODES + 1


def test_all_forms_are_written_with_the_day_in_their_names(letter: Letter, tmp_path: Path) -> None:
    names = [path.name for path in write_letter(letter, tmp_path / "out")]
    start = "newsletter-2026-11-28"
    ends = (".html", ".txt", ".eml", "-bulk.html", "-bulk.txt", "-print.html")
    assert names == [start + end for end in ends]


@pytest.mark.parametrize("inside", ["", "newsletters/new"])
def test_they_are_never_written_into_the_website_whose_next_build_would_delete_them(
    letter: Letter, tmp_path: Path, inside: str
) -> None:
    site = tmp_path / "website"
    site.mkdir()
    (site / "ledger.json").write_text("{}")
    with pytest.raises(CannotGoOn) as stop:
        write_letter(letter, site / inside)
    said = f"is inside the built website ({site.resolve()}), and the next build would delete what is put there."
    assert str(stop.value) == f"{site / inside} {said} Choose another place with --out."
    assert [path.name for path in site.iterdir()] == ["ledger.json"]


@pytest.mark.parametrize("name", ["2026-11-28", "docs/newsletters/2026-11-28.md", "last"])
def test_an_issue_is_found_by_its_day_its_file_or_as_the_last(name: str) -> None:
    assert issue_named(offer(newsletters=Newsletters.of([ISSUE])), name) == ISSUE


def test_an_issue_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(CannotGoOn) as stopped:
        issue_named(offer(newsletters=Newsletters.of([ISSUE])), "2026-01-01")
    assert str(stopped.value) == "There is no newsletter 2026-01-01. There are: 2026-11-28."
