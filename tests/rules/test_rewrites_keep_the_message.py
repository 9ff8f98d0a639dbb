"""No rewrite of a shipped rule drops a fact, leaves a fragment or turns the message into something else."""

import pytest
from shipped_rewrites import ANALYZER, RULEBOOK, rewritten

from secondtry.engine.category import Group
from secondtry.engine.rule import Rule
from secondtry.engine.rule_examples import Flagged
from secondtry.text.sentences import read_draft

RULES = {rule.id: rule for rule in RULEBOOK.rules}
EXAMPLES = [
    pytest.param(rule, flagged, id=f"{rule.id}-{n}")
    for rule in RULEBOOK.rules
    for n, flagged in enumerate(rule.flagged)
]
#: "We did not carry it across" reads as a shop's "we do not carry it" to another rule.
MISREAD = {"we did not carry your discount"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("We are sorry to hear that the kettle leaks.", ["kettle", "leaks"]),
        ("We regret to note your missing voucher.", ["voucher"]),
        ("Sorry you were not happy with the varnish.", ["varnish"]),
        (
            "Our team will get in touch with you on ticket [number] about the varnish.",
            ["[number]", "varnish"],
        ),
        ("We will be reviewing our alarm checks.", ["alarm checks"]),
        ("The tracking says delivered on the 7th, handed to a resident.", ["7th", "resident"]),
        ("I will let you know as soon as the roof is dry.", ["I will", "roof"]),
        ("Sorry for any delay this may have caused to your move.", ["delay", "move"]),
    ],
)
def test_facts_are_kept(text: str, facts: list[str]) -> None:
    made = rewritten(text)
    assert made
    assert [fact for fact in facts for words in made if fact not in words] == []


