package io.salestiers.core.customer.crm;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerCommand;
import io.salestiers.core.customer.CustomerFacts;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.CustomerProcess;
import io.salestiers.core.customer.CustomerWrite;
import io.salestiers.core.customer.PersonalData;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes over the records of one object: for each, what is missing is done, command by command. */
final class RecordSync {
    private static final int ATTEMPTS = 5;

    private final SyncPolicy policy;
    private final CustomerProcess process;
    private final SyncPorts ports;
    private final FieldMapping mapping;
    private final Actor actor;
    private final Authority authority;
    private final Instant now;

    RecordSync(
            SyncPolicy policy,
            CustomerProcess process,
            SyncPorts ports,
            FieldMapping mapping,
            Actor actor,
            Authority authority,
            Instant now) {
        this.policy = policy;
        this.process = process;
        this.ports = ports;
        this.mapping = mapping;
        this.actor = actor;
        this.authority = authority;
        this.now = now;
    }

    /** Whether the record is taken over, or nothing can be done about it; false if it is to be tried again. */
    boolean take(CrmRecord record, CrmSync.Tally tally) {
        if (record.deleted()) {
            tally.read(false);
            tally.found(finding(CrmFinding.DELETED, record), record.object());
            return true;
        }
        WithFindings<MappedRecord> read = CrmMapper.DEFAULT.map(mapping, record);
        read.findings().forEach(each -> tally.found(each, record.object()));
        if (read.value().isEmpty()) {
            tally.read(false);
            return false;
        }
        return new One(record, read.value().get(), tally).take();
    }

    private static Finding finding(CrmFinding code, CrmRecord record) {
        return Finding.of(code, Place.about(record.object() + "/" + record.key()))
                .with("record", record.object() + "/" + record.key());
    }

    /** One record. */
    private final class One {
        private final CrmRecord record;
        private final MappedRecord mapped;
        private final CrmSync.Tally tally;
        private boolean changed;

        One(CrmRecord record, MappedRecord mapped, CrmSync.Tally tally) {
            this.record = record;
            this.mapped = mapped;
            this.tally = tally;
        }

        boolean take() {
            boolean taken = registered() && facts() && owner();
            if (taken) {
                personal();
            }
            tally.read(changed);
            return taken;
        }

        private Customer current() {
            return ports.customers()
                    .findSurvivor(mapped.customer())
                    .orElseGet(() -> Customer.unregistered(mapped.customer()));
        }

        private boolean registered() {
            if (current().registered()) {
                return true;
            }
            if (mapped.kind() != CrmKind.CUSTOMER) {
                found(finding(CrmFinding.CUSTOMER_UNKNOWN, record)
                        .with("customer", mapped.customer().value()));
                return false;
            }
            // A customer is never split: it waits in the pool until the CRM names one owner.
            CustomerOwner owner =
                    mapped.owners().size() == 1 ? mapped.owners().get(0) : CustomerOwner.of(policy.pool());
            CommandHeader header = header("register", JsonValue.text(owner.key()));
            return done(state -> state.registered()
                    ? Optional.empty()
                    : Optional.of(mapped.identity()
                            .map(identity -> CustomerCommand.register(header, owner, identity))
                            .orElseGet(() -> CustomerCommand.register(header, owner))));
        }

        private boolean facts() {
            return done(state -> {
                CustomerFacts facts = of(state);
                return facts.empty() || state.knows(facts)
                        ? Optional.empty()
                        : Optional.of(CustomerCommand.record(header("record", content(facts)), facts));
            });
        }

        /** By what a duplicate can be told apart does not tell the customer apart into which it was merged. */
        private CustomerFacts of(Customer state) {
            CustomerFacts facts = mapped.facts();
            return state.id().equals(mapped.customer())
                    ? facts
                    : new CustomerFacts(
                            facts.visits(), facts.purchases(), facts.feedback(), Collections.emptySortedMap());
        }

