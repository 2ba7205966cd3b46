package io.salestiers.core.responsibility;

/* The roles that have one letter in one duty, as numbers in order. Equal sets are one object, so results can be reused. */
final class RoleSet {
    /** 0, 1, 2 … over all sets of a matrix. */
    final int number;

    final int[] roles;

    RoleSet(int number, int[] roles) {
        this.number = number;
        this.roles = roles;
    }

    boolean contains(int role) {
        for (int mine : roles) {
            if (mine == role) {
                return true;
            }
        }
        return false;
    }
}
