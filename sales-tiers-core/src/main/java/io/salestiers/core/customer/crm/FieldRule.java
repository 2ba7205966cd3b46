package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.DimensionId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one field of a CRM is to us.
 *
 * @param source the name of the field in the CRM, such as {@code Owner} or {@code visit_type__c}
 * @param target what it is
 * @param attribute which attribute, exactly for {@link CrmField#ATTRIBUTE}
 * @param required whether a record without a value is refused
 * @param form how its values are written
 * @param values its values, translated; empty: as they are
 * @param unknown what becomes of a value that has no translation, if there are any
 */
public record FieldRule(
        String source,
        CrmField target,
        Optional<DimensionId> attribute,
        boolean required,
        ValueForm form,
        SortedMap<String, String> values,
        UnknownValue unknown) {
    /** Copies the map; {@link FieldMapping} checks the rest, and says where. */
    public FieldRule {
        requireNonNull(source, "source");
        requireNonNull(target, "target");
        requireNonNull(attribute, "attribute");
        requireNonNull(form, "form");
        requireNonNull(unknown, "unknown");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * A field whose values are taken as they are.
     *
     * @param source the name of the field in the CRM
     * @param target what it is
     * @return the rule
     */
    public static FieldRule of(String source, CrmField target) {
        return new FieldRule(
                source,
                target,
                Optional.empty(),
                false,
                ValueForm.PLAIN,
                Collections.emptySortedMap(),
                UnknownValue.REFUSE);
    }

    /**
     * An attribute.
     *
     * @param source the name of the field in the CRM
     * @param attribute which
     * @return the rule
     */
    public static FieldRule of(String source, DimensionId attribute) {
        return new FieldRule(
                source,
                CrmField.ATTRIBUTE,
                Optional.of(attribute),
                false,
                ValueForm.PLAIN,
                Collections.emptySortedMap(),
                UnknownValue.REFUSE);
    }

    /**
     * The same for a field that must have a value.
     *
     * @return a copy
     */
    public FieldRule needed() {
        return new FieldRule(source, target, attribute, true, form, values, unknown);
    }

    /**
     * The same with values that are written in another form.
     *
     * @param other the form
     * @return a copy
     */
    public FieldRule as(ValueForm other) {
        return new FieldRule(source, target, attribute, required, other, values, unknown);
    }

    /**
     * The same with one more value translated.
     *
     * @param theirs the value in the CRM
     * @param ours what it means
     * @return a copy
     */
    public FieldRule translating(String theirs, String ours) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(theirs, ours);
        return new FieldRule(source, target, attribute, required, form, more, unknown);
    }

    /**
     * The same, taking values without a translation as they are.
     *
     * @return a copy
     */
    public FieldRule keepingOthers() {
        return new FieldRule(source, target, attribute, required, form, values, UnknownValue.KEEP);
    }
}
