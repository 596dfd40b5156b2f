package org.footing.discussion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import org.footing.identity.Viewer;
import org.jboss.logging.Logger;

/** Notes who has opened which question, and when. */
@ApplicationScoped
public class QuestionReadings {

    private static final Logger LOG = Logger.getLogger(QuestionReadings.class);

    /** Also in two tabs at the same moment. Its own transaction, since a collision ends that. */
    public void read(Viewer viewer, LessonQuestion question, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> QuestionReading.note(question.id, viewer.personId(), now));
        } catch (PersistenceException collision) {
            LOG.debugf("question %d was read in two places at once", question.id);
        }
    }
}
