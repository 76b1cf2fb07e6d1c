"""Each warning of the checks: a plan that gives it, and one beside it that does not."""

import re
from dataclasses import dataclass
from datetime import date

import pytest

from generator.plan.finding import Finding
from tests.plan.cases import ON, findings_in

TOP = """\
format: clearplan/1
plan:
  organisation: council
  lead: joanne
"""
AGREED = """\
  stage: agreed
  agreed_on: 2026-11-02
"""
PEOPLE = """\
people:
  council: {is: organisation, name: Eastwick Council, contact: {phone: 01632 960100}}
  amina: {role: adult, name: Amina Hussain, called: Amina, deliver: {how: in_person}}
  joanne: {role: lead_practitioner, name: Joanne Price, works_for: council}
"""
REST = """\
capacity:
  the-plan: {can_decide: yes, for_sharing: yes, assessed_on: 2026-10-20, assessed_by: joanne}
objectives:
  safe: {lead: joanne, by: 2026-12-31, measure: She says so, achievable: It is, relevant: It is}
actions:
  call: {who: [joanne], every: week}
risks:
  pressure: {likelihood: likely, impact: minor, response: Ring Joanne., owner: joanne}
contingency:
  worse: {if: He comes back, then: Ring 999, who: [amina]}
findings:
  money: {abuse: financial, finding: inconclusive}
meeting:
  held_on: 2026-11-02
  chair: joanne
  invited: [amina]
  asked_who_else: Amina asked for nobody.
  adult_took_part: Amina was there.
  report_given_before: 2026-11-01
"""
ASKED = "sharing: {asked_on: 2026-11-02}\n"
WISH = "wishes:\n  home: {whose: amina, met: not_yet, text: I want to stay at home.}\n"

DRAFT = TOP + PEOPLE
SERVED = REST.replace("{lead: joanne, by", "{wish: home, lead: joanne, by")
REVIEWED = TOP + AGREED + PEOPLE + SERVED + WISH + ASKED
"""An agreed plan but for its section ``review``."""

ANSWERS = (
    "safeguarded: yes, risk_now: reduced, outcomes_met: partly, effective: yes, "
    "wishes_changed: no, capacity_changed: no, decision: continues, next_on: 2027-05-02"
)
"""What a review that was held has to say."""

NADIA = "  nadia: {role: advocate, name: Nadia Karim}\n"
TARIQ = "  tariq: {role: alleged_source_of_harm, name: Tariq Raza, called: Taz}\n"
RAZA = """\
  firm: {is: organisation, role: alleged_source_of_harm, name: Raza Care}
  worker: {role: provider, name: Ivy Dunn, works_for: firm}
"""
KEPT = "ground: third_party, by: joanne, on: 2026-11-02"
LAWFUL = "ground: legal_duty, why: He must know., decided_by: joanne, told_adult_on: 2026-11-02"


@dataclass(frozen=True)
class Case:
    """A rule, a plan that breaks it, in a line that holds ``at``, and one that does not."""

    name: str
    code: str
    breaks: str
    at: str
    near_miss: str
    says: str = ""
    on: date = ON


def _review(day: str, held: str = "", locality: str = "england") -> str:
    place = f"locality: {locality}\n  coordinator: joanne"
    plan = REVIEWED.replace("  lead: joanne\n", f"  lead: joanne\n  {place}\n", 1)
    return f"{plan}review: {{next_on: {day}}}\n{held}"


def _held(day: str) -> str:
    return f"reviews:\n  first: {{on: {day}, {ANSWERS}}}\n"


def _met(people: str, invited: str, held: str = "held_on: 2026-11-02, ") -> str:
    return f"{DRAFT}{people}meeting: {{{held}invited: [{invited}]}}\n"


def _consent(decided: str, review: str) -> str:
    decision = f"{{to: nadia, decision: agreed, on: {decided}, share: [plan]}}"
    return (
        f"{DRAFT}{NADIA}reviews:\n  one: {{on: {review}, {ANSWERS}}}\n  none: {{{ANSWERS}}}\n"
        f"sharing:\n  decided_by: amina\n  decisions:\n    - {decision}\n"
    )


