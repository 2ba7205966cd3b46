/**
 * What a CRM knows, taken over (客户系统同步): records from any system, mapped as data, applied as commands.
 *
 * <p>A host writes one {@link io.salestiers.core.customer.crm.CrmSource} for its CRM (Fxiaoke 纷享销客, Zoho, …), which gives
 * records page by page. A {@link io.salestiers.core.customer.crm.FieldMapping} says what each field is to us and how its values are
 * translated. {@link io.salestiers.core.customer.crm.CrmSync} reads, maps and applies, and keeps its
 * {@link io.salestiers.core.customer.crm.SyncMark}; a run may break anywhere, and the next one goes on without loss or duplicates:
 *
 * <!-- sample: CrmStoryTest#sync -->
 * <pre>{@code
 * FieldMapping accounts = new FieldMapping(
 *         "AccountObj",
 *         CrmKind.CUSTOMER,
 *         ZoneId.of("Asia/Shanghai"),
 *         List.of(
 *                 FieldRule.of("name", CrmField.NAME).needed(),
 *                 FieldRule.of("owner", CrmField.OWNER_POSITION),
 *                 FieldRule.of("industry_level1", DimensionId.of("industry"))),
 *         new TreeSet<>(Set.of("lock_status")));
 * SyncPolicy policy =
 *         new SyncPolicy("fxiaoke", List.of(accounts), OwnerConflict.OURS, CustomerCompany.COMMON, 60, 30, 100);
 * SyncPorts ports = new SyncPorts(
 *         fxiaoke, new InMemoryCustomerStore(), new InMemoryPersonalDataStore(), new InMemorySyncMarkStore());
 * SyncReport report = CrmSync.of(policy, ownership).run(ports, actor, authority, now);
 * long taken = report.changed(); // 1
 * String found = report.findings().get(0).message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue()));
 * // field 'vip__c' is neither mapped nor ignored (first seen in record 'AccountObj/C-1')
 * }</pre>
 *
 * <p>Where the CRM says another owner than our files, both are reported and a named policy says who wins
 * ({@link io.salestiers.core.customer.crm.OwnerConflict}). {@link io.salestiers.core.customer.crm.CrmAdoption} measures how far the
 * CRM is used: active users, completeness, timeliness of entry.
 */
package io.salestiers.core.customer.crm;
