package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Verdict;
import org.footing.assessment.Verdict.Part;

/**
 * One kind of question as fields of a form: what its partial shows, how what was filled in is read, and in which words a verdict
 * is told. A new kind is one more record like these and a partial, named below and in {@code assessment/_question}.
 */
public sealed interface QuestionForm
        permits ChooseForm, FillForm, HandInForm, LabelForm, MatchForm, MeasureForm, OrderForm, PointForm, WriteForm {

    static QuestionForm of(QuestionView view) {
        var asked = view.asked();
        if (asked instanceof Asked.Choose choose) {
            return new ChooseForm(view, choose);
        } else if (asked instanceof Asked.Order order) {
            return new OrderForm(view, order);
        } else if (asked instanceof Asked.Match match) {
            return new MatchForm(view, match);
        } else if (asked instanceof Asked.Fill fill) {
            return new FillForm(view, fill);
        } else if (asked instanceof Asked.Measure measure) {
            return new MeasureForm(view, measure);
        } else if (asked instanceof Asked.Point point) {
            return new PointForm(view, point);
        } else if (asked instanceof Asked.Label label) {
            return new LabelForm(view, label);
        } else if (asked instanceof Asked.Write write) {
            return new WriteForm(view, write);
        }
        return new HandInForm(view, (Asked.HandIn) asked);
    }

    /** Reads one question out of a form that may hold many. */
    static Reading read(Asked asked, MultivaluedMap<String, String> form) {
        try {
            return of(QuestionView.open(asked, "")).read(new Fields(asked.id(), form));
        } catch (Fields.NotOffered foreign) {
            return Reading.NOT_OFFERED;
        }
    }

    QuestionView view();

    /** What its partial is called. */
    String kind();

    /** @throws Fields.NotOffered when a field holds what the page did not offer */
    Reading read(Fields fields);

    /** What is to be done with it, in a few words. */
    String instruction();

    /** What is missing when nothing was filled in. */
    String unanswered();

    /** Said of a response in which nothing is right. */
    String wrong();

    /** How much was right and how much was not, where that can be told; else empty. */
    default String tally(Verdict verdict) {
        return "";
    }

    /** The verdict in one or two words. */
    default String title(Verdict verdict) {
        if (verdict.waits()) {
            return closed() ? words().waits() : words().compare();
        } else if (verdict.right()) {
            return words().right();
        }
        return verdict.somethingRight() ? words().partlyRight() : wrong();
    }

    /** What the verdict says beyond that; empty when there is nothing to say. */
    default String detail(Verdict verdict) {
        if (!verdict.waits()) {
            return verdict.right() ? "" : tally(verdict);
        } else if (closed()) {
            return words().waitsText();
        }
        return verdict.explain().isPresent() ? words().compareText() : words().compareAlone();
    }

    /** Whether why the right answer is right may be read by now: who can still try again finds it out. */
    default boolean explains(Verdict verdict) {
        return closed() || verdict.right() || verdict.waits();
    }

    /** HTML of what a remark in the verdict is about, where the verdict may have several. */
    default Optional<String> subject(Part part) {
        return Optional.empty();
    }

    /** HTML of what is asked, where it stands above the fields. */
    default Optional<String> heading() {
        return Optional.of(view().asked().prompt().text());
    }

    /** Whether the lines of the solution have an order. */
    default boolean sequence() {
        return false;
    }

    default String id() {
        return view().asked().id();
    }

    default boolean closed() {
        return view().closed();
    }

    /** Why a reading cannot be taken as it is. */
    default String trouble(Reading.Unclear unclear) {
        return switch (unclear) {
            case NOT_OFFERED -> words().notOffered();
            case TWICE -> words().twice();
            case TOO_LONG -> words().tooLong();
        };
    }
}
