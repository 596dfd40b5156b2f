package org.footing.course;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes call-outs. The claim of a myth is struck out, so that nobody takes it home by reading too fast. */
record CallOuts(Prose prose) {

    void write(CallOut callOut) {
        Optional<String> word = callOut.word();
        if (word.isEmpty()) {
            faultKind(callOut);
            return;
        }
        if (callOut.getFirstChild() == null) {
            page().error(
                            callOut,
                            "the call-out is empty",
                            "write its text after > [!" + callOut.kind().toUpperCase(Locale.ROOT) + "]");
        }
        Html html = prose.html();
        html.line().open("div", "class", "note " + callOut.kind(), "role", "note");
        html.open("p", "class", "kind").text(word.get()).close("p").line();
        if (callOut.is("myth")) {
            myth(callOut);
        } else {
            prose.visitChildren(callOut);
        }
        html.line().close("div").line();
    }

    private void myth(CallOut myth) {
        Node claim = myth.getFirstChild();
        Node correction = claim == null ? null : claim.getNext();
        if (!(claim instanceof Paragraph) || !(correction instanceof Paragraph)) {
            page().error(
                            myth,
                            "the myth has no correction",
                            "write the claim, an empty line with >, and what is better");
            prose.visitChildren(myth);
            return;
        }
        Html html = prose.html();
        html.open("p", "class", "claim")
                .open("span", "class", "unseen")
                .text("Claim: ")
                .close("span")
                .open("s");
        prose.visitChildren(claim);
        html.close("s").close("p").line();
        html.open("p").open("strong").text("Better:").close("strong").text(" ");
        prose.visitChildren(correction);
        html.close("p").line();
        for (Node more = correction.getNext(); more != null; more = more.getNext()) {
            more.accept(prose);
        }
    }

    private void faultKind(CallOut callOut) {
        String mark = Faults.quoted("[!" + callOut.kind().toUpperCase(Locale.ROOT) + "]");
        if (callOut.belongsToAQuestion()) {
            page().error(callOut, mark + " stands outside a question", "move it into a ::: question block");
        } else {
            page().error(
                            callOut,
                            "unknown call-out " + mark,
                            "use FACT, TRADITION, OPINION, MYTH, SAFETY, STOP or TIP");
        }
        prose.visitChildren(callOut);
    }

    private Page page() {
        return prose.scope().page();
    }
}
