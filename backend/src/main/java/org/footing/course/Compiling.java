package org.footing.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.footing.course.Course.Outcome;
import org.footing.course.Course.Source;
import org.footing.course.Layout.ModuleFolder;
import org.footing.course.Names.Kind;

/** One run of the compiler: first every document for itself, then what they say of each other. */
final class Compiling {

    /** A module in the making; its page is empty when {@code module.md} is missing or unreadable. */
    private record Draft(String id, ModuleFolder folder, Optional<Page> page, List<LessonPage> lessons) {}

    /** @param id the path instead, where the author gave none: the lesson's other faults are still named */
    private record LessonPage(String id, Page page) {}

    /** What the documents outside lessons say. */
    private record Around(Optional<Page> head, List<Outcome> outcomes, List<Source> sources) {}

    private final Faults faults;
    private final Layout layout;
    private final Catalogue course;
    private final Requirements requirements;
    private final Bank bank;
    private final Map<Fence, TechniqueReader.Read> techniques = new IdentityHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    Compiling(Collection<Document> documents, Addresses addresses) {
        this.faults = new Faults();
        this.layout = new Layout(documents, faults);
        this.course = new Catalogue(layout, addresses, faults);
        this.requirements = new Requirements(course.names(), faults);
        this.bank = new Bank();
    }

    /** One lesson more, among others that have been read. */
    Compiling(Catalogue course, Bank bank) {
        this.faults = course.faults();
        this.layout = course.layout();
        this.course = course;
        this.requirements = new Requirements(course.names(), faults);
        this.bank = bank;
    }

    Compilation compile() {
        Around around = read();
        List<Module> modules = readModules();
        requirements.faultCycles();
        new SelfChecks(bank, faults).check();
        List<Rubric> rubrics = readRubrics();
        Optional<Course> compiled = around.head()
                .map(page -> new CourseReader(course, page))
                .map(reader -> reader.read(
                        modules,
                        readPractice(reader.targets()),
                        rubrics,
                        course.glossary(),
                        around.sources(),
                        around.outcomes()));
        return new Compilation(compiled.filter(c -> !faults.anyError()), faults.inReadingOrder());
    }

    /** What a lesson may refer to, without the lessons' texts. */
    Surroundings surroundings() {
        read();
        List<QuestionBank.Asking> quizzes = new ArrayList<>();
        eachLesson((id, page) -> quizzes.addAll(readQuizzes(id, page)));
        Map<String, Integer> numbers = new HashMap<>();
        eachLesson((id, page) -> numbers.put(page.path(), numbers.size() + 1));
        return new Surroundings(course, bank, quizzes, numbers);
    }

    /** The document as a lesson; empty when it is no text. */
    Optional<Lesson> lesson(Document document, int number) {
        return Page.read(document, faults).map(page -> {
            String id = page.matter().required("id", page.path());
            nameLesson(id, page);
            readTechniques(id, page);
            readQuestions(id, page);
            Lesson lesson = readLesson(id, page, number);
            new SelfChecks(bank, faults).check();
            return lesson;
        });
    }

    private Around read() {
        Optional<Page> head = page(CourseReader.PATH);
        if (layout.find(CourseReader.PATH).isEmpty()) {
            faults.error(Place.start(CourseReader.PATH), "the course has no course.md", "add one with id and title");
        }
        head.ifPresent(page -> new CourseReader(course, page).readLanguage());
        layout.modules().forEach(this::readFolder);
        drafts.forEach(this::nameLessons);
        List<Outcome> outcomes = new Outcomes(course).read();
        List<Source> sources = page(SourcesReader.PATH)
                .map(page -> new SourcesReader(course, page).read())
                .orElse(List.of());
        page(GlossaryReader.PATH)
                .map(page -> new GlossaryReader(course, page).read())
                .ifPresent(course::glossary);
        eachLesson(this::readTechniques);
        eachLesson(this::readQuestions);
        return new Around(head, outcomes, sources);
    }

    private Optional<Page> page(String path) {
        return layout.find(path).flatMap(document -> Page.read(document, faults));
    }