def _action(fields: str, people: str = "") -> str:
    return f"{DRAFT}{people}actions:\n  new-lock: {{{fields}}}\n"


def _feedback(kept: str) -> str:
    return f"{DRAFT}{NADIA}feedback:\n  told: {{who: [joanne], kept_from: {{{kept}}}}}\n"


def _shared(record: str, more: str = "", people: str = NADIA, entries: str = "") -> str:
    return (
        f"{DRAFT}{people}{entries}"
        f"sharing:\n  decided_by: amina\n  decisions:\n    - {{{record}}}\n{more}"
    )


def _lawful(record: str, people: str = TARIQ) -> str:
    return f"{DRAFT}{people}sharing:\n  lawful:\n    - {{{record}}}\n"


def _changed(rest: str) -> str:
    days = ("2026-11-02", "2026-11-16", "2026-11-09")
    return f"{DRAFT}changes:\n{''.join(f'  - {{on: {day}}}{chr(10)}' for day in days)}{rest}"


def _words_checked(recorded: str, by: str = "2026-12-01") -> str:
    """What fills a blank, as ``by`` does here, is no wording."""
    line = '- lock: "{joanne} will come by {this.by}."'
    return (
        f"{DRAFT}support:\n  lock:\n    who: joanne\n    by: {by}\n    easy_read:\n      {line}\n"
        "easy_read_checked:\n  by: Talking Together\n  on: 2026-11-15\n"
        f"  words: {{{recorded}}}\n"
    )


def _less(typed: str) -> str:
    assert typed in REVIEWED
    return REVIEWED.replace(typed, "") + NEXT


def _without(section: str) -> str:
    return re.sub(rf"(?m)^{section}:\n(  .*\n)+", "", REVIEWED) + NEXT


def _agreed_action(fields: str) -> str:
    added = REVIEWED.replace("actions:\n", f"actions:\n  step: {{{fields}}}\n")
    return added.replace("people:\n", f"people:\n{LEE}") + NEXT


def _representative(fields: str) -> str:
    added = REVIEWED.replace("people:\n", f"people:\n{LEE}") + NEXT
    return f"{added}representatives:\n  son: {{{fields}}}\n"


def _reported(feedback: str) -> str:
    neighbour = "  neighbour: {role: reporter, name: Iris Cole}\n"
    return REVIEWED.replace("people:\n", f"people:\n{neighbour}") + NEXT + feedback


LEE = "  lee: {role: police, name: DC Lee Barton}\n"
ASKED_WHO = "  asked_who_else: Amina asked for nobody.\n"
TOOK_PART = "  adult_took_part: Amina was there.\n"
REPORT = "  report_given_before: 2026-11-01\n"
NEXT = "review: {next_on: 2026-12-14}\n"
RISK = "risks:\n  pressure: {text: He may come back."

HANDED = "deliver: {how: in_person}"
NEWS = "{to: nadia, decision: agreed, on: 2026-11-02, share: [plan]}"


def _sent(deliver: str, more: str = "", adult: str = "") -> str:
    """An agreed plan that Nadia gets, by the way told."""
    people = PEOPLE.replace(HANDED, f"{adult}{HANDED}")
    nadia = f"  nadia: {{role: advocate, name: Nadia Karim{deliver}}}\n"
    shared = "sharing:\n  asked_on: 2026-11-02\n  decided_by: amina\n  decisions:\n"
    rest = SERVED.replace("invited: [amina]", "invited: [amina, nadia]")
    return f"{TOP}{AGREED}{people}{nadia}{more}{rest}{WISH}{NEXT}{shared}    - {NEWS}\n"


def _post(to: str = "2 High Street", on: str = "2026-11-02") -> str:
    return f", deliver: {{how: post, to: {to}, confirmed_on: {on}, confirmed_by: joanne}}"


def _tariq(contact: str) -> str:
    return "  tariq: {role: alleged_source_of_harm, name: Tariq Raza, contact: {" + contact + "}}\n"


FIRM = "contact: {address: 1 Quay Street}"
LIVES, RINGS = 'address: "4 Mill Lane, Eastwick"', 'phone: "01632960321"'

