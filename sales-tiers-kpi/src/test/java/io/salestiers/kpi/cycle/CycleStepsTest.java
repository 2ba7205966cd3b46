package io.salestiers.kpi.cycle;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.A;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.B;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.C;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.CHEN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.GU;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.HE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.LI;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.QIAN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.REPRESENTATIVE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.SUN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.TANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.WANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHAO;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.code;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.goals;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.InterestPolicy;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.calibration.RatingCount;
import io.salestiers.kpi.calibration.SessionId;
import io.salestiers.kpi.testkit.cycle.CycleDriver;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** For each command: in which phases of the cycle and stages of the scorecard it is possible, and what it says happened. */
class CycleStepsTest {
    private static final CycleProcess PROCESS = CycleProcess.of(ReviewedCompany.WORKING_DAYS);

    private static CycleDriver driver(CycleState draft, Authority authority) {
        return new CycleDriver(
                PROCESS, authority, new InMemoryCycleStore(), draft, Instant.parse("2025-03-25T02:00:00Z"));
    }

    private static CycleState draft() {
        CycleState all = ReviewedCompany.draft();
        return all.withEntries(all.entries().stream()
                .filter(entry -> List.of(ZHANG, SUN).contains(entry.person()))
                .toList());
    }

    /** The stations of a cycle of Zhang and Sun; each one builds on the one before. */
    private enum Station {
        DRAFT,
        GOALS_OPEN,
        RUNNING,
        REVIEW_OPEN,
        SELF_SCORED,
        SCORED,
        CALIBRATING,
        CALIBRATED,
        APPROVED,
        LOCKED,
        PUBLISHED,
        APPEALS_OPEN,
        CLOSED
    }

    private static CycleDriver at(Station station) {
        CycleDriver cycle = driver(draft(), ReviewedCompany.authority());
        for (Station each : EnumSet.range(Station.DRAFT, station)) {
            goOn(cycle, each);
        }
        return cycle;
    }

    private static void goOn(CycleDriver cycle, Station to) {
        switch (to) {
            case DRAFT -> cycle.on("2025-04-01");
            case GOALS_OPEN -> {
                cycle.by(ZHAO).step(CycleStep.OPEN_GOALS);
                cycle.by(LI).goals(ZHANG, goals(ZHANG)).goals(SUN, goals(SUN));
            }
            case RUNNING -> cycle.by(ZHAO).step(CycleStep.START);
            case REVIEW_OPEN -> cycle.on("2025-07-01").step(CycleStep.OPEN_REVIEW);
            case SELF_SCORED ->
                cycle.by(ZHANG).scoreSelf(result(ZHANG, 90)).by(SUN).scoreSelf(result(SUN, 90));
            case SCORED -> cycle.by(LI).score(result(ZHANG, 58)).score(result(SUN, 75));
            case CALIBRATING ->
                cycle.by(ZHAO).step(CycleStep.START_CALIBRATION).convene("s", List.of(HE, GU), List.of(ZHANG, SUN));
            case CALIBRATED -> {
                cycle.by(HE).because("why").propose("s", ZHANG, C, Optional.empty());
                cycle.because("why").propose("s", SUN, B, Optional.empty());
                cycle.by(GU).support("s", ZHANG, 1).support("s", SUN, 2);
                cycle.decide("s", ZHANG, 1).decide("s", SUN, 2);
            }
            case APPROVED -> {
                cycle.by(ZHAO).closeSession("s");
                cycle.by(WANG).entry(ZHANG, EntryStep.APPROVE).entry(SUN, EntryStep.APPROVE);
            }
            case LOCKED -> cycle.by(ZHAO).step(CycleStep.ATTACH_DISTRIBUTION).step(CycleStep.LOCK);
            case PUBLISHED -> cycle.on("2025-07-11").by(TANG).step(CycleStep.PUBLISH);
            case APPEALS_OPEN -> cycle.by(ZHAO).step(CycleStep.OPEN_APPEALS);
            case CLOSED -> cycle.on("2025-07-21").step(CycleStep.CLOSE);
        }
    }

    // In which phase and stage.

    private record Rule(
            Function<CommandHeader, CycleCommand> command, Set<CyclePhase> phases, Set<EntryStage> stages) {}

