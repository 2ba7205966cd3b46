package io.salestiers.incentives.earning;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.CutTotal;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.Fraction;
import io.salestiers.incentives.rate.PlainTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pay of a commission once more, in fractions of big integers and day by day: who is where on each day is a text, quotas
 * and sales are plain numbers of cents.
 */
final class PlainCommission {
    /** A sale, or a return of the sale with the named id. */
    record Sale(String id, LocalDate day, long cents, Optional<String> returns) {}

    /** Where somebody is on a day: empty for in no position that earns. */
    interface Where {
        String on(LocalDate day);

        /** Whether a sale of the day counts, which the position decides and not who holds it. */
        boolean counts(LocalDate day);
    }

    private record Piece(Optional<Fraction> quota, List<Sale> sales) {}

    private static final Fraction CENT = Fraction.of(Ratio.of(1, 100));

    private final RateCommission rule;
    private final Where where;
    private final Map<YearMonth, Long> quotas;
    private final List<Sale> sales;
    private final Map<YearMonth, BigDecimal> paid = new TreeMap<>();
    private Fraction shortfall = Fraction.ZERO;

    PlainCommission(RateCommission rule, Where where, Map<YearMonth, Long> quotas, List<Sale> sales) {
        this.rule = rule;
        this.where = where;
        this.quotas = quotas;
        this.sales = sales.stream()
                .sorted(Comparator.comparing(Sale::day).thenComparing(Sale::id))
                .toList();
    }

