package io.salestiers.incentives.testkit.promotion;

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
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.InstantRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.promotion.CandidateFacts;
import io.salestiers.incentives.promotion.HeldCertificate;
import io.salestiers.incentives.promotion.Known;
import io.salestiers.incentives.promotion.LeavePeriods;
import io.salestiers.incentives.promotion.MissingScorePart;
import io.salestiers.incentives.promotion.PanelRules;
import io.salestiers.incentives.promotion.PanelTie;
import io.salestiers.incentives.promotion.PartKind;
import io.salestiers.incentives.promotion.PeriodCondition;
import io.salestiers.incentives.promotion.PeriodScope;
import io.salestiers.incentives.promotion.PromotionGate;
import io.salestiers.incentives.promotion.PromotionInputs;
import io.salestiers.incentives.promotion.PromotionRules;
import io.salestiers.incentives.promotion.PromotionRulesId;
import io.salestiers.incentives.promotion.PromotionScore;
import io.salestiers.incentives.promotion.PromotionTrack;
import io.salestiers.incentives.promotion.ReturnRule;
import io.salestiers.incentives.promotion.ScorePart;
import io.salestiers.incentives.promotion.StandardTracks;
import io.salestiers.incentives.promotion.StatedFact;
import io.salestiers.incentives.promotion.TenureBasis;
import io.salestiers.incentives.promotion.TrackId;
import io.salestiers.incentives.promotion.TrackKind;
import io.salestiers.incentives.promotion.TrialRule;
import io.salestiers.incentives.promotion.VacancyLookup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A company in early 2026 in which some may move up.
 *
 * <p>Zhao administers it. Wang leads the east, with Li (Suzhou: Zhang, Sun) and Chen (Hangzhou: Qian); He, Gu and Tang lead
 * other regions. Qi is in human resources and convenes panels. The board decides what concerns the administrator.
 *
 * <p>Zhang meets everything for supervisor, Sun lacks a quarter, of Qian no attitude is known. Li does not keep the tier of
 * supervisor, Chen does. Wang meets everything for tier administrator.
 */
public final class PromotionCompany {
    /** Administers the company. */
    public static final PersonId ZHAO = PersonId.of("zhao");

    /** Leads the east. */
    public static final PersonId WANG = PersonId.of("wang");

    /** Leads the north. */
    public static final PersonId HE = PersonId.of("he");

    /** Leads the south. */
    public static final PersonId GU = PersonId.of("gu");

    /** Leads the west and hears what is contested. */
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

    /** Works in human resources. */
    public static final PersonId QI = PersonId.of("qi");

    /** Speaks for the board. */
    public static final PersonId DONG = PersonId.of("dong");

    /** The board. */
    public static final OutsideBodyId BOARD = OutsideBodyId.of("board");

    /** All who work there, and who speaks for the board. */
    public static final List<PersonId> PEOPLE = List.of(ZHAO, WANG, HE, GU, TANG, LI, CHEN, ZHANG, SUN, QIAN, QI, DONG);

    /** From representative to supervisor. */
    public static final TrackId SUPERVISOR = TrackId.of("supervisor");

    /** Keeping the tier of supervisor. */
    public static final TrackId KEEP_SUPERVISOR = TrackId.of("keep-supervisor");

    /** An open position of a supervisor in Suzhou. */
    public static final PositionId OPEN = PositionId.of("p-open");

    /** The certificate that supervisors need. */
    public static final CertificateId TEAM_LEADING = CertificateId.of("team-leading");

    /** Sales, of 100 as planned. */
    public static final FigureSource SALES = new FigureSource.Stated(MeasureId.of("sales"), Whose.PAYEE);

    /** Points for attitude. */
    public static final FigureSource ATTITUDE = new FigureSource.Stated(StandardTracks.ATTITUDE_POINTS, Whose.PAYEE);

    private static final FigureSource SKILL = new FigureSource.Stated(StandardTracks.SKILL_POINTS, Whose.PAYEE);

    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;

