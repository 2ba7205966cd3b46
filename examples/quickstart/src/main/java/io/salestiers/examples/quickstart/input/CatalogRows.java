package io.salestiers.examples.quickstart.input;

import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The products and accounts files. */
final class CatalogRows {
    private final InputFormat format;
    private final boolean productsKnown;
    private final boolean accountsKnown;
    private final FolderReader.Keys productKeys = new FolderReader.Keys();
    private final FolderReader.Keys accountKeys = new FolderReader.Keys();
    private final List<Product> products = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    CatalogRows(InputFormat format, Problems problems, @Nullable CsvTable products, @Nullable CsvTable accounts) {
        this.format = format;
        this.productsKnown = products != null;
        this.accountsKnown = accounts != null;
        if (products != null) {
            products.rows().forEach(this::product);
        }
        if (accounts != null) {
            Map<Account, CsvRow> rows = new LinkedHashMap<>();
            accounts.rows().forEach(row -> account(row).ifPresent(account -> rows.put(account, row)));
            rows.forEach((account, row) -> account.parent()
                    .filter(parent -> !accountKeys.all().contains(parent))
                    .ifPresent(parent ->
                            row.unknown("parent", parent, InputFile.ACCOUNTS, accounts.name(), accountKeys.all())));
            this.accounts.addAll(rows.keySet());
        }
        this.products.sort(Comparator.comparing(Product::id, Ids::compare));
        this.accounts.sort(Comparator.comparing(Account::id, Ids::compare));
    }

    List<Product> products() {
        return products;
    }

    List<Account> accounts() {
        return accounts;
    }

    private void product(CsvRow row) {
        Optional<String> id = row.required("product", row::key);
        Optional<BigDecimal> price = row.notNegative("list_price");
        if (id.isPresent() && productKeys.claim(row, "product", id.get())) {
            products.add(new Product(id.get(), row.text("series"), price.map(BigDecimal::toPlainString)));
        }
    }

    private Optional<Account> account(CsvRow row) {
        Optional<String> id = row.required("account", row::key);
        Optional<String> sector = corrected(row, "sector", format.sectors());
        Optional<String> location = corrected(row, "location", format.locations());
        Optional<String> parent = row.key("parent");
        return id.isPresent() && accountKeys.claim(row, "account", id.get())
                ? Optional.of(new Account(id.get(), sector, location, parent))
                : Optional.empty();
    }

    private static Optional<String> corrected(CsvRow row, String column, Map<String, String> corrections) {
        Optional<String> written = row.text(column);
        Optional<String> meant = written.flatMap(text -> Optional.ofNullable(corrections.get(text)));
        meant.ifPresent(text -> row.note(
                InputFindings.VALUE_CORRECTED,
                column,
                spelling(row.finding(InputFindings.VALUE_CORRECTED, column).arguments(), text)));
        return meant.or(() -> written);
    }

    private static Map<String, Argument> spelling(Map<String, Argument> arguments, String meaning) {
        Map<String, Argument> more = new LinkedHashMap<>(arguments);
        more.put("meaning", Argument.text(meaning));
        return more;
    }

    /** The product that a field names, by its key or by an alias of the format. */
    Optional<String> product(CsvRow row, String column) {
        Optional<String> written = row.required(column, row::key);
        if (written.isEmpty() || productKeys.all().contains(written.get())) {
            return written;
        }
        Optional<String> meant = Optional.ofNullable(format.products().get(written.get()));
        if (meant.isPresent() && (!productsKnown || productKeys.all().contains(meant.get()))) {
            row.note(
                    InputFindings.ALIAS_USED,
                    column,
                    spelling(row.finding(InputFindings.ALIAS_USED, column).arguments(), meant.get()));
            return meant;
        }
        unknown(row, column, written.get(), InputFile.PRODUCTS, productsKnown, productKeys.all());
        return written;
    }

    /** The account that a field names, if it names one. */
    Optional<String> account(CsvRow row, String column) {
        Optional<String> account = row.key(column);
        account.filter(id -> !accountKeys.all().contains(id))
                .ifPresent(id -> unknown(row, column, id, InputFile.ACCOUNTS, accountsKnown, accountKeys.all()));
        return account;
    }

    private void unknown(CsvRow row, String column, String text, InputFile file, boolean known, Set<String> keys) {
        // Without the file every name would be unknown; that the file is missing is said already.
        if (known) {
            row.unknown(column, text, file, format.nameOf(file), keys);
        }
    }
}
