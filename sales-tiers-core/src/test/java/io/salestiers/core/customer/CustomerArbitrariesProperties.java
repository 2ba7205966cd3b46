package io.salestiers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.customer.care.DueBasis;
import io.salestiers.core.customer.care.FollowUpPolicy;
import io.salestiers.core.customer.crm.CrmRecord;
import io.salestiers.core.testkit.customer.CrmArbitraries;
import io.salestiers.core.testkit.customer.CustomerArbitraries;
import io.salestiers.core.time.Timeline;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/** The edge cases that the test-kit promises do occur. */
class CustomerArbitrariesProperties {
    @Provide
    Arbitrary<Customer> customers() {
        return CustomerArbitraries.customers();
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
    Arbitrary<Timeline<CustomerClassId>> classes() {
        return CustomerArbitraries.classes();
    }

    @Provide
    Arbitrary<List<CrmRecord>> records() {
        return CrmArbitraries.records();
    }

    private static void occurs(String label, boolean seen) {
        Statistics.label(label).collect(seen);
        Statistics.label(label).coverage(CustomerArbitrariesProperties::both);
    }

    private static void both(StatisticsCoverage coverage) {
        coverage.check(true).percentage(share -> share > 0.5);
        coverage.check(false).percentage(share -> share > 0.5);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofCustomers(@ForAll("customers") Customer customer) {
        List<Tenure> tenures = customer.tenures();
        long days = tenures.stream().map(Tenure::from).distinct().count();
        occurs("two tenures on one day", days < tenures.size());
        occurs("in a pool", tenures.stream().anyMatch(each -> each.owner().pooled()));
        occurs("never visited", customer.visits().isEmpty());
        long visitDays = customer.visits().stream().map(Visit::day).distinct().count();
        occurs("two visits on one day", visitDays < customer.visits().size());
        assertThat(customer.active()).isTrue();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofPolicies(@ForAll("ownership") OwnershipPolicy policy, @ForAll("followUp") FollowUpPolicy followUp) {
        occurs("by position", policy.ownedBy() == OwnerKind.POSITION);
        occurs("same day", policy.changeDay() == ChangeDay.SAME_DAY);
        occurs("no protection", policy.registrationProtectionDays() == 0);
        occurs("limited", policy.holdingLimit().isPresent());
        occurs("no claim limit", policy.claimLimits().isEmpty());
        occurs("released by rule", policy.release().isPresent());
        occurs("since last", followUp.basis() instanceof DueBasis.SinceLast);
        occurs("a class without a rule", followUp.rules().size() < CustomerArbitraries.CLASSES.size());
        occurs("no grace", followUp.rules().get(0).graceDays() == 0);
        occurs("one channel", followUp.rules().get(0).channels().size() == 1);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofClasses(@ForAll("classes") Timeline<CustomerClassId> classes) {
        occurs("class changes", classes.entries().size() > 1);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofRecords(@ForAll("records") List<CrmRecord> records) {
        occurs("deleted", records.stream().anyMatch(CrmRecord::deleted));
        occurs(
                "at one instant",
                records.stream().map(CrmRecord::changedAt).distinct().count() < records.size());
        occurs(
                "split",
                records.stream()
                        .anyMatch(
                                each -> each.fields().getOrDefault("owner", "").contains(";")));
        occurs("unmapped field", records.stream().anyMatch(each -> each.fields().containsKey("new_field__c")));
        occurs("unknown value", records.stream().anyMatch(each -> each.fields().containsValue("微信")));
        occurs("bad amount", records.stream().anyMatch(each -> each.fields().containsValue("12,5")));
    }
}
