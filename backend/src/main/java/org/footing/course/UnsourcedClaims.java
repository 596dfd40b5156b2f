package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** The facts of a page that cite nothing: {@code > [!FACT]} without {@code [@EV08]}. */
final class UnsourcedClaims extends AbstractVisitor {

    /** @param text its first words */
    record Claim(Place place, String text) {}

    private final Page page;
    private final List<Claim> claims = new ArrayList<>();
    private int citations;

    private UnsourcedClaims(Page page) {
        this.page = page;
    }

    static List<Claim> of(Page page) {
        UnsourcedClaims claims = new UnsourcedClaims(page);
        page.root().accept(claims);
        return claims.claims;
    }

    @Override
    public void visit(CustomBlock block) {
        int before = citations;
        visitChildren(block);
        if (block instanceof CallOut callOut && callOut.is("fact") && citations == before) {
            claims.add(new Claim(page.place(callOut), PlainText.of(callOut)));
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Citation) {
            citations++;
        }
        visitChildren(node);
    }
}
