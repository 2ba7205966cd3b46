package io.salestiers.core.org;

import io.salestiers.core.testkit.org.OrganizationStoreContract;

class InMemoryOrganizationStoreTest extends OrganizationStoreContract {
    @Override
    protected OrganizationStore store() {
        return new InMemoryOrganizationStore();
    }
}
