package io.salestiers.core.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.customer.crm.CrmWatermark;
import io.salestiers.core.customer.crm.SyncMark;
import io.salestiers.core.customer.crm.SyncMarkStore;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SyncMarkStore} does. An adapter extends it and gives an empty store. */
public abstract class SyncMarkStoreContract {
    private static final CrmWatermark EARLY = new CrmWatermark(Instant.parse("2025-03-03T01:00:00.123456Z"), "k-1");
    private static final CrmWatermark LATE = new CrmWatermark(Instant.parse("2025-03-04T01:00:00Z"), "客户-2");

    /** For the adapters to be tested. */
    protected SyncMarkStoreContract() {}

    /**
     * A store in which nothing is kept; asked once for each test.
     *
     * @return the store
     */
    protected abstract SyncMarkStore store();

    /** Without a mark everything is to be read. */
    @Test
    void beginsAtTheStart() {
        assertThat(store().find("zoho", "Accounts")).isEqualTo(SyncMark.START);
    }

    /** The last mark comes back, with what waits. */
    @Test
    void givesBackTheLast() {
        SyncMarkStore store = store();
        store.save("zoho", "Accounts", new SyncMark(EARLY, Optional.empty()));
        store.save("zoho", "Accounts", new SyncMark(LATE, Optional.of(EARLY)));
        assertThat(store.find("zoho", "Accounts")).isEqualTo(new SyncMark(LATE, Optional.of(EARLY)));
        store.save("zoho", "Accounts", new SyncMark(LATE, Optional.empty()));
        assertThat(store.find("zoho", "Accounts")).isEqualTo(new SyncMark(LATE, Optional.empty()));
    }

    /** Sources and objects are apart. */
    @Test
    void keepsThemApart() {
        SyncMarkStore store = store();
        store.save("zoho", "Accounts", new SyncMark(LATE, Optional.empty()));
        assertThat(store.find("zoho", "Calls")).isEqualTo(SyncMark.START);
        assertThat(store.find("fxiaoke", "Accounts")).isEqualTo(SyncMark.START);
    }
}
