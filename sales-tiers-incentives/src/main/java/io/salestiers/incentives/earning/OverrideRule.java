package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.plan.ResolvedOverride;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.team.MemberPart;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.TeamPart;
import io.salestiers.incentives.team.TeamQuota;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is paid on the results of teams, rounded once. */
final class OverrideRule {
    private final ResolvedOverride resolved;
    private final EarningsBefore before;
    private final Currency currency;

    private OverrideRule(ResolvedOverride resolved, EarningsBefore before, Currency currency) {
        this.resolved = resolved;
        this.before = before;
        this.currency = currency;
    }

    static PartResult calculate(ResolvedOverride resolved, EarningsBefore before) {
        List<PartResult> results = new ArrayList<>();
        for (Currency currency : currencies(resolved, before)) {
            results.add(new OverrideRule(resolved, before, currency).calculate());
        }
        return PartResult.together(resolved, results);
    }

    /* By code. */
    private static Set<Currency> currencies(ResolvedOverride resolved, EarningsBefore before) {
        Set<Currency> currencies = new TreeSet<>();
        resolved.currency().ifPresent(currencies::add);
        resolved.carried().forEach(amount -> currencies.add(amount.currency()));
        for (TeamPart team : resolved.teams()) {
            for (PersonId member : team.members().keySet()) {
                resolved.component()
                        .base()
                        .reads()
                        .forEach(read -> before.of(read, member)
                                .forEach(earning ->
                                        currencies.add(earning.amount().currency())));
            }
        }
        return currencies;
    }

    private PartResult calculate() {
        OverridePay pay = resolved.component().pay();
        Optional<Explanation> exact;
        if (pay instanceof OverridePay.FixedRate fixed) {
            String name = resolved.component().base() instanceof OverrideBase.Earned
                    ? "override-on-earnings"
                    : "override-exact";
            exact = Optional.of(Steps.product(name, Steps.rate("rate", fixed.rate()), base(), currency));
        } else if (pay instanceof OverridePay.OnTotal total) {
            exact = onTotal(total);
        } else if (pay instanceof OverridePay.OnEachMember each) {
            exact = Optional.of(onEachMember(each));
        } else {
            throw new AssertionError(pay);
        }
        return exact.map(this::paid).orElseGet(this::withoutQuota);
    }

    private PartResult paid(Explanation gross) {
        PayContext context = PayContext.of(currency, gross)
                .withCarried(resolved.carried().stream()
                        .filter(amount -> amount.currency().equals(currency))
                        .findFirst());
        if (resolved.component().hasCredits()) {
            context = context.withCredits(base(), credits(resolved.teams()));
        }
        if (resolved.quota().isPresent()) {
            context = context.withQuota(resolved.quota().get());
        }
        return RecipientPay.of(
                resolved,
                resolved.recipient(),
                ModifierSteps.apply(resolved.modifiers(), context),
                resolved.component().rounding(),
                currency);
    }

    private PartResult withoutQuota() {
        return resolved.recipient()
                .payee()
                .map(payee ->
                        PartResult.of(resolved, Unpaid.of(resolved, payee, key("no-team-quota"), List.of(base()))))
                .orElseGet(() -> new PartResult(resolved, List.of(), List.of(), List.of()));
    }

    /* All that counts for the recipient, of all teams. */
    private Explanation base() {
        if (resolved.teams().stream().allMatch(team -> team.share().equals(Ratio.ONE))) {
            return results("team", resolved.teams());
        }
        return sum(
                "teams",
                resolved.teams().stream()
                        .map(team -> shared(team, results("team", List.of(team))))
                        .toList());
    }

    private Explanation results(String name, List<TeamPart> teams) {
        return resolved.component().base() instanceof OverrideBase.Earned
                ? earned(name, teams)
                : Steps.creditedTogether(name + "-credited", credits(teams), currency);
    }

    private List<Credit> credits(List<TeamPart> teams) {
        return teams.stream()
                .flatMap(team -> team.members().values().stream())
                .flatMap(member -> member.credits().stream())
                .toList();
    }

    private Explanation earned(String name, List<TeamPart> teams) {
        List<Explanation> steps = new ArrayList<>();
        for (TeamPart team : teams) {
            team.members().forEach((person, part) -> earned(person, part).ifPresent(steps::add));
        }
        return Steps.sum(name + "-earned", steps, currency);
    }

