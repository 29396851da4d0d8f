"""Every mutant there is."""

from accessibility_tests.gate.mutants import of_controls, of_help, of_looks, of_words
from accessibility_tests.gate.mutants.mutant import Mutant

MUTANTS: tuple[Mutant, ...] = (
    *of_words.HEADINGS,
    *of_words.LANGUAGE,
    *of_words.LINKS,
    *of_words.PARTS,
    *of_words.FRAME,
    *of_controls.FIELDS,
    *of_controls.KEYS,
    *of_controls.TOLD,
    *of_help.ORDER,
    *of_help.SPARED,
    *of_help.FORMS,
    *of_help.TRIED,
    *of_looks.FOCUS,
    *of_looks.COLOURS,
    *of_looks.ROOM,
    *of_looks.MOVING,
    *of_looks.PAPER,
)
