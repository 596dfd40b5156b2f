package org.footing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All words of the interface stand in message bundles, none in a template. */
class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern COMMENT = Pattern.compile("\\{!.*?!}", Pattern.DOTALL);
    /** Its content is a name for the stylesheet. */
    private static final Pattern PAGE_CLASS = Pattern.compile("\\{#pageClass}.*?\\{/pageClass}");

    private static final Pattern QUTE = Pattern.compile("\\{[^\\s{}\"'][^{}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9/#?=._-]*");
    private static final Set<String> READ_OUT = Set.of(
            "alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "aria-valuetext");
    private static final Pattern READ_OUT_BY_TAG =
            Pattern.compile("\\b(label|hint|error|alt|title|text)=(\"[^\"]*\\p{L}[^\"]*\"|'[^']*\\p{L}[^']*')");

    @Test
    void noTemplateHasWordsOfItsOwn() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                words(Files.readString(file)).forEach(word -> found.add(TEMPLATES.relativize(file) + ":" + word));
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "{#if view.done}<b>Done</b>{/if}",
                "{#title}Profile{/title}",
                "<img alt=\"A foot\">",
                "<a title='Home' href=\"/\">{m:home}</a>",
                "<button aria-label=\"Move {name}\"></button>",
                "<input placeholder=Name>",
                "<ol data-up=\"Move up\"></ol>",
                "<ol data-up=\"Up\"></ol>",
                "{#field id=\"u\" label=\"Name\" /}",
                "<p>{m:home}, été</p>"
            })
    void aWordInATemplateIsFound(String template) {
        assertEquals(1, words(template).size(), () -> words(template).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{! A comment may have words. !}",
                "{#pageClass}profile{/pageClass}",
                "<p class=\"muted small\">{m:home} · {count}, 7%</p>",
                "{#field id=\"u\" name=\"username\" label=m:username hint=form.hint /}",
                "<ol data-theme=\"dark\" data-visit=\"{view.address}/visit\"></ol>",
                "<input type=\"radio\"{#if inject:page.theme == 'light'} checked{/if}>",
                "{@org.footing.web.course.LessonView view}"
            })
    void whatIsNoWordIsLeftAlone(String template) {
        assertEquals(List.of(), words(template));
    }

    @Test
    void theTemplatesAreThere() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertTrue(files.filter(path -> path.toString().endsWith(".html")).count() > 20);
        }
    }

    @Test
    void noTemplateIsGivenAQuestionWithItsKey() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                assertFalse(text.contains("org.footing.course.Question"), file::toString);
                assertFalse(text.matches("(?s).*\\bquiz\\.questions\\b.*"), file::toString);
            }
        }
    }

    /** As {@code line: words}. */
    private static List<String> words(String template) {
        var found = new ArrayList<String>();
        var text = blanked(PAGE_CLASS, blanked(COMMENT, template));
        var tags = QUTE.matcher(text);
        while (tags.find()) {
            var literal = READ_OUT_BY_TAG.matcher(tags.group());
            while (literal.find()) {
                found.add(line(text, tags.start()) + ": " + literal.group());
            }
        }
        var parser = Parser.xmlParser().setTrackPosition(true);
        parser.parseInput(blanked(QUTE, text), "").forEachNode(node -> {
            if (node instanceof TextNode words && WORD.matcher(words.text()).find()) {
                found.add(node.sourceRange().start().lineNumber() + ": "
                        + words.text().strip());
            } else if (node instanceof Element element) {
                element.attributes().asList().stream()
                        .filter(WordsTest::hasWords)
                        .forEach(attribute ->
                                found.add(element.sourceRange().start().lineNumber() + ": " + attribute.html()));
            }
        });
        return found;
    }

    /** Data attributes may hold names for the stylesheet and addresses for the scripts, but nothing that people read. */
    private static boolean hasWords(Attribute attribute) {
        var value = attribute.getValue().strip();
        return attribute.getKey().startsWith("data-")
                ? !NAME.matcher(value).matches() && WORD.matcher(value).find()
                : READ_OUT.contains(attribute.getKey()) && WORD.matcher(value).find();
    }

    /** Spaces for what matches, so that every line keeps its number. */
    private static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
    }

    private static long line(String text, int at) {
        return text.substring(0, at).lines().count();
    }
}
