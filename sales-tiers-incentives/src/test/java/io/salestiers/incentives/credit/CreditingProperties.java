package io.salestiers.incentives.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.testkit.credit.CreditArbitraries;
import io.salestiers.incentives.testkit.credit.CreditingCase;
import io.salestiers.incentives.testkit.credit.SmallCrediting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CreditingProperties {
    @Provide
    Arbitrary<CreditingCase> cases() {
        return CreditArbitraries.cases();
    }

    @Provide
    Arbitrary<CreditingCase> shuffled() {
        return cases().flatMap(each -> Arbitraries.shuffle(each.transactions()).map(each::with));
    }

    /** Cases with one roll-up rule that credits each time and keeps what is vacant. */
    @Provide
    Arbitrary<CreditingCase> rollingUp() {
        return Combinators.combine(cases(), CreditArbitraries.rollUps(), CreditArbitraries.placings())
                .as((each, rule, placing) -> {
                    CreditRule.RollUp up = (CreditRule.RollUp) rule;
                    List<CreditRule> rules = new ArrayList<>(each.plan().rules());
                    rules.removeIf(other -> other instanceof CreditRule.RollUp);
                    rules.add(
                            new CreditRule.RollUp(up.id(), up.credits(), up.line(), up.day(), RepeatedPayee.EACH_TIME));
                    return new CreditingCase(
                            SmallCrediting.plan(rules.toArray(CreditRule[]::new))
                                    .placing(placing)
                                    .build(),
                            each.transactions(),
                            each.organization());
                });
    }

    private static Map<TransactionId, Transaction> byId(CreditingCase each) {
        return each.transactions().stream().collect(Collectors.toMap(Transaction::id, one -> one));
    }

    private static Transaction known(Map<TransactionId, Transaction> transactions, TransactionId id) {
        return Objects.requireNonNull(transactions.get(id), id::toString);
    }

    @Property(tries = 500)
    void nothingIsDroppedSilently(@ForAll("cases") CreditingCase each) {
        CreditRun run = each.run();
        assertThat(run.outcomes().keySet()).isEqualTo(new TreeSet<>(byId(each).keySet()));
        Set<String> found = run.findings().stream()
                .map(finding -> finding.place().toString())
                .collect(Collectors.toSet());
        Set<TransactionId> credited =
                run.credits().all().stream().map(Credit::transaction).collect(Collectors.toSet());
        run.house().forEach(kept -> credited.add(kept.transaction()));
        run.outcomes().forEach((id, outcome) -> {
            switch (outcome) {
                case UNCREDITED -> assertThat(found).contains(id.toString());
                case CREDITED -> assertThat(run.creditsOf(id)).anyMatch(credit -> credit.kind() == CreditKind.DIRECT);
                case HOUSE ->
                    assertThat(run.house()).anyMatch(kept -> kept.transaction().equals(id));
                case PENDING -> assertThat(run.proofsOf(id)).isNotEmpty();
                case WITHOUT_EFFECT ->
                    assertThat(run.proofsOf(id))
                            .allMatch(proof -> proof.worth().value().signum() == 0);
                case OUTSIDE_PLAN, LEFT_ASIDE -> assertThat(credited).doesNotContain(id);
            }
        });
    }

    @Property(tries = 500)
    void everyCreditTracesToItsTransaction(@ForAll("cases") CreditingCase each) {
        Map<TransactionId, Transaction> transactions = byId(each);
        Set<CreditRuleId> rules =
                each.plan().rules().stream().map(CreditRule::id).collect(Collectors.toSet());
        CreditRun run = each.run();
        for (Credit credit : run.credits().all()) {
            Transaction transaction = known(transactions, credit.transaction());
            assertThat(credit.event()).isEqualTo(transaction.kind());
            assertThat(credit.reference()).isEqualTo(transaction.reference());
            assertThat(rules).contains(credit.rule().orElseThrow());
            assertThat(credit.dates()).containsAllEntriesOf(transaction.dates());
            assertThat(credit.dimensions()).containsAllEntriesOf(transaction.dimensions());
            assertThat(credit.explanation().flatten().stream()
                            .map(step -> String.valueOf(step.inputs().get("transaction"))))
                    .anyMatch(text -> text.contains(transaction.id().toString()));
        }
    }

    @Property(tries = 300)
    void explanationsCanBeDoneAgain(@ForAll("cases") CreditingCase each) {
        CreditRun run = each.run();
        for (Credit credit : run.credits().all()) {
            Recalculation.verify(credit.explanation());
            assertThat(credit.explanation().value()).contains(credit.value());
            readable(credit.explanation());
        }
        for (HouseCredit kept : run.house()) {
            Recalculation.verify(kept.explanation());
            assertThat(kept.explanation().value()).contains(kept.value());
            readable(kept.explanation());
        }
    }

    private static void readable(Explanation explanation) {
        for (Language language : Language.values()) {
            // A key without a text and a placeholder without a value are shown in brackets.
            assertThat(explanation.print(
                            Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()))))
                    .doesNotContain("[");
        }
    }

    /** What the direct credits of each sale come to in the end, counted in another way, cent by cent. */
    @Property(tries = 600)
    void directCreditsComeToWhatTheSaleIsWorth(@ForAll("cases") CreditingCase each) {
        CreditRun run = each.run();
        Map<List<Object>, Ratio> credited = new HashMap<>();
        for (Credit credit : run.credits().all()) {
            if (credit.kind() == CreditKind.DIRECT) {
                add(
                        credited,
                        List.of(credit.transaction(), credit.type()),
                        credit.value().value());
            }
        }
        for (HouseCredit kept : run.house()) {
            if (kept.kind() == CreditKind.DIRECT) {
                add(
                        credited,
                        List.of(kept.transaction(), kept.type()),
                        kept.value().value());
            }
        }
        Map<List<Object>, Ratio> proved = new HashMap<>();
        Map<List<Object>, Ratio> perSale = new HashMap<>();
        Map<TransactionId, Transaction> transactions = byId(each);
        for (CreditProof proof : run.proofs()) {
            proved.put(List.of(proof.transaction(), proof.type()), proof.worth().value());
            Transaction transaction = known(transactions, proof.transaction());
            boolean own = each.plan().returns() == ReturnCrediting.BY_ITS_OWN_DAY
                    && (transaction.kind() == TransactionKind.RETURN
                            || transaction.kind() == TransactionKind.CORRECTION);
            TransactionId sale = own
                    ? proof.transaction()
                    : transaction
                            .reference()
                            .map(TransactionReference::transaction)
                            .orElse(proof.transaction());
            add(
                    perSale,
                    List.of(sale, proof.type(), proof.rule()),
                    proof.worth().value());
        }
        credited.forEach((key, sum) -> assertThat(proved).containsEntry(key, sum));
        proved.forEach((key, worth) ->
                assertThat(credited.getOrDefault(key, Ratio.ZERO)).isEqualTo(worth));
        perSale.forEach((key, sum) -> {
            Transaction sale = known(transactions, (TransactionId) key.get(0));
            CreditTerms terms = each.plan().rules().stream()
                    .filter(rule -> rule.id().equals(key.get(2)))
                    .map(rule -> rule.findTerms().orElseThrow())
                    .findFirst()
                    .orElseThrow();
            assertThat(sum).as(sale + " " + terms).isEqualTo(SaleOracle.worth(each, sale, terms));
        });
    }

    private static void add(Map<List<Object>, Ratio> sums, List<Object> key, Ratio value) {
        sums.merge(key, value, Ratio::plus);
    }

    @Property(tries = 500)
    void receiptsNeverReleaseMoreThanTheSaleIsWorth(@ForAll("cases") CreditingCase each) {
        for (CreditProof proof : each.run().proofs()) {
            // With another sign, more would have been released than there is.
            Transaction transaction = known(byId(each), proof.transaction());
            Transaction sale = transaction
                    .reference()
                    .map(to -> known(byId(each), to.transaction()))
                    .orElse(transaction);
            if (proof.pending().value().signum() * sale.amount().signum() < 0) {
                // Only a loss, whose worth has the other sign itself.
                assertThat(proof.type()).isEqualTo(CreditType.REVENUE);
                assertThat(each.plan().rules().stream()
                                .filter(rule -> rule.id().equals(proof.rule()))
                                .map(rule -> rule.findTerms().orElseThrow())
                                .anyMatch(terms -> terms.basis().withoutCost()
                                        || each.plan().excess() == ExcessReturn.TAKES_BACK_ALL_OF_IT))
                        .as(proof + " " + sale)
                        .isTrue();
            }
        }
    }

    @Property(tries = 500)
    void orderChangesNothing(@ForAll("cases") CreditingCase each, @ForAll long seed) {
        List<Transaction> other = new ArrayList<>(each.transactions());
        java.util.Collections.shuffle(other, new Random(seed));
        other.addAll(other.subList(0, other.size() / 2));
        assertThat(each.with(other).run()).isEqualTo(each.run());
    }

    @Property(tries = 500)
    void batchesChangeNothing(@ForAll("shuffled") CreditingCase each) {
        Transactions all = each.read();
        CreditRun run = null;
        Set<TransactionId> done = new HashSet<>();
        for (Transaction next : each.transactions()) {
            if (!done.contains(next.id())) {
                Transactions batch = all.related(Set.of(next.id()));
                batch.all().forEach(one -> done.add(one.id()));
                run = run == null ? each.run(batch) : run.plus(each.run(batch));
            }
        }
        assertThat(run).isEqualTo(each.run());
    }

    @Property(tries = 500)
    void fullReturnLeavesNobodyWithACent(@ForAll("cases") CreditingCase each) {
        CreditingPlan plan = each.plan();
        if (plan.returns() == ReturnCrediting.BY_ITS_OWN_DAY) {
            return;
        }
        List<Transaction> both = new ArrayList<>();
        for (Transaction sale : each.transactions()) {
            if (sale.reference().isEmpty()) {
                Transaction.Builder back = Transaction.builder(
                                TransactionId.parse("return-" + sale.id().key()),
                                TransactionKind.RETURN,
                                sale.amount().negated())
                        .date(
                                SmallCrediting.EVENT,
                                sale.findDate(DateName.ORDER).orElseThrow())
                        .reference(sale.id(), Relation.RETURNS);
                sale.tax().ifPresent(tax -> back.tax(tax.negated()));
                sale.cost().ifPresent(cost -> back.cost(cost.negated()));
                sale.quantity().ifPresent(quantity -> back.quantity(quantity.negated()));
                both.add(sale);
                both.add(back.build());
            }
        }
        Map<List<Object>, Ratio> sums = new HashMap<>();
        for (Credit credit : each.with(both).run().credits().all()) {
            add(
                    sums,
                    List.of(credit.payee(), credit.position(), credit.type(), credit.kind()),
                    credit.value().value());
        }
        assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
    }

    /** In whatever parts the money comes, in the end everybody has what they would have had with the sale. */
    @Property(tries = 500)
    void fullPaymentIsFullCredit(
            @ForAll("cases") CreditingCase each, @ForAll("parts") List<Integer> parts, @ForAll boolean late) {
        List<CreditRule> withSale = new ArrayList<>();
        List<CreditRule> withMoney = new ArrayList<>();
        for (CreditRule rule : each.plan().rules()) {
            if (rule instanceof CreditRule.Split split) {
                withSale.add(new CreditRule.Split(
                        split.id(),
                        with(split.terms(), CreditRelease.WITH_THE_SALE),
                        split.shares(),
                        split.remainder()));
                withMoney.add(new CreditRule.Split(
                        split.id(),
                        with(split.terms(), CreditRelease.WITH_THE_MONEY),
                        split.shares(),
                        split.remainder()));
            }
        }
        if (withSale.isEmpty()) {
            return;
        }
        List<Transaction> sales = each.transactions().stream()
                .filter(one -> one.reference().isEmpty() && one.amount().signum() != 0)
                .toList();
        List<Transaction> paid = new ArrayList<>(sales);
        int total = parts.stream().mapToInt(Integer::intValue).sum();
        for (Transaction sale : sales) {
            long rest = sale.amount().minorUnits();
            for (int i = 0; i < parts.size(); i++) {
                long part = i == parts.size() - 1 ? rest : sale.amount().minorUnits() * parts.get(i) / total;
                rest -= part;
                paid.add(Transaction.builder(
                                TransactionId.parse("m-" + i + "-" + sale.id().key()),
                                TransactionKind.RECEIPT,
                                io.salestiers.core.money.Money.ofMinor(
                                        part, sale.amount().currency()))
                        .date(
                                DateName.PAYMENT,
                                sale.findDate(DateName.ORDER).orElseThrow().plusDays(late ? 40L * i : i))
                        .reference(sale.id(), Relation.PAYS)
                        .build());
            }
        }
        assertThat(sums(each, withMoney, paid)).isEqualTo(sums(each, withSale, sales));
    }

    @Provide
    Arbitrary<List<Integer>> parts() {
        return Arbitraries.integers().between(1, 100).list().ofMinSize(1).ofMaxSize(6);
    }

    private static CreditTerms with(CreditTerms terms, CreditRelease release) {
        CreditTerms.Builder builder = CreditTerms.builder();
        builder.type(terms.type())
                .addAllKinds(terms.kinds())
                .when(terms.when())
                .basis(terms.basis())
                .addAllWeights(terms.weights())
                .addAllCaps(terms.caps())
                .release(release)
                .rounding(terms.rounding());
        return builder.build();
    }

    private static Map<List<Object>, Ratio> sums(
            CreditingCase each, List<CreditRule> rules, List<Transaction> transactions) {
        CreditingPlan plan = SmallCrediting.plan(rules.toArray(CreditRule[]::new))
                .placing(each.plan().placing())
                .build();
        Map<List<Object>, Ratio> sums = new HashMap<>();
        for (Credit credit : new CreditingCase(plan, transactions, each.organization())
                .run()
                .credits()
                .all()) {
            add(
                    sums,
                    List.of(credit.payee(), credit.position(), credit.type()),
                    credit.value().value());
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** Each position above has what all direct credits below it come to, in each hierarchy, by a walk from each position. */
    @Property(tries = 500)
    void rollUpIsTheSumOfWhatIsBelow(@ForAll("rollingUp") CreditingCase each) {
        CreditRun run = each.run();
        CreditRule.RollUp rule =
                (CreditRule.RollUp) each.plan().rules().get(each.plan().rules().size() - 1);
        Map<List<Object>, Ratio> expected = new HashMap<>();
        Map<List<Object>, Ratio> actual = new HashMap<>();
        for (Credit credit : run.credits().all()) {
            if (credit.kind() == CreditKind.DIRECT && credit.type().equals(CreditType.REVENUE)) {
                expect(
                        expected,
                        each,
                        rule,
                        credit.transaction(),
                        credit.position(),
                        credit.day(),
                        credit.value().value());
            } else if (credit.kind() == CreditKind.ROLL_UP) {
                add(
                        actual,
                        List.of(credit.transaction(), credit.position()),
                        credit.value().value());
            }
        }
        for (HouseCredit kept : run.house()) {
            Optional<PositionId> position = kept.owner()
                    .filter(Subject.OfPosition.class::isInstance)
                    .map(owner -> ((Subject.OfPosition) owner).id())
                    .filter(id -> kept.reason() == HouseReason.VACANT);
            if (position.isPresent()
                    && kept.kind() == CreditKind.DIRECT
                    && kept.type().equals(CreditType.REVENUE)) {
                expect(
                        expected,
                        each,
                        rule,
                        kept.transaction(),
                        position.get(),
                        kept.day(),
                        kept.value().value());
            } else if (kept.kind() == CreditKind.ROLL_UP) {
                add(
                        actual,
                        List.of(kept.transaction(), position.orElseThrow()),
                        kept.value().value());
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static void expect(
            Map<List<Object>, Ratio> expected,
            CreditingCase each,
            CreditRule.RollUp rule,
            TransactionId transaction,
            PositionId from,
            LocalDate day,
            Ratio value) {
        Transaction own = known(byId(each), transaction);
        Transaction sale =
                own.reference().map(to -> known(byId(each), to.transaction())).orElse(own);
        LocalDate saleDay = sale.findDate(DateName.ORDER).orElseThrow();
        LocalDate chosen = rule.day() instanceof RollUpDay.SaleDay
                ? saleDay
                : rule.day() instanceof RollUpDay.CreditDay
                        ? day
                        : day.withDayOfMonth(1)
                                .withMonth((day.getMonthValue() - 1) / 3 * 3 + 3)
                                .plusMonths(1)
                                .minusDays(1);
        for (PositionId above : above(each.organization(), rule.line(), sale, from, chosen)) {
            add(expected, List.of(transaction, above), value);
        }
    }

    /** By asking step by step, without the lists of the organization's day. */
    private static Set<PositionId> above(
            Organization organization, RollUpLine line, Transaction sale, PositionId from, LocalDate day) {
        OrganizationDay view = organization.on(day);
        Set<PositionId> above = new HashSet<>();
        if (line instanceof RollUpLine.ReportingLine) {
            for (PositionId candidate : view.positions()) {
                if (view.reportsUnder(from, candidate)) {
                    above.add(candidate);
                }
            }
        } else if (line instanceof RollUpLine.UnitHeads) {
            for (UnitId unit : view.units()) {
                if (view.liesIn(from, unit)) {
                    view.head(unit).ifPresent(above::add);
                }
            }
        } else {
            String value = sale.dimensions().get(CreditArbitraries.TERRITORY);
            if (value == null || value.equals("moon")) {
                return above;
            }
            for (PositionId candidate : view.positions()) {
                for (TerritoryId claimed : view.territoriesOf(candidate)) {
                    if (view.liesIn(TerritoryId.of(value), claimed)) {
                        above.add(candidate);
                    }
                }
            }
        }
        above.remove(from);
        return above;
    }

    @Property(tries = 500)
    void splitsConserveForAnySharesAndSigns(
            @ForAll long total, @ForAll("parts") List<Integer> weights, @ForAll AmountRounding rounding) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            recipients.add(Recipient.house(
                    Ratio.of(weights.get(i), sum),
                    HouseReason.VACANT,
                    Optional.empty(),
                    Optional.of(Subject.of(PositionId.of("p" + i)))));
        }
        io.salestiers.core.money.Money money = io.salestiers.core.money.Money.ofMinor(
                total / 1000, io.salestiers.incentives.testkit.plan.SmallCompany.USD);
        for (SplitRemainder remainder : SplitRemainder.values()) {
            List<Ratio> parts = Sharing.conserving(recipients, remainder)
                    .parts(money.ratio(), Optional.of(money.currency()), rounding);
            assertThat(Ratio.sum(parts)).isEqualTo(money.ratio());
            for (int i = 0; i < parts.size(); i++) {
                Ratio exact = money.ratio().multipliedBy(recipients.get(i).share());
                Ratio off = parts.get(i).minus(exact).abs();
                int most = remainder == SplitRemainder.LAST_TAKES_REST && i == parts.size() - 1 ? parts.size() : 1;
                assertThat(off).isLessThanOrEqualTo(Ratio.of(most, 100));
            }
        }
    }

    @Property(tries = 200)
    void filtersAddNothing(@ForAll("credits") List<Credit> some, @ForAll("filters") CreditFilter filter) {
        Map<String, Credit> distinct = new TreeMap<>();
        some.forEach(credit -> distinct.put(credit.key() + credit.day(), credit));
        Credits credits = Credits.of(distinct.values());
        for (Credit credit : credits.all()) {
            boolean expected = filter.types().contains(credit.type())
                    && filter.kinds().contains(credit.kind())
                    && (filter.events().isEmpty() || filter.events().contains(credit.event()))
                    && (filter.dimensions().all()
                            || "goods".equals(credit.dimensions().get(CreditArbitraries.CATEGORY)));
            assertThat(credits.matching(filter).all().contains(credit)).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<Credit>> credits() {
        return CreditArbitraries.credits().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<CreditFilter> filters() {
        return CreditArbitraries.filters();
    }
}
