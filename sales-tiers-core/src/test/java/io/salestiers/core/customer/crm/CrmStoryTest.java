package io.salestiers.core.customer.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.InMemoryCustomerStore;
import io.salestiers.core.customer.InMemoryPersonalDataStore;
import io.salestiers.core.customer.OwnershipPolicy;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The first synchronization of a newcomer. */
class CrmStoryTest {
    @Test
    void takesOverAccounts() {
        OwnershipPolicy ownership = CustomerCompany.policy();
        Authority authority = CrmSyncProperties.authority();
        Actor actor = Actor.of(CustomerCompany.WANG);
        Instant now = CustomerCompany.noon("2025-03-10");
        CrmSource fxiaoke = CrmSource.of(List.of(new CrmRecord(
                "AccountObj",
                "C-1",
                Instant.parse("2025-03-09T08:00:00Z"),
                false,
                new TreeMap<>(Map.of("name", "阿克米", "owner", "suzhou-1", "industry_level1", "auto", "vip__c", "1")))));
        // sample: sync
        FieldMapping accounts = new FieldMapping(
                "AccountObj",
                CrmKind.CUSTOMER,
                ZoneId.of("Asia/Shanghai"),
                List.of(
                        FieldRule.of("name", CrmField.NAME).needed(),
                        FieldRule.of("owner", CrmField.OWNER_POSITION),
                        FieldRule.of("industry_level1", DimensionId.of("industry"))),
                new TreeSet<>(Set.of("lock_status")));
        SyncPolicy policy =
                new SyncPolicy("fxiaoke", List.of(accounts), OwnerConflict.OURS, CustomerCompany.COMMON, 60, 30, 100);
        SyncPorts ports = new SyncPorts(
                fxiaoke, new InMemoryCustomerStore(), new InMemoryPersonalDataStore(), new InMemorySyncMarkStore());
        SyncReport report = CrmSync.of(policy, ownership).run(ports, actor, authority, now);
        long taken = report.changed(); // 1
        String found = report.findings().get(0).message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue()));
        // field 'vip__c' is neither mapped nor ignored (first seen in record 'AccountObj/C-1')
        // end
        assertThat(taken).isEqualTo(1);
        assertThat(found)
                .isEqualTo("field 'vip__c' is neither mapped nor ignored (first seen in record 'AccountObj/C-1')");
        assertThat(ports.customers().find(CustomerId.of("C-1"))).isPresent();
    }
}
