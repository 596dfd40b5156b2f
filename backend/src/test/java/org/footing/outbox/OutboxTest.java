package org.footing.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Role;
import org.footing.identity.School;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OutboxTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Outbox outbox;

    @Inject
    Cast cast;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private final MovedClock clock = new MovedClock();
    private final OtherSystem there = new OtherSystem();

    @Test
    void aMessageIsSentWhenItsTransactionCommitsAndOnlyThen() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.put(there.kind(), "a", "never", clock.instant());
                    throw new IllegalStateException("on purpose");
                }));
        put("b", "committed");
        deliver();

        assertEquals(List.of("committed"), there.arrived);
    }

    @Test
    void whatCannotBePutIsNotLostInSilence() {
        assertThrows(RuntimeException.class, () -> put("x".repeat(201), "text"));
    }

    @Test
    void nobodyPutsOutsideATransaction() {
        assertThrows(TransactionalException.class, () -> outbox.put(there.kind(), "a", "text", clock.instant()));
    }

    @Test
    void severalArePutAtOnceEachInThePlaceOfTheOneThatWaits() {
        put("a", "old");
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.put(there.kind(), Map.of("a", "new", "b", "first"), clock.instant()));
        deliver();

        assertEquals(Set.of("new", "first"), Set.copyOf(there.arrived));
        assertEquals(2, there.arrived.size());
    }

    @Test
    void aNewerMessageTakesThePlaceOfOneThatWaits() {
        put("a", "old");
        put("a", "new");
        deliver();
        put("a", "another day");
        deliver();

        assertEquals(List.of("new", "another day"), there.arrived);
    }

    @Test
    void ofTwentyWhoPutAboutTheSameAtOnceNobodyFailsAndOneMessageWaits() {
        AtOnce.all(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    put("a", "same");
                    return true;
                })
                .toList());
        deliver();

        assertEquals(List.of("same"), there.arrived);
    }

    /** Each holds one connection when it puts, and no other is to be had: a second one would never come. */
    @Test
    void asManyAsThereAreConnectionsPutAtOnceAndNobodyWaitsForOneMore() {
        AtOnce.all(IntStream.range(0, 2 * connections)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    put("message " + n, "text " + n);
                    return true;
                })
                .toList());
        var all = new CyclicBarrier(connections);
        AtOnce.all(IntStream.range(0, connections)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    QuarkusTransaction.requiringNew().run(() -> {
                        School.find();
                        meet(all);
                        outbox.put(there.kind(), "held " + n, "held " + n, clock.instant());
                    });
                    return true;
                })
                .toList());
        deliver();

        assertEquals(3 * connections, there.arrived.size());
        assertEquals(3 * connections, Set.copyOf(there.arrived).size());
    }

    @Test
    void whoRollsBackLeavesNeitherAMessageNorATraceOfOne() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.put(there.kind(), "a", "never", clock.instant());
                    throw new IllegalStateException("on purpose");
                }));

        assertEquals(Optional.empty(), found("a"));
    }

    @Test
    void whatIsReplacedWhileItIsDeliveredIsDeliveredAnew() {
        put("a", "old");
        there.whenOneComes = () -> {
            there.whenOneComes = () -> {};
            put("a", "new");
        };
        deliver();

        assertEquals(List.of("old", "new"), there.arrived);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLater() {
        put("a", "text");
        there.down = true;
        deliver();
        clock.advance(MINUTE.minusSeconds(1));
        deliver();
        assertEquals(1, there.tried.size());
        assertEquals("It is down.", message("a").lastError);

        clock.advance(Duration.ofSeconds(1));
        deliver();
        clock.advance(MINUTE);
        deliver();
        assertEquals(2, there.tried.size());

        there.down = false;
        clock.advance(MINUTE);
        deliver();
        assertEquals(List.of("text"), there.arrived);
        assertEquals(Duration.ofHours(6), Message.delay(100));
    }

    @Test
    void afterTwoDaysItIsGivenUp() {
        put("a", "text");
        there.down = true;
        deliver();
        clock.advance(Deliveries.PATIENCE);
        deliver();
        clock.advance(MINUTE);
        deliver();

        var message = message("a");
        assertTrue(message.givenUp());
        assertEquals("", message.payload);
        there.down = false;
        clock.advance(Duration.ofDays(1));
        deliver();
        assertEquals(List.of(), there.arrived);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        put("a", "text");
        there.whenOneComes = () -> {
            throw DeliveryFailed.forGood("Nobody is called like that.", null);
        };
        deliver();

        assertTrue(message("a").givenUp());
        assertEquals("Nobody is called like that.", message("a").lastError);
    }

    @Test
    void aMistakeOfTheProgramHoldsUpNoOtherMessage() {
        put("a", "broken");
        put("b", "good");
        there.whenOneComes = () -> {
            there.whenOneComes = () -> {};
            throw new IllegalArgumentException("a mistake");
        };
        deliver();

        assertEquals(List.of("broken", "good"), there.tried);
        assertEquals("The program made a mistake; its log says more.", message("a").lastError);
    }

    @Test
    void ofTwentyNodesThatComeAtOnceOneDeliversEachMessage() {
        for (var n = 0; n < 20; n++) {
            put("message " + n, "text " + n);
        }
        AtOnce.all(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(node -> () -> {
                    deliver();
                    return true;
                })
                .toList());

        assertEquals(20, there.arrived.size());
        assertEquals(20, there.arrived.stream().distinct().count());
    }

    /** The price of never losing one: between the delivery and its note no transaction can hold them together. */
    @Test
    void whenTheProgramIsKilledBetweenDeliveryAndNoteItIsDeliveredAgainOnceTheLeaseIsOver() {
        put("a", "text");
        there.whenOneComes = () -> {
            throw new Killed();
        };
        assertThrows(Killed.class, this::deliver);
        there.whenOneComes = () -> {};

        clock.advance(Deliveries.LEASE.minusSeconds(1));
        deliver();
        assertEquals(List.of("text"), there.arrived);
        clock.advance(Duration.ofSeconds(1));
        deliver();
        assertEquals(List.of("text", "text"), there.arrived);
    }

    @Test
    void afterFiveFailuresInARowTheKindWaitsAndATrialOpensIt() {
        for (var n = 0; n < 8; n++) {
            put("message " + n, "text");
        }
        there.down = true;
        deliver();
        assertEquals(Breaker.FAILURES, there.tried.size());

        clock.advance(MINUTE);
        deliver();
        assertEquals(Breaker.FAILURES + 1, there.tried.size());
        clock.advance(MINUTE);
        deliver();
        assertEquals(Breaker.FAILURES + 1, there.tried.size());

        there.down = false;
        clock.advance(Duration.ofHours(1));
        deliver();
        assertEquals(8, there.arrived.size());
    }

    @Test
    void afterThePauseOneNodeMakesTheTrialForAll() {
        for (var n = 0; n < 30; n++) {
            put("message " + n, "text");
        }
        there.down = true;
        deliver();
        var before = there.tried.size();
        clock.advance(MINUTE);
        AtOnce.all(IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(node -> () -> {
                    deliver();
                    return true;
                })
                .toList());

        assertEquals(before + 1, there.tried.size());
    }

    @Test
    void oneKindThatFailsHoldsUpNoOther() {
        var other = new OtherSystem();
        there.down = true;
        for (var n = 0; n < 8; n++) {
            put("message " + n, "text");
        }
        QuarkusTransaction.requiringNew().run(() -> outbox.put(other.kind(), "a", "text", clock.instant()));
        new Deliveries(Stream.of(there, other), clock).deliverDue();

        assertEquals(List.of("text"), other.arrived);
    }

    @Test
    void aKindThatNobodyDeliversStays() {
        put("a", "text");
        new Deliveries(Stream.of(new OtherSystem()), clock).deliverDue();
        clock.advance(Duration.ofDays(10));
        new Deliveries(Stream.of(new OtherSystem()), clock).deliverDue();
        deliver();

        assertEquals(List.of("text"), there.arrived);
    }

    @Test
    void whatWasSentIsBlankAndThenForgotten() {
        put("a", "a link that opens something");
        deliver();
        assertEquals("", message("a").payload);

        forget(clock.instant());
        assertTrue(found("a").isPresent());
        forget(clock.instant().plusSeconds(1));
        assertTrue(found("a").isEmpty());
    }

    @Test
    void whatWaitsIsNeverForgotten() {
        put("a", "text");
        forget(clock.instant().plus(Duration.ofDays(100)));
        deliver();

        assertEquals(List.of("text"), there.arrived);
    }

    @Test
    void anAdministratorTriesOneNowAndGivesAnotherUp() {
        there.down = true;
        for (var n = 0; n < 8; n++) {
            put("message " + n, "text " + n);
        }
        deliver();
        var administrator = administrator();
        there.down = false;
        outbox.tryNow(administrator, message("message 0").id, clock.instant());
        outbox.giveUp(administrator, message("message 1").id, clock.instant());
        deliver();

        assertTrue(there.arrived.contains("text 0"));
        assertTrue(message("message 1").givenUp());
        var given = message("message 1").id;
        assertThrows(Outbox.NotWaiting.class, () -> outbox.tryNow(administrator, given, clock.instant()));
        var deeds = QuarkusTransaction.requiringNew().call(() -> AuditEntry.found(administrator, Optional.empty(), 0));
        assertTrue(deeds.stream()
                .anyMatch(deed -> deed.action.equals("message.given-up") && deed.detail.equals(there.kind())));
    }

    @Test
    void nobodyElseDecidesOnMessagesOrSeesThem() {
        put("a", "text");
        var id = message("a").id;
        var student = Cast.viewer(cast.person("Amara"));

        assertThrows(Outbox.NotWaiting.class, () -> outbox.giveUp(student, id, clock.instant()));
        assertEquals(List.of(), QuarkusTransaction.requiringNew().call(() -> Message.unsent(student, 0)));
        assertFalse(QuarkusTransaction.requiringNew()
                .call(() -> Message.unsent(administrator(), 0))
                .isEmpty());
    }

    /** As a process ends: nothing of ours may catch it. */
    private static final class Killed extends Error {}

    private Viewer administrator() {
        return Cast.viewer(cast.person("Ada"), new Viewer.Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
    }

    private void put(String about, String payload) {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(there.kind(), about, payload, clock.instant()));
    }

    private void deliver() {
        new Deliveries(Stream.of(there), clock).deliverDue();
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    private static void forget(java.time.Instant before) {
        QuarkusTransaction.requiringNew().run(() -> Message.forget(before));
    }

    private Message message(String about) {
        return found(about).orElseThrow();
    }

    private Optional<Message> found(String about) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Message.find("kind = ?1 and about = ?2 order by id desc", there.kind(), about)
                        .firstResultOptional());
    }
}