def test_a_fact_that_stands_beside_the_words_may_go_from_them() -> None:
    alone = "We regret to hear about your experience with the varnish."
    beside = f"Thank you for your letter about the varnish. {alone}"
    gap = "We are sorry for [what went wrong]."
    assert gap not in rewritten(alone)
    assert beside.replace(alone, gap) in rewritten(beside)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        # fragments
        ("Ten years ago, in a shed by the canal, we set out to reimagine how people bake.", "canal."),
        (
            "In fairness it was a mad week with the fair and every driver asking late, so we ran.",
            "Every driver",
        ),
        ("This year we have added new rooms, painted the hall and opened a bar.", "Painted the hall"),
        ("The five boxes and the oil show as picked on our system.", "boxes and we"),
        ("We will reach out to you as soon as we have any news.", "[day and time] any news"),
        ("We lost it. As a favour and without admission of fault we paid for it.", "favour and we"),
        ("We will contact you on ticket [number] to help you.", "[day and time] [number]"),
        # an apology turned round
        ("I'm sorry for the dust, I did put sheets down but the plaster fell.", "dust, but"),
        ("I'm sorry for the dust, I did put sheets down but the plaster fell.", "] but"),
        # words that pointed at what is gone
        ("Safety has always been a top priority for us, but this fire shows it was not enough.", "This fire"),
        # an abbreviation taken for the end
        ("As per our rules, we cannot refund sums above Rs. 7 lacs.", ""),
        # causes that nobody knows yet, or that nobody could be ready for
        ("This might be due to an outage at our provider.", "might be because"),
        ("In view of the recent strikes, your order is late.", "not ready for"),
        # a capital behind a colon
        ("Unfortunately insurers have taken the view that you lost the key.", ": Unfortunately"),
        # another sender
        ("We lost your box, and we are sorry. I will be in touch with you.", "We will write"),
        # what follows from words that are gone
        ("Nobody could have foreseen this. That is why your order is late.", "We did not plan for [what]."),
        # news of what is being done
        ("In short I do not believe the matter can be taken further and I am closing my file.", ""),
        # a cause that the message does not tell
        ("The benches are late. This is due to an issue at our timber supplier.", "not ready for"),
        ("The benches are late because the saw broke.", "not ready when"),
        ("Your benches are late. The cause was a fault in the saw.", "let you down"),
        # an answer, or what "it" stands for
        ("We are sorry for the wait. However, we do not mend church benches. Ring us.", "wait. Ring"),
        ("Sorry. We have noted your complaint and will read it to the team.", "Sorry. We will read it"),
        (
            "Sorry. We take safety very seriously and the lift passes its checks. We will ring you.",
            "Sorry. We will",
        ),
        # a statement joined to a request
        ("We regret the noise, and we trust that this resolves the matter.", "and please"),
        # a second offer, a second promise to write
        ("We will investigate your complaint. Our clerk will contact you on Friday.", "We will write to you"),
        # the reason for a charge
        ("Sorry. You were charged for the seat because you did not cancel.", "should have"),
        # a law, which is a reason
        ("We cannot send it as per customs regulations.", "cannot send it, because"),
        # what somebody else did
        ("It was entered wrong, by Ana at the desk.", "We entered"),
        # half of what the customer is reminded of
        (
            "While I see the loss, we would remind you that it is no safe, and that the key is yours. Sorry.",
            "loss, and that the key",
        ),
        # a word cut in two, and what is no matter
        ("We sincerely regret that your experience with our 4-man tent was poor.", "our 4-man tent was"),
        ("Oh, we are sad to read that you were not happy in the morning. It rained.", "] in the morning"),
        # said twice what for
        ("For the nights you lost, I am sorry to hear of your experience.", "sorry for ["),
        ("There is a bump in the frame, but nobody will see it but me.", "] but me"),
        # nothing was refused
        ("It did not arrive. Notes are kept in accordance with our privacy policy.", "What we can do"),
        # what has begun does not begin on a day
        ("The lift failed. Going forward, to keep it safe we are checking the ropes.", "From [day] on"),
        # what is missing, what was told, and by when
        ("It seems you have not met the height limit of the tower. Sorry.", "should have [what"),
        (
            "If you had rung before six, we could have kept the table. Sorry.",
            "[what we could have done sooner]",
        ),
        # what was tested or found
        ("There is nothing wrong with the pump. We ran it for a day.", "We have not found the cause"),
        ("We do not accept that the pump was ever in the box.", "We will [what we will do about it]."),
        # words without which the others say nothing
        ("The lid is at the joiner's, as I told you in April, in May, and on Monday.", "joiner's, in May"),
        ("The board has approved this, without admission as to anything else.", "this, as to"),
        ("Sorry. Many of our guests find that a bottle and a kind word help.", "A kind word help"),
        (
            "Sorry. Selling them helps us to continue to invest in them, and you get a tin.",
            "helps us, and",
        ),
        ("Dear Ms Bell, we are sorry to learn that, in this case, your stay was cold.", "], in this case"),
        ("We regret to note your feedback in relevance to the seat offers.", "regret that your feedback"),
        # where a term stands, also beside a number that only begins so
        (
            "Sorry. It took 40 days. As stated in para 4 of the form, the glaze may run.",
            "Sorry. It took 40 days. The",
        ),
        ("Sorry. It is mentioned on page 6 of the leaflet. I know page 6 is not page 1.", "Sorry. I know"),
        # the second half of a pair
        (
            "We're sorry to hear your experience with the lamp and the shade didn't please.",
            "] with the lamp and",
        ),
        (
            "Sorry. As part of our ongoing commitment to care in the hall and in the yard, we clean daily.",
            "Sorry. And",
        ),
        # what is being done begins on no day
        ("Sorry. We are following up with them on a priority.", "with them by"),
        # what lies beside a message only its writer knows
        ("We are sorry. We never promised you a view of the sea.", "attached"),
        # what nobody knew of, and "that that"
        ("Sorry. If you had told us about it, we could have come.", "asked you about it"),
        ("Sorry. If you had told us earlier, it could have been mended.", "about earlier"),
        ("We apologise if that was unclear.", "that that"),
        ("I'm sorry you feel that that is unfair.", "that that"),
        # what another did
        ("The room was changed by the tour operator due to overbooking. Sorry.", "our overbooking"),
        # a second time for one promise
        (
            "We are sorry. On Friday we will resolve this as soon as possible.",
            "On Friday we will resolve this by",
        ),
        # a change that nobody promised
        ("Sorry. We have noted your concern.", "what we will change"),
        # a cut leaves no fragment and no stray comma
        ("Sorry. Please be assured that will be settled on Monday.", "Sorry. Will be"),
        ("Sorry. It has not, as we told you, been closed.", "has not, been"),
        ("Sorry. Please note as a team, we are committed to giving great care to our guests.", "as a team."),
        ("We lost it. This letter is written without admission.", "This letter is written."),
        (
            "Sorry. You are reminded that, per rule 4, responsibility for the key passes to you on hire, and"
            " that the lamp stays.",
            "rule 4, and that",
        ),
        # when it was done in the end is nothing to be reminded of
        (
            "Sorry. You didn't send the logo until Friday, so the page came late.",
            "the logo until Friday before",
        ),
        # a word that is counted keeps its article
        ("We lost it. It was only a minor hiccup.", "was problem"),
        # a cut takes no name that is nowhere else
        (
            "We are sorry for the wait, however, there is a DVLA outage at the moment.",
            "for the wait.",
        ),
        (
            "We lost it. Our paint adheres to the highest standards set by the FSC. We called.",
            "it. We called",
        ),
        # what the customer did and need not know, and what we did to them, is no blame to be replaced
        ("Sorry. It looks like you entered an incorrect address.", "should have"),
        ("I broke it. You missed your appointment over that.", "should have"),
        ("Sorry. You refused the cover, in writing, on the form.", "should have [what"),
        ("Sorry. Kindly note that reminders were sent to the old address.", "should have [what"),
        ("Sorry. Dov drove out, sat in the van, no one home, phone off.", "should have [what"),
        ("Sorry. I went with nothing, because you did not send not one paper.", "to send not one"),
        ("Sorry. I drove out at nine because you forgot she is on the paper.", "about she"),
        # what a system took for true, what became of a thing, what terms say
        ("Sorry. Our system thought you never answered, and it did what it does.", "should have"),
        ("Sorry. The reminder was in the panel.", "should have [what"),
        ("We lost it. We recall that, as it is indicated in the section 'Use', it melts.", "made it clearer"),
        # whose mistake it was
        ("Sorry. The reason was an error of the club.", "our error of the club"),
        # a cut leaves no half of a phrase
        ("Sorry. It was not kept, as is written on the door.", "kept, on the door"),
        # that it is final stays
        (
            "You asked for the outcome. The outcome is final and no correspondence will be entered into.",
            "No correspondence",
        ),
        # no word that says something
        ("Sorry. This was a small percentage of our customer base.", "[how many] customer"),
        # what is told in passing needs no proof
        ("We broke it. When the camera said it was full he erased the pictures.", "can send you"),
        # what goes on in the passive
        ("Sorry. Your letters were silently lost rather than kept.", "We silently lost your letters rather"),
        # what is owned needs no proof, nor does what another swore
        ("I broke it. I weigh every sack on Monday, and that Monday I did not do it.", "can send you"),
        ("I broke it. The apprentice swore blind that every socket was tested.", "can send you"),
        # a count that nobody can make, or that stands there
        ("Sorry. Many clients would not see it.", "[How many]"),
        ("Sorry. Only one guest noticed the noise.", "[How many]"),
        # what is fronted is no subject
        ("Sorry. The rest of it I'm honestly proud of.", "what you did not get"),
        # a day where there is none, or where help stands in the next sentence
        (
            "Sorry. Findings will be shared through the appropriate channel. No timeline can be given.",
            "by [day and time]",
        ),
        (
            "Sorry. We'll help you with this right away! Please follow these steps.",
            "by [day and time]",
        ),
        # news for all is no letter to one
        ("Sorry. We shall keep you posted through our various channels.", "write to you"),
        ("Sorry. We are working to improve our tests to prevent this in the future.", "write to you"),
        # one customer's wish to be told nothing more
        ("Sorry. We kindly ask parents not to contact the teachers about the fees.", "what is still wrong"),
        # what a single person did
        ("We are sorry. In May the lamp was checked by me twice.", "We can send you"),
        # a promise to tell of what does not move
        ("Sorry. We will strive to continue the same care.", "how far"),
    ],
)
def test_some_rewrites_are_never_made(text: str, never: str) -> None:
    assert [words for words in rewritten(text) if never in words] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # the cause stays, and the writer fills in our part
        (
            "The benches are late. This is due to an issue at our timber supplier.",
            "The benches are late. This is due to an issue at our timber supplier, which we"
            " [did not plan for or did not warn you about].",
        ),
        (
            "Your benches are late. The root cause was a fault in the saw.",
            "Your benches are late. The root cause was a fault in the saw."
            " We [what we changed or did not check].",
        ),
        (
            "The courier lost your parcel.",
            "We [what we did or did not do] when the courier lost your parcel.",
        ),
        (
            "The site was down due to a release that broke the login.",
            "The site was down due to a release of ours that broke the login.",
        ),
        (
            "The site was down due to a change that was made on Monday.",
            "The site was down due to a change that we made on Monday.",
        ),
        # what the customer feels is so
        (
            "I'm sorry you feel your bench is taking too long.",
            "I'm sorry that your bench is taking too long.",
        ),
        # damage keeps its size
        (
            "There was a small dent in your bench, I am sorry.",
            "There was a [how large] dent in your bench, I am sorry.",
        ),
        # a plea for pardon is an apology
        ("Mr Bell, please forgive us. We lost your bench.", "Mr Bell, we are sorry. We lost your bench."),
        # a promise keeps who makes it
        (
            "Sorry. Our team will contact you shortly to discuss the bench.",
            "Sorry. Our team will contact you by [day and time] to discuss the bench.",
        ),
        # so does one beside which another stands: nothing is said twice, and nothing is lost
        (
            "Sorry. We have escalated your bench to our workshop team. Our clerk will contact you on Friday.",
            "Sorry. We have escalated your bench to our workshop team, and we will"
            " [what we will do next] by [day and time]. Our clerk will contact you on Friday.",
        ),
        (
            "Sorry. I have told our joiner, who will look into the bench as soon as possible.",
            "Sorry. I have told our joiner, who will look into the bench and write to you by [day and time].",
        ),
        # what only brings in the facts goes from them
        (
            "We lost your slot. In fairness we were at the far gate by noon and the bell rang.",
            "We lost your slot. We were at the far gate by noon and the bell rang.",
        ),
        # that nobody could help it is no answer
        (
            "We are sorry for the wait, but it is not something that we can help.",
            "We are sorry for the wait.",
        ),
        # another's promise is none of ours
        (
            "The lamp broke. We will investigate your complaint. The bank will contact you on Friday.",
            "The lamp broke. We will investigate your complaint. We will write to you about it by"
            " [day and time]. The bank will contact you on Friday.",
        ),
        # a refusal is kept
        (
            "Sorry. We take no responsibility for lost coats or for umbrellas.",
            "Sorry. We take no responsibility for lost coats or for umbrellas. What we can do is"
            " [what we can do].",
        ),
        # a denial gives way to what is known
        (
            "We lost it. Your claim is simply not true.",
            "We lost it. What we know is [what happened, and how you know it].",
        ),
        # that it is so for now is a fact
        (
            "We lost it. There is no sign at this time that it was stolen.",
            "We lost it. There is no sign at present that it was stolen.",
        ),
        # whose people they are
        (
            "We broke it. Most of our guests prefer the old room anyway.",
            "We broke it. [How many] of our guests prefer the old room anyway.",
        ),
        # what waits for the customer has no day, but comes within a time
        (
            "Sorry. Please send us the number and our team will get back to you shortly.",
            "Sorry. Please send us the number and our team will get back to you within"
            " [how many hours or days].",
        ),
        # a condition whose main clause is marked as well
        (
            "Sorry. If I had been told of the stove I would have told you my mind.",
            "Sorry. Had I asked you about the stove, I would have told you my mind.",
        ),
        # a habit of things stays beside what we did
        (
            "Sorry. Keys have a way of walking off in May.",
            "Sorry. Keys have a way of walking off in May. In your case we [what we did or did not do].",
        ),
        # how many say so is a fact
        (
            "We broke your seat. I guess most people find the left one softer and wider.",
            "We broke your seat. I guess [how many] people find the left one softer and wider.",
        ),
        # who says "I" more often than "we" speaks of their own deeds
        (
            "I am sorry. I have read your letter as I said, and we talked on Monday. "
            "Your bench was scratched by mistake.",
            "I am sorry. I have read your letter as I said, and we talked on Monday. "
            "I scratched your bench by mistake.",
        ),
    ],
)
def test_rewrites_say_what_the_message_says(text: str, said: str) -> None:
    assert said in rewritten(text)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules])
