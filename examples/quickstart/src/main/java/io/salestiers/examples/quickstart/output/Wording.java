package io.salestiers.examples.quickstart.output;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.QuickstartMessages;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How texts and values are written in both languages.
 *
 * <p>A ratio is written in percent ({@code 87.86%}), an amount with its currency ({@code USD 1,234.50}). Immutable and
 * safe for use by several threads.
 */
public final class Wording {
    private static final String KEYS = "quickstart.report.";
    /** Decimals beyond these are shown rounded, with a sign that says so. */
    private static final int MAX_DECIMALS = 6;
    /** A longer fraction tells a reader nothing. */
    private static final int MAX_FRACTION = 24;

    private final Language preferred;
    private final Texts en;
    private final Texts zh;

    private Wording(Language preferred, Texts en, Texts zh) {
        this.preferred = preferred;
        this.en = en;
        this.zh = zh;
    }

    /**
     * The texts of the quickstart and of the modules whose results are written.
     *
     * @param preferred the language in which pages open and in which the workbook is written
     * @param catalogues where keys are looked up besides the quickstart's own
     * @return the wording
     */
    public static Wording of(Language preferred, List<MessageCatalogue> catalogues) {
        List<MessageCatalogue> all = new ArrayList<>(catalogues);
        all.add(QuickstartMessages.catalogue());
        return new Wording(preferred, Texts.of(Language.EN, all), Texts.of(Language.ZH, all));
    }

    /**
     * The language in which pages open and in which the workbook is written.
     *
     * @return the language
     */
    public Language preferred() {
        return preferred;
    }

    /**
     * The texts of a language.
     *
     * @param language the language
     * @return the texts
     */
    public Texts texts(Language language) {
        return language == Language.ZH ? zh : en;
    }

    Bilingual both(Function<Texts, String> write) {
        return new Bilingual(write.apply(en), write.apply(zh));
    }

    Bilingual name(LocalizedText text) {
        return new Bilingual(text.en(), text.zh());
    }

    /** A text of any catalogue. */
    Bilingual term(String key) {
        return both(texts -> texts.text(key));
    }

    /** A text of the pages. */
    Bilingual text(String name) {
        return term(KEYS + name);
    }

    Bilingual text(String name, Map<String, Argument> arguments) {
        return both(texts -> texts.text(KEYS + name, arguments));
    }

    String preferred(Bilingual text) {
        return preferred == Language.ZH ? text.zh() : text.en();
    }

    Bilingual show(Argument argument) {
        return both(texts -> texts.show(argument));
    }

    /** For example <em>2017-Q3, 2017-07-01 to 2017-09-30</em>. */
    Bilingual period(Period period) {
        return text("period", Map.of("name", Argument.text(period.name()), "days", Argument.days(period.range())));
    }

    /** A value that stands alone, with its currency and unit. */
    Bilingual value(Cell cell) {
        if (cell instanceof Cell.Numeral numeral && numeral.exact().unit() == Unit.DAYS) {
            Bilingual number = value(cell, Optional.empty());
            return both(texts -> texts.text(
                    KEYS + "days", Map.of("number", Argument.text(texts == zh ? number.zh() : number.en()))));
        }
        return value(cell, Optional.empty());
    }

    /**
     * A value in a column.
     *
     * @param cell the value
     * @param currency the currency that the heading of the column states
     * @return its text
     */
    Bilingual value(Cell cell, Optional<Currency> currency) {
        if (cell instanceof Cell.Text text) {
            return Bilingual.same(text.value());
        } else if (cell instanceof Cell.Name name) {
            return name(name.value());
        } else if (cell instanceof Cell.Term term) {
            return term(term.key());
        } else if (cell instanceof Cell.Whole whole) {
            return show(Argument.number(whole.value()));
        } else if (cell instanceof Cell.Day day) {
            return show(Argument.day(day.value()));
        } else if (cell instanceof Cell.Absent absent) {
            return term(absent.reasonKey());
        } else if (cell instanceof Cell.Amount amount) {
            return money(amount.value().amount(), amount.value().currency(), currency);
        } else if (cell instanceof Cell.Numeral numeral) {
            return switch (numeral.exact().unit()) {
                case MONEY -> money(numeral.value(), numeral.exact().currency().orElseThrow(), currency);
                case RATIO -> show(new Argument.Percent(percentable(numeral.value())));
                default -> show(Argument.number(numeral.value()));
            };
        }
        throw new AssertionError(cell);
    }

    private Bilingual money(BigDecimal value, Currency currency, Optional<Currency> stated) {
        return show(
                stated.isPresent() && stated.get().equals(currency)
                        ? Argument.number(value)
                        : new Argument.Amount(value, currency.code()));
    }

    /** So that 1 is written as 100% and not as 1E+2%. */
    private static BigDecimal percentable(BigDecimal value) {
        return value.scale() < 2 ? value.setScale(2) : value;
    }

    /**
     * An exact value as a step of an explanation shows it: {@code 79.0125%}, {@code ≈ 66.666667% (2/3)}.
     *
     * @param quantity the value
     * @return its text
     */
    Bilingual quantity(Quantity quantity) {
        int shift = quantity.unit() == Unit.RATIO ? 2 : 0;
        Ratio value = quantity.value();
        BigDecimal rounded = value.rounded(Rounding.halfEven(MAX_DECIMALS + shift));
        boolean exact = Ratio.of(rounded).equals(value);
        BigDecimal plain = rounded.stripTrailingZeros();
        int digits = quantity.currency().map(Currency::digits).orElse(shift);
        BigDecimal shown = plain.scale() < digits ? plain.setScale(digits) : plain;
        Bilingual number = quantity.currency()
                .map(currency -> show(new Argument.Amount(shown, currency.code())))
                .orElseGet(() -> show(shift == 2 ? new Argument.Percent(shown) : Argument.number(shown)));
        if (exact) {
            return number;
        }
        String fraction = value.numerator() + "/" + value.denominator();
        String tail = fraction.length() > MAX_FRACTION || value.decimal() ? "" : " (" + fraction + ")";
        return new Bilingual("≈ " + number.en() + tail, "≈ " + number.zh() + tail);
    }
}
