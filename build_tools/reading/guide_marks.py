"""The guides as the history keeps them: each with its text as one number."""

import hashlib
from pathlib import Path

from build_tools.offer.guide import Guide, Guides
from build_tools.offer.history import GuideMark
from build_tools.reading.page_heads import text_below_head

_DIGEST_LENGTH = 16


def guide_marks(guides: Guides, project: Path) -> tuple[GuideMark, ...]:
    """In the order of the site."""
    return tuple(
        GuideMark(guide.address.rstrip("/"), guide.title, guide_digest(guide, project)) for guide in guides.all
    )


def guide_digest(guide: Guide, project: Path) -> str:
    """Of what families read. Notes to editors and the day on which the law was read are no news."""
    text = text_below_head((project / guide.file).read_text(encoding="utf-8"))
    steps = [f"{step.when} {step.what}" for step in guide.timeline.steps] if guide.timeline else []
    words = "\n".join([guide.title, guide.description, *guide.in_short, *steps, " ".join(text.split())])
    return hashlib.sha256(words.encode()).hexdigest()[:_DIGEST_LENGTH]