DELIVERIES = [
    Case("no-delivery", "no-delivery", _sent(""), "nadia: {role", _sent(f", {HANDED}"), '"nadia"'),
    Case(
        "no-delivery-for-the-adult",
        "no-delivery",
        _sent(f", {HANDED}").replace(f"Amina, {HANDED}", "Amina"),
        "amina: {role",
        DRAFT.replace(f", {HANDED}", ""),
    ),
    Case(
        "nothing-to-deliver",
        "no-delivery",
        _sent(""),
        "nadia: {role",
        _sent("").replace("decision: agreed", "decision: refused"),
    ),
    Case(
        "post-not-confirmed",
        "delivery-not-confirmed",
        _sent(", deliver: {how: post, to: 2 High Street}"),
        "nadia: {role",
        _sent(_post()),
        says="by post, but confirmed_on and confirmed_by are not recorded",
    ),
    Case(
        "email-to-nowhere",
        "delivery-not-confirmed",
        _sent(_post().replace("post, to: 2 High Street", "secure_email")),
        "nadia: {role",
        _sent(_post("nadia@voices.example").replace("post", "secure_email")),
        says="but to is not recorded",
    ),
    Case(
        "trusted-address-not-confirmed-by-anybody",
        "delivery-not-confirmed",
        _sent(_post().replace("post", "trusted_address").replace(", confirmed_by: joanne", "")),
        "nadia: {role",
        _sent(_post().replace("post", "trusted_address")),
    ),
    Case(
        "confirmed-long-ago",
        "delivery-confirmed-long-ago",
        _sent(_post(on="2026-10-22")),
        "nadia: {role",
        _sent(_post(on="2026-10-23")),
        says="22 October 2026, 29 days ago; the limit is 28 days",
    ),
    Case(
        "letter-to-his-house",
        "delivery-to-source-of-harm",
        _sent(_post('"Nadia Karim, 4 MILL LANE Eastwick"'), _tariq(LIVES)),
        "nadia: {role",
        _sent(_post('"Nadia Karim, 14 Mill Lane, Eastwick"'), _tariq(LIVES)),
        says='Do not send anything there: this address is also that of "tariq"',
    ),
    Case(
        "email-that-he-reads",
        "delivery-to-source-of-harm",
        _sent(_post("Raza@Home.example"), _tariq("email: raza@home.example")),
        "nadia: {role",
        _sent(_post("raza@home.example"), _tariq("email: a.raza@home.example")),
        says="this e-mail address",
    ),
    Case(
        "number-that-he-answers",
        "delivery-to-source-of-harm",
        _sent(f", {HANDED}", _tariq("phone: +44 1632 960-321"), f"contact: {{{RINGS}}}, "),
        "amina: {role",
        _sent(f", {HANDED}", _tariq("phone: 01632 960322"), f"contact: {{{RINGS}}}, "),
        says="Do not ring there: this telephone number",
    ),
    Case(
        "she-lives-with-him",
        "delivery-to-source-of-harm",
        _sent(f", {HANDED}", _tariq("address: 4 Mill Lane"), f"contact: {{{LIVES}}}, "),
        "amina: {role",
        _sent(
            f", {HANDED}",
            _tariq("address: 4 Mill Lane").replace("alleged_source_of_harm", "family"),
            f"contact: {{{LIVES}}}, ",
        ),
    ),
    Case(
        "authorised-for-who-works-for-the-firm",
        "delivery-to-source-of-harm",
        _sent(_post("1 Quay Street"), RAZA.replace("Raza Care", f"Raza Care, {FIRM}")),
        "nadia: {role",
        _sent(
            f"{_post('1 Quay Street')}, works_for: firm",
            RAZA.replace("Raza Care", f"Raza Care, {FIRM}"),
        ).replace("share: [plan]", "share: [plan], authorised_by: joanne"),
    ),
    Case(
        "coordinator-in-wales",
        "expected-here",
        _review("2026-12-14", locality="wales").replace("  coordinator: joanne\n", ""),
        "plan:",
        _review("2026-12-14", locality="wales"),
        says='Plans in Wales should have "plan.coordinator"',
    ),
]

