package io.salestiers.core.customer;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.text.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is known to have happened with a customer, without a name and without free text: visits, purchases, feedback, and by
 * what the customer can be told apart, such as its industry.
 *
 * <p>Each fact has a key. {@link #updatedBy} takes what is new, leaves what is the same, and puts a correction in the place of
 * what it corrects; so the same facts may arrive as often as they like. Immutable and safe for use by several threads.
 *
 * @param visits by day, then key
 * @param purchases by day, then key
 * @param feedback by day, then key
 * @param attributes by what the customer can be told apart; an empty value takes an attribute away
 */
public record CustomerFacts(
        List<Visit> visits,
        List<Purchase> purchases,
        List<CustomerFeedback> feedback,
        SortedMap<DimensionId, String> attributes) {
    private static final CustomerFacts NONE =
            new CustomerFacts(List.of(), List.of(), List.of(), Collections.emptySortedMap());

    /**
     * Sorts the facts.
     *
     * @throws IllegalArgumentException if two facts of a kind have the same key
     */
    public CustomerFacts {
        visits = sorted(visits, Comparator.comparing(Visit::day).thenComparing(Visit::key));
        purchases = sorted(purchases, Comparator.comparing(Purchase::day).thenComparing(Purchase::key));
        feedback = sorted(feedback, Comparator.comparing(CustomerFeedback::day).thenComparing(CustomerFeedback::key));
        unique(visits.stream().map(Visit::key).toList());
        unique(purchases.stream().map(Purchase::key).toList());
        unique(feedback.stream().map(CustomerFeedback::key).toList());
        TreeMap<DimensionId, String> copy = new TreeMap<>(attributes);
        copy.replaceAll((dimension, value) -> Ids.normalized(value));
        attributes = Collections.unmodifiableSortedMap(copy);
    }

    private static <T> List<T> sorted(List<T> facts, Comparator<T> order) {
        return facts.stream().sorted(order).toList();
    }

    private static void unique(List<FactKey> keys) {
        Set<FactKey> seen = new HashSet<>();
        for (FactKey key : keys) {
            if (!seen.add(key)) {
                throw new IllegalArgumentException("a fact must be there once, but '" + key + "' is there twice");
            }
        }
    }

    /**
     * No facts.
     *
     * @return the facts
     */
    public static CustomerFacts none() {
        return NONE;
    }

    /**
     * One visit.
     *
     * @param visit the visit
     * @return the facts
     */
    public static CustomerFacts of(Visit visit) {
        return new CustomerFacts(List.of(visit), List.of(), List.of(), NONE.attributes);
    }

    /**
     * One purchase.
     *
     * @param purchase the purchase
     * @return the facts
     */
    public static CustomerFacts of(Purchase purchase) {
        return new CustomerFacts(List.of(), List.of(purchase), List.of(), NONE.attributes);
    }

    /**
     * One feedback.
     *
     * @param feedback the feedback
     * @return the facts
     */
    public static CustomerFacts of(CustomerFeedback feedback) {
        return new CustomerFacts(List.of(), List.of(), List.of(feedback), NONE.attributes);
    }

    /**
     * One attribute.
     *
     * @param dimension by what
     * @param value its value; empty to take it away
     * @return the facts
     */
    public static CustomerFacts of(DimensionId dimension, String value) {
        return new CustomerFacts(List.of(), List.of(), List.of(), new TreeMap<>(Map.of(dimension, value)));
    }

    /**
     * Whether there is nothing in it.
     *
     * @return true without facts and attributes
     */
    public boolean empty() {
        return equals(NONE);
    }

    /**
     * These facts with newer ones: a fact with a known key takes the place of the former one.
     *
     * @param newer what has arrived
     * @return the facts together; equal to these if everything was known
     */
    public CustomerFacts updatedBy(CustomerFacts newer) {
        SortedMap<DimensionId, String> all = new TreeMap<>(attributes);
        all.putAll(newer.attributes);
        all.values().removeIf(String::isEmpty);
        return new CustomerFacts(
                joined(visits, newer.visits, Visit::key),
                joined(purchases, newer.purchases, Purchase::key),
                joined(feedback, newer.feedback, CustomerFeedback::key),
                all);
    }

    private static <T> List<T> joined(List<T> old, List<T> newer, Function<T, FactKey> key) {
        TreeMap<FactKey, T> all = new TreeMap<>();
        old.forEach(fact -> all.put(key.apply(fact), fact));
        newer.forEach(fact -> all.put(key.apply(fact), fact));
        return new ArrayList<>(all.values());
    }

    /** Those of these facts whose key is among others, without attributes. */
    CustomerFacts among(CustomerFacts others) {
        return filtered(others, true, NONE.attributes);
    }

    /** Those of these facts whose key is not among others, with all attributes. */
    CustomerFacts except(CustomerFacts others) {
        return filtered(others, false, attributes);
    }

    private CustomerFacts filtered(CustomerFacts others, boolean in, SortedMap<DimensionId, String> kept) {
        return new CustomerFacts(
                kept(visits, others.visits, Visit::key, in),
                kept(purchases, others.purchases, Purchase::key, in),
                kept(feedback, others.feedback, CustomerFeedback::key, in),
                kept);
    }

    private static <T> List<T> kept(List<T> facts, List<T> others, Function<T, FactKey> key, boolean in) {
        if (others.isEmpty()) {
            return in ? List.of() : facts;
        }
        Set<FactKey> keys = new HashSet<>();
        others.forEach(fact -> keys.add(key.apply(fact)));
        return facts.stream()
                .filter(fact -> keys.contains(key.apply(fact)) == in)
                .toList();
    }

    /** The facts for a digest. */
    JsonValue.Fields json() {
        JsonValue.Fields values = JsonValue.object();
        for (var attribute : attributes.entrySet()) {
            values = values.with(attribute.getKey().value(), attribute.getValue());
        }
        return JsonValue.object()
                .with(
                        "visits",
                        JsonValue.list(visits.stream().map(CustomerFacts::json).toList()))
                .with(
                        "purchases",
                        JsonValue.list(
                                purchases.stream().map(CustomerFacts::json).toList()))
                .with(
                        "feedback",
                        JsonValue.list(
                                feedback.stream().map(CustomerFacts::json).toList()))
                .with("attributes", values);
    }

    private static JsonValue json(Visit visit) {
        JsonValue.Fields fields = JsonValue.object()
                .with("key", visit.key().value())
                .with("day", visit.day().toString())
                .with("channel", visit.channel().name())
                .with("by", visit.by().value())
                .with("outcome", visit.outcome().value());
        return visit.nextStep()
                .map(next -> fields.with("next", next.what().value())
                        .with("due", next.due().toString()))
                .orElse(fields);
    }

    private static JsonValue json(Purchase purchase) {
        return JsonValue.object()
                .with("key", purchase.key().value())
                .with("day", purchase.day().toString())
                .with("amount", purchase.amount().toString());
    }

    private static JsonValue json(CustomerFeedback feedback) {
        JsonValue.Fields fields = JsonValue.object()
                .with("key", feedback.key().value())
                .with("day", feedback.day().toString())
                .with("about", feedback.about().value());
        return feedback.score()
                .map(score -> fields.with("score", JsonValue.number(score)))
                .orElse(fields);
    }
}
