package io.salestiers.core.arch.bad;

import com.google.common.collect.ImmutableList;
import io.salestiers.core.arch.bad.internal.Secret;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.immutables.value.Value;

/** Everything that library code must not do, one class for each way of doing it. */
@SuppressWarnings({
    "DefaultCharset",
    "JavaTimeDefaultTimeZone",
    "JavaUtilDate",
    "MutablePublicArray",
    "NonFinalStaticField",
    "StringCaseLocaleUsage",
    "ThreadJoinLoop",
    "UnusedVariable",
    "SystemOut",
    "immutables"
})
public final class Bad {
    private Bad() {}

    static class ReadsToday {
        LocalDate read() {
            return LocalDate.now();
        }
    }

    static class ReadsNowByReference {
        Supplier<Instant> read() {
            return Instant::now;
        }
    }

    static class ReadsAClockItWasGiven {
        Instant read(Clock clock) {
            return clock.instant();
        }
    }

    static class ReadsMillis {
        long read() {
            return System.currentTimeMillis();
        }
    }

    static class ReadsNanos {
        long read() {
            return System.nanoTime();
        }
    }

    static class ReadsNewDate {
        Object read() {
            return new java.util.Date();
        }
    }

    static class DefaultZone {
        ZoneId read() {
            return ZoneId.systemDefault();
        }
    }

    static class DefaultLocale {
        Locale read() {
            return Locale.getDefault();
        }
    }

    static class DefaultLocaleInFormat {
        String read() {
            return String.format("%d", 1);
        }
    }

    static class DefaultLocaleInCase {
        String read(String text) {
            return text.toLowerCase();
        }
    }

    static class DefaultLocaleInPattern {
        DateTimeFormatter read() {
            return DateTimeFormatter.ofPattern("MMM");
        }
    }

    static class DefaultCharsetInBytes {
        byte[] read(String text) {
            return text.getBytes();
        }
    }

    static class DefaultCharsetInText {
        String read(byte[] bytes) {
            return new String(bytes);
        }
    }

    static class MachineProperty {
        String read() {
            return System.getProperty("user.language");
        }
    }

    static class Prints {
        void print() {
            System.out.println("x");
        }
    }

    static class PrintsStack {
        void print(Exception e) {
            e.printStackTrace();
        }
    }

    static class RandomOfItsOwn {
        int read() {
            return new Random(1).nextInt();
        }
    }

    static class RandomMath {
        double read() {
            return Math.random();
        }
    }

    static class RandomUuid {
        UUID read() {
            return UUID.randomUUID();
        }
    }

    static class RandomOfThread {
        int read() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    static class ReadsFile {
        byte[] read() throws java.io.IOException {
            return Files.readAllBytes(Path.of("x"));
        }
    }

    static class StartsThread {
        Thread start() {
            return new Thread(() -> {});
        }
    }

    static class AsksTheJdkForCurrencies {
        int read() {
            return Currency.getInstance("CNY").getDefaultFractionDigits();
        }
    }

    static class NotFinal {
        private static int counter = 0;

        int next() {
            return counter++;
        }
    }

    static class SharedArray {
        static final int[] LIMITS = {1, 2};
    }

    static class SharedCounter {
        private static final AtomicInteger COUNTER = new AtomicInteger();
    }

    static class SharedList {
        private static final List<String> NAMES = new ArrayList<>(List.of("a"));
    }

    static class SharedMap {
        private static final Map<String, String> NAMES = new TreeMap<>();
    }

    public static class GuavaResult {
        public List<ImmutableList<String>> names() {
            return List.of();
        }
    }

    public static class GuavaBound {
        protected <T extends ImmutableList<?>> void accept(T names) {}
    }

    public static class GuavaParameter {
        public GuavaParameter(ImmutableList<String> names) {}
    }

    public abstract static class GuavaInterface implements com.google.common.base.Supplier<String> {}

    public static class DoubleResult {
        public double rate() {
            return 0.1;
        }
    }

    public static class DoubleInGenerics {
        public Map<String, Double> rates() {
            return Map.of();
        }
    }

    public static class FloatArrayParameter {
        public void rates(float[] rates) {}
    }

    public static class InternalResult {
        public Secret secret() {
            return new Secret();
        }
    }

    public static class ClockParameter {
        public void at(Clock clock) {}
    }

    public record GetterRecord(String id) {
        public String getName() {
            return id;
        }
    }

    public record PredicateRecord(String id) {
        public boolean isEmpty() {
            return id.isEmpty();
        }
    }

    public record IsComponent(boolean isOpen) {}

    @Value.Immutable
    public interface GetterValue {
        String getName();
    }

    /** Nothing here is wrong, although each line is close to something that is. */
    public record Good(String id, BigDecimal rate, Instant at) {
        private static final List<String> NAMES = List.of("a");
        private static final Set<String> MORE = Set.copyOf(NAMES);
        private static final Map<String, String> UNMODIFIABLE = java.util.Collections.unmodifiableMap(new TreeMap<>());
        private static final int[] POWERS = {1, 10, 100};
        static final String NAME = "name";

        public LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(at, zone);
        }

        public String text(Locale locale) {
            return String.format(locale, "%s", id.toLowerCase(Locale.ROOT));
        }

        public byte[] bytes() {
            return id.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        public boolean issued() {
            return ImmutableList.of(id).isEmpty();
        }

        public String getting() {
            return id;
        }

        double approximation() {
            return POWERS[1] + UNMODIFIABLE.size() + MORE.size();
        }
    }
}
