package io.salestiers.incentives.testkit.promotion;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.promotion.CasePhase;
import io.salestiers.incentives.promotion.Panel;
import io.salestiers.incentives.promotion.PromotionCase;
import io.salestiers.incentives.promotion.PromotionCaseId;
import io.salestiers.incentives.promotion.PromotionCommand;
import io.salestiers.incentives.promotion.PromotionProcess;
import io.salestiers.incentives.promotion.StandardTracks;
import io.salestiers.incentives.promotion.TrackId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A case in {@link PromotionCompany} in which anybody tries anything: a nomination, then commands of random people, half of them
 * sensible where the case stands. Immutable.
 *
 * @param nomination how it began
 * @param steps what was tried then, in order
 */
public record PromotionWalk(Nomination nomination, List<Step> steps) {
    /** Who may do what. */
    public static final Authority AUTHORITY = PromotionCompany.authority();

    /** The process. */
    public static final PromotionProcess PROCESS =
            PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs());

    /** The id of the case of every walk. */
    public static final PromotionCaseId ID = PromotionCaseId.of("PC-1");

    private static final Instant START = Instant.parse("2026-02-02T04:00:00Z");

    /**
     * How a walk begins.
     *
     * @param person who is nominated
     * @param track for what
     * @param actor by whom
     * @param transition what came of it
     */
    public record Nomination(PersonId person, TrackId track, Actor actor, Transition<PromotionCase> transition) {}

    /**
     * Something that was tried.
     *
     * @param before the case before
     * @param command what
     * @param actor by whom
     * @param instant when
     * @param transition what came of it
     */
    public record Step(
            PromotionCase before,
            PromotionCommand command,
            Actor actor,
            Instant instant,
            Transition<PromotionCase> transition) {
        /**
         * The case after it.
         *
         * @return the case before if it was not done
         */
        public PromotionCase after() {
            return transition.stateOr(before);
        }

        /**
         * Whether it changed something.
         *
         * @return false for a refusal, a conflict and a repetition
         */
        public boolean changed() {
            return !transition.events().isEmpty();
        }
    }

    /** Copies the list. */
    public PromotionWalk {
        steps = List.copyOf(steps);
    }

    /**
     * The case at the end.
     *
     * @return empty if nobody could nominate
     */
    public Optional<PromotionCase> state() {
        return steps.isEmpty()
                ? nomination.transition().outcome() instanceof Outcome.Done<PromotionCase> done
                        ? Optional.of(done.value())
                        : Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).after());
    }

    /**
     * A walk.
     *
     * @param seed from which everything follows
     * @param length how many commands are tried
     * @return the walk
     */
    public static PromotionWalk of(long seed, int length) {
        return new Walker(new Random(seed)).walk(length);
    }

    private static final class Walker {
        private final Random random;
        private Instant now = START;
        private final List<Step> steps = new ArrayList<>();

        Walker(Random random) {
            this.random = random;
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private Actor actor(PersonId person) {
            if (chance(6)) {
                return Actor.of(person).onBehalf(one(PromotionCompany.PEOPLE));
            }
            return chance(4) ? Actor.outside(PromotionCompany.BOARD, person) : Actor.of(person);
        }

        PromotionWalk walk(int length) {
            record Aim(PersonId person, TrackId track) {}
            Aim aim = one(List.of(
                    new Aim(PromotionCompany.ZHANG, PromotionCompany.SUPERVISOR),
                    new Aim(PromotionCompany.ZHANG, PromotionCompany.SUPERVISOR),
                    new Aim(PromotionCompany.SUN, PromotionCompany.SUPERVISOR),
                    new Aim(PromotionCompany.QIAN, PromotionCompany.SUPERVISOR),
                    new Aim(PromotionCompany.LI, PromotionCompany.KEEP_SUPERVISOR),
                    new Aim(PromotionCompany.LI, PromotionCompany.KEEP_SUPERVISOR),
                    new Aim(PromotionCompany.CHEN, PromotionCompany.KEEP_SUPERVISOR),
                    new Aim(PromotionCompany.WANG, StandardTracks.TIER_ADMINISTRATOR.id()),
                    new Aim(PromotionCompany.WANG, StandardTracks.TIER_ADMINISTRATOR.id())));
            Actor first = actor(
                    chance(85)
                            ? one(List.of(
                                    PromotionCompany.QI, PromotionCompany.LI, PromotionCompany.WANG, aim.person()))
                            : one(PromotionCompany.PEOPLE));
            Transition<PromotionCase> nominated =
                    PROCESS.nominate(header(0), ID, aim.person(), aim.track(), first, AUTHORITY, now);
            Nomination nomination = new Nomination(aim.person(), aim.track(), first, nominated);
            if (nominated.outcome() instanceof Outcome.Done<PromotionCase> done) {
                PromotionCase state = done.value();
                for (int i = 1; i <= length; i++) {
                    state = step(state, i);
                }
            }
            return new PromotionWalk(nomination, steps);
        }

        private CommandHeader header(int number) {
            CommandHeader header = CommandHeader.of("k-" + number);
            if (chance(95)) {
                header = header.because("r-" + random.nextInt(3));
            }
            return chance(15) ? header.decidedBy(BodyDecision.of(chance(80) ? "board" : "owners", "B-1")) : header;
        }

        private PromotionCase step(PromotionCase state, int number) {
            boolean early = Set.of(CasePhase.NOMINATED, CasePhase.IN_PANEL, CasePhase.RECOMMENDED)
                    .contains(state.phase());
            int days = early ? random.nextInt(chance(3) ? 60 : 3) : random.nextInt(chance(20) ? 60 : 4);
            now = now.plus(Duration.ofDays(days));
            CommandHeader header = header(number);
            PromotionCommand command;
            Actor actor;
            if (!steps.isEmpty() && chance(5)) {
                Step again = one(steps);
                command = again.command();
                actor = again.actor();
            } else if (chance(70)) {
                command = sensible(state, header);
                actor = sensibleActor(state, command);
                if (actor.speaksFor().isPresent()) {
                    command = new PromotionCommand.Approve(
                            header.because("board").decidedBy(BodyDecision.of("board", "B-1")),
                            Optional.empty(),
                            Optional.empty());
                }
            } else {
                command = any(state, header);
                actor = actor(one(PromotionCompany.PEOPLE));
            }
            Transition<PromotionCase> transition = PROCESS.apply(state, command, actor, AUTHORITY, now);
            steps.add(new Step(state, command, actor, now, transition));
            return transition.stateOr(state);
        }

        private LocalDate today() {
            return AUTHORITY.organization().dayOf(now);
        }

        private PromotionCommand.ConvenePanel panel(CommandHeader header) {
            List<PersonId> members = new ArrayList<>();
            int size = 2 + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                members.add(one(
                        chance(85)
                                ? List.of(
                                        PromotionCompany.HE,
                                        PromotionCompany.GU,
                                        PromotionCompany.CHEN,
                                        PromotionCompany.SUN,
                                        PromotionCompany.QIAN)
                                : PromotionCompany.PEOPLE));
            }
            return new PromotionCommand.ConvenePanel(
                    header, chance(95) ? members.get(0) : one(PromotionCompany.PEOPLE), new TreeSet<>(members));
        }

        private PromotionCommand approve(CommandHeader header) {
            return new PromotionCommand.Approve(
                    header,
                    chance(10) ? Optional.of(PromotionCompany.OPEN) : Optional.empty(),
                    chance(70) ? Optional.of(AuditCode.of("AGR-1")) : Optional.empty());
        }

        private PromotionCommand sensible(PromotionCase state, CommandHeader header) {
            return switch (state.phase()) {
                case NOMINATED -> chance(6) ? new PromotionCommand.Withdraw(header) : panel(header);
                case IN_PANEL ->
                    chance(4)
                            ? new PromotionCommand.Recuse(header)
                            : state.panel().orElseThrow().votes().size() >= 2 && chance(50)
                                    ? new PromotionCommand.ClosePanel(header)
                                    : new PromotionCommand.Vote(header, chance(80));
                case RECOMMENDED -> chance(85) ? approve(header) : new PromotionCommand.Reject(header);
                case APPROVED -> {
                    now = chance(60) ? now.plus(Duration.ofDays(30)) : now;
                    yield new PromotionCommand.TakeEffect(header);
                }
                case ON_TRIAL -> {
                    now = chance(40) ? now.plus(Duration.ofDays(60)) : now;
                    yield chance(30)
                            ? new PromotionCommand.Return(header, today().plusDays(1), AuditCode.of("T-1"))
                            : chance(30) ? leave(state, header) : new PromotionCommand.Confirm(header);
                }
                case CONTESTED -> new PromotionCommand.Hear(header, chance(60));
                default -> new PromotionCommand.Contest(header, AuditCode.of("wrong"));
            };
        }

        private PromotionCommand leave(PromotionCase state, CommandHeader header) {
            LocalDate from = state.effective().orElse(today()).plusDays(random.nextInt(95));
            return new PromotionCommand.CountLeave(header, DateRange.of(from, from.plusDays(1 + random.nextInt(10))));
        }

        private Actor sensibleActor(PromotionCase state, PromotionCommand command) {
            if (command instanceof PromotionCommand.Withdraw) {
                return Actor.of(one(List.of(state.person(), PromotionCompany.LI)));
            }
            if (command instanceof PromotionCommand.Vote
                    || command instanceof PromotionCommand.Recuse
                    || command instanceof PromotionCommand.ClosePanel) {
                Panel panel = state.panel().orElseThrow();
                return Actor.of(
                        command instanceof PromotionCommand.ClosePanel
                                ? panel.chair()
                                : one(List.copyOf(panel.members())));
            }
            if (command instanceof PromotionCommand.Contest) {
                return Actor.of(state.person());
            }
            if (command instanceof PromotionCommand.Hear) {
                return Actor.of(PromotionCompany.TANG);
            }
            if (state.phase() == CasePhase.RECOMMENDED || state.phase() == CasePhase.ON_TRIAL) {
                if (command instanceof PromotionCommand.Approve
                        && state.track().equals(StandardTracks.TIER_ADMINISTRATOR)) {
                    return Actor.outside(
                            PromotionCompany.BOARD, one(List.of(PromotionCompany.DONG, PromotionCompany.HE)));
                }
                return Actor.of(
                        command instanceof PromotionCommand.CountLeave
                                ? PromotionCompany.QI
                                : one(List.of(PromotionCompany.ZHAO, PromotionCompany.WANG)));
            }
            return Actor.of(one(List.of(PromotionCompany.QI, PromotionCompany.WANG, PromotionCompany.LI)));
        }

        private PromotionCommand any(PromotionCase state, CommandHeader header) {
            return switch (random.nextInt(13)) {
                case 0 -> panel(header);
                case 1 -> new PromotionCommand.Recuse(header);
                case 2 -> new PromotionCommand.Vote(header, chance(50));
                case 3 -> new PromotionCommand.ClosePanel(header);
                case 4 -> approve(header);
                case 5 -> new PromotionCommand.Reject(header);
                case 6 -> chance(25) ? new PromotionCommand.Withdraw(header) : new PromotionCommand.Recuse(header);
                case 7 -> new PromotionCommand.TakeEffect(header);
                case 8 -> leave(state, header);
                case 9 -> new PromotionCommand.Confirm(header);
                case 10 ->
                    new PromotionCommand.Return(header, today().plusDays(random.nextInt(4) - 1), AuditCode.of("T-1"));
                case 11 -> new PromotionCommand.Contest(header, AuditCode.of("wrong"));
                default -> new PromotionCommand.Hear(header, chance(50));
            };
        }
    }
}
