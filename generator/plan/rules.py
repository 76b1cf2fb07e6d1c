"""Every rule a plan is held to, in plain words: what is wrong, and how to mend it.

The blanks in ``says`` and ``mend`` are filled where the rule is broken. ``source`` names where the
rule comes from: *format* is the plan format, *sharing* the sharing rules, otherwise the guidance.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.easy_read import rules as easy_read


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: how grave a breach is, the words for it, and its source."""

    severity: Literal["error", "warning"]
    says: str
    mend: str
    source: str


def _error(says: str, mend: str, source: str) -> Rule:
    return Rule("error", says, mend, source)


def _warning(says: str, mend: str, source: str) -> Rule:
    return Rule("warning", says, mend, source)


_FILE = "format, Reading it"
_CHECKS = "format, Checks"
_WHO_DECIDES = "sharing, Who decides"
_SHARE_LIST = "sharing, What a share list gives"
_FRAME = "sharing, What every copy has"
_HANDING_OVER = "sharing, Handing over"
_LOCALITY = "format, Localities"
_LANGUAGES = "languages"
_HONESTY = "Inclusion Europe, Information for all; DIN SPEC 33429; easy read, Honesty"

_CHECK_AGAIN = (
    "Copies that show them say that the words are not yet checked. Ask readers to check them; "
    'then record it: clearplan checked PLAN.yaml --by "{by}".'
)

READING: Mapping[str, Rule] = {
    "no-such-file": _error(
        "The file {name} cannot be read: {why}.",
        "Check the name and the folder, then run the command again.",
        _FILE,
    ),
    "file-too-large": _error(
        "The file is larger than 512 KiB, the most that a plan may have.",
        "Keep one adult's plan in a file, and keep other papers beside it.",
        _FILE,
    ),
    "not-utf8": _error(
        "The file is not saved as UTF-8 text.",
        'Save it again with the encoding "UTF-8".',
        _FILE,
    ),
    "empty-file": _error(
        "There is nothing in the file.",
        "Start from a new plan: clearplan new FILE.",
        _FILE,
    ),
    "not-yaml": _error(
        "The file cannot be read from here on: {problem}.",
        "Look at this line and the one before it: is something indented too far or too little, "
        "a quotation mark or bracket left open, or a text with a colon not in quotation marks?",
        _FILE,
    ),
    "unquoted-colon": _error(
        "This text has a colon and a space in it, so it reads as a new field.",
        'Put the whole text in quotation marks: {key}: "…".',
        _FILE,
    ),
    "unquoted-placeholder": _error(
        "This text begins with {{…}} and is not in quotation marks.",
        'Put the whole text in quotation marks: "…".',
        _FILE,
    ),
    "unquoted-mark": _error(
        "This text begins with {mark}, which has a meaning of its own there.",
        'Put the whole text in quotation marks: {key}: "…". '
        'Write \\" for a quotation mark inside it.',
        _FILE,
    ),
    "comma-in-braces": _error(
        'A comma inside {{ }} starts a new field, so "{key}" reads as the name of a field.',
        "Put the text that has a comma in it in quotation marks.",
        _FILE,
    ),
    "cut-by-hash": _warning(
        'The text ends before " #": what follows on the line is read as a comment.',
        'If it belongs to the text, put the whole text in quotation marks: "…".',
        _FILE,
    ),
    "anchor": _error(
        "& and * (YAML's anchors and aliases) are not used in plans.",
        "Write the value out, or put a text that begins with & or * in quotation marks.",
        _FILE,
    ),
    "tag": _error(
        "! (a YAML tag) is not used in plans.",
        "Put a text that begins with ! in quotation marks.",
        _FILE,
    ),
    "duplicate-key": _error(
        '"{key}" stands here a second time; it first stands in line {first}.',
        "Put the two together, or give this one another name.",
        _FILE,
    ),
    "tab": _error(
        "There is a tab character in this line.",
        "Use spaces in place of it.",
        _FILE,
    ),
    "too-deep": _error(
        "Things stand inside one another more than 40 deep.",
        "No plan needs this; look for a bracket or an indent too many.",
        _FILE,
    ),
    "two-documents": _error(
        "A second plan begins in this line (---).",
        "Keep one plan in a file.",
        _FILE,
    ),
    "invisible-character": _error(
        "There is an invisible character here ({code}) that can change how the text reads.",
        "Delete it: type this part again instead of pasting it.",
        _FILE,
    ),
    "wrong-format": _error(
        "The format must be {problem}.",
        "Write format: {problem} in the first line.",
        _FILE,
    ),
    "unknown-field": _error(
        'There is no field "{key}" here.',
        "{advice}",
        _FILE,
    ),
    "missing-field": _error(
        '"{key}" is missing here.',
        "Add {key}: with its value.",
        _FILE,
    ),
    "not-a-text": _error(
        '"{key}" takes one value, but here stand fields or a list.',
        "Write one value after the colon; put a text in quotation marks if it has : or {{ }} "
        "or [ ].",
        _FILE,
    ),
    "not-a-list": _error(
        '"{key}" takes a list.',
        "Write it in square brackets, [one, two], or one to a line, each after a dash.",
        _FILE,
    ),
    "not-fields": _error(
        '"{key}" takes fields, each with a name and a colon.',
        "Write each field on a line of its own below it, indented by two spaces.",
        _FILE,
    ),
    "not-one-of": _error(
        '"{value}" is not a value that "{key}" can have.',
        "{advice}",
        _FILE,
    ),
    "not-a-date": _error(
        '"{value}" is not a date as plans write them.',
        "Write year-month-day in digits: 2026-11-20.",
        _FILE,
    ),
    "no-such-date": _error(
        "There is no day {value} in the calendar.",
        "Check the day and the month.",
        _FILE,
    ),
    "not-a-time": _error(
        '"{value}" is not a time as plans write them.',
        'Write hours and minutes on the 24-hour clock: "10:30".',
        _FILE,
    ),
    "not-a-number": _error(
        '"{value}" is not a whole number.',
        "Write it in digits: 3.",
        _FILE,
    ),
    "not-a-colour": _error(
        '"{key}" takes a colour.',
        'Write # and six digits or letters from a to f, in quotation marks: "#0f4a5c".',
        _FILE,
    ),
    "not-yes-or-no": _error(
        '"{key}" is either yes or no.',
        "Write yes or no.",
        _FILE,
    ),
    "empty-text": _error(
        '"{key}" has a text with nothing in it.',
        "Write the text, or take it out.",
        _FILE,
    ),
    "text-too-long": _error(
        "This text has {size} characters; one text may have at most {most}.",
        "Say it shorter, or share it out over several entries.",
        _FILE,
    ),
    "bad-id": _error(
        '"{key}" cannot be a name for an entry.',
        "Use lower-case letters, digits and hyphens, as in new-lock.",
        _FILE,
    ),
    "bad-language": _error(
        '"{value}" is not the code of a language.',
        "Use its code: en, cy, pl, ur, zh-Hans.",
        _FILE,
    ),
    "bad-easy-line": _error(
        "A line of easy read is one picture and one sentence.",
        "Write - lock: A worker will put a new lock on your door. "
        "For no picture, write none in place of lock.",
        _FILE,
    ),
    "bad-concept": _error(
        '"{value}" cannot be the name of a concept.',
        "Use lower-case letters, digits and underscores, as in bank_card.",
        "easy read, Pictures",
    ),
    "bad-condition": _error(
        "A condition is do_not_pass_on, read_here_only or {{destroy_after: DATE}}.",
        "Use one of these.",
        _FRAME,
    ),
    "bad-value": _error(
        '"{key}" cannot be read: {problem}.',
        "See the reference of the plan format for this field.",
        _FILE,
    ),
}

