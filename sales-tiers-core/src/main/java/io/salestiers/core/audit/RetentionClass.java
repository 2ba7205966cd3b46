package io.salestiers.core.audit;

/**
 * How long a record has to be kept, as a class; the host gives each class its time, because laws and works agreements
 * differ.
 *
 * <p>Records of one stream are chained and are retired from its start only, up to a {@link Checkpoint} that is kept. Who
 * wants to retire classes at different times gives each of them a stream of its own.
 */
public enum RetentionClass {
    /** Permitted questions and commands that changed nothing: of use while somebody may ask who looked; the shortest. */
    ACCESS,
    /** Denials: of use to find attempts and faults, and to answer the person who was denied. */
    DENIAL,
    /** Changes of authority: kept as long as a decision that rests on them may be contested; the longest. */
    AUTHORITY;

    /**
     * The class of a record.
     *
     * @param outcome what the record tells of
     * @return its class
     */
    public static RetentionClass of(AuditOutcome outcome) {
        return switch (outcome) {
            case PERMIT -> ACCESS;
            case DENY -> DENIAL;
            case CHANGE -> AUTHORITY;
        };
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.audit.retention.access}
     */
    public String key() {
        return switch (this) {
            case ACCESS -> "core.audit.retention.access";
            case DENIAL -> "core.audit.retention.denial";
            case AUTHORITY -> "core.audit.retention.authority";
        };
    }
}
