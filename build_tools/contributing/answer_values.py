"""The words of one answer become what stands in the file: a text on one line, a word of a closed list, or a list.

Only the writing is tidied (bullets, line ends, a label in place of its word). Whether the text is right is for the
reader of listings to say, which every edit goes through.
"""

import re
from collections.abc import Callable

from build_tools.contributing.questions import Choice, Look, Question
from build_tools.contributing.smallest_edit import Value
from build_tools.reading.faults import Fault
from build_tools.reading.values.plain_text import NOT_KNOWN

_BULLET = re.compile(r"^(?:[-*+•]|\d{1,2}[.)])\s+")
_NOT_WORDS = re.compile(r"^(?:#{1,6}\s|```|~~~|>|\||:::)|```")
_TICK = re.compile(r"^[-*+]\s+\[( |x|X)?\]\s+(.+)$")
_WRITE_THIS = re.compile(r'write (?:it as )?"?([^":]+)"?$')
_MORE_THAN_ONE_LINE = "write one line only"


def value_of(question: Question, answer: str) -> Value | Fault:
    """What the answer means; None for "not known", which takes the fact out."""
    if " ".join(answer.lower().strip(". ").split()) == NOT_KNOWN:
        known = next((choice.word for choice in question.choices if choice.word == NOT_KNOWN), None)
        return known if question.look is Look.ONE_OF else None
    if question.look is Look.ONE_OF:
        return _one_of(answer, question.choices)
    if question.look is Look.SOME_OF:
        return _some_of(answer, question.choices)
    if "\n" in answer and question.look is Look.LINE:
        return Fault(_MORE_THAN_ONE_LINE)
    if question.written:
        return as_meant(question.written.read, answer)
    lines = [line.strip() for line in answer.split("\n") if line.strip()]
    if any(_NOT_WORDS.search(line) for line in lines):
        return Fault("a heading, a quotation or a piece of code stands in the answer: write plain sentences")
    if question.path == "also_known_as":
        return tuple(dict.fromkeys(_BULLET.sub("", line) for line in lines))
    return _paragraph(lines)


def as_meant(read: Callable[[str], object], text: str) -> str:
    """What the reader says to write in place of this text, where it names one right text: `(01709) 382121`.

    Anything else stays as it is, and the reader's own words come back to the person.
    """
    found = read(text)
    meant = _WRITE_THIS.search(found.says) if isinstance(found, Fault) else None
    return meant[1] if meant and not isinstance(read(meant[1]), Fault) else text


def is_empty(question: Question, answer: str) -> bool:
    """True where a list of boxes came back with none of them ticked."""
    ticks = [found for line in answer.split("\n") if (found := _TICK.match(line.strip()))]
    return question.look is Look.SOME_OF and bool(ticks) and not any((tick[1] or " ") in "xX" for tick in ticks)


def ticked(answer: str) -> bool:
    """True where a box is ticked."""
    return any((found := _TICK.match(line.strip())) and found[1] in ("x", "X") for line in answer.split("\n"))


def _paragraph(lines: list[str]) -> str:
    """One paragraph of several lines. The entries of a list become sentences."""
    if len(lines) < 2:
        return _BULLET.sub("", lines[0]) if lines else ""
    return " ".join(_sentence(line) for line in lines)


def _sentence(line: str) -> str:
    bare = _BULLET.sub("", line)
    return bare if bare == line or bare.endswith((".", "!", "?", ":", ";", ",")) else f"{bare}."


def _one_of(answer: str, choices: tuple[Choice, ...]) -> str | Fault:
    wanted = " ".join(answer.casefold().split())
    for choice in choices:
        if wanted in (choice.label.casefold(), choice.word.casefold()):
            return choice.word
    return Fault(f"choose one of these: {'; '.join(choice.label for choice in choices)}")


def _some_of(answer: str, choices: tuple[Choice, ...]) -> tuple[str, ...] | Fault:
    """Ticked boxes, or names with commas or line ends between; a name may hold a comma itself."""
    left = "\n".join(_names(answer)).casefold()
    found = []
    names = {name.casefold(): choice for choice in choices for name in (choice.label, choice.word)}
    for name in sorted(names, key=len, reverse=True):
        pattern = rf"(?<![^\n,;])\s*{re.escape(name)}\s*(?![^\n,;])"
        if re.search(pattern, left):
            left = re.sub(pattern, "", left)
            found.append(names[name])
    if left.strip("\n,; ") or not found:
        return Fault(f"choose from these: {'; '.join(choice.label for choice in choices)}")
    return tuple(choice.word for choice in choices if choice in found)


def _names(answer: str) -> list[str]:
    ticks = [found for line in answer.split("\n") if (found := _TICK.match(line.strip()))]
    if ticks:
        return [found[2] for found in ticks if (found[1] or " ") in "xX"]
    return [_BULLET.sub("", line.strip()) for line in answer.split("\n")]
