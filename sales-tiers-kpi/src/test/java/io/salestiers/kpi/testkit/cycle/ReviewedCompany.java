package io.salestiers.kpi.testkit.cycle;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.InstantRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.kpi.calibration.ForcedDistribution;
import io.salestiers.kpi.calibration.RatingShare;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.cycle.CycleId;
import io.salestiers.kpi.cycle.CycleState;
import io.salestiers.kpi.cycle.CycleTemplate;
import io.salestiers.kpi.cycle.CycleTemplateId;
import io.salestiers.kpi.cycle.DistributionBase;
import io.salestiers.kpi.cycle.ReviewPolicy;
import io.salestiers.kpi.cycle.ScoredResult;
import io.salestiers.kpi.cycle.SelfAssessment;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.scorecard.AchievementForm;
import io.salestiers.kpi.scorecard.Adjustments;
import io.salestiers.kpi.scorecard.LineInput;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.scorecard.ScoreRounding;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.ScorecardLine;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import io.salestiers.kpi.scorecard.ScoringCurve;
import io.salestiers.kpi.scorecard.TotalLimits;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A company in which everybody has what they need for a review, and nobody more.
 *
 * <p>Zhao administers it. Wang leads the east, with Li (Suzhou: Zhang, Sun) and Chen (Hangzhou: Qian). He, Gu and Tang lead
 * other regions: He and Gu calibrate, Tang hears appeals and publishes. Supervisors and representatives are evaluated. The
 * board decides what concerns the administrator.
 */
public final class ReviewedCompany {
    /** Administers the company. */
    public static final PersonId ZHAO = PersonId.of("zhao");

    /** Leads the east. */
    public static final PersonId WANG = PersonId.of("wang");

    /** Leads the north and calibrates. */
    public static final PersonId HE = PersonId.of("he");

    /** Leads the south and calibrates. */
    public static final PersonId GU = PersonId.of("gu");

    /** Leads the west, hears appeals and publishes. */
    public static final PersonId TANG = PersonId.of("tang");

    /** Leads Suzhou. */
    public static final PersonId LI = PersonId.of("li");

    /** Leads Hangzhou. */
    public static final PersonId CHEN = PersonId.of("chen");

    /** Sells in Suzhou. */
    public static final PersonId ZHANG = PersonId.of("zhang");

    /** Sells in Suzhou. */
    public static final PersonId SUN = PersonId.of("sun");

    /** Sells in Hangzhou. */
    public static final PersonId QIAN = PersonId.of("qian");

    /** Speaks for the board. */
    public static final PersonId DONG = PersonId.of("dong");

    /** The board. */
    public static final OutsideBodyId BOARD = OutsideBodyId.of("board");

    /** All who work there. */
    public static final List<PersonId> PEOPLE = List.of(ZHAO, WANG, HE, GU, TANG, LI, CHEN, ZHANG, SUN, QIAN);

    /** The whole company. */
    public static final UnitId COMPANY = UnitId.of("company");

    /** The tier of those who sell. */
    public static final TierId REPRESENTATIVE = TierId.of("representative");

    /** The tier of those who lead a team. */
    public static final TierId SUPERVISOR = TierId.of("supervisor");

    /** From 80 points on. */
    public static final RatingId A = RatingId.of("A");

    /** From 60 points on. */
    public static final RatingId B = RatingId.of("B");

    /** Below. */
    public static final RatingId C = RatingId.of("C");

    /** Nobody works on weekends, else always. */
    public static final BusinessCalendar WORKING_DAYS =
            BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    private ReviewedCompany() {}

