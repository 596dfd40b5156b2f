package org.footing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;

/** The package table of docs/explanation/architecture.md, and the manners of entities. */
@AnalyzeClasses(packages = "org.footing", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    /** What each package may use; nothing else of ours. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("database"),
            entry("identity"),
            entry("files", "identity", "database"),
            entry("outbox", "identity", "database"),
            entry("course"),
            entry("library", "course", "identity", "files", "database"),
            entry("cohort", "library", "course", "identity", "outbox", "database"),
            entry("announcement", "cohort", "identity", "database"),
            entry("discussion", "cohort", "identity", "database"),
            entry("marking", "cohort", "identity", "database"),
            entry("assessment", "marking", "cohort", "library", "course", "identity", "files", "database"),
            entry("practice", "marking", "cohort", "library", "course", "identity", "files", "database"),
            entry("practical", "practice", "marking", "cohort", "library", "course", "identity"),
            entry(
                    "progress",
                    "assessment",
                    "practical",
                    "practice",
                    "cohort",
                    "library",
                    "course",
                    "identity",
                    "database"),
            entry("help", "insight", "practice", "cohort", "identity"),
            entry("calendar", "practical", "practice", "cohort", "library", "course", "identity"),
            entry(
                    "insight",
                    "progress",
                    "practice",
                    "assessment",
                    "marking",
                    "cohort",
                    "library",
                    "course",
                    "identity",
                    "database"),
            entry(
                    "exchange",
                    "help",
                    "calendar",
                    "announcement",
                    "discussion",
                    "progress",
                    "practical",
                    "practice",
                    "assessment",
                    "marking",
                    "cohort",
                    "library",
                    "course",
                    "outbox",
                    "files",
                    "identity",
                    "database"));

    private static Map.Entry<String, List<String>> entry(String name, String... allowed) {
        return Map.entry(name, List.of(allowed));
    }

    @ArchTest
    static void everyPackageUsesOnlyWhatTheTableAllows(com.tngtech.archunit.core.domain.JavaClasses all) {
        MAY_USE.forEach((name, allowed) -> onlyUses(name, allowed).check(all));
    }

    @ArchTest
    static void everyPackageStandsInTheTable(com.tngtech.archunit.core.domain.JavaClasses all) {
        var names = MAY_USE.keySet().stream().map(PackagesTest::pattern).toArray(String[]::new);
        classes().should().resideInAnyPackage(names).check(all);
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.footing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCompilerKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("org.footing.course..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..");

    @ArchTest
    static final ArchRule nothingHereKnowsAWebPage = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.qute..");

    @ArchTest
    static final ArchRule fieldsOfEntitiesAreWrittenByThemselvesAlone = classes()
            .should(new ArchCondition<>("write no field of an entity but their own") {
                @Override
                public void check(JavaClass writer, ConditionEvents events) {
                    writer.getFieldAccessesFromSelf().stream()
                            .filter(access -> access.getAccessType() == AccessType.SET)
                            .filter(access -> access.getTargetOwner().isAnnotatedWith(Entity.class))
                            .filter(access -> !access.getTargetOwner().equals(writer))
                            .forEach(access ->
                                    events.add(SimpleConditionEvent.violated(access, access.getDescription())));
                }
            });

    private static ArchRule onlyUses(String name, List<String> allowed) {
        var forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(PackagesTest::pattern)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(pattern(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .as(name + " uses " + allowed + " alone")
                .allowEmptyShould(true);
    }

    private static String pattern(String name) {
        return "org.footing." + name + "..";
    }
}
