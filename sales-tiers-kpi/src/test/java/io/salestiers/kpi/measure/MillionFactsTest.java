package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.FactBatchBuilder;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MillionFactsTest {
    private static final int FACTS = 1_000_000;
    private static final int PEOPLE = 400;
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final Measure REVENUE = Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY);
    private static final Currency CNY = Currency.of("CNY");

    /*
     * Kept for a fact: about 100 bytes in its columns, its id among them, and 12 in each of five cells (person, position,
     * team, office, company). Half a gigabyte for a million would say that rows are kept as objects again.
     */
    private static final long MOST_BYTES = 400_000_000;

    private static Organization organization() {
        OrganizationBuilder builder =
                Organization.builder(ladder(), YEAR.from()).unit("company", LocalizedText.same("Company"));
        for (int office = 0; office < 4; office++) {
            builder.unit("o" + office, LocalizedText.same("Office"), "company");
            for (int team = 0; team < 10; team++) {
                builder.unit("o" + office + "-" + team, LocalizedText.same("Team"), "o" + office);
            }
        }
        for (int i = 0; i < PEOPLE; i++) {
            builder.position("s" + i, "representative", "o" + i % 4 + "-" + i / 4 % 10)
                    .holder("p" + i, "s" + i);
        }
        return builder.build();
    }

    @Test
    void fitIntoMemory() {
        FactBatchBuilder builder = FactBatch.builder();
        for (int i = 0; i < FACTS; i++) {
            builder.add(new Observation(
                    REVENUE.id(),
                    Subject.of(PersonId.of("p" + i % PEOPLE)),
                    YEAR.from().plusDays(i % 365),
                    Quantity.money(Money.ofMinor(i, CNY)),
                    Optional.empty(),
                    "d-" + i));
        }
        FactBatch batch = builder.build();
        long before = used();
        MeasureValues values = MeasureValues.builder(List.of(REVENUE), organization(), YEAR)
                .facts(batch)
                .currencies(CurrencyPolicy.none())
                .territories(TerritoryPolicy.apart())
                .build();
        assertThat(used() - before).isLessThan(MOST_BYTES);
        // 0 + 1 + … + 999,999 = 499,999,500,000 minor units
        assertThat(values.read(REVENUE.id(), Subject.of(UnitId.of("company")), YEAR))
                .isEqualTo(Reading.known(Quantity.money(Money.ofMinor(499_999_500_000L, CNY))));
        // Person 7 has 7, 407, … 999,607: 2,500 facts with a mean of 499,807.
        assertThat(values.read(REVENUE.id(), Subject.of(PersonId.of("p7")), YEAR))
                .isEqualTo(Reading.known(Quantity.money(Money.ofMinor(1_249_517_500L, CNY))));
        // The facts of 1 January are 0, 365, … 999,735: 2,740 facts with a mean of 499,867.5.
        LocalDate first = YEAR.from();
        assertThat(values.read(REVENUE.id(), Subject.of(UnitId.of("company")), DateRange.closed(first, first)))
                .isEqualTo(Reading.known(Quantity.money(Money.ofMinor(1_369_636_950L, CNY))));
        assertThat(values.findings()).isEmpty();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
