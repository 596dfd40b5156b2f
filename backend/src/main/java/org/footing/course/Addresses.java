package org.footing.course;

/**
 * Where a compiled course's links point; the compiler itself knows no address.
 *
 * @param lessons prefix of a lesson's page, e.g. {@code /courses/foot-massage/lessons/}
 * @param files prefix of a document's bytes, e.g. {@code /courses/foot-massage/editions/3/files/}
 */
public record Addresses(String lessons, String files) {}