    private static Set<CyclePhase> phases(CyclePhase from, CyclePhase to) {
        return EnumSet.range(from, to);
    }

    private static final Set<CyclePhase> OUT = Set.of(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
    private static final Set<EntryStage> ANY = EnumSet.allOf(EntryStage.class);

    private static Function<CommandHeader, CycleCommand> step(CycleStep step) {
        return header -> CycleCommand.advance(header, step);
    }

    private static Function<CommandHeader, CycleCommand> entry(EntryStep step) {
        return header -> CycleCommand.entry(header, ZHANG, step);
    }

    /** What commands need of a scorecard that is not evaluated anew. */
    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Map<CycleStep, Set<CyclePhase>> steps = Map.of(
                CycleStep.OPEN_GOALS, Set.of(CyclePhase.DRAFT),
                CycleStep.START, Set.of(CyclePhase.GOALS_OPEN),
                CycleStep.OPEN_REVIEW, Set.of(CyclePhase.RUNNING),
                CycleStep.START_CALIBRATION, Set.of(CyclePhase.REVIEW_OPEN),
                CycleStep.ATTACH_DISTRIBUTION, Set.of(CyclePhase.CALIBRATING, CyclePhase.LOCKED),
                CycleStep.LOCK, Set.of(CyclePhase.CALIBRATING),
                CycleStep.PUBLISH, Set.of(CyclePhase.LOCKED),
                CycleStep.OPEN_APPEALS, Set.of(CyclePhase.PUBLISHED),
                CycleStep.CLOSE, Set.of(CyclePhase.APPEALS_OPEN),
                CycleStep.CANCEL, phases(CyclePhase.DRAFT, CyclePhase.LOCKED));
        steps.forEach((step, phases) -> rules.put(step.name(), new Rule(step(step), phases, ANY)));
        Set<CyclePhase> untilReview = phases(CyclePhase.DRAFT, CyclePhase.REVIEW_OPEN);
        Set<CyclePhase> untilCalibration = phases(CyclePhase.DRAFT, CyclePhase.CALIBRATING);
        Set<CyclePhase> afterwards = phases(CyclePhase.PUBLISHED, CyclePhase.CLOSED);
        Set<EntryStage> unscored = Set.of(EntryStage.NOT_STARTED, EntryStage.SELF_DONE);
        Set<EntryStage> result = Set.of(EntryStage.PUBLISHED, EntryStage.ACKNOWLEDGED);
        rules.put(
                "method",
                new Rule(
                        header -> new CycleCommand.ChangeMethod(
                                header, ReviewedCompany.template().method("2")),
                        untilReview,
                        ANY));
        rules.put(
                "enroll",
                new Rule(
                        header -> new CycleCommand.Enroll(header, QIAN, REPRESENTATIVE, CHEN),
                        phases(CyclePhase.DRAFT, CyclePhase.RUNNING),
                        ANY));
        rules.put(
                "reviewer",
                new Rule(header -> new CycleCommand.AssignReviewer(header, ZHANG, WANG), untilReview, unscored));
        rules.put(
                "goals",
                new Rule(
                        header -> new CycleCommand.AgreeGoals(header, ZHANG, InputRef.of("targets", "t", "9")),
                        phases(CyclePhase.GOALS_OPEN, CyclePhase.RUNNING),
                        Set.of(EntryStage.NOT_STARTED, EntryStage.ON_HOLD)));
        Set<EntryStage> working = EnumSet.range(EntryStage.NOT_STARTED, EntryStage.APPROVED);
        rules.put(
                "hold",
                new Rule(entry(EntryStep.HOLD), phases(CyclePhase.GOALS_OPEN, CyclePhase.CALIBRATING), working));
        Set<EntryStage> workingOrHeld = EnumSet.copyOf(working);
        workingOrHeld.add(EntryStage.ON_HOLD);
        rules.put("exclude", new Rule(entry(EntryStep.EXCLUDE), untilCalibration, workingOrHeld));
        rules.put(
                "release",
                new Rule(entry(EntryStep.RELEASE), untilCalibration, Set.of(EntryStage.ON_HOLD, EntryStage.EXCLUDED)));
        Set<CyclePhase> review = Set.of(CyclePhase.REVIEW_OPEN);
        rules.put("self", new Rule(header -> new CycleCommand.ScoreSelf(header, result(ZHANG, 80)), review, unscored));
        rules.put(
                "score",
                new Rule(
                        header -> new CycleCommand.Score(header, result(ZHANG, 80)),
                        review,
                        Set.of(EntryStage.SELF_DONE, EntryStage.MANAGER_DONE)));
        Set<CyclePhase> calibrating = Set.of(CyclePhase.CALIBRATING);
        Set<EntryStage> scored = Set.of(EntryStage.MANAGER_DONE);
        rules.put(
                "convene",
                new Rule(
                        header -> new CycleCommand.Convene(
                                header,
                                SessionId.of("x"),
                                new TreeSet<>(List.of(HE, GU)),
                                new TreeSet<>(List.of(ZHANG))),
                        calibrating,
                        scored));
        SessionId session = SessionId.of("s");
        rules.put(
                "propose",
                new Rule(
                        header -> new CycleCommand.Propose(header, session, ZHANG, C, Optional.empty()),
                        calibrating,
                        scored));
        rules.put(
                "support",
                new Rule(header -> new CycleCommand.Support(header, session, ZHANG, 1), calibrating, scored));
        rules.put(
                "decide", new Rule(header -> new CycleCommand.Decide(header, session, ZHANG, 1), calibrating, scored));
        Set<CyclePhase> sessions = EnumSet.copyOf(OUT);
        sessions.add(CyclePhase.CALIBRATING);
        rules.put("close", new Rule(header -> new CycleCommand.CloseSession(header, session), sessions, ANY));
        rules.put("approve", new Rule(entry(EntryStep.APPROVE), calibrating, Set.of(EntryStage.CALIBRATED)));
        rules.put(
                "send back",
                new Rule(entry(EntryStep.SEND_BACK), calibrating, Set.of(EntryStage.CALIBRATED, EntryStage.APPROVED)));
        rules.put("publish again", new Rule(entry(EntryStep.PUBLISH_AGAIN), OUT, Set.of(EntryStage.APPROVED)));
        rules.put("acknowledge", new Rule(entry(EntryStep.ACKNOWLEDGE), afterwards, Set.of(EntryStage.PUBLISHED)));
        rules.put("appeal", new Rule(header -> new CycleCommand.FileAppeal(header, ZHANG, code("x")), OUT, result));
        rules.put(
                "hear",
                new Rule(
                        header -> new CycleCommand.HearAppeal(
                                header, ZHANG, AppealOutcome.UPHOLD, Optional.empty(), Optional.empty()),
                        OUT,
                        Set.of(EntryStage.UNDER_APPEAL)));
        rules.put("request", new Rule(entry(EntryStep.REQUEST_REOPENING), afterwards, result));
        rules.put("reopen", new Rule(entry(EntryStep.APPROVE_REOPENING), afterwards, result));
        rules.put("reject", new Rule(entry(EntryStep.REJECT_REOPENING), afterwards, ANY));
        return rules;
    }

