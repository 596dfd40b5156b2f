package org.footing.web.admin;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminPagesTest {

    @Inject
    HandSchool school;

    private String administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = session(school.administrator());
    }

    @Test
    void somebodyIsFoundByAPartOfTheirName() {
        var student = school.student();

        var rows = shown("/admin/people?q=" + student).select("tbody tr");
        assertTrue(
                rows.eachText()
                        .contains("Hand " + student.substring(4) + " " + student
                                + " Learns in cohorts, no other rights Open"),
                rows::text);
        assertEquals(
                "Nobody is called like that. Try a part of the name.",
                shown("/admin/people?q=%25").select(".empty").text());
    }

    @Test
    void rightsAreToldInWords() {
        var tutor = shown(address(school.tutor()));

        assertEquals(
                List.of("Tutor, course Hand massage"),
                tutor.select("#rights ~ ul li div").eachText());
        assertEquals("Tutor, course Hand massage", mayOf(school.tutor()));
        assertEquals("Cohort lead, cohort Hands, Hand massage", mayOf(school.lead()));
    }

    private String mayOf(String username) {
        return shown("/admin/people?q=" + username).select("tbody tr").stream()
                .filter(row -> row.select("td").get(0).text().equals(username))
                .map(row -> row.select("td").get(1).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsShutOutIsOutWithTheNextRequestAndMayComeBack() {
        var student = school.student();
        var theirs = session(student);
        var address = address(student);
        holding(theirs).get("/").then().statusCode(200);

        assertEquals(address, next(holding(administrator).post(address + "/disable")));
        assertEquals("/login", next(holding(theirs).get("/")));
        assertTrue(shown(address).text().contains("May not come in since"));
        assertEquals(address, next(holding(administrator).post(address + "/enable")));
        signedIn(student).get("/").then().statusCode(200);
        var done =
                shown("/admin/audit?action=person.disabled").select("tbody tr").get(0);
        assertTrue(done.text().endsWith("Shut out " + student), done::text);
    }

    @Test
    void nobodyShutsThemselvesOut() {
        var name = school.administrator();
        var own = session(name);
        var address = address(name);

        holding(own).post(address + "/disable").then().statusCode(409);
        assertFalse(page(holding(own).get(address)).text().contains("Ends every session"));
        holding(own).get("/admin").then().statusCode(200);
    }

    /** Else a school could be left without anybody who lets others in. */
    @Test
    void ofTwoWhoShutEachOtherOutOneIsLeft() {
        for (var round = 0; round < 10; round++) {
            var one = school.administrator();
            var other = school.administrator();
            var oneHolds = session(one);
            var otherHolds = session(other);
            var toOne = address(one) + "/disable";
            var toOther = address(other) + "/disable";
            var first = CompletableFuture.supplyAsync(
                    () -> holding(oneHolds).post(toOther).statusCode());
            var second = CompletableFuture.supplyAsync(
                    () -> holding(otherHolds).post(toOne).statusCode());
            var answers = List.of(first.join(), second.join());

            assertEquals(1, answers.stream().filter(status -> status == 303).count(), answers::toString);
        }
    }

    @Test
    void theListGoesOnOnAnotherPage() {
        for (var more = 0; more < 51; more++) {
            school.person();
        }
        var first = shown("/admin/people?q=hand");

        assertEquals(50, first.select("tbody tr").size());
        assertEquals("/admin/people?q=hand&page=2", first.select("a[rel=next]").attr("href"));
        assertTrue(shown("/admin/people?q=hand&page=2").select("a[rel=prev]").hasAttr("href"));
        for (var none : List.of("x", "-1", "0", "", "999999", "9999999999")) {
            assertEquals(
                    50,
                    shown("/admin/people?q=hand&page=" + none)
                            .select("tbody tr")
                            .size(),
                    none);
            assertFalse(shown("/admin/audit?page=" + none).select("tbody tr").isEmpty(), none);
            shown("/admin/outbox?page=" + none);
            shown("/admin/people/invitations?page=" + none);
        }
    }

    @Test
    void theMenuShowsTheSchoolToAdministratorsAlone() {
        assertEquals(1, shown("/").select(".menu a[href=/admin]").size());
        assertEquals(
                0,
                page(signedIn(school.tutor()).get("/"))
                        .select(".menu a[href=/admin]")
                        .size());
    }

    private String address(String username) {
        return shown("/admin/people?q=" + username).select("tbody tr").stream()
                .filter(row -> row.select("td").get(0).text().equals(username))
                .map(row -> row.select("a").attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private Document shown(String address) {
        var answer = holding(administrator).get(address);
        assertEquals(200, answer.statusCode(), address);
        return page(answer);
    }
}
