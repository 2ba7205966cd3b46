package io.salestiers.incentives.columns;

import io.salestiers.core.money.Currency;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditWeight;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.RollUpLine;
import io.salestiers.incentives.credit.SplitShares;
import io.salestiers.incentives.credit.TransactionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether a crediting plan fits into columns; what does not is found all at once. */
final class ColumnRules {
    private final List<Finding> findings = new ArrayList<>();

    private ColumnRules() {}

    /** The terms by which a plan credits that fits into columns. */
    static CreditTerms terms(CreditingPlan plan) {
        return plan.rules().stream()
                .flatMap(rule -> rule.findTerms().stream())
                .findFirst()
                .orElseThrow();
    }

    /** How many payees a deal can have. */
    static int roles(CreditingPlan plan) {
        return plan.rules().stream()
                .mapToInt(rule -> rule instanceof CreditRule.Split split
                        ? split.shares().roles().size()
                        : 1)
                .max()
                .orElse(1);
    }

    /** The dimensions that are read of a deal to value it. */
    static SortedSet<DimensionId> read(CreditTerms terms) {
        SortedSet<DimensionId> read = new TreeSet<>(terms.when().values().keySet());
        terms.weights().forEach(weight -> read.add(weight.dimension()));
        return read;
    }

    static List<Finding> check(
            CreditingPlan plan, DateRange days, Currency currency, Set<DimensionId> given, Set<DimensionId> kept) {
        ColumnRules rules = new ColumnRules();
        rules.plan(plan, days);
        for (int i = 0; i < plan.rules().size(); i++) {
            rules.rule(plan.rules().get(i), "/rules/" + i, currency);
        }
        SortedSet<DimensionId> absent = new TreeSet<>(kept);
        plan.rules().forEach(rule -> rule.findTerms().ifPresent(terms -> absent.addAll(read(terms))));
        absent.removeAll(given);
        if (!absent.isEmpty()) {
            rules.found(ColumnFinding.NO_VALUES, "/rules", "dimensions", Argument.texts(texts(absent)));
        }
        return rules.findings;
    }

    private static List<String> texts(SortedSet<DimensionId> dimensions) {
        return dimensions.stream().map(DimensionId::value).toList();
    }

    private void found(ColumnFinding code, String pointer, String name, Argument value) {
        findings.add(Finding.of(code, Place.document("crediting-plan", pointer)).with(name, value));
    }

    private void plan(CreditingPlan plan, DateRange days) {
        if (!plan.effective().encloses(days)) {
            findings.add(Finding.of(ColumnFinding.NOT_EFFECTIVE, Place.document("crediting-plan", "/effective"))
                    .with("effective", Argument.days(plan.effective()))
                    .with("days", Argument.days(days)));
        }
        if (!plan.days().containsKey(TransactionKind.BOOKING)) {
            found(
                    ColumnFinding.NO_BOOKINGS,
                    "/days",
                    "plan",
                    Argument.text(plan.id().value()));
        }
        List<String> crediting = plan.rules().stream()
                .filter(rule -> rule.findTerms().isPresent())
                .map(rule -> rule.id().value())
                .toList();
        if (crediting.size() != 1) {
            found(ColumnFinding.SEVERAL_RULES, "/rules", "rules", Argument.texts(crediting));
        }
    }

    private void rule(CreditRule rule, String pointer, Currency currency) {
        Argument id = Argument.text(rule.id().value());
        if (rule instanceof CreditRule.RollUp rollUp) {
            if (rollUp.line() instanceof RollUpLine.Territories) {
                found(ColumnFinding.TERRITORIES, pointer + "/line", "rule", id);
            }
            return;
        }
        boolean split = rule instanceof CreditRule.Split two
                && two.shares() instanceof SplitShares.Stated
                && two.shares().roles().size() <= 2;
        if (!split && !(rule instanceof CreditRule.Direct)) {
            found(ColumnFinding.RULE_KIND, pointer, "rule", id);
        }
        CreditTerms terms = rule.findTerms().orElseThrow();
        if (terms.release() != CreditRelease.WITH_THE_SALE) {
            found(ColumnFinding.WITH_THE_MONEY, pointer + "/terms/release", "rule", id);
        }
        if (terms.basis() == CreditBasis.QUANTITY) {
            found(ColumnFinding.PIECES, pointer + "/terms/basis", "rule", id);
        }
        if (!terms.kinds().isEmpty() && !terms.kinds().contains(TransactionKind.BOOKING)) {
            found(ColumnFinding.NO_BOOKINGS, pointer + "/terms/kinds", "plan", id);
        }
        for (int i = 0; i < terms.weights().size(); i++) {
            if (!(terms.weights().get(i) instanceof CreditWeight.ByValue)) {
                found(ColumnFinding.WEIGHT_BY_BAND, pointer + "/terms/weights/" + i, "rule", id);
            }
        }
        if (!terms.caps().isEmpty() && terms.cap(Optional.of(currency)).isEmpty()) {
            found(
                    ColumnFinding.CAP,
                    pointer + "/terms/caps",
                    "caps",
                    new Argument.Many(
                            terms.caps().stream().map(Quantity::toArgument).toList()));
        }
    }
}
