package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.columns.internal.CreditKernel;
import io.salestiers.incentives.columns.internal.RoundedQuotient;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditWeight;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.ParticipantRole;
import io.salestiers.incentives.credit.RollUpDay;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.Transactions;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Binds a crediting plan to payees, days and values. Used once. */
final class CreditProgramCompiler {
    private static final String ROLE = "column";

    private final CreditProgram.Builder builder;
    private final CreditTerms terms;
    private final List<PersonId> payees;
    private final List<DateRange> stretches;
    private final List<DimensionId> read = new ArrayList<>();
    private final List<DimensionId> kept;
    /** Positions whose holders share what rolls up to them: parts of sums are not the sums of parts. */
    private final SortedSet<PositionId> joint = new TreeSet<>();

    private CreditProgramCompiler(CreditProgram.Builder builder) {
        this.builder = builder;
        this.terms = ColumnRules.terms(builder.plan);
        this.payees = List.copyOf(new TreeSet<>(builder.organization.people()));
        this.stretches = stretches(builder);
        this.kept = List.copyOf(builder.kept);
        SortedSet<DimensionId> all = ColumnRules.read(terms);
        all.addAll(kept);
        read.addAll(all);
    }

    static WithFindings<CreditProgram> compile(CreditProgram.Builder builder) {
        List<Finding> findings =
                ColumnRules.check(builder.plan, builder.days, builder.currency, builder.values.keySet(), builder.kept);
        return findings.isEmpty() ? new CreditProgramCompiler(builder).compile() : WithFindings.failed(findings);
    }

    private WithFindings<CreditProgram> compile() {
        long cells = (long) stretches.size() * payees.size() * groups();
        if (cells > Integer.MAX_VALUE - 8) {
            return WithFindings.failed(List.of(Finding.of(ColumnFinding.TOO_MANY, Place.document("crediting-plan", ""))
                    .with("payees", payees.size())
                    .with("stretches", stretches.size())
                    .with("groups", groups())));
        }
        BigInteger divisor = BigInteger.ONE;
        BigInteger factor = BigInteger.ONE;
        List<CreditKernel.Codes> codes = new ArrayList<>();
        int stride = payees.size() * groups();
        for (DimensionId dimension : read) {
            List<Optional<Ratio>> weights = weights(dimension);
            BigInteger common = BigInteger.ONE;
            for (Optional<Ratio> weight : weights) {
                BigInteger own = weight.orElse(Ratio.ONE).denominator();
                common = common.multiply(own).divide(common.gcd(own));
            }
            divisor = divisor.multiply(common);
            BigInteger of = common;
            List<BigInteger> numbers = weights.stream()
                    .map(weight -> weight.map(each -> each.numerator().multiply(of.divide(each.denominator())))
                            .orElse(BigInteger.ONE.negate()))
                    .toList();
            factor = factor.multiply(Collections.max(numbers).max(BigInteger.ONE));
            if (factor.bitLength() > 62) {
                return tooFine();
            }
            long[] factors =
                    numbers.stream().mapToLong(BigInteger::longValueExact).toArray();
            int[] groups = null;
            if (kept.contains(dimension)) {
                stride /= factors.length;
                groups = new int[factors.length];
                for (int i = 0; i < factors.length; i++) {
                    groups[i] = i * stride;
                }
            }
            codes.add(new CreditKernel.Codes(factors, groups));
        }
        Optional<BigInteger> cap = cap(divisor);
        if (divisor.compareTo(BigInteger.valueOf(RoundedQuotient.MAX_DIVISOR)) > 0
                || cap.filter(each -> each.bitLength() > 62).isPresent()) {
            return tooFine();
        }
        CellCredits all = cells((int) cells);
        if (!joint.isEmpty()) {
            return WithFindings.failed(List.of(Finding.of(
                            ColumnFinding.JOINT_HOLDERS, Place.document("crediting-plan", "/placing/joint"))
                    .with(
                            "positions",
                            Argument.texts(joint.stream().map(PositionId::value).toList()))));
        }
        return WithFindings.of(
                new CreditProgram(
                        builder.plan,
                        builder.organization,
                        builder.days,
                        builder.currency,
                        payees,
                        builder.values,
                        read,
                        builder.kept,
                        kernel(codes, divisor.longValueExact(), cap),
                        all),
                List.of());
    }