WARNINGS = [
    *DELIVERIES,
    Case(
        "no-organisation",
        "no-organisation",
        DRAFT.replace("  organisation: council\n", ""),
        "plan:",
        DRAFT,
    ),
    Case(
        "no-organisation-phone",
        "no-organisation-phone",
        DRAFT.replace("phone: 01632 960100", "email: care@council.example"),
        "organisation: council",
        DRAFT,
        says='"council"',
    ),
    Case(
        "first-review-in-england",
        "review-late",
        _review("2026-12-15"),
        "next_on: 2026-12-15",
        _review("2026-12-14"),
        says="43 days after the plan was agreed; the limit is 42",
    ),
    Case(
        "first-review-was-late",
        "review-late",
        _review("2027-05-02", _held("2026-12-15")),
        "on: 2026-12-15",
        _review("2027-05-02", _held("2026-12-14")),
        says="first review",
        on=date(2026, 12, 20),
    ),
    Case(
        "second-review-in-wales",
        "review-late",
        _review("2026-12-31", _held("2026-11-18"), locality="wales"),
        "next_on: 2026-12-31",
        _review("2026-12-30", _held("2026-11-18"), locality="wales"),
        says="43 days after the review before it",
    ),
    Case(
        "second-review-has-no-limit-in-england",
        "review-late",
        _review("2027-05-02", _held("2026-11-18"), locality="wales"),
        "next_on: 2027-05-02",
        _review("2027-05-02", _held("2026-11-18")),
    ),
    Case(
        "adult-not-invited",
        "not-invited",
        _met("", "joanne"),
        "meeting:",
        _met("", "amina"),
        says='adult "amina"',
    ),
    Case(
        "advocate-not-invited",
        "not-invited",
        _met(NADIA, "amina, joanne"),
        "invited: [amina, joanne]",
        _met(NADIA.replace("advocate", "friend"), "amina, joanne"),
        says='advocate "nadia"',
    ),
    Case(
        "imca-not-invited",
        "not-invited",
        _met(NADIA.replace("advocate", "[imca]"), "amina"),
        "meeting:",
        _met(NADIA.replace("advocate", "[imca]"), "amina, nadia"),
        says='IMCA "nadia"',
    ),
    Case(
        "appropriate-person-not-invited",
        "not-invited",
        _met(NADIA.replace("advocate", "[family, appropriate_person]"), "amina"),
        "meeting:",
        f"{DRAFT}{NADIA}meeting: {{chair: joanne}}\n",
        says="appropriate person",
    ),
    Case(
        "not-invited-to-a-meeting-to-come",
        "not-invited",
        _met(NADIA, "amina, joanne", held=""),
        "meeting:",
        _met(NADIA, "amina, nadia", held=""),
    ),
    Case(
        "nobody-invited-to-a-meeting-that-was-held",
        "not-invited",
        f"{DRAFT}meeting: {{held_on: 2026-11-02}}\n",
        "meeting:",
        f"{DRAFT}meeting: {{adult_took_part: She will be asked.}}\n",
        says='adult "amina"',
    ),
    Case(
        "consent-older-than-review",
        "consent-old",
        _consent("2026-11-15", "2026-11-16"),
        "sharing:",
        _consent("2026-11-16", "2026-11-16"),
        says="15 November 2026",
    ),
    Case(
        "action-overdue",
        "action-overdue",
        _action("who: [joanne], by: 2026-11-19, status: under_way"),
        "by: 2026-11-19",
        _action("who: [joanne], by: 2026-11-20"),
        says="19 November 2026",
    ),
    Case(
        "action-overdue-but-done",
        "action-overdue",
        _action("who: [joanne], by: 2026-11-12, status: not_started"),
        "by: 2026-11-12",
        _action("who: [joanne], by: 2026-11-12, status: done"),
    ),
    Case(
        "action-overdue-but-declined",
        "action-overdue",
        _action("who: [joanne], every: week, by: 2026-11-12"),
        "by: 2026-11-12",
        _action("who: [joanne], every: week, by: 2026-11-12, status: declined"),
    ),
    Case(
        "action-overdue-but-dropped",
        "action-overdue",
        _action("who: [joanne], by: 2026-10-12, status: under_way"),
        "by: 2026-10-12",
        _action("who: [joanne], by: 2026-10-12, status: dropped"),
    ),
    Case(
        "owner-cannot-see",
        "owner-cannot-see",
        _shared(
            "to: nadia, decision: agreed, on: 2026-11-02, share: [actions], leave_out: [actions.a]",
            entries="actions:\n  a: {who: [joanne, nadia], every: week}\n",
        ),
        "who: [joanne, nadia]",
        _shared(
            "to: nadia, decision: agreed, on: 2026-11-02, share: [actions.a]",
            entries="actions:\n  a: {who: [joanne, nadia], every: week}\n",
        ),
        says='"nadia"',
    ),
    Case(
        "risk-without-owner",
        "risk-without-owner",
        f"{DRAFT}{RISK}}}\n",
        "pressure:",
        f"{DRAFT}{RISK}, owner: joanne}}\n",
    ),
    Case(
        "capacity-left-open",
        "capacity-not-assessed",
        f"{DRAFT}capacity:\n  the-plan: {{decision: Who may see it}}\n",
        "the-plan:",
        f"{DRAFT}capacity:\n  the-plan: {{can_decide: no}}\n",
    ),
    Case(
        "capacity-not-assessed",
        "capacity-not-assessed",
        f"{DRAFT}capacity:\n  the-plan: {{can_decide: not_assessed}}\n",
        "can_decide: not_assessed",
        f"{DRAFT}capacity:\n  the-plan: {{can_decide: sometimes}}\n",
    ),
    Case(
        "no-capacity-in-an-agreed-plan",
        "capacity-not-assessed",
        f"{TOP}{AGREED}{PEOPLE}{SERVED[SERVED.index('objectives') :]}{WISH}{ASKED}{NEXT}",
        "stage:",
        REVIEWED + NEXT,
    ),
    Case(
        "wish-without-objective",
        "wish-without-objective",
        REVIEWED.replace("{wish: home, lead", "{lead") + NEXT,
        "home:",
        REVIEWED + NEXT,
    ),
    Case(
        "words-of-a-new-plan",
        "made-up-words",
        REVIEWED.replace("I want to stay at home.", "What I want to happen.") + NEXT,
        "home:",
        REVIEWED + NEXT,
        says="What I want to happen.",
    ),
    *(
        Case(
            f"no-{section}",
            "section-missing",
            _without(section),
            "stage:",
            REVIEWED + NEXT,
            says=f"no {section}",
        )
        for section in ("actions", "risks", "contingency", "findings", "meeting")
    ),
    *(
        Case(f"{section}-{field}", code, _less(typed), line, REVIEWED + NEXT, says=f"{field}:")
        for section, code, field, typed, line in (
            ("risk", "risk-lacks", "likelihood", "likelihood: likely, ", "pressure:"),
            ("risk", "risk-lacks", "impact", "impact: minor, ", "pressure:"),
            ("risk", "risk-lacks", "response", "response: Ring Joanne., ", "pressure:"),
            ("contingency", "contingency-lacks", "if", "if: He comes back, ", "worse:"),
            ("contingency", "contingency-lacks", "then", "then: Ring 999, ", "worse:"),
            ("contingency", "contingency-lacks", "who", ", who: [amina]", "worse:"),
            ("finding", "finding-not-said", "finding", ", finding: inconclusive", "money:"),
            ("meeting", "meeting-lacks", "held_on", "  held_on: 2026-11-02\n", "meeting:"),
            ("meeting", "meeting-lacks", "chair", "  chair: joanne\n", "meeting:"),
            ("meeting", "meeting-lacks", "asked_who_else", ASKED_WHO, "meeting:"),
            ("meeting", "meeting-lacks", "adult_took_part", TOOK_PART, "meeting:"),
            ("meeting", "meeting-lacks", "report_given_before", REPORT, "meeting:"),
            ("sharing", "sharing-not-asked", "asked_on", ASKED, "stage:"),
        )
    ),
    Case(
        "law-not-said",
        "law-not-said",
        _agreed_action("kind: legal, who: [joanne], every: week"),
        "step:",
        _agreed_action("kind: legal, who: [joanne], every: week, law: Theft Act 1968"),
    ),
    Case(
        "no-officer-named",
        "no-officer-named",
        _agreed_action("kind: police, who: [joanne], every: week"),
        "who: [joanne], every: week}",
        _agreed_action("kind: police, who: [joanne], every: week").replace(
            "role: lead_practitioner", "role: [lead_practitioner, police]"
        ),
    ),
    Case(
        "nothing-offered",
        "nothing-offered",
        _agreed_action("kind: harm_reduction, who: [joanne], every: week"),
        "step:",
        _agreed_action(
            "kind: harm_reduction, who: [joanne], every: week, offered: [{on: 2026-11-02}]"
        ),
    ),
    *(
        Case(
            f"representative-{field}",
            "representative-lacks",
            _representative(broken),
            "son:",
            _representative(sound),
            says=f"{field}:",
        )
        for field, broken, sound in (
            (
                "who",
                "authority: deputy, document: Order",
                "who: lee, authority: deputy, document: Order",
            ),
            ("authority", "who: lee", "who: lee, authority: deputy, document: Order"),
            (
                "document",
                "who: lee, authority: deputy",
                "who: lee, authority: deputy, document: Order",
            ),
            (
                "consulted",
                "who: lee, authority: best_interests",
                "who: lee, authority: best_interests, consulted: His GP",
            ),
        )
    ),
    Case(
        "reporter-not-told",
        "reporter-not-told",
        _reported(""),
        "neighbour:",
        _reported("feedback:\n  told: {who: [joanne], given_on: 2026-11-04}\n"),
    ),
    Case(
        "feedback-not-given",
        "feedback-not-given",
        _reported("feedback:\n  told: {who: [joanne]}\n"),
        "told:",
        _reported("feedback:\n  told: {who: [joanne], given_on: 2026-11-04}\n"),
    ),
    Case(
        "wish-without-objective-in-a-draft",
        "wish-without-objective",
        f"{DRAFT}wishes:\n  home: {{whose: amina, text: I want to stay at home.}}\n",
        "home:",
        DRAFT,
    ),
    Case(
        "not-achievable",
        "objective-not-smart",
        REVIEWED.replace(", achievable: It is", "") + NEXT,
        "safe:",
        REVIEWED + NEXT,
        says="achievable:",
    ),
    Case(
        "not-relevant",
        "objective-not-smart",
        REVIEWED.replace(", relevant: It is", "") + NEXT,
        "safe:",
        REVIEWED + NEXT,
        says="relevant:",
    ),
    Case(
        "kept-without-end",
        "kept-without-end",
        _feedback(f"people: [amina], {KEPT}"),
        "kept_from:",
        _feedback("people: [nadia]"),
    ),
    Case(
        "kept-past-its-end",
        "kept-past-end",
        _feedback(f"people: [amina], {KEPT}, until: 2026-11-19"),
        "kept_from:",
        _feedback(f"people: [amina], {KEPT}, until: 2026-11-20"),
        says="19 November 2026",
    ),
    Case(
        "kept-from-others-past-its-end",
        "kept-past-end",
        _feedback("people: [nadia], until: 2026-11-19"),
        "kept_from:",
        _feedback("people: [nadia], until: 2026-11-20"),
    ),
    Case(
        "shares-what-is-kept",
        "shares-what-is-kept",
        _shared(
            "to: nadia, decision: agreed, on: 2026-11-02, share: [plan, risks.a]",
            entries="risks:\n  a: {owner: joanne, kept_from: {people: [nadia]}}\n",
        ),
        "share: [plan, risks.a]",
        _shared(
            "to: nadia, decision: agreed, on: 2026-11-02, share: [plan, risks]",
            entries="risks:\n  a: {owner: joanne, kept_from: {people: [nadia]}}\n",
        ),
        says='"risks.a"',
    ),
    Case(
        "prevention-names-him",
        "names-source-of-harm",
        _action('kind: prevention, who: [joanne], every: week, text: "See {tariq}."', TARIQ),
        "new-lock:",
        _action('kind: safety, who: [joanne], every: week, text: "See {tariq}."', TARIQ),
        says="prevention",
    ),
    Case(
        "mappa-names-him-in-full",
        "names-source-of-harm",
        _shared(
            "to: tariq, decision: refused, on: 2026-11-02",
            people=TARIQ,
            entries="actions:\n  a: {kind: mappa, who: joanne, every: week, text: Refer Mr Raza to "
            "MAPPA, law: Tariq Raza}\n",
        ),
        "a: {kind: mappa",
        _shared(
            "to: tariq, decision: refused, on: 2026-11-02",
            people=TARIQ,
            entries="actions:\n  a: {kind: mappa, who: joanne, every: week, text: Refer her son to "
            "MAPPA}\n",
        ),
    ),
    Case(
        "prevention-names-him-as-he-is-called",
        "names-source-of-harm",
        _action("kind: prevention, who: [joanne], every: week, text: Meet Taz.", TARIQ),
        "new-lock:",
        _action("kind: prevention, who: [joanne], every: week, text: Meet Tazeem.", TARIQ),
    ),
    Case(
        "prevention-that-he-does",
        "names-source-of-harm",
        _lawful(
            f"to: tariq, on: 2026-11-02, share: [actions], authorised_by: joanne, {LAWFUL}",
            f"{TARIQ}actions:\n  a: {{kind: prevention, who: [tariq], every: week}}\n",
        ),
        "a: {kind: prevention",
        _action(
            'kind: prevention, who: [joanne], every: week, text: "{joanne} sees her son."', TARIQ
        ),
    ),
    Case(
        "prevention-kept-from-him-alone",
        "names-source-of-harm",
        _action(
            'kind: prevention, who: [joanne], every: week, text: "See {tariq}.", '
            "kept_from: {people: [tariq]}",
            TARIQ,
        ),
        "new-lock:",
        _action(
            "kind: prevention, who: [joanne], every: week, text: See her son., "
            "kept_from: {people: [tariq]}",
            TARIQ,
        ),
    ),
    Case(
        "prevention-kept-from-the-adult",
        "names-source-of-harm",
        _action('kind: prevention, who: [joanne], every: week, text: "See {tariq}."', TARIQ),
        "new-lock:",
        _action(
            'kind: prevention, who: [joanne], every: week, text: "See {tariq}.", '
            f"kept_from: {{people: [tariq, amina], {KEPT}, until: 2027-01-01}}",
            TARIQ,
        ),
    ),
    Case(
        "day-before-newest-change",
        "date-before-change",
        _changed(""),
        "changes:",
        _changed("").replace("2026-11-16", "2026-11-15"),
        says="15 November 2026",
        on=date(2026, 11, 15),
    ),
    Case(
        "checked-words-not-recorded",
        "checked-words-not-recorded",
        f"{DRAFT}easy_read_checked: {{by: Talking Together, on: 2026-11-15}}\n",
        "easy_read_checked:",
        _words_checked("support.lock: 67708461a8a4"),
        says='--by "Talking Together"',
    ),
    Case(
        "words-changed-since-check",
        "words-changed-since-check",
        _words_checked("support.lock: 0123456789ab"),
        "easy_read:",
        _words_checked("support.lock: 67708461a8a4"),
        says="support.lock have changed since they were checked on 15 November 2026",
    ),
    Case(
        "words-new-since-check",
        "words-new-since-check",
        _words_checked("wishes.gone: 0123456789ab"),
        "easy_read:",
        _words_checked("support.lock: 67708461a8a4", "2026-12-02"),
    ),
    Case(
        "identity-for-source-of-harm",
        "source-of-harm-never",
        _lawful(f"to: tariq, on: 2026-11-02, share: [adult.born], authorised_by: joanne, {LAWFUL}"),
        "share: [adult.born]",
        _lawful(f"to: tariq, on: 2026-11-02, share: [plan], authorised_by: joanne, {LAWFUL}"),
        says='"adult.born"',
    ),
    Case(
        "record-of-sharing-for-his-worker",
        "source-of-harm-never",
        _lawful(
            f"to: worker, on: 2026-11-02, share: [sharing], authorised_by: joanne, {LAWFUL}", RAZA
        ),
        "share: [sharing]",
        _lawful(
            f"to: worker, on: 2026-11-02, share: [whole_plan], authorised_by: joanne, {LAWFUL}",
            RAZA,
        ),
        says='"sharing"',
    ),
    Case(
        "not-authorised",
        "not-authorised",
        _lawful(f"to: tariq, on: 2026-11-02, share: [plan], {LAWFUL}"),
        "to: tariq",
        _lawful(f"to: tariq, on: 2026-11-02, {LAWFUL}"),
        says='"tariq"',
    ),
    Case(
        "not-authorised-for-his-worker",
        "not-authorised",
        _shared("to: worker, decision: agreed, on: 2026-11-02, share: [plan]", people=RAZA),
        "to: worker",
        _shared(
            "to: worker, decision: agreed, on: 2026-11-02, share: [plan]",
            people=RAZA.replace(", role: alleged_source_of_harm", ""),
        ),
    ),
    Case(
        "not-told-overdue",
        "not-told-overdue",
        _lawful(
            f"to: nadia, on: 2026-11-02, share: [plan], {LAWFUL}".replace(
                "told_adult_on: 2026-11-02", "not_told: {why: Not safe, until: 2026-11-19}"
            ),
            NADIA,
        ),
        "not_told:",
        _lawful(
            f"to: nadia, on: 2026-11-02, share: [plan], {LAWFUL}, "
            "not_told: {why: Not safe, until: 2026-11-19}",
            NADIA,
        ),
        says="19 November 2026",
    ),
    Case(
        "agreed-to-nothing",
        "agreed-gives-nothing",
        _shared("to: nadia, decision: agreed, on: 2026-11-02, share: []"),
        "share: []",
        _shared("to: nadia, decision: refused, on: 2026-11-02, share: []"),
    ),
]


