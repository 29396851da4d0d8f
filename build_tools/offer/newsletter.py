"""An issue of the newsletter: a page written by hand, or drafted by a command and then edited by a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from build_tools.offer.dates import PartialDate

NEWSLETTERS = "newsletters/"


@dataclass(frozen=True, slots=True)
class Issue:
    """What stands at the head of one issue's file."""

    on: date  # the name of its file
    file: str  # "docs/newsletters/2026-11-28.md"
    title: str  # the heading, and the subject of the e-mail
    description: str  # the line that a mail program shows below the subject
    left_out: tuple[str, ...] = ()  # for editors: what the draft left out, and why. Never published

    @property
    def slug(self) -> str:
        return self.on.isoformat()

    @property
    def address(self) -> str:
        return f"{NEWSLETTERS}{self.slug}/"

    @property
    def words(self) -> str:
        """Its day as families read it."""
        return PartialDate.of(self.on).words


@dataclass(frozen=True)  # no slots: what is asked often is worked out once and kept
class Newsletters:
    """All issues, the newest first."""

    all: tuple[Issue, ...] = ()

    @classmethod
    def of(cls, issues: Iterable[Issue]) -> "Newsletters":
        """In their order."""
        return cls(tuple(sorted(issues, key=lambda issue: issue.on, reverse=True)))

    @cached_property
    def by_file(self) -> Mapping[str, Issue]:
        return {issue.file: issue for issue in self.all}

    @cached_property
    def beside(self) -> Mapping[date, tuple[Issue | None, Issue | None]]:
        """The issue before and the issue after each, in time."""
        return {
            issue.on: (before, after)
            for issue, before, after in zip(self.all, (*self.all[1:], None), (None, *self.all), strict=False)
        }

    def last_before(self, day: date) -> Issue | None:
        """The newest that is older than a day."""
        return next((issue for issue in self.all if issue.on < day), None)
