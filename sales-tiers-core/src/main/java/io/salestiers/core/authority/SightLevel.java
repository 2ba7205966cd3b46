package io.salestiers.core.authority;

/** How many levels down a superior sees what hierarchy shows (G8). */
public enum SightLevel {
    /** Nobody sees by hierarchy. */
    NONE,
    /** The manager alone. */
    DIRECT,
    /** The manager, the manager's manager and so on up to the top. */
    ALL
}
