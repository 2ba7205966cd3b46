package io.salestiers.kpi.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Functions that people know from spreadsheets, databases and other languages, with the key of the advice what to write
 * here instead.
 */
final class Elsewhere {
    private static final Map<String, String> ADVICE = table();

    private Elsewhere() {}

    private static Map<String, String> table() {
        Map<String, String> advice = new HashMap<>();
        all(
                advice, "gap", "iferror", "ifna", "iserror", "isna", "iserr", "isblank", "ifnull", "isnull", "nvl",
                "nullif");
        all(advice, "sum", "sum", "sumif", "sumifs", "sumproduct", "subtotal", "total");
        all(advice, "count", "count", "counta", "countif", "countifs", "distinct");
        all(advice, "average", "average", "averageif", "averageifs", "avg", "mean", "median", "percentile");
        all(advice, "rounding", "roundhalfup", "ceiling", "ceil", "floor", "trunc", "int", "mround", "fixed");
        all(
                advice, "choice", "ifs", "switch", "case", "choose", "iff", "iif", "lookup", "vlookup", "xlookup",
                "index", "match");
        all(advice, "arithmetic", "product", "quotient", "power", "pow", "sqrt", "mod", "exp", "ln", "log");
        all(
                advice,
                "time",
                "previousperiod",
                "lag",
                "offset",
                "sameperiodlastyear",
                "totalytd",
                "mtd",
                "qtd",
                "dateadd");
        return Map.copyOf(advice);
    }

    private static void all(Map<String, String> table, String advice, String... names) {
        for (String name : names) {
            table.put(name, "kpi.formula.instead." + advice);
        }
    }

    /** The key of the advice for a name in any case; empty for a name that is not known here. */
    static Optional<String> advice(String function) {
        return Optional.ofNullable(ADVICE.get(Names.fold(function)));
    }

    /** All names with their keys. */
    static Map<String, String> all() {
        return ADVICE;
    }
}
