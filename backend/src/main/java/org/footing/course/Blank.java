package org.footing.course;

import org.commonmark.node.CustomNode;

/** The place of a gap in a question's text, after its key has been taken out. */
final class Blank extends CustomNode {}
