package io.salestiers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.customer.care.CareMeasures;
import io.salestiers.core.customer.care.FollowUpPolicy;
import io.salestiers.core.customer.care.FollowUps;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.testkit.customer.CustomerArbitraries;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A file can be anonymized while measures and digests stay. */
class ErasureProperties {
    @Provide
    Arbitrary<Customer> customers() {
        return CustomerArbitraries.customers();
    }

    @Provide
    Arbitrary<FollowUpPolicy> policies() {
        return CustomerArbitraries.followUpPolicies();
    }

    @Provide
    Arbitrary<Timeline<CustomerClassId>> classes() {
        return CustomerArbitraries.classes();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("王李张赵QXZ").ofMinLength(6).ofMaxLength(9);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anonymizingChangesNoFigure(
            @ForAll("customers") Customer known,
            @ForAll("policies") FollowUpPolicy policy,
            @ForAll("classes") Timeline<CustomerClassId> classes,
            @ForAll("names") String name) {
        Customer customer = new CustomerEdit(known)
                .identity(Optional.of(IdentityKey.of(name)))
                .done();
        PersonalData data = PersonalData.none(customer.id())
                .named(name)
                .with(new Contact(FactKey.of("c"), name, Optional.of(name), Optional.of(name)))
                .noting(FactKey.of("v-0"), "spoke with " + name);
        InMemoryPersonalDataStore personal = new InMemoryPersonalDataStore();
        personal.save(data);

        Transition<Customer> result = CustomerProcess.of(CustomerCompany.policy())
                .apply(
                        customer,
                        CustomerCommand.anonymize(CommandHeader.of("erase-1").because("asked-for")),
                        Actor.of(CustomerCompany.HE),
                        CustomerCompany.authority(),
                        CustomerCompany.noon("2026-12-01"));
        Customer after = result.outcome().orThrow();
        personal.erase(customer.id());

        assertThat(measures(after, policy, classes)).isEqualTo(measures(customer, policy, classes));
        assertThat(after.ownership()).isEqualTo(customer.ownership());
        assertThat(after.facts()).isEqualTo(customer.facts());
        // What was applied before keeps its digests.
        assertThat(after.applied()).containsAll(customer.applied());
        // Nothing of the name is left anywhere, nor ever was in events, audit and findings.
        assertThat(after.toString()).doesNotContain(name);
        assertThat(result.events().toString()).doesNotContain(name);
        assertThat(result.audit().toString()).doesNotContain(name);
        assertThat(personal.find(customer.id())).isEmpty();
        assertThat(data.toString() + data.contacts()).doesNotContain(name);
    }

    /** The digest of a registration is the same whatever the customer is called in the real world. */
    @Property(tries = 50)
    void digestsDoNotDependOnIdentities(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(registered(one).applied()).isEqualTo(registered(other).applied());
    }

    private static Customer registered(String identity) {
        CustomerOwner pool = CustomerOwner.of(CustomerCompany.EAST);
        return CustomerProcess.of(CustomerCompany.policy())
                .apply(
                        Customer.unregistered(CustomerId.of("C-1")),
                        CustomerCommand.register(CommandHeader.of("r"), pool, IdentityKey.of(identity)),
                        Actor.of(CustomerCompany.WANG),
                        CustomerCompany.authority(),
                        CustomerCompany.noon("2025-03-03"))
                .outcome()
                .orThrow();
    }

    private static List<Observation> measures(
            Customer customer, FollowUpPolicy policy, Timeline<CustomerClassId> line) {
        FollowUps finder = FollowUps.of(policy, CustomerCompany.organization());
        Map<CustomerId, Timeline<CustomerClassId>> classes = Map.of(customer.id(), line);
        DateRange days = DateRange.parse("2024-01-01/2027-01-01");
        List<Customer> one = List.of(customer);
        List<Observation> all =
                new ArrayList<>(CareMeasures.timeliness(finder, one, classes, days, LocalDate.of(2026, 11, 1)));
        all.addAll(CareMeasures.coverage(finder, one, classes, days));
        all.addAll(CareMeasures.visits(one, days));
        return all;
    }
}
