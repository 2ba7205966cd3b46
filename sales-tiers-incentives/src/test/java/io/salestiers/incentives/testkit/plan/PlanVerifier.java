package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.bonus.ObjectiveLookup;
import io.salestiers.incentives.bonus.ObjectiveScore;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.earning.Unpaid;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.RatingFigure;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.quota.TargetPayLookup;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says what a plan must pay, and shows the explanation if it pays something else.
 *
 * <pre>{@code
 * PlanVerifier.verify(plan)
 *         .in("2017-Q3").with(organization)
 *         .given(credit("T-1", "Ann", "2017-07-01", "1300.00"))
 *         .quota("Ann", "revenue", "USD 1000.00")
 *         .paying("Ann", "commission").pays("63.00");
 * }</pre>
 *
 * <p>What is paid is also recalculated from the printed steps, so that a plan whose explanation does not lead to its pay fails
 * as well. One verifier is for one test and one thread.
 */
public final class PlanVerifier {
    private final IncentivePlan plan;
    private final List<Credit> credits = new ArrayList<>();
    private final Map<String, Quota> quotas = new TreeMap<>();
    private final Map<String, Figure> figures = new TreeMap<>();
    private final Map<String, TargetPay> targets = new TreeMap<>();
    private final Map<String, RatingFigure> ratings = new TreeMap<>();
    private final Map<String, ObjectiveScore> scores = new TreeMap<>();
    private final List<EarlierPay.Item> earlier = new ArrayList<>();
    private FiscalCalendar calendar = FiscalCalendar.CALENDAR_YEAR;
    private Optional<Organization> organization = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private Optional<EarningRun> run = Optional.empty();

    private PlanVerifier(IncentivePlan plan) {
        this.plan = plan;
    }

    /**
     * Starts to verify a plan.
     *
     * @param plan the plan
     * @return a verifier without inputs
     */
    public static PlanVerifier verify(IncentivePlan plan) {
        return new PlanVerifier(plan);
    }

    /**
     * Which period is calculated.
     *
     * @param name its name in the calendar, such as {@code 2017-Q3}
     * @return this verifier
     */
    public PlanVerifier in(String name) {
        return in(calendar.parse(name), calendar);
    }

    /**
     * Which period is calculated, in another calendar than that of calendar years.
     *
     * @param when the period
     * @param fiscal its calendar
     * @return this verifier
     */
    public PlanVerifier in(Period when, FiscalCalendar fiscal) {
        period = Optional.of(when);
        calendar = fiscal;
        return changed();
    }

    /**
     * Who is where.
     *
     * @param who the organization
     * @return this verifier
     */
    public PlanVerifier with(Organization who) {
        organization = Optional.of(who);
        return changed();
    }

    /**
     * What is credited, in addition to what was given before.
     *
     * @param more credits in any order
     * @return this verifier
     */
    public PlanVerifier given(Credit... more) {
        credits.addAll(List.of(more));
        return changed();
    }

    /**
     * A quota of a person in the period.
     *
     * @param payee the id of the person
     * @param measure the id of the measure
     * @param amount the quota
     * @return this verifier
     */
    public PlanVerifier quota(String payee, String measure, Money amount) {
        quotas.put(key(Subject.of(PersonId.of(payee)), measure, period()), Quota.stated(amount));
        return changed();
    }

    /**
     * A number of a person or unit in the period, for gates, multipliers and bonuses.
     *
     * @param subject who
     * @param source the key of the figure source: the id of the KPI or stated number, or {@code score}
     * @param value the number
     * @return this verifier
     */
    public PlanVerifier figure(Subject subject, String source, Quantity value) {
        figures.put(key(subject, source, period()), Figure.stated(value));
        return changed();
    }

    /**
     * A target incentive of a person in the period.
     *
     * @param payee the id of the person
     * @param component the id of the component
     * @param amount what it pays at 100 %
     * @return this verifier
     */
    public PlanVerifier targetPay(String payee, String component, Money amount) {
        targets.put(key(Subject.of(PersonId.of(payee)), component, period()), TargetPay.stated(amount));
        return changed();
    }

    /**
     * A rating of a person or unit in the period, for scorecard bonuses.
     *
     * @param subject who
     * @param rating the id of the rating
     * @return this verifier
     */
    public PlanVerifier rating(Subject subject, String rating) {
        ratings.put(key(subject, "rating", period()), RatingFigure.stated(RatingId.of(rating)));
        return changed();
    }

    /**
     * The score of an objective that the plan names.
     *
     * @param payee the id of the person
     * @param component the id of the component
     * @param objective the id of the objective
     * @param score how far it was achieved
     * @return this verifier
     */
    public PlanVerifier score(String payee, String component, String objective, ObjectiveScore score) {
        scores.put(key(Subject.of(PersonId.of(payee)), component + " " + objective, period()), score);
        return changed();
    }

    /**
     * What an earlier period gave.
     *
     * @param item the earlier pay
     * @return this verifier
     */
    public PlanVerifier earlier(EarlierPay.Item item) {
        earlier.add(item);
        return changed();
    }

