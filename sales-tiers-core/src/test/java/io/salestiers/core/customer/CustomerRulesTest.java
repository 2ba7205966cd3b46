package io.salestiers.core.customer;

import static io.salestiers.core.testkit.customer.CustomerCompany.CHENGDU_1;
import static io.salestiers.core.testkit.customer.CustomerCompany.COMMON;
import static io.salestiers.core.testkit.customer.CustomerCompany.EAST;
import static io.salestiers.core.testkit.customer.CustomerCompany.HE;
import static io.salestiers.core.testkit.customer.CustomerCompany.LI;
import static io.salestiers.core.testkit.customer.CustomerCompany.SUN;
import static io.salestiers.core.testkit.customer.CustomerCompany.SUZHOU_1;
import static io.salestiers.core.testkit.customer.CustomerCompany.SUZHOU_2;
import static io.salestiers.core.testkit.customer.CustomerCompany.WANG;
import static io.salestiers.core.testkit.customer.CustomerCompany.ZHANG;
import static io.salestiers.core.testkit.customer.CustomerCompany.ZHOU;
import static io.salestiers.core.testkit.customer.CustomerCompany.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.command.CommandFindings;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomerRulesTest {
    private static final IdentityKey IDENTITY = IdentityKey.of("91320594-X");

    private Authority authority = CustomerCompany.authority();
    private OwnershipPolicy policy = CustomerCompany.policy();
    private List<Customer> others = List.of();
    private OwnerLoad load = new OwnerLoad(SUZHOU_1, "r", 0, List.of());
    private Customer customer = Customer.unregistered(CustomerId.of("C-1"));
    private int keys;

    private CommandHeader header() {
        return CommandHeader.of("k-" + keys++).because("test");
    }

    private Transition<Customer> apply(CustomerCommand command, PersonId actor, String day) {
        Transition<Customer> result = CustomerProcess.of(policy)
                .given(load)
                .given(new OwnerLoad(SUZHOU_2, "r", 0, List.of()))
                .given(new OwnerLoad(CHENGDU_1, "r", 0, List.of()))
                .besides(others)
                .apply(customer, command, Actor.of(actor), authority, noon(day));
        customer = result.stateOr(customer);
        return result;
    }

    private static List<FindingCode> codes(Collection<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private List<FindingCode> refusal(CustomerCommand command, PersonId actor, String day) {
        Transition<Customer> result = apply(command, actor, day);
        assertThat(result.done()).isFalse();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
            Texts texts = Texts.of(locale, CoreMessages.catalogue());
            result.refusal()
                    .forEach(finding -> assertThat(finding.message(texts)).doesNotContain("{"));
        }
        return codes(result.refusal());
    }

    private void registered() {
        assertThat(apply(CustomerCommand.register(header(), SUZHOU_1, IDENTITY), ZHANG, "2025-03-03")
                        .done())
                .isTrue();
    }

    private void pooled(PoolId pool) {
        assertThat(apply(CustomerCommand.register(header(), CustomerOwner.of(pool)), HE, "2025-03-03")
                        .done())
                .isTrue();
    }

    @Nested
    class Registering {
        @Test
        void oneselfTakesNoGrant() {
            registered();
            assertThat(customer.protection().orElseThrow().days()).isEqualTo(DateRange.parse("2025-03-03/2025-04-02"));
            assertThat(codes(apply(CustomerCommand.register(header(), SUZHOU_1), ZHANG, "2025-03-04")
                            .refusal()))
                    .containsExactly(CustomerFinding.ALREADY_REGISTERED);
        }

        @Test
        void forOthersTakesOne() {
            assertThat(refusal(CustomerCommand.register(header(), SUZHOU_2), ZHANG, "2025-03-03"))
                    .contains(AuthorityFindings.NO_GRANT);
            assertThat(apply(CustomerCommand.register(header(), SUZHOU_2), LI, "2025-03-03")
                            .done())
                    .isTrue();
        }

        @Test
        void whileSomebodyActsTheOneWhoActs() {
            assertThat(refusal(CustomerCommand.register(header(), SUZHOU_1), ZHANG, "2025-08-03"))
                    .contains(AuthorityFindings.NO_GRANT);
        }

        @Test
        void theSameOneIsProtectedOwnedOrPooled() {
            registered();
            others = List.of(customer);
            customer = Customer.unregistered(CustomerId.of("C-2"));
            CustomerCommand again = CustomerCommand.register(header(), SUZHOU_2, IDENTITY);
            assertThat(refusal(again, SUN, "2025-04-01")).containsExactly(CustomerFinding.IDENTITY_PROTECTED);
            assertThat(refusal(again, SUN, "2025-04-02")).containsExactly(CustomerFinding.IDENTITY_OWNED);
            assertThat(apply(CustomerCommand.register(header(), SUZHOU_2, IdentityKey.of("other")), SUN, "2025-04-02")
                            .done())
                    .isTrue();
        }

        @Test
        void allReasonsAtOnce() {
            load = new OwnerLoad(SUZHOU_1, "r", 50, List.of());
            registeredElsewhere();
            assertThat(refusal(CustomerCommand.register(header(), SUZHOU_1, IDENTITY), ZHANG, "2025-03-04"))
                    .containsExactly(CustomerFinding.HOLDING_LIMIT, CustomerFinding.IDENTITY_PROTECTED);
            assertThat(refusal(CustomerCommand.register(header(), CustomerOwner.of(ZHANG)), ZHANG, "2025-03-04"))
                    .contains(CustomerFinding.WRONG_OWNER_KIND);
            assertThat(refusal(
                            CustomerCommand.register(header(), CustomerOwner.of(PoolId.of("north"))),
                            WANG,
                            "2025-03-04"))
                    .contains(CustomerFinding.UNKNOWN_POOL);
        }

        private void registeredElsewhere() {
            Customer other = new CustomerEdit(Customer.unregistered(CustomerId.of("C-9")))
                    .identity(Optional.of(IDENTITY))
                    .tenure(new Tenure(SUZHOU_2, LocalDate.of(2025, 3, 1), OwnershipCause.REGISTERED, SUN))
                    .protection(Optional.of(new Protection(DateRange.parse("2025-03-01/2025-03-31"), 0)))
                    .done();
            others = List.of(other);
        }

        @Test
        void aLimitNeedsItsLoad() {
            assertThatThrownBy(() -> CustomerProcess.of(policy)
                            .apply(
                                    customer,
                                    CustomerCommand.register(header(), SUZHOU_1),
                                    Actor.of(ZHANG),
                                    authority,
                                    noon("2025-03-03")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("position:suzhou-1")
                    .hasMessageContaining("Maybe");
        }
    }

    @Nested
    class Claiming {
        @Test
        void fromTheOwnPoolOnly() {
            pooled(EAST);
            assertThat(refusal(CustomerCommand.claim(header(), CHENGDU_1), ZHOU, "2025-04-01"))
                    .containsExactly(CustomerFinding.NO_ACCESS);
            assertThat(apply(CustomerCommand.claim(header(), SUZHOU_1), ZHANG, "2025-04-01")
                            .done())
                    .isTrue();
            // 7 days of protection, until 7 April.
            assertThat(customer.protectedOn(LocalDate.of(2025, 4, 7))).isTrue();
            assertThat(customer.protectedOn(LocalDate.of(2025, 4, 8))).isFalse();
            assertThat(refusal(CustomerCommand.claim(header(), SUZHOU_2), SUN, "2025-04-01"))
                    .containsExactly(CustomerFinding.NOT_POOLED);
        }

        @Test
        void forOneselfOnly() {
            pooled(COMMON);
            assertThat(refusal(CustomerCommand.claim(header(), SUZHOU_1), LI, "2025-04-01"))
                    .containsExactly(CustomerFinding.NOT_OWN);
        }

        /** The example of ClaimLimit, with 2 in 7 days: 1 and 5 July count on 7 July, only 5 July counts on 8 July. */
        @Test
        void soManyInSoManyDays() {
            pooled(COMMON);
            load = new OwnerLoad(SUZHOU_1, "r", 2, List.of(LocalDate.of(2025, 7, 5), LocalDate.of(2025, 7, 1)));
            assertThat(refusal(CustomerCommand.claim(header(), SUZHOU_1), ZHANG, "2025-07-07"))
                    .containsExactly(CustomerFinding.CLAIM_LIMIT);
            assertThat(apply(CustomerCommand.claim(header(), SUZHOU_1), ZHANG, "2025-07-08")
                            .done())
                    .isTrue();
        }

        @Test
        void notAgainByWayOfAFriend() {
            registered();
            apply(CustomerCommand.release(header(), COMMON), ZHANG, "2025-04-10");
            apply(CustomerCommand.claim(header(), SUZHOU_2), SUN, "2025-04-11");
            apply(CustomerCommand.release(header(), COMMON), SUN, "2025-04-12");
            assertThat(refusal(CustomerCommand.claim(header(), SUZHOU_1), ZHANG, "2025-05-09"))
                    .containsExactly(CustomerFinding.RECLAIM_TOO_EARLY);
            assertThat(apply(CustomerCommand.claim(header(), SUZHOU_1), ZHANG, "2025-05-10")
                            .done())
                    .isTrue();
        }
    }

    @Nested
    class Releasing {
        /** Registered on 3 March, visited on 20 March: 60 days later is 19 May. */
        @Test
        void byRule() {
            registered();
            Visit visit = Visit.of("v-1", LocalDate.of(2025, 3, 20), VisitChannel.PHONE, ZHANG, "ok");
            apply(CustomerCommand.record(header(), CustomerFacts.of(visit)), ZHANG, "2025-03-20");
            ReleaseOutlook outlook = ReleaseOutlook.of(customer, policy, LocalDate.of(2025, 5, 5))
                    .orElseThrow();
            assertThat(outlook.releaseOn()).isEqualTo("2025-05-19");
            assertThat(outlook.daysLeft()).isEqualTo(14);
            assertThat(codes(ReleaseOutlook.warnings(List.of(customer), policy, LocalDate.of(2025, 5, 4))))
                    .isEmpty();
            assertThat(codes(ReleaseOutlook.warnings(List.of(customer), policy, LocalDate.of(2025, 5, 5))))
                    .containsExactly(CustomerFinding.RELEASE_NEAR);
            assertThat(codes(ReleaseOutlook.warnings(List.of(customer), policy, LocalDate.of(2025, 5, 19))))
                    .containsExactly(CustomerFinding.RELEASE_DUE);
            assertThat(outlook.explanation().print(Texts.of(Locale.CHINA, CoreMessages.catalogue())))
                    .contains("最近一次回访在 2025年3月20日");
            assertThat(refusal(CustomerCommand.releaseByRule(header()), HE, "2025-05-18"))
                    .containsExactly(CustomerFinding.RELEASE_NOT_DUE);
            assertThat(apply(CustomerCommand.releaseByRule(header()), HE, "2025-05-19")
                            .done())
                    .isTrue();
            assertThat(customer.owner(LocalDate.of(2025, 5, 19))).contains(CustomerOwner.of(EAST));
        }

        @Test
        void notWhileProtected() {
            registered();
            policy = with(new ReleaseRule(Optional.of(5), Optional.empty(), ReleaseWhen.EITHER, 0, EAST));
            // Idle since 8 March, protected until 2 April.
            assertThat(ReleaseOutlook.of(customer, policy, LocalDate.of(2025, 3, 9))
                            .orElseThrow()
                            .releaseOn())
                    .isEqualTo("2025-04-02");
        }

        /** The example of ReleaseWhen: 30 and 90 days from 1 January are 31 January and 1 April. */
        @Test
        void eitherOrBoth() {
            Customer idle = new CustomerEdit(customer)
                    .tenure(new Tenure(SUZHOU_1, LocalDate.of(2025, 1, 1), OwnershipCause.REGISTERED, ZHANG))
                    .done();
            for (ReleaseWhen when : ReleaseWhen.values()) {
                OwnershipPolicy by = with(new ReleaseRule(Optional.of(30), Optional.of(90), when, 0, EAST));
                assertThat(ReleaseOutlook.of(idle, by, LocalDate.of(2025, 1, 2))
                                .orElseThrow()
                                .releaseOn())
                        .isEqualTo(when == ReleaseWhen.EITHER ? "2025-01-31" : "2025-04-01");
            }
        }

        /** A return is no deal. */
        @Test
        void returnsAreNoDeals() {
            registered();
            for (String amount : List.of("100.00", "-20.00")) {
                LocalDate day = LocalDate.of(2025, 3, amount.startsWith("-") ? 20 : 10);
                apply(
                        CustomerCommand.record(
                                header(),
                                CustomerFacts.of(new Purchase(
                                        FactKey.of("p" + amount), day, Money.of(amount, Currency.of("CNY"))))),
                        HE,
                        "2025-03-21");
            }
            assertThat(ReleaseOutlook.of(customer, policy, LocalDate.of(2025, 3, 22))
                            .orElseThrow()
                            .lastDeal())
                    .contains(LocalDate.of(2025, 3, 10));
        }

        private OwnershipPolicy with(ReleaseRule rule) {
            return new OwnershipPolicy(
                    policy.ownedBy(),
                    policy.changeDay(),
                    policy.registrationProtectionDays(),
                    policy.claimProtectionDays(),
                    policy.extensions(),
                    policy.holdingLimit(),
                    policy.claimLimits(),
                    policy.reclaimAfterDays(),
                    Optional.of(rule),
                    policy.pools());
        }
    }

    @Nested
    class HandingOver {
        @Test
        void byWhoStandsAboveBoth() {
            registered();
            assertThat(refusal(CustomerCommand.handOver(header(), SUZHOU_2), ZHANG, "2025-05-01"))
                    .contains(AuthorityFindings.NO_GRANT);
            assertThat(refusal(CustomerCommand.handOver(header(), CHENGDU_1), LI, "2025-05-01"))
                    .contains(AuthorityFindings.OUT_OF_SCOPE);
            assertThat(apply(CustomerCommand.handOver(header(), SUZHOU_2), LI, "2025-05-01")
                            .done())
                    .isTrue();
            assertThat(customer.owner(LocalDate.of(2025, 4, 30))).contains(SUZHOU_1);
            assertThat(customer.owner(LocalDate.of(2025, 5, 1))).contains(SUZHOU_2);
        }

        @Test
        void neverToTwo() {
            registered();
            CustomerCommand split = new CustomerCommand.HandOver(header(), List.of(SUZHOU_1, SUZHOU_2));
            assertThat(refusal(split, LI, "2025-05-01"))
                    .containsExactly(CustomerFinding.SPLIT, CustomerFinding.NOTHING_CHANGED);
        }

        @Test
        void aPositionWithoutAHolderHasThemAllTheSame() {
            apply(CustomerCommand.register(header(), SUZHOU_2), SUN, "2025-06-03");
            assertThat(codes(OwnershipCheck.findings(
                            List.of(customer), authority.organization(), LocalDate.of(2025, 6, 30))))
                    .isEmpty();
            assertThat(codes(OwnershipCheck.findings(
                            List.of(customer), authority.organization(), LocalDate.of(2025, 7, 1))))
                    .containsExactly(CustomerFinding.OWNER_VACANT);
            assertThat(apply(CustomerCommand.handOver(header(), SUZHOU_1), LI, "2025-07-02")
                            .done())
                    .isTrue();
        }

        /** sun has left: who stands above the position that she held last decides. */
        @Test
        void ofSomebodyWhoHasLeft() {
            policy = new OwnershipPolicy(
                    OwnerKind.PERSON,
                    ChangeDay.NEXT_DAY,
                    0,
                    0,
                    0,
                    Optional.empty(),
                    List.of(),
                    0,
                    Optional.empty(),
                    policy.pools());
            apply(CustomerCommand.register(header(), CustomerOwner.of(SUN)), SUN, "2025-06-03");
            assertThat(customer.owner(LocalDate.of(2025, 6, 3))).isEmpty();
            assertThat(customer.owner(LocalDate.of(2025, 6, 4))).contains(CustomerOwner.of(SUN));
            assertThat(codes(OwnershipCheck.findings(
                            List.of(customer), authority.organization(), LocalDate.of(2025, 7, 3))))
                    .containsExactly(CustomerFinding.OWNER_GONE);
            Transition<Customer> result =
                    apply(CustomerCommand.handOver(header(), CustomerOwner.of(ZHANG)), LI, "2025-07-03");
            assertThat(result.done()).isTrue();
            assertThat(codes(result.findings())).containsExactly(CustomerFinding.BY_FORMER_PLACE);
            assertThat(customer.owner(LocalDate.of(2025, 7, 3))).contains(CustomerOwner.of(SUN));
            assertThat(customer.owner(LocalDate.of(2025, 7, 4))).contains(CustomerOwner.of(ZHANG));
        }

        @Test
        void notBackInTime() {
            registered();
            apply(CustomerCommand.handOver(header(), SUZHOU_2), LI, "2025-05-01");
            assertThat(refusal(CustomerCommand.handOver(header(), SUZHOU_1), LI, "2025-04-30"))
                    .containsExactly(CustomerFinding.BACKDATED);
        }
    }

    @Nested
    class Protecting {
        @Test
        void prolongedOnceWithAReason() {
            registered();
            assertThat(refusal(
                            CustomerCommand.extendProtection(CommandHeader.of("x"), LocalDate.of(2025, 4, 1)),
                            LI,
                            "2025-03-20"))
                    .containsExactly(CustomerFinding.REASON_MISSING, CustomerFinding.NOT_LONGER);
            assertThat(apply(CustomerCommand.extendProtection(header(), LocalDate.of(2025, 5, 1)), LI, "2025-03-20")
                            .done())
                    .isTrue();
            assertThat(refusal(CustomerCommand.extendProtection(header(), LocalDate.of(2025, 6, 1)), LI, "2025-04-20"))
                    .containsExactly(CustomerFinding.EXTENSIONS_USED);
            assertThat(refusal(CustomerCommand.extendProtection(header(), LocalDate.of(2025, 6, 1)), LI, "2025-05-01"))
                    .containsExactly(CustomerFinding.NOT_PROTECTED);
        }
    }

    @Nested
    class Recording {
        private final Visit visit = Visit.of("v-1", LocalDate.of(2025, 3, 20), VisitChannel.PHONE, ZHANG, "ok");

        @Test
        void ownersTheirVisitsOnly() {
            registered();
            assertThat(apply(CustomerCommand.record(header(), CustomerFacts.of(visit)), ZHANG, "2025-03-20")
                            .events())
                    .extracting(event -> event.type().code())
                    .containsExactly("core.customer.facts-recorded");
            Purchase purchase =
                    new Purchase(FactKey.of("p"), LocalDate.of(2025, 3, 20), Money.of("1.00", Currency.of("CNY")));
            assertThat(refusal(CustomerCommand.record(header(), CustomerFacts.of(purchase)), ZHANG, "2025-03-21"))
                    .contains(AuthorityFindings.NO_GRANT);
            assertThat(apply(CustomerCommand.record(header(), CustomerFacts.of(purchase)), HE, "2025-03-21")
                            .done())
                    .isTrue();
        }

        @Test
        void sameIsNothingAndOtherwiseIsACorrection() {
            registered();
            apply(CustomerCommand.record(header(), CustomerFacts.of(visit)), ZHANG, "2025-03-20");
            assertThat(refusal(CustomerCommand.record(header(), CustomerFacts.of(visit)), HE, "2025-03-21"))
                    .containsExactly(CustomerFinding.NOTHING_CHANGED);
            Visit corrected = Visit.of("v-1", LocalDate.of(2025, 3, 19), VisitChannel.PHONE, ZHANG, "ok");
            // What was recorded is not the owner's to change.
            assertThat(refusal(CustomerCommand.record(header(), CustomerFacts.of(corrected)), ZHANG, "2025-03-21"))
                    .contains(AuthorityFindings.NO_GRANT);
            assertThat(apply(CustomerCommand.record(header(), CustomerFacts.of(corrected)), HE, "2025-03-21")
                            .events())
                    .extracting(event -> event.type().code())
                    .containsExactly("core.customer.facts-corrected");
            assertThat(customer.visits()).containsExactly(corrected);
        }

        @Test
        void notOfTomorrow() {
            registered();
            assertThat(refusal(CustomerCommand.record(header(), CustomerFacts.of(visit)), ZHANG, "2025-03-19"))
                    .containsExactly(CustomerFinding.FUTURE_FACT);
        }

        /** A purchase that is corrected after a merge is corrected where it is, and not there twice. */
        @Test
        void correctionsReachADuplicate() {
            registered();
            authority = CustomerAuthority.withFiles(authority, "suzhou-lead");
            Customer survivor = customer;
            customer = Customer.unregistered(CustomerId.of("C-2"));
            apply(CustomerCommand.register(header(), SUZHOU_2), SUN, "2025-03-04");
            Purchase bought =
                    new Purchase(FactKey.of("p"), LocalDate.of(2025, 3, 5), Money.of("9.00", Currency.of("CNY")));
            apply(CustomerCommand.record(header(), CustomerFacts.of(bought)), HE, "2025-03-06");
            List<CustomerWrite> writes = CustomerProcess.of(policy)
                    .merge(survivor, customer, header(), Actor.of(LI), authority, noon("2025-04-01"));
            customer = writes.get(0).transition().outcome().orThrow();
            Purchase corrected = new Purchase(bought.key(), bought.day(), Money.of("8.00", Currency.of("CNY")));
            apply(CustomerCommand.record(header(), CustomerFacts.of(corrected)), HE, "2025-04-02");
            assertThat(customer.purchases())
                    .containsExactly(new CreditedPurchase(corrected, CustomerId.of("C-2"), Optional.of(SUZHOU_2)));
        }
    }

    @Nested
    class Merging {
        @Test
        void notWithItselfNotTwiceNotAnother() {
            registered();
            Customer one = customer;
            customer = Customer.unregistered(CustomerId.of("C-2"));
            apply(CustomerCommand.register(header(), SUZHOU_1, IdentityKey.of("other")), ZHANG, "2025-03-04");
            Authority both = CustomerAuthority.withFiles(authority, "suzhou-lead");
            CustomerProcess process = CustomerProcess.of(policy);
            assertThat(codes(process.merge(one, one, header(), Actor.of(LI), both, noon("2025-04-01"))
                            .get(0)
                            .transition()
                            .refusal()))
                    .containsExactly(CustomerFinding.SELF_MERGE);
            assertThat(codes(process.merge(one, customer, header(), Actor.of(LI), both, noon("2025-04-01"))
                            .get(0)
                            .transition()
                            .refusal()))
                    .containsExactly(CustomerFinding.DIFFERENT_IDENTITY);
            Customer gone = new CustomerEdit(customer)
                    .identity(Optional.empty())
                    .mergedInto(new MergedInto(one.id(), LocalDate.of(2025, 3, 9)))
                    .done();
            assertThat(codes(process.merge(one, gone, header(), Actor.of(LI), both, noon("2025-04-01"))
                            .get(0)
                            .transition()
                            .refusal()))
                    .containsExactly(CustomerFinding.MERGED_AWAY);
        }

        /** C merged into B, B into A: what C bought before is of C's owner, between of B's, after of A's. */
        @Test
        void chainsKeepCredit() {
            List<Customer> three = new ArrayList<>();
            List<CustomerOwner> owners = List.of(SUZHOU_1, SUZHOU_2, CHENGDU_1);
            for (int i = 0; i < 3; i++) {
                CustomerEdit edit = new CustomerEdit(Customer.unregistered(CustomerId.of("C-" + i)))
                        .tenure(new Tenure(owners.get(i), LocalDate.of(2025, 1, 1), OwnershipCause.REGISTERED, WANG));
                three.add(edit.done());
            }
            Customer b = new CustomerEdit(three.get(1))
                    .absorb(three.get(2), LocalDate.of(2025, 2, 1))
                    .done();
            Customer a = new CustomerEdit(three.get(0))
                    .absorb(b, LocalDate.of(2025, 3, 1))
                    .done();
            CustomerId c = three.get(2).id();
            assertThat(a.ownerAs(c, LocalDate.of(2025, 1, 31))).contains(CHENGDU_1);
            assertThat(a.ownerAs(c, LocalDate.of(2025, 2, 1))).contains(SUZHOU_2);
            assertThat(a.ownerAs(c, LocalDate.of(2025, 2, 28))).contains(SUZHOU_2);
            assertThat(a.ownerAs(c, LocalDate.of(2025, 3, 1))).contains(SUZHOU_1);
            assertThat(a.ownerAs(CustomerId.of("C-7"), LocalDate.of(2025, 3, 1)))
                    .isEmpty();
        }
    }

    /** Of a duplicate everything is kept but its name. */
    @Test
    void personalDataOfADuplicate() {
        PersonalData one = PersonalData.none(CustomerId.of("C-1")).named("one").noting(FactKey.of("v-1"), "said");
        PersonalData two = PersonalData.none(CustomerId.of("C-2"))
                .named("two")
                .with(new Contact(FactKey.of("c"), "Wu", Optional.empty(), Optional.empty()))
                .noting(FactKey.of("v-2"), "heard");
        PersonalData both = one.absorbing(two);
        assertThat(both.customer()).isEqualTo(one.customer());
        assertThat(both.name()).contains("one");
        assertThat(both.contacts()).hasSize(1);
        assertThat(both.notes()).containsOnlyKeys(FactKey.of("v-1"), FactKey.of("v-2"));
        assertThat(PersonalData.none(one.customer()).absorbing(two).name()).contains("two");
    }

    @Nested
    class Commands {
        @Test
        void aKeyIsForOneCommand() {
            CommandHeader header = header();
            apply(CustomerCommand.register(header, SUZHOU_1), ZHANG, "2025-03-03");
            assertThat(codes(apply(CustomerCommand.release(header, EAST), ZHANG, "2025-05-03")
                            .refusal()))
                    .containsExactly(CommandFindings.KEY_REUSED);
        }

        @Test
        void anotherRevisionIsAConflict() {
            registered();
            CustomerCommand release = CustomerCommand.release(header().expecting("0"), EAST);
            assertThat(apply(release, ZHANG, "2025-05-03").outcome()).isEqualTo(Outcome.conflict("0", "1"));
        }

        @Test
        void anUnregisteredOneCanDoNothing() {
            assertThat(refusal(CustomerCommand.claim(header(), SUZHOU_1), ZHANG, "2025-03-03"))
                    .containsExactly(CustomerFinding.NOT_REGISTERED);
            assertThat(refusal(CustomerCommand.release(header(), EAST), ZHANG, "2025-03-03"))
                    .containsExactly(CustomerFinding.NOT_REGISTERED);
            assertThat(refusal(CustomerCommand.anonymize(header()), HE, "2025-03-03"))
                    .containsExactly(CustomerFinding.NOT_REGISTERED);
        }
    }

    @Test
    void aPolicyTellsAllThatIsWrong() {
        assertThatThrownBy(() -> new OwnershipPolicy(
                        OwnerKind.POSITION,
                        ChangeDay.SAME_DAY,
                        -1,
                        0,
                        11,
                        Optional.empty(),
                        List.of(),
                        3661,
                        Optional.of(new ReleaseRule(
                                Optional.of(1), Optional.empty(), ReleaseWhen.EITHER, 0, PoolId.of("north"))),
                        List.of(policy.pools().get(0), policy.pools().get(0))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.place().toString())
                                .containsExactly(
                                        "ownership-policy#/registrationProtectionDays",
                                        "ownership-policy#/extensions",
                                        "ownership-policy#/reclaimAfterDays",
                                        "ownership-policy#/pools/1/id",
                                        "ownership-policy#/release/into"));
    }
}
