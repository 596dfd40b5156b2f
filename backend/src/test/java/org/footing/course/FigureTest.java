package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.footing.course.Picture.Region;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final String IMAGE =
            "<img src=\"/files/01-care/a.png\" alt=\"A hand\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\">";

    @Test
    void aPictureAloneIsAFigureCaptionedByItsTitle() {
        photo(
                "<figure class=\"figure\">" + IMAGE + "<figcaption>Left &amp; right</figcaption></figure>",
                "![A hand](a.png \"Left & right\")");
    }

    @Test
    void anEmphasisedParagraphOrLineBelowIsTheCaption() {
        String figure =
                "<figure class=\"figure\">" + IMAGE + "<figcaption>A <strong>good</strong> one</figcaption></figure>";

        photo(figure + "\n<p>Next.</p>", "![A hand](a.png)\n\n*A **good** one*\n\nNext.");
        photo(figure, "![A hand](a.png)\n*A **good** one*");
    }

    @Test
    void aPictureInsideATextStaysThere() {
        photo("<p>See " + IMAGE + " here.</p>", "See ![A hand](a.png) here.");
    }

    @Test
    void aDrawingIsInlinedWithoutItsStyle() {
        SmallCourse course = drawing(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' class='quiet'><style>*{}</style><g id='heel'><title>Heel</title><desc>Back</desc><circle cx='1' cy='2' r='3'/></g></svg>");

        assertEquals(
                "<figure class=\"figure\"><svg class=\"art quiet\" viewBox=\"0 0 9 9\" role=\"img\" aria-label=\"A foot\">"
                        + "<g id=\"p-hands-a-heel\"><title>Heel</title><desc>Back</desc><circle cx=\"1\" cy=\"2\" r=\"3\"></circle></g></svg></figure>",
                course.html());
        assertEquals(
                List.of(new Picture("01-care/a.svg", "A foot", List.of(new Region("heel", "Heel", "Back")))),
                course.lesson().pictures());
    }

    @Test
    void theSameDrawingTwiceHasDifferentIds() {
        SmallCourse course = SmallCourse.of("![x](a.svg)\n\n![y](a.svg)")
                .with("01-care/a.svg", "<svg><path id='a' d='M0 0'/></svg>");

        assertTrue(
                course.html().contains("id=\"p-hands-a-a\"") && course.html().contains("id=\"p-hands-a-2-a\""),
                course.html());
    }

    @Test
    void regionsAreListedWhereTheAuthorAsks() {
        SmallCourse course = SmallCourse.of("![x](a.svg){regions}")
                .with("01-care/a.svg", "<svg><path id='a' d='M0 0'><title>Heel</title></path></svg>");

        assertTrue(
                course.html().contains("<figcaption><ol class=\"key\"><li>Heel</li></ol></figcaption>"), course.html());
    }

    @Test
    void whatIsNotOnTheListIsRefused() {
        for (String content : List.of(
                "<script>alert(1)</script>",
                "<foreignObject/>",
                "<use href='#a'/>",
                "<image href='x'/>",
                "<a><path d='M0 0'/></a>",
                "<animate/>",
                "<set/>",
                "<path onclick='x'/>",
                "<path style='fill:red'/>",
                "<path fill='url(#x)'/>",
                "<path xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='x'/>",
                "<x:script xmlns:x='http://www.w3.org/1999/xhtml'/>",
                "<svg/>",
                "<path id='a b'/>",
                "<g id='a'/><g id='a'/>",
                "<defs/>",
                "<filter/>")) {
            assertTrue(drawing("<svg>" + content + "</svg>").faults().contains("01-care/a.svg:1:"), content);
        }
    }

    @Test
    void entitiesAndOtherFilesAreRefused() {
        for (String text : List.of(
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg><text>&x;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><svg><text>&b;</text></svg>",
                "<!DOCTYPE svg SYSTEM 'http://127.0.0.1:1/x.dtd'><svg/>",
                "<svg>&unknown;</svg>",
                "<svg>",
                "<html/>",
                "",
                "no xml")) {
            assertTrue(drawing(text).faults().contains("01-care/a.svg:"), text);
        }
    }

    @Test
    void aPictureThatIsNoneIsNamed() {
        SmallCourse course = SmallCourse.of("![x](a.png)").with("01-care/a.png", "<script>");

        assertTrue(course.faults().contains("01-care/a.png:1:1: error: the picture cannot be read"), course.faults());
    }

    @Test
    void aFilmHasCaptionsAPosterAndATranscript() {
        SmallCourse course = SmallCourse.of("![Gliding](a.mp4){captions=a.vtt poster=a.png}\n\n> Hands glide.\n")
                .with("01-care/a.mp4", "x")
                .with("01-care/a.vtt", "WEBVTT")
                .with("01-care/a.png", RasterSizeTest.png(4, 3));

        assertEquals(
                "<figure class=\"video\"><video controls preload=\"metadata\" src=\"/files/01-care/a.mp4\" aria-label=\"Gliding\" poster=\"/files/01-care/a.png\">"
                        + "<track kind=\"captions\" src=\"/files/01-care/a.vtt\" srclang=\"en\" label=\"English\" default></video>"
                        + "<details><summary>Transcript</summary>\n<p>Hands glide.</p>\n</details></figure>",
                course.html());
    }

    @Test
    void aFilmWithoutCaptionsMustSayThatItIsSilent() {
        assertTrue(SmallCourse.of("![x](a.mp4)")
                .with("01-care/a.mp4", "x")
                .faults()
                .contains("error: the film has no captions"));
        assertEquals(
                "",
                SmallCourse.of("![x](a.mp4){silent}").with("01-care/a.mp4", "x").faults());
    }

    private static SmallCourse drawing(String svg) {
        return SmallCourse.of("![A foot](a.svg)").with("01-care/a.svg", svg);
    }

    private static void photo(String expected, String body) {
        assertEquals(
                expected,
                SmallCourse.of(body)
                        .with("01-care/a.png", RasterSizeTest.png(4, 3))
                        .html());
    }
}
