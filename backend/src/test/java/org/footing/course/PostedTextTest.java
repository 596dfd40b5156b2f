package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedTextTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final Pattern OURS = Pattern.compile(
            "</?(p|em|strong|ul|ol|li|br|blockquote|code)( /)?>|</a>|<a rel=\"nofollow\" href=\"(https?:[^\"]*)?\">");

    @Test
    void paragraphsListsAndEmphasisAreWritten() {
        assertEquals(
                "<p>One<br>\n<em>two</em></p>\n<ul>\n<li>three</li>\n</ul>\n",
                PostedText.html("One\n*two*\n\n- three"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onclick=\"x()\">b</b>",
                "[a](javascript:alert(1))",
                "<javascript:alert(1)>",
                "![a](https://elsewhere.example/spy.png)",
                "[![a](https://elsewhere.example/spy.png)](data:text/html,x)",
                "```html\n<script>\n```",
                "# Heading",
            })
    void nothingButThatIsMarkup(String typed) {
        var html = PostedText.html(typed);
        var tags = TAG.matcher(html).results().map(MatchResult::group).toList();
        tags.forEach(tag -> assertTrue(OURS.matcher(tag).matches(), () -> tag + " in " + html));
    }

    @Test
    void deepNestingIsRead() {
        assertFalse(PostedText.html("> ".repeat(2000) + "deep").isEmpty());
        assertFalse(PostedText.html("*a ".repeat(1000) + "[".repeat(1000)).isEmpty());
    }
}
