"""Dates as sources give them: a day, a month, or only a year.

A page that says "March 2024" must not become 1 March 2024, so the parts that a source left out stay left out.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or the year: `month` and `day` are None where not known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Earliest first; "2024" sorts before "2024-01", which sorts before "2024-01-01"."""
        return (self.year, self.month or 0, self.day or 0)

    @property
    def iso(self) -> str:
        """`2024`, `2024-03` or `2024-03-09`, as editors write it."""
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)])

    @property
    def words(self) -> str:
        """`2024`, `March 2024` or `9 March 2024`, as parents read it."""
        if self.month is None:
            return str(self.year)
        month = f"{MONTHS[self.month - 1]} {self.year}"
        return f"{self.day} {month}" if self.day else month

    @property
    def first_day(self) -> date:
        """The first day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day this date can mean."""
        month = self.month or len(MONTHS)
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def known_day(self) -> date | None:
        """The day itself; None where only the month or the year is known."""
        return self.first_day if self.day else None

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The same day, known in full."""
        return cls(day.year, day.month, day.day)


def months_between(earlier: PartialDate, later: date) -> int:
    """Whole months from the earliest day that `earlier` can mean to `later`; below 0 when it lies ahead."""
    start = earlier.first_day
    months = (later.year - start.year) * 12 + later.month - start.month
    return months - (1 if later.day < start.day else 0)
