"""Common first names, to notice a person's name where only a role may stand.

Put together by hand from names that are common in England, and far from complete: it catches the usual slip, not every
one. Names that are also words or names of services are left out on purpose (Grace, Hope, Joy, Dawn, Faith, Will, Mark).
"""

GIVEN_NAMES = frozenset(
    """
    aaron abigail adam adrian aisha alan alex alexander alexandra alice alison amanda amelia amy andrea andrew
    angela ann anna anne anthony antony ashley barbara becky ben benjamin bernadette beth bethany brian callum
    cameron carl carol caroline catherine charlotte chloe chris christine christopher claire clare colin connor
    craig daniel danielle darren dave david dean debbie deborah debra denise diane donna eleanor elizabeth ella
    ellie emily emma fatima fiona frances gareth gary gemma geoff george georgia gillian graham hannah harriet
    harry hayley hazel heather helen ian imran isabel jack jackie jacob jacqueline jade jake james jamie jane
    janet janice jason jayne jean jennifer jenny jeremy jessica jill jim joan joanna joanne joe john jonathan
    jordan joseph joshua judith julia julie karen kate katherine kathleen kathryn katie kayleigh keith kelly
    kenneth kerry kevin kieran kim kirsty laura lauren leanne lee leon lesley lewis liam linda lindsay lisa liz
    lorraine louise lucy luke lynn lynne margaret maria marie martin mary matthew maureen megan melanie melissa
    michael michelle mike mohammed muhammad naomi natalie natasha nathan neil nichola nicholas nick nicola
    nicole nigel oliver olivia pamela patricia patrick paul paula pauline peter philip philippa phillip rachael
    rachel raymond rebecca richard robert robin roger ross ruth ryan sally sam samantha samuel sandra sara sarah
    scott sean sharon shaun sheila shirley simon sophie stacey stephanie stephen steve steven stuart sue susan
    suzanne tara teresa terry theresa thomas tim timothy tina toby tom tony tracey tracy valerie vanessa vicky
    victoria vivien wendy william yasmin yvonne zara zoe
    agnieszka ahmed ali amina amir anita asif asma bilal deepa faisal farah farhan hamza hassan hussain ibrahim
    imtiaz irfan javed kamran katarzyna khalid magda marta mohamed mohammad nadeem nadia nasreen neha omar parveen
    pawel piotr priya raj rajesh rashid rukhsana sadia saima saira sajid samina samir sana sanjay shabana shabnam
    shazia sunita tariq tomasz usman yusuf zaheer zahid zainab
    """.split()  # noqa: SIM905 - words in running text are easier to look through than a list
)