WORDING: Mapping[str, Rule] = {
    "bad-placeholder": _error(
        "{found} is no placeholder.",
        "Name a person by key, {{amina}}, a field of the same entry, {{this.by}}, a day, "
        "{{2026-11-20}}, or a time, {{10:30}}; write {{{{ and }}}} for braces in the text.",
        "format, Text",
    ),
    "unknown-person-in-text": _error(
        'There is nobody "{key}" under people.',
        "{advice}",
        "format, Text",
    ),
    "no-such-field": _error(
        'This entry has no field "{key}" for {{this.{key}}}.',
        "{advice}",
        "format, Text",
    ),
    "empty-field-in-text": _error(
        'The text uses {{this.{key}}}, but "{key}" is not filled in here.',
        "Fill it in, or take it out of the text.",
        "format, Text",
    ),
    "bad-link": _error(
        "A link here goes to an address that a copy may not link to.",
        "Links may begin with https:, mailto: or tel: only.",
        "format, Reading it",
    ),
    "placeholder-in-link": _error(
        "A placeholder stands in the address of a link.",
        "Write the address out.",
        "format, Text",
    ),
    "list-too-deep": _error(
        "Lists stand inside one another more than 4 deep.",
        "Use a simpler list.",
        "format, Reading it",
    ),
    "too-many-brackets": _error(
        "This text has more than 200 opening square brackets.",
        "Take out those that are not part of a link or of words in another language.",
        "format, Reading it",
    ),
    "unknown-concept": _error(
        'There is no picture for "{concept}".',
        "{advice} Or write none, for no picture.",
        "easy read, Pictures",
    ),
    "unknown-phrase": _error(
        'There is no ready-made wording called "{name}".',
        "{advice} To look for one: clearplan phrases WORDS.",
        "format, Text",
    ),
    "phrase-and-words": _error(
        'This entry has a ready-made wording (phrase) and "{key}" besides.',
        "Keep one: phrase, or text and easy_read in your own words.",
        "format, Text",
    ),
    "phrase-not-here": _error(
        'The ready-made wording "{name}" is not meant for {section}.',
        "It is for {sections}. To look for others: clearplan phrases --section {section}.",
        "format, Text",
    ),
    "unknown-blank": _error(
        'The ready-made wording "{name}" has no blank called "{key}".',
        "{advice}",
        "format, Text",
    ),
    "empty-blank": _error(
        'The ready-made wording "{name}" needs "{key}": {says}.',
        "Write phrase: {{name: {name}, {key}: …}} with {takes}{beside}.",
        "format, Text",
    ),
    "bad-blank": _error(
        'What stands for "{key}" ({says}) does not fit.',
        "Write {takes}.",
        "format, Text",
    ),
}

