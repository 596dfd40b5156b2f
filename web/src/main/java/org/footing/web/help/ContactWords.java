package org.footing.web.help;

import org.footing.help.Contact;
import org.footing.help.Contact.Way;
import org.footing.web.page.Dates;

/** That somebody spoke to a student, in words for staff. */
public final class ContactWords {

    private ContactWords() {}

    /** How, by whom and when. */
    public static String words(Contact contact, Dates dates) {
        return SignalWords.WORDS.contact(words(contact.way), contact.madeBy.name, dates.dayAndTime(contact.madeAt));
    }

    static String words(Way way) {
        return switch (way) {
            case SPOKEN -> SignalWords.WORDS.spoken();
            case PHONE -> SignalWords.WORDS.phone();
            case MAIL -> SignalWords.WORDS.mail();
            case MESSAGE -> SignalWords.WORDS.inWriting();
        };
    }
}
