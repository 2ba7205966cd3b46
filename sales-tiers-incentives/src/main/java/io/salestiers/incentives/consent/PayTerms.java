package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.quota.Quota;

/**
 * What somebody's pay rests on, as it was shown to them (薪酬条款): a version of a plan, or a quota. It is told by the
 * fingerprint of its content, so that an acknowledgement of other rates or of another quota never counts for it. Immutable and
 * safe for use by several threads.
 *
 * <p>The fingerprint is of everything that the payee was shown, with what plan and components are called. No person is named
 * in it: erasing somebody's name changes no fingerprint.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PayTerms.OfPlan.class, name = "plan"),
    @JsonSubTypes.Type(value = PayTerms.OfQuota.class, name = "quota")
})
public sealed interface PayTerms {
    /**
     * A version of a plan as it was recorded: {@code reps-2026} of the whole year with a rate of 5 %.
     *
     * @param plan the plan
     * @param days the days for which the version was recorded, also if a later version has taken the place of some of them
     * @param content the fingerprint of its document, {@code SalesTiersJson.digest(plan, IncentiveDocuments.PLAN)}
     */
    record OfPlan(PlanId plan, DateRange days, Digest content) implements PayTerms {
        /** Refuses absent parts. */
        public OfPlan {
            requireNonNull(plan, "plan");
            requireNonNull(days, "days");
            requireNonNull(content, "content");
        }

        @Override
        public String key() {
            return "plan:" + plan;
        }

        @Override
        public boolean concerns(PersonId payee) {
            return true;
        }

        @Override
        public boolean takesThePlaceOf(PayTerms other) {
            return other instanceof OfPlan same && plan.equals(same.plan);
        }

        @Override
        public JsonValue.Fields json() {
            return JsonValue.object()
                    .with("plan", plan.value())
                    .with("days", days.toString())
                    .with("content", content.hex());
        }
    }

    /**
     * The quota of a payee for a period: P-17 is to sell CNY 300,000 in 2026-Q1.
     *
     * @param payee whose
     * @param measure of which measure
     * @param period the period
     * @param content the fingerprint of the quota and of its parts by days
     */
    record OfQuota(PersonId payee, MeasureId measure, Period period, Digest content) implements PayTerms {
        /** Refuses absent parts. */
        public OfQuota {
            requireNonNull(payee, "payee");
            requireNonNull(measure, "measure");
            requireNonNull(period, "period");
            requireNonNull(content, "content");
        }

        @Override
        public DateRange days() {
            return period.range();
        }

        @Override
        public String key() {
            return "quota:" + measure + "/" + period.name();
        }

        @Override
        public boolean concerns(PersonId person) {
            return payee.equals(person);
        }

        @Override
        public boolean takesThePlaceOf(PayTerms other) {
            return other instanceof OfQuota same
                    && payee.equals(same.payee)
                    && measure.equals(same.measure)
                    && period.equals(same.period);
        }

        @Override
        public JsonValue.Fields json() {
            return JsonValue.object()
                    .with("payee", payee.value())
                    .with("measure", measure.value())
                    .with("period", period.name())
                    .with("days", days().toString())
                    .with("content", content.hex());
        }
    }

    /**
     * A version of a plan.
     *
     * @param version the version as it was recorded, not shortened by a later one
     * @param content the fingerprint of its document
     * @return the terms
     */
    static OfPlan of(IncentivePlan version, Digest content) {
        return new OfPlan(version.id(), version.effective(), content);
    }

    /**
     * The quota of a payee.
     *
     * @param payee whose
     * @param measure of which measure
     * @param period the period
     * @param quota the quota; what it is and how it is spread over days count, not why
     * @return the terms
     */
    static OfQuota of(PersonId payee, MeasureId measure, Period period, Quota quota) {
        JsonValue pieces = JsonValue.list(quota.pieces().stream()
                .map(piece -> JsonValue.object()
                        .with("days", piece.range().toString())
                        .with("value", piece.value().toString()))
                .toList());
        Digest content = Digest.of(
                JsonValue.object().with("value", quota.value().toString()).with("pieces", pieces));
        return new OfQuota(payee, measure, period, content);
    }

    /**
     * The days for which they were recorded.
     *
     * @return a range, which may have no end
     */
    DateRange days();

    /**
     * The fingerprint of their content.
     *
     * @return the digest
     */
    Digest content();

    /**
     * What they are called in places of findings.
     *
     * @return for example {@code plan:reps-2026} or {@code quota:revenue/2026-Q1}
     */
    String key();

    /**
     * Whether somebody can be asked to acknowledge them.
     *
     * @param payee somebody
     * @return false for the quota of another payee
     */
    boolean concerns(PersonId payee);

    /**
     * Whether they are about the same as others, so that the later ones go before the earlier ones.
     *
     * @param other other terms
     * @return true for versions of one plan, and for quotas of one payee, measure and period
     */
    boolean takesThePlaceOf(PayTerms other);

    /**
     * These terms as JSON, for digests.
     *
     * @return an object of texts
     */
    JsonValue.Fields json();
}
