package org.footing.cast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;

/** Counts the statements that something sends to the database. */
@ApplicationScoped
public class Statements {

    @Inject
    SessionFactory sessions;

    public long of(Runnable act) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        act.run();
        return statistics.getPrepareStatementCount();
    }
}