    private Optional<Explanation> earned(PersonId person, MemberPart part) {
        Optional<Explanation> earned =
                EarnedSteps.of(before, resolved.component().base().reads(), person, currency);
        return earned.map(all -> part.share().equals(Ratio.ONE)
                ? all
                : Steps.product("part-of-days", Steps.rate("days-share", part.share()), all, currency)
                        .concerning(person.value()));
    }

    private Explanation shared(TeamPart team, Explanation all) {
        return team.share().equals(Ratio.ONE)
                ? all
                : Steps.product("part-of-team", Steps.rate("days-share", team.share()), all, currency)
                        .with("position", team.position().value());
    }

    private Explanation sum(String name, List<Explanation> steps) {
        return steps.size() == 1 ? steps.get(0) : Steps.sum(name, steps, currency);
    }

    private Optional<Explanation> onTotal(OverridePay.OnTotal total) {
        if (total.quota().isEmpty()) {
            return Optional.of(bands(base(), Optional.empty()));
        }
        if (total.quota().get() instanceof TeamQuota.OfManager) {
            return quota("quota", resolved.quota(), Ratio.ONE).map(quota -> bands(base(), Optional.of(quota)));
        }
        List<Explanation> steps = new ArrayList<>();
        for (TeamPart team : resolved.teams()) {
            quota("unit-quota", team.quota(), team.quotaShare())
                    .ifPresent(quota ->
                            steps.add(shared(team, bands(results("team", List.of(team)), Optional.of(quota)))));
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(sum("override-teams", steps));
    }

    private Explanation onEachMember(OverridePay.OnEachMember each) {
        List<Explanation> teams = new ArrayList<>();
        for (TeamPart team : resolved.teams()) {
            List<Explanation> members = new ArrayList<>();
            team.members().forEach((person, part) -> member(each, person, part).ifPresent(members::add));
            Explanation sum = Steps.sum("override-members", members, currency)
                    .with("without", Argument.number(team.members().size() - members.size()));
            teams.add(shared(team, sum));
        }
        return sum("override-teams", teams);
    }

    private Optional<Explanation> member(OverridePay.OnEachMember each, PersonId person, MemberPart part) {
        Explanation credited = Steps.credited("person-credited", part.credits(), currency)
                .with("person", person.value())
                .concerning(person.value());
        if (each.quota().isEmpty()) {
            return Optional.of(bands(credited, Optional.empty()).concerning(person.value()));
        }
        return quota("quota", part.quota(), part.share())
                .map(quota -> bands(credited, Optional.of(quota.concerning(person.value())))
                        .concerning(person.value()));
    }

    /*
     * What the table pays on a result, with the result and its attainment beside it. These name the people, so that bands of a
     * team of one are not shown to others either.
     */
    private Explanation bands(Explanation result, Optional<Explanation> quota) {
        OverridePay pay = resolved.component().pay();
        Explanation sum = BandSteps.pay(
                pay instanceof OverridePay.OnTotal total ? total.rates() : ((OverridePay.OnEachMember) pay).rates(),
                value(result),
                quota.map(Steps::value),
                currency);
        Explanation measured = quota.map(whole -> Explanation.of(
                        key("attainment"),
                        Operation.QUOTIENT,
                        Quantity.ratio(value(result).dividedBy(value(whole))),
                        List.of(result, whole)))
                .orElse(result);
        return Explanation.of(
                key("override-bands"), Operation.CHOSEN, Steps.money(value(sum), currency), List.of(sum, measured));
    }

    /* A quota counts only in its own currency, and none is nothing to measure on. */
    private Optional<Explanation> quota(String name, Optional<Quota> quota, Ratio share) {
        return quota.filter(each -> each.value().currency().equals(Optional.of(currency)) && share.signum() > 0)
                .map(each -> {
                    Explanation whole =
                            Explanation.of(key(name), Operation.CHOSEN, each.value(), List.of(each.explanation()));
                    return share.equals(Ratio.ONE)
                            ? whole
                            : Steps.product("quota-for-part", Steps.rate("days-share", share), whole, currency);
                });
    }
}