def test_no_rewrite_claims_that_something_lies_beside_the_message(rule: Rule) -> None:
    assert [template for template in rule.templates if "attach" in template or "enclos" in template] == []


def test_a_way_round_is_not_left_out() -> None:
    text = "Sorry, there is no export. Many users find screenshots work great!"
    made = rewritten(text)
    assert made
    assert [words for words in made if "screenshots" not in words] == []
    other = "Sorry, there is no export. Many users find screenshots nicer!"
    assert "Sorry, there is no export." in rewritten(other)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules])
def test_last_resorts_stand_behind_all_other_templates(rule: Rule) -> None:
    last = [template.startswith("{otherwise}") for template in rule.templates]
    assert last == sorted(last)


@pytest.mark.parametrize(("rule", "flagged"), EXAMPLES)
def test_no_rewrite_is_marked_again(rule: Rule, flagged: Flagged) -> None:
    draft = read_draft(flagged.text)
    for rewrite in ANALYZER.findings_of(rule, draft)[0].rewrites:
        changed = range(rewrite.span.start, rewrite.span.start + len(rewrite.text))
        anew = [
            finding.excerpt
            for finding in ANALYZER.all_findings(read_draft(rewrite.applied_to(flagged.text)))
            if finding.span.start in changed
            and finding.group is not Group.HOLLOW
            and not ANALYZER.findings_of(RULES[finding.rule], draft)
        ]
        assert set(anew) <= MISREAD


@pytest.mark.parametrize("formula", ["Please be advised that,", "Please rest assured that,"])
def test_a_formula_that_ends_its_paragraph_with_a_comma_is_marked(formula: str) -> None:
    found = ANALYZER.all_findings(read_draft(f"We lost your order. {formula}\n\nThe van broke down."))

    assert "stock_phrase" in {finding.category.key for finding in found}