    private static Function<CommandHeader, CycleCommand> rule(String name) {
        return Optional.ofNullable(rules().get(name)).orElseThrow().command();
    }

    private static List<FindingCode> refusal(CycleState state, Function<CommandHeader, CycleCommand> command) {
        return PROCESS
                .apply(
                        state,
                        command.apply(CommandHeader.of("new")),
                        Actor.of(PersonId.of("nobody")),
                        ReviewedCompany.authority(),
                        Instant.parse("2025-07-22T02:00:00Z"))
                .refusal()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static void holdsIn(CycleState state) {
        rules().forEach((name, rule) -> {
            List<FindingCode> refusal = refusal(state, rule.command());
            if (refusal.contains(CycleFinding.UNKNOWN_SESSION)) {
                return;
            }
            EntryStage stage = state.find(ZHANG).orElseThrow().stage();
            assertThat(refusal.contains(CycleFinding.WRONG_PHASE))
                    .as("phase %s for %s: %s", state.phase(), name, refusal)
                    .isEqualTo(!rule.phases().contains(state.phase()));
            assertThat(refusal.contains(CycleFinding.WRONG_STAGE))
                    .as("stage %s for %s: %s", stage, name, refusal)
                    .isEqualTo(!rule.stages().contains(stage));
        });
    }

    @Test
    void eachCommandHasItsPhasesAndStages() {
        for (Station station : Station.values()) {
            holdsIn(at(station).state());
        }
        holdsIn(at(Station.SCORED).by(ZHAO).entry(ZHANG, EntryStep.HOLD).state());
        holdsIn(at(Station.CALIBRATED).by(ZHAO).entry(ZHANG, EntryStep.HOLD).state());
        holdsIn(at(Station.APPROVED)
                .by(ZHAO)
                .because("why")
                .entry(ZHANG, EntryStep.EXCLUDE)
                .state());
        holdsIn(at(Station.PUBLISHED)
                .by(ZHANG)
                .entry(ZHANG, EntryStep.ACKNOWLEDGE)
                .state());
        holdsIn(at(Station.APPEALS_OPEN).by(ZHANG).appeal("x").state());
        holdsIn(at(Station.SCORED)
                .by(ZHAO)
                .because("why")
                .step(CycleStep.CANCEL)
                .state());
    }

    /** Zhang's result is evaluated anew. */
    private static CycleDriver reopened() {
        CycleDriver cycle = at(Station.CLOSED).by(LI).because("late").entry(ZHANG, EntryStep.REQUEST_REOPENING);
        return cycle.by(ZHAO).entry(ZHANG, EntryStep.APPROVE_REOPENING);
    }

    @Test
    void whatIsEvaluatedAnewIsWorkedOnAfterPublication() {
        CycleDriver cycle = reopened();
        for (String name : List.of("reviewer", "score", "approve", "send back", "convene")) {
            assertThat(refusal(cycle.state(), rule(name))).doesNotContain(CycleFinding.WRONG_PHASE);
        }
        for (String name : List.of("reviewer", "score")) {
            assertThat(refusal(cycle.state(), rule(name))).doesNotContain(CycleFinding.WRONG_STAGE);
        }
        for (String name : List.of("goals", "hold", "exclude", "release", "self", "approve", "send back", "convene")) {
            assertThat(refusal(cycle.state(), rule(name))).contains(CycleFinding.WRONG_STAGE);
        }
        CycleState state = cycle.by(LI)
                .score(result(ZHANG, 61))
                .by(ZHAO)
                .convene("t", List.of(HE, GU), List.of(ZHANG))
                .state();
        assertThat(refusal(
                        state,
                        header -> new CycleCommand.Propose(header, SessionId.of("t"), ZHANG, B, Optional.empty())))
                .doesNotContain(CycleFinding.WRONG_PHASE, CycleFinding.WRONG_STAGE);
        cycle.by(HE).because("why").propose("t", ZHANG, B, Optional.empty());
        cycle.by(GU).support("t", ZHANG, 1).decide("t", ZHANG, 1);
        assertThat(refusal(cycle.state(), rule("score"))).contains(CycleFinding.WRONG_STAGE);
        cycle.by(WANG).because("again").entry(ZHANG, EntryStep.SEND_BACK);
        assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.MANAGER_DONE);
    }

