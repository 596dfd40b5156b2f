package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footing.course.Lesson.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing an author writes becomes markup of its own. Each payload goes through each place that ends in HTML, and every tag and
 * attribute of what comes out must be one that this compiler writes.
 */
class InjectionTest {

    private static final Set<String> TAGS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "em",
            "strong",
            "code",
            "pre",
            "a",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "br",
            "div",
            "span",
            "s",
            "ins",
            "sup",
            "button",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "img",
            "svg",
            "g",
            "path",
            "circle",
            "ellipse",
            "rect",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc",
            "section",
            "video",
            "track",
            "details",
            "summary");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "href",
            "rel",
            "title",
            "src",
            "alt",
            "width",
            "height",
            "loading",
            "decoding",
            "role",
            "tabindex",
            "aria-label",
            "scope",
            "type",
            "popovertarget",
            "start",
            "viewBox",
            "d",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "points",
            "data-region",
            "transform",
            "text-anchor",
            "controls",
            "preload",
            "kind",
            "srclang",
            "label",
            "default",
            "poster");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)((?: [a-zA-Z0-9-]+(?:=\"[^\"<>]*\")?)*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z0-9-]+)(?:=\"([^\"<>]*)\")?");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:|#|/lessons/|/files/).*", Pattern.DOTALL);

    static Stream<String> payloads() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img/src=x/onerror=alert(1)//",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\">",
                "<object data=\"data:text/html,<script>alert(1)</script>\">",
                "<embed src=\"javascript:alert(1)\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<body onload=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<video><source onerror=alert(1)></video>",
                "<input autofocus onfocus=alert(1)>",
                "<form action=javascript:alert(1)><input type=submit>",
                "<math><mtext></p><script>alert(1)</script>",
                "<style>@import 'javascript:alert(1)'</style>",
                "<link rel=stylesheet href=javascript:alert(1)>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<!--><script>alert(1)</script>-->",
                "<!-- --!><script>alert(1)</script> -->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version=\"1.0\"?><script>alert(1)</script>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "\"><script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "\" autofocus onfocus=alert(1) x=\"",
                "`\"'><img src=x onerror=alert(1)>",
                "</p><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "</textarea><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "&#x3C;img src=x onerror=alert(1)&#x3E;",
                "\\<script\\>alert(1)\\</script\\>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](&Tab;javascript:alert(1))",
                "[x](<javascript:alert(1)>)",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](//evil.example/)",
                "[x](\\\\evil.example\\)",
                "[x](file:///etc/passwd)",
                "[x](https://a.example/\"onmouseover=alert(1))",
                "[x](https://a.example/ \"\\\" onmouseover=alert(1) \\\"\")",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,<svg onload=alert(1)>)",
                "![\" onerror=alert(1) x=\"](photo.png)",
                "![x](photo.png \"\\\"><script>alert(1)</script>\")",
                "![x](../../../../etc/passwd)",
                "![x](..%2f..%2f..%2fetc%2fpasswd)",
                "![x](%2e%2e/%2e%2e/%2e%2e/etc/passwd)",
                "![x](/etc/passwd)",
                "{onclick=alert(1)}",
                "![x](photo.png){onerror=alert(1) style=\"x\"}",
                "## x {onclick=\"alert(1)\"}",
                "[@EV01\"><script>alert(1)</script>]",
                "[^1]\n\n[^1]: <script>alert(1)</script>",
                "| <script>alert(1)</script> |\n|---|\n| \" onclick=alert(1) |",
                "```\" onclick=alert(1)\n<script>alert(1)</script>\n```",
                "> [!FACT\"><script>alert(1)</script>]\n> x",
                "> [!MYTH] <script>alert(1)</script>\n>\n> <script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noPayloadBecomesMarkup(String payload) {
        sinks(payload).forEach(InjectionTest::check);
    }

    @Test
    void theSinksOfEveryKindAreLookedAt() {
        var html = new ArrayList<String>();
        EveryKind.course().quiz().questions().forEach(question -> addQuestion(question, html));

        html.forEach(InjectionTest::checkHtml);
        for (String words : List.of(
                "<strong>top</strong>",
                " is the <em>largest</em> of ",
                "Yes, at the <em>back</em>.",
                "<em>Heel</em>",
                "<polygon points=",
                "data-region=",
                "Names <em>two</em> signs.",
                "Slow <strong>hands</strong>.")) {
            assertTrue(html.stream().anyMatch(text -> text.contains(words)), words);
        }
    }

    @Test
    void aHarmlessTextPassesTheNewSinks() {
        long compiled = sinks("plain words")
                .filter(course -> course.compile().course().isPresent())
                .count();

        assertTrue(compiled >= 26, compiled + " of the sinks compile");
    }

    private static Stream<SmallCourse> sinks(String payload) {
        String line = payload.replace('\n', ' ');
        String yaml = "'" + line.replace("'", "''") + "'";
        String attribute = line.replace("\"", "\\\"");
        return Stream.of(
                        SmallCourse.of(payload + "\n"),
                        SmallCourse.of("Word " + line + " word\n"),
                        SmallCourse.of("## " + line + "\n"),
                        SmallCourse.of("- " + line + "\n- [ ] " + line + "\n"),
                        SmallCourse.of("> [!TIP] " + line + "\n"),
                        SmallCourse.of("> [!MYTH] " + line + "\n>\n> " + line + "\n"),
                        SmallCourse.of("`" + line + "`\n\n    " + line + "\n"),
                        SmallCourse.of("| " + line + " |\n|:-:|\n| " + line + " |\n"),
                        SmallCourse.of("![" + line + "](photo.png)\n\n*" + line + "*\n"),
                        SmallCourse.of("![x](shape.svg \"" + attribute + "\"){regions}\n"),
                        SmallCourse.of("![" + line + "](film.mp4){silent}\n\n> " + line + "\n"),
                        SmallCourse.of("x[^a]\n\n[^a]: " + line + "\n"),
                        SmallCourse.of("::: technique {#t title=\"" + attribute + "\"}\n1. " + line + "\n   > [!STOP] "
                                + line + "\n:::\n"),
                        SmallCourse.of(
                                "::: question {#q tags=\"" + attribute + "\"}\n" + line + "\n- (x) " + line + "\n  > "
                                        + line + "\n- ( ) b\n> [!HINT] " + line + "\n> [!EXPLAIN] " + line + "\n:::\n"),
                        SmallCourse.of("::: question {#q}\nOrder\n1. " + line + "\n2. b\n\n- ~ " + line + "\n:::\n"),
                        SmallCourse.asking("Match\n- " + line + " => a\n- b => " + line + "\n- ~ x" + line),
                        SmallCourse.asking(line + " [[" + line + "|b]] and [[(" + line + ")|c]] " + line),
                        SmallCourse.asking("| a [[b]] |\n|---|\n| [[c]] " + line + " |"),
                        SmallCourse.asking("How much?\n\n= 5 " + line),
                        SmallCourse.asking("Where?\n\n![" + line + "](drawn.svg)\n\n- (x) @ #a\n  > " + line
                                + "\n- ( ) @ circle 1% 2% 3% \"" + line.replace("\"", "") + "\""),
                        SmallCourse.asking("Name\n\n![" + line + "](photo.png)\n\n- " + line
                                + " @ poly 1%,1% 2%,2% 3%,1% \"x\"\n- ~ " + line + " b"),
                        SmallCourse.examining("Write\n\n" + line + "\n\n____\n> [!RUBRIC] " + line),
                        SmallCourse.examining("Film\n\n" + line + "\n\n^^^^ {accept=\"" + attribute + "\"}"),
                        SmallCourse.of("::: quiz {#z title=\"" + attribute + "\"}\n" + line
                                + "\n\n::: question {#q}\nWhat?\n- (x) a\n- ( ) b\n:::\n:::\n"),
                        SmallCourse.matter("safety: " + yaml + "\nobjectives: [" + yaml + "]"),
                        SmallCourse.of("term one")
                                .with("glossary.md", "## term {also=\"" + attribute + "\"}\n\n" + payload + "\n"),
                        SmallCourse.of("x [@EV01]").with("sources.md", "## EV01\n\n" + payload + "\n"),
                        SmallCourse.of("x").with("course.md", "---\nid: small\ntitle: Small\n---\n" + payload + "\n"),
                        SmallCourse.of("![x](evil.svg)")
                                .with(
                                        "01-care/evil.svg",
                                        "<svg viewBox=\"0 0 1 1\"><text>" + payload + "</text></svg>"))
                .map(course -> course.with("01-care/photo.png", RasterSizeTest.png(3, 2))
                        .with("01-care/film.mp4", new byte[] {0})
                        .with(
                                "01-care/drawn.svg",
                                "<svg viewBox=\"0 0 9 9\"><g id=\"a\"><title>" + escaped(line) + "</title><desc>"
                                        + escaped(line) + "</desc></g><text>" + escaped(line) + "</text></svg>")
                        .with(
                                "01-care/shape.svg",
                                "<svg viewBox=\"0 0 1 1\"><g id=\"a\"><title>" + escaped(line) + "</title></g></svg>"));
    }

    private static void check(SmallCourse course) {
        // A refused document is safe as well; what is compiled in spite of warnings must be.
        course.compile().course().ifPresent(compiled -> html(compiled).forEach(InjectionTest::checkHtml));
    }

    private static void checkHtml(String html) {
        Matcher tags = TAG.matcher(html);
        StringBuilder words = new StringBuilder();
        while (tags.find()) {
            assertTrue(TAGS.contains(tags.group(2)), () -> "tag " + tags.group() + " in\n" + html);
            checkAttributes(tags.group(3), html);
            tags.appendReplacement(words, "");
        }
        tags.appendTail(words);
        assertFalse(words.indexOf("<") >= 0 || words.indexOf(">") >= 0, () -> "a stray bracket in\n" + html);
    }

    private static void checkAttributes(String attributes, String html) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        Set<String> seen = new TreeSet<>();
        while (matcher.find()) {
            String name = matcher.group(1);
            assertTrue(ATTRIBUTES.contains(name) && seen.add(name), () -> "attribute " + name + " in\n" + html);
            if (Set.of("href", "src", "poster").contains(name)) {
                assertTrue(
                        ADDRESS.matcher(matcher.group(2)).matches(),
                        () -> "address " + matcher.group(2) + " in\n" + html);
            }
        }
    }

    /** Every text of a course that pages show unescaped. */
    private static List<String> html(Course course) {
        List<String> html = new ArrayList<>(List.of(course.about()));
        course.glossary().forEach(term -> html.add(term.definition()));
        course.sources().forEach(source -> html.add(source.body()));
        course.lessons().forEach(lesson -> {
            lesson.safety().ifPresent(html::add);
            lesson.body().forEach(part -> addPart(part, html));
        });
        return html;
    }

    private static void addPart(Part part, List<String> html) {
        if (part instanceof Part.Prose prose) {
            html.add(prose.html());
        } else if (part instanceof Part.SelfCheck check) {
            addQuestion(check.question(), html);
        } else if (part instanceof Part.EmbeddedQuiz quiz) {
            quiz.quiz().questions().forEach(question -> addQuestion(question, html));
        } else if (part instanceof Part.Routine routine) {
            routine.technique().steps().forEach(step -> {
                html.add(step.html());
                step.stop().ifPresent(html::add);
                step.picture().ifPresent(html::add);
            });
        }
    }

    private static void addQuestion(Question question, List<String> html) {
        html.add(question.head().text());
        question.head().hint().ifPresent(html::add);
        question.head().explain().ifPresent(html::add);
        if (question instanceof SingleChoice choice) {
            choice.options().forEach(option -> {
                html.add(option.text());
                option.feedback().ifPresent(html::add);
            });
        } else if (question instanceof MultipleResponse choice) {
            choice.options().forEach(option -> html.add(option.text()));
        } else if (question instanceof Ordering ordering) {
            html.addAll(ordering.steps());
            html.addAll(ordering.distractors());
        } else if (question instanceof Matching matching) {
            matching.pairs().forEach(pair -> html.add(pair.left()));
            html.addAll(matching.answers());
        } else if (question instanceof Gaps gaps) {
            html.addAll(gaps.pieces());
        } else if (question instanceof Hotspot hotspot) {
            addScene(hotspot.scene(), html);
            hotspot.spots().forEach(spot -> spot.feedback().ifPresent(html::add));
        } else if (question instanceof Labelling labelling) {
            addScene(labelling.scene(), html);
            html.addAll(labelling.names());
        } else if (question instanceof Written written) {
            written.rubric().ifPresent(html::add);
        } else if (question instanceof Upload upload) {
            upload.rubric().ifPresent(html::add);
        }
    }

    private static void addScene(Scene scene, List<String> html) {
        html.add(scene.picture());
        scene.regions().forEach(region -> html.add(region.shape()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
