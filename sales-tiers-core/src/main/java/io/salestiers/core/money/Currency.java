package io.salestiers.core.money;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A currency of ISO 4217 with the number of decimals of its minor unit: CNY has 2, JPY 0, KWD 3.
 *
 * <p>Known are the currencies of the table in {@link #TABLE_VERSION}; the library carries its own because that of the Java
 * runtime differs between releases. Obtained by {@link #of(String)}. Immutable and safe for use by several threads.
 */
public final class Currency implements Comparable<Currency> {
    /** The state of ISO 4217 in this release: the list of active codes with amendment 178. */
    public static final String TABLE_VERSION = "ISO 4217:2015 amendment 178";

    private static final String TWO =
            "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD"
                    + " CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL"
                    + " HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR"
                    + " MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD"
                    + " SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER"
                    + " ZAR ZMW ZWG";
    private static final String ZERO = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    private static final String THREE = "BHD IQD JOD KWD LYD OMR TND";

    private static final Map<String, Currency> TABLE = table();

    private final String code;
    private final int digits;

    private Currency(String code, int digits) {
        this.code = code;
        this.digits = digits;
    }

    private static Map<String, Currency> table() {
        Map<String, Currency> table = new TreeMap<>();
        for (String code : TWO.split(" ", -1)) {
            table.put(code, new Currency(code, 2));
        }
        for (String code : ZERO.split(" ", -1)) {
            table.put(code, new Currency(code, 0));
        }
        for (String code : THREE.split(" ", -1)) {
            table.put(code, new Currency(code, 3));
        }
        return java.util.Collections.unmodifiableMap(table);
    }

    /**
     * The currency with a code.
     *
     * @param code three capital letters
     * @return the currency
     * @throws IllegalArgumentException if the table has no such code
     */
    public static Currency of(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "currency must be a code of " + TABLE_VERSION + ", but was '" + code + "'"));
    }

    /**
     * The currency with a code, if there is one.
     *
     * @param code three capital letters
     * @return the currency, empty if the table has no such code
     */
    public static Optional<Currency> find(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    /**
     * All currencies of the table.
     *
     * @return by code
     */
    public static List<Currency> all() {
        return List.copyOf(TABLE.values());
    }

    /**
     * The code.
     *
     * @return three capital letters
     */
    public String code() {
        return code;
    }

    /**
     * The decimals of the minor unit.
     *
     * @return 0, 2 or 3
     */
    public int digits() {
        return digits;
    }

    /**
     * How many minor units make one unit.
     *
     * @return 1, 100 or 1,000
     */
    public long minorPerUnit() {
        return digits == 0 ? 1 : digits == 2 ? 100 : 1000;
    }

    @Override
    public int compareTo(Currency other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object object) {
        return object instanceof Currency other && code.equals(other.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
