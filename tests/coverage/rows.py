"""What a plan holds, row by row: what the sources ask, and the words that show it is there.

A is the guidance on case conferences, B that on plans and reviews, C other published guidance,
named. ``standard`` are words of the lead's standard copy of ``whole.yaml``, ``easy`` of the
adult's easy-read copy; a row without ``easy`` is not asked for there.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One row: its number, what is asked and by whom, the fields, and the words to be found."""

    number: int
    asks: str
    source: str
    fields: tuple[str, ...]
    standard: tuple[str, ...]
    easy: tuple[str, ...] = ()


ROWS = (
    Row(
        1, "Aims and objectives, hopes and wishes of the adult and the carer", "B 1.1",
        ("wishes.text", "wishes.whose", "objectives.text"),
        ("I want to sit in my garden without looking over my shoulder. Whose wish Rosa",
         "I hope that my sister sleeps well again. Whose wish Ben Bellamy",
         "Objective 1 Rosa uses her garden every day that she likes."),
        ("You want to sit in your garden.", "Ben hopes that you sleep well.",
         "You go into your garden when you like."),
    ),
    Row(
        2, "Clear objectives: specific, measurable, achievable, realistic, timely", "A, B 1.1",
        ("objectives.text", "objectives.measure", "objectives.achievable", "objectives.relevant",
         "objectives.by"),
        ("How we will know Rosa marks the days on her own calendar.",
         "Why it can be done The fence can be mended before the winter.",
         "Why it matters The garden is what Rosa misses most.",
         "By when Friday 29 January 2027 Who leads Marcus Hale"),
        ("You go into your garden when you like. We want this by Friday 29 January 2027.",),
    ),
    Row(
        3, "Steps to assure future safety", "B 1.1", ("actions.kind", "actions.text"),
        ("Have the garden fence mended. For Objective 1 Kind Safety",
         "Move the outside light to the garden side. Kind Home",
         "Stop the old standing order. Kind Money",
         "Look at the injured wrist again. Kind Health",
         "Go to the choir together. Kind Company and daily life"),
        ("A worker will mend your fence.", "You will have a light in the garden.",
         "Hugo will stop a payment.", "A doctor will look at your arm.",
         "Ines goes to the choir with you."),
    ),
    Row(
        4, "Steps the adult and the carer can take themselves", "B 1.1", ("actions.who",),
        ("Who does what Rosa What By when, or how often Ring before opening the gate",
         "Ben Bellamy brother What By when, or how often Look in every evening."),
        ("What you will do Ring before you open the gate.",
         "What Ben Bellamy will do Ben comes every evening."),
    ),
    Row(
        5, "How each organisation and practitioner contributes; each worker's part", "A, B 1.1",
        ("actions.who", "people.role", "people.organisation", "people.works_for"),
        ("Ola Finch Social worker, Northmere Council What By when, or how often",
         "PC Carol Dunn Police, Mereshire Police Telephone 01632 960 230 What"),
        ("What Ola Finch will do", "What PC Carol Dunn will do"),
    ),
    Row(
        6, "A nominated worker: focal point, liaison, sees that the plan is followed", "A, B 1",
        ("plan.lead",),
        ("Leads the plan Marcus Hale",),
        ("Marcus is in charge of this plan.",),
    ),
    Row(
        7, "Care and support, treatment, therapy, continuing advocacy", "B 1.1",
        ("support.kind", "support.text"),
        ("Therapy or counselling Six talks about what happened.",
         "Advocacy Ines goes on speaking up with Rosa."),
        ("You can talk about what happened.", "Ines speaks up with you."),
    ),
    Row(
        8, "New services or changes to existing ones; how each serves the outcome",
        "B 1.1, C (South Tyneside)", ("support.change", "support.outcome"),
        ("Court-appointed deputy The deputy asks the court for wider powers over the savings. "
         "New or continuing Changes",
         "How it helps to keep the adult safe Nobody else can reach the savings."),
        ("Hugo will ask the court to help with your money. This help will change.",
         "This help is new.", "This help will go on."),
    ),
    Row(
        9, "How the adult is supported to take part in formal action, criminal cases included",
        "B 1.1", ("actions.kind", "support"),
        ("Apply for special measures, so that Rosa can speak from behind a screen.",
         "Keep Rosa, Ben and Marcus informed of the investigation. Kind Police"),
        ("If you go to court, nobody will see you speak.",),
    ),
    Row(
        10, "Police and legal services consulted on relevant law", "A", ("actions.law",),
        ("Ask for a protection notice. Kind Legal advice "
         "Law considered Domestic Abuse Act 2021, section 27",),
    ),
    Row(
        11, "Witness support; special measures under Achieving Best Evidence", "A",
        ("actions.kind",),
        ("from behind a screen. Kind Witness support By Wednesday 9 December 2026",),
        ("If you go to court, nobody will see you speak. "
         "This will be done by Wednesday 9 December 2026.",),
    ),
    Row(
        12, "Actions to prevent the person alleged to have caused harm from doing so again", "A",
        ("actions.kind",),
        ("Agree with probation that Carl Voss stays out of the street. Kind Prevention",),
        ("Someone must stay away from your home.",),
    ),
    Row(
        13, "Referral for MAPPA consideration where its criteria are met", "A", ("actions.kind",),
        ("Send the referral for Carl Voss to the local panel. "
         "Kind Referral for multi-agency public protection arrangements (MAPPA)",),
    ),
    Row(
        14, "A named police officer who keeps the adult, carers and lead informed", "A",
        ("actions.kind", "actions.who"),
        ("PC Carol Dunn Police, Mereshire Police Telephone 01632 960 230 What By when, or how "
         "often Keep Rosa, Ben and Marcus informed of the investigation.",),
        ("What PC Carol Dunn will do Carol tells you what the police do.",),
    ),
    Row(
        15, "Monitoring, support and counselling", "A", ("actions.kind", "support.kind"),
        ("Visit and ask how the week was. Kind Monitoring Every week",
         "Six talks about what happened."),
        ("Marcus visits you every week. This happens every week.",
         "You can talk about what happened."),
    ),
    Row(
        16, "How current and future risks are identified; continuing risk management", "B 1.1",
        ("risks.text", "risks.likelihood", "risks.impact", "risks.signs", "risks.response",
         "risks.owner", "risks.reviewed_on"),
        ("Carl Voss may come back at night. Signs to look for A car that waits without lights.",
         "How likely Possible How serious Serious Ring 999, then Marcus in the morning.",
         "Who watches this risk Marcus Hale Last looked at on Monday 19 October 2026"),
        ("Someone may come back at night.",),
    ),
    Row(
        17, "Contingency if objectives are not met or risks change", "B 1.1",
        ("contingency.if", "contingency.then", "contingency.who"),
        ("The fence is not mended before the winter. Rosa stays with Ben until it is. "
         "Ben Bellamy",),
        ("If the fence is not done, you can stay with Ben. Ben Bellamy will help with this.",),
    ),
    Row(
        18, "Review if circumstances change, or when somebody asks", "B 1.1", ("review.text",),
        ("Rosa, Ben, Ines or any worker can ask to meet sooner.",),
        ("You can ask to meet sooner.",),
    ),
    Row(
        19, "Timescales for achievements and for review", "A, B",
        ("actions.by", "actions.every", "support.by", "review.next_on", "review.next_at"),
        ("Have the garden fence mended. For Objective 1 Kind Safety By Friday 4 December 2026",
         "Kind Company and daily life Every week", "By when Friday 18 December 2026",
         "Date Monday 21 December 2026 Time 2:30pm"),
        ("This will be done by Friday 4 December 2026.", "This happens every 2 weeks.",
         "The next meeting is on Monday 21 December 2026. "
         "The meeting starts at 2:30 in the afternoon."),
    ),
    Row(
        20, "First review within 6 weeks of the plan; then until closure",
        "A, C (Wales Safeguarding Procedures)", ("review.next_on", "plan.agreed_on"),
        ("Agreed on Monday 7 September 2026", "The next review Rosa, Ben, Ines"),
        ("The next meeting is on Monday 21 December 2026.",),
    ),
    Row(
        21, "Meeting: adult and advocate invited; adult asked who else; chaired and minuted", "A",
        ("meeting.held_on", "meeting.chair", "meeting.invited", "meeting.attended",
         "meeting.asked_who_else"),
        ("Held on Monday 7 September 2026 Chair Vera Stone "
         "Invited Rosa, Ines Duarte, Marcus Hale, PC Carol Dunn and Ben Bellamy",
         "Came to the meeting Rosa, Ines Duarte, Marcus Hale and PC Carol Dunn",
         "Asked who else should come Rosa asked for her brother to come."),
    ),
    Row(
        22, "The adult saw the reports before the meeting", "A", ("meeting.report_given_before",),
        ("Report given before the meeting, on Tuesday 1 September 2026",),
    ),
    Row(
        23, "How the adult took part; if not, why, and who acted in their best interests", "A, B",
        ("meeting.adult_took_part", "representatives"),
        ("How the adult took part Rosa came with Ines and spoke for herself.",
         "Hugo Lind Hugo speaks for Rosa about large sums alone. By what authority Deputy "
         "appointed by the Court of Protection Document Order of the Court of Protection of "
         "3 March 2025 Since Monday 3 March 2025"),
        ("You came to the meeting with Ines. We met on Monday 7 September 2026.",
         "A court lets Hugo Lind make some choices for you."),
    ),
    Row(
        24, "Several adults at risk: a meeting, and a plan, each", "A",
        ("meeting.separate_meeting_for",),
        ("A separate meeting for Edna Bellamy",),
    ),
    Row(
        25, "Finding: substantiated or not or not known; whether risk continues", "A",
        ("findings.abuse", "findings.finding", "findings.ongoing_risk"),
        ("Physical abuse and domestic abuse Rosa was hit on at least two days in July. Finding "
         "Partly substantiated: some of it happened Is there still a risk? Yes, there is still "
         "a risk",),
        ("Someone hit you. We found out that some of this happened. "
         "There is still a danger of this.",),
    ),
    Row(
        26, "Capacity, and any undue influence; the right to take risks; harm reduction", "A",
        ("capacity", "pressure", "actions.offered"),
        ("Who looks after large sums of money Rosa can decide about everyday money by herself. "
         "Can make this decision Sometimes",
         "Carl Voss waited outside the day centre. Pressure from Carl Voss What was done about "
         "it The day centre now lets Rosa leave by the garden door.",
         "Kind Reducing harm Help offered Offered on Monday 7 September 2026. Answer: Rosa did "
         "not want an alarm. To be offered again on Monday 11 January 2027."),
    ),
    Row(
        27, "Recorded and circulated; available in a format accessible to the adult", "A, B",
        ("people.copy",),
        ("About this copy", "This copy holds what the person it is for may see."),
        ("Easy read", "What is in this document"),
    ),
    Row(
        28, "Who the plan may be shared with: agreed with the adult, and recorded", "B",
        ("sharing",),
        ("Asked on Monday 7 September 2026 Asked by Marcus Hale How Spoken, at her kitchen table, "
         "with Ines.", "Sharing with Ines Duarte Decision Agreed On Monday 7 September 2026"),
        ("Ben Bellamy can see these parts of your plan: What the plan is for What you want "
         "When we will meet again This was agreed on Monday 7 September 2026.",
         "You can change your mind about who sees your plan."),
    ),
    Row(
        29, "Updated throughout; each change documented", "B", ("changes", "plan.version"),
        ("Plan version: 4", "Monday 16 November 2026 New date for the fence. Marcus Hale"),
    ),
    Row(
        30, "Review: is the adult safe; are outcomes met; is the plan effective; what changed",
        "B 2",
        ("reviews.safeguarded", "reviews.risk_now", "reviews.outcomes_met", "reviews.effective",
         "reviews.wishes_changed", "reviews.capacity_changed"),
        ("Is the adult safe? Partly The risk now The risk is lower Have the outcomes been met? "
         "Partly Is the plan working? Yes Have wishes changed? No Has capacity to decide "
         "changed? No",
         "Is the adult safe? Yes The risk now The risk remains Have the outcomes been met? No"),
        ("You were safe at that time. The danger was the same as before. What we wanted had not "
         "happened yet. Some of the plan was working. You wanted different things. The way you "
         "make choices was the same.",),
    ),
    Row(
        31, "Review decision: continues with changes, dates and lead, or no longer required",
        "B 2",
        ("reviews.decision", "reviews.next_on", "reviews.lead", "reviews.lead_agreed_by"),
        ("Decision The plan continues Next review Monday 21 December 2026 Leads the plan from "
         "now on Marcus Hale The lead was agreed by Rosa and Ines Duarte",),
        ("We agreed that the plan goes on. We agreed that Marcus is in charge of the plan. "
         "You and Ines Duarte said yes to this.",),
    ),
    Row(
        32, "New information: a new enquiry, or review and monitoring go on", "B 2",
        ("reviews.new_enquiry",),
        ("section 42 enquiry needed? No Why The telephone calls came from a wrong number. "
         "Decided by Vera Stone",),
    ),
    Row(
        33, "Difficulties: reported back to the chair; other strategies; early review", "A",
        ("difficulties",),
        ("The builder went out of business. Noticed on Monday 2 November 2026 Reported by Ola "
         "Finch Chair told on Tuesday 3 November 2026 Early review on Monday 16 November 2026",),
    ),
    Row(
        34, "Feedback to those who reported abuse, as agreed at the meeting", "A", ("feedback",),
        ("Tell her that it was looked into. Who is told Peggy Moss Who tells them Marcus Hale "
         "Told on Thursday 10 September 2026",),
    ),
    Row(
        35, "Closing: reason, the adult's own view, risk left, who to contact",
        "B 2, C (LGA Making Safeguarding Personal; Lewisham, Liverpool SABs)",
        ("closing.on", "closing.text", "closing.adult_view", "closing.risk_left",
         "closing.contact"),
        ("Carl Voss moved abroad in January. Ended on Friday 26 February 2027 The adult's own "
         "view Rosa says that she feels free. Risk that is left He may still write letters. "
         "Whom to contact if it happens again Marcus Hale",),
        ("You feel safe now. The plan ended on Friday 26 February 2027. "
         "If it happens again, tell Marcus.",),
    ),
    Row(
        36, "What the adult wanted to happen, whether asked, and whether it was met",
        "C (LGA Making Safeguarding Personal outcomes framework)",
        ("wishes.met", "reviews.outcomes_met"),
        ("Whose wish Rosa Has it happened? Partly",),
        ("You want to sit in your garden. Some of this has happened.",
         "Ben hopes that you sleep well. This has not happened yet."),
    ),
    Row(
        37, "Communication needs: identified, recorded, flagged, shared, met, reviewed",
        "C (Accessible Information Standard DAPB1605, 2025)",
        ("people.needs", "people.speaks", "people.copy", "people.deliver"),
        ("Speaks English Communication needs A hearing loop in the room Language English "
         "Edition Easy read and standard",
         "Communication needs Letters in large print Language English Edition Standard "
         "Print size Large print (18 point)"),
    ),
)  # fmt: skip