    @Test
    void aProposalFreezesTheScoreOfItsPersonAlone() {
        CycleDriver cycle = reopened().by(LI).because("late").entry(SUN, EntryStep.REQUEST_REOPENING);
        cycle.by(ZHAO).entry(SUN, EntryStep.APPROVE_REOPENING);
        cycle.by(LI).score(result(ZHANG, 61)).score(result(SUN, 61));
        cycle.by(ZHAO).convene("t", List.of(HE, GU), List.of(ZHANG, SUN));
        cycle.by(HE).because("why").propose("t", SUN, B, Optional.empty());
        cycle.by(LI).score(result(ZHANG, 62));
        assertThat(cycle.refused(header -> new CycleCommand.Score(header, result(SUN, 62))))
                .containsExactly(CycleFinding.FROZEN);
        // What was said in a session that is over freezes nothing.
        cycle.by(ZHAO).closeSession("t").by(LI).score(result(SUN, 63));
    }

    @Test
    void aScoredPersonCanBeReleasedIntoCalibration() {
        CycleDriver cycle = at(Station.CALIBRATING).by(ZHAO).entry(ZHANG, EntryStep.HOLD);
        cycle.entry(ZHANG, EntryStep.RELEASE);
        assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.MANAGER_DONE);
        CycleDriver self = at(Station.SELF_SCORED).by(WANG).because("left").entry(ZHANG, EntryStep.EXCLUDE);
        self.by(LI).score(result(SUN, 75)).by(ZHAO).step(CycleStep.START_CALIBRATION);
        assertThat(self.by(WANG).refused(entry(EntryStep.RELEASE))).containsExactly(CycleFinding.WRONG_PHASE);
    }

    // What has happened.

    private static List<String> events(CycleDriver cycle, Function<CommandHeader, CycleCommand> command) {
        Transition<CycleState> transition = cycle.tries(command);
        assertThat(transition.refusal()).isEmpty();
        return transition.events().stream()
                .map(event -> event.type().code().replace("kpi.cycle.", "") + " " + event.subject())
                .toList();
    }

    @Test
    void eachCommandSaysWhatHappened() {
        CycleDriver cycle = at(Station.DRAFT).by(ZHAO);
        String whole = "cycle:2025-Q2";
        assertThat(events(cycle, rule("method"))).containsExactly("method-changed " + whole);
        assertThat(events(cycle, rule("enroll"))).containsExactly("enrolled person:qian");
        assertThat(events(cycle, rule("reviewer"))).containsExactly("reviewer-assigned person:zhang");
        cycle.because("left");
        assertThat(events(cycle, header -> CycleCommand.entry(header, QIAN, EntryStep.EXCLUDE)))
                .containsExactly("excluded person:qian");
        assertThat(events(cycle, header -> new CycleCommand.AssignReviewer(header, ZHANG, LI)))
                .containsExactly("reviewer-assigned person:zhang");
        assertThat(events(cycle, step(CycleStep.OPEN_GOALS))).containsExactly("goals-opened " + whole);
        cycle.by(LI).goals(SUN, goals(SUN));
        assertThat(events(cycle, rule("goals"))).containsExactly("goals-agreed person:zhang");
        cycle.by(ZHAO);
        assertThat(events(cycle, entry(EntryStep.HOLD))).containsExactly("held person:zhang");
        assertThat(events(cycle, entry(EntryStep.RELEASE))).containsExactly("released person:zhang");
        assertThat(events(cycle, step(CycleStep.START))).containsExactly("started " + whole);
        cycle.on("2025-07-01");
        assertThat(events(cycle, step(CycleStep.OPEN_REVIEW))).containsExactly("review-opened " + whole);
        cycle.by(SUN).scoreSelf(result(SUN, 90)).by(ZHANG);
        assertThat(events(cycle, rule("self"))).containsExactly("self-scored person:zhang");
        cycle.by(LI).score(result(SUN, 75));
        assertThat(events(cycle, header -> new CycleCommand.Score(header, result(ZHANG, 58))))
                .containsExactly("scored person:zhang");
        cycle.by(ZHAO);
        assertThat(events(cycle, step(CycleStep.START_CALIBRATION))).containsExactly("calibration-started " + whole);
        assertThat(events(
                        cycle,
                        header -> new CycleCommand.Convene(
                                header,
                                SessionId.of("s"),
                                new TreeSet<>(List.of(HE, GU)),
                                new TreeSet<>(List.of(ZHANG, SUN)))))
                .containsExactly("session-convened " + whole);
        cycle.by(HE).because("why").propose("s", ZHANG, C, Optional.empty()).because("why");
        assertThat(events(
                        cycle, header -> new CycleCommand.Propose(header, SessionId.of("s"), SUN, B, Optional.empty())))
                .containsExactly("proposed person:sun");
        cycle.by(GU);
        assertThat(events(cycle, rule("support"))).containsExactly("supported person:zhang");
        assertThat(events(cycle, rule("decide"))).containsExactly("calibrated person:zhang");
        cycle.support("s", SUN, 2).decide("s", SUN, 2).by(ZHAO);
        assertThat(events(cycle, rule("close"))).containsExactly("session-closed " + whole);
        cycle.by(WANG);
        assertThat(events(cycle, entry(EntryStep.APPROVE))).containsExactly("approved person:zhang");
        cycle.entry(SUN, EntryStep.APPROVE).by(ZHAO);
        assertThat(events(cycle, step(CycleStep.ATTACH_DISTRIBUTION)))
                .containsExactly("distribution-attached " + whole);
        assertThat(events(cycle, step(CycleStep.LOCK))).containsExactly("locked " + whole);
        cycle.on("2025-07-11").by(TANG);
        assertThat(events(cycle, step(CycleStep.PUBLISH)))
                .containsExactly(
                        "results-published " + whole, "result-published person:sun", "result-published person:zhang");
        cycle.by(ZHANG);
        assertThat(events(cycle, entry(EntryStep.ACKNOWLEDGE))).containsExactly("acknowledged person:zhang");
        assertThat(events(cycle, rule("appeal"))).containsExactly("appeal-filed person:zhang");
        cycle.by(TANG).because("why");
        assertThat(events(cycle, rule("hear"))).containsExactly("appeal-upheld person:zhang");
        cycle.by(SUN).appeal("x").by(TANG).because("why");
        assertThat(events(
                        cycle,
                        header -> new CycleCommand.HearAppeal(
                                header, SUN, AppealOutcome.AMEND, Optional.of(A), Optional.of(Ratio.of(80)))))
                .containsExactly(
                        "appeal-amended person:sun", "result-superseded person:sun", "pay-correction-due person:sun");
        cycle.by(ZHAO);
        assertThat(events(cycle, step(CycleStep.OPEN_APPEALS))).containsExactly("appeals-opened " + whole);
        cycle.by(LI).because("late");
        assertThat(events(cycle, entry(EntryStep.REQUEST_REOPENING)))
                .containsExactly("reopening-requested person:zhang");
        cycle.by(ZHAO);
        assertThat(events(cycle, entry(EntryStep.REJECT_REOPENING))).containsExactly("reopening-rejected person:zhang");
        cycle.on("2025-07-21");
        assertThat(events(cycle, step(CycleStep.CLOSE))).containsExactly("closed " + whole, "not-appealed person:sun");
        cycle.by(LI).because("late").entry(ZHANG, EntryStep.REQUEST_REOPENING).by(ZHAO);
        assertThat(events(cycle, entry(EntryStep.APPROVE_REOPENING)))
                .containsExactly(
                        "reopened " + whole, "result-reopened person:zhang", "pay-correction-due person:zhang");
        CycleDriver back = at(Station.APPROVED).by(WANG).because("again");
        assertThat(events(back, entry(EntryStep.SEND_BACK))).containsExactly("sent-back person:zhang");
        back.by(ZHAO).because("why");
        assertThat(events(back, step(CycleStep.CANCEL))).containsExactly("cancelled " + whole);
    }

    @Test
    void aRefusalIsRecordedAboutThePerson() {
        Transition<CycleState> refused = at(Station.RUNNING).by(SUN).tries(entry(EntryStep.HOLD));
        assertThat(refused.audit())
                .singleElement()
                .satisfies(record -> assertThat(record.target()).isEqualTo(AuditKey.of(Subject.of(ZHANG))));
    }

    // Interests, and acting for somebody.

    private static Authority everythingInTheOwnLine() {
        AuthorityPolicy policy = AuthorityPolicy.standard().toBuilder()
                .interest(InterestPolicy.SECOND_APPROVAL)
                .withoutOwnLine(List.of(
                        Capabilities.SCORECARD_APPROVE, Capabilities.SCORECARD_CALIBRATE, Capabilities.CYCLE_REOPEN))
                .build();
        return ReviewedCompany.authority(policy);
    }

    private static List<FindingCode> interested(CycleDriver cycle, Function<CommandHeader, CycleCommand> command) {
        return PROCESS
                .apply(
                        cycle.state(),
                        command.apply(CommandHeader.of("new").because("why")),
                        Actor.of(ZHAO),
                        everythingInTheOwnLine(),
                        cycle.now())
                .refusal()
                .stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void aDecisionWithoutASecondPersonIsNotForWhoHasAnInterest() {
        // Zhao stands above Zhang.
        assertThat(interested(at(Station.SCORED), entry(EntryStep.EXCLUDE))).contains(CycleFinding.INTEREST);
        CycleDriver out = at(Station.SCORED).by(WANG).because("left").entry(ZHANG, EntryStep.EXCLUDE);
        assertThat(interested(out, entry(EntryStep.RELEASE))).contains(CycleFinding.INTEREST);
        CycleDriver asked = at(Station.CLOSED).by(LI).because("late").entry(ZHANG, EntryStep.REQUEST_REOPENING);
        assertThat(interested(asked, entry(EntryStep.APPROVE_REOPENING))).contains(CycleFinding.INTEREST);
        assertThat(interested(asked, entry(EntryStep.REJECT_REOPENING))).contains(CycleFinding.INTEREST);
    }

    @Test
    void whoIsActedForHasHadAPartToo() {
        CycleDriver cycle = at(Station.CALIBRATED).by(ZHAO).closeSession("s");
        cycle.by(Actor.of(WANG).onBehalf(CHEN)).entry(ZHANG, EntryStep.APPROVE);
        assertThat(cycle.entry(ZHANG).involvements())
                .contains(
                        new Involvement(WANG, Capabilities.SCORECARD_APPROVE),
                        new Involvement(CHEN, Capabilities.SCORECARD_APPROVE));
    }

    // What readers see.

    private static String english(Transition<CycleState> transition) {
        Texts texts = Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue());
        return transition.refusal().stream()
                .map(finding -> finding.message(texts))
                .reduce("", (all, each) -> all + each + "\n");
    }

    @Test
    void reasonsNamePhasesPeopleAndSessions() {
        assertThat(english(at(Station.RUNNING).by(ZHAO).tries(step(CycleStep.LOCK))))
                .contains("calibration", "running", "sun, zhang");
        assertThat(english(at(Station.CALIBRATING).by(ZHAO).tries(step(CycleStep.LOCK))))
                .contains("sun, zhang")
                .containsPattern("session.*s\\b");
        assertThat(english(at(Station.RUNNING).by(WANG).tries(entry(EntryStep.APPROVE))))
                .contains("calibrated", "not started");
    }

    @Test
    void aReportByTierCountsThePeopleOfEachTier() {
        ReviewPolicy shipped = ReviewedCompany.policy();
        CycleState all = ReviewedCompany.draft(
                new ReviewPolicy(SelfAssessment.NONE, 1, shipped.distribution(), DistributionBase.EACH_TIER, 5, 1));
        CycleState some = all.withEntries(all.entries().stream()
                .filter(entry -> List.of(ZHANG, SUN, LI).contains(entry.person()))
                .toList());
        CycleDriver cycle = driver(some, ReviewedCompany.authority())
                .on("2025-04-01")
                .by(ZHAO)
                .step(CycleStep.OPEN_GOALS);
        cycle.by(LI).goals(ZHANG, goals(ZHANG)).goals(SUN, goals(SUN));
        cycle.by(WANG).goals(LI, goals(LI)).by(ZHAO).step(CycleStep.START);
        cycle.on("2025-07-01").step(CycleStep.OPEN_REVIEW);
        cycle.by(LI).score(result(ZHANG, 58)).by(WANG).score(result(LI, 90));
        cycle.because("left").entry(SUN, EntryStep.EXCLUDE);
        cycle.by(ZHAO).step(CycleStep.START_CALIBRATION).convene("s", List.of(HE), List.of(ZHANG, LI));
        cycle.by(HE).because("why").propose("s", ZHANG, C, Optional.empty()).decide("s", ZHANG, 1);
        cycle.because("why").propose("s", LI, A, Optional.empty()).decide("s", LI, 2);
        List<DistributionGroup> groups = PhaseRules.distribution(cycle.state());
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).tier()).contains(REPRESENTATIVE);
        assertThat(groups.get(0).report().people()).isEqualTo(1);
        assertThat(groups.get(0).report().counts())
                .extracting(RatingCount::actual)
                .containsExactly(0L, 0L, 1L);
        assertThat(groups.get(0).report().leftOut()).hasSize(1);
        assertThat(groups.get(1).tier()).contains(ReviewedCompany.SUPERVISOR);
        assertThat(groups.get(1).report().counts())
                .extracting(RatingCount::actual)
                .containsExactly(1L, 0L, 0L);
        assertThat(groups.get(1).report().leftOut()).isEmpty();
    }
}
