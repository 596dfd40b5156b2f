package org.footing.practice;

/** There is no such hands-on work, or none that this viewer may do this to: they are not told which. */
public class NotTheirs extends RuntimeException {}
