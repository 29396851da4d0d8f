"""The sorts of service that a sample offer is made of, with the words their listings are written in.

Data only. Every place is made up, and so is every service: the parts of the place names were chosen because they
sound like Yorkshire and no town we know of is spelt so. Each sentence keeps to the rules that editors keep to.
"""

from dataclasses import dataclass

PLACE_BEGINNINGS = (
    "Skelder", "Thrang", "Osmer", "Wimber", "Haggle", "Brindel", "Cawker", "Dunnock",
    "Eldrin", "Fosker", "Garsel", "Hollum", "Ingel", "Kettler", "Laven", "Murrick",
    "Nabber", "Otteral", "Pickler", "Quillen", "Rusker", "Sallow", "Tansel", "Ulver",
    "Wharrel", "Yarrel", "Addler", "Bostle", "Clattern", "Dovel", "Emmer", "Flasker",
)  # fmt: skip
PLACE_ENDINGS = (
    "by", "thwaite", "royd", "wick", "den", "holme", "ley", "shaw",
    "gill", "stones", "croft", "beck", "moor", "fold", "garth", "rigg",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of made-up service. Words that the vocabulary no longer has are left out when it is used."""

    name: str  # with {place} in it
    kind: str
    owner: str
    topics: tuple[str, ...]
    needs: tuple[str, ...]  # what it is for, where a source says so
    does: tuple[str, ...]  # sentences for "What is it?"


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the listings are of one kind, and the sorts that it takes in turn."""

    weight: int  # counted in the real offer, November 2026
    sorts: tuple[Sort, ...]


SERVICES = (
    Sort("{place} Talking Team", "service", "nhs", ("talking and understanding", "early years and childcare"),
         ("slcn",),
         ("Helps young children who find it hard to talk.", "Staff play with your child and show you how to help.")),
    Sort("{place} Sleep Service", "service", "nhs", ("health care", "family help"), ("autism", "adhd"),
         ("Helps you when your child does not sleep well.", "You keep a sleep diary for two weeks.")),
    Sort("{place} Moving Well Clinic", "service", "nhs", ("moving and daily skills", "health care"), ("pd", "medical"),
         ("Helps children to sit, stand, walk and use their hands.", "It can lend a chair or a walking frame.")),
    Sort("{place} Family Room", "service", "council", ("family help", "early years and childcare"), ("semh",),
         ("A place where families with young children meet and get help.", "There is a quiet room for nursing.")),
    Sort("{place} Saturday Stays", "service", "charity", ("short breaks", "clubs and days out"), ("sld", "pmld"),
         ("Days out and overnight stays, so that you can rest.", "Trained staff look after each child.")),
    Sort("{place} School Bus Desk", "service", "council", ("travel",), ("pd", "sld"),
         ("Plans how your child gets to school and back.", "It also teaches young people to travel alone.")),
    Sort("{place} Worry Workshop", "service", "nhs", ("feelings and mental health",), ("semh", "autism"),
         ("Teaches children simple ways to cope with worry.", "It runs for six weeks, in small groups.")),
    Sort("{place} Reading Rescue", "service", "council", ("help at school",), ("spld", "mld"),
         ("Helps children who find reading and spelling hard.", "A teacher works with your child in school.")),
    Sort("{place} Seeing and Hearing Team", "service", "council", ("seeing and hearing", "help at school"),
         ("hi", "vi", "msi"),
         ("Teachers who help children with sight or hearing loss.", "They visit homes, nurseries and schools.")),
    Sort("{place} Next Step Service", "service", "council", ("growing up", "college and work"), ("mld", "autism"),
         ("Helps young people to plan for work and a home.", "One worker stays with you until you turn 25.")),
    Sort("{place} Splash Sessions", "service", "charity", ("clubs and days out",), ("pd", "autism"),
         ("Swimming in a warm, quiet pool.", "There is a hoist, and the lights are kept low.")),
    Sort("{place} Plan Office", "service", "council", ("ehc plans", "help at school"), ("mld", "sld"),
         ("Looks after education, health and care plans.", "It tells you what happens next and when.")),
)  # fmt: skip

HELPLINES = (
    Sort("{place} Parents Line", "helpline", "charity", ("advice and rights", "when you disagree"), ("autism", "adhd"),
         ("Free advice about help at school and the law.", "You can talk for as long as you need.")),
    Sort("{place} Listening Line", "helpline", "charity", ("urgent help", "feelings and mental health"), ("semh",),
         ("Somebody listens when things are too much.", "They do not judge, and you need not give a name.")),
    Sort("{place} Health Answers", "helpline", "national body", ("health care",), ("medical",),
         ("Nurses answer questions about long illness.", "They can send you leaflets in large print.")),
)  # fmt: skip

SCHOOLS = (
    Sort("{place} School", "school", "school or college", ("school places",), ("sld", "autism"),
         ("A special school with small classes.", "There is a garden and a soft play room.")),
    Sort("{place} Hall School", "school", "school or college", ("school places", "moving and daily skills"),
         ("pd", "medical"),
         ("A special school on one floor, with a warm pool.", "Nurses work beside the teachers.")),
)  # fmt: skip

BASES = (
    Sort("Resource base at {place} Academy", "resource base", "school or college", ("school places", "help at school"),
         ("slcn", "autism"),
         ("A small group inside an ordinary secondary school.", "Pupils join other lessons when they are ready.")),
    Sort("Resource base at {place} Primary", "resource base", "school or college", ("school places", "help at school"),
         ("hi", "slcn"),
         ("A small group inside an ordinary primary school.", "Each child has a key worker.")),
)  # fmt: skip

GROUPS = (
    Sort("{place} Parents Together", "group", "charity", ("meeting other parents",), ("autism", "adhd"),
         ("Parents and carers meet, drink tea and share what they know.", "Babies are welcome.")),
    Sort("{place} Wheels Club", "group", "charity", ("clubs and days out",), ("pd",),
         ("Sport for young people who use a wheelchair.", "The club lends sports chairs.")),
    Sort("{place} Young Carers", "group", "charity", ("caring for someone",), ("medical", "semh"),
         ("Time off for children who look after somebody at home.", "There are trips in the school holidays.")),
)  # fmt: skip

COLLEGES = (
    Sort("{place} College", "college", "school or college", ("college and work", "growing up"), ("mld", "sld"),
         ("Courses for young people who need more help to learn.", "Some students spend part of the week at work.")),
)  # fmt: skip

MONEY = (
    Sort("{place} Holiday Grant", "benefit", "charity", ("money",), ("pd", "medical"),
         ("A grant towards a family holiday.", "You can ask once in two years.")),
)  # fmt: skip

REST = (
    Sort("{place} Learning Trust", "trust", "school or college", ("school places",), ("sld",),
         ("A charity that runs a group of special schools.", "It plans new places with the council.")),
    Sort("{place} Teaching Centre", "pupil referral unit", "council", ("help at school",), ("semh",),
         ("Teaching for pupils who are out of school.", "Most pupils go back to a school within a year.")),
)  # fmt: skip

SHARES = (
    Share(52, SERVICES), Share(22, HELPLINES), Share(13, SCHOOLS), Share(13, BASES),
    Share(12, GROUPS), Share(7, COLLEGES), Share(5, MONEY), Share(2, REST),
)  # fmt: skip