PLAN: Mapping[str, Rule] = {
    "unknown-person": _error(
        '"{key}" is nobody under people.',
        "{advice}",
        _CHECKS,
    ),
    "unknown-entry": _error(
        'There is no "{key}" under {section}.',
        "{advice}",
        _CHECKS,
    ),
    "not-one-adult": _error(
        "A plan is for exactly one adult; this one has {count}.",
        "Give the role adult to one person under people. Each adult has a plan of their own.",
        _CHECKS,
    ),
    "adult-not-called": _error(
        'The adult, "{key}", has no called: the name they like to be called by.',
        "Add called: with the name as they want to read it.",
        _CHECKS,
    ),
    "no-lead": _error(
        "The plan has no lead: the practitioner who coordinates it.",
        "Add lead: with their key under plan.",
        "Care Act guidance 14.111; format, Checks",
    ),
    "lead-is-not-newest": _error(
        'The lead is "{lead}", but the newest review (in line {line}) names "{newest}".',
        "Put the same person in both places.",
        _CHECKS,
    ),
    "not-agreed": _error(
        "The plan is past draft but has no day on which it was agreed.",
        "Add agreed_on: with the date, or set stage: draft.",
        _CHECKS,
    ),
    "no-objective": _error(
        "The plan is past draft but has no objective.",
        "Add at least one under objectives, or set stage: draft.",
        "SMART objectives; format, Checks",
    ),
    "no-review-date": _error(
        "The plan is agreed but has no date for its next review.",
        "Add next_on: under review.",
        _CHECKS,
    ),
    "objective-lacks": _error(
        "The objective has no {field}.",
        "Add {field}: {hint}.",
        "SMART objectives; format, Checks",
    ),
    "action-without-who": _error(
        "Nobody is named who does this.",
        "Add who: with their keys in square brackets.",
        _CHECKS,
    ),
    "action-without-when": _error(
        "It is not said when this is done.",
        "Add by: with a date, or every: with how often.",
        _CHECKS,
    ),
    "dates-out-of-order": _error(
        "{this} ({day}) is before {other} ({other_day}).",
        "Check both dates.",
        _CHECKS,
    ),
    "language-not-written": _error(
        'The plan is written in "{language}", in which clearplan has no words of its own yet.',
        "Write it in a language that it has, such as English (en) or Welsh (cy).",
        "languages",
    ),
    "no-organisation": _warning(
        "The plan names no organisation, so copies show no telephone number to ring.",
        "Add organisation: under plan, with the key of your organisation.",
        _FRAME,
    ),
    "no-organisation-phone": _warning(
        'The organisation "{key}" has no telephone number, which every copy should show.',
        "Add contact: {{phone: …}} to it under people.",
        _FRAME,
    ),
    "review-late": _warning(
        "The {which} review ({day}) is {days} days after {after}; the limit is {limit} days.",
        "Bring the review forward, or record why it cannot be sooner.",
        "six weeks: local procedures; Wales Safeguarding Procedures",
    ),
    "review-lacks": _warning(
        "The review does not say {what}.",
        "Add {field}: {values}.",
        "local procedures: what a review asks",
    ),
    "review-not-finished": _warning(
        "This review is not finished. It does not say {what}.",
        "Run clearplan review with this file: it says what is still to be asked.",
        "local procedures: the decision of a review",
    ),
    "continues-without-next": _warning(
        "The plan continues, but this review gives no day for the next one.",
        "Add next_on: with the date, here and under review.",
        "local procedures: the decision of a review",
    ),
    "enquiry-lacks": _warning(
        "A new enquiry was considered, but {what} is not recorded.",
        "Add {field}: under new_enquiry.",
        "local procedures: new information at a review",
    ),
    "lead-not-agreed": _warning(
        'The lead passed from "{before}" to "{lead}" without the agreement of the adult, or of '
        "somebody who speaks or acts for them.",
        "Ask them, and add lead_agreed_by: with who agreed.",
        "local procedures: the decision of a review",
    ),
    "chair-not-told": _warning(
        "It is not recorded that the chair was told of this difficulty.",
        "Tell the chair and add told_chair_on: with the date.",
        "local procedures: difficulties are reported back to the chair",
    ),
    "plan-not-ended": _warning(
        'The newest review, "{review}", found that the plan is no longer required, but it has '
        "not ended.",
        "Run clearplan review with this file, or set stage: ended and fill in closing.",
        "local procedures: the decision of a review",
    ),
    "next-review-past": _warning(
        "The next review ({day}) is before the newest review that was held ({held}).",
        "Write the date of the next one.",
        "dates out of order: format, Checks",
    ),
    "no-closing": _warning(
        "The plan has ended, but it is not recorded how.",
        "Add the section closing: on, text (why), adult_view, risk_left and contact.",
        "LGA, Making Safeguarding Personal; local procedures",
    ),
    "closing-lacks": _warning(
        "The end of the plan is recorded without {what}.",
        "Add {field}: under closing.",
        "LGA, Making Safeguarding Personal; local procedures",
    ),
    "wish-not-asked": _warning(
        "The plan has ended, and it is not recorded whether this wish was met.",
        "Ask the adult and add met: yes, partly, no, not_yet or would_not_say.",
        "LGA, Making Safeguarding Personal outcomes framework",
    ),
    "not-invited": _warning(
        'The {role} "{key}" is not among those invited to the meeting.',
        "Add them to invited, or write in the meeting's text why they were not.",
        "local procedures: the adult and their advocate must always be invited",
    ),
    "consent-old": _warning(
        "The newest decision about sharing ({day}) is older than the newest review ({review}).",
        "Ask the adult again who may see the plan, and record what they say.",
        _CHECKS,
    ),
    "action-overdue": _warning(
        "This action was due on {day} and is not recorded as done.",
        "Add status: and status_on:, or agree a new date.",
        _CHECKS,
    ),
    "owner-cannot-see": _warning(
        '"{key}" acts here but may not see this action.',
        "Ask the adult whether it may be shared with them, and record the answer under sharing.",
        _CHECKS,
    ),
    "risk-without-owner": _warning(
        "Nobody is named who keeps an eye on this risk.",
        "Add owner: with their key.",
        _CHECKS,
    ),
    "capacity-not-assessed": _warning(
        "{what}",
        "Record under capacity which decision it was about, when it was assessed and by whom.",
        "Mental Capacity Act 2005, s. 2-3",
    ),
    "wish-without-objective": _warning(
        "No objective serves this wish.",
        "Name it in wish: of the objective that serves it, or add one.",
        _CHECKS,
    ),
    "objective-not-smart": _warning(
        "The objective does not say how it is {part}.",
        "Add {part}: with a sentence.",
        "SMART objectives",
    ),
    "made-up-words": _warning(
        'This still says "{words}", the made-up words of a new plan.',
        "Write over them what is so in this plan.",
        _CHECKS,
    ),
    "section-missing": _warning(
        "The plan has no {section}: {what}.",
        "Add it under {section}.",
        "safeguarding plans, 1.1 (what a plan should include)",
    ),
    "meeting-lacks": _warning(
        "It is not recorded of the meeting: {hint}.",
        "Add {field}: under meeting.",
        "case conferences: the adult is invited, asked who else should come, and sees the "
        "reports before",
    ),
    "finding-not-said": _warning(
        "It is not said what was found out about this.",
        "Add finding: with substantiated, not_substantiated, inconclusive or another of its "
        "values; not_known if it is not known yet.",
        "case conferences: finding, and whether the risk continues",
    ),
    "risk-lacks": _warning(
        "The risk has no {field}.",
        "Add {field}: {hint}.",
        "safeguarding plans, 1.1: an ongoing risk management plan",
    ),
    "contingency-lacks": _warning(
        "The contingency has no {field}.",
        "Add {field}: {hint}.",
        "safeguarding plans, 1.1: contingency plans",
    ),
    "representative-lacks": _warning(
        "It is not said of this representative: {hint}.",
        "Add {field}: to the entry.",
        "Mental Capacity Act 2005, s. 4 and 9-16",
    ),
    "law-not-said": _warning(
        "It is not said which law was considered.",
        "Add law: with the Act, and the section if it is known.",
        "case conferences: police and legal services consulted on relevant law",
    ),
    "no-officer-named": _warning(
        "No police officer is named for this action.",
        "Add the officer to people with role: police, and their key to who.",
        "case conferences: a named police officer keeps the adult informed",
    ),
    "nothing-offered": _warning(
        "It is not recorded what was offered and what the adult answered.",
        "Add offered: [{{on: DATE, answer: …, again_on: DATE}}].",
        "case conferences: harm reduction where help is declined",
    ),
    "reporter-not-told": _warning(
        '"{key}" reported the concern, and nothing is said of telling them what came of it.',
        "Add an entry under feedback with who tells them, and what was agreed may be said.",
        "case conferences: feedback to those who reported abuse",
    ),
    "feedback-not-given": _warning(
        "It is not recorded that this was told.",
        "Add given_on: with the date when it is done.",
        "case conferences: feedback to those who reported abuse",
    ),
    "sharing-not-asked": _warning(
        "It is not recorded when the adult was asked who may see the plan.",
        "Ask them, and add asked_on:, asked_by: and how: under sharing.",
        "safeguarding plans, 1.1: who the plan may be shared with is agreed with the adult",
    ),
    "kept-without-end": _warning(
        "This is kept from the adult with no day on which it is looked at again.",
        "Add until: with a date.",
        _SHARE_LIST,
    ),
    "kept-past-end": _warning(
        "This was to be kept only until {day}. It is still kept until you change it.",
        "Decide again: take kept_from out, or give a new until.",
        _SHARE_LIST,
    ),
    "shares-what-is-kept": _warning(
        '"{item}" is kept from "{recipient}", so this record does not give it to them.',
        "Take it out of the share list, or take the person out of kept_from.",
        _SHARE_LIST,
    ),
    "names-source-of-harm": _warning(
        "This {kind} action names somebody and is not kept from the adult.",
        "If the adult should not read it, add kept_from with its ground.",
        _CHECKS,
    ),
    "date-before-change": _warning(
        "The date asked for ({day}) is before the newest change to the plan ({change}).",
        "The copy shows the plan as it is now. Use the file as it was on that day.",
        _CHECKS,
    ),
    "checked-words-not-recorded": _warning(
        "It is not recorded which easy-read words were checked.",
        "Copies say that the words are not yet checked. If these are the words that were "
        'checked, record it: clearplan checked PLAN.yaml --by "{by}".',
        _HONESTY,
    ),
    "words-changed-since-check": _warning(
        "The easy-read words of {name} have changed since they were checked on {day}.",
        _CHECK_AGAIN,
        _HONESTY,
    ),
    "words-new-since-check": _warning(
        "The easy-read words of {name} are new since the check on {day}.",
        _CHECK_AGAIN,
        _HONESTY,
    ),
    "bad-photo": _warning(
        'The photo "{name}" cannot be used: {why}. Copies show a picture in its place.',
        "Put a JPEG, PNG or WebP picture of the person's face beside the plan, or in a folder "
        "below it.",
        "easy read, Pictures",
    ),
    "photo-not-shown": _warning(
        'No copy shows the photo of "{key}": {why}.',
        "{advice}",
        "easy read, Pictures; sharing, What every copy has",
    ),
}

