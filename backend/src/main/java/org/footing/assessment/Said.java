package org.footing.assessment;

/**
 * One piece of a response, in a form in which like pieces are equal.
 *
 * @param place what it was said of, or 0 where it is the whole response; pieces with the same place exclude each other
 * @param html an option, a pair, a text
 */
record Said(int place, String html, boolean right) {}
