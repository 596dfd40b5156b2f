package org.footing.course;

/**
 * One file of a course: Markdown, a table or a picture, before anything is known of it.
 *
 * @param path relative to the course folder, with forward slashes, e.g. {@code 01-safe-beginnings/module.md}
 * @param bytes the file as it stands
 */
public record Document(String path, byte[] bytes) {}
