package org.footing.course;

/** Where an author finds something: line and column from 1. */
record Place(String path, int line, int column) {

    static Place start(String path) {
        return new Place(path, 1, 1);
    }
}
