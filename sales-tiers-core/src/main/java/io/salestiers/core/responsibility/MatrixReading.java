package io.salestiers.core.responsibility;

/** The way in which a responsibility matrix is read. */
public enum MatrixReading {
    /** Along a duty (horizontally): is there exactly one who answers, is anybody left out? */
    BY_DUTY,
    /** Along a role (vertically): what does it carry, is it too much? */
    BY_ROLE
}
