package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.customer.CustomerProcess;
import io.salestiers.core.customer.OwnershipPolicy;
import io.salestiers.core.result.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes over what is in a CRM (同步): reads page by page, brings each record into our terms, applies what is missing by commands,
 * and keeps up to where it has come.
 *
 * <p>A run may break anywhere, between any two calls of a port: the next one goes on from the last mark, and what is done twice
 * changes nothing, because a command is sent only if its record is not known yet, under a key that follows from the record. So
 * nothing is lost and nothing is there twice. A record that can't be taken over (its customer is not there yet, a command is
 * refused) holds up nothing else; the next run reads it again.
 *
 * <p>It has no state, clock or thread of its own, and blocks as long as the ports do. What happens by it is audited under its
 * actor, who needs {@link io.salestiers.core.authority.Capabilities#CUSTOMER_ADMINISTER}, and
 * {@link io.salestiers.core.authority.Capabilities#CUSTOMER_ASSIGN} to register for others and to follow the CRM's owners. Limits
 * on what owners have do not hold up what the CRM already says.
 */
public final class CrmSync {
    private final SyncPolicy policy;
    private final OwnershipPolicy ownership;

    private CrmSync(SyncPolicy policy, OwnershipPolicy ownership) {
        this.policy = requireNonNull(policy, "policy");
        this.ownership = requireNonNull(ownership, "ownership");
    }

    /**
     * By policies.
     *
     * @param policy how the CRM is taken over
     * @param ownership how customers are divided
     * @return the synchronization
     */
    public static CrmSync of(SyncPolicy policy, OwnershipPolicy ownership) {
        return new CrmSync(policy, ownership);
    }

    /**
     * Takes over everything that is there.
     *
     * @param ports what is read and written
     * @param actor in whose name
     * @param authority the organization, the grants and the policy
     * @param now the instant of all that is recorded
     * @return what was done and found
     * @throws IllegalStateException if the source breaks its contract: a page that is not in order, too long, or does not go
     *     on; the message names what
     */
    public SyncReport run(SyncPorts ports, Actor actor, Authority authority, Instant now) {
        return run(ports, actor, authority, now, report -> {});
    }

    /**
     * Takes over everything that is there, telling page by page what was done and found.
     *
     * @param ports what is read and written
     * @param actor in whose name
     * @param authority the organization, the grants and the policy
     * @param now the instant of all that is recorded
     * @param listener is told of each page <em>before</em> the mark goes past it; so a run that breaks loses no finding, and
     *     the next one may tell of some of them again
     * @return what was done and found on all pages
     * @throws IllegalStateException if the source breaks its contract
     */
    public SyncReport run(
            SyncPorts ports, Actor actor, Authority authority, Instant now, Consumer<SyncReport> listener) {
        Tally tally = new Tally();
        for (FieldMapping mapping : policy.inOrder()) {
            RecordSync records =
                    new RecordSync(policy, CustomerProcess.of(unlimited()), ports, mapping, actor, authority, now);
            object(ports, mapping.object(), records, tally, now, listener);
        }
        return tally.report();
    }

    /** The CRM says what is; that an owner has too many is not mended by leaving one out. */
    private OwnershipPolicy unlimited() {
        return new OwnershipPolicy(
                ownership.ownedBy(),
                ownership.changeDay(),
                ownership.registrationProtectionDays(),
                ownership.claimProtectionDays(),
                ownership.extensions(),
                Optional.empty(),
                List.of(),
                ownership.reclaimAfterDays(),
                ownership.release(),
                ownership.pools());
    }

    private void object(
            SyncPorts ports,
            String object,
            RecordSync records,
            Tally tally,
            Instant now,
            Consumer<SyncReport> listener) {
        SyncMark mark = ports.marks().find(policy.source(), object);
        CrmWatermark at = earlier(mark.waiting(), mark.read().back(Duration.ofMinutes(policy.overlapMinutes())));
        CrmWatermark read = mark.read();
        Optional<CrmWatermark> waiting = Optional.empty();
        boolean more = true;
        while (more) {
            CrmPage page =
                    Pages.checked(ports.source().read(object, at, policy.pageSize()), object, at, policy.pageSize());
            Tally some = tally.page();
            for (CrmRecord record : page.records()) {
                boolean taken = records.take(record, some);
                if (!taken && !givenUp(record, now)) {
                    some.waiting++;
                    waiting = waiting.or(() -> Optional.of(before(record)));
                }
            }
            listener.accept(some.report());
            tally.add(some);
            at = page.next();
            read = read.compareTo(at) < 0 ? at : read;
            // Until the run has come as far as the one before, what that one waited for may still wait.
            Optional<CrmWatermark> still = at.compareTo(mark.read()) < 0 ? earliest(waiting, mark.waiting()) : waiting;
            ports.marks().save(policy.source(), object, new SyncMark(read, still));
            more = page.more();
        }
    }

    private boolean givenUp(CrmRecord record, Instant now) {
        return record.changedAt().isBefore(now.minus(Duration.ofDays(policy.waitDays())));
    }

    /** A watermark after which the record comes, and that is not before any record of an earlier instant. */
    private static CrmWatermark before(CrmRecord record) {
        return new CrmWatermark(record.changedAt(), "");
    }

    private static CrmWatermark earlier(Optional<CrmWatermark> waiting, CrmWatermark read) {
        return waiting.filter(mark -> mark.compareTo(read) < 0).orElse(read);
    }

    private static Optional<CrmWatermark> earliest(Optional<CrmWatermark> a, Optional<CrmWatermark> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(earlier(a, b.get())) : a.or(() -> b);
    }

    /** What a run counts. */
    static final class Tally {
        private long read;
        private long changed;
        private long waiting;
        private Set<String> unmapped = new LinkedHashSet<>();
        private final List<Finding> findings = new ArrayList<>();

        /** A part that tells of fields only if no part before has. */
        Tally page() {
            Tally part = new Tally();
            part.unmapped = unmapped;
            return part;
        }

        void add(Tally part) {
            read += part.read;
            changed += part.changed;
            waiting += part.waiting;
            findings.addAll(part.findings);
        }

        void read(boolean hasChanged) {
            read++;
            changed += hasChanged ? 1 : 0;
        }

        void found(Finding finding, String object) {
            boolean field = finding.code() == CrmFinding.FIELD_UNKNOWN;
            if (!field || unmapped.add(object + "/" + finding.arguments().get("field"))) {
                findings.add(finding);
            }
        }

        SyncReport report() {
            return new SyncReport(read, changed, waiting, findings);
        }
    }
}
