package io.salestiers.core.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.contract.ContractRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Ways in which a store of states is broken, each with the tests of {@link StateStoreContract} that catch it. The contract of a
 * port is proved with all of them:
 *
 * <pre>{@code
 * @ExtendWith(StoreFault.Given.class)
 * static class Faulty extends PromotionStoreContract {
 *     private final StoreFault fault;
 *
 *     Faulty(StoreFault fault) {
 *         this.fault = fault;
 *     }
 *
 *     @Override
 *     protected PromotionStore store() {
 *         return new FaultyPromotionStore(fault); // extends FaultyStateStore
 *     }
 * }
 *
 * @ParameterizedTest
 * @EnumSource
 * void everyFaultIsCaught(StoreFault fault) {
 *     fault.assertCaught(Faulty.class);
 * }
 * }</pre>
 */
public enum StoreFault {
    /** None: the store passes. */
    NONE,
    /** Whatever revision is expected, what comes last is kept. */
    LAST_WRITER_WINS("Conflicts.theSecondOneConflicts", "Empty.conflictsWithWhatExpectsSomething"),
    /** Locks nothing: every thread writes on what it has read. */
    RACING("Conflicts.ofSeveralThreadsOneSucceeds"),
    /** Keeps nothing of what was refused. */
    WITHOUT_REFUSALS("Empty.keepsARefusal", "Storing.aRefusalChangesNoState"),
    /** Keeps the last entry of each thing. */
    ONLY_THE_LATEST("Knowledge.theEntriesAreInOrder", "Knowledge.fromItsInstantOn"),
    /** Cuts instants to the second. */
    TO_THE_SECOND("Knowledge.fromItsInstantOn", "Storing.givesBackWhatWasStored"),
    /** Loses the events. */
    WITHOUT_EVENTS("Storing.givesBackWhatWasStored"),
    /** Gives the entries of all things, whichever is asked for. */
    ALL_AS_ONE("Storing.keepsThingsApart"),
    /** Answers with the state of now what was known at an instant. */
    FORGETS_THE_PAST("Knowledge.fromItsInstantOn");

    private static final String PARAMETER = "sales-tiers.store-fault";

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<String> caughtBy;

    StoreFault(String... caughtBy) {
        this.caughtBy = List.of(caughtBy);
    }

    /**
     * Runs a contract against a store with this fault.
     *
     * @param contract a contract whose constructor is {@link Given} the fault
     * @throws AssertionError if the contract does not catch it; without a fault, if it does not pass in full
     */
    public void assertCaught(Class<?> contract) {
        ContractRun run = ContractRun.of(contract, Map.of(PARAMETER, name()));
        if (this == NONE) {
            assertThat(run.assertPassed().skipped()).isEmpty();
        } else {
            run.assertFailed(caughtBy.toArray(String[]::new));
        }
    }

    /** Gives the fault of the run to the constructor of a contract. */
    public static final class Given implements ParameterResolver {
        /** For JUnit. */
        public Given() {}

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == StoreFault.class;
        }

        @Override
        public StoreFault resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return StoreFault.valueOf(
                    context.getConfigurationParameter(PARAMETER).orElseThrow());
        }
    }
}
