package io.salestiers.kpi.target;

import io.salestiers.kpi.testkit.target.TargetStoreContract;

class InMemoryTargetStoreTest extends TargetStoreContract {
    @Override
    protected TargetStore store() {
        return new InMemoryTargetStore();
    }
}
