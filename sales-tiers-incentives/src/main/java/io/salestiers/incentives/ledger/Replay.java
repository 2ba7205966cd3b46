package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.result.Finding;
import java.util.List;

/**
 * Whether a stored run comes out again. A host reads the stored run, loads each of its inputs in the revision that it names,
 * calculates, and compares: the same inputs give the same bytes, on every platform and in every later release of the same
 * semantics version.
 */
public sealed interface Replay {
    /**
     * It comes out to the byte.
     *
     * @param digest the fingerprint of both
     */
    record Identical(Digest digest) implements Replay {
        /** Refuses an absent digest. */
        public Identical {
            requireNonNull(digest, "digest");
        }
    }

    /**
     * It comes out otherwise.
     *
     * @param findings each input that is another, another semantics version, and each line that differs, with what was recorded
     *     and what is there now; places are pointers into the recorded run, of what is only in the other one into its lists as a
     *     whole
     */
    record Different(List<Finding> findings) implements Replay {
        /** Copies the list, and refuses a difference in nothing. */
        public Different {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("what differs must be named, but there was nothing");
            }
        }
    }

    /**
     * Compares a stored run with one that was calculated again.
     *
     * @param recorded the stored run
     * @param now the run that was calculated again
     * @return identical exactly if their bytes are
     */
    static Replay of(PeriodRun recorded, PeriodRun now) {
        return recorded.equals(now)
                ? new Identical(recorded.digest())
                : new Different(new RunComparison(recorded, now).findings());
    }
}
