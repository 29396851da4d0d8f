"""`offer_data/area.yml` becomes what the site knows of itself."""

from build_tools.offer.another_way import Language, Way, WayFact
from build_tools.offer.area import AreaInfo, Status
from build_tools.reading.fields import read_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import Fields
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.schema_of_lists import AREA
from build_tools.reading.top_level import say_no_fields


def read_area(content: bytes, reading: FileReading) -> AreaInfo | None:
    """None when anything in the file is wrong; faults go into `reading`. A field that says "not known" is None."""
    marked = read_marked(content, reading.file)
    reading.problems.extend(marked.problems)
    if not isinstance(marked.root, Fields):
        if not marked.problems:
            say_no_fields(marked.root, "name: Rotherham", reading)
        return None
    values = read_fields(marked.root, AREA, reading)
    if reading.problems:
        return None
    named = marked.root.values.get("owners")
    owners = dict.fromkeys(named.values if isinstance(named, Fields) else (), None) | values.pop("owners", {})
    made_up = values.pop("made_up", "no") == "yes"
    ways = tuple(WayFact(**{**row, "way": Way(row["way"])}) for row in values.pop("ways", ()))
    languages = tuple(Language(**row) for row in values.pop("languages", ()))
    status = Status(values.pop("status"))
    return AreaInfo(status=status, made_up=made_up, owners=owners, ways=ways, languages=languages, **values)
