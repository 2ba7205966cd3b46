package io.salestiers.incentives.testkit.credit;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.credit.ActingCover;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.BadDebtEffect;
import io.salestiers.incentives.credit.Conversion;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditRuleId;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.CreditWeight;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.ExcessReturn;
import io.salestiers.incentives.credit.FactorBand;
import io.salestiers.incentives.credit.JointHolders;
import io.salestiers.incentives.credit.OtherValues;
import io.salestiers.incentives.credit.OverdueFactors;
import io.salestiers.incentives.credit.OverlayShares;
import io.salestiers.incentives.credit.Participant;
import io.salestiers.incentives.credit.ParticipantRole;
import io.salestiers.incentives.credit.Placing;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.RepeatedPayee;
import io.salestiers.incentives.credit.ReturnCrediting;
import io.salestiers.incentives.credit.RollUpDay;
import io.salestiers.incentives.credit.RollUpLine;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.SplitShares;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.TransactionReference;
import io.salestiers.incentives.credit.VacantCredit;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.DimensionFilter;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Crediting plans with every choice, sales with what happens to them afterwards, and credits.
 *
 * <p>Amounts are in US dollars, most of them positive, some negative, zero or of an odd cent; most shares total 1. Days are
 * in and around 2017. Receipts, returns and bad debts often add up to less, exactly, or more than the sale.
 */
public final class CreditArbitraries {
    /** The dimension by which plans weigh and choose. */
    public static final DimensionId CATEGORY = DimensionId.of("category");

    /** The dimension with the discount from the list price. */
    public static final DimensionId DISCOUNT = DimensionId.of("discount");

    /** The dimension with the territory. */
    public static final DimensionId TERRITORY = DimensionId.of("territory");

    private static final ParticipantRole SELLER = ParticipantRole.of("seller");
    private static final ParticipantRole SPECIALIST = ParticipantRole.of("specialist");
    private static final List<List<Ratio>> SHARES = List.of(
            List.of(Ratio.ONE),
            List.of(Ratio.parse("0.6"), Ratio.parse("0.4")),
            List.of(Ratio.of(1, 3), Ratio.of(2, 3)),
            List.of(Ratio.of(1, 3), Ratio.of(1, 3), Ratio.of(1, 3)),
            List.of(Ratio.parse("0.999"), Ratio.parse("0.001")),
            List.of(Ratio.ZERO, Ratio.ONE),
            List.of(Ratio.of(1, 7), Ratio.of(2, 7), Ratio.of(4, 7)));
    private static final List<List<Ratio>> WRONG_SHARES =
            List.of(List.of(Ratio.parse("0.5"), Ratio.parse("0.4")), List.of(Ratio.ONE, Ratio.parse("0.1")), List.of());

    private CreditArbitraries() {}

    /**
     * The company of all cases: {@link SmallCompany}, with the position {@code open} that nobody holds, {@code cover} for
     * which Bo acts, {@code joint} that Gus and, with half of her time, Ida hold; Ann's manager is Nils from April on; Zoe
     * answers for the territory {@code china}, Mara for {@code coast} in it; Zed holds no position.
     *
     * @return the organization
     */
    public static Organization company() {
        DateRange always = DateRange.parse("2016-01-01/2019-01-01");
        return SmallCompany.builder()
                .position("open", "rep", "east-1")
                .reportsTo("open", "mara")
                .position("cover", "rep", "west-1")
                .reportsTo("cover", "olga")
                .acting("Bo", "cover", always)
                .position("joint", "rep", "east-2")
                .reportsTo("joint", "nils")
                .holder("Gus", "joint", always)
                .holder("Ida", "joint", always, Ratio.parse("0.5"))
                .reportsTo("ann", "nils", LocalDate.of(2017, 4, 1))
                .employed("Zed", always)
                .territory("china", LocalizedText.of("China", "中国"))
                .territory("coast", LocalizedText.of("Coast", "沿海"), "china")
                .claim("zoe", "china")
                .claim("mara", "coast")
                .build();
    }