    private PromotionCompany() {}

    /**
     * Who may do what: the capabilities, over which unit with everything below it.
     *
     * @return the unit and the capabilities by person; beside that Zhang and Sun may nominate themselves
     */
    public static Map<PersonId, Map.Entry<UnitId, Set<Capability>>> capabilities() {
        UnitId company = UnitId.of("company");
        Map<PersonId, Map.Entry<UnitId, Set<Capability>>> all = new TreeMap<>();
        all.put(ZHAO, Map.entry(company, Set.of(Capabilities.PROMOTION_APPROVE)));
        all.put(
                WANG,
                Map.entry(UnitId.of("east"), Set.of(Capabilities.PROMOTION_APPROVE, Capabilities.PROMOTION_NOMINATE)));
        all.put(TANG, Map.entry(company, Set.of(Capabilities.APPEAL_HEAR)));
        all.put(LI, Map.entry(UnitId.of("suzhou"), Set.of(Capabilities.PROMOTION_NOMINATE)));
        all.put(CHEN, Map.entry(company, Set.of(Capabilities.PROMOTION_APPROVE)));
        all.put(QI, Map.entry(company, Set.of(Capabilities.PROMOTION_NOMINATE)));
        return all;
    }

    /**
     * The organization.
     *
     * @return the organization, from 2020 on
     */
    public static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2020, 1, 1))
                .zone(ZoneId.of("Asia/Shanghai"))
                .ladder(Ladder.of(
                        LadderId.of("staff"),
                        LadderKind.STAFF,
                        LocalizedText.of("Staff", "职能"),
                        List.of(new Tier(TierId.of("hr"), 10, LocalizedText.of("Human resources", "人力资源")))))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("east", LocalizedText.of("East", "华东"), "company")
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .unit("hangzhou", LocalizedText.of("Hangzhou", "杭州"), "east")
                .unit("north", LocalizedText.of("North", "华北"), "company")
                .unit("south", LocalizedText.of("South", "华南"), "company")
                .unit("west", LocalizedText.of("West", "西部"), "company")
                .position("p-zhao", "administrator", "company")
                .position("p-qi", "hr", "company")
                .position("p-wang", "regional-manager", "east")
                .position("p-he", "regional-manager", "north")
                .position("p-gu", "regional-manager", "south")
                .position("p-tang", "regional-manager", "west")
                .position("p-li", "supervisor", "suzhou")
                .position("p-open", "supervisor", "suzhou")
                .position("p-chen", "supervisor", "hangzhou")
                .position("p-zhang", "representative", "suzhou")
                .position("p-sun", "representative", "suzhou")
                .position("p-qian", "representative", "hangzhou")
                .reportsTo("p-wang", "p-zhao")
                .reportsTo("p-he", "p-zhao")
                .reportsTo("p-gu", "p-zhao")
                .reportsTo("p-tang", "p-zhao")
                .reportsTo("p-li", "p-wang")
                .reportsTo("p-open", "p-wang")
                .reportsTo("p-chen", "p-wang")
                .reportsTo("p-zhang", "p-li")
                .reportsTo("p-sun", "p-li")
                .reportsTo("p-qian", "p-chen")
                .holder("zhao", "p-zhao")
                .holder("qi", "p-qi")
                .holder("wang", "p-wang")
                .holder("he", "p-he")
                .holder("gu", "p-gu")
                .holder("tang", "p-tang")
                .holder("li", "p-li")
                .holder("chen", "p-chen")
                .holder("zhang", "p-zhang")
                .holder("sun", "p-sun")
                .holder("qian", "p-qian")
                .build();
    }

    /**
     * Who holds which authority.
     *
     * @return the grants of {@link #capabilities()}, the board, and the shipped policy
     */
    public static AuthorityState state() {
        InstantRange always = InstantRange.startingAt(Instant.parse("2019-12-31T16:00:00Z"));
        List<Grant> grants = new java.util.ArrayList<>();
        capabilities()
                .forEach((person, granted) -> grants.add(Grant.builder(
                                GrantId.of("G-" + person),
                                Grantee.position(PositionId.of("p-" + person)),
                                Scope.unit(granted.getKey(), Depth.SUBTREE),
                                always,
                                ZHAO)
                        .use(granted.getValue())
                        .build()));
        for (PersonId person : List.of(ZHANG, SUN)) {
            grants.add(Grant.builder(
                            GrantId.of("G-self-" + person),
                            Grantee.position(PositionId.of("p-" + person)),
                            Scope.self(),
                            always,
                            ZHAO)
                    .use(Capabilities.PROMOTION_NOMINATE)
                    .build());
        }
        return AuthorityState.of(Grants.of(grants)).withOutsideBody(new OutsideBody(BOARD, Set.of(DONG, HE)));
    }

    /**
     * The authority.
     *
     * @return that of {@link #state()} in {@link #organization()}, with the shipped policy
     */
    public static Authority authority() {
        return Authority.of(organization(), state(), AuthorityPolicy.standard());
    }

    /**
     * The way to supervisor: a year in the tier, 3 of 4 quarters with 100 sales, a certificate, no open improvement plan, an open
     * position; 60 % performance and 40 % attitude, 70 points to pass; a panel of two or more whose chair decides a tie; the month
     * of the approval up to the 15th, else the next; three months of trial.
     *
     * @return the track
     */
    public static PromotionTrack supervisor() {
        return PromotionTrack.builder()
                .id(SUPERVISOR)
                .name(LocalizedText.of("To supervisor", "晋升销售主管"))
                .kind(TrackKind.MANAGER)
                .from(Charters.REPRESENTATIVE)
                .to(Charters.SUPERVISOR)
                .addGates(
                        new PromotionGate.TimeInTier(List.of(), 12, TenureBasis.UNBROKEN),
                        quarters(3, 100),
                        new PromotionGate.ValidCertificates(List.of(TEAM_LEADING)),
                        new PromotionGate.NoOpenImprovementPlan(),
                        new PromotionGate.Vacancy())
                .score(new PromotionScore(
                        List.of(
                                new ScorePart(PartKind.PERFORMANCE, Ratio.of(6, 10), SALES, PeriodKind.QUARTER, 4),
                                new ScorePart(PartKind.ATTITUDE, Ratio.of(4, 10), ATTITUDE, PeriodKind.HALF_YEAR, 1)),
                        Ratio.of(100),
                        Ratio.of(70),
                        new MissingScorePart.Waits(),
                        new LeavePeriods.AnyDay()))
                .panel(PanelRules.moreThanHalf(2, PanelTie.CHAIR_DECIDES))
                .effective(new AssignmentSnapping.ToMonth(15, AssignmentSnapping.ToMonth.OnTheDay.THIS_MONTH))
                .trial(new TrialRule(3, ReturnRule.FORMER_POSITION))
                .build();
    }

    private static PromotionGate quarters(int least, long sales) {
        return new PromotionGate.RecentPeriods(
                PeriodKind.QUARTER,
                least,
                4,
                new PeriodCondition.OfFigure(
                        new Condition(SALES, Condition.Relation.AT_LEAST, Ratio.of(sales), Condition.IfMissing.WAITS)),
                PeriodScope.IN_TIER,
                new LeavePeriods.AnyDay());
    }

    /**
     * Keeping the tier of supervisor: 2 of 4 quarters with 50 sales.
     *
     * @return the track
     */
    public static PromotionTrack keepSupervisor() {
        return PromotionTrack.builder()
                .id(KEEP_SUPERVISOR)
                .name(LocalizedText.of("Keeping the tier of supervisor", "销售主管保级"))
                .kind(TrackKind.RETENTION)
                .from(Charters.SUPERVISOR)
                .to(Charters.REPRESENTATIVE)
                .addGates(quarters(2, 50))
                .panel(PanelRules.moreThanHalf(2, PanelTie.NOT_RECOMMENDED))
                .effective(new AssignmentSnapping.NextMonth(AssignmentSnapping.ToMonth.OnTheDay.NEXT_MONTH))
                .build();
    }

    /**
     * The rules.
     *
     * @return the tracks above and the shipped way to tier administrator, from 2025 on
     */
    public static PromotionRules rules() {
        return PromotionRules.builder()
                .id(PromotionRulesId.of("sales-2025"))
                .name(LocalizedText.of("Promotion", "晋升制度"))
                .effective(DateRange.parse("2025-01-01/"))
                .addTracks(supervisor(), keepSupervisor(), StandardTracks.TIER_ADMINISTRATOR)
                .build();
    }

    private static void state(
            StatedFigures.Builder figures, PersonId person, FigureSource source, String period, long value) {
        figures.figure(
                source,
                Subject.of(person),
                CALENDAR.parse(period),
                Figure.stated(Quantity.of(Ratio.of(value), Unit.POINTS)));
    }

    private static void year(StatedFigures.Builder figures, PersonId person, long... quarters) {
        for (int i = 0; i < quarters.length; i++) {
            state(figures, person, SALES, "2025-Q" + (i + 1), quarters[i]);
        }
    }

    /**
     * The numbers of 2024 and 2025.
     *
     * @return the figures
     */
    public static StatedFigures figures() {
        StatedFigures.Builder figures = StatedFigures.builder();
        year(figures, ZHANG, 120, 130, 90, 140);
        year(figures, SUN, 120, 60, 90, 140);
        year(figures, QIAN, 120, 130, 100, 140);
        year(figures, LI, 40, 40, 60, 30);
        year(figures, CHEN, 40, 80, 60, 30);
        state(figures, ZHANG, ATTITUDE, "2025-H2", 80);
        state(figures, SUN, ATTITUDE, "2025-H2", 80);
        FigureSource score = new FigureSource.Score(Whose.PAYEE);
        String[] halves = {"2024-H1", "2024-H2", "2025-H1", "2025-H2"};
        long[] points = {85, 78, 90, 88};
        for (int i = 0; i < halves.length; i++) {
            state(figures, WANG, score, halves[i], points[i]);
        }
        state(figures, WANG, SKILL, "2025-H2", 80);
        state(figures, WANG, ATTITUDE, "2025-H2", 70);
        return figures.build();
    }

    /**
     * What is known about a person.
     *
     * @param person who
     * @return the times in tiers, certificates for all, no improvement plan, and for Wang what a tier administrator needs
     */
    public static CandidateFacts facts(PersonId person) {
        CandidateFacts.Builder facts = CandidateFacts.from(organization(), person)
                .certificates(Known.of(List.of(new HeldCertificate(TEAM_LEADING, DateRange.parse("2024-05-01/")))))
                .improvementPlans(Known.nothing());
        if (person.equals(WANG)) {
            facts.addEvidence(
                    new StatedFact(
                            StandardTracks.LEADERSHIP_ASSESSMENT,
                            true,
                            LocalDate.of(2025, 5, 12),
                            AuditCode.of("LA-17")),
                    new StatedFact(
                            StandardTracks.RECOMMENDATION, true, LocalDate.of(2025, 12, 1), AuditCode.of("REC-4")));
        }
        return facts.build();
    }

    /**
     * What promotion is found from.
     *
     * @return the facts of everybody, the figures, and one open position of each tier
     */
    public static PromotionInputs inputs() {
        return new PromotionInputs(
                CALENDAR,
                (person, day) ->
                        organization().people().contains(person) ? Optional.of(facts(person)) : Optional.empty(),
                figures(),
                VacancyLookup.of(
                        Map.of(Charters.SUPERVISOR, 1, Charters.REPRESENTATIVE, 1, Charters.ADMINISTRATOR, 1)));
    }
}
