package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.kpi.calibration.SessionId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that shall happen in an evaluation cycle. {@link CycleProcess} applies it.
 *
 * <p>What a person does about the own scorecard (scoring oneself, acknowledging, appealing) takes no grant, so that nobody can
 * take it away by not granting it; it can't be done on behalf of the person. Everything else takes a capability over the
 * person or over the unit of the cycle. Immutable and safe for use by several threads.
 */
public sealed interface CycleCommand {
    /**
     * A step of the whole cycle.
     *
     * @param header key, expected revision, reason
     * @param step which
     */
    record Advance(CommandHeader header, CycleStep step) implements CycleCommand {
        /** Refuses absent parts. */
        public Advance {
            requireNonNull(header, "header");
            requireNonNull(step, "step");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "cycle:" + step.text();
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("step", step.text());
        }
    }

    /**
     * A step of one scorecard.
     *
     * @param header key, expected revision, reason
     * @param person whose
     * @param step which
     */
    record OnEntry(CommandHeader header, PersonId person, EntryStep step) implements CycleCommand {
        /** Refuses absent parts. */
        public OnEntry {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
            requireNonNull(step, "step");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "scorecard:" + step.text();
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("person", person.value()).with("step", step.text());
        }
    }

    /**
     * Another version of the template, before anybody has been scored. Takes {@link io.salestiers.core.authority.Capabilities#CYCLE_OPEN}.
     *
     * @param header key, expected revision, reason
     * @param method the method
     */
    record ChangeMethod(CommandHeader header, CycleMethod method) implements CycleCommand {
        /** Refuses absent parts. */
        public ChangeMethod {
            requireNonNull(header, "header");
            requireNonNull(method, "method");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "cycle:change-method";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("method", method.json());
        }
    }

    /**
     * Somebody comes into the cycle, such as a joiner. Takes {@link io.salestiers.core.authority.Capabilities#SCORECARD_ADMINISTER}.
     *
     * @param header key, expected revision, reason
     * @param person who
     * @param tier by the scorecard of which tier
     * @param reviewer who will score
     */
    record Enroll(CommandHeader header, PersonId person, TierId tier, PersonId reviewer) implements CycleCommand {
        /** Refuses absent parts. */
        public Enroll {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
            requireNonNull(tier, "tier");
            requireNonNull(reviewer, "reviewer");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "scorecard:enroll";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("person", person.value())
                    .with("tier", tier.value())
                    .with("reviewer", reviewer.value());
        }
    }

    /**
     * Somebody else will score. Takes {@link io.salestiers.core.authority.Capabilities#SCORECARD_ADMINISTER}.
     *
     * @param header key, expected revision, reason
     * @param person whose scorecard
     * @param reviewer who will score
     */
    record AssignReviewer(CommandHeader header, PersonId person, PersonId reviewer) implements CycleCommand {
        /** Refuses absent parts. */
        public AssignReviewer {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
            requireNonNull(reviewer, "reviewer");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "scorecard:assign-reviewer";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("person", person.value()).with("reviewer", reviewer.value());
        }
    }

    /**
     * The targets of a person are set. Takes {@link io.salestiers.core.authority.Capabilities#TARGET_SET}.
     *
     * @param header key, expected revision, reason
     * @param person whose
     * @param goals which version of which targets
     */
    record AgreeGoals(CommandHeader header, PersonId person, InputRef goals) implements CycleCommand {
        /** Refuses absent parts. */
        public AgreeGoals {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
            requireNonNull(goals, "goals");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "scorecard:agree-goals";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("person", person.value()).with("goals", goals.json());
        }
    }

    /**
     * A person scores themself.
     *
     * @param header key, expected revision, reason
     * @param result what the scorecard came to
     */
    record ScoreSelf(CommandHeader header, ScoredResult result) implements CycleCommand {
        /** Refuses absent parts. */
        public ScoreSelf {
            requireNonNull(header, "header");
            requireNonNull(result, "result");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(result.person());
        }

        @Override
        public String name() {
            return "scorecard:score-self";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("result", result.json());
        }
    }

    /**
     * The reviewer scores. Takes {@link io.salestiers.core.authority.Capabilities#SCORECARD_SCORE}.
     *
     * @param header key, expected revision, reason
     * @param result what the scorecard came to
     */
    record Score(CommandHeader header, ScoredResult result) implements CycleCommand {
        /** Refuses absent parts. */
        public Score {
            requireNonNull(header, "header");
            requireNonNull(result, "result");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(result.person());
        }

        @Override
        public String name() {
            return "scorecard:score";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("result", result.json());
        }
    }

    /**
     * A calibration session begins. Takes {@link io.salestiers.core.authority.Capabilities#CYCLE_RUN}.
     *
     * @param header key, expected revision, reason
     * @param session its id
     * @param participants who takes part: as many as the quorum or more
     * @param people whose ratings are compared
     */
    record Convene(
            CommandHeader header, SessionId session, SortedSet<PersonId> participants, SortedSet<PersonId> people)
            implements CycleCommand {
        /** Copies the sets. */
        public Convene {
            requireNonNull(header, "header");
            requireNonNull(session, "session");
            participants = Collections.unmodifiableSortedSet(new TreeSet<>(participants));
            people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "calibration:convene";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("session", session.value())
                    .with("participants", ids(participants))
                    .with("people", ids(people));
        }
    }

