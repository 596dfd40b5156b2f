package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.footing.cast.AtOnce;
import org.footing.database.GroupSync.NotDurable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupSyncTest {

    private static final int PATIENCE_SECONDS = 30;

    /** What the disk has heard, in order. */
    private final List<String> heard = new ArrayList<>();

    private final AtomicInteger syncs = new AtomicInteger();

    @Test
    void aCommitIsFollowedByASyncOfTheWholeDatabase() {
        new GroupSync(database(number -> {}), new CommitGate(), "h2").await();
        assertEquals(List.of("CHECKPOINT SYNC"), heard);
    }

    @Test
    void postgresqlSyncsByItself() {
        new GroupSync(database(number -> {}), new CommitGate(), "postgresql").await();
        assertEquals(List.of(), heard);
    }

    @Test
    void whoeverComesWhileASyncRunsSharesTheNextOne() throws Exception {
        var firstRuns = new CountDownLatch(1);
        var othersWait = new CountDownLatch(1);
        var sync = new GroupSync(
                database(number -> {
                    if (number == 1) {
                        firstRuns.countDown();
                        wait(othersWait);
                    }
                }),
                new CommitGate(),
                "h2");
        var threads = Executors.newFixedThreadPool(21);
        try {
            var first = threads.submit(sync::await);
            wait(firstRuns);
            var others = new ArrayList<Future<?>>();
            var entered = new ArrayList<Thread>();
            for (var i = 0; i < 20; i++) {
                others.add(threads.submit(() -> {
                    synchronized (entered) {
                        entered.add(Thread.currentThread());
                    }
                    sync.await();
                }));
            }
            untilAllWait(entered, 20);
            othersWait.countDown();
            first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            for (var other : others) {
                other.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(2, syncs.get());
    }

    /** A sync that was under way when a commit happened does not vouch for it. */
    @Test
    void nobodyIsToldBeforeASyncThatBeganAfterTheirCommit() {
        var begun = new AtomicInteger();
        var sync = new GroupSync(database(number -> begun.set(number)), new CommitGate(), "h2");
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 30; i++) {
            acts.add(() -> {
                var before = begun.get();
                sync.await();
                return begun.get() > before;
            });
        }
        assertTrue(AtOnce.all(acts).stream().allMatch(Boolean::booleanValue));
    }

    @Test
    void aSyncThatFailedIsToldToAllWhoWaitedForItAndTheNextOneIsTriedAfresh() {
        var sync = new GroupSync(
                database(number -> {
                    if (number == 1) {
                        throw new SQLException("the disk is full");
                    }
                }),
                new CommitGate(),
                "h2");
        assertThrows(NotDurable.class, sync::await);
        sync.await();
        assertEquals(2, syncs.get());
    }

    /** What happens when the sync of this number runs. */
    private interface Disk {
        void sync(int number) throws Exception;
    }

    private DataSource database(Disk disk) {
        var statement = fake(Statement.class, (name, arguments) -> {
            if (name.equals("execute")) {
                synchronized (heard) {
                    heard.add((String) arguments[0]);
                }
                disk.sync(syncs.incrementAndGet());
                return true;
            }
            return false;
        });
        var connection =
                fake(Connection.class, (name, arguments) -> name.equals("createStatement") ? statement : false);
        return fake(DataSource.class, (name, arguments) -> connection);
    }

    private interface Answer {
        Object to(String name, Object[] arguments) throws Exception;
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        method.getReturnType() == void.class ? nothing() : answer.to(method.getName(), arguments)));
    }

    private static @Nullable Object nothing() {
        return null;
    }

    private static void wait(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static void untilAllWait(List<Thread> threads, int count) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            synchronized (threads) {
                if (threads.size() == count
                        && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("they never waited");
    }
}
