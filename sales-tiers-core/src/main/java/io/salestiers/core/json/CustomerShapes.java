package io.salestiers.core.json;

import io.salestiers.core.customer.ChangeDay;
import io.salestiers.core.customer.LimitReach;
import io.salestiers.core.customer.OwnerKind;
import io.salestiers.core.customer.PoolAccess;
import io.salestiers.core.customer.ReleaseWhen;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.customer.care.AtEdge;
import io.salestiers.core.customer.care.ClassChange;
import io.salestiers.core.customer.care.CountedOn;
import io.salestiers.core.customer.care.CountedVisits;
import io.salestiers.core.customer.care.FirstPeriod;
import io.salestiers.core.customer.care.NewOwner;
import io.salestiers.core.customer.care.TiedCustomers;
import io.salestiers.core.customer.crm.CrmField;
import io.salestiers.core.customer.crm.CrmKind;
import io.salestiers.core.customer.crm.OwnerConflict;
import io.salestiers.core.customer.crm.UnknownValue;
import io.salestiers.core.customer.crm.ValueForm;
import java.util.List;
import java.util.Map;

/** The forms of what a business writes about its customers. */
final class CustomerShapes {
    private static final int DAYS = 3660;

    private static final Shape HOLDING_LIMIT = Shape.object()
            .required("most", Shape.whole(1, Integer.MAX_VALUE))
            .required("reach", oneOf(LimitReach.values()));

    private static final Shape CLAIM_LIMIT =
            Shape.object().required("most", Shape.whole(1, Integer.MAX_VALUE)).required("days", Shape.whole(1, DAYS));

    private static final Shape RELEASE = Shape.object()
            .optional("daysWithoutFollowUp", Shape.whole(1, DAYS))
            .optional("daysWithoutDeal", Shape.whole(1, DAYS))
            .required("when", oneOf(ReleaseWhen.values()))
            .required("warnDays", Shape.whole(0, DAYS))
            .required("into", Shape.id());

    private static final Shape POOL = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("unit", Shape.id())
            .required("access", oneOf(PoolAccess.values()));

    static final ObjectShape OWNERSHIP_POLICY = Shape.object()
            .required("ownedBy", oneOf(OwnerKind.values()))
            .required("changeDay", oneOf(ChangeDay.values()))
            .required("registrationProtectionDays", Shape.whole(0, DAYS))
            .required("claimProtectionDays", Shape.whole(0, DAYS))
            .required("extensions", Shape.whole(0, 10))
            .optional("holdingLimit", HOLDING_LIMIT)
            .required("claimLimits", Shape.list(CLAIM_LIMIT))
            .required("reclaimAfterDays", Shape.whole(0, DAYS))
            .optional("release", RELEASE)
            .required("pools", Shape.list(POOL));

    private static final Shape BASIS = Shape.variants(Map.of(
            "since-last",
            Shape.object()
                    .optional("firstAfterDays", Shape.whole(1, DAYS))
                    .required("classChange", oneOf(ClassChange.values())),
            "each-period",
            Shape.object()
                    .required("calendar", Shape.fiscalCalendar())
                    .required("first", oneOf(FirstPeriod.values()))));

    private static final Shape FOLLOW_UP_RULE = Shape.object()
            .required("customerClass", Shape.id())
            .required("every", Shape.periodKind())
            .required("channels", Shape.list(oneOf(VisitChannel.values())))
            .required("graceDays", Shape.whole(0, 366));

    static final ObjectShape FOLLOW_UP_POLICY = Shape.object()
            .required("basis", BASIS)
            .required("newOwner", oneOf(NewOwner.values()))
            .required("countedVisits", oneOf(CountedVisits.values()))
            .required("countedOn", oneOf(CountedOn.values()))
            .required("rules", Shape.list(FOLLOW_UP_RULE));

    private static final Shape BANDS =
            Shape.list(Shape.object().required("customerClass", Shape.id()).required("value", Shape.ratio()));

    private static final Shape CLASS_RULE = Shape.variants(Map.of(
            "by-amount",
            Shape.object().required("bands", BANDS).required("atEdge", oneOf(AtEdge.values())),
            "by-rank",
            Shape.object().required("bands", BANDS).required("tied", oneOf(TiedCustomers.values()))));

    static final ObjectShape CUSTOMER_CLASSING = Shape.object()
            .required("measure", Shape.id())
            .required("calendar", Shape.fiscalCalendar())
            .required("period", Shape.periodKind())
            .required("periods", Shape.whole(1, 40))
            .required("rule", CLASS_RULE)
            .required("otherwise", Shape.id());

    private static final Shape FIELD_RULE = Shape.object()
            .required("source", Shape.text())
            .required("target", oneOf(CrmField.values()))
            .optional("attribute", Shape.id())
            .required("required", Shape.flag())
            .required("form", oneOf(ValueForm.values()))
            .required("values", Shape.map(Shape.text()))
            .required("unknown", oneOf(UnknownValue.values()));

    static final ObjectShape FIELD_MAPPING = Shape.object()
            .required("object", Shape.text())
            .required("kind", oneOf(CrmKind.values()))
            .required("zone", LeafShape.ZONE)
            .required("rules", Shape.list(FIELD_RULE))
            .required("ignored", Shape.list(Shape.text()));

    static final ObjectShape CRM_SYNC = Shape.object()
            .required("source", Shape.text())
            .required("mappings", Shape.list(FIELD_MAPPING))
            .required("ownerConflict", oneOf(OwnerConflict.values()))
            .required("pool", Shape.id())
            .required("overlapMinutes", Shape.whole(0, 10_080))
            .required("waitDays", Shape.whole(0, 366))
            .required("pageSize", Shape.whole(1, 10_000));

    private CustomerShapes() {}

    private static Shape oneOf(Enum<?>[] constants) {
        return LeafShape.choice(ValueForms.names(List.of(constants)));
    }
}
