package io.salestiers.incentives.statement;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany.Quarter;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatementProperties {
    private static final List<String> EVERYBODY =
            List.of("Ann", "Bo", "陈", "Dan", "Eve", "Fay", "Mara", "Nils", "Olga", "Zoe");

    @Provide
    Arbitrary<Quarter> quarters() {
        return SmallCompany.quarters(RateArbitraries.commissions());
    }

    /* Each quota is explained by the deals of the team in another quarter, as the reference plan does. */
    private static QuotaLookup explainedByTheTeam(Quarter quarter) {
        Map<PersonId, Quota> quotas = new TreeMap<>();
        quarter.quotas().forEach((payee, quota) -> {
            List<Explanation> deals = List.of("Ann", "Bo", "Dan").stream()
                    .map(name -> Explanation.given("incentives.explain.credit", Quantity.money(quota))
                            .with("transaction", "TX-OLD-" + name)
                            .with("day", Argument.day(LocalDate.of(2017, 4, 1)))
                            .concerning(name))
                    .toList();
            quotas.put(
                    payee,
                    new Quota(
                            quota,
                            Explanation.of(
                                    "incentives.explain.quota", Operation.CHOSEN, Quantity.money(quota), deals)));
        });
        return QuotaLookup.of(SmallCompany.REVENUE, QUARTER, quotas);
    }

    private static EarningRun run(Quarter quarter) {
        return IncentiveCalculator.DEFAULT.calculate(quarter.plan()
                .resolve(
                        SmallCompany.inputs(
                                explainedByTheTeam(quarter),
                                Credits.of(quarter.credits()),
                                SmallCompany.organization()),
                        QUARTER)
                .orThrow());
    }

    @Property(tries = 200)
    void nobodyElseIsInAStatement(@ForAll("quarters") Quarter quarter) {
        for (Statement statement : Statements.of(run(quarter))) {
            String payee = statement.payee().value();
            StringBuilder all = new StringBuilder();
            for (Language language : Language.values()) {
                Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
                statement.lines().forEach(line -> all.append(line.explanation().print(texts)));
                statement
                        .payments()
                        .forEach(payment -> all.append(
                                statement.explanation(payment.currency()).print(texts)));
                all.append(statement.text(texts, NameLookup.empty()));
                all.append(statement.html(texts, NameLookup.empty()));
            }
            // a key without a text and a placeholder without a value are shown in brackets
            assertThat(all).doesNotContain("[");
            all.append(statement);
            for (Credit credit : quarter.credits()) {
                if (!credit.payee().value().equals(payee)) {
                    assertThat(all).doesNotContain(credit.transaction().toString());
                }
            }
            for (String other : EVERYBODY) {
                if (!other.equals(payee)) {
                    assertThat(all.toString().split("[^\\p{IsAlphabetic}]+", -1))
                            .doesNotContain(other);
                    assertThat(all).doesNotContain("TX-OLD-" + other);
                }
            }
        }
    }

    @Property(tries = 200)
    void whatIsDueIsTheSumOfTheLines(@ForAll("quarters") Quarter quarter) {
        EarningRun run = run(quarter);
        for (Statement statement : Statements.of(run)) {
            long cents = run.of(statement.payee()).stream()
                    .mapToLong(earning -> earning.amount().minorUnits())
                    .sum();
            assertThat(statement.payments().stream()
                            .map(StatementPayment::payable)
                            .mapToLong(Money::minorUnits)
                            .sum())
                    .isEqualTo(cents);
            statement.payments().forEach(payment -> Recalculation.verify(statement.explanation(payment.currency())));
        }
    }
}
