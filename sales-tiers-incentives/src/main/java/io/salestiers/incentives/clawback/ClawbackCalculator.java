package io.salestiers.incentives.clawback;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.release.ExplainedPosting;
import io.salestiers.incentives.release.ReleaseCalculator;
import io.salestiers.incentives.release.ReleaseFacts;
import io.salestiers.incentives.release.ReleaseRules;
import io.salestiers.incentives.release.SourceAccount;
import io.salestiers.incentives.release.SourceAccounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Works out what is taken back of pay. Stateless and pure: what is to be taken back of a deal follows from all its events and from what
 * the deal gives, and what is booked is the difference to what was taken back before. So events in any batches come to the same, a
 * correction of the deal corrects the clawback, and a second run gives nothing.
 *
 * <p>What has not had its earning event and is not paid is given up by an adjustment, so that nobody owes what they never had. Earned pay
 * that is still to be paid is not forfeited: only what is paid becomes a receivable, which a pay run recovers within the limit that the
 * host's law sets. No more is taken back than was paid net of earlier clawbacks.
 */
public final class ClawbackCalculator {
    /** The calculator. */
    public static final ClawbackCalculator DEFAULT = new ClawbackCalculator();

    private record Deal(
            PersonId payee, PlanId plan, ComponentId component, TransactionId transaction, Currency currency) {}

    private ClawbackCalculator() {}

    /**
     * Works out what is to be taken back by a day.
     *
     * @param view the ledger
     * @param before postings of earlier steps of the same pay run, which are not booked yet
     * @param rules the rules of each plan from which pay is taken back
     * @param releases the rules of release of the same plans, for their earning events
     * @param events all events of the deals so far, those of earlier runs too, in any order
     * @param day the day; later events play no part
     * @param facts what happened to deals and who has left
     * @return the postings; or each event that no rule knows, and each component without an earning event
     */
    public WithFindings<Clawbacks> calculate(
            LedgerView view,
            List<Posting> before,
            Collection<ClawbackRules> rules,
            Collection<ReleaseRules> releases,
            Collection<ClawbackEvent> events,
            LocalDate day,
            ReleaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        Map<TransactionId, SortedSet<ClawbackEvent>> byDeal = new LinkedHashMap<>();
        for (ClawbackEvent event : new TreeSet<>(events)) {
            if (rules.stream()
                    .flatMap(each -> each.components().stream())
                    .noneMatch(rule -> rule.knows(event.event()))) {
                findings.add(Finding.of(
                                ClawbackFinding.UNKNOWN_EVENT,
                                Place.about(event.deal().toString()))
                        .with("event", event.event().value())
                        .with("transaction", event.deal().toString()));
            }
            if (!event.day().isAfter(day)) {
                byDeal.computeIfAbsent(event.deal(), key -> new TreeSet<>()).add(event);
            }
        }
        findings.addAll(missingReleases(rules, releases));
        if (!findings.isEmpty()) {
            return WithFindings.failed(findings);
        }
        Map<Deal, List<SourceAccount>> deals = new LinkedHashMap<>();
        for (SourceAccount account : SourceAccounts.of(view, before)) {
            deal(account, byDeal, rules)
                    .ifPresent(deal -> deals.computeIfAbsent(deal, key -> new ArrayList<>())
                            .add(account));
        }
        Debts debts = new Debts(view, before);
        List<ExplainedPosting> lines = new ArrayList<>();
        List<OpenClawback> open = new ArrayList<>();
        SortedSet<TransactionId> returns = new TreeSet<>();
        deals.forEach((deal, sources) -> {
            ClawbackRule rule = rule(sources.get(0).source(), rules).orElseThrow();
            List<Ratio> earned = new ArrayList<>();
            for (SourceAccount source : sources) {
                earned.add(ReleaseCalculator.DEFAULT.earnedShare(deal.payee(), source.source(), releases, day, facts));
            }
            DealClawback result = new DealClawback(
                    sources,
                    rule,
                    byDeal.getOrDefault(deal.transaction(), new TreeSet<>()),
                    earned,
                    facts.events(),
                    debts);
            lines.addAll(result.lines());
            open.addAll(result.open());
            if (rule.attainment() == AttainmentEffect.BY_RETURN && result.takes()) {
                returns.add(deal.transaction());
            }
        });
        return WithFindings.of(new Clawbacks(lines, open, returns), List.of());
    }

    private static Optional<Deal> deal(
            SourceAccount account,
            Map<TransactionId, SortedSet<ClawbackEvent>> events,
            Collection<ClawbackRules> rules) {
        PaySource source = account.source();
        return source.transaction()
                .filter(events::containsKey)
                .filter(transaction -> rule(source, rules).isPresent())
                .map(transaction -> new Deal(
                        account.payee(),
                        source.plan().orElseThrow(),
                        source.component().orElseThrow(),
                        transaction,
                        account.earned().currency()));
    }

    private static Optional<ClawbackRule> rule(PaySource source, Collection<ClawbackRules> rules) {
        return rules.stream()
                .filter(each -> Optional.of(each.plan()).equals(source.plan()))
                .findFirst()
                .flatMap(each -> source.component().flatMap(each::find));
    }

    private static List<Finding> missingReleases(Collection<ClawbackRules> rules, Collection<ReleaseRules> releases) {
        List<Finding> findings = new ArrayList<>();
        for (ClawbackRules plan : rules) {
            for (ClawbackRule rule : plan.components()) {
                boolean stated = releases.stream()
                        .anyMatch(each -> each.plan().equals(plan.plan())
                                && each.find(rule.component()).isPresent());
                if (!stated) {
                    findings.add(Finding.of(
                                    ClawbackFinding.NO_EARNING_EVENT, Place.about(plan.plan() + "/" + rule.component()))
                            .with("component", plan.plan() + "/" + rule.component()));
                }
            }
        }
        return findings;
    }
}
