package io.salestiers.core.training;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days on which one person holds one kind of certificate, told day after day. */
final class CertificateRun {
    private final Expiry expiry;
    private final List<Validity> past = new ArrayList<>();
    private @Nullable LocalDate start;
    /* The first day without it; empty if it never expires. Means something only while there is a start. */
    private Optional<LocalDate> end = Optional.empty();

    CertificateRun(Expiry expiry) {
        this.expiry = expiry;
    }

    void got(LocalDate day, Optional<LocalDate> last) {
        Optional<LocalDate> stated = last.map(until -> until.plusDays(1));
        if (validOn(day)) {
            Optional<LocalDate> renewed = stated.isPresent() ? stated : renewed(day);
            // A renewal never shortens what is there.
            end = end.isEmpty() || renewed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(later(end.orElseThrow(), renewed.orElseThrow()));
            return;
        }
        close(false);
        start = day;
        end = stated.isPresent() ? stated : after(day);
    }

    /** False if there was nothing to revoke. */
    boolean revoked(LocalDate day) {
        if (!validOn(day)) {
            return false;
        }
        end = Optional.of(day);
        close(true);
        return true;
    }

    List<Validity> days() {
        close(false);
        return List.copyOf(past);
    }

    private boolean validOn(LocalDate day) {
        return start != null && end.map(day::isBefore).orElse(true);
    }

    private Optional<LocalDate> renewed(LocalDate day) {
        if (expiry instanceof Expiry.AfterMonths after
                && end.isPresent()
                && after.start() == RenewalStart.EXPIRY
                && !day.isBefore(end.orElseThrow().minusDays(after.windowDays()))) {
            return after(end.orElseThrow());
        }
        return after(day);
    }

    private Optional<LocalDate> after(LocalDate day) {
        return expiry instanceof Expiry.AfterMonths after
                ? Optional.of(day.plusMonths(after.months()))
                : Optional.empty();
    }

    private void close(boolean revoked) {
        LocalDate first = start;
        if (first != null && end.isEmpty()) {
            past.add(new Validity(DateRange.startingOn(first), false));
        } else if (first != null && first.isBefore(end.orElseThrow())) {
            past.add(new Validity(DateRange.of(first, end.orElseThrow()), revoked));
        }
        start = null;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
