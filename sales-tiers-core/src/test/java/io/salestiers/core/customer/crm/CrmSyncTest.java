package io.salestiers.core.customer.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerCommand;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.CustomerProcess;
import io.salestiers.core.customer.CustomerWrite;
import io.salestiers.core.customer.InMemoryCustomerStore;
import io.salestiers.core.customer.InMemoryPersonalDataStore;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.testkit.customer.CrmArbitraries;
import io.salestiers.core.testkit.customer.CustomerCompany;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CrmSyncTest {
    private static final CustomerId ACME = CustomerId.of("C-1");

    private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
    private final InMemoryPersonalDataStore personal = new InMemoryPersonalDataStore();
    private final InMemorySyncMarkStore marks = new InMemorySyncMarkStore();
    private final List<CrmRecord> crm = new ArrayList<>();
    private Instant now = CustomerCompany.noon("2025-03-10");

    private static SyncPolicy policy(OwnerConflict conflict, int waitDays) {
        return new SyncPolicy("fxiaoke", CrmArbitraries.mappings(), conflict, CustomerCompany.COMMON, 0, waitDays, 2);
    }

    private SyncReport run(OwnerConflict conflict) {
        return run(policy(conflict, 30));
    }

    private SyncReport run(SyncPolicy policy) {
        SyncPorts ports = new SyncPorts(CrmSource.of(crm), customers, personal, marks);
        return CrmSync.of(policy, CustomerCompany.policy())
                .run(ports, Actor.of(CustomerCompany.WANG), CrmSyncProperties.authority(), now);
    }

    private void account(String key, int minute, String... fields) {
        put("AccountObj", key, minute, fields);
    }

    private void put(String object, String key, int minute, String... fields) {
        TreeMap<String, String> map = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        crm.add(new CrmRecord(object, key, CrmArbitraries.BEGIN.plus(Duration.ofMinutes(minute)), false, map));
    }

    private void visit(String account, String key, int minute) {
        put(
                "VisitingObj",
                key,
                minute,
                "account_id",
                account,
                "finish_time",
                Long.toString(CrmArbitraries.BEGIN.toEpochMilli()),
                "visit_type__c",
                "电话",
                "owner",
                "zhang",
                "result__c",
                "ok",
                "remark",
                "Ms. Wu wants an offer");
    }

    private static List<FindingCode> codes(SyncReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    @Test
    void takesOver() {
        account("C-1", 1, "name", "阿克米", "owner", "suzhou-1", "industry_level1", "auto");
        visit("C-1", "V-1", 2);
        SyncReport report = run(OwnerConflict.OURS);
        assertThat(report.findings()).isEmpty();
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.changed()).isEqualTo(2);
        Customer customer = customers.find(ACME).orElseThrow();
        assertThat(customer.owner(LocalDate.of(2025, 3, 10))).contains(CustomerCompany.SUZHOU_1);
        assertThat(customer.visits()).hasSize(1);
        assertThat(personal.find(ACME).orElseThrow().name()).contains("阿克米");
        assertThat(personal.find(ACME).orElseThrow().notes()).hasSize(1);
        // Nothing personal is in the file, its events or its audit.
        assertThat(customers.entries(ACME).toString()).doesNotContain("阿克米", "Ms. Wu");
        assertThat(run(OwnerConflict.OURS)).isEqualTo(new SyncReport(0, 0, 0, List.of()));
    }

    /** The visit comes first; it waits for its customer and holds up nothing. */
    @Test
    void whatCanNotBeTakenOverWaits() {
        visit("C-1", "V-1", 1);
        account("C-2", 1, "name", "b", "owner", "suzhou-1");
        visit("C-2", "V-2", 2);
        SyncReport first = run(OwnerConflict.OURS);
        assertThat(codes(first)).containsExactly(CrmFinding.CUSTOMER_UNKNOWN);
        assertThat(first.waiting()).isEqualTo(1);
        assertThat(customers.find(CustomerId.of("C-2")).orElseThrow().visits()).hasSize(1);
        account("C-1", 9, "name", "a", "owner", "suzhou-1");
        SyncReport second = run(OwnerConflict.OURS);
        assertThat(second.findings()).isEmpty();
        assertThat(customers.find(ACME).orElseThrow().visits()).hasSize(1);
        assertThat(run(OwnerConflict.OURS).read()).isZero();
    }

    @Test
    void notForEver() {
        visit("C-1", "V-1", 1);
        now = now.plus(Duration.ofDays(60));
        assertThat(run(policy(OwnerConflict.OURS, 30)).waiting()).isZero();
        assertThat(run(policy(OwnerConflict.OURS, 30)).read()).isZero();
    }

    /** We say suzhou-1, the CRM suzhou-2. */
    @Test
    void ownersThatDiffer() {
        account("C-1", 1, "name", "a", "owner", "suzhou-1");
        run(OwnerConflict.OURS);
        account("C-1", 5, "name", "a", "owner", "suzhou-2");
        SyncReport ours = run(OwnerConflict.OURS);
        assertThat(codes(ours)).containsExactly(CrmFinding.OWNER_DIFFERS);
        assertThat(ours.findings().get(0).arguments().toString())
                .contains("position:suzhou-1", "position:suzhou-2", "AccountObj/C-1");
        assertThat(customers.find(ACME).orElseThrow().owner(LocalDate.of(2025, 3, 10)))
                .contains(CustomerCompany.SUZHOU_1);
        account("C-1", 6, "name", "a", "owner", "suzhou-2");
        assertThat(codes(run(OwnerConflict.CRM))).containsExactly(CrmFinding.OWNER_FOLLOWED);
        assertThat(customers.find(ACME).orElseThrow().owner(LocalDate.of(2025, 3, 10)))
                .contains(CustomerCompany.SUZHOU_2);
        account("C-1", 7, "name", "a", "owner", "suzhou-1;suzhou-2");
        assertThat(codes(run(OwnerConflict.CRM))).containsExactly(CrmFinding.OWNER_SPLIT);
    }

    @Test
    void splitOnesComeIntoThePool() {
        account("C-1", 1, "name", "a", "owner", "suzhou-1;suzhou-2");
        assertThat(codes(run(OwnerConflict.CRM))).containsExactly(CrmFinding.OWNER_SPLIT);
        assertThat(customers.find(ACME).orElseThrow().owner(LocalDate.of(2025, 3, 10)))
                .contains(CustomerOwner.of(CustomerCompany.COMMON));
    }

    /** What was erased here does not come back from the CRM. */
    @Test
    void erasedStaysErased() {
        account("C-1", 1, "name", "阿克米", "owner", "suzhou-1");
        run(OwnerConflict.OURS);
        Customer before = customers.find(ACME).orElseThrow();
        Transition<Customer> erased = CustomerProcess.of(CustomerCompany.policy())
                .apply(
                        before,
                        CustomerCommand.anonymize(CommandHeader.of("e").because("asked")),
                        Actor.of(CustomerCompany.HE),
                        CustomerCompany.authority(),
                        now);
        customers
                .append(List.of(CustomerWrite.of(before, erased)), List.of(), now)
                .orThrow();
        personal.erase(ACME);
        account("C-1", 5, "name", "阿克米二", "owner", "suzhou-1", "industry_level1", "food");
        assertThat(codes(run(OwnerConflict.OURS))).containsExactly(CrmFinding.ERASED);
        assertThat(personal.find(ACME)).isEmpty();
        assertThat(customers.find(ACME).orElseThrow().facts().attributes()).containsValue("food");
    }

    /** A field that the CRM's administrator has added is told of once. */
    @Test
    void unknownFieldsOnce() {
        account("C-1", 1, "name", "a", "owner", "suzhou-1", "new__c", "x");
        account("C-2", 2, "name", "b", "owner", "suzhou-1", "new__c", "y");
        account("C-3", 3, "name", "c", "owner", "suzhou-1", "new__c", "z");
        assertThat(codes(run(OwnerConflict.OURS))).containsExactly(CrmFinding.FIELD_UNKNOWN);
    }

    /** A page out of order would lose records in silence. */
    @Test
    void aBrokenSourceIsNamed() {
        account("C-1", 1, "name", "a");
        account("C-2", 2, "name", "b");
        CrmRecord late = crm.get(1);
        CrmRecord early = crm.get(0);
        CrmSource broken = (object, after, most) -> new CrmPage(List.of(late, early), early.watermark(), false);
        SyncPorts ports = new SyncPorts(broken, customers, personal, marks);
        assertThatThrownBy(() -> CrmSync.of(policy(OwnerConflict.OURS, 0), CustomerCompany.policy())
                        .run(ports, Actor.of(CustomerCompany.WANG), CrmSyncProperties.authority(), now))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CrmSource.read of 'AccountObj' gave AccountObj/C-1");
    }
}
