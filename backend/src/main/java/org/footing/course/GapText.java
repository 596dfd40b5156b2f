package org.footing.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What stands in one gap: accepted forms {@code heel|calcan*}, or options {@code heel|(ankle)|toe}. Markdown means nothing in it. */
record GapText(QuestionBody body, Gap gap) {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    Optional<Gaps.Gap> read() {
        List<String> forms = forms(gap.source());
        if (forms.stream().anyMatch(String::isEmpty)) {
            return fault("a gap or one of its forms is empty", "write what belongs in it, such as [[heel|calcaneus]]");
        }
        return forms.stream().anyMatch(GapText::isKey) ? inline(forms) : typed(forms);
    }

    private Optional<Gaps.Gap> inline(List<String> forms) {
        List<String> options = forms.stream()
                .map(form -> isKey(form) ? form.substring(1, form.length() - 1).strip() : form)
                .toList();
        if (options.size() < 2) {
            return fault("a gap offers one option", "write [[heel|(ankle)|toe]], or [[ankle]] to have it typed");
        }
        if (forms.stream().filter(GapText::isKey).count() > 1) {
            return fault("a gap has two keys", "put one option in parentheses");
        }
        if (new HashSet<>(options).size() < options.size()) {
            return fault("a gap offers the same option twice", "keep one");
        }
        int right = 0;
        while (!isKey(forms.get(right))) {
            right++;
        }
        return Optional.of(new Gaps.Gap.Inline(options, right));
    }

    private Optional<Gaps.Gap> typed(List<String> forms) {
        if (forms.stream().anyMatch(form -> form.chars().allMatch(c -> c == '*' || c == ' '))) {
            return fault("a gap accepts everything", "write some letters beside the *");
        }
        if (forms.get(0).indexOf('*') >= 0) {
            body.page().warning(gap, "the form that is shown as right has a *", "write a whole word first");
        }
        return Optional.of(new Gaps.Gap.Typed(forms.stream().distinct().toList()));
    }

    private Optional<Gaps.Gap> fault(String wrong, String mend) {
        body.page().error(gap, wrong, mend);
        return Optional.empty();
    }

    private static boolean isKey(String form) {
        return form.length() > 2 && form.startsWith("(") && form.endsWith(")");
    }

    /** Parts at bars; a backslash takes its meaning from the mark after it. */
    private static List<String> forms(String source) {
        List<String> forms = new ArrayList<>();
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length() && PUNCTUATION.indexOf(source.charAt(i + 1)) >= 0) {
                form.append(source.charAt(++i));
            } else if (c == '|') {
                forms.add(plain(form));
                form.setLength(0);
            } else {
                form.append(c);
            }
        }
        forms.add(plain(form));
        return forms;
    }

    private static String plain(StringBuilder form) {
        return form.toString().strip().replaceAll("\\s+", " ");
    }
}
