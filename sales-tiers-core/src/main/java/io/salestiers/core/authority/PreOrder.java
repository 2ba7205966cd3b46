package io.salestiers.core.authority;

import java.util.Arrays;

/**
 * A forest in which "lies below" is two comparisons: each node has a number, and all below it have the numbers that follow
 * up to its last.
 */
final class PreOrder {
    private final int[] parent;
    private final int[] number;
    private final int[] last;

    /** Of the parents by node, -1 for none. Nodes in a circle, which is an error elsewhere, are roots. */
    PreOrder(int[] parent) {
        this.parent = parent;
        int size = parent.length;
        this.number = new int[size];
        this.last = new int[size];
        int[] firstChild = new int[size];
        int[] nextSibling = new int[size];
        Arrays.fill(firstChild, -1);
        Arrays.fill(nextSibling, -1);
        Arrays.fill(number, -1);
        for (int node = size - 1; node >= 0; node--) {
            if (parent[node] >= 0) {
                nextSibling[node] = firstChild[parent[node]];
                firstChild[parent[node]] = node;
            }
        }
        int next = 0;
        for (int node = 0; node < size; node++) {
            if (parent[node] < 0) {
                next = walk(node, next, firstChild, nextSibling);
            }
        }
        for (int node = 0; node < size; node++) {
            if (number[node] < 0) {
                number[node] = next;
                last[node] = next++;
            }
        }
    }

    /** Without recursion: a tree may be as deep as it is large. */
    private int walk(int root, int first, int[] firstChild, int[] nextSibling) {
        int next = first;
        int node = root;
        while (true) {
            number[node] = next++;
            if (firstChild[node] >= 0) {
                node = firstChild[node];
                continue;
            }
            while (true) {
                last[node] = next - 1;
                if (node == root) {
                    return next;
                }
                if (nextSibling[node] >= 0) {
                    node = nextSibling[node];
                    break;
                }
                node = parent[node];
            }
        }
    }

    int parent(int node) {
        return parent[node];
    }

    /** Also for the same node. */
    boolean below(int node, int above) {
        return number[node] >= number[above] && number[node] <= last[above];
    }

    boolean within(int node, int top, Depth depth) {
        return switch (depth) {
            case NODE -> node == top;
            case CHILDREN -> node == top || parent[node] == top;
            case SUBTREE -> below(node, top);
        };
    }

    int size() {
        return parent.length;
    }
}
