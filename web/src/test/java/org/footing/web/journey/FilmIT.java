package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A film in a lesson: wound to and fro, slowed down, and read. */
@QuarkusIntegrationTest
@TestProfile(EveryKind.class)
class FilmIT extends Journey {

    @Test
    void aFilmIsHandledByKeyboardAndCanBeRead() {
        var page = signedIn("student2");
        page.navigate(address(COURSE + "/lessons/by-word"));
        var film = page.locator("video");
        page.waitForFunction("() => document.querySelector('video').readyState > 0");

        film.evaluate("film => new Promise(seeked => { film.onseeked = seeked; film.currentTime = 3; })");
        assertEquals(3, film.evaluate("film => film.currentTime"));
        film.focus();
        page.keyboard().press("j");
        assertEquals(0, film.evaluate("film => film.currentTime"));

        page.keyboard().press("s");
        assertEquals(0.5, film.evaluate("film => film.playbackRate"));
        assertThat(button(page, "Half speed")).hasAttribute("aria-pressed", "true");

        assertThat(button(page, "Captions")).hasAttribute("aria-pressed", "true");
        assertEquals("The hand glides away from you.", caption(page, film, 1));
        page.keyboard().press("c");
        assertThat(button(page, "Captions")).hasAttribute("aria-pressed", "false");
        AccessibilityIT.assertSound(page);
    }

    private static Object caption(Page page, Locator film, int second) {
        film.evaluate(
                "(film, second) => new Promise(seeked => { film.onseeked = seeked; film.currentTime = second; })",
                second);
        page.waitForFunction("() => document.querySelector('video').textTracks[0].activeCues?.length");
        return film.evaluate("film => film.textTracks[0].activeCues[0].text");
    }
}
