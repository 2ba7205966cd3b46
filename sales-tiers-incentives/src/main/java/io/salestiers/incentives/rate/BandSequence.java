package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether bands follow each other from zero on without hole or overlap. */
final class BandSequence {
    private final String document;
    private final List<Ratio> from;
    private final List<Optional<Ratio>> to;
    private final List<Finding> findings = new ArrayList<>();

    private BandSequence(String document, List<Ratio> from, List<Optional<Ratio>> to) {
        this.document = document;
        this.from = from;
        this.to = to;
    }

    /** All that is wrong with them, each at the pointer of its band; {@code ends} says that the last must have an end. */
    static List<Finding> check(String document, List<Ratio> from, List<Optional<Ratio>> to, boolean ends) {
        if (from.isEmpty()) {
            return List.of(Finding.of(RateFinding.NO_BAND, Place.document(document, "/bands")));
        }
        BandSequence sequence = new BandSequence(document, from, to);
        if (from.get(0).signum() != 0) {
            sequence.add(RateFinding.FIRST_NOT_ZERO, 0);
        }
        for (int i = 0; i < from.size() - 1; i++) {
            sequence.empty(i);
            sequence.next(i);
        }
        sequence.last(ends);
        return sequence.findings;
    }

    private void empty(int index) {
        if (to.get(index).isPresent() && to.get(index).get().compareTo(from.get(index)) <= 0) {
            findings.add(finding(RateFinding.EMPTY_BAND, index)
                    .with("to", to.get(index).get().toArgument()));
        }
    }

    private void next(int index) {
        Optional<Ratio> end = to.get(index);
        if (end.isEmpty()) {
            add(RateFinding.OPEN_BEFORE_LAST, index);
        }
        Ratio next = from.get(index + 1);
        if (next.compareTo(from.get(index)) < 0) {
            findings.add(finding(RateFinding.BEHIND, index + 1)
                    .with("previous", index + 1)
                    .with("begin", from.get(index).toArgument()));
        } else if (end.isPresent() && !next.equals(end.get())) {
            findings.add(finding(next.compareTo(end.get()) > 0 ? RateFinding.HOLE : RateFinding.OVERLAP, index + 1)
                    .with("previous", index + 1)
                    .with("end", end.get().toArgument()));
        }
    }

    private void last(boolean ends) {
        int last = from.size() - 1;
        empty(last);
        if (ends && to.get(last).isEmpty()) {
            add(RateFinding.LAST_WITHOUT_END, last);
        } else if (!ends && to.get(last).isPresent()) {
            findings.add(finding(RateFinding.LAST_NOT_OPEN, last)
                    .with("to", to.get(last).get().toArgument()));
        }
    }

    private void add(RateFinding code, int index) {
        findings.add(finding(code, index));
    }

    private Finding finding(RateFinding code, int index) {
        return Finding.of(code, Place.document(document, "/bands/" + index))
                .with("band", index + 1)
                .with("from", from.get(index).toArgument());
    }
}
