package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import java.util.stream.Collectors;
import org.footing.assessment.Asked.HandIn;
import org.footing.assessment.Response.Uploaded;
import org.footing.course.Upload.Accept;

/**
 * A file to hand in. It goes to an address of its own; the field {@code file} then holds the id under which it is kept. Whether that
 * file is the student's own is for the page to ask.
 */
public record HandInForm(QuestionView view, HandIn asked) implements QuestionForm {

    @Override
    public String kind() {
        return "handIn";
    }

    @Override
    public Reading read(Fields fields) {
        return fields.one("file").map(HandInForm::uploaded).orElse(Reading.EMPTY);
    }

    private static Reading uploaded(String file) {
        return file.matches("[A-Za-z0-9_-]{1,64}") ? Reading.of(new Uploaded(file)) : Reading.NOT_OFFERED;
    }

    /** The id under which it is kept; empty when nothing was handed in. */
    public String file() {
        return view.response(Uploaded.class).map(Uploaded::file).orElse("");
    }

    /** For the browser's choice of files: {@code image/*,application/pdf}. */
    public String types() {
        return asked.accept().stream().sorted().map(HandInForm::type).collect(Collectors.joining(","));
    }

    private static String type(Accept accept) {
        return switch (accept) {
            case IMAGE -> "image/*";
            case VIDEO -> "video/*";
            case PDF -> "application/pdf";
        };
    }

    /** Which files are taken. */
    public String accepted() {
        return asked.accept().stream().sorted().map(HandInForm::word).collect(Collectors.joining(", "));
    }

    private static String word(Accept accept) {
        return switch (accept) {
            case IMAGE -> words().image();
            case VIDEO -> words().video();
            case PDF -> words().pdf();
        };
    }

    @Override
    public String instruction() {
        return words().handIn(accepted());
    }

    @Override
    public String unanswered() {
        return words().noFile();
    }

    @Override
    public String wrong() {
        return words().noneRight();
    }
}
