package io.salestiers.core.testkit.customer;

import io.salestiers.core.customer.crm.CrmField;
import io.salestiers.core.customer.crm.CrmKind;
import io.salestiers.core.customer.crm.CrmRecord;
import io.salestiers.core.customer.crm.FieldMapping;
import io.salestiers.core.customer.crm.FieldRule;
import io.salestiers.core.customer.crm.OwnerConflict;
import io.salestiers.core.customer.crm.SyncPolicy;
import io.salestiers.core.customer.crm.ValueForm;
import io.salestiers.core.observation.DimensionId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** What a CRM may hold about the customers of {@link CustomerCompany}: in order, out of order, twice, wrong and incomplete. */
public final class CrmArbitraries {
    /** The earliest instant of a change. */
    public static final Instant BEGIN = Instant.parse("2025-02-28T16:00:00Z");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private CrmArbitraries() {}

    /**
     * Mappings of an account, a call and an order, in the way of Fxiaoke (纷享销客): names with {@code __c}, days as
     * milliseconds, Chinese values.
     *
     * @return the mappings
     */
    public static List<FieldMapping> mappings() {
        return List.of(
                new FieldMapping(
                        "SalesOrderObj",
                        CrmKind.PURCHASE,
                        SHANGHAI,
                        List.of(
                                FieldRule.of("account_id", CrmField.CUSTOMER).needed(),
                                FieldRule.of("order_time", CrmField.DAY)
                                        .needed()
                                        .as(ValueForm.EPOCH_MILLIS),
                                FieldRule.of("order_amount", CrmField.AMOUNT).needed(),
                                FieldRule.of("mc_currency", CrmField.CURRENCY).needed()),
                        new TreeSet<>()),
                new FieldMapping(
                        "AccountObj",
                        CrmKind.CUSTOMER,
                        SHANGHAI,
                        List.of(
                                FieldRule.of("uniform_social_credit_code", CrmField.IDENTITY),
                                FieldRule.of("owner", CrmField.OWNER_POSITION).as(ValueForm.JOINED),
                                FieldRule.of("name", CrmField.NAME).needed(),
                                FieldRule.of("industry_level1", DimensionId.of("industry"))),
                        new TreeSet<>(List.of("lock_status"))),
                new FieldMapping(
                        "VisitingObj",
                        CrmKind.VISIT,
                        SHANGHAI,
                        List.of(
                                FieldRule.of("account_id", CrmField.CUSTOMER).needed(),
                                FieldRule.of("finish_time", CrmField.DAY)
                                        .needed()
                                        .as(ValueForm.EPOCH_MILLIS),
                                FieldRule.of("visit_type__c", CrmField.CHANNEL)
                                        .needed()
                                        .translating("电话", "phone")
                                        .translating("上门", "on-site"),
                                FieldRule.of("owner", CrmField.BY).needed(),
                                FieldRule.of("result__c", CrmField.OUTCOME).needed(),
                                FieldRule.of("remark", CrmField.NOTE)),
                        new TreeSet<>()));
    }

    /**
     * Policies with pages of one record to many, with and without overlap.
     *
     * @return policies with the mappings above
     */
    public static Arbitrary<SyncPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(OwnerConflict.values()), Arbitraries.of(0, 60), Arbitraries.of(1, 2, 3, 100))
                .as((conflict, overlap, page) ->
                        new SyncPolicy("fxiaoke", mappings(), conflict, CustomerCompany.COMMON, overlap, 366, page));
    }

    /**
     * The records of a CRM: accounts with an owner, with none, with two; visits and orders of accounts that are there or not;
     * records that are deleted, that lack a value, that have one that nobody knows; several changed at one instant.
     *
     * @return up to twenty records with different keys for each object
     */
    public static Arbitrary<List<CrmRecord>> records() {
        return Arbitraries.integers()
                .between(0, 1 << 20)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .array(int[].class)
                .ofSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(draws -> {
                    List<CrmRecord> all = new ArrayList<>();
                    for (int i = 0; i < draws.size(); i++) {
                        all.add(record(i, draws.get(i)));
                    }
                    return all;
                });
    }

    private static CrmRecord record(int number, int[] draw) {
        Instant at = BEGIN.plus(Duration.ofMinutes(draw[0] % 8 * 25L));
        String account = "C-" + draw[1] % 5;
        SortedMap<String, String> fields = new TreeMap<>();
        boolean deleted = draw[5] % 23 == 0;
        return switch (draw[2] % 5) {
            case 0, 1 -> {
                fields.put("name", draw[3] % 17 == 0 ? "" : "客户 " + number);
                fields.put(
                        "owner",
                        List.of("suzhou-1", "suzhou-2", "", "suzhou-1;suzhou-2", "chengdu-1")
                                .get(draw[3] % 5));
                fields.put("industry_level1", List.of("auto", "food", "").get(draw[4] % 3));
                if (draw[4] % 4 == 0) {
                    fields.put("uniform_social_credit_code", "9132-" + draw[4] % 3);
                }
                if (draw[4] % 7 == 0) {
                    fields.put("new_field__c", "x");
                }
                // An account is its own customer, so that several records are about one.
                yield new CrmRecord("AccountObj", account, at, deleted, fields);
            }
            case 2, 3 -> {
                fields.put("account_id", account);
                fields.put("finish_time", Long.toString(at.toEpochMilli()));
                fields.put("visit_type__c", List.of("电话", "上门", "微信").get(draw[3] % 3));
                fields.put("owner", "zhang");
                fields.put("result__c", "done");
                fields.put("remark", "spoke with Ms. Wu");
                yield new CrmRecord("VisitingObj", "V-" + number, at, deleted, fields);
            }
            default -> {
                fields.put("account_id", account);
                fields.put("order_time", Long.toString(at.toEpochMilli()));
                fields.put("order_amount", draw[3] % 11 == 0 ? "12,5" : (draw[3] % 500) + ".50");
                fields.put("mc_currency", "CNY");
                yield new CrmRecord("SalesOrderObj", "O-" + number, at, deleted, fields);
            }
        };
    }
}
