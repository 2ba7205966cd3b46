package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenuresTest {
    private static final PersonId SUN = PersonId.of("sun");
    private static final TierId REP = TierId.of("representative");
    private static final TierId SUP = TierId.of("supervisor");

    /** sun moves from one position to the next without a day between, leaves for a month, and comes back as a supervisor. */
    private static Tenures tenures() {
        return Tenures.of(Organization.builder(Charters.standard().ladder(), LocalDate.of(2026, 1, 1))
                .unit("east", LocalizedText.of("East", "华东"))
                .position("lead", "supervisor", "east")
                .position("rep-1", "representative", "east")
                .position("rep-2", "representative", "east")
                .holder("sun", "rep-1", DateRange.parse("2026-01-01/2026-03-01"))
                .holder("sun", "rep-2", DateRange.parse("2026-03-01/2026-05-01"))
                .acting("sun", "lead", DateRange.parse("2026-02-01/2026-04-01"))
                .holder("sun", "lead", DateRange.parse("2026-06-01/"))
                .build());
    }

    @Test
    void moveWithinATierIsNoBreak() {
        assertThat(tenures().of(SUN))
                .containsExactly(
                        new Tenures.Tenure(REP, DateRange.parse("2026-01-01/2026-05-01")),
                        new Tenures.Tenure(SUP, DateRange.parse("2026-06-01/")));
        assertThat(tenures().of(PersonId.of("stranger"))).isEmpty();
    }

    @Test
    void actingIsNoTenure() {
        assertThat(tenures().on(SUN, LocalDate.of(2026, 2, 15)))
                .extracting(Tenures.Tenure::tier)
                .containsExactly(REP);
        assertThat(tenures().on(SUN, LocalDate.of(2026, 5, 15))).isEmpty();
    }

    @Test
    void anyOfSomeTiers() {
        assertThat(tenures().inAnyOf(SUN, Set.of()))
                .containsExactly(DateRange.parse("2026-01-01/2026-05-01"), DateRange.parse("2026-06-01/"));
        assertThat(tenures().inAnyOf(SUN, List.of(SUP))).containsExactly(DateRange.parse("2026-06-01/"));
    }
}
