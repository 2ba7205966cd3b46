package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.OwnershipPolicy;
import io.salestiers.core.customer.care.AtEdge;
import io.salestiers.core.customer.care.ClassBand;
import io.salestiers.core.customer.care.ClassRule;
import io.salestiers.core.customer.care.CustomerClassing;
import io.salestiers.core.customer.care.FollowUpPolicy;
import io.salestiers.core.customer.care.TiedCustomers;
import io.salestiers.core.customer.crm.SyncPolicy;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.customer.CrmArbitraries;
import io.salestiers.core.testkit.customer.CustomerArbitraries;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a business writes about its customers survives writing and reading, with equal bytes by both Jacksons. */
class CustomerJsonProperties {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();

    private static <T> void survives(T value, JsonDocument<T> document) {
        byte[] bytes = THREE.write(value, document);
        assertThat(TWO.write(value, document)).isEqualTo(bytes);
        for (SalesTiersJson json : List.of(TWO, THREE)) {
            assertThat(json.read("d.json", bytes, document).orThrow()).isEqualTo(value);
        }
    }

    @Provide
    Arbitrary<OwnershipPolicy> ownership() {
        return CustomerArbitraries.ownershipPolicies();
    }

    @Provide
    Arbitrary<FollowUpPolicy> followUp() {
        return CustomerArbitraries.followUpPolicies();
    }

    @Provide
    Arbitrary<SyncPolicy> sync() {
        return CrmArbitraries.policies();
    }

    @Property(tries = 100)
    void ownershipPolicies(@ForAll("ownership") OwnershipPolicy policy) {
        survives(policy, CoreDocuments.OWNERSHIP_POLICY);
    }

    @Property(tries = 100)
    void followUpPolicies(@ForAll("followUp") FollowUpPolicy policy) {
        survives(policy, CoreDocuments.FOLLOW_UP_POLICY);
    }

    @Property(tries = 10)
    void synchronizations(@ForAll("sync") SyncPolicy policy) {
        survives(policy, CoreDocuments.CRM_SYNC);
        policy.mappings().forEach(mapping -> survives(mapping, CoreDocuments.FIELD_MAPPING));
    }

    @Example
    void classings() {
        List<ClassBand> bands = List.of(
                new ClassBand(CustomerClassId.of("A"), Ratio.parse("1/3")),
                new ClassBand(CustomerClassId.of("B"), Ratio.parse("0.25")));
        for (ClassRule rule : List.of(
                new ClassRule.ByAmount(bands, AtEdge.LOWER), new ClassRule.ByRank(bands, TiedCustomers.ALL_HIGHER))) {
            survives(
                    new CustomerClassing(
                            MeasureId.of("revenue"),
                            FiscalCalendar.startingIn(Month.APRIL),
                            PeriodKind.HALF_YEAR,
                            2,
                            rule,
                            CustomerClassId.of("C")),
                    CoreDocuments.CUSTOMER_CLASSING);
        }
    }

    /** All that is wrong, at its place: what the form does not allow first, then what means nothing. */
    @Example
    void allThatIsWrong() {
        assertThat(places("""
                {"document": "follow-up-policy", "formatVersion": 1,
                 "basis": {"type": "since-last", "firstAfterDays": 0, "classChange": "later"},
                 "newOwner": "begins-anew", "countedVisits": "by-anyone", "countedOn": "due-day",
                 "rules": [{"customerClass": "A", "every": "week", "channels": ["fax"], "graceDays": 5, "x": 1}]}
                """))
                .containsExactlyInAnyOrder(
                        "p.json#/basis/firstAfterDays",
                        "p.json#/basis/classChange",
                        "p.json#/rules/0/every",
                        "p.json#/rules/0/channels/0",
                        "p.json#/rules/0/x");
        assertThat(places("""
                {"document": "follow-up-policy", "formatVersion": 1,
                 "basis": {"type": "since-last", "classChange": "sooner"},
                 "newOwner": "begins-anew", "countedVisits": "by-anyone", "countedOn": "due-day",
                 "rules": [{"customerClass": "A", "every": "month", "channels": [], "graceDays": 5},
                           {"customerClass": "A", "every": "month", "channels": ["mail"], "graceDays": 5}]}
                """)).containsExactlyInAnyOrder("p.json#/rules/0/channels", "p.json#/rules/1/customerClass");
    }

    private static List<String> places(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings =
                THREE.read("p.json", bytes, CoreDocuments.FOLLOW_UP_POLICY).findings();
        assertThat(TWO.read("p.json", bytes, CoreDocuments.FOLLOW_UP_POLICY).findings())
                .isEqualTo(findings);
        return findings.stream().map(finding -> finding.place().toString()).toList();
    }
}
