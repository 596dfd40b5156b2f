package org.footing.course;

import org.commonmark.node.CustomBlock;

/** A bare {@code :::} that closes nothing. */
final class StrayFence extends CustomBlock {}
