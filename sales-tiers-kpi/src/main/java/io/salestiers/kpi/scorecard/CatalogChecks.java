package io.salestiers.kpi.scorecard;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds parts of a template that a catalogue contradicts, such as those under which a worse KPI would give a better score. */
final class CatalogChecks {
    private final KpiCatalog catalog;
    private final Optional<Map<MeasureId, Measure>> measures;
    private final String document;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    CatalogChecks(KpiCatalog catalog, Optional<Collection<Measure>> measures, String document, String pointer) {
        this.catalog = catalog;
        this.measures = measures.map(all -> BuiltInMeasures.with(all).stream()
                .collect(Collectors.toMap(Measure::id, measure -> measure, (first, same) -> first)));
        this.document = document;
        this.pointer = pointer;
    }

    List<Finding> findings(ScorecardTemplate template) {
        for (int i = 0; i < template.lines().size(); i++) {
            ScorecardLine line = template.lines().get(i);
            String here = "/lines/" + i;
            kpi(line.kpi(), here + "/kpi").ifPresent(kpi -> line(line.input(), kpi, here + "/input"));
        }
        for (int i = 0; i < template.adjustments().items().size(); i++) {
            AdjustmentItem item = template.adjustments().items().get(i);
            if (item.source() instanceof AdjustmentSource.PerStep source) {
                String here = "/adjustments/items/" + i + "/source";
                kpi(source.kpi(), here + "/kpi").ifPresent(kpi -> adjustment(item, source, kpi, here));
            }
        }
        for (int i = 0; i < template.vetoes().size(); i++) {
            if (template.vetoes().get(i).trigger() instanceof VetoTrigger.OnKpi trigger) {
                String here = "/vetoes/" + i + "/trigger";
                kpi(trigger.kpi(), here + "/kpi").ifPresent(kpi -> veto(trigger, kpi, here));
            }
        }
        return List.copyOf(findings);
    }

    private Optional<Kpi> kpi(KpiId id, String here) {
        Optional<Kpi> kpi = catalog.find(id);
        if (kpi.isEmpty()) {
            findings.add(Finding.of(ScorecardFinding.UNKNOWN_KPI, place(here)).with("kpi", id.value()));
        }
        return kpi;
    }

    private void line(LineInput input, Kpi kpi, String here) {
        if (input instanceof LineInput.Achievement achievement
                && !achievement.form().suits(kpi.direction())) {
            findings.add(against(ScorecardFinding.FORM_AGAINST_DIRECTION, kpi, here + "/form")
                    .with("form", Argument.term(achievement.form().key())));
        }
        if (input instanceof LineInput.Achievement achievement
                && achievement.target() instanceof LineTarget.OfMeasure of) {
            measures.ifPresent(
                    all -> target(Optional.ofNullable(all.get(of.measure())), of, kpi, here + "/target/measure"));
        }
        if (input instanceof LineInput.Value value && value.direction() != kpi.direction()) {
            findings.add(against(ScorecardFinding.DIRECTION_DIFFERS, kpi, here + "/direction")
                    .with("stated", Argument.term(value.direction().key())));
        }
    }

    private void target(Optional<Measure> measure, LineTarget.OfMeasure of, Kpi kpi, String here) {
        if (measure.isEmpty()) {
            findings.add(Finding.of(ScorecardFinding.UNKNOWN_MEASURE, place(here))
                    .with("measure", of.measure().value()));
            return;
        }
        Unit found = measure.get().unit();
        if (found != kpi.unit()) {
            findings.add(Finding.of(ScorecardFinding.TARGET_UNIT, place(here))
                    .with("kpi", kpi.id().value())
                    .with("unit", Argument.term(kpi.unit().key()))
                    .with("measure", of.measure().value())
                    .with("found", Argument.term(found.key())));
        }
    }

    private void adjustment(AdjustmentItem item, AdjustmentSource.PerStep source, Kpi kpi, String here) {
        // Points for more, or points lost for less, reward more; the other two reward less.
        boolean rewardsMore =
                (item.kind() == AdjustmentKind.ADDITION) == (source.side() == AdjustmentSource.Side.ABOVE);
        if (kpi.direction() != (rewardsMore ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER)) {
            findings.add(against(ScorecardFinding.ITEM_AGAINST_DIRECTION, kpi, here + "/side")
                    .with("item", item.id().value()));
        }
    }

    private void veto(VetoTrigger.OnKpi trigger, Kpi kpi, String here) {
        if (!trigger.comparison().findsBad(kpi.direction())) {
            findings.add(against(ScorecardFinding.VETO_AGAINST_DIRECTION, kpi, here + "/comparison")
                    .with("comparison", Argument.term(trigger.comparison().key())));
        }
    }

    private Finding against(ScorecardFinding code, Kpi kpi, String here) {
        return Finding.of(code, place(here))
                .with("kpi", kpi.id().value())
                .with("direction", Argument.term(kpi.direction().key()));
    }

    private Place place(String here) {
        return Place.document(document, pointer + here);
    }
}