LOCALITY: Mapping[str, Rule] = {
    "unknown-locality": _error(
        'There is no locality "{name}": {looked}.',
        "Use england or wales, or put a file {name}.locality.yaml beside the plan or in a folder "
        "above it.",
        _LOCALITY,
    ),
    "unknown-expected": _error(
        'A plan has no section or field "{item}" that could be expected.',
        "{advice}",
        _LOCALITY,
    ),
    "no-such-warning": _error(
        'There is no warning "{item}" that could be made an error.',
        "{advice}",
        _LOCALITY,
    ),
    "bad-logo": _error(
        'The logo "{name}" cannot be used: {why}.',
        "Put an SVG or PNG picture beside this file, with nothing in it but shapes.",
        _LOCALITY,
    ),
    "no-pictures": _error(
        'The folder "{name}" cannot be used: there is no {file} in it that can be read.',
        "Put the map of your pictures there; clearplan schema --pictures says what it holds.",
        _LOCALITY,
    ),
    "bad-picture": _warning(
        'The picture "{name}" of "{concept}" cannot be used: {why}. Copies show our own if there '
        "is one.",
        "Put an SVG picture of shapes alone, a PNG or a JPEG picture into the folder of the map.",
        "easy read, Pictures",
    ),
    "low-contrast": _error(
        "{what} has a contrast of {ratio} to 1; easy reading needs 7 to 1.",
        "Use a {shade} colour.",
        "WCAG 2.2, 1.4.6",
    ),
    "low-contrast-on-paper": _warning(
        "{what} has a contrast of {ratio} to 1; easy reading needs 7 to 1. Copies on {paper} paper "
        "keep clearplan's own colour.",
        "Use a {shade} colour, or leave it so.",
        "WCAG 2.2, 1.4.6",
    ),
    "word-says-nothing": _error(
        'It is not said what "{word}" means.',
        "Add explained:, with one or two short sentences, or instead:, with a plain word. Write "
        "hide: yes if everybody knows the word.",
        "easy read, Words",
    ),
    "word-too-long": _error(
        '"{word}" is explained in more than 2 sentences.',
        "Say it in one or two short sentences, each in its own line of the list.",
        "easy read, Words",
    ),
    "word-twice": _error(
        '"{form}" stands for "{word}" and for "{other}".',
        "Take it out of the forms of one of them.",
        _LOCALITY,
    ),
    "expected-here": _warning(
        'Plans in {locality} should have "{item}", which is not filled in.',
        "Fill it in.",
        _LOCALITY,
    ),
}