    /**
     * A participant proposes a value, and supports it: the computed one confirmed, or another one, for a stated reason. Takes {@link io.salestiers.core.authority.Capabilities#SCORECARD_CALIBRATE}.
     *
     * @param header key, expected revision, reason
     * @param session in which session
     * @param person for whom
     * @param rating the rating
     * @param score the score in points that goes with it
     */
    record Propose(CommandHeader header, SessionId session, PersonId person, RatingId rating, Optional<Ratio> score)
            implements CycleCommand {
        /** Refuses absent parts. */
        public Propose {
            requireNonNull(header, "header");
            requireNonNull(session, "session");
            requireNonNull(person, "person");
            requireNonNull(rating, "rating");
            requireNonNull(score, "score");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "calibration:propose";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("session", session.value())
                    .with("person", person.value())
                    .with("rating", rating.value())
                    .with("score", score.map(Ratio::toString).orElse(""));
        }
    }

    /**
     * A participant supports a proposal. Takes {@link io.salestiers.core.authority.Capabilities#SCORECARD_CALIBRATE}.
     *
     * @param header key, expected revision, reason
     * @param session in which session
     * @param person whom it is about
     * @param proposal its number
     */
    record Support(CommandHeader header, SessionId session, PersonId person, int proposal) implements CycleCommand {
        /** Refuses absent parts. */
        public Support {
            requireNonNull(header, "header");
            requireNonNull(session, "session");
            requireNonNull(person, "person");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "calibration:support";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("session", session.value())
                    .with("person", person.value())
                    .with("proposal", JsonValue.number(proposal));
        }
    }

    /**
     * A participant declares a proposal with enough supporters decided. Takes {@link io.salestiers.core.authority.Capabilities#SCORECARD_CALIBRATE}.
     *
     * @param header key, expected revision, reason
     * @param session in which session
     * @param person whom it is about
     * @param proposal its number
     */
    record Decide(CommandHeader header, SessionId session, PersonId person, int proposal) implements CycleCommand {
        /** Refuses absent parts. */
        public Decide {
            requireNonNull(header, "header");
            requireNonNull(session, "session");
            requireNonNull(person, "person");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "calibration:decide";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("session", session.value())
                    .with("person", person.value())
                    .with("proposal", JsonValue.number(proposal));
        }
    }

    /**
     * A calibration session ends; what is not decided is dropped. Takes {@link io.salestiers.core.authority.Capabilities#CYCLE_RUN}.
     *
     * @param header key, expected revision, reason
     * @param session which
     */
    record CloseSession(CommandHeader header, SessionId session) implements CycleCommand {
        /** Refuses absent parts. */
        public CloseSession {
            requireNonNull(header, "header");
            requireNonNull(session, "session");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "calibration:close-session";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("session", session.value());
        }
    }

    /**
     * A person contests the own result, by themself and within the window.
     *
     * @param header key, expected revision, reason
     * @param person whose result
     * @param ground on what ground, as a code or the reference of a document
     */
    record FileAppeal(CommandHeader header, PersonId person, AuditCode ground) implements CycleCommand {
        /** Refuses absent parts. */
        public FileAppeal {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
            requireNonNull(ground, "ground");
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "appeal:file";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("person", person.value()).with("ground", ground.value());
        }
    }

    /**
     * Somebody who had no part in the result decides about an appeal, for a stated reason. Takes {@link io.salestiers.core.authority.Capabilities#APPEAL_HEAR}.
     *
     * @param header key, expected revision, reason
     * @param person whose appeal
     * @param outcome what is decided
     * @param rating the rating that takes the place, if the result is amended; else empty
     * @param score the score in points that goes with it
     */
    record HearAppeal(
            CommandHeader header,
            PersonId person,
            AppealOutcome outcome,
            Optional<RatingId> rating,
            Optional<Ratio> score)
            implements CycleCommand {
        /**
         * Refuses a rating with another outcome than an amendment, and an amendment without one.
         *
         * @throws IllegalArgumentException if so
         */
        public HearAppeal {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
            requireNonNull(outcome, "outcome");
            requireNonNull(rating, "rating");
            requireNonNull(score, "score");
            if ((outcome == AppealOutcome.AMEND) != rating.isPresent() || (rating.isEmpty() && score.isPresent())) {
                throw new IllegalArgumentException(
                        "a rating goes with AMEND only, and AMEND needs one, but the outcome was " + outcome
                                + " with rating " + rating.map(RatingId::value).orElse("none") + " and score "
                                + score.map(Ratio::toString).orElse("none"));
            }
        }

        @Override
        public Optional<PersonId> about() {
            return Optional.of(person);
        }

        @Override
        public String name() {
            return "appeal:hear";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("person", person.value())
                    .with("outcome", outcome.name())
                    .with("rating", rating.map(RatingId::value).orElse(""))
                    .with("score", score.map(Ratio::toString).orElse(""));
        }
    }

    /**
     * The header.
     *
     * @return key, expected revision, reason
     */
    CommandHeader header();

    /**
     * Whom it is about.
     *
     * @return the person; empty if it is about the cycle
     */
    Optional<PersonId> about();

    /**
     * What it is called in audit records.
     *
     * @return for example {@code cycle:publish} or {@code appeal:hear}
     */
    String name();

    /**
     * What it says, apart from its header.
     *
     * @return an object, by whose digest the command is recognized
     */
    JsonValue.Fields content();

    private static JsonValue ids(Collection<PersonId> people) {
        return JsonValue.list(
                people.stream().map(person -> JsonValue.text(person.value())).toList());
    }

    /**
     * A step of the whole cycle.
     *
     * @param header the header
     * @param step which
     * @return the command
     */
    static CycleCommand advance(CommandHeader header, CycleStep step) {
        return new Advance(header, step);
    }

    /**
     * A step of one scorecard.
     *
     * @param header the header
     * @param person whose
     * @param step which
     * @return the command
     */
    static CycleCommand entry(CommandHeader header, PersonId person, EntryStep step) {
        return new OnEntry(header, person, step);
    }
}
