"""Sentences that are put together outside the templates."""

from collections.abc import Mapping
from typing import Any

from generator.wording.messages import Message, mark

# What a copy is called.
NEUTRAL_PLAN = mark("Plan")
PLAN_FOR = mark("%(plan)s for %(name)s")
TITLE = mark("%(plan)s - copy for %(name)s")
TITLE_PART = mark("%(title)s - %(part)s")
TITLE_EASY = mark("%(title)s - easy read")
TITLE_BILINGUAL = mark("%(title)s - two languages")

# Marks on every page.
DRAFT = mark("DRAFT: this plan has not been agreed yet. It may change.")
UNCHECKED = mark(
    "Draft easy words and pictures. Not yet checked by a person with a learning disability."
)
EASY_DRAFT = mark("DRAFT plan. It is not agreed yet.")

TRANSLATION_UNREVIEWED = mark("Draft translation. Not yet checked.")
TRANSLATED_BY, TRANSLATION_REVIEWED = mark("Translated by"), mark("Translation checked by")
TRANSLATION_GAP = mark("This part has not been translated yet.")

# Sections of the standard edition.
ABOUT = mark("What this plan is for")
HOW_IT_ENDED = mark("How the plan ended")
ADULTS_DETAILS = mark("%(name)s's details")
WISHES_OF_ADULT = mark("What %(name)s wants")
WISHES = mark("Hopes and wishes")
OBJECTIVES = mark("What we are working towards")
ACTIONS = mark("Who does what")
SUPPORT = mark("Care and support")
DATES = mark("Dates, in order")
RISKS = mark("Risks, and what we do about them")
CONTINGENCY = mark("If things go wrong")
NEXT_REVIEW = mark("The next review")
REVIEWS = mark("Reviews held so far")
FINDINGS = mark("What was found out")
CAPACITY = mark("Making decisions")
REPRESENTATIVES = mark("Who acts for %(name)s")
PRESSURE = mark("Pressure from other people")
MEETING = mark("The meeting that made this plan")
DIFFICULTIES = mark("Difficulties")
FEEDBACK = mark("Telling those who raised the concern")
CHANGES = mark("Changes to this plan")
SIGHTS = mark("Who can see this plan")
SHARING = mark("Record of what was agreed about sharing")
PEOPLE = mark("People in this plan")
COMMUNICATION = mark("How each person gets information")
WORDS_CHECKED = mark("Who checked the easy-read words")
CHECKED_NOT_RECORDED = mark("It is not recorded which words they checked.")
CHECKED_SINCE = {
    "changed": mark("Words that have changed since then"),
    "new": mark("Words that are new since then"),
}
YOUR_DETAILS = mark("What we hold about you")

# Headings and cells inside them.
REVIEW_ON = mark("Review on %(day)s")
DECISION_FOR = mark("Sharing with %(name)s")
NOBODY_YET = mark("Not yet decided who")
RISK, HOW_GREAT, RESPONSE = mark("Risk"), mark("How great"), mark("What we do")
STEP, STEP_ENDS = mark("Step"), mark("Step ends")
MEETING_HELD, REVIEW_HELD = mark("Meeting"), mark("Review held")
PLAN_AGREED, PLAN_ENDED = mark("Plan agreed"), mark("Plan ended")
OFFERED_AGAIN = mark("Help to be offered again")
DONE, TODAY, DATE_PASSED = mark("Done"), mark("Today"), mark("This date has passed")
WHAT, WHEN, PROGRESS = mark("What"), mark("By when, or how often"), mark("How it is going")
NEEDS, THEIR_COPY = mark("What they need"), mark("Their copy")
NOT_RECORDED, NOT_GIVEN = mark("Nothing recorded"), mark("Not given in this copy")
NAME, PART, REACHED = mark("Name"), mark("Part in this plan"), mark("How to reach them")
WHO, SEES, WHY = mark("Who"), mark("What they can see"), mark("Why, and since when")
UNTIL = mark("until %(day)s")
ENDED_ON = mark("on %(day)s")
SEES_NOTHING = mark("Nothing from now on")
NO_REPORT = mark("Nothing reported yet")
SINCE = mark("since %(day)s")
AS_AT = mark("%(status)s, as at %(day)s")
BY_DAY = mark("By %(day)s")
OFFERED = mark("Offered on %(day)s")
ANSWER = mark("Answer: %(answer)s")
OFFER_AGAIN = mark("To be offered again on %(day)s")
IN_LANGUAGE = mark("%(name)s in %(language)s")
FULL_NAME = mark("Full name")
NEW_ENQUIRY = mark("Is a new %(enquiry)s needed?")