DELIVERY: Mapping[str, Rule] = {
    "no-delivery": _warning(
        'It is not said how "{key}" gets their copy.',
        "Add deliver: {{how: in_person}}, or another way, with where it goes and who confirmed it.",
        _HANDING_OVER,
    ),
    "delivery-not-confirmed": _warning(
        'A copy goes to "{key}" by {how}, but {missing} not recorded.',
        "Confirm with them where it goes, then add {fields} to deliver.",
        _HANDING_OVER,
    ),
    "delivery-confirmed-long-ago": _warning(
        'How "{key}" gets their copy was confirmed on {day}, {days} days ago; the limit is '
        "{limit} days.",
        "Confirm it again, then write the new date in confirmed_on.",
        _HANDING_OVER,
    ),
    "delivery-to-source-of-harm": _warning(
        'Do not {what} there: this {part} is also that of "{who}", who is alleged to have '
        "caused harm.",
        "Hand the copy over in person, or agree with them on another way that is safe.",
        "ICO reprimands 2022-24; sharing, Handing over",
    ),
}

SHARING: Mapping[str, Rule] = {
    "unknown-share": _error(
        'There is nothing called "{item}" to share.',
        "{advice}",
        _SHARE_LIST,
    ),
    "decision-without-decider": _error(
        "It is not recorded who made this decision.",
        "Add decided_by: here, or once under sharing.",
        _WHO_DECIDES,
    ),
    "cannot-decide": _error(
        '"{key}" cannot decide for the adult: {why}.',
        "{advice}",
        _WHO_DECIDES,
    ),
    "no-capacity-record": _error(
        '"{key}" decided for the adult on {day}, but no assessment for sharing shows that the '
        "adult could not decide then.",
        "Add an entry under capacity with for_sharing: yes, can_decide: no or sometimes, "
        "assessed_by, and assessed_on no later than that day (the newest counts), or record the "
        "adult's own decision.",
        "Mental Capacity Act 2005, s. 2-3; sharing, Who decides",
    ),
    "adult-said-no": _error(
        'The adult themself {said} sharing with "{to}" on {day} (line {line}); a representative '
        "cannot agree to it later.",
        "Take this decision out. What the adult decided while able to stands.",
        _WHO_DECIDES,
    ),
    "lawful-lacks": _error(
        "This lawful record has no {field}.",
        "Add {field}: {hint}.",
        "Care and Support Statutory Guidance ch. 14; sharing, Who decides",
    ),
    "lawful-not-told": _error(
        "It is not recorded that the adult was told, or why not and until when.",
        "Add told_adult_on: with the date, or not_told: {{why: …, until: DATE}}.",
        "Care and Support Statutory Guidance ch. 14; sharing, Who decides",
    ),
    "entitled-without-law": _error(
        "The ground is entitled, but it is not said by which law.",
        "Add law: with the Act and section.",
        "Mental Capacity Act 2005 s. 35(6); sharing, Who decides",
    ),
    "kept-without-ground": _error(
        "This is kept from the adult, but {field} is missing.",
        "Add ground: (serious_harm, third_party or crime), by: and on:.",
        _SHARE_LIST,
    ),
    "cannot-hide": _error(
        '"{key}" stands on every copy and cannot be hidden.',
        "Take them out of hide.",
        _FRAME,
    ),
    "hidden-name-in-text": _error(
        'Somebody who is hidden in the copy for "{recipient}" is named in this text.',
        "Write the person as a placeholder, their key in {{ }}, leave the entry out of the share "
        "list, or, if the word is not meant as a name, add it to the person's not_a_name.",
        "sharing, What every copy has",
    ),
    "identity-for-source-of-harm-in-text": _error(
        'The adult\'s {part} is typed into this text, which "{recipient}", who is alleged to have '
        "caused harm or works for those who are, would read.",
        "Take it out of the text, or leave the entry out of their share list.",
        _SHARE_LIST,
    ),
    "identity-in-text": _warning(
        'The adult\'s {part} is typed into this text, which "{recipient}" will read; the record '
        "of sharing does not give it to them.",
        "Take it out of the text, or add it to their share list if the adult agrees.",
        _SHARE_LIST,
    ),
    "reporter-not-decided": _error(
        '"{item}" names the reporter "{key}" and is shared with somebody alleged to have caused '
        "harm; nobody has decided whether the reporter may be named.",
        "Add them to hide (or to may_name) of this record.",
        _SHARE_LIST,
    ),
    "source-of-harm-never": _warning(
        '"{item}" is never given to somebody alleged to have caused harm, whatever a record says.',
        "Take it out of the share list.",
        _SHARE_LIST,
    ),
    "not-authorised": _warning(
        'No manager has authorised sharing with "{to}", who is alleged to have caused harm or '
        "works for those who are: nothing is given.",
        "Add authorised_by: with the manager's key, or take the record out.",
        "sharing, For one recipient on one date",
    ),
    "not-told-overdue": _warning(
        "The adult was to be told after {day}, and it is not recorded that they were.",
        "Tell them and add told_adult_on, or decide again until when they are not told.",
        _WHO_DECIDES,
    ),
    "agreed-gives-nothing": _warning(
        "This decision says yes but its share list is empty.",
        "Add share: with what may be seen.",
        _SHARE_LIST,
    ),
}

