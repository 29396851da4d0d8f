"""What is written in `docs/` and belongs to the offer, put beside the data: guides, easier texts, newsletters."""

from pathlib import Path

from build_tools.reading.easier_beside import easier_beside
from build_tools.reading.guide_files import guides_beside
from build_tools.reading.newsletter_files import newsletters_beside
from build_tools.reading.offer_folder import Reading


def written_beside(reading: Reading, docs: Path, *, ours: bool) -> Reading:
    """The reading of the data with all of them. `ours`: the data is ours, and so names what our pages name."""
    with_guides = guides_beside(reading, docs, ours=ours)
    return newsletters_beside(easier_beside(with_guides, docs, ours=ours), docs, ours=ours)