# What has changed since an earlier version.
SINCE_VERSION = mark("What has changed since version %(version)s")
SINCE_COPY = mark("Your copy of version %(version)s was made on %(day)s.")
SINCE_NOTHING = mark("No part of the plan in this copy has changed.")
SINCE_LIMITS = mark("Names, contact details and who may see the plan are not compared.")
ALTERED_WHEN = mark("When: %(when)s.")
ALTERED_NOW = mark("Now: %(when)s.")
ALTERED_BEFORE = mark("Before: %(when)s.")
ALTERED_PARTS = mark("What is different: %(parts)s.")
ALTERED_TEXT, ALTERED_WHO = mark("The wording"), mark("Who does it")
NO_DATE, BY_DAY_SMALL = mark("no date"), mark("by %(day)s")

# The plan on a page.
ONE_PAGE_WISHES = mark("What matters to %(name)s")
ONE_PAGE_ACTIONS = mark("Who does what next")
ONE_PAGE_NUMBERS = mark("Whom to ring when")
WISH_OF = mark("%(name)s wants:")
WHOM, PHONE = mark("Whom"), mark("Telephone")
WHEN_NEXT = mark("When")
PASSED = mark("**This date has passed.**")
IN_AN_EMERGENCY = mark("In an emergency")
ABOUT_THIS_PLAN = mark("About this plan: %(name)s")
EMERGENCY_NUMBER = "999"

# The page that is safe to leave at home: it says nothing of a plan.
HOME_TITLE = mark("Dates and numbers")
HOME_EMERGENCY = mark("Emergency")
YOU = mark("You")
OUT_OF_HOURS = mark("Evenings and weekends: %(phone)s")

# Sections of the easy-read edition.
EASY_ABOUT = mark("What this is about")
EASY_WISHES = mark("What you want")
EASY_OBJECTIVES = mark("What we want to happen")
EASY_ACTIONS = mark("What people will do")
EASY_SUPPORT = mark("Help for you")
EASY_RISKS = mark("What could go wrong")
EASY_CONTINGENCY = mark("What to do if something goes wrong")
EASY_REVIEW = mark("When we will meet again")
EASY_REVIEWS = mark("Meetings we have had")
EASY_FINDINGS = mark("What we found out")
EASY_CLOSING = mark("The plan has ended")
EASY_CAPACITY = mark("Making your own choices")
EASY_REPRESENTATIVES = mark("Who can decide for you")
EASY_PRESSURE = mark("If someone tells you what to do")
EASY_MEETING = mark("The meeting")
EASY_FEEDBACK = mark("Telling people what happened")
EASY_DIFFICULTIES = mark("Things that are hard")
EASY_SIGHTS = mark("Who can see my plan")
EASY_HELPERS = mark("Who can help me")
EASY_TOGETHER = mark("Reading this together")
EASY_GOES_ON = mark("%(heading)s (more)")
EASY_PART = mark("Part %(number)s of %(count)s")
EASY_NEXT = mark("What happens next")
EASY_RING = mark("Who you can ring")
EASY_MORE = mark("More about your plan")
EASY_WORDS = mark("What the words mean")

