"""The structure tree, read back from the finished file by a reader of our own."""

import re
from collections import Counter
from html.parser import HTMLParser

import pikepdf
import pytest

from generator.press import pdf
from generator.press.failure import RenderFailed
from generator.press.prove import ua_failures
from tests.press.press_pages import BODY, CSS, SCRIPTS, page_of
from tests.press.tag_reader import Tagged


class _Words(HTMLParser):
    """The words of a page's body, as they stand there; no word goes on over a block's end."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object = None) -> None:
        self.text += "" if tag in {"a", "em", "strong", "span", "bdi"} else " "

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def html_words() -> list[str]:
    reader = _Words()
    reader.feed(BODY.split("</nav>")[1])
    return reader.text.replace("Mind", "Warning: Mind").split()


def one(tagged: Tagged, *roles: str) -> object:
    (found,) = tagged.root.all(*roles)
    return found


def test_is_pdf_ua(pdf_copy: bytes) -> None:
    assert ua_failures(pdf_copy) == ()


def test_every_word_is_in_one_element_or_an_artifact(tagged: Tagged) -> None:
    assert not tagged.untagged
    assert sorted(tagged.used) == sorted(tagged.sequences)
    assert max(Counter(tagged.used).values()) == 1


def test_the_tree_reads_as_the_page_does(tagged: Tagged) -> None:
    sections = [kid for kid in tagged.root.kids if kid.role == "Sect"]
    for label in [label for section in sections for label in section.all("Lbl")]:
        if re.fullmatch(r"[•◦]\s*|\d\.\s*", label.text.strip()):
            label.kids = []
    assert " ".join(section.text for section in sections).split() == html_words()


def test_headings_lists_and_terms(tagged: Tagged) -> None:
    first = next(tagged.root.all("Sect"))
    nested = ["L", ["LI", "Lbl", "LBody"], ["LI", "Lbl", "LBody"]]
    assert first.shape() == [
        "Sect",
        "H2",
        "P",
        ["L", ["LI", "Lbl", ["LBody", nested]], ["LI", "Lbl", "LBody"]],
        ["L", ["LI", "Lbl", ["LBody", "P", "P"]]],
        ["L", ["LI", "Lbl", "LBody"], ["LI", "Lbl", "LBody"]],
        ["L", ["LI", "Lbl", "LBody", "LBody"], ["LI", "Lbl", "LBody"]],
    ]
    numberings = [str(item.entries["/A"].ListNumbering) for item in first.all("L")]
    assert numberings == ["/Disc", "/Circle", "/Decimal", "/Disc", "/Disc"]
    items = list(list(first.all("L"))[3].all("LI"))
    assert [item.text.split() for item in items] == [["Who", "Ben"], ["When", "Monday"]]


def test_contents_have_links_and_page_numbers(tagged: Tagged) -> None:
    outer = next(tagged.root.all("TOC"))
    inner = ["TOC", ["TOCI", "Lbl", ["Reference", "Link"]]]
    assert outer.shape() == [
        "TOC",
        ["TOCI", "Lbl", ["Reference", "Link"], inner],
        ["TOCI", "Lbl", ["Reference", "Link"]],
    ]
    texts = [reference.text.split() for reference in outer.all("Reference")]
    assert [text[:-1] for text in texts] == [
        ["The", "first", "part"],
        ["Within"],
        ["The", "last", "part"],
    ]
    assert all(text[-1].isdigit() for text in texts)
    assert outer not in list(next(tagged.root.all("Sect")).all())


def test_a_link_and_its_page_number_side_by_side_are_two_words() -> None:
    body = '<nav class="contents"><ul><li><a href="#a">First part</a>'
    body += '<span class="page-number" data-of="#a"></span></li></ul></nav><h2 id="a">First</h2>'
    made = pdf.render(page_of(f"<h1>Plan</h1>{body}", CSS + "li { display: flex }"))
    assert Tagged(made).root.text.split()[:4] == ["Plan", "First", "part", "1"]


def test_a_table_over_pages_is_one(tagged: Tagged) -> None:
    table = one(tagged, "Table")
    assert [kid.role for kid in table.kids] == ["Caption", "THead", "TBody"]
    assert len(list(table.all("TR"))) == 62
    assert all(len(row.kids) == 3 for row in list(table.all("TR"))[:-1])
    scopes = Counter(str(cell.entries["/A"].Scope) for cell in table.all("TH"))
    assert scopes == {"/Column": 3, "/Row": 60}
    wide = next(cell for cell in table.all("TD") if cell.text.strip() == "Wide")
    assert wide.entries["/A"].ColSpan == 2
    cells = [page for cell in table.all("TD") for page in cell.pages]
    assert max(cells) - min(cells) >= 1
    repeated = [shown for number, shown, _ in tagged.artifacts if shown == "Done"]
    assert len(repeated) == max(cells) - min(cells)


def test_a_paragraph_over_pages_is_one(tagged: Tagged) -> None:
    (paragraph,) = [p for p in tagged.root.all("P") if p.text.startswith("word0 ")]
    assert len(set(paragraph.pages)) > 1
    assert paragraph.text.split() == [f"word{number}" for number in range(400)]


def test_words_keep_their_spaces_and_their_hyphens(tagged: Tagged) -> None:
    (first,) = [p for p in tagged.root.all("P") if p.text.startswith("Call")]
    assert first.text.split() == [
        "Call",
        "Ben",
        "or",
        "01632",
        "960",
        "001",
        "first,",
        "then",
        "wait.",
    ]
    assert any("well-known-long-hyphenated-words" in p.text for p in tagged.root.all("P"))
    (long,) = [p for p in tagged.root.all("P") if p.text.startswith("Avery")]
    assert len(long.text.split()) == 2
    assert len(long.kids) > 1


def test_a_wrapped_link_is_one_with_an_annotation_for_each_line(tagged: Tagged) -> None:
    link = next(link for link in tagged.root.all("Link") if link.text.startswith("a link"))
    assert link.links == 3
    annotations = [a for page in tagged.pdf.pages for a in page.get("/Annots", [])]
    words = " ".join(link.text.split())
    assert [str(a.Contents) for a in annotations if "/A" in a] == [words] * 3
    parents = dict(zip(*[iter(tagged.pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for annotation in annotations:
        assert parents[int(annotation.StructParent)].S == "/Link"


def test_pictures(tagged: Tagged) -> None:
    figure = one(tagged, "Figure")
    assert str(figure.entries["/Alt"]) == "A closed door"
    left, bottom, right, top = (float(edge) for edge in figure.entries["/A"].BBox)
    height = float(tagged.pdf.pages[figure.pages[0]].MediaBox[3])
    assert left == pytest.approx(2 / 2.54 * 72 + 8 * 0.75, abs=0.01)
    assert right - left == pytest.approx(90 * 0.75, abs=0.01)
    assert top - bottom == pytest.approx(90 * 0.75, abs=0.01)
    assert 0 < bottom < top < height


def test_languages(tagged: Tagged) -> None:
    marked = [element for element in tagged.root.all() if "/Lang" in element.entries]
    assert [(e.role, str(e.entries["/Lang"])) for e in marked] == [
        ("Document", "en-GB"),
        ("P", "cy"),
        ("Span", "pl"),
    ]
    assert tagged.pdf.Root.Lang == "en-GB"


def test_what_repeats_on_pages_is_an_artifact(tagged: Tagged) -> None:
    pages = len(tagged.pdf.pages)
    assert all(entries.get("/Type") == "/Pagination" for _, _, entries in tagged.artifacts)
    kinds = Counter(str(entries.get("/Subtype")) for _, _, entries in tagged.artifacts)
    assert kinds["/Header"] == pages
    assert kinds["/Footer"] == pages
    assert "running head" not in tagged.root.text


def test_the_tree_has_no_orphans(tagged: Tagged) -> None:
    elements = [o for o in tagged.pdf.objects if isinstance(o, pikepdf.Dictionary)]
    elements = [o for o in elements if o.get("/Type") == "/StructElem"]
    assert len(elements) == len(list(tagged.root.all()))
    numbers = list(tagged.pdf.Root.StructTreeRoot.ParentTree.Nums)
    for key, owners in zip(numbers[::2], numbers[1::2], strict=True):
        if isinstance(owners, pikepdf.Array):
            mapped = {i for i, owner in enumerate(owners) if owner is not None}
            assert mapped == {mcid for page, mcid in tagged.sequences if page == int(key)}


def test_what_a_reader_of_the_file_is_told(tagged: Tagged) -> None:
    root = tagged.pdf.Root
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert all(page.Tabs == "/S" for page in tagged.pdf.pages)
    with tagged.pdf.open_outline() as outline:
        (title,) = outline.root
        assert [item.title for item in title.children] == ["Contents", "First", "Second", "Third"]


@pytest.mark.parametrize("language", SCRIPTS)
def test_other_scripts_read_back_by_tags(language: str) -> None:
    words = SCRIPTS[language]
    made = pdf.render(page_of(f'<h1>Name</h1><p>It is <b lang="{language}">{words}</b> here.</p>'))
    assert ua_failures(made) == ()
    tagged = Tagged(made)
    assert tagged.root.text.split() == f"Name It is {words} here.".split()


def test_long_right_to_left_text_keeps_its_words() -> None:
    words = SCRIPTS["ur"] + " 01632 960 001 "
    made = pdf.render(page_of(f'<h1>Plan</h1><p lang="ur" dir="rtl">{words * 30}</p>'))
    assert ua_failures(made) == ()
    assert Tagged(made).root.text.split() == ["Plan", *(words * 30).split()]


@pytest.mark.parametrize(
    ("body", "css", "words"),
    [
        ("<p class='x'>Faint</p>", ".x { opacity: .5 }", "opacity"),
        ("<p>See <img src='data:image/png,x'></p>", "", "image"),
        (
            "<div class='x'><a href='https://example.org'>Home</a></div><p>Text",
            ".x { position: running(x) } @page { @top-left { content: element(x) } }",
            "link",
        ),
    ],
)
def test_what_cannot_be_tagged_is_refused(body: str, css: str, words: str) -> None:
    with pytest.raises(RenderFailed, match=words):
        pdf.render(page_of(f"<h1>Plan</h1>{body}", css))


def test_words_set_apart_have_nothing_else_between_them() -> None:
    """WeasyPrint puts an invisible character beside a space that stands alone in its box."""
    css = CSS + "body { word-spacing: 0.2em } dl > div, dt, dd { display: inline-block; margin: 0 }"
    facts = "<dl><div><dt>Who</dt> <dd>Ben</dd></div> <div><dt>When</dt> <dd>Now</dd></div></dl>"
    for direction in ("ltr", "rtl"):
        page = page_of(f'<h1>Plan</h1><div dir="{direction}">{facts}</div>', css)
        content = pdf.render(page)
        assert ua_failures(content) == ()
        assert "\u200b" not in Tagged(content).root.text
