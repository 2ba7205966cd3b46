package io.salestiers.core.responsibility;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import java.util.List;

/** Ladders and charters to start from. A host copies and changes them; nothing in the library depends on them. */
public final class Charters {
    /** The tier administrator (分级管理员): supervises the managers of all tiers. */
    public static final TierId ADMINISTRATOR = TierId.of("administrator");
    /** The regional manager (区域销售经理). */
    public static final TierId REGIONAL_MANAGER = TierId.of("regional-manager");
    /** The supervisor (销售主管): leads a team. */
    public static final TierId SUPERVISOR = TierId.of("supervisor");
    /** The representative (销售代表): sells. */
    public static final TierId REPRESENTATIVE = TierId.of("representative");

    private Charters() {}

    /**
     * The usual four tiers of a sales organization and what each of them answers for.
     *
     * <p>Administrator above regional manager above supervisor above representative. A regional manager decides the
     * strategy, breaks down the targets and watches their completion; a supervisor executes the strategy in a market,
     * leads the team and answers for the quality of its work; a representative wins customers, keeps them and reaches
     * the target.
     *
     * @return ladder and charter
     */
    public static Governance standard() {
        return new Governance(
                Ladder.of(List.of(
                        new Tier(ADMINISTRATOR, 40, LocalizedText.of("Tier administrator", "分级管理员")),
                        new Tier(REGIONAL_MANAGER, 30, LocalizedText.of("Regional sales manager", "区域销售经理")),
                        new Tier(SUPERVISOR, 20, LocalizedText.of("Sales supervisor", "销售主管")),
                        new Tier(REPRESENTATIVE, 10, LocalizedText.of("Sales representative", "销售代表")))),
                Charter.of(List.of(
                        new TierDuties(
                                ADMINISTRATOR,
                                List.of(
                                        duty("oversee-managers", "Oversee the managers' performance", "监督各级管理者的绩效"),
                                        duty("support-managers", "Support the managers of the tiers", "支持各级管理者开展工作"),
                                        duty("coordinate-tiers", "Coordinate communication across tiers", "协调各层级之间的沟通"),
                                        duty(
                                                "run-plans",
                                                "Run the strategy, evaluation and training plans",
                                                "组织实施战略、考核与培训计划"))),
                        new TierDuties(
                                REGIONAL_MANAGER,
                                List.of(
                                        duty("decide-strategy", "Decide the sales strategy", "制定销售战略"),
                                        duty("break-down-targets", "Break down the targets", "分解销售目标"),
                                        duty("watch-targets", "Watch the completion of the targets", "监控目标完成情况"))),
                        new TierDuties(
                                SUPERVISOR,
                                List.of(
                                        duty("execute-strategy", "Execute the strategy in the market", "执行区域市场策略"),
                                        duty("lead-team", "Lead the team", "带领销售团队"),
                                        duty(
                                                "assure-quality",
                                                "Answer for the quality of the team's work",
                                                "保证团队工作质量"))),
                        new TierDuties(
                                REPRESENTATIVE,
                                List.of(
                                        duty("win-customers", "Win customers", "开发客户"),
                                        duty("keep-customers", "Keep customers", "维护客户关系"),
                                        duty("reach-target", "Reach the sales target", "完成销售目标"))))));
    }

    private static Duty duty(String id, String en, String zh) {
        return new Duty(DutyId.of(id), LocalizedText.of(en, zh));
    }
}
