package io.salestiers.kpi.analysis.warning;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The warning rules of a company, as its business writes them. A definition: {@link #compile} binds the conditions to measures.
 * Immutable and safe for use by several threads.
 *
 * @param rules the rules in the order in which warnings are shown, each id once
 */
public record WarningRules(List<WarningRule> rules) {
    private static final String DOCUMENT = "warning-rules";

    /**
     * Copies the rules.
     *
     * @throws InvalidDefinitionException with a finding for each repeated id and each rule without a tier
     */
    public WarningRules {
        rules = List.copyOf(rules);
        List<Finding> findings = new ArrayList<>();
        Set<WarningRuleId> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            WarningRule rule = rules.get(i);
            if (!seen.add(rule.id())) {
                findings.add(Finding.of(AnalysisFinding.RULE_TWICE, Place.document(DOCUMENT, "/rules/" + i + "/id"))
                        .with("rule", rule.id().value()));
            }
            if (rule.tiers().isEmpty()) {
                findings.add(Finding.of(
                                AnalysisFinding.RULE_WITHOUT_TIER, Place.document(DOCUMENT, "/rules/" + i + "/tiers"))
                        .with("rule", rule.id().value()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * Binds the conditions to measures and checks their units.
     *
     * @param measures the measures that conditions may refer to; the {@link BuiltInMeasures} and {@link PeriodFigures} are added
     * @return the rules ready for use, or all that is wrong with the conditions, at the place of each
     */
    public WithFindings<CompiledWarningRules> compile(Collection<Measure> measures) {
        return compile(measures, List.of());
    }

    /**
     * As {@link #compile(Collection)}, where the dimensions of observations are known: a filter that names another one is then a
     * finding with the dimension that was meant, instead of a warning that never comes.
     *
     * @param measures the measures that conditions may refer to; the {@link BuiltInMeasures} and {@link PeriodFigures} are added
     * @param dimensions the dimensions that filters may name; none for any
     * @return the rules ready for use, or all that is wrong with the conditions, at the place of each
     */
    public WithFindings<CompiledWarningRules> compile(
            Collection<Measure> measures, Collection<DimensionId> dimensions) {
        List<Finding> findings = new ArrayList<>();
        Set<MeasureId> reserved = new HashSet<>();
        PeriodFigures.all().forEach(figure -> reserved.add(figure.id()));
        List<Measure> known = new ArrayList<>();
        for (Measure measure : BuiltInMeasures.with(measures)) {
            if (reserved.contains(measure.id())) {
                findings.add(Finding.of(
                                AnalysisFinding.RESERVED_MEASURE,
                                Place.about(measure.id().value()))
                        .with("measure", measure.id().value()));
            } else {
                known.add(measure);
            }
        }
        known.addAll(PeriodFigures.all());
        Symbols symbols = Symbols.of(known).withDimensions(dimensions);
        List<CompiledWarningRules.Bound> bound = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            WarningRule rule = rules.get(i);
            Place place = Place.document(DOCUMENT, "/rules/" + i + "/condition");
            WithFindings<CompiledFormula> condition = Conditions.compile(rule.condition(), symbols);
            condition.findings().forEach(finding -> findings.add(finding.at(place)));
            condition.value().ifPresent(program -> {
                for (Reference reference : program.references()) {
                    if (reserved.contains(reference.measure())
                            && !reference.equals(Reference.of(reference.measure()))) {
                        findings.add(Finding.of(AnalysisFinding.PERIOD_FIGURE_MODIFIED, place)
                                .with("found", reference.toString())
                                .with("figure", reference.measure().value()));
                    }
                }
                bound.add(new CompiledWarningRules.Bound(rule, program));
            });
        }
        return findings.isEmpty()
                ? WithFindings.of(new CompiledWarningRules(bound), List.of())
                : WithFindings.failed(findings);
    }

    /**
     * What does not fit the ladder.
     *
     * @param ladder the tiers of the organization
     * @return a finding for each tier that the ladder does not have
     */
    public List<Finding> check(Ladder ladder) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            WarningRule rule = rules.get(i);
            for (TierId tier : rule.tiers()) {
                if (ladder.find(tier).isEmpty()) {
                    findings.add(unknown(tier, "/rules/" + i + "/tiers"));
                }
            }
            if (rule.owner() instanceof WarningOwner.OfTier of
                    && ladder.find(of.tier()).isEmpty()) {
                findings.add(unknown(of.tier(), "/rules/" + i + "/owner/tier"));
            }
        }
        return List.copyOf(findings);
    }

    private static Finding unknown(TierId tier, String pointer) {
        return Finding.of(AnalysisFinding.UNKNOWN_TIER, Place.document(DOCUMENT, pointer))
                .with("tier", tier.value());
    }
}
