"""The words for every enumerated value, field and section.

Keys are ``Class.field`` of ``generator.copy``, and the context of the messages: a "Done" of one
field may be another word in another language than that of the next.
"""

from collections.abc import Mapping

from generator.wording.messages import Message, in_context, in_contexts, mark

_STATUS = {
    "not_started": mark("Not started"),
    "under_way": mark("Under way"),
    "done": mark("Done"),
    "declined": mark("Declined"),
    "dropped": mark("No longer planned"),
}
_HOW_FAR = {"yes": mark("Yes"), "partly": mark("Partly"), "no": mark("No")}
_GROUND = {
    "risk_to_life": mark("Someone's life may be at risk"),
    "others_at_risk": mark("Other people may be at risk"),
    "serious_crime": mark("To prevent or look into a serious crime"),
    "undue_pressure": mark("Someone may be putting pressure on the adult"),
    "provider_implicated": mark("A care provider may be involved"),
    "staff_implicated": mark("A member of staff may be involved"),
    "court_order": mark("A court has ordered it"),
    "legal_duty": mark("There is a legal duty to share it"),
    "entitled": mark("They are entitled to it by law"),
}

YES_NO: Mapping[bool, Message] = {True: mark("Yes"), False: mark("No")}

VALUES = in_contexts(
    {
        "Capacity.can_decide": {
            "yes": mark("Yes"),
            "no": mark("No"),
            "sometimes": mark("Sometimes"),
            "not_assessed": mark("Not assessed"),
        },
        "Representative.authority": {
            "attorney_health": mark("Lasting power of attorney: health and welfare"),
            "attorney_property": mark("Lasting power of attorney: property and financial affairs"),
            "deputy": mark("Deputy appointed by the Court of Protection"),
            "best_interests": mark("Consulted about best interests"),
        },
        "Harm.abuse": {
            "physical": mark("Physical abuse"),
            "domestic": mark("Domestic abuse"),
            "sexual": mark("Sexual abuse"),
            "psychological": mark("Psychological abuse"),
            "financial": mark("Financial or material abuse"),
            "modern_slavery": mark("Modern slavery"),
            "discriminatory": mark("Discriminatory abuse"),
            "organisational": mark("Organisational abuse"),
            "neglect": mark("Neglect"),
            "self_neglect": mark("Self-neglect"),
        },
        "Harm.finding": {
            "substantiated": mark("Substantiated: it happened"),
            "partly_substantiated": mark("Partly substantiated: some of it happened"),
            "not_substantiated": mark("Not substantiated: we did not find that it happened"),
            "inconclusive": mark("Inconclusive: we could not be sure"),
            "stopped_at_adults_request": mark("Stopped because the adult asked us to stop"),
            "not_known": mark("Not known yet"),
        },
        "Harm.ongoing_risk": {
            "yes": mark("Yes, there is still a risk"),
            "no": mark("No, not now"),
            "not_known": mark("Not known"),
        },
        "Wish.met": {
            "not_asked": mark("Not asked yet"),
            "would_not_say": mark("Did not want to say"),
            "not_yet": mark("Not yet"),
            "partly": mark("Partly"),
            "yes": mark("Yes"),
            "no": mark("No"),
        },
        "Objective.status": {
            **_STATUS,
            "met": mark("Met"),
            "partly_met": mark("Partly met"),
            "not_met": mark("Not met"),
        },
        "Action.kind": {
            "safety": mark("Safety"),
            "home": mark("Home"),
            "money": mark("Money"),
            "health": mark("Health"),
            "company": mark("Company and daily life"),
            "service": mark("Service"),
            "police": mark("Police"),
            "legal": mark("Legal advice"),
            "witness_support": mark("Witness support"),
            "prevention": mark("Prevention"),
            "mappa": mark("Referral for multi-agency public protection arrangements (MAPPA)"),
            "monitoring": mark("Monitoring"),
            "harm_reduction": mark("Reducing harm"),
            "referral": mark("Referral"),
        },
        "Action.every": {
            "day": mark("Every day"),
            "week": mark("Every week"),
            "two_weeks": mark("Every 2 weeks"),
            "month": mark("Every month"),
            "when_needed": mark("When it is needed"),
        },
        "Action.status": _STATUS,
        "Support.kind": {
            "care": mark("Care and support"),
            "treatment": mark("Treatment"),
            "therapy": mark("Therapy or counselling"),
            "advocacy": mark("Advocacy"),
            "service": mark("Service"),
            "deputy": mark("Court-appointed deputy"),
        },
        "Support.change": {
            "new": mark("New"),
            "changes": mark("Changes"),
            "continues": mark("Continues"),
        },
        "Risk.likelihood": {
            "unlikely": mark("Unlikely"),
            "possible": mark("Possible"),
            "likely": mark("Likely"),
        },
        "Risk.impact": {
            "minor": mark("Minor"),
            "moderate": mark("Moderate"),
            "serious": mark("Serious"),
        },
        "HeldReview.safeguarded": _HOW_FAR,
        "HeldReview.risk_now": {
            "remains": mark("The risk remains"),
            "reduced": mark("The risk is lower"),
            "removed": mark("The risk has gone"),
        },
        "HeldReview.outcomes_met": _HOW_FAR,
        "HeldReview.effective": _HOW_FAR,
        "HeldReview.decision": {
            "continues": mark("The plan continues"),
            "no_longer_required": mark("The plan is no longer needed"),
        },
        "Person.is": {
            "person": mark("Person"),
            "team": mark("Team"),
            "organisation": mark("Organisation"),
        },
        "Person.roles": {
            "adult": mark("The adult this plan is for"),
            "carer": mark("Carer"),
            "family": mark("Family"),
            "friend": mark("Friend"),
            "advocate": mark("Advocate"),
            "imca": mark("Independent mental capacity advocate"),
            "appropriate_person": mark("Appropriate person"),
            "attorney": mark("Attorney"),
            "deputy": mark("Deputy"),
            "lead_practitioner": mark("Lead practitioner"),
            "coordinator": mark("Care and support protection plan coordinator"),
            "practitioner": mark("Practitioner"),
            "chair": mark("Chair of the meeting"),
            "police": mark("Police"),
            "legal": mark("Legal adviser"),
            "gp": mark("GP (family doctor)"),
            "health": mark("Health worker"),
            "provider": mark("Care provider"),
            "bank": mark("Bank"),
            "interpreter": mark("Interpreter"),
            "reporter": mark("Reported the concern"),
            "alleged_source_of_harm": mark("Alleged to have caused harm"),
        },
        "Wanted.editions": {
            "standard": mark("Standard"),
            "easy_read": mark("Easy read"),
            "bilingual": mark("Two languages side by side"),
            "one_page": mark("The plan on a page"),
            "home_page": mark("A page to leave at home"),
        },
        "Wanted.size": {
            "normal": mark("Normal print"),
            "large": mark("Large print (18 point)"),
            "larger": mark("Larger print (22 point)"),
            "largest": mark("Largest print (28 point)"),
        },
        "Wanted.paper": {
            "white": mark("White"),
            "cream": mark("Cream"),
            "yellow": mark("Yellow"),
            "blue": mark("Blue"),
        },
        "Wanted.formats": {
            "pdf": mark("PDF"),
            "html": mark("Web page (HTML)"),
            "braille": mark("Braille"),
            "audio": mark("Audio"),
            "text": mark("Plain text"),
        },
        "Wanted.braille": {
            "grade_2": mark("Grade 2 (with contractions)"),
            "grade_1": mark("Grade 1 (all spelled out)"),
        },
        "Delivery.how": {
            "in_person": mark("Given in person"),
            "read_together": mark("Read together"),
            "trusted_address": mark("Sent to a trusted address"),
            "secure_email": mark("Sent by secure email"),
            "post": mark("Sent by post"),
        },
        "Frame.stage": {
            "draft": mark("Draft"),
            "agreed": mark("Agreed"),
            "ended": mark("Ended"),
        },
        "Sight.basis": {
            "keeps_record": mark("Keeps the record of this plan"),
            "agreed": mark("Agreed"),
            "lawful": mark("Shared because the law allows it"),
            "ended": mark("Agreement ended"),
        },
        "Sight.ground": _GROUND,
        "Altered.kind": {
            "new": mark("New"),
            "done": mark("Done"),
            "stopped": mark("Not going ahead"),
            "moved": mark("New date or time"),
            "changed": mark("Changed"),
        },
        "Decision.basis": {
            "agreed": mark("Agreed"),
            "refused": mark("Did not agree"),
            "withdrawn": mark("Agreement withdrawn"),
            "lawful": mark("Shared because the law allows it"),
        },
        "Decision.ground": _GROUND,
    }
)
"""For each field with a fixed list of values, the words for each of them."""