        private boolean owner() {
            Customer state = current();
            boolean about = mapped.kind() == CrmKind.CUSTOMER && state.id().equals(mapped.customer());
            if (!about || mapped.owners().isEmpty()) {
                return true;
            }
            if (mapped.owners().size() > 1) {
                split();
                return true;
            }
            CustomerOwner ours = lastOwner(state);
            CustomerOwner theirs = mapped.owners().get(0);
            CommandHeader header = header("owner", JsonValue.text(theirs.key()));
            boolean follow = policy.ownerConflict() == OwnerConflict.CRM;
            if (ours.equals(theirs)) {
                // A run that broke after it had followed the CRM may not have told of it.
                if (state.appliedUnder(header.key()).isPresent()) {
                    differs(CrmFinding.OWNER_FOLLOWED, state, before(state), theirs);
                }
                return true;
            }
            differs(follow ? CrmFinding.OWNER_FOLLOWED : CrmFinding.OWNER_DIFFERS, state, ours, theirs);
            return !follow
                    || done(latest -> lastOwner(latest).equals(theirs)
                            ? Optional.empty()
                            : Optional.of(CustomerCommand.handOver(header, theirs)));
        }

        private CustomerOwner before(Customer state) {
            return state.tenures().get(state.tenures().size() - 2).owner();
        }

        private void differs(CrmFinding code, Customer state, CustomerOwner ours, CustomerOwner theirs) {
            found(finding(code, record)
                    .with("customer", state.id().value())
                    .with("ours", ours.key())
                    .with("theirs", theirs.key())
                    .with("day", authority.organization().dayOf(now)));
        }

        private CustomerOwner lastOwner(Customer state) {
            return state.tenures().get(state.tenures().size() - 1).owner();
        }

        private void split() {
            found(finding(CrmFinding.OWNER_SPLIT, record)
                    .with("customer", mapped.customer().value())
                    .with(
                            "owners",
                            Argument.texts(mapped.owners().stream()
                                    .map(CustomerOwner::key)
                                    .toList())));
        }

        private JsonValue content(CustomerFacts facts) {
            return CustomerCommand.record(CommandHeader.of("facts"), facts).content();
        }

        /** The key follows from the record, so that the same record gives the same command whenever it comes. */
        private CommandHeader header(String purpose, JsonValue content) {
            return CommandHeader.of(Digest.of(JsonValue.object()
                                    .with("source", policy.source())
                                    .with("object", record.object())
                                    .with("key", record.key())
                                    .with("changedAt", record.changedAt().toString())
                                    .with("purpose", purpose)
                                    .with("content", content))
                            .hex())
                    .because("crm-sync");
        }

        /** Applies what is missing to the latest state, and again if somebody was faster. */
        private boolean done(Function<Customer, Optional<CustomerCommand>> missing) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Customer state = current();
                Optional<CustomerCommand> command = missing.apply(state);
                if (command.isEmpty()) {
                    return true;
                }
                Transition<Customer> transition =
                        process.besides(same()).apply(state, command.get(), actor, authority, now);
                Outcome<List<Customer>> stored =
                        ports.customers().append(List.of(CustomerWrite.of(state, transition)), List.of(), now);
                if (stored instanceof Outcome.Refused<List<Customer>> refused) {
                    found(finding(CrmFinding.NOT_TAKEN_OVER, record)
                            .with("command", command.get().name()));
                    refused.findings().forEach(this::found);
                    return false;
                }
                if (stored instanceof Outcome.Done<List<Customer>>) {
                    changed |= !transition.events().isEmpty();
                    return true;
                }
            }
            found(finding(CrmFinding.CONTENDED, record)
                    .with("customer", mapped.customer().value()));
            return false;
        }

        private List<Customer> same() {
            return mapped.identity().map(ports.customers()::withIdentity).orElse(List.of());
        }

        private void found(Finding finding) {
            tally.found(finding, record.object());
        }

        private void personal() {
            if (mapped.name().isEmpty()
                    && mapped.contact().isEmpty()
                    && mapped.note().isEmpty()) {
                return;
            }
            Customer state = current();
            if (state.anonymizedOn().isPresent()) {
                found(finding(CrmFinding.ERASED, record)
                        .with("customer", state.id().value()));
                return;
            }
            PersonalData before = ports.personal().find(state.id()).orElseGet(() -> PersonalData.none(state.id()));
            PersonalData after = before;
            if (mapped.name().isPresent() && state.id().equals(mapped.customer())) {
                after = after.named(mapped.name().get());
            }
            if (mapped.contact().isPresent()) {
                after = after.with(mapped.contact().get());
            }
            if (mapped.note().isPresent()) {
                after = after.noting(
                        mapped.note().get().fact(), mapped.note().get().words());
            }
            if (!after.equals(before)) {
                ports.personal().save(after);
                changed = true;
            }
        }
    }
}
