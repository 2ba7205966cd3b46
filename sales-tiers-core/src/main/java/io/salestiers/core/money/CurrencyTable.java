package io.salestiers.core.money;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/*
 * The library's own table of ISO 4217.
 *
 * Current codes: list one of the maintenance agency (SIX), without funds codes, precious metals, and codes for tests and for
 * no currency, since nobody is paid in them. Former codes: those of list three that were replaced since 1999, as far as the
 * day is beyond doubt. List three states a month only; the day here is the one on which the successor became the unit in which
 * prices and accounts are kept, by the law of the country:
 *
 *  - The twelve first currencies of the euro: Council Regulation (EC) No 974/98, articles 5 to 14. They were units of
 *    the euro until the end of 2001.
 *  - Later members of the euro: the day of their adoption, by their Council decisions (Bulgaria: 2026-01-01).
 *  - Where two codes ran side by side by law, the old one stays until it was withdrawn: SLL (until the end of 2023), ZWL
 *    (not recognised from 2024-09-01 on, as the Reserve Bank of Zimbabwe announced on 2024-06-25).
 *
 * Notes of a former currency were taken for some time after that day; amounts were no longer counted in it.
 */
final class CurrencyTable {
    private static final String TWO =
            "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD"
                    + " CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL"
                    + " HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR"
                    + " MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD"
                    + " SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER"
                    + " ZAR ZMW ZWG";
    private static final String ZERO = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    private static final String THREE = "BHD IQD JOD KWD LYD OMR TND";

    /** The first day of current codes that are younger than the euro, as far as it is beyond doubt. */
    private static final String SINCE =
            "EUR 1999-01-01, BYN 2016-07-01, TRY 2005-01-01, RON 2005-07-01, AZN 2006-01-01,"
                    + " MZN 2006-07-01, GHS 2007-07-01, SDG 2007-01-10, TMT 2009-01-01, ZMW 2013-01-01, MRU 2018-01-01,"
                    + " STN 2018-01-01, VES 2018-08-20, VED 2021-10-01, SLE 2022-04-01, ZWG 2024-06-25, XCG 2025-03-31,"
                    + " SRD 2004-01-01, RSD 2006-10-25";

    /** Code, digits, first day or -, day of replacement, successor. */
    private static final String FORMER = "ATS 2 - 2002-01-01 EUR, BEF 0 - 2002-01-01 EUR, DEM 2 - 2002-01-01 EUR,"
            + " ESP 0 - 2002-01-01 EUR, FIM 2 - 2002-01-01 EUR, FRF 2 - 2002-01-01 EUR, GRD 0 - 2002-01-01 EUR,"
            + " IEP 2 - 2002-01-01 EUR, ITL 0 - 2002-01-01 EUR, LUF 0 - 2002-01-01 EUR, NLG 2 - 2002-01-01 EUR,"
            + " PTE 0 - 2002-01-01 EUR, SIT 2 - 2007-01-01 EUR, CYP 2 - 2008-01-01 EUR, MTL 2 - 2008-01-01 EUR,"
            + " SKK 2 - 2009-01-01 EUR, EEK 2 - 2011-01-01 EUR, LVL 2 - 2014-01-01 EUR, LTL 2 - 2015-01-01 EUR,"
            + " HRK 2 - 2023-01-01 EUR, BGN 2 1999-07-05 2026-01-01 EUR, SRG 2 - 2004-01-01 SRD, TRL 0 - 2005-01-01 TRY,"
            + " MGF 0 - 2005-01-01 MGA, AZM 2 - 2006-01-01 AZN, MZM 2 - 2006-07-01 MZN, CSD 2 - 2006-10-25 RSD,"
            + " GHC 2 - 2007-07-01 GHS, SDD 2 - 2007-07-01 SDG, VEB 2 - 2008-01-01 VEF, TMM 2 - 2009-01-01 TMT,"
            + " ZMK 2 - 2013-01-01 ZMW, BYB 0 - 2000-01-01 BYR, BYR 0 2000-01-01 2016-07-01 BYN, MRO 2 - 2018-01-01 MRU,"
            + " STD 2 - 2018-01-01 STN, VEF 2 2008-01-01 2018-08-20 VES, CUC 2 - 2021-01-01 CUP, SLL 2 - 2024-01-01 SLE,"
            + " ZWL 2 - 2024-09-01 ZWG, ANG 2 - 2025-03-31 XCG";

    /** All, by code. */
    static final Map<String, Currency> ALL = all();

    private CurrencyTable() {}

    private static Map<String, Currency> all() {
        Map<String, LocalDate> since = new TreeMap<>();
        for (String row : SINCE.split(", ", -1)) {
            since.put(row.substring(0, 3), LocalDate.parse(row.substring(4)));
        }
        Map<String, Currency> table = new TreeMap<>();
        current(TWO, 2, since, table);
        current(ZERO, 0, since, table);
        current(THREE, 3, since, table);
        for (String row : FORMER.split(", ", -1)) {
            String[] parts = row.split(" ", -1);
            add(
                    new Currency(
                            parts[0],
                            Integer.parseInt(parts[1]),
                            parts[2].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(parts[2])),
                            Optional.of(new Currency.Replacement(LocalDate.parse(parts[3]), parts[4]))),
                    table);
        }
        return Collections.unmodifiableMap(table);
    }

    private static void current(String codes, int digits, Map<String, LocalDate> since, Map<String, Currency> table) {
        for (String code : codes.split(" ", -1)) {
            add(new Currency(code, digits, Optional.ofNullable(since.get(code)), Optional.empty()), table);
        }
    }

    private static void add(Currency currency, Map<String, Currency> table) {
        if (table.put(currency.code(), currency) != null) {
            throw new IllegalStateException("currency " + currency + " is in the table twice");
        }
    }
}
