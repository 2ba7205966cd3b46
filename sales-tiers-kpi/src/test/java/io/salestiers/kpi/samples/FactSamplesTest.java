package io.salestiers.kpi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.FactIntake;
import io.salestiers.kpi.measure.FactPolicy;
import io.salestiers.kpi.measure.FactReading;
import io.salestiers.kpi.measure.FactSource;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.TerritoryPolicy;
import io.salestiers.kpi.measure.Watermark;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactSamplesTest {
    @Test
    void synchronize() {
        Subject moses = Subject.of(PersonId.of("moses"));
        Measure calls = Measure.additive("calls", LocalizedText.of("Calls", "通话数"), Unit.COUNT);
        DateRange quarter = DateRange.parse("2025-01-01/2025-04-01");
        DateRange january = DateRange.parse("2025-01-01/2025-02-01");
        Organization organization = Organization.builder(MeasureArbitraries.ladder(), quarter.from())
                .unit("company", LocalizedText.same("Company"))
                .position("s-1", "representative", "company")
                .holder("moses", "s-1")
                .build();
        FactSource crm = FactSource.of(FactBatch.of(List.of(new Observation(
                MeasureId.of("calls"), moses, LocalDate.of(2025, 1, 7), Quantity.count(3), Optional.empty(), "a-1"))));
        Watermark stored = Watermark.START;
        // sample: synchronize
        FactReading read = crm.readAll(stored); // store its facts together with read.next()
        FactPolicy policy = new FactPolicy(
                FactPolicy.SameKey.LAST_READ_WINS,
                FactPolicy.Late.HOLD_FOR_RESTATEMENT,
                List.of(new FactPolicy.CutOff(january, Instant.parse("2025-02-05T16:00:00Z"))),
                FactPolicy.Outside.LEAVE_OUT);
        FactIntake intake = FactIntake.of(List.of(read.batch()), List.of(calls), quarter, policy);
        MeasureValues values = MeasureValues.builder(List.of(calls), organization, quarter)
                .facts(intake.facts())
                .currencies(CurrencyPolicy.none())
                .territories(TerritoryPolicy.apart())
                .build();
        Reading made = values.read(calls.id(), moses, january); // 3
        // end
        assertThat(made).isEqualTo(Reading.known(Quantity.count(3)));
        assertThat(intake.counts().counted()).isEqualTo(1);
    }
}
