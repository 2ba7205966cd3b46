package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.text.LocalizedText;

/** Columns of tables, with titles in both languages. */
final class Columns {
    private Columns() {}

    static Column text(String key, String en, String zh) {
        return text(key, LocalizedText.of(en, zh));
    }

    static Column text(String key, LocalizedText title) {
        return Column.of(key, title, ColumnType.TEXT);
    }

    static Column money(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.MONEY);
    }

    static Column whole(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.WHOLE);
    }
}
