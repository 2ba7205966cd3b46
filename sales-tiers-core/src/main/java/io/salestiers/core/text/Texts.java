package io.salestiers.core.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes messages in one language: {@code Texts.of(Locale.CHINA, CoreMessages.catalogue())}.
 *
 * <p>A template names its values, {@code "quota must be zero or positive, but was {quota}"}; two opening braces write one.
 * Numbers and dates are written by tables of the library, not by those of the Java runtime, so every machine writes the
 * same: {@code 1,234.50} in both languages, {@code 2017-09-30} in English and {@code 2017年9月30日} in Chinese. A fraction of
 * more than seven characters is shown with its nearest decimal: {@code ≈ 17,636.684143 (123456789/7000)}. Immutable
 * and safe for use by several threads.
 */
public final class Texts {
    private static final int SHORT_FRACTION = 7;
    private static final int LONG_FRACTION = 40;
    private static final int SHOWN_DECIMALS = 6;

    private final Language language;
    private final List<MessageCatalogue> catalogues;

    private Texts(Language language, List<MessageCatalogue> catalogues) {
        this.language = language;
        this.catalogues = catalogues;
    }

    /**
     * Texts in the language of a locale.
     *
     * @param locale the locale of the reader; every {@code zh-…} reads Chinese, all others English
     * @param catalogues where keys are looked up, in this order
     * @return the texts
     */
    public static Texts of(Locale locale, MessageCatalogue... catalogues) {
        return new Texts(Language.of(locale), List.of(catalogues));
    }

    /**
     * Texts in a language.
     *
     * @param language the language
     * @param catalogues where keys are looked up, in this order
     * @return the texts
     */
    public static Texts of(Language language, List<MessageCatalogue> catalogues) {
        return new Texts(language, List.copyOf(catalogues));
    }

    /**
     * The language.
     *
     * @return the language
     */
    public Language language() {
        return language;
    }

    /**
     * The template of a key.
     *
     * @param key the key
     * @return the template, empty if no catalogue has it
     */
    public Optional<String> find(String key) {
        for (MessageCatalogue catalogue : catalogues) {
            Optional<String> text = catalogue.find(language, key);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /**
     * The text of a key without values.
     *
     * @param key the key
     * @return the text; the key itself, in brackets, if no catalogue has it, so that a gap can be seen but loses nothing
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * The text of a key.
     *
     * @param key the key
     * @param arguments the values by the name of their placeholder
     * @return the text; a key or a value that is not there is shown by its name in brackets
     */
    public String text(String key, Map<String, Argument> arguments) {
        Optional<String> template = find(key);
        if (template.isEmpty()) {
            return arguments.isEmpty()
                    ? "[" + key + "]"
                    : "[" + key + "] "
                            + arguments.entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + show(entry.getValue()))
                                    .collect(Collectors.joining(", "));
        }
        return filled(template.get(), arguments);
    }

    /**
     * A template with its values, for texts that stand in a definition and not in a catalogue.
     *
     * @param template a text with placeholders; two opening braces write one
     * @param arguments the values by the name of their placeholder
     * @return the text; a value that is not there is shown by its name in brackets
     * @throws IllegalArgumentException if a placeholder has no end
     */
    public String filled(String template, Map<String, Argument> arguments) {
        StringBuilder out = new StringBuilder(template.length() + 32);
        int position = 0;
        while (position < template.length()) {
            char c = template.charAt(position);
            if (c == '{' && template.startsWith("{{", position)) {
                out.append('{');
                position += 2;
            } else if (c == '{') {
                int end = template.indexOf('}', position);
                if (end < 0) {
                    throw new IllegalArgumentException("a placeholder has no end in the template '" + template + "'");
                }
                String name = template.substring(position + 1, end);
                Argument argument = arguments.get(name);
                out.append(argument == null ? "[" + name + "]" : show(argument));
                position = end + 1;
            } else {
                out.append(c);
                position++;
            }
        }
        return out.toString();
    }

    /**
     * A value as this language writes it.
     *
     * @param argument the value
     * @return its text
     */
    public String show(Argument argument) {
        if (argument instanceof Argument.Text text) {
            return text.value();
        }
        if (argument instanceof Argument.Term term) {
            return text(term.key());
        }
        if (argument instanceof Argument.Numeral number) {
            return number(number.value());
        }
        if (argument instanceof Argument.Fraction fraction) {
            return fraction("", fraction.numerator(), fraction.denominator());
        }
        if (argument instanceof Argument.AmountFraction amount) {
            return fraction(amount.currency() + " ", amount.numerator(), amount.denominator());
        }
        if (argument instanceof Argument.Amount amount) {
            return amount.currency() + " " + number(amount.value());
        }
        if (argument instanceof Argument.Percent percent) {
            return number(percent.value().movePointRight(2)) + "%";
        }
        if (argument instanceof Argument.Day day) {
            return day(day.value());
        }
        if (argument instanceof Argument.Days days) {
            return days.value()
                    .to()
                    .map(end ->
                            day(days.value().from()) + (language == Language.ZH ? "至" : " to ") + day(end.minusDays(1)))
                    .orElseGet(() -> language == Language.ZH
                            ? day(days.value().from()) + "起"
                            : "from " + day(days.value().from()));
        }
        if (argument instanceof Argument.Name name) {
            return name.value().in(language);
        }
        if (argument instanceof Argument.Many many) {
            return many.values().stream()
                    .map(this::show)
                    .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        }
        throw new AssertionError(argument);
    }

    /* Nobody sees how much 123456789/7000 is, so a long fraction follows its nearest decimal. */
    private String fraction(String before, String numerator, String denominator) {
        String exact = numerator + "/" + denominator;
        if (exact.length() <= SHORT_FRACTION) {
            return before + exact;
        }
        BigDecimal near =
                new BigDecimal(numerator).divide(new BigDecimal(denominator), SHOWN_DECIMALS, RoundingMode.HALF_EVEN);
        // The JDK wraps 2^63 round to -2^63 here, as Ratio.rounded says.
        if (near.signum() > 0 == numerator.startsWith("-") && near.signum() != 0) {
            near = near.negate();
        }
        return "≈ " + before + number(near) + (exact.length() <= LONG_FRACTION ? " (" + exact + ")" : "");
    }

    /**
     * A day as this language writes it.
     *
     * @param day the day
     * @return {@code 2017-09-30} or {@code 2017年9月30日}
     */
    public String day(LocalDate day) {
        return language == Language.ZH
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : day.toString();
    }

    /**
     * A number with all its digits, grouped by thousands.
     *
     * @param value the number
     * @return for example {@code -1,234.50}
     */
    public String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(plain.length() + 8);
        if (value.signum() < 0) {
            out.append('-');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(plain, point, plain.length());
        }
        return out.toString();
    }
}
