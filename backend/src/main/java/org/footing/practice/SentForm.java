package org.footing.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page sends of a form that another window may have open too. Of what was changed on one side alone that side is taken; where both
 * changed the same answer, whoever fills it in chooses, and until then nothing is kept.
 *
 * @param saveId made by the page for this save; the same one sent twice is one save
 * @param revision that the page had read
 * @param read what it had read; where it is absent, the answers of the revision
 * @param chosen by key, of what was changed on both sides and shown: what was chosen of the two
 */
public record SentForm(
        String saveId, int revision, Optional<ReadAnswers> read, FormAnswers answers, Map<String, Side> chosen) {

    /** Whose answer is kept. */
    public enum Side {
        HERE,
        STORED,
        /** Nothing was chosen yet. */
        OPEN
    }

    /**
     * @param answers of both sides; where both changed one, that of the page
     * @param both keys of what both changed, so that it cannot be kept
     */
    public record Joined(FormAnswers answers, Set<String> both) {}

    /** @throws IllegalArgumentException if the save id is none */
    public SentForm {
        SaveId.require(saveId);
        chosen = Map.copyOf(chosen);
    }

    /** @param at the revision of what is stored */
    public Joined onto(FormAnswers stored, int at) {
        var keys = new TreeSet<>(answers.values().keySet());
        keys.addAll(stored.values().keySet());
        var values = new LinkedHashMap<String, String>();
        var both = new TreeSet<String>();
        for (var key : keys) {
            var side = side(key, stored, at);
            var value = side == Side.STORED ? stored.value(key) : answers.value(key);
            if (!value.isEmpty()) {
                values.put(key, value);
            }
            if (side == Side.OPEN) {
                both.add(key);
            }
        }
        return new Joined(new FormAnswers(values), both);
    }

    private Side side(String key, FormAnswers stored, int at) {
        var here = answers.value(key);
        var there = stored.value(key);
        var choice = chosen.getOrDefault(key, Side.HERE);
        if (here.equals(there) || choice == Side.STORED) {
            return Side.STORED;
        }
        if (choice == Side.OPEN) {
            return Side.OPEN;
        }
        if (read.map(known -> known.read(key, there)).orElse(revision == at)) {
            return Side.HERE;
        }
        return read.filter(known -> known.read(key, here)).isPresent() ? Side.STORED : Side.OPEN;
    }

    /**
     * @throws ChangedSince if both changed an answer
     * @throws Records.Unfit if an answer is longer than can be kept
     */
    FormAnswers joined(FormAnswers stored, int at) {
        var joined = onto(stored, at);
        if (!joined.both().isEmpty()) {
            throw new ChangedSince();
        }
        if (!joined.answers().storable()) {
            throw new Records.Unfit();
        }
        return joined.answers();
    }

    /** Whether it was kept before and only its answer got lost. */
    boolean arrived(String saves, FormAnswers stored, int at) {
        return SaveId.isNoted(saves, saveId) && onto(stored, at).equals(new Joined(stored, Set.of()));
    }
}