    /**
     * Asks what a component gives a payee.
     *
     * @param payee the id of the payee
     * @param component the id of the component
     * @return what can be said of it
     */
    public Paying paying(String payee, String component) {
        return new Paying(PersonId.of(payee), ComponentId.of(component));
    }

    /**
     * The run that was verified, for further questions.
     *
     * @return the run
     * @throws AssertionError if the plan cannot be bound to the inputs; the message has the findings
     */
    public EarningRun run() {
        if (run.isEmpty()) {
            WithFindings<ResolvedPlan> resolved = plan.resolve(inputs(), period());
            if (resolved.value().isEmpty()) {
                throw new AssertionError("plan " + plan.id() + " cannot be calculated:\n" + texts(resolved.findings()));
            }
            run = Optional.of(
                    IncentiveCalculator.DEFAULT.calculate(resolved.value().get()));
        }
        return run.get();
    }

    private PlanInputs inputs() {
        QuotaLookup quotaLookup =
                (measure, subject, when) -> Optional.ofNullable(quotas.get(key(subject, measure.value(), when)));
        FigureLookup figureLookup = new FigureLookup() {
            @Override
            public Optional<Figure> find(FigureSource source, Subject subject, Period when) {
                return Optional.ofNullable(figures.get(key(subject, source.key(), when)));
            }

            @Override
            public Optional<RatingFigure> findRating(Subject subject, Period when) {
                return Optional.ofNullable(ratings.get(key(subject, "rating", when)));
            }
        };
        ObjectiveLookup objectiveLookup = (component, payee, objective, when) ->
                Optional.ofNullable(scores.get(key(Subject.of(payee), component + " " + objective, when)));
        TargetPayLookup targetLookup = (component, payee, when) ->
                Optional.ofNullable(targets.get(key(Subject.of(payee), component.value(), when)));
        return PlanInputs.builder()
                .organization(organization.orElseThrow(() -> new IllegalStateException("say with(organization) first")))
                .credits(Credits.of(credits))
                .calendar(calendar)
                .quotas(quotaLookup)
                .figures(figureLookup)
                .targetPay(targetLookup)
                .objectives(objectiveLookup)
                .earlier(EarlierPay.of(earlier))
                .build();
    }

    private Period period() {
        return period.orElseThrow(() -> new IllegalStateException("say in(period) first"));
    }

    private PlanVerifier changed() {
        run = Optional.empty();
        return this;
    }

    private static String key(Subject subject, String name, Period when) {
        return subject.key() + " " + name + " " + when.name();
    }

    private static Texts texts() {
        return Texts.of(
                Language.EN,
                List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
    }

    private static String texts(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(
                finding -> text.append("- ").append(finding.message(texts())).append('\n'));
        return text.toString();
    }

    /** What a component gives a payee. */
    public final class Paying {
        private final PersonId payee;
        private final ComponentId component;

        private Paying(PersonId payee, ComponentId component) {
            this.payee = payee;
            this.component = component;
        }

        /**
         * Refuses any other amount, and an explanation that does not lead to it.
         *
         * @param amount what must be paid, such as {@code 1250.00}
         * @return the verifier, for the next question
         * @throws AssertionError if something else is paid; the message explains it
         */
        public PlanVerifier pays(String amount) {
            List<Earning> earnings = earnings();
            if (earnings.size() != 1
                    || !earnings.get(0).amount().amount().toPlainString().equals(amount)) {
                throw new AssertionError(
                        "component " + component + " must pay " + payee + " " + amount + ", but " + shown(earnings));
            }
            Recalculation.verify(earnings.get(0).explanation());
            return PlanVerifier.this;
        }

        /**
         * Refuses that anything is paid.
         *
         * @return the verifier, for the next question
         * @throws AssertionError if something is paid, even zero; the message explains it
         */
        public PlanVerifier paysNothing() {
            List<Earning> earnings = earnings();
            if (!earnings.isEmpty()) {
                throw new AssertionError(
                        "component " + component + " must pay " + payee + " nothing, but " + shown(earnings));
            }
            return PlanVerifier.this;
        }

        private List<Earning> earnings() {
            return run().of(payee).stream()
                    .filter(earning -> earning.component().equals(component))
                    .toList();
        }

        private String shown(List<Earning> earnings) {
            List<Explanation> explanations = new ArrayList<>();
            earnings.forEach(earning -> explanations.add(earning.explanation()));
            run().unpaidOf(payee).stream()
                    .filter(none -> none.component().equals(component))
                    .map(Unpaid::explanation)
                    .forEach(explanations::add);
            if (explanations.isEmpty()) {
                return "the run has nothing for this payee and component; it has "
                        + run().earnings().stream()
                                .map(earning -> earning.payee() + " " + earning.component())
                                .toList();
            }
            StringBuilder text = new StringBuilder("it gives:\n");
            explanations.forEach(explanation -> text.append(explanation.print(texts())));
            return text.toString();
        }
    }
}