TRANSLATIONS: Mapping[str, Rule] = {
    "no-such-translation": _error(
        "The translation {name} cannot be read: {why}.",
        "Check the name and the folder, then run the command again.",
        _LANGUAGES,
    ),
    "translation-too-large": _error(
        "The file {name} is larger than 4 MiB, the most that the words of a plan can need.",
        "Look whether it is the right file.",
        _LANGUAGES,
    ),
    "exchange-unreadable": _error(
        "The file {name} cannot be read: {why}.",
        "Ask for it again in the form in which it went out; nothing was taken from it.",
        _LANGUAGES,
    ),
    "exchange-unknown": _warning(
        'The file has a part "{number}" that the copy does not have; it is left out.',
        "Look whether the file belongs to this plan, this recipient and this language.",
        _LANGUAGES,
    ),
    "exchange-source-changed": _warning(
        "Part {number} was translated from other words than the plan has now; it is left out.",
        "Hand the changed words over again: clearplan translate export.",
        _LANGUAGES,
    ),
    "exchange-other-language": _error(
        "The file is in {language}, not in {wanted}; nothing was taken from it.",
        "Name the language of the file in the command, or ask for the right file.",
        _LANGUAGES,
    ),
    "exchange-other-file": _error(
        "{misfits} of {parts} parts of the file are not those of this copy; nothing was taken.",
        "Name the recipient whose words went out (--for). If the plan has changed much since, "
        "hand its words over again: clearplan translate export.",
        _LANGUAGES,
    ),
    "exchange-twice": _warning(
        "Part {number} stands in the file twice, with two translations; the first is taken.",
        "Look which is right, and put it into the plan's own file.",
        _LANGUAGES,
    ),
    "exchange-lacks": _warning(
        "The file lacks these parts: {numbers}.",
        "Ask for them, or hand them over again: clearplan translate export.",
        _LANGUAGES,
    ),
    "exchange-reviewed": _warning(
        "Part {number} has other words in the plan's own file, and these were reviewed; it is "
        "left out.",
        "If the new ones are better, write them into the plan's own file and have them reviewed.",
        _LANGUAGES,
    ),
    "exchange-two-hidden": _warning(
        "Part {number} names two people who are hidden from this recipient; it is left out.",
        "Translate it in the plan's own file, where both have names.",
        _LANGUAGES,
    ),
    "exchange-faulty": _warning(
        "Part {number} is left out, for its translation has other {what} than the text: {about}.",
        "Put it right in the file and import it again, or translate it in the plan's own file.",
        _LANGUAGES,
    ),
    "translation-unreadable": _error(
        "The file {name} cannot be read as a translation: {why}.",
        "Open it in a program for translators, which mends its form, or ask for it again.",
        _LANGUAGES,
    ),
}

