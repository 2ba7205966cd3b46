package outside.host;

import io.salestiers.kpi.target.InMemoryTargetStore;
import io.salestiers.kpi.target.TargetStore;
import io.salestiers.kpi.testkit.target.TargetStoreContract;

/** The store that the library brings keeps its contract outside of the library too. */
class TargetStoreTest extends TargetStoreContract {
    @Override
    protected TargetStore store() {
        return new InMemoryTargetStore();
    }
}
