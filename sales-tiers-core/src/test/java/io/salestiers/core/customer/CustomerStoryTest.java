package io.salestiers.core.customer;

import static io.salestiers.core.testkit.customer.CustomerCompany.EAST;
import static io.salestiers.core.testkit.customer.CustomerCompany.LI;
import static io.salestiers.core.testkit.customer.CustomerCompany.SUN;
import static io.salestiers.core.testkit.customer.CustomerCompany.SUZHOU_1;
import static io.salestiers.core.testkit.customer.CustomerCompany.SUZHOU_2;
import static io.salestiers.core.testkit.customer.CustomerCompany.ZHANG;
import static io.salestiers.core.testkit.customer.CustomerCompany.noon;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.customer.care.ClassChange;
import io.salestiers.core.customer.care.CountedOn;
import io.salestiers.core.customer.care.CountedVisits;
import io.salestiers.core.customer.care.DueBasis;
import io.salestiers.core.customer.care.DueList;
import io.salestiers.core.customer.care.FollowUpPolicy;
import io.salestiers.core.customer.care.FollowUpRule;
import io.salestiers.core.customer.care.FollowUps;
import io.salestiers.core.customer.care.NewOwner;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a newcomer does first: register a customer, see it change hands, and see whom to call today. */
class CustomerStoryTest {
    private final Authority authority = CustomerCompany.authority();
    private final OwnershipPolicy policy = CustomerCompany.policy();
    private final CustomerStore store = new InMemoryCustomerStore();
    private final CustomerId acme = CustomerId.of("C-1");
    private int keys;

    private Transition<Customer> apply(CustomerCommand command, PersonId person, String day) {
        Customer before = store.find(acme).orElseGet(() -> Customer.unregistered(acme));
        OwnerLoad one = store.load(SUZHOU_1);
        OwnerLoad two = store.load(SUZHOU_2);
        Transition<Customer> result = CustomerProcess.of(policy)
                .given(one)
                .given(two)
                .apply(before, command, Actor.of(person), authority, noon(day));
        store.append(List.of(CustomerWrite.of(before, result)), List.of(one, two), noon(day));
        return result;
    }

    private CommandHeader header() {
        return CommandHeader.of("form-" + keys++).because("story");
    }

    @Test
    void registering() {
        OwnershipPolicy policy = this.policy;
        Authority authority = this.authority;
        Instant now = noon("2025-03-03");
        // sample: register
        CustomerStore store = new InMemoryCustomerStore();
        CustomerId acme = CustomerId.of("C-1");
        Customer unknown = Customer.unregistered(acme);
        CustomerCommand register = CustomerCommand.register(CommandHeader.of("form-1"), SUZHOU_1);
        OwnerLoad load = store.load(SUZHOU_1);
        Transition<Customer> done =
                CustomerProcess.of(policy).given(load).apply(unknown, register, Actor.of(ZHANG), authority, now);
        store.append(List.of(CustomerWrite.of(unknown, done)), List.of(load), now)
                .orThrow();

        Customer customer = store.find(acme).orElseThrow();
        Optional<CustomerOwner> owner = customer.owner(LocalDate.of(2025, 3, 3)); // position:suzhou-1
        boolean safe = customer.protectedOn(LocalDate.of(2025, 4, 1)); // true: 30 days from 3 March on
        // end
        assertThat(owner).contains(SUZHOU_1);
        assertThat(safe).isTrue();
        // 3 March + 30 days = 2 April, the first day without protection.
        assertThat(customer.protectedOn(LocalDate.of(2025, 4, 2))).isFalse();
        assertThat(done.events()).hasSize(1);
        assertThat(done.audit()).hasSize(1);
    }

    @Test
    void fromHandToHand() {
        apply(CustomerCommand.register(header(), SUZHOU_1), ZHANG, "2025-03-03");
        apply(CustomerCommand.release(header(), EAST), ZHANG, "2025-04-10");
        apply(CustomerCommand.claim(header(), SUZHOU_2), SUN, "2025-04-20");
        apply(CustomerCommand.handOver(header(), SUZHOU_1), LI, "2025-07-02");
        Customer customer = store.find(acme).orElseThrow();
        assertThat(customer.ownership())
                .isEqualTo(Timeline.fromStarts(Map.of(
                        LocalDate.of(2025, 3, 3), SUZHOU_1,
                        LocalDate.of(2025, 4, 10), CustomerOwner.of(EAST),
                        LocalDate.of(2025, 4, 20), SUZHOU_2,
                        LocalDate.of(2025, 7, 2), SUZHOU_1)));
        assertThat(store.entries(acme)).hasSize(4);
    }