COPIES: Mapping[str, Rule] = {
    "easy-read-missing": _warning(
        'The easy-read copy for "{recipient}" needs easy-read wording here, and there is none.',
        "Add easy_read: with a line for each idea.",
        _CHECKS,
    ),
    "easy-read-long": _warning(
        'The easy-read copy for "{recipient}" has {pages} pages. Easy read should have {most} '
        "pages at most.",
        "Ask whether they would like it in parts; if so, add parts: yes to their copy:. Shorter "
        "sentences and fewer entries help too.",
        "Department of Health, Making written information easier to understand",
    ),
    "language-not-yet": _warning(
        '"{recipient}" asked for a copy in {language}, in which clearplan has no words yet; it is '
        "made in {instead} and says so.",
        "Nothing to mend in the plan. Arrange for it to be read to them in their language.",
        "languages",
    ),
    "no-such-language": _warning(
        'There is no language with the code "{code}".',
        "{advice}",
        "languages",
    ),
    "bilingual-without-language": _warning(
        '"{recipient}" asked for two languages side by side, and their copy: names only the one '
        "in which the plan is written; it is made in that language and says so.",
        "Add the other language: language: [en, ur].",
        "languages",
    ),
    "not-translated": _warning(
        'The copy in {language} for "{recipient}" cannot be made: the plan has not been '
        "translated.",
        "Run clearplan translate start PLAN.yaml {code}, and have the file that it writes "
        "translated.",
        _LANGUAGES,
    ),
    "translation-missing": _warning(
        'For "{recipient}" the {field} of {item} is not translated into {language}. Only of a '
        "draft plan can a copy be made without it.",
        "Run clearplan translate start PLAN.yaml {code}, translate it in {file}; clearplan "
        "translate status shows all that is missing.",
        _LANGUAGES,
    ),
    "translation-changed": _warning(
        "The {field} of {item} has changed since it was translated into {language} for "
        '"{recipient}". Only of a draft plan can a copy be made without it.',
        "Look at it in {file}, put the translation right and take away the mark fuzzy; if it is "
        "new to the file, run clearplan translate start first.",
        _LANGUAGES,
    ),
    "translation-faulty": _warning(
        'In {language}, for "{recipient}", the {field} of {item} has other placeholders, links or '
        "characters than in the plan. Only of a draft plan can a copy be made without it.",
        "clearplan translate status says which; mend it in {file}.",
        _LANGUAGES,
    ),
    "ready-made-not-translated": _warning(
        'For "{recipient}" the ready-made wording of {item} is not translated into {language}. '
        "Only of a draft plan can a copy be made without it.",
        "Use words of the plan's own here, or leave the copy to an interpreter.",
        _LANGUAGES,
    ),
    "translation-not-reviewed": _warning(
        'The copy in {language} for "{recipient}" has words that nobody has reviewed; each page '
        "says so, in both languages.",
        "Have the words of the plan read by a second translator, then record it: clearplan "
        'translate accept PLAN.yaml {code} --by "NAME". The words of clearplan itself stay drafts '
        "until their catalogue says who reviewed them.",
        _LANGUAGES,
    ),
    "translation-refused": _error(
        'The copy in {language} for "{recipient}" is not made: nobody has reviewed some of '
        "its words, and the locality makes no copies with such words.",
        "clearplan translate status PLAN.yaml {code} shows those of the plan: have them read by a "
        'second translator, then run clearplan translate accept PLAN.yaml {code} --by "NAME". '
        "Those of clearplan itself are drafts until their catalogue says who reviewed them; till "
        "then an interpreter can read the plan to them.",
        _LANGUAGES,
    ),
    "english-without-welsh": _error(
        '"{recipient}" chose Welsh, and their Welsh copy is not made: the English one is not '
        "made without it.",
        "Mend what keeps the Welsh copy from being made; they go out at the same time.",
        "Welsh Language (Wales) Measure 2011; languages",
    ),
    "name-hidden-in-translation": _error(
        'The translation in {language} of {item} names somebody who is hidden from "{recipient}".',
        "Write the name as a placeholder, as the plan does.",
        _LANGUAGES,
    ),
    "particulars-in-translation": _error(
        "The translation in {language} of {item} holds particulars of the adult that "
        '"{recipient}" was not given, and that the plan does not say there.',
        "Take the name, number, address or date out of the translation.",
        _LANGUAGES,
    ),
    "format-not-in-language": _warning(
        '"{recipient}" asked for {format}, which clearplan cannot make in {language}.',
        "Nothing to mend in the plan. Arrange for it to be read to them.",
        "Accessible Information Standard",
    ),
    "format-needs-program": _warning(
        '"{recipient}" asked for {format}, which this computer cannot make without {what}; '
        "{instead}.",
        "Install what is missing: {how}. Then make the copies again.",
        "Accessible Information Standard",
    ),
    "bold-of-small-words": _warning(
        '"{words}" is in bold here, which tells nothing to "{recipient}", who asked for key words '
        "in bold.",
        "Put in bold the word that matters: what to do, or what not to do.",
        "easy read, Sizes and other needs",
    ),
    "short-form": _warning(
        '"{words}" is a short form, which is hard for "{recipient}", who asked for key words in '
        "bold.",
        "Write it in full: cannot, do not, I will.",
        "easy read, Sizes and other needs",
    ),
    "home-page-not-made": _warning(
        'The page to leave at home is not made for "{recipient}": {why}.',
        "Tell them the dates and numbers in another way that is safe for them.",
        _HANDING_OVER,
    ),
    "home-page-without-numbers": _warning(
        'The page to leave at home for "{recipient}" has no number but 999: only people who can '
        "help, with a first name and a telephone number that may be shared, stand on it.",
        "Give one of them contact: with a phone, and contact_shared: yes.",
        _HANDING_OVER,
    ),
    "cannot-print": _error(
        'The copy for "{recipient}" has characters that no installed font can show: {characters}.',
        "Run clearplan doctor to see which fonts to install.",
        "format, Checks",
    ),
}

EASY_READ: Mapping[str, Rule] = {
    **{
        f"easy-{code}": _warning(rule.says, f"{rule.mend} {{advice}}", rule.source)
        for code, rule in easy_read.RULES.items()
    },
    "easy-no-picture": _warning(
        "This easy-read line has no picture.",
        "Write the concept of a picture in place of none, if one shows the idea.",
        "easy read, Pages",
    ),
}
"""Breaches of the easy-read rules, each with its words from there."""

EASY_SHOULD = frozenset(
    f"easy-{code}" for code, rule in easy_read.RULES.items() if rule.grade == "should"
) | {"easy-no-picture"}
"""Those that are only worth a look."""

EASY_MUST = frozenset(EASY_READ) - EASY_SHOULD
"""Those with which words may not be called easy read."""

RULES: Mapping[str, Rule] = {
    **READING,
    **WORDING,
    **PLAN,
    **LOCALITY,
    **SHARING,
    **DELIVERY,
    **TRANSLATIONS,
    **COPIES,
    **EASY_READ,
}
