package org.footing.course;

/** What a question's kind read from its body, not yet written: it is written once for readers and, where addresses occur, once for the version. */
interface Answers {

    Question question(Question.Head head, Writing writing);
}
