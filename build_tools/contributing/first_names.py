"""Common first names of children and adults: data, to notice that a text names a person. Far from complete.

Names that are words of services as well are left out (Grace, Hope, Will, Summer). Beside those that editors' files are
looked through for, here stand names of children, and more of the names that families in Rotherham have: those from
Pakistan, the Arab countries, Kurdistan, Slovakia, Poland and Romania too.
"""

from build_tools.reading.values.given_names import GIVEN_NAMES

_MORE_NAMES = frozenset(
    """
    aiden alfie alfred annabelle archer archie arlo arthur ava ayaan billy blake bobby brandon brooklyn caleb charlie
    connie corey darcey dexter dylan edward eliza ellis elsie ethan eva evan evelyn evie felix finlay florence frankie
    freddie freya gabriel grayson harley harper harrison harvey henry hudson hugo imogen isaac isabella isla ivy jaxon
    jayden jenson jesse jude kai kayden kian kyle layla leo lexi lilly lily logan lola louie louis lottie luca lucas
    maisie mason matilda maya mia millie molly musa nancy nevaeh niamh noah oakley ollie olly oscar owen phoebe poppy
    ralph reece reggie reuben rhys riley robyn ronnie rosie rory rowan rupert scarlett seb sebastian sienna skye sonny
    stanley teddy theo theodore thea tyler violet wilfred willow zac zachary zack zain zayn alana albie alexa alexis
    alicia alina amber amirah anaya angelina anya aoife aria ariana aubrey ayesha barry bella bernard bertie bob
    bonnie bradley brenda brody bryan callie camilla carla carly cassie cerys chantelle cheryl cindy cody cole conor
    courtney danny daisy damian darcie declan derek dominic dorothy doug douglas duncan dwayne ebony edith edwin
    eileen elaine eliot elliot elliott eloise elijah emmanuel eric erin esme esther ezra fay fergus fern finn flynn
    frank fred fraser gavin gerald glen glenn glenys gloria gordon guy gwen hallie hamish heidi hilary holly howard
    hugh ike india irene iris isabelle isobel jackson jaime jan jasmine jayce jed jeff jessie joanie jody joel joey
    jonah josh josie joyce justin kaden kaiden kaitlyn kara katy kay kayla kaylee keeley keira kelsey kenny kenzie
    kirk kit kyla kylie lacey lara lauryn leah leigh lena leila leonard lexie libby lila lorna lorenzo lucia lukas
    lydia mabel macie maddie maddison madison malcolm marcus marcia marian marilyn marjorie mario marlon marvin
    maurice max maxwell mckenzie meghan miles milo mitchell moira mollie morgan muriel myles nathaniel ned nellie nico
    nina norman orla ottilie paige penelope penny percy perry preston quinn rafferty ralphie ricky rita robbie roland
    roman ronan rosa rosemary roxanne roy ruby rufus russell sabrina sadie samson saskia savannah shane shannon sharna
    shelley sid sidney sofia sonia stella stephan stuart susie sylvia tamara tammy tanya tasha taylor terri thelma tia
    tilly todd tommy travis trevor trish trudy tyrone una vera vernon verity veronica vince vincent wanda warren wayne
    wesley winston xavier zachariah zak zuzanna zuri aaliyah aamir aaminah abbas abdul abdullah abdulrahman adeel adil
    adnan afzal ahsan aiman aleena alia aliyah ameen ameera amna anas anisa aqsa arham arif arooj arshad aryan ashraf
    ateeq awais ayaz ayman aziz azra babar basma bassam bashir bibi bilqis bushra dania danish dawud ehsan eman emaan
    esa faizan farida farzana fatimah fatma faiza fozia ghulam habib hadi hafsa haider hajra halima hamid hana hania
    haris haroon hashim hawa hina humaira humza huma husna hussein ibraheem idris ilyas inaya iqbal iqra isa ishaan
    ismail jameel jamal jamila junaid kaleem karim kashif khadija khalil kiran laiba lubna mahmood mahnoor mahira
    maham malik malika mariam maryam marwa mehmood mina mohamad mubarak mudassar muhammed mumtaz mustafa nabeel nabila
    nadeem naeem nafisa naila naima naseem nasir naveed nazia nazir nida noor noora nosheen numan omer osama qasim
    rabia rafiq rahim rania rashida rayan rehan rehana rehman reem rida riaz rizwan ruqayyah saad sabah sabiha sabir
    sadiq safa safiya sahar sakina salah saleem salma salman sameer samira saqib sarfraz sehrish shafiq shaheen shahid
    shakeel shamim shazad shoaib shreya sidra sohail subhan suleman sulaiman sultana syed taha tahir tahira talha
    tayyab taymoor tehmina ubaid umair umar usama uzma wahid waleed waqas warda yahya yasir yasmeen younis yousef
    yousuf yunus zafar zaid zaina zakariya zakir zeeshan zehra zohaib zoya zubair zunaira azad baran berivan dilan
    hiwa karwan rebaz rojin sherko shilan zana adrianna alicja andrej andrei anastasia aneta antoni bartek bartosz
    beata bogdan blazej branislav cristian danuta darius dariusz denisa dominik dorota dusan edyta elena emilia ewa
    filip florin franciszek gabriela grzegorz halina hanna ioana ion ionut iwona jakub jana janusz jaroslav jarek
    jolanta jozef julian karolina kamil kasia kinga klaudia kornelia krystian krystyna krzysztof lenka leszek lubomir
    lucjan lukasz maciej maja magdalena malgorzata marcel marcin marek mariusz mateusz matej michal mihai milan
    miroslav monika nikola nikolas oliwia oliwier patrik patryk pavel petra radek radoslav rafal renata roksana rudolf
    samuel silvia slawomir stanislav stefan sylwia szymon szczepan szabolcs tadeusz teodor tibor timea tymon tymoteusz
    urszula vasile veronika viktor viktoria vladimir wiktor wiktoria wojciech zbigniew zofia zoltan zuzana abena ade
    adebayo akua amara chidi chiamaka chukwu ebele efe emeka femi folake ifeanyi ikenna kofi kwame mwangi ngozi nkechi
    obinna ola olu oluwaseun segun tendai temitope tunde wanjiru yaw yusra wei ming mei xiu jing hao ying yuki hiro
    siobhan eoin
    """.split()  # noqa: SIM905 - words in running text are easier to look through than a list
)
_WORDS_TOO = frozenset({"ray", "jan", "min", "guy", "roman", "kit", "milan", "india", "noor", "ion", "ola", "isa"})
FIRST_NAMES = (GIVEN_NAMES | _MORE_NAMES) - _WORDS_TOO
