package org.footing.web.page;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.knock;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.footing.database.CommitGate;
import org.footing.database.GroupSync;
import org.footing.identity.Session;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnDiskTest {

    private static final int PATIENCE_SECONDS = 30;

    @Inject
    HandSchool school;

    @Inject
    DataSource database;

    /** A disk that takes as long as the test wants. */
    private final class SlowDisk extends GroupSync {

        private final String username;
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile long sessionsWhenAsked;

        SlowDisk(String username) {
            super(database, new CommitGate(), "h2");
            this.username = username;
        }

        @Override
        public void await() {
            sessionsWhenAsked =
                    QuarkusTransaction.requiringNew().call(() -> Session.count("person.username", username));
            asked.countDown();
            try {
                assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    @Test
    void firstTheCommitThenTheDiskThenTheAnswer() throws Exception {
        var disk = new SlowDisk(school.person());
        QuarkusMock.installMockForType(disk, GroupSync.class);

        var answer = CompletableFuture.supplyAsync(() -> knock(disk.username, PASSWORD));
        assertTrue(disk.asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(1, disk.sessionsWhenAsked);
        assertFalse(answer.isDone());

        disk.done.countDown();
        assertEquals(303, answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode());
    }

    @Test
    void whatTheDiskDidNotTakeIsNotAcknowledged() {
        var username = school.person();
        QuarkusMock.installMockForType(
                new GroupSync(database, new CommitGate(), "h2") {
                    @Override
                    public void await() {
                        throw new IllegalStateException("the disk is full");
                    }
                },
                GroupSync.class);

        assertEquals(500, knock(username, PASSWORD).statusCode());
    }

    @Test
    void whoOnlyLooksDoesNotWait() {
        QuarkusMock.installMockForType(
                new GroupSync(database, new CommitGate(), "h2") {
                    @Override
                    public void await() {
                        throw new IllegalStateException("nobody asked for this");
                    }
                },
                GroupSync.class);

        assertEquals(200, anybody().get("/login").statusCode());
    }
}