    private WithFindings<CreditProgram> tooFine() {
        return WithFindings.failed(List.of(Finding.of(
                        ColumnFinding.TOO_FINE, Place.document("crediting-plan", "/rules"))
                .with(
                        "dimensions",
                        Argument.texts(read.stream().map(DimensionId::value).toList()))));
    }

    private CreditKernel kernel(List<CreditKernel.Codes> codes, long divisor, Optional<BigInteger> cap) {
        RoundingMode mode = terms.rounding().mode();
        return new CreditKernel(
                Math.toIntExact(builder.days.from().toEpochDay()),
                starts(),
                payees.size(),
                codes.toArray(CreditKernel.Codes[]::new),
                divisor,
                mode,
                cap.map(BigInteger::longValueExact).orElse(Long.MAX_VALUE),
                builder.whole,
                largestRemainder() ? RoundingMode.HALF_UP : mode);
    }

    /* Of two parts the first gets the unit that is left if its remainder is at least a half: half-up of its size. */
    private boolean largestRemainder() {
        return builder.plan.rules().stream()
                .anyMatch(rule -> rule instanceof CreditRule.Split split
                        && split.remainder() == SplitRemainder.LARGEST_REMAINDER);
    }

    /* In minor units over the divisor; a cap of a part of such a part is never reached exactly, so it is too fine. */
    private Optional<BigInteger> cap(BigInteger divisor) {
        return terms.cap(Optional.of(builder.currency)).map(cap -> {
            Ratio parts = cap.multipliedBy(Ratio.of(builder.currency.minorPerUnit()))
                    .multipliedBy(Ratio.of(divisor, BigInteger.ONE));
            return parts.whole() ? parts.numerator() : BigInteger.ONE.shiftLeft(64);
        });
    }

    /* The weight of each value of a dimension; empty for one that is not credited. */
    private List<Optional<Ratio>> weights(DimensionId dimension) {
        List<Optional<Ratio>> weights = new ArrayList<>();
        for (String value : values(dimension)) {
            SortedMap<DimensionId, String> only = new TreeMap<>(Map.of(dimension, value));
            Optional<Ratio> all = Optional.of(Ratio.ONE);
            SortedSet<String> counted = terms.when().values().get(dimension);
            if (counted != null && !counted.contains(value)) {
                all = Optional.empty();
            }
            for (CreditWeight weight : terms.weights()) {
                if (weight.dimension().equals(dimension)) {
                    Optional<Ratio> own = weight.weight(only);
                    all = all.flatMap(known -> own.map(known::multipliedBy));
                }
            }
            weights.add(all);
        }
        return weights;
    }

    private List<String> values(DimensionId dimension) {
        List<String> values = builder.values.get(dimension);
        if (values == null) {
            throw new AssertionError(dimension);
        }
        return values;
    }

    private int groups() {
        long groups = 1;
        for (DimensionId dimension : kept) {
            groups = Math.min(Integer.MAX_VALUE, groups * values(dimension).size());
        }
        return (int) groups;
    }

