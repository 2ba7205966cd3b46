package outside.host;

import io.salestiers.kpi.cycle.CycleStore;
import io.salestiers.kpi.cycle.InMemoryCycleStore;
import io.salestiers.kpi.testkit.cycle.CycleStoreContract;

/** The store that the library brings keeps its contract outside of the library too. */
class CycleStoreTest extends CycleStoreContract {
    @Override
    protected CycleStore store() {
        return new InMemoryCycleStore();
    }
}
