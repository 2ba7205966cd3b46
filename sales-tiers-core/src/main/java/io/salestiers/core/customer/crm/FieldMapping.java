package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the records of one object of a CRM are to us (字段映射): a definition that the business writes, as data and not as code.
 *
 * <p>A field that is neither mapped nor ignored is reported, once for each record kind and field: a field that the CRM's
 * administrator has added is not lost in silence. Immutable and safe for use by several threads.
 *
 * @param object the object, as the CRM names it
 * @param kind what its records are
 * @param zone in which zone days lie that are written as instants
 * @param rules what its fields are
 * @param ignored fields that are known and not wanted
 */
public record FieldMapping(String object, CrmKind kind, ZoneId zone, List<FieldRule> rules, SortedSet<String> ignored) {
    /**
     * Copies the collections.
     *
     * @throws InvalidDefinitionException with all that is wrong: a field mapped twice or ignored, a target that is there twice
     *     or does not fit the kind, an attribute without its name, a target that records of the kind can't be without
     */
    public FieldMapping {
        requireNonNull(object, "object");
        requireNonNull(kind, "kind");
        requireNonNull(zone, "zone");
        rules = List.copyOf(rules);
        ignored = Collections.unmodifiableSortedSet(new TreeSet<>(ignored));
        List<Finding> wrong = wrong(kind, rules, ignored);
        if (!wrong.isEmpty()) {
            throw new InvalidDefinitionException(wrong);
        }
    }

    private static List<Finding> wrong(CrmKind kind, List<FieldRule> rules, Set<String> ignored) {
        List<Finding> wrong = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        Set<String> targets = new HashSet<>();
        Set<CrmField> needed = EnumSet.noneOf(CrmField.class);
        needed.addAll(CrmField.needed(kind));
        for (int i = 0; i < rules.size(); i++) {
            FieldRule rule = rules.get(i);
            Argument target = Argument.term(rule.target().key());
            needed.remove(rule.target());
            if (!sources.add(rule.source()) || ignored.contains(rule.source())) {
                wrong.add(Finding.of(CrmFinding.FIELD_TWICE, at("/rules/" + i + "/source"))
                        .with("field", rule.source()));
            }
            String name = rule.target() + rule.attribute().map(Object::toString).orElse("");
            if (!targets.add(name)) {
                wrong.add(Finding.of(CrmFinding.TARGET_TWICE, at("/rules/" + i + "/target"))
                        .with("target", target));
            }
            if (!rule.target().fits(kind)) {
                wrong.add(Finding.of(CrmFinding.TARGET_MISPLACED, at("/rules/" + i + "/target"))
                        .with("target", target));
            }
            if ((rule.target() == CrmField.ATTRIBUTE) != rule.attribute().isPresent()) {
                wrong.add(Finding.of(CrmFinding.ATTRIBUTE_NAME, at("/rules/" + i + "/attribute"))
                        .with("field", rule.source()));
            }
        }
        for (CrmField field : needed) {
            wrong.add(Finding.of(CrmFinding.TARGET_MISSING, at("/rules")).with("target", Argument.term(field.key())));
        }
        return wrong;
    }

    private static Place at(String pointer) {
        return Place.document("field-mapping", pointer);
    }
}
