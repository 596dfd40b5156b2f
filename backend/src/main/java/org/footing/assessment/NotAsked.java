package org.footing.assessment;

/** The attempt is not this student's, or it does not ask this question: for them it is not there. */
public class NotAsked extends RuntimeException {}
