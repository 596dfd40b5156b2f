package org.footing.web.announcement;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.DefaultValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.footing.announcement.Audience;
import org.footing.announcement.Wording;
import org.footing.web.page.Dates;
import org.jboss.resteasy.reactive.RestForm;

/** An announcement as a browser sends it. */
public class SentAnnouncement {

    static final String COHORT = "cohort";
    static final String COURSE = "course";

    private static final AnnouncementMessages WORDS = MessageBundles.get(AnnouncementMessages.class);

    @RestForm
    @DefaultValue(COHORT)
    public String audience = COHORT;

    @RestForm
    @DefaultValue("")
    public String title = "";

    @RestForm
    @DefaultValue("")
    public String text = "";

    @RestForm
    @DefaultValue("")
    public String until = "";

    @RestForm
    @DefaultValue("")
    public String revision = "";

    @RestForm
    @DefaultValue("")
    public String saveId = "";

    /** What is wrong, by field, in words. @param before the last day that it may be shown until already; absent of a new one */
    Map<String, String> errors(LocalDate today, Optional<LocalDate> before) {
        var errors = new TreeMap<String, String>();
        if (!Wording.isTitle(title)) {
            errors.put("title", WORDS.noTitle(Wording.LONGEST_TITLE));
        }
        if (!Wording.isText(text)) {
            errors.put("text", WORDS.noText(Wording.LONGEST_TEXT));
        }
        var possible = day().filter(day -> !day.isBefore(today) || before.equals(Optional.of(day)));
        if (!until.isBlank() && possible.isEmpty()) {
            errors.put("until", WORDS.noDay());
        }
        return errors;
    }

    /** Of one without {@link #errors}. */
    Wording wording() {
        return new Wording(title, text, day());
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until.strip())).filter(Dates::sensible);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Absent where nobody is meant. */
    Optional<Audience> toWhom() {
        return switch (audience) {
            case COHORT -> Optional.of(new Audience.OneCohort());
            case COURSE -> Optional.of(new Audience.AllCohorts());
            default ->
                audience.matches("[0-9]{1,18}")
                        ? Optional.of(new Audience.OneStudent(Long.parseLong(audience)))
                        : Optional.empty();
        };
    }

    int revision() {
        return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
    }

    /** One of its own where the page sent none. */
    String save() {
        return saveId.matches("[!-~]{1,64}") ? saveId : fresh();
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    AnnouncementFields fields(Map<String, String> errors) {
        return new AnnouncementFields(title, text, until, revision, save(), errors);
    }
}
