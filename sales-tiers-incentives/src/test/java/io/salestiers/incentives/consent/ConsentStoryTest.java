package io.salestiers.incentives.consent;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credits;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.PlanAssignment;
import io.salestiers.incentives.assignment.PlanAssignments;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.RunLine;
import io.salestiers.incentives.plan.InMemoryPlanStore;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanStore;
import io.salestiers.incentives.plan.StoredPlan;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A cap that comes too late. In the third quarter of 2017 Ann sells 1,000.00 on a quota of 1,000.00: by the marginal bands of 3 %
 * to half of the quota and 5 % to all of it she earns 15.00 + 25.00 = 40.00. Bo sells 400.00 on the same quota: 12.00. On 10 August
 * the company records a cap of 3 % of the quota, 30.00, from 1 July on. It would cost Ann 10.00, and Bo nothing.
 */
class ConsentStoryTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId BO = PersonId.of("Bo");
    private static final Organization COMPANY = SmallCompany.organization();
    private static final ZoneId ZONE = COMPANY.zone();
    private static final Texts ENGLISH =
            Texts.of(Language.EN, List.of(CoreMessages.catalogue(), IncentivesMessages.catalogue()));
    private static final Texts CHINESE =
            Texts.of(Language.ZH, List.of(CoreMessages.catalogue(), IncentivesMessages.catalogue()));
    private static final BusinessCalendar WORKING_DAYS =
            BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
    private static final SalesTiersJson JSON = SalesTiersJson.jackson3();
    private static final DateRange SUMMER = QUARTER.range();

    private final AcknowledgementStore store = new InMemoryAcknowledgementStore();
    private final PlanStore plans = new InMemoryPlanStore();
    private final IncentivePlan year = SmallCompany.plan(
            Commissions.of(SmallCompany.rates(Application.MARGINAL)).build());
    private final IncentivePlan capped = SmallCompany.plan(Commissions.of(SmallCompany.rates(Application.MARGINAL))
                    .modifiers(Modifier.capOfQuota("0.03"))
                    .build())
            .withEffective(DateRange.parse("2017-07-01/2018-01-01"));
    private final PlanAssignments assignments = PlanAssignments.of(List.of(
            new PlanAssignment(ANN, year.id(), DateRange.parse("2017-01-01/")),
            new PlanAssignment(BO, year.id(), DateRange.parse("2017-01-01/"))));

    private static Instant at(String day) {
        return java.time.LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
    }

    /** One person says something, and the host stores it. */
    private Transition<PayeeAgreements> say(PersonId payee, AgreementCommand command, Instant now) {
        PayeeAgreements before = store.of(payee);
        Transition<PayeeAgreements> said =
                AgreementProcess.DEFAULT.apply(before, command, Actor.of(payee), COMPANY, now);
        store.append(payee, said, before.revision(), now);
        return said;
    }

    private static EarningRun run(IncentivePlan plan) {
        return IncentiveCalculator.DEFAULT.calculate(plan.resolve(
                        SmallCompany.inputs(
                                QuotaLookup.of(
                                        REVENUE,
                                        QUARTER,
                                        Map.of(
                                                ANN, Quota.stated(usd("1000.00")),
                                                BO, Quota.stated(usd("1000.00")))),
                                credits(
                                        credit("T-1", "Ann", "2017-07-03", "1000.00"),
                                        credit("T-2", "Bo", "2017-07-04", "400.00")),
                                COMPANY),
                        QUARTER)
                .orThrow());
    }

    private static List<PersonId> payees(List<MissingConsent> missing) {
        return missing.stream().map(each -> each.effect().payee()).toList();
    }

    @Test
    void aCapThatComesTooLate() {
        // sample: story
        // January: Ann has read the plan of the year; Bo has not.
        plans.save(year, PlanStore.NOTHING, at("2016-12-20")).orThrow();
        PayTerms terms = PayTerms.of(year, JSON.digest(year, IncentiveDocuments.PLAN));
        say(ANN, new AgreementCommand.Acknowledge(CommandHeader.of("form-1"), terms), at("2017-01-03"));

        // 10 August: the company records a cap from 1 July on, and calculates the quarter by both.
        plans.save(capped, plans.revision(year.id()), at("2017-08-10")).orThrow();
        PayTerms withCap = PayTerms.of(capped, JSON.digest(capped, IncentiveDocuments.PLAN));
        TermsChange change = TermsChange.of(terms, withCap);
        List<PayEffect> effects = PayEffect.between(run(year), run(capped)); // Ann 40.00 → 30.00, Bo 12.00

        // Ann has not consented, so the cap must not be booked for her.
        ConsentCheck check = ConsentCheck.of(KnownInTime.ON_ITS_FIRST_DAY, ZONE);
        List<MissingConsent> missing = check.missing(change, at("2017-08-10"), effects, store.all(), at("2017-10-05"));
        String why = missing.get(0).finding().message(ENGLISH);

        // On 20 October she consents. From then on it may.
        say(ANN, new AgreementCommand.GiveConsent(CommandHeader.of("form-2"), change), at("2017-10-20"));
        List<MissingConsent> later = check.missing(change, at("2017-08-10"), effects, store.all(), at("2017-10-21"));
        // end

        assertThat(effects)
                .containsExactly(
                        new PayEffect(ANN, QUARTER, usd("40.00"), usd("30.00")),
                        new PayEffect(BO, QUARTER, usd("12.00"), usd("12.00")));
        assertThat(payees(missing)).containsExactly(ANN);
        assertThat(missing.get(0).finding().place()).hasToString("person:Ann 2017-07-01/2017-10-01");
        assertThat(why)
                .isEqualTo("the change of plan:reference lowers the pay of 'Ann' for 2017-Q3 by USD 10.00, from USD"
                        + " 40.00 to USD 30.00; it takes effect on 2017-07-01 but was known only on 2017-08-10, so 'Ann'"
                        + " must consent to it first");
        assertThat(missing.get(0).finding().message(CHINESE)).contains("“Ann”").contains("2017年8月10日 才知悉，须先取得“Ann”的同意");
        assertThat(later).isEmpty();
        assertThat(store.knownAt(ANN, at("2017-10-05")).orElseThrow().consented(change, at("2017-10-05")))
                .isFalse();
    }

    /** What the host books as a late change: the new amounts of those who may get them, the old ones of the others. */
    private static PeriodRun bookable(EarningRun before, EarningRun after, List<MissingConsent> missing) {
        Set<PersonId> spared = new TreeSet<>(payees(missing));
        List<RunLine> lines = new ArrayList<>();
        for (EarningRun run : List.of(before, after)) {
            run.earnings().stream()
                    .filter(earning -> spared.contains(earning.payee()) == run.equals(before))
                    .forEach(earning -> lines.add(new RunLine(
                            earning.payee(),
                            PaySource.of(QUARTER, run.resolved().plan().id(), earning.component()),
                            earning.amount(),
                            Digest.of(earning.explanation()
                                    .toString()
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        }
        return PeriodRun.of(QUARTER, lines, List.of());
    }

    private static Map<PersonId, Money> amounts(PeriodRun run) {
        Map<PersonId, Money> amounts = new java.util.TreeMap<>();
        run.lines().forEach(line -> amounts.put(line.payee(), line.amount()));
        return amounts;
    }

    /** Before it books a late change, the host takes out what must not be booked: the reversal and rebooking of Ann. */
    @Test
    void aHostBooksOnlyWhatMayBe() {
        PayTerms terms = PayTerms.of(year, JSON.digest(year, IncentiveDocuments.PLAN));
        PayTerms withCap = PayTerms.of(capped, JSON.digest(capped, IncentiveDocuments.PLAN));
        TermsChange change = TermsChange.of(terms, withCap);
        EarningRun before = run(year);
        EarningRun after = run(capped);
        ConsentCheck check = ConsentCheck.of(KnownInTime.ON_ITS_FIRST_DAY, ZONE);

        List<MissingConsent> missing = check.missing(
                change, at("2017-08-10"), PayEffect.between(before, after), store.all(), at("2017-10-05"));
        PeriodRun now = bookable(before, after, missing);
        say(ANN, new AgreementCommand.GiveConsent(CommandHeader.of("form-2"), change), at("2017-10-20"));
        missing = check.missing(
                change, at("2017-08-10"), PayEffect.between(before, after), store.all(), at("2017-10-21"));
        PeriodRun then = bookable(before, after, missing);

        assertThat(amounts(now)).isEqualTo(Map.of(ANN, usd("40.00"), BO, usd("12.00")));
        assertThat(amounts(then)).isEqualTo(Map.of(ANN, usd("30.00"), BO, usd("12.00")));
    }

    @Test
    void whoHasNotAcknowledged() {
        StoredPlan first = plans.save(year, PlanStore.NOTHING, at("2016-12-20")).orThrow();
        say(
                ANN,
                new AgreementCommand.Acknowledge(
                        CommandHeader.of("form-1"), PayTerms.of(year, JSON.digest(year, IncentiveDocuments.PLAN))),
                at("2017-01-03"));
        plans.save(capped, first.revision(), at("2017-08-10")).orThrow();

        // sample: open
        List<RecordedTerms> terms = plans.history(year.id()).stream()
                .map(stored -> new RecordedTerms(
                        PayTerms.of(stored.plan(), JSON.digest(stored.plan(), IncentiveDocuments.PLAN)),
                        stored.recordedAt()))
                .toList();
        List<OpenAcknowledgement> open = OpenAcknowledgements.within(WORKING_DAYS, 5, ZONE)
                .open(terms, assignments, store.all(), SUMMER, at("2017-08-18"))
                .orThrow(); // of Ann and Bo the version with the cap, both due on Thursday, 17 August
        // end

        assertThat(open).extracting(OpenAcknowledgement::payee).containsExactly(ANN, BO);
        assertThat(open)
                .extracting(OpenAcknowledgement::terms)
                .containsOnly(PayTerms.of(capped, JSON.digest(capped, IncentiveDocuments.PLAN)));
        assertThat(open).extracting(each -> each.due().toString()).containsOnly("2017-08-17");
        assertThat(open.get(0).finding().message(ENGLISH))
                .isEqualTo("'Ann' has not acknowledged plan:reference, as it is from 2017-07-01 on, which was due on"
                        + " 2017-08-17 (on 2017-08-18)");
    }

    @Test
    void theSampleOfTheCheck() {
        TermsChange change = TermsChange.of(
                PayTerms.of(year, JSON.digest(year, IncentiveDocuments.PLAN)),
                PayTerms.of(capped, JSON.digest(capped, IncentiveDocuments.PLAN)));
        EarningRun uncapped = run(year);
        EarningRun limited = run(capped);
        Instant recordedAt = at("2017-08-10");
        Instant now = at("2017-10-05");
        // sample: check
        List<MissingConsent> missing = ConsentCheck.of(KnownInTime.ON_ITS_FIRST_DAY, ZONE)
                .missing(change, recordedAt, PayEffect.between(uncapped, limited), store.all(), now);
        Outcome<String> booked = missing.isEmpty()
                ? Outcome.done("booked")
                : Outcome.refused(missing.stream().map(MissingConsent::finding).toList());
        // end
        assertThat(booked).isInstanceOf(Outcome.Refused.class);
    }
}
