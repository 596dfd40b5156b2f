package org.footing.web.files;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.footing.files.NotTaken;
import org.footing.files.NotTaken.Refusal;
import org.footing.files.Target;
import org.footing.files.UploadLimits;

/** Says why a file is not taken, and what to do. */
@ApplicationScoped
public class FileRefusals {

    private static final UploadMessages WORDS = MessageBundles.get(UploadMessages.class);
    private static final int MEGABYTE_BITS = 20;

    @Inject
    UploadLimits limits;

    public String words(NotTaken refused) {
        return refused.refusal == Refusal.QUOTA
                ? WORDS.quota(megabytes(refused.used), megabytes(limits.quota()))
                : words(refused.refusal);
    }

    public String words(Refusal refusal) {
        return switch (refusal) {
            case EMPTY -> WORDS.empty();
            case TOO_LARGE -> WORDS.tooLarge(megabytes(limits.largest()));
            case OTHER_KIND -> WORDS.otherKind();
            case UNREADABLE -> WORDS.unreadable();
            case TOO_MANY_PIXELS -> WORDS.tooManyPixels();
            case TOO_MANY_PAGES -> WORDS.tooManyPages();
            case NO_CAPTION -> WORDS.noCaption(Target.LONGEST_CAPTION);
            case NO_PHOTOGRAPHS -> WORDS.noPhotographs();
            case CLOSED -> WORDS.closed();
            case QUOTA -> WORDS.quota(megabytes(limits.quota()), megabytes(limits.quota()));
        };
    }

    private static long megabytes(long bytes) {
        return bytes >> MEGABYTE_BITS;
    }
}
