package io.salestiers.core.audit;

import io.salestiers.core.canonical.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Every way to tamper with a stream that we thought of. Each is given a stream of three entries or more. */
enum Tampering {
    REMOVE(true) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            entries.remove(k);
            return k + 1L;
        }
    },
    REMOVE_INSIDE(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size() - 1);
            entries.remove(k);
            return k + 1L;
        }
    },
    REMOVE_AND_SHIFT(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size() - 1);
            entries.remove(k);
            for (int i = k; i < entries.size(); i++) {
                entries.set(i, Samples.with(entries.get(i), i + 1));
            }
            return k + 1L;
        }
    },
    CHANGE_RECORD(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            entries.set(k, Samples.with(entries.get(k), other(entries.get(k))));
            return k + 1L;
        }
    },
    CHANGE_RECORD_AND_DIGEST(true) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            entries.set(k, Samples.sealed(Samples.with(entries.get(k), other(entries.get(k)))));
            return k + 1L;
        }
    },
    CHANGE_RECORD_AND_DIGEST_INSIDE(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size() - 1);
            entries.set(k, Samples.sealed(Samples.with(entries.get(k), other(entries.get(k)))));
            return k + 1L;
        }
    },
    CHANGE_DIGEST(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            AuditEntry entry = entries.get(k);
            entries.set(k, Samples.with(entry, entry.previous(), flipped(entry.digest())));
            return k + 1L;
        }
    },
    CHANGE_PREVIOUS(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            AuditEntry entry = entries.get(k);
            entries.set(k, Samples.with(entry, flipped(entry.previous()), entry.digest()));
            return k + 1L;
        }
    },
    CHANGE_PREVIOUS_AND_DIGEST(true) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            AuditEntry entry = entries.get(k);
            entries.set(k, Samples.sealed(Samples.with(entry, flipped(entry.previous()), entry.digest())));
            return k + 1L;
        }
    },
    RENUMBER(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            long other = 1L + random.nextInt(entries.size() + 3);
            other = other == k + 1 ? other + 1 : other;
            entries.set(k, Samples.with(entries.get(k), other));
            return Math.min(other, k + 1);
        }
    },
    INSERT(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            entries.add(random.nextBoolean() ? k : k + 1, forged(entries, k));
            return k + 1L;
        }
    },
    INSERT_AND_SHIFT(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            AuditEntry forged = forged(entries, k);
            for (int i = k; i < entries.size(); i++) {
                entries.set(i, Samples.with(entries.get(i), i + 2));
            }
            entries.add(k, forged);
            return k + 1L;
        }
    },
    SWAP(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int i = random.nextInt(entries.size() - 1);
            int j = i + 1 + random.nextInt(entries.size() - i - 1);
            AuditEntry entry = entries.get(i);
            entries.set(i, entries.get(j));
            entries.set(j, entry);
            return i + 1L;
        }
    },
    SWAP_RECORDS(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int i = random.nextInt(entries.size() - 1);
            int j = i + 1 + random.nextInt(entries.size() - i - 1);
            AuditEntry a = entries.get(i);
            AuditEntry b = entries.get(j);
            if (a.record().equals(b.record())) {
                return CHANGE_RECORD.apply(entries, random);
            }
            entries.set(i, Samples.with(a, b.record()));
            entries.set(j, Samples.with(b, a.record()));
            return i + 1L;
        }
    },
    MOVE(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int from = random.nextInt(entries.size());
            int to = random.nextInt(entries.size() - 1);
            to = to >= from ? to + 1 : to;
            entries.add(to, entries.remove(from));
            return Math.min(from, to) + 1L;
        }
    },
    DUPLICATE(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            entries.add(random.nextInt(entries.size() + 1), entries.get(k));
            return k + 1L;
        }
    },
    FROM_ANOTHER_STREAM(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size() + 1);
            List<AuditEntry> other = Samples.stream(Samples.PAY, 3);
            entries.add(k, other.get(random.nextInt(3)));
            return k + 1L;
        }
    },
    TO_ANOTHER_STREAM(false) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            AuditEntry entry = entries.get(k);
            entries.set(
                    k, new AuditEntry(Samples.PAY, entry.sequence(), entry.record(), entry.previous(), entry.digest()));
            return k + 1L;
        }
    },
    CUT(true) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            entries.subList(k, entries.size()).clear();
            return k + 1L;
        }
    },
    /** No place inside of what was written anew can be told from another; the checkpoint at the end is what does not fit. */
    WRITE_ANEW(true) {
        @Override
        long apply(List<AuditEntry> entries, RandomGenerator random) {
            int k = random.nextInt(entries.size());
            List<AuditEntry> tail = entries.subList(k, entries.size());
            List<AuditRecord> records = new ArrayList<>();
            tail.forEach(entry -> records.add(entry.record()));
            records.set(0, other(tail.get(0)));
            tail.clear();
            AuditHead head = k == 0 ? AuditHead.empty(Samples.GRANTS) : AuditHead.of(entries.get(k - 1));
            entries.addAll(AuditChain.next(head, records));
            return entries.size();
        }
    };

    private final boolean needsCheckpoint;

    Tampering(boolean needsCheckpoint) {
        this.needsCheckpoint = needsCheckpoint;
    }

    /** Whether it leaves a stream that is in order by itself, at least sometimes. */
    boolean needsCheckpoint() {
        return needsCheckpoint;
    }

    /** Tampers; gives the first sequence that is wrong then. */
    abstract long apply(List<AuditEntry> entries, RandomGenerator random);

    private static AuditRecord other(AuditEntry entry) {
        String actor = entry.record().actor().value().equals("X") ? "Y" : "X";
        return entry.record().toBuilder()
                .actor(io.salestiers.core.org.PersonId.of(actor))
                .build();
    }

    private static AuditEntry forged(List<AuditEntry> entries, int k) {
        AuditHead head = k == 0 ? AuditHead.empty(Samples.GRANTS) : AuditHead.of(entries.get(k - 1));
        return AuditEntry.after(head, other(entries.get(k)));
    }

    private static Digest flipped(Digest digest) {
        String hex = digest.hex();
        return Digest.parse((hex.charAt(0) == '0' ? '1' : '0') + hex.substring(1));
    }
}
