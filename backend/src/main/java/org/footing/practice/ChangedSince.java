package org.footing.practice;

/** Somebody changed or decided it since the viewer looked at it. Nothing was done. */
public class ChangedSince extends RuntimeException {}
