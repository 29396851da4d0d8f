"""What listings, events and consultations have in common, so that one part of the site can draw it for all of them."""

from collections.abc import Mapping
from typing import Protocol

from build_tools.offer.listing import Contact, Place, Source


class Sourced(Protocol):
    """Something with ways to ask about it, and pages behind its facts."""

    @property
    def contact(self) -> Contact: ...
    @property
    def sources(self) -> Mapping[str, Source]: ...
    @property
    def more_sources(self) -> tuple[Source, ...]: ...


class HasPlace(Protocol):
    """Something that is somewhere."""

    @property
    def place(self) -> Place: ...
