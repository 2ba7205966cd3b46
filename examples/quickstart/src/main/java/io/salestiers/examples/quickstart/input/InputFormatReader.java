package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code input.json}: the whole tree is checked, and every problem found is at its JSON pointer. */
final class InputFormatReader {
    static final String FILE = "input.json";
    private static final int MAX_BYTES = 1_000_000;

    private final Problems problems;
    private boolean failed;

    private InputFormatReader(Problems problems) {
        this.problems = problems;
    }

    static Optional<InputFormat> read(Path definitions, Problems problems) {
        Path file = definitions.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.of(InputFormat.DEFAULT);
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes");
            }
            JsonNode tree = mapper().readTree(Files.readAllBytes(file));
            InputFormatReader reader = new InputFormatReader(problems);
            InputFormat format = reader.format(tree);
            return reader.failed ? Optional.empty() : Optional.of(format);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            int column =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
            problems.add(Finding.of(InputFindings.FORMAT_UNREADABLE, Place.file(FILE, line, column))
                    .with("problem", e.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException e) {
            problems.add(Finding.of(InputFindings.FILE_UNREADABLE, Place.file(FILE))
                    .with("problem", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(16)
                                .maxDocumentLength(MAX_BYTES)
                                .maxStringLength(4_096)
                                .maxNumberLength(64)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private InputFormat format(JsonNode tree) {
        InputFormat standard = InputFormat.DEFAULT;
        object(
                tree,
                "",
                List.of(
                        "document",
                        "formatVersion",
                        "files",
                        "columns",
                        "aliases",
                        "currency",
                        "reporting",
                        "returns",
                        "start",
                        "yearStart",
                        "tiers",
                        "company"));
        oneOf(tree, "document", "/document", Map.of("input-format", true), false);
        JsonNode version = tree.get("formatVersion");
        if (version == null || !version.isInt() || version.intValue() != 1) {
            wrong("/formatVersion", version, "1");
        }

        Map<InputFile, String> files = new EnumMap<>(InputFile.class);
        Map<InputFile, Map<String, String>> columns = new EnumMap<>(InputFile.class);
        List<String> keys =
                Arrays.stream(InputFile.values()).map(InputFile::key).toList();
        JsonNode fileNode = section(tree, "files", "/files", keys);
        JsonNode columnNode = section(tree, "columns", "/columns", keys);
        for (InputFile file : InputFile.values()) {
            fileName(fileNode, file).ifPresent(name -> files.put(file, name));
            String pointer = "/columns/" + file.key();
            section(columnNode, file.key(), pointer, file.columns());
            columns.put(file, texts(columnNode.get(file.key()), pointer));
        }

        JsonNode aliases = section(tree, "aliases", "/aliases", List.of("products", "sectors", "locations", "stages"));
        JsonNode tiers =
                section(tree, "tiers", "/tiers", List.of("representative", "supervisor", "officeHead", "companyHead"));
        JsonNode company = section(tree, "company", "/company", List.of("en", "zh"));
        return new InputFormat(
                files,
                columns,
                texts(aliases.get("products"), "/aliases/products"),
                texts(aliases.get("sectors"), "/aliases/sectors"),
                texts(aliases.get("locations"), "/aliases/locations"),
                stages(aliases.get("stages")),
                parsed(tree, "currency", "/currency", "CNY, EUR, USD …", Currency::of),
                parsed(tree, "reporting", "/reporting", "CNY, EUR, USD …", Currency::of),
                oneOf(tree, "returns", "/returns", returnRules(), true).orElse(standard.returns()),
                parsed(tree, "start", "/start", "2025-01-01", LocalDate::parse).orElse(standard.start()),
                month(tree).map(FiscalCalendar::startingIn).orElse(standard.calendar()),
                new TierRoles(
                        tier(tiers, "representative", standard.tiers().representative()),
                        tier(tiers, "supervisor", standard.tiers().supervisor()),
                        tier(tiers, "officeHead", standard.tiers().officeHead()),
                        tier(tiers, "companyHead", standard.tiers().companyHead())),
                company(company, standard.company()));
    }

    private LocalizedText company(JsonNode node, LocalizedText standard) {
        Optional<String> en = parsed(node, "en", "/company/en", "…", InputFormatReader::notBlank);
        Optional<String> zh = parsed(node, "zh", "/company/zh", "…", InputFormatReader::notBlank);
        return en.isEmpty() && zh.isEmpty()
                ? standard
                : LocalizedText.of(
                        en.or(() -> zh).orElseThrow(), zh.or(() -> en).orElseThrow());
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    /** A name without a path: a definition must not reach out of the folder. */
    private Optional<String> fileName(JsonNode node, InputFile file) {
        return parsed(node, file.key(), "/files/" + file.key(), "sales_pipeline.csv", name -> {
            if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
                throw new IllegalArgumentException("path");
            }
            return name;
        });
    }

    private TierId tier(JsonNode node, String name, TierId standard) {
        return parsed(node, name, "/tiers/" + name, standard.value(), TierId::of)
                .orElse(standard);
    }

    private Optional<Month> month(JsonNode tree) {
        JsonNode node = tree.get("yearStart");
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > 12) {
            wrong("/yearStart", node, "1 – 12");
            return Optional.empty();
        }
        return Optional.of(Month.of(node.intValue()));
    }

    private static Map<String, ReturnRule> returnRules() {
        Map<String, ReturnRule> rules = new TreeMap<>();
        for (ReturnRule rule : ReturnRule.values()) {
            rules.put(rule.key(), rule);
        }
        return rules;
    }

    private Map<String, Stage> stages(@org.jspecify.annotations.Nullable JsonNode node) {
        Map<String, Stage> stages = new TreeMap<>(InputFormat.DEFAULT.stages());
        Map<String, Stage> keys = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            keys.put(stage.key(), stage);
        }
        if (node != null && node.isObject()) {
            for (String text : node.propertyNames()) {
                oneOf(node, text, "/aliases/stages/" + escaped(text), keys, true)
                        .ifPresent(stage -> stages.put(text, stage));
            }
        } else if (node != null) {
            wrong("/aliases/stages", node, "{…}");
        }
        return stages;
    }

    private Map<String, String> texts(@org.jspecify.annotations.Nullable JsonNode node, String pointer) {
        Map<String, String> texts = new TreeMap<>();
        if (node != null && node.isObject()) {
            for (String name : node.propertyNames()) {
                parsed(node, name, pointer + "/" + escaped(name), "…", InputFormatReader::notBlank)
                        .ifPresent(value -> texts.put(name, value));
            }
        } else if (node != null) {
            wrong(pointer, node, "{…}");
        }
        return texts;
    }

    private JsonNode section(JsonNode parent, String name, String pointer, List<String> allowed) {
        JsonNode node = parent.get(name);
        if (node == null) {
            return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        }
        object(node, pointer, allowed);
        return node;
    }

    private void object(JsonNode node, String pointer, List<String> allowed) {
        if (!node.isObject()) {
            wrong(pointer, node, "{…}");
            return;
        }
        for (String name : node.propertyNames()) {
            if (!allowed.contains(name)) {
                failed = true;
                problems.add(
                        Finding.of(InputFindings.FORMAT_UNKNOWN, Place.document(FILE, pointer + "/" + escaped(name)))
                                .with("value", name)
                                .with("allowed", Argument.texts(allowed)));
            }
        }
    }

    private <T> Optional<T> oneOf(
            JsonNode parent, String name, String pointer, Map<String, T> allowed, boolean optional) {
        JsonNode node = parent.get(name);
        if (node == null && optional) {
            return Optional.empty();
        }
        T value = node != null && node.isString() ? allowed.get(node.stringValue()) : null;
        if (value == null) {
            wrong(pointer, node, String.join(", ", allowed.keySet()));
        }
        return Optional.ofNullable(value);
    }

    private <T> Optional<T> parsed(
            JsonNode parent, String name, String pointer, String example, Function<String, T> parse) {
        JsonNode node = parent.get(name);
        if (node == null) {
            return Optional.empty();
        }
        try {
            if (node.isString()) {
                return Optional.of(parse.apply(node.stringValue()));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // Told below, with what is allowed.
        }
        wrong(pointer, node, example);
        return Optional.empty();
    }

    private void wrong(String pointer, @org.jspecify.annotations.Nullable JsonNode node, String allowed) {
        failed = true;
        String value = node == null ? "" : node.toString();
        problems.add(Finding.of(InputFindings.FORMAT_VALUE, Place.document(FILE, pointer))
                .with("value", CsvRow.shortened(value))
                .with("allowed", allowed));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