    /**
     * Who may do what: the capabilities, and over which unit with everything below it.
     *
     * @return the unit and the capabilities by person
     */
    public static Map<PersonId, Map.Entry<UnitId, Set<Capability>>> capabilities() {
        Map<PersonId, Map.Entry<UnitId, Set<Capability>>> all = new TreeMap<>();
        all.put(
                ZHAO,
                Map.entry(
                        COMPANY,
                        Set.of(
                                Capabilities.CYCLE_OPEN,
                                Capabilities.CYCLE_RUN,
                                Capabilities.CYCLE_LOCK,
                                Capabilities.CYCLE_CLOSE,
                                Capabilities.CYCLE_REOPEN,
                                Capabilities.SCORECARD_ADMINISTER,
                                Capabilities.SCORECARD_APPROVE,
                                Capabilities.IMPROVEMENT_DECIDE,
                                Capabilities.TARGET_SET)));
        Set<Capability> calibrator = Set.of(Capabilities.SCORECARD_CALIBRATE);
        all.put(HE, Map.entry(COMPANY, calibrator));
        all.put(GU, Map.entry(COMPANY, calibrator));
        all.put(TANG, Map.entry(COMPANY, Set.of(Capabilities.APPEAL_HEAR, Capabilities.RESULT_PUBLISH)));
        all.put(
                WANG,
                Map.entry(
                        UnitId.of("east"),
                        Set.of(
                                Capabilities.SCORECARD_SCORE,
                                Capabilities.SCORECARD_APPROVE,
                                Capabilities.REOPENING_REQUEST,
                                Capabilities.IMPROVEMENT_DECIDE,
                                Capabilities.TARGET_SET)));
        Set<Capability> lead = Set.of(
                Capabilities.SCORECARD_SCORE,
                Capabilities.REOPENING_REQUEST,
                Capabilities.IMPROVEMENT_PREPARE,
                Capabilities.TARGET_SET);
        all.put(LI, Map.entry(UnitId.of("suzhou"), lead));
        all.put(CHEN, Map.entry(UnitId.of("hangzhou"), lead));
        return all;
    }

    /**
     * Who stands above somebody, up to the administrator.
     *
     * @param person who
     * @return their superiors, the nearest first
     */
    public static List<PersonId> line(PersonId person) {
        return Map.of(
                        ZHANG, List.of(LI, WANG, ZHAO),
                        SUN, List.of(LI, WANG, ZHAO),
                        QIAN, List.of(CHEN, WANG, ZHAO),
                        LI, List.of(WANG, ZHAO),
                        CHEN, List.of(WANG, ZHAO),
                        WANG, List.of(ZHAO),
                        HE, List.of(ZHAO),
                        GU, List.of(ZHAO),
                        TANG, List.of(ZHAO))
                .getOrDefault(person, List.of());
    }

