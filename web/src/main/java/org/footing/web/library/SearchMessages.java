package org.footing.web.library;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the search page. */
@MessageBundle("search")
public interface SearchMessages {

    @Message("Search")
    String title();

    @Message("Search: {query}")
    String titleOf(String query);

    @Message("Words to look for in your courses")
    String label();

    @Message("In lessons, techniques and the glossary. The last word may be only begun.")
    String hint();

    @Message("Search")
    String button();

    @Message("{#if count == 1}1 place{#else}{count} places{/if} found")
    String found(int count);

    @Message("Only the first {most} characters were looked for.")
    String cut(int most);

    @Message("Nothing found for “{query}”")
    String nothing(String query);

    @Message("Try fewer words: all of them have to occur in one place.")
    String fewerWords();

    @Message("Try another word for it, in the language of the course.")
    String otherWords();

    @Message("Lessons that are not open yet are not searched.")
    String openOnly();

    @Message("You have no course to look in yet.")
    String noCourse();

    @Message("The best {most} of this course. One word more narrows it down.")
    String more(int most);

    @Message("Lesson {number}")
    String lesson(int number);

    @Message("Technique in lesson {number}, {title}")
    String technique(int number, String title);

    @Message("Glossary")
    String term();

    @Message("Glossary, also called {names}")
    String termAlso(String names);

    @Message("Used in")
    String usedIn();
}
