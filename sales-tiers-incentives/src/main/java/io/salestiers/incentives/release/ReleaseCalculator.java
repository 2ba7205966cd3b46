package io.salestiers.incentives.release;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Works out what is kept of pay and what is released. Stateless and pure: the same ledger, rules and facts give the same postings,
 * and once they are booked, none.
 *
 * <p>Pay is kept by deal. If a later period takes some of a deal back, what is kept of it, of the last period first, is released
 * against that, so that a payee does not owe what was never paid. What has been paid is not kept again when money goes back to
 * the customer; what a deal is worth more is kept by its shares.
 *
 * <!-- sample: DealEventsTest#release -->
 * <pre>{@code
 * LeavingRules leaving = LeavingRules.always(HeldOnLeaving.WAITS, new DealsInProgress.PaidUntil(30));
 * List<ReleaseStep> steps = List.of(
 *         ReleaseStep.of("0.6", new EarningEvent.OnEvent(EventName.DELIVERY)),
 *         ReleaseStep.of("0.4", EarningEvents.ON_CASH));
 * ComponentRelease rule = new ComponentRelease(COMMISSION, EarningEvents.ON_CASH, steps, leaving);
 * DealEvents events = DealEvents.from(transactions, DateName.PAYMENT).build();
 * Releases releases = ReleaseCalculator.DEFAULT
 *         .calculate(
 *                 view, List.of(), List.of(new ReleaseRules(PLAN, List.of(rule))), day, ReleaseFacts.of(events))
 *         .orThrow();
 * List<Posting> postings = releases.postings(); // of 50.00, 30.00 and 6.00 are due: 14.00 are kept
 * }</pre>
 */
public final class ReleaseCalculator {
    /** The calculator. */
    public static final ReleaseCalculator DEFAULT = new ReleaseCalculator();

    private record Deal(
            PersonId payee,
            PlanId plan,
            ComponentId component,
            Currency currency,
            Optional<TransactionId> transaction,
            Optional<Period> period) {
        static Deal of(SourceAccount account) {
            PaySource source = account.source();
            return new Deal(
                    account.payee(),
                    source.plan().orElseThrow(),
                    source.component().orElseThrow(),
                    account.earned().currency(),
                    source.transaction(),
                    source.transaction().isPresent() ? Optional.empty() : Optional.of(source.earnedIn()));
        }
    }

    private ReleaseCalculator() {}

    /**
     * Works out what is to be kept and released on a day.
     *
     * @param view the ledger
     * @param before postings of earlier steps of the same pay run, such as clawbacks, which are not booked yet
     * @param rules the rules of each plan of which the ledger has pay
     * @param day the day; what happened later plays no part
     * @param facts what happened to deals and who has left
     * @return the postings; or each component that has pay and no rule
     */
    public WithFindings<Releases> calculate(
            LedgerView view, List<Posting> before, Collection<ReleaseRules> rules, LocalDate day, ReleaseFacts facts) {
        Map<Deal, List<SourceAccount>> deals = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>();
        for (SourceAccount account : SourceAccounts.of(view, before)) {
            boolean moved = account.earned().signum() != 0
                    || account.held().signum() != 0
                    || account.ended().signum() != 0;
            if (account.source().component().isPresent() && moved) {
                deals.computeIfAbsent(Deal.of(account), key -> new ArrayList<>())
                        .add(account);
                if (rule(account.source(), rules).isEmpty()) {
                    missing.add(account.source().plan().orElseThrow() + "/"
                            + account.source().component().get());
                }
            }
        }
        if (!missing.isEmpty()) {
            return WithFindings.failed(missing.stream()
                    .map(each -> Finding.of(ReleaseFinding.NO_RULE, Place.about(each))
                            .with("component", each))
                    .toList());
        }
        List<ExplainedPosting> lines = new ArrayList<>();
        List<WaitingPay> waiting = new ArrayList<>();
        for (List<SourceAccount> sources : deals.values()) {
            List<Money> worth =
                    SourceAccounts.left(sources, account -> account.earned().plus(account.ended()));
            List<Money> paid = SourceAccounts.left(sources, SourceAccount::paid);
            for (int i = 0; i < sources.size(); i++) {
                SourceAccount account = sources.get(i);
                SourceRelease release = new SourceRelease(
                        account,
                        worth.get(i),
                        paid.get(i),
                        rule(account.source(), rules).orElseThrow(),
                        day,
                        facts);
                lines.addAll(release.lines());
                waiting.addAll(release.waiting());
            }
        }
        return WithFindings.of(new Releases(lines, waiting), List.of());
    }

    /**
     * Which part of some pay is a wage on a day; the rest of what was paid of it is an advance.
     *
     * @param payee whose pay
     * @param source of what; its component must have a rule
     * @param rules the rules of each plan
     * @param day the day
     * @param facts what is known
     * @return 0 to 1: 0.4 where 40 % of the money has arrived that the pay is earned by; 1 for what is of no component
     * @throws IllegalArgumentException if there is no rule
     */
    public Ratio earnedShare(
            PersonId payee, PaySource source, Collection<ReleaseRules> rules, LocalDate day, ReleaseFacts facts) {
        if (source.component().isEmpty()) {
            return Ratio.ONE;
        }
        ComponentRelease rule = rule(source, rules)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there must be a rule of " + source.component().get()));
        boolean waits = facts.leaving(payee)
                .map(left -> rule.leaving().rule(left.reason()).held() == HeldOnLeaving.WAITS)
                .orElse(false);
        return rule.earned().reached(new PaySituation(payee, source, day, facts, waits));
    }

    static Optional<ComponentRelease> rule(PaySource source, Collection<ReleaseRules> rules) {
        return rules.stream()
                .filter(each -> Optional.of(each.plan()).equals(source.plan()))
                .findFirst()
                .flatMap(each -> source.component().flatMap(each::find));
    }
}
