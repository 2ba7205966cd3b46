package io.salestiers.examples.quickstart.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of files for ids of any form: letters of every script stay, what a file system or a shell might misread becomes a
 * percent sign and hexadecimal digits: {@code a/b} gives {@code a%2Fb}.
 *
 * <p>Two ids never share a name, also where the file system takes capitals and small letters for the same: of {@code Li}
 * and {@code li} the first becomes {@code %4Ci}. Names that Windows keeps for devices are changed as well.
 */
final class FileNames {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** File systems allow 255 bytes; an ending is still to come. */
    private static final int MAX_BYTES = 200;

    private static final int KEPT_OF_LONG = 40;

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])(\\..*)?");

    private FileNames() {}

    /**
     * Names for ids.
     *
     * @param ids the ids, in any order
     * @return the name without an ending by id
     */
    static Map<String, String> of(Collection<String> ids) {
        Map<String, List<String>> alike = new TreeSet<>(ids)
                .stream().collect(Collectors.groupingBy(id -> fold(escape(id, cp -> false)), Collectors.toList()));
        Map<String, String> names = new LinkedHashMap<>();
        for (String id : new TreeSet<>(ids)) {
            boolean alone =
                    alike.getOrDefault(fold(escape(id, cp -> false)), List.of()).size() == 1;
            names.put(id, shortened(id, escape(id, alone ? cp -> false : FileNames::hasCase)));
        }
        return names;
    }

    /**
     * A name as a part of a relative address.
     *
     * @param name the name
     * @return for example {@code Li%20Lei}
     */
    static String inAddress(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }

    private static String escape(String id, IntPredicate alsoEscaped) {
        StringBuilder out = new StringBuilder();
        boolean device = DEVICE.matcher(id).matches();
        int[] points = id.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int cp = points[i];
            boolean edge = i == 0 || i == points.length - 1;
            boolean kept = Character.isLetterOrDigit(cp)
                    || cp == '-'
                    || cp == '_'
                    || cp == '·'
                    || ((cp == ' ' || cp == '.') && !edge)
                    || Character.getType(cp) == Character.NON_SPACING_MARK
                    || Character.getType(cp) == Character.COMBINING_SPACING_MARK;
            if (Character.getType(cp) == Character.SURROGATE) {
                out.append("%u").append(HEX.toHexDigits((char) cp)); // half a character has no bytes in UTF-8
            } else if (!kept || alsoEscaped.test(cp) || (device && i == 0)) {
                for (byte b : Character.toString(cp).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.toHexDigits(b));
                }
            } else {
                out.appendCodePoint(cp);
            }
        }
        return out.toString();
    }

    private static String fold(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean hasCase(int codePoint) {
        String one = Character.toString(codePoint);
        return !fold(one).equals(one);
    }

    /** A long name keeps its beginning and gets the digest of its id, after a character that no other name has. */
    private static String shortened(String id, String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
            return name;
        }
        String start = name.codePoints()
                .limit(KEPT_OF_LONG)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return start + "~" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
