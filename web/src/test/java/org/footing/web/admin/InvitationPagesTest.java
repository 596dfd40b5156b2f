package org.footing.web.admin;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.SESSION;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.identity.MailSecurity;
import org.footing.outbox.MailServer;
import org.footing.outbox.MailServers;
import org.footing.outbox.Mails;
import org.footing.outbox.Message;
import org.footing.web.HandSchool;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationPagesTest {

    private static final String HERE = "/admin/people/invitations";
    private static final String LIST = HERE + "/list";

    @Inject
    HandSchool school;

    @Inject
    SessionFactory hibernate;

    private String administrator;
    private String cohort;

    @BeforeEach
    void anAdministrator() {
        administrator = session(school.administrator());
        cohort = "COHORT " + school.cohort();
    }

    @Test
    void whoOpensTheLinkMakesTheirAccountAndIsAStudent() {
        var link = link(invite("Invited Hand", "", "STUDENT", cohort));
        assertEquals("Invited Hand", page(anybody().get(link)).select("#name").val());

        var accepted = accept(link, "Invited Hand", "invited.hand");
        assertEquals("/", next(accepted));
        holding(accepted.cookie(SESSION)).get(HandSchool.LESSON).then().statusCode(200);
        holding(accepted.cookie(SESSION)).get(school.cohortPage()).then().statusCode(404);
        anybody().get(link).then().statusCode(404);
    }

    @Test
    void whoeverWasSignedInOnThatDeviceBeforeIsOut() {
        var before = session(school.person());
        var link = link(invite("Next Hand", "", "STUDENT", cohort));

        var accepted = holding(before)
                .formParam("name", "Next Hand")
                .formParam("username", "next.hand")
                .formParam("password", PASSWORD)
                .post(link);
        assertEquals("/", next(accepted));
        holding(accepted.cookie(SESSION)).get("/").then().statusCode(200);
        assertEquals("/login", next(holding(before).get("/")));
    }

    @Test
    void severalRightsComeWithOneInvitation() {
        var answer = holding(administrator)
                .formParam("name", "Busy Hand")
                .formParam("role", "TUTOR", "STUDENT", "")
                .formParam("place", "COURSE foot-massage", cohort, "SCHOOL")
                .post(HERE);
        var accepted = accept(link(answer), "Busy Hand", "busy.hand");

        holding(accepted.cookie(SESSION)).get("/courses/foot-massage").then().statusCode(200);
        holding(accepted.cookie(SESSION)).get(HandSchool.COURSE).then().statusCode(200);
    }

    @Test
    void theLinkIsShownOnceAndKeptNowhere() {
        var link = link(invite("Secret Hand", "", "STUDENT", cohort));

        assertFalse(holding(administrator).get(HERE).asString().contains(link.substring(link.lastIndexOf('/') + 1)));
        assertTrue(waiting("Secret Hand").contains("Student, cohort Hands, Hand massage"));
    }

    @Test
    void anInvitationIsRenewedOrWithdrawn() {
        var first = link(invite("Renewed Hand", "", "STUDENT", cohort));
        var second = link(holding(administrator).post(form("New link for Renewed Hand")));
        anybody().get(first).then().statusCode(404);
        anybody().get(second).then().statusCode(200);

        assertEquals(HERE, next(holding(administrator).post(form("Withdraw the invitation of Renewed Hand"))));
        anybody().get(second).then().statusCode(404);
        assertFalse(shown().text().contains("Renewed Hand"));
    }

    @Test
    void anInvalidFormIsShownAgainWithWhatWasTyped() {
        refused(invite(" ", "", "STUDENT", cohort), "Write a name.");
        refused(invite("Hand", "no address", "STUDENT", cohort), "This is no e-mail address.");
        refused(invite("Hand", "", "", cohort), "That role does not go with that place.");
        refused(invite("Hand", "", "STUDENT", "SCHOOL"), "That role does not go with that place.");
        refused(invite("Hand", "", "ADMINISTRATOR", cohort), "That role does not go with that place.");
        refused(invite("Hand", "", "STUDENT", "COHORT 999999999"), "That role does not go with that place.");
        refused(invite("Hand", "", "EMPEROR", "SCHOOL"), "That role does not go with that place.");

        var again = page(invite("Typed Hand", "no address", "STUDENT", cohort));
        assertEquals("Typed Hand", again.select("#name").val());
        assertEquals("no address", again.select("#email").val());
        assertEquals(cohort, again.select("#place-0 option[selected]").val());
    }

    @Test
    void anAddressIsInvitedOnceAtATime() {
        link(invite("Hand", "once@school.example", "STUDENT", cohort));

        refused(
                invite("Hand", "Once@School.example", "STUDENT", cohort),
                "Somebody has this address already, or is invited by it.");
    }

    @Test
    void aTableIsLookedAtBeforeAnybodyIsInvited() {
        var table = "name,email,role,where\n=SUM(1),,student,Hands\nTable Two,,tutor,hand-massage\n";
        var preview = preview(table);

        assertEquals(200, preview.statusCode());
        assertEquals(2, page(preview).select("tbody tr").size());
        assertTrue(page(preview).text().contains("=SUM(1)"));
        assertFalse(shown().text().contains("=SUM(1)"));

        var kept = page(preview)
                .select("form[action=" + LIST + "] input[name=table]")
                .val();
        var made = page(holding(administrator).formParam("table", kept).post(LIST));
        assertEquals(
                List.of("=SUM(1)", "Table Two"), made.select(".links-once b").eachText());
        anybody()
                .get(path(made.select(".links-once code").get(1).text()))
                .then()
                .statusCode(200);
    }

    @Test
    void everyFaultOfATableIsToldByItsLineAndNobodyIsInvited() {
        var table = "name;email;role;where\nTable Three;x;pupil;\n;;student;nowhere\nTable Four;;student;Hands\n";

        var preview = preview(table);
        assertEquals(422, preview.statusCode());
        assertEquals(
                List.of(
                        "The address is none. There is no such role.",
                        "The name is missing or too long. There is no such place, or that role cannot be had there.",
                        "Good"),
                page(preview).select("tbody tr td:last-child").eachText());
        assertEquals(
                table.strip(),
                page(preview).select("textarea").text().replace("\r\n", "\n").strip());

        assertEquals(
                422, holding(administrator).formParam("table", table).post(LIST).statusCode());
        assertFalse(shown().text().contains("Table Four"));
        refused(preview("no heading"), "There is nothing in it.");
        refused(preview("one,two\nthree,four\n"), "The first line must name the columns");
    }

    @Test
    void aTableComesAsAFileToo() {
        var preview = holding(administrator)
                .multiPart(
                        "file",
                        "people.csv",
                        "name,email,role,where\nFile Hand,,student,Hands\n".getBytes(),
                        "text/csv")
                .multiPart("table", "")
                .post(LIST + "/preview");

        assertEquals(200, preview.statusCode());
        assertTrue(page(preview).text().contains("File Hand"));
    }

    @Test
    void aFileInTheLettersOfWindowsIsReadAndSentAgainAsItWasSeen() {
        var preview = holding(administrator)
                .multiPart(
                        "file",
                        "people.csv",
                        "name;email;role;where\r\nJürgen Weiß;;student;Hands\r\n"
                                .getBytes(Charset.forName("windows-1252")),
                        "text/csv")
                .multiPart("table", "")
                .post(LIST + "/preview");

        assertEquals(200, preview.statusCode());
        assertEquals("2 Jürgen Weiß", page(preview).select("tbody th").text());
        var form = page(preview).select("form[action=" + LIST + "]");
        assertEquals("multipart/form-data", form.attr("enctype"));
        var made = page(again(form.select("[name=table]").val()));
        assertEquals("Jürgen Weiß", made.select(".links-once b").text());
    }

    /** Written as in an address, each of its ends of lines and letters would be three times as long or six. */
    @Test
    void aTableMayHaveSixtyKilobytesHoweverItIsWritten() {
        var line = "\"" + "é,".repeat(40) + "\",,student,nowhere\r\n";
        var heading = "name,email,role,where\r\n";
        var most = heading + line.repeat((60_000 - heading.length()) / line.getBytes(StandardCharsets.UTF_8).length);

        assertEquals(422, preview(most).statusCode());
        assertTrue(page(again(most)).text().contains("There is no such place"));
        refused(again(most + line), "more than 60 kB");
        refused(preview(most + line), "more than 60 kB");
    }

    @Test
    void aLongListAsksForTheMailServerAsOftenAsAShortOne() {
        var asked = new AtomicInteger();
        QuarkusMock.installMockForType(
                new MailServers() {
                    @Override
                    public Optional<MailServer> current() {
                        asked.incrementAndGet();
                        return Optional.of(new MailServer(
                                "127.0.0.1", 25, MailSecurity.NONE, Optional.empty(), "office@school.example", ""));
                    }
                },
                MailServers.class);
        var alone = transactions(() -> inviteByMail("alone", 1));
        var askedForOne = asked.getAndSet(0);

        assertEquals(alone, transactions(() -> inviteByMail("crowd", 40)), 10);
        assertEquals(askedForOne, asked.get());
        assertEquals(
                41,
                QuarkusTransaction.requiringNew()
                        .call(() -> Message.delete("kind = ?1 and about like 'invitation %'", Mails.KIND)));
    }

    private void inviteByMail(String name, int count) {
        var table = "name,email,role,where\n"
                + IntStream.range(0, count)
                        .mapToObj(n -> "%s %d,%s%d@school.example,student,Hands%n".formatted(name, n, name, n))
                        .collect(Collectors.joining());
        assertEquals(
                HERE + "?sent=true",
                next(holding(administrator).formParam("table", table).post(LIST)));
    }

    private long transactions(Runnable act) {
        hibernate.getStatistics().clear();
        act.run();
        return hibernate.getStatistics().getTransactionCount();
    }

    private Response preview(String table) {
        return multipart(table).post(LIST + "/preview");
    }

    private Response again(String table) {
        return multipart(table).post(LIST);
    }

    private RequestSpecification multipart(String table) {
        return holding(administrator)
                .multiPart(new MultiPartSpecBuilder(table)
                        .controlName("table")
                        .charset(StandardCharsets.UTF_8)
                        .build());
    }

    private Response invite(String name, String email, String role, String place) {
        return holding(administrator)
                .formParam("name", name)
                .formParam("email", email)
                .formParam("role", role)
                .formParam("place", place)
                .formParam("invitedBy", "1")
                .post(HERE);
    }

    private static Response accept(String link, String name, String username) {
        return anybody()
                .formParam("name", name)
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .formParam("role", "ADMINISTRATOR")
                .formParam("scope", "SCHOOL")
                .post(link);
    }

    private static String link(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        assertEquals("no-store", answer.header("Cache-Control"));
        return path(page(answer).select(".links-once code").text());
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private Document shown() {
        return page(holding(administrator).get(HERE));
    }

    private String waiting(String name) {
        return shown().select(".waiting-list li").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private String form(String button) {
        return shown().select("button[aria-label='" + button + "']")
                .parents()
                .select("form")
                .attr("action");
    }

    private static void refused(Response answer, String words) {
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).text().contains(words), page(answer).text());
    }
}
