"""A submitted form becomes answers by heading: the body of an issue as GitHub writes it, or a pasted e-mail.

GitHub writes "### Heading", an empty line, the answer, for every question once. An e-mail holds the same headings, each
on a line of its own or with the answer behind a colon; whatever stands before the first heading or below the last line
of the form (names, addresses, a greeting) is dropped unread. A heading that stands twice may have been put into an
answer on purpose, so such a text is refused and not guessed at.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_tools.contributing.forms import Form
from build_tools.contributing.mail_text import answer_as_written, as_written, is_a_tail
from build_tools.reading.faults import Fault
from build_tools.reading.hidden_characters import find_hidden

LARGEST = 64 * 1024  # bytes: GitHub itself takes 65,536 characters
LONGEST_ANSWER = 2_000  # characters: more than any field may hold
END_LINE = "(End of the form.)"
_HEADING = re.compile(r"###[ \t]+(.+?)[ \t]*#*")
_QUOTE_MARK = re.compile(r"^(?:>[ ]?)+")
_SIGNS_BEFORE = re.compile(r"^\s*(?:[#*_•·+-]+\s*|\d{1,2}[.)]\s+)*")
_EMPTY = frozenset({"_no response_", "none", "n/a", "-"})
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\t": " "})


@dataclass(frozen=True, slots=True)
class Submission:
    """One form as it came in."""

    form: Form
    answers: Mapping[str, str]  # by key of the question; a question without an answer is absent
    by_mail: bool


def read_form(content: bytes, forms: Iterable[Form]) -> Submission | Fault:
    """The answers, or one sentence that says why they cannot be told apart. It never repeats the text."""
    if len(content) > LARGEST:
        return Fault(f"the text is too long: at most {LARGEST // 1024} KB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Fault("this is not plain text: copy the words, and save them as UTF-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\u00a0", " ")
    headings = {_plain(heading): heading for form in forms for heading in form.by_heading}
    from_github = any(_plain(found[1]) in headings for line in text.split("\n") if (found := _HEADING.fullmatch(line)))
    parts = list(_parts(text if from_github else as_written(text), headings, from_github))
    return _submission(parts, tuple(forms), by_mail=not from_github)


def _submission(parts: list[tuple[str, str]], forms: tuple[Form, ...], by_mail: bool) -> Submission | Fault:
    names = [heading for heading, _ in parts]
    meant = [form for form in forms if form.questions[0].heading in names]
    if not meant:
        return Fault("no form was found in this text: its headings are missing. Send the form again, as it came")
    if len(meant) > 1:
        return Fault("this holds more than one form: send each by itself")
    form = meant[0]
    asked = form.by_heading
    ours = [(heading, answer) for heading, answer in parts if heading in asked]
    twice = next((heading for heading, _ in ours if [name for name, _ in ours].count(heading) > 1), None)
    if twice:
        return Fault(f'the heading "{twice}" stands twice: send the form again, with one answer to each question')
    answers = {asked[heading].key: answer for heading, answer in ours if answer}
    fault = next((found for heading, answer in ours for found in [_answer_fault(heading, answer)] if found), None)
    return fault or Submission(form, answers, by_mail)


def _answer_fault(heading: str, answer: str) -> Fault | None:
    if len(answer) > LONGEST_ANSWER:
        return Fault(f'the answer under "{heading}" is too long: at most {LONGEST_ANSWER:,} characters')
    if find_hidden(answer) is not None:
        return Fault(f'a hidden character or a joined picture stands under "{heading}": type the answer again by hand')
    return None


def _parts(text: str, headings: Mapping[str, str], from_github: bool) -> Iterator[tuple[str, str]]:
    """Each heading with all that stands below it."""
    heading, below = None, list[str]()
    for line in text.split("\n"):
        found, rest = _github_heading(line, headings) if from_github else _mail_heading(line, headings)
        at_end = not from_github and _ends_the_form(_QUOTE_MARK.sub("", line).strip("*_ "))
        if found or at_end:
            if heading:
                yield heading, _answer(below)
            heading, below = found, [rest]
        elif heading:
            below.append(line if from_github else answer_as_written(_QUOTE_MARK.sub("", line)))
        if at_end:
            return
    if heading:
        yield heading, _answer(below)


def _ends_the_form(line: str) -> bool:
    return line in (END_LINE, "--") or is_a_tail(line)


def _github_heading(line: str, headings: Mapping[str, str]) -> tuple[str | None, str]:
    found = _HEADING.fullmatch(line)
    return (headings.get(_plain(found[1])) if found else None), ""


def _mail_heading(line: str, headings: Mapping[str, str]) -> tuple[str | None, str]:
    """`Phone number`, `Phone number:` or `Phone number: 01632 960 001`; mail programs put > in front."""
    bare = _SIGNS_BEFORE.sub("", _QUOTE_MARK.sub("", line)).strip()
    whole = headings.get(_plain(bare))
    if whole:
        return whole, ""
    name, colon, rest = bare.partition(":")
    return (headings.get(_plain(name)) if colon else None), answer_as_written(rest.strip("*_ "))


def _plain(heading: str) -> str:
    drawn = (letter for letter in unicodedata.normalize("NFKC", heading) if unicodedata.category(letter) != "Cf")
    return "".join(drawn).translate(_QUOTES).strip().strip("*_:? ").casefold()


def _answer(lines: list[str]) -> str:
    answer = "\n".join(line.rstrip() for line in lines).strip()
    return "" if answer.casefold() in _EMPTY else answer
