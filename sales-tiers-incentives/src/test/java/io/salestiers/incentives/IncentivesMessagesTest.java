package io.salestiers.incentives;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.incentives.clawback.ClawbackFinding;
import io.salestiers.incentives.columns.ColumnFinding;
import io.salestiers.incentives.consent.ConsentFinding;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditFinding;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.HouseReason;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.TransactionOutcome;
import io.salestiers.incentives.dispute.DisputeFinding;
import io.salestiers.incentives.dispute.DisputePhase;
import io.salestiers.incentives.fairness.FairnessFinding;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerFinding;
import io.salestiers.incentives.ledger.PeriodPhase;
import io.salestiers.incentives.ledger.RunFinding;
import io.salestiers.incentives.payout.PaymentFinding;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.promotion.GateOutcome;
import io.salestiers.incentives.promotion.LevelReach;
import io.salestiers.incentives.promotion.PaidAsOnLeave;
import io.salestiers.incentives.promotion.PanelMajority;
import io.salestiers.incentives.promotion.PanelTie;
import io.salestiers.incentives.promotion.PartKind;
import io.salestiers.incentives.promotion.PeriodScope;
import io.salestiers.incentives.promotion.PromotionFinding;
import io.salestiers.incentives.promotion.RetentionOutcome;
import io.salestiers.incentives.promotion.ReturnRule;
import io.salestiers.incentives.promotion.TenureBasis;
import io.salestiers.incentives.promotion.TrackKind;
import io.salestiers.incentives.rate.RateFinding;
import io.salestiers.incentives.release.ReleaseFinding;
import io.salestiers.incentives.scenario.ScenarioFinding;
import io.salestiers.incentives.statement.StatementFinding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncentivesMessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    private final MessageCatalogue catalogue = IncentivesMessages.catalogue();

    private static Stream<FindingCode> codes() {
        return Stream.of(
                        CreditFinding.values(),
                        RateFinding.values(),
                        ColumnFinding.values(),
                        PlanFinding.values(),
                        FairnessFinding.values(),
                        ScenarioFinding.values(),
                        LedgerFinding.values(),
                        RunFinding.values(),
                        ReleaseFinding.values(),
                        PaymentFinding.values(),
                        StatementFinding.values(),
                        ClawbackFinding.values(),
                        ConsentFinding.values(),
                        DisputeFinding.values(),
                        PromotionFinding.values())
                .flatMap(Stream::of);
    }

    @Test
    void everyCodeIsUniqueAndHasAText() {
        List<String> codes = codes().map(FindingCode::code).toList();
        assertThat(codes).doesNotHaveDuplicates().isSubsetOf(catalogue.keys());
    }

    @Test
    void everyRoundingHasAText() {
        assertThat(Stream.of(AmountRounding.values()).map(AmountRounding::key)).isSubsetOf(catalogue.keys());
    }

    @Test
    void everyPhaseOfADisputeHasAText() {
        assertThat(Stream.of(DisputePhase.values()).map(DisputePhase::key)).isSubsetOf(catalogue.keys());
    }

    @Test
    void everyKindOfCreditAndTransactionHasAText() {
        assertThat(Stream.of(TransactionKind.values()).map(TransactionKind::key))
                .isSubsetOf(catalogue.keys());
        assertThat(Stream.of(CreditKind.values()).map(CreditKind::key)).isSubsetOf(catalogue.keys());
        assertThat(Stream.of(CreditBasis.values()).map(CreditBasis::key)).isSubsetOf(catalogue.keys());
        assertThat(Stream.of(AmountRounding.values()).map(AmountRounding::key)).isSubsetOf(catalogue.keys());
        assertThat(Stream.of(HouseReason.values()).map(HouseReason::key)).isSubsetOf(catalogue.keys());
        assertThat(Stream.of(TransactionOutcome.values()).map(TransactionOutcome::key))
                .isSubsetOf(catalogue.keys());
    }

    @Test
    void everyWordOfLedgersHasAText() {
        assertThat(Stream.of(PeriodPhase.values()).map(PeriodPhase::key)).isSubsetOf(catalogue.keys());
        assertThat(Stream.of(Balance.values()).map(Balance::key)).isSubsetOf(catalogue.keys());
        assertThat(Stream.of(EntryKind.values()).map(EntryKind::key)).isSubsetOf(catalogue.keys());
    }

    @Test
    void everyWordOfPromotionHasAText() {
        assertThat(Stream.of(
                                Stream.of(GateOutcome.values()).map(GateOutcome::key),
                                Stream.of(TrackKind.values()).map(TrackKind::key),
                                Stream.of(TenureBasis.values()).map(TenureBasis::key),
                                Stream.of(PeriodScope.values()).map(PeriodScope::key),
                                Stream.of(PartKind.values()).map(PartKind::key),
                                Stream.of(PanelMajority.values()).map(PanelMajority::key),
                                Stream.of(PanelTie.values()).map(PanelTie::key),
                                Stream.of(ReturnRule.values()).map(ReturnRule::key),
                                Stream.of(LevelReach.values()).map(LevelReach::key),
                                Stream.of(PaidAsOnLeave.values()).map(PaidAsOnLeave::key),
                                Stream.of(RetentionOutcome.values()).map(RetentionOutcome::key))
                        .flatMap(keys -> keys))
                .isSubsetOf(catalogue.keys());
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        for (String key : catalogue.keys()) {
            assertThat(placeholders(Language.ZH, key)).as(key).isEqualTo(placeholders(Language.EN, key));
        }
    }

    private Set<String> placeholders(Language language, String key) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER
                .matcher(catalogue.find(language, key).orElseThrow())
                .results()
                .map(MatchResult::group)
                .forEach(names::add);
        return names;
    }
}