    private void readFolder(ModuleFolder folder) {
        Optional<Page> head = page(folder.head());
        if (layout.find(folder.head()).isEmpty()) {
            faults.error(Place.start(folder.head()), "the module has no module.md", "add one with id and title");
        }
        String id = head.map(page -> page.matter().required("id", "")).orElse("");
        List<LessonPage> lessons = folder.lessons().stream()
                .flatMap(document -> Page.read(document, faults).stream())
                .map(page -> new LessonPage(page.matter().required("id", page.path()), page))
                .toList();
        if (folder.lessons().isEmpty()) {
            faults.warning(
                    Place.start(folder.head()), "the module has no lessons", "add files such as 01-first.md beside it");
        }
        drafts.add(new Draft(id, folder, head, lessons));
    }

    private void nameLessons(Draft draft) {
        draft.page().filter(page -> !draft.id().isEmpty()).ifPresent(page -> course.names()
                .add(draft.id(), Kind.MODULE, page.matter().place("id"), ""));
        draft.lessons().forEach(lesson -> {
            nameLesson(lesson.id(), lesson.page());
            course.lessonAt(draft.folder().head(), lesson.id());
        });
    }

    private void nameLesson(String id, Page page) {
        if (!id.equals(page.path())) {
            course.names().add(id, Kind.LESSON, page.matter().place("id"), id);
        }
        course.add(page);
        course.lessonAt(page.path(), id);
        new FenceNames(course.names(), page).add(id);
    }

    private void eachLesson(BiConsumer<String, Page> action) {
        drafts.stream()
                .flatMap(draft -> draft.lessons().stream())
                .forEach(lesson -> action.accept(lesson.id(), lesson.page()));
    }

    private void readTechniques(String lesson, Page page) {
        for (Fence fence : page.fences()) {
            if (fence.kind().equals("technique")) {
                new TechniqueReader(course, page).read(fence).ifPresent(read -> {
                    techniques.put(fence, read);
                    course.add(read.technique());
                });
            }
        }
    }

    private void readQuestions(String lesson, Page page) {
        for (Fence fence : page.fences()) {
            if (fence.kind().equals("question")) {
                String quiz =
                        fence.getParent() instanceof Fence outer && outer.kind().equals("quiz")
                                ? outer.attributes().id().orElse("?")
                                : "";
                new QuestionReader(course, page).read(fence, lesson, quiz).ifPresent(bank::add);
            }
        }
    }

    private List<QuestionBank.Asking> readQuizzes(String lesson, Page page) {
        String title = page.matter().text("title").orElse(lesson);
        return page.fences().stream()
                .filter(fence -> fence.kind().equals("quiz"))
                .flatMap(fence -> new QuizReader(course, page, bank).read(fence, title).stream())
                .map(read ->
                        new QuestionBank.Asking(read.quiz().id(), read.quiz().title(), page.path()))
                .toList();
    }

    private List<Module> readModules() {
        List<Module> modules = new ArrayList<>();
        int number = 1;
        for (Draft draft : drafts) {
            List<Lesson> lessons = new ArrayList<>();
            for (LessonPage lesson : draft.lessons()) {
                lessons.add(readLesson(lesson.id(), lesson.page(), number++));
            }
            draft.page().ifPresent(page -> modules.add(readModule(draft.id(), page, lessons)));
        }
        return modules;
    }

    private Lesson readLesson(String id, Page page, int number) {
        Lesson lesson =
                new LessonReader(course, page, id, bank, techniques).read(number, requirements.read(id, page.matter()));
        lesson.was().stream()
                .filter(was -> course.names().find(was).isPresent())
                .forEach(was -> faults.error(
                        page.matter().place("was"),
                        "the former id " + Faults.quoted(was) + " is in use",
                        "a former id belongs to nothing else"));
        page.matter().text("licence");
        page.matter().warnOfUnknownKeys();
        return lesson;
    }

    private Module readModule(String id, Page page, List<Lesson> lessons) {
        String title = page.matter().required("title", id);
        page.matter().texts("objectives");
        page.matter().texts("was");
        page.matter().warnOfUnknownKeys();
        return new Module(id, title, new Body(Scope.apart(course, page, id)).html(), lessons);
    }

    private Practice readPractice(Practice.Targets targets) {
        return page(PracticeReader.PATH)
                .map(page -> new PracticeReader(course, page, targets).read())
                .orElseGet(() -> Practice.of(targets));
    }

    private List<Rubric> readRubrics() {
        Names ids = new Names(faults);
        return layout.rubrics().stream()
                .flatMap(document -> Page.read(document, faults).stream())
                .map(page -> new RubricReader(course, page, ids).read())
                .toList();
    }
}
