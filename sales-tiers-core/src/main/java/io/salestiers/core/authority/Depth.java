package io.salestiers.core.authority;

/** How far a scope reaches below its unit or territory. Each depth has all of the one before. */
public enum Depth {
    /** The unit alone. */
    NODE,
    /** The unit itself and the units directly below it. */
    CHILDREN,
    /** The unit itself and all units below it. */
    SUBTREE
}
