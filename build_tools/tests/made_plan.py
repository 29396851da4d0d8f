"""A small plan of improvement for tests, as files."""

PAGES = """\
- key: letter
  name: The letter
  page: https://www.gov.uk/letter
- key: blog
  name: A blog
  page: https://blog.example/inspection
"""
ALL_AREAS = """\
title: What inspectors found here
place: 1
in_short: Two things were weak.
facts:
  - part: found
    on: 2021-07
    what: Inspectors came.
    from: [letter]
  - part: closed
    on: 2023-09
    what: The plan was closed.
    from: [letter]
    everywhere: yes
  - part: result
    on: 2024-10
    what: They came again.
    from: [letter, blog]
    everywhere: yes
not_known:
  - We have not read the report.
"""
PLANS = """\
title: How good plans are
place: 2
named: [2021, 2024]
in_short: Plans were uneven.
facts:
  - part: done
    what: A group was set up.
    from: [letter]
  - part: done
    on: 2022
    what: The group met.
    from: [letter]
  - part: found
    on: 2021-07
    what: Plans were uneven.
    from: [letter]
not_known:
  - We do not know how many are good.
lists: [browse/help/talking-and-understanding]
"""
WAITS = """\
title: Waits
place: 1
named: [2024]
in_short: Waits are long.
"""
PLACES = """\
title: New places
in_short: There are more places.
chart_note: Do not add them up.
steps:
  - name: Phase 1
    places: 125
    on: 2019-03-20
    what: Agreed.
    from: [letter]
  - name: Phase 2
    places: 111
    on: 2019-09
    what: Agreed too.
    from: [blog]
then:
  on: 2016
  from: [letter]
  schools:
    - listing: schools/hill
      places: 95
facts:
  - part: before
    what: There were few.
    from: [letter]
"""
FILES = {
    "plan/pages.yml": PAGES,
    "plan/all-areas.yml": ALL_AREAS,
    "plan/plans.yml": PLANS,
    "plan/waits.yml": WAITS,
    "plan/new-places.yml": PLACES,
}