    /**
     * The organization.
     *
     * @return the organization, from 2025 on
     */
    public static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2025, 1, 1))
                .zone(ZoneId.of("Asia/Shanghai"))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("east", LocalizedText.of("East", "华东"), "company")
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .unit("hangzhou", LocalizedText.of("Hangzhou", "杭州"), "east")
                .unit("north", LocalizedText.of("North", "华北"), "company")
                .unit("south", LocalizedText.of("South", "华南"), "company")
                .unit("west", LocalizedText.of("West", "西部"), "company")
                .position("p-zhao", "administrator", "company")
                .position("p-wang", "regional-manager", "east")
                .position("p-he", "regional-manager", "north")
                .position("p-gu", "regional-manager", "south")
                .position("p-tang", "regional-manager", "west")
                .position("p-li", "supervisor", "suzhou")
                .position("p-chen", "supervisor", "hangzhou")
                .position("p-zhang", "representative", "suzhou")
                .position("p-sun", "representative", "suzhou")
                .position("p-qian", "representative", "hangzhou")
                .position("p-new", "representative", "hangzhou")
                .reportsTo("p-wang", "p-zhao")
                .reportsTo("p-he", "p-zhao")
                .reportsTo("p-gu", "p-zhao")
                .reportsTo("p-tang", "p-zhao")
                .reportsTo("p-li", "p-wang")
                .reportsTo("p-chen", "p-wang")
                .reportsTo("p-zhang", "p-li")
                .reportsTo("p-sun", "p-li")
                .reportsTo("p-qian", "p-chen")
                .reportsTo("p-new", "p-chen")
                .holder("zhao", "p-zhao")
                .holder("wang", "p-wang")
                .holder("he", "p-he")
                .holder("gu", "p-gu")
                .holder("tang", "p-tang")
                .holder("li", "p-li")
                .holder("chen", "p-chen")
                .holder("zhang", "p-zhang")
                .holder("sun", "p-sun", DateRange.parse("2025-01-01/2025-10-01"))
                .holder("qian", "p-qian")
                .holder("wu", "p-new", DateRange.parse("2025-06-01/2026-01-01"))
                .build();
    }

    /**
     * Who holds which authority.
     *
     * @return the organization with the grants of {@link #capabilities()} and the shipped policy
     */
    public static Authority authority() {
        return authority(AuthorityPolicy.standard());
    }

    /**
     * The same with another policy.
     *
     * @param policy what the company chooses
     * @return the authority
     */
    public static Authority authority(AuthorityPolicy policy) {
        InstantRange always = InstantRange.startingAt(Instant.parse("2024-12-31T16:00:00Z"));
        List<Grant> grants = capabilities().entrySet().stream()
                .map(each -> Grant.builder(
                                GrantId.of("G-" + each.getKey()),
                                Grantee.position(PositionId.of("p-" + each.getKey())),
                                Scope.unit(each.getValue().getKey(), Depth.SUBTREE),
                                always,
                                ZHAO)
                        .use(each.getValue().getValue())
                        .build())
                .toList();
        AuthorityState state =
                AuthorityState.of(Grants.of(grants)).withOutsideBody(new OutsideBody(BOARD, Set.of(DONG)));
        return Authority.of(organization(), state, policy);
    }

    /**
     * How the company evaluates: calendar quarters, supervisors and representatives.
     *
     * @return the template
     */
    public static CycleTemplate template() {
        ScorecardTemplate scorecard = new ScorecardTemplate(
                LocalizedText.of("Sales", "销售"),
                ScoreScale.HUNDRED,
                List.of(ScorecardLine.of(
                        StandardKpis.SALES_AMOUNT.id(),
                        Ratio.ONE,
                        LineInput.achievement(Ratio.of(100), new AchievementForm.ActualOverTarget()),
                        new ScoringCurve.Linear(Ratio.ZERO, Ratio.of(100)),
                        new MissingPolicy.Block())),
                Adjustments.NONE,
                List.of(),
                new TotalLimits(Ratio.ZERO, Ratio.of(100)),
                new ScoreRounding.AtEnd(Rounding.halfEven(1)),
                RatingBasis.EXACT,
                List.of(
                        new RatingBand(C, LocalizedText.same("C"), Ratio.ZERO, Ratio.of(60)),
                        new RatingBand(B, LocalizedText.same("B"), Ratio.of(60), Ratio.of(80)),
                        new RatingBand(A, LocalizedText.same("A"), Ratio.of(80), Ratio.of(100))));
        return new CycleTemplate(
                CycleTemplateId.of("sales"),
                LocalizedText.of("Sales", "销售考核"),
                FiscalCalendar.startingIn(Month.JANUARY),
                new TreeSet<>(Set.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR)),
                PlacementDay.AT_END,
                List.of(),
                new TreeMap<>(Map.of(REPRESENTATIVE, scorecard, SUPERVISOR, scorecard)));
    }

    /**
     * How the company holds its reviews: with self-assessment, two calibrators, an appeal within five working days, once.
     *
     * @return the policy
     */
    public static ReviewPolicy policy() {
        return new ReviewPolicy(
                SelfAssessment.REQUIRED,
                2,
                Optional.of(new ForcedDistribution(
                        List.of(
                                new RatingShare(A, Ratio.of(1, 5)),
                                new RatingShare(B, Ratio.of(7, 10)),
                                new RatingShare(C, Ratio.of(1, 10))),
                        5)),
                DistributionBase.WHOLE_CYCLE,
                5,
                1);
    }

    /**
     * The second quarter of 2025, not yet begun: Li, Chen, Zhang, Sun and Qian.
     *
     * @return the draft
     */
    public static CycleState draft() {
        return draft(policy());
    }

    /**
     * The same with another policy.
     *
     * @param policy how the review is held
     * @return the draft
     */
    public static CycleState draft(ReviewPolicy policy) {
        return template()
                .first(
                        CycleId.of("2025-Q2"),
                        "1",
                        policy,
                        PeriodKind.QUARTER,
                        LocalDate.of(2025, 4, 1),
                        COMPANY,
                        organization())
                .orThrow();
    }

    /**
     * A result of the quarter.
     *
     * @param person whose
     * @param points the score, 0 to 100
     * @return the result with the rating that the template gives it
     */
    public static ScoredResult result(PersonId person, int points) {
        Ratio score = Ratio.of(points);
        return new ScoredResult(
                person,
                "2025-Q2",
                Optional.of(score),
                Optional.of(score),
                Optional.of(points >= 80 ? A : points >= 60 ? B : C),
                List.of(InputRef.of("facts", "crm", "2025-07-01"), InputRef.of("targets", "sales", "7")),
                "1");
    }

    /**
     * The targets of somebody.
     *
     * @param person whose
     * @return the reference
     */
    public static InputRef goals(PersonId person) {
        return InputRef.of("targets", "sales-" + person, "1");
    }

    /**
     * A code.
     *
     * @param code the text
     * @return the code
     */
    public static AuditCode code(String code) {
        return AuditCode.of(code);
    }
}
