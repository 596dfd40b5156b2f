package org.footing.web.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vertx.core.http.Cookie;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.footing.course.Question;
import org.footing.web.page.Page;
import org.footing.web.page.ThemePages;
import org.jboss.resteasy.reactive.RestCookie;

/** The manners of pages. */
@AnalyzeClasses(packages = "org.footing.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebPackagesTest {

    @ArchTest
    static final ArchRule pagesLiveWithTheirSubject = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .resideInAPackage("org.footing.web.*")
            .andShould()
            .haveNameMatching(".*(Pages|Files)|org\\.footing\\.web\\.(api|operate)\\..*Resource");

    @ArchTest
    static final ArchRule pagesKeepNothing = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule whatPagesShareIsConstant = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areStatic()
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule onlyTheDoorKnowsCookies = noClasses()
            .that()
            .resideOutsideOfPackage("org.footing.web.security")
            .and()
            .doNotBelongToAnyOf(Page.class, ThemePages.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Cookie.class, CookieParam.class, RestCookie.class, jakarta.ws.rs.core.Cookie.class);

    /** Their keys must not come near a template; {@code Asked} is the question without them. */
    @ArchTest
    static final ArchRule nothingShownHoldsAQuestionWithItsKey = classes()
            .that()
            .areRecords()
            .should(new ArchCondition<>("hold no question with its key") {
                @Override
                public void check(JavaClass view, ConditionEvents events) {
                    view.getFields().stream()
                            .filter(field -> field.getType().getAllInvolvedRawTypes().stream()
                                    .anyMatch(type -> type.isAssignableTo(Question.class)
                                            || type.isEquivalentTo(Question.Option.class)))
                            .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                }
            });

    @ArchTest
    static final ArchRule nobodyWritesSql = noClasses()
            .should()
            .dependOnClassesThat(assignableTo("jakarta.persistence.EntityManager"))
            .orShould()
            .dependOnClassesThat(nameStartingWith("java.sql.Statement"));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.footing.web.(*)..").should().beFreeOfCycles();

    /** The package table of docs/explanation/architecture.md: which subject may use which other. */
    private static final Map<String, String[]> USED_BY = Map.of(
            "sample",
            new String[] {},
            "api",
            new String[] {},
            "cohort",
            new String[] {"cohort"},
            "identity",
            new String[] {"identity"},
            "assessment",
            new String[] {"course", "quiz", "teaching", "studio"},
            "quiz",
            new String[] {"teaching", "marking"},
            "marking",
            new String[] {},
            "teaching",
            new String[] {},
            "files",
            new String[] {"quiz", "practice", "marking"},
            "readingroom",
            new String[] {});

    @ArchTest
    static void nobodyReachesIntoAnotherSubjectsPages(com.tngtech.archunit.core.domain.JavaClasses all) {
        USED_BY.forEach((name, users) -> noClasses()
                .that()
                .resideOutsideOfPackages(Stream.concat(Stream.of(name), Stream.of(users))
                        .map(user -> "org.footing.web." + user + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.footing.web." + name + "..")
                .as("nobody else uses " + name)
                .check(all));
    }

    @ArchTest
    static final ArchRule transactionsAreOfMethods =
            noClasses().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(Transactional.class);
}
