package io.salestiers.incentives.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.KpiMessages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan that is calculated for one period after the other, each with what those before it gave. Every explanation is done
 * again and printed in both languages.
 */
final class CommissionScene {
    private final IncentivePlan plan;
    private final List<Credit> credits = new ArrayList<>();
    private final Map<String, Quota> quotas = new HashMap<>();
    private final List<EarlierPay.Item> earlier = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Organization organization = SmallCompany.organization();
    private Optional<BusinessCalendar> business = Optional.empty();

    private CommissionScene(IncentivePlan plan) {
        this.plan = plan;
    }

    static CommissionScene of(PlanComponent component) {
        return of(SmallCompany.plan(component));
    }

    static CommissionScene of(IncentivePlan plan) {
        return new CommissionScene(plan);
    }

    CommissionScene with(Organization other) {
        organization = other;
        return this;
    }

    CommissionScene with(BusinessCalendar days) {
        business = Optional.of(days);
        return this;
    }

    CommissionScene given(Credit... more) {
        credits.addAll(List.of(more));
        return this;
    }

    CommissionScene given(List<Credit> more) {
        credits.addAll(more);
        return this;
    }

    /* Ann sells for an amount. */
    CommissionScene sells(String transaction, String day, String amount) {
        return given(SmallCompany.credit(transaction, "Ann", day, amount));
    }

    CommissionScene quota(String payee, String period, String amount) {
        return quota(payee, period, Quota.stated(SmallCompany.usd(amount)));
    }

    CommissionScene quota(String payee, String period, Quota quota) {
        quotas.put(payee + " " + period, quota);
        return this;
    }

    List<Finding> findings() {
        return findings;
    }

    EarningRun run(String name) {
        EarningRun run = calculate(name);
        earlier.addAll(run.earlierPay());
        return run;
    }

    /* Without keeping what it gave. */
    EarningRun calculate(String name) {
        Period period = FiscalCalendar.CALENDAR_YEAR.parse(name);
        WithFindings<ResolvedPlan> resolved = plan.resolve(inputs(), period);
        findings.clear();
        findings.addAll(resolved.findings());
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolved.orThrow());
        check(run);
        return run;
    }

    PlanInputs inputs() {
        return PlanInputs.builder()
                .organization(organization)
                .credits(Credits.of(credits))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .quotas((measure, subject, period) -> subject instanceof Subject.OfPerson person
                        ? Optional.ofNullable(quotas.get(person.id() + " " + period.name()))
                        : Optional.empty())
                .earlier(EarlierPay.of(earlier))
                .businessDays(business)
                .build();
    }

    /* What Ann is paid for a period, or why nothing. */
    String pays(String period) {
        return pays("Ann", period);
    }

    String pays(String payee, String period) {
        return shown(run(period), payee);
    }

    static String shown(EarningRun run, String payee) {
        PersonId id = PersonId.of(payee);
        List<String> all = new ArrayList<>();
        run.of(id).forEach(each -> all.add(each.amount().amount().toPlainString()));
        run.unpaidOf(id)
                .forEach(each -> all.add(each.explanation()
                        .key()
                        .substring(each.explanation().key().lastIndexOf('.') + 1)));
        return String.join(" ", all);
    }

    static void check(EarningRun run) {
        List<Explanation> all = new ArrayList<>();
        for (Earning earning : run.earnings()) {
            Recalculation.verify(earning.explanation());
            assertThat(earning.explanation().value()).contains(Quantity.money(earning.amount()));
            all.add(earning.explanation());
        }
        run.unpaid().forEach(none -> all.add(none.explanation()));
        run.unassigned().forEach(none -> all.add(none.explanation()));
        for (Language language : Language.values()) {
            Texts texts = Texts.of(
                    language,
                    List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
            all.forEach(each -> assertThat(each.print(texts)).doesNotContain("["));
        }
    }
}
