/** Who and what the tests of several packages share: a course of a few lines, and the people who take and teach it. */
package org.footing.cast;
