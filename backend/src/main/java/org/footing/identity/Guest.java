package org.footing.identity;

import java.util.List;
import java.util.Optional;
import org.footing.identity.Viewer.Grant;

/**
 * Who is to be invited, and to be what.
 *
 * @param email in the form of {@link EmailAddress}
 * @param grants at least one, each {@link Grant#possible}; what is said twice counts once
 */
public record Guest(String name, Optional<String> email, List<Grant> grants) {

    public Guest {
        if (!Person.isName(name) || grants.isEmpty() || !grants.stream().allMatch(Grant::possible)) {
            throw new IllegalArgumentException("nobody can be invited like that: " + grants);
        }
        name = name.strip();
        grants = grants.stream().distinct().toList();
    }
}
