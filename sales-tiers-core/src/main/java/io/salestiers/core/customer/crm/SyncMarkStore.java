package io.salestiers.core.customer.crm;

/**
 * Where a host keeps up to where a CRM has been taken over: a port.
 *
 * <p><b>For implementers.</b> One store serves one tenant. Saving is durable when it returns. A mark that is lost or old does no
 * harm but time: what is read again changes nothing. {@code SyncMarkStoreContract} of the test-kit checks it;
 * {@link InMemorySyncMarkStore} is the reference. Later methods will be defaults.
 */
public interface SyncMarkStore {
    /**
     * The mark of an object.
     *
     * @param source the name of the CRM
     * @param object as the CRM names it
     * @return what was saved last; {@link SyncMark#START} if nothing was
     */
    SyncMark find(String source, String object);

    /**
     * Keeps a mark in the place of the one before.
     *
     * @param source the name of the CRM
     * @param object as the CRM names it
     * @param mark the mark
     */
    void save(String source, String object, SyncMark mark);
}
