package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.commission.Instalment;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedLevelOverride;
import io.salestiers.incentives.plan.ResolvedOverride;
import io.salestiers.incentives.plan.ResolvedSharing;
import io.salestiers.incentives.plan.ResolvedTrail;
import io.salestiers.incentives.team.LevelPart;
import io.salestiers.incentives.team.MemberPart;
import io.salestiers.incentives.team.TeamPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** By what an earning is divided among deals: what the transactions gave where they give something, else credits. */
final class DealWeights {
    private static final Set<String> PAYS_OF_DEALS = Set.of(key("pay-of-deal"), key("share-of-deal"));

    private record Weight(Credit credit, Ratio value) {}

    private final Map<TransactionId, TransactionId> references = new HashMap<>();
    private final SortedMap<TransactionId, Ratio> weights = new TreeMap<>();
    private Kind kind = Kind.CREDITS;

    /** What weights are. */
    enum Kind {
        /** What each deal gave, in money of the earning. */
        PAY,
        /** What is credited, in money of the earning. */
        CREDITS,
        /** What is credited, in pieces. */
        PIECES
    }

    private DealWeights() {}

    static DealWeights of(ResolvedComponent part, Earning earning) {
        DealWeights deals = new DealWeights();
        List<Weight> credits = credits(part, earning);
        credits.forEach(each -> deals.refer(each.credit()));
        if (part.component().paysByTransaction() && !(part instanceof ResolvedTrail)) {
            deals.pays(earning.explanation());
        }
        if (deals.weights.isEmpty()) {
            credits.forEach(each -> deals.add(each.credit().transaction(), each.value()));
            deals.kind = kind(part);
        } else {
            deals.kickers(earning.explanation());
            deals.kind = Kind.PAY;
        }
        deals.weights.values().removeIf(weight -> weight.signum() == 0);
        return deals;
    }

    private static Kind kind(ResolvedComponent part) {
        if (part instanceof ResolvedCommission commission
                && commission.component().base().measured() == Measured.QUANTITY) {
            return Kind.PIECES;
        }
        return part instanceof ResolvedTrail || part instanceof ResolvedLevelOverride ? Kind.PAY : Kind.CREDITS;
    }

    SortedMap<TransactionId, Ratio> weights() {
        return weights;
    }

    Kind kind() {
        return kind;
    }

    private void refer(Credit credit) {
        if (credit.event().followsAnother()) {
            credit.reference().ifPresent(to -> references.put(credit.transaction(), to.transaction()));
        }
    }

    private void add(TransactionId transaction, Ratio weight) {
        TransactionId deal = transaction;
        Set<TransactionId> seen = new HashSet<>();
        while (seen.add(deal)) {
            deal = references.getOrDefault(deal, deal);
        }
        weights.merge(deal, weight, Ratio::plus);
    }

    /* What transactions gave, after their limits; below a transaction nothing is looked at. */
    private void pays(Explanation step) {
        if (step.key().equals(key("limited-transactions"))) {
            step.steps().forEach(each -> transaction(each).ifPresent(id -> add(id, Steps.value(each))));
        } else if (PAYS_OF_DEALS.contains(step.key())) {
            transaction(step).ifPresent(id -> add(id, Steps.value(step)));
        } else {
            step.steps().forEach(this::pays);
        }
    }

    private void kickers(Explanation step) {
        for (Explanation each : step.flatten()) {
            if (each.key().equals(key("deal-kicker"))) {
                transaction(each).ifPresent(id -> add(id, Steps.value(each)));
            }
        }
    }

    private static Optional<TransactionId> transaction(Explanation step) {
        return step.flatten().stream()
                .map(each -> each.inputs().get("transaction"))
                .flatMap(input -> input instanceof Argument.Text text
                        ? Optional.of(TransactionId.parse(text.value())).stream()
                        : Optional.<TransactionId>empty().stream())
                .findFirst();
    }

    private static List<Weight> credits(ResolvedComponent part, Earning earning) {
        List<Weight> all = new ArrayList<>();
        if (part instanceof ResolvedCommission commission) {
            for (Credit credit : commission.credits()) {
                commission
                        .component()
                        .base()
                        .valueOf(credit)
                        .ifPresent(value -> all.add(new Weight(credit, value.value())));
            }
        } else if (part instanceof ResolvedSharing sharing) {
            sharing.credits()
                    .forEach(credit -> all.add(new Weight(credit, credit.value().value())));
        } else if (part instanceof ResolvedTrail trail) {
            for (Instalment each : trail.instalments()) {
                all.add(new Weight(each.credit(), each.credit().value().value().multipliedBy(each.rate())));
            }
        } else if (part instanceof ResolvedOverride override) {
            for (TeamPart team : override.teams()) {
                for (MemberPart member : team.members().values()) {
                    for (Credit credit : member.credits()) {
                        all.add(new Weight(credit, credit.value().value().multipliedBy(team.share())));
                    }
                }
            }
        } else if (part instanceof ResolvedLevelOverride levels) {
            List<Ratio> rates = levels.rates().orElse(List.of());
            for (LevelPart level : levels.levels()) {
                Ratio rate = level.level() <= rates.size() ? rates.get(level.level() - 1) : Ratio.ZERO;
                level.credits()
                        .forEach(credit -> all.add(
                                new Weight(credit, credit.value().value().multipliedBy(rate))));
            }
        }
        // A part may pay in several currencies, each for its own credits.
        all.removeIf(each -> each.credit()
                .value()
                .currency()
                .filter(other -> !other.equals(earning.amount().currency()))
                .isPresent());
        return all;
    }
}
