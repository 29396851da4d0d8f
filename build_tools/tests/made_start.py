"""A small Start here for tests: as a file, and as model objects."""

from build_tools.offer.start_here import Answer, Choice, Question, StartHere

START = """\
questions:
  - name: who
    asks: Who needs help?
    choices:
      - label: My child
        slug: my-child
        then: age
        hint: A grandchild too.
    not_sure: talk
  - name: age
    asks: How old are they?
    choices:
      - label: Under 5
        slug: under-5
        age: 0 to 4
        then: what
    not_sure: what
  - name: what
    asks: What is happening?
    choices:
      - label: Talking
        slug: talking
        group: Learning
        for_ages: [0 to 4]
        then: talk
      - label: A rest
        slug: a-rest
        then: rest
    not_sure: talk
    not_sure_hint: We will say who can help.
answers:
  - name: talk
    title: Help with talking
    first: [Ask the nursery.]
    guides: [guides/talking]
    listings: [services/talking]
    topics: [talking and understanding, travel, money, health care]
    needs: [slcn]
    pages: [schools]
  - name: rest
    title: A rest for you
    first: [Ask the council.]
    topics: [short breaks]
"""

UNDER_5 = Choice("Under 5", "under-5", "what", age="0 to 4")
OLDER = Choice("5 to 11", "5-to-11", "what", age="5 to 11")
TALKING = Choice("Talking", "talking", "talk", group="Learning", for_ages=("0 to 4",))
REST = Choice("A rest", "a-rest", "rest", group="Home")
WHO = Question("who", "Who needs help?", (Choice("My child", "my-child", "age", "A grandchild too."),), "talk")
AGE = Question("age", "How old are they?", (UNDER_5, OLDER), "what", "Or there are two.")
WHAT = Question("what", "What is happening?", (TALKING, REST), "talk")
TALK = Answer(
    "talk",
    "Help with talking",
    ("Ask the nursery.",),
    guides=("guides/talking",),
    listings=("services/rivelin-talking-team",),
    topics=("talking and understanding", "urgent help", "advice and rights"),
    needs=("slcn",),
    pages=("schools",),
)
A_REST = Answer("rest", "A rest for you", ("Ask the council.",), topics=("short breaks",))


def start_here(
    questions: tuple[Question, ...] = (WHO, AGE, WHAT), answers: tuple[Answer, ...] = (TALK, A_REST)
) -> StartHere:
    """Three questions and two answers, unless told otherwise."""
    return StartHere(questions, answers)
