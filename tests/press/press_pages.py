"""Pages made up for the press."""

from generator.pages.page import Page

SQUARE = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' "
    "width='90' height='90'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E"
)

CSS = """
body { font-family: "Noto Sans"; overflow-wrap: anywhere }
@page {
  size: A5; margin: 2cm;
  @bottom-center { content: "Page " counter(page) }
  @top-left { content: element(head) }
}
.running { position: running(head) }
.page-number::after { content: target-counter(attr(data-of), page) }
.float { float: left; width: 3cm }
.clipped { overflow: hidden }
.beside { display: inline-block }
.placed { position: absolute; right: 0 }
.warning::before { content: "Warning: " }
"""

WORDS = " ".join(f"word{number}" for number in range(400))
ROWS = "".join(
    f'<tr><th scope="row">Day {number}</th><td>Call {number}</td><td></td></tr>'
    for number in range(60)
)
BODY = f"""
<div class="running">My plan, a running head</div>
<main>
<h1>My plan</h1>
<nav class="contents"><h2>Contents</h2><ul>
<li><a href="#first">The first part</a> <span class="page-number" data-of="#first"></span>
<ul><li><a href="#second">Within</a> <span class="page-number" data-of="#second"></span></li>
</ul></li>
<li><a href="#third">The last part</a> <span class="page-number" data-of="#third"></span></li>
</ul></nav>
<section id="first"><h2>First</h2>
<p>Call <strong>Ben</strong> <em>or</em> <bdi>01632 960 001</bdi> first,<br>then wait.</p>
<ul><li>One<ul><li>Nested one</li><li>Nested two</li></ul></li><li>Two</li></ul>
<ol><li><p>Ordered one</p><p>More</p></li></ol>
<dl><div><dt>Who</dt><dd>Ben</dd></div><div><dt>When</dt><dd>Monday</dd></div></dl>
<dl><dt>Where</dt><dd>Home</dd><dd>Work</dd><dt>Why</dt><dd>Safety</dd></dl>
</section>
<section id="second"><h2>Second</h2>
<div class="float"><p>A floating note.</p></div>
<div class="clipped"><p>Clipped text is read too.</p></div>
<p>Some <span class="beside">inline block</span> text.</p>
<p class="placed">Placed elsewhere.</p>
<div>Loose text before
<p>a paragraph</p>
and loose text after.</div>
<p class="warning">Mind the step.</p>
<p>Read <a href="https://example.org/a">a link whose words are long enough that they must be
wrapped over two lines of this small page or even three</a>, and well-known-long-hyphenated-words
and-more-well-known-long-hyphenated-words.</p>
<p>Averyveryveryverylongwordthatmustbebrokensomewherebecauseitislongerthanaline{"abc" * 20} end.</p>
<p lang="cy">Mae <span lang="pl">Łódź</span> yn bell. Tŷ a dŵr.</p>
<p><img src="{SQUARE}" alt="A closed door"> <img src="{SQUARE}" alt=""></p>
<p>{WORDS}</p>
</section>
<section id="third"><h2>Third</h2>
<table><caption>Calls</caption><thead><tr><th scope="col">Day</th><th scope="col">Call</th>
<th scope="col">Done</th></tr></thead><tbody>{ROWS}
<tr><td colspan="2">Wide</td><td>End</td></tr></tbody></table>
</section>
</main>
"""

SCRIPTS = {
    "ur": "محمد اقبال کا منصوبہ",
    "ar": "خطة السلامة",
    "he": "תכנית בטיחות",
    "bn": "বাংলা ভাষায় শ্রীমতী রহমান",
    "pa": "ਹੱਕਾਂ ਹਿੱਕਾਂ ਪੰਜਾਬੀ",
    "gu": "સુરક્ષા યોજના",
    "hi": "सुरक्षा योजना श्री",
    "ta": "பாதுகாப்பு திட்டம்",
    "ti": "ናይ ውሕስነት ትልሚ",
    "pl": "Żółć i ślad",
    "cy": "Tŷ a dŵr",
    "uk": "План безпеки",
}


def page_of(body: str, css: str = CSS) -> Page:
    return Page("My plan", "en-GB", ("standard",), body, css)