    /** Who gave a customer back can't take it again at once, and the reason says when. */
    @Test
    void whyNot() {
        apply(CustomerCommand.register(header(), SUZHOU_1), ZHANG, "2025-03-03");
        apply(CustomerCommand.release(header(), EAST), ZHANG, "2025-04-10");
        Transition<Customer> refused = apply(CustomerCommand.claim(header(), SUZHOU_1), ZHANG, "2025-04-11");
        Finding why = refused.refusal().get(0);
        assertThat(refused.refusal()).hasSize(1);
        assertThat(why.message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                .isEqualTo(
                        "position:suzhou-1 lost customer 'C-1' on 2025-04-10 and may claim it again from 2025-05-10 on");
        assertThat(why.message(Texts.of(Locale.CHINA, CoreMessages.catalogue())))
                .isEqualTo("position:suzhou-1 于 2025年4月10日 失去客户“C-1”，自 2025年5月10日 起才可再次领取");
        assertThat(apply(CustomerCommand.claim(header(), SUZHOU_1), ZHANG, "2025-05-10")
                        .done())
                .isTrue();
    }

    @Test
    void whomToCallToday() {
        apply(CustomerCommand.register(header(), SUZHOU_1), ZHANG, "2025-03-03");
        Visit call = Visit.of("call-1", LocalDate.of(2025, 3, 20), VisitChannel.PHONE, ZHANG, "satisfied");
        apply(CustomerCommand.record(header(), CustomerFacts.of(call)), ZHANG, "2025-03-20");
        Organization organization = authority.organization();
        LocalDate today = LocalDate.of(2025, 6, 25);
        // sample: due
        FollowUpPolicy followUp = new FollowUpPolicy(
                new DueBasis.SinceLast(Optional.of(14), ClassChange.SOONER),
                NewOwner.BEGINS_ANEW,
                CountedVisits.BY_ANYONE,
                CountedOn.DUE_DAY,
                List.of(new FollowUpRule(
                        CustomerClassId.of("A"),
                        PeriodKind.QUARTER,
                        new TreeSet<>(EnumSet.allOf(VisitChannel.class)),
                        7)));
        FollowUps followUps = FollowUps.of(followUp, organization);
        Map<CustomerId, Timeline<CustomerClassId>> classes =
                Map.of(acme, Timeline.of(DateRange.startingOn(LocalDate.of(2025, 1, 1)), CustomerClassId.of("A")));
        DueList list = DueList.of(followUps, store.ownedBy(SUZHOU_1, today), classes, ZHANG, today, 0);
        long late = list.items().get(0).daysPastDue(); // 5: due on 20 June, three months after the call of 20 March
        // end
        assertThat(late).isEqualTo(5);
        assertThat(list.items().get(0).followUp().latest()).isEqualTo("2025-06-27");
        assertThat(list.table().rows()).hasSize(1);
        String why = list.items().get(0).explanation().print(Texts.of(Locale.CHINA, CoreMessages.catalogue()));
        assertThat(why).contains("逾期天数 = 5").contains("应于 2025年6月20日 前完成");
    }

    /** What it bought before a merge stays the merit of whoever had it then. */
    @Test
    void merging() {
        apply(CustomerCommand.register(header(), SUZHOU_1), ZHANG, "2025-03-03");
        Customer survivor = store.find(acme).orElseThrow();
        Customer twin = Customer.unregistered(CustomerId.of("C-2"));
        Transition<Customer> registered = CustomerProcess.of(policy)
                .given(store.load(SUZHOU_2))
                .apply(
                        twin,
                        CustomerCommand.register(header(), SUZHOU_2),
                        Actor.of(SUN),
                        authority,
                        noon("2025-03-05"));
        store.append(List.of(CustomerWrite.of(twin, registered)), List.of(), noon("2025-03-05"));
        Customer withSale = store.find(twin.id()).orElseThrow();
        Purchase sale =
                new Purchase(FactKey.of("order-9"), LocalDate.of(2025, 3, 9), Money.of("1200.00", Currency.of("CNY")));
        Transition<Customer> sold = CustomerProcess.of(policy)
                .apply(
                        withSale,
                        CustomerCommand.record(header(), CustomerFacts.of(sale)),
                        Actor.of(CustomerCompany.HE),
                        authority,
                        noon("2025-03-10"));
        store.append(List.of(CustomerWrite.of(withSale, sold)), List.of(), noon("2025-03-10"));
        Customer duplicate = store.find(twin.id()).orElseThrow();
        // he keeps the files but may not decide whose the customers are; li may decide but does not keep the files.
        assertThat(CustomerProcess.of(policy)
                        .merge(survivor, duplicate, header(), Actor.of(LI), authority, noon("2025-03-20")))
                .hasSize(1);
        Authority both = CustomerAuthority.withFiles(authority, "suzhou-lead");
        List<CustomerWrite> writes =
                CustomerProcess.of(policy).merge(survivor, duplicate, header(), Actor.of(LI), both, noon("2025-03-20"));
        assertThat(writes).hasSize(2);
        Outcome<List<Customer>> stored = store.append(writes, List.of(), noon("2025-03-20"));
        Customer merged = stored.orThrow().get(0);
        assertThat(merged.purchases()).containsExactly(new CreditedPurchase(sale, twin.id(), Optional.of(SUZHOU_2)));
        assertThat(stored.orThrow().get(1).owner(LocalDate.of(2025, 3, 19))).contains(SUZHOU_2);
        assertThat(stored.orThrow().get(1).owner(LocalDate.of(2025, 3, 20))).isEmpty();
        assertThat(store.findSurvivor(twin.id())).contains(merged);
    }
}
