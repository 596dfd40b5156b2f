package org.footing.course;

/** Width and height of a picture: pixels of a photograph, units of a drawing. */
record Size(int width, int height) {}
