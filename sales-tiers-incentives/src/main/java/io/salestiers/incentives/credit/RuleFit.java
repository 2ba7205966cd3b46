package io.salestiers.incentives.credit;

import io.salestiers.core.result.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a rule makes of the participants of a sale: it doesn't fit, it fits but can't be applied, or who has which part.
 *
 * @param fits whether it fits
 * @param problem why it can't be applied
 * @param sharing who has which part; empty if it doesn't fit or can't be applied
 */
record RuleFit(boolean fits, Optional<Finding> problem, Optional<Sharing> sharing) {
    static final RuleFit NOT = new RuleFit(false, Optional.empty(), Optional.empty());

    static RuleFit of(Sharing sharing) {
        return new RuleFit(true, Optional.empty(), Optional.of(sharing));
    }

    static RuleFit failed(Finding problem) {
        return new RuleFit(true, Optional.of(problem), Optional.empty());
    }

    static List<Participant> in(ParticipantRole role, Transaction transaction) {
        return transaction.participants().stream()
                .filter(each -> each.role().equals(role))
                .toList();
    }

    static Finding several(ParticipantRole role, Transaction transaction, int count) {
        return CreditCollector.finding(CreditFinding.SEVERAL_PARTICIPANTS, transaction.id())
                .with("role", role.value())
                .with("count", count);
    }

    static Finding shareMissing(Participant participant, Transaction transaction) {
        return CreditCollector.finding(CreditFinding.SHARE_MISSING, transaction.id())
                .with("role", participant.role().value())
                .with("participant", participant.who().key());
    }
}