# Rows of the easy-read edition.
YOU_WILL = mark("What you will do")
YOU_AND_WILL = mark("What you and %(names)s will do")
THEY_WILL = mark("What %(names)s will do")
EASY_BY = mark("This will be done by **%(day)s**.")
EASY_YOU_DO = mark("You will do this.")
EASY_YOU_AND_DO = mark("You and %(names)s will do this.")
EASY_THEY_DO = mark("%(names)s will do this.")
EASY_PASSED = mark("**This date has passed.**")
EASY_RING_NAME = mark("**%(name)s:** %(phone)s")
EASY_GOAL_BY = mark("We want this by **%(day)s**.")
EASY_EVERY = {
    "day": mark("This happens every day."),
    "week": mark("This happens every week."),
    "two_weeks": mark("This happens every 2 weeks."),
    "month": mark("This happens every month."),
    "when_needed": mark("Do this when you need to."),
}
EASY_STATUS = {
    "done": mark("This is done."),
    "declined": mark("This will not happen now."),
    "dropped": mark("This will not happen now."),
}
EASY_MET = {
    "met": mark("This has happened."),
    "partly_met": mark("Some of this has happened."),
    "not_met": mark("This has not happened."),
}
EASY_WISH_MET = {
    "not_asked": mark("We will ask you if this has happened."),
    "would_not_say": mark("You did not want to say if this has happened."),
    "not_yet": mark("This has not happened yet."),
    "partly": mark("Some of this has happened."),
    "yes": mark("This has happened."),
    "no": mark("This did not happen."),
}
EASY_FINDING = {
    "substantiated": mark("We found out that this happened."),
    "partly_substantiated": mark("We found out that some of this happened."),
    "not_substantiated": mark("We did not find that this happened."),
    "inconclusive": mark("We could not be sure if this happened."),
    "stopped_at_adults_request": mark("We stopped looking into this because you asked us to."),
    "not_known": mark("We do not know yet if this happened."),
}
EASY_ONGOING_RISK = {
    "yes": mark("There is still a danger of this."),
    "no": mark("There is no danger of this now."),
    "not_known": mark("We do not know if there is still a danger."),
}
EASY_CHANGE = {
    "new": mark("This help is new."),
    "changes": mark("This help will change."),
    "continues": mark("This help will go on."),
}
EASY_REVIEW_FOUND: Mapping[str, tuple[str, Mapping[Any, Message]]] = {
    "safeguarded": (
        "safe",
        {
            "yes": mark("You were safe at that time."),
            "partly": mark("You were safe in some ways, and not in others."),
            "no": mark("You were not safe at that time."),
        },
    ),
    "risk_now": (
        "danger",
        {
            "remains": mark("The danger was the same as before."),
            "reduced": mark("There was less danger than before."),
            "removed": mark("The danger had gone."),
        },
    ),
    "outcomes_met": (
        "done",
        {
            "yes": mark("What we wanted had happened."),
            "partly": mark("Some of what we wanted had happened."),
            "no": mark("What we wanted had not happened yet."),
        },
    ),
    "effective": (
        "plan",
        {
            "yes": mark("The plan was working."),
            "partly": mark("Some of the plan was working."),
            "no": mark("The plan was not working."),
        },
    ),
    "wishes_changed": (
        "talk",
        {
            True: mark("You wanted different things."),
            False: mark("You wanted the same things as before."),
        },
    ),
    "capacity_changed": (
        "choose",
        {
            True: mark("The way you make choices had changed."),
            False: mark("The way you make choices was the same."),
        },
    ),
    "decision": (
        "agree",
        {
            "continues": mark("We agreed that the plan goes on."),
            "no_longer_required": mark("We agreed that you do not need the plan now."),
        },
    ),
}
"""What a review found: for each question its picture and a sentence for each answer, in the past,
for that day is past."""

