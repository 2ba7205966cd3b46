package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.examples.quickstart.input.InputFile;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.fairness.CategoryId;
import io.salestiers.incentives.fairness.EqualPayCase;
import io.salestiers.incentives.fairness.EqualPayCheck;
import io.salestiers.incentives.fairness.FactorId;
import io.salestiers.incentives.fairness.FairnessCalculator;
import io.salestiers.incentives.fairness.FairnessInputs;
import io.salestiers.incentives.fairness.FairnessReport;
import io.salestiers.incentives.fairness.FairnessRules;
import io.salestiers.incentives.fairness.GroupKey;
import io.salestiers.incentives.fairness.MonotonicityCheck;
import io.salestiers.incentives.fairness.PaidPerson;
import io.salestiers.incentives.fairness.PayDrop;
import io.salestiers.incentives.fairness.Selection;
import io.salestiers.incentives.fairness.UnequalPay;
import io.salestiers.incentives.promotion.Eligibility;
import io.salestiers.incentives.promotion.GateOutcome;
import io.salestiers.incentives.promotion.PromotionTrack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks the library whether pay and promotion are fair. Groups go into its calls, and into nothing that is kept. */
final class FairnessFinder {
    private static final FactorId SALES = FactorId.of("credited-sales");

    private final SalesData data;
    private final Definitions definitions;
    private final Organization organization;
    private final EarningRuns runs;
    private final EarningRun run;
    private final Credits credits;
    private final Period period;
    private final List<Finding> findings;

    FairnessFinder(
            SalesData data,
            Definitions definitions,
            Organization organization,
            EarningRuns runs,
            EarningRun run,
            Credits credits,
            List<Finding> findings) {
        this.data = data;
        this.definitions = definitions;
        this.organization = organization;
        this.runs = runs;
        this.run = run;
        this.credits = credits;
        this.period = run.resolved().period();
        this.findings = findings;
    }

    /** Empty without rules. */
    Optional<Fairness> find(Optional<ClosedLedger> ledger, Optional<Careers> careers) {
        if (definitions.fairness().isEmpty()) {
            if (!data.groups().isEmpty()) {
                findings.add(Finding.of(
                                ClosingFindings.GROUPS_UNUSED,
                                Place.file(data.format().nameOf(InputFile.GROUPS)))
                        .with("count", data.groups().size()));
            }
            return Optional.empty();
        }
        FairnessRules rules = definitions.fairness().get();
        List<EqualPayCase> cases = EqualPayCheck.cases(run);
        List<UnequalPay> unequal = EqualPayCheck.find(cases);
        unequal.forEach(each -> findings.add(each.finding()));
        List<Credit> more = MonotonicityCheck.more(credits, period, amounts());
        List<PayDrop> drops = take(MonotonicityCheck.check(definitions.plan(), runs.inputs(credits), period, more))
                .orElseGet(List::of);
        drops.forEach(each -> findings.add(each.finding()));
        Optional<GroupKey> reference = reference();
        SortedMap<Currency, FairnessReport> pay = new TreeMap<>();
        reference.ifPresent(largest -> people(ledger)
                .forEach((currency, people) ->
                        report(people, List.of(), largest, rules).ifPresent(report -> pay.put(currency, report))));
        List<Selection> selections = careers.map(FairnessFinder::selections).orElseGet(List::of);
        return Optional.of(new Fairness(
                rules,
                cases.size(),
                unequal,
                more.size(),
                drops,
                reference,
                pay,
                selections.isEmpty()
                        ? Optional.empty()
                        : reference.flatMap(largest -> report(List.of(), selections, largest, rules))));
    }

    private <T> Optional<T> take(WithFindings<T> result) {
        findings.addAll(result.findings());
        return result.value();
    }

    private Optional<FairnessReport> report(
            List<PaidPerson> people, List<Selection> selections, GroupKey reference, FairnessRules rules) {
        SortedSet<FactorId> factors = new TreeSet<>(people.isEmpty() ? List.of() : List.of(SALES));
        Optional<FairnessReport> report = take(FairnessCalculator.DEFAULT.report(
                new FairnessInputs(people, factors, selections, List.of()), data.groups(), reference, rules));
        report.ifPresent(all -> findings.addAll(all.concerns()));
        return report;
    }

