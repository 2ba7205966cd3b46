package io.salestiers.core.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What library code never does, whichever module it is in.
 *
 * <p>A class belongs to the public API when it and the classes around it are public or protected and its package is
 * not {@code internal}. Rules hold for empty modules too; that a module's classes are seen at all is checked beside
 * them.
 */
public final class LibraryRules {
    private static final Set<String> NUMBERS_WITH_ROUNDING =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    /** Anything that can be changed after construction, whoever holds it. */
    private static final Set<String> MUTABLE_TYPES = Set.of(
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.ThreadLocal",
            "java.util.BitSet",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.Random",
            "java.util.StringJoiner",
            "java.text.Format",
            "java.security.MessageDigest",
            "com.google.common.cache.Cache");

    /** How the names of the classes begin that the JDK and Guava have for collections which cannot change. */
    private static final List<String> UNMODIFIABLE_COLLECTIONS = List.of(
            "java.util.ImmutableCollections",
            "java.util.Collections$Unmodifiable",
            "java.util.Collections$Empty",
            "java.util.Collections$Singleton",
            "com.google.common.collect.Immutable",
            "com.google.common.collect.Regular",
            "com.google.common.collect.Singleton",
            "com.google.common.collect.JdkBacked");

    private static final Set<String> ROOTS_OF_TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Calendar.getInstance",
            "java.util.GregorianCalendar.<init>");

    private static final Set<String> PLACE = Set.of(
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.temporal.WeekFields.of(java.time.DayOfWeek)",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.getenv",
            "java.lang.System.lineSeparator",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Boolean.getBoolean",
            // Their short forms use the default locale or the default charset.
            "java.lang.String.format(java.lang.String,[Ljava.lang.Object;)",
            "java.lang.String.formatted",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B,int,int)",
            "java.util.Formatter.<init>()",
            "java.util.Formatter.<init>(java.lang.Appendable)",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream,boolean)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream,boolean)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofLocalizedTime",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.NumberFormat.getCurrencyInstance()",
            "java.text.NumberFormat.getPercentInstance()",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.DecimalFormatSymbols.<init>()",
            "java.text.DecimalFormatSymbols.getInstance()",
            "java.text.SimpleDateFormat.<init>()",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.Collator.getInstance()");

    private static final Set<String> CONSOLE = Set.of(
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.in",
            "java.lang.System.console",
            "java.lang.System.exit");

    private static final Set<String> RANDOMNESS = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.lang.System.identityHashCode");

    /** Library code reads no clock: dates and instants are passed in. */
    @ArchTest
    public static final ArchRule NO_CLOCK = noClasses()
            .should()
            .accessTargetWhere(access("a clock", LibraryRules::readsClock))
            .allowEmptyShould(true);

    /** Library code asks for no default locale, zone, charset, property or variable of the machine it is on. */
    @ArchTest
    public static final ArchRule NO_DEFAULTS_OF_THE_MACHINE = noClasses()
            .should()
            .accessTargetWhere(access("a default locale, zone, charset or property", call -> isOneOf(call, PLACE)))
            .allowEmptyShould(true);

    /** Library code writes nothing to the console and reads nothing from it. */
    @ArchTest
    public static final ArchRule NO_CONSOLE = noClasses()
            .should()
            .accessTargetWhere(access("the console", LibraryRules::isConsole))
            .allowEmptyShould(true);

    /** Library code uses no randomness: the same input gives the same bytes. */
    @ArchTest
    public static final ArchRule NO_RANDOMNESS = noClasses()
            .should()
            .accessTargetWhere(access("randomness", LibraryRules::isRandom))
            .allowEmptyShould(true);

    /** No files, no network, no database, no threads of its own, no service loading, no resource bundles. */
    @ArchTest
    public static final ArchRule NO_OUTSIDE_WORLD =
            noClasses().should().dependOnClassesThat(outsideWorld()).allowEmptyShould(true);

    /** Static fields are constants: final, and of a type or with a value that cannot change. */
    @ArchTest
    public static final ArchRule NO_MUTABLE_STATICS = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(beConstant())
            .allowEmptyShould(true);

    /** No public signature names a type of Guava: hosts have odd versions of it. */
    @ArchTest
    public static final ArchRule NO_GUAVA_IN_SIGNATURES =
            noSignatureNames("Guava", type -> type.getName().startsWith("com.google."));

    /** No public signature has a float or a double: numbers are exact. */
    @ArchTest
    public static final ArchRule NO_FLOATING_POINT_IN_SIGNATURES = noSignatureNames(
            "floating point",
            type -> NUMBERS_WITH_ROUNDING.contains(type.getBaseComponentType().getName()));

    /** No public signature names a type of an {@code internal} package. */
    @ArchTest
    public static final ArchRule NO_INTERNALS_IN_SIGNATURES =
            noSignatureNames("an internal package", LibraryRules::isInternal);

    /** No public signature names a clock. */
    @ArchTest
    public static final ArchRule NO_CLOCK_IN_SIGNATURES = noSignatureNames(
            "a clock",
            type -> type.getName().startsWith("java.time.Clock")
                    || type.getName().equals("java.time.InstantSource"));

    /** Public values (records and Immutables) have no {@code getX()}, no {@code isX()}, no component isX. */
    @ArchTest
    public static final ArchRule NO_GETTERS_ON_VALUES = classes()
            .that(DescribedPredicate.describe("are public values", LibraryRules::isPublicValue))
            .should(haveNoGetters())
            .allowEmptyShould(true);

    private LibraryRules() {}

    private static DescribedPredicate<JavaAccess<?>> access(String what, Predicate<AccessTarget> predicate) {
        return DescribedPredicate.describe("target is " + what, call -> predicate.test(call.getTarget()));
    }

    private static boolean readsClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
        boolean clock = owner.equals("java.time.Clock");
        boolean newDate = target.getFullName().equals("java.util.Date.<init>()");
        return now || clock || newDate || isOneOf(target, ROOTS_OF_TIME);
    }

    private static boolean isConsole(AccessTarget target) {
        boolean stack =
                target.getName().equals("printStackTrace") && target.getOwner().isAssignableTo(Throwable.class);
        return stack || isOneOf(target, CONSOLE);
    }

    private static boolean isRandom(AccessTarget target) {
        boolean constructed = target.getName().equals("<init>")
                && (target.getOwner().isAssignableTo("java.util.Random")
                        || target.getOwner().isAssignableTo("java.util.random.RandomGenerator"));
        return constructed
                || target.getOwner().getName().startsWith("java.util.random.")
                || target.getOwner().getName().equals("java.util.concurrent.ThreadLocalRandom")
                || isOneOf(target, RANDOMNESS);
    }

    /** An entry is {@code owner.name} for all forms, or {@code owner.name(types)} for one. */
    private static boolean isOneOf(AccessTarget target, Set<String> entries) {
        String fullName = target.getFullName().replace(", ", ",");
        return entries.contains(fullName) || entries.contains(target.getOwner().getName() + "." + target.getName());
    }

    private static DescribedPredicate<JavaClass> outsideWorld() {
        Set<String> types = Set.of(
                "java.io.File",
                "java.io.FileInputStream",
                "java.io.FileOutputStream",
                "java.io.FileReader",
                "java.io.FileWriter",
                "java.io.RandomAccessFile",
                "java.lang.Process",
                "java.lang.ProcessBuilder",
                "java.lang.Runtime",
                "java.lang.Thread",
                "java.lang.ThreadLocal",
                "java.util.Currency",
                "java.util.ResourceBundle",
                "java.util.ServiceLoader",
                "java.util.Timer",
                "java.util.concurrent.CompletableFuture",
                "java.util.concurrent.Executor",
                "java.util.concurrent.Executors",
                "java.util.concurrent.ExecutorService",
                "java.util.concurrent.ForkJoinPool",
                "java.text.MessageFormat");
        return DescribedPredicate.describe(
                "reach the world outside (files, network, threads, services, bundles, the JDK's currencies)",
                type -> types.contains(type.getName())
                        || List.of("java.nio.file", "java.net", "java.sql", "javax.sql", "java.util.logging").stream()
                                .anyMatch(name -> type.getPackageName().equals(name)
                                        || type.getPackageName().startsWith(name + ".")));
    }

    private static ArchCondition<JavaField> beConstant() {
        return new ArchCondition<>("be final and unable to change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String problem = "";
                JavaClass type = field.getRawType();
                if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                    problem = "is not final";
                } else if (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)) {
                    problem = "is an array that others can write to";
                } else if (MUTABLE_TYPES.stream().anyMatch(type::isAssignableTo)
                        || type.getPackageName().startsWith("java.util.concurrent")) {
                    problem = "is of the mutable type " + type.getName();
                } else if (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)) {
                    problem = problemOfCollection(field);
                }
                if (!problem.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " " + problem));
                }
            }
        };
    }

    /** A field that says List may hold any list, so the value itself is looked at. */
    private static String problemOfCollection(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            Object value = reflected.get(null);
            String type = value == null ? "null" : value.getClass().getName();
            boolean unmodifiable = UNMODIFIABLE_COLLECTIONS.stream().anyMatch(type::startsWith);
            return unmodifiable ? "" : "holds a " + type + ", which can change";
        } catch (IllegalAccessException e) {
            return "cannot be looked at: " + e.getMessage();
        }
    }

    private static ArchRule noSignatureNames(String what, Predicate<JavaClass> unwanted) {
        return classes()
                .that(DescribedPredicate.describe("are public API", LibraryRules::isPublicApi))
                .should(new ArchCondition<>("name no type of " + what + " in a public signature") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        List<JavaType> ofType = new ArrayList<>(item.getInterfaces());
                        item.getSuperclass().ifPresent(ofType::add);
                        addBounds(item.getTypeParameters(), ofType);
                        report(item, item.getName(), ofType, events);
                        item.getMembers().stream()
                                .filter(LibraryRules::isVisible)
                                .forEach(member -> report(item, member.getFullName(), signature(member), events));
                    }

                    private void report(JavaClass item, String place, List<JavaType> types, ConditionEvents events) {
                        types.stream()
                                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                                .filter(unwanted)
                                .map(JavaClass::getName)
                                .distinct()
                                .forEach(name ->
                                        events.add(SimpleConditionEvent.violated(item, place + " names " + name)));
                    }
                })
                .allowEmptyShould(true);
    }

    private static List<JavaType> signature(JavaMember member) {
        List<JavaType> types = new ArrayList<>();
        if (member instanceof JavaField field) {
            types.add(field.getType());
        } else if (member instanceof JavaCodeUnit unit) {
            types.add(unit.getReturnType());
            types.addAll(unit.getParameterTypes());
            types.addAll(unit.getExceptionTypes());
            addBounds(unit.getTypeParameters(), types);
        }
        return types;
    }

    private static void addBounds(List<? extends JavaTypeVariable<?>> variables, List<JavaType> types) {
        variables.forEach(variable -> types.addAll(variable.getUpperBounds()));
    }

    private static boolean isPublicApi(JavaClass type) {
        return !isInternal(type)
                && isPublicOrProtected(type.getModifiers())
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && type.getEnclosingClass().map(LibraryRules::isPublicApi).orElse(true);
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith("io.salestiers.")
                && List.of(type.getPackageName().split("\\.", -1)).contains("internal");
    }

    private static boolean isVisible(JavaMember member) {
        return isPublicOrProtected(member.getModifiers())
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !member.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static boolean isPublicOrProtected(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isPublicValue(JavaClass type) {
        return isPublicApi(type) && (type.isRecord() || type.isAnnotatedWith("org.immutables.value.Value$Immutable"));
    }

    private static ArchCondition<JavaClass> haveNoGetters() {
        return new ArchCondition<>("have neither getX() nor isX(), which JSON would write as properties") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethod method : item.getMethods()) {
                    boolean getter = isVisible(method)
                            && !method.getModifiers().contains(JavaModifier.STATIC)
                            && method.getRawParameterTypes().isEmpty()
                            && (method.getName().matches("get\\P{Ll}.*")
                                    || method.getName().matches("is\\P{Ll}.*"));
                    if (getter) {
                        events.add(SimpleConditionEvent.violated(item, method.getFullName() + " looks like a getter"));
                    }
                }
            }
        };
    }
}
