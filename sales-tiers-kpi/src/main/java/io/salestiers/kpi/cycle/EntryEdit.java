package io.salestiers.kpi.cycle;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.kpi.calibration.CalibratedValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** An entry being changed; what is not set stays as it was. */
final class EntryEdit {
    private final PersonId person;
    private TierId tier;
    private PersonId reviewer;
    private EntryStage stage;
    private Optional<EntryStage> resume;
    private Optional<AuditCode> excludedFor;
    private Optional<InputRef> goals;
    private Optional<ScoredResult> self;
    private Optional<ScoredResult> manager;
    private Optional<PersonId> scoredBy;
    private Optional<CalibratedValue> decided;
    private SortedSet<PersonId> approvedBy;
    private List<ResultVersion> versions;
    private Optional<Instant> acknowledgedAt;
    private Optional<Instant> notAppealedAt;
    private List<Appeal> appeals;
    private Optional<ReopeningRequest> reopeningRequest;
    private Optional<ResultCause> reopenedFor;
    private List<Involvement> involvements;

    EntryEdit(ScorecardEntry entry) {
        person = entry.person();
        tier = entry.tier();
        reviewer = entry.reviewer();
        stage = entry.stage();
        resume = entry.resume();
        excludedFor = entry.excludedFor();
        goals = entry.goals();
        self = entry.self();
        manager = entry.manager();
        scoredBy = entry.scoredBy();
        decided = entry.decided();
        approvedBy = entry.approvedBy();
        versions = entry.versions();
        acknowledgedAt = entry.acknowledgedAt();
        notAppealedAt = entry.notAppealedAt();
        appeals = entry.appeals();
        reopeningRequest = entry.reopeningRequest();
        reopenedFor = entry.reopenedFor();
        involvements = entry.involvements();
    }

    ScorecardEntry done() {
        return new ScorecardEntry(
                person,
                tier,
                reviewer,
                stage,
                resume,
                excludedFor,
                goals,
                self,
                manager,
                scoredBy,
                decided,
                approvedBy,
                versions,
                acknowledgedAt,
                notAppealedAt,
                appeals,
                reopeningRequest,
                reopenedFor,
                involvements);
    }

    EntryEdit reviewer(PersonId value) {
        reviewer = value;
        return this;
    }

    EntryEdit goals(InputRef value) {
        goals = Optional.of(value);
        return this;
    }

    EntryEdit stage(EntryStage value) {
        stage = value;
        return this;
    }

    /** Puts it aside, to go on later where it stands. */
    EntryEdit aside(EntryStage value) {
        resume = resume.isPresent() ? resume : Optional.of(stage);
        stage = value;
        return this;
    }

    EntryEdit excludedFor(AuditCode reason) {
        excludedFor = Optional.of(reason);
        return this;
    }

    /** Goes on where it stood. */
    EntryEdit back() {
        stage = resume.orElseThrow();
        resume = Optional.empty();
        excludedFor = Optional.empty();
        return this;
    }

    EntryEdit self(ScoredResult value) {
        self = Optional.of(value);
        return this;
    }

    EntryEdit manager(ScoredResult value, PersonId by) {
        manager = Optional.of(value);
        scoredBy = Optional.of(by);
        return this;
    }

    EntryEdit decided(CalibratedValue value) {
        decided = Optional.of(value);
        return this;
    }

    EntryEdit undecided() {
        decided = Optional.empty();
        approvedBy = new TreeSet<>();
        return this;
    }

    EntryEdit approved(PersonId by) {
        approvedBy = new TreeSet<>(approvedBy);
        approvedBy.add(by);
        return this;
    }

    EntryEdit version(ResultVersion value) {
        versions = new ArrayList<>(versions);
        versions.add(value);
        stage = EntryStage.PUBLISHED;
        resume = Optional.empty();
        acknowledgedAt = Optional.empty();
        notAppealedAt = Optional.empty();
        reopenedFor = Optional.empty();
        return this;
    }

    EntryEdit acknowledged(Instant at) {
        acknowledgedAt = Optional.of(at);
        return this;
    }

    EntryEdit notAppealed(Instant at) {
        notAppealedAt = Optional.of(at);
        return this;
    }

    EntryEdit appeal(Appeal value) {
        appeals = new ArrayList<>(appeals);
        appeals.add(value);
        return this;
    }

    EntryEdit heard(AppealDecision decision) {
        List<Appeal> all = new ArrayList<>(appeals);
        all.set(all.size() - 1, all.get(all.size() - 1).decided(decision));
        appeals = all;
        return this;
    }

    EntryEdit reopeningRequest(Optional<ReopeningRequest> value) {
        reopeningRequest = value;
        return this;
    }

    /** Evaluated anew: everything downstream of the targets is cleared but what was published. */
    EntryEdit reopened(ResultCause cause) {
        stage = EntryStage.REOPENED;
        resume = Optional.empty();
        self = Optional.empty();
        manager = Optional.empty();
        scoredBy = Optional.empty();
        acknowledgedAt = Optional.empty();
        notAppealedAt = Optional.empty();
        reopeningRequest = Optional.empty();
        reopenedFor = Optional.of(cause);
        return undecided();
    }

    EntryEdit involved(PersonId who, Capability capability) {
        List<Involvement> all = new ArrayList<>(involvements);
        all.add(new Involvement(who, capability));
        involvements = all;
        return this;
    }
}