@pytest.mark.parametrize("case", WARNINGS, ids=lambda case: case.name)
def test_warning(case: Case) -> None:
    (found,) = findings_in(case.breaks, case.on)
    assert (found.code, found.severity) == (case.code, "warning")
    assert case.at in case.breaks.splitlines()[found.line - 1]
    assert case.says in f"{found.message} {found.fix}"


@pytest.mark.parametrize("case", WARNINGS, ids=lambda case: case.name)
def test_near_miss(case: Case) -> None:
    assert findings_in(case.near_miss, case.on) == ()


TITLES = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "DC", "PC", "DS", "Prof.", "Sir", "Rev", "Cllr"]


@pytest.mark.parametrize("title", TITLES)
def test_title_is_no_name(title: str) -> None:
    def found(said: str) -> list[str]:
        plan = _shared(
            "to: joanne, decision: agreed, on: 2026-11-02, share: [risks], hide: [ruth]",
            people=f"  ruth: {{role: gp, name: {title} Ruth Adeyemi}}\n",
            entries=f"risks:\n  a: {{owner: amina, text: {said}}}\n",
        ).replace("lead: joanne", "lead: amina")
        return [each.code for each in findings_in(plan)]

    assert found(f"Ask the {title} first") == []
    assert found(f"Ask {title} Adeyemi first") == ["hidden-name-in-text"]


def test_findings_stand_in_the_order_of_the_file() -> None:
    plan = f"{DRAFT}{RISK}}}\n  again: {{text: And again.}}\nwishes:\n  home: {{whose: nobody}}\n"

    def place(found: Finding) -> tuple[int, int]:
        return found.line, found.column

    found = findings_in(plan)
    assert [each.code for each in found] == [
        "risk-without-owner",
        "risk-without-owner",
        "wish-without-objective",
        "unknown-person",
    ]
    assert list(found) == sorted(found, key=place)


def test_each_fault_is_told_once() -> None:
    decisions = "".join(
        f"    - {{to: nadia, decision: agreed, on: 2026-11-0{day}, share: [plan]}}\n"
        for day in (2, 3, 4)
    )
    plan = f"{DRAFT}{NADIA}sharing:\n  decided_by: nadia\n  decisions:\n{decisions}"
    assert [each.code for each in findings_in(plan)] == ["cannot-decide"]