EASY_REVIEW_LEAD = mark("We agreed that %(name)s is in charge of the plan.")
EASY_REVIEW_AGREED = mark("%(names)s said yes to this.")
EASY_REVIEW_NEXT = mark("We planned to meet again on **%(day)s**.")
EASY_ACTS = mark("%(names)s will help with this.")
EASY_AGAIN = mark("If it happens again, tell %(name)s.")
EASY_DECIDES = {
    "attorney_health": mark("%(name)s can make some choices about your health for you."),
    "attorney_property": mark("%(name)s can make some choices about your money for you."),
    "deputy": mark("A court lets %(name)s make some choices for you."),
    "best_interests": mark("We asked %(name)s what is best for you."),
}
EASY_YOU = mark("You")
EASY_GIVES = mark("%(names)s will give this help.")
EASY_NEXT_ON = mark("The next meeting is on **%(day)s**.")
EASY_NEXT_AT = mark("The meeting starts at **%(time)s**.")
EASY_PLACE = mark("The meeting is here: %(place)s")
EASY_HELD_ON = mark("We met on **%(day)s**.")
EASY_ENDED_ON = mark("The plan ended on **%(day)s**.")
EASY_LEADS = mark("%(name)s is in charge of this plan.")
EASY_NEWS = mark("What is new")
EASY_NEWS_SINCE = mark("This is what has changed since **%(day)s**.")
EASY_NEWS_NOTHING = mark("Nothing in this copy is new.")
EASY_NEWS_KINDS = {
    "new": mark("New"),
    "done": mark("Done"),
    "stopped": mark("Not happening now"),
    "moved": mark("New days and times"),
    "changed": mark("Changed"),
}
EASY_NEW_DAY = mark("The new day is **%(day)s**.")
EASY_NEW_TIME = mark("The new time is **%(time)s**.")
EASY_WILL_DO = mark("%(names)s will do this now.")
EASY_GAP = mark("There are no easy words for this part yet.")
EASY_EMERGENCY = mark("If you are in danger now, ring **999**.")
PHOTO_OF = mark("Photo of %(name)s")
EASY_PHONE = mark("Phone:")
EASY_OUT_OF_HOURS = mark("Evenings and weekends:")
EASY_SEES_ALL = mark("%(name)s can see all of your plan.")
EASY_SEES_MORE = mark("%(name)s can see all of your plan and also:")
EASY_SEES_PART = mark("%(name)s can see these parts of your plan:")
EASY_KEEPS = mark("%(name)s works on your plan and can see it.")
EASY_SINCE = {
    "agreed": mark("This was agreed on **%(day)s**."),
    "lawful": mark("This began on **%(day)s**."),
}
EASY_LAWFUL = mark("The law lets us share this.")
EASY_GROUNDS = {
    "risk_to_life": mark("Someone could be hurt very badly."),
    "others_at_risk": mark("Other people could be hurt."),
    "serious_crime": mark("There may be a serious crime."),
    "undue_pressure": mark("Someone may be making you say things."),
    "provider_implicated": mark("People who give care may have done harm."),
    "staff_implicated": mark("A worker may have done harm."),
    "court_order": mark("A court said we must."),
    "legal_duty": mark("The law says we must."),
    "entitled": mark("The law says they can see it."),
}
EASY_ENDED = mark("%(name)s does not get new copies of your plan now.")
EASY_ENDED_SIGHT = mark("This ended on **%(day)s**.")
EASY_UNTIL = mark("This ends on **%(day)s**.")
EASY_PLANNED_UNTIL = mark("This is planned until **%(day)s**.")
EASY_WAS_PLANNED = mark("This was planned for **%(day)s**.")
EASY_CHANGE_MIND = mark("You can change your mind about who sees your plan.")
EASY_TELL = mark("Tell %(name)s if you want to change this.")
EASY_TELL_US = mark("Tell a worker if you want to change this.")
EASY_FULL_PLAN = mark("There is more in the full plan.")
EASY_GO_THROUGH = mark("%(name)s can go through it with you.")
EASY_ASK = mark("Ask a worker to go through it with you.")

