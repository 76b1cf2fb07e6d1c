"""Where in the plan something in a copy comes from: copies leave items of lists out."""

from generator.consent.decide import Access
from generator.consent.record import is_not_told
from generator.fields import Path
from generator.plan.model import Plan


def in_file(plan: Plan, access: Access, path: Path) -> Path:
    """Turn a path in a copy into the path in the plan."""
    if path[0] == "changes":
        kept = [each for each in range(len(plan.changes)) if f"changes.{each + 1}" in access.items]
        return ("changes", kept[int(path[1])], *path[2:])
    if path[:2] == ("sharing", "decisions"):
        decided = len(plan.sharing.decisions)
        told = [
            index
            for index, each in enumerate(plan.sharing.lawful)
            if not (access.reads_as_adult and is_not_told(each))
        ]
        index = int(path[2])
        if index >= decided:
            return ("sharing", "lawful", told[index - decided], *path[3:])
    return path
