package org.footing.course;

/** The whole body of a page that is no lesson. */
record Body(Scope scope) {

    String html() {
        String body = Prose.of(scope, java.util.List.of(scope.page().root()));
        String footnotes = new Footnotes(scope).write();
        return footnotes.isEmpty() ? body : body + "\n" + footnotes;
    }
}
