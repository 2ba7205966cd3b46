package io.salestiers.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of a module or of a host, by key and language. Every key has a text in every language.
 *
 * <p>A module reads its texts once with its own class ({@link #read(Class, String)}), so that no locale of the machine
 * and no other module plays a part. Immutable and safe for use by several threads.
 */
public final class MessageCatalogue {
    private final Map<Language, Map<String, String>> texts;

    private MessageCatalogue(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
        Set<String> all = new TreeSet<>();
        texts.values().forEach(map -> all.addAll(map.keySet()));
        for (Language language : Language.values()) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(texts.getOrDefault(language, Map.of()).keySet());
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("texts in " + language.tag() + " are missing for " + missing);
            }
        }
    }

    /**
     * The texts of both languages.
     *
     * @param en English texts by key
     * @param zh Chinese texts by key
     * @return the catalogue
     * @throws IllegalArgumentException if a key has no text in one of them; the message names all such keys
     */
    public static MessageCatalogue of(Map<String, String> en, Map<String, String> zh) {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        texts.put(Language.EN, Collections.unmodifiableMap(new TreeMap<>(en)));
        texts.put(Language.ZH, Collections.unmodifiableMap(new TreeMap<>(zh)));
        return new MessageCatalogue(texts);
    }

    /**
     * Reads {@code <name>_en.properties} and {@code <name>_zh.properties} in UTF-8, next to a class.
     *
     * @param owner the class beside which the files lie
     * @param name their name without language and ending
     * @return the catalogue
     */
    public static MessageCatalogue read(Class<?> owner, String name) {
        return of(properties(owner, name + "_en.properties"), properties(owner, name + "_zh.properties"));
    }

    private static Map<String, String> properties(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + file + " next to " + owner.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> map = new TreeMap<>();
            for (String key : properties.stringPropertyNames()) {
                map.put(key, properties.getProperty(key));
            }
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " next to " + owner.getName() + " can't be read", e);
        }
    }

    /**
     * The text of a key.
     *
     * @param language the language
     * @param key the key
     * @return the text with its placeholders, empty if this catalogue does not have the key
     */
    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key));
    }

    /**
     * All keys.
     *
     * @return the keys in alphabetical order
     */
    public Set<String> keys() {
        return texts.getOrDefault(Language.EN, Map.of()).keySet();
    }
}
