package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.plan.ResolvedLevelOverride;
import io.salestiers.incentives.team.LevelPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rate for each level at which somebody stands above a credit, rounded once. */
final class LevelRule {
    private LevelRule() {}

    static PartResult calculate(ResolvedLevelOverride resolved) {
        Optional<List<Ratio>> rates = resolved.rates();
        if (rates.isEmpty()) {
            return unknown(resolved);
        }
        List<Explanation> steps = new ArrayList<>();
        for (LevelPart part : resolved.levels()) {
            if (part.level() <= rates.get().size()) {
                steps.add(Steps.product(
                                "level",
                                Steps.rate("rate", rates.get().get(part.level() - 1)),
                                Steps.creditedTogether("level-credited", part.credits(), resolved.currency()),
                                resolved.currency())
                        .with("level", Argument.number(part.level())));
            }
        }
        Explanation sum = Steps.sum("levels", steps, resolved.currency());
        Explanation exact = resolved.paidAs()
                .map(level -> Explanation.of(
                        key("levels-paid-as"),
                        Operation.CHOSEN,
                        Steps.money(Steps.value(sum), resolved.currency()),
                        List.of(sum, level.explanation())))
                .orElse(sum);
        List<Credit> credits = resolved.levels().stream()
                .flatMap(part -> part.credits().stream())
                .toList();
        PayContext context = PayContext.of(resolved.currency(), exact)
                .withCarried(resolved.carried())
                .withCredits(Steps.creditedTogether("team-credited", credits, resolved.currency()), credits);
        return RecipientPay.of(
                resolved,
                resolved.recipient(),
                ModifierSteps.apply(resolved.modifiers(), context),
                resolved.component().rounding(),
                resolved.currency());
    }

    private static PartResult unknown(ResolvedLevelOverride resolved) {
        PersonId payee = resolved.recipient().payee().orElseThrow();
        List<Explanation> steps =
                resolved.paidAs().map(Figure::explanation).map(List::of).orElse(List.of());
        return PartResult.of(resolved, Unpaid.of(resolved, payee, key("no-paid-as"), steps));
    }
}