    /**
     * Amounts from a cent to 1,000 dollars, some negative, zero, or three thirds of a cent off.
     *
     * @return amounts
     */
    public static Arbitrary<Money> amounts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(1, 100_000)),
                        Tuple.of(4, Arbitraries.of(1L, 100L, 1001L, 10_000L, 100_001L)),
                        Tuple.of(1, Arbitraries.longs().between(-50_000, -1)),
                        Tuple.of(1, Arbitraries.just(0L)))
                .map(cents -> Money.ofMinor(cents, SmallCompany.USD));
    }

    private static Arbitrary<Subject> subjects() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("Ann", "Bo", "Eve", "Mara", "陈").map(name -> Subject.of(PersonId.of(name)))),
                Tuple.of(
                        4,
                        Arbitraries.of("dan", "fay", "open", "cover", "joint")
                                .map(name -> Subject.of(PositionId.of(name)))),
                Tuple.of(1, Arbitraries.of("Nobody", "Zed").map(name -> Subject.of(PersonId.of(name)))));
    }

    private static Arbitrary<List<Participant>> participants() {
        Arbitrary<List<Ratio>> shares = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(SHARES)), Tuple.of(1, Arbitraries.of(WRONG_SHARES)));
        Arbitrary<List<Subject>> who = subjects().list().ofSize(3).uniqueElements();
        return Combinators.combine(shares, who, Arbitraries.of(true, false, false))
                .as((some, subjects, specialist) -> {
                    List<Participant> all = new ArrayList<>();
                    for (int i = 0; i < some.size(); i++) {
                        all.add(new Participant(SELLER, subjects.get(i), Optional.of(some.get(i))));
                    }
                    if (specialist) {
                        all.add(new Participant(SPECIALIST, subjects.get(2), Optional.of(Ratio.parse("0.25"))));
                    }
                    return all;
                });
    }

    /**
     * Sales.
     *
     * @param id their id
     * @return bookings and invoices, most with tax, cost and quantity
     */
    public static Arbitrary<Transaction> sales(String id) {
        Arbitrary<LocalDate> days = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.integers().between(0, 364).map(LocalDate.of(2017, 1, 1)::plusDays)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                LocalDate.of(2016, 12, 31), LocalDate.of(2017, 12, 31), LocalDate.of(2018, 1, 1))));
        Arbitrary<Optional<String>> categories =
                Arbitraries.of("goods", "service", "other").optional(0.9);
        Arbitrary<Optional<String>> discounts =
                Arbitraries.of("0", "0.1", "0.2", "0.75", "much").optional(0.8);
        Arbitrary<Optional<String>> territories =
                Arbitraries.of("china", "coast", "moon").optional(0.9);
        return Combinators.combine(
                        amounts(),
                        days,
                        participants(),
                        categories,
                        discounts,
                        territories,
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(TransactionKind.BOOKING, TransactionKind.BOOKING, TransactionKind.INVOICE))
                .as((amount, day, participants, category, discount, territory, full, kind) -> {
                    Transaction.Builder builder = Transaction.builder(TransactionId.parse(id), kind, amount)
                            .date(DateName.ORDER, day)
                            .date(DateName.DUE, day.plusDays(30));
                    participants.forEach(builder::participant);
                    category.ifPresent(value -> builder.dimension(CATEGORY, value));
                    discount.ifPresent(value -> builder.dimension(DISCOUNT, value));
                    territory.ifPresent(value -> builder.dimension(TERRITORY, value));
                    if (full) {
                        builder.tax(part(amount, 13, 113))
                                .cost(part(amount, 60, 100))
                                .quantity(Ratio.of(amount.signum() * 7L, 2));
                    }
                    return builder.build();
                });
    }

    private static Money part(Money amount, long of, long in) {
        return Money.ofMinor(amount.minorUnits() * of / in, amount.currency());
    }

    /** What happens to a sale: which kind, how many hundredths of its amount, how many days later. */
    private record Later(TransactionKind kind, int hundredths, int days, boolean elsewhere) {}

    private static Arbitrary<Later> laters() {
        Arbitrary<TransactionKind> kinds = Arbitraries.of(
                TransactionKind.RECEIPT,
                TransactionKind.RECEIPT,
                TransactionKind.RECEIPT,
                TransactionKind.RETURN,
                TransactionKind.CORRECTION,
                TransactionKind.COST_CORRECTION,
                TransactionKind.BAD_DEBT);
        Arbitrary<Integer> hundredths = Arbitraries.oneOf(
                Arbitraries.of(100, 50, 33, 67, 120), Arbitraries.integers().between(1, 100));
        return Combinators.combine(
                        kinds,
                        hundredths,
                        Arbitraries.integers().between(-5, 150),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(Tuple.of(30, false), Tuple.of(1, true)))
                .as((kind, share, days, back, elsewhere) ->
                        new Later(kind, back && share < 50 ? -share : share, days, elsewhere));
    }

    /**
     * A sale with up to six transactions that refer to it.
     *
     * @param id the id of the sale
     * @return the sale first
     */
    public static Arbitrary<List<Transaction>> salesWithWhatFollows(String id) {
        return Combinators.combine(sales(id), laters().list().ofMaxSize(6)).as((sale, laters) -> {
            List<Transaction> all = new ArrayList<>(List.of(sale));
            for (int i = 0; i < laters.size(); i++) {
                all.add(follower(sale, id + "-" + i, laters.get(i)));
            }
            return all;
        });
    }

    private static Transaction follower(Transaction sale, String id, Later later) {
        TransactionKind kind = later.kind();
        boolean back = kind == TransactionKind.RETURN || kind == TransactionKind.BAD_DEBT;
        int hundredths = back ? -Math.abs(later.hundredths()) : later.hundredths();
        Money amount = kind == TransactionKind.COST_CORRECTION
                ? Money.zero(sale.amount().currency())
                : Money.ofMinor(
                        Math.floorDiv(sale.amount().minorUnits() * hundredths, 100L),
                        sale.amount().currency());
        Relation relation = kind == TransactionKind.RECEIPT
                ? Relation.PAYS
                : kind == TransactionKind.RETURN
                        ? Relation.RETURNS
                        : kind == TransactionKind.BAD_DEBT ? Relation.WRITES_OFF : Relation.CORRECTS;
        Transaction.Builder builder = Transaction.builder(TransactionId.parse(id), kind, amount)
                .date(
                        kind == TransactionKind.RECEIPT ? DateName.PAYMENT : SmallCrediting.EVENT,
                        sale.findDate(DateName.ORDER).orElseThrow().plusDays(later.days()))
                .reference(later.elsewhere() ? TransactionId.parse("nowhere") : sale.id(), relation);
        if (kind != TransactionKind.RECEIPT && kind != TransactionKind.BAD_DEBT) {
            builder.tax(part(amount, 13, 113))
                    .cost(
                            kind == TransactionKind.COST_CORRECTION
                                    ? part(sale.amount(), hundredths, 1000)
                                    : part(amount, 60, 100))
                    .quantity(Ratio.of(amount.signum()));
        }
        return builder.build();
    }

    /**
     * Up to four sales with what follows each of them, in any order.
     *
     * @return transactions
     */
    public static Arbitrary<List<Transaction>> transactions() {
        return Combinators.combine(
                        salesWithWhatFollows("A"),
                        salesWithWhatFollows("erp:B"),
                        salesWithWhatFollows("erp:C"),
                        Arbitraries.integers().between(1, 3))
                .as((a, b, c, count) -> {
                    List<Transaction> all = new ArrayList<>(a);
                    if (count > 1) {
                        all.addAll(b);
                    }
                    if (count > 2) {
                        all.addAll(c);
                    }
                    return all;
                })
                .flatMap(all -> Arbitraries.shuffle(all));
    }

    private static Arbitrary<List<CreditWeight>> weights() {
        TreeMap<String, Ratio> byCategory = new TreeMap<>();
        byCategory.put("goods", Ratio.ONE);
        byCategory.put("service", Ratio.parse("0.8"));
        Arbitrary<OtherValues> others = Arbitraries.of(
                new OtherValues.Refused(),
                new OtherValues.Weigh(Ratio.of(1, 3)),
                new OtherValues.Weigh(Ratio.ONE),
                new OtherValues.Weigh(Ratio.ZERO));
        Arbitrary<CreditWeight> category = others.map(other -> new CreditWeight.ByValue(CATEGORY, byCategory, other));
        Arbitrary<CreditWeight> discount = others.map(other -> new CreditWeight.ByBand(
                DISCOUNT,
                List.of(FactorBand.upTo("0.1", "1"), FactorBand.upTo("0.2", "0.75"), FactorBand.above("0.5")),
                other));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.<CreditWeight>of())),
                Tuple.of(1, category.map(List::of)),
                Tuple.of(1, Combinators.combine(category, discount).as(List::of)));
    }

    /**
     * Terms with every choice.
     *
     * @param type what they measure
     * @param basis the basis
     * @return terms
     */
    public static Arbitrary<CreditTerms> terms(CreditType type, Arbitrary<CreditBasis> basis) {
        return Combinators.combine(
                        basis,
                        weights(),
                        Arbitraries.of(CreditRelease.class),
                        Arbitraries.of(AmountRounding.class),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(
                                DimensionFilter.ALL,
                                DimensionFilter.ALL,
                                DimensionFilter.of(CATEGORY, "goods", "service")))
                .as((figure, weights, release, rounding, capped, when) -> {
                    CreditTerms.Builder builder = CreditTerms.builder();
                    builder.type(type)
                            .basis(figure)
                            .addAllWeights(weights)
                            .release(release)
                            .rounding(rounding)
                            .when(when);
                    if (capped) {
                        builder.addCaps(
                                figure == CreditBasis.QUANTITY
                                        ? Quantity.of(Ratio.of(2), Unit.COUNT)
                                        : Quantity.money(SmallCompany.usd("333.33")));
                    }
                    return builder.build();
                });
    }

    private static Arbitrary<CreditRule> direct(String id, CreditType type, Arbitrary<CreditBasis> basis) {
        CreditRuleId rule = CreditRuleId.of(id);
        Arbitrary<SplitShares> shares = Arbitraries.of(
                new SplitShares.Stated(List.of(SELLER)),
                new SplitShares.Stated(List.of(SELLER)),
                new SplitShares.Equal(List.of(SPECIALIST, SELLER)),
                new SplitShares.ByRole(List.of(
                        new SplitShares.RoleShare(SELLER, Ratio.parse("0.7")),
                        new SplitShares.RoleShare(SPECIALIST, Ratio.parse("0.3")))));
        return Arbitraries.frequencyOf(
                Tuple.of(1, terms(type, basis).map(terms -> new CreditRule.Direct(rule, terms, SELLER))),
                Tuple.of(
                        4,
                        Combinators.combine(terms(type, basis), shares, Arbitraries.of(SplitRemainder.class))
                                .as((terms, some, remainder) -> new CreditRule.Split(rule, terms, some, remainder))));
    }

    private static Arbitrary<CreditRule> overlays() {
        Arbitrary<OverlayShares> shares =
                Arbitraries.of(new OverlayShares.Stated(), new OverlayShares.Fixed(Ratio.of(1, 3)));
        return Combinators.combine(
                        terms(
                                CreditType.REVENUE,
                                Arbitraries.of(CreditBasis.GROSS, CreditBasis.MARGIN, CreditBasis.QUANTITY)),
                        shares)
                .as((terms, some) -> new CreditRule.Overlay(CreditRuleId.of("overlay"), terms, SPECIALIST, some));
    }

    /**
     * Roll-up rules of revenue with every choice.
     *
     * @return rules
     */
    public static Arbitrary<CreditRule> rollUps() {
        Arbitrary<RollUpLine> lines = Arbitraries.of(
                new RollUpLine.ReportingLine(), new RollUpLine.UnitHeads(), new RollUpLine.Territories(TERRITORY));
        Arbitrary<RollUpDay> days = Arbitraries.of(
                new RollUpDay.SaleDay(),
                new RollUpDay.CreditDay(),
                new RollUpDay.PeriodEnd(PeriodKind.QUARTER, FiscalCalendar.CALENDAR_YEAR));
        return Combinators.combine(lines, days, Arbitraries.of(RepeatedPayee.class))
                .as((line, day, repeated) ->
                        new CreditRule.RollUp(CreditRuleId.of("roll-up"), CreditType.REVENUE, line, day, repeated));
    }

    /**
     * Plans with every choice and up to five rules.
     *
     * @return plans
     */
    public static Arbitrary<CreditingPlan> plans() {
        Arbitrary<CreditBasis> figures = Arbitraries.of(
                CreditBasis.GROSS, CreditBasis.NET_OF_TAX, CreditBasis.MARGIN, CreditBasis.MARGIN_NET_OF_TAX);
        Arbitrary<List<CreditRule>> rules = Combinators.combine(
                        direct("first", CreditType.REVENUE, figures),
                        direct("units", CreditType.UNITS, Arbitraries.just(CreditBasis.QUANTITY)),
                        overlays(),
                        rollUps(),
                        terms(CreditType.REVENUE, figures)
                                .map(terms -> new CreditRule.House(CreditRuleId.of("house"), terms)),
                        Arbitraries.integers().between(0, 15))
                .as((first, units, overlay, rollUp, house, chosen) -> {
                    List<CreditRule> all = new ArrayList<>(List.of(first));
                    List<CreditRule> more = List.of(units, overlay, rollUp, house);
                    for (int i = 0; i < more.size(); i++) {
                        if ((chosen >> i & 1) == 1) {
                            all.add(more.get(i));
                        }
                    }
                    return all;
                });
        Arbitrary<Optional<OverdueFactors>> overdue = Arbitraries.just(new OverdueFactors(
                        DateName.DUE,
                        List.of(FactorBand.upTo("0", "1"), FactorBand.upTo("30", "0.9"), FactorBand.above("0"))))
                .optional(0.3);
        return Combinators.combine(
                        rules,
                        placings(),
                        Arbitraries.of(ReturnCrediting.class),
                        Arbitraries.of(ExcessReturn.class),
                        Arbitraries.of(BadDebtEffect.class),
                        overdue)
                .as(CreditArbitraries::plan);
    }

    private static CreditingPlan plan(
            List<CreditRule> rules,
            Placing placing,
            ReturnCrediting returns,
            ExcessReturn excess,
            BadDebtEffect badDebt,
            Optional<OverdueFactors> overdue) {
        boolean money = rules.toString().contains(CreditRelease.WITH_THE_MONEY.name());
        CreditingPlanDraft draft = new CreditingPlanDraft(rules)
                .placing(placing)
                .returns(money ? ReturnCrediting.AS_THE_ORIGINAL : returns)
                .excess(excess)
                .badDebt(badDebt);
        overdue.ifPresent(draft::overdue);
        return draft.build();
    }

    /**
     * Every choice about positions.
     *
     * @return choices
     */
    public static Arbitrary<Placing> placings() {
        return Combinators.combine(
                        Arbitraries.of(ActingCover.class),
                        Arbitraries.of(JointHolders.class),
                        Arbitraries.of(VacantCredit.class))
                .as(Placing::new);
    }

    /**
     * Plans with transactions, in {@link #company()}.
     *
     * @return cases
     */
    public static Arbitrary<CreditingCase> cases() {
        Organization company = company();
        return Combinators.combine(plans(), transactions())
                .as((plan, transactions) -> new CreditingCase(plan, transactions, company));
    }

    /**
     * Credits of every type and kind, as hosts may make them that credit by themselves.
     *
     * @return credits of representatives of {@link SmallCompany}
     */
    public static Arbitrary<Credit> credits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.of("Ann", "Bo", "Dan", "Eve"),
                        Arbitraries.integers().between(0, 91),
                        amounts(),
                        Arbitraries.of(CreditType.REVENUE, CreditType.MARGIN, CreditType.RENEWAL),
                        Arbitraries.of(CreditKind.class),
                        Arbitraries.of(TransactionKind.class),
                        Arbitraries.of("goods", "service").optional(0.8))
                .as((id, rep, day, amount, type, kind, event, category) -> {
                    Credit.Builder builder = SmallCompany.credit(
                                    "T-" + id,
                                    rep,
                                    LocalDate.of(2017, 7, 1).plusDays(day).toString(),
                                    "0.00")
                            .toBuilder()
                            .amount(amount)
                            .type(type)
                            .kind(kind)
                            .event(event);
                    if (kind == CreditKind.ROLL_UP) {
                        builder.from(PositionId.of("fay"), Optional.of(PersonId.of("Fay")));
                    }
                    TreeMap<DimensionId, String> dimensions = new TreeMap<>();
                    category.ifPresent(value -> dimensions.put(CATEGORY, value));
                    return builder.dimensions(dimensions).build();
                });
    }

    /**
     * Credits of which every part varies: also counts, shares, days, references, rules, texts to show, and conversions.
     *
     * @return {@link #credits()} with more in them, for what stores credits
     */
    public static Arbitrary<Credit> fullCredits() {
        Arbitrary<TransactionReference> references = Combinators.combine(
                        Arbitraries.of("erp:SO-17", "T-1"), Arbitraries.of(Relation.class))
                .as((id, relation) -> new TransactionReference(TransactionId.parse(id), relation));
        Arbitrary<Optional<RoundingMode>> modes = Arbitraries.of(RoundingMode.class)
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .optional(0.3);
        return Combinators.combine(
                        credits(),
                        Arbitraries.of("1", "0.5", "1/3").map(Ratio::parse),
                        Arbitraries.of("0", "12.5", "-1/7").map(Ratio::parse).optional(0.5),
                        references.optional(0.5),
                        Arbitraries.of("sales", "团队").map(CreditRuleId::of).optional(0.5),
                        Arbitraries.maps(
                                        Arbitraries.of("Account", "Memo: long, with \"quotes\" and no id"),
                                        Arbitraries.of("", "Isdom 公司"))
                                .ofMaxSize(2),
                        Arbitraries.maps(
                                        Arbitraries.of(DateName.ORDER, DateName.INVOICE, DateName.of("asked")),
                                        Arbitraries.of(LocalDate.of(2017, 7, 1), LocalDate.of(2020, 2, 29)))
                                .ofMaxSize(3),
                        modes)
                .as((credit, share, quantity, reference, rule, texts, dates, mode) -> {
                    Credit.Builder builder = credit.toBuilder()
                            .share(share)
                            .description(new TreeMap<>(texts))
                            .dates(new TreeMap<>(dates));
                    quantity.ifPresent(builder::quantity);
                    reference.ifPresent(builder::reference);
                    rule.ifPresent(builder::rule);
                    Credit full = builder.build();
                    return mode.map(each -> full.convertedTo(Conversion.of(
                                    full.amount(),
                                    Ratio.parse("7.0123"),
                                    Currency.of("CNY"),
                                    LocalDate.of(2017, 6, 30),
                                    each)))
                            .orElse(full);
                });
    }

    /**
     * Filters of credits.
     *
     * @return filters, some of which let nearly everything through
     */
    public static Arbitrary<CreditFilter> filters() {
        return Combinators.combine(
                        Arbitraries.of(CreditType.REVENUE, CreditType.MARGIN, CreditType.RENEWAL)
                                .set()
                                .ofMinSize(1),
                        Arbitraries.of(CreditKind.class).set().ofMinSize(1),
                        Arbitraries.of(TransactionKind.class).set(),
                        Arbitraries.of(DimensionFilter.ALL, DimensionFilter.of(CATEGORY, "goods")))
                .as((types, kinds, events, dimensions) -> CreditFilter.builder()
                        .addAllTypes(new LinkedHashSet<>(types))
                        .addAllKinds(kinds)
                        .addAllEvents(events)
                        .dimensions(dimensions)
                        .build());
    }
}
