package io.salestiers.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of draws: who was new at the beginning of the year has a draw for a while, who joins later a guarantee. Nothing in it is
 * drawn by lot.
 */
final class DrawFile {
    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 16);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    private final Staff staff;
    private final List<List<String>> rows = new ArrayList<>();

    DrawFile(Staff staff) {
        this.staff = staff;
    }

    byte[] bytes() {
        row("SZX-1-R2", "ramp-draw", 12_000_00L, YEAR, JULY);
        row("SZX-1-R4", "ramp-draw", 10_000_00L, YEAR, JULY);
        row("MUC-1-R2", "ramp-draw", 2_500_00L, YEAR, JULY);
        // Leaves in the middle of the recovery.
        row("HAM-1-R5", "ramp-draw", 4_000_00L, YEAR, APRIL);
        row("SHA-1-R5", "guarantee", 20_000_00L, JULY, Staff.END);
        row("BJS-1-R5", "guarantee", 12_000_00L, AUGUST, Staff.END);
        row("HAM-1-R5", "guarantee", 2_000_00L, OCTOBER, Staff.END);
        return Csv.write("agent,step,amount,from,to", rows);
    }

    /** Of whom holds a position on the first day. */
    private void row(String place, String step, long cents, LocalDate from, LocalDate to) {
        staff.holder(place, from)
                .ifPresent(person ->
                        rows.add(List.of(person.id(), step, Csv.cents(cents), from.toString(), to.toString())));
    }
}
