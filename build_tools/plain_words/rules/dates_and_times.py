"""Dates and times as people say them: "3 March 2026", "Monday to Friday", "9am to 5.30pm"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.passages import SHOW_WHAT_TO_TYPE
from build_tools.plain_words.study import Study
from build_tools.problems import Strength

RULE = "dates and times"
_DAY = r"(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)"
_DAY_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_MONTH_NAME = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_CLOCK = r"[0-9]{1,2}(?:[.:][0-9]{2})?"


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A way of writing that costs readers time, and what to write."""

    pattern: re.Pattern[str]
    instead: str
    strength: Strength = Strength.SHOULD


def _find(pattern: str, instead: str, strength: Strength = Strength.SHOULD) -> _Pattern:
    return _Pattern(re.compile(pattern), instead, strength)


_DAY_MONTH_YEAR = 'write it like "3 March 2026"'
_NOT_AGES = r"(?![\w:/-]| ?(?:years|months|pupils|places|children))"
_PATTERNS = (
    _find(r"(?<![\w/.])[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?![\w/])", _DAY_MONTH_YEAR,
          Strength.MUST),
    _find(rf"(?<![\w/-])[0-9]{{1,2}}[-/ .]{_MONTH}[-/ .](?:[0-9]{{4}}|[0-9]{{2}})(?![\w/])", _DAY_MONTH_YEAR,
          Strength.MUST),
    _find(r"\b(?:w/c|w/e|on|by|from|until|before|after|between) [0-9]{1,2}/[0-9]{1,2}(?![\w/])",
          'write it like "3 March"'),
    _find(r"(?<![\w/-])(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![\w-])", _DAY_MONTH_YEAR, Strength.MUST),
    _find(r"(?<![\w.:])(?:1[3-9]|2[0-3])[:.][0-5][0-9] ?(?:hrs|hours)?(?![\w%])(?!\.[0-9])",
          'use am and pm, such as "5.30pm"'),
    _find(r"(?<![\w.:])0[0-9]:[0-5][0-9](?![\w:])", 'use am and pm, such as "9.30am"'),
    _find(r"(?<![\w.:])(?:[01][0-9]|2[0-3])[0-5][0-9] ?(?:hrs|hours)\b", 'use am and pm, such as "5.30pm"'),
    _find(r"\b(?:at|from|until|till|by|to) 0[0-9][0-5][0-9]\b(?! ?[0-9])|\bat 1[0-8][0-5][0-9]\b(?! ?[0-9])",
          'use am and pm, such as "5.30pm"'),
    _find(rf"\b{_CLOCK} ?(?:am|pm|a\.m\.?|p\.m\.?|noon)? ?[-–—] ?{_CLOCK} ?(?:am|pm|a\.m\.?|p\.m\.?|noon)\b",
          'write "to" between the times, such as "9am to 5pm"'),
    _find(r"(?<![\w.:-])[0-9]{1,2}[.:][0-9]{2} ?[-–—] ?[0-9]{1,2}[.:][0-9]{2}(?![\w:-])",
          'write "to" between the times, with am or pm'),
    _find(r"\b(?:open|from|at|hours|times?):? [0-9]{1,2} ?[-–—] ?[0-9]{1,2}" + _NOT_AGES,
          'write it out, such as "9am to 5pm"'),
    _find(rf"\b(?:{_DAY}|{_DAY_NAME})s? ?[-–—/] ?(?:{_DAY}|{_DAY_NAME})s?\b",
          'write the days out, such as "Monday to Friday"'),
    _find(rf"\b{_DAY}\.?,? (?=[0-9])|\b{_DAY} (?:to|and|or|&) {_DAY}\b"
          rf"|\b(?:on|every|each|next|last|by) {_DAY}\b(?!['’])",
          'write the day out, such as "Monday"'),
    _find(rf"\b[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b\.?|\b{_MONTH}\.? (?=(?:19|20)[0-9]{{2}}\b)"
          rf"|\b{_MONTH} ?[-–—/] ?(?:{_MONTH}|{_MONTH_NAME})\b", 'write the month out, such as "March"'),
    _find(rf"\b[0-9]{{1,2}}(?:st|nd|rd|th) (?:of )?{_MONTH_NAME}\b"
          rf"|\b{_MONTH_NAME} (?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)\b",
          'write it like "3 March"', Strength.CONSIDER),
    _find(rf"\b{_MONTH_NAME} ?[-–—/] ?{_MONTH_NAME}\b", 'write "to" between the months', Strength.SHOULD),
    _find(r"(?<![\w/])24/7(?:/365)?(?![\w/])", 'write "day and night, every day"'),
    _find(r"\b[0-9]{1,3} ?(?:hrs|hr|mins|min|wks|wk|mths|mth|yrs|yr)\b\.?",
          "write the word out, such as hours or weeks"),
    _find(r"\b(?:19|20)[0-9]{2} ?[/] ?(?:(?:19|20)[0-9]{2}|[0-9]{2})\b(?![/\d])",
          'say which, such as "the school year from September 2026"', Strength.SHOULD),
    _find(r"\bQ[1-4] (?:of )?(?:19|20)[0-9]{2}\b|\bQ[1-4]\b(?= )", 'name the months, such as "January to March"'),
    _find(r"(?<![\w£.,-])[0-9]{1,2} ?[-–—] ?[0-9]{1,2} ?(?:years?|months?|weeks?|days?|hours?|minutes?|year olds?)\b",
          'write "to" between the numbers, such as "5 to 11 years"'),
    _find(r"\b(?:[Aa]ge[sd]?|[Yy]ears|[Mm]onths) [0-9]{1,2} ?[-–—] ?[0-9]{1,2}\b|\b[0-9]{1,2} ?[-–—] ?[0-9]{1,2}s\b"
          r"|\b[0-9]{1,2}\+(?!\w)",
          'write it out, such as "ages 5 to 11" or "16 and over"'),
    _find(r"(?<!\w)[0-9]{1,2} ?noon\b|(?<![\w.:])00:00(?![\w:])|(?<![\w.:])12\.?(?:00)? ?midnight\b",
          'write "noon", "midday" or "midnight"', Strength.CONSIDER),
)  # fmt: skip


def dates_and_times(study: Study) -> Iterator[Finding]:
    """Dates, times and stretches of time in a clerk's way of writing. Each place is told once."""
    if study.kind in SHOW_WHAT_TO_TYPE:
        return
    taken: list[tuple[int, int]] = []
    for one in _PATTERNS:
        for found in one.pattern.finditer(study.text):
            start, end = found.span()
            if study.certain.holds(start, end) or any(first < end and start < last for first, last in taken):
                continue
            taken.append((start, end))
            words = short(found[0])
            yield Finding(start, RULE, words, f'"{words}": {one.instead}', one.strength)
