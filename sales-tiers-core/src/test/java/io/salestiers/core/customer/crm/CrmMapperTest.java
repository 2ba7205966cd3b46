package io.salestiers.core.customer.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.FactKey;
import io.salestiers.core.customer.PoolId;
import io.salestiers.core.customer.Purchase;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.customer.CrmArbitraries;
import io.salestiers.core.testkit.customer.CustomerCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CrmMapperTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant CHANGED = Instant.parse("2025-07-03T01:00:00Z");

    private static FieldMapping mapping(String object) {
        return CrmArbitraries.mappings().stream()
                .filter(each -> each.object().equals(object))
                .findFirst()
                .orElseThrow();
    }

    private static CrmRecord record(String object, String... fields) {
        TreeMap<String, String> map = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return new CrmRecord(object, "k-1", CHANGED, false, map);
    }

    private static WithFindings<MappedRecord> map(CrmRecord record) {
        return CrmMapper.DEFAULT.map(mapping(record.object()), record);
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    /** 1751472000000 ms is 2025-07-02T16:00:00Z, which is 3 July in Shanghai. */
    @Test
    void anOrderInTheWayOfFxiaoke() {
        MappedRecord mapped = map(record(
                        "SalesOrderObj",
                        "account_id",
                        "C-1",
                        "order_time",
                        "1751472000000",
                        "order_amount",
                        "1250.5",
                        "mc_currency",
                        "CNY"))
                .orThrow();
        assertThat(mapped.customer()).isEqualTo(CustomerId.of("C-1"));
        assertThat(mapped.facts().purchases())
                .containsExactly(new Purchase(
                        FactKey.of("SalesOrderObj/k-1"),
                        LocalDate.of(2025, 7, 3),
                        Money.of("1250.50", Currency.of("CNY"))));
    }

    @Test
    void aCallInTheWayOfZoho() {
        FieldMapping calls = new FieldMapping(
                "Calls",
                CrmKind.VISIT,
                SHANGHAI,
                List.of(
                        FieldRule.of("What_Id", CrmField.CUSTOMER).needed(),
                        FieldRule.of("Call_Start_Time", CrmField.DAY).needed().as(ValueForm.INSTANT),
                        FieldRule.of("Call_Type", CrmField.CHANNEL).translating("Outbound", "phone"),
                        FieldRule.of("Owner", CrmField.BY),
                        FieldRule.of("Call_Result", CrmField.OUTCOME)
                                .translating("Interested", "interested")
                                .keepingOthers()),
                new TreeSet<>(List.of("Modified_Time")));
        MappedRecord mapped = CrmMapper.DEFAULT
                .map(
                        calls,
                        record(
                                "Calls",
                                "What_Id",
                                "C-1",
                                "Call_Start_Time",
                                "2025-07-02T17:30:00+00:00",
                                "Call_Type",
                                "Outbound",
                                "Owner",
                                "zhang",
                                "Call_Result",
                                "no-answer",
                                "Modified_Time",
                                "x"))
                .orThrow();
        assertThat(mapped.facts().visits().get(0).day()).isEqualTo("2025-07-03");
        assertThat(mapped.facts().visits().get(0).channel()).isEqualTo(VisitChannel.PHONE);
        assertThat(mapped.facts().visits().get(0).outcome().value()).isEqualTo("no-answer");
    }

    @Test
    void anAccountWithTwoOwners() {
        MappedRecord mapped = map(record(
                        "AccountObj", "name", "阿克米", "owner", "suzhou-1; suzhou-2;", "industry_level1", "汽车"))
                .orThrow();
        assertThat(mapped.owners()).containsExactly(CustomerCompany.SUZHOU_1, CustomerCompany.SUZHOU_2);
        assertThat(mapped.facts().attributes()).isEqualTo(Map.of(DimensionId.of("industry"), "汽车"));
        assertThat(mapped.name()).contains("阿克米");
        // Nothing personal in what is printed.
        assertThat(mapped.toString()).doesNotContain("阿克米");
    }

    @Test
    void anAccountWithoutAnOwnerIsInThePool() {
        FieldMapping accounts = new FieldMapping(
                "Accounts",
                CrmKind.CUSTOMER,
                SHANGHAI,
                List.of(FieldRule.of("Owner", CrmField.OWNER_PERSON), FieldRule.of("Pool", CrmField.POOL)),
                new TreeSet<>());
        assertThat(CrmMapper.DEFAULT
                        .map(accounts, record("Accounts", "Pool", "east"))
                        .orThrow()
                        .owners())
                .containsExactly(CustomerOwner.of(PoolId.of("east")));
        assertThat(CrmMapper.DEFAULT
                        .map(accounts, record("Accounts", "Pool", "east", "Owner", "li"))
                        .orThrow()
                        .owners())
                .containsExactly(CustomerOwner.of(CustomerCompany.LI));
    }

    /** All at once, each with the record and the field. */
    @Test
    void allThatIsWrong() {
        WithFindings<MappedRecord> result = map(record(
                "VisitingObj", "account_id", "C-1", "finish_time", "yesterday", "visit_type__c", "微信", "new__c", "x"));
        assertThat(codes(result.findings()))
                .containsExactly(
                        CrmFinding.VALUE_UNKNOWN,
                        CrmFinding.VALUE_MISSING,
                        CrmFinding.VALUE_MISSING,
                        CrmFinding.FIELD_UNKNOWN);
        assertThat(codes(map(record(
                                "VisitingObj",
                                "account_id",
                                " C\u0000",
                                "finish_time",
                                "yesterday",
                                "visit_type__c",
                                "电话",
                                "owner",
                                "zhang",
                                "result__c",
                                "two words"))
                        .findings()))
                .containsExactly(CrmFinding.VALUE_MALFORMED, CrmFinding.VALUE_MALFORMED, CrmFinding.VALUE_MALFORMED);
    }

    /** More decimals than the currency has, exponents and huge numbers are refused, not rounded or computed. */
    @Test
    void amountsAreExactOrRefused() {
        for (String amount : List.of("1.234", "1E9", "1,250.00", "999999999999999999999999", "NaN", "--1")) {
            assertThat(codes(map(record(
                                    "SalesOrderObj",
                                    "account_id",
                                    "C-1",
                                    "order_time",
                                    "0",
                                    "order_amount",
                                    amount,
                                    "mc_currency",
                                    "CNY"))
                            .findings()))
                    .as(amount)
                    .containsExactly(CrmFinding.VALUE_MALFORMED);
        }
    }

    @Test
    void aMappingTellsAllThatIsWrong() {
        assertThatThrownBy(() -> new FieldMapping(
                        "Calls",
                        CrmKind.VISIT,
                        SHANGHAI,
                        List.of(
                                FieldRule.of("a", CrmField.CUSTOMER),
                                FieldRule.of("a", CrmField.DAY),
                                FieldRule.of("b", CrmField.DAY),
                                FieldRule.of("c", CrmField.AMOUNT),
                                FieldRule.of("d", CrmField.ATTRIBUTE)),
                        new TreeSet<>(List.of("b"))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(codes(e.findings()))
                                .containsExactly(
                                        CrmFinding.FIELD_TWICE,
                                        CrmFinding.FIELD_TWICE,
                                        CrmFinding.TARGET_TWICE,
                                        CrmFinding.TARGET_MISPLACED,
                                        CrmFinding.TARGET_MISPLACED,
                                        CrmFinding.ATTRIBUTE_NAME,
                                        CrmFinding.TARGET_MISSING,
                                        CrmFinding.TARGET_MISSING,
                                        CrmFinding.TARGET_MISSING));
    }

    @Test
    void anotherObjectIsRefused() {
        assertThat(codes(CrmMapper.DEFAULT
                        .map(mapping("AccountObj"), record("VisitingObj"))
                        .findings()))
                .containsExactly(CrmFinding.WRONG_OBJECT);
    }
}
