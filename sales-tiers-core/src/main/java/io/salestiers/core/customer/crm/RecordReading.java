package io.salestiers.core.customer.crm;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.customer.Contact;
import io.salestiers.core.customer.CustomerFacts;
import io.salestiers.core.customer.CustomerFeedback;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.FactKey;
import io.salestiers.core.customer.IdentityKey;
import io.salestiers.core.customer.PoolId;
import io.salestiers.core.customer.Purchase;
import io.salestiers.core.customer.Visit;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One record on its way into our terms; all that is wrong with it is collected. */
final class RecordReading {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,10})?");
    private static final Pattern MILLIS = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern SEPARATOR = Pattern.compile("[;,]");
    private static final int LONGEST_KEY = 64;

    private final FieldMapping mapping;
    private final CrmRecord record;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<CrmField, String> values = new EnumMap<>(CrmField.class);
    private final Map<CrmField, FieldRule> rules = new EnumMap<>(CrmField.class);
    private final SortedMap<DimensionId, String> attributes = new TreeMap<>();

    RecordReading(FieldMapping mapping, CrmRecord record) {
        this.mapping = mapping;
        this.record = record;
    }

    static Place place(CrmRecord record) {
        return Place.about(record.object() + "/" + record.key());
    }

    WithFindings<MappedRecord> read() {
        mapping.rules().forEach(this::value);
        for (String field : record.fields().keySet()) {
            if (!mapping.ignored().contains(field)
                    && mapping.rules().stream().noneMatch(rule -> rule.source().equals(field))) {
                findings.add(found(CrmFinding.FIELD_UNKNOWN, field));
            }
        }
        for (CrmField field : CrmField.needed(mapping.kind())) {
            // One that is required by its rule has been reported with that.
            if (!values.containsKey(field) && !rule(field).required()) {
                findings.add(found(CrmFinding.VALUE_MISSING, rule(field).source()));
            }
        }
        MappedRecord mapped = failed() ? null : mapped();
        return mapped == null || failed() ? WithFindings.failed(findings) : WithFindings.of(mapped, findings);
    }

    private boolean failed() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private Finding found(CrmFinding code, String field) {
        return Finding.of(code, place(record))
                .with("record", record.object() + "/" + record.key())
                .with("field", field);
    }

    /** The rule of a field that is mapped. */
    private FieldRule rule(CrmField field) {
        FieldRule found = rules.get(field);
        if (found == null) {
            throw new AssertionError(field + " is not mapped");
        }
        return found;
    }

    private void value(FieldRule rule) {
        rules.put(rule.target(), rule);
        String raw = record.fields().getOrDefault(rule.source(), "").strip();
        if (raw.isEmpty()) {
            if (rule.required()) {
                findings.add(found(CrmFinding.VALUE_MISSING, rule.source()));
            }
            if (rule.attribute().isPresent()) {
                attributes.put(rule.attribute().get(), "");
            }
            return;
        }
        String value = Ids.normalized(rule.values().getOrDefault(raw, raw));
        if (!rule.values().isEmpty() && !rule.values().containsKey(raw) && rule.unknown() == UnknownValue.REFUSE) {
            findings.add(found(CrmFinding.VALUE_UNKNOWN, rule.source())
                    .with("value", raw)
                    .with("allowed", Argument.texts(List.copyOf(rule.values().keySet()))));
        } else if (rule.attribute().isPresent()) {
            attributes.put(rule.attribute().get(), value);
        } else {
            values.put(rule.target(), value);
        }
    }

    private @Nullable MappedRecord mapped() {
        CustomerId customer =
                values.containsKey(CrmField.CUSTOMER) ? parsed(CrmField.CUSTOMER, CustomerId::of) : key(CustomerId::of);
        List<CustomerOwner> owners = new ArrayList<>();
        owners(CrmField.OWNER_POSITION, owners, text -> CustomerOwner.of(PositionId.of(text)));
        owners(CrmField.OWNER_PERSON, owners, text -> CustomerOwner.of(PersonId.of(text)));
        if (owners.isEmpty()) {
            owners(CrmField.POOL, owners, text -> CustomerOwner.of(PoolId.of(text)));
        }
        IdentityKey identity =
                values.containsKey(CrmField.IDENTITY) ? parsed(CrmField.IDENTITY, IdentityKey::of) : null;
        CustomerFacts facts = facts();
        if (customer == null || facts == null || failed()) {
            return null;
        }
        Optional<String> contact = text(CrmField.CONTACT_NAME);
        return new MappedRecord(
                mapping.kind(),
                customer,
                Optional.ofNullable(identity),
                owners,
                facts,
                text(CrmField.NAME),
                contact.map(name ->
                        new Contact(factKey(), name, text(CrmField.CONTACT_PHONE), text(CrmField.CONTACT_MAIL))),
                text(CrmField.NOTE).map(words -> new MappedRecord.Note(factKey(), words)));
    }

    private Optional<String> text(CrmField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Object and key, or their digest if that is too long for a key. */
    private FactKey factKey() {
        String text = record.object() + "/" + record.key();
        return text.codePointCount(0, text.length()) <= LONGEST_KEY
                ? FactKey.of(text)
                : FactKey.of(Digest.of(JsonValue.text(text)).hex());
    }

    private <T> @Nullable T key(Function<String, T> parse) {
        try {
            return parse.apply(record.key());
        } catch (IllegalArgumentException e) {
            findings.add(found(CrmFinding.VALUE_MALFORMED, "id").with("value", record.key()));
            return null;
        }
    }

    private void owners(CrmField field, List<CustomerOwner> owners, Function<String, CustomerOwner> parse) {
        if (!values.containsKey(field)) {
            return;
        }
        Stream<String> parts = rule(field).form() == ValueForm.JOINED
                ? Stream.of(SEPARATOR.split(text(field).orElseThrow(), -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                : text(field).stream();
        parts.forEach(part -> {
            CustomerOwner owner = attempt(field, part, parse);
            if (owner != null && !owners.contains(owner)) {
                owners.add(owner);
            }
        });
    }

    private <T> @Nullable T parsed(CrmField field, Function<String, T> parse) {
        return attempt(field, text(field).orElseThrow(), parse);
    }

    private <T> @Nullable T attempt(CrmField field, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            findings.add(found(CrmFinding.VALUE_MALFORMED, rule(field).source())
                    .with("value", value.length() > LONGEST_KEY ? value.substring(0, LONGEST_KEY) + "…" : value));
            return null;
        }
    }

    private @Nullable CustomerFacts facts() {
        return switch (mapping.kind()) {
            case CUSTOMER -> new CustomerFacts(List.of(), List.of(), List.of(), attributes);
            case VISIT -> visit();
            case PURCHASE -> purchase();
            case FEEDBACK -> feedback();
        };
    }

    private @Nullable LocalDate day() {
        ValueForm form = rule(CrmField.DAY).form();
        return parsed(CrmField.DAY, text -> switch (form) {
            case EPOCH_MILLIS -> {
                if (!MILLIS.matcher(text).matches()) {
                    throw new IllegalArgumentException(text);
                }
                yield LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), mapping.zone());
            }
            case INSTANT -> LocalDate.ofInstant(OffsetDateTime.parse(text).toInstant(), mapping.zone());
            case PLAIN, JOINED -> LocalDate.parse(text);
        });
    }

    private @Nullable CustomerFacts visit() {
        LocalDate day = day();
        VisitChannel channel = parsed(CrmField.CHANNEL, RecordReading::channel);
        PersonId by = parsed(CrmField.BY, PersonId::of);
        AuditCode outcome = parsed(CrmField.OUTCOME, AuditCode::of);
        return day == null || channel == null || by == null || outcome == null
                ? null
                : CustomerFacts.of(new Visit(factKey(), day, channel, by, outcome, Optional.empty()));
    }

    private static VisitChannel channel(String text) {
        for (VisitChannel each : VisitChannel.values()) {
            if (each.key().endsWith("." + text)) {
                return each;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private @Nullable CustomerFacts purchase() {
        LocalDate day = day();
        Currency currency = parsed(CrmField.CURRENCY, Currency::of);
        Money amount = currency == null
                ? null
                : parsed(CrmField.AMOUNT, text -> {
                    if (!NUMBER.matcher(text).matches()) {
                        throw new IllegalArgumentException(text);
                    }
                    return Money.of(text, currency);
                });
        return day == null || amount == null ? null : CustomerFacts.of(new Purchase(factKey(), day, amount));
    }

    private @Nullable CustomerFacts feedback() {
        LocalDate day = day();
        AuditCode about = parsed(CrmField.ABOUT, AuditCode::of);
        Optional<Integer> score = values.containsKey(CrmField.SCORE)
                ? Optional.ofNullable(parsed(CrmField.SCORE, Integer::valueOf))
                : Optional.empty();
        return day == null || about == null
                ? null
                : CustomerFacts.of(new CustomerFeedback(factKey(), day, about, score));
    }
}