    /* Cut where the organization changes, and where a roll-up changes the day whose organization counts. */
    private static List<DateRange> stretches(CreditProgram.Builder builder) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        builder.organization.cuts(builder.days).forEach(each -> cuts.add(each.from()));
        for (CreditRule rule : builder.plan.rules()) {
            if (rule instanceof CreditRule.RollUp rollUp && rollUp.day() instanceof RollUpDay.PeriodEnd end) {
                end.calendar()
                        .periodsIn(end.period(), builder.days)
                        .forEach(each -> cuts.add(each.range().from()));
            }
        }
        cuts.removeIf(day -> !builder.days.contains(day));
        cuts.add(builder.days.from());
        cuts.add(builder.days.to().orElseThrow());
        List<DateRange> stretches = new ArrayList<>();
        LocalDate from = cuts.first();
        for (LocalDate to : cuts.tailSet(from, false)) {
            stretches.add(DateRange.of(from, to));
            from = to;
        }
        return stretches;
    }

    private int[] starts() {
        int[] starts = new int[Math.toIntExact(builder.days.lengthInDays())];
        int day = 0;
        for (int i = 0; i < stretches.size(); i++) {
            for (long d = 0; d < stretches.get(i).lengthInDays(); d++) {
                starts[day++] = i * groups() * payees.size();
            }
        }
        return starts;
    }

    /*
     * Who is credited, and who above: found by crediting one deal of each payee on the first day of each stretch, so that
     * placing, vacancies and lines need not be known here.
     */
    private CellCredits cells(int cells) {
        CreditingPlan plan = probing();
        DateName date = requireNonNull(plan.days().get(TransactionKind.BOOKING), "date");
        List<CellCredits.Entry> entries = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            DateRange stretch = stretches.get(i);
            List<Transaction> deals = new ArrayList<>();
            for (int payee = 0; payee < payees.size(); payee++) {
                deals.add(Transaction.builder(
                                TransactionId.of(ROLE, String.valueOf(i * groups() * payees.size() + payee)),
                                TransactionKind.BOOKING,
                                Money.ofMinor(1, builder.currency))
                        .date(date, stretch.from())
                        .participant(ROLE, payees.get(payee))
                        .build());
            }
            LocalDate last = stretch.to().orElseThrow().minusDays(1);
            for (Credit credit : CreditCalculator.DEFAULT
                    .credit(plan, Transactions.of(deals, ChangedTransaction.REFUSED), builder.organization)
                    .credits()
                    .all()) {
                if (!credit.share().equals(Ratio.ONE)) {
                    joint.add(credit.position());
                }
                entries.addAll(grouped(credit, last));
            }
        }
        // Those of one sum are in their order already.
        entries.sort(Comparator.comparingInt(CellCredits.Entry::cell));
        int layout = java.util.Objects.hash(
                payees.stream().map(PersonId::value).toList().hashCode(),
                stretches.stream().map(DateRange::toString).toList().hashCode(),
                kept.stream().map(each -> each.value() + values(each)).toList().hashCode(),
                builder.currency.code().hashCode());
        return new CellCredits(cells, layout, entries);
    }

    private CreditingPlan probing() {
        List<CreditRule> rules = new ArrayList<>();
        for (CreditRule rule : builder.plan.rules()) {
            if (rule instanceof CreditRule.RollUp) {
                rules.add(rule);
            } else {
                rules.add(new CreditRule.Direct(
                        rule.id(),
                        CreditTerms.builder()
                                .type(terms.type())
                                .basis(CreditBasis.GROSS)
                                .release(CreditRelease.WITH_THE_SALE)
                                .rounding(AmountRounding.HALF_EVEN)
                                .build(),
                        ParticipantRole.of(ROLE)));
            }
        }
        CreditingPlan plan = builder.plan;
        return CreditingPlan.builder()
                .id(plan.id())
                .name(plan.name())
                .effective(plan.effective())
                .putAllDays(plan.days())
                .addAllRules(rules)
                .placing(plan.placing())
                .house(plan.house())
                .returns(plan.returns())
                .excess(plan.excess())
                .badDebt(plan.badDebt())
                .build();
    }

    /* A credit for each group of kept values, worth nothing, under the number of its sum. */
    private List<CellCredits.Entry> grouped(Credit probe, LocalDate last) {
        int first = Integer.parseInt(probe.transaction().key());
        List<CellCredits.Entry> entries = new ArrayList<>();
        for (int group = 0; group < groups(); group++) {
            SortedMap<DimensionId, String> dimensions = new TreeMap<>();
            int rest = group;
            for (int i = kept.size() - 1; i >= 0; i--) {
                List<String> values = values(kept.get(i));
                dimensions.put(kept.get(i), values.get(rest % values.size()));
                rest /= values.size();
            }
            int cell = first + group * payees.size();
            Credit.Builder credit = Credit.builder(
                            group == 0 ? probe.transaction() : TransactionId.of(ROLE, String.valueOf(cell)),
                            probe.payee(),
                            probe.position(),
                            probe.units(),
                            probe.day(),
                            Money.zero(builder.currency))
                    .type(probe.type())
                    .kind(probe.kind())
                    .dates(probe.dates())
                    .dimensions(dimensions);
            probe.rule().ifPresent(credit::rule);
            probe.from().ifPresent(from -> credit.from(from, probe.fromPayee()));
            entries.add(new CellCredits.Entry(cell, last, credit.build()));
        }
        return entries;
    }
}