    /** The pay of a month, after that of all months before; the name of a gap, or nothing at all for who earns nowhere. */
    String pays(YearMonth month) {
        if (!earner(month)) {
            return "";
        }
        List<Piece> pieces = pieces(month);
        if (pieces.isEmpty()) {
            return "not-there";
        }
        if (rule.quota().isPresent()) {
            if (pieces.get(0).quota().isEmpty()) {
                return "no-quota";
            }
            if (pieces.stream().allMatch(piece -> sign(piece.quota().get()) == 0)) {
                return "zero-quota";
            }
        }
        boolean trueUp = rule.counting().trueUp() == TrueUp.EARNED_LESS_PAID;
        Fraction already = Fraction.ZERO;
        for (YearMonth each : earlier(month)) {
            if (trueUp && !paid.containsKey(each)) {
                return "no-earlier-pay";
            }
            already = already.plus(
                    trueUp ? Fraction.of(Ratio.of(paid.getOrDefault(each, BigDecimal.ZERO))) : Fraction.ZERO);
        }
        BigDecimal pay = rounded(gross(month, pieces)).subtract(decimal(already, 2, RoundingMode.UNNECESSARY));
        if (trueUp && rule.counting().negative() == NegativePeriod.ZERO_AND_CARRIES) {
            pay = pay.max(BigDecimal.ZERO.setScale(2));
        }
        paid.put(month, pay);
        return pay.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private Fraction gross(YearMonth month, List<Piece> pieces) {
        if (pieces.size() > 1) {
            Fraction pay = Fraction.ZERO;
            Fraction total = Fraction.ZERO;
            Optional<Fraction> quota = Optional.empty();
            boolean goesOn = rule.pieces().totals() == CutTotal.CARRIES_OVER;
            for (Piece piece : pieces) {
                quota = goesOn ? sum(quota, piece.quota()) : piece.quota();
                Fraction from = goesOn ? total : Fraction.ZERO;
                Fraction to = from.plus(total(piece.sales()));
                pay = pay.plus(walk(piece.sales(), quota, from, to));
                total = to;
            }
            return pay;
        }
        Piece only = pieces.get(0);
        if (!rule.counting().addsUp()) {
            Fraction carried = carried();
            return carry(
                    only.sales(),
                    only.quota(),
                    Fraction.ZERO,
                    total(only.sales()).plus(carried));
        }
        Fraction before = before(month);
        Fraction after = before.plus(total(only.sales()));
        return rule.counting().trueUp() == TrueUp.EARNED_LESS_PAID
                ? walk(only.sales(), toDate(month), Fraction.ZERO, after)
                : carry(only.sales(), toDate(month), before.minus(carried()), after);
    }

    /* It stays until a month is paid that makes up for it: a month without pay in between does not end it. */
    private Fraction carried() {
        return rule.counting().negative() == NegativePeriod.ZERO_AND_CARRIES ? shortfall : Fraction.ZERO;
    }

    private Fraction carry(List<Sale> own, Optional<Fraction> quota, Fraction from, Fraction to) {
        boolean falls = rule.counting().negative() == NegativePeriod.ZERO_AND_CARRIES && to.against(from) < 0;
        shortfall = falls ? to.minus(from) : Fraction.ZERO;
        return walk(own, quota, from, to);
    }

    private Fraction walk(List<Sale> own, Optional<Fraction> quota, Fraction from, Fraction to) {
        if (rule.rates().bounds() == BandBounds.SHARE_OF_QUOTA && sign(quota.orElseThrow()) == 0) {
            return Fraction.ZERO;
        }
        if (rule.counting().negative() != NegativePeriod.PAYS_NEGATIVE
                && rule.counting().trueUp() == TrueUp.EACH_PERIOD_BY_ITSELF
                && to.against(from) < 0) {
            return Fraction.ZERO;
        }
        PlainTable table = table(quota);
        if (rule.counting().unit() == ApplicationUnit.PERIOD_TOTAL) {
            return table.pay(to).minus(table.pay(from));
        }
        Fraction total = to.minus(total(own));
        Fraction pay = table.pay(total).minus(table.pay(from));
        for (Sale sale : own) {
            Fraction after = total.plus(amount(sale));
            Optional<Fraction> reversed = reversed(sale);
            pay = pay.plus(reversed.orElseGet(() -> each() ? table.pay(amount(sale)) : Fraction.ZERO));
            if (reversed.isEmpty() && !each()) {
                pay = pay.plus(table.pay(after).minus(table.pay(total)));
            }
            total = after;
        }
        return each() ? pay.minus(table.pay(to.minus(total(own))).minus(table.pay(from))) : pay;
    }

    private boolean each() {
        return rule.counting().unit() == ApplicationUnit.EACH_TRANSACTION;
    }

    private PlainTable table(Optional<Fraction> quota) {
        return new PlainTable(rule.rates(), quota.orElse(Fraction.ONE));
    }

    private Optional<Fraction> reversed(Sale sale) {
        if (rule.counting().returns() != ReturnRule.REVERSES_WHAT_IT_EARNED
                || sale.returns().isEmpty()) {
            return Optional.empty();
        }
        for (Sale original : sales) {
            if (original.id().equals(sale.returns().get()) && order(original, sale) < 0 && original.cents() != 0) {
                return earned(original).map(pay -> pay.times(amount(sale)).over(amount(original)));
            }
        }
        return Optional.empty();
    }

    /* What a sale earned in its month, if it counted there. */
    private Optional<Fraction> earned(Sale original) {
        YearMonth month = YearMonth.from(original.day());
        Fraction before = before(month);
        Optional<Fraction> quota = Optional.empty();
        for (Piece piece : pieces(month)) {
            boolean goesOn = rule.pieces().totals() == CutTotal.CARRIES_OVER;
            quota = goesOn ? sum(quota, piece.quota()) : piece.quota();
            int at = piece.sales().indexOf(original);
            if (at < 0) {
                before = goesOn ? before.plus(total(piece.sales())) : before;
                continue;
            }
            if (!takesPart(month)
                    || (rule.rates().bounds() == BandBounds.SHARE_OF_QUOTA
                            && !rule.counting().addsUp()
                            && sign(quota.orElseThrow()) == 0)) {
                return Optional.of(Fraction.ZERO);
            }
            PlainTable table = table(rule.counting().addsUp() ? toDate(month) : quota);
            if (each()) {
                return Optional.of(table.pay(amount(original)));
            }
            Fraction start = before.plus(total(piece.sales().subList(0, at)));
            return Optional.of(table.pay(start.plus(amount(original))).minus(table.pay(start)));
        }
        return Optional.empty();
    }

    private static int order(Sale one, Sale other) {
        int byDay = one.day().compareTo(other.day());
        return byDay != 0 ? byDay : one.id().compareTo(other.id());
    }

    private boolean earner(YearMonth month) {
        return days(month).stream().anyMatch(day -> !where.on(day).isEmpty())
                || sales.stream()
                        .anyMatch(sale -> YearMonth.from(sale.day()).equals(month) && where.counts(sale.day()));
    }

    private static List<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }

