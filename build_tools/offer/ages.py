"""Ages that a listing is for, and the age groups that parents browse by.

Two ranges meet when they share a year of age. A Local Offer covers birth to 25 (Children and Families Act 2014,
section 30), so an age above 25 is written "16 and over", never "16 to 99".
"""

from dataclasses import dataclass

YOUNGEST = 0
OLDEST = 25  # Children and Families Act 2014, s.83(7): a "young person" is over compulsory school age but under 25


@dataclass(frozen=True, slots=True)
class Ages:
    """Whole years. `first` None: the source gives no lower end ("up to 17"); `last` None: "16 and over"."""

    first: int | None
    last: int | None

    @property
    def words(self) -> str:
        """As editors write it and parents read it: `5 to 11`, `16 and over`, `up to 17`."""
        if self.last is None:
            return f"{self.first} and over"
        if self.first is None:
            return f"up to {self.last}"
        return f"{self.first} to {self.last}"

    def meets(self, other: "Ages") -> bool:
        """True when some age lies in both."""
        return _low(self) <= _high(other) and _low(other) <= _high(self)


def _low(ages: Ages) -> int:
    return YOUNGEST if ages.first is None else ages.first


def _high(ages: Ages) -> int:
    return 200 if ages.last is None else ages.last  # no age is above it: open at the top
