package io.salestiers.examples.quickstart;

/** Starts the quickstart. Nothing is calculated yet: it says so and fails. */
public final class Main {
    private Main() {}

    /**
     * Runs the program.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.err.println("The quickstart is not written yet.");
        System.exit(1);
    }
}