CONDITIONS: Mapping[str, Message] = {
    "do_not_pass_on": mark("Do not pass this copy on to anyone else."),
    "read_here_only": mark("Read this copy here. Do not take it away."),
    "destroy_after": mark("Destroy this copy after %(day)s."),
}

SOME_OF = mark("%(part)s (some of it)")

PARTS = in_context(
    "share",
    {
        "whole_plan": mark("The whole plan"),
        "plan": mark("What the plan is for"),
        "capacity": mark("Making decisions"),
        "representatives": mark("Who acts for the adult"),
        "pressure": mark("Pressure from other people"),
        "meeting": mark("The meeting"),
        "findings": mark("What was found out"),
        "wishes": mark("What the adult wants"),
        "objectives": mark("Objectives"),
        "actions": mark("Who does what"),
        "support": mark("Care and support"),
        "risks": mark("Risks"),
        "contingency": mark("If things go wrong"),
        "feedback": mark("Feedback"),
        "review": mark("The next review"),
        "reviews": mark("Reviews held"),
        "difficulties": mark("Difficulties"),
        "closing": mark("How the plan ended"),
        "sharing": mark("Record of sharing"),
        "changes": mark("Changes to the plan"),
        "adult.full_name": mark("The adult's full name"),
        "adult.born": mark("The adult's date of birth"),
        "adult.phone": mark("The adult's phone number"),
        "adult.email": mark("The adult's email address"),
        "adult.address": mark("The adult's address"),
        "adult.safe": mark("How to contact the adult safely"),
        "adult.needs": mark("The adult's communication needs"),
    },
)
"""What a share list names: sections, and parts of the adult's identity."""

LAW = "law"
"""The context of the terms of England and Wales, which stand with the localities themselves."""

TERMS = (
    mark("Safeguarding plan", LAW),
    mark("Care and support protection plan", LAW),
    mark("section 42 enquiry", LAW),
    mark("section 126 enquiry", LAW),
    mark("Care Act 2014", LAW),
    mark("Social Services and Well-being (Wales) Act 2014", LAW),
)
