package io.salestiers.incentives.testkit.consent;

import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.consent.Acknowledgement;
import io.salestiers.incentives.consent.Consent;
import io.salestiers.incentives.consent.PayEffect;
import io.salestiers.incentives.consent.PayTerms;
import io.salestiers.incentives.consent.PayeeAgreements;
import io.salestiers.incentives.consent.TermsChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** What payees say about the terms of their pay in 2026: few payees, plans and days, so that they meet. */
public final class AgreementArbitraries {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private AgreementArbitraries() {}

    /**
     * Payees.
     *
     * @return one of four
     */
    public static Arbitrary<PersonId> payees() {
        return Arbitraries.of("P-1", "P-2", "P-3", "陈").map(PersonId::of);
    }

    /**
     * Instants of 2026, some of them the first of a day.
     *
     * @return to the microsecond
     */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, 364)
                                .withDistribution(RandomDistribution.uniform())
                                .map(day -> START.plusSeconds(86_400L * day))),
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.longs()
                                .between(0, 365L * 86_400L * 1_000_000L - 1)
                                .withDistribution(RandomDistribution.uniform())
                                .map(micros -> START.plusNanos(micros % 1_000_000 * 1000)
                                        .plusSeconds(micros / 1_000_000))));
    }

    /**
     * Quarters.
     *
     * @return one of 2026
     */
    public static Arbitrary<Period> quarters() {
        return Arbitraries.integers().between(1, 4).map(index -> FiscalCalendar.CALENDAR_YEAR.parse("2026-Q" + index));
    }

    private static Arbitrary<Digest> digests() {
        return Arbitraries.integers().between(1, 4).map(number -> Digest.of(JsonValue.number(number)));
    }

    /**
     * Versions of plans.
     *
     * @return from the first of a month on, with an end or without
     */
    public static Arbitrary<PayTerms.OfPlan> planTerms() {
        Arbitrary<DateRange> days = Combinators.combine(
                        Arbitraries.integers().between(1, 12), Arbitraries.of(true, false))
                .as((month, open) -> {
                    LocalDate from = LocalDate.of(2026, month, 1);
                    return open ? DateRange.startingOn(from) : DateRange.of(from, LocalDate.of(2027, 1, 1));
                });
        return Combinators.combine(Arbitraries.of("reps", "销售"), days, digests())
                .as((plan, range, digest) -> new PayTerms.OfPlan(PlanId.of(plan), range, digest));
    }

    /**
     * Quotas.
     *
     * @param payees whose
     * @return of a quarter
     */
    public static Arbitrary<PayTerms.OfQuota> quotaTerms(Arbitrary<PersonId> payees) {
        return Combinators.combine(payees, quarters(), digests())
                .as((payee, period, digest) -> new PayTerms.OfQuota(payee, MeasureId.of("revenue"), period, digest));
    }

    /**
     * Terms of either kind.
     *
     * @param payees whose quotas
     * @return versions of plans and quotas
     */
    public static Arbitrary<PayTerms> terms(Arbitrary<PersonId> payees) {
        return Arbitraries.oneOf(
                planTerms().map(terms -> (PayTerms) terms), quotaTerms(payees).map(terms -> (PayTerms) terms));
    }

    /**
     * Changes of terms, some of them from nothing, that take effect in their first four weeks.
     *
     * @return changes of plans and quotas
     */
    public static Arbitrary<TermsChange> changes() {
        return Combinators.combine(
                        terms(payees()), digests(), Arbitraries.of(true, false), Arbitraries.of(0, 1, 13, 27))
                .as((after, other, first, later) -> {
                    PayTerms before = after instanceof PayTerms.OfPlan plan
                            ? new PayTerms.OfPlan(plan.plan(), plan.days(), other)
                            : ofOther((PayTerms.OfQuota) after, other);
                    Optional<PayTerms> old = first || before.equals(after) ? Optional.empty() : Optional.of(before);
                    return new TermsChange(old, after, after.days().from().plusDays(later));
                });
    }

    private static PayTerms ofOther(PayTerms.OfQuota quota, Digest content) {
        return new PayTerms.OfQuota(quota.payee(), quota.measure(), quota.period(), content);
    }

    /**
     * Effects on pay in two currencies: lower, the same, higher, below zero.
     *
     * @return effects in quarters
     */
    public static Arbitrary<PayEffect> effects() {
        Arbitrary<Long> minor = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.of(0L, 100L, 101L)),
                net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(-10_000, 10_000)));
        return Combinators.combine(payees(), quarters(), Arbitraries.of("CNY", "USD"), minor, minor)
                .as((payee, period, code, before, after) -> {
                    Currency currency = Currency.of(code);
                    return new PayEffect(
                            payee, period, Money.ofMinor(before, currency), Money.ofMinor(after, currency));
                });
    }

    private static Arbitrary<Consent> consents() {
        return Combinators.combine(changes(), instants(), instants(), Arbitraries.of(true, false))
                .as((change, one, other, withdrawn) -> {
                    Instant given = one.isBefore(other) ? one : other;
                    Instant end = one.isBefore(other) ? other : one;
                    return new Consent(
                            change,
                            LocalDate.ofInstant(given, ZoneOffset.UTC),
                            given,
                            withdrawn ? Optional.of(end) : Optional.empty());
                });
    }

    /**
     * What payees have said.
     *
     * @return up to four acknowledgements and consents, in whatever order
     */
    public static Arbitrary<PayeeAgreements> agreements() {
        Arbitrary<Acknowledgement> acknowledgements = Combinators.combine(terms(payees()), instants())
                .as((terms, at) -> new Acknowledgement(terms, LocalDate.ofInstant(at, ZoneOffset.UTC), at));
        Arbitrary<List<AppliedChange>> applied = Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8), instants(), digests())
                .as(AppliedChange::new)
                .list()
                .uniqueElements(AppliedChange::key)
                .ofMaxSize(4);
        return Combinators.combine(
                        payees(),
                        acknowledgements.list().ofMaxSize(4),
                        consents().list().ofMaxSize(4),
                        applied)
                .as(PayeeAgreements::new);
    }
}