    private List<Piece> pieces(YearMonth month) {
        List<LocalDate> days = days(month);
        List<Sale> all = sales.stream()
                .filter(sale -> YearMonth.from(sale.day()).equals(month))
                .toList();
        List<Sale> own = all.stream().filter(sale -> where.counts(sale.day())).toList();
        Optional<Fraction> quota = rule.quota().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(quotas.get(month))
                        .map(cents -> Fraction.of(cents).times(CENT));
        PieceJoining joining = rule.pieces().joining();
        if (joining == PieceJoining.AT_START || joining == PieceJoining.AT_END) {
            LocalDate decides = days.get(joining == PieceJoining.AT_START ? 0 : days.size() - 1);
            return where.on(decides).isEmpty() ? List.of() : List.of(new Piece(quota, all));
        }
        List<LocalDate> there =
                days.stream().filter(day -> !where.on(day).isEmpty()).toList();
        boolean lowered = rule.pieces().proration().prorated().ofQuota();
        if (there.isEmpty()) {
            return List.of(new Piece(quota, own));
        }
        if (joining == PieceJoining.BLENDED) {
            return List.of(new Piece(
                    quota.map(whole -> lowered ? part(whole, there.size(), days.size()) : whole), own));
        }
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate day : there) {
            if (day.getDayOfMonth() == 1 || !where.on(day).equals(where.on(day.minusDays(1)))) {
                starts.add(day);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate start = starts.get(i);
            Optional<LocalDate> next = i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty();
            long length = there.stream()
                    .filter(day -> !day.isBefore(start)
                            && next.filter(end -> !day.isBefore(end)).isEmpty())
                    .count();
            boolean first = i == 0;
            pieces.add(new Piece(
                    quota.map(whole -> part(whole, length, lowered ? days.size() : there.size())),
                    own.stream()
                            .filter(sale -> (first || !sale.day().isBefore(start))
                                    && next.filter(end -> !sale.day().isBefore(end))
                                            .isEmpty())
                            .toList()));
        }
        return pieces;
    }

    private static Fraction part(Fraction whole, long days, long all) {
        return whole.times(Fraction.of(days)).over(Fraction.of(all));
    }

    private List<YearMonth> months(YearMonth month) {
        AttainmentBasis basis = rule.counting().basis();
        int back = basis instanceof AttainmentBasis.OfPeriod
                ? 0
                : basis instanceof AttainmentBasis.Rolling rolling
                        ? rolling.count() - 1
                        : since(basis).equals("QUARTER") ? (month.getMonthValue() - 1) % 3 : month.getMonthValue() - 1;
        List<YearMonth> months = new ArrayList<>();
        for (int i = back; i > 0; i--) {
            months.add(month.minusMonths(i));
        }
        return months;
    }

    private static String since(AttainmentBasis basis) {
        return basis instanceof AttainmentBasis.ToDate toDate
                ? toDate.since().name()
                : ((AttainmentBasis.ToDateOfWhole) basis).since().name();
    }

    private List<YearMonth> earlier(YearMonth month) {
        return months(month).stream().filter(this::takesPart).toList();
    }

    private boolean takesPart(YearMonth month) {
        List<Piece> pieces = pieces(month);
        return earner(month)
                && !pieces.isEmpty()
                && (rule.quota().isEmpty()
                        || pieces.stream()
                                .anyMatch(piece -> piece.quota()
                                        .filter(quota -> sign(quota) > 0)
                                        .isPresent()));
    }

    private Fraction before(YearMonth month) {
        Fraction sum = Fraction.ZERO;
        for (YearMonth each : earlier(month)) {
            for (Piece piece : pieces(each)) {
                sum = sum.plus(total(piece.sales()));
            }
        }
        return sum;
    }

    private Optional<Fraction> toDate(YearMonth month) {
        List<YearMonth> months = new ArrayList<>(months(month));
        months.add(month);
        if (rule.counting().basis() instanceof AttainmentBasis.ToDateOfWhole) {
            int length = since(rule.counting().basis()).equals("QUARTER") ? 3 : 12;
            YearMonth first = month.minusMonths((month.getMonthValue() - 1) % length);
            months.clear();
            for (int i = 0; i < length; i++) {
                months.add(first.plusMonths(i));
            }
        }
        Optional<Fraction> sum = Optional.empty();
        for (YearMonth each : months) {
            if (takesPart(each)) {
                for (Piece piece : pieces(each)) {
                    sum = sum(sum, piece.quota());
                }
            }
        }
        return sum;
    }

    private static Optional<Fraction> sum(Optional<Fraction> one, Optional<Fraction> other) {
        return one.isEmpty()
                ? other
                : other.isEmpty() ? one : Optional.of(one.get().plus(other.get()));
    }

    private static Fraction total(List<Sale> some) {
        Fraction sum = Fraction.ZERO;
        for (Sale sale : some) {
            sum = sum.plus(amount(sale));
        }
        return sum;
    }

    private static Fraction amount(Sale sale) {
        return Fraction.of(sale.cents()).times(CENT);
    }

    private static int sign(Fraction fraction) {
        return fraction.against(Fraction.ZERO);
    }

    private BigDecimal rounded(Fraction fraction) {
        AmountRounding rounding = rule.rounding();
        return decimal(fraction, 2, rounding.mode());
    }

    private static BigDecimal decimal(Fraction fraction, int scale, RoundingMode mode) {
        return new BigDecimal(fraction.upper()).divide(new BigDecimal(fraction.lower()), scale, mode);
    }
}
