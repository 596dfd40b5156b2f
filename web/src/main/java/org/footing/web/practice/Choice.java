package org.footing.web.practice;

/** What can be chosen in a form, and whether it is. */
public record Choice(String value, String name, boolean chosen) {}
