package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.training.CertificateId;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import java.util.List;
import java.util.Optional;

/**
 * A condition for moving up (晋升条件) that is met or not, or not known, and shows its evidence. All gates of a track must be
 * met.
 *
 * <p>The family is closed; what it lacks, a host states as {@link StatedEvidence}. None of it compares people with each other,
 * so that no rule of the kind "the last n percent leave" can be written.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PromotionGate.TimeInTier.class, name = "time-in-tier"),
    @JsonSubTypes.Type(value = PromotionGate.RecentPeriods.class, name = "recent-periods"),
    @JsonSubTypes.Type(value = PromotionGate.RollingAverage.class, name = "rolling-average"),
    @JsonSubTypes.Type(value = PromotionGate.ValidCertificates.class, name = "valid-certificates"),
    @JsonSubTypes.Type(value = PromotionGate.NoOpenImprovementPlan.class, name = "no-open-improvement-plan"),
    @JsonSubTypes.Type(value = PromotionGate.Vacancy.class, name = "vacancy"),
    @JsonSubTypes.Type(value = PromotionGate.LeastLevel.class, name = "least-level"),
    @JsonSubTypes.Type(value = PromotionGate.StatedEvidence.class, name = "stated-evidence"),
    @JsonSubTypes.Type(value = PromotionGate.AnyOf.class, name = "any-of")
})
public sealed interface PromotionGate {
    /**
     * Long enough in a tier: 12 months as a supervisor or regional manager. Protected leave is time in the tier. An unbroken
     * time that began on 31 August is six months long on 28 February.
     *
     * @param tiers the tiers, each once; empty for the tier from which the track leads
     * @param months how many months, 1 or more
     * @param basis how times are put together; {@link TenureBasis#TOTAL} asks for as many days as the last {@code months}
     *     months before the day have
     */
    record TimeInTier(List<TierId> tiers, int months, TenureBasis basis) implements PromotionGate {
        /** Sorts the tiers and refuses less than a month. */
        public TimeInTier {
            tiers = tiers.stream().distinct().sorted().toList();
            requireNonNull(basis, "basis");
            requireAtLeast("months", months, 1);
        }
    }

    /**
     * Enough good periods: 3 of the last 4 quarters with an attainment of at least 100 %. Periods of protected leave are
     * skipped. A period counts when it is over. Where some periods are not known, the gate is met or missed if that does not
     * depend on them.
     *
     * @param kind how long the periods are
     * @param least how many must meet the condition, 1 or more
     * @param of how many are looked at, {@code least} or more
     * @param condition what a period must show
     * @param scope which periods are looked at
     * @param leave which periods count as protected leave
     */
    record RecentPeriods(
            PeriodKind kind, int least, int of, PeriodCondition condition, PeriodScope scope, LeavePeriods leave)
            implements PromotionGate {
        /** Refuses counts that can't be met. */
        public RecentPeriods {
            requireNonNull(kind, "kind");
            requireNonNull(condition, "condition");
            requireNonNull(scope, "scope");
            requireNonNull(leave, "leave");
            requireAtLeast("least", least, 1);
            requireAtLeast("of", of, least);
        }
    }

    /**
     * A good average: the attainments of the last six months, on average at least 1. Periods of protected leave are skipped.
     * If one of the numbers is missing, the average is not known.
     *
     * @param kind how long the periods are
     * @param periods over how many periods, 1 or more
     * @param figure which number
     * @param relation how the average is compared
     * @param value with what
     * @param scope which periods are looked at
     * @param leave which periods count as protected leave
     */
    record RollingAverage(
            PeriodKind kind,
            int periods,
            FigureSource figure,
            Condition.Relation relation,
            Ratio value,
            PeriodScope scope,
            LeavePeriods leave)
            implements PromotionGate {
        /** Refuses an average of nothing. */
        public RollingAverage {
            requireNonNull(kind, "kind");
            requireNonNull(figure, "figure");
            requireNonNull(relation, "relation");
            requireNonNull(value, "value");
            requireNonNull(scope, "scope");
            requireNonNull(leave, "leave");
            requireAtLeast("periods", periods, 1);
        }
    }

    /**
     * Certificates that are valid on the day of the decision.
     *
     * @param certificates all of them are needed; one or more, each once
     */
    record ValidCertificates(List<CertificateId> certificates) implements PromotionGate {
        /** Sorts the certificates and refuses none. */
        public ValidCertificates {
            certificates = certificates.stream().distinct().sorted().toList();
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("certificates must name one, but names none");
            }
        }
    }

    /** No improvement plan that runs or is contested on the day. */
    record NoOpenImprovementPlan() implements PromotionGate {}

    /** An open position of the tier to which the track leads, as the {@link VacancyLookup} says. */
    record Vacancy() implements PromotionGate {}

    /**
     * At least a title on a ladder of levels.
     *
     * @param ladder the ladder
     * @param level the lowest title that will do
     */
    record LeastLevel(CareerLadderId ladder, LevelId level) implements PromotionGate {
        /** Refuses absent parts. */
        public LeastLevel {
            requireNonNull(ladder, "ladder");
            requireNonNull(level, "level");
        }
    }

    /**
     * Something that the host states about a person: a passed leadership assessment, being employed already.
     *
     * @param evidence what
     * @param name what people read
     * @param validMonths how many months it holds from its day on, 1 or more; empty for ever
     */
    record StatedEvidence(EvidenceId evidence, LocalizedText name, Optional<Integer> validMonths)
            implements PromotionGate {
        /** Refuses a validity below a month. */
        public StatedEvidence {
            requireNonNull(evidence, "evidence");
            requireNonNull(name, "name");
            requireNonNull(validMonths, "validMonths");
            validMonths.ifPresent(months -> requireAtLeast("validMonths", months, 1));
        }
    }

    /**
     * One way of several: internal promotion, or training and certification. Not known if none is met and one is not known.
     *
     * @param ways two or more; each is a list of gates all of which must be met, without further ways in them
     */
    record AnyOf(List<Way> ways) implements PromotionGate {
        /**
         * One of several ways.
         *
         * @param name what people read
         * @param gates one or more
         */
        public record Way(LocalizedText name, List<PromotionGate> gates) {
            /** Copies the gates and refuses none. */
            public Way {
                requireNonNull(name, "name");
                gates = List.copyOf(gates);
                if (gates.isEmpty()) {
                    throw new IllegalArgumentException("a way must have a gate, but " + name + " has none");
                }
            }
        }

        /** Copies the ways and refuses fewer than two. */
        public AnyOf {
            ways = List.copyOf(ways);
            requireAtLeast("ways", ways.size(), 2);
            if (ways.stream().anyMatch(way -> way.gates().stream().anyMatch(AnyOf.class::isInstance))) {
                throw new IllegalArgumentException("a way of several must not have further ways, but was " + ways);
            }
        }
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but was " + value);
        }
    }
}
