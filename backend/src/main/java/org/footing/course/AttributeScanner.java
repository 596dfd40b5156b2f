package org.footing.course;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads one list of attributes, character by character. */
final class AttributeScanner {

    /** Bounds the search for a closing brace, which starts anew at each opening one. */
    private static final int LONGEST = 1_000;

    private final CharSequence text;
    private final int last;
    private int at;
    private Optional<String> id = Optional.empty();
    private final LinkedHashMap<String, String> values = new LinkedHashMap<>();
    private final Map<String, Attributes.Span> spans = new HashMap<>();

    AttributeScanner(CharSequence text, int start) {
        this.text = text;
        this.at = start + 1;
        this.last = Math.min(text.length(), start + LONGEST);
    }

    Optional<Attributes.Read> read() {
        while (true) {
            skipSpace();
            if (at >= last) {
                return Optional.empty();
            }
            if (text.charAt(at) == '}') {
                boolean empty = id.isEmpty() && values.isEmpty();
                return empty
                        ? Optional.empty()
                        : Optional.of(new Attributes.Read(Attributes.of(id, values), at + 1, Map.copyOf(spans)));
            }
            if (!readOne()) {
                return Optional.empty();
            }
        }
    }

    private boolean readOne() {
        char c = text.charAt(at);
        if (c == '#') {
            at++;
            return readId(bare());
        }
        int start = at;
        String key = word();
        if (key.isEmpty()) {
            return readShare();
        }
        if (at < last && text.charAt(at) == '=') {
            at++;
            return readValue(key, start);
        }
        keep(key, "", start);
        return ends();
    }

    private boolean readId(String name) {
        if (id.isPresent()) {
            values.put("#*", name);
        } else {
            id = Optional.of(name);
        }
        return !name.isEmpty();
    }

    private boolean readShare() {
        int start = at;
        String number = bare();
        if (number.matches("-?[0-9]{1,3}(\\.[0-9]{1,4})?%")) {
            keep(Attributes.SHARE, number.substring(0, number.length() - 1), start);
            return true;
        }
        return false;
    }

    private boolean readValue(String key, int start) {
        if (at >= last || text.charAt(at) != '"') {
            keep(key, bare(), start);
            return ends();
        }
        StringBuilder value = new StringBuilder();
        for (at++; at < last; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                keep(key, value.toString(), start);
                return ends();
            }
            if (c == '\\' && at + 1 < last && text.charAt(at + 1) == '"') {
                c = text.charAt(++at);
            }
            value.append(c);
        }
        return false;
    }

    /** What has just been read. */
    private void keep(String key, String value, int start) {
        if (values.putIfAbsent(key, value) != null) {
            values.put(key + "*", value);
        } else {
            spans.put(key, new Attributes.Span(start, at));
        }
    }

    private String word() {
        int start = at;
        while (at < last && isWord(text.charAt(at), at > start)) {
            at++;
        }
        return text.subSequence(start, at).toString();
    }

    private static boolean isWord(char c, boolean inside) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inside && (c == '-' || c == '_' || c >= '0' && c <= '9');
    }

    private String bare() {
        int start = at;
        while (at < last && isBare(text.charAt(at))) {
            at++;
        }
        return text.subSequence(start, at).toString();
    }

    private static boolean isBare(char c) {
        return c > ' ' && c != '{' && c != '}' && c != '"';
    }

    private boolean ends() {
        return at < last && (text.charAt(at) == '}' || text.charAt(at) == ' ' || text.charAt(at) == '\t');
    }

    private void skipSpace() {
        while (at < last && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