    /** The least amount there is, and one as large as the largest deal of the period, in each currency. */
    private List<Money> amounts() {
        SortedMap<Currency, Money> largest = new TreeMap<>();
        credits.all().stream()
                .map(Credit::amount)
                .forEach(amount -> largest.merge(
                        amount.currency(), amount, (one, other) -> one.compareTo(other) < 0 ? other : one));
        List<Money> amounts = new ArrayList<>();
        largest.forEach((currency, amount) -> {
            amounts.add(Money.of(BigDecimal.ONE.scaleByPowerOfTen(-currency.digits()), currency));
            if (amount.signum() > 0) {
                amounts.add(amount);
            }
        });
        return amounts;
    }

    private Optional<GroupKey> reference() {
        SortedMap<GroupKey, Integer> sizes = new TreeMap<>();
        data.groups().values().forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes.keySet().stream()
                .max(Comparator.comparing((GroupKey group) -> sizes.getOrDefault(group, 0))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static List<Selection> selections(Careers careers) {
        Map<PromotionTrack, List<Eligibility>> byTrack = new LinkedHashMap<>();
        careers.eligibilities()
                .forEach(each -> byTrack.computeIfAbsent(each.track(), track -> new ArrayList<>())
                        .add(each));
        List<Selection> selections = new ArrayList<>();
        byTrack.forEach((track, all) -> {
            SortedSet<PersonId> candidates = new TreeSet<>();
            SortedSet<PersonId> selected = new TreeSet<>();
            for (Eligibility each : all) {
                candidates.add(each.person());
                if (each.outcome() == GateOutcome.MET) {
                    selected.add(each.person());
                }
            }
            selections.add(new Selection(track.name(), candidates, selected));
        });
        return selections;
    }

    /* Amounts of several currencies are not added up, so each has its own report. The tier is the category of equal work; who is
     * paid without a position in the period, such as for returns, has none and is compared with nobody. */
    private SortedMap<Currency, List<PaidPerson>> people(Optional<ClosedLedger> ledger) {
        Tenures tenures = Tenures.of(organization);
        SortedMap<Currency, List<PaidPerson>> people = new TreeMap<>();
        for (PersonId payee : new TreeSet<>(run.payees())) {
            category(tenures.of(payee))
                    .ifPresent(category -> earned(payee)
                            .forEach((currency, money) -> people.computeIfAbsent(currency, key -> new ArrayList<>())
                                    .add(new PaidPerson(
                                            payee,
                                            category,
                                            beside(ledger, payee, currency),
                                            money,
                                            new TreeMap<>(Map.of(SALES, sales(payee, currency)))))));
        }
        return people;
    }

    /** Zero if nothing was earned. */
    private SortedMap<Currency, Money> earned(PersonId payee) {
        SortedMap<Currency, Money> earned = new TreeMap<>(EarningRun.total(run.of(payee)));
        if (earned.isEmpty()) {
            Currency own = data.currencyOf(payee, lastDay());
            earned.put(own, Money.zero(own));
        }
        return earned;
    }

    private LocalDate lastDay() {
        return period.range().to().orElseThrow().minusDays(1);
    }

    private Ratio sales(PersonId payee, Currency currency) {
        return Credits.totals(credits.of(payee))
                .getOrDefault(currency, Money.zero(currency))
                .ratio();
    }

    /** What draws and guarantees have added, less what was kept for them. */
    private Money beside(Optional<ClosedLedger> ledger, PersonId payee, Currency currency) {
        return ledger.stream()
                .flatMap(closed -> closed.pay().pays().stream()
                        .filter(pay -> pay.payee().equals(payee)
                                && pay.paid().currency().equals(currency))
                        .map(pay -> new PaymentSums(closed.entries(), period, pay)))
                .map(sums -> Totals.money(sums.added()).minus(Totals.money(sums.kept())))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** The tier at the end of the period, or the last one in it of who has left. */
    private Optional<CategoryId> category(List<Tenures.Tenure> tenures) {
        return tenures.stream()
                .filter(tenure -> tenure.days().overlaps(period.range()))
                .max(Comparator.comparing(
                                (Tenures.Tenure tenure) -> tenure.days().to().orElse(LocalDate.MAX))
                        .thenComparing(Tenures.Tenure::tier))
                .map(tenure -> CategoryId.of(tenure.tier().value()));
    }
}