EASY_ROLES = {
    "lead_practitioner": mark("%(name)s is in charge of this plan."),
    "coordinator": mark("%(name)s makes sure the plan is working."),
    "advocate": mark("%(name)s helps you say what you want."),
    "imca": mark("%(name)s speaks up for you when people make choices."),
    "appropriate_person": mark("%(name)s helps you take part."),
    "attorney": mark("%(name)s can make some choices for you."),
    "deputy": mark("%(name)s can make some choices for you."),
    "interpreter": mark("%(name)s says things in your language."),
    "police": mark("%(name)s works for the police."),
    "legal": mark("%(name)s knows about the law."),
    "gp": mark("%(name)s is a doctor."),
    "health": mark("%(name)s helps you with your health."),
    "bank": mark("%(name)s works for a bank."),
    "provider": mark("%(name)s gives you care."),
    "carer": mark("%(name)s looks after you."),
    "family": mark("%(name)s is in your family."),
    "friend": mark("%(name)s is your friend."),
    "chair": mark("%(name)s runs the meeting."),
    "practitioner": mark("%(name)s works with you."),
}
"""What each role means for the adult, most telling first; the roles that are left out help no
one, or are nothing to ring about."""

EASY_SOME_OF = mark("%(part)s (some of it)")
EASY_PARTS = {
    "whole_plan": mark("All of the plan"),
    "plan": mark("What the plan is for"),
    "capacity": mark("Making your own choices"),
    "representatives": mark("Who can decide for you"),
    "pressure": mark("If someone tells you what to do"),
    "meeting": mark("The meeting"),
    "findings": mark("What we found out"),
    "wishes": mark("What you want"),
    "objectives": mark("What we want to happen"),
    "actions": mark("What people will do"),
    "support": mark("Help for you"),
    "risks": mark("What could go wrong"),
    "contingency": mark("What to do if something goes wrong"),
    "feedback": mark("Telling people what happened"),
    "review": mark("When we will meet again"),
    "reviews": mark("Meetings we have had"),
    "difficulties": mark("Things that are hard"),
    "closing": mark("How the plan ended"),
    "sharing": mark("Who can see your plan"),
    "changes": mark("Changes to the plan"),
    "adult.full_name": mark("Your full name"),
    "adult.born": mark("Your date of birth"),
    "adult.phone": mark("Your phone number"),
    "adult.email": mark("Your email address"),
    "adult.address": mark("Your address"),
    "adult.safe": mark("How to contact you safely"),
    "adult.needs": mark("How you like to get information"),
}

# The copy in two languages side by side, for an interpreter.
BILINGUAL = mark("Two languages side by side")
BILINGUAL_NUMBERS = mark("Each part has a number. It is the same in both languages.")
BILINGUAL_PART = mark("Part")
AGREE = mark("Words to agree on first")
AGREE_HOW = mark("Before you begin, agree with the person how to say each of these words.")
AGREE_WORD, AGREE_MEANING = mark("Word"), mark("What it means")
AGREE_SAID = mark("How we will say it")
AGREE_NONE = mark("There are no hard words in this copy.")
EXACT = mark("Facts to say exactly")
EXACT_HOW = mark("Say these as they are written here.")
EXACT_KINDS = {
    "names": mark("Names"),
    "dates": mark("Dates and times"),
    "phones": mark("Telephone numbers"),
    "amounts": mark("Numbers and amounts"),
    "addresses": mark("Addresses"),
}
ALOUD = mark("Reading this aloud")
ALOUD_LINES = (
    mark("Read aloud by"),
    mark("Read aloud to"),
    mark("On (date)"),
    mark("Parts that were read"),
)
ALOUD_UNDERSTOOD = mark("Was it understood?")
ALOUD_ANSWERS = (mark("Yes, all of it"), mark("Some of it"), mark("No"))
ALOUD_AFTER = (mark("Parts to explain again"), mark("Signed"))

TEXT_SECTION = mark("Section: %(heading)s")
TEXT_HEADING = mark("Heading: %(heading)s")
NOT_IN_BRAILLE = mark("(not in braille)")
NARRATION = mark("Words to read aloud")
NARRATION_HOW = mark(
    "Read slowly. Words in square brackets are not read aloud. Stop for a breath at each "
    "empty line, for two at [Pause], and for longer at [Long pause]."
)
NARRATION_LENGTH = mark(
    "This takes about one minute.", plural="This takes about %(minutes)s minutes."
)
NARRATION_NUMBER = mark("Number %(number)s:")
NARRATION_END = mark("This is the end.")
PAUSE, LONG_PAUSE = mark("[Pause]"), mark("[Long pause]")
