"""What is told of one translated message."""

import pytest

from generator.translation.checks import FATAL, Checker
from generator.translation.pofile import Said
from tests.conftest import ROOT, plan_of

AMINA = plan_of(ROOT / "examples" / "amina.yaml")


def told(text: str, translation: str, language: str = "ur", field: str = "text") -> list[str]:
    said = Said(f"actions.new-lock | {field}", text, translation)
    return [fault.code for fault in Checker(AMINA, language).faults(said)]


@pytest.mark.parametrize(
    ("text", "translation", "code"),
    [
        ("Ring {amina} today.", "آج فون کریں۔", "placeholders"),
        ("Ring her today.", "آج {tariq} کو فون کریں۔", "placeholders"),
        ("By {this.by} at home.", "گھر میں {this.on} تک۔", "placeholders"),
        ("Ring her today.", "آج فون\u202e کریں۔", "characters"),
        ("See [here](https://a.example).", "[یہاں](https://b.example) دیکھیں۔", "marks"),
        ("Ring 01632 960 120 today.", "آج 01632 960 121 پر فون کریں۔", "digits"),
        ("Wait 2 weeks for it.", "اس کے لیے انتظار کریں۔", "digits"),
        ("Amina will ring them.", "وہ فون کریں گی۔", "names"),
        ("The worker will come.", "The worker will come.", "english"),
        ("The worker will come to your home today.", "ہاں", "length"),
        ("The worker will come.", "کارکن آئے گا۔ " * 9, "length"),
        ("The advocate will come.", "وکیل آئے گا۔", "term"),
    ],
)
def test_each_fault_is_told(text: str, translation: str, code: str) -> None:
    assert code in told(text, translation)
    assert (code in FATAL) == (code in {"placeholders", "characters", "marks"})


@pytest.mark.parametrize(
    ("text", "translation", "language"),
    [
        ("Ring {amina} in 2 weeks.", "{amina} কে ২ সপ্তাহ পরে ফোন করুন।", "bn"),
        ("Amina will ring them.", "Amina فون کریں گی۔", "ur"),
        ("Nadia Karim", "Nadia Karim", "ur"),
        ("**Ring** [us](https://a.example).", "[ہمیں](https://a.example) **فون** کریں۔", "ur"),
        ("999", "999", "ur"),
    ],
)
def test_what_is_right_is_not_told(text: str, translation: str, language: str) -> None:
    assert told(text, translation, language) == []


def test_a_long_line_of_easy_read_is_told() -> None:
    words = "یہ " * 16
    assert "easy-length" in told(
        "This is a rather long line of words for you.", words, "ur", "easy_read"
    )
    assert "easy-length" not in told("This is a rather long line of words for you.", words, "ur")
