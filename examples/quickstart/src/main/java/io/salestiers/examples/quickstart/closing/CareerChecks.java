package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.training.TrainingCatalog;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.promotion.CareerLadder;
import io.salestiers.incentives.promotion.PeriodCondition;
import io.salestiers.incentives.promotion.PromotionGate;
import io.salestiers.incentives.promotion.PromotionRules;
import io.salestiers.incentives.promotion.PromotionScore;
import io.salestiers.incentives.promotion.PromotionTrack;
import io.salestiers.incentives.promotion.TitleRule;
import io.salestiers.kpi.catalog.CompiledCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Whether rules of promotion refer to tiers, KPIs, measures and certificates that are there. */
final class CareerChecks {
    private final Ladder tiers;
    private final List<String> kpis;
    private final Optional<List<String>> certificates;
    private final List<Finding> findings = new ArrayList<>();

    CareerChecks(Ladder tiers, CompiledCatalog catalog, Optional<TrainingCatalog> training) {
        this.tiers = tiers;
        this.kpis = catalog.kpis().stream().map(kpi -> kpi.kpi().id().value()).toList();
        this.certificates = training.map(all ->
                all.certificates().stream().map(each -> each.id().value()).toList());
    }

    List<Finding> check(SortedMap<String, PromotionRules> rules) {
        Map<String, String> ids = new HashMap<>();
        rules.forEach((file, each) -> {
            each.findings(Ladders.of(tiers)).forEach(finding -> findings.add(in(file, finding)));
            for (int i = 0; i < each.tracks().size(); i++) {
                PromotionTrack track = each.tracks().get(i);
                once(ids, "track " + track.id(), track.id().value(), file, "/tracks/" + i + "/id");
                gates(track.gates(), file, "/tracks/" + i + "/gates");
                String score = "/tracks/" + i + "/score";
                track.score().ifPresent(asked -> score(asked, file, score));
            }
            for (int i = 0; i < each.ladders().size(); i++) {
                CareerLadder ladder = each.ladders().get(i);
                once(ids, "ladder " + ladder.id(), ladder.id().value(), file, "/ladders/" + i + "/id");
                ladder(ladder, file, "/ladders/" + i);
            }
        });
        return findings;
    }

    /** The library knows no files. */
    private static Finding in(String file, Finding finding) {
        return finding.place() instanceof Place.InDocument place
                ? new Finding(finding.code(), Place.document(file, place.pointer()), finding.arguments())
                : finding;
    }

    /* Within one document the library has seen to it. */
    private void once(Map<String, String> ids, String key, String value, String file, String pointer) {
        String before = ids.putIfAbsent(key, file);
        if (before != null && !before.equals(file)) {
            findings.add(Finding.of(ClosingFindings.CAREERS_TWICE, Place.document(file, pointer))
                    .with("value", value)
                    .with("file", before));
        }
    }

    private void gates(List<PromotionGate> gates, String file, String at) {
        for (int i = 0; i < gates.size(); i++) {
            gate(gates.get(i), file, at + "/" + i);
        }
    }

    private void gate(PromotionGate gate, String file, String at) {
        if (gate instanceof PromotionGate.ValidCertificates asked && certificates.isPresent()) {
            asked.certificates()
                    .forEach(
                            each -> known("certificate", each.value(), certificates.get(), file, at + "/certificates"));
        } else if (gate instanceof PromotionGate.RecentPeriods asked
                && asked.condition() instanceof PeriodCondition.OfFigure of) {
            figure(of.condition().figure(), file, at + "/condition/condition/figure");
        } else if (gate instanceof PromotionGate.RollingAverage asked) {
            figure(asked.figure(), file, at + "/figure");
        } else if (gate instanceof PromotionGate.AnyOf asked) {
            for (int i = 0; i < asked.ways().size(); i++) {
                gates(asked.ways().get(i).gates(), file, at + "/ways/" + i + "/gates");
            }
        }
    }

    private void score(PromotionScore score, String file, String at) {
        for (int i = 0; i < score.parts().size(); i++) {
            figure(score.parts().get(i).figure(), file, at + "/parts/" + i + "/figure");
        }
    }

    private void ladder(CareerLadder ladder, String file, String at) {
        for (int i = 0; i < ladder.levels().size(); i++) {
            List<Condition> needs = ladder.levels().get(i).needs();
            for (int j = 0; j < needs.size(); j++) {
                figure(needs.get(j).figure(), file, at + "/levels/" + i + "/needs/" + j + "/figure");
            }
        }
        if (ladder.title() instanceof TitleRule.Retained retained) {
            figure(retained.figure(), file, at + "/title/figure");
        }
    }

    /* Scores and stated numbers are not known here, which the section says of each; a name that nobody has is a mistake. */
    private void figure(FigureSource figure, String file, String at) {
        if (figure instanceof FigureSource.KpiResult asked) {
            known("kpi", asked.kpi().value(), kpis, file, at + "/kpi");
        } else if (figure instanceof FigureSource.QuotaAttainment asked) {
            known("measure", asked.measure().value(), List.of(SalesMeasures.REVENUE.value()), file, at + "/measure");
        }
    }

    private void known(String what, String value, List<String> allowed, String file, String at) {
        if (!allowed.contains(value)) {
            findings.add(Finding.of(ClosingFindings.CAREERS_UNKNOWN, Place.document(file, at))
                    .with("what", Argument.term("quickstart.closing.careers." + what))
                    .with("value", value)
                    .with("allowed", Argument.texts(allowed)));
        }
    }
}
