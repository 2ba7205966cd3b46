package io.salestiers.incentives.statement;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.bonus.FundUse;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.team.ContestScope;
import io.salestiers.incentives.team.ContestTies;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolCap;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * One statement over two plans with a commission, an override on the team, a pool, a contest, a chain that shares a fund, and
 * limits: whatever a payee reads of it tells of no colleague, and it adds up.
 */
class StatementDisclosureProperties {
    private static final NameLookup NAMES = NameLookup.of(
            TeamStatementProperties.EVERYBODY.stream().collect(Collectors.toMap(PersonId::of, each -> "Name" + each)));
    private static final List<SalesTiersJson> JACKSONS = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());

    @Provide
    Arbitrary<Quarter> quarters() {
        return SmallCompany.quarters(Arbitraries.just(SmallCompany.rates(Application.MARGINAL)));
    }

    private static IncentivePlan plan(String id, PlanComponent... components) {
        return IncentivePlan.builder()
                .id(PlanId.of(id))
                .name(LocalizedText.of("Plan " + id, "方案" + id))
                .effective(DateRange.parse("2017-01-01/2018-01-01"))
                .addComponents(components)
                .addLimits(new PlanLimit(PlanLimit.Kind.CAP, usd("40.00"), List.of(), CapExcess.DEFERRED))
                .build();
    }

    private static List<EarningRun> runs(Quarter quarter) {
        IncentivePlan team = plan(
                "team",
                SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)),
                TeamStatementProperties.override(
                        new OverrideBase.Earned(List.of(TeamStatementProperties.COMMISSION)),
                        new OverridePay.FixedRate(Ratio.parse("0.1"))),
                TeamStatementProperties.pool(
                        new PoolFunding.RateOnEarnings(Ratio.parse("0.1"), List.of(TeamStatementProperties.COMMISSION)),
                        new PoolAllocation.ByCredits(SmallCompany.REVENUE_CREDITS),
                        PoolCap.Excess.REDISTRIBUTED));
        IncentivePlan company = plan(
                "company",
                TeamStatementProperties.contest(new ContestTies.Shared(), ContestScope.COMPANY),
                BonusStatementProperties.chain(new BonusStatementProperties.Paid(
                        quarter, new MissingPart.PaysNothing(), FundUse.WHOLE_FUND, new UnitLevel.AtDepth(2))),
                SmallCompany.pool());
        PlanInputs inputs = PlanInputs.builder()
                .organization(SmallCompany.organization())
                .credits(Credits.of(quarter.credits()))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .quotas(quarter.lookup().combinedWith(units()))
                // More than all that is sold, so that it is not by chance what a colleague has sold.
                .targetPay((component, payee, period) -> Optional.of(TargetPay.stated(
                        Money.ofMinor(100_000_001L * payee.value().length(), SmallCompany.USD))))
                .build();
        return List.of(run(team, inputs), run(company, inputs));
    }

    private static QuotaLookup units() {
        return (measure, subject, period) ->
                subject instanceof Subject.OfUnit ? Optional.of(Quota.stated(usd("1234.56"))) : Optional.empty();
    }

    private static EarningRun run(IncentivePlan plan, PlanInputs inputs) {
        return IncentiveCalculator.DEFAULT.calculate(
                plan.resolve(inputs, QUARTER).orThrow());
    }

    private static StatementInputs inputs() {
        return StatementInputs.builder()
                .addLimits(new PlanLimit(PlanLimit.Kind.CAP, usd("55.00"), List.of(), CapExcess.LOST))
                .putEntry(
                        StatementScene.ANN,
                        PayeeEntries.builder()
                                .addBalances(StatementScene.draw())
                                .addPending(StatementScene.order())
                                .build())
                .build();
    }

    private static List<String> renderings(Statement statement) {
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            all.add(statement.text(StatementScene.texts(language), NAMES));
            all.add(statement.html(StatementScene.texts(language), NAMES));
            for (StatementPayment payment : statement.payments()) {
                all.add(statement.explanation(payment.currency()).print(StatementScene.texts(language)));
            }
        }
        all.add(new String(JACKSONS.get(0).write(statement, IncentiveDocuments.STATEMENT), StandardCharsets.UTF_8));
        return all;
    }

    @Property(tries = 60)
    void nobodyElseIsInAnyRendering(@ForAll("quarters") Quarter quarter) {
        for (Statement statement : Statements.of(runs(quarter), inputs()).orThrow()) {
            String payee = statement.payee().value();
            List<String> amounts = TeamStatementProperties.ofOthersOnly(quarter, payee);
            for (String rendering : renderings(statement)) {
                Set<String> words = new HashSet<>(List.of(rendering.split("[^\\p{IsAlphabetic}]+", -1)));
                for (String other : TeamStatementProperties.EVERYBODY) {
                    if (!other.equals(payee)) {
                        assertThat(words).doesNotContain(other, "Name" + other);
                    }
                }
                for (Credit credit : quarter.credits()) {
                    if (!credit.payee().value().equals(payee)) {
                        assertThat(rendering)
                                .doesNotContain(credit.transaction().toString());
                    }
                }
                Set<String> shown = TeamStatementProperties.amounts(rendering);
                amounts.forEach(amount -> assertThat(shown).doesNotContain(amount));
            }
        }
    }

    /* What several people are credited with, and what they weigh. */
    private static SortedMap<BigDecimal, String> totals(Statement statement) {
        SortedMap<BigDecimal, String> totals = new TreeMap<>();
        statement.lines().stream()
                .flatMap(line -> line.explanation().flatten().stream())
                .filter(step -> step.person().isEmpty() && step.value().isPresent())
                .filter(step -> step.value().get().currency().isPresent())
                .filter(step -> step.key().endsWith("credited") || step.key().endsWith("weights"))
                .forEach(step -> {
                    if (step.value().get().value().decimal()) {
                        totals.put(
                                new BigDecimal(step.value().get().value().toString()).stripTrailingZeros(), step.key());
                    }
                });
        return totals;
    }

    @Property(tries = 60)
    void noDifferenceOfTotalsIsAColleaguesNumber(@ForAll("quarters") Quarter quarter) {
        for (Statement statement : Statements.of(runs(quarter), inputs()).orThrow()) {
            Set<BigDecimal> colleagues = new HashSet<>();
            TeamStatementProperties.ofOthersOnly(quarter, statement.payee().value())
                    .forEach(amount -> colleagues.add(new BigDecimal(amount).stripTrailingZeros()));
            List<BigDecimal> shown = List.copyOf(totals(statement).keySet());
            for (BigDecimal one : shown) {
                for (BigDecimal other : shown) {
                    assertThat(colleagues)
                            .as("%s less %s of %s", one, other, totals(statement))
                            .doesNotContain(one.subtract(other).stripTrailingZeros());
                }
            }
        }
    }

    @Property(tries = 25)
    void addsUpAndIsReadAsItWasWritten(@ForAll("quarters") Quarter quarter) {
        List<EarningRun> runs = runs(quarter);
        List<EarningRun> turned = new ArrayList<>(runs);
        Collections.reverse(turned);
        List<Statement> statements = Statements.of(runs, inputs()).orThrow();
        assertThat(Statements.of(turned, inputs()).orThrow()).isEqualTo(statements);
        for (Statement statement : statements) {
            long earned = 0;
            for (EarningRun run : runs) {
                earned += run.of(statement.payee()).stream()
                        .mapToLong(earning -> earning.amount().minorUnits())
                        .sum();
            }
            long limited = statement.limits().stream()
                    .mapToLong(limit -> limit.change().minorUnits())
                    .sum();
            long balanced = statement.balances().isEmpty() ? 0 : -2000;
            assertThat(statement.payments().stream()
                            .mapToLong(payment -> payment.payable().minorUnits())
                            .sum())
                    .isEqualTo(earned + limited + balanced);
            statement.payments().forEach(payment -> Recalculation.verify(statement.explanation(payment.currency())));
            byte[] bytes = JACKSONS.get(0).write(statement, IncentiveDocuments.STATEMENT);
            for (SalesTiersJson json : JACKSONS) {
                assertThat(json.write(statement, IncentiveDocuments.STATEMENT)).isEqualTo(bytes);
                assertThat(json.read("statement", bytes, IncentiveDocuments.STATEMENT)
                                .orThrow())
                        .isEqualTo(statement);
            }
        }
    }

    @Property(tries = 25)
    void everyAmountIsInEveryRendering(@ForAll("quarters") Quarter quarter) {
        for (Statement statement : Statements.of(runs(quarter), inputs()).orThrow()) {
            List<Money> amounts = new ArrayList<>();
            statement.lines().forEach(line -> line.amount().ifPresent(amounts::add));
            statement.limits().forEach(limit -> amounts.addAll(List.of(limit.limit(), limit.change())));
            statement.balances().forEach(each -> amounts.addAll(List.of(each.opening(), each.closing())));
            statement.payments().forEach(each -> amounts.addAll(List.of(each.earned(), each.payable())));
            statement.pending().forEach(item -> item.amount().ifPresent(amounts::add));
            for (Language language : Language.values()) {
                String text = statement.text(StatementScene.texts(language), NAMES);
                String html = RenderedStatements.parsed(statement, language, NAMES)
                        .getDocumentElement()
                        .getTextContent();
                for (Money amount : amounts) {
                    String shown = StatementScene.texts(language).show(amount.toArgument());
                    assertThat(text).contains(shown);
                    assertThat(html).contains(shown);
                }
                assertThat(text).contains("Name" + statement.payee()).doesNotContain("[");
                assertThat(html).contains("Name" + statement.payee());
            }
        }
    }

    /** Hiding everything would be no proof: what is told are own deals and totals of several others. */
    @Property(tries = 15)
    void ownDealsAreShown(@ForAll("quarters") Quarter quarter) {
        for (Statement statement : Statements.of(runs(quarter), inputs()).orThrow()) {
            boolean paid = statement.lines().stream()
                    .anyMatch(line -> line.component().equals(TeamStatementProperties.COMMISSION)
                            && line.amount().isPresent());
            String text = statement.text(StatementScene.texts(Language.EN), NAMES);
            for (Credit credit : quarter.credits()) {
                if (paid
                        && credit.payee().equals(statement.payee())
                        && QUARTER.range().contains(credit.day())) {
                    assertThat(text).contains(credit.transaction().toString());
                }
            }
        }
    }
}
