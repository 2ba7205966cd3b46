package io.salestiers.core.testkit.contract;

import static java.util.Objects.requireNonNull;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A port contract (契约测试) that was run against one adapter: which of its tests passed, failed or were skipped.
 *
 * <p>A contract is worth something if it fails for adapters that are broken. For each way to be broken there is a small
 * adapter, a class that gives it to the contract, and a test that says which of the contract's tests catch it:
 *
 * <pre>{@code
 * class GrantStoreContractTest {
 *     static class Forgetful extends GrantStoreContract {
 *         @Override
 *         protected GrantStore store() {
 *             return new InMemoryGrantStore() { … forgets revocations … };
 *         }
 *     }
 *
 *     @Test
 *     void forgottenRevocationIsCaught() {
 *         ContractRun.of(Forgetful.class).assertFailed("Revoking.revokedGrantStaysKnown");
 *     }
 * }
 * }</pre>
 *
 * <p>Make the class of the adapter static, nested, and not {@code @Nested}, so that only {@code ContractRun} finds it. A
 * test is named by its method, below the simple names of the nested groups in which it stands:
 * {@code "Revoking.revokedGrantStaysKnown"}; several runs of one method (parameters, properties) count as one test, which
 * failed if one of them did. Immutable and safe for use by several threads.
 */
public final class ContractRun {
    private final String name;
    private final NavigableSet<String> passed;
    private final NavigableMap<String, Throwable> failed;
    private final NavigableSet<String> skipped;

    private ContractRun(
            String name,
            NavigableSet<String> passed,
            NavigableMap<String, Throwable> failed,
            NavigableSet<String> skipped) {
        this.name = name;
        this.passed = Collections.unmodifiableNavigableSet(passed);
        this.failed = Collections.unmodifiableNavigableMap(failed);
        this.skipped = Collections.unmodifiableNavigableSet(skipped);
    }

    /**
     * Runs a contract, with all engines that are on the class path. What its tests throw does not get out.
     *
     * @param implementation a class that extends a contract and gives it an adapter, not abstract
     * @return what came of it
     * @throws IllegalArgumentException if the class has no test at all, because then nothing was proved
     */
    public static ContractRun of(Class<?> implementation) {
        return of(implementation, Map.of());
    }

    /**
     * Runs a contract with parameters, for adapters of which there are several.
     *
     * @param implementation a class that extends a contract and gives it an adapter, not abstract
     * @param parameters configuration parameters of JUnit, which the class reads
     * @return what came of it
     * @throws IllegalArgumentException if the class has no test at all, because then nothing was proved
     */
    public static ContractRun of(Class<?> implementation, Map<String, String> parameters) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(requireNonNull(implementation, "implementation")))
                .configurationParameters(parameters)
                .build();
        Listener listener = new Listener();
        LauncherFactory.create().execute(request, listener);
        if (listener.passed.isEmpty() && listener.failed.isEmpty() && listener.skipped.isEmpty()) {
            throw new IllegalArgumentException("no test in " + implementation.getName());
        }
        // A method that is run several times has failed if one run did, and is skipped only if all were.
        listener.passed.removeAll(listener.failed.keySet());
        listener.skipped.removeAll(listener.failed.keySet());
        listener.skipped.removeAll(listener.passed);
        return new ContractRun(implementation.getSimpleName(), listener.passed, listener.failed, listener.skipped);
    }

    /**
     * The tests that passed.
     *
     * @return their names in order
     */
    public Set<String> passed() {
        return passed;
    }

    /**
     * The tests that failed, and groups whose set-up did.
     *
     * @return what they threw, by their names in order
     */
    public Map<String, Throwable> failed() {
        return failed;
    }

    /**
     * The tests that were skipped, because an assumption did not hold: the adapter leaves something out that it may.
     *
     * @return their names in order
     */
    public Set<String> skipped() {
        return skipped;
    }

    /**
     * Requires that no test failed and at least one passed.
     *
     * @return this run
     * @throws AssertionError if one failed, naming all of them, or none passed
     */
    public ContractRun assertPassed() {
        if (!failed.isEmpty() || passed.isEmpty()) {
            throw new AssertionError(name + " must pass its contract, but " + described());
        }
        return this;
    }

    /**
     * Requires that some tests failed, by their assertions: the contract caught what is broken where it should. Others may
     * have failed too.
     *
     * @param tests their names, one or more
     * @return this run
     * @throws AssertionError if one of them passed, was skipped or is not in the contract, or failed by an exception
     *     instead of an assertion, which may be a mistake in the test
     */
    public ContractRun assertFailed(String... tests) {
        if (tests.length == 0) {
            throw new IllegalArgumentException("name at least one test that must fail");
        }
        for (String test : tests) {
            Throwable thrown = failed.get(test);
            if (thrown == null) {
                throw new AssertionError(name + " must fail " + test + ", but " + described());
            }
            if (!(thrown instanceof AssertionError)) {
                throw new AssertionError(name + " must fail " + test + " by an assertion, but threw " + thrown, thrown);
            }
        }
        return this;
    }

    /**
     * Requires that some tests failed, as {@link #assertFailed(String...)}, and no others.
     *
     * @param tests their names, one or more
     * @return this run
     * @throws AssertionError if not exactly these failed
     */
    public ContractRun assertFailedOnly(String... tests) {
        assertFailed(tests);
        if (!failed.keySet().equals(Set.of(tests))) {
            throw new AssertionError(name + " must fail " + new TreeSet<>(Set.of(tests)) + " only, but " + described());
        }
        return this;
    }

    private String described() {
        return "failed are " + failed + ", passed are " + passed + ", skipped are " + skipped;
    }

    @Override
    public String toString() {
        return name + ": " + described();
    }

    /** Keeps what is a method, and what failed before it came to one. */
    private static final class Listener implements TestExecutionListener {
        private final NavigableSet<String> passed = new TreeSet<>();
        private final NavigableMap<String, Throwable> failed = new TreeMap<>();
        private final NavigableSet<String> skipped = new TreeSet<>();

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            skipped.add(name(test));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            switch (result.getStatus()) {
                case SUCCESSFUL -> {
                    if (test.isTest()) {
                        passed.add(name(test));
                    }
                }
                case ABORTED -> skipped.add(name(test));
                case FAILED ->
                    failed.put(
                            name(test),
                            result.getThrowable().orElseGet(() -> new AssertionError("failed without a reason")));
                default -> throw new AssertionError(result);
            }
        }

        private static String name(TestIdentifier test) {
            Optional<TestSource> source = test.getSource();
            if (source.isPresent() && source.get() instanceof MethodSource method) {
                String groups = groups(method.getClassName());
                return groups.isEmpty() ? method.getMethodName() : groups + "." + method.getMethodName();
            }
            if (source.isPresent() && source.get() instanceof ClassSource type) {
                return groups(type.getClassName());
            }
            return test.getDisplayName();
        }

        /** The nested groups of a contract's class; empty for the contract itself, wherever its class is nested. */
        private static String groups(String className) {
            Class<?> type = type(className);
            StringBuilder groups = new StringBuilder();
            while (isGroup(type)) {
                groups.insert(0, groups.length() == 0 ? type.getSimpleName() : type.getSimpleName() + ".");
                type = type.getEnclosingClass();
            }
            return groups.toString();
        }

        private static boolean isGroup(Class<?> type) {
            return type.isAnnotationPresent(org.junit.jupiter.api.Nested.class)
                    || type.isAnnotationPresent(net.jqwik.api.Group.class);
        }

        private static Class<?> type(String className) {
            try {
                return Class.forName(className, false, ContractRun.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }
}
